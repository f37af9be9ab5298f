//! What is said to those who listen to the screen instead of looking at it.
//!
//! Assistive technology speaks a live node when the node appears or its name changes. Here a saying is a node of its own: it
//! appears once, has nothing to change, and goes when it no longer holds. So a new saying is heard, one that stays is not
//! said again with every frame, and its end is silence.

use std::fmt::Debug;
use std::hash::Hash;
use std::time::Duration;

use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Id, Ui};

/// How long in seconds something must have stood there before it is said: nobody wants to hear about `5` on the way to `57`.
const SETTLED: f64 = 0.5;

/// How a saying is brought forward.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// When the listener has time.
    Calm,
    /// At once, over whatever is being said: it must not be missed.
    Urgent,
}

/// Says `text` once, for as long as this is called for it in every frame. `about` tells two sayings in the same words apart.
pub fn announce(ui: &Ui, voice: Voice, about: impl Hash + Debug, text: &str) {
    let id = Id::unique(("announced", about, text));
    let (role, live) = match voice {
        Voice::Calm => (Role::Status, Live::Polite),
        Voice::Urgent => (Role::Alert, Live::Assertive),
    };
    // `None` where nobody listens.
    let _announced = ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(role);
        node.set_live(live);
        node.set_label(text);
    });
}

/// Whether `what` has stood in `place` for a while; until then another frame is asked for, where somebody listens.
pub fn is_settled(ui: &Ui, place: &str, what: impl Hash + Debug) -> bool {
    let place = Id::unique(("settling", place));
    let now = ui.input(|input| input.time);
    let what = Id::unique(what);
    let since = ui.data_mut(|data| {
        let stood = data.get_temp_mut_or(place, (what, now));
        if stood.0 != what {
            *stood = (what, now);
        }
        stood.1
    });
    let left = since + SETTLED - now;
    if left > 0.0 && ui.ctx().has_accesskit_node(ui.unique_id()) {
        ui.ctx().request_repaint_after(Duration::from_secs_f64(left));
    }
    left <= 0.0
}
