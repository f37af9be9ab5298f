//! How large things are on one kind of paper.

use crate::domain::document::{Look, Paper};

/// From the top of a line to its baseline, in parts of the size: Chinese characters fill nearly all of it.
pub const ASCENT: f32 = 1.05;
/// The room for a line of handwriting, in parts of the size of facts.
pub const BY_HAND: f32 = 2.2;
/// Further blank at the right of figures: the words of the next column begin there.
pub const AFTER_FIGURES: f32 = 8.0;

/// See the module head.
#[derive(Clone)]
pub struct Measure {
    pub size: (f32, f32),
    pub margin: f32,
    pub title: f32,
    pub heading: f32,
    pub large: f32,
    pub text: f32,
    /// Of the values of facts: they are read out and copied down.
    pub facts: f32,
    pub table: f32,
    pub small: f32,
    /// The room for a label before its value.
    pub label: f32,
    /// From one baseline to the next, in parts of the size.
    pub leading: f32,
    /// Blank beside and above the words of a cell.
    pub cell: (f32, f32),
    /// Everything stands about the middle.
    pub centred: bool,
}

impl Measure {
    pub fn of(paper: Paper, look: Look) -> Self {
        let usual = Self::usual(paper);
        match look {
            Look::Usual => usual,
            // Nothing is filed and no hand holds it: the margins are what a printer needs.
            Look::OnePage => {
                let margin = usual.margin * 0.68;
                let (title, heading) = (usual.table * 1.8, usual.table * 1.15);
                // Its lines are short: they need not stand far apart, and larger type is worth more.
                let small = usual.small * 0.85;
                Self { margin, title, heading, text: usual.table, small, leading: 1.28, ..usual }
            }
            Look::Certificate => Self {
                margin: usual.margin * 1.5,
                title: usual.title * 1.45,
                facts: usual.text,
                centred: true,
                ..usual
            },
        }
    }

    fn usual(paper: Paper) -> Self {
        let a4 = Self {
            size: (595.3, 841.9),
            margin: 51.0,
            title: 22.0,
            heading: 13.5,
            large: 20.0,
            text: 11.5,
            facts: 13.0,
            table: 10.0,
            small: 9.0,
            label: 132.0,
            leading: 1.45,
            cell: (4.0, 3.5),
            centred: false,
        };
        match paper {
            Paper::A4 => a4,
            Paper::A4Landscape => Self { size: (841.9, 595.3), margin: 42.0, table: 9.0, ..a4 },
            Paper::A5 => Self {
                size: (419.5, 595.3),
                margin: 39.0,
                title: 14.0,
                large: 21.0,
                text: 13.0,
                facts: 13.5,
                label: 96.0,
                ..a4
            },
        }
    }

    /// All type by this factor; paper, margin and footer stay.
    pub fn scaled(&self, by: f32) -> Self {
        Self {
            title: self.title * by,
            heading: self.heading * by,
            large: self.large * by,
            text: self.text * by,
            facts: self.facts * by,
            table: self.table * by,
            label: self.label * by,
            cell: (self.cell.0 * by, self.cell.1 * by),
            ..*self
        }
    }

    /// So much more blank above and below the words of every cell.
    pub fn airy(&self, by: f32) -> Self {
        Self { cell: (self.cell.0, self.cell.1 + by), ..*self }
    }

    pub fn width(&self) -> f32 {
        self.size.0 - 2.0 * self.margin
    }

    /// Below this nothing but the footer stands.
    pub fn bottom(&self) -> f32 {
        self.size.1 - self.margin - 2.0 * self.small
    }

    /// What a heading takes, with the blank around it.
    pub fn heading_height(&self) -> f32 {
        self.heading * (self.leading + 1.3)
    }
}

/// A number of lines as a factor; no page has so many that it would not be exact.
pub fn as_points(lines: usize) -> f32 {
    f32::from(u16::try_from(lines).unwrap_or(u16::MAX))
}
