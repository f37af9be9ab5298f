//! Guards the words: every language says the same things under the same keys, every key the program asks for is there and
//! every key that is there is asked for, and every character of them can be drawn.
//!
//! Fluent's own parser is not reachable through its public crate, so the files are read by a small line parser of the
//! subset we write — and then held against what Fluent itself made of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use eframe::egui::{self, FontFamily, FontId, Label, RichText};
use egui_kittest::Harness;
use fluent::{FluentBundle, FluentResource, FluentValue};
use strum::VariantArray;
use tillside::doctor::{Never, PartKind};
use tillside::domain::advice::{Action, Category, Confidence, Harm, Money, Retry, Say, Verdict, WhoActs};
use tillside::domain::backup::BackupReason;
use tillside::domain::checklist::Answer;
use tillside::domain::code::CodeRef;
use tillside::domain::doubt::{CheckedWith, Finding};
use tillside::domain::drill::{Act, Consequence, Entry, Family, Grade, Screen};
use tillside::domain::incident::{Outcome, Status};
use tillside::domain::language::Language;
use tillside::domain::practice::Purpose;
use tillside::domain::routine::Every;
use tillside::domain::setting::{Settings, ThemeChoice};
use tillside::domain::terminal::Whom;
use tillside::exchange::row::NAMES;
use tillside::i18n::{Languages, Texts, choice_key, drill_key, end_key, scene_key, text_key, words_key};
use tillside::job::{RuleNews, TaskKind};
use tillside::knowledge::{Caller, Catalog, ClaimKind, Drills, HotlineKind, Picture, Rail, START};
use tillside::pack::{Column, Kind};
use tillside::state::{DeskTab, HotKeyError, Promise};
use tillside::transfer::Format;
use tillside::ui::{Command, Looks};

static LANGUAGES: LazyLock<Languages> = LazyLock::new(Languages::new);
static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::built_in().expect("the built-in knowledge is sound"));

/// The attributes a kind of key may have; keys of other kinds have none.
const ATTRIBUTES: [(&str, &[&str]); 11] = [
    ("choice", &["why"]),
    ("claim", &["harm", "reason"]),
    ("drill", &["customer"]),
    ("scene", &["customer"]),
    ("code", &["detail", "not", "older", "words"]),
    ("guide", &["gist"]),
    ("hotline", &["purpose"]),
    ("question", &["why"]),
    ("routine", &["how", "why"]),
    ("section", &["text"]),
    ("step", &["why"]),
];

/// The kinds of keys in the words of the drills.
const KINDS_OF_DRILLS: [&str; 4] = ["choice", "drill", "end", "scene"];

/// Texts of the English folder that name a language in itself.
const HAN_IN_ENGLISH: [&str; 1] = ["welcome-language"];

fn interface() -> &'static [Language] {
    LANGUAGES.interface()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files_under(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry of the folder").path()).collect();
    found.sort();
    found.into_iter().flat_map(|path| if path.is_dir() { files_under(&path) } else { vec![path] }).collect()
}

fn file_name(path: &Path) -> String {
    path.file_name().expect("a file has a name").to_string_lossy().into_owned()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[track_caller]
fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

// ---- Reading .ftl ---------------------------------------------------------------------------------------------------

/// A message as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Message {
    value: String,
    attributes: BTreeMap<String, String>,
}

impl Message {
    /// The value and the attributes, each under the name a person would look for: `key` or `key.attribute`.
    fn parts<'a>(&'a self, key: &'a str) -> impl Iterator<Item = (String, &'a str)> {
        let attributes = self.attributes.iter().map(move |(name, text)| (format!("{key}.{name}"), text.as_str()));
        std::iter::once((key.to_owned(), self.value.as_str())).chain(attributes)
    }
}

/// `name = text`, if the line has that shape.
fn assignment(line: &str) -> Option<(&str, &str)> {
    let (name, text) = line.split_once(" =")?;
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    is_name.then_some((name, text.trim()))
}

