//! Guards who may use whom: the table below against every path written in `src/`, and the few habits that no compiler
//! holds for us — where colours are made, how long a file may get, and that nothing in the program panics on purpose.
//!
//! It reads the text of the sources and not their meaning: comments, strings and `#[cfg(test)]` items are left out, `use`
//! groups are spelt out, and a `super::` path is followed to where it leads.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// A part of the program and what it may use.
struct Part {
    /// A top-level module, a module within one that is stricter than the rest (`ui/kit`), or a program.
    name: &'static str,
    /// Modules of ours; `store::StoreError` allows that one name of `store` and no other.
    own: &'static [&'static str],
    crates: &'static [&'static str],
}

const PARTS: [Part; 29] = [
    // What things are. Sees nobody; jiff and uuid for its types alone.
    Part { name: "domain", own: &[], crates: &["jiff", "serde", "serde_json", "strum", "thiserror", "uuid"] },
    // The texts the program was built with, words and facts alike.
    Part { name: "packed", own: &[], crates: &["thiserror", "zip"] },
    Part { name: "knowledge", own: &["domain", "packed"], crates: &["jiff", "serde", "strum", "thiserror", "toml"] },
    // Of the domain it needs which languages there are; sys_locale tells which of them the system wishes for.
    Part { name: "i18n", own: &["domain", "packed"], crates: &["fluent", "jiff", "log", "sys_locale"] },
    // Any value on a thread of its own.
    Part { name: "early", own: &[], crates: &["log"] },
    // Searches what the catalogue knows, in the words of every language.
    Part {
        name: "find",
        own: &["domain", "early", "i18n", "knowledge"],
        crates: &["fast2s", "ib_matcher", "rustc_hash", "strsim", "unicode_normalization"],
    },
    // Facts and words put together; fluent for the values of variables.
    Part { name: "card", own: &["domain", "i18n", "knowledge"], crates: &["fluent", "jiff"] },
    // Builds the three once, for window and command line alike.
    Part { name: "library", own: &["early", "find", "i18n", "knowledge"], crates: &["log"] },
    Part {
        name: "store",
        own: &["domain"],
        crates: &[
            "argon2",
            "directories",
            "fs4",
            "getrandom",
            "jiff",
            "log",
            "rusqlite",
            "serde",
            "serde_json",
            "sha2",
            "thiserror",
            "uuid",
        ],
    },
    // The bytes of the text fonts, for the window and for paper.
    Part { name: "fonts", own: &[], crates: &[] },
    Part {
        name: "exchange",
        own: &["domain", "fonts"],
        crates: &[
            "csv",
            "encoding_rs",
            "jiff",
            "krilla",
            "log",
            "rust_xlsxwriter",
            "serde",
            "serde_json",
            "sha2",
            "skrifa",
            "strum",
            "thiserror",
            "unicode_linebreak",
            "uuid",
        ],
    },
    // Packs of rules in files: read and checked. Lists in CSV are taken apart by the exchange's own reader.
    Part {
        name: "pack",
        own: &["domain", "exchange::csv", "knowledge"],
        crates: &["calamine", "jiff", "minisign_verify", "strum", "thiserror", "toml", "zip"],
    },
    // Learning, decided from values alone.
    Part {
        name: "training",
        own: &["domain", "knowledge"],
        crates: &["fsrs", "hmac", "jiff", "rustc_hash", "sha2", "strum", "thiserror", "unicode_normalization", "uuid"],
    },
    // What is printed, in words; how it is set on paper is the business of exchange. The trainer's desk is printed too.
    Part {
        name: "paper",
        own: &["card", "doctor", "domain", "i18n", "knowledge", "training::desk"],
        crates: &["fluent", "jiff", "strum"],
    },
    // The log out to files and in from files, for window and command line alike.
    Part { name: "transfer", own: &["domain", "exchange", "paper", "store"], crates: &["jiff", "strum", "thiserror"] },
    // What belongs to this PC: small files of its own, and what the system is asked for. serde_json for the files.
    Part {
        name: "machine",
        own: &["domain", "store::StoreError", "store::create_private_folder", "store::private", "store::write_whole"],
        crates: &[
            "auto_launch",
            "env_logger",
            "file_rotate",
            "global_hotkey",
            "jiff",
            "log",
            "notify",
            "serde",
            "serde_json",
            "strum",
            "thiserror",
            "uuid",
            "x11rb",
        ],
    },
    // What the program can say of itself: it looks at files, at the store and at its own process, and changes nothing.
    Part { name: "doctor", own: &["knowledge", "store"], crates: &["directories", "jiff", "log", "strum"] },
    // How a job ended is told with what the store and the formats say of it: values and errors, and nothing that does anything.
    Part {
        name: "job",
        own: &[
            "doctor::Report",
            "doctor::Wanted",
            "domain",
            "exchange::csv::Mapping",
            "machine::Crash",
            "pack",
            "store::Backup",
            "store::CheckReport",
            "store::Preview",
            "store::Restored",
            "store::Salvaged",
            "store::StoreError",
            "training::own_shop::ShopHabits",
            "transfer::Format",
            "transfer::ImportError",
            "transfer::Imported",
        ],
        crates: &["jiff", "strum"],
    },
    // Decides what is shown, so it finds and reads; does nothing itself: no egui, no file, no thread.
    Part {
        name: "state",
        own: &[
            "card",
            "doctor::Renderer",
            "doctor::Report",
            "doctor::Wanted",
            "domain",
            "exchange::csv",
            "exchange::refused::Reason",
            "find",
            "job",
            "knowledge",
            "machine::Crash",
            "machine::HotKeyError",
            "pack",
            "store::Backup",
            "store::CheckReport",
            "store::Preview",
            "store::Salvaged",
            "store::StoreError",
            "training",
            "transfer::Format",
            "transfer::ImportError",
            "transfer::Imported",
            "transfer::Refusal",
            "transfer::Refused",
        ],
        crates: &["jiff", "log", "strum", "uuid"],
    },
    // egui to wake the window, winit for the parent of a dialog.
    Part {
        name: "work",
        own: &[
            "doctor",
            "domain",
            "exchange::csv",
            "exchange::deck",
            "exchange::file",
            "exchange::learner_record",
            "exchange::pdf",
            "exchange::refused",
            "exchange::tables",
            "job",
            "knowledge",
            "library",
            "machine",
            "pack",
            "paper",
            "store",
            "training",
            "transfer",
        ],
        crates: &["directories", "eframe", "jiff", "log", "opener", "pollster", "rfd", "strum", "winit"],
    },
    // A window and what draws it, of anything that egui lays out: it could be taken to another program as it is.
    Part { name: "software", own: &[], crates: &["eframe", "egui_winit", "log", "softbuffer", "thiserror", "winit"] },
    // Looks and nothing else: it could be taken to another program as it is.
    Part { name: "ui/kit", own: &[], crates: &["eframe", "strum"] },
    // Reads the state and sends intents. The store's error and findings it names for their words; strum to list the choices.
    Part {
        name: "ui",
        own: &[
            "card",
            "doctor",
            "domain",
            "find",
            "fonts",
            "i18n",
            "job::Paper",
            "job::RecordRead",
            "job::RecordTrouble",
            "knowledge",
            "paper",
            "state",
            "store::Backup",
            "store::CheckReport",
            "store::Preview",
            "store::Salvaged",
            "store::StoreError",
            "training",
        ],
        crates: &["eframe", "fluent", "jiff", "strum"],
    },
    // Where state, views and desk meet; winit for the screens there are.
    Part {
        name: "app",
        own: &[
            "doctor::Renderer",
            "domain",
            "i18n",
            "job",
            "library",
            "machine",
            "software::Application",
            "state",
            "ui",
            "work",
        ],
        crates: &["eframe", "jiff", "log", "uuid", "winit"],
    },
    // From the command line to a window. rfd for the box that says why there is none.
    Part {
        name: "launch",
        own: &["app", "domain", "i18n", "library", "machine", "software", "store", "ui::TITLE", "work"],
        crates: &["clap", "eframe", "egui_system_font_provider", "fluent", "log", "rfd", "strum", "winit"],
    },
    // The console program: what the window uses, without a window.
    Part {
        name: "cli",
        own: &[
            "card",
            "doctor",
            "domain",
            "exchange",
            "find",
            "i18n",
            "knowledge",
            "library",
            "machine::hand_over",
            "paper",
            "store",
            "transfer",
        ],
        crates: &["clap", "jiff", "serde", "serde_json", "strum", "uuid"],
    },
    Part { name: "lib", own: &[], crates: &[] },
    Part { name: "main", own: &["launch"], crates: &["clap"] },
    Part { name: "bin", own: &["cli"], crates: &[] },
];

