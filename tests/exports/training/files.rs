//! Files for other programs: opened by them, or read by the rules they give.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tillside::domain::code::CodeRef;
use tillside::domain::language::Language;
use tillside::domain::sheet::{Cell, Sheet};
use tillside::exchange::{deck, tables};
use tillside::i18n::Texts;
use tillside::paper;

use super::super::{python_with_openpyxl, run, skip, works};
use super::{DAY, Office, class};

/// The tables as a workbook, to be opened.
fn workbook(texts: &Texts, sheets: &[Sheet]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("training-{}.xlsx", texts.language()));
    let mut out = Vec::new();
    tables::write_xlsx(&mut out, &texts.get("class-matrix"), sheets).expect("a workbook");
    fs::write(&path, out).expect("a file");
    path
}

/// Tells of every sheet of a workbook its name, what is frozen, and of every cell its type, value and format.
const LOOK: &str = r#"
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([{"title": sheet.title, "frozen": sheet.freeze_panes, "rows": [
    [{"type": cell.data_type, "value": str(cell.value), "class": type(cell.value).__name__, "format": cell.number_format}
     for cell in row] for row in sheet.iter_rows()]} for sheet in book.worksheets]))
"#;

#[test]
fn the_workbook_has_real_numbers_and_names_that_stay_names() {
    let Some(python) = python_with_openpyxl() else { return };
    let office = Office::new();
    for (language, texts) in office.each() {
        let words = office.languages.drills(language);
        let sheets = paper::training_tables(&office.catalog, texts, words, &class(), DAY);
        let path = workbook(texts, &sheets);
        let seen: Value = serde_json::from_str(&run(Command::new(python).args(["-c", LOOK]).arg(&path))).expect("JSON");
        let seen = seen.as_array().expect("sheets");
        assert_eq!(seen.len(), 5, "{language}");
        for (found, sheet) in seen.iter().zip(&sheets) {
            assert_eq!((&found["title"], &found["frozen"]), (&sheet.title.as_str().into(), &"B2".into()));
            let rows = found["rows"].as_array().expect("rows");
            assert_eq!(rows.len(), sheet.rows.len() + 1, "{}", sheet.title);
            for (cells, row) in rows[1..].iter().zip(&sheet.rows) {
                assert_eq!(row.len(), sheet.header.len(), "{}", sheet.title);
                for (found, cell) in cells.as_array().expect("cells").iter().zip(row) {
                    assert_cell(found, cell);
                }
            }
        }
    }
}

fn assert_cell(found: &Value, cell: &Cell) {
    let number = || found["value"].as_str().and_then(|value| value.parse::<f64>().ok()).expect("a number");
    match cell {
        Cell::Empty => assert_eq!(found["class"], "NoneType"),
        Cell::Text(text) => assert_eq!((&found["type"], &found["value"]), (&"s".into(), &text.as_str().into())),
        Cell::Count(count) => {
            assert_eq!(found["type"], "n");
            assert!((number() - f64::from(*count)).abs() < 1e-9, "{found}");
        }
        Cell::Share(share) => {
            assert_eq!((&found["type"], &found["format"]), (&"n".into(), &"0%".into()));
            assert!((number() - share).abs() < 1e-6, "{found}");
        }
        Cell::Day(day) => {
            assert_eq!(found["class"], "datetime");
            assert!(found["value"].as_str().is_some_and(|value| value.starts_with(&day.to_string())), "{found}");
        }
    }
}

#[test]
fn the_matrix_as_csv_is_read_by_others_and_runs_nothing() {
    let office = Office::new();
    let texts = office.languages.get(Language::ZH_CN);
    let sheets =
        paper::training_tables(&office.catalog, texts, office.languages.drills(Language::ZH_CN), &class(), DAY);
    let mut out = Vec::new();
    tables::write_csv(&mut out, &sheets[0]).expect("a table");
    let text = String::from_utf8(out).expect("UTF-8");
    let mut reader = csv::Reader::from_reader(text.strip_prefix('\u{FEFF}').expect("the mark").as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), 8);
    assert!(rows.iter().all(|row| row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@']))), "{text}");
    assert_eq!(&rows[0][0], "'=HYPERLINK(\"x\")");
    let private: Vec<&str> = rows[5].iter().filter(|cell| !cell.is_empty()).collect();
    assert_eq!(
        private,
        ["李师傅", "2026-11-26", "2027-11-26", "是"],
        "only that there is this learner, and the certificate"
    );
}

/// Reads a deck as the manual of Anki says: lines at the head, and below them fields set apart by the separator, quoted where
/// they hold quotes. Python's csv reads it; what it finds is told as JSON.
const READ_DECK: &str = r##"
import csv, json, sys
lines = open(sys.argv[1], encoding="utf-8", newline="").read().split("\n")
head = {}
while lines and lines[0].startswith("#"):
    key, _, value = lines.pop(0)[1:].partition(":")
    head[key] = value
separator = {"tab": "\t"}[head["separator"]]
rows = list(csv.reader([line + "\n" for line in lines if line], delimiter=separator, strict=True))
print(json.dumps({"head": head, "rows": rows}))
"##;

#[test]
fn the_deck_is_what_ankis_manual_describes() {
    let office = Office::new();
    let texts = office.languages.get(Language::ZH_CN);
    let all = office.catalog.entries().map(|(set, entry)| CodeRef { set: set.id.clone(), code: entry.code.clone() });
    let codes: Vec<CodeRef> = all.collect();
    let made = paper::deck(&office.catalog, texts, &codes, &|_| "in doubt".to_owned());
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("deck.txt");
    let mut out = Vec::new();
    deck::write(&mut out, &made).expect("a deck");
    fs::write(&path, &out).expect("a file");
    let Some(python) = ["python3", "/usr/bin/python3"].into_iter().find(|python| works(python, &["-c", "import csv"]))
    else {
        skip("reading a deck needs python3");
        return;
    };
    let read: Value =
        serde_json::from_str(&run(Command::new(python).args(["-c", READ_DECK]).arg(&path))).expect("JSON");
    for (key, value) in
        [("separator", "tab"), ("html", "true"), ("guid column", "1"), ("deck column", "2"), ("tags column", "5")]
    {
        assert_eq!(read["head"][key], value);
    }
    let rows = read["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), codes.len());
    let cell = |row: &Value, n: usize| row[n].as_str().expect("a field").to_owned();
    let mut ids: Vec<String> = rows.iter().map(|row| cell(row, 0)).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), codes.len(), "every note has an id of its own");
    for (row, code) in rows.iter().zip(&codes) {
        assert_eq!(row.as_array().map(Vec::len), Some(5), "{row}");
        assert_eq!(cell(row, 0), format!("tillside-{}-{}", code.set, code.code));
        assert_eq!(cell(row, 1), *texts.get("deck-name"));
        assert_eq!(cell(row, 4), "tillside tillside::in_doubt");
        assert!(!cell(row, 3).is_empty() && !cell(row, 2).contains('\n'));
    }
}
