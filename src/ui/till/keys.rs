//! Where the keys go on the till page: digits to the code until Enter, then `1` to `7` to the outcomes.

use eframe::egui::{Event, Key, Ui};
use strum::VariantArray as _;

use super::super::cx::Cx;
use super::{amount_field, code_field, last4_field, record, word_field};
use crate::domain::incident::Outcome;
use crate::state::{Intent, Phase, Shown, Unreadable};

/// Takes the keys that must not reach the fields.
pub fn before_fields(ui: &Ui, cx: &Cx<'_>, shown: &Shown) {
    if cx.composing {
        return;
    }
    let focused = ui.memory(eframe::egui::Memory::focused);
    let in_code = focused == Some(code_field());
    let in_words = focused == Some(word_field());
    let typing = ui.ctx().text_edit_focused();
    if in_code && take_text(ui, &["/", "、", "／"]) {
        ui.memory_mut(|memory| memory.request_focus(word_field()));
    }
    if (in_code || in_words || (!typing && focused.is_none())) && take_key(ui, Key::Enter) {
        cx.send(Intent::Accept);
    }
    let answered = matches!(shown, Shown::Answer(_));
    let typing_phase = cx.state.till.phase == Phase::Typing;
    if in_code && answered && typing_phase && take_key(ui, Key::Tab) {
        cx.send(Intent::Accept);
        record::focus_amount_next(ui);
    }
    match cx.state.till.phase {
        Phase::Recording if !typing => {
            let on_outcome = focused.is_some() && focused == record::suggested_tile(ui);
            if on_outcome && take_key(ui, Key::Tab) {
                record::focus_amount_next(ui);
            }
            // By the text and not by the key: a number pad, a French keyboard and a full-width digit all mean the same.
            let typed = typed_characters(ui);
            let outcome = Outcome::VARIANTS.iter().find(|outcome| typed.contains(&outcome.key()));
            if let Some(outcome) = outcome {
                record::send_record(cx, shown, *outcome);
            }
        }
        Phase::Typing if !typing => {
            for key in typed_characters(ui) {
                cx.send(Intent::PadKey(key));
            }
        }
        _ => {}
    }
}

/// Puts the focus where the phase wants it.
pub fn after_fields(ui: &Ui, cx: &Cx<'_>, shown: &Shown) {
    // Behind the last control Tab leads to the first by itself, in the next frame.
    let going_round = ui.input(|input| input.key_pressed(Key::Tab));
    let nothing_focused = ui.memory(|memory| memory.focused().is_none()) && !going_round;
    let popup_open = eframe::egui::Popup::is_any_open(ui.ctx());
    match cx.state.till.phase {
        Phase::Typing if (cx.state.till.refocus || nothing_focused) && !popup_open => {
            // Words stay in the word field while they are being typed; everything else is a code.
            let words = ui.memory(|memory| memory.has_focus(word_field()));
            if !words || cx.state.till.fresh {
                ui.memory_mut(|memory| memory.request_focus(code_field()));
            }
        }
        // After the widgets, or egui's own Tab would carry the focus one further.
        Phase::Recording if record::takes_amount_focus(ui) => {
            ui.memory_mut(|memory| memory.request_focus(amount_field()));
        }
        Phase::Recording if cx.state.till.refocus => {
            if cx.state.till.unreadable == Some(Unreadable::Last4) {
                ui.memory_mut(|memory| memory.request_focus(last4_field()));
            } else if cx.state.till.unreadable.is_some() {
                ui.memory_mut(|memory| memory.request_focus(amount_field()));
            } else if matches!(shown, Shown::Answer(_))
                && let Some(tile) = record::suggested_tile(ui)
            {
                ui.memory_mut(|memory| memory.request_focus(tile));
            }
        }
        _ => {}
    }
}

/// Removes a key pressed without Shift or anything else; whether it was there. (egui's `consume_key` ignores Shift, and
/// Shift+Tab goes the other way.)
fn take_key(ui: &Ui, key: Key) -> bool {
    let plain = |event: &Event| matches!(event, Event::Key { key: pressed, pressed: true, modifiers, .. } if *pressed == key && modifiers.is_none());
    ui.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| !plain(event));
        input.events.len() < before
    })
}

/// Removes a typed text from the events; whether it was there.
fn take_text(ui: &Ui, texts: &[&str]) -> bool {
    ui.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| !matches!(event, Event::Text(text) if texts.contains(&text.as_str())));
        input.events.len() < before
    })
}

/// Letters and digits typed while no field has the focus.
fn typed_characters(ui: &Ui) -> Vec<char> {
    ui.input(|input| {
        let texts = input.events.iter().filter_map(|event| match event {
            Event::Text(text) => Some(text.as_str()),
            _ => None,
        });
        let narrow = |c: char| match c {
            '！'..='～' => char::from_u32(c as u32 - '！' as u32 + '!' as u32).unwrap_or(c),
            _ => c,
        };
        texts.flat_map(str::chars).map(narrow).filter(char::is_ascii_alphanumeric).collect()
    })
}
