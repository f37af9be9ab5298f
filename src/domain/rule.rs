//! Rules: the shop's or an acquirer's own word over the standard, for one code of one code set; and packs, which are many of
//! them from one publisher.
//!
//! A rule adds to what the standard says and never takes its place. About the money it may only be stricter.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::advice::{Action, Money};
use super::code::{Code, CodeRef, CodeSetId};

/// Names one rule of the shop, or one of one edition of a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RuleId(pub Uuid);

/// The name by which the editions of a pack know each other: `acquirer-cn`, `example.shop-rules` …
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PackId(String);

impl PackId {
    /// The longest id, in characters.
    pub const MAX_LEN: usize = 64;

    /// Small ASCII letters, digits and `.`, `-`, `_`, beginning with a letter or digit; `None` otherwise.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        is_id(text, Self::MAX_LEN).then(|| Self(text.to_owned()))
    }

    /// The id for the list of somebody who gave none: follows from whose list it is and what it lies over, so that next year's
    /// list is the next edition of the same pack.
    #[must_use]
    pub fn of_list(publisher: &str, set: &CodeSetId) -> Self {
        // FNV-1a: nothing depends on nobody being able to make two publishers collide on purpose.
        let bytes = publisher.trim().bytes().chain([0]).chain(set.as_str().bytes());
        let hash = bytes
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
        Self(format!("list-{hash:016x}"))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for PackId {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not the id of a pack")
    }
}

impl From<PackId> for String {
    fn from(id: PackId) -> Self {
        id.0
    }
}

impl std::fmt::Display for PackId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether a text has the shape of an id in a pack: of itself, or of its code set.
#[must_use]
pub fn is_id(text: &str, most: usize) -> bool {
    let mut bytes = text.bytes();
    let small = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    text.len() <= most && bytes.next().is_some_and(small) && bytes.all(|b| small(b) || matches!(b, b'.' | b'-' | b'_'))
}

/// Where a rule comes from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    Shop,
    Pack(PackId),
}

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    pub id: RuleId,
    pub set: CodeSetId,
    pub code: Code,
    /// What the code means here, where that is another word than the standard's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meaning: Option<String>,
    pub text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<Action>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub money: Option<Money>,
    /// Who answers for it: somebody of the shop, or the publisher of the pack.
    pub reviewer: String,
    /// When it is to be looked at again.
    pub review_on: Date,
    pub origin: Origin,
}

impl Rule {
    pub const MAX_MEANING_CHARS: usize = 120;
    pub const MAX_TEXT_CHARS: usize = 600;
    pub const MAX_REVIEWER_CHARS: usize = 80;

    #[must_use]
    pub fn at(&self) -> CodeRef {
        CodeRef { set: self.set.clone(), code: self.code.clone() }
    }

    /// Whether it should have been looked at again before `today`.
    #[must_use]
    pub fn is_overdue(&self, today: Date) -> bool {
        self.review_on < today
    }

    /// When a rule made today is to be looked at again, unless somebody says otherwise.
    #[must_use]
    pub fn usual_review(today: Date) -> Date {
        today.saturating_add(12.months())
    }
}

/// Whether a rule would say less about the money than the standard does: it may say the same, and it may ask for a check where
/// the standard asks for none. An unknown code counts as one that may be charged, so there a check is asked for in any case.
///
/// A sale that may be charged must not become "charged" either: the lock would be gone before anybody has looked. Nor may what
/// is charged become a question: the answer to it could be a second charge.
#[must_use]
pub fn is_weaker(standard: Money, rule: Money) -> bool {
    let asks_for_a_check = rule == Money::MayBeCharged && matches!(standard, Money::NotCharged | Money::PartlyCharged);
    rule != standard && !asks_for_a_check
}

/// The money state that counts, once every rule for a code has been heard.
#[must_use]
pub fn strictest<'a>(standard: Money, rules: impl IntoIterator<Item = &'a Rule>) -> Money {
    let mut said = rules.into_iter().filter_map(|rule| rule.money);
    if said.any(|money| money != standard && !is_weaker(standard, money)) { Money::MayBeCharged } else { standard }
}

/// A whole pack, checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pack {
    pub id: PackId,
    pub publisher: String,
    pub name: String,
    /// The code set it lies over, or one of its own.
    pub code_set: CodeSetId,
    /// The date by which this edition is named.
    pub edition: Date,
    /// When the publisher last held it against what it rests on.
    pub checked: Date,
    /// The language of its texts, an RFC 5646 tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// In the order of the file; each code once.
    pub rules: Vec<PackRule>,
}

/// A rule of a pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackRule {
    pub code: Code,
    pub meaning: String,
    pub text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<Action>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub money: Option<Money>,
    pub review_on: Date,
}

impl PackRule {
    /// The rule as it is in force once its pack was taken in.
    #[must_use]
    pub fn in_force(&self, id: RuleId, pack: &Pack, origin: Origin) -> Rule {
        Rule {
            id,
            set: pack.code_set.clone(),
            code: self.code.clone(),
            meaning: Some(self.meaning.clone()),
            text: self.text.clone(),
            action: self.action,
            money: self.money,
            reviewer: pack.publisher.clone(),
            review_on: self.review_on,
            origin,
        }
    }
}

