//! Taking in how jobs ended: errors become notices here, once, and nothing that was typed is lost.

use std::path::PathBuf;
use std::sync::Arc;

use super::{
    CheckDraft, Intent, Notice, Opened, Page, RecordDraft, ShopStatus, Stamp, State, Undoable, Urgency, WelcomeDraft,
};
use crate::domain::code::CodeSetId;
use crate::domain::history::IncidentHistory;
use crate::domain::incident::{Incident, IncidentId, NewIncident};
use crate::domain::redact::redact;
use crate::job::{Ask, Done, Job, Kept, Shop, Task, TrainingJob};
use crate::store::StoreError;

impl State {
    /// Takes in how a job ended; may ask for further jobs.
    pub fn learn(&mut self, done: Done, stamp: &Stamp) -> Vec<Job> {
        let jobs = self.take_in(done, stamp);
        self.count_saving(jobs)
    }

    fn take_in(&mut self, done: Done, stamp: &Stamp) -> Vec<Job> {
        match done {
            Done::Opened(Ok(shop)) => return self.shop_opened(*shop, stamp),
            Done::Opened(Err(error)) => {
                log::error!("the shop's file could not be opened: {error}");
                self.shop = ShopStatus::Faulty(Arc::new(error));
                return vec![Job::ListBackups];
            }
            Done::Checked(Err(error @ StoreError::Damaged { .. })) => {
                log::error!("the quick check found damage: {error}");
                self.shop = ShopStatus::Faulty(Arc::new(error));
                return vec![Job::ListBackups];
            }
            Done::AlreadyOpen { folder } => self.shop = ShopStatus::AlreadyOpen { folder },
            Done::DayLoaded(Ok(day)) => self.day = *day,
            Done::AttachmentFound(Ok(path)) => return vec![Job::ShowFile(path)],
            Done::Printed(Ok(path)) => {
                self.good_news(Notice::Printed(path.clone()), stamp);
                return vec![Job::ShowFile(path)];
            }
            Done::Printed(Err(error)) => {
                log::error!("a page could not be made: {error:?}");
                self.notify(Notice::PrintFailed(Arc::new(error)));
            }
            Done::ReportWritten(result) => return self.report_written(result, stamp),
            // The page is there and the notice says where; only nothing shows it by itself.
            Done::FileShown(Err(error)) => log::warn!("a file could not be shown: {error:?}"),
            Done::ShopNoted { change, result: Ok(()) } => return self.shop_noted(&change, stamp),
            Done::ShopNoted { result: Err(error), .. } => {
                self.routine_noted(None, stamp);
                self.failed(error);
            }
            Done::LogLoaded(Ok(piece)) => self.log_loaded(piece),
            Done::Checked(Err(error))
            | Done::DayLoaded(Err(error))
            | Done::LogLoaded(Err(error))
            | Done::AttachmentFound(Err(error))
            | Done::HistoryLoaded(Err(error)) => {
                self.failed(error);
            }
            Done::Recorded { incident, result } => return self.recorded(*incident, result, stamp),
            Done::Corrected { id, result: Ok(kept) } => return self.corrected(id, kept, stamp),
            Done::Withdrawn { id, result: Ok(()) } => {
                self.changed(stamp);
                self.day.incidents.retain(|i| i.id != id);
                self.notices.retain(|n| !matches!(n, Notice::Saved(_)));
                self.good_news(Notice::TakenBack, stamp);
                return vec![self.load_day(stamp)];
            }
            Done::HistoryLoaded(Ok(history)) => self.history_loaded(*history, stamp),
            Done::FileShown(Ok(()))
            | Done::Checked(Ok(()))
            | Done::SettingsSaved(Ok(()))
            | Done::TerminalSaved(Ok(_)) => {}
            Done::TerminalRetired { id, result: Ok(()) } => {
                self.terminals.retain(|t| t.id != id);
                self.read_again();
            }
            Done::Corrected { result: Err(error), .. }
            | Done::Withdrawn { result: Err(error), .. }
            | Done::SettingsSaved(Err(error))
            | Done::StaffChanged(Err(error))
            | Done::ErasableCounted(Err(error))
            | Done::TerminalSaved(Err(error))
            | Done::TerminalRetired { result: Err(error), .. } => self.failed(error),
            Done::RulesChanged { news, result } => return self.rules_answered(news, result, stamp),
            Done::StaffChanged(Ok(staff)) => self.staff_changed(staff),
            Done::PinChecked { id, result } => return self.pin_checked(id, result, stamp),
            Done::ErasableCounted(Ok(count)) => self.erasable_counted(count),
            Done::Salvaged(salvaged) => self.notify(Notice::Salvaged(Arc::new(*salvaged))),
            Done::BackupsListed(Ok(backups)) => self.safety.backups = backups,
            Done::BackupsListed(Err(error)) => log::warn!("the backups could not be listed: {error}"),
            Done::Training(done) => return self.training_answered(done, stamp),
            Done::DraftKept(result) => Self::draft_kept(result),
            Done::StartsWithSystem(result) => self.starts_with_system(result),
            Done::CrashPutAway { path, show } => return if show { vec![Job::ShowFile(path)] } else { Vec::new() },
            Done::Requested(request) => return self.requested(&request, stamp),
            Done::Examined(report) => self.examined(report),
            Done::Progress(progress) => self.task_progressed(progress),
            Done::TaskEnded(end) => return self.task_ended(end, stamp),
            Done::PathGiven { ask, path } => return self.path_given(&ask, path, stamp),
            Done::FolderPicked(picked) => return self.folder_picked(picked),
        }
        Vec::new()
    }

