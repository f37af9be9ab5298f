//! Tables: rows that stay on one page, and a header that is repeated.

use std::ops::ControlFlow;

use crate::domain::document::{Align, Cell, Column};

use super::super::type_case::TypeCase;
use super::Press;
use super::mark::{Ink, Mark};
use super::measure::{AFTER_FIGURES, ASCENT, Measure, as_points};

/// How often the progress is told.
const ROWS_BETWEEN_NEWS: u64 = 256;

/// Titles of a board, in parts of the size of its words.
const SMALL_HEAD: f32 = 0.8;

/// What is to be set in a cell.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    words: &'a str,
    bold: bool,
    shade: u8,
    bar: Option<u8>,
}

impl<'a> From<&'a String> for Setting<'a> {
    fn from(words: &'a String) -> Self {
        Self { words, bold: false, shade: 0, bar: None }
    }
}

impl<'a> From<&'a Cell> for Setting<'a> {
    fn from(cell: &'a Cell) -> Self {
        Self { words: &cell.words, bold: cell.bold, shade: cell.shade, bar: cell.bar }
    }
}

/// A cell whose words are broken into lines.
struct Broken {
    lines: Vec<String>,
    bold: bool,
    shade: u8,
    bar: Option<u8>,
}

/// The columns of one table.
#[derive(Clone, Copy)]
struct Grid<'a> {
    columns: &'a [Column],
    size: f32,
    left: f32,
    width: f32,
    /// Blank beside and above the words of a cell.
    blank: (f32, f32),
    leading: f32,
    /// Cells of fewer lines than their row stand in the middle of its height.
    level: bool,
}

impl Press<'_> {
    /// `level` is for rows that are read across in one go.
    pub(super) fn table<'a>(
        &mut self,
        columns: &[Column],
        rows: impl Iterator<Item = Vec<Setting<'a>>>,
        level: bool,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Option<()> {
        let grid = Grid::new(columns, &self.measure, level);
        let header = grid.heads().titles(self.case);
        self.boxes += columns.iter().map(|column| self.case.boxes(&column.title)).sum::<usize>();
        if !header.is_empty() {
            self.need(3.0 * grid.height(1));
            self.header(&grid, &header);
        }
        for (done, row) in (0_u64..).zip(rows) {
            if done.is_multiple_of(ROWS_BETWEEN_NEWS) && progress(done).is_break() {
                return None;
            }
            self.boxes += row.iter().map(|cell| self.case.boxes(cell.words)).sum::<usize>();
            self.row(&grid, &header, &grid.broken(self.case, &row));
        }
        self.y += self.measure.text;
        Some(())
    }

    fn header(&mut self, grid: &Grid<'_>, header: &[Broken]) {
        if header.is_empty() {
            return;
        }
        let heads = grid.heads();
        let height = heads.height(lines_of(header));
        self.cells(&heads, header, 0, usize::MAX, Ink::Grey);
        self.y += height;
        let (x, width) = (self.measure.margin, self.measure.width());
        self.mark(Mark::Rule { x, y: self.y, width, weight: 0.9, ink: Ink::Black });
    }

    /// A row stays on one page, unless it would leave much of the page empty or is longer than one.
    fn row(&mut self, grid: &Grid<'_>, header: &[Broken], cells: &[Broken]) {
        let all = lines_of(cells).max(1);
        let mut from = 0;
        while from < all {
            let room = self.measure.bottom() - self.y;
            let fits = grid.lines_within(room);
            let rest = all - from;
            let splits = grid.height(rest) > (self.measure.bottom() - self.measure.margin) / 3.0;
            if fits < rest && (!splits || fits < 3) {
                self.turn_page();
                self.header(grid, header);
                // On a fresh page it is set as far as it goes, so that this ends.
                let fits = grid.lines_within(self.measure.bottom() - self.y).max(1);
                from = self.part(grid, cells, from, fits.min(rest));
            } else {
                from = self.part(grid, cells, from, fits.min(rest));
            }
        }
        let (x, width) = (self.measure.margin, self.measure.width());
        self.mark(Mark::Rule { x, y: self.y, width, weight: 0.4, ink: Ink::Hairline });
    }

    /// Sets so many lines of a row; tells where the rest begins.
    fn part(&mut self, grid: &Grid<'_>, cells: &[Broken], from: usize, count: usize) -> usize {
        let height = grid.height(count);
        self.grounds(grid, cells, height);
        self.cells(grid, cells, from, count, Ink::Black);
        self.y += height;
        from + count
    }

    /// What lies below the words.
    fn grounds(&mut self, grid: &Grid<'_>, cells: &[Broken], height: f32) {
        let y = self.y;
        for (cell, place) in cells.iter().zip(grid.places()) {
            if cell.shade > 0 {
                let ink = Ink::Ground(cell.shade.min(Cell::DARKEST));
                // A little apart, so that neighbours of the same shade are still two.
                let (x, width) = (place.x + 0.8, place.width - 1.6);
                self.mark(Mark::Area { x, y: y + 0.8, width, height: height - 1.6, ink });
            }
            if let Some(per_cent) = cell.bar {
                let share = f32::from(per_cent.min(100)) / 100.0;
                let (x, all) = (place.x + grid.blank.0, place.width - 2.0 * grid.blank.0);
                let thick = grid.size * 0.62;
                let y = y + (height - thick) / 2.0;
                self.mark(Mark::Area { x, y, width: all, height: thick, ink: Ink::Ground(1) });
                if share > 0.0 {
                    self.mark(Mark::Area { x, y, width: all * share, height: thick, ink: Ink::Bar });
                }
            }
        }
    }

    fn cells(&mut self, grid: &Grid<'_>, cells: &[Broken], from: usize, count: usize, ink: Ink) {
        let all = lines_of(cells);
        let is_whole = from == 0 && count >= all;
        for (cell, place) in cells.iter().zip(grid.places()) {
            let above = if grid.level && is_whole { as_points(all - cell.lines.len()) / 2.0 } else { 0.0 };
            for (n, line) in cell.lines.iter().skip(from).take(count).enumerate() {
                let free = place.width - 2.0 * grid.blank.0 - self.case.width(line, grid.size, cell.bold);
                let before = match place.align {
                    Align::Left => 0.0,
                    Align::Figures => free,
                    Align::Middle => free / 2.0,
                };
                let y = self.y + grid.blank.1 + grid.size * (ASCENT + (above + as_points(n)) * self.measure.leading);
                self.text(place.x + grid.blank.0 + before, y, grid.size, cell.bold, ink, line.clone());
            }
        }
    }
}

