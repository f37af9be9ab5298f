//! Where everything stands: blocks down the page, page after page. Sizes are in points (1/72 inch) from the upper left corner.

use std::ops::ControlFlow;

use crate::domain::document::{Block, Column, Document, Paper};

use super::type_case::TypeCase;

/// How often the progress is told.
const ROWS_BETWEEN_NEWS: u64 = 256;

/// A finished page.
pub struct Page {
    pub size: (f32, f32),
    pub marks: Vec<Mark>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    Black,
    /// What is not the matter itself: labels, page numbers.
    Grey,
    /// Lines between rows.
    Hairline,
}

/// Something on a page.
pub enum Mark {
    /// One line; `y` is its baseline.
    Text { x: f32, y: f32, size: f32, bold: bool, ink: Ink, text: String },
    /// A line from left to right.
    Rule { x: f32, y: f32, width: f32, weight: f32, ink: Ink },
}

/// How large things are on one kind of paper.
struct Measure {
    size: (f32, f32),
    margin: f32,
    title: f32,
    heading: f32,
    large: f32,
    text: f32,
    /// Of the values of facts: they are read out and copied down.
    facts: f32,
    table: f32,
    small: f32,
    /// The room for a label before its value.
    label: f32,
}

impl Measure {
    fn of(paper: Paper) -> Self {
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

    fn width(&self) -> f32 {
        self.size.0 - 2.0 * self.margin
    }

    /// Below this nothing but the footer stands.
    fn bottom(&self) -> f32 {
        self.size.1 - self.margin - 2.0 * self.small
    }
}

/// From one baseline to the next, in parts of the size.
const LEADING: f32 = 1.45;
/// From the top of a line to its baseline, in parts of the size: Chinese characters fill nearly all of it.
const ASCENT: f32 = 1.05;
/// The room for a line of handwriting, in parts of the size of facts.
const BY_HAND: f32 = 2.2;
/// Blank beside and above the words of a cell.
const CELL: (f32, f32) = (4.0, 3.5);
/// Further blank at the right of figures: the words of the next column begin there.
const AFTER_FIGURES: f32 = 8.0;

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
    let mut press = Press { case, measure: Measure::of(document.paper), pages: Vec::new(), y: 0.0, boxes: 0 };
    press.turn_page();
    let title = press.measure.title;
    press.paragraph(&document.title, title, true);
    press.y += title * 0.5;
    for (at, block) in document.blocks.iter().enumerate() {
        if let Block::Heading(_) = block {
            // A heading alone at the foot of a page heads nothing.
            let next = document.blocks.get(at + 1).map_or(0.0, |next| press.least_height(next));
            let own = press.measure.heading * (LEADING + 1.0);
            press.need(own + next);
        }
        press.block(block, progress)?;
    }
    press.footers(&document.footer);
    Some((press.pages, press.boxes))
}

