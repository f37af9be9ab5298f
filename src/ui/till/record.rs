//! Recording: one key saves. The optional fields stand beside the outcomes, a Tab away.

use eframe::egui::{Id, RichText, Sense, TextEdit, Ui, vec2};
use strum::VariantArray as _;

use super::super::cx::Cx;
use super::super::kit::{
    Icon, Look, Palette, Tile, Voice, announce, bold, field, label_muted, put_field, regular, size, space, wrapped,
};
use super::super::notices;
use super::{amount_field, doubt, last4_field};
use crate::domain::advice::Money;
use crate::domain::incident::{Details, Outcome};
use crate::domain::redact::{has_payment_code, secrets};
use crate::state::{Drafts, Intent, Phase, Shown, Unreadable};

/// The height of outcome tiles that stand side by side; two lines fit.
const ROW: f32 = 48.0;

/// How the outcome tiles are arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrangement {
    /// One below the other.
    Column,
    /// So many side by side.
    Rows(u8),
}

fn suggested_place() -> Id {
    Id::unique("suggested outcome")
}

/// The tile that gets the focus when an answer is accepted.
pub fn suggested_tile(ui: &Ui) -> Option<Id> {
    ui.data(|data| data.get_temp(suggested_place()))
}

fn amount_next() -> Id {
    Id::unique("amount wants the focus")
}

/// The focus goes to the amount, not to the outcomes, once the answer is accepted.
pub fn focus_amount_next(ui: &Ui) {
    ui.data_mut(|data| data.insert_temp(amount_next(), true));
}

/// Whether [`focus_amount_next`] was asked for; asks once.
pub fn takes_amount_focus(ui: &Ui) -> bool {
    ui.data_mut(|data| data.remove_temp::<bool>(amount_next())).unwrap_or(false)
}

/// Saves the shown answer with an outcome and with the advice as it stands on the screen.
pub fn send_record(cx: &Cx<'_>, shown: &Shown, outcome: Outcome) {
    if let Shown::Answer(subject) = shown {
        let advice = cx.card(subject).as_given(cx.texts);
        cx.send(Intent::Record { outcome, advice: Box::new(advice) });
    }
}

/// Draws the outcomes and the optional fields.
pub fn record_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts, shown: &Shown, arrangement: Arrangement) {
    let answered = matches!(shown, Shown::Answer(_));
    // After a save the same tile must not save again: a double tap is one wish.
    let ready = answered && !cx.state.till.fresh;
    let suggested = match shown {
        Shown::Answer(subject) => Some(cx.card(subject).suggested),
        _ => None,
    };
    if ready && let Shown::Answer(subject) = shown {
        doubt::lock_ui(ui, cx, cx.card(subject));
    }
    if arrangement == Arrangement::Column {
        wrapped(ui, RichText::new(cx.t("record-title")).font(bold(size::TITLE - 3.0)));
        hint_ui(ui, cx, answered);
        ui.add_space(space::XS);
    }
    match arrangement {
        Arrangement::Column => {
            // The two that are seldom wanted share a row.
            let (usual, seldom) = Outcome::VARIANTS.split_at(Outcome::VARIANTS.len() - 2);
            for outcome in usual {
                outcome_ui(ui, cx, shown, *outcome, suggested, ready, None);
            }
            row_ui(ui, cx, shown, seldom, suggested, ready, &[0.6, 0.4]);
        }
        Arrangement::Rows(columns) => rows_ui(ui, cx, shown, suggested, ready, columns),
    }
    let details_wanted = arrangement == Arrangement::Column
        || cx.state.till.phase == Phase::Recording
        || drafts.record != crate::state::RecordDraft::default();
    if details_wanted {
        ui.add_space(space::XS);
        let doubted = matches!(shown, Shown::Answer(subject) if cx.card(subject).money == Money::MayBeCharged);
        fields_ui(ui, cx, drafts, doubted);
    } else {
        hint_ui(ui, cx, answered);
    }
}

/// What to press next; for a few seconds after a save, that it is saved.
fn hint_ui(ui: &mut Ui, cx: &Cx<'_>, answered: bool) {
    match notices::news(cx) {
        Some(news) => {
            ui.horizontal(|ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(18.0, 20.0), Sense::hover());
                Icon::CircleCheck.paint(ui.painter(), rect.center(), 17.0, cx.palette.charged.ink);
                wrapped(ui, RichText::new(news).font(bold(size::LABEL + 1.0)).color(cx.palette.charged.ink));
            });
        }
        None => {
            label_muted(ui, cx.palette, &hint(cx, answered));
        }
    }
}

fn hint(cx: &Cx<'_>, answered: bool) -> String {
    cx.t(match (answered, cx.state.till.phase) {
        (false, _) => "record-hint-nothing",
        (true, Phase::Typing) => "record-hint-typing",
        (true, Phase::Recording) => "record-hint-recording",
    })
}

