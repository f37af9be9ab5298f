//! Documents as PDF, to be printed or sent: real text that can be searched and copied, and of the fonts what is used.

mod layout;
mod type_case;

use std::io::{self, Write};
use std::ops::ControlFlow;

use krilla::Document as Pdf;
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;

use crate::domain::document::Document;

use layout::{Ink, Mark, Page};
use type_case::TypeCase;

use super::halt::Halt;

/// What became of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Printed {
    pub pages: usize,
    /// Characters no bundled font has, emoji above all: a box stands in their place, and copying gives the character.
    pub boxes: usize,
}

/// Writes `document`. `progress` is told how many of its table rows are set, now and then; the document is cancelled when it
/// breaks.
///
/// # Errors
/// Those of `out`, and [`Halt::Cancelled`].
pub fn write<E>(
    out: &mut dyn Write,
    document: &Document,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Printed, Halt<E>> {
    let case = TypeCase::new(&document.language).ok_or_else(|| io::Error::other("the bundled fonts cannot be read"))?;
    let (pages, boxes) = layout::set(document, &case, progress).ok_or(Halt::Cancelled)?;
    let mut pdf = Pdf::new();
    pdf.set_metadata(
        Metadata::new()
            .title(document.title.clone())
            .language(document.language.clone())
            .creator("Tillside".to_owned()),
    );
    for page in &pages {
        draw(&mut pdf, page, &case)?;
    }
    let bytes = pdf.finish().map_err(|error| io::Error::other(format!("{error:?}")))?;
    out.write_all(&bytes)?;
    Ok(Printed { pages: pages.len(), boxes })
}

fn draw(pdf: &mut Pdf, page: &Page, case: &TypeCase) -> io::Result<()> {
    let (width, height) = page.size;
    let settings = PageSettings::from_wh(width, height).ok_or_else(|| io::Error::other("a page without a size"))?;
    let mut sheet = pdf.start_page_with(settings);
    let mut surface = sheet.surface();
    for mark in &page.marks {
        match mark {
            Mark::Text { x, y, size, bold, ink, text } => {
                surface.set_fill(Some(fill(*ink)));
                case.draw(&mut surface, Point::from_xy(*x, *y), text, *size, *bold);
            }
            Mark::Rule { x, y, width, weight, ink } => rule(&mut surface, (*x, *y), *width, *weight, *ink),
            Mark::Area { x, y, width, height, ink } => {
                area(&mut surface, rectangle((*x, *y), (*width, *height)), *ink);
            }
            Mark::Frame { x, y, width, height, weight, ink } => {
                stroke(&mut surface, rectangle((*x, *y), (*width, *height)), *weight, *ink);
            }
        }
    }
    surface.finish();
    sheet.finish();
    Ok(())
}

fn rule(surface: &mut Surface<'_>, (x, y): (f32, f32), width: f32, weight: f32, ink: Ink) {
    let mut line = PathBuilder::new();
    line.move_to(x, y);
    line.line_to(x + width, y);
    stroke(surface, line, weight, ink);
}

fn rectangle((x, y): (f32, f32), (width, height): (f32, f32)) -> PathBuilder {
    let mut outline = PathBuilder::new();
    outline.move_to(x, y);
    outline.line_to(x + width, y);
    outline.line_to(x + width, y + height);
    outline.line_to(x, y + height);
    outline.close();
    outline
}

fn area(surface: &mut Surface<'_>, outline: PathBuilder, ink: Ink) {
    // What has no extent cannot be drawn, and need not be.
    let Some(path) = outline.finish() else { return };
    surface.set_stroke(None);
    surface.set_fill(Some(fill(ink)));
    surface.draw_path(&path);
}

fn stroke(surface: &mut Surface<'_>, line: PathBuilder, weight: f32, ink: Ink) {
    let Some(path) = line.finish() else { return };
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { paint: colour(ink).into(), width: weight, ..Stroke::default() }));
    surface.draw_path(&path);
    surface.set_stroke(None);
}

fn fill(ink: Ink) -> Fill {
    Fill { paint: colour(ink).into(), opacity: NormalizedF32::ONE, ..Fill::default() }
}

