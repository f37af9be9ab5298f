//! Theme, zoom and fonts as the settings want them, and what must be known about the keyboard before a frame is drawn.

use eframe::egui::{self, Event, ImeEvent, ThemePreference};

use super::kit::{self, Faces, Palette, Script};
use crate::domain::language::Language;
use crate::domain::setting::{Settings, ThemeChoice};
use crate::fonts::{SANS, SANS_JP, SANS_KR, SANS_SC};

static FACES: Faces = Faces { sans_sc: SANS_SC, sans: SANS, sans_jp: SANS_JP, sans_kr: SANS_KR };

/// See the module head.
pub struct Looks {
    palette: Palette,
    language: Language,
    zoom_percent: u16,
    /// An input method shows unfinished text.
    holding: bool,
    /// An input method held the keys at some time in this frame.
    composing: bool,
}

impl Looks {
    /// Prepares egui for the first frame.
    #[must_use]
    pub fn install(ctx: &egui::Context, language: Language) -> Self {
        ctx.options_mut(|options| {
            options.fallback_theme = egui::Theme::Light;
            // Zoom is a setting of ours, kept in the shop's file; and Ctrl+Q beside Ctrl+A would close a till by accident.
            options.zoom_with_keyboard = false;
            options.quit_shortcuts.clear();
        });
        kit::install_fonts(ctx, FACES, script(language));
        kit::install_styles(ctx, &Palette::LIGHT);
        Self { palette: Palette::LIGHT, language, zoom_percent: 100, holding: false, composing: false }
    }

    #[must_use]
    pub fn palette(&self) -> &Palette {
        &self.palette
    }

    /// Whether an input method holds the keys at present.
    #[must_use]
    pub fn is_composing(&self) -> bool {
        self.composing
    }

    /// Follows the settings; does nothing while they stay as they are.
    pub fn follow(&mut self, ctx: &egui::Context, settings: &Settings, language: Language) {
        if script(language) != script(self.language) {
            kit::install_fonts(ctx, FACES, script(language));
        }
        self.language = language;
        if settings.zoom_percent != self.zoom_percent {
            self.zoom_percent = settings.zoom_percent;
            ctx.set_zoom_factor(f32::from(settings.zoom_percent) / 100.0);
        }
        let (preference, palette) = match settings.theme {
            ThemeChoice::Light => (ThemePreference::Light, Palette::LIGHT),
            ThemeChoice::Dark => (ThemePreference::Dark, Palette::DARK),
            ThemeChoice::HighContrast => (ThemePreference::Light, Palette::HIGH_CONTRAST),
            ThemeChoice::System => (
                ThemePreference::System,
                if ctx.system_theme() == Some(egui::Theme::Dark) { Palette::DARK } else { Palette::LIGHT },
            ),
        };
        if palette != self.palette {
            self.palette = palette;
            kit::install_styles(ctx, &palette);
        }
        ctx.set_theme(preference);
        self.watch_input_method(ctx);
    }

    /// Keeps track of composition. In the frame of the commit the keys still belong to the input method, because the Enter
    /// that ended it may arrive together with it.
    fn watch_input_method(&mut self, ctx: &egui::Context) {
        // A field that lost the focus in the middle of a composition is never told of its end.
        self.holding &= ctx.text_edit_focused();
        let mut held = self.holding;
        ctx.input(|input| {
            for event in &input.events {
                match event {
                    Event::Ime(ImeEvent::Preedit { text, .. }) => {
                        self.holding = !text.is_empty();
                        held |= self.holding;
                    }
                    Event::Ime(ImeEvent::Commit(_)) => {
                        self.holding = false;
                        held = true;
                    }
                    _ => {}
                }
            }
        });
        self.composing = held;
    }
}

/// Whose shapes come first in a language.
pub(super) fn script(language: Language) -> Script {
    Script::of(language.primary())
}
