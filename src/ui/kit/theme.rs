//! Tokens: every colour, size and space of the program, and nowhere else.

use eframe::egui::{self, Color32, CornerRadius, Stroke, Style, TextStyle, Theme, Visuals};

use super::fonts::{bold, regular};

/// Type sizes in points. At least 16 for Chinese sentences; dense characters need it.
pub mod size {
    pub const CODE: f32 = 52.0;
    pub const ACTION: f32 = 28.0;
    pub const TITLE: f32 = 22.0;
    pub const SAY: f32 = 19.0;
    pub const TEXT: f32 = 16.0;
    pub const LABEL: f32 = 13.0;
}

/// Distances in points, in steps of four.
pub mod space {
    pub const XS: f32 = 4.0;
    pub const S: f32 = 8.0;
    pub const M: f32 = 12.0;
    pub const L: f32 = 16.0;
    pub const XL: f32 = 24.0;
    /// The least a finger needs (WCAG 2.2, 2.5.5).
    pub const TOUCH: f32 = 44.0;
    pub const RADIUS_PANEL: u8 = 14;
    pub const RADIUS: u8 = 10;
}

/// A colour to write with and one to write on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tone {
    pub ink: Color32,
    pub ground: Color32,
}

/// The colours of a drawn card terminal: a thing, so nearly the same in every theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Device {
    pub body: Color32,
    /// A key, and what is written on it.
    pub key: Tone,
    pub red_key: Tone,
    pub green_key: Tone,
    pub yellow_key: Tone,
    pub screen: Tone,
    /// Thermal paper.
    pub slip: Tone,
}

/// All colours of one theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    pub dark: bool,
    /// Grounds are too alike to tell areas apart: they need outlines.
    pub outlined: bool,
    pub ground: Color32,
    pub panel: Color32,
    pub line: Color32,
    /// The outline of controls: stronger than a mere line, so that a field is seen as one.
    pub outline: Color32,
    pub ink: Color32,
    pub muted: Color32,
    pub accent: Tone,
    pub on_accent: Color32,
    pub not_charged: Tone,
    pub may_be_charged: Tone,
    pub in_part: Tone,
    pub charged: Tone,
    pub never: Tone,
    pub device: Device,
}

const DEVICE: Device = Device {
    body: rgb(0x2B_323D),
    key: tone(0xF4_F6F8, 0x3D_4552),
    red_key: tone(0xFF_FFFF, 0x9C_3030),
    green_key: tone(0xFF_FFFF, 0x25_6B3C),
    yellow_key: tone(0x1B_2430, 0xE3_B341),
    screen: tone(0x14_2318, 0xDD_E8DF),
    slip: tone(0x1B_2430, 0xFB_FAF5),
};

const DEVICE_HIGH_CONTRAST: Device = Device {
    body: rgb(0x00_0000),
    key: tone(0xFF_FFFF, 0x1A_1A1A),
    red_key: tone(0xFF_FFFF, 0x7A_0000),
    green_key: tone(0xFF_FFFF, 0x00_400F),
    yellow_key: tone(0x00_0000, 0xFF_E08A),
    screen: tone(0x00_0000, 0xFF_FFFF),
    slip: tone(0x00_0000, 0xFF_FFFF),
};

const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    #[expect(clippy::disallowed_methods, reason = "this is the one place where colours are made")]
    Color32::from_rgb(r, g, b)
}

const fn tone(ink: u32, ground: u32) -> Tone {
    Tone { ink: rgb(ink), ground: rgb(ground) }
}

impl Palette {
    pub const LIGHT: Self = Self {
        dark: false,
        outlined: false,
        ground: rgb(0xF4_F5F7),
        panel: rgb(0xFF_FFFF),
        line: rgb(0xDF_E3E8),
        outline: rgb(0x7F_8A97),
        ink: rgb(0x1B_2430),
        muted: rgb(0x55_6270),
        accent: tone(0x1F_5FBF, 0xE9_F0FB),
        on_accent: rgb(0xFF_FFFF),
        not_charged: tone(0x2A_665A, 0xE3_F1EC),
        may_be_charged: tone(0x7F_5300, 0xFF_F1D0),
        in_part: tone(0x6A_3FA0, 0xF0_E8FA),
        charged: tone(0x1F_6F33, 0xE2_F3E4),
        never: tone(0xA3_2D2D, 0xFB_EAEA),
        device: DEVICE,
    };

