//! Lines of a file that were not taken, with the reason of each, and the report of them as a table.

use std::io::{self, Write};

use crate::domain::redact::{has_payment_code, redact};

/// A line that was not taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineError {
    /// Where it begins in the file, counted from 1.
    pub line: u64,
    pub reason: Reason,
    /// How it begins, without card numbers.
    pub text: String,
}

/// Why. The fields have the names of [`super::row::NAMES`]; words for people are chosen elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    #[error("is no text in a known encoding")]
    NotText,
    #[error("is longer than any incident")]
    TooLong,
    #[error("is not JSON: {0}")]
    NotJson(String),
    #[error("has no {0}")]
    Missing(&'static str),
    #[error("{field}: \"{value}\" cannot be read")]
    Wrong { field: &'static str, value: String },
    #[error("{0} does not say what the history says")]
    Contradiction(String),
    #[error("{0}")]
    NoHistory(String),
    #[error("has {found} cells where the header has {expected}")]
    Cells { found: usize, expected: usize },
}

impl Reason {
    /// A fault in JSON, without the place: the line is told anyway.
    pub(super) fn of_json(error: &serde_json::Error) -> Self {
        let words = error.to_string();
        Self::NotJson(words.rsplit_once(" at line ").map_or(words.as_str(), |(words, _)| words).to_owned())
    }
}

impl LineError {
    /// So many characters of a line are enough to find it.
    const MAX_CHARS: usize = 200;

    #[must_use]
    pub fn new(line: u64, reason: Reason, text: &str) -> Self {
        let reason = match reason {
            Reason::Wrong { field, value } => Reason::Wrong { field, value: beginning(&value, 60) },
            Reason::Contradiction(name) => Reason::Contradiction(beginning(&name, 60)),
            Reason::NotJson(words) => Reason::NotJson(beginning(&words, 120)),
            other => other,
        };
        Self { line, reason, text: beginning(text, Self::MAX_CHARS) }
    }
}

/// The beginning of a text without card numbers. Hidden first: half a card number could not be told from an order number.
fn beginning(text: &str, most: usize) -> String {
    // Far more than is kept, and a line may be megabytes long.
    let near: String = text.chars().take(20 * most).collect();
    let mut clean = redact(&near).text;
    if has_payment_code(&clean) {
        // Worth money to whoever reads it; the line is found by its number.
        clean = clean.chars().map(|c| if c.is_numeric() { '•' } else { c }).collect();
    }
    clean.chars().take(most).collect()
}

/// Writes the report: a header, and of every line its number, the reason in words, and how it begins.
///
/// # Errors
/// Only those of `out`.
pub fn write_report<'a>(
    out: &mut dyn Write,
    header: [&str; 3],
    refused: impl IntoIterator<Item = (u64, String, &'a str)>,
) -> io::Result<()> {
    let mut table = super::csv::Table::new(out)?;
    table.row(header)?;
    for (line, reason, text) in refused {
        table.row([line.to_string().as_str(), &reason, text])?;
    }
    table.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_line_shows_no_card_number_anywhere() {
        let card = "4111 1111 1111 1111";
        for reason in [
            Reason::Wrong { field: "amount", value: card.to_owned() },
            Reason::Contradiction(card.to_owned()),
            Reason::NotJson(format!("unknown variant `{card}`")),
        ] {
            let error = LineError::new(7, reason, &format!("57,{card},=1+1"));
            let mut out = Vec::new();
            let rows = [(error.line, error.reason.to_string(), error.text.as_str())];
            write_report(&mut out, ["line", "reason", "text"], rows).unwrap();
            let text = String::from_utf8(out).unwrap();
            assert!(!text.contains("1111 1111"), "{text}");
            assert!(text.starts_with("\u{FEFF}line,reason,text\r\n7,"), "{text}");
        }
    }

    #[test]
    fn a_payment_code_is_not_repeated() {
        let error = LineError::new(1, Reason::TooLong, "微信付款码 130000000000000007");
        assert_eq!(error.text, "微信付款码 ••••••••••••••••••");
    }

    #[test]
    fn a_card_number_cut_by_the_end_is_hidden_whole() {
        let text = format!("{}4111111111111111", "n".repeat(LineError::MAX_CHARS - 8));
        assert!(!LineError::new(1, Reason::TooLong, &text).text.contains("4111"));
    }
}
