//! What a learner sees first: one thing to do, then how far one is.

use eframe::egui::{RichText, Ui, vec2};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{
    Icon, Look, Tile, area_frame, bold, caption, label, label_muted, label_strong, panel_frame, regular, size, space,
    wrapped,
};
use super::pictures::{bar, percent, ring_ui};
use super::{drill, words};
use crate::domain::learner::Learner;
use crate::state::{Room, Standing, TrainingIntent};

/// From this width on the families stand beside the rest.
const SIDE_BY_SIDE: f32 = 760.0;
const FAMILIES: f32 = 300.0;
/// The most that was sure and wrong is shown of.
const MOST_WRONG: usize = 4;

/// Draws the page.
pub fn home_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let training = &cx.state.training;
    let (Some(learner), Some(standing)) = (training.learner(), &training.standing) else { return };
    if ui.available_width() < SIDE_BY_SIDE {
        today_ui(ui, cx, learner, standing);
        ui.add_space(space::M);
        families_ui(ui, cx, standing);
        return;
    }
    ui.horizontal_top(|ui| {
        let width = (ui.available_width() - FAMILIES - space::L).min(720.0);
        ui.allocate_ui(vec2(width, 0.0), |ui| {
            ui.vertical(|ui| {
                ui.set_width(width);
                today_ui(ui, cx, learner, standing);
            });
        });
        ui.add_space(space::L);
        ui.vertical(|ui| {
            ui.set_width(FAMILIES);
            families_ui(ui, cx, standing);
        });
    });
}

fn today_ui(ui: &mut Ui, cx: &Cx<'_>, learner: &Learner, standing: &Standing) {
    ui.spacing_mut().item_spacing.y = space::S;
    let name = FluentValue::from(learner.name.as_str());
    let new = cx.state.training.past.attempts.is_empty();
    let key = match (new, standing.done_today) {
        (true, _) => "home-welcome",
        (false, true) => "home-done",
        (false, false) => "home-again",
    };
    wrapped(ui, RichText::new(cx.texts.with(key, &[("name", name)])).font(bold(size::ACTION)));
    let due = FluentValue::from(standing.due);
    let note = match (new, standing.due) {
        (true, _) => cx.t("home-welcome-note"),
        (false, 0) => cx.t("home-none-due"),
        (false, _) => cx.texts.with("home-due", &[("count", due)]).into_owned(),
    };
    label(ui, &note);
    let start = cx.t(if standing.done_today { "home-start-again" } else { "home-start" });
    let look = if standing.done_today { Look::Plain } else { Look::Primary };
    let tile = Tile::new(&start).icon(Icon::Timer).look(look).font(bold(size::SAY)).min_size(320.0, 60.0).centred();
    if tile.show(ui, cx.palette).clicked() {
        cx.send(TrainingIntent::StartSession.into());
    }
    briefing_ui(ui, cx, standing);
    wrong_ui(ui, cx, standing);
    exam_ui(ui, cx, standing);
    plan_ui(ui, cx, learner, standing);
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        let profile = cx.t("home-profile");
        if Tile::new(&profile).icon(Icon::User).look(Look::Quiet).show(ui, cx.palette).clicked() {
            cx.send(TrainingIntent::EditLearner.into());
        }
        let take = cx.t("home-take-along");
        if !cx.state.is_till_mode()
            && Tile::new(&take).icon(Icon::Save).look(Look::Quiet).show(ui, cx.palette).clicked()
        {
            cx.send(TrainingIntent::WriteRecord(learner.id).into());
        }
    });
}

/// What has changed since the certificate.
fn briefing_ui(ui: &mut Ui, cx: &Cx<'_>, standing: &Standing) {
    if standing.changed.is_empty() {
        return;
    }
    let tone = cx.palette.may_be_charged;
    area_frame(cx.palette, tone).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        drill::iconed_ui(ui, Icon::RefreshCw, tone, &cx.t("home-briefing"));
        let codes: Vec<&str> = standing.changed.iter().map(|at| at.code.as_str()).take(12).collect();
        let values = [("codes", FluentValue::from(codes.join(", ")))];
        label(ui, &cx.texts.with("home-briefing-note", &values));
        let start = cx.t("home-briefing-start");
        if Tile::new(&start).icon(Icon::Timer).strong().show(ui, cx.palette).clicked() {
            cx.send(TrainingIntent::StartBriefing.into());
        }
    });
}

