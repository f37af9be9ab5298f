//! The one button of the program: large, calm, with room for a key, an icon and a second line.

use eframe::egui::{
    Align, Color32, CornerRadius, FontId, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2,
    text::{LayoutJob, TextFormat, TextWrapping},
    vec2,
};

use super::fonts::{bold, regular};
use super::icons::Icon;
use super::theme::{Palette, size, space};
use super::wordy::follow_focus;

/// How much a tile wants to be seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// White, with an outline.
    #[default]
    Plain,
    /// The one to press.
    Primary,
    /// Chosen among its neighbours.
    Selected,
    /// No outline until pointed at.
    Quiet,
}

/// Builds and draws a button. Its accessible name is its text, or [`Tile::named`].
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is one word of the builder")]
pub struct Tile<'a> {
    text: &'a str,
    second: Option<String>,
    trailing: Option<String>,
    key: Option<String>,
    icon: Option<Icon>,
    icon_above: bool,
    ending_icon: Option<Icon>,
    name: Option<String>,
    look: Look,
    font: FontId,
    min: Vec2,
    full_width: bool,
    compact: bool,
    centred: bool,
    focusable: bool,
    enabled: bool,
    reaching: bool,
    radius: u8,
}

impl<'a> Tile<'a> {
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            second: None,
            trailing: None,
            key: None,
            icon: None,
            icon_above: false,
            ending_icon: None,
            name: None,
            look: Look::Plain,
            font: regular(size::TEXT),
            min: vec2(space::TOUCH, space::TOUCH),
            full_width: false,
            compact: false,
            centred: false,
            focusable: true,
            enabled: true,
            reaching: false,
            radius: space::RADIUS,
        }
    }

    #[must_use]
    pub fn look(mut self, look: Look) -> Self {
        self.look = look;
        self
    }

    /// A quieter text beside the first.
    #[must_use]
    pub fn second(mut self, text: impl Into<String>) -> Self {
        self.second = Some(text.into());
        self
    }

    /// A quiet text at the far end.
    #[must_use]
    pub fn trailing(mut self, text: impl Into<String>) -> Self {
        self.trailing = Some(text.into());
        self
    }

    /// The key that does the same, drawn as a key cap in front.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    #[must_use]
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// The icon above the text, as in a rail.
    #[must_use]
    pub fn icon_above(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self.icon_above = true;
        self.centred = true;
        self
    }

    #[must_use]
    pub fn ending_icon(mut self, icon: Icon) -> Self {
        self.ending_icon = Some(icon);
        self
    }

    /// The accessible name, where the text alone would not tell.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    #[must_use]
    pub fn font(mut self, font: FontId) -> Self {
        self.font = font;
        self
    }

    #[must_use]
    pub fn strong(self) -> Self {
        let size = self.font.size;
        self.font(bold(size))
    }

    #[must_use]
    pub fn min_size(mut self, width: f32, height: f32) -> Self {
        self.min = vec2(width, height);
        self
    }

    #[must_use]
    pub fn full_width(mut self) -> Self {
        self.full_width = true;
        self
    }

    /// Less room around the text, for tiles in a row.
    #[must_use]
    pub fn compact(mut self) -> Self {
        self.compact = true;
        self
    }

    #[must_use]
    pub fn centred(mut self) -> Self {
        self.centred = true;
        self
    }

    /// Reached by pointer and assistive technology, not by Tab: for keys that are on the keyboard anyway.
    #[must_use]
    pub fn not_in_tab_order(mut self) -> Self {
        self.focusable = false;
        self
    }

    #[must_use]
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Drawn lower than a finger needs, and pressed a little above and below: only where nothing else is to be pressed there.
    #[must_use]
    pub fn reaching(mut self) -> Self {
        self.reaching = true;
        self
    }

    /// Fully round ends.
    #[must_use]
    pub fn pill(mut self) -> Self {
        self.radius = 22;
        self
    }

    /// Draws the tile; `clicked()` of the response is the press, by pointer, Enter or Space.
    pub fn show(self, ui: &mut Ui, palette: &Palette) -> Response {
        let pad = match (self.icon_above, self.compact) {
            (true, _) => vec2(2.0, space::XS),
            (false, true) => vec2(space::S, space::XS),
            (false, false) => vec2(space::M, space::S),
        };
        let icon_size = if self.icon_above { 22.0 } else { self.font.size * 1.2 };
        let cap = self.key.as_ref().map_or(0.0, |_| 24.0 + space::S);
        let lead = if self.icon.is_some() && !self.icon_above { icon_size + space::S } else { 0.0 };
        let end = if self.ending_icon.is_some() { icon_size + space::XS } else { 0.0 };
        let trailing = self
            .trailing
            .as_ref()
            .map(|text| ui.painter().layout_no_wrap(text.clone(), regular(size::LABEL + 1.0), palette.muted));
        let trailing_width = trailing.as_ref().map_or(0.0, |g| g.size().x + space::S);
        let icon_alone = self.text.is_empty() && self.icon.is_some();
        let around = if icon_alone { icon_size } else { 2.0 * pad.x + cap + lead + end + trailing_width };

        let sense = if self.focusable { Sense::click() } else { Sense::CLICK };
        let available = ui.available_width().max(self.min.x);
        let colours = Colours::of(&self, palette, false, false);
        let galley = ui.fonts_mut(|f| f.layout_job(self.job(&colours, (available - around).max(self.font.size))));
        let above = if self.icon_above { icon_size + space::XS } else { 0.0 };
        let width = if self.full_width { available } else { (galley.size().x + around).max(self.min.x) };
        let height = (galley.size().y + above + 2.0 * pad.y).max(self.min.y);
        let sense = if self.enabled { sense } else { Sense::hover() };
        let (rect, response) = if self.reaching {
            let (rect, drawn) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
            let reach = rect.expand2(vec2(0.0, ((space::TOUCH - height) / 2.0).max(0.0)));
            (rect, ui.interact(reach, drawn.id.with("reach"), sense))
        } else {
            ui.allocate_exact_size(vec2(width, height), sense)
        };

        self.tell(&response);
        follow_focus(&response);
        if !ui.is_rect_visible(rect) {
            return response;
        }

        let colours = Colours::of(&self, palette, response.hovered(), response.is_pointer_button_down_on());
        let painter = ui.painter();
        let radius = CornerRadius::same(self.radius);
        painter.rect(rect, radius, colours.fill, colours.stroke, StrokeKind::Inside);
        if response.has_focus() {
            let ring = Stroke::new(2.0, if self.look == Look::Primary { palette.ink } else { palette.accent.ink });
            painter.rect_stroke(rect.expand(2.0), CornerRadius::same(self.radius + 2), ring, StrokeKind::Inside);
        }
        let spare = (rect.width() - around - galley.size().x).max(0.0);
        let mut left = rect.left() + pad.x + if self.centred && !self.icon_above { spare / 2.0 } else { 0.0 };
        if let Some(key) = &self.key {
            paint_key(ui, pos2(left + 12.0, rect.center().y), key, &colours);
            left += cap;
        }
        if let Some(icon) = self.icon {
            let at = if icon_alone {
                rect.center()
            } else if self.icon_above {
                pos2(rect.center().x, rect.center().y - f32::midpoint(galley.size().y, space::XS))
            } else {
                pos2(left + icon_size / 2.0, rect.center().y)
            };
            icon.paint(painter, at, icon_size, colours.icon);
            left += lead;
        }
        let x = if self.icon_above { rect.center().x - galley.size().x / 2.0 } else { left };
        let y = rect.center().y - (galley.size().y - above) / 2.0;
        painter.galley(pos2(x, y), galley, colours.ink);
        if let Some(trailing) = trailing {
            let at = pos2(rect.right() - pad.x - end - trailing.size().x, rect.center().y - trailing.size().y / 2.0);
            painter.galley(at, trailing, palette.muted);
        }
        if let Some(icon) = self.ending_icon {
            icon.paint(painter, pos2(rect.right() - pad.x - icon_size / 2.0, rect.center().y), icon_size, colours.icon);
        }
        response
    }

    /// What those are told who do not see the tile: its name, and as its description whatever else is written on it.
    fn tell(&self, response: &Response) {
        let name = self.name.clone().unwrap_or_else(|| match &self.second {
            Some(second) => format!("{} {second}", self.text),
            None => self.text.to_owned(),
        });
        response.widget_info(|| {
            if self.look == Look::Selected {
                WidgetInfo::selected(Role::Button, self.enabled, true, &name)
            } else {
                WidgetInfo::labeled(Role::Button, self.enabled, &name)
            }
        });
        let written = [Some(self.text), self.second.as_deref(), self.trailing.as_deref()];
        let more: Vec<&str> = written.into_iter().flatten().filter(|words| !name.contains(words)).collect();
        // `None` where nobody listens.
        let _told = response.ctx.accesskit_node_builder(response.id, |node| {
            if !more.is_empty() {
                node.set_description(more.join(" "));
            }
            if let Some(key) = &self.key {
                node.set_keyboard_shortcut(key.as_str());
            }
        });
    }

    fn job(&self, colours: &Colours, width: f32) -> LayoutJob {
        let mut job =
            LayoutJob { wrap: TextWrapping::wrap_at_width(width), halign: Align::LEFT, ..LayoutJob::default() };
        job.append(self.text, 0.0, TextFormat::simple(self.font.clone(), colours.ink));
        if let Some(second) = &self.second {
            let font = regular(self.font.size.min(size::TEXT));
            job.append(second, space::S, TextFormat::simple(font, colours.second));
        }
        job
    }
}

