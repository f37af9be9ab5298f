//! What there is to read about the words that were typed: claims, guides, checks.

use eframe::egui::Ui;

use super::super::cx::Cx;
use super::super::kit::{Icon, Look, Tile, caption, space};
use crate::card::claim_in_words;
use crate::find::Topic;
use crate::state::{Intent, ReadIntent};

/// Draws the list, if there is anything.
pub fn topics_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let topics = &cx.state.till.topics;
    if topics.is_empty() {
        return;
    }
    ui.add_space(space::S);
    caption(ui, cx.palette, &cx.t("find-topics"));
    for topic in topics {
        let (icon, text, second) = match topic {
            Topic::Claim(id) => {
                let Some(claim) = cx.state.claim(id) else { continue };
                let verdict = cx.texts.name("verdict", claim.verdict).into_owned();
                (Icon::MessageSquareQuote, format!("“{}”", claim_in_words(cx.texts, claim).text), Some(verdict))
            }
            Topic::Guide(id) => (Icon::BookOpen, cx.texts.name("guide", id).into_owned(), None),
            Topic::Routine(id) => (Icon::CalendarCheck, cx.texts.name("routine", id).into_owned(), None),
        };
        let mut tile = Tile::new(&text).icon(icon).look(Look::Quiet).full_width();
        if let Some(second) = second {
            tile = tile.second(second);
        }
        if tile.show(ui, cx.palette).clicked() {
            cx.send(Intent::Read(ReadIntent::Topic(topic.clone())));
        }
    }
}
