//! A popular claim with our verdict, wherever one stands.

use eframe::egui::{Color32, Id, RichText, Sense, Ui, vec2};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{Icon, Tile, bold, caption, label, label_muted, size, space, wrapped};
use crate::card::CardClaim;
use crate::domain::advice::Verdict;

/// So many are read with ease; the rest is shown when asked for.
const AT_ONCE: usize = 6;

/// The picture of a verdict.
#[must_use]
pub fn verdict_icon(verdict: Verdict) -> Icon {
    match verdict {
        Verdict::Agrees => Icon::CircleCheck,
        Verdict::Partly => Icon::Scale,
        Verdict::Contradicts => Icon::Ban,
    }
}

fn verdict_ink(cx: &Cx<'_>, verdict: Verdict) -> Color32 {
    match verdict {
        Verdict::Agrees => cx.palette.charged.ink,
        Verdict::Partly => cx.palette.may_be_charged.ink,
        Verdict::Contradicts => cx.palette.never.ink,
    }
}

/// The verdict by picture, word and colour, with whatever stands beside it.
pub fn verdict_ui(ui: &mut Ui, cx: &Cx<'_>, verdict: Verdict, beside: impl FnOnce(&mut Ui)) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let ink = verdict_ink(cx, verdict);
        let (rect, _) = ui.allocate_exact_size(vec2(20.0, 22.0), Sense::hover());
        verdict_icon(verdict).paint(ui.painter(), rect.center(), 18.0, ink);
        ui.label(RichText::new(cx.texts.name("verdict", verdict)).font(bold(size::TEXT)).color(ink));
        beside(ui);
    });
}

/// A claim in quotation marks.
pub fn quoted(claim: &CardClaim) -> String {
    format!("“{}”", claim.text)
}

/// Verdict, claim, why, and the harm if it is believed.
pub fn claim_ui(ui: &mut Ui, cx: &Cx<'_>, claim: &CardClaim) {
    verdict_ui(ui, cx, claim.verdict, |_| ());
    wrapped(ui, RichText::new(quoted(claim)).font(bold(size::TEXT)));
    label(ui, &claim.reason);
    harm_ui(ui, cx, claim);
}

/// What believing it would do.
pub fn harm_ui(ui: &mut Ui, cx: &Cx<'_>, claim: &CardClaim) {
    if let Some(harm) = &claim.harm {
        let values = [("harm", FluentValue::from(harm.as_str()))];
        label_muted(ui, cx.palette, &cx.texts.with("reading-if-believed", &values));
    }
}

/// What is wrong and harmful comes first.
#[must_use]
pub fn worst_first(claims: &[CardClaim]) -> Vec<&CardClaim> {
    let mut claims: Vec<_> = claims.iter().collect();
    claims.sort_by_key(|claim| std::cmp::Reverse((claim.verdict, claim.level)));
    claims
}

/// Many claims of one place: the most dangerous ones by what they are about, the rest when asked for.
pub fn claims_list_ui(ui: &mut Ui, cx: &Cx<'_>, place: &str, claims: &[CardClaim]) {
    let id = Id::unique(("all claims of", place));
    let all = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false) || claims.len() <= AT_ONCE;
    let mut shown = worst_first(claims);
    shown.truncate(if all { claims.len() } else { AT_ONCE });
    // Sorting keeps the most dangerous first within a kind.
    shown.sort_by_key(|claim| claim.kind);
    let mut kind = None;
    for claim in shown {
        if kind.replace(claim.kind) != Some(claim.kind) {
            ui.add_space(space::XS);
            caption(ui, cx.palette, &cx.texts.name("claim-kind", claim.kind));
        }
        claim_ui(ui, cx, claim);
        ui.add_space(space::M);
    }
    if !all {
        let more = cx.texts.with("reading-all-claims", &[("count", FluentValue::from(claims.len()))]).into_owned();
        if Tile::new(&more).icon(Icon::MessageSquareQuote).ending_icon(Icon::ChevronDown).show(ui, cx.palette).clicked()
        {
            ui.data_mut(|data| data.insert_temp(id, true));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use strum::VariantArray as _;

    use super::*;

    #[test]
    fn who_sees_no_colours_tells_verdicts_apart_by_their_pictures() {
        let pictures: HashSet<Icon> = Verdict::VARIANTS.iter().map(|verdict| verdict_icon(*verdict)).collect();
        assert_eq!(pictures.len(), Verdict::VARIANTS.len());
    }
}
