//! The shop's file, its terminals and settings, and the first start.

use std::path::PathBuf;
use std::sync::Arc;

use super::{Page, Shown, Stamp, State, TerminalDraft};
use crate::domain::code::CodeSetId;
use crate::domain::setting::Settings;
use crate::domain::terminal::{Terminal, TerminalId, TerminalNumbers};
use crate::job::Job;
use crate::knowledge::CodeSet;
use crate::store::StoreError;

/// Whether incidents can be kept at present.
#[derive(Debug)]
pub enum ShopStatus {
    /// Before the first frame.
    Unopened,
    Opening,
    Open {
        folder: PathBuf,
    },
    /// The file cannot be used; a page says why and offers the ways out.
    Faulty(Arc<StoreError>),
    /// Another window holds the folder.
    AlreadyOpen {
        folder: PathBuf,
    },
    /// The user chose to go on without a log for now.
    LookUpOnly {
        folder: Option<PathBuf>,
    },
}

impl State {
    pub(super) fn change_settings(&mut self, change: impl FnOnce(&mut Settings)) -> Vec<Job> {
        let mut settings = self.settings.clone();
        change(&mut settings);
        if settings == self.settings {
            return Vec::new();
        }
        self.settings = settings;
        self.save_settings()
    }

    fn save_settings(&self) -> Vec<Job> {
        if self.can_save() { vec![Job::SaveSettings(Box::new(self.settings.clone()))] } else { Vec::new() }
    }

    pub(super) fn select_terminal(&mut self, id: TerminalId) -> Vec<Job> {
        let jobs = self.change_settings(|s| s.active_terminal = Some(id));
        self.read_again();
        jobs
    }

    pub(super) fn next_terminal(&mut self) -> Vec<Job> {
        let active = self.terminal().map(|t| t.id);
        let place = self.terminals.iter().position(|t| Some(t.id) == active);
        let next = place.map_or(0, |p| (p + 1) % self.terminals.len());
        match self.terminals.get(next).map(|t| t.id) {
            Some(id) => self.select_terminal(id),
            None => Vec::new(),
        }
    }

    /// The next of the usual sets, or of those this shop's terminals speak; while a code stands there, the next that knows it.
    pub(super) fn next_code_set(&mut self, stamp: &Stamp) -> Vec<Job> {
        let spoken = |set: &CodeSet| self.terminals.iter().any(|terminal| terminal.code_set == set.id);
        let steps = self.catalog.sets().iter().filter(|set| set.is_choosable() && (set.usual || spoken(set)));
        let steps: Vec<&CodeSet> = steps.collect();
        let now = self.terminal().map(|t| t.code_set.clone()).unwrap_or_default();
        let place = steps.iter().position(|set| set.id == now).map_or(0, |place| place + 1);
        let mut round = steps.iter().cycle().skip(place).take(steps.len().saturating_sub(1));
        let code = match self.shown() {
            Shown::Answer(subject) => Some(subject.at().code.clone()),
            _ => None,
        };
        let knowing = code.and_then(|code| round.clone().find(|set| set.entry(&code).is_some()));
        match knowing.or_else(|| round.next()).map(|set| set.id.clone()) {
            Some(set) => self.set_terminal_code_set(set, stamp),
            None => Vec::new(),
        }
    }

    /// The terminal speaks another code set from now on.
    pub(super) fn set_terminal_code_set(&mut self, set: CodeSetId, stamp: &Stamp) -> Vec<Job> {
        let terminal = match self.terminal() {
            Some(terminal) => Terminal { code_set: set, ..terminal.clone() },
            // Before the shop has named a terminal it still has one.
            None => Terminal::new(TerminalId(stamp.fresh_id), "T1".to_owned(), set),
        };
        self.till.read_in = None;
        self.keep_terminal(&terminal)
    }

    /// What is typed may mean something else now.
    pub(super) fn read_again(&mut self) {
        let phase = self.till.phase;
        self.till.read_in = None;
        if !self.drafts.query().is_empty() {
            self.query_changed();
            if matches!(self.shown(), Shown::Answer(_)) {
                self.till.phase = phase;
            }
        }
        self.till.refocus = true;
    }

