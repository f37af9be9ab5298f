//! Doing one job: the same function for the store thread and for the tests.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::{backup, care, pack, print, report, self_test, staff, task, training};
use crate::domain::filter::Filter;
use crate::domain::incident::{Details, IncidentId, Moment, Status};
use crate::job::{Day, Done, Handover, Job, Kept, LeftBehind, LogPiece, LogQuery, Shop};
use crate::library::Library;
use crate::machine::{self, Autostart};
use crate::store::{self, Backup, InstanceLock, Practice, Store, StoreError, backup_folder};

/// How many recent and frequent codes the empty screen offers.
const OFFERED: u32 = 10;
/// How far back "this shop's most frequent" looks.
const FREQUENT_DAYS: i64 = 90;
/// More incidents than a till has in a day; the log's own page shows the rest.
const DAY_LIMIT: u32 = 200;

/// Holds the shop's file and does what is asked with it.
pub struct Clerk {
    folder: Result<PathBuf, Option<StoreError>>,
    store: Option<Store>,
    /// What is practised, once somebody does.
    practice: Option<Practice>,
    lock: Option<InstanceLock>,
    /// The lock as it was taken before there was a clerk, for the first opening.
    first_lock: Option<InstanceLock>,
    autostart: Option<Autostart>,
    documents: Option<PathBuf>,
    library: Library,
}

impl Clerk {
    /// A clerk for the folder the program was told of, or for the reason why there is none.
    #[must_use]
    pub fn new(folder: Result<PathBuf, StoreError>, library: Library) -> Self {
        let folders = directories::UserDirs::new();
        let documents = folders.map(|of| of.document_dir().unwrap_or(of.home_dir()).to_owned());
        Self {
            folder: folder.map_err(Some),
            store: None,
            practice: None,
            lock: None,
            first_lock: None,
            autostart: None,
            documents,
            library,
        }
    }

    /// What tasks write and read with.
    pub(super) fn library(&self) -> Library {
        self.library.clone()
    }

    /// Offers another folder for papers than the one this account has.
    #[must_use]
    pub fn with_documents(self, folder: PathBuf) -> Self {
        Self { documents: Some(folder), ..self }
    }

    /// Brings the lock of the folder, where it was taken already.
    #[must_use]
    pub fn with_lock(self, lock: Option<InstanceLock>) -> Self {
        Self { first_lock: lock, ..self }
    }

    /// Brings what starts the program with the system; without it that is not offered.
    #[must_use]
    pub fn with_autostart(self, autostart: Option<Autostart>) -> Self {
        Self { autostart, ..self }
    }

