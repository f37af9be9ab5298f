//! What stands on a page, once it is known where.

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
    /// Bars.
    Bar,
    /// The ground of cells, from 1 to the darkest.
    Ground(u8),
}

/// Something on a page. What was put there first lies below.
pub enum Mark {
    /// One line; `y` is its baseline.
    Text { x: f32, y: f32, size: f32, bold: bool, ink: Ink, text: String },
    /// A line from left to right.
    Rule { x: f32, y: f32, width: f32, weight: f32, ink: Ink },
    /// A filled rectangle.
    Area { x: f32, y: f32, width: f32, height: f32, ink: Ink },
    /// The outline of a rectangle.
    Frame { x: f32, y: f32, width: f32, height: f32, weight: f32, ink: Ink },
}

impl Page {
    /// Moves everything down.
    pub fn shift(&mut self, by: f32) {
        for mark in &mut self.marks {
            match mark {
                Mark::Text { y, .. } | Mark::Rule { y, .. } | Mark::Area { y, .. } | Mark::Frame { y, .. } => *y += by,
            }
        }
    }
}
