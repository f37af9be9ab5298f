//! The bundled fonts: what they are called and in which order they are asked.
//!
//! Chinese comes first in a Chinese interface, because quotes and dashes must be as wide as the characters around them;
//! in an English one Latin comes first, for the same reason the other way round; and Japanese has shapes of its own for
//! many characters. Whatever none of them has comes from the system's fonts.

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

/// The family for a sentence in large type that is not of the interface's script: each script sets its own tone.
#[must_use]
pub fn bold_of(script: Script, size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(script.bold_name().into()))
}

/// Whose shapes come first where scripts share characters, quotes and dashes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    Chinese,
    Japanese,
    /// Everything else that is written from left to right.
    Latin,
}

impl Script {
    /// The script of a language by its tag without region.
    #[must_use]
    pub fn of(language: &str) -> Self {
        match language {
            "zh" => Self::Chinese,
            "ja" => Self::Japanese,
            _ => Self::Latin,
        }
    }

    const ALL: [Self; 3] = [Self::Chinese, Self::Japanese, Self::Latin];

    fn bold_name(self) -> &'static str {
        match self {
            Self::Chinese => "bold-chinese",
            Self::Japanese => "bold-japanese",
            Self::Latin => "bold-latin",
        }
    }

    fn regular(self) -> [&'static str; 4] {
        match self {
            Self::Chinese => ["sans-sc", "sans", "sans-jp", "sans-kr"],
            Self::Japanese => ["sans-jp", "sans-sc", "sans", "sans-kr"],
            Self::Latin => ["sans", "sans-sc", "sans-jp", "sans-kr"],
        }
    }

    /// A rare character in a bold title is better regular than a box.
    fn bold(self) -> Vec<String> {
        let bold = self.regular().into_iter().map(|name| format!("{name}-bold"));
        bold.chain(["sans-sc".to_owned(), "sans-jp".to_owned()]).collect()
    }
}

/// The text fonts to draw with, each regular and bold.
#[derive(Clone, Copy)]
pub struct Faces {
    pub sans_sc: [&'static [u8]; 2],
    pub sans: [&'static [u8]; 2],
    pub sans_jp: [&'static [u8]; 2],
    pub sans_kr: [&'static [u8]; 2],
}

/// Gives egui the bundled fonts, with the characters of `script` first.
pub fn install(ctx: &Context, faces: Faces, script: Script) {
    let mut fonts = FontDefinitions::empty();
    let mut add = |name: String, data| fonts.font_data.insert(name, Arc::new(FontData::from_static(data)));
    let all =
        [("sans-sc", faces.sans_sc), ("sans", faces.sans), ("sans-jp", faces.sans_jp), ("sans-kr", faces.sans_kr)];
    for (name, [regular, bold]) in all {
        add(name.to_owned(), regular);
        add(format!("{name}-bold"), bold);
    }
    add("icons".to_owned(), ICONS);
    let regular = script.regular().map(str::to_owned).to_vec();
    fonts.families.insert(FontFamily::Monospace, regular.clone());
    fonts.families.insert(FontFamily::Proportional, regular);
    fonts.families.insert(bold_family(), script.bold());
    for other in Script::ALL {
        fonts.families.insert(FontFamily::Name(other.bold_name().into()), other.bold());
    }
    fonts.families.insert(icon_family(), vec!["icons".to_owned()]);
    ctx.set_fonts(fonts);
}