    /// Does a job to its end; `tell` hears how far a task is. Dialogs are the desk's own business and count as cancelled here.
    pub fn perform(&mut self, job: Job, tell: &mut dyn FnMut(Done)) -> Done {
        match job {
            Job::Open => self.open(),
            Job::OpenIn(folder) => {
                let before = std::mem::replace(&mut self.folder, Ok(folder));
                let done = self.open();
                // A folder that will not do must not take the place of the one "try again" means.
                if matches!(done, Done::Opened(Err(_))) && before.is_ok() {
                    self.folder = before;
                }
                done
            }
            Job::StartFresh { now } => self.start_fresh(now),
            Job::Check => Done::Checked(self.store().and_then(|s| s.quick_check())),
            Job::LoadDay { from, now } => Done::DayLoaded(self.store().and_then(|s| day(s, from, now)).map(Box::new)),
            Job::Record(incident) => {
                let result = self.store().and_then(|s| s.record(&incident)).map(kept);
                Done::Recorded { incident, result }
            }
            Job::Correct { id, to, moment } => {
                Done::Corrected { id, result: self.store().and_then(|s| s.correct(id, &to, &moment)).map(kept) }
            }
            Job::Withdraw { id, moment } => {
                Done::Withdrawn { id, result: self.store().and_then(|s| s.withdraw(id, &moment)) }
            }
            Job::LoadHistory(id) => Done::HistoryLoaded(self.store().and_then(|s| s.history(id)).map(Box::new)),
            Job::Attach { id, source, details, moment } => Done::Corrected {
                id,
                result: self.store().and_then(|s| attach(s, id, &source, *details, &moment)).map(kept),
            },
            Job::FindAttachment(file) => Done::AttachmentFound(self.store().and_then(|s| s.attachment_path(&file))),
            Job::Print { name, document } => Done::Printed(print::print(self.documents.as_deref(), &name, &document)),
            Job::WriteReport { name, text } => {
                Done::ReportWritten(report::write(self.documents.as_deref(), &name, &text))
            }
            Job::ShowFile(_) => Done::FileShown(Ok(())),
            Job::NoteShop { change, moment } => {
                let result = self.store().and_then(|s| s.note_shop(&change, &moment)).map(|_| ());
                Done::ShopNoted { change, result }
            }
            Job::LoadLog(query) => Done::LogLoaded(self.store().and_then(|s| piece(s, &query))),
            Job::SaveSettings(settings) => Done::SettingsSaved(self.store().and_then(|s| s.save_settings(&settings))),
            Job::SaveTerminal(terminal) => {
                Done::TerminalSaved(self.store().and_then(|s| s.save_terminal(&terminal)).map(|()| terminal))
            }
            Job::RetireTerminal(id) => {
                Done::TerminalRetired { id, result: self.store().and_then(|s| s.retire_terminal(id)) }
            }
            Job::SaveStaff { staff, pin } => {
                Done::StaffChanged(self.store().and_then(|s| staff::save(s, &staff, &pin)))
            }
            Job::RetireStaff(id) => Done::StaffChanged(self.store().and_then(|s| staff::retire(s, id))),
            Job::ChangeRules { change, moment } => {
                let news = change.news();
                let result = self.store().and_then(|s| pack::change(s, &change, &moment));
                Done::RulesChanged { news, result }
            }
            Job::CheckPin { id, pin, now } => {
                Done::PinChecked { id, result: self.store().and_then(|s| s.check_pin(id, &pin.0, now)) }
            }
            Job::CountErasable { before } => Done::ErasableCounted(self.store().and_then(|s| s.erasable(before))),
            Job::Salvage { moment } => self.salvage(&moment, tell),
            Job::ListBackups => Done::BackupsListed(self.list_backups()),
            Job::RestoreOverDamaged { from, moment } => self.restore_over_damaged(&from, &moment),
            Job::PickFolder => Done::FolderPicked(None),
            Job::AskPath(ask) => Done::PathGiven { ask, path: None },
            Job::Task(order) => task::perform(&order, &self.library, tell),
            Job::Training(job) => Done::Training(training::perform(self, job)),
            Job::KeepDraft(draft) => Done::DraftKept(
                self.data_folder().and_then(|folder| machine::keep_draft(folder, draft.map(|draft| *draft))),
            ),
            Job::StartWithSystem(on) => Done::StartsWithSystem(match &self.autostart {
                Some(autostart) => autostart.set(on),
                None => Err("this system has no place for it".to_owned()),
            }),
            Job::PutCrashAway { crash, show } => Done::CrashPutAway { path: machine::put_away(&crash), show },
            Job::Examine(wanted) => self_test::examine(&wanted, &self.library.catalog),
        }
    }

    /// The file of practice, opened when it is needed first.
    pub(super) fn practice(&mut self) -> Result<&mut Practice, StoreError> {
        let practice = match self.practice.take() {
            Some(practice) => practice,
            None => Practice::open(self.data_folder()?)?,
        };
        Ok(self.practice.insert(practice))
    }

    fn data_folder(&self) -> Result<&Path, StoreError> {
        self.folder.as_deref().map_err(|_| StoreError::NoDataFolder)
    }

    pub(super) fn documents(&self) -> Option<&Path> {
        self.documents.as_deref()
    }

    pub(super) fn store(&mut self) -> Result<&mut Store, StoreError> {
        self.store.as_mut().ok_or(StoreError::NotOpen)
    }

    fn close(&mut self) {
        self.store = None;
        self.practice = None;
        self.lock = None;
    }

    fn open(&mut self) -> Done {
        self.close();
        let folder = match &mut self.folder {
            Ok(folder) => folder.clone(),
            Err(error) => return Done::Opened(Err(error.take().unwrap_or(StoreError::NoDataFolder))),
        };
        match self.open_in(&folder) {
            Ok(Some(shop)) => Done::Opened(Ok(Box::new(shop))),
            Ok(None) => Done::AlreadyOpen { folder },
            Err(error) => {
                self.close();
                Done::Opened(Err(error))
            }
        }
    }

