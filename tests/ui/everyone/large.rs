//! Weak eyes: at 300 % the code, the money and the one action are in sight, and everything else can be scrolled to.

use jiff::civil::date;
use tillside::card::{Card, Subject};
use tillside::domain::code::CodeRef;
use tillside::domain::language::Language;
use tillside::domain::setting::ThemeChoice;
use tillside::i18n::Texts;

use super::named::nodes;
use crate::snapshots::{Album, can_draw};
use crate::support::{Shop, Wish};

/// The smallest screen in use, at the largest type: a window of 341 × 256 points.
fn largest(language: Language) -> Wish {
    Wish { size: [1024.0, 768.0], zoom_percent: 300, language, ..Wish::default() }
}

/// Whether a text stands wholly in the window.
fn is_in_sight(shop: &Shop, words: &str) -> bool {
    let screen = shop.window.ctx.content_rect();
    nodes(shop).iter().any(|node| {
        let told = node.value().or_else(|| node.label());
        let whole = node.raw_bounds().is_some_and(|bounds| {
            bounds.x0 >= 0.0
                && bounds.y0 >= 0.0
                && bounds.x1 <= f64::from(screen.width()) + 0.5
                && bounds.y1 <= f64::from(screen.height()) + 0.5
        });
        told.as_deref() == Some(words) && whole
    })
}

#[test]
fn at_three_hundred_per_cent_the_answer_is_seen_without_scrolling() {
    let mut hidden = Vec::new();
    for tag in ["zh-CN", "en", "zh-TW", "ja"] {
        let language = Language::parse(tag).expect("a tag");
        let texts = Texts::new(language);
        // One code for every action there is.
        for code in ["57", "55", "98", "91", "03", "96", "00", "10"] {
            let mut shop = largest(language).open();
            shop.type_keys(code);
            let catalog = shop.window.state().state().catalog.clone();
            let at = CodeRef::parse(&format!("unionpay:{code}")).expect("a code");
            let card = Card::new(&catalog, &texts, &Subject::of(&catalog, at), &[], date(2026, 11, 21));
            let money = texts.name("money", card.money).into_owned();
            for words in [code.to_owned(), money, card.headline.clone()] {
                if !is_in_sight(&shop, &words) {
                    hidden.push(format!("{tag} {code}: {words:?}"));
                }
            }
        }
    }
    assert!(hidden.is_empty(), "{}", hidden.join("\n"));
}

#[test]
fn large_type_can_be_looked_at() {
    if !can_draw() {
        return;
    }
    let mut album = Album::new();
    let night = Wish { theme: ThemeChoice::Dark, ..largest(Language::EN) };
    let contrast = Wish { theme: ThemeChoice::HighContrast, ..largest(Language::ZH_CN) };
    for (name, wish, code) in [
        ("zoom300-zh-light", largest(Language::ZH_CN), "57"),
        ("zoom300-en-dark", night, "98"),
        ("zoom300-zh-contrast", contrast, "41"),
    ] {
        let mut shop = wish.open();
        shop.type_keys(code);
        album.picture(name, shop);
    }
}