struct Colours {
    fill: Color32,
    stroke: Stroke,
    ink: Color32,
    second: Color32,
    icon: Color32,
}

impl Colours {
    fn of(tile: &Tile<'_>, p: &Palette, hovered: bool, pressed: bool) -> Self {
        let outlined = |colour| Stroke::new(1.0, colour);
        let plain = |fill, stroke| Self { fill, stroke, ink: p.ink, second: p.muted, icon: p.muted };
        let mut colours = match tile.look {
            Look::Primary => Self {
                fill: p.accent.ink,
                stroke: outlined(p.accent.ink),
                ink: p.on_accent,
                second: p.on_accent,
                icon: p.on_accent,
            },
            Look::Selected => Self {
                fill: p.accent.ground,
                stroke: outlined(p.accent.ink),
                ink: p.accent.ink,
                second: p.accent.ink,
                icon: p.accent.ink,
            },
            Look::Plain => plain(p.panel, outlined(p.outline)),
            Look::Quiet => plain(Color32::TRANSPARENT, Stroke::NONE),
        };
        if (hovered || pressed) && matches!(tile.look, Look::Plain | Look::Quiet) {
            colours.fill = p.accent.ground;
            colours.stroke = outlined(if pressed { p.accent.ink } else { p.outline });
        }
        if !tile.enabled {
            colours.ink = p.muted;
            colours.icon = p.muted;
            colours.fill = Color32::TRANSPARENT;
        }
        colours
    }
}

fn paint_key(ui: &Ui, centre: eframe::egui::Pos2, key: &str, colours: &Colours) {
    let cap = Rect::from_center_size(centre, vec2(24.0, 24.0));
    ui.painter().rect_stroke(cap, CornerRadius::same(5), Stroke::new(1.0, colours.second), StrokeKind::Inside);
    let galley = ui.painter().layout_no_wrap(key.to_owned(), bold(size::LABEL), colours.second);
    ui.painter().galley(cap.center() - galley.size() / 2.0, galley, colours.second);
}