    /// A dialog has answered.
    fn path_given(&mut self, ask: &Ask, path: Option<PathBuf>, stamp: &Stamp) -> Vec<Job> {
        self.picking = false;
        if path.is_some() && self.refuses_answer(ask) {
            return Vec::new();
        }
        match ask {
            Ask::Export { .. } => self.export_path_given(path, stamp),
            Ask::Import => path.map(|path| self.look_at_file(path, stamp)).unwrap_or_default(),
            Ask::Pack => path.map(|path| self.look_at_pack(path, stamp)).unwrap_or_default(),
            Ask::LearnerRecord => path.map(|path| Job::Training(TrainingJob::ReadRecord(path))).into_iter().collect(),
            Ask::Attachment => path.map(|source| self.attach(source, stamp)).unwrap_or_default(),
            Ask::SecondPlace => path.map(|place| self.use_second_place(place, stamp)).unwrap_or_default(),
            Ask::Backup => path.map(|path| self.begin(Task::LookInto(path))).unwrap_or_default(),
        }
    }

    fn folder_picked(&mut self, picked: Option<PathBuf>) -> Vec<Job> {
        self.picking = false;
        let Some(folder) = picked.filter(|_| !self.refuses(&Intent::PickFolder)) else { return Vec::new() };
        self.shop = ShopStatus::Opening;
        vec![Job::OpenIn(folder)]
    }

    fn shop_opened(&mut self, shop: Shop, stamp: &Stamp) -> Vec<Job> {
        self.shop = ShopStatus::Open { folder: shop.folder };
        self.settings = shop.settings;
        self.terminals = shop.terminals;
        self.staff = shop.staff;
        self.rules.book = shop.rulebook;
        self.documents = shop.documents;
        self.safety.backups = shop.backups;
        self.follow_till_mode();
        if shop.changed_since_backup {
            self.changed(stamp);
        }
        if shop.settings_damaged {
            self.notify(Notice::SettingsDamaged);
        }
        if !self.settings.welcomed && !self.is_till_mode() {
            self.drafts.welcome =
                Some(WelcomeDraft { language: self.language(), code_set: CodeSetId::default(), name: "T1".to_owned() });
        }
        self.till.refocus = true;
        self.starts_with_system = shop.starts_with_system;
        if !self.drafts.query().is_empty() {
            // The same is looked up again; that is no reason to forget what was just said.
            let news_at = self.news_at;
            self.query_changed();
            self.news_at = news_at;
        }
        self.take_back(shop.left);
        let mut jobs = vec![self.load_day(stamp), Job::Check];
        jobs.extend(self.save_unsaved());
        jobs
    }

    /// Loads what belongs to the present day.
    pub fn load_day(&mut self, stamp: &Stamp) -> Job {
        let zoned = stamp.moment.at.to_zoned(stamp.zone.clone());
        let from = zoned.start_of_day().map_or(stamp.moment.at, |start| start.timestamp());
        self.day_start = Some(from);
        Job::LoadDay { from, now: stamp.moment.at }
    }

