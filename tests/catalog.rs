//! Guards the facts: what `assets/` says is what was verified, nothing that touches money or privacy says less than it
//! must, and every card has its words in both languages.
//!
//! The verified tables lie outside the repository, so `tests/fixtures/` holds what is fact in them and no sentence:
//! `reference-codes.tsv` is scheme, code, category, `who_acts`, retry, `retain_card`, confidence and sources of the tables
//! of our code sets, `reference-visa-categories.tsv` is code, category and sources of Visa's decline categories (its
//! last row, "any other decline", names no code and is left out). When a table is corrected, correct the fixture with it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use jiff::civil::{Date, date};
use tillside::card::{Card, Subject};
use tillside::domain::advice::{Action, Category, Confidence, Generation, Money, Retry, Say};
use tillside::domain::checklist::{Answer, Checklist, MAX_QUESTIONS, MAX_STEPS_SHOWN, Tick};
use tillside::domain::code::{Code, CodeRef, CodeSetId};
use tillside::domain::incident::Outcome;
use tillside::domain::language::Language;
use tillside::i18n::{Languages, Texts, text_key, words_key};
use tillside::knowledge::{Catalog, Entry, FALLBACK, Place};

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::built_in().expect("the built-in knowledge is sound"));
static LANGUAGES: LazyLock<Languages> = LazyLock::new(Languages::new);

const REFERENCE: &str = include_str!("fixtures/reference-codes.tsv");
const VISA_CATEGORIES: &str = include_str!("fixtures/reference-visa-categories.tsv");

/// Every set the program knows, in the order it shows them.
const SETS: [&str; 28] = [
    "unionpay",
    "wechatpay",
    "wechatpay_state",
    "alipay",
    "alipay_code",
    "alipay_state",
    "unionpay_gateway",
    "iso8583-1987",
    "visa",
    "mastercard",
    "mastercard_mac",
    "amex",
    "discover",
    "iso8583-1993",
    "iso8583-2003",
    "stripe",
    "adyen",
    "as2805",
    "bom_eftpos_now",
    "windcave",
    "windcave_px_old",
    "quest",
    "rapyd",
    "rapyd_diag",
    "moneris_go",
    "gicc_de",
    "emv-offline",
    "symptom",
];

/// The set without codes; `tests/ledger.rs` guards it.
const SYMPTOM: &str = "symptom";

/// The sets that number after the common table: 41 is a lost card in all of them. Amex has three digits, Mastercard's
/// advice codes are another list.
const COMMON_NUMBERS: [&str; 6] = ["unionpay", "iso8583-1987", "visa", "mastercard", "discover", "emv-offline"];

const TODAY: Date = date(2026, 11, 21);

fn at(set: &str, code: &str) -> CodeRef {
    CodeRef { set: CodeSetId::new(set), code: Code::parse(code).unwrap_or_else(|| panic!("{code} is no code")) }
}

/// A row that must be there.
fn row(set: &str, code: &str) -> &'static Entry {
    CATALOG.entry(&at(set, code)).unwrap_or_else(|| panic!("{set} has no {code}"))
}

/// Every row with its place.
fn rows() -> impl Iterator<Item = (CodeRef, &'static Entry)> {
    CATALOG.entries().map(|(set, entry)| (CodeRef { set: set.id.clone(), code: entry.code.clone() }, entry))
}

/// A number in every set with the common numbers that has it.
fn everywhere(code: &str) -> Vec<(CodeRef, &'static Entry)> {
    let places = COMMON_NUMBERS.map(|set| at(set, code));
    let found: Vec<_> = places.into_iter().filter_map(|at| CATALOG.entry(&at).map(|entry| (at, entry))).collect();
    assert!(!found.is_empty(), "no set has {code}");
    found
}

fn words(list: &str) -> impl Iterator<Item = &str> {
    list.split_whitespace()
}

/// The key of a row's words, which may be another row's.
fn key(at: &CodeRef) -> String {
    words_key(&CATALOG.words_at(at))
}

