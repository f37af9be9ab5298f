//! The trainer's desk: who stands where, what goes wrong, what is forgotten, and what can be printed.

use eframe::egui::{Align2, Rect, RichText, ScrollArea, Sense, Ui, vec2};
use fluent::FluentValue;
use strum::VariantArray as _;

use super::super::cx::Cx;
use super::super::kit::{
    Icon, Look, Tile, bold, caption, label, label_muted, label_strong, panel_frame, regular, size, space, tell_text,
    wrapped,
};
use super::drill::{grade_look, iconed_ui};
use super::papers;
use super::pictures::{bar, curve_ui, heat_cell, percent};
use super::words;
use crate::card;
use crate::domain::drill::Family;
use crate::state::{DeskTab, Room, TrainingIntent};
use crate::training::desk::{Desk, Fork, LearnerRow};
use crate::training::schedule::RETENTION;

/// The least width of a family’s column in the matrix: the longest word of its names is not broken.
const CELL: f32 = 66.0;
const NAME: f32 = 132.0;
const ROW: f32 = 44.0;
/// The most rows of a list.
const MOST: usize = 20;

/// Draws the desk.
pub fn desk_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let training = &cx.state.training;
    wrapped(ui, RichText::new(cx.t("desk-title")).font(bold(size::ACTION)));
    ui.horizontal_wrapped(|ui| {
        for tab in DeskTab::VARIANTS {
            let look = if training.tab == *tab { Look::Selected } else { Look::Plain };
            let text = cx.texts.name("desk-tab", tab).into_owned();
            if Tile::new(&text).look(look).compact().show(ui, cx.palette).clicked() {
                cx.send(TrainingIntent::Tab(*tab).into());
            }
        }
        ui.add_space(space::M);
        let fire = cx.t("desk-fire");
        if Tile::new(&fire).icon(Icon::Timer).strong().compact().show(ui, cx.palette).clicked() {
            cx.send(TrainingIntent::Go(Room::FireDoor).into());
        }
    });
    ui.add_space(space::M);
    let Some(desk) = &training.desk else { return };
    match training.tab {
        DeskTab::Matrix => matrix_ui(ui, cx, desk),
        DeskTab::Weak => weak_ui(ui, cx, desk),
        DeskTab::Forks => forks_ui(ui, cx, desk),
        DeskTab::Retention => retention_ui(ui, cx, desk),
        DeskTab::Papers => papers::papers_ui(ui, cx, desk),
    }
}

fn matrix_ui(ui: &mut Ui, cx: &Cx<'_>, desk: &Desk) {
    if desk.rows.is_empty() {
        label(ui, &cx.t("desk-nobody"));
        return;
    }
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        label_muted(ui, cx.palette, &cx.t("desk-matrix-note"));
        ScrollArea::horizontal().show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 2.0);
            let columns = f32::from(u8::try_from(Family::VARIANTS.len()).unwrap_or(u8::MAX));
            let cell = ((ui.available_width() - NAME - 170.0) / columns).max(CELL);
            header_ui(ui, cx, cell);
            for row in &desk.rows {
                row_ui(ui, cx, row, cell);
            }
        });
    });
    if let Some(pointed) = cx.state.training.pointed
        && let Some(row) = desk.rows.iter().find(|row| row.learner == pointed)
    {
        ui.add_space(space::M);
        learner_ui(ui, cx, row);
    }
}

fn header_ui(ui: &mut Ui, cx: &Cx<'_>, cell: f32) {
    ui.horizontal(|ui| {
        ui.allocate_exact_size(vec2(NAME, 40.0), Sense::hover());
        for family in Family::VARIANTS {
            let (area, _) = ui.allocate_exact_size(vec2(cell, 40.0), Sense::hover());
            let name = cx.texts.name("family", family).into_owned();
            tell_text(ui, area, &name);
            let galley = ui.painter().layout(name, regular(size::LABEL), cx.palette.muted, cell - 6.0);
            let at = area.center() - galley.size() / 2.0;
            ui.painter().galley(at, galley, cx.palette.muted);
        }
        for key in ["desk-due", "desk-certificate"] {
            let (area, _) = ui.allocate_exact_size(vec2(80.0, 40.0), Sense::hover());
            let title = cx.t(key);
            tell_text(ui, area, &title);
            ui.painter().text(area.center(), Align2::CENTER_CENTER, title, regular(size::LABEL), cx.palette.muted);
        }
    });
}

