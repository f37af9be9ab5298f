//! What the program has to tell. Problems stand above the page until they are dismissed; good news floats over its foot for
//! a few seconds, so that nothing moves under the finger.

use eframe::egui::{
    Align, Align2, Area, CornerRadius, Frame, Id, Layout, Margin, Order, Panel, RichText, Sense, Stroke, Ui, vec2,
};
use fluent::FluentValue;

use super::care;
use super::cx::Cx;
use super::fault::store_error_text;
use super::kit::{Icon, Look, Tile, Voice, announce, bold, regular, size, space, wrapped};
use super::progress;
use super::till_mode::leave_button_ui;
use super::training;
use crate::card;
use crate::domain::shift::ShopChange;
use crate::state::{Intent, Notice, Page, Reminders, ShopStatus, UNDO_SECONDS, Urgency, WindowIntent};

/// In a narrower window the recording tiles may be scrolled away.
const TOAST_BELOW: f32 = 600.0;

/// Room for the buttons of a band, beside its text.
const BUTTONS: f32 = 300.0;

/// Draws the bands above the page.
pub fn bands_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let looking_only = matches!(cx.state.shop, ShopStatus::LookUpOnly { .. });
    news_ui(ui, cx);
    let bands: Vec<(usize, &Notice)> =
        cx.state.notices.iter().enumerate().filter(|(_, n)| n.urgency() == Urgency::Problem).collect();
    let reminders = cx.state.reminders(&cx.stamp);
    let reminding = !reminders.is_empty() && cx.state.page == Page::Till;
    if bands.is_empty() && cx.state.unsaved.is_empty() && !looking_only && !reminding && cx.state.crash.is_none() {
        return;
    }
    let frame = Frame::NONE.inner_margin(Margin { left: 12, right: 12, top: 8, bottom: 8 });
    Panel::top("notices").frame(frame).resizable(false).show_separator_line(false).show(ui, |ui| {
        if !cx.state.unsaved.is_empty() {
            unsaved_ui(ui, cx);
        } else if looking_only {
            look_up_only_ui(ui, cx);
        }
        for (index, notice) in bands {
            notice_ui(ui, cx, index, notice);
        }
        if cx.state.crash.is_some() {
            crash_ui(ui, cx);
        }
        if reminding {
            reminders_ui(ui, cx, reminders);
        }
    });
}

/// The last good news, for as long as it can be taken back.
pub fn news(cx: &Cx<'_>) -> Option<String> {
    let left = UNDO_SECONDS - cx.stamp.moment.at.duration_since(cx.state.news_at?).as_secs();
    if left <= 0 {
        return None;
    }
    cx.state.notices.iter().rev().find_map(|notice| match notice {
        Notice::Saved(id) => Some(saved_text(cx, *id)),
        Notice::TakenBack => Some(cx.t("notice-taken-back")),
        Notice::Corrected => Some(cx.t("notice-corrected")),
        Notice::ShopNoted(change) => Some(cx.t(match change {
            ShopChange::HandedOver { .. } => "notice-handed-over",
            ShopChange::Acknowledged { .. } => "notice-taken-over",
            ShopChange::RoutineDone { .. } => "notice-routine-done",
            ShopChange::RoutineUndone { .. } => "notice-routine-undone",
            _ => "notice-day-closed",
        })),
        Notice::Printed(path) => {
            let path = FluentValue::from(path.display().to_string());
            Some(cx.texts.with("notice-printed", &[("path", path)]).into_owned())
        }
        Notice::ReportWritten(path) => {
            let path = FluentValue::from(path.display().to_string());
            Some(cx.texts.with("report-written", &[("path", path)]).into_owned())
        }
        Notice::Exported { path, incidents, boxes } => Some(progress::exported_text(cx, path, *incidents, *boxes)),
        Notice::Reported(path) => {
            let path = FluentValue::from(path.display().to_string());
            Some(cx.texts.with("import-reported", &[("path", path)]).into_owned())
        }
        Notice::RulesChanged(news) => Some(cx.texts.name("rules-news", news).into_owned()),
        Notice::Repaired => Some(cx.t("notice-repaired")),
        Notice::Erased(count) => Some(care::count_text(cx, "notice-erased", *count)),
        Notice::BackedUp => Some(cx.t("notice-backed-up")),
        Notice::Restored => Some(cx.t("notice-restored")),
        Notice::GivenUp(kind) => Some(progress::given_up_text(cx, *kind)),
        Notice::DrillMade => Some(cx.t("notice-drill-made")),
        Notice::RecordRead(read) => Some(training::record_read_text(cx, read)),
        _ => None,
    })
}

