//! Whom to call: what the shop has filled in for its terminal, shown where a step has somebody call, and asked for in the
//! settings.

use eframe::egui::{Frame, Label, Margin, RichText, Sense, Ui, vec2};
use strum::VariantArray as _;

use super::cx::Cx;
use super::kit::{Icon, Look, Tile, area_frame, bold, caption, field, label_muted, put_field, regular, size, space};
use crate::domain::terminal::{Contact, TerminalNumbers, Whom};
use crate::state::Intent;

/// Under a step: the number to call, or where it could be filled in.
pub fn step_contact_ui(ui: &mut Ui, cx: &Cx<'_>, whom: Whom) {
    let terminal = cx.state.terminal();
    let contact = terminal.map(|terminal| terminal.numbers.contact(whom)).unwrap_or_default();
    Frame::NONE.inner_margin(Margin { left: 38, right: 0, top: 0, bottom: 4 }).show(ui, |ui| {
        if !contact.is_empty() {
            contact_ui(ui, cx, whom, &contact);
            return;
        }
        label_muted(ui, cx.palette, &cx.t("contact-missing"));
        if cx.state.is_till_mode() {
            return;
        }
        let fill_in = cx.t("contact-fill-in");
        let tile = Tile::new(&fill_in).icon(Icon::Phone).look(Look::Quiet);
        let named = tile.named(format!("{fill_in} {}", cx.texts.name("whom", whom)));
        if named.show(ui, cx.palette).clicked() {
            cx.send(Intent::EditTerminal(terminal.map(|terminal| terminal.id)));
        }
    });
}

/// A name, a large number, and when somebody answers.
pub fn contact_ui(ui: &mut Ui, cx: &Cx<'_>, whom: Whom, contact: &Contact) {
    area_frame(cx.palette, cx.palette.accent).inner_margin(Margin::symmetric(12, 8)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(26.0, 40.0), Sense::hover());
            Icon::Phone.paint(ui.painter(), rect.center(), 22.0, cx.palette.accent.ink);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let whom = cx.texts.name("whom", whom).into_owned();
                let name = contact.name.trim();
                let name = if name.is_empty() { whom } else { format!("{whom} · {name}") };
                label_muted(ui, cx.palette, &name);
                let phone = contact.phone.trim();
                if !phone.is_empty() {
                    ui.add(Label::new(RichText::new(phone).font(bold(size::TITLE))).wrap().selectable(true));
                }
                let hours = contact.hours.trim();
                if !hours.is_empty() {
                    ui.add(Label::new(RichText::new(hours).font(regular(size::TEXT))).wrap());
                }
            });
        });
    });
}

/// The fields for everybody the shop may call about a terminal; any may stay empty.
pub fn contact_fields_ui(ui: &mut Ui, cx: &Cx<'_>, numbers: &mut TerminalNumbers) {
    for whom in Whom::VARIANTS {
        let TerminalNumbers { acquirer, phone, hours, service, bank, .. } = &mut *numbers;
        let (name, phone, hours) = match whom {
            Whom::Acquirer => (acquirer, phone, hours),
            Whom::Service => (&mut service.name, &mut service.phone, &mut service.hours),
            Whom::Bank => (&mut bank.name, &mut bank.phone, &mut bank.hours),
        };
        let title = cx.texts.name("whom", whom).into_owned();
        ui.add_space(space::XS);
        caption(ui, cx.palette, &title);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::S);
            let fields = [
                ("contact-name", name, TerminalNumbers::MAX_CHARS, 220.0),
                ("contact-phone", phone, TerminalNumbers::MAX_CHARS, 180.0),
                ("contact-hours", hours, Contact::MAX_HOURS_CHARS, 260.0),
            ];
            for (key, text, most, width) in fields {
                let word = cx.t(key);
                let hint = RichText::new(&word).color(cx.palette.muted);
                put_field(ui, field(text, most).hint_text(hint).desired_width(width))
                    .accessible_name(format!("{title} {word}"));
            }
        });
    }
}
