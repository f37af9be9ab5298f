//! The window beside the till: a strip or whole, called by other programs, started with the system; and what came back after the
//! program had ended without having been asked to.

use jiff::Timestamp;

use super::{Notice, Page, RecordDraft, ShopStatus, Stamp, State};
use crate::domain::draft::KeptDraft;
use crate::domain::request::OpenRequest;
use crate::domain::setting::HotKey;
use crate::job::{Job, LeftBehind};
use crate::machine::HotKeyError;
use crate::store::StoreError;

/// What can be asked of the window itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WindowIntent {
    /// A strip, or the whole window again.
    ToggleStrip,
    /// This key brings the window forward from anywhere; `None` for no key.
    SetHotKey(Option<HotKey>),
    /// Start with the system, or not.
    StartWithSystem(bool),
    /// Show the report of a crash.
    ShowCrash,
    /// Keep the report and say no more of it.
    PutCrashAway,
}

impl State {
    /// Whether the window is a strip at present: on the till's page only, where nothing asks for more room.
    #[must_use]
    pub fn is_strip(&self) -> bool {
        let usable =
            matches!(self.shop, ShopStatus::Open { .. } | ShopStatus::LookUpOnly { .. }) || self.has_been_open();
        self.strip && usable && self.page == Page::Till && self.drafts.welcome.is_none()
    }

    /// Whether something that was asked for from outside can be shown.
    #[must_use]
    pub fn can_show(&self) -> bool {
        matches!(self.shop, ShopStatus::Open { .. } | ShopStatus::LookUpOnly { .. })
    }

    pub(super) fn act_on_window(&mut self, intent: WindowIntent) -> Vec<Job> {
        match intent {
            WindowIntent::ToggleStrip => {
                self.strip = !self.is_strip();
                if self.strip {
                    self.page = Page::Till;
                }
                self.till.refocus = true;
            }
            WindowIntent::SetHotKey(key) => return self.change_settings(|settings| settings.hot_key = key),
            WindowIntent::StartWithSystem(on) => return vec![Job::StartWithSystem(on)],
            WindowIntent::ShowCrash | WindowIntent::PutCrashAway => {
                let Some(crash) = self.crash.take() else { return Vec::new() };
                return vec![Job::PutCrashAway { crash, show: intent == WindowIntent::ShowCrash }];
            }
        }
        Vec::new()
    }

    /// Another program, or the command line, wants a code shown. What stands in the optional fields stays, and is named.
    pub fn requested(&mut self, request: &OpenRequest, stamp: &Stamp) -> Vec<Job> {
        let mut jobs = Vec::new();
        if let Some(name) = &request.terminal {
            let wanted = name.to_lowercase();
            match self.terminals.iter().find(|terminal| terminal.name.to_lowercase() == wanted).map(|t| t.id) {
                Some(id) => jobs = self.select_terminal(id),
                None => self.notify(Notice::NoSuchTerminal(name.clone())),
            }
        }
        if let Some(code) = &request.code {
            if self.page != Page::Till {
                jobs.extend(self.go_to(Page::Till, stamp));
            }
            if self.drafts.record != RecordDraft::default() && !self.drafts.query().is_empty() {
                self.notify(Notice::FieldsOfAnother);
            }
            self.drafts.words.clear();
            self.drafts.code.clone_from(code);
            self.query_changed();
            self.till.refocus = true;
        }
        jobs
    }

    /// What is being typed about a payment, if anything is that was not saved.
    #[must_use]
    pub fn draft_to_keep(&self, now: Timestamp) -> Option<KeptDraft> {
        let RecordDraft { amount, last4, reference, trace, note } = self.drafts.record.clone();
        let draft = KeptDraft {
            at: now,
            code: self.drafts.code.clone(),
            words: self.drafts.words.clone(),
            picked: self.till.picked.clone(),
            ticks: self.till.ticks.clone(),
            amount,
            last4,
            reference,
            trace,
            note,
        };
        let looked_up = !self.drafts.query().is_empty() || draft.picked.is_some();
        (draft.has_details() || (looked_up && !self.till.fresh)).then_some(draft)
    }

    /// The window closes as it was asked to: a mere look-up is done with, and what was typed about a payment is not.
    #[must_use]
    pub fn keep_at_close(&self, now: Timestamp) -> Job {
        Job::KeepDraft(self.draft_to_keep(now).filter(KeptDraft::has_details).map(Box::new))
    }

    /// What was left comes back, with a word that it did.
    pub(super) fn take_back(&mut self, left: LeftBehind) {
        self.crash = left.crash;
        let Some(draft) = left.draft.filter(|_| self.drafts.query().is_empty()) else { return };
        let KeptDraft { at, code, words, picked, ticks, amount, last4, reference, trace, note } = draft;
        self.drafts.code = code;
        self.drafts.words = words;
        self.drafts.record = RecordDraft { amount, last4, reference, trace, note };
        self.query_changed();
        if let Some(picked) = picked {
            self.pick(picked);
        }
        self.till.ticks = ticks;
        self.notify(Notice::DraftBack(at));
    }

    /// The key that was chosen is not to be had; it is not chosen any more.
    pub fn hot_key_refused(&mut self, error: HotKeyError) -> Vec<Job> {
        self.notify(Notice::HotKeyRefused(error));
        self.change_settings(|settings| settings.hot_key = None)
    }

    pub(super) fn starts_with_system(&mut self, result: Result<bool, String>) {
        match result {
            Ok(on) => self.starts_with_system = Some(on),
            Err(reason) => {
                log::error!("starting with the system: {reason}");
                self.notify(Notice::AutostartFailed(reason));
            }
        }
    }

    pub(super) fn draft_kept(result: Result<(), StoreError>) {
        if let Err(error) = result {
            // It is still on the screen; what is lost is what a power cut would have left.
            log::warn!("what is being typed cannot be kept: {error}");
        }
    }
}