impl Pack {
    pub const MAX_NAME_CHARS: usize = 80;
    pub const MAX_SET_LEN: usize = 40;
    pub const MAX_RULES: usize = 5_000;
}

/// One edition of a pack that was taken in once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackEdition {
    /// Counts up with everything that is taken in.
    pub number: i64,
    pub id: PackId,
    pub publisher: String,
    pub name: String,
    pub code_set: CodeSetId,
    pub edition: Date,
    pub checked: Date,
    pub taken_in: Timestamp,
    /// Its rules are in force. At most one edition of a pack is.
    pub active: bool,
    pub rules: u64,
    /// Which key had signed it, if the shop trusted that key then.
    pub signed_by: Option<String>,
}

/// A key whose packs the shop trusts (minisign).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrustedKey {
    /// Sixteen hexadecimal digits, as minisign shows it.
    pub key_id: String,
    /// Whose it is, in the shop's words.
    pub name: String,
    /// The public key itself, in one line of Base64.
    pub key: String,
}

/// Everything the shop has of rules.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rulebook {
    /// Those in force: the shop's own first, then those of the packs.
    pub rules: Vec<Rule>,
    /// All editions ever taken in, newest first within a pack.
    pub packs: Vec<PackEdition>,
    pub keys: Vec<TrustedKey>,
}

impl Rulebook {
    /// The rules for one code; those of the shop first.
    pub fn about<'a>(&'a self, at: &'a CodeRef) -> impl Iterator<Item = &'a Rule> {
        self.rules.iter().filter(move |rule| rule.set == at.set && rule.code == at.code)
    }

    /// The shop's own.
    pub fn own(&self) -> impl Iterator<Item = &Rule> {
        self.rules.iter().filter(|rule| rule.origin == Origin::Shop)
    }

    /// The edition of a pack that counts.
    #[must_use]
    pub fn active(&self, id: &PackId) -> Option<&PackEdition> {
        self.packs.iter().find(|edition| edition.active && edition.id == *id)
    }
}

#[cfg(test)]
mod tests {
    use strum::VariantArray as _;

    use super::*;

    fn rule(money: Option<Money>, review_on: &str) -> Rule {
        Rule {
            id: RuleId(Uuid::nil()),
            set: CodeSetId::default(),
            code: Code::parse("57").unwrap(),
            meaning: None,
            text: "先叫店长".to_owned(),
            action: None,
            money,
            reviewer: "店长".to_owned(),
            review_on: review_on.parse().unwrap(),
            origin: Origin::Shop,
        }
    }

    #[test]
    fn a_rule_may_ask_for_a_check_and_never_spare_one() {
        use Money::{Charged, MayBeCharged, NotCharged, PartlyCharged};
        let allowed: Vec<(Money, Money)> = Money::VARIANTS
            .iter()
            .flat_map(|standard| Money::VARIANTS.iter().map(move |rule| (*standard, *rule)))
            .filter(|(standard, rule)| !is_weaker(*standard, *rule))
            .collect();
        assert_eq!(
            allowed,
            [
                (NotCharged, NotCharged),
                (NotCharged, MayBeCharged),
                (MayBeCharged, MayBeCharged),
                (PartlyCharged, MayBeCharged),
                (PartlyCharged, PartlyCharged),
                (Charged, Charged),
            ]
        );
    }

    #[test]
    fn whatever_the_rules_say_a_check_that_is_asked_for_stays() {
        let said = |money| rule(money, "2027-01-01");
        for money in Money::VARIANTS {
            assert_eq!(strictest(Money::MayBeCharged, &[said(Some(*money))]), Money::MayBeCharged);
        }
        assert_eq!(strictest(Money::NotCharged, &[said(None), said(Some(Money::MayBeCharged))]), Money::MayBeCharged);
        assert_eq!(strictest(Money::NotCharged, &[said(Some(Money::Charged))]), Money::NotCharged);
        assert_eq!(strictest(Money::Charged, &[said(Some(Money::MayBeCharged))]), Money::Charged);
    }

    #[test]
    fn a_rule_is_overdue_the_day_after_its_review() {
        let rule = rule(None, "2026-11-26");
        assert!(!rule.is_overdue("2026-11-26".parse().unwrap()));
        assert!(rule.is_overdue("2026-11-27".parse().unwrap()));
        assert_eq!(Rule::usual_review("2024-02-29".parse().unwrap()).to_string(), "2025-02-28");
    }

    #[test]
    fn the_id_of_a_pack_is_small_letters_digits_and_three_signs() {
        for text in ["a", "acquirer-cn", "shop.rules_2", "2c2p"] {
            assert_eq!(PackId::parse(text).unwrap().as_str(), text);
        }
        for text in ["", "-a", "A", "a b", "收单", &"a".repeat(65), "a/b", "a\n"] {
            assert_eq!(PackId::parse(text), None, "{text}");
        }
        let set = CodeSetId::default();
        assert!(PackId::parse(PackId::of_list("某某支付", &set).as_str()).is_some());
        assert_eq!(PackId::of_list("某某支付 ", &set), PackId::of_list("某某支付", &set));
        assert_ne!(PackId::of_list("某某支付", &set), PackId::of_list("某某支付", &CodeSetId::new("visa")));
    }
}