    pub const DARK: Self = Self {
        dark: true,
        outlined: false,
        ground: rgb(0x15_191F),
        panel: rgb(0x1E_242C),
        line: rgb(0x32_3B46),
        outline: rgb(0x74_8293),
        ink: rgb(0xE8_EDF3),
        muted: rgb(0x9A_A8B8),
        accent: tone(0x7F_B0FF, 0x24_344B),
        on_accent: rgb(0x10_1820),
        not_charged: tone(0x8F_D3C1, 0x1E_3B35),
        may_be_charged: tone(0xFF_CF70, 0x44_3512),
        in_part: tone(0xCD_B0F2, 0x35_264A),
        charged: tone(0x93_D6A2, 0x1E_3D26),
        never: tone(0xFF_A8A8, 0x4A_2323),
        device: DEVICE,
    };

    pub const HIGH_CONTRAST: Self = Self {
        dark: false,
        outlined: true,
        ground: rgb(0xFF_FFFF),
        panel: rgb(0xFF_FFFF),
        line: rgb(0x00_0000),
        outline: rgb(0x00_0000),
        ink: rgb(0x00_0000),
        muted: rgb(0x26_2626),
        accent: tone(0x00_2F8A, 0xFF_FFFF),
        on_accent: rgb(0xFF_FFFF),
        not_charged: tone(0x00_3D31, 0xFF_FFFF),
        may_be_charged: tone(0x4F_2F00, 0xFF_F8D6),
        in_part: tone(0x3F_0F7A, 0xFF_FFFF),
        charged: tone(0x00_400F, 0xFF_FFFF),
        never: tone(0x7A_0000, 0xFF_FFFF),
        device: DEVICE_HIGH_CONTRAST,
    };

    fn visuals(&self) -> Visuals {
        let mut v = if self.dark { Visuals::dark() } else { Visuals::light() };
        let radius = CornerRadius::same(space::RADIUS);
        v.panel_fill = self.ground;
        v.window_fill = self.panel;
        v.window_stroke = Stroke::new(1.0, self.line);
        v.window_corner_radius = CornerRadius::same(space::RADIUS_PANEL);
        v.menu_corner_radius = radius;
        v.extreme_bg_color = self.panel;
        v.faint_bg_color = self.ground;
        v.override_text_color = Some(self.ink);
        v.weak_text_color = Some(self.muted);
        v.hyperlink_color = self.accent.ink;
        v.selection.bg_fill = self.accent.ground;
        v.selection.stroke = Stroke::new(2.0, self.accent.ink);
        v.text_cursor.stroke = Stroke::new(2.0, self.accent.ink);
        // A blinking caret would repaint an idle window twice a second, all day.
        v.text_cursor.blink = false;
        let control = |fill, outline, width| {
            move |w: &mut egui::style::WidgetVisuals, ink| {
                w.bg_fill = fill;
                w.weak_bg_fill = fill;
                w.bg_stroke = Stroke::new(width, outline);
                w.fg_stroke = Stroke::new(1.0, ink);
                w.corner_radius = radius;
                w.expansion = 0.0;
            }
        };
        control(self.panel, self.line, 1.0)(&mut v.widgets.noninteractive, self.ink);
        control(self.panel, self.outline, 1.0)(&mut v.widgets.inactive, self.ink);
        control(self.accent.ground, self.accent.ink, 1.0)(&mut v.widgets.hovered, self.ink);
        control(self.accent.ground, self.accent.ink, 2.0)(&mut v.widgets.active, self.ink);
        control(self.panel, self.accent.ink, 1.0)(&mut v.widgets.open, self.ink);
        v
    }

    fn style(&self) -> Style {
        let mut style = Style { visuals: self.visuals(), ..Style::default() };
        style.text_styles = [
            (TextStyle::Heading, bold(size::TITLE)),
            (TextStyle::Body, regular(size::TEXT)),
            (TextStyle::Button, regular(size::TEXT)),
            (TextStyle::Small, regular(size::LABEL)),
            (TextStyle::Monospace, egui::FontId::monospace(size::TEXT)),
        ]
        .into();
        style.spacing.item_spacing = egui::vec2(space::S, space::S);
        style.spacing.button_padding = egui::vec2(space::M, space::S);
        // Tiles bring their own touch height; this one sets the height of every row, also of mere words.
        style.spacing.interact_size = egui::vec2(space::TOUCH, 20.0);
        style.spacing.scroll = egui::style::ScrollStyle::thin();
        // Labels are read, not selected: a finger that scrolls must not mark text.
        style.interaction.selectable_labels = false;
        // Nothing moves by itself, so there is no setting for people whom movement makes ill.
        style.animation_time = 0.0;
        style.scroll_animation = egui::style::ScrollAnimation::none();
        style
    }
}

