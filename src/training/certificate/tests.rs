use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::domain::learner::LearnerId;

const KEY: [u8; 32] = [7; 32];
const DAY: Date = date(2026, 11, 21);
const EDITION: Date = date(2026, 11, 1);

fn learner(name: &str) -> Learner {
    let id = LearnerId(Uuid::from_u128(1));
    Learner { id, name: name.to_owned(), has_pin: false, shared: false, joined: DAY, plan: None }
}

fn run(right: u32) -> Run {
    Run {
        id: Uuid::from_u128(2),
        learner: LearnerId(Uuid::from_u128(1)),
        purpose: Purpose::Exam,
        plan: None,
        started: "2026-11-21T10:00:00Z".parse().unwrap(),
        ended: "2026-11-21T10:20:00Z".parse().unwrap(),
        right,
        of: 30,
        passed: true,
    }
}

fn issued(name: &str) -> Certificate {
    issue(&KEY, &learner(name), &run(28), DAY, EDITION, &AdviceBook::default()).unwrap()
}

fn checked(code: &str, name: &str) -> Result<Genuine, Refusal> {
    check(&[vec![1; 32], KEY.to_vec()], code, name, DAY)
}

#[test]
fn a_genuine_certificate_says_what_was_issued() {
    let certificate = issued("王小明");
    let expires = date(2027, 11, 21);
    let genuine = Genuine { issued: DAY, expires, edition: EDITION, right: 28, of: 30, expired: false };
    assert_eq!(checked(&certificate.code, "王小明"), Ok(genuine));
    assert_eq!((certificate.expires, certificate.run), (expires, Uuid::from_u128(2)));
    let groups: Vec<usize> = certificate.code.split('-').map(str::len).collect();
    assert_eq!(groups, [4; 6], "{}", certificate.code);
}

#[test]
fn the_code_for_the_same_facts_never_changes() {
    // Certificates hang on walls: a new edition of the program must still know them. Worked out with another program.
    assert_eq!(issued("王小明").code, "54K5-TCWY-4S4T-MFHV-2TZA-3DR6");
}

#[test]
fn it_holds_through_its_last_day_and_stays_genuine_afterwards() {
    let certificate = issued("Ann");
    for (day, expired) in [(DAY, false), (date(2027, 11, 21), false), (date(2027, 11, 22), true)] {
        let genuine = check(&[KEY.to_vec()], &certificate.code, "Ann", day).unwrap();
        assert_eq!((genuine.expired, is_valid(&certificate, day)), (expired, !expired), "{day}");
    }
    let leap = issue(&KEY, &learner("Ann"), &run(30), date(2028, 2, 29), EDITION, &AdviceBook::default()).unwrap();
    assert_eq!(leap.expires, date(2029, 2, 28));
}

#[test]
fn a_code_is_read_as_people_type_it() {
    let code = issued("Ann").code;
    let bare = code.replace('-', "");
    let wide: String = code.chars().map(|c| char::from_u32(u32::from(c) + 0xFEE0).unwrap()).collect();
    for typed in [
        code.to_lowercase(),
        bare.clone(),
        format!("  {} ", code.replace('-', " ")),
        code.replace('-', "—"),
        code.replace('-', " – "),
        code.replace('-', "－"),
        bare.replace('0', "O").replace('1', "I"),
        bare.replace('0', "o").replace('1', "l"),
        wide,
    ] {
        assert!(checked(&typed, "Ann").is_ok(), "{typed}");
    }
}

#[test]
fn what_is_no_code_is_told_apart_from_a_wrong_one() {
    let code = issued("Ann").code;
    let short = &code[..code.len() - 1];
    for typed in ["", "-", "王小明", short, &format!("{code}0"), &format!("{short}U"), &format!("{short}é")] {
        assert_eq!(checked(typed, "Ann"), Err(Refusal::Form), "{typed}");
    }
    assert_eq!(check(&[], &code, "Ann", DAY), Err(Refusal::UnknownShop));
    assert_eq!(check(&[Vec::new()], &code, "Ann", DAY), Err(Refusal::UnknownShop));
}

#[test]
fn every_other_letter_in_every_place_is_refused() {
    for name in ["王小明", "Ann", "Zoë"] {
        let code = issued(name).code;
        for (place, was) in code.char_indices().filter(|(_, c)| *c != '-') {
            for letter in LETTERS.iter().map(|b| char::from(*b)).filter(|c| *c != was) {
                let mut typed = code.clone();
                typed.replace_range(place..=place, &letter.to_string());
                assert!(checked(&typed, name).is_err(), "{typed}");
            }
        }
    }
}

