//! Words for tables that people open in a spreadsheet.

use std::borrow::Cow;

use strum::VariantArray as _;

use crate::domain::incident::Outcome;
use crate::i18n::{Languages, Texts, text_key};

/// The title of a column, by its name among those of an export.
#[must_use]
pub fn column_words(texts: &Texts, column: &str) -> String {
    texts.name("column", column).into_owned()
}

/// The word for a value of the vocabulary (`("outcome", "no_sale")`); the value itself where there is no word for it.
#[must_use]
pub fn value_word(texts: &Texts, kind: &str, value: &str) -> String {
    let key = text_key(&kind.replace('_', "-"), value);
    texts.find(&key).map_or_else(|| value.to_owned(), Cow::into_owned)
}

/// What the outcomes are called in every language, to read tables of others.
#[must_use]
pub fn outcome_words(languages: &Languages) -> Vec<(String, Outcome)> {
    let in_language = |texts: &Texts| {
        let word = |outcome: &Outcome| (texts.name("outcome", outcome).into_owned(), *outcome);
        Outcome::VARIANTS.iter().map(word).collect::<Vec<_>>()
    };
    languages.all().flat_map(in_language).collect()
}
