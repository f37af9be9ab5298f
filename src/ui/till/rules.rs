//! The shop's and its acquirer's own words, right below the band; the standard stands below them.

use eframe::egui::{CornerRadius, Frame, Margin, RichText, Stroke, Ui};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{Icon, Look, Tile, bold, caption, label, label_muted, regular, size, wrapped};
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

/// Little room on purpose: what to say and what to do should stay in sight below.
fn rule_ui(ui: &mut Ui, cx: &Cx<'_>, rule: &CardRule) {
    let ink = cx.palette.accent.ink;
    let frame = Frame::NONE.stroke(Stroke::new(1.0, ink)).corner_radius(CornerRadius::same(12));
    frame.inner_margin(Margin::symmetric(14, 8)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.horizontal_wrapped(|ui| {
            let whose = cx.t(if rule.own { "rule-of-shop" } else { "rule-of-acquirer" });
            ui.label(RichText::new(whose).font(bold(size::LABEL)).color(ink));
            let values = [
                ("who", FluentValue::from(rule.reviewer.as_str())),
                ("day", FluentValue::from(cx.texts.day(rule.review_on))),
            ];
            let (key, ink) = if rule.overdue {
                ("rule-overdue", cx.palette.may_be_charged.ink)
            } else {
                ("rule-review", cx.palette.muted)
            };
            ui.label(RichText::new(cx.texts.with(key, &values)).font(regular(size::LABEL)).color(ink));
        });
        wrapped(ui, RichText::new(&rule.text).font(bold(size::SAY)));
        let action = rule
            .action
            .as_ref()
            .map(|action| cx.texts.with("rule-action", &[("action", FluentValue::from(action.as_str()))]).into_owned());
        let check = rule.asks_for_check.then(|| cx.t("rule-asks-check"));
        let meaning = rule.meaning.clone().filter(|meaning| *meaning != rule.text);
        let more: Vec<String> = [meaning, action, check].into_iter().flatten().collect();
        if !more.is_empty() {
            label(ui, &more.join(" · "));
        }
    });
}

/// A way from the card to the shop's own rule for its code.
pub fn add_ui(ui: &mut Ui, cx: &Cx<'_>, card: &Card) {
    if !cx.state.can_save() || cx.state.is_till_mode() {
        return;
    }
    let text = cx.t(if card.rules.iter().any(|rule| rule.own) { "rule-change" } else { "rule-add" });
    if Tile::new(&text).icon(Icon::Pencil).look(Look::Quiet).show(ui, cx.palette).clicked() {
        cx.send(Intent::Rule(RuleIntent::EditFor(card.subject.at().clone())));
    }
}