#[test]
fn two_letters_swapped_are_refused() {
    let code = issued("Ann").code.replace('-', "");
    for place in 1..code.len() {
        let mut letters: Vec<char> = code.chars().collect();
        letters.swap(place - 1, place);
        let typed: String = letters.into_iter().collect();
        assert!(typed == code || checked(&typed, "Ann").is_err(), "{typed}");
    }
}

#[test]
fn a_certificate_of_another_shop_proves_nothing_here() {
    let code = issued("Ann").code;
    let refusals: Vec<Refusal> =
        (0..=255).filter(|n| *n != KEY[0]).map(|n| check(&[vec![n; 32]], &code, "Ann", DAY).unwrap_err()).collect();
    assert!(refusals.contains(&Refusal::UnknownShop));
    // Some shops' keys are found by the same six bits.
    assert!(refusals.contains(&Refusal::NotGenuine));
}

#[test]
fn a_name_is_the_same_however_it_is_typed_and_another_is_not() {
    for (printed, typed, same) in [
        ("王小明", " 王 小明 ", true),
        ("王小明", "王　小明", true),
        ("Ann Li", "ＡＮＮ ｌｉ", true),
        ("Zoë", "Zoe\u{308}", true),
        ("Straße", "STRASSE", true),
        ("Σίσυφος", "ΣΊΣΥΦΟΣ", true),
        ("Ann\u{200B}", "ann", true),
        ("王小明", "王小朋", false),
        ("王小明", "小明王", false),
        ("王小明", "王小", false),
        ("Ann", "Anne", false),
        ("Zoë", "Zoe", false),
        ("Ann", "", false),
    ] {
        let checked = checked(&issued(printed).code, typed);
        assert_eq!(checked.is_ok(), same, "{printed} {typed}");
        assert!(same || checked == Err(Refusal::NotGenuine));
    }
}

#[test]
fn nothing_but_a_passed_exam_of_somebody_makes_a_certificate() {
    let book = AdviceBook::default();
    let somebody = learner("Ann");
    let of_another = Run { learner: LearnerId(Uuid::from_u128(9)), ..run(28) };
    for failed in [
        Run { passed: false, ..run(26) },
        Run { purpose: Purpose::FireDrill, ..run(28) },
        Run { of: 40, ..run(28) },
        of_another,
    ] {
        assert_eq!(issue(&KEY, &somebody, &failed, DAY, EDITION, &book), None, "{failed:?}");
    }
    assert_eq!(issue(&[], &somebody, &run(28), DAY, EDITION, &book), None);
    assert_eq!(issue(&KEY, &learner(" \u{200B}"), &run(28), DAY, EDITION, &book), None);
    assert_eq!(issue(&KEY, &somebody, &run(28), date(1999, 12, 31), EDITION, &book), None);
}

proptest! {
    #[test]
    fn whatever_was_issued_is_known_again(
        name in "\\PC{1,24}",
        day in 0..60_000_i32,
        edition in 0..60_000_i32,
        right in 27..=30_u32,
        key in prop::collection::vec(any::<u8>(), 32),
    ) {
        prop_assume!(!plain_name(&name).is_empty());
        let (day, edition) = (FIRST_DAY.saturating_add(day.days()), FIRST_DAY.saturating_add(edition.days()));
        let book = AdviceBook::default();
        let certificate = issue(&key, &learner(&name), &run(right), day, edition, &book).unwrap();
        let expires = day.saturating_add(12.months());
        let genuine = Genuine { issued: day, expires, edition, right, of: 30, expired: false };
        prop_assert_eq!(check(&[key], &certificate.code, &name, day), Ok(genuine));
    }

    #[test]
    fn no_other_name_passes(name in "\\PC{1,24}", other in "\\PC{0,24}") {
        prop_assume!(!plain_name(&name).is_empty() && plain_name(&name) != plain_name(&other));
        prop_assert_eq!(checked(&issued(&name).code, &other), Err(Refusal::NotGenuine));
    }

    #[test]
    fn nothing_that_is_typed_passes_or_stops_the_program(typed in "\\PC{0,40}", code in "[0-9A-HJKMNP-TV-Z]{24}") {
        prop_assert!(checked(&typed, "Ann").is_err());
        prop_assert!(checked(&code, "Ann").is_err());
    }

    #[test]
    fn a_name_stays_as_it_is_once_it_is_plain(name in "\\PC{0,24}") {
        let plain = plain_name(&name);
        prop_assert_eq!(plain_name(&plain), plain);
    }
}
