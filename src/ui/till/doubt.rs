//! Money in doubt at the till: the lock that keeps a customer from being charged twice, and the warning before a third
//! attempt at the same payment.

use eframe::egui::{Margin, RichText, Sense, Ui, vec2};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{Icon, Tone, Voice, announce, area_frame, bold, regular, size, wrapped};
use crate::card::Card;
use crate::domain::advice::Money;
use crate::domain::doubt::Finding;
use crate::state::RecordDraft;

/// From this attempt at the same payment on, the cashier is warned.
const WARN_BEFORE: usize = 3;

/// Whether charging again is locked, in words; `None` where no money is in doubt.
pub fn lock_text(cx: &Cx<'_>, card: &Card) -> Option<String> {
    let key = match card.finding {
        None => "lock-unchecked",
        Some(Finding::Unclear) => "lock-unclear",
        Some(Finding::Charged) => "lock-charged",
        Some(Finding::NotCharged) => "lock-open",
    };
    (card.money == Money::MayBeCharged).then(|| cx.t(key))
}

/// Says whether charging again is locked, and what lifts the lock.
pub fn lock_ui(ui: &mut Ui, cx: &Cx<'_>, card: &Card) {
    let Some(text) = lock_text(cx, card) else { return };
    let (icon, tone) = match card.finding {
        None | Some(Finding::Unclear) => (Icon::Lock, cx.palette.may_be_charged),
        Some(Finding::Charged) => (Icon::Lock, cx.palette.charged),
        Some(Finding::NotCharged) => (Icon::LockOpen, cx.palette.not_charged),
    };
    // The outcome that was pressed all the same is answered, or the key would seem broken.
    let refused = cx.state.till.locked_out.map(|outcome| {
        let outcome = FluentValue::from(cx.texts.name("outcome", outcome).into_owned());
        cx.texts.with("lock-refused", &[("outcome", outcome)]).into_owned()
    });
    if let Some(refused) = &refused {
        announce(ui, Voice::Urgent, "lock", refused);
    }
    note_ui(ui, cx, tone, icon, &text, refused.as_deref());
}

/// Warns before the third attempt with the same card and amount.
pub fn attempts_ui(ui: &mut Ui, cx: &Cx<'_>, draft: &RecordDraft) {
    let next = cx.state.attempts(draft, cx.stamp.moment.at) + 1;
    if next < WARN_BEFORE {
        return;
    }
    let text = cx.texts.with("attempts-warning", &[("next", FluentValue::from(next))]).into_owned();
    announce(ui, Voice::Urgent, "attempts", &text);
    note_ui(ui, cx, cx.palette.never, Icon::TriangleAlert, &text, None);
}

fn note_ui(ui: &mut Ui, cx: &Cx<'_>, tone: Tone, icon: Icon, text: &str, more: Option<&str>) {
    area_frame(cx.palette, tone).inner_margin(Margin::symmetric(12, 8)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(20.0, 22.0), Sense::hover());
            icon.paint(ui.painter(), rect.center(), 18.0, tone.ink);
            ui.vertical(|ui| {
                wrapped(ui, RichText::new(text).font(bold(size::TEXT)).color(tone.ink));
                if let Some(more) = more {
                    wrapped(ui, RichText::new(more).font(regular(size::TEXT)).color(tone.ink));
                }
            });
        });
    });
}
