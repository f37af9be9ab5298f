//! The table: as many rows as the log has, of which only those in sight are drawn and asked for.

use std::ops::Range;

use eframe::egui::{
    Align, Color32, CornerRadius, FontId, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2,
    text::{LayoutJob, TextWrapping},
    vec2,
};

use super::super::cx::Cx;
use super::super::kit::{bold, follow_focus, label_muted, panel_frame, regular, size, space, tell_more, tell_text};
use super::super::nocode::pictures;
use crate::card;
use crate::domain::code::CodeRef;
use crate::domain::incident::{Incident, Outcome};
use crate::knowledge::Picture;
use crate::state::Intent;

const ROW: f32 = space::TOUCH;
/// How many rows beyond those in sight are asked for, so that scrolling meets few gaps.
const AHEAD: u64 = 30;

/// What a row tells, from left to right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Time,
    Code,
    Meaning,
    Outcome,
    Amount,
    Terminal,
    Staff,
    Note,
}

/// The columns with their widths in points; the last takes what is left.
fn columns(width: f32, staff: bool) -> Vec<(Column, f32)> {
    let mut columns = vec![(Column::Time, 132.0), (Column::Code, 56.0)];
    if width >= 620.0 {
        columns.push((Column::Meaning, if width >= 1_000.0 { 260.0 } else { 190.0 }));
    }
    columns.push((Column::Outcome, 128.0));
    if width >= 760.0 {
        columns.push((Column::Amount, 104.0));
    }
    if width >= 880.0 {
        columns.push((Column::Terminal, 96.0));
    }
    if staff && width >= 980.0 {
        columns.push((Column::Staff, 84.0));
    }
    let used: f32 = columns.iter().map(|(_, width)| width).sum();
    columns.push((Column::Note, (width - used).max(0.0)));
    columns
}

impl Column {
    fn key(self) -> &'static str {
        match self {
            Self::Time => "incident-when",
            Self::Code => "log-code",
            Self::Meaning => "log-meaning",
            Self::Outcome => "incident-outcome",
            Self::Amount => "record-amount",
            Self::Terminal => "incident-terminal",
            Self::Staff => "log-staff",
            Self::Note => "record-note",
        }
    }

    fn text(self, cx: &Cx<'_>, incident: &Incident) -> String {
        let details = &incident.details;
        match self {
            Self::Time => cx.texts.day_and_minute(incident.moment.at, &cx.stamp.zone),
            Self::Code => card::written(&cx.state.catalog, cx.texts, details),
            Self::Meaning => meaning(cx, incident),
            Self::Outcome => match details.outcome {
                Some(outcome) => cx.texts.name("outcome", outcome).into_owned(),
                None => cx.t("status-open"),
            },
            Self::Amount => details.amount.map(|amount| cx.texts.money(amount)).unwrap_or_default(),
            Self::Terminal => details.terminal.clone().unwrap_or_default(),
            Self::Staff => incident.moment.who.clone().unwrap_or_default(),
            Self::Note => details.note.as_deref().unwrap_or_default().replace(['\n', '\r'], " "),
        }
    }
}

/// What was looked at, where there was no code.
fn picture(cx: &Cx<'_>, incident: &Incident) -> Option<Picture> {
    let set = incident.details.code_set.clone()?;
    cx.state.catalog.entry(&CodeRef { set, code: incident.details.code.clone() })?.picture
}

fn meaning(cx: &Cx<'_>, incident: &Incident) -> String {
    let Some(set) = &incident.details.code_set else { return String::new() };
    let at = CodeRef { set: set.clone(), code: incident.details.code.clone() };
    if cx.state.catalog.entry(&at).is_none() { String::new() } else { card::meaning(&cx.state.catalog, cx.texts, &at) }
}

/// Draws the table into the room that is left.
pub fn table_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(count) = cx.state.log.count else { return };
    panel_frame(cx.palette).inner_margin(eframe::egui::Margin::symmetric(12, 8)).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        if count == 0 {
            empty_ui(ui, cx);
            return;
        }
        let columns = columns(ui.available_width() - 16.0, !cx.state.staff.is_empty());
        header_ui(ui, cx, &columns);
        rows_ui(ui, cx, &columns, count);
    });
}

fn empty_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let key = if cx.state.log.filter().is_open() { "log-empty" } else { "log-none-found" };
    ui.add_space(space::M);
    label_muted(ui, cx.palette, &cx.t(key));
}

fn header_ui(ui: &mut Ui, cx: &Cx<'_>, columns: &[(Column, f32)]) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::hover());
    let mut left = rect.left() + 22.0;
    for (column, width) in columns {
        let cell = Rect::from_min_size(pos2(left, rect.top()), vec2(*width, rect.height()));
        let title = cx.t(column.key());
        tell_text(ui, cell, &title);
        cell_text(ui, cell, title, bold(size::LABEL), cx.palette.muted, *column == Column::Amount);
        left += width;
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, cx.palette.line));
}

