//! The answer card: what it means, the money and the one action, what to say, what to do, and the rest folded.

use eframe::egui::{Align2, CornerRadius, Frame, Margin, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{Icon, Look, Tile, bold, chip_label, label, label_muted, menu, regular, size, space, wrapped};
use super::super::nocode;
use super::super::report::{about_card, report_button_ui};
use super::super::rules::set_name;
use super::{band, checklist, customer, folds, rules};
use crate::card::{self, Card, Subject};
use crate::domain::code::CodeRef;
use crate::domain::redact::redact;
use crate::i18n::text_key;
use crate::knowledge::{CodeSet, Picture};
use crate::state::{Intent, Shown};

/// From this width on, what to say and what to do stand side by side.
const SIDE_BY_SIDE: f32 = 520.0;
/// The most a menu may hang down.
const MENU_HEIGHT: f32 = 460.0;

/// Draws whatever stands in the answer column.
pub fn answer_ui(ui: &mut Ui, cx: &Cx<'_>, shown: &Shown) {
    match shown {
        Shown::Nothing => {
            empty_ui(ui, cx, "empty-title", "empty-text");
            no_code_ui(ui, cx);
        }
        Shown::NoMatch => {
            empty_ui(ui, cx, "no-match-title", "no-match-text");
            no_code_ui(ui, cx);
        }
        Shown::CardNumber => empty_ui(ui, cx, "card-number-title", "card-number-text"),
        Shown::Answer(subject) => card_ui(ui, cx, cx.card(subject)),
    }
}

fn empty_ui(ui: &mut Ui, cx: &Cx<'_>, title: &str, text: &str) {
    ui.add_space(space::S);
    wrapped(ui, RichText::new(cx.t(title)).font(bold(size::TITLE)));
    ui.add_space(space::XS);
    wrapped(ui, RichText::new(cx.t(text)).font(regular(size::TEXT)).color(cx.palette.muted));
}

/// The way on for somebody who has no code to type.
fn no_code_ui(ui: &mut Ui, cx: &Cx<'_>) {
    const WIDTH: f32 = 320.0;
    ui.add_space(space::M);
    let width = WIDTH.min(ui.available_width());
    ui.allocate_ui(vec2(width, 0.0), |ui| {
        ui.set_width(width);
        nocode::way_ui(ui, cx);
    });
}

fn card_ui(ui: &mut Ui, cx: &Cx<'_>, card: &Card) {
    ui.spacing_mut().item_spacing.y = space::S;
    if super::is_low(ui) {
        // What to do with the money first: there is no room for both without scrolling.
        band::band_ui(ui, cx, card);
        header_ui(ui, cx, card);
    } else {
        header_ui(ui, cx, card);
        band::band_ui(ui, cx, card);
    }
    rules::rules_ui(ui, cx, card);
    if let Some(detail) = &card.detail {
        wrapped(ui, RichText::new(detail).font(regular(size::TEXT)).color(cx.palette.muted));
    }
    for caveat in &card.caveats {
        caveat_ui(ui, cx, caveat);
    }
    ui.add_space(space::XS);
    if ui.available_width() >= SIDE_BY_SIDE {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let half = (ui.available_width() - space::L) / 2.0;
            ui.allocate_ui(vec2(half, 0.0), |ui| customer::say_ui(ui, cx, card));
            ui.add_space(space::L);
            ui.allocate_ui(vec2(half, 0.0), |ui| {
                ui.vertical(|ui| {
                    ui.set_max_width(half);
                    checklist::checklist_ui(ui, cx, card);
                });
            });
        });
    } else {
        customer::say_ui(ui, cx, card);
        ui.add_space(space::XS);
        checklist::checklist_ui(ui, cx, card);
    }
    if let Subject::Unknown(at) = &card.subject {
        unknown_ui(ui, cx, card, at);
    }
    ui.add_space(space::S);
    if let Some(no_reason) = &card.no_reason {
        caveat_ui(ui, cx, no_reason);
        ui.add_space(space::XS);
    }
    folds::folds_ui(ui, cx, card);
    rules::add_ui(ui, cx, card);
}

