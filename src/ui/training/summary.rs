//! What came of a session.

use eframe::egui::{Key, RichText, Ui};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{Icon, Look, Tile, bold, label, label_muted, label_strong, panel_frame, size, space, wrapped};
use super::drill::{grade_look, iconed_ui};
use super::pictures::{percent, ring_ui};
use super::words;
use crate::domain::drill::Grade;
use crate::domain::practice::Attempt;
use crate::state::{Intent, Page, Room, TrainingIntent};

/// The widest the page gets.
const WIDTH: f32 = 640.0;

/// Draws the page.
pub fn summary_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(ending) = &cx.state.training.ending else { return };
    ui.set_max_width(WIDTH.min(ui.available_width()));
    let right = ending.attempts.iter().filter(|attempt| attempt.is_right()).count();
    let of = ending.attempts.len();
    let values = [
        ("right", FluentValue::from(right)),
        ("of", FluentValue::from(of)),
        ("time", FluentValue::from(format!("{}:{:02}", ending.seconds / 60, ending.seconds % 60))),
    ];
    ui.horizontal(|ui| {
        #[expect(clippy::cast_precision_loss, reason = "a handful of drills")]
        let share = if of == 0 { 0.0 } else { right as f32 / of as f32 };
        let sentence = cx.texts.with("summary-result", &values).into_owned();
        ring_ui(ui, cx, share, 96.0, &percent(share));
        ui.add_space(space::M);
        ui.vertical(|ui| {
            wrapped(ui, RichText::new(cx.t("summary-title")).font(bold(size::ACTION)));
            label(ui, &sentence);
        });
    });
    ui.add_space(space::M);
    results_ui(ui, cx, &ending.attempts);
    ui.add_space(space::M);
    ui.horizontal_wrapped(|ui| {
        let home = cx.t("summary-home");
        let entered = !cx.composing && ui.input(|input| input.key_pressed(Key::Enter));
        let tile = Tile::new(&home).look(Look::Primary).strong().min_size(180.0, 52.0).centred();
        if tile.show(ui, cx.palette).clicked() || entered {
            cx.send(TrainingIntent::Go(Room::Home).into());
        }
        let leave = cx.t("practice-to-till");
        if Tile::new(&leave).icon(Icon::Calculator).min_size(0.0, 52.0).show(ui, cx.palette).clicked() {
            cx.send(Intent::GoTo(Page::Till));
        }
    });
}

/// Each drill with how it went; sure and wrong is said.
pub fn results_ui(ui: &mut Ui, cx: &Cx<'_>, attempts: &[Attempt]) {
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::XS;
        for attempt in attempts {
            let grade = if attempt.is_right() { attempt.worst() } else { attempt.worst().max(Grade::Poor) };
            let (tone, icon) = grade_look(cx.palette, grade);
            let item = cx.state.training.pool.item(&attempt.item);
            let about = item.map_or_else(String::new, |item| words::item(cx, &attempt.item, &item.at));
            let mut word = cx.texts.name("grade", grade).into_owned();
            if attempt.is_sure_but_wrong() {
                word = format!("{word} · {}", cx.t("summary-sure-but-wrong"));
            }
            iconed_ui(ui, icon, tone, &word);
            label(ui, &about);
            if grade > Grade::Safe {
                let worst = attempt.choices.iter().max_by_key(|made| made.grade);
                if let Some(made) = worst {
                    let chosen = words::chosen(cx, &attempt.item, &made.scene, &made.choice);
                    let values = [("choice", FluentValue::from(chosen))];
                    label_muted(ui, cx.palette, &cx.texts.with("summary-chose", &values));
                    if let Some(better) = better(cx, attempt, &made.scene) {
                        label_muted(ui, cx.palette, &format!("{}: {better}", cx.t("drill-better")));
                    }
                }
            }
            ui.add_space(space::S);
        }
        if attempts.is_empty() {
            label_strong(ui, &cx.t("summary-nothing"));
        }
    });
}

/// What would have been best there, in words.
fn better(cx: &Cx<'_>, attempt: &Attempt, scene: &str) -> Option<String> {
    let training = &cx.state.training;
    let (drills, rules) = (training.drills.as_ref()?, &cx.state.rules.book.rules);
    // Where a choice stands depends on the seed; which of them is best does not.
    let script = training.pool.script(&attempt.item, &cx.state.catalog, drills, rules, &training.own, 0)?;
    let best = script.scene(scene)?.choices.iter().find(|choice| choice.grade == Grade::Best)?;
    Some(words::choice(cx, &script, scene, &best.id))
}