/// Where a column stands.
struct Place {
    x: f32,
    width: f32,
    align: Align,
}

impl<'a> Grid<'a> {
    fn new(columns: &'a [Column], measure: &Measure, level: bool) -> Self {
        let blank = measure.cell;
        // The words of the first column stand under the words of the text.
        let (left, width) = (measure.margin - blank.0, measure.width() + 2.0 * blank.0);
        Self { columns, size: measure.table, left, width, blank, leading: measure.leading, level }
    }

    fn places(&self) -> impl Iterator<Item = Place> {
        let shares: f32 = self.columns.iter().map(|column| column.share).sum();
        let mut x = self.left;
        let last = self.columns.len().saturating_sub(1);
        self.columns.iter().enumerate().map(move |(n, column)| {
            let (from, width) = (x, self.width * column.share / shares);
            x += width;
            let is_figures = column.align == Align::Figures;
            let after = if is_figures && n < last { AFTER_FIGURES } else { 0.0 };
            Place { x: from, width: width - after, align: column.align }
        })
    }

    /// The same for the header. The columns of a board are narrow, and their titles are longer than what stands below.
    fn heads(&self) -> Self {
        Self { size: if self.level { self.size * SMALL_HEAD } else { self.size }, ..*self }
    }

    /// The titles; nothing if no column has one.
    fn titles(&self, case: &TypeCase) -> Vec<Broken> {
        if self.columns.iter().all(|column| column.title.is_empty()) {
            return Vec::new();
        }
        let title = |column: &'a Column| Setting { bold: true, ..Setting::from(&column.title) };
        self.broken(case, &self.columns.iter().map(title).collect::<Vec<_>>())
    }

    fn broken(&self, case: &TypeCase, cells: &[Setting<'_>]) -> Vec<Broken> {
        let broken = |(cell, place): (&Setting<'_>, Place)| Broken {
            lines: case.lines(cell.words, place.width - 2.0 * self.blank.0, self.size, cell.bold),
            bold: cell.bold,
            shade: cell.shade,
            bar: cell.bar,
        };
        cells.iter().zip(self.places()).map(broken).collect()
    }

    fn height(&self, lines: usize) -> f32 {
        as_points(lines) * self.size * self.leading + 2.0 * self.blank.1
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

fn lines_of(cells: &[Broken]) -> usize {
    cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(0)
}