/// Good news where the till's own place for it is not in sight.
fn news_ui(ui: &Ui, cx: &Cx<'_>) {
    let Some(text) = news(cx) else { return };
    ui.ctx().request_repaint_after(std::time::Duration::from_secs(1));
    announce(ui, Voice::Calm, cx.state.news_at, &text);
    if cx.state.page == Page::Till && ui.available_width() >= TOAST_BELOW {
        return;
    }
    let tone = cx.palette.charged;
    let above = space::L + if cx.state.is_busy() { progress::HEIGHT } else { 0.0 };
    Area::new(Id::unique("news"))
        .order(Order::Foreground)
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -above))
        .interactable(false)
        .show(ui.ctx(), |ui| {
            let frame = Frame::NONE.fill(tone.ground).stroke(Stroke::new(1.0, tone.ink));
            frame.corner_radius(CornerRadius::same(22)).inner_margin(Margin::symmetric(18, 10)).show(ui, |ui| {
                ui.horizontal_top(|ui| {
                    ui.set_max_width(ui.ctx().content_rect().width() - 64.0);
                    let (rect, _) = ui.allocate_exact_size(vec2(22.0, 22.0), Sense::hover());
                    Icon::CircleCheck.paint(ui.painter(), rect.center(), 20.0, tone.ink);
                    wrapped(ui, RichText::new(text).font(bold(size::TEXT)).color(tone.ink));
                });
            });
        });
}

fn notice_ui(ui: &mut Ui, cx: &Cx<'_>, index: usize, notice: &Notice) {
    let (text, hint) = match notice {
        Notice::Saved(_)
        | Notice::TakenBack
        | Notice::Corrected
        | Notice::Exported { .. }
        | Notice::Printed(_)
        | Notice::ReportWritten(_)
        | Notice::Reported(_)
        | Notice::RulesChanged(_)
        | Notice::Repaired
        | Notice::Erased(_)
        | Notice::BackedUp
        | Notice::Restored
        | Notice::GivenUp(_)
        | Notice::DrillMade
        | Notice::RecordRead(_)
        | Notice::ShopNoted(_) => {
            return;
        }
        Notice::Salvaged(salvaged) => {
            (care::count_text(cx, "notice-salvaged", salvaged.added), care::lost_text(cx, salvaged))
        }
        Notice::NotInSecondPlace(error) => (cx.t("notice-not-in-second-place"), Some(store_error_text(cx, error))),
        Notice::PrintFailed(error) => (cx.t("notice-not-printed"), Some(progress::task_error_text(cx, error))),
        Notice::TaskFailed(kind, error) => {
            (cx.texts.name("task-failed", kind).into_owned(), Some(progress::task_error_text(cx, error)))
        }
        Notice::CardNumberHidden => (cx.t("notice-card-hidden"), None),
        Notice::NotSaved(error) => (cx.t("notice-not-saved"), Some(store_error_text(cx, error))),
        Notice::Failed(error) => (cx.t("notice-failed"), Some(store_error_text(cx, error))),
        Notice::NoSuchTerminal(name) => {
            let name = FluentValue::from(name.as_str());
            (cx.texts.with("notice-no-such-terminal", &[("name", name)]).into_owned(), None)
        }
        Notice::ClosingWouldLose => (cx.t("notice-closing"), None),
        Notice::RecordRefused(trouble) => (training::record_trouble_text(cx, trouble), None),
        Notice::PracticeNotKept(error) => (cx.t("notice-practice-not-kept"), Some(store_error_text(cx, error))),
        Notice::NoDrills => (cx.t("notice-no-drills"), None),
        Notice::SettingsDamaged => (cx.t("notice-settings-damaged"), None),
        Notice::FieldsOfAnother => (cx.t("notice-fields-of-another"), None),
        Notice::DraftBack(at) => {
            let at = FluentValue::from(cx.texts.day_and_clock(*at, &cx.stamp.zone));
            (cx.texts.with("notice-draft-back", &[("at", at)]).into_owned(), None)
        }
        Notice::HotKeyRefused(trouble) => (cx.texts.name("notice-hot-key", trouble).into_owned(), None),
        Notice::AutostartFailed(reason) => {
            let reason = FluentValue::from(reason.as_str());
            (cx.texts.with("notice-autostart-failed", &[("reason", reason)]).into_owned(), None)
        }
        Notice::TillMode => (cx.t("till-mode-refused"), Some(cx.t("till-mode-refused-note"))),
    };
    band_ui(ui, cx, voice(notice), &text, hint.as_deref(), |ui| {
        if matches!(notice, Notice::TillMode) {
            leave_button_ui(ui, cx);
        }
        let close = Tile::new("").icon(Icon::X).look(Look::Quiet).named(cx.t("notice-dismiss"));
        if close.show(ui, cx.palette).clicked() {
            cx.send(Intent::Dismiss(index));
        }
    });
}

