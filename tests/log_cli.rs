//! `tillside-cli log` as scripts use it: the real program on a real folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;
use tillside::domain::code::CodeSetId;
use tillside::domain::setting::Settings;
use tillside::domain::terminal::{Terminal, TerminalId};
use tillside::store::{FILE_NAME, Store};
use uuid::Uuid;

/// A shop's data folder and the program that works on it.
struct Shop {
    folder: TempDir,
}

impl Shop {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn command(&self, args: &[&str]) -> Command {
        program_on(&self.data(), args)
    }

    fn call(&self, args: &[&str]) -> Output {
        self.command(args).output().expect("the program runs")
    }

    /// What a call that must succeed prints.
    fn print(&self, args: &[&str]) -> String {
        let output = self.call(args);
        assert_eq!(output.status.code(), Some(0), "{args:?}: {}", words(&output));
        String::from_utf8(output.stdout).expect("UTF-8")
    }

    fn add(&self, args: &[&str]) -> String {
        let args: Vec<&str> = ["log", "add"].iter().chain(args).copied().collect();
        let printed = self.print(&args);
        let id = printed.strip_suffix('\n').expect("a line").to_owned();
        assert_eq!(Uuid::parse_str(&id).expect("an id alone on its line").get_version_num(), 7);
        id
    }

    /// The log as JSON lines, newest first.
    fn rows(&self) -> Vec<Value> {
        let file = self.folder.path().join("rows.jsonl");
        self.print(&["log", "export", "--format", "jsonl", "--out", file.to_str().expect("a path in UTF-8")]);
        let text = fs::read_to_string(file).expect("the export");
        text.lines().map(|line| serde_json::from_str(line).expect("a JSON object a line")).collect()
    }

    fn with_terminal(&self, name: &str, set: &str, active: bool) -> Terminal {
        let mut store = Store::open(&self.data()).expect("the shop's file");
        let terminal = Terminal::new(TerminalId(Uuid::now_v7()), name.to_owned(), CodeSetId::new(set));
        store.save_terminal(&terminal).expect("a terminal");
        if active {
            let settings = Settings { active_terminal: Some(terminal.id), ..Settings::default() };
            store.save_settings(&settings).expect("settings");
        }
        terminal
    }
}

fn program_on(data: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tillside-cli"));
    command.env_remove("TILLSIDE_DATA_DIR").env("TZ", "Asia/Shanghai");
    command.arg("--data-dir").arg(data).args(args);
    command
}

