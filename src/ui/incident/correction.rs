//! What may be corrected; what stood there stays in the timeline.

use eframe::egui::{RichText, TextEdit, Ui, vec2};
use strum::VariantArray as _;

use super::super::cx::Cx;
use super::super::kit::{Look, Tile, caption, field, label_muted, label_strong, put_field, space, wrapped};
use crate::domain::incident::{Details, Outcome};
use crate::state::{Drafts, Intent, Opened, Unreadable};

/// Draws the fields and the button that saves them.
pub fn correction_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts, opened: &Opened) {
    label_strong(ui, &cx.t("incident-correct"));
    label_muted(ui, cx.palette, &cx.t("incident-correct-note"));
    let draft = &mut drafts.correction;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        for outcome in Outcome::VARIANTS {
            let text = cx.texts.name("outcome", outcome);
            let look = if draft.outcome == Some(*outcome) { Look::Selected } else { Look::Plain };
            if Tile::new(&text).look(look).show(ui, cx.palette).clicked() {
                draft.outcome = Some(*outcome);
            }
        }
    });
    let half = (ui.available_width() - space::S) / 2.0;
    pair_ui(ui, cx, half, ("record-amount", &mut draft.amount, 20), ("record-last4", &mut draft.last4, 24));
    let most = Details::MAX_NUMBER_CHARS;
    pair_ui(ui, cx, half, ("record-reference", &mut draft.reference, most), ("record-trace", &mut draft.trace, most));
    caption(ui, cx.palette, &cx.t("record-note"));
    let note = TextEdit::multiline(&mut draft.note)
        .char_limit(Details::MAX_NOTE_CHARS)
        .desired_rows(2)
        .desired_width(f32::INFINITY)
        .margin(eframe::egui::Margin::symmetric(10, 8));
    put_field(ui, note).accessible_name(cx.t("record-note"));
    let problem = match opened.unreadable {
        Some(Unreadable::Amount) => Some("record-amount-unreadable"),
        Some(Unreadable::Last4) => Some("record-last4-unreadable"),
        None => None,
    };
    if let Some(key) = problem {
        wrapped(ui, RichText::new(cx.t(key)).color(cx.palette.never.ink));
    }
    ui.add_space(space::XS);
    let changed = !matches!(opened.corrected(draft), Ok(None));
    let save = cx.t("incident-save");
    let look = if changed { Look::Primary } else { Look::Plain };
    if Tile::new(&save).look(look).enabled(changed).show(ui, cx.palette).clicked() {
        cx.send(Intent::SaveCorrection);
    }
}

/// Two fields side by side, each under its name.
fn pair_ui(ui: &mut Ui, cx: &Cx<'_>, width: f32, left: (&str, &mut String, usize), right: (&str, &mut String, usize)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        for (key, text, most) in [left, right] {
            ui.allocate_ui(vec2(width, 0.0), |ui| {
                ui.vertical(|ui| {
                    let name = caption(ui, cx.palette, &cx.t(key));
                    put_field(ui, field(text, most).desired_width(width)).labelled_by(name.id);
                });
            });
        }
    });
}
