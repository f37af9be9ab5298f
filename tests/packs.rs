//! Packs of rules: every fault is named with its line and field, and a file is taken in whole or not at all.

#[path = "fuzz/src/laws.rs"]
mod laws;

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use jiff::civil::Date;
use proptest::prelude::*;
use tillside::domain::advice::{Action, Money};
use tillside::domain::code::CodeSetId;
use tillside::domain::incident::Moment;
use tillside::domain::rule::Pack;
use tillside::knowledge::Catalog;
use tillside::pack::{BadSignature, Columns, Flaw, Grid, Kind, ListHead, PackFault, Signed, TableError};
use tillside::store::Store;
// The laws are written for the fuzzer, which has these as modules of its own.
use tillside::{domain, knowledge, pack};
use zip::write::{SimpleFileOptions, ZipWriter};

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::built_in().expect("the built-in knowledge is sound"));

const EXAMPLE: &str = include_str!("../assets/packs/example.toml");
const TODAY: Date = jiff::civil::date(2026, 11, 26);

fn read(text: &str) -> Result<Pack, Vec<PackFault>> {
    pack::read(text, &CATALOG, TODAY)
}

/// Each fault as `line field`, with what is wrong.
fn faults(text: &str) -> Vec<(String, Flaw)> {
    let faults = read(text).expect_err("a pack with faults");
    faults.into_iter().map(|fault| (format!("{} {}", fault.line, fault.field), fault.flaw)).collect()
}

/// The example with one text in the place of another.
fn with(from: &str, to: &str) -> String {
    assert!(EXAMPLE.contains(from), "{from}");
    EXAMPLE.replacen(from, to, 1)
}

// ---- The pack file --------------------------------------------------------------------------------------------------

#[test]
fn the_example_is_a_pack() {
    let pack = read(EXAMPLE).unwrap();
    assert_eq!(pack.id.as_str(), "example-acquirer");
    assert_eq!(
        (pack.edition.to_string(), pack.checked.to_string()),
        ("2026-11-01".to_owned(), "2026-11-20".to_owned())
    );
    let codes: Vec<&str> = pack.rules.iter().map(|rule| rule.code.as_str()).collect();
    assert_eq!(codes, ["57", "91", "X1"]);
    assert_eq!(pack.rules[0].action, Some(Action::OtherMethod));
    assert_eq!(pack.rules[1].money, Some(Money::MayBeCharged));
    assert_eq!(read(&EXAMPLE.replace("2026-11-01", "\"2026-11-01\"")).unwrap(), pack, "days in quotes are days too");
    assert_eq!(read(&format!("\u{FEFF}{}", EXAMPLE.replace('\n', "\r\n"))).unwrap(), pack);
}

#[test]
fn every_fault_is_named_with_its_line_and_field_all_at_once() {
    let text = "format = 1
id = \"Example\"
publisher = \"\"
name = 5
code_set = \"union pay\"
edition = 2099-01-01
checked = \"yesterday\"
language = \"chinese\"
licence = \"MIT\"

[[rule]]
code = 57
meaning = \"a\\tb\"
text = \"x\"
actoin = \"done\"
review_on = 2027-01-01T10:00:00

[[rule]]
code = \"5 7\"
meaning = \"m\"
action = \"wait\"
money = \"gone\"
review_on = 2099-01-01
";
    let expected = [
        ("2 id", Flaw::NotAnId("Example".to_owned())),
        ("3 publisher", Flaw::Empty),
        ("4 name", Flaw::WrongKind(Kind::Text)),
        ("5 code_set", Flaw::NotAnId("union pay".to_owned())),
        ("6 edition", Flaw::OutOfReach(jiff::civil::date(2099, 1, 1))),
        ("7 checked", Flaw::NotADay("yesterday".to_owned())),
        ("8 language", Flaw::NotALanguage("chinese".to_owned())),
        ("9 licence", Flaw::UnknownField),
        ("12 rule.code", Flaw::WrongKind(Kind::Text)),
        ("13 rule.meaning", Flaw::Invisible('\t')),
        ("15 rule.actoin", Flaw::UnknownField),
        ("16 rule.review_on", Flaw::WrongKind(Kind::Date)),
        ("18 rule.text", Flaw::Missing),
        ("19 rule.code", Flaw::NotACode("5 7".to_owned())),
        ("21 rule.action", Flaw::NotAnAction("wait".to_owned())),
        ("22 rule.money", Flaw::NotAMoneyState("gone".to_owned())),
        ("23 rule.review_on", Flaw::OutOfReach(jiff::civil::date(2099, 1, 1))),
    ];
    let expected: Vec<(String, Flaw)> = expected.into_iter().map(|(at, flaw)| (at.to_owned(), flaw)).collect();
    assert_eq!(faults(text), expected);
}

