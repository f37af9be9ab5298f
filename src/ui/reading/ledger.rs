//! The ledger: everything articles say about codes, with our verdict, the most dangerous first.

use eframe::egui::{RichText, Ui, vec2};
use fluent::FluentValue;
use strum::VariantArray as _;

use super::super::cx::Cx;
use super::super::kit::{
    Icon, Look, Tile, bold, chip_label, field, label, label_muted, panel_frame, put_field, size, space, wrapped,
};
use super::super::page::page_ui;
use super::super::report::report_button_ui;
use super::about::about_claim;
use super::claim::{harm_ui, quoted, verdict_ui};
use super::{sources_below_ui, sources_switch_ui, verdict_icon};
use crate::card::{self, claim_in_words};
use crate::domain::advice::{Harm, Verdict};
use crate::domain::code::{CodeRef, CodeSetId};
use crate::knowledge::{Claim, Place};
use crate::state::{CLAIMS_A_PAGE, Drafts, Intent, LedgerRows, ReadIntent};

/// Nobody searches for more than a sentence.
const MAX_CHARS: usize = 80;

/// Draws the page.
pub fn ledger_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    page_ui(ui, cx, &cx.t("ledger-title"), |ui| {
        let rows = cx.state.ledger();
        let ledger = &cx.state.shelf.ledger;
        if ledger.at.is_some() {
            let text = cx.texts.with("ledger-whole", &[("count", FluentValue::from(cx.state.catalog.claims().len()))]);
            if Tile::new(&text).icon(Icon::MessageSquareQuote).show(ui, cx.palette).clicked() {
                cx.send(Intent::Read(ReadIntent::AllClaims));
            }
        } else {
            label_muted(ui, cx.palette, &cx.t("ledger-note"));
            search_ui(ui, cx, drafts);
            filters_ui(ui, cx, &rows);
        }
        let pages = rows.pages();
        let page = ledger.page.min(pages.saturating_sub(1));
        let first = page * CLAIMS_A_PAGE;
        if rows.claims.is_empty() {
            ui.add_space(space::M);
            label(ui, &cx.t("ledger-none"));
        }
        for (place, claim) in rows.claims.iter().enumerate().skip(first).take(CLAIMS_A_PAGE) {
            if place == 1 && ledger.at.is_some() {
                ui.add_space(space::M);
                wrapped(ui, RichText::new(cx.t("ledger-same-place")).font(bold(size::SAY)));
            }
            ui.add_space(space::S);
            // A widget of one claim must not be taken for one of another when the page is turned.
            ui.push_id(&claim.id, |ui| entry_ui(ui, cx, claim));
        }
        if pages > 1 {
            ui.add_space(space::M);
            turn_ui(ui, cx, page, first, rows.claims.len());
        }
    });
}

fn search_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    let hint = RichText::new(cx.t("ledger-search-hint")).color(cx.palette.muted);
    let field = field(&mut drafts.ledger, MAX_CHARS).hint_text(hint).desired_width(f32::INFINITY);
    if put_field(ui, field).accessible_name(cx.t("ledger-search")).changed() {
        cx.send(Intent::Read(ReadIntent::LedgerChanged));
    }
}

/// Tiles of verdicts and of harm, each with how many there are.
fn filters_ui(ui: &mut Ui, cx: &Cx<'_>, rows: &LedgerRows<'_>) {
    let ledger = &cx.state.shelf.ledger;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        let worst_first = Verdict::VARIANTS.iter().rev().copied().map(Some);
        for verdict in std::iter::once(None).chain(worst_first) {
            let word = verdict.map_or_else(|| cx.t("ledger-any-verdict"), |v| cx.texts.name("verdict", v).into_owned());
            let text = format!("{word} {}", rows.with_verdict(verdict));
            let tile = Tile::new(&text).look(look(ledger.verdict == verdict));
            let tile = if let Some(verdict) = verdict { tile.icon(verdict_icon(verdict)) } else { tile };
            if tile.show(ui, cx.palette).clicked() {
                cx.send(Intent::Read(ReadIntent::ByVerdict(verdict)));
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        let worst_first = Harm::VARIANTS.iter().rev().copied().map(Some);
        for harm in std::iter::once(None).chain(worst_first) {
            let word = harm.map_or_else(|| cx.t("ledger-any-harm"), |h| cx.texts.name("harm", h).into_owned());
            let text = format!("{word} {}", rows.with_harm(harm));
            if Tile::new(&text).look(look(ledger.harm == harm)).show(ui, cx.palette).clicked() {
                cx.send(Intent::Read(ReadIntent::ByHarm(harm)));
            }
        }
    });
}

