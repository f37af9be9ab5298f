//! What a second start of the program, or another program, asks the open window to show.

use serde::{Deserialize, Serialize};

/// A code and a terminal, as they were given; whether there are such is looked up by whoever shows them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OpenRequest {
    pub code: Option<String>,
    /// The name of a terminal of this shop.
    pub terminal: Option<String>,
}

impl OpenRequest {
    /// The most of either that is taken: no code and no name is longer.
    pub const MAX_CHARS: usize = 200;

    /// What was asked for, on one line each and not longer than allowed; what is empty then was not asked for.
    #[must_use]
    pub fn new(code: Option<&str>, terminal: Option<&str>) -> Self {
        Self { code: code.and_then(one_line), terminal: terminal.and_then(one_line) }
    }

    /// The same for one that came from outside.
    #[must_use]
    pub fn cleaned(self) -> Self {
        Self::new(self.code.as_deref(), self.terminal.as_deref())
    }

    /// Whether the window is only to come forward.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.code.is_none() && self.terminal.is_none()
    }
}

fn one_line(text: &str) -> Option<String> {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).collect();
    let line: String = words.join(" ").chars().take(OpenRequest::MAX_CHARS).collect();
    (!line.is_empty()).then_some(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_from_outside_is_one_short_line() {
        let long = "7".repeat(1_000);
        let request = OpenRequest::new(Some(" 57\n\u{1b}x "), Some(&long));
        assert_eq!(request.code.as_deref(), Some("57 x"));
        assert_eq!(request.terminal.unwrap().len(), OpenRequest::MAX_CHARS);
        assert!(OpenRequest::new(Some(" \t"), None).is_empty());
    }
}
