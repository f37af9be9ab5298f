//! Fire drills: which one and for whom, and the queue at the till while it runs.

use eframe::egui::{RichText, Ui, vec2};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{Icon, Look, Tile, bold, label, label_muted, label_strong, panel_frame, size, space, wrapped};
use super::drill::{beside_terminal_ui, choices_ui, look_up_button_ui, looked_up_ui, situation_ui};
use crate::i18n::text_key;
use crate::state::TrainingIntent;
use crate::training::fire::FireLine;

/// Draws the page where the trainer begins one.
pub fn door_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let training = &cx.state.training;
    ui.set_max_width(680.0_f32.min(ui.available_width()));
    wrapped(ui, RichText::new(cx.t("fire-title")).font(bold(size::ACTION)));
    label_muted(ui, cx.palette, &cx.t("fire-note"));
    ui.add_space(space::S);
    let plans = training.drills.as_ref().map(|drills| drills.fire_plans()).unwrap_or_default();
    for plan in plans {
        let look = if training.fire_plan.as_ref() == Some(&plan.id) { Look::Selected } else { Look::Plain };
        let key = text_key("fire", &plan.id);
        let text = cx.t(&key);
        let values = [
            ("count", FluentValue::from(plan.arrivals.len())),
            ("minutes", FluentValue::from(plan.seconds.div_ceil(60))),
        ];
        let size = cx.texts.with("fire-size", &values).into_owned();
        let tile = Tile::new(&text).strong().trailing(size).named(text.as_str()).look(look).full_width();
        let tile = tile.min_size(0.0, 56.0);
        if tile.show(ui, cx.palette).clicked() {
            cx.send(TrainingIntent::ChooseFire(plan.id.clone()).into());
        }
    }
    ui.add_space(space::M);
    label_strong(ui, &cx.t("fire-who"));
    ui.horizontal_wrapped(|ui| {
        for learner in &training.learners {
            let look = if training.pointed == Some(learner.id) { Look::Selected } else { Look::Plain };
            if Tile::new(&learner.name).icon(Icon::User).look(look).show(ui, cx.palette).clicked() {
                cx.send(TrainingIntent::Point(Some(learner.id)).into());
            }
        }
    });
    if training.learners.is_empty() {
        label(ui, &cx.t("fire-nobody"));
    }
    ui.add_space(space::M);
    let ready = training.fire_plan.is_some() && training.pointed.is_some();
    let start = cx.t("fire-start");
    let tile = Tile::new(&start).icon(Icon::Timer).look(Look::Primary).strong().enabled(ready).centred();
    if tile.min_size(240.0, 56.0).show(ui, cx.palette).clicked() {
        cx.send(TrainingIntent::StartFire.into());
    }
}

/// Draws the fire drill that runs.
pub fn fire_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let training = &cx.state.training;
    let Some(fire) = &training.fire else { return };
    let lines = fire.lines();
    queue_ui(ui, cx, &lines);
    ui.add_space(space::M);
    let scene = fire.shown().and_then(|play| Some((play, play.scene()?)));
    let Some((play, scene)) = scene else {
        let waiting = lines.iter().any(|line| line.done.is_none());
        label(ui, &cx.t(if waiting { "fire-serve" } else { "fire-calm" }));
        return;
    };
    beside_terminal_ui(ui, cx, &play.script, scene, true, |ui| {
        panel_frame(cx.palette).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            situation_ui(ui, cx, &play.script, scene);
            if training.looking_up {
                looked_up_ui(ui, cx, &play.script);
            }
            choices_ui(ui, cx, &play.script, scene, true);
            look_up_button_ui(ui, cx, training.looking_up);
        });
    });
}

/// Who waits, who is being served, and for how long.
fn queue_ui(ui: &mut Ui, cx: &Cx<'_>, lines: &[FireLine<'_>]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        for (place, line) in lines.iter().enumerate() {
            let number = FluentValue::from(place + 1);
            let name = cx.texts.with("fire-till", &[("number", number)]).into_owned();
            let done = line.done.is_some();
            let (look, icon) = match (done, line.open) {
                (true, _) => (Look::Quiet, Icon::Check),
                (false, true) => (Look::Selected, Icon::User),
                (false, false) => (Look::Plain, Icon::Hourglass),
            };
            let mut tile = Tile::new(&name).icon(icon).look(look).min_size(150.0, 52.0).enabled(!done);
            if !done {
                let seconds = cx.stamp.moment.at.duration_since(line.arrived).as_secs().max(0);
                tile = tile.trailing(format!("{}:{:02}", seconds / 60, seconds % 60)).named(name.clone());
            }
            if tile.show(ui, cx.palette).clicked() {
                cx.send(TrainingIntent::Serve(place).into());
            }
        }
    });
}