/// The longest a file may get; a longer one holds two things.
const MAX_LINES: usize = 420;

/// The one file that makes colours.
const COLOURS: &str = "src/ui/kit/theme.rs";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The crates of `[dependencies]`, as they are written in paths.
static DEPENDENCIES: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let text = fs::read_to_string(root().join("Cargo.toml")).expect("Cargo.toml stands beside tests/");
    let manifest: toml::Table = text.parse().expect("cargo has read it before us");
    let names = |table: &toml::Table| -> Vec<String> {
        let dependencies = table.get("dependencies").and_then(toml::Value::as_table).expect("a table of dependencies");
        dependencies.keys().map(|name| name.replace('-', "_")).collect()
    };
    let systems = manifest.get("target").and_then(toml::Value::as_table).expect("some are for one system");
    let of_systems = systems.values().filter_map(toml::Value::as_table).flat_map(names);
    names(&manifest).into_iter().chain(of_systems).collect()
});

fn part(name: &str) -> &'static Part {
    PARTS.iter().find(|p| p.name == name).unwrap_or_else(|| panic!("{name} has no row in tests/architecture.rs"))
}

/// The module path of a file: `src/ui/till/mod.rs` is `ui::till`. Programs are roots of their own.
fn module_path(file: &str) -> Vec<String> {
    let inside = file.trim_start_matches("src/").trim_end_matches(".rs");
    if inside == "lib" || inside == "main" || inside.starts_with("bin/") {
        return Vec::new();
    }
    inside.split('/').filter(|name| *name != "mod").map(str::to_owned).collect()
}

