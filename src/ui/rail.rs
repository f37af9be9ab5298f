//! The ways to the other pages: a rail at the edge, or a menu where there is no room for it.

use eframe::egui::{ScrollArea, Ui};

use super::cx::Cx;
use super::kit::{Icon, Look, Tile, menu, regular, size, space};
use super::till_mode::{menu_tile_ui, rail_tile_ui};
use crate::state::{Intent, Page};

/// The rail's width in points.
pub const WIDTH: f32 = 76.0;

/// The pages, with their icons and text keys, in the order of the rail.
const PAGES: &[(Page, Icon, &str)] = &[
    (Page::Till, Icon::Calculator, "rail-till"),
    (Page::NoCode, Icon::CircleHelp, "rail-no-code"),
    (Page::Log, Icon::History, "rail-log"),
    (Page::DayEnd, Icon::Moon, "rail-day-end"),
    (Page::Handover, Icon::ListChecks, "rail-handover"),
    (Page::Routines, Icon::CalendarCheck, "rail-routines"),
    (Page::Training, Icon::GraduationCap, "rail-training"),
    (Page::Codes, Icon::Table, "rail-codes"),
    (Page::Guides, Icon::BookOpen, "rail-guides"),
    (Page::Help, Icon::Keyboard, "rail-help"),
    (Page::Settings, Icon::Settings, "rail-settings"),
];

/// The pages one may go to just now.
fn pages(cx: &Cx<'_>) -> impl Iterator<Item = (Page, Icon, &'static str)> {
    let till_mode = cx.state.is_till_mode();
    PAGES.iter().copied().filter(move |(page, ..)| !till_mode || page.is_open_in_till_mode())
}

/// The pages below each other, at the window's edge.
pub fn rail_ui(ui: &mut Ui, cx: &Cx<'_>) {
    ScrollArea::vertical().show(ui, |ui| {
        for (page, icon, key) in pages(cx) {
            let here = cx.state.page == page
                || (cx.state.page == Page::SelfTest && page == cx.state.self_test.from)
                || (matches!(cx.state.page, Page::Safety | Page::Rules) && page == Page::Settings)
                || (cx.state.page == Page::Import && page == Page::Log)
                || (matches!(cx.state.page, Page::Guide | Page::Claims | Page::Hotlines) && page == Page::Guides)
                || (matches!(cx.state.page, Page::Incident | Page::Call) && page == cx.state.opened_from);
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
        }
        if cx.state.is_till_mode() {
            rail_tile_ui(ui, cx);
        }
    });
}

/// The same pages behind one button, where there is no room for the rail.
pub fn menu_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let name = cx.t("rail-menu");
    let tile = Tile::new("").icon(Icon::Grid).look(Look::Quiet).named(&name).min_size(space::TOUCH, space::TOUCH);
    let response = tile.show(ui, cx.palette).on_hover_text(name);
    menu(&response).show(|ui| {
        ui.set_min_width(180.0);
        // More pages than a small window with large type has room for.
        ScrollArea::vertical().max_height(ui.ctx().content_rect().height() - 60.0).show(ui, |ui| {
            for (page, icon, key) in pages(cx) {
                let look = if cx.state.page == page { Look::Selected } else { Look::Quiet };
                if Tile::new(&cx.t(key)).icon(icon).look(look).full_width().show(ui, cx.palette).clicked() {
                    cx.send(Intent::GoTo(page));
                    ui.close();
                }
            }
            if cx.state.is_till_mode() {
                menu_tile_ui(ui, cx);
            }
        });
    });
}
