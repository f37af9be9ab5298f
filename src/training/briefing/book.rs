//! What is advised for each code, kept with a certificate so that a change is known.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::domain::advice::{Action, Money, Retry, Say};
use crate::domain::code::{CodeRef, CodeSetId};
use crate::domain::rule::{Rule, strictest};
use crate::knowledge::{Catalog, Entry, FALLBACK};

/// The first line of the text form: another form will have another.
const HEAD: &str = "advice 1";

/// What is advised for each code of some code sets: `unionpay:51` to
/// `not_charged/other_method/never/<checklist>/<say>`, and behind it a fingerprint of the shop's rules for it, if there are any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AdviceBook(BTreeMap<String, String>);

impl AdviceBook {
    /// What is advised now. It is kept with every certificate: name the sets this shop uses and no others.
    #[must_use]
    pub fn of(catalog: &Catalog, rules: &[Rule], sets: &[CodeSetId]) -> Self {
        let mut about: BTreeMap<CodeRef, Vec<&Rule>> = BTreeMap::new();
        for set in sets.iter().filter_map(|id| catalog.set(id)) {
            let codes = set.entries.iter().map(|entry| CodeRef { set: set.id.clone(), code: entry.code.clone() });
            about.extend(codes.map(|at| (at, Vec::new())));
        }
        for rule in rules.iter().filter(|rule| sets.contains(&rule.set)) {
            about.entry(rule.at()).or_default().push(rule);
        }
        let advice = about.iter().map(|(at, rules)| (at.to_string(), advice(catalog.entry(at), rules)));
        Self(advice.collect())
    }

    /// The text form: a line for each set and advice, with the codes it is given for. Most codes share theirs with others.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut lines: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
        for (at, advice) in &self.0 {
            if let Some((set, code)) = at.split_once(':') {
                lines.entry((set, advice)).or_default().push(code);
            }
        }
        let mut text = HEAD.to_owned();
        for ((set, advice), codes) in lines {
            text.extend(["\n", set, " ", advice, " ", &codes.join(" ")]);
        }
        text
    }

    /// Reads the text form; `None` for anything else.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        if lines.next()? != HEAD {
            return None;
        }
        let mut book = BTreeMap::new();
        for line in lines {
            let mut words = line.split(' ');
            let (set, advice) = (words.next()?, words.next().filter(|advice| !advice.is_empty())?);
            let before = book.len();
            for code in words {
                let at = CodeRef::parse(&format!("{set}:{code}"))?;
                if book.insert(at.to_string(), advice.to_owned()).is_some() {
                    return None;
                }
            }
            if book.len() == before {
                return None;
            }
        }
        Some(Self(book))
    }

    /// The codes for which the newer book advises something else or advises for the first time: where the money is first, then
    /// what else changed, then what is new.
    ///
    /// A set that this book does not have at all is no change: the shop took it into use later, and the course teaches it.
    #[must_use]
    pub fn changes(&self, newer: &Self) -> Vec<CodeRef> {
        let sets: BTreeSet<&str> = self.0.keys().filter_map(|at| at.split(':').next()).collect();
        let mut changed: Vec<(u8, CodeRef)> = Vec::new();
        for (at, now) in &newer.0 {
            let Some(at) = CodeRef::parse(at).filter(|at| sets.contains(at.set.as_str())) else { continue };
            match self.0.get(&at.to_string()) {
                Some(before) if before == now => {}
                Some(before) if before.split('/').next() != now.split('/').next() => changed.push((0, at)),
                Some(_) => changed.push((1, at)),
                None => changed.push((2, at)),
            }
        }
        changed.sort();
        changed.into_iter().map(|(_, at)| at).collect()
    }

    /// What tells an attempt at a code on this advice from one on other advice: the `run` of a briefing's attempts. `None` for a
    /// code that is not in the book.
    #[must_use]
    pub fn mark(&self, at: &CodeRef) -> Option<Uuid> {
        let at = at.to_string();
        let digest = Sha256::digest(format!("tillside briefing\n{at}\n{}", self.0.get(&at)?));
        digest.first_chunk().copied().map(Uuid::new_v8)
    }
}

