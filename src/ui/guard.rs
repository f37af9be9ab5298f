//! The window that asks for a PIN: who, digits by keys or by touch, and what became of them.

use eframe::egui::{Id, Key, Margin, RichText, Stroke, Ui, vec2};
use fluent::FluentValue;

use super::cx::Cx;
use super::kit::{
    Icon, Look, Tile, Voice, announce, bold, label_muted, label_strong, panel_frame, put_field, sheet, size, space,
    wrapped,
};
use super::staff::digits_field;
use crate::domain::staff::{Guarded, Staff};
use crate::state::{Asking, Drafts, GuardIntent, Intent, PinTrouble};

/// The window's inner width in points: three keys and the gaps between them.
pub const WIDTH: f32 = 300.0;
const KEY: f32 = 52.0;

fn pin_field() -> Id {
    Id::unique("pin field")
}

/// Draws the window while a PIN is asked for.
pub fn guard_ui(ui: &Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    let Some(asking) = &cx.state.guard.asking else { return };
    let frame = panel_frame(cx.palette).inner_margin(Margin::same(20));
    let frame = if cx.palette.outlined { frame.stroke(Stroke::new(2.0, cx.palette.ink)) } else { frame };
    let title = cx.t(match asking.what {
        Guarded::Delete => "guard-delete",
        Guarded::Export => "guard-export",
        Guarded::Settings => "guard-settings",
        Guarded::Trainer => "guard-trainer",
        Guarded::TillMode => "guard-till-mode",
    });
    let shown = sheet(ui, "guard", &title, frame, |ui| {
        ui.set_width(WIDTH);
        wrapped(ui, RichText::new(&title).font(bold(size::TITLE)));
        who_ui(ui, cx, asking);
        if asking.who.is_some() {
            digits_ui(ui, cx, drafts, asking);
        }
        ui.add_space(space::S);
        let cancel = cx.t("guard-cancel");
        if Tile::new(&cancel).look(Look::Quiet).full_width().centred().show(ui, cx.palette).clicked() {
            cx.send(Intent::Guard(GuardIntent::Cancel));
        }
    });
    if shown.should_close() {
        cx.send(Intent::Guard(GuardIntent::Cancel));
    }
}

fn who_ui(ui: &mut Ui, cx: &Cx<'_>, asking: &Asking) {
    label_muted(ui, cx.palette, &cx.t(if asking.what.always_asks() { "guard-who-once" } else { "guard-who" }));
    ui.horizontal_wrapped(|ui| {
        for staff in cx.state.keyholders() {
            let look = if asking.who == Some(staff.id) { Look::Selected } else { Look::Plain };
            if Tile::new(&staff.name).icon(Icon::User).look(look).show(ui, cx.palette).clicked() {
                cx.send(Intent::Guard(GuardIntent::Who(staff.id)));
            }
        }
    });
    ui.add_space(space::S);
}

fn digits_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts, asking: &Asking) {
    let wait = asking.seconds_to_wait(cx.stamp.moment.at);
    let free = wait.is_none() && !asking.checking;
    let label = label_strong(ui, &cx.t("guard-pin"));
    let digits = digits_field(&mut drafts.pin).id(pin_field()).desired_width(WIDTH).interactive(free);
    let response = put_field(ui, digits.font(bold(size::TITLE))).labelled_by(label.id);
    // The keys belong to this window; a tap on the pad must not take them away.
    if free && !response.has_focus() && ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    trouble_ui(ui, cx, asking, wait);
    let entered = free && !cx.composing && ui.input(|input| input.key_pressed(Key::Enter));
    ui.add_space(space::XS);
    pad_ui(ui, cx, &mut drafts.pin, free);
    ui.add_space(space::XS);
    let open = cx.t("guard-open");
    let ready = free && Staff::is_pin(&drafts.pin);
    let tile = Tile::new(&open).look(Look::Primary).strong().enabled(ready).full_width().centred();
    let tapped = tile.min_size(0.0, KEY).show(ui, cx.palette).clicked();
    if tapped || (entered && ready) {
        cx.send(Intent::Guard(GuardIntent::Check));
    }
}

fn trouble_ui(ui: &mut Ui, cx: &Cx<'_>, asking: &Asking, wait: Option<i64>) {
    let text = match (asking.trouble, wait) {
        (_, Some(seconds)) => {
            ui.ctx().request_repaint_after(std::time::Duration::from_millis(500));
            let seconds = FluentValue::from(seconds);
            cx.texts.with("guard-wait", &[("seconds", seconds)]).into_owned()
        }
        (Some(PinTrouble::Wrong), None) => cx.t("guard-wrong"),
        _ => return,
    };
    // The seconds that are left are seen; they are not said one by one.
    let heard = if wait.is_some() { cx.t("guard-waits") } else { text.clone() };
    announce(ui, Voice::Urgent, "guard", &heard);
    wrapped(ui, RichText::new(text).color(cx.palette.never.ink));
}

/// Digits as on a card terminal.
pub fn pad_ui(ui: &mut Ui, cx: &Cx<'_>, pin: &mut String, free: bool) {
    const ROWS: [[char; 3]; 4] = [['1', '2', '3'], ['4', '5', '6'], ['7', '8', '9'], ['C', '0', '<']];
    ui.spacing_mut().item_spacing = vec2(space::S, space::S);
    let width = (WIDTH - 2.0 * space::S) / 3.0;
    for row in ROWS {
        ui.horizontal(|ui| {
            for key in row {
                let word = key.to_string();
                let tile = match key {
                    'C' => Tile::new("").icon(Icon::X).named(cx.t("guard-clear")),
                    '<' => Tile::new("").icon(Icon::Delete).named(cx.t("pad-erase")),
                    _ => Tile::new(&word).font(bold(size::TITLE)),
                };
                let tile = tile.min_size(width, KEY).centred().not_in_tab_order().enabled(free);
                if tile.show(ui, cx.palette).clicked() {
                    match key {
                        'C' => pin.clear(),
                        '<' => drop(pin.pop()),
                        digit if pin.len() < *Staff::PIN_DIGITS.end() => pin.push(digit),
                        _ => {}
                    }
                }
            }
        });
    }
}
