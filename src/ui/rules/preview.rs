//! What a pack would change, before it does.

use eframe::egui::{RichText, Ui};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{Icon, Look, Tile, bold, label, label_muted, label_strong, panel_frame, size, space, wrapped};
use super::packs::key_name;
use super::{counted, fault, send, set_name};
use crate::card;
use crate::domain::rule::PackRule;
use crate::state::{Change, PackPreview, RuleIntent, Signed, TriedPack};

/// How many rules of each kind are listed.
const LISTED: usize = 40;

/// Draws what a look at a file has found.
pub fn tried_ui(ui: &mut Ui, cx: &Cx<'_>, tried: &TriedPack) {
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        match &tried.outcome {
            Ok(preview) => preview_ui(ui, cx, preview, &tried.signed),
            Err(refusal) => fault::refusal_ui(ui, cx, refusal, tried.list.is_some()),
        }
    });
}

fn preview_ui(ui: &mut Ui, cx: &Cx<'_>, preview: &PackPreview, signed: &Signed) {
    let pack = &preview.pack;
    wrapped(ui, RichText::new(format!("{} · {}", pack.publisher, pack.name)).font(bold(size::SAY)));
    let values = [
        ("edition", FluentValue::from(cx.texts.day(pack.edition))),
        ("checked", FluentValue::from(cx.texts.day(pack.checked))),
    ];
    let facts = [set_name(cx, &pack.code_set), cx.texts.with("pack-edition", &values).into_owned()];
    label_muted(ui, cx.palette, &facts.join(" · "));
    signature_ui(ui, cx, signed);
    if let Some(newer) = preview.in_force.filter(|in_force| *in_force > pack.edition) {
        let day = FluentValue::from(cx.texts.day(newer));
        let text = cx.texts.with("pack-older", &[("day", day)]);
        wrapped(ui, RichText::new(text).color(cx.palette.may_be_charged.ink));
    }
    ui.add_space(space::S);
    let found = &preview.difference;
    let counts = [
        (found.added.len(), "pack-added"),
        (found.changed.len(), "pack-changed"),
        (found.gone.len(), "pack-gone"),
        (found.same, "pack-same"),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XL;
        for (count, key) in counts {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let count = cx.texts.grouped(u64::try_from(count).unwrap_or(u64::MAX));
                ui.label(RichText::new(count).font(bold(size::ACTION)));
                label_muted(ui, cx.palette, &cx.t(key));
            });
        }
    });
    start_ui(ui, cx, preview);
    for (list, key) in [(&found.changed, "pack-changed"), (&found.added, "pack-added"), (&found.gone, "pack-gone")] {
        changes_ui(ui, cx, list, key);
    }
}

fn start_ui(ui: &mut Ui, cx: &Cx<'_>, preview: &PackPreview) {
    ui.add_space(space::S);
    if preview.difference.is_empty() && preview.in_force == Some(preview.pack.edition) {
        label(ui, &cx.t("pack-nothing-new"));
        return;
    }
    let start = counted(cx, "pack-start", preview.pack.rules.len());
    let tile = Tile::new(&start).icon(Icon::Check).look(Look::Primary).strong().enabled(!cx.state.is_busy());
    if tile.show(ui, cx.palette).clicked() {
        send(cx, RuleIntent::Start);
    }
    label_muted(ui, cx.palette, &cx.t("pack-safe"));
}

fn signature_ui(ui: &mut Ui, cx: &Cx<'_>, signed: &Signed) {
    match signed {
        Signed::Unsigned => {
            label_muted(ui, cx.palette, &cx.t("pack-unsigned"));
        }
        Signed::SignedBy { key_id, trusted: false, .. } => {
            let key = FluentValue::from(key_id.as_str());
            let text = cx.texts.with("pack-signed-unknown", &[("key", key)]);
            wrapped(ui, RichText::new(text).color(cx.palette.may_be_charged.ink));
        }
        Signed::SignedBy { key_id, trusted: true, comment } => {
            let text = format!("{} · {comment}", key_name(cx, key_id));
            wrapped(ui, RichText::new(text).color(cx.palette.not_charged.ink));
        }
    }
}

fn changes_ui(ui: &mut Ui, cx: &Cx<'_>, list: &[Change], key: &str) {
    if list.is_empty() {
        return;
    }
    ui.add_space(space::S);
    ui.separator();
    wrapped(ui, RichText::new(cx.t(key)).font(bold(size::LABEL)).color(cx.palette.muted));
    for change in list.iter().take(LISTED) {
        change_ui(ui, cx, change);
    }
    if list.len() > LISTED {
        label_muted(ui, cx.palette, &counted(cx, "pack-more", list.len() - LISTED));
    }
}

/// The rule over the standard; beside it what it was.
fn change_ui(ui: &mut Ui, cx: &Cx<'_>, change: &Change) {
    let Some(rule) = change.after.as_ref().or(change.before.as_ref()) else { return };
    label_strong(ui, &format!("{} · {}", change.at.code, words(cx, rule)));
    let standard = if change.known {
        let meaning = card::meaning(&cx.state.catalog, cx.texts, &change.at);
        let money = cx.texts.name("money", change.standard);
        format!("{} · {meaning} · {money}", cx.t("rule-standard"))
    } else {
        cx.t("pack-not-in-standard")
    };
    label_muted(ui, cx.palette, &standard);
    if let (Some(before), Some(_)) = (&change.before, &change.after) {
        let was = FluentValue::from(words(cx, before));
        label_muted(ui, cx.palette, &cx.texts.with("pack-was", &[("text", was)]));
    }
}

fn words(cx: &Cx<'_>, rule: &PackRule) -> String {
    let action = rule.action.map(|action| cx.texts.name("action", action).into_owned());
    let money = rule.money.map(|money| cx.texts.name("money", money).into_owned());
    let meaning = Some(rule.meaning.clone()).filter(|meaning| *meaning != rule.text);
    let words = [meaning, Some(rule.text.clone()), action, money];
    words.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
