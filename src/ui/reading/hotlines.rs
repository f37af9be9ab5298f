//! Published telephone numbers, by whose they are.

use eframe::egui::{Align, Layout, RichText, Ui, vec2};
use fluent::FluentValue;
use strum::VariantArray as _;

use super::super::cx::Cx;
use super::super::kit::{
    Icon, Look, Tile, area_frame, bold, label, label_muted, label_strong, panel_frame, size, space, wrapped,
};
use super::super::page::page_ui;
use super::{sources_below_ui, sources_switch_ui};
use crate::i18n::text_key;
use crate::knowledge::{Caller, Hotline, HotlineKind};
use crate::state::{Intent, ReadIntent};

/// The country that comes first.
const FIRST: &str = "CN";
/// From this width on the number stands beside the name.
const WIDE: f32 = 480.0;

/// Draws the page.
pub fn hotlines_ui(ui: &mut Ui, cx: &Cx<'_>) {
    page_ui(ui, cx, &cx.t("hotlines-title"), |ui| {
        caution_ui(ui, cx);
        ui.add_space(space::S);
        filters_ui(ui, cx);
        let chosen = &cx.state.shelf.numbers;
        let fits = |line: &&Hotline| {
            chosen.country.as_ref().is_none_or(|country| *country == line.country)
                && chosen.caller.is_none_or(|caller| caller == line.caller)
        };
        let lines: Vec<&Hotline> = cx.state.catalog.hotlines().iter().filter(fits).collect();
        if lines.is_empty() {
            ui.add_space(space::M);
            label(ui, &cx.t("hotlines-none"));
        }
        for kind in HotlineKind::VARIANTS {
            let mut of_kind = lines.iter().filter(|line| line.kind == *kind).peekable();
            if of_kind.peek().is_some() {
                ui.add_space(space::M);
                wrapped(ui, RichText::new(cx.texts.name("hotline-kind", kind)).font(bold(size::SAY)));
            }
            for line in of_kind {
                ui.add_space(space::XS);
                ui.push_id(&line.id, |ui| line_ui(ui, cx, line));
            }
        }
    });
}

/// First of all: whose number to trust.
fn caution_ui(ui: &mut Ui, cx: &Cx<'_>) {
    area_frame(cx.palette, cx.palette.may_be_charged).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(24.0, 24.0), eframe::egui::Sense::hover());
            Icon::TriangleAlert.paint(ui.painter(), rect.center(), 20.0, cx.palette.may_be_charged.ink);
            ui.vertical(|ui| {
                wrapped(
                    ui,
                    RichText::new(cx.t("hotlines-caution")).font(bold(size::TEXT)).color(cx.palette.may_be_charged.ink),
                );
            });
        });
    });
}

fn filters_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let chosen = &cx.state.shelf.numbers;
    let look = |here: bool| if here { Look::Selected } else { Look::Plain };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        for caller in std::iter::once(None).chain(Caller::VARIANTS.iter().copied().map(Some)) {
            let text = caller.map_or_else(|| cx.t("hotlines-any-caller"), |c| cx.texts.name("caller", c).into_owned());
            if Tile::new(&text).look(look(chosen.caller == caller)).show(ui, cx.palette).clicked() {
                cx.send(Intent::Read(ReadIntent::ByCaller(caller)));
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        for country in countries(cx).into_iter().map(Some).chain([None]) {
            let name = country.map_or_else(|| cx.t("hotlines-any-country"), |c| country_name(cx, c));
            if Tile::new(&name).look(look(chosen.country.as_deref() == country)).show(ui, cx.palette).clicked() {
                cx.send(Intent::Read(ReadIntent::ByCountry(country.map(str::to_owned))));
            }
        }
    });
}

/// The countries there are numbers of: the shop's most likely one, those with the most numbers, and so on.
fn countries<'a>(cx: &'a Cx<'_>) -> Vec<&'a str> {
    let lines = cx.state.catalog.hotlines();
    let mut found: Vec<&str> = lines.iter().map(|line| line.country.as_str()).collect();
    found.sort_unstable();
    found.dedup();
    let count = |country: &str| lines.iter().filter(|line| line.country == country).count();
    found.sort_by_key(|country| (*country != FIRST, std::cmp::Reverse(count(country))));
    found
}

fn country_name(cx: &Cx<'_>, country: &str) -> String {
    cx.texts.get(&text_key("country", &country.to_ascii_lowercase())).into_owned()
}

fn line_ui(ui: &mut Ui, cx: &Cx<'_>, line: &Hotline) {
    let number = |ui: &mut Ui| {
        ui.label(RichText::new(&line.number).font(bold(size::TITLE)).color(cx.palette.accent.ink));
        sources_switch_ui(ui, cx, &line.id, line.sources.len())
    };
    panel_frame(cx.palette).inner_margin(12).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::XS;
        let open = if ui.available_width() >= WIDE {
            let row = ui.horizontal_top(|ui| {
                let room = ui.available_width();
                ui.allocate_ui_with_layout(vec2(room * 0.66, 0.0), Layout::top_down(Align::LEFT), |ui| {
                    ui.set_min_width(room * 0.66);
                    words_ui(ui, cx, line);
                });
                ui.with_layout(Layout::top_down(Align::RIGHT), number).inner
            });
            row.inner
        } else {
            words_ui(ui, cx, line);
            number(ui)
        };
        sources_below_ui(ui, cx, open, &line.sources);
    });
}

fn words_ui(ui: &mut Ui, cx: &Cx<'_>, line: &Hotline) {
    let key = text_key("hotline", &line.id);
    label_strong(ui, &cx.texts.get(&key));
    label(ui, &cx.texts.attribute(&key, "purpose").unwrap_or_default());
    label_muted(ui, cx.palette, &facts(cx, line));
}

/// Where, who calls, when somebody answers, how sure the number is and when it was seen last.
fn facts(cx: &Cx<'_>, line: &Hotline) -> String {
    let mut facts = Vec::new();
    if cx.state.shelf.numbers.country.is_none() {
        facts.push(country_name(cx, &line.country));
    }
    facts.push(cx.texts.name("caller", line.caller).into_owned());
    facts.extend(line.hours.as_deref().map(|hours| hours_in_words(cx, hours)));
    facts.push(cx.texts.name("confidence", line.confidence.as_ref()).into_owned());
    let checked = [("day", FluentValue::from(cx.texts.day(line.checked)))];
    facts.push(cx.texts.with("hotlines-checked", &checked).into_owned());
    facts.join(" · ")
}

/// Hours as they were published, with the days in words.
fn hours_in_words(cx: &Cx<'_>, hours: &str) -> String {
    if hours == "24/7" {
        return cx.t("hours-always");
    }
    let days = [("Mon-Fri", "hours-mon-fri"), ("Mon-Sat", "hours-mon-sat")];
    days.into_iter().fold(hours.to_owned(), |text, (days, key)| text.replace(days, &cx.t(key)))
}
