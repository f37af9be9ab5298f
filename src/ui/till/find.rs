//! Finding: the terminal in use, the code field, the word field, and what is offered before anything is typed.

use eframe::egui::{self, Align2, CornerRadius, Frame, Margin, RichText, Stroke, TextEdit, Ui, vec2};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{Icon, Look, Palette, Tile, bold, caption, label_muted, menu, put_field, regular, size, space};
use super::super::nocode;
use super::super::rail::menu_ui;
use super::super::staff::at_till_ui;
use super::topics::topics_ui;
use super::{code_field, pad, word_field};
use crate::card;
use crate::domain::code::CodeRef;
use crate::find::Reading;
use crate::state::{Drafts, Intent, Page, WindowIntent};

/// No code or remembered sentence is longer; what is pasted beyond it is dropped.
const MAX_CHARS: usize = 200;

/// The bar over the columns: terminal, words, doubts, today's number.
pub fn bar_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    ui.horizontal(|ui| {
        terminal_ui(ui, cx);
        at_till_ui(ui, cx);
        ui.add_space(space::XS);
        let count = cx.state.day.incidents.len();
        let today = cx.texts.with("today-count", &[("count", FluentValue::from(count))]).into_owned();
        let doubts = cx.state.in_doubt_today();
        let doubt =
            (doubts > 0).then(|| cx.texts.with("doubt-count", &[("count", FluentValue::from(doubts))]).into_owned());
        let text_width = |ui: &Ui, text: &str| {
            ui.painter().layout_no_wrap(text.to_owned(), regular(size::TEXT), cx.palette.ink).size().x
        };
        let right = space::TOUCH
            + space::S
            + text_width(ui, &today)
            + doubt.as_deref().map_or(0.0, |d| text_width(ui, d) + 60.0)
            + 32.0;
        word_field_ui(ui, cx, drafts, (ui.available_width() - right).max(120.0));
        if let Some(doubt) = doubt {
            doubt_ui(ui, cx.palette, &doubt);
        }
        label_muted(ui, cx.palette, &today);
        strip_button_ui(ui, cx);
    });
}

/// The way to the strip.
fn strip_button_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let name = cx.t("strip-open");
    let tile = Tile::new("").icon(Icon::Minimize).look(Look::Quiet).named(&name);
    if tile.show(ui, cx.palette).on_hover_text(name).clicked() {
        cx.send(Intent::Window(WindowIntent::ToggleStrip));
    }
}

/// The bar of the narrow window: code field, terminal, keypad, pages.
pub fn narrow_bar_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    ui.horizontal(|ui| {
        let buttons = 4.0 * (space::TOUCH + space::S);
        let width = (ui.available_width() - buttons).max(96.0);
        ui.allocate_ui(vec2(width, 52.0), |ui| field_frame(ui, cx, drafts, 26.0, 48.0));
        pad::toggle_ui(ui, cx);
        menu_ui(ui, cx);
    });
    if !super::is_low(ui) {
        narrow_terminal_ui(ui, cx);
    }
}

/// The terminal and the person in use, and what is in doubt, where the window is narrow.
pub fn narrow_terminal_ui(ui: &mut Ui, cx: &Cx<'_>) {
    ui.horizontal_wrapped(|ui| {
        terminal_ui(ui, cx);
        at_till_ui(ui, cx);
        let doubts = cx.state.in_doubt_today();
        if doubts > 0 {
            let text = cx.texts.with("doubt-count", &[("count", FluentValue::from(doubts))]).into_owned();
            doubt_ui(ui, cx.palette, &text);
        }
    });
}

/// A dot and a word: money in doubt.
fn doubt_ui(ui: &mut Ui, palette: &Palette, text: &str) {
    Frame::NONE
        .fill(palette.may_be_charged.ground)
        .corner_radius(CornerRadius::same(16))
        .inner_margin(Margin::symmetric(12, 6))
        .show(ui, |ui| {
            ui.label(RichText::new(text).font(bold(size::LABEL + 1.0)).color(palette.may_be_charged.ink));
        });
}