    /// `None` when another window holds the folder.
    fn open_in(&mut self, folder: &Path) -> Result<Option<Shop>, StoreError> {
        // Only the first opening is of the folder whose lock was brought; whatever comes of it, it is used up.
        let lock = match self.first_lock.take() {
            Some(lock) => Some(lock),
            None => InstanceLock::acquire(folder)?,
        };
        let Some(lock) = lock else { return Ok(None) };
        let store = Store::open(folder)?;
        let read = store.settings()?;
        let (backups, changed_since_backup) = backup::standing(folder, &store)?;
        let shop = Shop {
            folder: folder.to_owned(),
            settings: read.settings,
            settings_damaged: read.damaged,
            terminals: store.terminals()?,
            staff: store.staff()?,
            rulebook: store.rulebook()?,
            documents: self.documents.clone(),
            backups,
            changed_since_backup,
            starts_with_system: self.starts_with_system(),
            left: LeftBehind { draft: machine::kept_draft(folder), crash: machine::newest_unseen(folder) },
        };
        self.lock = Some(lock);
        self.store = Some(store);
        Ok(Some(shop))
    }

    fn starts_with_system(&self) -> Option<bool> {
        let asked = self.autostart.as_ref()?.is_on();
        asked.inspect_err(|error| log::warn!("whether it starts with the system: {error}")).ok()
    }

    fn list_backups(&self) -> Result<Vec<Backup>, StoreError> {
        let folder = self.data_folder()?;
        store::list_backups(&backup_folder(folder))
    }

    fn salvage(&mut self, moment: &Moment, tell: &mut dyn FnMut(Done)) -> Done {
        self.close();
        let Ok(folder) = self.folder.as_ref() else { return self.open() };
        match care::salvage(folder, moment) {
            Ok(salvaged) => {
                tell(Done::Salvaged(Box::new(salvaged)));
                self.open()
            }
            Err(error) => Done::Opened(Err(error)),
        }
    }

    fn restore_over_damaged(&mut self, from: &Path, moment: &Moment) -> Done {
        self.close();
        let Ok(folder) = self.folder.as_ref() else { return self.open() };
        match store::restore_over_damaged(folder, from, moment) {
            Ok(_) => self.open(),
            Err(error) => Done::Opened(Err(error)),
        }
    }

    fn start_fresh(&mut self, now: Timestamp) -> Done {
        self.close();
        let Ok(folder) = self.folder.as_ref() else { return self.open() };
        match store::set_aside_damaged(folder, now) {
            Ok(kept_as) => {
                log::warn!("the damaged file was set aside as {}", kept_as.display());
                self.open()
            }
            Err(error) => Done::Opened(Err(error)),
        }
    }
}

/// What a job that could not even be begun comes back as; an incident comes back whole.
pub(super) fn undone(job: Job) -> Option<Done> {
    let lost = || StoreError::NotOpen;
    match job {
        Job::Record(incident) => Some(Done::Recorded { incident, result: Err(lost()) }),
        Job::Correct { id, .. } => Some(Done::Corrected { id, result: Err(lost()) }),
        Job::Open | Job::OpenIn(_) | Job::StartFresh { .. } | Job::RestoreOverDamaged { .. } | Job::Salvage { .. } => {
            Some(Done::Opened(Err(lost())))
        }
        _ => None,
    }
}

fn kept(stored: store::Stored) -> Kept {
    Kept { hidden_card_numbers: stored.hidden_card_numbers }
}

/// The file is on the disk before an incident names it.
fn attach(
    store: &mut Store,
    id: IncidentId,
    source: &Path,
    mut details: Details,
    moment: &Moment,
) -> Result<store::Stored, StoreError> {
    let file = store.attach(source)?;
    if !details.attachments.iter().any(|known| known.sha256 == file.sha256) {
        details.attachments.push(file);
    }
    store.correct(id, &details, moment)
}

fn piece(store: &Store, query: &LogQuery) -> Result<LogPiece, StoreError> {
    Ok(LogPiece {
        generation: query.generation,
        offset: query.offset,
        incidents: store.page(&query.filter, query.offset, query.limit)?,
        count: query.count.then(|| store.count(&query.filter)).transpose()?,
    })
}

fn day(store: &Store, from: Timestamp, now: Timestamp) -> Result<Day, StoreError> {
    let filter = Filter { from: Some(from), limit: Some(DAY_LIMIT), ..Filter::default() };
    let since = now.checked_sub(jiff::SignedDuration::from_hours(24 * FREQUENT_DAYS)).unwrap_or(from);
    Ok(Day {
        incidents: store.incidents(&filter)?,
        recent: store.recent_codes(OFFERED, now)?,
        top: store.code_counts(since, OFFERED)?,
        doubtful: store.incidents(&Filter { status: Some(Status::InDoubt), ..Filter::default() })?,
        awaiting: store.incidents(&Filter { awaiting_call: true, ..Filter::default() })?,
        chain_head: store.chain_head()?.map(|head| head.to_string()),
        handover: store.last_handover()?.map(|(event, acknowledged)| Handover { event, acknowledged }),
        routines: store.routines_done(now)?,
    })
}
