//! The window as a whole: which page, with the rail beside it or the menu above it.

use eframe::egui::{self, Frame, Margin, Panel, Popup, Ui};

use super::command::shortcuts_ui;
use super::cx::Cx;
use super::{
    codes, day_end, export, fault, guard, handover, help, import, incident, journal, nocode, notices, progress, rail,
    reading, report, routines, rules, safety, self_test, settings, till, training, welcome,
};
use crate::state::{Drafts, Page, ShopStatus};

/// What the window is called, on its frame and by those who read it aloud.
pub const TITLE: &str = "码上懂 Tillside";

/// From this width on there is room for the rail.
const RAIL_FROM: f32 = 700.0;

/// Draws everything.
pub fn window_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    // The frame's title is not in the accessibility tree by itself, and a window without a name is read as nothing.
    let _named = ui.ctx().accesskit_node_builder(egui::accesskit_root_id(), |window| window.set_label(TITLE));
    ui.painter().rect_filled(ui.max_rect(), 0.0, cx.palette.ground);
    match &cx.state.shop {
        // Two frames at most; an empty ground is calmer than words that flash by.
        ShopStatus::Unopened | ShopStatus::Opening if !cx.state.has_been_open() => return,
        ShopStatus::Faulty(error) => {
            notices::bands_ui(ui, cx);
            fault::faulty_ui(ui, cx, error);
            guard::guard_ui(ui, cx, drafts);
            return;
        }
        ShopStatus::AlreadyOpen { folder } => {
            notices::bands_ui(ui, cx);
            fault::already_open_ui(ui, cx, folder);
            guard::guard_ui(ui, cx, drafts);
            return;
        }
        _ => {}
    }
    if drafts.welcome.is_some() {
        welcome::welcome_ui(ui, cx, drafts);
        return;
    }
    // An open menu, a question over the page and a reading customer have the keys to themselves.
    if !till::is_turned(ui) && !Popup::is_any_open(ui.ctx()) && !cx.state.is_asking() {
        shortcuts_ui(ui, cx);
    }
    let strip = cx.state.is_strip() && ui.available_width() < RAIL_FROM;
    let wide = ui.available_width() >= RAIL_FROM;
    if wide {
        let frame = Frame::NONE.fill(cx.palette.panel).inner_margin(Margin::symmetric(6, 12));
        Panel::left("rail").exact_size(rail::WIDTH).resizable(false).frame(frame).show(ui, |ui| rail::rail_ui(ui, cx));
    }
    if strip {
        till::strip_ui(ui, cx, drafts);
        guard::guard_ui(ui, cx, drafts);
        return;
    }
    progress::progress_ui(ui, cx);
    notices::bands_ui(ui, cx);
    match cx.state.page {
        Page::Till => till::till_ui(ui, cx, drafts),
        Page::NoCode => nocode::no_code_ui(ui, cx, drafts),
        Page::Codes => codes::codes_ui(ui, cx),
        Page::Settings => settings::settings_ui(ui, cx, drafts),
        Page::Import => import::import_ui(ui, cx, drafts),
        Page::Rules => rules::rules_ui(ui, cx, drafts),
        Page::Safety => safety::safety_ui(ui, cx, drafts),
        Page::Help => help::help_ui(ui, cx),
        Page::Log => journal::journal_ui(ui, cx, drafts),
        Page::DayEnd => day_end::day_end_ui(ui, cx, drafts),
        Page::Handover => handover::handover_ui(ui, cx, drafts),
        Page::Call => incident::call_pack_ui(ui, cx, drafts),
        Page::Guides => reading::guides_ui(ui, cx),
        Page::Guide => reading::guide_ui(ui, cx),
        Page::Claims => reading::ledger_ui(ui, cx, drafts),
        Page::Hotlines => reading::hotlines_ui(ui, cx),
        Page::Routines => routines::routines_ui(ui, cx),
        Page::Training => training::training_ui(ui, cx, drafts),
        Page::SelfTest => self_test::self_test_ui(ui, cx),
        Page::Incident => incident::incident_ui(ui, cx, drafts),
    }
    import::dropped_ui(ui, cx);
    export::export_ui(ui, cx, drafts);
    report::report_ui(ui, cx, drafts);
    safety::restore_sheet_ui(ui, cx);
    guard::guard_ui(ui, cx, drafts);
}