/// Which terminal is in use and what it speaks; a tap offers the others.
fn terminal_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let set = card::set_name(cx.texts, &cx.state.code_set());
    let unnamed = cx.t("terminal-unnamed");
    let name = cx.state.terminal().map_or(unnamed.as_str(), |t| &t.name);
    let tile = Tile::new(name).strong().second(set).ending_icon(Icon::ChevronDown).pill();
    let response = tile.show(ui, cx.palette);
    menu(&response).show(|ui| {
        ui.set_min_width(260.0);
        let active = cx.state.terminal().map(|t| t.id);
        for terminal in &cx.state.terminals {
            let here = Some(terminal.id) == active;
            let look = if here { Look::Selected } else { Look::Quiet };
            let tile = Tile::new(&terminal.name).second(card::set_name(cx.texts, &terminal.code_set)).look(look);
            if tile.full_width().show(ui, cx.palette).clicked() {
                cx.send(Intent::SelectTerminal(terminal.id));
                ui.close();
            }
        }
        let manage = cx.t("terminal-manage");
        if !cx.state.is_till_mode()
            && Tile::new(&manage).icon(Icon::Settings).look(Look::Quiet).full_width().show(ui, cx.palette).clicked()
        {
            cx.send(Intent::GoTo(Page::Settings));
            ui.close();
        }
    });
}

/// The large code field of the columns.
pub fn code_field_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    field_frame(ui, cx, drafts, size::CODE, 76.0);
}

pub(super) fn field_frame(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts, largest: f32, height: f32) {
    let focused = ui.memory(|memory| memory.has_focus(code_field()));
    let outline = if focused { Stroke::new(2.0, cx.palette.accent.ink) } else { Stroke::new(1.0, cx.palette.outline) };
    let margin = Margin::symmetric(10, 2);
    Frame::NONE.fill(cx.palette.panel).stroke(outline).corner_radius(CornerRadius::same(12)).inner_margin(margin).show(
        ui,
        |ui| {
            // A code is short and large; whole sentences are welcome here too, smaller.
            let font = match drafts.code.chars().count() {
                0 => bold(largest.min(size::TITLE)),
                1..=4 => bold(largest),
                5..=10 => bold(largest.min(size::ACTION)),
                _ => regular(size::TEXT),
            };
            // Before the field, for what is typed in this very frame; after it, because a field without focus forgets.
            let place = |ui: &Ui, drafts: &Drafts| {
                if cx.state.till.refocus {
                    place_caret(ui, drafts.code.chars().count(), cx.state.till.fresh);
                }
            };
            place(ui, drafts);
            let field = TextEdit::singleline(&mut drafts.code)
                .id(code_field())
                .font(font)
                .align(Align2::CENTER_CENTER)
                .hint_text(RichText::new(cx.t("code-hint")).font(regular(size::TEXT)).color(cx.palette.muted))
                .frame(Frame::NONE)
                .char_limit(MAX_CHARS)
                .min_size(vec2(0.0, height))
                .desired_width(f32::INFINITY);
            let response = field.show(ui).response.response.clone().accessible_name(cx.t("code-label"));
            place(ui, drafts);
            if response.changed() {
                drafts.words.clear();
                cx.send(Intent::QueryChanged);
            }
        },
    );
}

/// The text was changed from outside: what is typed next goes behind it, or replaces it when it is done with.
fn place_caret(ui: &Ui, chars: usize, replace: bool) {
    let mut state = TextEdit::load_state(ui.ctx(), code_field()).unwrap_or_default();
    let start = egui::text::CCursor::new(if replace { 0 } else { chars });
    let range = egui::text::CCursorRange::two(start, egui::text::CCursor::new(chars));
    state.cursor.set_char_range(Some(range));
    TextEdit::store_state(ui.ctx(), code_field(), state);
}

