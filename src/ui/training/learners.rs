//! Who practises: the learners of this shop, a PIN where there is one, and the profile of each.

use eframe::egui::{Key, RichText, Ui};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::guard::{WIDTH as PAD_WIDTH, pad_ui};
use super::super::kit::{
    Icon, Look, Tile, bold, field, label, label_muted, label_strong, panel_frame, put_field, size, space, wrapped,
};
use super::super::staff::digits_field;
use crate::domain::learner::Learner;
use crate::domain::staff::Staff;
use crate::state::{Drafts, LearnerDraft, LearnerFlaw, PinTrouble, Room, TrainingIntent, Unlocking};

/// The widest a column of choices may get.
const COLUMN: f32 = 560.0;

/// Draws the choice of learners.
pub fn learners_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    let training = &cx.state.training;
    ui.set_max_width(COLUMN.min(ui.available_width()));
    if let Some(unlocking) = &training.unlocking {
        unlock_ui(ui, cx, drafts, unlocking);
        return;
    }
    let first = training.learners.is_empty();
    wrapped(ui, RichText::new(cx.t(if first { "learners-first" } else { "learners-who" })).font(bold(size::ACTION)));
    label_muted(ui, cx.palette, &cx.t(if first { "learners-first-note" } else { "learners-note" }));
    ui.add_space(space::M);
    for learner in &training.learners {
        let tile = Tile::new(&learner.name).icon(if learner.has_pin { Icon::Lock } else { Icon::User });
        let tile = tile.font(bold(size::SAY)).min_size(0.0, 56.0).full_width().ending_icon(Icon::ChevronRight);
        if tile.show(ui, cx.palette).clicked() {
            cx.send(TrainingIntent::Who(learner.id).into());
        }
    }
    ui.add_space(space::S);
    let new = cx.t("learners-new");
    let look = if first { Look::Primary } else { Look::Plain };
    let tile = Tile::new(&new).icon(Icon::Plus).look(look).strong().min_size(0.0, 56.0).full_width();
    if tile.show(ui, cx.palette).clicked() {
        cx.send(TrainingIntent::NewLearner.into());
    }
    ui.add_space(space::XL);
    for (key, icon, intent) in [
        ("learners-desk", Icon::ChartColumn, TrainingIntent::Go(Room::Desk)),
        ("learners-verify", Icon::BadgeCheck, TrainingIntent::Go(Room::Verify)),
        ("learners-bring", Icon::FolderOpen, TrainingIntent::PickRecord),
    ] {
        if cx.state.is_till_mode() && key != "learners-verify" {
            continue;
        }
        let text = cx.t(key);
        if Tile::new(&text).icon(icon).look(Look::Quiet).full_width().show(ui, cx.palette).clicked() {
            cx.send(intent.into());
        }
    }
}

fn unlock_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts, unlocking: &Unlocking) {
    let training = &cx.state.training;
    let name = training.learners.iter().find(|known| known.id == unlocking.who).map_or("", |known| &known.name);
    wrapped(ui, RichText::new(name).font(bold(size::ACTION)));
    let wait = unlocking.trouble.and_then(|trouble| trouble.seconds_to_wait(cx.stamp.moment.at));
    let free = wait.is_none() && !unlocking.checking;
    let above = label_strong(ui, &cx.t("guard-pin"));
    let digits = digits_field(&mut drafts.pin).desired_width(PAD_WIDTH).interactive(free).font(bold(size::TITLE));
    let response = put_field(ui, digits).labelled_by(above.id);
    if free && !response.has_focus() && ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    match (unlocking.trouble, wait) {
        (_, Some(seconds)) => {
            ui.ctx().request_repaint_after(std::time::Duration::from_millis(500));
            let text = cx.texts.with("guard-wait", &[("seconds", FluentValue::from(seconds))]);
            wrapped(ui, RichText::new(text).color(cx.palette.never.ink));
        }
        (Some(PinTrouble::Wrong), None) => {
            wrapped(ui, RichText::new(cx.t("guard-wrong")).color(cx.palette.never.ink));
        }
        _ => {}
    }
    let entered = free && !cx.composing && ui.input(|input| input.key_pressed(Key::Enter));
    pad_ui(ui, cx, &mut drafts.pin, free);
    ui.add_space(space::S);
    let ready = free && Staff::is_pin(&drafts.pin);
    let open = cx.t("guard-open");
    let tile = Tile::new(&open).look(Look::Primary).strong().enabled(ready).min_size(PAD_WIDTH, 52.0).centred();
    if tile.show(ui, cx.palette).clicked() || (entered && ready) {
        cx.send(TrainingIntent::Unlock.into());
    }
    let cancel = cx.t("guard-cancel");
    let tile = Tile::new(&cancel).look(Look::Quiet).min_size(PAD_WIDTH, space::TOUCH).centred();
    if tile.show(ui, cx.palette).clicked() {
        cx.send(TrainingIntent::Leave.into());
    }
}

