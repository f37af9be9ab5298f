//! Paper: what stands on it, on how many pages, and how small.
//!
//! The files stay in `target/tmp/paper/`, to be looked at.

use std::path::Path;
use std::process::Command;

use jiff::civil::date;
use strum::VariantArray as _;
use tillside::card;
use tillside::domain::document::Paper;
use tillside::domain::drill::Family;
use tillside::domain::language::Language;
use tillside::domain::rule::Rule;
use tillside::exchange::pdf::Printed;
use tillside::knowledge::Drills;
use tillside::paper;
use tillside::training::desk::Desk;

use super::super::printed::{print, words_of};
use super::super::{have, run, solid};
use super::{DAY, Office, at, certificate, class, rule};

/// The fonts are cut to the characters of the texts; until they are cut anew, those of new texts are boxes.
fn assert_one_page(printed: Printed, what: &str) {
    assert_eq!(printed.pages, 1, "{what}");
}

#[test]
fn a_certificate_is_one_page_with_all_that_is_needed_to_check_it() {
    let office = Office::new();
    for (language, texts) in office.each() {
        for (file, name, shop) in
            [("certificate", "欧阳小明", Some("转角便利店")), ("certificate-bare", "Maximiliane Schmidt-Weber", None)]
        {
            let made = paper::certificate(texts, &certificate(name), shop);
            let (path, printed) = print(file, language, &made);
            assert_one_page(printed, file);
            if !have("pdftotext", &["-v"]) {
                return;
            }
            let words = words_of(&path);
            let days = [DAY, date(2027, 11, 26), date(2026, 11, 21)].map(|day| texts.day(day));
            let fixed = [name, shop.unwrap_or_default(), "02K7-9QXM-3V0D-8TRB-4HJ6-ZW5N", "29", "30"];
            for text in fixed.into_iter().chain(days.iter().map(String::as_str)) {
                assert!(words.contains(&solid(text)), "{language}: {text} is missing in\n{words}");
            }
            for family in Family::VARIANTS {
                assert!(words.contains(&solid(&texts.name("family", family))), "{language}: {family:?}");
            }
        }
    }
}

#[test]
fn twenty_codes_fit_on_one_page_of_either_size_in_every_language() {
    let office = Office::new();
    let mixed =
        ["wechatpay:USERPAYING", "alipay:ACQ.TRADE_HAS_CLOSE", "visa:65", "symptom:NO_RECEIPT", "symptom:FROZEN"];
    let mixed: Vec<&str> = mixed.into_iter().filter(|text| office.catalog.entry(&at(text)).is_some()).collect();
    assert!(mixed.len() >= 4, "{mixed:?}");
    for (language, texts) in office.each() {
        let rule_text = if language == Language::EN {
            "Fetch the manager, who checks the portal."
        } else {
            "先叫店长来看后台，再说。"
        };
        let plain = office.codes(&[]);
        let rules: Vec<Rule> = plain.iter().step_by(2).map(|code| rule(code, rule_text)).collect();
        for (name, codes, rules) in [
            ("counter", &plain, &[][..]),
            ("counter-mixed", &office.codes(&mixed), &[]),
            ("counter-rules", &plain, &rules),
        ] {
            for (size, paper) in [("a4", Paper::A4), ("a5", Paper::A5)] {
                let made = paper::counter_sheet(&office.catalog, texts, codes, rules, paper, DAY);
                let file = format!("{name}-{size}");
                let (path, printed) = print(&file, language, &made);
                assert_one_page(printed, &format!("{file} {language}"));
                if !have("pdftotext", &["-v"]) {
                    return;
                }
                // Line by line within a cell, not across the page.
                let words = solid(&run(Command::new("pdftotext").arg("-raw").arg(&path).arg("-")));
                for code in codes {
                    let meaning = solid(&card::meaning(&office.catalog, texts, code));
                    assert!(words.contains(&meaning), "{file} {language}: {meaning} is missing in\n{words}");
                }
                for text in [texts.get("counter-number"), texts.get("never-ask-pin"), texts.day(DAY).into()] {
                    assert!(words.contains(&solid(&text)), "{file} {language}: {text} is missing in\n{words}");
                }
                assert!(
                    smallest_type(&path) >= 5.4,
                    "{file} {language}: nobody reads type of {}",
                    smallest_type(&path)
                );
            }
        }
    }
}

/// The size of the smallest type on a page, in points.
fn smallest_type(pdf: &Path) -> f32 {
    let boxes = run(Command::new("pdftotext").args(["-bbox-layout"]).arg(pdf).arg("-"));
    let number = |line: &str, name: &str| -> Option<f32> {
        line.split(&format!("{name}=\"")).nth(1)?.split('"').next()?.parse().ok()
    };
    let height = |line: &str| Some(number(line, "yMax")? - number(line, "yMin")?);
    boxes.lines().filter(|line| line.contains("<word")).filter_map(height).fold(f32::MAX, f32::min)
}

#[test]
fn every_family_has_its_hand_out_with_the_codes_and_the_right_way() {
    let office = Office::new();
    let drills = Drills::built_in(&office.catalog).expect("the built-in drills are sound");
    let codes = office.codes(&[]);
    for (language, texts) in office.each() {
        let words = office.languages.drills(language);
        for family in Family::VARIANTS {
            let made = paper::handout(&office.catalog, texts, words, *family, &codes[..6], drills.scenarios(), DAY);
            let (path, printed) = print(&format!("handout-{}", family.as_ref()), language, &made);
            assert!((1..=12).contains(&printed.pages), "{family:?} {printed:?}");
            if !have("pdftotext", &["-v"]) {
                return;
            }
            let read = words_of(&path);
            for text in [texts.name("family", family), texts.name("say", "neutral")] {
                let beginning: String = solid(&text).chars().take(12).collect();
                assert!(read.contains(&beginning), "{language} {family:?}: {text} is missing in\n{read}");
            }
        }
    }
}

#[test]
fn the_report_names_what_is_wrong_and_nobody_who_is_private() {
    let office = Office::new();
    for (language, texts) in office.each() {
        let words = office.languages.drills(language);
        let made = paper::training_report(&office.catalog, texts, words, &class(), DAY);
        let (path, printed) = print("training", language, &made);
        assert!((2..=4).contains(&printed.pages), "{printed:?}");
        let nobody = paper::training_report(&office.catalog, texts, words, &Desk::default(), DAY);
        assert_one_page(print("training-empty", language, &nobody).1, "nobody");
        if !have("pdftotext", &["-v"]) {
            return;
        }
        let read = words_of(&path);
        for text in ["55%", "+小明", "92%", "68%"] {
            assert!(read.contains(text), "{language}: {text} is missing in\n{read}");
        }
        for key in ["class-private", "money-not-charged", "grade-harmful"] {
            let text = solid(&texts.get(key));
            // A narrow column may break it.
            let beginning: String = text.chars().take(4).collect();
            assert!(read.contains(&beginning), "{language}: {text} is missing in\n{read}");
        }
        assert!(!read.contains("205"), "the attempts of somebody who is private: {read}");
    }
}