/// Black and greys: a shop's printer has no more.
fn colour(ink: Ink) -> rgb::Color {
    match ink {
        Ink::Black => rgb::Color::new(0x16, 0x18, 0x1A),
        Ink::Grey => rgb::Color::new(0x5A, 0x60, 0x66),
        Ink::Bar => rgb::Color::new(0x70, 0x77, 0x7E),
        Ink::Hairline | Ink::Ground(3) => rgb::Color::new(0xC4, 0xC9, 0xCE),
        Ink::Ground(0 | 1) => rgb::Color::new(0xEF, 0xF1, 0xF3),
        Ink::Ground(2) => rgb::Color::new(0xDB, 0xDF, 0xE3),
        Ink::Ground(_) => rgb::Color::new(0xA9, 0xB0, 0xB7),
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::*;
    use crate::domain::document::{Block, Cell, Column, Look, Paper, Rank};

    fn document(blocks: Vec<Block>) -> Document {
        Document {
            title: "日报".to_owned(),
            paper: Paper::A4,
            look: Look::Usual,
            language: "zh-CN".to_owned(),
            blocks,
            footer: "码上懂".to_owned(),
        }
    }

    fn printed(document: &Document) -> (Printed, Vec<u8>) {
        let mut out = Vec::new();
        let done = write::<Infallible>(&mut out, document, &mut |_| ControlFlow::Continue(()));
        (done.unwrap(), out)
    }

    #[test]
    fn a_document_becomes_a_pdf_with_title_and_language() {
        let (done, bytes) = printed(&document(vec![Block::Text("余额不足".to_owned())]));
        assert_eq!(done, Printed { pages: 1, boxes: 0 });
        assert!(bytes.starts_with(b"%PDF-"));
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.contains("zh-CN"), "the language");
        assert!(bytes.len() < 60_000, "only the glyphs in use are carried: {} bytes", bytes.len());
    }

    #[test]
    fn what_no_font_has_becomes_a_box_and_is_counted() {
        let (done, _) = printed(&document(vec![Block::Text("好👍𠮷".to_owned())]));
        assert_eq!(done.boxes, 2);
    }

    #[test]
    fn rows_run_over_as_many_pages_as_they_need_and_one_may_be_longer_than_a_page() {
        let columns = || vec![Column::words("时间", 1.0), Column::words("备注", 3.0)];
        let short: Vec<_> = (0..200).map(|n| vec![n.to_string(), "换卡付成".to_owned()]).collect();
        let (done, _) = printed(&document(vec![Block::Table { columns: columns(), rows: short }]));
        assert!((4..=9).contains(&done.pages), "{}", done.pages);
        let long = vec![vec!["14:32".to_owned(), "余".repeat(4_000)]];
        let (done, _) = printed(&document(vec![Block::Table { columns: columns(), rows: long }]));
        assert!((2..=4).contains(&done.pages), "{}", done.pages);
    }

    #[test]
    fn twenty_rows_fit_on_one_page_of_either_size_and_a_thousand_go_over_several() {
        let columns = || vec![Column::words("代码", 1.0), Column::words("做什么", 4.0)];
        let rows = |count: usize| (0..count).map(|n| vec![Cell::bold(n.to_string()), "换卡付成".into()]).collect();
        for paper in [Paper::A4, Paper::A5] {
            let of = |count| Document {
                paper,
                look: Look::OnePage,
                ..document(vec![Block::Board { columns: columns(), rows: rows(count) }])
            };
            assert_eq!(printed(&of(3)).0.pages, 1);
            assert_eq!(printed(&of(20)).0.pages, 1);
            assert!(printed(&of(1_000)).0.pages > 5, "too small to be read helps nobody");
        }
    }

    #[test]
    fn what_belongs_together_is_not_torn_apart_unless_it_is_longer_than_a_page() {
        let lines = |count: usize| Block::Text("换卡付成\n".repeat(count));
        let apart = |count| printed(&document(vec![lines(25), Block::Together(vec![lines(count)]), lines(5)])).0.pages;
        assert_eq!(apart(5), 1);
        assert_eq!(apart(20), 2);
        assert!(apart(100) >= 3);
    }

    #[test]
    fn a_certificate_is_one_page_without_a_number() {
        let blocks = vec![
            Block::Centred(Rank::Name, "小明".to_owned()),
            Block::Facts(vec![("有效期至".to_owned(), "2027-11-26".to_owned())]),
            Block::Centred(Rank::Code, "ABCD EFGH".to_owned()),
        ];
        let certificate = Document { look: Look::Certificate, ..document(blocks) };
        assert_eq!(printed(&certificate).0, Printed { pages: 1, boxes: 0 });
    }

    #[test]
    fn it_can_be_cancelled() {
        let rows = (0..2_000).map(|n| vec![n.to_string()]).collect();
        let document = document(vec![Block::Table { columns: vec![Column::words("n", 1.0)], rows }]);
        let mut out = Vec::new();
        let stopped = write::<Infallible>(&mut out, &document, &mut |_| ControlFlow::Break(()));
        assert!(matches!(stopped, Err(Halt::Cancelled)));
        assert!(out.is_empty());
    }
}
