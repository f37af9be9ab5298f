//! What LibreOffice, openpyxl, pdftotext and sqlite3 find in what we wrote.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::{NASTY, NASTY_COUNT, Shop, have, name_of, nasty_shop, python_with_openpyxl, run, solid};

/// A table as LibreOffice shows it: opened and written again as CSV in UTF-8.
fn through_libreoffice(shop: &Shop, file: &Path, read_as: Option<&str>) -> Vec<BTreeMap<String, String>> {
    let profile = shop.file("profile");
    let out = shop.file("opened");
    let mut command = Command::new("soffice");
    command.arg(format!("-env:UserInstallation=file://{}", profile.display())).arg("--headless");
    command.args(read_as.map(|filter| format!("--infilter={filter}")));
    // Separator, quotes, UTF-8, from line 1 on; all cells quoted as text no, as shown yes.
    command.args(["--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"]);
    run(command.arg("--outdir").arg(&out).arg(file));
    let text = fs::read_to_string(out.join(format!("{}.csv", name_of(file)))).expect("what LibreOffice wrote");
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{FEFF}').as_bytes());
    let header: Vec<String> = reader.headers().expect("a header").iter().map(str::to_owned).collect();
    let row = |row: csv::StringRecord| header.iter().cloned().zip(row.iter().map(str::to_owned)).collect();
    reader.records().map(|record| row(record.expect("a row"))).collect()
}

fn text(row: &Value, name: &str) -> String {
    row[name].as_str().unwrap_or_default().to_owned()
}

#[test]
fn libreoffice_opens_the_workbook_with_every_cell_as_it_was() {
    if !have("soffice", &["--version"]) {
        return;
    }
    let shop = nasty_shop();
    let file = shop.export("xlsx", &["--lang", "en"]);
    let opened = through_libreoffice(&shop, &file, None);
    let rows = shop.rows();
    assert_eq!(opened.len(), NASTY_COUNT);
    for (cells, row) in opened.iter().zip(&rows) {
        for (column, name) in [
            ("Id", "id"),
            ("Code", "code"),
            ("Terminal", "terminal"),
            ("Note", "note"),
            ("Last 4", "last4"),
            ("Reference no.", "reference"),
            ("Trace no.", "trace"),
            ("Staff", "who"),
            ("Currency", "currency"),
        ] {
            assert_eq!(cells[column], text(row, name), "{column}");
        }
        let local = text(row, "at").replace('T', " ");
        assert_eq!(cells["Time"], local[..19], "the wall clock of the place");
        let number = |text: &str| text.parse::<f64>().ok();
        assert_eq!(number(&cells["Amount"]), number(&text(row, "amount")));
    }
    let outcomes: Vec<&str> = opened.iter().map(|cells| cells["Outcome"].as_str()).collect();
    assert!(outcomes.contains(&"QR or cash") && outcomes.contains(&"Reversed or refunded"), "{outcomes:?}");
}

#[test]
fn libreoffice_opens_the_csv_and_runs_none_of_it() {
    if !have("soffice", &["--version"]) {
        return;
    }
    let shop = nasty_shop();
    let file = shop.export("csv", &[]);
    let opened = through_libreoffice(&shop, &file, Some("CSV:44,34,76,1"));
    assert_eq!(opened.len(), NASTY_COUNT);
    for (cells, row) in opened.iter().zip(&shop.rows()) {
        let note = text(row, "note");
        let guarded = note.starts_with(['=', '+', '-', '@', '＝']);
        if !matches!(note.as_str(), "000123" | "2026-11-21") {
            assert_eq!(cells["note"], if guarded { format!("'{note}") } else { note });
        }
        assert_eq!(cells["id"], text(row, "id"));
    }
}

/// Tells of every cell its type, value and number format; and of the sheet what makes it readable.
const LOOK: &str = r#"
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).active
rows = [[{"type": cell.data_type, "value": str(cell.value), "class": type(cell.value).__name__,
          "format": cell.number_format} for cell in row] for row in sheet.iter_rows()]
print(json.dumps({"title": sheet.title, "rows": rows, "frozen": sheet.freeze_panes,
    "filter": sheet.auto_filter.ref, "bold": all(cell.font.b for cell in sheet[1]),
    "widths": [sheet.column_dimensions[openpyxl.utils.get_column_letter(n + 1)].width for n in range(len(rows[0]))]}))
"#;

