//! What the program does and does not do, looked up in itself: the page for whoever answers for the shop's PC.

use eframe::egui::{Align, Color32, Layout, Margin, RichText, ScrollArea, Sense, TextWrapMode, Ui, vec2};
use fluent::FluentValue;

use super::cx::Cx;
use super::kit::{
    Icon, Look, Tile, area_frame, bold, label, label_muted, label_strong, panel_frame, regular, size, space, wrapped,
};
use super::page::page_ui;
use crate::doctor::{Licence, Report};
use crate::paper::{Chapter, Line, Mark, Pen, self_test, self_test_text, self_test_verdict};
use crate::state::{Intent, Page, SelfTestIntent};

/// From this width on, what something is about stands beside it.
const SIDE_BY_SIDE: f32 = 480.0;
/// The room for what something is about.
const ABOUT: f32 = 200.0;
const MARK: f32 = 26.0;
/// The room for the list of parts, which is long.
const LIST: f32 = 260.0;
const ROW: f32 = 24.0;

/// The way here, from the settings and from the help, each in its own words.
pub fn way_ui(ui: &mut Ui, cx: &Cx<'_>, text: &str) {
    let tile = Tile::new(text).icon(Icon::Info).second(cx.t("self-test-note")).ending_icon(Icon::ChevronRight);
    if tile.full_width().show(ui, cx.palette).clicked() {
        cx.send(Intent::GoTo(Page::SelfTest));
    }
}

/// Draws the page.
pub fn self_test_ui(ui: &mut Ui, cx: &Cx<'_>) {
    page_ui(ui, cx, &cx.t("self-test-title"), |ui| {
        let Some(report) = &cx.state.self_test.report else {
            label(ui, &cx.t("self-test-looking"));
            return;
        };
        let pen = Pen { texts: cx.texts, catalog: &cx.state.catalog, zone: &cx.stamp.zone };
        let chapters = self_test(pen, report);
        verdict_ui(ui, cx, pen, report, &chapters);
        for chapter in chapters {
            ui.add_space(space::S);
            chapter_ui(ui, cx, &chapter);
        }
        if !report.licences.is_empty() {
            ui.add_space(space::S);
            list_ui(ui, cx, &report.licences);
        }
    });
}

/// How things stand. What should be seen to is named at once: its place may be far below.
fn verdict_ui(ui: &mut Ui, cx: &Cx<'_>, pen: Pen<'_>, report: &Report, chapters: &[Chapter]) {
    let (well, text) = self_test_verdict(pen, report);
    let (tone, icon) = if well {
        (cx.palette.not_charged, Icon::ShieldCheck)
    } else {
        (cx.palette.may_be_charged, Icon::TriangleAlert)
    };
    area_frame(cx.palette, tone).inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        marked_ui(ui, icon, tone.ink, |ui| {
            wrapped(ui, RichText::new(text).font(bold(size::SAY)).color(tone.ink));
            let troubles = chapters.iter().flat_map(|chapter| &chapter.lines).filter(|line| line.mark == Mark::Trouble);
            for line in troubles {
                wrapped(ui, RichText::new(&line.text).font(regular(size::TEXT)));
            }
            let at = cx.texts.day_and_second(report.at, &cx.stamp.zone);
            let values = [("at", FluentValue::from(at))];
            label_muted(ui, cx.palette, &cx.texts.with("self-test-looked", &values));
        });
    });
    ui.add_space(space::XS);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        let copy = cx.t("self-test-copy");
        if Tile::new(&copy).icon(Icon::Copy).show(ui, cx.palette).clicked() {
            ui.ctx().copy_text(self_test_text(pen, report));
        }
        let again = cx.t("self-test-again");
        let tile = Tile::new(&again).icon(Icon::RefreshCw).look(Look::Quiet).enabled(!cx.state.self_test.looking);
        if tile.show(ui, cx.palette).clicked() {
            cx.send(Intent::SelfTest(SelfTestIntent::Again));
        }
    });
    label_muted(ui, cx.palette, &cx.t("self-test-copy-note"));
}

fn chapter_ui(ui: &mut Ui, cx: &Cx<'_>, chapter: &Chapter) {
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::XS;
        label_strong(ui, &chapter.title);
        for line in &chapter.lines {
            line_ui(ui, cx, line);
        }
    });
}

fn line_ui(ui: &mut Ui, cx: &Cx<'_>, line: &Line) {
    match line.mark {
        Mark::Good => marked_ui(ui, Icon::Check, cx.palette.not_charged.ink, |ui| said_ui(ui, cx, line)),
        Mark::Trouble => marked_ui(ui, Icon::TriangleAlert, cx.palette.may_be_charged.ink, |ui| {
            wrapped(ui, RichText::new(&line.text).font(bold(size::TEXT)).color(cx.palette.may_be_charged.ink));
        }),
        Mark::Never => marked_ui(ui, Icon::Ban, cx.palette.muted, |ui| said_ui(ui, cx, line)),
        Mark::Fact => said_ui(ui, cx, line),
    }
}

fn marked_ui(ui: &mut Ui, icon: Icon, ink: Color32, words: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(MARK, 22.0), Sense::hover());
        icon.paint(ui.painter(), rect.center(), 18.0, ink);
        ui.vertical(words);
    });
}

fn said_ui(ui: &mut Ui, cx: &Cx<'_>, line: &Line) {
    if line.about.is_empty() {
        wrapped(ui, RichText::new(&line.text).font(regular(size::TEXT)));
        return;
    }
    if ui.available_width() < SIDE_BY_SIDE {
        label_muted(ui, cx.palette, &line.about);
        wrapped(ui, RichText::new(&line.text).font(regular(size::TEXT)));
        return;
    }
    ui.horizontal_top(|ui| {
        ui.allocate_ui_with_layout(vec2(ABOUT, 0.0), Layout::top_down(Align::LEFT), |ui| {
            ui.set_width(ABOUT);
            label_muted(ui, cx.palette, &line.about);
        });
        ui.vertical(|ui| wrapped(ui, RichText::new(&line.text).font(regular(size::TEXT))));
    });
}

/// Every part by name. Only what is in sight is drawn.
fn list_ui(ui: &mut Ui, cx: &Cx<'_>, licences: &[Licence]) {
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        label_strong(ui, &cx.t("self-test-list"));
        ScrollArea::vertical().id_salt("licences").max_height(LIST).auto_shrink([false, true]).show_rows(
            ui,
            ROW,
            licences.len(),
            |ui, rows| {
                ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
                for part in licences.get(rows).unwrap_or_default() {
                    let text = format!("{} {}  ·  {}", part.name, part.version, part.licence);
                    ui.label(RichText::new(text).font(regular(size::LABEL)));
                }
            },
        );
    });
}
