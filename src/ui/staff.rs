//! The people at the till: who is there now, and the settings' list of those who work here.

use eframe::egui::{RichText, TextEdit, Ui};
use fluent::FluentValue;

use super::cx::Cx;
use super::kit::{
    Icon, Look, Tile, bold, field, label_muted, label_strong, menu, panel_frame, put_field, size, space, wrapped,
};
use crate::domain::staff::Staff;
use crate::state::{Drafts, Intent, StaffDraft, StaffFlaw, StaffIntent};

/// Who is at the till; a tap offers the others. Nothing in a shop that has named nobody.
pub fn at_till_ui(ui: &mut Ui, cx: &Cx<'_>) {
    if cx.state.staff.is_empty() {
        return;
    }
    let at_till = cx.state.at_till();
    let nobody = cx.t("staff-nobody");
    let text = at_till.map_or(nobody.as_str(), |staff| &staff.name);
    let name = format!("{}: {text}", cx.t("staff-at-till"));
    let tile = Tile::new(text).icon(Icon::User).ending_icon(Icon::ChevronDown).pill().named(name);
    let response = tile.show(ui, cx.palette);
    menu(&response).show(|ui| {
        ui.set_max_width(260.0);
        for staff in &cx.state.staff {
            let look = if at_till == Some(staff) { Look::Selected } else { Look::Quiet };
            if Tile::new(&staff.name).look(look).full_width().show(ui, cx.palette).clicked() {
                cx.send(Intent::Staff(StaffIntent::AtTill(Some(staff.id))));
                ui.close();
            }
        }
        if at_till.is_some() {
            let look = Look::Quiet;
            if Tile::new(&nobody).icon(Icon::X).look(look).full_width().show(ui, cx.palette).clicked() {
                cx.send(Intent::Staff(StaffIntent::AtTill(None)));
                ui.close();
            }
        }
    });
}

/// The settings' list.
pub fn staff_section_ui(ui: &mut Ui, cx: &Cx<'_>) {
    ui.add_space(space::L);
    wrapped(ui, RichText::new(cx.t("staff-title")).font(bold(size::SAY)));
    label_muted(ui, cx.palette, &cx.t("staff-note"));
    for staff in &cx.state.staff {
        let at_till = cx.state.at_till() == Some(staff);
        let look = if at_till { Look::Selected } else { Look::Plain };
        let facts = [(staff.has_pin, "staff-has-pin"), (at_till, "staff-is-at-till")];
        let facts: Vec<String> = facts.iter().filter(|(is, _)| *is).map(|(_, key)| cx.t(key)).collect();
        let mut tile = Tile::new(&staff.name).strong().ending_icon(Icon::Pencil).look(look);
        if !facts.is_empty() {
            tile = tile.second(facts.join(" · "));
        }
        if tile.full_width().show(ui, cx.palette).clicked() {
            cx.send(Intent::Staff(StaffIntent::Edit(Some(staff.id))));
        }
    }
    let add = cx.t("staff-add");
    if Tile::new(&add).icon(Icon::Plus).show(ui, cx.palette).clicked() {
        cx.send(Intent::Staff(StaffIntent::Edit(None)));
    }
}

/// Somebody being added or changed, in the place of the list.
pub fn staff_editor_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    let Some(draft) = &mut drafts.staff else { return };
    let known = draft.id.and_then(|id| cx.state.staff.iter().find(|staff| staff.id == id));
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let name = label_strong(ui, &cx.t("staff-name"));
        label_muted(ui, cx.palette, &cx.t("staff-name-note"));
        put_field(ui, field(&mut draft.name, Staff::MAX_NAME_CHARS).desired_width(260.0)).labelled_by(name.id);
        ui.add_space(space::M);
        pin_ui(ui, cx, draft, known.is_some_and(|staff| staff.has_pin));
        let flaw = draft.flaw();
        if let Some(key) = flaw.filter(|_| is_worth_saying(draft)).map(flaw_key) {
            wrapped(ui, RichText::new(cx.t(key)).color(cx.palette.never.ink));
        }
        ui.add_space(space::M);
        ui.horizontal_wrapped(|ui| {
            let save = cx.t("terminal-save");
            let save = Tile::new(&save).look(Look::Primary).strong().enabled(flaw.is_none());
            if save.min_size(120.0, space::TOUCH).centred().show(ui, cx.palette).clicked() {
                cx.send(Intent::Staff(StaffIntent::Save));
            }
            let cancel = cx.t("terminal-cancel");
            if Tile::new(&cancel).centred().show(ui, cx.palette).clicked() {
                cx.send(Intent::Staff(StaffIntent::Cancel));
            }
            if let Some(staff) = known {
                ways_out_ui(ui, cx, staff);
            }
        });
    });
}

fn pin_ui(ui: &mut Ui, cx: &Cx<'_>, draft: &mut StaffDraft, has_pin: bool) {
    label_strong(ui, &cx.t("staff-pin"));
    label_muted(ui, cx.palette, &cx.t("staff-pin-note"));
    ui.horizontal_wrapped(|ui| {
        let first = cx.t(if has_pin { "staff-pin-new" } else { "staff-pin-first" });
        for (text, name) in [(&mut draft.pin, first), (&mut draft.again, cx.t("staff-pin-again"))] {
            let hint = RichText::new(&name).color(cx.palette.muted);
            put_field(ui, digits_field(text).hint_text(hint).desired_width(180.0)).accessible_name(&name);
        }
    });
}

/// A field for a PIN: only dots to see, only digits to keep.
pub fn digits_field(text: &mut String) -> TextEdit<'_> {
    text.retain(|c| c.is_ascii_digit());
    field(text, *Staff::PIN_DIGITS.end()).password(true)
}

fn ways_out_ui(ui: &mut Ui, cx: &Cx<'_>, staff: &Staff) {
    if cx.state.at_till() != Some(staff) {
        let here = cx.t("staff-now");
        if Tile::new(&here).icon(Icon::Check).show(ui, cx.palette).clicked() {
            cx.send(Intent::Staff(StaffIntent::AtTill(Some(staff.id))));
            cx.send(Intent::Staff(StaffIntent::Cancel));
        }
    }
    if staff.has_pin {
        let remove = cx.t("staff-pin-remove");
        if Tile::new(&remove).icon(Icon::LockOpen).look(Look::Quiet).show(ui, cx.palette).clicked() {
            cx.send(Intent::Staff(StaffIntent::RemovePin));
        }
    }
    let values = [("name", FluentValue::from(staff.name.as_str()))];
    let retire = cx.texts.with("staff-retire", &values);
    if Tile::new(&retire).icon(Icon::Trash2).look(Look::Quiet).show(ui, cx.palette).clicked() {
        cx.send(Intent::Staff(StaffIntent::Retire(staff.id)));
    }
}

/// An untouched form needs no reproach.
fn is_worth_saying(draft: &StaffDraft) -> bool {
    !draft.pin.is_empty() || !draft.again.is_empty() || (draft.id.is_some() && draft.name.trim().is_empty())
}

fn flaw_key(flaw: StaffFlaw) -> &'static str {
    match flaw {
        StaffFlaw::NoName => "staff-flaw-name",
        StaffFlaw::PinForm => "staff-flaw-pin",
        StaffFlaw::PinsDiffer => "staff-flaw-again",
    }
}