/// Code, short meaning, code set, confidence.
fn header_ui(ui: &mut Ui, cx: &Cx<'_>, card: &Card) {
    ui.horizontal_top(|ui| {
        match card.picture {
            Some(picture) => picture_badge(ui, cx, card, picture),
            None => code_badge(ui, cx, card),
        }
        ui.add_space(space::XS);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            wrapped(ui, RichText::new(&card.meaning).font(bold(size::TITLE)));
            ui.horizontal_wrapped(|ui| chips_ui(ui, cx, card));
        });
    });
}

fn code_badge(ui: &mut Ui, cx: &Cx<'_>, card: &Card) {
    let font = bold(if card.spelling.len() > 4 { size::TEXT } else { size::ACTION });
    // The word of a wallet may be longer than the window is wide: it breaks, and leaves room for what it means.
    let room = (ui.available_width() * 0.45).max(60.0);
    let galley = ui.painter().layout(card.spelling.clone(), font, cx.palette.accent.ink, room);
    let badge = vec2((galley.size().x + 24.0).max(60.0), (galley.size().y + 6.0).max(48.0));
    let (rect, response) = ui.allocate_exact_size(badge, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &card.spelling));
    ui.painter().rect_filled(rect, CornerRadius::same(space::RADIUS), cx.palette.accent.ground);
    let at = Align2::CENTER_CENTER.align_size_within_rect(galley.size(), rect).min;
    ui.painter().galley(at, galley, cx.palette.accent.ink);
}

/// In the place of a code, what one is looking at.
fn picture_badge(ui: &mut Ui, cx: &Cx<'_>, card: &Card, picture: Picture) {
    let (rect, response) = ui.allocate_exact_size(vec2(68.0, 60.0), Sense::hover());
    let name = cx.texts.name("picture", picture);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{} {name}", card.spelling)));
    ui.painter().rect_filled(rect, CornerRadius::same(space::RADIUS), cx.palette.ground);
    nocode::pictures::paint(ui.painter(), rect.shrink(5.0), picture, cx.palette);
}

fn chips_ui(ui: &mut Ui, cx: &Cx<'_>, card: &Card) {
    if card.picture.is_some() {
        // What is seen without a code means the same in every code set.
        chip_label(ui, cx.palette, &card.set_name, cx.palette.muted);
    } else {
        set_chip_ui(ui, cx, card);
    }
    if let Some(confidence) = card.confidence {
        let word = cx.t(&text_key("confidence", confidence));
        // "One source · 5 sources" would puzzle: several copies of one table are one source.
        let text = if confidence == "medium" || confidence == "low" {
            word
        } else {
            let values = [("word", FluentValue::from(word)), ("count", FluentValue::from(card.sources.len()))];
            cx.texts.with("card-confidence", &values).into_owned()
        };
        chip_label(ui, cx.palette, &text, cx.palette.muted);
    }
    if card.older_only {
        chip_label(ui, cx.palette, &cx.t("generation-older"), cx.palette.muted);
    }
    if card.partial {
        let partial = chip_label(ui, cx.palette, &cx.t("card-partial"), cx.palette.may_be_charged.ink);
        partial.on_hover_text(cx.t("card-partial-note"));
    }
    if card.edition.as_ref().is_some_and(|e| e.stale) {
        chip_label(ui, cx.palette, &cx.t("card-stale"), cx.palette.may_be_charged.ink);
    }
}

