//! A rule being written, in the place of the page.

use eframe::egui::{Id, Margin, RichText, TextEdit, Ui, vec2};
use strum::VariantArray as _;

use super::super::cx::Cx;
use super::super::kit::{
    Icon, Look, Tile, field, label_muted, label_strong, menu, panel_frame, put_field, regular, size, space, wrapped,
};
use super::{send, set_name};
use crate::card;
use crate::domain::advice::Action;
use crate::domain::code::{Code, CodeRef, CodeSetId};
use crate::domain::rule::Rule;
use crate::state::{Drafts, RuleDraft, RuleFlaw, RuleIntent};

/// The room for short fields and their names.
const SHORT: f32 = 200.0;
const NAME: f32 = 130.0;
/// As in 2026-11-26.
const DAY_CHARS: usize = 10;

/// Draws the fields and what can be done with them.
pub fn editor_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    let Some(draft) = &mut drafts.rule else { return };
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        code_ui(ui, cx, draft);
        ui.add_space(space::M);
        words_ui(ui, cx, draft);
        ui.add_space(space::M);
        label_strong(ui, &cx.t("rule-action-label"));
        ui.horizontal_wrapped(|ui| {
            action_ui(ui, cx, draft);
            check_ui(ui, cx, draft);
        });
        label_muted(ui, cx.palette, &cx.t("rule-check-note"));
        ui.add_space(space::M);
        review_ui(ui, cx, draft);
        let flaw = cx.state.rule_flaw(draft, cx.today());
        if let Some(flaw) = flaw.filter(|flaw| is_worth_saying(draft, *flaw)) {
            wrapped(ui, RichText::new(cx.t(flaw_key(flaw))).color(cx.palette.never.ink));
        }
        ui.add_space(space::M);
        ui.horizontal_wrapped(|ui| {
            let save = cx.t("terminal-save");
            let save = Tile::new(&save).look(Look::Primary).strong().enabled(flaw.is_none() && cx.state.can_save());
            if save.min_size(120.0, space::TOUCH).centred().show(ui, cx.palette).clicked() {
                send(cx, RuleIntent::Save);
            }
            let cancel = cx.t("terminal-cancel");
            if Tile::new(&cancel).centred().show(ui, cx.palette).clicked() {
                send(cx, RuleIntent::Cancel);
            }
            if let Some(id) = draft.id {
                let delete = cx.t("rule-delete");
                if Tile::new(&delete).icon(Icon::Trash2).look(Look::Quiet).show(ui, cx.palette).clicked() {
                    send(cx, RuleIntent::Delete(id));
                }
            }
        });
    });
}

/// Code set and code, and what the standard says of it.
fn code_ui(ui: &mut Ui, cx: &Cx<'_>, draft: &mut RuleDraft) {
    ui.horizontal(|ui| {
        let name = name_ui(ui, &cx.t("rule-code"));
        put_field(ui, field(&mut draft.code, Code::MAX_LEN).desired_width(110.0)).labelled_by(name);
        set_choice_ui(ui, cx, &cx.t("rule-set"), &mut draft.set);
    });
    if let Some(code) = Code::parse(&draft.code) {
        let at = CodeRef { set: draft.set.clone(), code };
        let known = cx.state.catalog.entry(&at);
        let meaning = card::meaning(&cx.state.catalog, cx.texts, &at);
        let money = known.map(|entry| cx.texts.name("money", entry.money).into_owned());
        let standard = [Some(cx.t("rule-standard")), Some(meaning), money];
        label_muted(ui, cx.palette, &standard.into_iter().flatten().collect::<Vec<_>>().join(" · "));
    }
}

/// The code sets a terminal can speak, those of packs among them, behind one button.
pub fn set_choice_ui(ui: &mut Ui, cx: &Cx<'_>, label: &str, chosen: &mut CodeSetId) {
    let name = set_name(cx, chosen);
    let tile = Tile::new(&name).ending_icon(Icon::ChevronDown).named(format!("{label}: {name}"));
    let response = tile.show(ui, cx.palette);
    menu(&response).show(|ui| {
        ui.set_min_width(220.0);
        let known = cx.state.catalog.sets().iter().filter(|set| set.is_choosable()).map(|set| set.id.clone());
        for set in known.chain(cx.state.own_sets().map(|(set, _)| set.clone())) {
            let look = if set == *chosen { Look::Selected } else { Look::Quiet };
            if Tile::new(&set_name(cx, &set)).look(look).full_width().show(ui, cx.palette).clicked() {
                *chosen = set;
                ui.close();
            }
        }
    });
}

