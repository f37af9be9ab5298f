//! The list of guides, and one guide.

use eframe::egui::{RichText, Ui, vec2};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{Icon, Look, Tile, bold, label_muted, panel_frame, regular, size, space, wrapped};
use super::super::page::{page_ui, wide_page_ui};
use super::super::report::report_button_ui;
use super::about::about_guide;
use super::{claims_list_ui, sources_line_ui};
use crate::card;
use crate::i18n::text_key;
use crate::knowledge::{Guide, Place};
use crate::state::{Intent, Page, ReadIntent};

/// The widest a line of prose gets.
const MEASURE: f32 = 660.0;
/// Prose needs more air between its lines than a button.
const LINE: f32 = 26.0;

/// From this width on, the tiles stand in two columns.
const TWO_COLUMNS: f32 = 680.0;
/// Wider tiles are mostly empty.
const WIDEST: f32 = 1_080.0;
/// The height of a title with two lines of gist, so that neighbours are alike.
const ROW: f32 = 84.0;

/// Where a tile leads, and what it says.
struct Way {
    icon: Icon,
    title: String,
    gist: String,
    to: ReadIntent,
}

/// Draws the list.
pub fn guides_ui(ui: &mut Ui, cx: &Cx<'_>) {
    wide_page_ui(ui, cx, &cx.t("guides-title"), |ui| {
        ui.set_max_width(WIDEST.min(ui.available_width()));
        label_muted(ui, cx.palette, &cx.t("guides-note"));
        ui.add_space(space::S);
        let guide = |guide: &Guide| {
            let key = text_key("guide", &guide.id);
            Way {
                icon: guide.icon.parse().unwrap_or(Icon::BookOpen),
                title: cx.texts.get(&key).into_owned(),
                gist: cx.texts.attribute(&key, "gist").unwrap_or_default().into_owned(),
                to: ReadIntent::Guide(guide.id.clone()),
            }
        };
        let guides: Vec<Way> = cx.state.catalog.guides().iter().map(guide).collect();
        ways_ui(ui, cx, &guides);
        ui.add_space(space::L);
        wrapped(ui, RichText::new(cx.t("guides-more")).font(bold(size::SAY)));
        ui.add_space(space::XS);
        let count = FluentValue::from(cx.state.catalog.claims().len());
        let claims = Way {
            icon: Icon::MessageSquareQuote,
            title: cx.t("ledger-title"),
            gist: cx.texts.with("guides-claims-note", &[("count", count)]).into_owned(),
            to: ReadIntent::Open(Page::Claims),
        };
        let hotlines = Way {
            icon: Icon::Phone,
            title: cx.t("hotlines-title"),
            gist: cx.t("guides-hotlines-note"),
            to: ReadIntent::Open(Page::Hotlines),
        };
        ways_ui(ui, cx, &[claims, hotlines]);
    });
}

/// Large tiles that lead somewhere, each with what is to be found there.
fn ways_ui(ui: &mut Ui, cx: &Cx<'_>, ways: &[Way]) {
    let wide = ui.available_width() >= TWO_COLUMNS;
    let width = if wide { (ui.available_width() - space::S) / 2.0 } else { ui.available_width() };
    for row in ways.chunks(if wide { 2 } else { 1 }) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            for Way { icon, title, gist, to } in row {
                ui.allocate_ui(vec2(width, ROW), |ui| {
                    let tile = Tile::new(title)
                        .icon(*icon)
                        .strong()
                        .second(format!("\n{gist}"))
                        .named(format!("{title} {gist}"))
                        .ending_icon(Icon::ChevronRight)
                        .min_size(width, ROW)
                        .full_width();
                    if tile.show(ui, cx.palette).clicked() {
                        cx.send(Intent::Read(to.clone()));
                    }
                });
            }
        });
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
            ui.add_space(space::M);
            report_button_ui(ui, cx, "", || about_guide(cx, guide));
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
