//! What narrows the log down: a row of choices, each shown as it stands, and one way to drop them all.

use eframe::egui::{RichText, Ui};
use jiff::civil::Date;
use strum::VariantArray as _;

use super::super::cx::Cx;
use super::super::kit::{Icon, Look, Tile, field, label_muted, menu, put_field, space, wrapped};
use crate::card;
use crate::domain::incident::{Outcome, Status};
use crate::state::{Choice, Drafts, Intent, LogDraft, Period};

/// Draws the choices.
pub fn filters_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(space::S, space::S);
        period_ui(ui, cx, drafts);
        code_ui(ui, cx, drafts);
        let choice = &cx.state.log.choice;
        let sets = cx.state.catalog.sets().iter().map(|set| (card::set_name(cx.texts, &set.id), set.id.clone()));
        menu_ui(ui, cx, "log-set", choice.code_set.as_ref(), &sets.collect::<Vec<_>>(), |c, set| c.code_set = set);
        let terminals: Vec<_> = cx.state.terminals.iter().map(|t| (t.name.clone(), t.name.clone())).collect();
        menu_ui(ui, cx, "log-terminal", choice.terminal.as_ref(), &terminals, |c, name| c.terminal = name);
        let statuses: Vec<_> =
            Status::VARIANTS.iter().map(|s| (cx.texts.name("log-status", s).into_owned(), *s)).collect();
        menu_ui(ui, cx, "log-status", choice.status.as_ref(), &statuses, |c, status| c.status = status);
        let outcomes: Vec<_> =
            Outcome::VARIANTS.iter().map(|o| (cx.texts.name("outcome", o).into_owned(), *o)).collect();
        menu_ui(ui, cx, "log-outcome", choice.outcome.as_ref(), &outcomes, |c, outcome| c.outcome = outcome);
        if !cx.state.staff.is_empty() {
            let staff: Vec<_> = cx.state.staff.iter().map(|s| (s.name.clone(), s.name.clone())).collect();
            menu_ui(ui, cx, "log-staff", choice.staff.as_ref(), &staff, |c, name| c.staff = name);
        }
        let doubted = cx.t("log-doubted");
        let look = if choice.doubted { Look::Selected } else { Look::Plain };
        if Tile::new(&doubted).icon(Icon::Hourglass).look(look).compact().pill().show(ui, cx.palette).clicked() {
            choose(cx, |c| c.doubted = !c.doubted);
        }
        if *choice != Choice::default() || drafts.log != LogDraft::default() {
            let reset = cx.t("log-reset");
            if Tile::new(&reset).icon(Icon::X).look(Look::Quiet).compact().show(ui, cx.palette).clicked() {
                cx.send(Intent::ResetLog);
            }
        }
    });
    unreadable_ui(ui, cx, drafts);
}

fn choose(cx: &Cx<'_>, change: impl FnOnce(&mut Choice)) {
    let mut choice = cx.state.log.choice.clone();
    change(&mut choice);
    cx.send(Intent::ChooseLog(Box::new(choice)));
}

/// A tile that shows what is chosen and opens the list of what may be.
fn menu_ui<T: Clone + PartialEq>(
    ui: &mut Ui,
    cx: &Cx<'_>,
    key: &str,
    chosen: Option<&T>,
    all: &[(String, T)],
    set: impl Fn(&mut Choice, Option<T>),
) {
    let name = cx.t(key);
    let shown = chosen.and_then(|chosen| all.iter().find(|(_, value)| value == chosen)).map(|(text, _)| text.clone());
    let look = if shown.is_some() { Look::Selected } else { Look::Plain };
    let text = shown.clone().unwrap_or_else(|| name.clone());
    let accessible = shown.map_or_else(|| name.clone(), |shown| format!("{name}: {shown}"));
    let tile = Tile::new(&text).ending_icon(Icon::ChevronDown).look(look).compact().pill().named(accessible);
    let response = tile.show(ui, cx.palette);
    menu(&response).show(|ui| {
        ui.set_min_width(180.0);
        let any = cx.t("log-any");
        if Tile::new(&any).look(Look::Quiet).full_width().show(ui, cx.palette).clicked() {
            choose(cx, |choice| set(choice, None));
            ui.close();
        }
        for (text, value) in all {
            let look = if chosen == Some(value) { Look::Selected } else { Look::Quiet };
            if Tile::new(text).look(look).full_width().show(ui, cx.palette).clicked() {
                choose(cx, |choice| set(choice, Some(value.clone())));
                ui.close();
            }
        }
    });
}