/// The part a file belongs to.
fn part_of(file: &str) -> &'static Part {
    let inside = file.trim_start_matches("src/").trim_end_matches(".rs");
    match inside.split('/').collect::<Vec<_>>()[..] {
        ["ui", "kit", ..] => part("ui/kit"),
        [top, ..] => part(top),
        [] => panic!("{file} is no file of src/"),
    }
}

// ---- Reading Rust ---------------------------------------------------------------------------------------------------

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Word(String),
    /// `::`
    Colons,
    Sign(char),
}

#[derive(Clone, Debug)]
struct Token {
    line: usize,
    kind: Kind,
}

impl Token {
    fn is(&self, sign: char) -> bool {
        self.kind == Kind::Sign(sign)
    }

    fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }
}

/// The tokens of a source; comments go, a string or character becomes a bare `"`.
fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.chars().collect();
    let at = |i: usize| chars.get(i).copied().unwrap_or('\0');
    let mut tokens = Vec::new();
    let (mut i, mut line) = (0, 1);
    while i < chars.len() {
        let start = i;
        let mut kind = None;
        match (at(i), at(i + 1)) {
            ('/', '/') => i = end_of_line(&chars, i),
            ('/', '*') => i = end_of_comment(&chars, i),
            ('"', _) => (i, kind) = (end_of_string(&chars, i), Some(Kind::Sign('"'))),
            ('\'', '\\') => (i, kind) = (end_of_character(&chars, i), Some(Kind::Sign('"'))),
            ('\'', _) if at(i + 2) == '\'' => (i, kind) = (i + 3, Some(Kind::Sign('"'))),
            // A lifetime.
            ('\'', _) => i = end_of_word(&chars, i + 1),
            (':', ':') => (i, kind) = (i + 2, Some(Kind::Colons)),
            (c, _) if c.is_alphanumeric() || c == '_' => {
                if let Some(end) = end_of_raw_string(&chars, i) {
                    (i, kind) = (end, Some(Kind::Sign('"')));
                } else {
                    i = end_of_word(&chars, i);
                    kind = Some(Kind::Word(chars[start..i].iter().collect()));
                }
            }
            (c, _) => (i, kind) = (i + 1, (!c.is_whitespace()).then_some(Kind::Sign(c))),
        }
        tokens.extend(kind.map(|kind| Token { line, kind }));
        line += chars[start..i.min(chars.len())].iter().filter(|c| **c == '\n').count();
    }
    tokens
}

fn end_of_line(chars: &[char], from: usize) -> usize {
    chars[from..].iter().position(|c| *c == '\n').map_or(chars.len(), |n| from + n)
}

fn end_of_word(chars: &[char], from: usize) -> usize {
    let is_word = |c: &char| c.is_alphanumeric() || *c == '_';
    chars[from..].iter().position(|c| !is_word(c)).map_or(chars.len(), |n| from + n)
}

/// Block comments nest.
fn end_of_comment(chars: &[char], from: usize) -> usize {
    let (mut i, mut depth) = (from, 0_usize);
    while i < chars.len() {
        match chars[i..] {
            ['/', '*', ..] => (i, depth) = (i + 2, depth + 1),
            ['*', '/', ..] => (i, depth) = (i + 2, depth - 1),
            _ => i += 1,
        }
        if depth == 0 {
            return i;
        }
    }
    i
}

fn end_of_string(chars: &[char], from: usize) -> usize {
    let mut i = from + 1;
    while i < chars.len() && chars[i] != '"' {
        i += if chars[i] == '\\' { 2 } else { 1 };
    }
    i + 1
}

/// `'\n'`, `'\''`, `'\u{4E00}'`
fn end_of_character(chars: &[char], from: usize) -> usize {
    chars[from + 3..].iter().position(|c| *c == '\'').map_or(chars.len(), |n| from + 3 + n + 1)
}