/// The program stopped by mistake the last time; the report lies there for whoever wants to pass it on.
fn crash_ui(ui: &mut Ui, cx: &Cx<'_>) {
    band_ui(ui, cx, Voice::Calm, &cx.t("crash-title"), Some(&cx.t("crash-note")), |ui| {
        if Tile::new(&cx.t("crash-show")).icon(Icon::FileWarning).show(ui, cx.palette).clicked() {
            cx.send(Intent::Window(WindowIntent::ShowCrash));
        }
        let close = Tile::new("").icon(Icon::X).look(Look::Quiet).named(cx.t("notice-dismiss"));
        if close.show(ui, cx.palette).clicked() {
            cx.send(Intent::Window(WindowIntent::PutCrashAway));
        }
    });
}

/// What keeps something from being saved must not be missed.
fn voice(notice: &Notice) -> Voice {
    match notice {
        Notice::NotSaved(_) | Notice::ClosingWouldLose | Notice::PracticeNotKept(_) | Notice::TaskFailed(..) => {
            Voice::Urgent
        }
        _ => Voice::Calm,
    }
}

/// What is due, each with the way to it.
fn reminders_ui(ui: &mut Ui, cx: &Cx<'_>, due: Reminders) {
    let count = |key: &str, count: usize| cx.texts.with(key, &[("count", FluentValue::from(count))]).into_owned();
    let lines = [
        (due.doubtful > 0, count("remind-doubtful", due.doubtful), "rail-day-end", Page::DayEnd),
        (due.overdue_calls > 0, count("remind-calls", due.overdue_calls), "rail-handover", Page::Handover),
        (due.handover, cx.t("remind-handover"), "rail-handover", Page::Handover),
    ];
    for (shown, text, button, page) in lines {
        if shown {
            band_ui(ui, cx, Voice::Calm, &text, None, |ui| {
                if Tile::new(&cx.t(button)).icon(Icon::ChevronRight).show(ui, cx.palette).clicked() {
                    cx.send(Intent::GoTo(page));
                }
            });
        }
    }
}

