//! The certificate on one page: who passed what, how long it holds, and how anybody can check it.

use strum::VariantArray as _;

use crate::domain::document::{Block, Document, Look, Paper, Rank};
use crate::domain::drill::Family;
use crate::domain::practice::{Certificate, Purpose};
use crate::i18n::Texts;

use super::training_words::t;

/// The page. `shop` is the name the shop gives itself, if it has one.
#[must_use]
pub fn certificate(texts: &Texts, certificate: &Certificate, shop: Option<&str>) -> Document {
    let Certificate { name, issued, expires, edition, right, of, code, .. } = certificate;
    let score = texts.with("certificate-score", &[("right", (*right).into()), ("of", (*of).into())]).into_owned();
    // An exam asks something of every family.
    let families: Vec<_> = Family::VARIANTS.iter().map(|family| unbroken(&texts.name("family", family))).collect();
    let covers = texts.with("certificate-covers", &[("families", families.join(" · ").into())]).into_owned();
    let shop = shop.map(str::trim).filter(|shop| !shop.is_empty());
    let mut blocks: Vec<Block> = shop.into_iter().map(|shop| Block::Centred(Rank::Lead, shop.to_owned())).collect();
    blocks.extend([
        Block::Centred(Rank::Text, t(texts, "certificate-holder")),
        Block::Centred(Rank::Name, name.clone()),
        Block::Centred(Rank::Text, t(texts, "certificate-passed")),
        Block::Centred(Rank::Note, covers),
        Block::Facts(vec![
            (texts.name("purpose", Purpose::Exam).into_owned(), score),
            (t(texts, "certificate-edition"), texts.day(*edition)),
            (t(texts, "certificate-issued"), texts.day(*issued)),
            (t(texts, "certificate-expires"), texts.day(*expires)),
        ]),
        Block::Centred(Rank::Note, t(texts, "certificate-code")),
        Block::Centred(Rank::Code, in_groups(code)),
        Block::Centred(Rank::Note, t(texts, "certificate-verify")),
        Block::Centred(Rank::Note, t(texts, "certificate-limits")),
    ]);
    Document {
        title: t(texts, "certificate-title"),
        paper: Paper::A4,
        look: Look::Certificate,
        language: texts.language().as_ref().to_owned(),
        blocks,
        footer: texts.with("about-version", &[("version", env!("CARGO_PKG_VERSION").into())]).into_owned(),
    }
}

/// The name of a family on one line.
fn unbroken(name: &str) -> String {
    const JOINER: &str = "\u{2060}";
    let letters = name.chars().map(|c| if c == ' ' { '\u{A0}' } else { c }.to_string());
    letters.collect::<Vec<_>>().join(JOINER)
}

/// A long code is typed group by group.
fn in_groups(code: &str) -> String {
    const GROUP: usize = 4;
    if code.contains(['-', ' ']) {
        return code.to_owned();
    }
    let letters: Vec<char> = code.chars().collect();
    letters.chunks(GROUP).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_printed_in_groups() {
        for (code, printed) in [("ABCD-EFGH", "ABCD-EFGH"), ("ABCDEFGHJ", "ABCD-EFGH-J"), ("AB CD", "AB CD"), ("", "")]
        {
            assert_eq!(in_groups(code), printed);
        }
    }
}