#[test]
fn a_rule_may_not_say_less_about_the_money_than_the_standard() {
    for (code, money, standard) in [
        ("98", "not_charged", Money::MayBeCharged),
        ("98", "charged", Money::MayBeCharged),
        ("00", "may_be_charged", Money::Charged),
        ("00", "not_charged", Money::Charged),
        ("57", "charged", Money::NotCharged),
        ("ZZ", "not_charged", Money::MayBeCharged),
    ] {
        let text = with("code = \"91\"", &format!("code = \"{code}\"")).replace("may_be_charged", money);
        assert_eq!(faults(&text).last().expect("one").1, Flaw::Weaker { standard }, "{code} {money}");
    }
    let own_set = with("unionpay", "example-own").replace("may_be_charged", "not_charged");
    assert_eq!(faults(&own_set), [("23 rule.money".to_owned(), Flaw::Weaker { standard: Money::MayBeCharged })]);
    assert!(read(&with("unionpay", "example-own")).is_ok());
}

#[test]
fn a_format_that_is_not_known_is_all_that_is_said() {
    let later = with("format = 1", "format = 2\nregion = \"CN\"").replace("meaning", "means");
    assert_eq!(faults(&later), [("3 format".to_owned(), Flaw::UnknownFormat { found: "2".to_owned() })]);
    for (value, flaw) in [
        ("\"1\"", Flaw::WrongKind(Kind::Number)),
        ("1.0", Flaw::WrongKind(Kind::Number)),
        ("0x1", Flaw::UnknownFormat { found: "1".to_owned() }),
    ] {
        assert_eq!(faults(&with("format = 1", &format!("format = {value}"))), [("3 format".to_owned(), flaw)]);
    }
    assert_eq!(faults(&with("format = 1\n", "")), [("1 format".to_owned(), Flaw::Missing)]);
}

#[test]
fn a_broken_line_is_named_and_nothing_is_called_missing_because_of_it() {
    let found = faults(&with("name = \"What our", "name = What our"));
    assert!(found.iter().all(|(at, flaw)| at.starts_with("6 ") && matches!(flaw, Flaw::NotToml(_))), "{found:?}");
    let found = faults(&with("publisher = \"Example Acquiring\"", "publisher = \"Example Acquiring"));
    assert!(matches!(&found[0], (at, Flaw::NotToml(_)) if at.starts_with("5 ")), "{found:?}");
}

#[test]
fn a_code_stands_once_whatever_its_letters() {
    let text = with("code = \"57\"", "code = \"x1\"");
    assert_eq!(faults(&text), [("27 rule.code".to_owned(), Flaw::Twice { first: 13 })]);
}

