//! The strip: one line beside the shop's other programs, which grows to a small card when there is an answer.

use eframe::egui::{CentralPanel, Frame, Id, Margin, Panel, RichText, ScrollArea, Ui, Vec2, ViewportCommand, vec2};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{Icon, Look, Script, Tile, bold, label_muted, panel_frame, regular, size, space, wrapped};
use super::super::looks::script;
use super::super::notices;
use super::{band, checklist, customer, find, keys, record, rules, spoken};
use crate::card::{self, Card};
use crate::find::Reading;
use crate::state::{Drafts, Intent, Shown, WindowIntent};

/// The height of the bare line in points.
pub const STRIP_LINE: f32 = 72.0;
const MARGIN: i8 = 8;
/// The height of the code field within it.
const FIELD: f32 = 48.0;
/// The least width, in points; the window begins wider.
pub const STRIP_LEAST: f32 = 300.0;
/// The most of a screen's height that the strip takes.
const MOST_OF_SCREEN: f32 = 0.85;
/// From this height on, the outcomes and the answer's money and action have room at once.
const PINNED_FROM: f32 = 520.0;

/// How many outcomes stand side by side: three short words of hanzi, or two with room for a longer one.
fn columns(cx: &Cx<'_>) -> u8 {
    if script(cx.state.language()) == Script::Latin { 2 } else { 3 }
}

/// Draws the strip and lets the window grow and shrink with it.
pub fn strip_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    let shown = cx.state.shown();
    customer::take_keys(ui);
    let keys_are_ours = !cx.state.is_asking() && !eframe::egui::Popup::is_any_open(ui.ctx());
    if keys_are_ours {
        keys::before_fields(ui, cx, &shown);
    }
    let gap = |top, bottom| Frame::NONE.inner_margin(Margin { left: MARGIN, right: MARGIN, top, bottom });
    let bare = |panel: Panel| panel.resizable(false).show_separator_line(false);
    let line = bare(Panel::top("strip line")).frame(gap(MARGIN, MARGIN)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        line_ui(ui, cx, drafts);
        news_ui(ui, cx);
    });
    let mut height = line.response.rect.height();
    // The outcomes are always in sight and what is long scrolls between them and the code; but where the type is large or the
    // screen low, they would leave no room for the answer.
    let answered = matches!(shown, Shown::Answer(_)) && !is_choosing(cx);
    let pinned = most(ui) >= PINNED_FROM;
    if answered && pinned {
        let outcomes = bare(Panel::bottom("strip outcomes")).frame(gap(0, MARGIN)).show(ui, |ui| {
            record::record_ui(ui, cx, drafts, &shown, record::Arrangement::Rows(columns(cx)));
        });
        height += outcomes.response.rect.height();
    }
    if shown != Shown::Nothing {
        CentralPanel::default().frame(gap(0, MARGIN)).show(ui, |ui| {
            let area = ScrollArea::vertical().id_salt("strip").auto_shrink([false, true]).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::S;
                match &shown {
                    Shown::Answer(_) if is_choosing(cx) => find::offers_ui(ui, cx, drafts),
                    Shown::Answer(subject) => answer_ui(ui, cx, cx.card(subject)),
                    Shown::NoMatch => message_ui(ui, cx, "no-match-title"),
                    Shown::CardNumber => message_ui(ui, cx, "card-number-title"),
                    Shown::Nothing => {}
                }
                if answered && !pinned {
                    record::record_ui(ui, cx, drafts, &shown, record::Arrangement::Rows(columns(cx)));
                }
            });
            height += area.content_size.y + f32::from(MARGIN);
        });
    }
    spoken::announce_ui(ui, cx, &shown);
    grow(ui, height);
    if keys_are_ours {
        keys::after_fields(ui, cx, &shown);
    }
    customer::customer_ui(ui, cx, &shown);
}