impl Press<'_> {
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

    /// The least of a block that must stand below its heading.
    fn least_height(&self, block: &Block) -> f32 {
        let line = self.measure.facts * LEADING;
        match block {
            Block::Table { .. } => 3.0 * (self.measure.table * LEADING + 2.0 * CELL.1),
            Block::Facts(_) | Block::Lines(_) => 2.0 * line,
            Block::Text(_) | Block::Large(_) | Block::Heading(_) => line,
        }
    }

    fn block(&mut self, block: &Block, progress: &mut dyn FnMut(u64) -> ControlFlow<()>) -> Option<()> {
        let Measure { heading, large, text, .. } = self.measure;
        match block {
            Block::Heading(words) => {
                self.y += heading;
                self.paragraph(words, heading, true);
                self.y += heading * 0.3;
            }
            Block::Text(words) => {
                self.paragraph(words, text, false);
                self.y += text * 0.6;
            }
            Block::Large(words) => {
                self.paragraph(words, large, true);
                self.y += large * 0.4;
            }
            Block::Facts(facts) => self.facts(facts),
            Block::Table { columns, rows } => self.table(columns, rows, progress)?,
            Block::Lines(count) => (0..*count).for_each(|_| self.line_to_write_on(0.0)),
        }
        Some(())
    }

    fn paragraph(&mut self, words: &str, size: f32, bold: bool) {
        self.boxes += self.case.boxes(words);
        for line in self.case.lines(words, self.measure.width(), size, bold) {
            self.need(size * LEADING);
            self.text(self.measure.margin, self.y + size * ASCENT, size, bold, Ink::Black, line);
            self.y += size * LEADING;
        }
    }

    fn text(&mut self, x: f32, y: f32, size: f32, bold: bool, ink: Ink, text: String) {
        if !text.is_empty() {
            self.mark(Mark::Text { x, y, size, bold, ink, text });
        }
    }

    fn facts(&mut self, facts: &[(String, String)]) {
        let Measure { facts: size, label, margin, .. } = self.measure;
        for (name, value) in facts {
            self.boxes += self.case.boxes(name) + self.case.boxes(value);
            let names = self.case.lines(name, label - 8.0, size, false);
            if value.is_empty() {
                self.label_to_write_beside(names);
                continue;
            }
            let values = self.case.lines(value, self.measure.width() - label, size, false);
            for n in 0..names.len().max(values.len()) {
                self.need(size * LEADING);
                let baseline = self.y + size * ASCENT;
                self.text(margin, baseline, size, false, Ink::Grey, names.get(n).cloned().unwrap_or_default());
                let line = values.get(n).cloned().unwrap_or_default();
                self.text(margin + label, baseline, size, false, Ink::Black, line);
                self.y += size * LEADING;
            }
            self.y += size * 0.2;
        }
        self.y += size * 0.4;
    }

    /// A label whose last line stands on the line to write on.
    fn label_to_write_beside(&mut self, lines: Vec<String>) {
        let Measure { facts: size, label, margin, .. } = self.measure;
        let more = as_points(lines.len().saturating_sub(1)) * size * LEADING;
        self.need(more + size * BY_HAND);
        self.y += more;
        self.line_to_write_on(label);
        let mut y = self.y - 4.0 - more;
        for line in lines {
            self.text(margin, y, size, false, Ink::Grey, line);
            y += size * LEADING;
        }
        self.y += size * 0.3;
    }

    /// Room for handwriting above a line that begins `indent` from the margin.
    fn line_to_write_on(&mut self, indent: f32) {
        let height = self.measure.facts * BY_HAND;
        self.need(height);
        self.y += height;
        let (x, width) = (self.measure.margin + indent, self.measure.width() - indent);
        self.mark(Mark::Rule { x, y: self.y - 3.0, width, weight: 0.6, ink: Ink::Grey });
    }

    fn table(
        &mut self,
        columns: &[Column],
        rows: &[Vec<String>],
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Option<()> {
        let table = Grid::new(columns, &self.measure);
        let titles: Vec<String> = columns.iter().map(|column| column.title.clone()).collect();
        self.boxes += titles.iter().map(|title| self.case.boxes(title)).sum::<usize>();
        let header = table.cells(self.case, &titles, true);
        self.need(3.0 * table.height(1));
        self.header(&table, &header);
        for (done, row) in (0_u64..).zip(rows) {
            if done.is_multiple_of(ROWS_BETWEEN_NEWS) && progress(done).is_break() {
                return None;
            }
            self.boxes += row.iter().map(|cell| self.case.boxes(cell)).sum::<usize>();
            self.row(&table, &header, &table.cells(self.case, row, false));
        }
        self.y += self.measure.text;
        Some(())
    }

    fn header(&mut self, table: &Grid<'_>, header: &[Vec<String>]) {
        let height = table.height(lines_of(header));
        self.cells(table, header, 0, usize::MAX, true);
        self.y += height;
        let (x, width) = (self.measure.margin, self.measure.width());
        self.mark(Mark::Rule { x, y: self.y, width, weight: 0.9, ink: Ink::Black });
    }

    /// A row stays on one page, unless it would leave much of the page empty or is longer than one.
    fn row(&mut self, table: &Grid<'_>, header: &[Vec<String>], cells: &[Vec<String>]) {
        let all = lines_of(cells).max(1);
        let mut from = 0;
        while from < all {
            let room = self.measure.bottom() - self.y;
            let fits = table.lines_within(room);
            let rest = all - from;
            let splits = table.height(rest) > (self.measure.bottom() - self.measure.margin) / 3.0;
            if fits < rest && (!splits || fits < 3) {
                self.turn_page();
                self.header(table, header);
                // On a fresh page it is set as far as it goes, so that this ends.
                let fits = table.lines_within(self.measure.bottom() - self.y).max(1);
                from = self.part(table, cells, from, fits.min(rest));
            } else {
                from = self.part(table, cells, from, fits.min(rest));
            }
        }
        let (x, width) = (self.measure.margin, self.measure.width());
        self.mark(Mark::Rule { x, y: self.y, width, weight: 0.4, ink: Ink::Hairline });
    }

    /// Sets so many lines of a row; tells where the rest begins.
    fn part(&mut self, table: &Grid<'_>, cells: &[Vec<String>], from: usize, count: usize) -> usize {
        self.cells(table, cells, from, count, false);
        self.y += table.height(count);
        from + count
    }

    fn cells(&mut self, table: &Grid<'_>, cells: &[Vec<String>], from: usize, count: usize, bold: bool) {
        let top = self.y + CELL.1;
        for (cell, (x, width, figures)) in cells.iter().zip(table.places()) {
            for (n, line) in cell.iter().skip(from).take(count).enumerate() {
                let right = x + width - CELL.0 - self.case.width(line, table.size, bold);
                let x = if figures { right } else { x + CELL.0 };
                let y = top + table.size * (ASCENT + as_points(n) * LEADING);
                let ink = if bold { Ink::Grey } else { Ink::Black };
                self.text(x, y, table.size, bold, ink, line.clone());
            }
        }
    }

    fn footers(&mut self, footer: &str) {
        let Measure { small, margin, size, .. } = self.measure;
        let (y, width) = (size.1 - margin + small, self.measure.width());
        let all = self.pages.len();
        self.boxes += self.case.boxes(footer);
        let words = self.case.lines(footer, width * 0.8, small, false).into_iter().next().unwrap_or_default();
        for (n, page) in self.pages.iter_mut().enumerate() {
            let text = format!("{} / {all}", n + 1);
            let x = margin + width - self.case.width(&text, small, false);
            page.marks.push(Mark::Text { x, y, size: small, bold: false, ink: Ink::Grey, text });
            if !words.is_empty() {
                let text = words.clone();
                page.marks.push(Mark::Text { x: margin, y, size: small, bold: false, ink: Ink::Grey, text });
            }
        }
    }
}

