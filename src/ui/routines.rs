//! The checks that come round again: today's first, each with when it was done last, how it is done and why.

use eframe::egui::{RichText, Sense, Ui, vec2};
use fluent::FluentValue;
use strum::VariantArray as _;

use super::cx::Cx;
use super::kit::{Icon, Look, Tile, bold, caption, label_muted, panel_frame, regular, size, space, wrapped};
use super::page::page_ui;
use super::reading::{claims_list_ui, sources_below_ui, sources_switch_ui};
use crate::card;
use crate::domain::routine::{Every, Standing};
use crate::i18n::text_key;
use crate::knowledge::{Place, Routine, Topic};
use crate::state::{Intent, Page, RoutineIntent, RoutineRow};

/// Draws the page.
pub fn routines_ui(ui: &mut Ui, cx: &Cx<'_>) {
    page_ui(ui, cx, &cx.t("routines-title"), |ui| {
        let rows: Vec<RoutineRow<'_>> = cx.state.routine_rows(&cx.stamp).collect();
        label_muted(ui, cx.palette, &cx.t("routines-note"));
        for every in Every::VARIANTS {
            let mut of_kind: Vec<_> = rows.iter().filter(|row| row.routine.every == *every).collect();
            if of_kind.is_empty() {
                continue;
            }
            // Ticked ones keep their place for the moment: a row that jumps away under the finger cannot be taken back.
            let settled = |row: &RoutineRow<'_>| {
                !row.standing.is_open() && cx.state.untick_seconds(&row.routine.id, cx.stamp.moment.at).is_none()
            };
            of_kind.sort_by_key(|row| settled(row));
            heading_ui(ui, cx, *every, &of_kind);
            for row in of_kind {
                ui.add_space(space::XS);
                ui.push_id(&row.routine.id, |ui| row_ui(ui, cx, row));
            }
        }
        if !cx.state.settings.skipped_routines.is_empty() || rows.is_empty() {
            ui.add_space(space::L);
            let count = FluentValue::from(cx.state.settings.skipped_routines.len());
            let text = cx.texts.with("routines-skipped", &[("count", count)]);
            if cx.state.is_till_mode() {
                label_muted(ui, cx.palette, &text);
            } else if Tile::new(&text).icon(Icon::Settings).look(Look::Quiet).show(ui, cx.palette).clicked() {
                cx.send(Intent::GoTo(Page::Settings));
            }
        }
    });
}

fn heading_ui(ui: &mut Ui, cx: &Cx<'_>, every: Every, rows: &[&RoutineRow<'_>]) {
    ui.add_space(space::L);
    let open = rows.iter().filter(|row| row.standing.is_open()).count();
    let key = if open == 0 { "routines-all-done" } else { "routines-open" };
    ui.horizontal_wrapped(|ui| {
        wrapped(ui, RichText::new(cx.texts.name("every", every)).font(bold(size::SAY)));
        label_muted(ui, cx.palette, &cx.texts.with(key, &[("count", FluentValue::from(open))]));
    });
}

/// What a check is about, as a picture.
fn icon(topic: Topic) -> Icon {
    match topic {
        Topic::Battery => Icon::BatteryWarning,
        Topic::Reader => Icon::CreditCard,
        Topic::Screen => Icon::Calculator,
        Topic::Paper => Icon::Receipt,
        Topic::Security => Icon::ShieldCheck,
        Topic::Network => Icon::Wifi,
        Topic::Software => Icon::RefreshCw,
        Topic::Money => Icon::Landmark,
        Topic::Training => Icon::GraduationCap,
        Topic::Data => Icon::Database,
    }
}

/// The width of the button at the end of a row.
const TICK: f32 = 148.0;