fn row_ui(ui: &mut Ui, cx: &Cx<'_>, row: &LearnerRow, cell: f32) {
    ui.horizontal(|ui| {
        let look = if cx.state.training.pointed == Some(row.learner) { Look::Selected } else { Look::Quiet };
        let icon = if row.private { Icon::Lock } else { Icon::User };
        ui.allocate_ui(vec2(NAME, ROW), |ui| {
            ui.set_width(NAME);
            let tile = Tile::new(&row.name).icon(icon).look(look).compact().full_width();
            if tile.show(ui, cx.palette).clicked() {
                cx.send(TrainingIntent::Point(Some(row.learner)).into());
            }
        });
        if row.private {
            let columns = f32::from(u8::try_from(Family::VARIANTS.len()).unwrap_or(u8::MAX));
            let (area, _) = ui.allocate_exact_size(vec2(cell * columns + 80.0, ROW), Sense::hover());
            let text = cx.t("desk-private");
            ui.put(area, eframe::egui::Label::new(RichText::new(text).color(cx.palette.muted)));
        } else {
            for (family, share) in &row.families {
                let (area, _) = ui.allocate_exact_size(vec2(cell, ROW), Sense::hover());
                heat_cell(ui, cx, area, *share, &cell_sentence(cx, &row.name, *family, *share));
            }
            figure_ui(ui, &row.due.to_string(), cx);
        }
        let certified = row.certificate.as_ref().map_or_else(|| "–".to_owned(), |c| cx.texts.day(c.expires));
        figure_ui(ui, &certified, cx);
    });
}

fn figure_ui(ui: &mut Ui, text: &str, cx: &Cx<'_>) {
    let (area, _): (Rect, _) = ui.allocate_exact_size(vec2(80.0, ROW), Sense::hover());
    ui.put(area, eframe::egui::Label::new(RichText::new(text).font(regular(size::LABEL + 1.0)).color(cx.palette.ink)));
}

fn cell_sentence(cx: &Cx<'_>, name: &str, family: Family, share: Option<f32>) -> String {
    let family = cx.texts.name("family", family).into_owned();
    let share = share.map_or_else(|| cx.t("desk-not-begun"), percent);
    format!("{name}, {family}: {share}")
}

/// What the trainer can do for one learner.
fn learner_ui(ui: &mut Ui, cx: &Cx<'_>, row: &LearnerRow) {
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        label_strong(ui, &row.name);
        if let (false, Some(last)) = (row.private, row.last) {
            let values =
                [("attempts", FluentValue::from(row.attempts)), ("day", FluentValue::from(cx.texts.day(last)))];
            label_muted(ui, cx.palette, &cx.texts.with("desk-attempts", &values));
        }
        let learner = cx.state.training.learners.iter().find(|learner| learner.id == row.learner);
        let planned = learner.is_some_and(|learner| learner.plan.is_some());
        match row.plan {
            Some((begun, asked)) => {
                let values = [("begun", FluentValue::from(begun)), ("asked", FluentValue::from(asked))];
                label(ui, &cx.texts.with("desk-plan", &values));
            }
            None if planned => {}
            None => drop(label_muted(ui, cx.palette, &cx.t("desk-no-plan"))),
        }
        ui.horizontal_wrapped(|ui| {
            let (key, icon, intent) = if planned {
                ("desk-plan-drop", Icon::X, TrainingIntent::DropPlan(row.learner))
            } else {
                ("desk-plan-assign", Icon::CalendarCheck, TrainingIntent::AssignPlan(row.learner))
            };
            let text = cx.t(key);
            if Tile::new(&text).icon(icon).show(ui, cx.palette).clicked() {
                cx.send(intent.into());
            }
            let take = cx.t("home-take-along");
            if !row.private && Tile::new(&take).icon(Icon::Save).show(ui, cx.palette).clicked() {
                cx.send(TrainingIntent::WriteRecord(row.learner).into());
            }
        });
    });
}

fn weak_ui(ui: &mut Ui, cx: &Cx<'_>, desk: &Desk) {
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::XS;
        label_strong(ui, &cx.t("desk-weak"));
        if desk.weak.is_empty() {
            label_muted(ui, cx.palette, &cx.t("desk-nothing-yet"));
        }
        for weak in desk.weak.iter().take(MOST) {
            let code = card::written_at(&cx.state.catalog, cx.texts, &weak.at);
            let meaning = card::meaning(&cx.state.catalog, cx.texts, &weak.at);
            let values = [("wrong", FluentValue::from(weak.wrong)), ("of", FluentValue::from(weak.attempts))];
            let count = cx.texts.with("desk-wrong-of", &values).into_owned();
            label(ui, &format!("{code}  {meaning}  ·  {count}"));
            #[expect(clippy::cast_precision_loss, reason = "counts of attempts")]
            let share = weak.wrong as f32 / weak.attempts.max(1) as f32;
            bar(ui, cx, share, &format!("{code}: {count}"));
        }
    });
    ui.add_space(space::M);
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::XS;
        label_strong(ui, &cx.t("home-sure-but-wrong"));
        label_muted(ui, cx.palette, &cx.t("desk-sure-but-wrong-note"));
        for found in desk.sure_but_wrong.iter().take(MOST) {
            let (scene, choice) = &found.chosen;
            let chosen = words::chosen(cx, &found.item, scene, choice);
            let who = found.name.clone().unwrap_or_else(|| cx.t("desk-somebody"));
            caption(ui, cx.palette, &format!("{} · {who}", cx.texts.day(found.day)));
            label(ui, &words::item(cx, &found.item, &found.at));
            label_muted(ui, cx.palette, &cx.texts.with("summary-chose", &[("choice", FluentValue::from(chosen))]));
        }
        if desk.sure_but_wrong.is_empty() {
            label_muted(ui, cx.palette, &cx.t("desk-nothing-yet"));
        }
    });
}

