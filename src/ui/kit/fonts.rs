//! The bundled fonts: what they are called and in which order they are asked.
//!
//! Chinese comes first in a Chinese interface, because quotes and dashes must be as wide as the characters around them;
//! in an English one Latin comes first, for the same reason the other way round. Whatever neither has, the system's fonts
//! are asked for by eframe.

use std::sync::Arc;

use eframe::egui::{Context, FontData, FontDefinitions, FontFamily, FontId};

const ICONS: &[u8] = include_bytes!("../../../assets/fonts/icons.ttf");

/// The family of headings and keys.
#[must_use]
pub fn bold_family() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// The family of icons.
#[must_use]
pub fn icon_family() -> FontFamily {
    FontFamily::Name("icons".into())
}

#[must_use]
pub fn regular(size: f32) -> FontId {
    FontId::proportional(size)
}

#[must_use]
pub fn bold(size: f32) -> FontId {
    FontId::new(size, bold_family())
}

/// The text fonts to draw with.
#[derive(Clone, Copy)]
pub struct Faces {
    pub sans_sc: &'static [u8],
    pub sans_sc_bold: &'static [u8],
    pub sans: &'static [u8],
    pub sans_bold: &'static [u8],
}

/// Gives egui the bundled fonts. `han_first`: Chinese characters set the tone.
pub fn install(ctx: &Context, faces: Faces, han_first: bool) {
    let mut fonts = FontDefinitions::empty();
    for (name, data) in [
        ("sans-sc", faces.sans_sc),
        ("sans-sc-bold", faces.sans_sc_bold),
        ("sans", faces.sans),
        ("sans-bold", faces.sans_bold),
        ("icons", ICONS),
    ] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(data)));
    }
    let in_order = |han: &[&str], latin: &[&str]| -> Vec<String> {
        let (first, second) = if han_first { (han, latin) } else { (latin, han) };
        first.iter().chain(second).map(|name| (*name).to_owned()).collect()
    };
    let regular = in_order(&["sans-sc"], &["sans"]);
    // A rare character in a bold title is better regular than a box.
    let mut bold = in_order(&["sans-sc-bold"], &["sans-bold"]);
    bold.push("sans-sc".to_owned());
    fonts.families.insert(FontFamily::Monospace, regular.clone());
    fonts.families.insert(FontFamily::Proportional, regular);
    fonts.families.insert(bold_family(), bold);
    fonts.families.insert(icon_family(), vec!["icons".to_owned()]);
    ctx.set_fonts(fonts);
}
