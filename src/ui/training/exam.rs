//! The exam: what it is, how it ended, and the certificate.

use eframe::egui::{RichText, Ui};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{Icon, Look, Tile, area_frame, bold, label, label_muted, size, space, wrapped};
use super::summary::results_ui;
use crate::domain::practice::{Attempt, Certificate};
use crate::job::Paper;
use crate::paper;
use crate::state::{PaperName, Room, TrainingIntent, Written};
use crate::training::exam::{DOUBLE_CHARGE, ITEMS, PASS_RIGHT};

const WIDTH: f32 = 640.0;

/// Draws the page before an exam.
pub fn door_ui(ui: &mut Ui, cx: &Cx<'_>) {
    ui.set_max_width(WIDTH.min(ui.available_width()));
    wrapped(ui, RichText::new(cx.t("exam-title")).font(bold(size::ACTION)));
    let values = [
        ("items", FluentValue::from(ITEMS)),
        ("right", FluentValue::from(PASS_RIGHT)),
        ("double", FluentValue::from(DOUBLE_CHARGE)),
    ];
    for key in ["exam-rule-items", "exam-rule-pass", "exam-rule-double", "exam-rule-quiet", "exam-rule-shared"] {
        label(ui, &format!("· {}", cx.texts.with(key, &values)));
    }
    ui.add_space(space::M);
    let start = cx.t("exam-start");
    let tile = Tile::new(&start).icon(Icon::BadgeCheck).look(Look::Primary).strong().min_size(240.0, 56.0).centred();
    if tile.show(ui, cx.palette).clicked() {
        cx.send(TrainingIntent::StartExam.into());
    }
}

/// Draws the page after an exam.
pub fn end_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(end) = &cx.state.training.exam_end else { return };
    ui.set_max_width(WIDTH.min(ui.available_width()));
    let verdict = &end.verdict;
    let tone = if verdict.passed { cx.palette.charged } else { cx.palette.may_be_charged };
    area_frame(cx.palette, tone).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let title = cx.t(if verdict.passed { "exam-passed" } else { "exam-not-passed" });
        wrapped(ui, RichText::new(title).font(bold(size::ACTION)).color(tone.ink));
        let values = [("right", FluentValue::from(verdict.right)), ("of", FluentValue::from(verdict.of))];
        label(ui, &cx.texts.with("exam-result", &values));
        if verdict.double_charge_wrong > 0 {
            let count = FluentValue::from(verdict.double_charge_wrong);
            label(ui, &cx.texts.with("exam-double-wrong", &[("count", count)]));
        }
    });
    ui.add_space(space::M);
    if let Some(certificate) = &end.certificate {
        certificate_ui(ui, cx, certificate);
    } else {
        label_muted(ui, cx.palette, &cx.t("exam-again"));
    }
    ui.add_space(space::M);
    let wrong: Vec<Attempt> = end.attempts.iter().filter(|attempt| !attempt.is_right()).cloned().collect();
    if !wrong.is_empty() {
        label(ui, &cx.t("exam-wrong"));
        results_ui(ui, cx, &wrong);
    }
    ui.add_space(space::M);
    let home = cx.t("summary-home");
    if Tile::new(&home).strong().min_size(180.0, 52.0).centred().show(ui, cx.palette).clicked() {
        cx.send(TrainingIntent::Go(Room::Home).into());
    }
}

fn certificate_ui(ui: &mut Ui, cx: &Cx<'_>, certificate: &Certificate) {
    let values = [
        ("day", FluentValue::from(cx.texts.day(certificate.expires))),
        ("edition", FluentValue::from(cx.texts.day(certificate.edition))),
    ];
    label(ui, &cx.texts.with("exam-certificate", &values));
    wrapped(ui, RichText::new(&certificate.code).font(bold(size::TITLE)));
    ui.add_space(space::XS);
    print_button_ui(ui, cx, certificate);
}

/// Makes the certificate's page.
pub fn print_button_ui(ui: &mut Ui, cx: &Cx<'_>, certificate: &Certificate) {
    let text = cx.t("exam-print");
    if Tile::new(&text).icon(Icon::Printer).show(ui, cx.palette).clicked() {
        let document = paper::certificate(cx.texts, certificate, None);
        let what = Paper::Pdf(Box::new(document));
        let written = Written { name: PaperName::Certificate, of: certificate.code.clone(), what };
        cx.send(TrainingIntent::Write(written).into());
    }
}
