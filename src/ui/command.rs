//! Every key of the program in one list: the handler, the help window and the tests all read it.

use eframe::egui::{Key, KeyboardShortcut, Modifiers, Ui};
use strum::{AsRefStr, VariantArray};

use super::cx::Cx;
use crate::domain::language::Language;
use crate::domain::setting::ThemeChoice;
use crate::state::{Intent, Page, Phase, State, TrainingIntent, WindowIntent};

/// Something a key does. Its words are `command-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, AsRefStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Command {
    TypeCode,
    SearchWords,
    Accept,
    RecordOutcome,
    Details,
    Back,
    Undo,
    NextTerminal,
    NextCodeSet,
    NoCode,
    CodeTable,
    Log,
    DayEnd,
    Handover,
    Routines,
    Training,
    MakeDrill,
    Guides,
    Settings,
    Help,
    Language,
    Theme,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    Strip,
}

impl Command {
    /// The key as it is printed in the help; two keys are separated by a blank.
    #[must_use]
    pub fn keys(self) -> &'static str {
        match self {
            Self::TypeCode => "0–9 A–Z",
            Self::SearchWords => "/",
            Self::Accept => "Enter",
            Self::RecordOutcome => "1–7",
            Self::Details => "Tab",
            Self::Back => "Esc",
            Self::Undo => "Ctrl+Z",
            Self::NextTerminal => "F2",
            Self::NextCodeSet => "F3",
            Self::NoCode => "F11",
            Self::CodeTable => "F4",
            Self::Log => "F5",
            Self::DayEnd => "F8",
            Self::Handover => "F10",
            Self::Routines => "Ctrl+R",
            Self::Training => "Ctrl+T",
            Self::MakeDrill => "Ctrl+D",
            Self::Guides => "F12",
            Self::Settings => "F9",
            Self::Help => "F1",
            Self::Language => "F6",
            Self::Theme => "F7",
            Self::ZoomIn => "Ctrl++",
            Self::ZoomOut => "Ctrl+-",
            Self::ZoomReset => "Ctrl+0",
            Self::Strip => "Ctrl+M",
        }
    }

    /// Whether it has something to do in till mode. That it does nothing there is held elsewhere: the state refuses it.
    #[must_use]
    pub fn is_open_in_till_mode(self) -> bool {
        !matches!(self, Self::Settings | Self::NextCodeSet)
    }

    /// The shortcuts that work wherever one is; empty for keys that belong to a field.
    #[must_use]
    pub fn shortcuts(self) -> Vec<KeyboardShortcut> {
        let plain = |key| vec![KeyboardShortcut::new(Modifiers::NONE, key)];
        let ctrl = |keys: &[Key]| keys.iter().map(|key| KeyboardShortcut::new(Modifiers::COMMAND, *key)).collect();
        match self {
            Self::TypeCode | Self::SearchWords | Self::Accept | Self::RecordOutcome | Self::Details => Vec::new(),
            Self::Back => plain(Key::Escape),
            Self::Undo => ctrl(&[Key::Z]),
            Self::NextTerminal => plain(Key::F2),
            Self::NextCodeSet => plain(Key::F3),
            Self::NoCode => plain(Key::F11),
            Self::CodeTable => plain(Key::F4),
            Self::Log => plain(Key::F5),
            Self::DayEnd => plain(Key::F8),
            Self::Handover => plain(Key::F10),
            Self::Routines => ctrl(&[Key::R]),
            Self::Training => ctrl(&[Key::T]),
            Self::MakeDrill => ctrl(&[Key::D]),
            Self::Guides => plain(Key::F12),
            Self::Settings => plain(Key::F9),
            Self::Help => plain(Key::F1),
            Self::Language => plain(Key::F6),
            Self::Theme => plain(Key::F7),
            Self::ZoomIn => ctrl(&[Key::Plus, Key::Equals]),
            Self::ZoomOut => ctrl(&[Key::Minus]),
            Self::ZoomReset => ctrl(&[Key::Num0]),
            Self::Strip => ctrl(&[Key::M]),
        }
    }

    /// What the key asks for in the present state; `None` where it has nothing to do.
    fn intent(self, state: &State, languages: &[Language]) -> Option<Intent> {
        let toggle = |page| Intent::GoTo(if state.page == page { Page::Till } else { page });
        Some(match self {
            Self::Back => Intent::Back,
            Self::Undo => state.undoable.as_ref().map(|_| Intent::Undo)?,
            Self::NextTerminal => Intent::NextTerminal,
            Self::NextCodeSet => Intent::NextCodeSet,
            Self::NoCode => toggle(Page::NoCode),
            Self::CodeTable => toggle(Page::Codes),
            Self::Log => toggle(Page::Log),
            Self::DayEnd => toggle(Page::DayEnd),
            Self::Handover => toggle(Page::Handover),
            Self::Routines => toggle(Page::Routines),
            Self::Training => toggle(Page::Training),
            Self::MakeDrill => {
                let opened = state.opened.as_ref().filter(|_| state.page == Page::Incident)?;
                TrainingIntent::MakeDrill(opened.history.incident.id).into()
            }
            Self::Guides => toggle(Page::Guides),
            Self::Settings => toggle(Page::Settings),
            Self::Help => toggle(Page::Help),
            Self::Language => Intent::SetLanguage(next(languages, state.language())),
            Self::Theme => Intent::SetTheme(next(ThemeChoice::VARIANTS, state.settings.theme)),
            Self::ZoomIn => Intent::SetZoom(state.settings.zoom_step(1)),
            Self::ZoomOut => Intent::SetZoom(state.settings.zoom_step(-1)),
            Self::ZoomReset => Intent::SetZoom(100),
            Self::Strip => Intent::Window(WindowIntent::ToggleStrip),
            Self::TypeCode | Self::SearchWords | Self::Accept | Self::RecordOutcome | Self::Details => return None,
        })
    }
}

fn next<T: Copy + PartialEq>(all: &[T], now: T) -> T {
    let place = all.iter().position(|v| *v == now).map_or(0, |p| p + 1);
    all.get(place).or_else(|| all.first()).copied().unwrap_or(now)
}

/// Turns the shortcuts pressed in this frame into intents.
pub fn shortcuts_ui(ui: &Ui, cx: &Cx<'_>) {
    if cx.composing {
        return;
    }
    for command in Command::VARIANTS {
        // In a field, Ctrl+Z takes back what was typed there.
        let typing_undo = *command == Command::Undo
            && ui.ctx().text_edit_focused()
            && !(cx.state.page == Page::Till && cx.state.till.fresh && cx.state.till.phase == Phase::Typing);
        if typing_undo {
            continue;
        }
        let pressed = command.shortcuts().iter().any(|s| ui.input_mut(|input| input.consume_shortcut(s)));
        if pressed && let Some(intent) = command.intent(cx.state, cx.languages.interface()) {
            cx.send(intent);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_key_has_two_meanings() {
        let mut seen = HashSet::new();
        for command in Command::VARIANTS {
            for shortcut in command.shortcuts() {
                assert!(seen.insert(format!("{shortcut:?}")), "{command:?}: {shortcut:?}");
            }
        }
    }

    #[test]
    fn every_key_is_printed_in_the_help() {
        for command in Command::VARIANTS {
            assert!(!command.keys().is_empty(), "{command:?}");
        }
    }
}
