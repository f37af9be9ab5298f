//! The shop's and its acquirer's own words on the card, over the standard.

use jiff::civil::Date;

use super::{Card, CardStep, headline};
use crate::domain::advice::{Money, Say};
use crate::domain::checklist::Tick;
use crate::domain::incident::Outcome;
use crate::domain::rule::{Origin, Rule, strictest};
use crate::i18n::Texts;
use crate::knowledge::{Catalog, FALLBACK};

/// A rule, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardRule {
    pub text: String,
    /// What the code means here, where that is another word than the standard's.
    pub meaning: Option<String>,
    /// The rule's action in words. It stands beside the rule and is not the card's own.
    pub action: Option<String>,
    /// The rule asks for a check of the money.
    pub asks_for_check: bool,
    /// Who answers for it: somebody of the shop, or the publisher of the pack.
    pub reviewer: String,
    pub review_on: Date,
    pub overdue: bool,
    /// Of the shop; otherwise of a pack.
    pub own: bool,
}

/// What the standard alone says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standard {
    pub money: Money,
    pub headline: String,
}

impl CardRule {
    fn new(texts: &Texts, rule: &Rule, today: Date) -> Self {
        Self {
            text: rule.text.clone(),
            meaning: rule.meaning.clone(),
            action: rule.action.map(|action| texts.name("action", action).into_owned()),
            asks_for_check: rule.money == Some(Money::MayBeCharged),
            reviewer: rule.reviewer.clone(),
            review_on: rule.review_on,
            overdue: rule.is_overdue(today),
            own: rule.origin == Origin::Shop,
        }
    }

    /// The rule as the log keeps it with an incident, in one line.
    #[must_use]
    pub fn as_given(&self, texts: &Texts) -> String {
        let whose = texts.get(if self.own { "rule-of-shop" } else { "rule-of-acquirer" });
        let said = [self.meaning.as_deref(), Some(&self.text), self.action.as_deref()];
        let said: Vec<&str> = said.into_iter().flatten().collect();
        format!("{whose} · {} · {}", self.reviewer, said.join(" · "))
    }
}

impl Card {
    /// The card with the rules for its code. A rule may ask for a check of the money where the standard asks for none: then the
    /// card gives the safe advice, and the standard stands beside it. Whatever else a rule says, money that may be charged stays
    /// locked.
    #[must_use]
    pub fn with_rules<'a>(
        mut self,
        catalog: &Catalog,
        texts: &Texts,
        rules: impl Iterator<Item = &'a Rule> + Clone,
        ticks: &[Tick],
        today: Date,
    ) -> Self {
        self.rules = rules.clone().map(|rule| CardRule::new(texts, rule, today)).collect();
        // Of a set of the pack's own nobody else knows a meaning.
        if catalog.set(&self.subject.at().set).is_none()
            && let Some(meaning) = self.rules.iter().find_map(|rule| rule.meaning.clone())
        {
            self.meaning = meaning;
        }
        if strictest(self.money, rules) == self.money {
            return self;
        }
        self.standard = Some(Standard { money: self.money, headline: std::mem::take(&mut self.headline) });
        let checklist = catalog.checklist_for(None);
        let (shown, suggested) = checklist.map_or((Vec::new(), Outcome::InDoubt), |c| c.shown(ticks));
        self.money = FALLBACK.money;
        self.action = FALLBACK.action;
        self.headline = headline(catalog, texts, None);
        self.finding = catalog.finding(None, ticks);
        // A sensitive code keeps its neutral sentence, whatever anybody writes.
        self.say = if self.say == Say::Neutral { Say::Neutral } else { FALLBACK.say };
        self.steps = shown.iter().map(|step| CardStep::new(catalog, texts, step, ticks)).collect();
        self.suggested = suggested;
        let never = checklist.map_or(&[][..], |c| &c.never[..]);
        for line in never.iter().map(|id| texts.name("never", id).into_owned()) {
            if !self.never.contains(&line) {
                self.never.push(line);
            }
        }
        self
    }
}