fn look(chosen: bool) -> Look {
    if chosen { Look::Selected } else { Look::Plain }
}

fn entry_ui(ui: &mut Ui, cx: &Cx<'_>, claim: &Claim) {
    let words = claim_in_words(cx.texts, claim);
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::XS;
        verdict_ui(ui, cx, claim.verdict, |ui| {
            let ink = match claim.harm {
                Harm::High => cx.palette.never.ink,
                Harm::Medium => cx.palette.may_be_charged.ink,
                Harm::Low | Harm::None => cx.palette.muted,
            };
            chip_label(ui, cx.palette, &cx.texts.name("harm", claim.harm), ink);
            chip_label(ui, cx.palette, &cx.texts.name("claim-kind", claim.kind), cx.palette.muted);
        });
        wrapped(ui, RichText::new(quoted(&words)).font(bold(size::SAY)));
        label(ui, &words.reason);
        harm_ui(ui, cx, &words);
        if let Some(standard) = standard(cx, claim) {
            label_muted(ui, cx.palette, &standard);
        }
        if let Some(seen) = &claim.seen {
            let values = [("who", FluentValue::from(seen.as_str()))];
            label_muted(ui, cx.palette, &cx.texts.with("ledger-seen", &values));
        }
        let open = ui.horizontal_wrapped(|ui| {
            let (icon, text) = place_in_words(cx, &claim.place);
            let tile =
                Tile::new(&text).icon(icon).ending_icon(Icon::ChevronRight).named(format!("{text} {}", claim.id));
            if tile.show(ui, cx.palette).clicked() {
                cx.send(Intent::Read(ReadIntent::Place(claim.place.clone())));
            }
            let open = sources_switch_ui(ui, cx, &claim.id, claim.sources.len());
            report_button_ui(ui, cx, &claim.id, || about_claim(cx, claim, &words));
            open
        });
        sources_below_ui(ui, cx, open.inner, &claim.sources);
    });
}

/// What the standard says of the code, where the claim is about one.
fn standard(cx: &Cx<'_>, claim: &Claim) -> Option<String> {
    let at = match (&claim.place, &claim.code) {
        (Place::Card(at), _) if !at.is_symptom() => at.clone(),
        (_, Some(code)) => CodeRef { set: CodeSetId::default(), code: code.clone() },
        _ => return None,
    };
    let entry = cx.state.catalog.entry(&at)?;
    let values = [
        ("set", FluentValue::from(card::set_name(cx.texts, &at.set))),
        ("code", FluentValue::from(entry.spelling())),
        ("meaning", FluentValue::from(card::meaning(&cx.state.catalog, cx.texts, &at))),
    ];
    Some(cx.texts.with("ledger-standard", &values).into_owned())
}

/// Where a claim stands in the program.
fn place_in_words(cx: &Cx<'_>, place: &Place) -> (Icon, String) {
    match place {
        Place::Card(at) if at.is_symptom() => (Icon::CircleHelp, card::meaning(&cx.state.catalog, cx.texts, at)),
        Place::Card(at) => {
            let code = cx.state.catalog.entry(at).map_or(at.code.as_str(), |entry| entry.spelling());
            (Icon::CreditCard, format!("{} {code}", card::set_name(cx.texts, &at.set)))
        }
        Place::Guide(id) => (Icon::BookOpen, cx.texts.name("guide", id).into_owned()),
        Place::Routine(id) => (Icon::CalendarCheck, cx.texts.name("routine", id).into_owned()),
    }
}

fn turn_ui(ui: &mut Ui, cx: &Cx<'_>, page: usize, first: usize, all: usize) {
    ui.horizontal_wrapped(|ui| {
        let last = (first + CLAIMS_A_PAGE).min(all);
        let back = cx.t("ledger-back");
        if Tile::new(&back).icon(Icon::ChevronLeft).enabled(page > 0).show(ui, cx.palette).clicked() {
            cx.send(Intent::Read(ReadIntent::Turn(-1)));
        }
        let on = cx.t("ledger-on");
        if Tile::new(&on).ending_icon(Icon::ChevronRight).enabled(last < all).show(ui, cx.palette).clicked() {
            cx.send(Intent::Read(ReadIntent::Turn(1)));
        }
        let values = [
            ("first", FluentValue::from(first + 1)),
            ("last", FluentValue::from(last)),
            ("all", FluentValue::from(all)),
        ];
        label_muted(ui, cx.palette, &cx.texts.with("ledger-range", &values));
    });
}
