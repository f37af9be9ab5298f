//! One step at a time: keys that arrive together are still taken one after the other.
//!
//! On a slow till a frame may last long enough for a whole `5 7 Enter 1`. What a key means depends on the one before it
//! (after Enter a digit is an outcome), so a frame is given only keys that mean the same whatever came of the others.

use std::collections::{HashSet, VecDeque};

use eframe::egui::{Event, Key};

/// Holds back what belongs to later frames.
#[derive(Debug, Default)]
pub struct Pacer {
    waiting: VecDeque<Event>,
    /// The last frame had a step: this one moves the focus, and keys wait for that.
    settling: bool,
    /// Step keys that are down: holding Enter is one wish, not thirty.
    held: HashSet<Key>,
}

impl Pacer {
    /// Leaves in `events` what this frame may have and keeps the rest, in order. `one_by_one`: each text is a decision.
    ///
    /// Returns whether anything waits, so that another frame is needed.
    pub fn pace(&mut self, events: &mut Vec<Event>, one_by_one: bool) -> bool {
        for event in events.drain(..) {
            if !self.is_repeat(&event) {
                self.waiting.push_back(event);
            }
        }
        if std::mem::take(&mut self.settling) {
            let (now, later): (Vec<_>, Vec<_>) = self.waiting.drain(..).partition(|event| !is_key(event));
            *events = now;
            self.waiting = later.into();
            return !self.waiting.is_empty();
        }
        while let Some(event) = self.waiting.pop_front() {
            let step = is_step(&event);
            if step && events.iter().any(changes_meaning) {
                self.waiting.push_front(event);
                break;
            }
            let text = matches!(event, Event::Text(_));
            events.push(event);
            self.settling = step;
            if step || (text && one_by_one) {
                break;
            }
        }
        // Letting go of a key decides nothing and must not cost a frame of its own.
        while self.waiting.front().is_some_and(is_release) {
            events.extend(self.waiting.pop_front());
        }
        self.settling || !self.waiting.is_empty()
    }

    /// Whether an event is a step key that has not been let go since it was pressed. The window system repeats it, and not
    /// every one of them says so.
    fn is_repeat(&mut self, event: &Event) -> bool {
        match event {
            Event::Key { key, pressed: true, repeat, .. } if is_step(event) => !self.held.insert(*key) || *repeat,
            Event::Key { key, pressed: false, .. } => {
                self.held.remove(key);
                false
            }
            Event::WindowFocused(false) => {
                self.held.clear();
                false
            }
            _ => false,
        }
    }
}

/// A key after which other keys mean something else.
fn is_step(event: &Event) -> bool {
    matches!(event, Event::Key { key: Key::Enter | Key::Tab | Key::Escape, pressed: true, .. })
}

fn is_release(event: &Event) -> bool {
    matches!(event, Event::Key { pressed: false, .. })
}

/// Anything of the keyboard, also letting go: releases must not overtake presses.
fn is_key(event: &Event) -> bool {
    matches!(event, Event::Text(_) | Event::Paste(_) | Event::Ime(_) | Event::Key { .. })
}

/// Something that may change what the next key means. Not what an input method says: the Enter that ends a composition
/// must stay in its frame, so that it is known as such.
fn changes_meaning(event: &Event) -> bool {
    matches!(event, Event::Text(_) | Event::Paste(_) | Event::Key { pressed: true, .. })
}

#[cfg(test)]
mod tests {
    use eframe::egui::Modifiers;

    use super::*;

    fn key(key: Key, pressed: bool) -> Event {
        Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE }
    }

    /// The frames that `5 7 Enter 1 6` becomes, as words.
    fn frames(one_by_one_after: usize) -> Vec<String> {
        let digit = |name: Key, text: &str| vec![key(name, true), Event::Text(text.to_owned()), key(name, false)];
        let mut events = [digit(Key::Num5, "5"), digit(Key::Num7, "7")].concat();
        events.extend([key(Key::Enter, true), key(Key::Enter, false)]);
        events.extend([digit(Key::Num1, "1"), digit(Key::Num6, "6")].concat());
        let mut pacer = Pacer::default();
        let mut frames = Vec::new();
        for _ in 0..9 {
            let more = pacer.pace(&mut events, frames.len() >= one_by_one_after);
            let words = events.drain(..).filter_map(|event| match event {
                Event::Text(text) => Some(text),
                Event::Key { key: Key::Enter, pressed: true, .. } => Some("Enter".to_owned()),
                _ => None,
            });
            frames.push(words.collect::<Vec<_>>().join(" "));
            if !more {
                break;
            }
        }
        frames
    }

    #[test]
    fn keys_that_arrive_together_are_taken_one_step_at_a_time() {
        assert_eq!(frames(2), ["5 7", "Enter", "", "1", "6"]);
    }

    #[test]
    fn a_held_enter_is_one_enter_until_it_is_let_go() {
        let mut pacer = Pacer::default();
        let mut presses = 0;
        for _ in 0..30 {
            let mut events = vec![key(Key::Enter, true)];
            pacer.pace(&mut events, false);
            presses += events.len();
        }
        assert_eq!(presses, 1);
        let mut again = vec![key(Key::Enter, false), key(Key::Enter, true)];
        pacer.pace(&mut again, false);
        assert!(again.contains(&key(Key::Enter, true)));
    }

    #[test]
    fn the_enter_that_ends_a_composition_stays_with_it() {
        let mut pacer = Pacer::default();
        let commit = Event::Ime(eframe::egui::ImeEvent::Commit("余额".to_owned()));
        let mut events = vec![commit, key(Key::Enter, true)];
        pacer.pace(&mut events, false);
        assert_eq!(events.len(), 2);
    }

    #[test]
    fn plain_typing_is_not_slowed_down() {
        assert_eq!(frames(99), ["5 7", "Enter", "", "1 6"]);
    }
}