/// The columns of one table.
struct Grid<'a> {
    columns: &'a [Column],
    size: f32,
    left: f32,
    width: f32,
}

impl<'a> Grid<'a> {
    fn new(columns: &'a [Column], measure: &Measure) -> Self {
        // The words of the first column stand under the words of the text.
        Self { columns, size: measure.table, left: measure.margin - CELL.0, width: measure.width() + 2.0 * CELL.0 }
    }

    /// Of every column: where it begins, how wide it is, whether figures stand in it.
    fn places(&self) -> impl Iterator<Item = (f32, f32, bool)> {
        let shares: f32 = self.columns.iter().map(|column| column.share).sum();
        let mut x = self.left;
        let last = self.columns.len().saturating_sub(1);
        self.columns.iter().enumerate().map(move |(n, column)| {
            let (from, width) = (x, self.width * column.share / shares);
            x += width;
            let after = if column.figures && n < last { AFTER_FIGURES } else { 0.0 };
            (from, width - after, column.figures)
        })
    }

    fn cells(&self, case: &TypeCase, words: &[String], bold: bool) -> Vec<Vec<String>> {
        let cell = |(text, (_, width, _)): (&String, (f32, f32, bool))| {
            case.lines(text, width - 2.0 * CELL.0, self.size, bold)
        };
        words.iter().zip(self.places()).map(cell).collect()
    }

    fn height(&self, lines: usize) -> f32 {
        as_points(lines) * self.size * LEADING + 2.0 * CELL.1
    }

    /// How many lines a part of a row may have in so much room.
    fn lines_within(&self, room: f32) -> usize {
        let mut lines = 0;
        while self.height(lines + 1) <= room {
            lines += 1;
        }
        lines
    }
}

fn lines_of(cells: &[Vec<String>]) -> usize {
    cells.iter().map(Vec::len).max().unwrap_or(0)
}

/// A number of lines as a factor; no page has so many that it would not be exact.
fn as_points(lines: usize) -> f32 {
    f32::from(u16::try_from(lines).unwrap_or(u16::MAX))
}
