//! Whether a certificate is genuine: its code and the name on it are all that is needed, and no connection.

use eframe::egui::{Key, RichText, Ui};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{
    Icon, Look, Tile, area_frame, bold, field, label, label_muted, label_strong, put_field, size, space, wrapped,
};
use super::drill::iconed_ui;
use crate::domain::learner::Learner;
use crate::state::{CertificateCheck, Drafts, TrainingIntent};
use crate::training::certificate::Refusal;

const WIDTH: f32 = 560.0;
/// A code with its dashes, and some that should not be there.
const MAX_CODE_CHARS: usize = 60;

/// Draws the page.
pub fn verify_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    ui.set_max_width(WIDTH.min(ui.available_width()));
    wrapped(ui, RichText::new(cx.t("verify-title")).font(bold(size::TITLE)));
    label_muted(ui, cx.palette, &cx.t("verify-note"));
    let draft = &mut drafts.certificate;
    let code = label_strong(ui, &cx.t("verify-code"));
    put_field(ui, field(&mut draft.code, MAX_CODE_CHARS).desired_width(WIDTH)).labelled_by(code.id);
    let name = label_strong(ui, &cx.t("verify-name"));
    put_field(ui, field(&mut draft.name, Learner::MAX_NAME_CHARS).desired_width(280.0)).labelled_by(name.id);
    ui.add_space(space::S);
    let ready = !draft.code.trim().is_empty() && !draft.name.trim().is_empty();
    let check = cx.t("verify-check");
    let entered = ready && !cx.composing && ui.input(|input| input.key_pressed(Key::Enter));
    let tile = Tile::new(&check).icon(Icon::BadgeCheck).look(Look::Primary).strong().enabled(ready);
    if tile.min_size(180.0, 52.0).show(ui, cx.palette).clicked() || entered {
        cx.send(TrainingIntent::CheckCertificate.into());
    }
    if let Some(checked) = &cx.state.training.check {
        ui.add_space(space::M);
        result_ui(ui, cx, checked);
    }
}

fn result_ui(ui: &mut Ui, cx: &Cx<'_>, checked: &CertificateCheck) {
    let (tone, icon, title, text) = match &checked.result {
        Ok(genuine) => {
            let values = [
                ("name", FluentValue::from(checked.name.as_str())),
                ("issued", FluentValue::from(cx.texts.day(genuine.issued))),
                ("expires", FluentValue::from(cx.texts.day(genuine.expires))),
                ("edition", FluentValue::from(cx.texts.day(genuine.edition))),
                ("right", FluentValue::from(genuine.right)),
                ("of", FluentValue::from(genuine.of)),
            ];
            let text = cx.texts.with("verify-genuine-text", &values).into_owned();
            if genuine.expired {
                (cx.palette.may_be_charged, Icon::Clock, "verify-expired", text)
            } else {
                (cx.palette.charged, Icon::BadgeCheck, "verify-genuine", text)
            }
        }
        Err(refusal) => {
            let (title, text) = match refusal {
                Refusal::Form => ("verify-form", "verify-form-text"),
                Refusal::UnknownShop => ("verify-unknown-shop", "verify-unknown-shop-text"),
                Refusal::NotGenuine => ("verify-not-genuine", "verify-not-genuine-text"),
            };
            (cx.palette.never, Icon::OctagonX, title, cx.t(text))
        }
    };
    area_frame(cx.palette, tone).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        iconed_ui(ui, icon, tone, &cx.t(title));
        label(ui, &text);
    });
}