fn rows_ui(ui: &mut Ui, cx: &Cx<'_>, shown: &Shown, suggested: Option<Outcome>, ready: bool, columns: u8) {
    let even = vec![1.0 / f32::from(columns); columns.into()];
    ui.spacing_mut().item_spacing = vec2(space::S, space::S);
    for row in Outcome::VARIANTS.chunks(columns.into()) {
        row_ui(ui, cx, shown, row, suggested, ready, &even);
    }
}

/// Outcomes side by side, each with its part of the width.
fn row_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    shown: &Shown,
    outcomes: &[Outcome],
    suggested: Option<Outcome>,
    ready: bool,
    parts: &[f32],
) {
    let gaps = f32::from(u8::try_from(parts.len().saturating_sub(1)).unwrap_or(u8::MAX));
    let room = ui.available_width() - gaps * space::S;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        for (outcome, part) in outcomes.iter().zip(parts) {
            outcome_ui(ui, cx, shown, *outcome, suggested, ready, Some(room * part));
        }
    });
}

fn outcome_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    shown: &Shown,
    outcome: Outcome,
    suggested: Option<Outcome>,
    ready: bool,
    width: Option<f32>,
) {
    let text = cx.texts.name("outcome", outcome).into_owned();
    let first = suggested == Some(outcome) && ready;
    let locked = matches!(shown, Shown::Answer(subject) if !cx.card(subject).allows(outcome));
    let draw = |ui: &mut Ui| {
        let tile = Tile::new(&text).key(outcome.key().to_string()).enabled(ready);
        let tile = if locked && ready {
            tile.look(Look::Quiet).ending_icon(Icon::Lock).named(format!("{text} {}", cx.t("lock-waits")))
        } else {
            tile
        };
        let tile = match (first, locked && ready) {
            (true, _) => tile.look(Look::Primary),
            (false, true) => tile,
            (false, false) => tile.look(Look::Plain),
        };
        let tile = match width {
            Some(width) => tile.font(regular(size::TEXT - 2.0)).compact().min_size(width, ROW).full_width(),
            None => tile.full_width(),
        };
        let tile = if first { tile.strong() } else { tile };
        tile.show(ui, cx.palette)
    };
    let response =
        if let Some(width) = width { ui.allocate_ui(vec2(width, ROW), |ui| draw(ui)).inner } else { draw(ui) };
    if first {
        ui.data_mut(|data| data.insert_temp(suggested_place(), response.id));
    }
    if response.clicked() {
        send_record(cx, shown, outcome);
    }
}

fn fields_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts, doubted: bool) {
    let unreadable = cx.state.till.unreadable;
    let half = ((ui.available_width() - space::S) / 2.0).max(80.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let amount = field(&mut drafts.record.amount, 20).id(amount_field());
        field_ui(ui, cx, amount, "record-amount", half, unreadable == Some(Unreadable::Amount));
        let last4 = field(&mut drafts.record.last4, 24).id(last4_field());
        field_ui(ui, cx, last4, "record-last4", half, unreadable == Some(Unreadable::Last4));
    });
    doubt::attempts_ui(ui, cx, &drafts.record);
    if doubted {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let reference = field(&mut drafts.record.reference, Details::MAX_NUMBER_CHARS);
            field_ui(ui, cx, reference, "record-reference", half, false);
            let trace = field(&mut drafts.record.trace, Details::MAX_NUMBER_CHARS);
            field_ui(ui, cx, trace, "record-trace", half, false);
        });
    }
    let note = field(&mut drafts.record.note, Details::MAX_NOTE_CHARS);
    field_ui(ui, cx, note, "record-note", ui.available_width(), false);
    if has_payment_code(&drafts.record.note) {
        problem_ui(ui, cx.palette, &cx.t("store-payment-code"));
    }
    if !secrets(&drafts.record.note).is_empty() {
        problem_ui(ui, cx.palette, &cx.t("record-secret"));
    }
    match unreadable {
        Some(Unreadable::Amount) => problem_ui(ui, cx.palette, &cx.t("record-amount-unreadable")),
        Some(Unreadable::Last4) => problem_ui(ui, cx.palette, &cx.t("record-last4-unreadable")),
        None => {}
    }
}

fn field_ui(ui: &mut Ui, cx: &Cx<'_>, field: TextEdit<'_>, key: &str, width: f32, wrong: bool) {
    let name = cx.t(key);
    let ink = if wrong { cx.palette.never.ink } else { cx.palette.muted };
    let field = field.hint_text(RichText::new(&name).color(ink)).desired_width(width);
    let response = put_field(ui, field).accessible_name(name);
    if response.lost_focus() && ui.input(|input| input.key_pressed(eframe::egui::Key::Enter)) && !cx.composing {
        cx.send(Intent::Accept);
    }
}

/// Why nothing will be saved as it stands.
fn problem_ui(ui: &mut Ui, palette: &Palette, text: &str) {
    announce(ui, Voice::Urgent, "record", text);
    wrapped(ui, RichText::new(text).font(regular(size::TEXT)).color(palette.never.ink));
}