#[track_caller]
fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// The rows of a fixture, by the names in its first line.
fn table(text: &'static str) -> Vec<BTreeMap<&'static str, &'static str>> {
    let mut lines = text.lines();
    let names: Vec<&str> = lines.next().expect("a line of names").split('\t').collect();
    lines
        .map(|line| {
            let fields: Vec<&str> = line.split('\t').collect();
            assert_eq!(fields.len(), names.len(), "{line}");
            names.iter().copied().zip(fields).collect()
        })
        .collect()
}

fn sources_of(list: &str) -> Vec<String> {
    list.split(';').map(str::to_owned).collect()
}

// ---- Facts against the reference ------------------------------------------------------------------------------------

#[test]
fn the_built_in_catalogue_loads_with_all_its_sets() {
    let ids: Vec<&str> = CATALOG.sets().iter().map(|set| set.id.as_str()).collect();
    assert_eq!(ids, SETS);
    let choosable: Vec<&str> = CATALOG.sets().iter().filter(|s| s.is_choosable()).map(|s| s.id.as_str()).collect();
    let beside = ["wechatpay_state", "alipay_code", "alipay_state", "mastercard_mac", "windcave_px_old", "rapyd_diag"];
    let others = ["emv-offline", SYMPTOM];
    let expected: Vec<&str> = SETS.into_iter().filter(|s| !beside.contains(s) && !others.contains(s)).collect();
    assert_eq!(choosable, expected);
}

#[test]
fn every_verified_row_is_there_with_every_field_as_verified() {
    let mut faults = Vec::new();
    for reference in table(REFERENCE) {
        let place = at(reference["scheme"], reference["code"]);
        let Some(entry) = CATALOG.entry(&place) else {
            // What is not confirmed need not be shown.
            if reference["confidence"] != "low" {
                faults.push(format!("{place} is missing"));
            }
            continue;
        };
        let mut compare = |field: &str, ours: &str| {
            if ours != reference[field] {
                faults.push(format!("{place}: {field} is {ours}, verified was {}", reference[field]));
            }
        };
        compare("category", entry.category.as_ref());
        compare("who_acts", entry.who_acts.as_ref());
        compare("retry", entry.retry.as_ref());
        compare("retain_card", if entry.retain_card { "yes" } else { "no" });
        compare("confidence", entry.confidence.as_ref());
        compare("sources", &entry.sources.join(";"));
    }
    assert_none(&faults);
}

#[test]
fn no_row_was_invented() {
    let verified: BTreeSet<CodeRef> = table(REFERENCE).iter().map(|row| at(row["scheme"], row["code"])).collect();
    let sets: BTreeSet<&str> = table(REFERENCE).iter().map(|row| row["scheme"]).collect();
    assert_eq!(sets, SETS.into_iter().filter(|s| *s != SYMPTOM).collect(), "the fixture covers every set");
    let invented = rows().filter(|(place, _)| !place.is_symptom() && !verified.contains(place));
    assert_none(&invented.map(|(place, _)| format!("{place} is in no verified table")).collect::<Vec<_>>());
}

#[test]
fn visa_categories_are_as_verified() {
    let verified: BTreeMap<CodeRef, (u8, Vec<String>)> = table(VISA_CATEGORIES)
        .iter()
        .map(|row| (at("visa", row["code"]), (row["category"].parse().expect("a digit"), sources_of(row["sources"]))))
        .collect();
    let ours: BTreeMap<CodeRef, (u8, Vec<String>)> = rows()
        .filter_map(|(place, e)| e.visa_category.as_ref().map(|c| (place, (c.number, c.sources.clone()))))
        .collect();
    let all: BTreeSet<&CodeRef> = verified.keys().chain(ours.keys()).collect();
    let differ = all.into_iter().filter(|place| verified.get(place) != ours.get(place));
    let fault = |at: &CodeRef| format!("{at}: category is {:?}, verified was {:?}", ours.get(at), verified.get(at));
    assert_none(&differ.map(fault).collect::<Vec<_>>());
}