/// The code, the terminal, and the way to the whole window.
fn line_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let unnamed = cx.t("terminal-unnamed");
        let terminal = cx.state.terminal().map_or(unnamed.as_str(), |terminal| &terminal.name);
        let doubts = cx.state.in_doubt_today();
        let chip = 84.0;
        let buttons = chip + space::TOUCH + 2.0 * space::S + if doubts > 0 { space::TOUCH + space::S } else { 0.0 };
        let width = (ui.available_width() - buttons).max(96.0);
        ui.allocate_ui(vec2(width, FIELD + 4.0), |ui| find::field_frame(ui, cx, drafts, size::ACTION, FIELD));
        if doubts > 0 {
            let words = cx.texts.with("doubt-count", &[("count", FluentValue::from(doubts))]).into_owned();
            let tile = Tile::new("").icon(Icon::Hourglass).look(Look::Quiet).named(&words);
            let tile = tile.min_size(space::TOUCH, FIELD);
            if tile.show(ui, cx.palette).on_hover_text(words).clicked() {
                cx.send(Intent::GoTo(crate::state::Page::DayEnd));
            }
        }
        let set = card::set_name(cx.texts, &cx.state.code_set());
        let tile = Tile::new(terminal).named(format!("{terminal} {set}")).min_size(chip, FIELD).centred();
        if tile.show(ui, cx.palette).on_hover_text(set).clicked() {
            cx.send(Intent::NextTerminal);
        }
        let whole = cx.t("strip-whole");
        let tile = Tile::new("").icon(Icon::Maximize).look(Look::Quiet).named(&whole).min_size(space::TOUCH, FIELD);
        if tile.show(ui, cx.palette).on_hover_text(whole).clicked() {
            cx.send(Intent::Window(WindowIntent::ToggleStrip));
        }
    });
}

/// What must be known at once: saved, or not saved; the rest is told in the whole window.
fn news_ui(ui: &mut Ui, cx: &Cx<'_>) {
    // Under an answer the outcomes tell it themselves.
    let told = matches!(cx.state.shown(), Shown::Answer(_));
    if let Some(news) = notices::news(cx) {
        ui.ctx().request_repaint_after(std::time::Duration::from_secs(1));
        if !told {
            wrapped(ui, RichText::new(news).font(bold(size::TEXT)).color(cx.palette.charged.ink));
        }
    }
    let waiting = cx.state.unsaved.len() + cx.state.problems();
    if waiting > 0 {
        let words = cx.texts.with("strip-problems", &[("count", FluentValue::from(waiting))]).into_owned();
        let tile = Tile::new(&words).icon(Icon::TriangleAlert).full_width();
        if tile.show(ui, cx.palette).clicked() {
            cx.send(Intent::Window(WindowIntent::ToggleStrip));
        }
    }
}

fn message_ui(ui: &mut Ui, cx: &Cx<'_>, key: &str) {
    wrapped(ui, RichText::new(cx.t(key)).font(bold(size::TEXT)));
}

/// Whether words were typed and none of what they may mean is chosen.
fn is_choosing(cx: &Cx<'_>) -> bool {
    let words = cx.state.till.found.as_ref().is_some_and(|found| found.read_as == Reading::Words);
    words && cx.state.till.picked.is_none()
}

fn answer_ui(ui: &mut Ui, cx: &Cx<'_>, card: &Card) {
    panel_frame(cx.palette).inner_margin(Margin::same(12)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::S;
        wrapped(ui, RichText::new(&card.meaning).font(bold(size::TEXT + 1.0)));
        band::band_ui(ui, cx, card);
        rules::rules_ui(ui, cx, card);
        say_ui(ui, cx, card);
        checklist::checklist_ui(ui, cx, card);
    });
    let more = cx.t("strip-more");
    if Tile::new(&more).icon(Icon::Maximize).look(Look::Quiet).full_width().show(ui, cx.palette).clicked() {
        cx.send(Intent::Window(WindowIntent::ToggleStrip));
    }
}

/// The sentence alone: to be turned or translated it needs the whole window.
fn say_ui(ui: &mut Ui, cx: &Cx<'_>, card: &Card) {
    let spoken = FluentValue::from(cx.texts.name("say", card.say).into_owned());
    label_muted(ui, cx.palette, &cx.t("say-title"));
    let quoted = cx.texts.with("language-quoted", &[("text", spoken)]);
    wrapped(ui, RichText::new(quoted).font(regular(size::TEXT)));
}

/// The most the strip may be high, in points.
fn most(ui: &Ui) -> f32 {
    let screen: Option<Vec2> = ui.input(|input| input.viewport().monitor_size);
    screen.map_or(f32::INFINITY, |screen| screen.y * MOST_OF_SCREEN)
}

/// Asks for the height the content needs, and for the least width when larger type has made the window too narrow. Once for each
/// size: a desktop that refuses is not asked again and again.
fn grow(ui: &Ui, content: f32) {
    let asked = Id::unique("strip size");
    let now = ui.input(|input| input.content_rect().size());
    let wanted = vec2(now.x.max(STRIP_LEAST), content.max(STRIP_LINE).min(most(ui)).ceil());
    let before = ui.data(|data| data.get_temp::<Vec2>(asked));
    if before == Some(wanted) || (wanted - now).abs().max_elem() < 1.0 {
        return;
    }
    ui.data_mut(|data| data.insert_temp(asked, wanted));
    ui.send_viewport_cmd(ViewportCommand::InnerSize(wanted));
}
