//! The shop's own rules over the standard, and packs of them from its acquirer: written, looked at, taken in, taken back.

mod editor;
mod fault;
mod keys;
mod list;
mod packs;
mod preview;

use eframe::egui::{RichText, Ui};
use fluent::FluentValue;

use super::cx::Cx;
use super::kit::{Icon, Tile, bold, label, label_muted, panel_frame, size, space, wrapped};
use super::page::page_ui;
use crate::card;
use crate::domain::code::CodeSetId;
use crate::domain::rule::Rule;
use crate::state::{Drafts, Intent, Page, RuleIntent};

/// The way here from the settings, with how things stand.
pub fn rules_section_ui(ui: &mut Ui, cx: &Cx<'_>) {
    ui.add_space(space::L);
    wrapped(ui, RichText::new(cx.t("rules-title")).font(bold(size::SAY)));
    let book = &cx.state.rules.book;
    let packs = book.packs.iter().filter(|edition| edition.active).count();
    let values = [("rules", FluentValue::from(book.own().count())), ("packs", FluentValue::from(packs))];
    let standing = cx.texts.with("rules-standing", &values).into_owned();
    let open = cx.t("rules-open");
    let tile = Tile::new(&open).icon(Icon::ListChecks).second(standing).ending_icon(Icon::ChevronRight);
    if tile.full_width().show(ui, cx.palette).clicked() {
        cx.send(Intent::GoTo(Page::Rules));
    }
}

/// Draws the page.
pub fn rules_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    let title = match &drafts.rule {
        Some(draft) if draft.id.is_some() => "rule-change-title",
        Some(_) => "rule-new-title",
        None => "rules-title",
    };
    page_ui(ui, cx, &cx.t(title), |ui| {
        if drafts.rule.is_some() {
            editor::editor_ui(ui, cx, drafts);
            return;
        }
        own_ui(ui, cx);
        ui.add_space(space::M);
        packs::packs_ui(ui, cx);
        ui.add_space(space::M);
        packs::file_ui(ui, cx, drafts);
        if let Some(tried) = &cx.state.rules.tried {
            ui.add_space(space::M);
            if let Some(list) = &tried.list {
                list::list_ui(ui, cx, drafts, list);
                ui.add_space(space::M);
            }
            preview::tried_ui(ui, cx, tried);
        }
        ui.add_space(space::M);
        keys::keys_ui(ui, cx, drafts);
    });
}

fn send(cx: &Cx<'_>, intent: RuleIntent) {
    cx.send(Intent::Rule(intent));
}

/// The shop's own rules, each with a way to change it.
fn own_ui(ui: &mut Ui, cx: &Cx<'_>) {
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        wrapped(ui, RichText::new(cx.t("rules-own")).font(bold(size::SAY)));
        label_muted(ui, cx.palette, &cx.t("rules-own-note"));
        let mut none = true;
        for rule in cx.state.rules.book.own() {
            none = false;
            let set = set_name(cx, &rule.set);
            let tile = Tile::new(rule.code.as_str()).strong().second(format!("{set} · {}", rule.text));
            if tile.ending_icon(Icon::Pencil).full_width().show(ui, cx.palette).clicked() {
                send(cx, RuleIntent::Edit(Some(rule.id)));
            }
            review_ui(ui, cx, rule);
        }
        if none {
            label(ui, &cx.t("rules-own-none"));
        }
        ui.add_space(space::XS);
        let new = cx.t("rule-new");
        if Tile::new(&new).icon(Icon::Plus).enabled(cx.state.can_save()).show(ui, cx.palette).clicked() {
            send(cx, RuleIntent::Edit(None));
        }
    });
}

/// Who answers for a rule, and by when it is to be looked at again.
fn review_ui(ui: &mut Ui, cx: &Cx<'_>, rule: &Rule) {
    let overdue = rule.is_overdue(cx.today());
    let values =
        [("who", FluentValue::from(rule.reviewer.as_str())), ("day", FluentValue::from(cx.texts.day(rule.review_on)))];
    let text = cx.texts.with(if overdue { "rule-overdue" } else { "rule-review" }, &values);
    if overdue {
        wrapped(ui, RichText::new(text).color(cx.palette.may_be_charged.ink));
    } else {
        label_muted(ui, cx.palette, &text);
    }
}

/// The name of a code set; of a pack's own set the pack's.
pub fn set_name(cx: &Cx<'_>, set: &CodeSetId) -> String {
    cx.state.own_set_name(set).map_or_else(|| card::set_name(cx.texts, set), str::to_owned)
}

/// A text with a count in it.
fn counted(cx: &Cx<'_>, key: &str, count: usize) -> String {
    let grouped = cx.texts.grouped(u64::try_from(count).unwrap_or(u64::MAX));
    let values = [("count", FluentValue::from(count)), ("grouped", FluentValue::from(grouped))];
    cx.texts.with(key, &values).into_owned()
}
