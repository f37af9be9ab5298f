//! The rest of the card, folded: causes, what the code is not, the same number elsewhere, popular claims, sources.

use eframe::egui::{CornerRadius, Id, RichText, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{
    Icon, Look, Tile, bold, focus_ring, follow_focus, label, label_muted, regular, size, space, tell_open, wrapped,
};
use super::super::reading::{claims_list_ui, worst_first};
use super::super::report::{about_card, report_button_ui};
use crate::card::{self, Card};
use crate::state::Intent;

/// Draws the folds, each with its gist readable while closed.
pub fn folds_ui(ui: &mut Ui, cx: &Cx<'_>, card: &Card) {
    ui.spacing_mut().item_spacing.y = 0.0;
    if !card.causes.is_empty() {
        let gist = card.causes.iter().map(|c| c.text.as_str()).collect::<Vec<_>>().join(" · ");
        fold_ui(ui, cx, "causes", &cx.t("fold-causes"), &gist, |ui| causes_ui(ui, cx, card));
    }
    if let Some(not) = &card.not {
        let title = cx.texts.with("fold-not", &[("code", FluentValue::from(card.spelling.as_str()))]);
        fold_ui(ui, cx, "not", &title, not, |ui| {
            label(ui, not);
        });
    }
    if let Some(older) = &card.older {
        fold_ui(ui, cx, "older", &cx.t("generation-older-says"), older, |ui| {
            label(ui, older);
            label_muted(ui, cx.palette, &cx.t("fold-older-note"));
        });
    }
    if !card.elsewhere.is_empty() {
        let title = cx.texts.with("fold-elsewhere", &[("code", FluentValue::from(card.spelling.as_str()))]);
        let gist =
            card.elsewhere.iter().map(|e| format!("{}: {}", e.set_name, e.meaning)).collect::<Vec<_>>().join(" · ");
        fold_ui(ui, cx, "elsewhere", &title, &gist, |ui| elsewhere_ui(ui, cx, card));
    }
    if !card.claims.is_empty() {
        let said = |c: &crate::card::CardClaim| format!("{} “{}”", cx.texts.name("verdict", c.verdict), c.text);
        let gist = worst_first(&card.claims).into_iter().map(said).collect::<Vec<_>>().join(" · ");
        fold_ui(ui, cx, "claims", &cx.t("fold-claims"), &gist, |ui| {
            claims_list_ui(ui, cx, &card.subject.at().to_string(), &card.claims);
        });
    }
    if !card.companions.is_empty() {
        fold_ui(ui, cx, "companions", &cx.t("fold-companions"), &cx.t("fold-companions-gist"), |ui| {
            for (at, meaning) in &card.companions {
                let code = card::written_at(&cx.state.catalog, cx.texts, at);
                let tile = Tile::new(&code).strong().second(meaning).look(Look::Quiet).full_width();
                if tile.show(ui, cx.palette).clicked() {
                    cx.send(Intent::Pick(at.clone()));
                }
            }
        });
    }
    if let Some(edition) = &card.edition {
        let gist = cx.texts.with(
            "fold-sources-gist",
            &[
                ("edition", FluentValue::from(cx.texts.day(edition.edition))),
                ("checked", FluentValue::from(cx.texts.day(edition.checked))),
                ("count", FluentValue::from(card.sources.len())),
            ],
        );
        fold_ui(ui, cx, "sources", &cx.t("fold-sources"), &gist, |ui| sources_ui(ui, card, cx));
    }
}

fn fold_ui(ui: &mut Ui, cx: &Cx<'_>, name: &str, title: &str, gist: &str, content: impl FnOnce(&mut Ui)) {
    let id = Id::unique(("fold", name));
    let open = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    let palette = cx.palette;
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, space::TOUCH), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, true, format!("{title} {gist}")));
    tell_open(&response, open);
    follow_focus(&response);
    let painter = ui.painter();
    painter.hline(rect.x_range(), rect.top(), Stroke::new(1.0, palette.line));
    if response.hovered() || response.has_focus() {
        painter.rect_filled(rect.shrink2(vec2(0.0, 1.0)), CornerRadius::same(6), palette.accent.ground);
    }
    focus_ring(ui, palette, &response, rect.shrink2(vec2(0.0, 1.0)));
    let painter = ui.painter();
    let title_galley = painter.layout_no_wrap(title.to_owned(), bold(size::TEXT), palette.ink);
    let title_width = title_galley.size().x;
    let y = |height: f32| rect.center().y - height / 2.0;
    painter.galley(pos2(rect.left() + 2.0, y(title_galley.size().y)), title_galley, palette.ink);
    if !open {
        let room = (width - title_width - 44.0).max(0.0);
        let mut job =
            eframe::egui::text::LayoutJob::simple_singleline(gist.to_owned(), regular(size::TEXT), palette.muted);
        job.wrap = eframe::egui::text::TextWrapping::truncate_at_width(room);
        let gist = ui.fonts_mut(|fonts| fonts.layout_job(job));
        let at = pos2(rect.left() + title_width + 14.0, y(gist.size().y));
        ui.painter().galley(at, gist, palette.muted);
    }
    let chevron = if open { Icon::ChevronDown } else { Icon::ChevronRight };
    chevron.paint(ui.painter(), pos2(rect.right() - 12.0, rect.center().y), 16.0, palette.muted);
    if response.clicked() {
        ui.data_mut(|data| data.insert_temp(id, !open));
    }
    if open {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            content(ui);
            ui.add_space(space::M);
        });
    }
}

fn causes_ui(ui: &mut Ui, cx: &Cx<'_>, card: &Card) {
    for (place, cause) in card.causes.iter().enumerate() {
        label(ui, &format!("{}. {}", place + 1, cause.text));
        let fixer = cx.texts.name("who", cause.fixer);
        let line = cx.texts.with("cause-fixer", &[("who", FluentValue::from(fixer))]);
        label_muted(ui, cx.palette, &line);
    }
}

fn elsewhere_ui(ui: &mut Ui, cx: &Cx<'_>, card: &Card) {
    for other in &card.elsewhere {
        let look = if other.differs { Look::Plain } else { Look::Quiet };
        let mut text = other.meaning.clone();
        if other.differs {
            text = format!("{text} · {}", other.headline);
        }
        let tile = Tile::new(&other.set_name).strong().second(text).look(look).full_width();
        if tile.show(ui, cx.palette).clicked() {
            cx.send(Intent::ReadIn(other.at.set.clone()));
        }
    }
}

fn sources_ui(ui: &mut Ui, card: &Card, cx: &Cx<'_>) {
    for source in &card.sources {
        let place = source.place.as_deref().unwrap_or_default();
        wrapped(ui, RichText::new(format!("{}  {}", source.id, source.title)).font(regular(size::LABEL + 1.0)));
        if !place.is_empty() {
            wrapped(ui, RichText::new(place).font(regular(size::LABEL)).color(cx.palette.muted));
        }
    }
    report_button_ui(ui, cx, "", || about_card(cx, card));
}