fn row_ui(ui: &mut Ui, cx: &Cx<'_>, row: &RoutineRow<'_>) {
    let routine = row.routine;
    let called = cx.texts.name("routine", &routine.id).into_owned();
    let open = cx.state.routines.shown.as_deref() == Some(routine.id.as_str());
    panel_frame(cx.palette).inner_margin(8).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::XS;
        ui.horizontal_top(|ui| {
            let room = (ui.available_width() - TICK - space::S).max(120.0);
            ui.allocate_ui(vec2(room, space::TOUCH), |ui| {
                let tile = Tile::new(&called)
                    .icon(icon(routine.topic))
                    .look(Look::Quiet)
                    .strong()
                    .ending_icon(if open { Icon::ChevronDown } else { Icon::ChevronRight })
                    .full_width();
                if tile.show(ui, cx.palette).clicked() {
                    let shown = (!open).then(|| routine.id.clone());
                    cx.send(Intent::Routine(RoutineIntent::Show(shown)));
                }
            });
            tick_ui(ui, cx, row, &called);
        });
        ui.horizontal(|ui| {
            ui.add_space(space::M);
            label_muted(ui, cx.palette, &standing_in_words(cx, row));
        });
        if open {
            details_ui(ui, cx, routine, &called);
        }
    });
}

/// "Done", or what has become of it.
fn tick_ui(ui: &mut Ui, cx: &Cx<'_>, row: &RoutineRow<'_>, called: &str) {
    let id = &row.routine.id;
    if let Some(left) = cx.state.untick_seconds(id, cx.stamp.moment.at) {
        ui.ctx().request_repaint_after(std::time::Duration::from_secs(1));
        let text = cx.t("routines-untick");
        let tile =
            Tile::new(&text).icon(Icon::RotateCcw).trailing(format!("{left} s")).named(format!("{text} {called}"));
        if tile.min_size(TICK, space::TOUCH).show(ui, cx.palette).clicked() {
            cx.send(Intent::Routine(RoutineIntent::Untick(id.clone())));
        }
    } else if row.standing.is_open() {
        let text = cx.t("routines-tick");
        let tile = Tile::new(&text).icon(Icon::Check).strong().named(format!("{text} {called}"));
        let tile = tile.min_size(TICK, space::TOUCH).centred().enabled(cx.state.can_save());
        if tile.show(ui, cx.palette).clicked() {
            cx.send(Intent::Routine(RoutineIntent::Tick(id.clone())));
        }
    } else {
        ui.allocate_ui(vec2(TICK, space::TOUCH), |ui| {
            ui.horizontal_centered(|ui| {
                ui.add_space(space::M);
                let ink = cx.palette.charged.ink;
                let (rect, _) = ui.allocate_exact_size(vec2(22.0, space::TOUCH), Sense::hover());
                Icon::CircleCheck.paint(ui.painter(), rect.center(), 20.0, ink);
                ui.label(RichText::new(cx.t("routines-done")).font(bold(size::TEXT)).color(ink));
            });
        });
    }
}

/// When it is due, and when and by whom it was done last.
fn standing_in_words(cx: &Cx<'_>, row: &RoutineRow<'_>) -> String {
    let due = match row.standing {
        Standing::Due => cx.t("routines-due-today"),
        Standing::Done { next } => on_day(cx, "routines-next", next),
        Standing::Overdue { since } => on_day(cx, "routines-due-since", since),
    };
    let last = match row.last {
        None => cx.t("routines-never"),
        Some(moment) => {
            let when = FluentValue::from(cx.texts.day_and_minute(moment.at, &cx.stamp.zone));
            match &moment.who {
                Some(who) => {
                    cx.texts.with("routines-last-by", &[("when", when), ("who", FluentValue::from(who.as_str()))])
                }
                None => cx.texts.with("routines-last", &[("when", when)]),
            }
            .into_owned()
        }
    };
    format!("{due} · {last}")
}

fn on_day(cx: &Cx<'_>, key: &str, day: jiff::civil::Date) -> String {
    cx.texts.with(key, &[("day", FluentValue::from(cx.texts.day(day)))]).into_owned()
}

