//! What the shop prints, as documents in words: the day, the log, the slip for a customer, the page for a call; and of training
//! the certificate, the sheet beside the till, the hand-out and the report.
//!
//! Facts and words only; how they are set on paper is decided by whoever prints them.

mod call_pack;
mod certificate;
mod counter_sheet;
mod day_report;
mod deck;
mod handout;
mod log_table;
mod self_test;
mod sheet;
mod slip;
mod training_report;
mod training_tables;
mod training_words;

use fluent::FluentValue;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::card;
use crate::domain::code::CodeRef;
use crate::domain::incident::{Details, Outcome};
use crate::i18n::Texts;
use crate::knowledge::Catalog;

pub use call_pack::call_pack;
pub use certificate::certificate;
pub use counter_sheet::counter_sheet;
pub use day_report::{Day, day_report};
pub use deck::deck;
pub use handout::handout;
pub use log_table::LogTable;
pub use self_test::{Chapter, Line, Mark, plain_text, self_test, self_test_text, self_test_verdict};
pub use sheet::{column_words, outcome_words, value_word};
pub use slip::customer_slip;
pub use training_report::training_report;
pub use training_tables::training_tables;

/// What every document is written with.
#[derive(Clone, Copy)]
pub struct Pen<'a> {
    pub texts: &'a Texts,
    pub catalog: &'a Catalog,
    /// The shop's clock.
    pub zone: &'a TimeZone,
}

impl Pen<'_> {
    fn t(&self, key: &str) -> String {
        self.texts.get(key).into_owned()
    }

    /// A text about so many of something.
    fn count(&self, key: &str, count: u64) -> String {
        let number = FluentValue::from(self.texts.grouped(count));
        self.texts.with(key, &[("count", FluentValue::from(count)), ("number", number)]).into_owned()
    }

    fn language(&self) -> String {
        self.texts.language().as_ref().to_owned()
    }

    /// `14:32:05` with the day before it.
    fn second(&self, at: Timestamp) -> String {
        self.texts.day_and_second(at, self.zone)
    }

    /// The outcome in words, or that there is none yet.
    fn outcome(&self, outcome: Option<Outcome>) -> String {
        match outcome {
            Some(outcome) => self.texts.name("outcome", outcome).into_owned(),
            None => self.t("status-open"),
        }
    }

    /// The code as its owner writes it, or that there was none.
    fn code(&self, details: &Details) -> String {
        card::written(self.catalog, self.texts, details)
    }

    /// The code, or what was seen where there was none.
    fn heading(&self, details: &Details) -> String {
        card::heading(self.catalog, self.texts, details)
    }

    /// What the code means; nothing where nobody knew the code set.
    fn meaning(&self, details: &Details) -> String {
        let at = details.code_set.clone().map(|set| CodeRef { set, code: details.code.clone() });
        at.map_or_else(String::new, |at| card::meaning(self.catalog, self.texts, &at))
    }
}

fn amount(pen: Pen<'_>, details: &Details) -> String {
    details.amount.map_or_else(String::new, |amount| pen.texts.money(amount))
}

fn last4(details: &Details) -> String {
    details.last4.as_ref().map_or_else(String::new, |last4| last4.as_str().to_owned())
}

/// Reference and trace number in one cell.
fn numbers(details: &Details) -> String {
    let known = details.reference.iter().chain(&details.trace);
    known.map(String::as_str).collect::<Vec<_>>().join(" / ")
}
