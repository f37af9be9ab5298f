//! Money in doubt: what a check of it has found, and who answers for that.

use eframe::egui::{RichText, Ui, vec2};
use strum::VariantArray as _;

use super::super::cx::Cx;
use super::super::kit::{Look, Tile, caption, field, label, label_muted, label_strong, put_field, space};
use crate::domain::doubt::{Check, CheckedWith, Finding};
use crate::domain::incident::{Details, Status};
use crate::state::{Drafts, Intent, Opened};

/// Draws the result of the check, or the way to write it down.
pub fn check_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts, opened: &Opened) {
    let details = opened.details();
    label_strong(ui, &cx.t("check-title"));
    if let Some(check) = &details.check {
        label(ui, &check_text(cx, check));
    }
    if let Some(carried) = carried_text(cx, details) {
        label_muted(ui, cx.palette, &carried);
    }
    if details.status() != Status::InDoubt {
        return;
    }
    ui.add_space(space::XS);
    let draft = &mut drafts.check;
    caption(ui, cx.palette, &cx.t("check-with"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        for with in CheckedWith::VARIANTS {
            choice_ui(ui, cx, &cx.texts.name("checked-with", with), *with, &mut draft.with);
        }
    });
    caption(ui, cx.palette, &cx.t("check-finding"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        for finding in Finding::VARIANTS {
            choice_ui(ui, cx, &cx.texts.name("finding", finding), *finding, &mut draft.finding);
        }
    });
    ui.add_space(space::XS);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let hint = RichText::new(cx.t("check-decided-by")).color(cx.palette.muted);
        let name = field(&mut draft.decided_by, 24).hint_text(hint).desired_width(180.0);
        put_field(ui, name).accessible_name(cx.t("check-decided-by"));
        let ready = draft.with.is_some() && draft.finding.is_some();
        let save = cx.t("check-save");
        let look = if ready { Look::Primary } else { Look::Plain };
        if Tile::new(&save).look(look).enabled(ready).show(ui, cx.palette).clicked() {
            cx.send(Intent::SaveCheck);
        }
    });
}

fn choice_ui<T: Copy + PartialEq>(ui: &mut Ui, cx: &Cx<'_>, text: &str, value: T, chosen: &mut Option<T>) {
    let look = if *chosen == Some(value) { Look::Selected } else { Look::Plain };
    if Tile::new(text).look(look).show(ui, cx.palette).clicked() {
        *chosen = Some(value);
    }
}

/// "Charged · settlement slip · Li"
pub fn check_text(cx: &Cx<'_>, check: &Check) -> String {
    let words = [
        Some(cx.texts.name("finding", check.finding).into_owned()),
        Some(cx.texts.name("checked-with", check.with).into_owned()),
        check.decided_by.clone(),
    ];
    words.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Who carries it over, and until when.
pub fn carried_text(cx: &Cx<'_>, details: &Details) -> Option<String> {
    let carried = details.carried.as_ref()?;
    let values = [
        ("owner", fluent::FluentValue::from(carried.owner.as_str())),
        ("day", fluent::FluentValue::from(cx.texts.day(carried.until))),
    ];
    Some(cx.texts.with("carried-until", &values).into_owned())
}
