//! Words in the middle of the line, and the page that is made of them.

use crate::domain::document::Rank;

use super::Press;
use super::mark::{Ink, Mark};
use super::measure::{ASCENT, Measure, as_points};

/// Of the blank that is left on a certificate, so much stands above its words: what stands exactly in the middle seems to sink.
const ABOVE: f32 = 0.42;
/// From the edge of the paper to the frame.
const FRAME: f32 = 30.0;

impl Press<'_> {
    pub(super) fn centred(&mut self, rank: Rank, words: &str) {
        let Measure { text, large, title, .. } = self.measure;
        match rank {
            Rank::Note => self.lines_in_the_middle(words, text * 0.85, false, Ink::Grey, 1.0),
            Rank::Text => self.lines_in_the_middle(words, text * 1.05, false, Ink::Black, 0.9),
            Rank::Lead => self.lines_in_the_middle(words, large * 0.85, false, Ink::Grey, 2.2),
            Rank::Name => self.lines_in_the_middle(words, title * 1.15, true, Ink::Black, 0.75),
            Rank::Code => self.code(words, large * 0.95),
        }
    }

    /// `after` is the blank below, in parts of the size. Lines are about as long as each other: a last one of two words looks
    /// like a mistake.
    pub(super) fn lines_in_the_middle(&mut self, words: &str, size: f32, bold: bool, ink: Ink, after: f32) {
        self.boxes += self.case.boxes(words);
        for line in self.balanced(words, size, bold) {
            self.need(size * self.measure.leading);
            let x = self.measure.margin + (self.measure.width() - self.case.width(&line, size, bold)) / 2.0;
            self.text(x, self.y + size * ASCENT, size, bold, ink, line);
            self.y += size * self.measure.leading;
        }
        self.y += size * after;
    }

    /// As few lines as there must be, each as short as that allows.
    fn balanced(&self, words: &str, size: f32, bold: bool) -> Vec<String> {
        let lines = |width: f32| self.case.lines(words, width, size, bold);
        let mut best = lines(self.measure.width());
        let fewest = best.len();
        if fewest < 2 {
            return best;
        }
        // No line can be shorter than half of the widest, or there would be room for one line less.
        for hundredths in (50..100_u8).rev() {
            let narrower = lines(self.measure.width() * f32::from(hundredths) / 100.0);
            if narrower.len() > fewest {
                break;
            }
            best = narrower;
        }
        best
    }

    /// Large, on a ground that is as wide as the text.
    fn code(&mut self, words: &str, size: f32) {
        let (margin, width) = (self.measure.margin, self.measure.width());
        let lines = self.case.lines(words, width - size, size, true);
        let blank = size * 0.5;
        let height = as_points(lines.len()) * size * self.measure.leading + 2.0 * blank;
        self.need(height);
        self.mark(Mark::Area { x: margin, y: self.y, width, height, ink: Ink::Ground(1) });
        self.y += blank;
        self.lines_in_the_middle(words, size, true, Ink::Black, 0.0);
        self.y += blank + size * 0.6;
    }

    /// Moves the words of a page of its own to the middle of its height and draws the frame.
    pub(super) fn framed(&mut self) {
        let Measure { size: (width, height), .. } = self.measure;
        let free = (self.measure.bottom() - self.y).max(0.0);
        for (n, page) in self.pages.iter_mut().enumerate() {
            if n == 0 {
                page.shift(free * ABOVE);
            }
            for (inset, weight) in [(FRAME, 1.1), (FRAME + 4.0, 0.4)] {
                let (width, height) = (width - 2.0 * inset, height - 2.0 * inset);
                page.marks.push(Mark::Frame { x: inset, y: inset, width, height, weight, ink: Ink::Grey });
            }
        }
    }
}