/// The code set; a tap reads the same code in another one.
fn set_chip_ui(ui: &mut Ui, cx: &Cx<'_>, card: &Card) {
    let name = set_name(cx, &card.subject.at().set);
    let tile = Tile::new(&name)
        .font(regular(size::LABEL + 1.0))
        .ending_icon(Icon::ChevronDown)
        .min_size(space::TOUCH, 32.0)
        .reaching()
        .named(format!("{} {}", cx.t("card-change-set"), name));
    let response = tile.show(ui, cx.palette);
    menu(&response).show(|ui| {
        ui.set_min_width(280.0);
        label_muted(ui, cx.palette, &cx.t("card-read-in"));
        // Those that know the code first; of the others only the usual ones, or the list would be longer than the screen.
        let at = |set: &CodeSet| CodeRef { set: set.id.clone(), code: card.code().clone() };
        let sets = cx.state.catalog.sets().iter().filter(|set| set.is_choosable());
        let (knowing, others): (Vec<_>, Vec<_>) = sets.partition(|set| cx.state.catalog.entry(&at(set)).is_some());
        let others = others.into_iter().filter(|set| set.usual || set.id == card.subject.at().set);
        ScrollArea::vertical().max_height(MENU_HEIGHT).show(ui, |ui| {
            for set in knowing.into_iter().chain(others) {
                let name = card::set_name(cx.texts, &set.id);
                let known = cx.state.catalog.entry(&at(set)).is_some();
                let meaning =
                    if known { card::meaning(&cx.state.catalog, cx.texts, &at(set)) } else { cx.t("card-not-in-set") };
                let look = if set.id == card.subject.at().set { Look::Selected } else { Look::Quiet };
                if Tile::new(&name).strong().second(meaning).look(look).full_width().show(ui, cx.palette).clicked() {
                    cx.send(Intent::ReadIn(set.id.clone()));
                    ui.close();
                }
            }
            for (set, name) in cx.state.own_sets() {
                let look = if *set == card.subject.at().set { Look::Selected } else { Look::Quiet };
                if Tile::new(name).strong().look(look).full_width().show(ui, cx.palette).clicked() {
                    cx.send(Intent::ReadIn(set.clone()));
                    ui.close();
                }
            }
        });
    });
}

fn caveat_ui(ui: &mut Ui, cx: &Cx<'_>, text: &str) {
    Frame::NONE.inner_margin(Margin::symmetric(4, 0)).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(20.0, 22.0), Sense::hover());
            Icon::Info.paint(ui.painter(), rect.center(), 17.0, cx.palette.may_be_charged.ink);
            label(ui, text);
        });
    });
}

/// Ways on from a code this set does not have: a text for the acquirer, and what else it may have been.
fn unknown_ui(ui: &mut Ui, cx: &Cx<'_>, card: &Card, at: &CodeRef) {
    let copy = cx.t("unknown-copy");
    if Tile::new(&copy).icon(Icon::Copy).show(ui, cx.palette).clicked() {
        ui.ctx().copy_text(bundle(cx, at));
    }
    report_button_ui(ui, cx, "", || about_card(cx, card));
    let near = cx.state.finder.nearest(&at.code, &at.set, 6);
    if near.is_empty() {
        return;
    }
    ui.add_space(space::XS);
    label_muted(ui, cx.palette, &cx.t("unknown-nearest"));
    for other in near {
        let meaning = card::meaning(&cx.state.catalog, cx.texts, &other);
        let set = card::set_name(cx.texts, &other.set);
        let second = if other.set == at.set { meaning } else { format!("{meaning} · {set}") };
        let code = card::written_at(&cx.state.catalog, cx.texts, &other);
        if Tile::new(&code).strong().second(second).full_width().show(ui, cx.palette).clicked() {
            cx.send(Intent::Pick(other));
        }
    }
}

/// What the acquirer needs to say what an unknown code means, and nothing about the card.
fn bundle(cx: &Cx<'_>, at: &CodeRef) -> String {
    let terminal = cx.state.terminal().map_or_else(|| cx.t("terminal-unnamed"), |t| t.name.clone());
    let values = [
        ("code", FluentValue::from(redact(at.code.as_str()).text)),
        ("set", FluentValue::from(card::set_name(cx.texts, &at.set))),
        ("terminal", FluentValue::from(redact(&terminal).text)),
        ("time", FluentValue::from(cx.texts.day_and_clock(cx.stamp.moment.at, &cx.stamp.zone))),
    ];
    cx.texts.with("unknown-bundle", &values).into_owned()
}
