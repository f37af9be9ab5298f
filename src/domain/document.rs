//! A page to be printed, as values: the words are chosen before, how it is drawn is decided after.

/// A document of as many pages as it needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    pub title: String,
    pub paper: Paper,
    pub look: Look,
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

/// How it is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    #[default]
    Usual,
    /// On one page, as large as it goes: it lies or hangs where it is read in passing.
    OnePage,
    /// In the middle of one page, with a frame: to be handed over.
    Certificate,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    Heading(String),
    /// May be several lines; breaks where it must.
    Text(String),
    /// What is good to know beside the matter itself.
    Note(String),
    /// Large, to be read out or across a counter.
    Large(String),
    /// In the middle of the line.
    Centred(Rank, String),
    /// Label and value, a line each. A fact without a value is a line to write it on by hand.
    Facts(Vec<(String, String)>),
    /// A header that is repeated on every page, and rows of as many cells as there are columns.
    Table {
        columns: Vec<Column>,
        rows: Vec<Vec<String>>,
    },
    /// A table whose cells say more than their words. Without any title it has no header.
    Board {
        columns: Vec<Column>,
        rows: Vec<Vec<Cell>>,
    },
    /// On one page, unless it is longer than that.
    Together(Vec<Block>),
    /// Room to write by hand, so many lines.
    Lines(u8),
}

/// How much centred words stand out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// What is good to know.
    Note,
    Text,
    /// Larger than the text.
    Lead,
    /// The one name the page is about.
    Name,
    /// To be typed: with a ground of its own.
    Code,
}

/// A cell that says more than its words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    pub words: String,
    pub bold: bool,
    /// How dark its ground is, from none to [`Cell::DARKEST`]; black words can be read on all of them.
    pub shade: u8,
    /// A bar of so many per cent of the cell's width.
    pub bar: Option<u8>,
}

impl Cell {
    pub const DARKEST: u8 = 4;

    #[must_use]
    pub fn bold(words: impl Into<String>) -> Self {
        Self { words: words.into(), bold: true, ..Self::default() }
    }

    #[must_use]
    pub fn shaded(self, shade: u8) -> Self {
        Self { shade: shade.min(Self::DARKEST), ..self }
    }

    /// A bar and nothing else.
    #[must_use]
    pub fn bar(per_cent: u8) -> Self {
        Self { bar: Some(per_cent.min(100)), ..Self::default() }
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(words: T) -> Self {
        Self { words: words.into(), ..Self::default() }
    }
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub title: String,
    /// Its share of the line's width; only the proportions count.
    pub share: f32,
    pub align: Align,
}

/// Where the words of a cell stand in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    Left,
    /// Figures stand under one another at the right.
    Figures,
    Middle,
}

impl Column {
    #[must_use]
    pub fn words(title: impl Into<String>, share: f32) -> Self {
        Self { title: title.into(), share, align: Align::Left }
    }

    #[must_use]
    pub fn figures(title: impl Into<String>, share: f32) -> Self {
        Self { title: title.into(), share, align: Align::Figures }
    }

    #[must_use]
    pub fn middle(title: impl Into<String>, share: f32) -> Self {
        Self { title: title.into(), share, align: Align::Middle }
    }
}
