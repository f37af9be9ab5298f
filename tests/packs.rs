//! Packs of rules: every fault is named with its line and field, and a file is taken in whole or not at all.

use std::sync::LazyLock;

use jiff::civil::Date;
use tillside::domain::advice::{Action, Money};
use tillside::domain::rule::Pack;
use tillside::knowledge::Catalog;
use tillside::pack::{self, Flaw, Kind, PackFault};

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
