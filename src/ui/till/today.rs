//! Today's incidents beside the card, newest first, with the last one still to be taken back.

use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{CornerRadius, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::super::cx::Cx;
use super::super::kit::{Icon, Tile, bold, caption, focus_ring, follow_focus, label_muted, regular, size, space};
use super::super::routines::checks_due_ui;
use crate::card;
use crate::domain::incident::{Incident, Outcome};
use crate::state::{Intent, UNDO_SECONDS};

/// Draws the list.
pub fn today_ui(ui: &mut Ui, cx: &Cx<'_>) {
    caption(ui, cx.palette, &cx.t("today-title"));
    undo_ui(ui, cx);
    checks_due_ui(ui, cx);
    if cx.state.day.incidents.is_empty() {
        label_muted(ui, cx.palette, &cx.t("today-empty"));
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    for incident in &cx.state.day.incidents {
        row_ui(ui, cx, incident);
    }
}

/// Offers to take the last incident back, for ten seconds.
fn undo_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(undoable) = &cx.state.undoable else { return };
    let left = UNDO_SECONDS - cx.stamp.moment.at.duration_since(undoable.done_at).as_secs();
    if left <= 0 {
        return;
    }
    ui.ctx().request_repaint_after(std::time::Duration::from_secs(1));
    let text = cx.t("undo");
    let tile = Tile::new(&text).icon(Icon::RotateCcw).trailing(format!("{left} s")).full_width();
    if tile.show(ui, cx.palette).clicked() {
        cx.send(Intent::Undo);
    }
    ui.add_space(space::XS);
}

fn row_ui(ui: &mut Ui, cx: &Cx<'_>, incident: &Incident) {
    let palette = cx.palette;
    let outcome = match incident.details.outcome {
        Some(outcome) => cx.texts.name("outcome", outcome),
        None => cx.texts.get("status-open"),
    };
    let time = cx.texts.clock(incident.moment.at, &cx.stamp.zone);
    let details = &incident.details;
    let code = card::heading(&cx.state.catalog, cx.texts, details);
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, space::TOUCH), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{code} {outcome} {time}")));
    follow_focus(&response);
    let painter = ui.painter();
    if response.hovered() || response.has_focus() {
        painter.rect_filled(rect, CornerRadius::same(6), palette.accent.ground);
    }
    focus_ring(ui, palette, &response, rect);
    painter.hline(rect.x_range(), rect.top(), Stroke::new(1.0, palette.line));
    let dot = match incident.details.outcome {
        Some(Outcome::InDoubt) | None => palette.may_be_charged.ink,
        Some(Outcome::NoSale) => palette.muted,
        Some(_) => palette.not_charged.ink,
    };
    painter.circle_filled(pos2(rect.left() + 8.0, rect.center().y), 5.0, dot);
    let time = painter.layout_no_wrap(time, regular(size::LABEL + 1.0), palette.muted);
    let time_width = time.size().x;
    // A word of a wallet, or of what was seen, leaves room for how it ended.
    let most = ((width - 22.0 - time_width - 24.0) * 0.6).max(24.0);
    let mut job = LayoutJob::simple_singleline(code, bold(size::TEXT), palette.ink);
    job.wrap = TextWrapping::truncate_at_width(most);
    let code = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let painter = ui.painter();
    let code_width = code.size().x.max(24.0);
    let middle = |height: f32| rect.center().y - height / 2.0;
    painter.galley(pos2(rect.right() - time_width - 2.0, middle(time.size().y)), time, palette.muted);
    painter.galley(pos2(rect.left() + 22.0, middle(code.size().y)), code, palette.ink);
    let room = (width - 22.0 - code_width - time_width - 24.0).max(20.0);
    let mut job = LayoutJob::simple_singleline(outcome.into_owned(), regular(size::TEXT), palette.ink);
    job.wrap = TextWrapping::truncate_at_width(room);
    let words = ui.fonts_mut(|fonts| fonts.layout_job(job));
    ui.painter().galley(pos2(rect.left() + 32.0 + code_width, middle(words.size().y)), words, palette.ink);
    if response.clicked() {
        cx.send(Intent::OpenIncident(incident.id));
    }
}