#[test]
fn nothing_grows_without_bounds() {
    let long = with("Example Acquiring", &"长".repeat(81));
    assert_eq!(faults(&long), [("5 publisher".to_owned(), Flaw::TooLong { chars: 81, most: 80 })]);
    let head = EXAMPLE.split("[[rule]]").next().unwrap();
    let rule = |n: usize| format!("[[rule]]\ncode = \"C{n}\"\nmeaning = \"m\"\ntext = \"t\"\nreview_on = 2027-01-01\n");
    let many = |count: usize| format!("{head}{}", (0..count).map(rule).collect::<String>());
    assert_eq!(read(&many(5_000)).unwrap().rules.len(), 5_000);
    assert!(matches!(faults(&many(5_001))[..], [(_, Flaw::TooManyRules { count: 5_001, most: 5_000 })]));
    let large = format!("{EXAMPLE}#{}", " ".repeat(2 * 1024 * 1024));
    assert!(matches!(faults(&large)[..], [(_, Flaw::TooLarge { .. })]));
    assert!(matches!(faults(head)[..], [(_, Flaw::NoRules)]));
    let wrong = many(5_000).replace("review_on", "review");
    assert_eq!(read(&wrong).unwrap_err().len(), pack::MAX_FAULTS);
}

#[test]
fn what_is_no_text_is_said_with_its_line() {
    let mut bytes = EXAMPLE.as_bytes().to_vec();
    let at = EXAMPLE.find("Acquiring").unwrap();
    bytes[at] = 0xFF;
    let faults = pack::read_bytes(&bytes, &CATALOG, TODAY).unwrap_err();
    assert_eq!((faults[0].line, &faults[0].flaw), (5, &Flaw::NotText));
}

// ---- Whatever a stranger sends --------------------------------------------------------------------------------------

/// The small files the fuzzer begins with, and what it has found.
fn corpus(kind: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(kind);
    let files = fs::read_dir(&folder).expect("the corpus lies beside the tests");
    let paths = files.map(|file| file.expect("an entry").path());
    let mut files: Vec<_> = paths.map(|path| (path.display().to_string(), fs::read(&path).expect("a file"))).collect();
    files.sort();
    files
}

#[test]
fn the_corpus_of_the_fuzzer_obeys_the_laws() {
    let (packs, tables) = (corpus("pack"), corpus("table"));
    assert!((10..=40).contains(&(packs.len() + tables.len())));
    for (name, bytes) in packs.iter().chain(&tables) {
        assert!(bytes.len() <= 8 * 1024, "{name} is too large to keep");
    }
    for (_, bytes) in &packs {
        laws::of_a_pack(bytes, &CATALOG);
    }
    for (_, bytes) in &tables {
        laws::of_a_table(bytes, &CATALOG);
    }
}

/// A change somewhere in a file: bytes put in the place of others.
fn damage() -> impl Strategy<Value = Vec<(prop::sample::Index, usize, Vec<u8>)>> {
    let words: Vec<Vec<u8>> = [
        "\"",
        "=",
        "[[rule]]",
        "\n",
        "'''",
        "\"\"\"",
        "{",
        "}",
        "#",
        "\\u202e",
        "rule.code",
        "</c>",
        ",",
        "<c r=\"ZZZ9\">",
    ]
    .iter()
    .map(|word| word.as_bytes().to_vec())
    .collect();
    let bytes = prop_oneof![prop::collection::vec(any::<u8>(), 0..6), prop::sample::select(words)];
    prop::collection::vec((any::<prop::sample::Index>(), 0..12_usize, bytes), 1..6)
}