/// A book from nowhere.
#[cfg(test)]
impl FromIterator<(String, String)> for AdviceBook {
    fn from_iter<T: IntoIterator<Item = (String, String)>>(advice: T) -> Self {
        Self(advice.into_iter().collect())
    }
}

/// What is advised for a code, as the answer card does it: rules may ask for a check of the money, and then the safe advice is
/// given; whatever else they say stands beside.
fn advice(entry: Option<&Entry>, rules: &[&Rule]) -> String {
    let of_fallback = (FALLBACK.money, FALLBACK.action, Retry::QueryFirst, FALLBACK.checklist, FALLBACK.say);
    let standard =
        entry.map_or(of_fallback, |entry| (entry.money, entry.action, entry.retry, &entry.checklist, entry.say));
    let is_stricter = strictest(standard.0, rules.iter().copied()) != standard.0;
    let mut advised = if is_stricter { of_fallback } else { standard };
    if standard.4 == Say::Neutral {
        advised.4 = Say::Neutral;
    }
    let text = in_words(advised);
    if rules.is_empty() { text } else { format!("{text}/{}", fingerprint(rules)) }
}

fn in_words((money, action, retry, checklist, say): (Money, Action, Retry, &str, Say)) -> String {
    [money.as_ref(), action.as_ref(), retry.as_ref(), checklist, say.as_ref()].join("/")
}

