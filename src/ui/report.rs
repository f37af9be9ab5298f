//! Reporting a mistake: a sheet with two fields, and the text that becomes a file. It is sent by nobody but a person.

use std::fmt::Write as _;

use eframe::egui::{Margin, RichText, TextEdit, Ui, vec2};
use fluent::FluentValue;

use super::cx::Cx;
use super::kit::{
    Icon, Look, Tile, bold, field, label, label_muted, label_strong, panel_frame, put_field, regular, sheet, size,
    space, wrapped,
};
use super::progress::task_error_text;
use crate::card::Card;
use crate::domain::redact::secrets;
use crate::i18n::text_key;
use crate::state::{About, Drafts, Intent, ReportDraft, ReportIntent, ReportSheet};

/// The sheet's inner width in points, where the window is wide enough.
const WIDTH: f32 = 520.0;

/// A button that opens the sheet for a report about whatever `about` says. It is put together when it is asked for. `of` tells
/// it from its like on the same page, for those who do not see what it stands under.
pub fn report_button_ui(ui: &mut Ui, cx: &Cx<'_>, of: &str, about: impl FnOnce() -> About) {
    let text = cx.t("report-open");
    let name = if of.is_empty() { text.clone() } else { format!("{text} {of}") };
    if Tile::new(&text).icon(Icon::Megaphone).look(Look::Quiet).named(name).show(ui, cx.palette).clicked() {
        cx.send(Intent::Report(ReportIntent::Open(Box::new(about()))));
    }
}

/// What a report about a card says of it: the row, its edition, and our words as they stand on the screen.
#[must_use]
pub fn about_card(cx: &Cx<'_>, card: &Card) -> About {
    let at = card.subject.at();
    let mut lines =
        vec![(cx.t("report-row"), format!("{at}  {}", card.set_name)), (cx.t("log-meaning"), card.meaning.clone())];
    lines.extend(card.detail.clone().map(|detail| (cx.t("report-detail"), detail)));
    lines.push((cx.t("report-money"), cx.texts.name("money", card.money).into_owned()));
    lines.push((cx.t("report-action"), card.headline.clone()));
    let steps: Vec<&str> = card.steps.iter().map(|step| step.text.as_str()).collect();
    lines.push((cx.t("report-steps"), steps.join(" / ")));
    if let Some(edition) = &card.edition {
        let confidence = card.confidence.map(|word| cx.t(&text_key("confidence", word))).unwrap_or_default();
        lines.push((cx.t("report-edition"), format!("{} / {}  {confidence}", edition.edition, edition.checked)));
    }
    let sources: Vec<&str> = card.sources.iter().map(|source| source.id.as_str()).collect();
    if !sources.is_empty() {
        lines.push((cx.t("fold-sources"), sources.join(", ")));
    }
    About { name: format!("{}-{}", at.set, at.code).to_lowercase(), lines }
}

/// Draws the sheet while a report is prepared.
pub fn report_ui(ui: &Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    let Some(report) = &cx.state.report else { return };
    let frame = panel_frame(cx.palette).inner_margin(Margin::same(24));
    let title = cx.t("report-title");
    let shown = sheet(ui, "report", &title, frame, |ui| {
        ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 64.0));
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        wrapped(ui, RichText::new(&title).font(bold(size::TITLE)));
        if let Some((_, row)) = report.about.lines.first() {
            label_muted(ui, cx.palette, row);
        }
        fields_ui(ui, cx, &mut drafts.report);
        label_muted(ui, cx.palette, &cx.t("report-nothing-sent"));
        buttons_ui(ui, cx, report, &drafts.report);
    });
    if shown.should_close() {
        cx.send(Intent::Report(ReportIntent::Cancel));
    }
}

fn fields_ui(ui: &mut Ui, cx: &Cx<'_>, draft: &mut ReportDraft) {
    let saw = label_strong(ui, &cx.t("report-saw"));
    let several_lines = TextEdit::multiline(&mut draft.saw)
        .char_limit(ReportDraft::MAX_SAW_CHARS)
        .font(regular(size::TEXT))
        .margin(Margin::symmetric(10, 8))
        .desired_rows(4)
        .desired_width(f32::INFINITY);
    put_field(ui, several_lines).labelled_by(saw.id);
    let source = label_strong(ui, &cx.t("report-source"));
    let width = ui.available_width();
    put_field(ui, field(&mut draft.source, ReportDraft::MAX_SOURCE_CHARS).desired_width(width)).labelled_by(source.id);
    if draft.has_payment_code() {
        wrapped(ui, RichText::new(cx.t("store-payment-code")).color(cx.palette.never.ink));
    }
    if !secrets(&draft.saw).is_empty() || !secrets(&draft.source).is_empty() {
        wrapped(ui, RichText::new(cx.t("record-secret")).color(cx.palette.never.ink));
    }
}

fn buttons_ui(ui: &mut Ui, cx: &Cx<'_>, sheet: &ReportSheet, draft: &ReportDraft) {
    if let Some(trouble) = &sheet.trouble {
        wrapped(ui, RichText::new(task_error_text(cx, trouble)).color(cx.palette.never.ink));
    }
    if !draft.is_ready() {
        label(ui, &cx.t("report-not-ready"));
    }
    ui.horizontal_wrapped(|ui| {
        let write = cx.t("report-write");
        let tile = Tile::new(&write).icon(Icon::Save).look(Look::Primary).strong().enabled(draft.is_ready());
        if tile.show(ui, cx.palette).clicked() {
            let text = report_text(cx, sheet, draft);
            cx.send(Intent::Report(ReportIntent::Write { text }));
        }
        let cancel = cx.t("terminal-cancel");
        if Tile::new(&cancel).show(ui, cx.palette).clicked() {
            cx.send(Intent::Report(ReportIntent::Cancel));
        }
    });
}

/// The whole file: what it is about, what the shop saw, and with which program. Nothing about the shop or its people.
fn report_text(cx: &Cx<'_>, sheet: &ReportSheet, draft: &ReportDraft) -> String {
    let mut text = format!("{}\n\n", cx.t("report-file-title"));
    let mut line = |label: &str, value: &str| {
        // Writing to a string does not fail.
        writeln!(text, "{label}: {value}").ok();
    };
    for (label, value) in &sheet.about.lines {
        line(label, value);
    }
    line(&cx.t("report-saw"), &format!("\n{}\n", draft.saw.trim()));
    line(&cx.t("report-source"), draft.source.trim());
    let version = cx.texts.with("about-version", &[("version", FluentValue::from(env!("CARGO_PKG_VERSION")))]);
    line(&cx.t("report-program"), &format!("{version} / {}", cx.texts.language()));
    text
}