fn forks_ui(ui: &mut Ui, cx: &Cx<'_>, desk: &Desk) {
    label_muted(ui, cx.palette, &cx.t("desk-forks-note"));
    if desk.forks.is_empty() {
        label(ui, &cx.t("desk-nothing-yet"));
    }
    for fork in desk.forks.iter().take(MOST) {
        ui.add_space(space::S);
        fork_ui(ui, cx, fork);
    }
}

fn fork_ui(ui: &mut Ui, cx: &Cx<'_>, fork: &Fork) {
    let all: u32 = fork.choices.iter().map(|choice| choice.count).sum();
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::XS;
        label_strong(ui, &words::item(cx, &fork.item, &fork.at));
        for choice in &fork.choices {
            let text = words::chosen(cx, &fork.item, &fork.scene, &choice.choice);
            let (tone, icon) = grade_look(cx.palette, choice.grade);
            let count = cx.texts.with("desk-times", &[("count", FluentValue::from(choice.count))]).into_owned();
            iconed_ui(ui, icon, tone, &format!("{text} · {count}"));
            #[expect(clippy::cast_precision_loss, reason = "counts of attempts")]
            bar(ui, cx, choice.count as f32 / all.max(1) as f32, &format!("{text}: {count}"));
        }
    });
}

fn retention_ui(ui: &mut Ui, cx: &Cx<'_>, desk: &Desk) {
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        label_strong(ui, &cx.t("desk-retention"));
        label_muted(ui, cx.palette, &cx.t("desk-retention-note"));
        let known: Vec<(String, f32)> = desk
            .retention
            .iter()
            .filter(|point| point.of > 0)
            .map(|point| {
                let days = cx.texts.with("desk-after-days", &[("days", FluentValue::from(point.days))]).into_owned();
                #[expect(clippy::cast_precision_loss, reason = "counts of attempts")]
                let share = point.right as f32 / point.of as f32;
                (days, share)
            })
            .collect();
        if known.is_empty() {
            label(ui, &cx.t("desk-nothing-yet"));
            return;
        }
        let told: Vec<String> = known.iter().map(|(days, share)| format!("{days}: {}", percent(*share))).collect();
        curve_ui(ui, cx, &known, RETENTION, &format!("{}. {}", cx.t("desk-retention"), told.join(", ")));
    });
    ui.add_space(space::M);
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        label_strong(ui, &cx.t("desk-days"));
        days_ui(ui, cx, desk);
    });
}

/// How much was practised on each of the last days.
fn days_ui(ui: &mut Ui, cx: &Cx<'_>, desk: &Desk) {
    let most = desk.days.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
    let sum: u32 = desk.days.iter().map(|(_, count)| *count).sum();
    let (area, response) = ui.allocate_exact_size(vec2(ui.available_width(), 90.0), Sense::hover());
    let values = [("count", FluentValue::from(sum)), ("days", FluentValue::from(desk.days.len()))];
    let sentence = cx.texts.with("desk-days-sentence", &values).into_owned();
    response.widget_info(|| eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Image, true, &sentence));
    let count = f32::from(u16::try_from(desk.days.len().max(1)).unwrap_or(u16::MAX));
    let step = area.width() / count;
    for (place, (_, times)) in (0_u16..).zip(&desk.days) {
        #[expect(clippy::cast_precision_loss, reason = "counts of attempts")]
        let height = (area.height() - 4.0) * (*times as f32 / most as f32);
        let left = area.left() + step * f32::from(place);
        let column = Rect::from_min_max(
            eframe::egui::pos2(left + 1.0, area.bottom() - height.max(2.0)),
            eframe::egui::pos2(left + step - 1.0, area.bottom()),
        );
        let colour = if *times == 0 { cx.palette.line } else { cx.palette.accent.ink };
        ui.painter().rect_filled(column, 2.0, colour);
    }
    label_muted(ui, cx.palette, &sentence);
}