fn details_ui(ui: &mut Ui, cx: &Cx<'_>, routine: &Routine, called: &str) {
    let key = text_key("routine", &routine.id);
    ui.horizontal_top(|ui| {
        ui.add_space(space::M);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            for (name, heading) in [("how", "routines-how"), ("why", "routines-why")] {
                if let Some(text) = cx.texts.attribute(&key, name) {
                    caption(ui, cx.palette, &cx.t(heading));
                    wrapped(ui, RichText::new(text).font(regular(size::TEXT)).line_height(Some(24.0)));
                    ui.add_space(space::XS);
                }
            }
            let sources = ui.horizontal_wrapped(|ui| {
                let done = cx.state.untick_seconds(&routine.id, cx.stamp.moment.at).is_none();
                if done && cx.state.routine_rows(&cx.stamp).any(|r| r.routine.id == routine.id && !r.standing.is_open())
                {
                    let text = cx.t("routines-again");
                    let tile = Tile::new(&text).icon(Icon::Check).enabled(cx.state.can_save());
                    if tile.named(format!("{text} {called}")).show(ui, cx.palette).clicked() {
                        cx.send(Intent::Routine(RoutineIntent::Tick(routine.id.clone())));
                    }
                }
                let skip = cx.t("routines-skip");
                let tile = Tile::new(&skip).icon(Icon::X).look(Look::Quiet).named(format!("{skip} {called}"));
                if !cx.state.is_till_mode() && tile.show(ui, cx.palette).clicked() {
                    cx.send(Intent::Routine(RoutineIntent::Skip(routine.id.clone(), true)));
                }
                sources_switch_ui(ui, cx, &routine.id, routine.sources.len())
            });
            sources_below_ui(ui, cx, sources.inner, &routine.sources);
            let place = Place::Routine(routine.id.clone());
            let claims = card::claims(&cx.state.catalog, cx.texts, &place);
            if !claims.is_empty() {
                ui.add_space(space::S);
                wrapped(ui, RichText::new(cx.t("routines-also-said")).font(bold(size::TEXT)));
                claims_list_ui(ui, cx, &place.to_string(), &claims);
            }
        });
    });
}

/// Which checks this shop does, for the settings.
pub fn routines_section_ui(ui: &mut Ui, cx: &Cx<'_>) {
    ui.add_space(space::L);
    wrapped(ui, RichText::new(cx.t("routines-title")).font(bold(size::SAY)));
    label_muted(ui, cx.palette, &cx.t("routines-settings-note"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        for routine in cx.state.catalog.routines() {
            let skipped = cx.state.settings.skipped_routines.contains(&routine.id);
            let called = cx.texts.name("routine", &routine.id).into_owned();
            let tile = Tile::new(&called).icon(if skipped { Icon::X } else { Icon::Check });
            let tile = tile.look(if skipped { Look::Plain } else { Look::Selected });
            if tile.show(ui, cx.palette).clicked() {
                cx.send(Intent::Routine(RoutineIntent::Skip(routine.id.clone(), !skipped)));
            }
        }
    });
}

/// The quiet line beside today's incidents: how many checks are due, and the way to put them off.
pub fn checks_due_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let count = cx.state.reminders(&cx.stamp).checks;
    if count == 0 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::XS, 0.0);
        let text = cx.texts.with("remind-checks", &[("count", FluentValue::from(count))]).into_owned();
        let tile = Tile::new(&text).icon(Icon::CalendarCheck).look(Look::Quiet).compact();
        if tile.show(ui, cx.palette).clicked() {
            cx.send(Intent::GoTo(Page::Routines));
        }
        let later = cx.t("remind-checks-later");
        if Tile::new(&later).look(Look::Quiet).font(regular(size::LABEL + 1.0)).compact().show(ui, cx.palette).clicked()
        {
            cx.send(Intent::Routine(RoutineIntent::PutOff));
        }
    });
    ui.add_space(space::XS);
}
