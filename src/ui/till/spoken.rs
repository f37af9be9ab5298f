//! The answer in one sentence, for those who listen: the code, where the money is, and the one action.

use eframe::egui::Ui;
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{Voice, announce, is_settled};
use super::doubt;
use crate::card::Card;
use crate::state::Shown;

/// Says what stands in the answer column, once it has come to rest.
pub fn announce_ui(ui: &Ui, cx: &Cx<'_>, shown: &Shown) {
    let (voice, text) = match shown {
        Shown::Nothing => (Voice::Calm, String::new()),
        Shown::NoMatch => (Voice::Calm, cx.t("no-match-title")),
        Shown::CardNumber => (Voice::Urgent, cx.t("card-number-title")),
        Shown::Answer(subject) => sentence(cx, cx.card(subject)),
    };
    // Also of nothing, so that the same answer is heard again the next time.
    let settled = is_settled(ui, "answer", &text);
    if settled && !text.is_empty() {
        announce(ui, voice, "answer", &text);
    }
}

/// The sentence, and how it is brought forward: that nothing may be charged again must not be missed.
fn sentence(cx: &Cx<'_>, card: &Card) -> (Voice, String) {
    let what = if card.picture.is_some() { &card.meaning } else { &card.spelling };
    let values = |lock: Option<String>| {
        [
            ("code", FluentValue::from(what.as_str())),
            ("money", FluentValue::from(cx.texts.name("money", card.money))),
            ("action", FluentValue::from(card.headline.as_str())),
            ("lock", FluentValue::from(lock.unwrap_or_default())),
        ]
    };
    let (voice, key, lock) = match (doubt::lock_text(cx, card), card.finding) {
        (None, _) => (Voice::Calm, "spoken-answer", None),
        (lock, None) => (Voice::Urgent, "spoken-locked", lock),
        (lock, Some(_)) => (Voice::Urgent, "spoken-checked", lock),
    };
    let sentence = cx.texts.with(key, &values(lock)).into_owned();
    if card.stop_using {
        let values = [("stop", FluentValue::from(cx.t("stop-using"))), ("sentence", FluentValue::from(sentence))];
        return (Voice::Urgent, cx.texts.with("spoken-stop", &values).into_owned());
    }
    (voice, sentence)
}
