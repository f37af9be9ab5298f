//! One incident of the log, opened: read, and corrected without losing what stood there.

use super::{CorrectionDraft, Stamp, State};
use crate::domain::history::IncidentHistory;
use crate::domain::incident::Details;
use crate::job::Job;

/// The incident on the page.
#[derive(Debug)]
pub struct Opened {
    pub history: IncidentHistory,
}

impl Opened {
    /// A correction that changes nothing yet.
    #[must_use]
    pub fn draft(&self) -> CorrectionDraft {
        let details = &self.history.incident.details;
        CorrectionDraft { outcome: details.outcome, note: details.note.clone().unwrap_or_default() }
    }

    /// The details as the draft would have them; `None` if it changes nothing.
    #[must_use]
    pub fn corrected(&self, draft: &CorrectionDraft) -> Option<Details> {
        let now = &self.history.incident.details;
        let note = draft.note.trim();
        let to = Details {
            outcome: draft.outcome,
            note: (!note.is_empty()).then(|| note.chars().take(Details::MAX_NOTE_CHARS).collect()),
            ..now.clone()
        };
        (to != *now).then_some(to)
    }
}

impl State {
    pub(super) fn save_correction(&mut self, stamp: &Stamp) -> Vec<Job> {
        let Some(opened) = &self.opened else { return Vec::new() };
        let Some(to) = opened.corrected(&self.drafts.correction) else { return Vec::new() };
        let id = opened.history.incident.id;
        vec![Job::Correct { id, to: Box::new(to), moment: stamp.moment.clone() }]
    }
}