/// The end of `r"…"`, `r#"…"#` or `br"…"` if one begins here.
fn end_of_raw_string(chars: &[char], from: usize) -> Option<usize> {
    let prefix = match chars[from..] {
        ['r', '"' | '#', ..] => 1,
        ['b', 'r', '"' | '#', ..] => 2,
        _ => return None,
    };
    let hashes = chars[from + prefix..].iter().take_while(|c| **c == '#').count();
    let open = from + prefix + hashes;
    if chars.get(open) != Some(&'"') {
        return None;
    }
    let closes = |i: &usize| chars[*i] == '"' && chars[i + 1..].iter().take_while(|c| **c == '#').count() >= hashes;
    Some((open + 1..chars.len()).find(closes).map_or(chars.len(), |i| i + 1 + hashes))
}

/// Takes `#[cfg(test)]` items out; tells the names of the test modules that have files of their own.
fn without_tests(tokens: &[Token]) -> (Vec<Token>, Vec<String>) {
    let (mut kept, mut modules) = (Vec::new(), Vec::new());
    let mut i = 0;
    while i < tokens.len() {
        if !is_cfg_test(&tokens[i..]) {
            kept.push(tokens[i].clone());
            i += 1;
            continue;
        }
        let item = end_of_attributes(tokens, i);
        let end = end_of_item(tokens, item);
        let words: Vec<&str> = tokens[item..end].iter().filter_map(Token::word).collect();
        if let ([.., "mod", name], true) = (&words[..], tokens[end - 1].is(';')) {
            modules.push((*name).to_owned());
        }
        i = end;
    }
    (kept, modules)
}

fn is_cfg_test(tokens: &[Token]) -> bool {
    let written: Vec<String> = tokens.iter().take(7).map(|t| t.word().map_or_else(|| sign(t), str::to_owned)).collect();
    written.concat() == "#[cfg(test)]"
}

fn sign(token: &Token) -> String {
    match token.kind {
        Kind::Sign(sign) => sign.to_string(),
        _ => "::".to_owned(),
    }
}

/// Where the item begins that the attributes from `from` on belong to.
fn end_of_attributes(tokens: &[Token], from: usize) -> usize {
    let mut i = from;
    while tokens.get(i).is_some_and(|t| t.is('#')) {
        i = end_of_brackets(tokens, i + 1);
    }
    i
}

/// One behind the bracket that closes the one at `from`.
fn end_of_brackets(tokens: &[Token], from: usize) -> usize {
    let mut depth = 0_usize;
    for (i, token) in tokens.iter().enumerate().skip(from) {
        match token.kind {
            Kind::Sign('(' | '[' | '{') => depth += 1,
            Kind::Sign(')' | ']' | '}') => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return i + 1;
        }
    }
    tokens.len()
}

/// One behind an item: its `;`, or its braces — which a `use` has in its middle.
fn end_of_item(tokens: &[Token], from: usize) -> usize {
    let mut i = from;
    let mut is_use = false;
    while let Some(token) = tokens.get(i) {
        is_use |= token.word() == Some("use");
        match token.kind {
            Kind::Sign(';') => return i + 1,
            Kind::Sign('{') if !is_use => return end_of_brackets(tokens, i),
            Kind::Sign('(' | '[' | '{') => i = end_of_brackets(tokens, i),
            _ => i += 1,
        }
    }
    i
}

/// A path as written, with `use` groups spelt out.
#[derive(Debug)]
struct Written {
    line: usize,
    segments: Vec<String>,
    /// How many `mod … {` it stands in.
    depth: usize,
}

fn paths(tokens: &[Token]) -> Vec<Written> {
    let mut paths = Vec::new();
    let (mut braces, mut modules) = (0_usize, Vec::new());
    let mut i = 0;
    while let Some(token) = tokens.get(i) {
        match &token.kind {
            Kind::Sign('{') => {
                if i >= 2 && tokens[i - 2].word() == Some("mod") {
                    modules.push(braces);
                }
                braces += 1;
            }
            Kind::Sign('}') => {
                braces = braces.saturating_sub(1);
                modules.pop_if(|at| *at == braces);
            }
            Kind::Word(_) if begins_path(tokens, i) => {
                let before = paths.len();
                let is_use = i > 0 && tokens[i - 1].word() == Some("use");
                i = read_path(tokens, i, &[], modules.len(), &mut paths);
                // A bare name says nothing, unless it is imported.
                if !is_use && paths.len() == before + 1 && paths[before].segments.len() == 1 {
                    paths.pop();
                }
                continue;
            }
            _ => {}
        }
        i += 1;
    }
    paths
}

/// Not a field, not a method, not the rest of `<T as Trait>::path`; `..path` begins one.
fn begins_path(tokens: &[Token], i: usize) -> bool {
    let before = |n: usize| i.checked_sub(n).and_then(|at| tokens.get(at));
    let Some(last) = before(1) else { return true };
    match last.kind {
        Kind::Sign('.') => before(2).is_some_and(|t| t.is('.')),
        Kind::Colons => !before(2).is_some_and(|t| t.is('>') || t.word().is_some_and(|w| w != "use" && w != "return")),
        _ => true,
    }
}

