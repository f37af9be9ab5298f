//! The kit: how things look and feel, without a word about payments. Knows egui and nothing of the program.

mod announce;
mod fonts;
mod icons;
mod sheet;
mod theme;
mod tile;
mod told;
mod wordy;

pub use announce::{Voice, announce, is_settled};
pub use fonts::{Faces, Script, bold, bold_of, install as install_fonts, regular};
pub use icons::Icon;
pub use sheet::sheet;
pub use theme::{Device, Palette, Tone, install_styles, size, space};
pub use tile::{Look, Tile};
pub use told::{menu, tell_key, tell_more, tell_open, tell_text};
pub use wordy::{
    area_frame, caption, chip_label, field, focus_ring, follow_focus, key_cap, label, label_muted, label_strong,
    panel_frame, put_field, wrapped,
};