/// What steps, questions and never-do lines rest on; the catalogue tells it of steps and questions alone.
fn sources_of_steps() -> Vec<String> {
    let file: toml::Table = include_str!("../assets/steps.toml").parse().expect("the catalogue has read it");
    let entries = file.values().filter_map(toml::Value::as_table).flat_map(toml::Table::values);
    let sources = entries.filter_map(|entry| entry.get("sources")?.as_array()).flatten();
    sources.filter_map(toml::Value::as_str).map(str::to_owned).collect()
}

#[test]
fn every_source_is_cited_and_none_is_unknown() {
    let of_rows = rows().flat_map(|(_, e)| {
        let causes = e.causes.iter().flat_map(|c| &c.sources);
        e.sources.iter().chain(causes).chain(e.visa_category.iter().flat_map(|c| &c.sources))
    });
    let of_claims = CATALOG.claims().iter().flat_map(|c| &c.sources);
    let of_routines = CATALOG.routines().iter().flat_map(|r| &r.sources);
    let of_guides = CATALOG.guides().iter().flat_map(|g| g.sections.iter().flat_map(|s| &s.sources));
    let of_hotlines = CATALOG.hotlines().iter().flat_map(|h| &h.sources);
    let of_steps = sources_of_steps();
    let to_read = of_claims.chain(of_routines).chain(of_guides).chain(of_hotlines);
    let cited: BTreeSet<&str> = of_rows.chain(&of_steps).chain(to_read).map(String::as_str).collect();
    let known: BTreeSet<&str> = CATALOG.sources().map(|s| s.id.as_str()).collect();
    assert_eq!(known.difference(&cited).collect::<Vec<_>>(), [&""; 0], "cited by nobody");
    assert_eq!(cited.difference(&known).collect::<Vec<_>>(), [&""; 0], "not in sources.toml");
}

// ---- Money ----------------------------------------------------------------------------------------------------------

/// What must be said about the money of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Must {
    /// Not charged as a rule, but a debit notice or a missing slip makes it a doubt.
    NotChargedUnlessDebited,
    CheckFirst,
    InPart,
    Done,
}

/// The rules of the verified facts, number by number. `*`: every set that numbers after the common table.
const MONEY: [(&str, &str, Must); 8] = [
    ("*", "00 11 16 Y1 Y3", Must::Done),
    ("amex", "000 001", Must::Done),
    ("*", "10", Must::InPart),
    ("amex", "002", Must::InPart),
    ("*", "09 68 94 98 A2 A4 A5 A6", Must::CheckFirst),
    // About an earlier sale: its state is the question.
    ("unionpay", "12 22 25 64", Must::CheckFirst),
    ("*", "06 90 91 92 96", Must::NotChargedUnlessDebited),
    // The same two things in the numbers of Amex.
    ("amex", "909 912", Must::NotChargedUnlessDebited),
];

impl Must {
    fn holds(self, entry: &Entry) -> bool {
        let is = |money, caveat| entry.money == money && entry.debit_caveat == caveat;
        match self {
            Self::NotChargedUnlessDebited => is(Money::NotCharged, true),
            Self::CheckFirst => is(Money::MayBeCharged, false) && entry.action == Action::CheckFirst,
            Self::InPart => is(Money::PartlyCharged, false) && entry.action != Action::Done,
            Self::Done => is(Money::Charged, false) && entry.action == Action::Done,
        }
    }
}