/// Gives egui the styles of a palette for both of its themes, so that whichever it believes in looks as chosen.
pub fn install_styles(ctx: &egui::Context, palette: &Palette) {
    ctx.set_style_of(Theme::Light, palette.style());
    ctx.set_style_of(Theme::Dark, palette.style());
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance, WCAG 2.2.
    fn luminance(c: Color32) -> f64 {
        let channel = |v: u8| {
            let v = f64::from(v) / 255.0;
            if v <= 0.040_45 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(c.r()) + 0.7152 * channel(c.g()) + 0.0722 * channel(c.b())
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
        if a > b { a / b } else { b / a }
    }

    /// The themes, with the least contrast of their texts.
    const THEMES: [(&str, Palette, f64); 3] =
        [("light", Palette::LIGHT, 4.5), ("dark", Palette::DARK, 4.5), ("high contrast", Palette::HIGH_CONTRAST, 7.0)];

    fn tones(p: &Palette) -> [Tone; 6] {
        [p.not_charged, p.may_be_charged, p.in_part, p.charged, p.never, p.accent]
    }

    #[track_caller]
    fn assert_seen(name: &str, pairs: impl IntoIterator<Item = (Color32, Color32)>, least: f64) {
        for (ink, ground) in pairs {
            let found = contrast(ink, ground);
            assert!(found >= least, "{name}: {ink:?} on {ground:?} is {found:.2}, needs {least}");
        }
    }

    #[test]
    fn every_text_can_be_read_on_its_ground() {
        for (name, p, least) in THEMES {
            // The page, a card on it, and whatever tints an area.
            let grounds = [p.panel, p.ground].into_iter().chain(tones(&p).map(|tone| tone.ground));
            assert_seen(name, grounds.flat_map(|ground| [(p.ink, ground), (p.muted, ground)]), least);
            let of_tones = tones(&p).into_iter().flat_map(|t| [(t.ink, t.ground), (t.ink, p.panel), (t.ink, p.ground)]);
            assert_seen(name, of_tones, least);
            let d = p.device;
            let of_device = [d.key, d.red_key, d.green_key, d.yellow_key, d.screen, d.slip];
            assert_seen(name, of_device.map(|tone| (tone.ink, tone.ground)), least);
            assert_seen(name, [(p.on_accent, p.accent.ink)], least);
        }
    }

    /// What is no text and must be seen all the same: WCAG 2.2, 1.4.11.
    #[test]
    fn every_control_and_the_focus_can_be_seen() {
        const LEAST: f64 = 3.0;
        for (name, p, _) in THEMES {
            // The outline of a control stands on the page, on a card, and round a tile that is pointed at.
            assert_seen(name, [p.panel, p.ground, p.accent.ground].map(|ground| (p.outline, ground)), LEAST);
            // The focus is a ring round a thing: it is told from what it stands on, the tinted areas among it.
            let grounds = [p.panel, p.ground].into_iter().chain(tones(&p).map(|tone| tone.ground));
            assert_seen(name, grounds.flat_map(|ground| [(p.accent.ink, ground), (p.ink, ground)]), LEAST);
            // The fill of the one button to press, and the screen of the drawn terminal.
            assert_seen(name, [(p.accent.ink, p.panel), (p.device.screen.ground, p.device.body)], LEAST);
        }
    }

    /// What is marked in a field is written in the ordinary ink.
    #[test]
    fn what_egui_draws_by_itself_follows_the_palette() {
        for (name, p, least) in THEMES {
            let style = p.style();
            let v = &style.visuals;
            assert_seen(name, [(p.ink, v.selection.bg_fill), (v.hyperlink_color, p.panel)], least);
            assert_seen(name, [(v.text_cursor.stroke.color, p.panel), (v.selection.stroke.color, p.panel)], 3.0);
            let widgets = &v.widgets;
            for widget in [widgets.inactive, widgets.hovered, widgets.active, widgets.open] {
                assert_seen(name, [(widget.fg_stroke.color, widget.bg_fill)], least);
                assert_seen(name, [(widget.bg_stroke.color, p.panel)], 3.0);
            }
        }
    }

    #[test]
    fn nothing_moves_by_itself() {
        for (name, p, _) in THEMES {
            let style = p.style();
            assert!(style.animation_time <= 0.0, "{name}");
            assert!(style.scroll_animation.duration.max <= 0.0, "{name}: scrolling");
            assert!(!style.visuals.text_cursor.blink, "{name}: the caret");
        }
    }
}