/// Draws the profile that is being made or changed.
pub fn profile_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    let Some(draft) = &mut drafts.learner else { return };
    let known = draft.id.and_then(|id| cx.state.training.learners.iter().find(|learner| learner.id == id));
    ui.set_max_width(COLUMN.min(ui.available_width()));
    let title = cx.t(if known.is_some() { "profile-title" } else { "profile-new" });
    wrapped(ui, RichText::new(title).font(bold(size::TITLE)));
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let name = label_strong(ui, &cx.t("profile-name"));
        label_muted(ui, cx.palette, &cx.t("profile-name-note"));
        let response = put_field(ui, field(&mut draft.name, Learner::MAX_NAME_CHARS).desired_width(280.0));
        let response = response.labelled_by(name.id);
        if known.is_none() && draft.name.is_empty() && ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
        ui.add_space(space::M);
        label_strong(ui, &cx.t("profile-pin"));
        label_muted(ui, cx.palette, &cx.t("profile-pin-note"));
        ui.horizontal_wrapped(|ui| {
            let first = cx.t(if known.is_some_and(|k| k.has_pin) { "staff-pin-new" } else { "staff-pin-first" });
            for (text, name) in [(&mut draft.pin, first), (&mut draft.again, cx.t("staff-pin-again"))] {
                let hint = RichText::new(&name).color(cx.palette.muted);
                put_field(ui, digits_field(text).hint_text(hint).desired_width(180.0)).accessible_name(&name);
            }
        });
        ui.add_space(space::M);
        shared_ui(ui, cx, draft);
        let flaw = cx.state.learner_flaw(draft);
        if let Some(key) = flaw.and_then(|flaw| flaw_key(flaw, draft)) {
            ui.add_space(space::S);
            wrapped(ui, RichText::new(cx.t(key)).color(cx.palette.never.ink));
        }
        ui.add_space(space::M);
        ui.horizontal_wrapped(|ui| {
            let save = cx.t(if known.is_some() { "profile-save" } else { "profile-begin" });
            let button = Tile::new(&save).look(Look::Primary).strong().enabled(flaw.is_none()).centred();
            let entered = flaw.is_none() && !cx.composing && ui.input(|input| input.key_pressed(Key::Enter));
            if button.min_size(140.0, 52.0).show(ui, cx.palette).clicked() || entered {
                cx.send(TrainingIntent::SaveLearner.into());
            }
            if known.is_some_and(|learner| learner.has_pin) && !cx.state.is_till_mode() {
                let remove = cx.t("staff-pin-remove");
                if Tile::new(&remove).icon(Icon::LockOpen).look(Look::Quiet).show(ui, cx.palette).clicked() {
                    cx.send(TrainingIntent::RemovePin.into());
                }
            }
        });
    });
    if let Some(learner) = known.filter(|_| !cx.state.is_till_mode()) {
        remove_ui(ui, cx, learner);
    }
}

/// Whether the trainer sees the results by name: off until the learner says so.
fn shared_ui(ui: &mut Ui, cx: &Cx<'_>, draft: &mut LearnerDraft) {
    label_strong(ui, &cx.t("profile-shared"));
    for (shared, key) in [(false, "profile-shared-no"), (true, "profile-shared-yes")] {
        let look = if draft.shared == shared { Look::Selected } else { Look::Plain };
        let icon = if shared { Icon::User } else { Icon::Lock };
        let text = cx.t(key);
        if Tile::new(&text).icon(icon).look(look).full_width().show(ui, cx.palette).clicked() {
            draft.shared = shared;
        }
    }
}

fn remove_ui(ui: &mut Ui, cx: &Cx<'_>, learner: &Learner) {
    ui.add_space(space::L);
    if cx.state.training.removing {
        label(ui, &cx.t("profile-remove-note"));
    }
    let key = if cx.state.training.removing { "profile-remove-indeed" } else { "profile-remove" };
    let text = cx.texts.with(key, &[("name", FluentValue::from(learner.name.as_str()))]);
    if Tile::new(&text).icon(Icon::Trash2).look(Look::Quiet).show(ui, cx.palette).clicked() {
        cx.send(TrainingIntent::RemoveLearner.into());
    }
}

/// An untouched form needs no reproach.
fn flaw_key(flaw: LearnerFlaw, draft: &LearnerDraft) -> Option<&'static str> {
    match flaw {
        LearnerFlaw::NoName => (draft.id.is_some()).then_some("staff-flaw-name"),
        LearnerFlaw::NameTaken => Some("profile-flaw-taken"),
        LearnerFlaw::PinForm => Some("staff-flaw-pin"),
        LearnerFlaw::PinsDiffer => (!draft.again.is_empty()).then_some("staff-flaw-again"),
    }
}
