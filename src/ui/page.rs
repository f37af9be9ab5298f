//! The frame every page but the till stands in: a title, a way back, and room that scrolls.

use eframe::egui::{Align, CentralPanel, Frame, Layout, Margin, ScrollArea, Ui};

use super::cx::Cx;
use super::kit::{Icon, Look, Tile, Voice, announce, bold, size, space, wrapped};
use crate::state::{Intent, Page};

/// The widest a column of text may get and still be read with ease.
const READABLE: f32 = 760.0;

/// Draws a page with its title; `content` gets the room below.
pub fn page_ui(ui: &mut Ui, cx: &Cx<'_>, title: &str, content: impl FnOnce(&mut Ui)) {
    wide_page_ui(ui, cx, title, |ui| {
        ui.set_max_width(READABLE.min(ui.available_width()));
        content(ui);
    });
}

/// A page whose content may fill the whole width.
pub fn wide_page_ui(ui: &mut Ui, cx: &Cx<'_>, title: &str, content: impl FnOnce(&mut Ui)) {
    fixed_page_ui(ui, cx, title, |ui| {
        // Each page and each guide is read from its own beginning.
        let shelf = &cx.state.shelf;
        let part = (cx.state.page, shelf.guide.as_deref(), shelf.ledger.page, shelf.ledger.at.as_deref());
        ScrollArea::vertical().id_salt(part).auto_shrink(false).show(ui, |ui| {
            ui.with_layout(Layout::top_down(Align::LEFT), content);
        });
    });
}

/// A page that scrolls by itself, or not at all.
pub fn fixed_page_ui(ui: &mut Ui, cx: &Cx<'_>, title: &str, content: impl FnOnce(&mut Ui)) {
    CentralPanel::default().frame(Frame::NONE.inner_margin(Margin::same(16))).show(ui, |ui| {
        ui.horizontal(|ui| {
            let inner =
                matches!(cx.state.page, Page::Call | Page::Safety | Page::Rules | Page::Import | Page::SelfTest)
                    || cx.state.has_trail()
                    || (cx.state.page == Page::Incident && cx.state.opened_from != Page::Till);
            let back = cx.t(if inner { "page-back-once" } else { "page-back" });
            if Tile::new(&back).icon(Icon::ChevronLeft).look(Look::Quiet).show(ui, cx.palette).clicked() {
                cx.send(if inner { Intent::Back } else { Intent::GoTo(Page::Till) });
            }
            wrapped(ui, eframe::egui::RichText::new(title).font(bold(size::TITLE)));
        });
        announce(ui, Voice::Calm, cx.state.page, title);
        ui.add_space(space::S);
        content(ui);
    });
}