fn damaged(bytes: &[u8], damage: &[(prop::sample::Index, usize, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for (at, gone, new) in damage {
        let begin = at.index(bytes.len() + 1);
        let end = (begin + gone).min(bytes.len());
        bytes.splice(begin..end, new.iter().copied());
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_break_the_readers(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        laws::of_a_pack(&bytes, &CATALOG);
        laws::of_a_table(&bytes, &CATALOG);
        laws::of_a_table(&[laws::PARTS, &bytes].concat(), &CATALOG);
    }

    #[test]
    fn no_damage_to_a_pack_breaks_the_reader(damage in damage()) {
        laws::of_a_pack(&damaged(EXAMPLE.as_bytes(), &damage), &CATALOG);
    }

    #[test]
    fn no_damage_to_a_list_breaks_the_reader(which in any::<prop::sample::Index>(), damage in damage()) {
        let lists = corpus("table");
        laws::of_a_table(&damaged(&lists[which.index(lists.len())].1, &damage), &CATALOG);
    }

    #[test]
    fn a_store_has_all_of_a_damaged_pack_or_nothing(damage in damage()) {
        let mut store = Store::in_memory().unwrap();
        let bytes = damaged(EXAMPLE.as_bytes(), &damage);
        let read = pack::read_bytes(&bytes, &CATALOG, TODAY);
        let moment = Moment { at: "2026-11-26T06:32:00Z".parse().unwrap(), zone: "Asia/Shanghai".to_owned(), who: None };
        let taken = match &read {
            Ok(pack) => store.import_pack(pack, None, &moment).is_ok(),
            Err(_) => false,
        };
        let book = store.rulebook().unwrap();
        let expected = read.map_or(0, |pack| pack.rules.len());
        prop_assert_eq!(book.rules.len(), if taken { expected } else { 0 });
        prop_assert_eq!(book.packs.len(), usize::from(taken));
    }
}

#[test]
fn the_worst_that_is_taken_is_read_in_seconds() {
    let since = Instant::now();
    let size = usize::try_from(pack::MAX_BYTES).unwrap() - 1;
    for text in ["[", "a.", "\"", "a=[", "[[rule]]\n", "x={", "\n", "\\", "# \n"] {
        laws::of_a_pack(text.repeat(size / text.len()).as_bytes(), &CATALOG);
    }
    assert!(since.elapsed() < Duration::from_mins(2), "{:?}", since.elapsed());
}

// ---- Lists ----------------------------------------------------------------------------------------------------------

fn head() -> ListHead {
    ListHead {
        publisher: "某某支付".to_owned(),
        name: "应答码".to_owned(),
        code_set: CodeSetId::new("unionpay"),
        actions: vec![("换一种方式".to_owned(), Action::OtherMethod)],
        money: vec![("没有扣款".to_owned(), Money::NotCharged)],
    }
}

fn list(bytes: &[u8]) -> Result<Pack, Vec<PackFault>> {
    let grid = Grid::read(bytes).expect("in memory");
    pack::read_table(&grid, &Columns::guessed(&grid.header), &head(), &CATALOG, TODAY)
}

#[test]
fn an_acquirers_list_is_read_with_its_title_and_its_lost_zeros() {
    let text = "某某支付应答码表（2026）\n序号,应答码,含义,处理建议,处理类别,资金状态,复核日期\n\
                1,5,不予承兑,\"请顾客联系\n发卡行\",换一种方式,没有扣款,2027/1/5\n2,91,发卡行没有应答,,,,\n,,,,,,\n";
    let pack = list(text.as_bytes()).unwrap();
    assert_eq!(pack.rules.len(), 2);
    let first = &pack.rules[0];
    assert_eq!((first.code.as_str(), first.text.as_str()), ("05", "请顾客联系 发卡行"));
    assert_eq!((first.action, first.money), (Some(Action::OtherMethod), Some(Money::NotCharged)));
    assert_eq!(first.review_on, jiff::civil::date(2027, 1, 5));
    let second = &pack.rules[1];
    assert_eq!((second.text.as_str(), second.review_on), ("发卡行没有应答", jiff::civil::date(2027, 11, 26)));
    assert_eq!((pack.edition, pack.checked), (TODAY, TODAY));
}

#[test]
fn faults_of_a_list_name_row_and_column() {
    let text = "代码,含义,资金状态\n57,,\n5 7,m,\n98,m,没有扣款\n61,m,钱没了\n61,m,\n";
    let found: Vec<_> = list(text.as_bytes()).unwrap_err();
    let places: Vec<_> = found.iter().map(|f| (f.line, f.column, f.field.as_str())).collect();
    assert_eq!(
        places,
        [
            (2, Some(2), "rule.meaning"),
            (3, Some(1), "rule.code"),
            (4, Some(3), "rule.money"),
            (5, Some(3), "rule.money"),
            (6, Some(1), "rule.code"),
        ]
    );
    assert_eq!(found[2].flaw, Flaw::Weaker { standard: Money::MayBeCharged });
    assert_eq!(found[4].flaw, Flaw::Twice { first: 5 });
    let nobody = ListHead { publisher: " ".to_owned(), ..head() };
    let grid = Grid::read("代码,含义\n57,m\n".as_bytes()).unwrap();
    let unnamed = pack::read_table(&grid, &Columns::guessed(&grid.header), &nobody, &CATALOG, TODAY).unwrap_err();
    assert_eq!((unnamed[0].field.as_str(), &unnamed[0].flaw), ("publisher", &Flaw::Empty));
    let unread = pack::read_table(&grid, &Columns::default(), &head(), &CATALOG, TODAY).unwrap_err();
    assert_eq!(unread.iter().map(|f| f.field.as_str()).collect::<Vec<_>>(), ["rule.code", "rule.meaning"]);
}

/// A workbook as a spreadsheet program writes it.
fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().set_name("空").expect("in memory");
    let sheet = book.add_worksheet().set_name("应答码").expect("in memory");
    for (row, cells) in (0_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(*cells) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number).expect("in memory"),
                Err(_) => sheet.write_string(row, column, *cell).expect("in memory"),
            };
        }
    }
    book.save_to_buffer().expect("in memory")
}