/// Reads the subset of Fluent we write: comments, `key = text`, attributes indented by four, and texts that go on in
/// indented lines or a closing brace.
fn parse(name: &str, text: &str) -> BTreeMap<String, Message> {
    let mut messages: BTreeMap<String, Message> = BTreeMap::new();
    let mut last: Option<String> = None;
    for (number, line) in text.lines().enumerate() {
        let wrong = |what: &str| -> ! { panic!("{name}:{}: {what}: {line}", number + 1) };
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some((key, value)) = assignment(line) {
            let message = Message { value: value.to_owned(), ..Message::default() };
            if messages.insert(key.to_owned(), message).is_some() {
                wrong("the key stands there twice");
            }
            last = Some(key.to_owned());
            continue;
        }
        let Some(message) = last.as_ref().and_then(|key| messages.get_mut(key)) else { wrong("belongs to no key") };
        match line.strip_prefix("    .").map(assignment) {
            Some(Some((attribute, value))) => {
                if message.attributes.insert(attribute.to_owned(), value.to_owned()).is_some() {
                    wrong("the attribute stands there twice");
                }
            }
            Some(None) => wrong("no attribute of ours"),
            None if line.starts_with([' ', '}']) && message.attributes.is_empty() => {
                message.value.push('\n');
                message.value.push_str(line);
            }
            None => wrong("not of the subset of Fluent we write"),
        }
    }
    messages
}

/// The sub-folder of what is read only when somebody practises: keys of its own beside all others.
const OF_DRILLS: &str = "drills";

/// The files of a folder of a language: name and text.
fn files_in(folder: &Path) -> BTreeMap<String, String> {
    let Ok(entries) = fs::read_dir(folder) else { return BTreeMap::new() };
    let paths = entries.map(|entry| entry.expect("an entry of the folder").path());
    paths.filter(|path| path.is_file()).map(|path| (file_name(&path), read(&path))).collect()
}

/// The files of a language without those of the drills.
fn files(language: Language) -> BTreeMap<String, String> {
    files_in(&root().join("locales").join(language.as_ref()))
}

/// The files of a language with the words of the drills.
fn drill_files(language: Language) -> BTreeMap<String, String> {
    files_in(&root().join("locales").join(language.as_ref()).join(OF_DRILLS))
}

fn parsed(files: BTreeMap<String, String>) -> BTreeMap<String, BTreeMap<String, Message>> {
    files.into_iter().map(|(name, text)| (name.clone(), parse(&name, &text))).collect()
}

/// The keys of each file of a language.
fn by_file(language: Language) -> BTreeMap<String, BTreeMap<String, Message>> {
    parsed(files(language))
}

/// Every key of a language.
fn messages(language: Language) -> BTreeMap<String, Message> {
    by_file(language).into_values().flatten().collect()
}

/// The variables a text mentions.
fn variables(text: &str) -> BTreeSet<String> {
    let is_name = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    text.split('$').skip(1).map(|rest| rest.chars().take_while(is_name).collect()).collect()
}

/// Every text as the program would show it, with the name of its place. Counts are tried with one and with many.
fn shown(language: Language) -> Vec<(String, String)> {
    let drills = parsed(drill_files(language)).into_values().flatten().collect();
    let of_drills = resolved(LANGUAGES.drills(language), drills);
    resolved(&Texts::new(language), messages(language)).into_iter().chain(of_drills).collect()
}