/// Eight digits that change with what the rules say; not with their order, or with who answers for them.
fn fingerprint(rules: &[&Rule]) -> String {
    let digest = |rule: &&Rule| {
        let mut hash = Sha256::new();
        let action = rule.action.as_ref().map(AsRef::as_ref);
        let money = rule.money.as_ref().map(AsRef::as_ref);
        for field in [rule.meaning.as_deref(), Some(rule.text.as_str()), action, money] {
            // Told apart from an empty one, and the length keeps two fields from running into each other.
            let bytes: &[u8] = field.unwrap_or_default().as_bytes();
            hash.update([u8::from(field.is_some())]);
            hash.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_le_bytes());
            hash.update(bytes);
        }
        hash.finalize()
    };
    let all: BTreeSet<_> = rules.iter().map(digest).collect();
    let mut hash = Sha256::new();
    for one in all {
        hash.update(one);
    }
    hash.finalize().iter().take(4).fold(String::new(), |mut text, byte| {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::code::Code;
    use crate::domain::rule::{Origin, RuleId};

    fn catalog() -> Catalog {
        Catalog::built_in().unwrap()
    }

    fn sets() -> Vec<CodeSetId> {
        ["unionpay", "wechatpay", "symptom"].map(CodeSetId::new).to_vec()
    }

    fn at(code: &str) -> CodeRef {
        CodeRef::parse(code).unwrap()
    }

    fn rule(code: &str, text: &str, money: Option<Money>) -> Rule {
        let at = at(code);
        Rule {
            id: RuleId(Uuid::now_v7()),
            set: at.set,
            code: at.code,
            meaning: None,
            text: text.to_owned(),
            action: None,
            money,
            reviewer: "店长".to_owned(),
            review_on: "2027-11-21".parse().unwrap(),
            origin: Origin::Shop,
        }
    }

    fn book(advice: &[(&str, &str)]) -> AdviceBook {
        AdviceBook(advice.iter().map(|(at, advice)| ((*at).to_owned(), (*advice).to_owned())).collect())
    }

    #[test]
    fn a_book_holds_every_code_of_the_sets_it_is_made_for_and_no_other() {
        let catalog = catalog();
        let book = AdviceBook::of(&catalog, &[], &sets());
        let expected: usize = sets().iter().map(|id| catalog.set(id).unwrap().entries.len()).sum();
        assert_eq!(book.0.len(), expected);
        assert!(book.0["unionpay:51"].starts_with("not_charged/other_method/"), "{}", book.0["unionpay:51"]);
        assert!(AdviceBook::of(&catalog, &[rule("visa:05", "x", None)], &sets()).changes(&book).is_empty());
        assert_eq!(AdviceBook::of(&catalog, &[], &[]), AdviceBook::default());
    }

    #[test]
    fn the_text_form_is_read_again_as_it_was_and_is_small() {
        for sets in [sets(), Vec::new(), catalog().sets().iter().map(|set| set.id.clone()).collect()] {
            let book = AdviceBook::of(&catalog(), &[rule("unionpay:51", "x", None)], &sets);
            assert_eq!(AdviceBook::from_text(&book.to_text()), Some(book));
        }
        let text = AdviceBook::of(&catalog(), &[], &sets()).to_text();
        assert!(text.len() < 8_000, "{} bytes", text.len());
    }

    #[test]
    fn what_is_no_text_form_is_told() {
        let good = "advice 1\nunionpay a/b 51 61";
        assert!(AdviceBook::from_text(good).is_some());
        assert_eq!(AdviceBook::from_text("advice 1"), Some(AdviceBook::default()));
        for text in ["", "{}", "advice 2\nunionpay a/b 51", "advice 1\nunionpay", "advice 1\nunionpay a/b"] {
            assert_eq!(AdviceBook::from_text(text), None, "{text}");
        }
        for line in ["unionpay c/d 61", "unionpay c/d 5 é", "a b:c", "uni:on a/b 51", "unionpay  51"] {
            assert_eq!(AdviceBook::from_text(&format!("{good}\n{line}")), None, "{line}");
        }
    }

    #[test]
    fn only_what_differs_or_is_new_has_changed_and_the_money_comes_first() {
        let old = book(&[("a:1", "x/1"), ("a:2", "x/1"), ("a:3", "x/1"), ("a:9", "x/1")]);
        let new = book(&[("a:0", "x/1"), ("a:1", "x/1"), ("a:2", "x/2"), ("a:3", "y/1"), ("b:1", "y/1")]);
        // a:9 is gone and b was not in use: neither is a changed rule.
        assert_eq!(old.changes(&new), [at("a:3"), at("a:2"), at("a:0")]);
        assert_eq!(new.changes(&new), []);
        assert_eq!(AdviceBook::default().changes(&new), []);
    }

    #[test]
    fn a_rule_of_the_shop_is_a_change_and_one_that_says_the_same_is_none() {
        let catalog = catalog();
        let with = |rules: &[Rule]| AdviceBook::of(&catalog, rules, &sets());
        let changed = |before: &[Rule], after: &[Rule]| -> Vec<String> {
            with(before).changes(&with(after)).iter().map(CodeRef::to_string).collect()
        };
        let call = || rule("unionpay:51", "先叫店长", None);
        let other = || rule("unionpay:51", "等一下", None);
        assert_eq!(changed(&[], &[call()]), ["unionpay:51"]);
        assert_eq!(changed(&[call()], &[other()]), ["unionpay:51"]);
        assert_eq!(changed(&[call()], &[]), ["unionpay:51"]);
        let reviewed = Rule { review_on: "2029-01-01".parse().unwrap(), reviewer: "新店长".to_owned(), ..call() };
        assert_eq!(changed(&[call()], &[reviewed]), [""; 0]);
        assert_eq!(changed(&[call(), other()], &[other(), call()]), [""; 0]);
        let checking = rule("unionpay:51", "先叫店长", Some(Money::MayBeCharged));
        assert_eq!(changed(&[call()], std::slice::from_ref(&checking)), ["unionpay:51"]);
        assert!(with(&[checking]).0["unionpay:51"].starts_with("may_be_charged/check_first/query_first/unknown/"));
        // Of a code the standard does not have, and of a sensitive one.
        let unheard = rule("unionpay:ZZ9", "x", None);
        assert_eq!(changed(&[], &[unheard]), ["unionpay:ZZ9"]);
        let stolen = with(&[rule("unionpay:43", "x", Some(Money::MayBeCharged))]);
        assert!(stolen.0["unionpay:43"].contains("/neutral/"), "{}", stolen.0["unionpay:43"]);
    }

    #[test]
    fn a_mark_is_of_one_code_and_one_advice() {
        let one = book(&[("a:1", "x/1"), ("a:2", "x/1")]);
        let two = book(&[("a:1", "x/2")]);
        let marks = [one.mark(&at("a:1")), one.mark(&at("a:2")), two.mark(&at("a:1"))];
        assert!(marks.iter().all(Option::is_some));
        assert_eq!(marks.iter().collect::<BTreeSet<_>>().len(), 3);
        assert_eq!(two.mark(&CodeRef { set: CodeSetId::new("a"), code: Code::parse("2").unwrap() }), None);
    }
}