/// Reads the path that begins at `from`, or all paths of its group; returns where it ends.
fn read_path(tokens: &[Token], from: usize, prefix: &[String], depth: usize, paths: &mut Vec<Written>) -> usize {
    let line = tokens[from].line;
    let mut segments = prefix.to_vec();
    let mut i = from;
    loop {
        match tokens.get(i).map(|t| &t.kind) {
            Some(Kind::Word(word)) => segments.push(word.clone()),
            Some(Kind::Sign('*')) => segments.push("*".to_owned()),
            Some(Kind::Sign('{')) => return read_group(tokens, i, &segments, depth, paths),
            _ => break,
        }
        i += 1;
        if tokens.get(i).is_none_or(|t| t.kind != Kind::Colons) {
            break;
        }
        i += 1;
    }
    paths.push(Written { line, segments, depth });
    i
}

fn read_group(tokens: &[Token], open: usize, prefix: &[String], depth: usize, paths: &mut Vec<Written>) -> usize {
    let mut i = open + 1;
    while let Some(token) = tokens.get(i) {
        match &token.kind {
            Kind::Sign('}') => return i + 1,
            // `b as c`: the new name is no path.
            Kind::Word(word) if word == "as" => i += 2,
            Kind::Word(_) | Kind::Sign('*' | '{') => i = read_path(tokens, i, prefix, depth, paths),
            _ => i += 1,
        }
    }
    i
}

// ---- Judging --------------------------------------------------------------------------------------------------------

/// Something in a file that breaks a rule.
#[derive(Debug, PartialEq, Eq)]
struct Finding {
    file: String,
    line: usize,
    what: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}

/// What a path uses.
#[derive(Debug, PartialEq, Eq)]
enum Use {
    /// Something of ours, from the crate's root: `["store", "StoreError"]`.
    Own(Vec<String>),
    Crate(String),
    /// Up and out, further than anybody follows.
    TooFarUp,
}

/// What a path leads to; `None` for names of the file's own and of the standard library.
fn target(file: &str, local: &BTreeSet<&str>, path: &Written) -> Option<Use> {
    let first = path.segments.first()?.as_str();
    if first == "crate" || first == "tillside" {
        let rest = path.segments[1..].iter().filter(|s| *s != "self").cloned().collect();
        return Some(Use::Own(rest));
    }
    let is_up = |s: &&String| *s == "super" || *s == "self";
    let ups = path.segments.iter().take_while(is_up).filter(|s| *s == "super").count();
    if ups > 0 {
        let here = module_path(file);
        // Modules within the file come first on the way up.
        let Some(left) = here.len().checked_sub(ups.saturating_sub(path.depth)) else { return Some(Use::TooFarUp) };
        let down = path.segments.iter().skip_while(|s| is_up(s)).cloned();
        return Some(if ups > 2 {
            Use::TooFarUp
        } else {
            Use::Own(here[..left].iter().cloned().chain(down).collect())
        });
    }
    (DEPENDENCIES.contains(first) && !local.contains(first)).then(|| Use::Crate(first.to_owned()))
}

/// What breaks the table, if the part may not use this.
fn verdict(part: &Part, path: &Written, used: &Use) -> Option<String> {
    let name = part.name;
    match used {
        Use::TooFarUp => Some(format!("{name} may not climb super::super::super::; write crate::")),
        Use::Crate(used) => (!part.crates.contains(&used.as_str())).then(|| format!("{name} may not use {used}")),
        Use::Own(rest) => {
            let home: Vec<&str> = name.split('/').collect();
            let at_home = home.len() <= rest.len() && home.iter().zip(rest).all(|(a, b)| a == b);
            let upwards = matches!(path.segments.first().map(String::as_str), Some("super" | "self"));
            if at_home {
                // The kit must not even name the crate it lives in.
                return (home.len() > 1 && !upwards).then(|| format!("{name} may not use the crate it stands in"));
            }
            if upwards {
                return Some(format!("{name} may not leave itself by super::"));
            }
            match rest.first().map(String::as_str) {
                None | Some("*") => Some(format!("{name} may not use the whole crate at once")),
                Some(_) if part.own.iter().any(|own| is_within(rest, own)) => None,
                Some(top) if part.own.iter().any(|own| own.split("::").next() == Some(top)) => {
                    Some(format!("{name} may not use {}", rest.join("::")))
                }
                Some(top) => Some(format!("{name} may not use {top}")),
            }
        }
    }
}

fn is_within(path: &[String], permission: &str) -> bool {
    let permitted: Vec<&str> = permission.split("::").collect();
    permitted.len() <= path.len() && permitted.iter().zip(path).all(|(a, b)| a == b)
}

/// A source of the program, without its tests.
struct Source {
    file: String,
    tokens: Vec<Token>,
}