#[test]
fn a_workbook_is_read_like_a_table() {
    let rows: [&[&str]; 4] =
        [&["某某支付"], &["应答码", "含义", "处理建议"], &["57", "不允许", "换卡"], &["5", "不予承兑", ""]];
    let bytes = workbook(&rows);
    let grid = Grid::read(&bytes).unwrap();
    assert_eq!((grid.sheet.as_deref(), grid.header.len()), (Some("应答码"), 3));
    let pack = list(&bytes).unwrap();
    let read: Vec<_> = pack.rules.iter().map(|rule| (rule.code.as_str(), rule.text.as_str())).collect();
    assert_eq!(read, [("57", "换卡"), ("05", "不予承兑")]);
    let wrong = workbook(&[&["应答码", "含义"], &["57", "m"], &["57", "m"]]);
    let fault = &list(&wrong).unwrap_err()[0];
    assert_eq!((fault.line, fault.column, &fault.flaw), (3, Some(1), &Flaw::Twice { first: 2 }));
}

// ---- Workbooks that mean harm ---------------------------------------------------------------------------------------

/// An archive of these entries, packed as densely as can be.
fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        archive.start_file(*name, SimpleFileOptions::default().compression_level(Some(9))).expect("in memory");
        archive.write_all(content).expect("in memory");
    }
    archive.finish().expect("in memory").into_inner()
}

/// A workbook of one sheet.
fn sheet(rows: &str) -> Vec<u8> {
    laws::workbook(format!("<worksheet><sheetData>{rows}</sheetData></worksheet>").as_bytes())
}

fn refused(bytes: &[u8]) -> TableError {
    Grid::read(bytes).expect_err("it means harm")
}

#[test]
fn a_bomb_is_not_unpacked() {
    let bomb = archive(&[("xl/worksheets/sheet1.xml", &vec![b' '; 12 * 1024 * 1024])]);
    assert!(bomb.len() < 20_000);
    assert_eq!(refused(&bomb), TableError::TooDense { entry: "xl/worksheets/sheet1.xml".to_owned(), most: 64 });
    // Less dense, and many of them: what counts is all together.
    let mut noise = vec![0_u8; 4 * 1024 * 1024];
    let mut seed = 1_u32;
    for byte in noise.iter_mut().step_by(12) {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        *byte = seed.to_be_bytes()[0];
    }
    let names: Vec<String> = (0..12).map(|n| format!("{n}.bin")).collect();
    let entries: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &noise[..])).collect();
    let bytes = archive(&entries);
    assert!(u64::try_from(bytes.len()).unwrap() < pack::MAX_TABLE_BYTES, "{}", bytes.len());
    assert_eq!(refused(&bytes), TableError::TooLargeUnpacked { most: 32 * 1024 * 1024 });
    let many: Vec<String> = (0..1_001).map(|n| n.to_string()).collect();
    let entries: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(refused(&archive(&entries)), TableError::TooManyEntries { count: 1_001, most: 1_000 });
}

