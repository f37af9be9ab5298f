//! What a view may look at, and its one way to ask for something.

use std::cell::{OnceCell, RefCell};

use jiff::civil::Date;

use super::kit::Palette;
use super::looks::Looks;
use crate::card::{Card, Subject};
use crate::i18n::{Languages, Texts};
use crate::state::{Intent, Stamp, State};

/// See the module head. Interior mutability spares nested closures the fight over one `&mut`.
pub struct Cx<'a> {
    pub state: &'a State,
    pub texts: &'a Texts,
    pub languages: &'a Languages,
    pub palette: &'a Palette,
    pub stamp: Stamp,
    /// An input method is composing: Enter and digits are its own.
    pub composing: bool,
    card: OnceCell<Card>,
    outbox: RefCell<Vec<Intent>>,
}

impl<'a> Cx<'a> {
    #[must_use]
    pub fn new(state: &'a State, languages: &'a Languages, looks: &'a Looks, stamp: Stamp) -> Self {
        Self {
            state,
            texts: languages.get(state.language()),
            languages,
            palette: looks.palette(),
            composing: looks.is_composing(),
            stamp,
            card: OnceCell::new(),
            outbox: RefCell::default(),
        }
    }

    /// Asks for something; it happens after this pass.
    pub fn send(&self, intent: Intent) {
        self.outbox.borrow_mut().push(intent);
    }

    #[must_use]
    pub fn into_intents(self) -> Vec<Intent> {
        self.outbox.into_inner()
    }

    /// A text without variables.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.texts.get(key).into_owned()
    }

    /// The day on the shop's calendar.
    #[must_use]
    pub fn today(&self) -> Date {
        self.stamp.moment.at.to_zoned(self.stamp.zone.clone()).date()
    }

    /// The card of the shown answer, with what has been done on its checklist; put together once a pass.
    #[must_use]
    pub fn card(&self, subject: &Subject) -> &Card {
        let (catalog, ticks) = (&self.state.catalog, &self.state.till.ticks);
        let rules = || self.state.rules.book.rules.iter().filter(|rule| rule.at() == *subject.at());
        let make = || {
            let card = Card::new(catalog, self.texts, subject, ticks, self.today());
            card.with_rules(catalog, self.texts, rules(), ticks, self.today())
        };
        self.card.get_or_init(make)
    }
}