impl Source {
    fn new(file: &str, text: &str) -> Self {
        Self { file: file.to_owned(), tokens: without_tests(&tokens(text)).0 }
    }

    /// The modules this file declares: their names hide crates of the same name.
    fn local(&self) -> BTreeSet<&str> {
        self.tokens.windows(2).filter(|w| w[0].word() == Some("mod")).filter_map(|w| w[1].word()).collect()
    }

    fn uses(&self) -> Vec<(Written, Use)> {
        let local = self.local();
        let paths = paths(&self.tokens).into_iter();
        paths.filter_map(|path| target(&self.file, &local, &path).map(|used| (path, used))).collect()
    }

    fn finding(&self, line: usize, what: impl Into<String>) -> Finding {
        Finding { file: self.file.clone(), line, what: what.into() }
    }

    /// Uses outside the table.
    fn trespasses(&self) -> Vec<Finding> {
        let part = part_of(&self.file);
        let judge =
            |(path, used): (Written, Use)| verdict(part, &path, &used).map(|what| self.finding(path.line, what));
        self.uses().into_iter().filter_map(judge).collect()
    }

    /// Colours made where no theme can change them.
    fn colours(&self) -> Vec<Finding> {
        if self.file == COLOURS {
            return Vec::new();
        }
        let made = |path: &Written| {
            path.segments.windows(2).any(|pair| match pair[0].as_str() {
                "Color32" => pair[1] != "TRANSPARENT",
                kind => matches!(kind, "Rgba" | "Hsva" | "HsvaGamma"),
            })
        };
        let from_paths = paths(&self.tokens).into_iter().filter(made).map(|path| (path.line, path.segments.join("::")));
        let is_hex = |w: &&[Token]| w[0].word() == Some("hex_color") && w[1].is('!');
        let from_macros = self.tokens.windows(2).filter(is_hex).map(|w| (w[0].line, "hex_color!".to_owned()));
        let all = from_paths.chain(from_macros);
        all.map(|(line, made)| self.finding(line, format!("{made}: colours are made in {COLOURS}"))).collect()
    }

    /// Ways to end the program that its user has not asked for.
    fn panics(&self) -> Vec<Finding> {
        let found = |w: &[Token]| match (w[0].is('.'), w[1].word()?) {
            (true, method @ ("unwrap" | "expect")) if w[2].is('(') => Some((w[1].line, format!(".{method}("))),
            (_, name @ ("panic" | "todo" | "unimplemented")) if w[2].is('!') => Some((w[1].line, format!("{name}!"))),
            _ => None,
        };
        // The first word of a file has something before it too.
        let padded: Vec<Token> =
            std::iter::once(Token { line: 1, kind: Kind::Sign(';') }).chain(self.tokens.iter().cloned()).collect();
        let all = padded.windows(3).filter_map(found);
        all.map(|(line, what)| self.finding(line, format!("{what} outside of tests"))).collect()
    }
}

// ---- The tree -------------------------------------------------------------------------------------------------------

/// Every file under a folder, in order.
fn files_under(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry of the folder").path()).collect();
    found.sort();
    found.into_iter().flat_map(|path| if path.is_dir() { files_under(&path) } else { vec![path] }).collect()
}

