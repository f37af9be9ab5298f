//! The list of guides, and one guide.

use eframe::egui::{RichText, Ui};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{
    Icon, Look, Tile, bold, label_muted, label_strong, panel_frame, regular, size, space, wrapped,
};
use super::super::page::page_ui;
use super::{claims_list_ui, sources_line_ui};
use crate::card;
use crate::i18n::text_key;
use crate::knowledge::{Guide, Place};
use crate::state::{Intent, Page, ReadIntent};

/// The widest a line of prose gets.
const MEASURE: f32 = 660.0;
/// Prose needs more air between its lines than a button.
const LINE: f32 = 26.0;

/// Draws the list.
pub fn guides_ui(ui: &mut Ui, cx: &Cx<'_>) {
    page_ui(ui, cx, &cx.t("guides-title"), |ui| {
        label_muted(ui, cx.palette, &cx.t("guides-note"));
        ui.add_space(space::S);
        for guide in cx.state.catalog.guides() {
            let key = text_key("guide", &guide.id);
            let gist = cx.texts.attribute(&key, "gist").unwrap_or_default().into_owned();
            let icon = guide.icon.parse().unwrap_or(Icon::BookOpen);
            open_ui(ui, cx, icon, &cx.texts.get(&key), &gist, ReadIntent::Guide(guide.id.clone()));
        }
        ui.add_space(space::L);
        label_strong(ui, &cx.t("guides-more"));
        let claims =
            cx.texts.with("guides-claims-note", &[("count", FluentValue::from(cx.state.catalog.claims().len()))]);
        let icon = Icon::MessageSquareQuote;
        open_ui(ui, cx, icon, &cx.t("ledger-title"), &claims, ReadIntent::Open(Page::Claims));
        let note = cx.t("guides-hotlines-note");
        open_ui(ui, cx, Icon::Phone, &cx.t("hotlines-title"), &note, ReadIntent::Open(Page::Hotlines));
    });
}

/// A large tile that leads somewhere, with what is to be found there.
fn open_ui(ui: &mut Ui, cx: &Cx<'_>, icon: Icon, title: &str, gist: &str, to: ReadIntent) {
    let tile = Tile::new(title)
        .icon(icon)
        .strong()
        .second(gist)
        .ending_icon(Icon::ChevronRight)
        .min_size(space::TOUCH, 56.0)
        .full_width();
    if tile.show(ui, cx.palette).clicked() {
        cx.send(Intent::Read(to));
    }
}

/// Draws the guide that is open.
pub fn guide_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let guide = cx.state.shelf.guide.as_deref().and_then(|id| cx.state.catalog.guide(id));
    let title = guide.map_or_else(|| cx.t("guides-title"), |guide| cx.texts.name("guide", &guide.id).into_owned());
    page_ui(ui, cx, &title, |ui| {
        if let Some(guide) = guide {
            ui.set_max_width(MEASURE.min(ui.available_width()));
            sections_ui(ui, cx, guide);
            others_ui(ui, cx, guide);
        }
    });
}

fn sections_ui(ui: &mut Ui, cx: &Cx<'_>, guide: &Guide) {
    let gist = cx.texts.attribute(&text_key("guide", &guide.id), "gist").unwrap_or_default();
    wrapped(ui, RichText::new(gist).font(regular(size::SAY)).color(cx.palette.accent.ink));
    for section in &guide.sections {
        let key = text_key("section", &format!("{}-{}", guide.id, section.id));
        ui.add_space(space::L);
        wrapped(ui, RichText::new(cx.texts.get(&key)).font(bold(size::SAY)));
        let text = cx.texts.attribute(&key, "text").unwrap_or_default();
        wrapped(ui, RichText::new(text).font(regular(size::TEXT)).line_height(Some(LINE)));
        sources_line_ui(ui, cx, &section.sources);
    }
    let place = Place::Guide(guide.id.clone());
    let claims = card::claims(&cx.state.catalog, cx.texts, &place);
    if !claims.is_empty() {
        ui.add_space(space::XL);
        wrapped(ui, RichText::new(cx.t("reading-also-said")).font(bold(size::SAY)));
        ui.add_space(space::XS);
        panel_frame(cx.palette).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            claims_list_ui(ui, cx, &place.to_string(), &claims);
        });
    }
}

/// The guide after this one, for those who read on.
fn others_ui(ui: &mut Ui, cx: &Cx<'_>, guide: &Guide) {
    let guides = cx.state.catalog.guides();
    let after = guides.iter().position(|other| other.id == guide.id).and_then(|place| guides.get(place + 1));
    let Some(next) = after else { return };
    ui.add_space(space::XL);
    let title = cx.texts.name("guide", &next.id).into_owned();
    let next_guide = cx.texts.with("guides-next", &[("title", FluentValue::from(title))]).into_owned();
    if Tile::new(&next_guide).look(Look::Plain).ending_icon(Icon::ChevronRight).show(ui, cx.palette).clicked() {
        cx.send(Intent::Read(ReadIntent::Guide(next.id.clone())));
    }
}
