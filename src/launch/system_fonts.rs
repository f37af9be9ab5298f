//! The system's fonts, for characters that no font of ours has.

use std::sync::LazyLock;

use eframe::egui::{FallbackRequest, FontInsert, FontProvider};
use egui_system_font_provider::SystemFontProvider;

/// Looked for when such a character is first shown: most shops never type one, and to find all fonts takes a good part of the time
/// in which the window opens.
#[derive(Default)]
pub struct SystemFonts(LazyLock<SystemFontProvider>);

impl FontProvider for SystemFonts {
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        self.0.font_for(request)
    }
}
