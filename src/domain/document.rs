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
    A5,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    Heading(String),
    /// May be several lines; breaks where it must.
    Text(String),
    /// Large, to be read out or across a counter.
    Large(String),
    /// Label and value, a line each.
    Facts(Vec<(String, String)>),
    /// A header that is repeated on every page, and rows. `widths` are shares of the line's width.
    Table {
        header: Vec<String>,
        widths: Vec<f32>,
        rows: Vec<Vec<String>>,
    },
    /// Room to write by hand, so many lines.
    Lines(u8),
}
