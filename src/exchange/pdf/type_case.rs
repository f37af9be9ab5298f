//! The letters: which font has a character, how wide a text is, where it may break.

use krilla::geom::Point;
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider as _};
use unicode_linebreak::linebreaks;

use crate::fonts::{SANS, SANS_JP, SANS_KR, SANS_SC};

/// Stands in the place of a character that no font has.
const BOX: char = '□';

/// One font, for measuring and for printing.
struct Face {
    font: Font,
    charmap: Charmap<'static>,
    metrics: GlyphMetrics<'static>,
}

impl Face {
    fn new(bytes: &'static [u8]) -> Option<Self> {
        let tables = FontRef::new(bytes).ok()?;
        Some(Self {
            font: Font::new(bytes.into(), 0)?,
            charmap: tables.charmap(),
            metrics: tables.glyph_metrics(Size::unscaled(), LocationRef::default()),
        })
    }

    /// The glyph of a character and its advance in parts of the font size.
    fn glyph(&self, c: char) -> Option<(GlyphId, f32)> {
        let glyph = self.charmap.map(c)?;
        let advance = self.metrics.advance_width(glyph)? / self.font.units_per_em();
        Some((GlyphId::new(glyph.to_u32()), advance))
    }
}

/// A character on the line.
struct Type {
    face: usize,
    glyph: GlyphId,
    advance: f32,
    is_box: bool,
}

/// The fonts in the order in which they are asked.
pub struct TypeCase {
    faces: Vec<Face>,
    regular: [usize; 4],
    bold: [usize; 6],
}

/// The places of the faces.
const SC: usize = 0;
const LATIN: usize = 2;
const JP: usize = 4;
const KR: usize = 6;

impl TypeCase {
    /// In Chinese, Chinese comes first, so that quotes and dashes are as wide as the characters around them; likewise in
    /// Japanese. `None` if the bundled fonts are no fonts.
    pub fn new(language: &str) -> Option<Self> {
        let all = [SANS_SC, SANS, SANS_JP, SANS_KR];
        let faces = all.into_iter().flatten().map(Face::new).collect::<Option<_>>()?;
        let regular = match language.split('-').next() {
            Some("zh") => [SC, LATIN, JP, KR],
            Some("ja") => [JP, SC, LATIN, KR],
            _ => [LATIN, SC, JP, KR],
        };
        let [first, second, third, fourth] = regular.map(|face| face + 1);
        // A rare character in a bold title is better regular than a box.
        Some(Self { faces, regular, bold: [first, second, third, fourth, SC, JP] })
    }

    /// The width of a text of one line.
    pub fn width(&self, text: &str, size: f32, bold: bool) -> f32 {
        text.chars().filter_map(|c| self.pick(c, bold)).map(|t| t.advance * size).sum()
    }

    /// How many characters of a text no font has.
    pub fn boxes(&self, text: &str) -> usize {
        text.chars().filter_map(|c| self.pick(c, false)).filter(|t| t.is_box).count()
    }

    /// Breaks a text into lines of at most `width`: where Unicode allows it, and inside a word only if it must be.
    pub fn lines(&self, text: &str, width: f32, size: f32, bold: bool) -> Vec<String> {
        let mut lines = Vec::new();
        for paragraph in text.lines() {
            let mut line = String::new();
            let mut start = 0;
            for (end, _) in linebreaks(paragraph) {
                let piece = &paragraph[start..end];
                start = end;
                let joined = format!("{line}{piece}");
                if self.width(joined.trim_end(), size, bold) <= width {
                    line = joined;
                    continue;
                }
                if !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                }
                for c in piece.chars() {
                    let c_width = self.width(c.encode_utf8(&mut [0; 4]), size, bold);
                    if !line.is_empty() && !c.is_whitespace() && self.width(&line, size, bold) + c_width > width {
                        lines.push(std::mem::take(&mut line));
                    }
                    line.push(c);
                }
            }
            lines.push(line);
        }
        lines.iter().map(|line| line.trim_end().to_owned()).collect()
    }

    /// Prints a text of one line from `start` on, its baseline there.
    pub fn draw(&self, surface: &mut Surface<'_>, start: Point, text: &str, size: f32, bold: bool) {
        let mut x = start.x;
        let mut run: Vec<KrillaGlyph> = Vec::new();
        let mut face = 0;
        let mut flush = |face: usize, run: &mut Vec<KrillaGlyph>| {
            let width: f32 = run.iter().map(|glyph| glyph.x_advance * size).sum();
            if !run.is_empty() {
                let font = self.faces[face].font.clone();
                surface.draw_glyphs(Point::from_xy(x, start.y), run, font, text, size, false);
            }
            run.clear();
            x += width;
        };
        for (at, c) in text.char_indices() {
            let Some(picked) = self.pick(c, bold) else { continue };
            if picked.face != face {
                flush(face, &mut run);
                face = picked.face;
            }
            let range = at..at + c.len_utf8();
            run.push(KrillaGlyph::new(picked.glyph, picked.advance, 0.0, 0.0, 0.0, range, None));
        }
        flush(face, &mut run);
    }

    /// The glyph of a character, a box where there is none; `None` for what cannot be seen.
    fn pick(&self, c: char, bold: bool) -> Option<Type> {
        if is_unseen(c) {
            return None;
        }
        let order: &[usize] = if bold { &self.bold } else { &self.regular };
        let of = |c: char| order.iter().find_map(|face| self.faces[*face].glyph(c).map(|found| (*face, found)));
        let found = of(if c == '\t' { ' ' } else { c });
        let ((face, (glyph, advance)), is_box) = match found {
            Some(found) => (found, false),
            None => (of(BOX)?, true),
        };
        Some(Type { face, glyph, advance, is_box })
    }
}

/// Controls, and the marks that only join or vary their neighbours.
fn is_unseen(c: char) -> bool {
    (c.is_control() && c != '\t')
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0000}'..='\u{E007F}' | '\u{E0100}'..='\u{E01EF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, width: f32) -> Vec<String> {
        TypeCase::new("zh-CN").unwrap().lines(text, width, 10.0, false)
    }

    #[test]
    fn chinese_breaks_anywhere_but_before_its_full_stops() {
        assert_eq!(lines("换卡付成，没有问题。", 41.0), ["换卡付", "成，没有", "问题。"]);
        assert_eq!(lines("换卡付成没有问题", 40.5), ["换卡付成", "没有问题"]);
    }

    #[test]
    fn words_break_at_blanks_and_a_long_one_where_it_must() {
        assert_eq!(lines("paid other card", 55.0), ["paid other", "card"]);
        let number = lines("1234567890123456789012", 60.0);
        assert!(number.len() > 1 && number.concat() == "1234567890123456789012", "{number:?}");
    }

    #[test]
    fn no_line_is_wider_than_it_may_be_and_nothing_is_lost() {
        let text = "顾客先挥卡，terminal said “try again”，改插卡后 268.00 元付成；流水号 000123。\n第二行";
        let case = TypeCase::new("zh-CN").unwrap();
        for width in [30.0, 70.0, 200.0] {
            let lines = case.lines(text, width, 10.0, false);
            assert!(lines.iter().all(|line| case.width(line, 10.0, false) <= width + 0.01), "{lines:?}");
            let solid = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(solid(&lines.concat()), solid(text));
        }
    }

    #[test]
    fn a_rare_character_in_bold_is_taken_from_the_regular_font() {
        let case = TypeCase::new("zh-CN").unwrap();
        assert_eq!(case.boxes("鳙👍🏽\u{FE0F}a"), 1);
        assert!(!case.pick('鳙', true).unwrap().is_box);
    }
}
