//! The ways to the other pages: a rail at the edge, or a row of icons where there is no room for it.

use eframe::egui::{ScrollArea, Ui};

use super::cx::Cx;
use super::kit::{Icon, Look, Tile, regular, size, space};
use crate::state::{Intent, Page};

/// The rail's width in points.
pub const WIDTH: f32 = 76.0;

/// The pages, with their icons and text keys, in the order of the rail.
const PAGES: [(Page, Icon, &str); 5] = [
    (Page::Till, Icon::Calculator, "rail-till"),
    (Page::Log, Icon::History, "rail-log"),
    (Page::Codes, Icon::Table, "rail-codes"),
    (Page::Help, Icon::Keyboard, "rail-help"),
    (Page::Settings, Icon::Settings, "rail-settings"),
];

/// The pages below each other, at the window's edge.
pub fn rail_ui(ui: &mut Ui, cx: &Cx<'_>) {
    ScrollArea::vertical().show(ui, |ui| {
        for (page, icon, key) in PAGES {
            let here = cx.state.page == page || (cx.state.page == Page::Incident && page == cx.state.opened_from);
            let name = cx.t(key);
            let tile = Tile::new(&name)
                .icon_above(icon)
                .font(regular(size::LABEL))
                .look(if here { Look::Selected } else { Look::Quiet })
                .min_size(WIDTH - 12.0, 58.0)
                .full_width();
            if tile.show(ui, cx.palette).clicked() {
                cx.send(Intent::GoTo(page));
            }
            ui.add_space(space::XS);
        }
    });
}

/// The same pages as a row of icons, where there is no room for the rail.
pub fn menu_ui(ui: &mut Ui, cx: &Cx<'_>) {
    for (page, icon, key) in PAGES {
        if page == Page::Till {
            continue;
        }
        let tile = Tile::new("").icon(icon).look(Look::Quiet).named(cx.t(key)).min_size(space::TOUCH, space::TOUCH);
        if tile.show(ui, cx.palette).on_hover_text(cx.t(key)).clicked() {
            cx.send(Intent::GoTo(page));
        }
    }
}
