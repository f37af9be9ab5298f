//! Where everything stands: blocks down the page, page after page. Sizes are in points (1/72 inch) from the upper left corner.

mod centred;
mod facts;
mod mark;
mod measure;
mod one_page;
mod table;

use std::ops::ControlFlow;

use crate::domain::document::{Block, Document, Look};

use super::type_case::TypeCase;

use measure::{ASCENT, Measure};
use table::Setting;

pub use mark::{Ink, Mark, Page};

/// A document being set.
struct Press<'a> {
    case: &'a TypeCase,
    measure: Measure,
    pages: Vec<Page>,
    y: f32,
    boxes: usize,
}

/// Sets a document; `None` if `progress` broke it off. Tells also how many boxes stand for characters.
pub fn set(
    document: &Document,
    case: &TypeCase,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Option<(Vec<Page>, usize)> {
    let mut press = match document.look {
        Look::OnePage | Look::Certificate => one_page::set(document, case, progress)?,
        Look::Usual => {
            let mut press = Press::new(case, Measure::of(document.paper, document.look));
            press.document(document, progress)?;
            press
        }
    };
    if document.look == Look::Certificate {
        press.framed();
    }
    // Who has one page in hand need not be told that it is the first of one.
    let numbered = document.look == Look::Usual || press.pages.len() > 1;
    press.footers(&document.footer, numbered);
    Some((press.pages, press.boxes))
}

impl<'a> Press<'a> {
    fn new(case: &'a TypeCase, measure: Measure) -> Self {
        let mut press = Self { case, measure, pages: Vec::new(), y: 0.0, boxes: 0 };
        press.turn_page();
        press
    }

    /// The title and all blocks, without footers.
    fn document(&mut self, document: &Document, progress: &mut dyn FnMut(u64) -> ControlFlow<()>) -> Option<()> {
        let title = self.measure.title;
        if self.measure.centred {
            self.lines_in_the_middle(&document.title, title, true, Ink::Black, 0.9);
        } else {
            self.paragraph(&document.title, title, true, Ink::Black);
            self.y += title * 0.5;
        }
        self.blocks(&document.blocks, progress)
    }

    fn blocks(&mut self, blocks: &[Block], progress: &mut dyn FnMut(u64) -> ControlFlow<()>) -> Option<()> {
        for (at, block) in blocks.iter().enumerate() {
            if let Block::Heading(_) = block {
                // A heading alone at the foot of a page heads nothing.
                self.need(self.measure.heading_height() + self.least_below(&blocks[at + 1..]));
            }
            self.block(block, progress)?;
        }
        Some(())
    }

    fn turn_page(&mut self) {
        self.pages.push(Page { size: self.measure.size, marks: Vec::new() });
        self.y = self.measure.margin;
    }

    /// Goes to the next page if there is not so much room left on this one.
    fn need(&mut self, height: f32) {
        if self.y + height > self.measure.bottom() {
            self.turn_page();
        }
    }

    fn mark(&mut self, mark: Mark) {
        // A page is turned before anything is set.
        if let Some(page) = self.pages.last_mut() {
            page.marks.push(mark);
        }
    }

    /// The least that must stand below a heading: a note heads what comes after it too.
    fn least_below(&self, blocks: &[Block]) -> f32 {
        match blocks {
            [note @ Block::Note(_), rest @ ..] => 2.0 * self.least_height(note) + self.least_below(rest),
            [first, ..] => self.least_height(first),
            [] => 0.0,
        }
    }

    /// The least of a block that must stand below its heading.
    fn least_height(&self, block: &Block) -> f32 {
        let line = self.measure.facts * self.measure.leading;
        match block {
            Block::Table { .. } | Block::Board { .. } => {
                3.0 * (self.measure.table * self.measure.leading + 2.0 * self.measure.cell.1)
            }
            Block::Facts(_) | Block::Lines(_) => 2.0 * line,
            Block::Together(blocks) => blocks.first().map_or(0.0, |first| self.least_height(first)),
            Block::Text(_) | Block::Note(_) | Block::Large(_) | Block::Heading(_) | Block::Centred(..) => line,
        }
    }

    fn block(&mut self, block: &Block, progress: &mut dyn FnMut(u64) -> ControlFlow<()>) -> Option<()> {
        let Measure { heading, large, text, .. } = self.measure;
        match block {
            Block::Heading(words) => {
                self.y += heading;
                self.paragraph(words, heading, true, Ink::Black);
                self.y += heading * 0.3;
            }
            Block::Text(words) => {
                self.paragraph(words, text, false, Ink::Black);
                self.y += text * 0.6;
            }
            Block::Note(words) => {
                let size = text * 0.87;
                self.paragraph(words, size, false, Ink::Grey);
                self.y += size * 0.6;
            }
            Block::Large(words) => {
                self.paragraph(words, large, true, Ink::Black);
                self.y += large * 0.4;
            }
            Block::Centred(rank, words) => self.centred(*rank, words),
            Block::Facts(facts) => self.facts(facts),
            Block::Table { columns, rows } => {
                let rows = rows.iter().map(|row| row.iter().map(Setting::from).collect());
                self.table(columns, rows, false, progress)?;
            }
            Block::Board { columns, rows } => {
                let rows = rows.iter().map(|row| row.iter().map(Setting::from).collect());
                self.table(columns, rows, true, progress)?;
            }
            Block::Together(blocks) => self.together(blocks, progress)?,
            Block::Lines(count) => (0..*count).for_each(|_| self.line_to_write_on(0.0)),
        }
        Some(())
    }

    /// Sets the blocks, and once more on a page of their own if they did not fit on this one.
    fn together(&mut self, blocks: &[Block], progress: &mut dyn FnMut(u64) -> ControlFlow<()>) -> Option<()> {
        let (pages, y, boxes) = (self.pages.len(), self.y, self.boxes);
        let marks = self.pages.last().map_or(0, |page| page.marks.len());
        self.blocks(blocks, progress)?;
        if self.pages.len() == pages || marks == 0 {
            return Some(());
        }
        self.pages.truncate(pages);
        if let Some(page) = self.pages.last_mut() {
            page.marks.truncate(marks);
        }
        (self.y, self.boxes) = (y, boxes);
        self.turn_page();
        self.blocks(blocks, progress)
    }

    fn paragraph(&mut self, words: &str, size: f32, bold: bool, ink: Ink) {
        self.boxes += self.case.boxes(words);
        for line in self.case.lines(words, self.measure.width(), size, bold) {
            self.need(size * self.measure.leading);
            self.text(self.measure.margin, self.y + size * ASCENT, size, bold, ink, line);
            self.y += size * self.measure.leading;
        }
    }

    fn text(&mut self, x: f32, y: f32, size: f32, bold: bool, ink: Ink, text: String) {
        if !text.is_empty() {
            self.mark(Mark::Text { x, y, size, bold, ink, text });
        }
    }

    fn footers(&mut self, footer: &str, numbered: bool) {
        let Measure { small, margin, size, .. } = self.measure;
        let (y, width) = (size.1 - margin + small, self.measure.width());
        let all = self.pages.len();
        self.boxes += self.case.boxes(footer);
        let words = self.case.lines(footer, width * 0.8, small, false).into_iter().next().unwrap_or_default();
        for (n, page) in self.pages.iter_mut().enumerate() {
            if numbered {
                let text = format!("{} / {all}", n + 1);
                let x = margin + width - self.case.width(&text, small, false);
                page.marks.push(Mark::Text { x, y, size: small, bold: false, ink: Ink::Grey, text });
            }
            if !words.is_empty() {
                let text = words.clone();
                let middle = margin + (width - self.case.width(&text, small, false)) / 2.0;
                let x = if self.measure.centred { middle } else { margin };
                page.marks.push(Mark::Text { x, y, size: small, bold: false, ink: Ink::Grey, text });
            }
        }
    }
}