#[test]
fn the_money_of_every_named_code_is_as_the_rules_say() {
    let mut faults = Vec::new();
    for (set, codes, must) in MONEY {
        for code in words(codes) {
            let places = if set == "*" { everywhere(code) } else { vec![(at(set, code), row(set, code))] };
            for (place, e) in places {
                if !must.holds(e) {
                    let is = format!("{}, {}, debit caveat {}", e.money.as_ref(), e.action.as_ref(), e.debit_caveat);
                    faults.push(format!("{place} must be {must:?} and is {is}"));
                }
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn whatever_may_be_charged_is_checked_before_it_is_charged_again() {
    for (place, e) in rows() {
        let is_doubt = e.money == Money::MayBeCharged;
        assert!(e.retry != Retry::QueryFirst || is_doubt, "{place}: to be queried first, so it may be charged");
        if is_doubt {
            assert_eq!(e.action, Action::CheckFirst, "{place}");
            assert!(matches!(e.say, Say::Checking | Say::FinishOnPhone), "{place}: {:?}", e.say);
            let checklist = CATALOG.checklist_for(Some(e)).unwrap_or_else(|| panic!("{place} has no checklist"));
            assert_eq!(checklist.suggest, Outcome::InDoubt, "{place}: nobody has looked yet");
            assert!(checklist.never.iter().any(|n| n == "charge-unchecked"), "{place} must warn of a second charge");
        }
    }
}

#[test]
fn only_approvals_are_charged_and_no_charged_sale_is_charged_again() {
    for (place, e) in rows() {
        if matches!(e.money, Money::Charged | Money::PartlyCharged) {
            assert_eq!(e.category, Category::Approved, "{place}");
            assert!(!matches!(e.retry, Retry::Once | Retry::Later | Retry::SameCardAfterFix), "{place} may be retried");
            assert!(matches!(e.say, Say::Approved | Say::IdCheck | Say::Partial), "{place}: {:?}", e.say);
        }
        assert_eq!(e.money == Money::PartlyCharged, e.say == Say::Partial, "{place}");
        assert!(!e.debit_caveat || e.money == Money::NotCharged, "{place}: the caveat is for what is not charged");
    }
}

/// "It is paid: do not charge again" on a sale that is not paid would be worse than no word at all.
#[test]
fn the_words_of_an_action_never_contradict_the_money() {
    for (place, e) in rows() {
        let usual = match e.action {
            Action::Done => e.money == Money::Charged,
            Action::CheckFirst => e.money == Money::MayBeCharged,
            _ => e.money == Money::NotCharged,
        };
        let own_words = CATALOG.checklist_for(Some(e)).is_some_and(|c| c.headline.is_some());
        assert_eq!(usual, !own_words, "{place}: {:?} with {:?}, a headline of its own: {own_words}", e.action, e.money);
    }
}

// ---- Privacy --------------------------------------------------------------------------------------------------------

/// Lost, stolen, fraud, restricted, security and against the law; whatever else a number means in a set, the sentence for
/// the customer gives no reason.
const DISCREET: &str = "04 07 33 34 35 36 37 41 43 57 59 62 63 66 67 93";

#[test]
fn sensitive_codes_say_the_neutral_sentence_in_every_set() {
    for code in words(DISCREET) {
        for set in COMMON_NUMBERS.into_iter().chain(["as2805", "gicc_de", "mastercard_mac", "quest", "windcave"]) {
            if let Some(e) = CATALOG.entry(&at(set, code)) {
                assert_eq!(e.say, Say::Neutral, "{set}:{code}");
            }
        }
        for (place, e) in everywhere(code) {
            assert!(e.sensitive, "{place} must be marked sensitive");
        }
    }
    for (set, codes) in
        [("amex", "100 200"), ("mastercard", "83"), ("mastercard_mac", "42"), ("unionpay", "60"), ("visa", "64 83")]
    {
        for code in words(codes) {
            assert!(row(set, code).sensitive, "{set}:{code} must be marked sensitive");
        }
    }
}

#[test]
fn whatever_is_sensitive_or_asks_for_the_card_stays_neutral() {
    for (place, e) in rows() {
        let is_delicate = e.sensitive || e.retain_card || e.category == Category::SecurityPickup;
        assert!(!is_delicate || e.say == Say::Neutral, "{place}: {:?}", e.say);
        assert!(!is_delicate || e.sensitive, "{place} must be marked sensitive");
        let checklist = CATALOG.checklist_for(Some(e)).unwrap_or_else(|| panic!("{place} has no checklist"));
        let never = |id: &str| checklist.never.iter().any(|n| n == id);
        let is_pick_up = e.category == Category::SecurityPickup && e.retain_card;
        assert!(!is_pick_up || (never("keep-card") && never("confront")), "{place}: nobody has to keep a card");
        let has_caveat = |texts: &Texts| {
            let caveat = texts.get("caveat-retain").into_owned();
            card(&place, texts).caveats.contains(&caveat)
        };
        for texts in LANGUAGES.all() {
            assert_eq!(has_caveat(texts), e.retain_card, "{place}");
        }
    }
}

// ---- Words ----------------------------------------------------------------------------------------------------------

fn card(at: &CodeRef, texts: &Texts) -> Card {
    Card::new(&CATALOG, texts, &Subject::of(&CATALOG, at.clone()), &[], TODAY)
}

#[test]
fn every_code_has_its_texts_in_both_languages() {
    let mut faults = Vec::new();
    for texts in LANGUAGES.all() {
        for (place, e) in rows() {
            let mut need = |what: &str, is_there: bool| {
                if !is_there {
                    faults.push(format!("{place}: no {what} ({})", texts.language().as_ref()));
                }
            };
            let attribute = |name| texts.attribute(&key(&place), name).is_some();
            need("meaning", texts.find(&key(&place)).is_some());
            if e.full_card {
                need(".detail", attribute("detail"));
                need(".not", attribute("not"));
                need("causes", !e.causes.is_empty());
                need("checklist", CATALOG.checklist(&e.checklist).is_some());
            }
            for cause in &e.causes {
                need(&format!("cause {}", cause.id), texts.find(&text_key("cause", &cause.id)).is_some());
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn what_a_code_is_not_names_the_codes_it_is_confused_with() {
    let mut faults = Vec::new();
    for texts in LANGUAGES.all() {
        for (place, e) in rows() {
            let own = e.words_of.is_none();
            let not = texts.attribute(&key(&place), "not").filter(|_| own).unwrap_or_default();
            assert_eq!(e.full_card, !not.is_empty(), "{place}: .not belongs to full cards");
            let unnamed = e.confused_with.iter().filter(|code| !not.contains(code.as_str()));
            faults.extend(unnamed.map(|code| format!("{place}.not does not name {code}: {not}")));
        }
    }
    assert_none(&faults);
}

#[test]
fn a_code_that_the_older_table_reads_otherwise_says_so() {
    for (place, e) in rows() {
        assert_eq!(
            e.generation.is_some(),
            place.set == CodeSetId::default(),
            "{place}: two generations are UnionPay's"
        );
        for texts in LANGUAGES.all() {
            let older = e.words_of.is_none() && texts.attribute(&key(&place), "older").is_some();
            assert_eq!(older, e.generation == Some(Generation::Differ), "{place}.older, {}", texts.language().as_ref());
            let card = card(&place, texts);
            assert_eq!(card.older.is_some(), older, "{place}");
            assert_eq!(card.older_only, e.generation == Some(Generation::Older), "{place}");
        }
    }
}

#[test]
fn a_number_that_exists_elsewhere_is_shown_as_it_is_there() {
    for (place, e) in rows() {
        let card = card(&place, LANGUAGES.get(Language::EN));
        let codes = |at: &CodeRef| !at.is_symptom();
        let others = rows().filter(|(other, _)| other.code == place.code && other.set != place.set && codes(other));
        let expected: Vec<(CodeRef, bool)> =
            others.map(|(other, o)| (other, (o.money, o.action) != (e.money, e.action))).collect();
        let shown: Vec<(CodeRef, bool)> = card.elsewhere.iter().map(|o| (o.at.clone(), o.differs)).collect();
        assert_eq!(shown, expected, "{place}");
        for other in &card.elsewhere {
            let itself = self::card(&other.at, LANGUAGES.get(Language::EN));
            assert_eq!((&other.meaning, &other.headline), (&itself.meaning, &itself.headline), "{place}: {}", other.at);
        }
    }
}

// ---- Checklists -----------------------------------------------------------------------------------------------------

/// What a person sees who answers in one particular way.
struct Way {
    answers: Vec<(String, Answer)>,
    steps: Vec<String>,
    questions: usize,
    outcome: Outcome,
    /// No question is left open.
    ended: bool,
}

/// Every way through a checklist, found by answering whatever is asked; also the ones that are not finished.
fn ways(checklist: &Checklist) -> Vec<Way> {
    let mut found = Vec::new();
    let mut open: Vec<Vec<(String, Answer)>> = vec![Vec::new()];
    while let Some(answers) = open.pop() {
        assert!(answers.len() <= MAX_QUESTIONS, "{}: asks for ever: {answers:?}", checklist.id);
        let tick = |(step, answer): &(String, Answer)| Tick { step: step.clone(), answer: Some(*answer) };
        let (shown, outcome) = checklist.shown(&answers.iter().map(tick).collect::<Vec<_>>());
        let asked = shown.iter().find(|step| step.is_question() && step.answer.is_none());
        for answer in asked.iter().flat_map(|step| &step.answers) {
            let question = asked.map(|step| step.id.to_owned()).unwrap_or_default();
            open.push(answers.iter().cloned().chain([(question, *answer)]).collect());
        }
        found.push(Way {
            steps: shown.iter().map(|step| step.id.to_owned()).collect(),
            questions: shown.iter().filter(|step| step.is_question()).count(),
            ended: asked.is_none(),
            answers,
            outcome,
        });
    }
    found
}

#[test]
fn every_checklist_keeps_its_promises() {
    for checklist in CATALOG.checklists() {
        let id = &checklist.id;
        assert_eq!(checklist.verify(), Ok(()));
        let ways = ways(checklist);
        for way in &ways {
            let answers = &way.answers;
            assert!(way.steps.len() <= MAX_STEPS_SHOWN, "{id}, {answers:?}: {:?}", way.steps);
            assert!(way.questions <= MAX_QUESTIONS, "{id}, {answers:?}: {} questions", way.questions);
            assert!(!way.steps.is_empty(), "{id}, {answers:?}: nothing to do");
            let distinct: BTreeSet<&String> = way.steps.iter().collect();
            assert_eq!(distinct.len(), way.steps.len(), "{id}, {answers:?}: {:?}", way.steps);
            // Until it ends the whole checklist's suggestion stands.
            assert!(way.ended || way.outcome == checklist.suggest, "{id}, {answers:?}");
        }
        let ends: BTreeSet<&str> = ways.iter().filter(|w| w.ended).map(|w| w.outcome.as_ref()).collect();
        let suggested: BTreeSet<&str> =
            checklist.branches.iter().filter_map(|b| b.outcome.as_ref()).map(Outcome::as_ref).collect();
        assert_eq!(ends, suggested, "{id}: every end has its outcome, and every outcome its end");
        let walked: BTreeSet<&str> = ways.iter().flat_map(|w| &w.steps).map(String::as_str).collect();
        assert_eq!(walked, checklist.all_steps().collect(), "{id}: every step can be reached");
        assert!(ends.contains(checklist.suggest.as_ref()), "{id} suggests {:?}, which is no end", checklist.suggest);
    }
}

#[test]
fn the_promises_are_the_ones_of_the_product() {
    assert_eq!((MAX_STEPS_SHOWN, MAX_QUESTIONS), (5, 2));
}

/// Nobody may be led to a second charge without having said that the first one did not happen.
#[test]
fn a_doubt_is_charged_again_only_after_it_was_looked_up() {
    for checklist in CATALOG.checklists().filter(|c| c.suggest == Outcome::InDoubt) {
        for way in ways(checklist) {
            let charges = way.steps.iter().any(|s| ["charge-again", "retry-once"].contains(&s.as_str()));
            let looked_up =
                |(q, a): &(String, Answer)| ["last-paid", "order-paid"].contains(&q.as_str()) && *a == Answer::No;
            let looked_up = way.answers.iter().any(looked_up);
            assert!(!charges || looked_up, "{}: {:?} leads to {:?}", checklist.id, way.answers, way.steps);
            let cannot_tell = way.answers.iter().any(|(_, a)| *a == Answer::CannotTell);
            assert!(!cannot_tell || way.outcome == Outcome::InDoubt, "{}: {:?}", checklist.id, way.answers);
        }
    }
}

#[test]
fn every_checklist_step_question_and_never_line_is_used() {
    let used: BTreeSet<&str> = rows().map(|(_, e)| e.checklist.as_str()).chain([FALLBACK.checklist]).collect();
    let there: BTreeSet<&str> = CATALOG.checklists().map(|c| c.id.as_str()).collect();
    assert_eq!(used, there, "checklists that rows name, and those there are");
    let asked = |c: &'static Checklist| c.branches.iter().filter_map(|b| b.ask.as_deref());
    let done = |c: &'static Checklist| c.branches.iter().flat_map(|b| &b.steps).map(String::as_str);
    let used: BTreeSet<(&str, &str)> = CATALOG
        .checklists()
        .flat_map(|c| {
            let never = c.never.iter().map(|id| ("never", id.as_str()));
            done(c).map(|id| ("step", id)).chain(asked(c).map(|id| ("question", id))).chain(never)
        })
        .collect();
    let there: BTreeSet<(&str, &str)> = CATALOG.step_ids().collect();
    assert_eq!(there.difference(&used).collect::<Vec<_>>(), [&("", ""); 0], "used by no checklist");
    assert_eq!(used.difference(&there).collect::<Vec<_>>(), [&("", ""); 0], "not in steps.toml");
}

#[test]
fn a_code_nobody_knows_gets_the_safe_answer() {
    for texts in LANGUAGES.all() {
        let card = card(&at("unionpay", "ZZ9"), texts);
        assert_eq!((card.money, card.action, card.say), (Money::MayBeCharged, Action::CheckFirst, Say::Checking));
        assert_eq!(card.suggested, Outcome::InDoubt);
        assert!(card.meaning.contains("ZZ9") && card.detail.is_some() && !card.steps.is_empty(), "{card:?}");
        assert!(card.never.contains(&texts.name("never", "charge-unchecked").into_owned()), "{:?}", card.never);
        assert!(card.confidence.is_none() && card.sources.is_empty() && card.edition.is_none(), "nothing is claimed");
    }
}

// ---- The four codes people ask about --------------------------------------------------------------------------------

#[test]
fn the_cards_of_the_contested_codes_have_all_their_parts_in_order() {
    for texts in LANGUAGES.all() {
        for (code, differs_on_mastercard) in [("57", false), ("61", false), ("62", false), ("65", true)] {
            let place = at("unionpay", code);
            let (e, card) = (row("unionpay", code), card(&place, texts));
            let at = format!("{place}, {}", texts.language().as_ref());

            // Code, meaning, set, confidence.
            assert_eq!(card.subject, Subject::Known(place.clone()), "{at}");
            assert_eq!(card.set_name, texts.get("set-unionpay"), "{at}");
            assert_eq!(card.meaning, texts.get(&key(&place)), "{at}");
            assert_eq!(card.detail.as_deref(), texts.attribute(&key(&place), "detail").as_deref(), "{at}");
            assert_eq!((e.confidence, card.confidence), (Confidence::High, Some("high")), "{at}");
            // Money, the one action, what to say.
            assert_eq!((card.money, card.action), (Money::NotCharged, Action::OtherMethod), "{at}");
            assert_eq!(card.headline, texts.name("action", Action::OtherMethod), "{at}");
            assert_eq!(card.say, Say::Neutral, "{at}");
            assert!(card.caveats.is_empty(), "{at}: {:?}", card.caveats);
            // The checklist, before anything is ticked.
            let checklist = CATALOG.checklist_for(Some(e)).expect("a row has a checklist");
            let (shown, suggested) = checklist.shown(&[]);
            assert_eq!(ids(&card), shown.iter().map(|s| s.id.to_owned()).collect::<Vec<_>>(), "{at}");
            assert!(card.steps.iter().all(|s| !s.sources.is_empty() && !s.ticked && s.answer.is_none()), "{at}");
            assert!(card.steps.iter().all(|s| s.why.is_some() || !s.answers.is_empty()), "{at}: steps say why");
            assert_eq!(card.suggested, suggested, "{at}");
            let never: Vec<String> = checklist.never.iter().map(|n| texts.name("never", n).into_owned()).collect();
            assert_eq!(card.never, never, "{at}");
            assert!(!never.is_empty(), "{at}");
            // Causes in rank, what it is not, elsewhere, generations.
            let causes: Vec<_> = e.causes.iter().map(|c| (texts.name("cause", &c.id), c.fixer)).collect();
            assert_eq!(
                card.causes.iter().map(|c| (c.text.as_str().into(), c.fixer)).collect::<Vec<_>>(),
                causes,
                "{at}"
            );
            assert!(!causes.is_empty() && card.not.is_some(), "{at}");
            let sets: Vec<&str> = card.elsewhere.iter().map(|o| o.at.set.as_str()).collect();
            let expected: Vec<&str> = SETS
                .into_iter()
                .filter(|set| *set != "unionpay" && CATALOG.entry(&self::at(set, code)).is_some())
                .collect();
            assert_eq!(sets, expected, "{at}");
            let mastercard = card.elsewhere.iter().find(|o| o.at.set.as_str() == "mastercard");
            assert_eq!(mastercard.map(|o| o.differs), Some(differs_on_mastercard), "{at}");
            assert_eq!(card.older.is_some(), e.generation == Some(Generation::Differ), "{at}");
            // Claims, sources, edition.
            let mut claims: Vec<&str> = card.claims.iter().map(|c| c.id.as_str()).collect();
            claims.sort_unstable();
            let here = Place::Card(place.clone());
            let mut stands_here: Vec<&str> = CATALOG.claims_at(&here).map(|claim| claim.id.as_str()).collect();
            stands_here.sort_unstable();
            assert_eq!(claims, stands_here, "{at}");
            assert!(claims.len() > 10, "{at}: {} claims", claims.len());
            let sources: Vec<&String> = card.sources.iter().map(|s| &s.id).collect();
            assert_eq!(sources, e.sources.iter().collect::<Vec<_>>(), "{at}");
            assert!(CATALOG.lineages(&e.sources) > 1, "{at}: confirmed means two lineages");
            let edition = card.edition.as_ref().unwrap_or_else(|| panic!("{at}: no edition"));
            assert!(!edition.stale && !card.partial && edition.checked <= TODAY, "{at}: {edition:?}");
        }
    }
}

fn ids(card: &Card) -> Vec<String> {
    card.steps.iter().map(|step| step.id.clone()).collect()
}

#[test]
fn an_answer_on_a_card_opens_its_steps_and_its_outcome() {
    let subject = Subject::of(&CATALOG, at("unionpay", "68"));
    let answered = |answer| {
        let ticks = [Tick { step: "last-paid".to_owned(), answer: Some(answer) }];
        let card = Card::new(&CATALOG, LANGUAGES.get(Language::EN), &subject, &ticks, TODAY);
        (ids(&card).last().cloned().unwrap_or_default(), card.suggested)
    };
    assert_eq!(answered(Answer::Yes), ("reprint".to_owned(), Outcome::PaidSameCard));
    assert_eq!(answered(Answer::No), ("charge-again".to_owned(), Outcome::PaidSameCard));
    assert_eq!(answered(Answer::CannotTell), ("hold-and-call".to_owned(), Outcome::InDoubt));
}