#[test]
fn huge_cells_rows_and_columns_are_refused_with_their_place() {
    let cell = |at: &str, text: &str| format!("<c r=\"{at}\" t=\"str\"><v>{text}</v></c>");
    let row = |cells: &str| format!("<row>{cells}</row>");
    let long = sheet(&row(&cell("C2", &"长".repeat(32_768))));
    let expected = TableError::CellTooLong { sheet: "S".to_owned(), row: 2, column: 3, chars: 32_768, most: 32_767 };
    assert_eq!(refused(&long), expected);
    let far = sheet(&row(&cell("A1048576", "x")));
    assert_eq!(refused(&far), TableError::TooManyRows { sheet: "S".to_owned(), most: 20_000 });
    let wide = sheet(&row(&cell("XFD7", "x")));
    assert_eq!(refused(&wide), TableError::TooManyColumns { sheet: "S".to_owned(), row: 7, most: 200 });
    // One text of 30,000 characters in 600 cells.
    let cells: Vec<String> = (1..=600).map(|n| format!("<c r=\"A{n}\" t=\"s\"><v>0</v></c>")).collect();
    let sst = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(30_000));
    let parts = format!("<worksheet><sheetData><row>{}</row></sheetData></worksheet>\n--\n{sst}", cells.concat());
    assert!(matches!(refused(&laws::workbook(parts.as_bytes())), TableError::TooMuchText { row: 560, .. }));
    let csv = format!("代码,含义\n57,{}\n", "长".repeat(32_768));
    assert!(matches!(refused(csv.as_bytes()), TableError::CellTooLong { row: 2, column: 2, .. }));
    let rows = format!("代码,含义\n{}", "57,m\n".repeat(20_001));
    assert!(matches!(refused(rows.as_bytes()), TableError::TooManyRows { .. }));
}

#[test]
fn what_a_workbook_claims_is_not_believed() {
    let claim = |count: &str| format!("<worksheet><sheetData/></worksheet>\n--\n<sst uniqueCount=\"{count}\"/>");
    for count in ["18446744073709551615", "99999999999", "1000001", "-1", "1e9"] {
        assert!(matches!(refused(&laws::workbook(claim(count).as_bytes())), TableError::NotAWorkbook(_)), "{count}");
    }
    // The same in UTF-16, where it would not be found.
    let utf16: Vec<u8> = "<sst uniqueCount=\"99999999999\"/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let parts = [b"<worksheet><sheetData/></worksheet>\n--\n\xFF\xFE", &utf16[..]].concat();
    assert!(matches!(refused(&laws::workbook(&parts)), TableError::NotAWorkbook(_)));
    // A rectangle of all the cells there can be, with two in it.
    let dimension = "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData><row><c r=\"A1\"><v>1</v></c>\
                     <c r=\"B1\"><v>2</v></c></row></sheetData></worksheet>";
    assert_eq!(Grid::read(&laws::workbook(dimension.as_bytes())).unwrap().header, ["1", "2"]);
}