    fn corrected(&mut self, id: IncidentId, kept: Kept, stamp: &Stamp) -> Vec<Job> {
        self.changed(stamp);
        let before = self.correcting.take().filter(|(of, _)| *of == id).map(|(_, before)| before);
        self.undoable = before.map(|before| Undoable { id, done_at: stamp.moment.at, before: Some(before) });
        self.good_news(Notice::Corrected, stamp);
        self.say_hidden(kept);
        let mut jobs = vec![self.load_day(stamp)];
        if self.opened.as_ref().is_some_and(|opened| opened.history.incident.id == id) {
            jobs.push(Job::LoadHistory(id));
        }
        jobs
    }

    fn history_loaded(&mut self, history: IncidentHistory, stamp: &Stamp) {
        let opened = Opened::new(history);
        self.drafts.correction = opened.draft();
        self.drafts.check =
            CheckDraft { decided_by: stamp.moment.who.clone().unwrap_or_default(), ..CheckDraft::default() };
        self.opened = Some(opened);
        if !matches!(self.page, Page::Incident | Page::Call) {
            self.opened_from = self.page;
        }
        self.page = Page::Incident;
    }

    fn recorded(&mut self, incident: NewIncident, result: Result<Kept, StoreError>, stamp: &Stamp) -> Vec<Job> {
        self.saving = self.saving.saturating_sub(1);
        match result {
            Ok(kept) => {
                self.changed(stamp);
                let id = incident.id;
                self.show_in_day(id, incident);
                self.undoable = Some(Undoable { id, done_at: stamp.moment.at, before: None });
                self.notices.retain(|n| !matches!(n, Notice::NotSaved(_) | Notice::ClosingWouldLose));
                self.good_news(Notice::Saved(id), stamp);
                self.say_hidden(kept);
                let mut jobs = vec![self.load_day(stamp)];
                jobs.extend(self.save_unsaved());
                jobs
            }
            Err(error) => {
                log::error!("an incident could not be saved: {error}");
                self.news_at = None;
                // What was typed must be mended first: it stays in the fields. Everything else waits to be saved again.
                let mendable = matches!(
                    error,
                    StoreError::CardNumberInCode
                        | StoreError::CardNumberInAmount
                        | StoreError::PaymentCode
                        | StoreError::NoteTooLong { .. }
                );
                if mendable {
                    self.give_back(&incident);
                } else {
                    self.unsaved.push(incident);
                }
                self.notify(Notice::NotSaved(Arc::new(error)));
                Vec::new()
            }
        }
    }

    /// Puts what was typed back into its fields, unless something newer stands there.
    fn give_back(&mut self, incident: &NewIncident) {
        if self.drafts.record != RecordDraft::default() {
            self.unsaved.push(incident.clone());
            return;
        }
        let details = &incident.details;
        self.drafts.record = RecordDraft {
            amount: details.amount.map(|a| a.number()).unwrap_or_default(),
            last4: details.last4.as_ref().map(|l| l.as_str().to_owned()).unwrap_or_default(),
            reference: details.reference.clone().unwrap_or_default(),
            trace: details.trace.clone().unwrap_or_default(),
            note: details.note.clone().unwrap_or_default(),
        };
        self.till.fresh = false;
    }

    /// Puts the saved incident beside the card at once; the day's list is read again right after.
    fn show_in_day(&mut self, id: IncidentId, incident: NewIncident) {
        let mut row = Incident { id, moment: incident.moment, details: incident.details };
        row.details.note = row.details.note.map(|note| redact(&note).text);
        self.day.incidents.retain(|i| i.id != id);
        self.day.incidents.insert(0, row);
    }

    pub(super) fn good_news(&mut self, notice: Notice, stamp: &Stamp) {
        self.notices.retain(|n| n.urgency() == Urgency::Problem);
        self.news_at = Some(stamp.moment.at);
        self.notify(notice);
    }

    fn say_hidden(&mut self, kept: Kept) {
        if kept.hidden_card_numbers > 0 {
            self.notify(Notice::CardNumberHidden);
        }
    }

    pub(super) fn failed(&mut self, error: StoreError) {
        log::error!("{error}");
        self.notify(Notice::Failed(Arc::new(error)));
    }
}
