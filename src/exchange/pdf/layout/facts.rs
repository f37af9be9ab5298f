//! Labels and values, and lines to write on.

use super::Press;
use super::mark::{Ink, Mark};
use super::measure::{ASCENT, BY_HAND, Measure, as_points};

impl Press<'_> {
    pub(super) fn facts(&mut self, facts: &[(String, String)]) {
        let Measure { facts: size, centred, .. } = self.measure;
        // Among words in the middle of the line, facts are a group of their own.
        let around = if centred { size } else { 0.0 };
        self.y += around;
        for (name, value) in facts {
            self.boxes += self.case.boxes(name) + self.case.boxes(value);
            if centred {
                self.fact_about_the_middle(name, value);
            } else if value.is_empty() {
                self.label_to_write_beside(name);
            } else {
                self.fact(name, value);
            }
        }
        self.y += size * 0.4 + around;
    }

    fn fact(&mut self, name: &str, value: &str) {
        let Measure { facts: size, label, margin, .. } = self.measure;
        let names = self.case.lines(name, label - 8.0, size, false);
        let values = self.case.lines(value, self.measure.width() - label, size, false);
        for n in 0..names.len().max(values.len()) {
            self.need(size * self.measure.leading);
            let baseline = self.y + size * ASCENT;
            self.text(margin, baseline, size, false, Ink::Grey, names.get(n).cloned().unwrap_or_default());
            let line = values.get(n).cloned().unwrap_or_default();
            self.text(margin + label, baseline, size, false, Ink::Black, line);
            self.y += size * self.measure.leading;
        }
        self.y += size * 0.2;
    }

    /// The label ends where the value begins: left and right of the middle.
    fn fact_about_the_middle(&mut self, name: &str, value: &str) {
        let Measure { facts: size, margin, .. } = self.measure;
        let half = self.measure.width() / 2.0 - size * 0.5;
        let names = self.case.lines(name, half, size, false);
        let values = self.case.lines(value, half, size, false);
        for n in 0..names.len().max(values.len()) {
            self.need(size * self.measure.leading);
            let baseline = self.y + size * ASCENT;
            let name = names.get(n).cloned().unwrap_or_default();
            let x = margin + half - self.case.width(&name, size, false);
            self.text(x, baseline, size, false, Ink::Grey, name);
            let value = values.get(n).cloned().unwrap_or_default();
            self.text(margin + half + size, baseline, size, true, Ink::Black, value);
            self.y += size * self.measure.leading;
        }
        self.y += size * 0.4;
    }

    /// A label whose last line stands on the line to write on.
    fn label_to_write_beside(&mut self, name: &str) {
        let Measure { facts: size, label, margin, .. } = self.measure;
        let lines = self.case.lines(name, label - 8.0, size, false);
        let more = as_points(lines.len().saturating_sub(1)) * size * self.measure.leading;
        self.need(more + size * BY_HAND);
        self.y += more;
        self.line_to_write_on(label);
        let mut y = self.y - 4.0 - more;
        for line in lines {
            self.text(margin, y, size, false, Ink::Grey, line);
            y += size * self.measure.leading;
        }
        self.y += size * 0.3;
    }

    /// Room for handwriting above a line that begins `indent` from the margin.
    pub(super) fn line_to_write_on(&mut self, indent: f32) {
        let height = self.measure.facts * BY_HAND;
        self.need(height);
        self.y += height;
        let (x, width) = (self.measure.margin + indent, self.measure.width() - indent);
        self.mark(Mark::Rule { x, y: self.y - 3.0, width, weight: 0.6, ink: Ink::Grey });
    }
}