fn resolved(texts: &Texts, messages: BTreeMap<String, Message>) -> Vec<(String, String)> {
    let mut shown = Vec::new();
    for (key, message) in messages {
        for count in [1, 2] {
            let names: Vec<String> = variables(&message.value).into_iter().collect();
            let value = |name: &str| if name == "count" { FluentValue::from(count) } else { FluentValue::from("57") };
            let values: Vec<(&str, FluentValue<'_>)> = names.iter().map(|n| (n.as_str(), value(n))).collect();
            shown.push((key.clone(), texts.with(&key, &values).into_owned()));
            if names.is_empty() {
                break;
            }
        }
        for attribute in message.attributes.keys() {
            let text = texts.attribute(&key, attribute).unwrap_or_else(|| panic!("{key}.{attribute} is not reachable"));
            shown.push((format!("{key}.{attribute}"), text.into_owned()));
        }
    }
    shown
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

// ---- Reading Rust ---------------------------------------------------------------------------------------------------

/// A string in the program and the code before it, without blanks: `cx.t(` before `"undo"`.
#[derive(Debug, PartialEq, Eq)]
struct Literal {
    place: String,
    before: String,
    text: String,
}

/// How much of the code before a string is kept.
const BEFORE: usize = 40;

fn literals(file: &str, text: &str) -> Vec<Literal> {
    // By our habit the tests stand at the end of a file.
    let program = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut found = Vec::new();
    for (number, line) in program.lines().enumerate() {
        let mut rest = line;
        if rest.trim_start().starts_with("//") {
            continue;
        }
        while let Some(open) = rest.find('"') {
            let body = &rest[open + 1..];
            // A quotation mark as a character.
            if rest[..open].ends_with('\'') && body.starts_with('\'') {
                rest = &body[1..];
                continue;
            }
            let mut escaped = false;
            let end = body.find(|c: char| {
                let ends = c == '"' && !escaped;
                escaped = c == '\\' && !escaped;
                ends
            });
            // A string over several lines is prose, not a key.
            let Some(end) = end else { break };
            let lines_before = program.lines().skip(number.saturating_sub(4)).take(number.min(4));
            let code = lines_before.chain([&line[..line.len() - body.len() - 1]]).collect::<String>();
            let code: Vec<char> = code.chars().filter(|c| !c.is_whitespace()).collect();
            found.push(Literal {
                place: format!("{file}:{}", number + 1),
                before: code[code.len().saturating_sub(BEFORE)..].iter().collect(),
                text: body[..end].to_owned(),
            });
            rest = &body[end + 1..];
        }
    }
    found
}

/// Every string of the program.
fn all_literals() -> Vec<Literal> {
    let rust = files_under(&root().join("src")).into_iter().filter(|path| path.extension().is_some_and(|e| e == "rs"));
    let of_tests = ["testing.rs", "tests.rs"];
    rust.filter(|path| !of_tests.contains(&file_name(path).as_str()))
        .flat_map(|path| literals(&path.strip_prefix(root()).unwrap_or(&path).to_string_lossy(), &read(&path)))
        .collect()
}

/// Where a string that looks like a key can be nothing else.
const VIEWS: [&str; 4] = ["src/app.rs", "src/card/", "src/paper/", "src/ui/"];

/// Where keys are put together; elsewhere it is names of files.
const SPEAKING: [&str; 7] = ["src/app.rs", "src/card/", "src/cli/", "src/find/", "src/i18n/", "src/paper/", "src/ui/"];

impl Literal {
    fn is_in(&self, parts: &[&str]) -> bool {
        parts.iter().any(|part| self.place.starts_with(part))
    }

    /// Whether the code hands this string to a function that looks texts up.
    fn is_asked_for(&self) -> bool {
        let called = |name: &str| {
            let before = self.before.strip_suffix(name);
            before.is_some_and(|b| !b.ends_with(|c: char| c.is_alphanumeric() || c == '_'))
        };
        called("t(") || ["get(", "find(", "with(", "attribute("].iter().any(|f| called(&format!("texts.{f}")))
    }

    /// Whether this string is handed on by the views and can only be a key: it looks like one and begins like one.
    fn looks_like_a_key(&self, beginnings: &BTreeSet<&str>) -> bool {
        let is_key = self.text.contains('-')
            && self.text.split('-').all(|word| !word.is_empty())
            && self.text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        let begins = self.text.split('-').next().is_some_and(|word| beginnings.contains(word));
        is_key && begins && self.is_in(&VIEWS)
    }

    /// The kind of key that is put together here: `text_key("step", …)`, `texts.name("money", …)`, `format!("code-{}-{}"…`.
    fn kind_of_key(&self) -> Option<&str> {
        if self.before.ends_with("texts.name(") || self.before.ends_with("text_key(") {
            return Some(&self.text);
        }
        let (kind, _) = self.text.split_once("-{")?;
        let is_kind = !kind.is_empty() && kind.chars().all(|c| c.is_ascii_lowercase() || c == '-');
        (is_kind && self.is_in(&SPEAKING)).then_some(kind)
    }
}

// ---- What must be there ---------------------------------------------------------------------------------------------

fn names<T: VariantArray + AsRef<str>>() -> BTreeSet<String> {
    T::VARIANTS.iter().map(|value| value.as_ref().to_owned()).collect()
}

/// The kinds of keys that are put together from values, with the values there are.
fn vocabulary() -> BTreeMap<&'static str, BTreeSet<String>> {
    let catalog = &*CATALOG;
    let entries = || catalog.entries().map(|(_, entry)| entry);
    let headlines = catalog.checklists().filter_map(|c| c.headline.clone());
    let words_of_confidence = entries().map(|e| e.confidence_word().to_owned());
    let steps = |kind| catalog.step_ids().filter(move |(k, _)| *k == kind).map(|(_, id)| id.to_owned()).collect();
    let sections = catalog.guides().iter().flat_map(|g| g.sections.iter().map(move |s| format!("{}-{}", g.id, s.id)));
    let categories = entries().filter_map(|e| e.visa_category.as_ref());
    BTreeMap::from([
        ("act", names::<Act>()),
        ("action", names::<Action>().into_iter().chain(headlines).collect()),
        ("answer", names::<Answer>()),
        ("backup-reason", names::<BackupReason>()),
        ("category", names::<Category>()),
        ("cause", entries().flat_map(|e| &e.causes).map(|c| c.id.clone()).collect()),
        ("caveat-visa", categories.map(|c| c.number.to_string()).collect()),
        ("claim", catalog.claims().iter().map(|c| c.id.clone()).collect()),
        ("claim-kind", names::<ClaimKind>()),
        ("caller", names::<Caller>()),
        ("checked-with", names::<CheckedWith>()),
        ("column", NAMES.iter().map(|name| (*name).to_owned()).collect()),
        ("command", names::<Command>()),
        ("confidence", names::<Confidence>().into_iter().chain(words_of_confidence).collect()),
        ("consequence", names::<Consequence>()),
        ("country", catalog.hotlines().iter().map(|line| line.country.to_ascii_lowercase()).collect()),
        ("data-part", names::<PartKind>()),
        ("desk-tab", names::<DeskTab>()),
        ("entry", names::<Entry>()),
        ("every", names::<Every>()),
        ("family", names::<Family>()),
        ("finding", names::<Finding>()),
        ("fire", fire_plans()),
        ("grade", names::<Grade>()),
        ("guide", catalog.guides().iter().map(|guide| guide.id.clone()).collect()),
        ("handout-about", names::<Family>()),
        ("harm", names::<Harm>()),
        ("hotline", catalog.hotlines().iter().map(|line| line.id.clone()).collect()),
        ("hotline-kind", names::<HotlineKind>()),
        ("log-status", names::<Status>()),
        ("export-format", names::<Format>()),
        ("export-note", names::<Format>()),
        ("made-customer", (1..=4).map(|number| number.to_string()).collect()),
        ("made-situation", names::<Entry>()),
        ("notice-hot-key", names::<HotKeyError>()),
        ("money", names::<Money>()),
        ("never", steps("never")),
        ("outcome", names::<Outcome>()),
        ("pack-column", names::<Column>()),
        ("pack-field", pack_fields()),
        ("pack-kind", names::<Kind>()),
        ("picker-rail", names::<Rail>()),
        ("picture", names::<Picture>()),
        ("promise", names::<Promise>()),
        ("purpose", names::<Purpose>()),
        ("question", steps("question")),
        ("retry", names::<Retry>()),
        ("routine", catalog.routines().iter().map(|routine| routine.id.clone()).collect()),
        ("rules-news", names::<RuleNews>()),
        ("say", names::<Say>()),
        ("screen", names::<Screen>()),
        ("section", sections.collect()),
        ("self-test-never", names::<Never>()),
        ("set", catalog.sets().iter().map(|s| s.id.to_string()).collect()),
        ("set-note", catalog.sets().iter().filter(|s| s.is_choosable()).map(|s| s.id.to_string()).collect()),
        ("status", names::<Status>()),
        ("step", steps("step")),
        ("task", names::<TaskKind>()),
        ("task-failed", names::<TaskKind>()),
        ("theme", names::<ThemeChoice>()),
        ("verdict", names::<Verdict>()),
        ("who", names::<WhoActs>()),
        ("whom", names::<Whom>()),
    ])
}

/// The fire drills there are.
fn fire_plans() -> BTreeSet<String> {
    let drills = Drills::built_in(&CATALOG).expect("the built-in drills are sound");
    drills.fire_plans().iter().map(|plan| plan.id.clone()).collect()
}

/// What a fault of a list may name.
fn pack_fields() -> BTreeSet<String> {
    let of_head = ["publisher", "name", "code_set", "rule"].map(str::to_owned);
    names::<Column>().into_iter().chain(of_head).collect()
}

/// The keys of all codes: they keep the underscores of their set and the letters of their code.
fn code_keys() -> BTreeSet<String> {
    let own = CATALOG.entries().filter(|(_, entry)| entry.words_of.is_none());
    own.map(|(set, entry)| words_key(&CodeRef { set: set.id.clone(), code: entry.code.clone() })).collect()
}

/// Every key that is put together somewhere, with what it is put together from.
fn built_keys() -> BTreeMap<String, String> {
    let of_kind = |(kind, values): (&'static str, BTreeSet<String>)| {
        values.into_iter().map(move |value| (text_key(kind, &value), format!("{kind} {value}")))
    };
    let codes = code_keys().into_iter().map(|key| (key, "a code of the catalogue".to_owned()));
    vocabulary().into_iter().flat_map(of_kind).chain(codes).collect()
}

// ---- Files and keys -------------------------------------------------------------------------------------------------

/// The file of every language: what a customer reads.
const OF_CUSTOMERS: &str = "customer.ftl";

#[test]
fn every_folder_is_a_language_and_speaks_to_customers() {
    let folders = fs::read_dir(root().join("locales")).expect("locales/ stands beside tests/");
    let folders = folders.map(|entry| entry.expect("an entry of the folder").path()).filter(|path| path.is_dir());
    let folders: BTreeSet<String> = folders.map(|path| file_name(&path)).collect();
    let customer: BTreeSet<String> = LANGUAGES.customer().iter().map(ToString::to_string).collect();
    assert_eq!(folders, customer);
    for wanted in ["zh-CN", "zh-TW", "en", "ja", "ko", "vi", "id", "ms", "es", "fr", "de", "it", "pt", "ru"] {
        assert!(customer.contains(wanted), "{wanted}");
    }
    // A folder is either whole, or holds what a customer reads and nothing else: half an interface helps nobody.
    for language in LANGUAGES.customer().iter().filter(|language| !interface().contains(language)) {
        assert_eq!(files(*language).into_keys().collect::<Vec<_>>(), [OF_CUSTOMERS], "{language}");
    }
}

#[test]
fn every_customer_is_told_the_same() {
    let of = |language: Language| by_file(language).remove(OF_CUSTOMERS).unwrap_or_default();
    let model = of(Language::default());
    let inventory = |messages: &BTreeMap<String, Message>| -> Vec<(String, BTreeSet<String>)> {
        messages.iter().map(|(key, message)| (key.clone(), variables(&message.value))).collect()
    };
    for language in LANGUAGES.customer() {
        let own = of(*language);
        assert_eq!(inventory(&own), inventory(&model), "{language}");
        assert!(own.values().all(|message| !message.value.trim().is_empty()), "{language}");
    }
    // A sentence that was forgotten stands there in another language.
    for language in LANGUAGES.customer().iter().filter(|language| **language != Language::default()) {
        let own = of(*language);
        let same = model.iter().filter(|(key, m)| key.starts_with("say-") && own[*key].value == m.value);
        assert_eq!(same.map(|(key, _)| key).collect::<Vec<_>>(), [&""; 0], "{language}");
    }
}

#[test]
fn every_language_has_the_same_files_keys_attributes_and_variables() {
    assert_all_the_same(&by_file);
    assert_all_the_same(&|language| parsed(drill_files(language)));
}

fn assert_all_the_same(by_file: &dyn Fn(Language) -> BTreeMap<String, BTreeMap<String, Message>>) {
    let model = by_file(Language::default());
    let mut faults = Vec::new();
    for language in interface() {
        let other = by_file(*language);
        let files = |all: &BTreeMap<String, BTreeMap<String, Message>>| all.keys().cloned().collect::<Vec<_>>();
        assert_eq!(files(&model), files(&other), "{}", language.as_ref());
        for (file, messages) in &model {
            let others = &other[file];
            let all_keys: BTreeSet<&String> = messages.keys().chain(others.keys()).collect();
            for key in all_keys {
                let at = format!("{}/{file}: {key}", language.as_ref());
                let (Some(ours), Some(theirs)) = (messages.get(key), others.get(key)) else {
                    faults.push(format!("{at} stands in one language only"));
                    continue;
                };
                let inventory = |message: &Message| -> BTreeMap<String, BTreeSet<String>> {
                    message.parts(key).map(|(name, text)| (name, variables(text))).collect()
                };
                if inventory(ours) != inventory(theirs) {
                    faults.push(format!("{at}: {:?} and {:?}", inventory(ours), inventory(theirs)));
                }
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn fluent_reads_the_files_as_we_do() {
    for language in interface() {
        assert_read_alike(*language, files(*language));
        assert_read_alike(*language, drill_files(*language));
    }
}

fn assert_read_alike(language: Language, files: BTreeMap<String, String>) {
    let mut bundle = FluentBundle::new(Vec::new());
    for (file, text) in files {
        let at = format!("{}/{file}", language.as_ref());
        let resource = FluentResource::try_new(text.clone()).unwrap_or_else(|(_, e)| panic!("{at}: {e:?}"));
        let known = resource.entries().filter(|entry| format!("{entry:?}").starts_with("Message")).count();
        let ours = parse(&file, &text);
        assert_eq!(known, ours.len(), "{at}: messages");
        // Refused is what another file of the language has already.
        bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{at}: {errors:?}"));
        for (key, message) in ours {
            let theirs = bundle.get_message(&key).unwrap_or_else(|| panic!("{at}: {key}"));
            let attributes: BTreeSet<String> = theirs.attributes().map(|a| a.id().to_owned()).collect();
            assert_eq!(attributes, message.attributes.into_keys().collect(), "{at}: {key}");
        }
    }
}

#[test]
fn every_file_of_a_language_is_in_the_program() {
    let reached = |language: &Language, texts: &Texts, files: BTreeMap<String, BTreeMap<String, Message>>| {
        for (file, messages) in files {
            let reachable = messages.keys().filter(|key| texts.find(key).is_some()).count();
            assert_eq!(reachable, messages.len(), "{language}/{file}: keys reachable through Texts");
        }
    };
    for language in LANGUAGES.customer() {
        reached(language, &Texts::new(*language), by_file(*language));
    }
    for language in interface() {
        reached(language, LANGUAGES.drills(*language), parsed(drill_files(*language)));
    }
}

/// The keys of everything that is said in the written drills, with the attributes each may have: `true` where it must.
fn keys_of_drills() -> BTreeMap<String, Option<(&'static str, bool)>> {
    let drills = Drills::built_in(&CATALOG).expect("the built-in drills are sound");
    let mut keys = BTreeMap::new();
    for scenario in drills.scenarios() {
        keys.insert(drill_key(&scenario.id), Some(("customer", true)));
        for scene in &scenario.scenes {
            if scene.id != START {
                keys.insert(scene_key(&scenario.id, &scene.id), Some(("customer", false)));
            }
            let choices = scene.choices.iter().map(|choice| choice_key(&scenario.id, &scene.id, &choice.id));
            keys.extend(choices.map(|key| (key, Some(("why", true)))));
        }
        keys.extend(scenario.ends.iter().map(|end| (end_key(&scenario.id, &end.id), None)));
    }
    keys
}

#[test]
fn everything_that_is_said_in_a_drill_is_there_and_nothing_else() {
    let expected = keys_of_drills();
    let mut found: BTreeMap<String, Message> = BTreeMap::new();
    for (file, messages) in parsed(drill_files(Language::default())) {
        for (key, message) in messages {
            assert!(found.insert(key.clone(), message).is_none(), "{file}: {key} stands in another file too");
        }
    }
    let mut faults = Vec::new();
    for (key, attribute) in &expected {
        let Some(message) = found.get(key) else {
            faults.push(format!("no text for {key}"));
            continue;
        };
        if let Some((name, true)) = attribute
            && !message.attributes.contains_key(*name)
        {
            faults.push(format!("no text for {key}.{name}"));
        }
        let strange = message.attributes.keys().filter(|name| attribute.is_none_or(|(known, _)| known != *name));
        faults.extend(strange.map(|name| format!("{key}.{name} is read by nobody")));
    }
    faults.extend(found.keys().filter(|key| !expected.contains_key(*key)).map(|key| format!("nothing asks for {key}")));
    assert_none(&faults);
}

#[test]
fn every_key_the_program_asks_for_is_there() {
    let messages = messages(Language::default());
    let beginnings: BTreeSet<&str> = messages.keys().filter_map(|key| key.split('-').next()).collect();
    let mut faults = Vec::new();
    for literal in all_literals() {
        let is_key = literal.is_asked_for() || literal.looks_like_a_key(&beginnings);
        let is_attribute = literal.before.ends_with("attribute(&key,");
        if is_key && !is_attribute && literal.kind_of_key().is_none() && !messages.contains_key(&literal.text) {
            faults.push(format!("{}: no text for \"{}\"", literal.place, literal.text));
        }
    }
    let missing = built_keys().into_iter().filter(|(key, _)| !messages.contains_key(key));
    faults.extend(missing.map(|(key, from)| format!("no text for {key} ({from})")));
    assert_none(&faults);
}

#[test]
fn every_key_that_is_there_is_asked_for() {
    let written: BTreeSet<String> = all_literals().into_iter().map(|literal| literal.text).collect();
    let built = built_keys();
    let all = messages(Language::default());
    let idle = all.keys().filter(|key| !written.contains(*key) && !built.contains_key(*key));
    assert_none(&idle.map(|key| format!("nothing asks for {key}")).collect::<Vec<_>>());
}

#[test]
fn every_kind_of_key_that_is_put_together_is_known_here() {
    let literals = all_literals();
    let built: BTreeSet<&str> = literals.iter().filter_map(Literal::kind_of_key).collect();
    let vocabulary = vocabulary();
    let known = |kind: &str| kind == "code" || KINDS_OF_DRILLS.contains(&kind) || vocabulary.contains_key(kind);
    let unknown: Vec<&&str> = built.iter().filter(|kind| !known(kind)).collect();
    assert!(unknown.is_empty(), "add the values of {unknown:?} to vocabulary() in tests/locales.rs");
    for kind in vocabulary.keys() {
        // A kind may also be chosen first: `if … { "question" } else { "step" }`.
        let is_asked_for = built.contains(kind) || literals.iter().any(|literal| literal.text == *kind);
        assert!(is_asked_for, "nothing asks for keys that begin with {kind}-");
    }
}

#[test]
fn every_attribute_is_one_that_is_read() {
    let written: BTreeSet<String> = all_literals().into_iter().map(|literal| literal.text).collect();
    for (_, names) in ATTRIBUTES {
        for name in names {
            assert!(written.contains(*name), "nothing reads .{name}");
        }
    }
    let mut faults = Vec::new();
    for (key, message) in messages(Language::default()) {
        let allowed =
            ATTRIBUTES.iter().find(|(kind, _)| key.strip_prefix(kind).is_some_and(|rest| rest.starts_with('-')));
        let strange =
            message.attributes.keys().filter(|name| !allowed.is_some_and(|(_, a)| a.contains(&name.as_str())));
        faults.extend(strange.map(|name| format!("{key}.{name} is read by nobody")));
    }
    assert_none(&faults);
}

// ---- Texts ----------------------------------------------------------------------------------------------------------

#[test]
fn no_text_is_empty_and_no_variable_is_left_open() {
    let mut faults = Vec::new();
    for language in interface() {
        for (name, text) in shown(*language) {
            let at = format!("{}: {name}", language.as_ref());
            if text.trim().is_empty() {
                faults.push(format!("{at} is empty"));
            }
            if text.contains(['{', '}', '$']) {
                faults.push(format!("{at} shows its machinery: {text}"));
            }
            if text.trim() != text || text.contains("  ") {
                faults.push(format!("{at} has blanks too many: {text:?}"));
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn texts_have_no_invisible_marks() {
    let invisible =
        |c: char| matches!(c, '\u{2066}'..='\u{2069}' | '\u{200B}'..='\u{200F}' | '\u{FEFF}') || c.is_control();
    for language in interface() {
        for (name, text) in shown(*language) {
            assert!(!text.contains(invisible), "{}: {name}: {text:?}", language.as_ref());
        }
    }
}

#[test]
fn attributes_have_no_variables() {
    for (key, message) in messages(Language::default()) {
        for (name, text) in &message.attributes {
            assert!(variables(text).is_empty(), "{key}.{name}: Texts::attribute fills nothing in");
        }
    }
}

#[test]
fn chinese_texts_have_chinese_punctuation() {
    let mut faults = Vec::new();
    for (name, text) in shown(Language::ZH_CN) {
        let is_western = |pair: &[char]| is_han(pair[0]) && matches!(pair[1], ',' | ';' | '?' | '!');
        if text.chars().collect::<Vec<_>>().windows(2).any(is_western) {
            faults.push(format!("zh-CN: {name}: {text}"));
        }
    }
    assert_none(&faults);
}

#[test]
fn english_texts_have_no_chinese_characters() {
    let is_exempt = |name: &str| HAN_IN_ENGLISH.contains(&name);
    let chinese = shown(Language::EN).into_iter().filter(|(name, text)| text.contains(is_han) != is_exempt(name));
    assert_none(&chinese.map(|(name, text)| format!("en: {name}: {text}")).collect::<Vec<_>>());
}

// ---- Glyphs ---------------------------------------------------------------------------------------------------------

/// Draws texts with the fonts of the program and tells which characters cannot be drawn, and where they stand.
fn without_glyph(language: Language, texts: &[(String, String)]) -> Vec<String> {
    let fonts = [("regular", FontFamily::Proportional), ("bold", FontFamily::Name("bold".into()))];
    let mut missing = BTreeSet::new();
    let mut harness = Harness::builder()
        .with_size([1280.0, 800.0])
        .with_context_setup(move |ctx| Looks::install(ctx, language).follow(ctx, &Settings::default(), language))
        .build_ui(|ui: &mut egui::Ui| {
            for (weight, family) in &fonts {
                let font = FontId::new(16.0, family.clone());
                for (name, text) in texts {
                    let has = |c: char| ui.ctx().fonts_mut(|fonts| fonts.has_glyph(&font, c));
                    let without: Vec<char> = text.chars().filter(|c| !has(*c)).collect();
                    if without.is_empty() {
                        // The harness panics on whatever cannot be drawn after all.
                        ui.add(Label::new(RichText::new(text).font(font.clone())).extend());
                    } else {
                        missing.insert(format!("{name}: no {weight} glyph for {without:?}"));
                    }
                }
            }
        });
    harness.run();
    drop(harness);
    missing.into_iter().collect()
}

/// What is drawn beside the texts: titles of sources, names of languages and of keys.
fn drawn_besides() -> Vec<(String, String)> {
    let sources = CATALOG.sources().map(|s| (format!("source {}", s.id), s.title.clone()));
    let places = CATALOG.sources().filter_map(|s| Some((format!("source {}", s.id), s.place.clone()?)));
    let languages = LANGUAGES.customer().iter().map(|l| (l.to_string(), LANGUAGES.name(*l)));
    let keys = Command::VARIANTS.iter().map(|c| (c.as_ref().to_owned(), c.keys().to_owned()));
    sources.chain(places).chain(languages).chain(keys).collect()
}

#[test]
fn every_character_can_be_drawn() {
    let missing = interface().iter().flat_map(|language| {
        let texts: Vec<_> = shown(*language).into_iter().chain(drawn_besides()).collect();
        without_glyph(*language, &texts).into_iter().map(move |what| format!("{language}: {what}"))
    });
    assert_none(&missing.collect::<Vec<_>>());
}

#[test]
fn a_character_without_a_glyph_is_found_and_named() {
    let texts = [("good".to_owned(), "卡 ok".to_owned()), ("bad".to_owned(), "no \u{10FFFD}".to_owned())];
    let expected = ["bad: no bold glyph for ['\\u{10fffd}']", "bad: no regular glyph for ['\\u{10fffd}']"];
    assert_eq!(without_glyph(Language::EN, &texts), expected);
}

// ---- The reader itself ----------------------------------------------------------------------------------------------

#[test]
fn our_subset_of_fluent_is_understood() {
    let text = "\
# A comment.

plain-key = Some text = with { $name }
    .why = Because
    .not-so = No { $other }
count-key = { $count ->
    [one] 1 { $word }
   *[other] { $count }
} · { $edition }
";
    let messages = parse("test.ftl", text);
    assert_eq!(messages.keys().collect::<Vec<_>>(), ["count-key", "plain-key"]);
    assert_eq!(messages["plain-key"].value, "Some text = with { $name }");
    assert_eq!(messages["plain-key"].attributes.keys().collect::<Vec<_>>(), ["not-so", "why"]);
    let of = |text: &str| variables(text).into_iter().collect::<Vec<_>>();
    assert_eq!(of(&messages["count-key"].value), ["count", "edition", "word"]);
    assert_eq!(of(&messages["plain-key"].attributes["not-so"]), ["other"]);
}

#[test]
fn strings_in_the_program_are_found_with_the_code_before_them() {
    let text = r#"
// cx.t("comment")
fn f() {
    cx.t("undo"); at('"'); x.texts.with(
        "a-key", "\"quoted\"");
    let key = text_key(if a { "question" } else { "step" }, id);
    set("no"); texts.name("money", m); format!("code-{}-{}", a, b)
}
#[cfg(test)]
mod tests {
    fn t() { cx.t("test") }
}
"#;
    let literals = literals("src/ui/f.rs", text);
    let asked: Vec<&str> = literals.iter().filter(|l| l.is_asked_for()).map(|l| l.text.as_str()).collect();
    assert_eq!(asked, ["undo", "a-key"]);
    let kinds: Vec<&str> = literals.iter().filter_map(Literal::kind_of_key).collect();
    assert_eq!(kinds, ["money", "code"]);
    let all: Vec<&str> = literals.iter().map(|l| l.text.as_str()).collect();
    assert_eq!(all, ["undo", "a-key", "\\\"quoted\\\"", "question", "step", "no", "money", "code-{}-{}"]);
    assert_eq!(literals[1].place, "src/ui/f.rs:5");
}