fn words_ui(ui: &mut Ui, cx: &Cx<'_>, draft: &mut RuleDraft) {
    let name = label_strong(ui, &cx.t("rule-text"));
    label_muted(ui, cx.palette, &cx.t("rule-text-note"));
    let text = TextEdit::multiline(&mut draft.text)
        .char_limit(Rule::MAX_TEXT_CHARS)
        .font(regular(size::TEXT))
        .desired_rows(2)
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(10, 8));
    put_field(ui, text).labelled_by(name.id);
    // A rule is one line: what Enter would add is taken for a blank.
    if draft.text.contains(['\n', '\r', '\t']) {
        draft.text = draft.text.replace(['\n', '\r', '\t'], " ");
    }
    let name = label_strong(ui, &cx.t("rule-meaning"));
    put_field(ui, field(&mut draft.meaning, Rule::MAX_MEANING_CHARS).desired_width(f32::INFINITY)).labelled_by(name.id);
}

fn action_ui(ui: &mut Ui, cx: &Cx<'_>, draft: &mut RuleDraft) {
    let name = |choice: Option<Action>| {
        choice.map_or_else(|| cx.t("rule-action-none"), |action| cx.texts.name("action", action).into_owned())
    };
    let chosen = name(draft.action);
    let tile = Tile::new(&chosen).ending_icon(Icon::ChevronDown);
    let response = tile.named(format!("{}: {chosen}", cx.t("rule-action-label"))).show(ui, cx.palette);
    menu(&response).show(|ui| {
        ui.set_min_width(280.0);
        for choice in std::iter::once(None).chain(Action::VARIANTS.iter().copied().map(Some)) {
            let look = if draft.action == choice { Look::Selected } else { Look::Quiet };
            if Tile::new(&name(choice)).look(look).full_width().show(ui, cx.palette).clicked() {
                draft.action = choice;
                ui.close();
            }
        }
    });
}

fn check_ui(ui: &mut Ui, cx: &Cx<'_>, draft: &mut RuleDraft) {
    let text = cx.t("rule-check");
    let (look, icon) = if draft.check { (Look::Selected, Icon::Check) } else { (Look::Plain, Icon::Hourglass) };
    if Tile::new(&text).icon(icon).look(look).show(ui, cx.palette).clicked() {
        draft.check = !draft.check;
    }
}

fn review_ui(ui: &mut Ui, cx: &Cx<'_>, draft: &mut RuleDraft) {
    let fields = [
        ("rule-reviewer", &mut draft.reviewer, Rule::MAX_REVIEWER_CHARS),
        ("rule-review-on", &mut draft.review_on, DAY_CHARS),
    ];
    for (key, text, most) in fields {
        ui.horizontal(|ui| {
            let name = name_ui(ui, &cx.t(key));
            put_field(ui, field(text, most).desired_width(SHORT)).labelled_by(name);
        });
    }
    label_muted(ui, cx.palette, &cx.t("rule-review-note"));
}

/// The name of a field that stands beside it, and its id.
fn name_ui(ui: &mut Ui, text: &str) -> Id {
    let shown = ui.allocate_ui(vec2(NAME, space::TOUCH), |ui| {
        ui.set_min_width(NAME);
        label_strong(ui, text).id
    });
    shown.inner
}

/// An untouched form needs no reproach.
fn is_worth_saying(draft: &RuleDraft, flaw: RuleFlaw) -> bool {
    let begun = draft.id.is_some() || !draft.text.trim().is_empty();
    begun || matches!(flaw, RuleFlaw::Taken) || (flaw == RuleFlaw::Code && !draft.code.trim().is_empty())
}

fn flaw_key(flaw: RuleFlaw) -> &'static str {
    match flaw {
        RuleFlaw::Code => "rule-flaw-code",
        RuleFlaw::Taken => "rule-flaw-taken",
        RuleFlaw::Text => "rule-flaw-text",
        RuleFlaw::Reviewer => "rule-flaw-reviewer",
        RuleFlaw::ReviewDay => "rule-flaw-day",
        RuleFlaw::NoCheck => "rule-flaw-check",
    }
}