fn word_field_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts, width: f32) {
    let focused = ui.memory(|memory| memory.has_focus(word_field()));
    let outline = if focused { Stroke::new(2.0, cx.palette.accent.ink) } else { Stroke::new(1.0, cx.palette.outline) };
    let frame = Frame::NONE.fill(cx.palette.panel).stroke(outline).corner_radius(CornerRadius::same(22));
    frame.inner_margin(Margin::symmetric(14, 0)).show(ui, |ui| {
        let field = TextEdit::singleline(&mut drafts.words)
            .id(word_field())
            .font(regular(size::TEXT))
            .hint_text(RichText::new(cx.t("words-hint")).color(cx.palette.muted))
            .frame(Frame::NONE)
            .char_limit(MAX_CHARS)
            .align(Align2::LEFT_CENTER)
            .min_size(vec2(0.0, space::TOUCH))
            .desired_width(width - 60.0);
        let response = put_field(ui, field).accessible_name(cx.t("words-label"));
        super::super::kit::key_cap(ui, cx.palette, "/");
        if response.changed() {
            drafts.code.clear();
            cx.send(Intent::QueryChanged);
        }
    });
}

/// What can be tapped instead of typed: matches for words; else recents and this shop's most frequent codes.
pub fn offers_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &Drafts) {
    let words = cx.state.till.found.as_ref().is_some_and(|f| matches!(f.read_as, Reading::Words));
    if words && !drafts.query().trim().is_empty() {
        matches_ui(ui, cx);
        topics_ui(ui, cx);
        return;
    }
    topics_ui(ui, cx);
    let day = &cx.state.day;
    if !day.recent.is_empty() {
        caption(ui, cx.palette, &cx.t("find-recent"));
        codes_row(ui, cx, day.recent.iter().take(6).map(|(at, n)| (at, (*n > 0).then(|| format!("×{n}")))));
    }
    let all: u64 = day.top.iter().map(|(_, n)| n).sum();
    if all > 0 {
        ui.add_space(space::XS);
        caption(ui, cx.palette, &cx.t("find-frequent"));
        codes_row(ui, cx, day.top.iter().take(6).map(|(at, n)| (at, Some(format!("{}%", (n * 100 + all / 2) / all)))));
    }
    ui.add_space(space::XS);
    nocode::way_ui(ui, cx);
    let table = cx.t("find-table");
    if Tile::new(&table).icon(Icon::Table).full_width().centred().show(ui, cx.palette).clicked() {
        cx.send(Intent::GoTo(Page::Codes));
    }
}

fn codes_row<'a>(ui: &mut Ui, cx: &Cx<'_>, codes: impl Iterator<Item = (&'a CodeRef, Option<String>)>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        for (at, note) in codes {
            let meaning = card::meaning(&cx.state.catalog, cx.texts, at);
            let code = card::written_at(&cx.state.catalog, cx.texts, at);
            // What was seen without a code goes by its words.
            let (text, name) =
                if at.is_symptom() { (&meaning, meaning.clone()) } else { (&code, format!("{code} {meaning}")) };
            let mut tile = Tile::new(text).strong().named(name);
            if let Some(note) = note {
                tile = tile.second(note);
            }
            if tile.show(ui, cx.palette).on_hover_text(&meaning).clicked() {
                cx.send(Intent::Pick(at.clone()));
            }
        }
    });
}

fn matches_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(found) = &cx.state.till.found else { return };
    if found.answers.is_empty() {
        return;
    }
    caption(ui, cx.palette, &cx.t("find-matches"));
    let chosen = cx.state.shown();
    for hit in &found.answers {
        let meaning = card::meaning(&cx.state.catalog, cx.texts, &hit.at);
        let here = matches!(&chosen, crate::state::Shown::Answer(s) if *s.at() == hit.at);
        let set = card::set_name(cx.texts, &hit.at.set);
        let code = card::written_at(&cx.state.catalog, cx.texts, &hit.at);
        let symptom = hit.at.is_symptom();
        let tile = Tile::new(if symptom { &meaning } else { &code })
            .strong()
            .second(if symptom {
                code.clone()
            } else if hit.at.set == cx.state.code_set() {
                meaning.clone()
            } else {
                format!("{meaning} · {set}")
            })
            .look(if here { Look::Selected } else { Look::Quiet })
            .full_width();
        if tile.show(ui, cx.palette).clicked() {
            cx.send(Intent::Pick(hit.at.clone()));
        }
    }
}