#[test]
fn passwords_and_older_kinds_are_told_apart() {
    let mut old = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    old.extend([0; 600]);
    assert_eq!(refused(&old), TableError::OldWorkbook);
    old.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(refused(&old), TableError::Encrypted);
    // The mark of an entry with a password, in both places where it stands.
    let mut locked = archive(&[("xl/workbook.xml", b"<workbook/>")]);
    let central = locked.windows(4).rposition(|w| w == b"PK\x01\x02").unwrap();
    locked[6] |= 1;
    locked[central + 8] |= 1;
    assert_eq!(refused(&locked), TableError::Encrypted);
    assert!(matches!(refused(b"PK\x03\x04 and so on"), TableError::NotAWorkbook(_)));
    assert_eq!(refused(b""), TableError::Empty);
    let large = vec![b'a'; usize::try_from(pack::MAX_TABLE_BYTES).unwrap() + 1];
    assert!(matches!(refused(&large), TableError::TooLarge { .. }));
}

// ---- Signatures -----------------------------------------------------------------------------------------------------

/// Signed once with a key that is gone; the public key lies beside it.
const SIGNED: &str = include_str!("fixtures/packs/signed.toml");
const SIGNATURE: &str = include_str!("fixtures/packs/signed.toml.minisig");
const KEY: &str = include_str!("fixtures/packs/publisher.pub");

#[test]
fn the_signed_fixture_is_proven_and_a_changed_letter_is_found() {
    let key = pack::key(KEY, "Example").unwrap();
    let signed = pack::verify(SIGNED.as_bytes(), Some(SIGNATURE), std::slice::from_ref(&key)).unwrap();
    assert_eq!(signed.by(), Some(key.key_id.as_str()));
    assert!(read(SIGNED).is_ok());
    for at in [0, SIGNED.len() / 2, SIGNED.len() - 1] {
        let mut changed = SIGNED.as_bytes().to_vec();
        changed[at] ^= 1;
        let found = pack::verify(&changed, Some(SIGNATURE), std::slice::from_ref(&key));
        assert_eq!(found, Err(BadSignature::Mismatch { key_id: key.key_id.clone() }));
    }
    assert_eq!(pack::verify(SIGNED.as_bytes(), Some(SIGNATURE), &[]).unwrap().by(), None);
}

#[test]
fn what_the_minisign_program_signs_is_proven() {
    let folder = tempfile::tempdir().unwrap();
    let call = |args: &[&str]| Command::new("minisign").args(args).current_dir(folder.path()).output();
    let Ok(made) = call(&["-G", "-f", "-W", "-p", "key.pub", "-s", "key.sec"]) else {
        assert!(std::env::var_os("TILLSIDE_TEST_ALL").is_none(), "TILLSIDE_TEST_ALL forbids skipping");
        writeln!(std::io::stderr(), "skipped: minisign is not installed (Debian: minisign)").ok();
        return;
    };
    assert!(made.status.success(), "{made:?}");
    fs::write(folder.path().join("pack.toml"), EXAMPLE).unwrap();
    let key = pack::key(&fs::read_to_string(folder.path().join("key.pub")).unwrap(), "P").unwrap();
    for legacy in [&[][..], &["-l"]] {
        let args = [&["-S", "-W", "-s", "key.sec", "-m", "pack.toml", "-t", "edition 2026-11-01"], legacy].concat();
        let signed = call(&args).unwrap();
        assert!(signed.status.success(), "{signed:?}");
        let signature = fs::read_to_string(folder.path().join("pack.toml.minisig")).unwrap();
        let found = pack::verify(EXAMPLE.as_bytes(), Some(&signature), std::slice::from_ref(&key)).unwrap();
        let expected =
            Signed::SignedBy { key_id: key.key_id.clone(), trusted: true, comment: "edition 2026-11-01".to_owned() };
        assert_eq!(found, expected);
        assert!(pack::verify(SIGNED.as_bytes(), Some(&signature), std::slice::from_ref(&key)).is_err());
    }
    // The number is the one minisign shows.
    let comment = fs::read_to_string(folder.path().join("key.pub")).unwrap();
    assert!(comment.lines().next().unwrap().ends_with(&key.key_id), "{comment}");
}
