//! What taking a pack in would change.

use std::collections::BTreeMap;

use crate::domain::advice::Money;
use crate::domain::code::{Code, CodeRef};
use crate::domain::rule::{Origin, Pack, PackRule, Rule};
use crate::knowledge::{Catalog, FALLBACK};

/// A rule before and after, with what the standard says beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub at: CodeRef,
    /// The standard knows the code; otherwise `standard` is the safe default.
    pub known: bool,
    pub standard: Money,
    pub before: Option<PackRule>,
    pub after: Option<PackRule>,
}

/// What would be new, otherwise and gone, each in the order of the codes; and how many rules stay as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    pub added: Vec<Change>,
    pub changed: Vec<Change>,
    pub gone: Vec<Change>,
    pub same: usize,
}

impl Difference {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.gone.is_empty()
    }
}

/// A rule before and after.
type Sides = (Option<PackRule>, Option<PackRule>);

/// Holds a pack against the rules in force; those of other packs and of the shop stay out of it.
#[must_use]
pub fn difference(catalog: &Catalog, in_force: &[Rule], pack: &Pack) -> Difference {
    let ours = Origin::Pack(pack.id.clone());
    let mut sides: BTreeMap<(&str, &Code), Sides> = BTreeMap::new();
    for rule in in_force.iter().filter(|rule| rule.origin == ours) {
        let before = PackRule {
            code: rule.code.clone(),
            meaning: rule.meaning.clone().unwrap_or_default(),
            text: rule.text.clone(),
            action: rule.action,
            money: rule.money,
            review_on: rule.review_on,
        };
        sides.entry((rule.set.as_str(), &rule.code)).or_default().0 = Some(before);
    }
    for rule in &pack.rules {
        sides.entry((pack.code_set.as_str(), &rule.code)).or_default().1 = Some(rule.clone());
    }
    let mut difference = Difference::default();
    for ((set, code), (before, after)) in sides {
        let list = match (&before, &after) {
            (None, _) => &mut difference.added,
            (_, None) => &mut difference.gone,
            (Some(before), Some(after)) if before == after => {
                difference.same += 1;
                continue;
            }
            _ => &mut difference.changed,
        };
        let at = CodeRef { set: crate::domain::code::CodeSetId::new(set), code: code.clone() };
        let entry = catalog.entry(&at);
        let standard = entry.map_or(FALLBACK.money, |entry| entry.money);
        list.push(Change { known: entry.is_some(), standard, at, before, after });
    }
    difference
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::code::CodeSetId;
    use crate::domain::rule::{PackId, RuleId};

    fn rule(code: &str, text: &str) -> PackRule {
        PackRule {
            code: Code::parse(code).unwrap(),
            meaning: "m".to_owned(),
            text: text.to_owned(),
            action: None,
            money: None,
            review_on: jiff::civil::date(2027, 1, 1),
        }
    }

    fn pack(rules: &[(&str, &str)]) -> Pack {
        Pack {
            id: PackId::parse("p").unwrap(),
            publisher: "P".to_owned(),
            name: "N".to_owned(),
            code_set: CodeSetId::default(),
            edition: jiff::civil::date(2026, 11, 1),
            checked: jiff::civil::date(2026, 11, 1),
            language: None,
            rules: rules.iter().map(|(code, text)| rule(code, text)).collect(),
        }
    }

    fn in_force(pack: &Pack, origin: &Origin) -> Vec<Rule> {
        let of = |rule: &PackRule| rule.in_force(RuleId(uuid::Uuid::nil()), pack, origin.clone());
        pack.rules.iter().map(of).collect()
    }

    #[test]
    fn what_is_new_otherwise_and_gone_is_told_apart() {
        let catalog = Catalog::built_in().unwrap();
        let before = pack(&[("57", "a"), ("61", "b"), ("91", "c")]);
        let after = pack(&[("ZZ", "d"), ("61", "b!"), ("57", "a")]);
        let mut rules = in_force(&before, &Origin::Pack(before.id.clone()));
        rules.extend(in_force(&pack(&[("55", "the shop's own")]), &Origin::Shop));
        let found = difference(&catalog, &rules, &after);
        let codes = |list: &[Change]| list.iter().map(|c| c.at.code.to_string()).collect::<Vec<_>>();
        assert_eq!(codes(&found.added), ["ZZ"]);
        assert_eq!(codes(&found.changed), ["61"]);
        assert_eq!(codes(&found.gone), ["91"]);
        assert_eq!(found.same, 1);
        assert!(!found.added[0].known && found.added[0].standard == Money::MayBeCharged);
        assert!(found.changed[0].known && found.changed[0].standard == Money::NotCharged);
        assert!(difference(&catalog, &in_force(&after, &Origin::Pack(after.id.clone())), &after).is_empty());
    }
}