fn rows_ui(ui: &mut Ui, cx: &Cx<'_>, columns: &[(Column, f32)], count: u64) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let total = usize::try_from(count).unwrap_or(usize::MAX);
    let mut area = ScrollArea::vertical().id_salt("log rows").auto_shrink(false);
    if cx.state.log.follow {
        area = area.vertical_scroll_offset(offset_for(ui, cx));
    }
    let out = area.show_rows(ui, ROW, total, |ui, range| {
        for row in as_rows(&range) {
            match cx.state.log.row(row) {
                Some(incident) => row_ui(ui, cx, columns, incident, cx.state.log.cursor == Some(row)),
                None => gap_ui(ui, cx),
            }
        }
        range
    });
    remember_view(ui, out.state.clamped_offset().y, out.inner_rect.height());
    let (first, end) = (u64_of(out.inner.start), u64_of(out.inner.end));
    let (first, end) = (first.saturating_sub(AHEAD), (end + AHEAD).min(count));
    if cx.state.log.lacks(first, end) {
        cx.send(Intent::ShowLogRows(first, end));
    }
}

fn as_rows(range: &Range<usize>) -> Range<u64> {
    u64_of(range.start)..u64_of(range.end)
}

fn u64_of(row: usize) -> u64 {
    u64::try_from(row).unwrap_or(u64::MAX)
}

fn view_place() -> eframe::egui::Id {
    eframe::egui::Id::unique("log view")
}

fn remember_view(ui: &Ui, offset: f32, height: f32) {
    ui.data_mut(|data| data.insert_temp(view_place(), (offset, height)));
}

/// Where to scroll to: just as far as the cursor needs; to the top without one.
fn offset_for(ui: &Ui, cx: &Cx<'_>) -> f32 {
    let Some(cursor) = cx.state.log.cursor else { return 0.0 };
    let (offset, height) = ui.data(|data| data.get_temp::<(f32, f32)>(view_place())).unwrap_or_default();
    #[expect(clippy::cast_precision_loss, reason = "a pixel more or less, eight million pixels down")]
    let top = cursor as f32 * ROW;
    offset.clamp((top + ROW - height).max(0.0), top)
}

/// A row that has been asked for and is not here yet.
fn gap_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let bar = Rect::from_min_size(pos2(rect.left() + 22.0, rect.center().y - 5.0), vec2(rect.width() * 0.4, 10.0));
    ui.painter().rect_filled(bar, CornerRadius::same(5), cx.palette.line);
}

fn row_ui(ui: &mut Ui, cx: &Cx<'_>, columns: &[(Column, f32)], incident: &Incident, at_cursor: bool) {
    let palette = cx.palette;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let names = [Column::Time, Column::Code, Column::Meaning, Column::Outcome];
    let spoken = |columns: &mut dyn Iterator<Item = Column>| {
        let texts = columns.map(|column| column.text(cx, incident)).filter(|text| !text.is_empty());
        texts.collect::<Vec<_>>().join(" ")
    };
    let name = spoken(&mut names.into_iter());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, at_cursor, &name));
    tell_more(
        &response,
        &spoken(&mut columns.iter().map(|(column, _)| *column).filter(|column| !names.contains(column))),
    );
    follow_focus(&response);
    if response.hovered() || response.has_focus() || at_cursor {
        ui.painter().rect_filled(rect, CornerRadius::same(6), palette.accent.ground);
    }
    if at_cursor || response.has_focus() {
        let ring = Stroke::new(2.0, palette.accent.ink);
        ui.painter().rect_stroke(rect, CornerRadius::same(6), ring, eframe::egui::StrokeKind::Inside);
    }
    ui.painter().circle_filled(pos2(rect.left() + 9.0, rect.center().y), 5.0, dot(cx, incident));
    let mut left = rect.left() + 22.0;
    for (column, width) in columns {
        let cell = Rect::from_min_size(pos2(left, rect.top()), vec2(*width, rect.height()));
        let (font, ink) = match column {
            Column::Code => (bold(size::TEXT), palette.ink),
            Column::Meaning | Column::Outcome | Column::Amount => (regular(size::TEXT), palette.ink),
            _ => (regular(size::LABEL + 1.0), palette.muted),
        };
        match picture(cx, incident) {
            // In the room of a code, what was looked at.
            Some(picture) if *column == Column::Code => {
                let square = Rect::from_min_size(pos2(cell.left() + 6.0, cell.center().y - 14.0), vec2(28.0, 28.0));
                pictures::paint(ui.painter(), square, picture, palette);
            }
            _ => cell_text(ui, cell, column.text(cx, incident), font, ink, *column == Column::Amount),
        }
        left += width;
    }
    if response.clicked() {
        cx.send(Intent::OpenIncident(incident.id));
    }
}

/// The colour of an incident's state; its word stands beside it.
fn dot(cx: &Cx<'_>, incident: &Incident) -> Color32 {
    match incident.details.outcome {
        Some(Outcome::InDoubt) | None => cx.palette.may_be_charged.ink,
        Some(Outcome::NoSale) => cx.palette.muted,
        Some(_) => cx.palette.not_charged.ink,
    }
}

/// One line of text, cut with an ellipsis where there is no room.
fn cell_text(ui: &Ui, cell: Rect, text: String, font: FontId, ink: Color32, at_right: bool) {
    let room = cell.shrink2(vec2(6.0, 0.0));
    let mut job = LayoutJob::simple_singleline(text, font, ink);
    job.wrap = TextWrapping::truncate_at_width(room.width().max(1.0));
    job.halign = Align::LEFT;
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let x = if at_right { room.right() - galley.size().x } else { room.left() };
    ui.painter().galley(pos2(x, room.center().y - galley.size().y / 2.0), galley, ink);
}
