//! What must hold for whatever bytes a stranger sends: no panic, every fault has its place, and what passes is what the format
//! promises. Used by the fuzzer and by `tests/packs.rs`.

use std::collections::HashSet;
use std::io::{Cursor, Write as _};

use jiff::ToSpan as _;
use jiff::civil::Date;
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::domain::advice::Money;
use crate::domain::code::{Code, CodeRef, CodeSetId};
use crate::domain::rule::{Pack, PackId, Rule, is_id, is_weaker};
use crate::knowledge::Catalog;
use crate::pack::{self, Column, Columns, Grid, ListHead, MAX_FAULTS, PackFault};

/// The day on which everything is read.
pub const TODAY: Date = jiff::civil::date(2026, 11, 26);

/// From the documentation of minisign.
const KEY: &str = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";

/// Begins an input that is the parts of a workbook and not a file: the sheet, the shared strings, the styles and the list of
/// sheets, each ended by a line `--`. So the fuzzer need not learn to pack.
pub const PARTS: &[u8] = b"parts:\n";

/// A pack file, and the same bytes as a signature and as a key.
pub fn of_a_pack(bytes: &[u8], catalog: &Catalog) {
    let lines = bytes.split(|byte| *byte == b'\n').count();
    hold(&pack::read_bytes(bytes, catalog, TODAY), lines, catalog);
    if let Ok(text) = std::str::from_utf8(bytes) {
        let trusted = pack::key(KEY, "P").expect("a key");
        let verified = pack::verify(b"test", Some(text), &[trusted]);
        assert!(verified != Ok(pack::Signed::Unsigned), "there was a signature");
        if let Ok(key) = pack::key(text, "P") {
            assert!(key.key_id.len() == 16 && key.key_id.bytes().all(|b| b.is_ascii_hexdigit()));
        }
    }
}

/// A list in a table: a file as it is, or the parts of a workbook.
pub fn of_a_table(bytes: &[u8], catalog: &Catalog) {
    let packed = bytes.strip_prefix(PARTS).map(workbook);
    let Ok(grid) = Grid::read(packed.as_deref().unwrap_or(bytes)) else { return };
    let mut forced = Columns::default();
    for (at, column) in [Column::Code, Column::Meaning, Column::Text, Column::Action, Column::Money, Column::ReviewOn]
        .into_iter()
        .enumerate()
    {
        forced.set(column, Some(at));
    }
    let head = ListHead {
        publisher: "P".to_owned(),
        name: "N".to_owned(),
        code_set: CodeSetId::new("unionpay"),
        actions: Vec::new(),
        money: vec![("没有扣款".to_owned(), Money::NotCharged)],
    };
    assert!(grid.sample().all(|row| row.len() <= 200));
    for columns in [Columns::guessed(&grid.header), forced] {
        // A workbook numbers its rows up to a million.
        hold(&pack::read_table(&grid, &columns, &head, catalog, TODAY), 1_048_576.max(bytes.len() + 1), catalog);
    }
}

fn hold(read: &Result<Pack, Vec<PackFault>>, lines: usize, catalog: &Catalog) {
    match read {
        Ok(pack) => is_as_promised(pack, catalog),
        Err(faults) => {
            assert!((1..=MAX_FAULTS).contains(&faults.len()), "{} faults", faults.len());
            for fault in faults {
                let line = usize::try_from(fault.line).expect("a line");
                assert!((1..=lines).contains(&line), "line {line} of {lines}: {fault}");
                assert!(!fault.field.trim().is_empty(), "{fault}");
                assert!(
                    fault.field.chars().chain(fault.flaw.to_string().chars()).all(|c| !c.is_control()),
                    "{fault:?}"
                );
            }
            assert!(faults.is_sorted_by_key(|fault| fault.line));
        }
    }
}

fn is_as_promised(pack: &Pack, catalog: &Catalog) {
    let day = |day: Date| jiff::civil::date(2000, 1, 1) <= day && day <= TODAY.saturating_add(10.years());
    let text = |text: &str, most: usize| {
        assert!((1..=most).contains(&text.chars().count()) && !text.chars().any(char::is_control), "{text:?}");
    };
    assert!(PackId::parse(pack.id.as_str()).is_some() && is_id(pack.code_set.as_str(), Pack::MAX_SET_LEN));
    assert!(day(pack.edition) && day(pack.checked));
    text(&pack.publisher, Rule::MAX_REVIEWER_CHARS);
    text(&pack.name, Pack::MAX_NAME_CHARS);
    assert!((1..=Pack::MAX_RULES).contains(&pack.rules.len()));
    let mut codes = HashSet::new();
    for rule in &pack.rules {
        assert!(Code::parse(rule.code.as_str()).as_ref() == Some(&rule.code) && codes.insert(&rule.code));
        text(&rule.meaning, Rule::MAX_MEANING_CHARS);
        text(&rule.text, Rule::MAX_TEXT_CHARS);
        assert!(day(rule.review_on));
        let at = CodeRef { set: pack.code_set.clone(), code: rule.code.clone() };
        let standard = catalog.entry(&at).map_or(Money::MayBeCharged, |entry| entry.money);
        assert!(rule.money.is_none_or(|money| !is_weaker(standard, money)), "{at} may be charged by the standard");
    }
}

/// A workbook of these parts; what is not said is as in an empty one.
#[must_use]
pub fn workbook(parts: &[u8]) -> Vec<u8> {
    let mut given = Vec::new();
    let mut rest = parts;
    while let Some(at) = rest.windows(4).position(|window| window == b"\n--\n") {
        given.push(&rest[..at]);
        rest = &rest[at + 4..];
    }
    given.push(rest);
    let part = |at: usize, usual: &'static str| {
        given.get(at).copied().filter(|part| !part.is_empty()).unwrap_or(usual.as_bytes())
    };
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let offdoc = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    let top = format!(
        "<Relationships xmlns=\"{rels}\"><Relationship Id=\"rId1\" Type=\"{offdoc}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let list = format!(
        "<workbook xmlns=\"{main}\" xmlns:r=\"{offdoc}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    );
    let inner = format!(
        "<Relationships xmlns=\"{rels}\"><Relationship Id=\"rId1\" Type=\"{offdoc}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
    );
    let entries: [(&str, &[u8]); 6] = [
        ("_rels/.rels", top.as_bytes()),
        ("xl/_rels/workbook.xml.rels", inner.as_bytes()),
        ("xl/worksheets/sheet1.xml", part(0, "<worksheet><sheetData/></worksheet>")),
        ("xl/sharedStrings.xml", part(1, "<sst/>")),
        ("xl/styles.xml", part(2, "<styleSheet/>")),
        ("xl/workbook.xml", given.get(3).copied().filter(|part| !part.is_empty()).unwrap_or(list.as_bytes())),
    ];
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, content) in entries {
        archive.start_file(name, stored).expect("memory");
        archive.write_all(content).expect("memory");
    }
    archive.finish().expect("memory").into_inner()
}