fn words(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Nothing on the output, words on the error output, and the exit code.
fn refused(output: &Output) -> Option<i32> {
    assert!(output.stdout.is_empty(), "{}", String::from_utf8_lossy(&output.stdout));
    assert!(!output.stderr.is_empty());
    output.status.code()
}

#[test]
fn what_is_added_is_listed_shown_and_exported() {
    let shop = Shop::new();
    let first = shop.add(&["--code", "57", "--code-set", "unionpay", "--at", "2026-11-21T14:32:05+08:00"]);
    let all =
        "--code a0 --code-set visa --terminal T1 --outcome paid_other_card --amount 268 --currency cny --last4 0123";
    let mut args: Vec<&str> = all.split(' ').collect();
    args.extend(["--note", "第一行, \"blue\"\n=1+1", "--at", "2026-11-21T08:00:00.250Z"]);
    let second = shop.add(&args);

    assert_eq!(
        shop.print(&["log", "list"]),
        format!(
            "{second}\t2026-11-21 16:00:00\tvisa\tA0\tT1\tpaid_other_card\t第一行, \"blue\"\n\
             {first}\t2026-11-21 14:32:05\tunionpay\t57\t\t\t\n"
        )
    );

    let shown = shop.print(&["log", "show", &second]);
    for line in [
        &format!("id: {second}"),
        "at: 2026-11-21T08:00:00.25+00:00",
        "code: A0",
        "code_set: visa",
        "terminal: T1",
        "outcome: paid_other_card",
        "status: closed",
        "amount: 268.00",
        "currency: CNY",
        "last4: 0123",
        "note: 第一行, \"blue\"",
        "  =1+1",
        "timeline:",
        "  2026-11-21T08:00:00.25+00:00 recorded",
    ] {
        assert!(shown.lines().any(|shown| shown == line), "{line} is missing in\n{shown}");
    }

    let expected = [
        json!({
            "id": second, "at": "2026-11-21T08:00:00.25+00:00", "code": "A0", "code_set": "visa", "terminal": "T1",
            "outcome": "paid_other_card", "status": "closed", "amount": "268.00", "currency": "CNY",
            "last4": "0123", "note": "第一行, \"blue\"\n=1+1", "ticks": [], "reference": null, "who": null,
        }),
        json!({
            "id": first, "at": "2026-11-21T14:32:05+08:00", "code": "57", "code_set": "unionpay", "terminal": null,
            "outcome": null, "status": "open", "amount": null, "currency": null, "last4": null, "note": null,
            "ticks": [], "reference": null, "who": null,
        }),
    ];
    for (row, expected) in shop.rows().iter().zip(expected) {
        for (name, value) in expected.as_object().unwrap() {
            assert_eq!(&row[name], value, "{name}");
        }
        assert_eq!(row["history"][0]["kind"], "recorded");
    }

    let file = shop.folder.path().join("log.csv");
    assert_eq!(shop.print(&["log", "export", "--format", "csv", "--out", file.to_str().unwrap()]), "");
    let bytes = fs::read(&file).unwrap();
    let text = bytes.strip_prefix("\u{FEFF}".as_bytes()).expect("the mark of UTF-8");
    let mut reader = csv::Reader::from_reader(text);
    assert_eq!(&reader.headers().unwrap()[3], "code");
    let codes: Vec<String> = reader.records().map(|row| row.unwrap()[3].to_owned()).collect();
    assert_eq!(codes, ["A0", "57"]);
}

#[test]
fn the_filters_narrow_lists_and_exports() {
    let shop = Shop::new();
    for (code, at, outcome) in [
        ("51", "2026-11-20T23:59:59+08:00", "no_sale"),
        ("57", "2026-11-21T00:00:00+08:00", "in_doubt"),
        ("61", "2026-11-21T23:59:59+08:00", "paid-other-card"),
        ("65", "2026-11-22T00:00:00+08:00", "other"),
    ] {
        shop.add(&["--code", code, "--at", at, "--outcome", outcome, "--note", &format!("Karte {code}")]);
    }
    shop.add(&["--code", "91", "--at", "2026-11-23T10:00:00+08:00"]);
    let found = |filter: &[&str]| {
        let args: Vec<&str> = ["log", "list"].iter().chain(filter).copied().collect();
        let lines = shop.print(&args);
        lines.lines().map(|line| line.split('\t').nth(3).unwrap_or_default().to_owned()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(found(&[]), "91 65 61 57 51");
    assert_eq!(found(&["--from", "2026-11-21", "--to", "2026-11-21"]), "61 57");
    assert_eq!(found(&["--from", "2026-11-21T23:59:59+08:00"]), "91 65 61");
    assert_eq!(found(&["--to", "2026-11-21T15:59:59Z"]), "57 51");
    assert_eq!(found(&["--status", "open"]), "91");
    assert_eq!(found(&["--status", "in_doubt"]), "57");
    assert_eq!(found(&["--status", "closed", "--limit", "2"]), "65 61");
    assert_eq!(found(&["--code", "65"]), "65");
    assert_eq!(found(&["--text", "karte 61"]), "61");
    assert_eq!(found(&["--terminal", "nowhere"]), "");

    let file = shop.folder.path().join("doubt.jsonl");
    let out = file.to_str().unwrap();
    shop.print(&["log", "export", "--format", "jsonl", "--out", out, "--status", "in_doubt"]);
    assert_eq!(fs::read_to_string(file).unwrap().lines().count(), 1);
}

#[test]
fn a_terminal_brings_its_code_set_and_the_active_one_stands_in() {
    let shop = Shop::new();
    let set_of_newest = || shop.rows()[0]["code_set"].clone();
    shop.add(&["--code", "57"]);
    assert_eq!(set_of_newest(), Value::Null, "nobody has said what this shop's terminals speak");

    let active = shop.with_terminal("T1 front", "unionpay", true);
    let other = shop.with_terminal("T2 bar", "visa", false);
    let id = shop.add(&["--code", "57", "--terminal", " t2  BAR "]);
    assert_eq!(set_of_newest(), "visa");
    assert_eq!(shop.rows()[0]["terminal"], "T2 bar");
    let kept = Store::open(&shop.data()).unwrap().history(tillside::domain::incident::IncidentId(id.parse().unwrap()));
    assert_eq!(kept.unwrap().incident.details.terminal_id, Some(other.id));
    assert_ne!(active.id, other.id);

    shop.add(&["--code", "57"]);
    assert_eq!(set_of_newest(), "unionpay");
    assert_eq!(shop.rows()[0]["terminal"], Value::Null);
    shop.add(&["--code", "57", "--terminal", "T2 bar", "--code-set", "mastercard"]);
    assert_eq!(set_of_newest(), "mastercard");
    shop.add(&["--code", "57", "--terminal", "Somebody else's"]);
    assert_eq!(set_of_newest(), Value::Null);
    assert_eq!(shop.rows()[0]["terminal"], "Somebody else's");

    shop.with_terminal("T2 bar", "amex", false);
    assert_eq!(refused(&shop.call(&["log", "add", "--code", "57", "--terminal", "T2 bar"])), Some(1));
    shop.add(&["--code", "57", "--terminal", "T2 bar", "--code-set", "amex"]);
}

#[test]
fn a_wrong_call_ends_with_2_and_writes_nothing() {
    let shop = Shop::new();
    for args in [
        &["log"][..],
        &["log", "add"],
        &["log", "add", "--code", "5 7"],
        &["log", "add", "--code", "57", "--colour", "red"],
        &["log", "add", "--code", "57", "--outcome", "paid"],
        &["log", "add", "--code", "57", "--amount", "268"],
        &["log", "add", "--code", "57", "--currency", "CNY"],
        &["log", "add", "--code", "57", "--amount", "2,6,8", "--currency", "CNY"],
        &["log", "add", "--code", "57", "--amount", "268", "--currency", "YUAN"],
        &["log", "add", "--code", "57", "--last4", "12345"],
        &["log", "add", "--code", "57", "--at", "2026-11-21T14:32:05"],
        &["log", "add", "--code", "57", "--note", &"余".repeat(2_001)],
        &["log", "list", "--status", "done"],
        &["log", "list", "--from", "yesterday"],
        &["log", "list", "--limit", "0"],
        &["log", "show"],
        &["log", "export", "--format", "docx", "--out", "x"],
        &["log", "import"],
        &["log", "list", "--outcome", "paid"],
        &["log", "add", "--code", "57", "--trace", &"1".repeat(41)],
        &["log", "export", "--format", "csv"],
        &["--lang", "tlh", "log", "list"],
        &["nonsense"],
        &[],
    ] {
        assert_eq!(refused(&shop.call(args)), Some(2), "{args:?}");
    }
    assert!(!shop.data().exists());
}

#[test]
fn what_is_not_there_ends_with_1() {
    let shop = Shop::new();
    let unknown = Uuid::now_v7().to_string();
    assert_eq!(refused(&shop.call(&["log", "show", &unknown])), Some(1), "without a log");
    assert_eq!(shop.print(&["log", "list"]), "");
    assert!(!shop.data().exists(), "looking creates nothing");
    shop.add(&["--code", "57"]);
    assert_eq!(refused(&shop.call(&["log", "show", &unknown])), Some(1));
    assert_eq!(refused(&shop.call(&["log", "show", "57"])), Some(1));
}

#[test]
fn help_and_version_are_no_errors() {
    let shop = Shop::new();
    assert!(shop.print(&["--help"]).contains("log"));
    assert!(shop.print(&["log", "add", "--help"]).contains("--code-set"));
    assert!(shop.print(&["--version"]).starts_with("tillside-cli "));
}

#[test]
fn card_numbers_are_hidden_or_refused_and_never_repeated() {
    let shop = Shop::new();
    let output = shop.call(&["log", "add", "--code", "57", "--note", "card 4111 1111 1111 1111, twice"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(words(&output).contains("hidden"));
    assert_eq!(shop.rows()[0]["note"], "card •••• •••• •••• 1111, twice");

    for args in [
        ["--code", "4111111111111111", "--last4", "1111"],
        ["--code", "57", "--code-set", "4111111111111111"],
        ["--code", "57", "--last4", "4111111111111111"],
    ] {
        let args: Vec<&str> = ["log", "add"].iter().chain(&args).copied().collect();
        let output = shop.call(&args);
        assert_eq!(refused(&output), Some(2));
        assert!(!words(&output).contains("4111111111111111"), "{}", words(&output));
    }
    let output = shop.call(&["log", "add", "--code", "57", "--amount", "378282246310005", "--currency", "JPY"]);
    assert_eq!(refused(&output), Some(2));
    assert_eq!(shop.rows().len(), 1);
    let file = fs::read(shop.data().join(FILE_NAME)).unwrap();
    assert!(!String::from_utf8_lossy(&file).contains("4111"));
}

#[test]
fn a_folder_that_cannot_be_written_to_is_named() {
    let shop = Shop::new();
    let file = shop.folder.path().join("file");
    fs::write(&file, "").unwrap();
    let place = file.join("data");
    for args in [&["log", "add", "--code", "57"][..], &["log", "list"]] {
        let output = program_on(&place, args).output().unwrap();
        assert_eq!(refused(&output), Some(1), "{args:?}");
        assert!(words(&output).contains(&place.display().to_string()), "{}", words(&output));
    }
    shop.add(&["--code", "57"]);
    let out = place.display().to_string();
    assert_eq!(refused(&shop.call(&["log", "export", "--format", "csv", "--out", &out])), Some(1));
}

#[test]
fn a_damaged_file_is_named_and_left_alone() {
    let shop = Shop::new();
    fs::create_dir(shop.data()).unwrap();
    let file = shop.data().join(FILE_NAME);
    let bytes = b"not a database at all\n".repeat(100);
    fs::write(&file, &bytes).unwrap();
    let output = shop.call(&["log", "add", "--code", "57"]);
    assert_eq!(refused(&output), Some(1));
    assert!(words(&output).contains("damaged"), "{}", words(&output));
    assert!(fs::read(&file).unwrap() == bytes);
}

#[test]
fn the_variable_names_the_folder_where_the_call_does_not() {
    let shop = Shop::new();
    let elsewhere = shop.folder.path().join("elsewhere");
    let mut command = Command::new(env!("CARGO_BIN_EXE_tillside-cli"));
    command.env("TILLSIDE_DATA_DIR", &elsewhere).args(["log", "add", "--code", "57"]);
    assert!(command.output().unwrap().status.success());
    assert!(elsewhere.join(FILE_NAME).exists());
}

#[test]
fn two_programs_may_add_at_the_same_time() {
    let shop = Shop::new();
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                for _ in 0..20 {
                    shop.add(&["--code", "57"]);
                }
            });
        }
    });
    assert_eq!(shop.print(&["log", "list"]).lines().count(), 40);
}

#[test]
fn a_reader_that_has_read_enough_is_no_error() {
    let shop = Shop::new();
    for _ in 0..3 {
        shop.add(&["--code", "57", "--note", &"余".repeat(2_000)]);
    }
    let mut child = shop.command(&["log", "list"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", words(&output));
}
