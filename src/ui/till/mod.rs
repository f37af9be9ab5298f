//! The till page: find, answer, record — in three columns, two or one, as the window allows.

mod answer;
mod band;
mod checklist;
mod customer;
mod doubt;
mod find;
mod folds;
mod keys;
mod pad;
mod record;
mod rules;
mod spoken;
mod strip;
mod timer;
mod today;
mod topics;

pub use band::tone as money_tone;
pub use strip::{STRIP_LEAST, STRIP_LINE, strip_ui};

use eframe::egui::{Align, CentralPanel, Frame, Id, Layout, Margin, Panel, Popup, ScrollArea, Ui};

use super::cx::Cx;
use super::kit::{panel_frame, space};
use crate::state::{Drafts, Shown};

/// From this width on, recording has a column of its own.
const THREE_COLUMNS: f32 = 1_080.0;
/// From this width on, finding has a column of its own.
const TWO_COLUMNS: f32 = 600.0;
/// In a lower window the money and the one action come before everything else: large type on a small screen.
const LOW: f32 = 320.0;
const FIND: f32 = 296.0;
const RECORD: f32 = 312.0;

/// How the page is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Width {
    Three,
    Two,
    One,
}

/// Whether there is hardly room for more than the answer itself.
fn is_low(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() < LOW
}

/// The code field's id, so that keys find it from anywhere on the page.
fn code_field() -> Id {
    Id::unique("code field")
}

/// The word field's id.
fn word_field() -> Id {
    Id::unique("word field")
}

/// The amount field's id: where Tab leads.
fn amount_field() -> Id {
    Id::unique("amount field")
}

/// Whether the customer is reading the screen.
pub fn is_turned(ui: &Ui) -> bool {
    customer::is_open(ui)
}

/// The last-four field's id.
fn last4_field() -> Id {
    Id::unique("last four field")
}

/// Draws the page.
pub fn till_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    let width = match ui.available_width() {
        w if w >= THREE_COLUMNS => Width::Three,
        w if w >= TWO_COLUMNS => Width::Two,
        _ => Width::One,
    };
    let shown = cx.state.shown();
    customer::take_keys(ui);
    let keys_are_ours = !Popup::is_any_open(ui.ctx()) && !cx.state.is_asking();
    if keys_are_ours {
        keys::before_fields(ui, cx, &shown);
    }
    match width {
        Width::One => narrow_ui(ui, cx, drafts, &shown),
        _ => columns_ui(ui, cx, drafts, &shown, width),
    }
    if keys_are_ours {
        keys::after_fields(ui, cx, &shown);
    }
    customer::customer_ui(ui, cx, &shown);
    spoken::announce_ui(ui, cx, &shown);
}

fn columns_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts, shown: &Shown, width: Width) {
    let bar = Frame::NONE.fill(cx.palette.panel).inner_margin(Margin::symmetric(16, 6));
    Panel::top("till bar").frame(bar).resizable(false).show(ui, |ui| find::bar_ui(ui, cx, drafts));
    let gap = |left, right| Frame::NONE.inner_margin(Margin { left, right, top: 12, bottom: 12 });
    Panel::left("find").exact_size(FIND).resizable(false).show_separator_line(false).frame(gap(12, 6)).show(ui, |ui| {
        column(ui, cx, "find scroll", |ui| {
            find::code_field_ui(ui, cx, drafts);
            ui.add_space(space::S);
            pad::pad_ui(ui, cx);
            ui.add_space(space::S);
            find::offers_ui(ui, cx, drafts);
            if width == Width::Two {
                ui.add_space(space::S);
                today::today_ui(ui, cx);
            }
        });
    });
    if width == Width::Three {
        let record = Panel::right("record").exact_size(RECORD).resizable(false).show_separator_line(false);
        record.frame(gap(6, 12)).show(ui, |ui| {
            column(ui, cx, "record scroll", |ui| {
                record::record_ui(ui, cx, drafts, shown, record::Arrangement::Column);
                ui.add_space(space::M);
                today::today_ui(ui, cx);
            });
        });
    } else {
        let record = Panel::bottom("record").resizable(false).show_separator_line(false);
        record.frame(gap(6, 12)).show(ui, |ui| {
            panel_frame(cx.palette).inner_margin(Margin::same(10)).show(ui, |ui| {
                record::record_ui(ui, cx, drafts, shown, record::Arrangement::Rows(4));
            });
        });
    }
    let margin = if width == Width::Three { gap(6, 6) } else { gap(6, 12) };
    CentralPanel::default().frame(margin).show(ui, |ui| {
        column(ui, cx, "answer scroll", |ui| answer::answer_ui(ui, cx, shown));
    });
}

/// A white column that scrolls by itself.
fn column(ui: &mut Ui, cx: &Cx<'_>, id: &str, content: impl FnOnce(&mut Ui)) {
    panel_frame(cx.palette).show(ui, |ui| {
        ScrollArea::vertical().id_salt(id).auto_shrink(false).show(ui, |ui| {
            // Room for focus rings, which stand outside their tiles.
            Frame::NONE.inner_margin(Margin { left: 3, right: 8, top: 3, bottom: 3 }).show(ui, |ui| {
                ui.with_layout(Layout::top_down(Align::LEFT), content);
            });
        });
    });
}

/// Everything one below the other, for a strip beside other programs or for large type on a small screen.
fn narrow_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts, shown: &Shown) {
    let bar = Frame::NONE.fill(cx.palette.panel).inner_margin(Margin::symmetric(8, 6));
    Panel::top("till bar").frame(bar).resizable(false).show(ui, |ui| find::narrow_bar_ui(ui, cx, drafts));
    CentralPanel::default().frame(Frame::NONE.inner_margin(Margin::same(8))).show(ui, |ui| {
        let low = is_low(ui);
        ScrollArea::vertical().id_salt("narrow scroll").auto_shrink(false).show(ui, |ui| {
            if pad::is_open(ui, cx, shown) {
                panel_frame(cx.palette).inner_margin(Margin::same(10)).show(ui, |ui| {
                    pad::pad_ui(ui, cx);
                });
            }
            if matches!(shown, Shown::Nothing | Shown::NoMatch) || !drafts.words.is_empty() {
                panel_frame(cx.palette).inner_margin(Margin::same(10)).show(ui, |ui| {
                    ui.set_min_width(ui.available_width());
                    find::offers_ui(ui, cx, drafts);
                });
            }
            panel_frame(cx.palette).inner_margin(Margin::same(12)).show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                answer::answer_ui(ui, cx, shown);
            });
            if low {
                find::narrow_terminal_ui(ui, cx);
            }
            if matches!(shown, Shown::Answer(_)) {
                panel_frame(cx.palette).inner_margin(Margin::same(10)).show(ui, |ui| {
                    record::record_ui(ui, cx, drafts, shown, record::Arrangement::Rows(2));
                });
            }
            panel_frame(cx.palette).inner_margin(Margin::same(10)).show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                today::today_ui(ui, cx);
            });
        });
    });
}
