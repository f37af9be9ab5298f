//! Files out and in, through the real program: opened by programs that are not ours, and read back by ours.
//!
//! Needs LibreOffice (`soffice`), `python3` with openpyxl, `pdftotext`, `pdffonts` and `sqlite3` (Debian: libreoffice-calc-nogui,
//! python3-openpyxl, poppler-utils, sqlite3). Where one is missing its tests say so and pass, unless `TILLSIDE_TEST_ALL` is set,
//! which forbids skipping.

mod back_in;
mod opened;
mod printed;
mod training;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// A shop's data folder, a place for files, and the program that works on them.
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

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn call(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tillside-cli"));
        command.env_remove("TILLSIDE_DATA_DIR").env("TZ", "Asia/Shanghai");
        command.arg("--data-dir").arg(self.data()).args(args).output().expect("the program runs")
    }

    /// What a call that must succeed prints.
    fn print(&self, args: &[&str]) -> String {
        let output = self.call(args);
        assert_eq!(output.status.code(), Some(0), "{args:?}: {}", words(&output));
        String::from_utf8(output.stdout).expect("UTF-8")
    }

    fn add(&self, args: &[&str]) {
        self.print(&[&["log", "add"], args].concat());
    }

    fn export(&self, format: &str, more: &[&str]) -> PathBuf {
        let file = self.file(&format!("log.{format}"));
        let out = file.to_str().expect("a path in UTF-8");
        self.print(&[&["log", "export", "--format", format, "--out", out], more].concat());
        file
    }

    /// The log as JSON lines, newest first.
    fn rows(&self) -> Vec<Value> {
        let text = fs::read_to_string(self.export("jsonl", &[])).expect("the export");
        text.lines().map(|line| serde_json::from_str(line).expect("a JSON object a line")).collect()
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.file(name);
        fs::write(&path, content).expect("a file");
        path.to_str().expect("a path in UTF-8").to_owned()
    }
}

fn words(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Everything that has ever broken an export, in notes and names.
const NASTY: [&str; 12] = [
    "=1+1",
    "+86 10 6123 4567",
    "-5 退差价",
    "@SUM(A1:A9)",
    "第一行\n第二行, \"带引号\"; 分号\t制表",
    "顾客姓𠮷，付款后👍🏽，说“谢谢”",
    "'单引号开头",
    "＝HYPERLINK(\"x\")",
    "<b>&amp; 不是标签</b>",
    "000123",
    "2026-11-21",
    "C:\\till\\slip; --drop table",
];

/// A shop with a log of nasty contents: every outcome, three currencies, three zones, a correction, calls, a very long note.
fn nasty_shop() -> Shop {
    let shop = Shop::new();
    let outcomes =
        ["paid_other_card", "paid_same_card", "paid_other_way", "no_sale", "in_doubt", "reversed_refunded", "other"];
    let amounts = [("268", "CNY"), ("1500", "JPY"), ("1.234", "KWD"), ("12345678.90", "CNY")];
    for (n, note) in NASTY.iter().enumerate() {
        let at = match n % 3 {
            0 => format!("2026-11-21T14:{n:02}:05+08:00"),
            1 => format!("2026-11-21T03:{n:02}:05.250-03:30"),
            _ => format!("2026-11-20T23:{n:02}:59Z"),
        };
        let (amount, currency) = amounts[n % amounts.len()];
        let outcome = outcomes[n % outcomes.len()];
        shop.add(&[
            "--code",
            ["57", "51", "68", "N7"][n % 4],
            "--code-set",
            "unionpay",
            &format!("--terminal={note}"),
            "--note",
            note,
            "--at",
            &at,
            "--amount",
            amount,
            "--currency",
            currency,
            "--outcome",
            outcome,
            "--last4",
            "0077",
            "--reference",
            "012345678901",
            "--trace",
            "000042",
            "--staff",
            "小李, 早班",
        ]);
    }
    shop.add(&["--code", "91", "--at", "2026-11-19T08:00:00+08:00", "--note", &"很长的备注，".repeat(333)]);
    shop.add(&["--code", "05", "--at", "2026-11-19T08:00:00+08:00"]);
    let known = r#"{"code": "68", "code_set": "unionpay", "at": "2026-11-22T09:30:00+08:00", "outcome": "in_doubt",
        "amount": "99.00", "currency": "CNY", "check": {"finding": "unclear", "with": "terminal", "decided_by": "小王"},
        "carried": {"owner": "小王", "until": "2026-11-23"},
        "calls": [{"at": "2026-11-22T02:00:00Z", "answered_by": "客服 12", "case_number": "A-77",
                   "promised_at": "2026-11-23T02:00:00Z"}]}"#;
    let file = shop.write("known.jsonl", known.replace('\n', " "));
    assert_eq!(shop.print(&["log", "import", &file]), "added: 1\nupdated: 0\nknown: 0\nrefused: 0\n");
    shop
}

/// How many incidents [`nasty_shop`] has.
const NASTY_COUNT: usize = NASTY.len() + 3;

/// Says that something could not be tried, past the test runner, which hides what passing tests print.
fn skip(why: &str) {
    assert!(std::env::var_os("TILLSIDE_TEST_ALL").is_none(), "{why}, and TILLSIDE_TEST_ALL forbids skipping");
    writeln!(std::io::stderr(), "skipped: {why}").ok();
}

fn works(program: &str, probe: &[&str]) -> bool {
    Command::new(program).args(probe).output().is_ok_and(|output| output.status.success())
}

/// The Python that has openpyxl: the system's package belongs to the system's Python, and another may stand before it
/// on the PATH.
fn python_with_openpyxl() -> Option<&'static str> {
    let found = ["python3", "/usr/bin/python3"].into_iter().find(|python| works(python, &["-c", "import openpyxl"]));
    if found.is_none() {
        skip("opening exports needs a python3 with openpyxl");
    }
    found
}

/// Whether a program can be run; says what is skipped without it.
fn have(program: &str, probe: &[&str]) -> bool {
    let works = works(program, probe);
    if !works {
        skip(&format!("opening exports needs {program} {}", probe.join(" ")));
    }
    works
}

/// What a program that must succeed prints.
fn run(command: &mut Command) -> String {
    let output = command.output().expect("the program runs");
    assert!(output.status.success(), "{command:?}: {}", words(&output));
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn solid(text: &str) -> String {
    text.split_whitespace().collect()
}

fn name_of(path: &Path) -> String {
    path.file_stem().expect("a name").to_string_lossy().into_owned()
}
