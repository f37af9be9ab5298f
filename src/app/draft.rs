//! Keeping what is being typed, a moment after the last key.

use std::time::Duration;

use eframe::egui::Context;

use crate::domain::draft::KeptDraft;
use crate::job::Job;

/// How long after the last change a draft goes to the disk, in seconds: not at every key.
const PAUSE: f64 = 1.0;

/// See the module head.
#[derive(Default)]
pub struct DraftKeeper {
    /// Something was kept by this run; before that, something may lie there that was left by the one before.
    has_kept: bool,
    kept: Option<KeptDraft>,
    /// What was there in the last frame, and since when.
    typed: Option<KeptDraft>,
    since: f64,
}

impl DraftKeeper {
    /// To be called every frame with the draft as it is; gives the job that keeps it, when it is time.
    pub fn follow(&mut self, ctx: &Context, draft: Option<KeptDraft>) -> Option<Job> {
        let time = ctx.input(|input| input.time);
        if !is_same(draft.as_ref(), self.typed.as_ref()) {
            self.typed = draft;
            self.since = time;
        }
        if self.has_kept && is_same(self.typed.as_ref(), self.kept.as_ref()) {
            return None;
        }
        let rest = self.since + PAUSE - time;
        // What is done with goes at once: it must not come back after it was saved.
        if rest > 0.0 && self.typed.is_some() {
            ctx.request_repaint_after(Duration::from_secs_f64(rest));
            return None;
        }
        self.has_kept = true;
        self.kept.clone_from(&self.typed);
        Some(Job::KeepDraft(self.typed.clone().map(Box::new)))
    }
}

/// The same but for the time.
fn is_same(one: Option<&KeptDraft>, other: Option<&KeptDraft>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => KeptDraft { at: other.at, ..one.clone() } == *other,
        (None, None) => true,
        _ => false,
    }
}