fn wrong_ui(ui: &mut Ui, cx: &Cx<'_>, standing: &Standing) {
    if standing.sure_but_wrong.is_empty() {
        return;
    }
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        label_strong(ui, &cx.t("home-sure-but-wrong"));
        label_muted(ui, cx.palette, &cx.t("home-sure-but-wrong-note"));
        for memory in standing.sure_but_wrong.iter().take(MOST_WRONG) {
            let at = cx.state.training.pool.item(&memory.item).map(|item| &item.at);
            if let Some(at) = at {
                wrapped(
                    ui,
                    RichText::new(format!("· {}", words::item(cx, &memory.item, at))).font(regular(size::TEXT)),
                );
            }
        }
    });
}

fn plan_ui(ui: &mut Ui, cx: &Cx<'_>, learner: &Learner, standing: &Standing) {
    let Some(plan) = &learner.plan else { return };
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        label_strong(ui, &cx.t("home-plan"));
        let mut day = plan.starts;
        for families in &plan.days {
            let names: Vec<String> =
                families.iter().map(|family| cx.texts.name("family", family).into_owned()).collect();
            let words = if names.is_empty() { cx.t("plan-repeat") } else { names.join(" · ") };
            let met = |family| standing.families.iter().any(|f| f.family == family && f.met > 0);
            let done = !families.is_empty() && families.iter().all(|family| met(*family));
            let (icon, ink) = if done {
                (Icon::CircleCheck, cx.palette.charged.ink)
            } else {
                (Icon::CalendarCheck, if day == cx.today() { cx.palette.accent.ink } else { cx.palette.muted })
            };
            ui.horizontal(|ui| {
                let (place, _) = ui.allocate_exact_size(vec2(22.0, 24.0), eframe::egui::Sense::hover());
                icon.paint(ui.painter(), place.center(), 18.0, ink);
                let text = format!("{}   {words}", cx.texts.day(day));
                let font = if day == cx.today() { bold(size::TEXT) } else { regular(size::TEXT) };
                wrapped(ui, RichText::new(text).font(font));
            });
            day = day.tomorrow().unwrap_or(day);
        }
    });
}

fn exam_ui(ui: &mut Ui, cx: &Cx<'_>, standing: &Standing) {
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal(|ui| {
            let share = FluentValue::from(percent(standing.readiness));
            let sentence = cx.texts.with("home-readiness", &[("share", share)]).into_owned();
            ring_ui(ui, cx, standing.readiness, 76.0, &sentence);
            ui.add_space(space::M);
            ui.vertical(|ui| {
                label_strong(ui, &cx.t("home-exam"));
                match &standing.certificate {
                    Some(certificate) => {
                        let day = FluentValue::from(cx.texts.day(certificate.expires));
                        label_muted(ui, cx.palette, &cx.texts.with("home-certified", &[("day", day)]));
                    }
                    None => drop(label_muted(ui, cx.palette, &sentence)),
                }
                ui.horizontal_wrapped(|ui| {
                    let text = cx.t("home-exam-door");
                    if Tile::new(&text).icon(Icon::BadgeCheck).show(ui, cx.palette).clicked() {
                        cx.send(TrainingIntent::Go(Room::ExamDoor).into());
                    }
                    if let Some(certificate) = &standing.certificate {
                        super::exam::print_button_ui(ui, cx, certificate);
                    }
                });
            });
        });
    });
}

/// How far each family is; a tap practises it.
fn families_ui(ui: &mut Ui, cx: &Cx<'_>, standing: &Standing) {
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::XS;
        label_strong(ui, &cx.t("home-families"));
        let days = FluentValue::from(standing.streak);
        caption(ui, cx.palette, &cx.texts.with("home-streak", &[("days", days)]));
        for family in &standing.families {
            let name = cx.texts.name("family", family.family).into_owned();
            let values = [
                ("family", FluentValue::from(name.as_str())),
                ("share", FluentValue::from(percent(family.known))),
                ("met", FluentValue::from(family.met)),
                ("items", FluentValue::from(family.items)),
            ];
            let sentence = cx.texts.with("home-family", &values).into_owned();
            let practise = cx.texts.with("home-practise", &values).into_owned();
            let tile = Tile::new(&name).look(Look::Quiet).compact().trailing(percent(family.known)).full_width();
            if tile.named(practise).min_size(0.0, space::TOUCH).show(ui, cx.palette).clicked() {
                cx.send(TrainingIntent::Practise(family.family).into());
            }
            bar(ui, cx, family.known, &sentence);
        }
    });
}
