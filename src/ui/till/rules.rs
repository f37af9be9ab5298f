//! The shop's and its acquirer's own words, right below the band; the standard stands below them.

use eframe::egui::{RichText, Ui};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{
    Icon, Look, Tile, area_frame, bold, caption, label, label_muted, regular, size, space, wrapped,
};
use crate::card::{Card, CardRule};
use crate::domain::advice::Money;
use crate::state::{Intent, RuleIntent};

/// Draws the rules, and after them what the standard says that they have changed.
pub fn rules_ui(ui: &mut Ui, cx: &Cx<'_>, card: &Card) {
    if card.rules.is_empty() {
        return;
    }
    for rule in &card.rules {
        rule_ui(ui, cx, rule);
    }
    // The lock is the standard's, and no rule opens it: said once, where a rule could be read otherwise.
    if card.money == Money::MayBeCharged && card.rules.iter().any(|rule| rule.action.is_some()) {
        label_muted(ui, cx.palette, &cx.t("rule-locked"));
    }
    match &card.standard {
        Some(standard) => {
            let values = [
                ("money", FluentValue::from(cx.texts.name("money", standard.money).into_owned())),
                ("action", FluentValue::from(standard.headline.as_str())),
            ];
            caption(ui, cx.palette, &cx.texts.with("rule-standard-line", &values));
        }
        None => {
            caption(ui, cx.palette, &cx.t("rule-standard"));
        }
    }
}

fn rule_ui(ui: &mut Ui, cx: &Cx<'_>, rule: &CardRule) {
    let tone = cx.palette.accent;
    area_frame(cx.palette, tone).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::XS;
        let whose = cx.t(if rule.own { "rule-of-shop" } else { "rule-of-acquirer" });
        wrapped(ui, RichText::new(whose).font(bold(size::LABEL)).color(tone.ink));
        wrapped(ui, RichText::new(&rule.text).font(bold(size::SAY)));
        if let Some(meaning) = rule.meaning.as_ref().filter(|meaning| **meaning != rule.text) {
            wrapped(ui, RichText::new(meaning).font(regular(size::TEXT)));
        }
        if let Some(action) = &rule.action {
            let values = [("action", FluentValue::from(action.as_str()))];
            label(ui, &cx.texts.with("rule-action", &values));
        }
        if rule.asks_for_check {
            label(ui, &cx.t("rule-asks-check"));
        }
        let values = [
            ("who", FluentValue::from(rule.reviewer.as_str())),
            ("day", FluentValue::from(rule.review_on.to_string())),
        ];
        if rule.overdue {
            let text = cx.texts.with("rule-overdue", &values);
            wrapped(ui, RichText::new(text).font(bold(size::LABEL + 1.0)).color(cx.palette.may_be_charged.ink));
        } else {
            label_muted(ui, cx.palette, &cx.texts.with("rule-review", &values));
        }
    });
}

/// A way from the card to the shop's own rule for its code.
pub fn add_ui(ui: &mut Ui, cx: &Cx<'_>, card: &Card) {
    if !cx.state.can_save() {
        return;
    }
    let text = cx.t(if card.rules.iter().any(|rule| rule.own) { "rule-change" } else { "rule-add" });
    if Tile::new(&text).icon(Icon::Pencil).look(Look::Quiet).show(ui, cx.palette).clicked() {
        cx.send(Intent::Rule(RuleIntent::EditFor(card.subject.at().clone())));
    }
}
