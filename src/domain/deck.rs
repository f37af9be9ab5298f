//! Notes for another program that repeats them, as values: how they are written in its format is decided after.

/// Notes that are learnt together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deck {
    pub name: String,
    pub notes: Vec<Note>,
}

/// A question and its answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// The same for the same matter, so that a newer deck replaces the older one's words and keeps what was learnt.
    pub id: String,
    pub front: Vec<Line>,
    pub back: Vec<Line>,
    /// Words without blanks.
    pub tags: Vec<String>,
}

/// A line of a note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// What it is about; nothing for a line that speaks for itself.
    pub label: String,
    pub words: String,
    pub bold: bool,
}

impl Line {
    #[must_use]
    pub fn plain(words: impl Into<String>) -> Self {
        Self { words: words.into(), ..Self::default() }
    }

    #[must_use]
    pub fn bold(words: impl Into<String>) -> Self {
        Self { words: words.into(), bold: true, ..Self::default() }
    }

    #[must_use]
    pub fn labelled(label: impl Into<String>, words: impl Into<String>) -> Self {
        Self { label: label.into(), words: words.into(), bold: false }
    }
}