/// "Saved 57 · Paid, other card": only ever said of what is on disk.
fn saved_text(cx: &Cx<'_>, id: crate::domain::incident::IncidentId) -> String {
    let incident = cx.state.day.incidents.iter().find(|i| i.id == id);
    let code = incident.map(|i| card::heading(&cx.state.catalog, cx.texts, &i.details)).unwrap_or_default();
    let outcome =
        incident.and_then(|i| i.details.outcome).map(|o| cx.texts.name("outcome", o).into_owned()).unwrap_or_default();
    let values = [("code", FluentValue::from(code)), ("outcome", FluentValue::from(outcome))];
    cx.texts.with("notice-saved", &values).into_owned()
}

fn unsaved_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let count = FluentValue::from(cx.state.unsaved.len());
    let text = cx.texts.with("unsaved-count", &[("count", count)]).into_owned();
    band_ui(ui, cx, Voice::Urgent, &text, None, |ui| {
        let (word, intent) = if cx.state.can_save() {
            (cx.t("unsaved-retry"), Intent::SaveUnsaved)
        } else {
            (cx.t("fault-try-again"), Intent::TryAgain)
        };
        if Tile::new(&word).icon(Icon::RefreshCw).show(ui, cx.palette).clicked() {
            cx.send(intent);
        }
        let copy = cx.t("unsaved-copy");
        if Tile::new(&copy).icon(Icon::Copy).show(ui, cx.palette).clicked() {
            ui.ctx().copy_text(unsaved_as_text(cx));
        }
    });
}

/// The unsaved incidents in words, for a piece of paper or a chat with the boss.
fn unsaved_as_text(cx: &Cx<'_>) -> String {
    let line = |incident: &crate::domain::incident::NewIncident| {
        let details = &incident.details;
        let outcome = details.outcome.map(|o| cx.texts.name("outcome", o).into_owned()).unwrap_or_default();
        let amount = details.amount.map(|a| cx.texts.money(a)).unwrap_or_default();
        let note = crate::domain::redact::redact(details.note.as_deref().unwrap_or_default()).text;
        let at = cx.texts.day_and_clock(incident.moment.at, &cx.stamp.zone);
        let code = card::heading(&cx.state.catalog, cx.texts, details);
        format!("{at}\t{code}\t{outcome}\t{amount}\t{note}")
    };
    cx.state.unsaved.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn look_up_only_ui(ui: &mut Ui, cx: &Cx<'_>) {
    band_ui(ui, cx, Voice::Urgent, &cx.t("look-up-only"), None, |ui| {
        let word = cx.t("fault-try-again");
        if Tile::new(&word).icon(Icon::RefreshCw).show(ui, cx.palette).clicked() {
            cx.send(Intent::TryAgain);
        }
    });
}

fn band_ui(ui: &mut Ui, cx: &Cx<'_>, voice: Voice, text: &str, hint: Option<&str>, buttons: impl FnOnce(&mut Ui)) {
    announce(ui, voice, hint, text);
    let (tone, icon) = (cx.palette.may_be_charged, Icon::TriangleAlert);
    let frame = Frame::NONE.fill(tone.ground).corner_radius(CornerRadius::same(space::RADIUS));
    frame.inner_margin(Margin::symmetric(14, 4)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let wide = ui.available_width() >= 620.0;
        let row = if wide { Layout::left_to_right(Align::Center) } else { Layout::top_down(Align::LEFT) };
        ui.allocate_ui_with_layout(vec2(ui.available_width(), space::TOUCH), row, |ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(24.0, 24.0), Sense::hover());
            icon.paint(ui.painter(), rect.center(), 20.0, tone.ink);
            ui.vertical(|ui| {
                ui.set_max_width(ui.available_width() - if wide { BUTTONS } else { 0.0 });
                ui.spacing_mut().item_spacing.y = 0.0;
                wrapped(ui, RichText::new(text).font(bold(size::TEXT)).color(tone.ink));
                if let Some(hint) = hint {
                    wrapped(ui, RichText::new(hint).font(regular(size::TEXT)));
                }
            });
            buttons(ui);
        });
    });
}