fn name_of(path: &Path) -> String {
    path.strip_prefix(root()).expect("it lies in the package").to_string_lossy().replace('\\', "/")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Where the file of a module lies that `file` declares: `src/find/query.rs` has its modules in `src/find/query/`.
fn folder_of_modules(file: &str) -> String {
    let stem = file.trim_end_matches(".rs");
    match stem.rsplit_once('/') {
        Some((folder, "mod" | "lib" | "main")) => folder.to_owned(),
        _ => stem.to_owned(),
    }
}

/// Every source of the program; files that only tests are made of are left out.
fn sources() -> Vec<Source> {
    let rust = files_under(&root().join("src")).into_iter().filter(|path| path.extension().is_some_and(|e| e == "rs"));
    let read: Vec<(String, String)> = rust.map(|path| (name_of(&path), read(&path))).collect();
    let mut of_tests = Vec::new();
    for (file, text) in &read {
        let folder = folder_of_modules(file);
        of_tests.extend(without_tests(&tokens(text)).1.into_iter().map(|module| format!("{folder}/{module}")));
    }
    let is_test = |file: &str| of_tests.iter().any(|t| file == format!("{t}.rs") || file.starts_with(&format!("{t}/")));
    read.iter().filter(|(file, _)| !is_test(file)).map(|(file, text)| Source::new(file, text)).collect()
}

#[track_caller]
fn assert_none(findings: &[Finding]) {
    let lines: Vec<String> = findings.iter().map(Finding::to_string).collect();
    assert!(lines.is_empty(), "\n{}\n", lines.join("\n"));
}

#[test]
fn every_part_uses_only_what_the_table_allows() {
    assert_none(&sources().iter().flat_map(Source::trespasses).collect::<Vec<_>>());
}

#[test]
fn the_table_allows_nothing_that_nobody_needs() {
    let mut needed: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for source in sources() {
        let part = part_of(&source.file);
        let needs = needed.entry(part.name).or_default();
        for (_, used) in source.uses() {
            match used {
                Use::Crate(name) => drop(needs.insert(name)),
                Use::Own(rest) => {
                    needs.extend(part.own.iter().filter(|own| is_within(&rest, own)).map(|own| (*own).to_owned()));
                }
                Use::TooFarUp => {}
            }
        }
    }
    let mut idle = Vec::new();
    for part in &PARTS {
        let needs = needed.remove(part.name).unwrap_or_else(|| panic!("{} has a row and no file", part.name));
        let allowed = part.own.iter().chain(part.crates);
        idle.extend(
            allowed.filter(|a| !needs.contains(**a)).map(|a| format!("{} does not use {a} (any more)", part.name)),
        );
    }
    assert!(idle.is_empty(), "take it out of the table:\n{}\n", idle.join("\n"));
}

#[test]
fn the_table_keeps_the_promises_of_the_design() {
    let uses = |name: &str, other: &str| part(name).own.iter().any(|own| own.split("::").next() == Some(other));
    assert!(part("domain").own.is_empty(), "domain sees nobody");
    assert!(part("ui/kit").own.is_empty(), "the kit knows egui and nothing of the program");
    for Part { name, own, crates } in &PARTS {
        assert!(*name == "launch" || !own.contains(&"app"), "{name} uses app; only launch may");
        assert!(*name == "main" || !own.contains(&"launch"), "{name} uses launch; only main may");
        let at_an_edge = ["ui", "ui/kit", "work", "app", "launch", "software"].contains(name);
        assert!(at_an_edge || !crates.contains(&"eframe"), "{name} must not know there is a window");
        assert!(["store"].contains(name) || !crates.contains(&"rusqlite"), "{name} must not know there is a database");
        for module in own.iter().filter(|own| !own.contains("::")) {
            assert!(PARTS.iter().any(|p| p.name == *module), "{name} may use {module}, which is no module");
        }
    }
    for other in ["ui", "state", "app", "work"] {
        assert!(!uses("cli", other), "cli must run without a window and uses {other}");
    }
    assert!(!uses("ui", "work"), "ui must not see who does the work");
    for name in ["ui", "state", "job"] {
        assert!(
            !part(name).own.contains(&"store"),
            "{name} may know the store's errors and findings and nothing else of it"
        );
    }
}

#[test]
fn no_part_uses_itself_by_a_detour() {
    let mut left: Vec<&Part> = PARTS.iter().collect();
    loop {
        let names: Vec<&str> = left.iter().map(|p| p.name).collect();
        let is_free = |p: &Part| p.own.iter().all(|own| !names.iter().any(|n| own.split("::").next() == Some(n)));
        let before = left.len();
        left.retain(|p| !is_free(p));
        if left.len() == before {
            break;
        }
    }
    let names: Vec<&str> = left.iter().map(|p| p.name).collect();
    assert!(names.is_empty(), "these use each other in a circle: {names:?}");
}

#[test]
fn colours_are_made_in_the_theme_alone() {
    assert_none(&sources().iter().flat_map(Source::colours).collect::<Vec<_>>());
}

#[test]
fn nothing_panics_on_purpose() {
    assert_none(&sources().iter().flat_map(Source::panics).collect::<Vec<_>>());
}

#[test]
fn no_file_is_too_long_to_be_read_in_one_go() {
    let lines = |path: &Path| read(path).lines().count();
    let long = |path: &PathBuf| lines(path) > MAX_LINES;
    let all = files_under(&root().join("src"));
    let too_long: Vec<String> =
        all.iter().filter(|p| long(p)).map(|p| format!("{}: {} lines", name_of(p), lines(p))).collect();
    assert!(too_long.is_empty(), "more than {MAX_LINES} lines:\n{}\n", too_long.join("\n"));
}

#[test]
fn the_whole_tree_is_read() {
    let sources = sources();
    for Part { name, .. } in &PARTS {
        assert!(sources.iter().any(|s| part_of(&s.file).name == *name), "nothing was read of {name}");
    }
    let uses: usize = sources.iter().map(|s| s.uses().len()).sum();
    assert!(uses > 300, "only {uses} uses were found: the reader has gone blind");
    let lib = sources.iter().find(|s| s.file == "src/lib.rs").expect("src/lib.rs");
    for module in lib.local() {
        part(module);
    }
}

// ---- The checker itself ---------------------------------------------------------------------------------------------

fn trespasses(file: &str, text: &str) -> Vec<String> {
    Source::new(file, text).trespasses().iter().map(Finding::to_string).collect()
}

#[test]
fn an_injected_use_is_found_and_named() {
    let text = "\
//! use crate::work;
use std::fmt;

use crate::ui;
use crate::{job::Job, store::{self, Store, StoreError}, work::{Desk as _, Worker}};
fn f(x: &crate::app::App) -> &str { eframe::run(..crate::exchange::all(), \"crate::cli\", 'a', '\\'') }
/* crate::work /* crate::work */ crate::work */
use tillside::cli::*;
use crate::*;
";
    let expected = [
        "src/state/mod.rs:4: state may not use ui",
        "src/state/mod.rs:5: state may not use store",
        "src/state/mod.rs:5: state may not use store::Store",
        "src/state/mod.rs:5: state may not use work",
        "src/state/mod.rs:5: state may not use work",
        "src/state/mod.rs:6: state may not use app",
        "src/state/mod.rs:6: state may not use eframe",
        "src/state/mod.rs:6: state may not use exchange::all",
        "src/state/mod.rs:8: state may not use cli",
        "src/state/mod.rs:9: state may not use the whole crate at once",
    ];
    assert_eq!(trespasses("src/state/mod.rs", text), expected);
}

#[test]
fn a_way_around_the_table_by_super_is_found() {
    let up = "use super::super::work::Desk;\nuse super::super::super::work::Desk;\nuse super::kit::Icon;\n";
    let expected = [
        "src/ui/page.rs:1: ui may not leave itself by super::",
        "src/ui/page.rs:2: ui may not climb super::super::super::; write crate::",
    ];
    assert_eq!(trespasses("src/ui/page.rs", up), expected);
    let far = ["src/ui/till/find.rs:1: ui may not climb super::super::super::; write crate::"];
    assert_eq!(trespasses("src/ui/till/find.rs", "fn f() { super::super::super::state::act() }"), far);
    assert_eq!(trespasses("src/ui/till/find.rs", "use super::super::{cx::Cx, kit};"), [""; 0]);
    // A module within the file is one step of the way.
    assert_eq!(trespasses("src/job.rs", "mod inner { use super::Job; }"), [""; 0]);
    assert_eq!(trespasses("src/job.rs", "mod inner { } use super::ui::Job;").len(), 1);
    assert_eq!(trespasses("src/domain/code.rs", "use super::super::ui;").len(), 1);
}

#[test]
fn the_kit_may_not_name_the_crate_at_all() {
    let text =
        "use super::theme::Palette;\nuse super::super::cx::Cx;\nuse crate::ui::kit::Icon;\nuse crate::domain::code;\n";
    let expected = [
        "src/ui/kit/tile.rs:2: ui/kit may not leave itself by super::",
        "src/ui/kit/tile.rs:3: ui/kit may not use the crate it stands in",
        "src/ui/kit/tile.rs:4: ui/kit may not use domain",
    ];
    assert_eq!(trespasses("src/ui/kit/tile.rs", text), expected);
}

#[test]
fn tests_names_of_ones_own_and_what_is_allowed_are_left_alone() {
    let text = "\
mod log;
use crate::store::{StoreError, Store};
fn f() { log::perform(); self.csv::<u8>(); Self::rfd(); ::serde_json::to_string(&1); <T as rfd::No>::yes() }
#[cfg(test)]
#[allow(unused)]
mod tests { use crate::ui; fn f() { crate::state::x().unwrap(); panic!() } }
#[cfg(test)]
use crate::{app, work};
#[cfg(test)]
pub mod testing;
use crate::ui::Looks;
";
    let expected = ["src/cli/mod.rs:3: cli may not use rfd", "src/cli/mod.rs:11: cli may not use ui"];
    assert_eq!(trespasses("src/cli/mod.rs", text), expected);
    assert_eq!(without_tests(&tokens(text)).1, ["testing"]);
    assert_eq!(
        trespasses("src/store/mod.rs", "use log::warn; use eframe;"),
        ["src/store/mod.rs:1: store may not use eframe"]
    );
}

#[test]
fn an_injected_colour_or_panic_is_found() {
    let text = "\
use eframe::egui::Color32;
fn f(c: Color32) { g(Color32::TRANSPARENT); g(egui::Color32::from_rgb(1, 2, 3)); Color32::RED; Rgba::from_gray(0.5); }
fn g() { x.unwrap(); x.unwrap_or(1); y.expect(\"why\"); todo!(); catch_unwind(|| std::panic!()); }
#[expect(clippy::panic)]
fn h() { hex_color!(\"#fff\") }
";
    let source = Source::new("src/ui/help.rs", text);
    let lines = |findings: Vec<Finding>| findings.iter().map(|f| f.line).collect::<Vec<_>>();
    assert_eq!(lines(source.colours()), [2, 2, 2, 5]);
    assert_eq!(lines(source.panics()), [3, 3, 3, 3]);
    assert!(Source::new(COLOURS, text).colours().is_empty());
}