    pub(super) fn edit_terminal(&mut self, id: Option<TerminalId>) {
        let terminal = id.and_then(|id| self.terminals.iter().find(|t| t.id == id));
        self.drafts.terminal = Some(match terminal {
            Some(t) => TerminalDraft {
                id: Some(t.id),
                name: t.name.clone(),
                code_set: t.code_set.clone(),
                numbers: t.numbers.clone(),
            },
            None => TerminalDraft {
                id: None,
                name: format!("T{}", self.terminals.len() + 1),
                code_set: CodeSetId::default(),
                numbers: TerminalNumbers::default(),
            },
        });
        self.page = Page::Settings;
    }

    pub(super) fn save_terminal(&mut self, stamp: &Stamp) -> Vec<Job> {
        let Some(draft) = &self.drafts.terminal else { return Vec::new() };
        let Some(name) = Terminal::clean_name(&draft.name) else { return Vec::new() };
        let id = draft.id.unwrap_or(TerminalId(stamp.fresh_id));
        let terminal = Terminal { id, name, code_set: draft.code_set.clone(), numbers: draft.numbers.clone() };
        self.drafts.terminal = None;
        self.keep_terminal(&terminal)
    }

    /// Uses a terminal from now on and asks for it to be written.
    fn keep_terminal(&mut self, terminal: &Terminal) -> Vec<Job> {
        match self.terminals.iter_mut().find(|t| t.id == terminal.id) {
            Some(known) => *known = terminal.clone(),
            None => self.terminals.push(terminal.clone()),
        }
        self.read_again();
        if !self.can_save() {
            return Vec::new();
        }
        let mut jobs = vec![Job::SaveTerminal(terminal.clone())];
        if self.settings.active_terminal.is_none() {
            jobs.extend(self.change_settings(|s| s.active_terminal = Some(terminal.id)));
        }
        jobs
    }

    pub(super) fn finish_welcome(&mut self, stamp: &Stamp) -> Vec<Job> {
        let Some(draft) = self.drafts.welcome.take() else { return Vec::new() };
        let name = Terminal::clean_name(&draft.name).unwrap_or_else(|| "T1".to_owned());
        let terminal = Terminal::new(TerminalId(stamp.fresh_id), name, draft.code_set);
        self.spoken = None;
        self.settings.language = Some(draft.language);
        self.settings.welcomed = true;
        self.settings.active_terminal = Some(terminal.id);
        let mut jobs = self.keep_terminal(&terminal);
        jobs.extend(self.save_settings());
        self.till.refocus = true;
        jobs
    }

    pub(super) fn skip_welcome(&mut self) -> Vec<Job> {
        self.drafts.welcome = None;
        self.till.refocus = true;
        self.change_settings(|s| s.welcomed = true)
    }

    /// Asks for the shop's file, once, at the start.
    pub fn open_first(&mut self) -> Vec<Job> {
        if !matches!(self.shop, ShopStatus::Unopened) {
            return Vec::new();
        }
        self.shop = ShopStatus::Opening;
        vec![Job::Open]
    }

    pub(super) fn open_again(&mut self) -> Vec<Job> {
        let job = match &self.shop {
            ShopStatus::AlreadyOpen { folder } | ShopStatus::LookUpOnly { folder: Some(folder) } => {
                Job::OpenIn(folder.clone())
            }
            _ => Job::Open,
        };
        self.shop = ShopStatus::Opening;
        vec![job]
    }

    pub(super) fn pick_folder(&mut self) -> Vec<Job> {
        if self.picking {
            return Vec::new();
        }
        self.picking = true;
        vec![Job::PickFolder]
    }

    pub(super) fn look_up_only(&mut self) {
        let folder: Option<PathBuf> = match &self.shop {
            ShopStatus::AlreadyOpen { folder } => Some(folder.clone()),
            _ => None,
        };
        self.shop = ShopStatus::LookUpOnly { folder };
    }
}
