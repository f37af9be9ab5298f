//! The briefing after a rule changed: two minutes about exactly that, for those who were certified on the old one.
//!
//! A certificate keeps what was advised for each code when it was issued. Held against what is advised now, this tells what
//! its holder has not heard yet; nobody else is bothered.
//!
//! **When is it done?** Once an attempt at the code of [`Purpose::Briefing`] went right, on or after the day of the certificate,
//! and about the advice as it is now. That last thing an attempt cannot tell by itself: so whoever starts a briefing sets its
//! `run` to [`AdviceBook::mark`], which is another one for other advice. When a rule changes a second time, a briefing on the
//! first change does not count.

mod book;

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::certificate::is_valid;
use crate::domain::code::CodeRef;
use crate::domain::learner::LearnerId;
use crate::domain::practice::{Attempt, Certificate, ItemId, Purpose};

pub use book::AdviceBook;

/// How long a briefing takes.
pub const BRIEFING_SECONDS: u32 = 120;
/// The most codes in one; more wait for the next.
pub const MAX_ITEMS: usize = 8;

/// Who is to be briefed about what, at most [`MAX_ITEMS`] codes each. For each learner the newest certificate that is valid on
/// `day` counts; one whose advice cannot be read says nothing of what its holder has learnt, so nothing follows from it.
#[must_use]
pub fn due(
    certificates: &[Certificate],
    now: &AdviceBook,
    done: &[Attempt],
    day: Date,
) -> Vec<(LearnerId, Vec<CodeRef>)> {
    let mut newest: BTreeMap<LearnerId, &Certificate> = BTreeMap::new();
    for certificate in certificates.iter().filter(|certificate| is_valid(certificate, day)) {
        let known = newest.entry(certificate.learner).or_insert(certificate);
        if (certificate.issued, certificate.run) > (known.issued, known.run) {
            *known = certificate;
        }
    }
    let went_right = |attempt: &&Attempt| attempt.purpose == Purpose::Briefing && attempt.is_right();
    let briefings: Vec<&Attempt> = done.iter().filter(went_right).collect();
    let left = newest.into_values().filter_map(|certificate| {
        let is_done = |at: &CodeRef| {
            let mark = now.mark(at);
            briefings.iter().any(|attempt| {
                attempt.learner == certificate.learner
                    && attempt.day >= certificate.issued
                    && attempt.run == mark
                    && attempt.item == ItemId::Code(at.clone())
            })
        };
        let mut changes = AdviceBook::from_text(&certificate.advice)?.changes(now);
        changes.retain(|at| !is_done(at));
        changes.truncate(MAX_ITEMS);
        (!changes.is_empty()).then_some((certificate.learner, changes))
    });
    left.collect()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::drill::{Act, Consequence, Family, Grade};
    use crate::domain::practice::ChoiceMade;

    fn at(code: &str) -> CodeRef {
        CodeRef::parse(code).unwrap()
    }

    fn book(advice: &[(&str, &str)]) -> AdviceBook {
        advice.iter().map(|(at, advice)| ((*at).to_owned(), (*advice).to_owned())).collect()
    }

    fn learner(n: u128) -> LearnerId {
        LearnerId(Uuid::from_u128(n))
    }

    fn certificate(n: u128, issued: &str, expires: &str, advice: &AdviceBook) -> Certificate {
        Certificate {
            run: Uuid::from_u128(100 + n),
            learner: learner(n),
            name: "Ann".to_owned(),
            issued: issued.parse().unwrap(),
            expires: expires.parse().unwrap(),
            edition: issued.parse().unwrap(),
            right: 28,
            of: 30,
            code: "x".to_owned(),
            advice: advice.to_text(),
        }
    }

    fn briefing(n: u128, code: &str, day: &str, run: Option<Uuid>) -> Attempt {
        let choice = |grade| ChoiceMade { scene: "s".into(), choice: "c".into(), act: Act::Say, grade, millis: 1 };
        Attempt {
            id: Uuid::now_v7(),
            learner: learner(n),
            item: ItemId::Code(at(code)),
            family: Family::Funds,
            purpose: Purpose::Briefing,
            run,
            at: "2026-11-21T10:00:00Z".parse().unwrap(),
            day: day.parse().unwrap(),
            sure: None,
            choices: vec![choice(Grade::Best)],
            consequence: Consequence::Paid,
        }
    }

    const DAY: Date = jiff::civil::date(2026, 11, 21);

    #[test]
    fn only_those_certified_on_other_advice_are_briefed_and_only_while_the_certificate_holds() {
        let old = book(&[("a:1", "x/1"), ("a:2", "x/1")]);
        let now = book(&[("a:1", "x/1"), ("a:2", "x/2")]);
        let certificates = [
            certificate(1, "2026-01-10", "2027-01-10", &old),
            certificate(2, "2026-11-01", "2027-11-01", &now),
            certificate(3, "2025-11-20", "2026-11-20", &old),
            certificate(4, "2025-11-21", "2026-11-21", &old),
            // Certified anew since.
            certificate(5, "2026-11-01", "2027-11-01", &now),
            certificate(5, "2026-01-10", "2027-01-10", &old),
            Certificate { advice: "{}".to_owned(), ..certificate(6, "2026-01-10", "2027-01-10", &old) },
        ];
        let expected = vec![(learner(1), vec![at("a:2")]), (learner(4), vec![at("a:2")])];
        assert_eq!(due(&certificates, &now, &[], DAY), expected);
    }

    #[test]
    fn a_briefing_is_done_once_it_went_right_on_the_advice_as_it_is() {
        let old = book(&[("a:1", "x/1"), ("a:2", "x/1")]);
        let between = book(&[("a:1", "x/1"), ("a:2", "x/9")]);
        let now = book(&[("a:1", "x/1"), ("a:2", "x/2")]);
        let certificates = [certificate(1, "2026-03-01", "2027-03-01", &old)];
        let mark = now.mark(&at("a:2"));
        let right = briefing(1, "a:2", "2026-11-20", mark);
        let wrong = Attempt { consequence: Consequence::ChargedTwice, ..right.clone() };
        for (what, attempt, is_done) in [
            ("went right", right.clone(), true),
            ("on the day of the certificate", briefing(1, "a:2", "2026-03-01", mark), true),
            ("went wrong", wrong, false),
            ("before the certificate", briefing(1, "a:2", "2026-02-28", mark), false),
            ("on the advice before", briefing(1, "a:2", "2026-11-20", between.mark(&at("a:2"))), false),
            ("on no known advice", briefing(1, "a:2", "2026-11-20", None), false),
            ("of somebody else", briefing(2, "a:2", "2026-11-20", mark), false),
            ("of another code", briefing(1, "a:1", "2026-11-20", mark), false),
            ("by chance in a session", Attempt { purpose: Purpose::Session, ..right }, false),
        ] {
            assert_eq!(due(&certificates, &now, &[attempt], DAY).is_empty(), is_done, "{what}");
        }
    }

    #[test]
    fn a_long_list_comes_in_pieces() {
        let codes: Vec<String> = (10..30).map(|code| format!("a:{code}")).collect();
        let all = |advice| book(&codes.iter().map(|at| (at.as_str(), advice)).collect::<Vec<_>>());
        let certificates = [certificate(1, "2026-03-01", "2027-03-01", &all("x/1"))];
        let now = all("x/2");
        let first = due(&certificates, &now, &[], DAY).remove(0).1;
        assert_eq!(first.len(), MAX_ITEMS);
        let done: Vec<Attempt> =
            first.iter().map(|at| briefing(1, &at.to_string(), "2026-11-21", now.mark(at))).collect();
        let second = due(&certificates, &now, &done, DAY).remove(0).1;
        assert_eq!(second.len(), MAX_ITEMS);
        assert!(second.iter().all(|at| !first.contains(at)));
    }
}
