//! A page to be printed, as values: the words are chosen before, how it is drawn is decided after.

/// A document of as many pages as it needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    pub title: String,
    pub paper: Paper,
    /// Words of this language: for the reading programs of those who cannot see it, an RFC 5646 tag.
    pub language: String,
    pub blocks: Vec<Block>,
    /// At the foot of every page, before the page number.
    pub footer: String,
}

/// What it is printed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    #[default]
    A4,
    /// For tables with many columns.
    A4Landscape,
    A5,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    Heading(String),
    /// May be several lines; breaks where it must.
    Text(String),
    /// Large, to be read out or across a counter.
    Large(String),
    /// Label and value, a line each. A fact without a value is a line to write it on by hand.
    Facts(Vec<(String, String)>),
    /// A header that is repeated on every page, and rows of as many cells as there are columns.
    Table {
        columns: Vec<Column>,
        rows: Vec<Vec<String>>,
    },
    /// Room to write by hand, so many lines.
    Lines(u8),
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub title: String,
    /// Its share of the line's width; only the proportions count.
    pub share: f32,
    /// Figures stand under one another at the right.
    pub figures: bool,
}

impl Column {
    #[must_use]
    pub fn words(title: impl Into<String>, share: f32) -> Self {
        Self { title: title.into(), share, figures: false }
    }

    #[must_use]
    pub fn figures(title: impl Into<String>, share: f32) -> Self {
        Self { title: title.into(), share, figures: true }
    }
}