/// The periods people ask for, and two fields for any other.
fn period_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    const USUAL: [(Period, &str); 5] = [
        (Period::All, "log-period-all"),
        (Period::Today, "log-period-today"),
        (Period::Yesterday, "log-period-yesterday"),
        (Period::LastDays(7), "log-period-week"),
        (Period::LastDays(30), "log-period-month"),
    ];
    let period = cx.state.log.choice.period;
    let text = match period {
        Period::Between(..) => format!("{} – {}", drafts.log.from.trim(), drafts.log.to.trim()),
        period => USUAL.iter().find(|(usual, _)| *usual == period).map(|(_, key)| cx.t(key)).unwrap_or_default(),
    };
    let look = if period == Period::All { Look::Plain } else { Look::Selected };
    let name = format!("{}: {text}", cx.t("log-period"));
    let tile = Tile::new(&text).ending_icon(Icon::ChevronDown).look(look).compact().pill().named(name);
    let response = tile.show(ui, cx.palette);
    menu(&response).close_behavior(eframe::egui::PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        ui.set_min_width(260.0);
        for (usual, key) in USUAL {
            let look = if usual == period { Look::Selected } else { Look::Quiet };
            if Tile::new(&cx.t(key)).look(look).full_width().show(ui, cx.palette).clicked() {
                drafts.log.from.clear();
                drafts.log.to.clear();
                choose(cx, |choice| choice.period = usual);
                ui.close();
            }
        }
        ui.add_space(space::S);
        label_muted(ui, cx.palette, &cx.t("log-period-between"));
        ui.horizontal(|ui| {
            let mut changed = false;
            for (text, key) in [(&mut drafts.log.from, "log-from"), (&mut drafts.log.to, "log-to")] {
                let hint = RichText::new(cx.t("log-date-hint")).color(cx.palette.muted);
                let date = field(text, 10).hint_text(hint).desired_width(112.0);
                changed |= put_field(ui, date).accessible_name(cx.t(key)).changed();
            }
            if changed {
                let (from, to) = (date(&drafts.log.from), date(&drafts.log.to));
                choose(cx, |choice| choice.period = Period::Between(from, to));
            }
        });
    });
}

/// A day as people write it: `2026-11-24`, `2026/11/24`, `20261124`, with full-width digits too.
fn date(text: &str) -> Option<Date> {
    let digit = |c: char| match c {
        '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32).unwrap_or(c),
        '/' | '.' | '年' | '月' | '－' | '／' => '-',
        _ => c,
    };
    let text: String = text.trim().trim_end_matches('日').chars().map(digit).collect();
    let mut parts = text.splitn(3, '-');
    let mut number = || parts.next()?.parse::<i16>().ok();
    if let (Some(year), Some(month), Some(day)) = (number(), number(), number()) {
        return Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok();
    }
    Date::strptime("%Y%m%d", &text).ok()
}

/// Says which day could not be read: it would silently narrow nothing.
fn unreadable_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &Drafts) {
    for text in [&drafts.log.from, &drafts.log.to] {
        if text.chars().count() >= 8 && date(text).is_none() {
            wrapped(ui, RichText::new(cx.t("log-date-unreadable")).color(cx.palette.never.ink));
        }
    }
}

fn code_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    let hint = RichText::new(cx.t("log-code")).color(cx.palette.muted);
    let code = field(&mut drafts.log.code, 12).hint_text(hint).desired_width(84.0);
    if put_field(ui, code).accessible_name(cx.t("log-code")).changed() {
        cx.send(Intent::LogChanged);
    }
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn a_day_is_read_as_people_write_it() {
        let day = Some(jiff::civil::date(2026, 11, 4));
        for text in ["2026-11-04", "2026/11/4", "20261104", "２０２６－１１－０４", "2026.11.4", "2026年11月4日"]
        {
            assert_eq!(date(text), day, "{text}");
        }
        assert_eq!(date("2026-13-01"), None);
        assert_eq!(date("11-04"), None);
    }
}