#[test]
fn openpyxl_finds_real_dates_and_numbers_and_text_that_stays_text() {
    let Some(python) = python_with_openpyxl() else {
        return;
    };
    let shop = nasty_shop();
    let file = shop.export("xlsx", &["--lang", "zh-CN"]);
    let seen: Value = serde_json::from_str(&run(Command::new(python).args(["-c", LOOK]).arg(&file))).expect("JSON");
    assert_eq!((&seen["title"], &seen["frozen"], &seen["bold"]), (&"事件".into(), &"A2".into(), &true.into()));
    assert!(seen["filter"].as_str().is_some_and(|area| area.starts_with("A1:")));
    let widths: Vec<f64> = seen["widths"].as_array().expect("widths").iter().filter_map(Value::as_f64).collect();
    assert!(widths.len() > 20 && widths.iter().all(|width| (8.0..=60.0).contains(width)), "{widths:?}");

    let table = seen["rows"].as_array().expect("rows");
    let header: Vec<&str> = table[0].as_array().expect("a row").iter().filter_map(|c| c["value"].as_str()).collect();
    let column = |name: &str| header.iter().position(|title| *title == name).unwrap_or_else(|| panic!("no {name}"));
    for (cells, row) in table[1..].iter().zip(&shop.rows()) {
        let at = &cells[column("时间")];
        assert_eq!(at["class"], "datetime");
        assert_eq!(at["value"].as_str().unwrap_or_default()[..19], text(row, "at").replace('T', " ")[..19]);
        let amount = &cells[column("金额")];
        if let Some(exact) = row["amount"].as_str() {
            assert_eq!(amount["type"], "n");
            let value: f64 = amount["value"].as_str().and_then(|value| value.parse().ok()).expect("a number");
            assert!((value - exact.parse::<f64>().expect("a number")).abs() < 1e-9);
            let decimals = exact.split_once('.').map_or(0, |(_, decimals)| decimals.len());
            let shown = amount["format"].as_str().unwrap_or_default();
            assert_eq!(shown.split_once('.').map_or(0, |(_, decimals)| decimals.len()), decimals, "{shown}");
        }
        for (name, key) in [("备注", "note"), ("终端", "terminal"), ("尾号", "last4"), ("凭证号", "trace")] {
            let cell = &cells[column(name)];
            let expected = text(row, key);
            let empty = expected.is_empty() && cell["class"] == "NoneType";
            assert!(empty || (cell["type"] == "s" && cell["value"] == expected.as_str()), "{name}: {cell}");
        }
    }
}

#[test]
fn pdftotext_gives_the_words_back_and_the_fonts_are_inside() {
    if !have("pdftotext", &["-v"]) || !have("pdffonts", &["-v"]) {
        return;
    }
    let shop = nasty_shop();
    for (language, title, outcome) in [("zh-CN", "事件日志", "扫码或现金"), ("en", "Incident log", "QR or cash")]
    {
        let file = shop.export("pdf", &["--lang", language]);
        let words = solid(&run(Command::new("pdftotext").arg("-layout").arg(&file).arg("-")));
        for expected in [title, outcome, "268.00CNY", "1.234KWD", "1,500JPY", "2026-11-2114:06"] {
            assert!(words.contains(&solid(expected)), "{language}: {expected} is missing in\n{words}");
        }
        // Column by column, as it is drawn: the lines of a cell follow one another.
        let raw = solid(&run(Command::new("pdftotext").arg("-raw").arg(&file).arg("-")));
        for note in NASTY {
            // The colour of a hand has no sign of its own.
            let plain = note.replace('\u{1F3FD}', "");
            assert!(raw.contains(&solid(&plain)), "{language}: {note} is missing in\n{raw}");
        }
        let fonts = run(Command::new("pdffonts").arg(&file));
        let lines: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!lines.is_empty());
        for font in lines {
            assert!(font.contains("Noto") && font.contains("yes yes yes"), "embedded, subset, with Unicode: {font}");
        }
    }
}

#[test]
fn sqlite3_finds_the_file_sound_and_the_view_readable() {
    if !have("sqlite3", &["--version"]) {
        return;
    }
    let shop = nasty_shop();
    let ask = |sql: &str| run(Command::new("sqlite3").arg("-json").arg(shop.data().join("tillside.sqlite")).arg(sql));
    let json = |sql: &str| -> Vec<Value> { serde_json::from_str(&ask(sql)).unwrap_or_default() };
    assert_eq!(json("PRAGMA integrity_check")[0]["integrity_check"], "ok");
    assert!(json("PRAGMA foreign_key_check").is_empty());
    let seen = json("SELECT * FROM incident_readable ORDER BY at DESC, id DESC");
    assert_eq!(seen.len(), NASTY_COUNT);
    let by_id: BTreeMap<String, Value> =
        shop.rows().into_iter().map(|row| (text(&row, "id").replace('-', ""), row)).collect();
    for line in seen {
        let row = &by_id[line["id"].as_str().expect("an id")];
        for name in ["code", "code_set", "terminal", "outcome", "note", "reference", "trace", "last4", "who", "zone"] {
            assert_eq!(line[name], row[name], "{name}");
        }
    }
}
