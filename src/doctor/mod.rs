//! What the program can say of itself, as values: where the data lies and who can read it, whether it is sound, what is known
//! and how old that is, whether anything is connected, and of which parts the program is made.
//!
//! Looking finds faults and never fails: what cannot be looked at is a finding too. Words are chosen elsewhere.

mod disk;
mod licences;
mod sockets;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use strum::{AsRefStr, VariantArray};

pub use disk::{Part, PartKind, Privacy};
pub use licences::{Licence, licences};
pub use sockets::{Connection, Connections};

use crate::knowledge::Catalog;
use crate::store::{self, Backup, Depth, Store, StoreError, backup_folder};

/// How many backups are opened at most until a sound one is found.
const BACKUPS_TRIED: usize = 5;

/// What the looking begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The data folder; `None` where the system knows none for this account.
    pub folder: Option<PathBuf>,
    /// What the window draws with; `None` without one.
    pub renderer: Option<Renderer>,
    pub now: Timestamp,
}

/// What the window is drawn with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renderer {
    /// `OpenGL`, `Vulkan` …
    pub name: String,
    /// What the driver calls the device, where it says so.
    pub device: Option<String>,
}

/// Everything that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub at: Timestamp,
    pub program: String,
    pub sqlite: String,
    pub system: String,
    pub renderer: Option<Renderer>,
    pub folder: Option<PathBuf>,
    /// The folder of this account, so that its name can be left out of what is passed on.
    pub home: Option<PathBuf>,
    /// Those that are there, in the order of [`PartKind`].
    pub parts: Vec<Part>,
    pub privacy: Privacy,
    /// What could not be looked at.
    pub unreadable: Vec<PathBuf>,
    pub backups: Backups,
    pub database: Database,
    /// The newest link of the chain over everything written down.
    pub chain_head: Option<String>,
    pub knowledge: Knowledge,
    pub connections: Connections,
    /// Of which parts the program is made; empty in a build that was not told.
    pub licences: Vec<Licence>,
}

/// How things stand with the backups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backups {
    /// The newest that was opened just now and is sound, every page and the whole chain.
    pub verified: Option<Backup>,
    /// Newer ones that are not.
    pub broken: Vec<PathBuf>,
    /// Where copies go as well, and the newest that is there.
    pub second: Option<(PathBuf, Option<Backup>)>,
}

/// Whether the shop's file is sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Database {
    /// Nothing was ever saved here.
    NotThere,
    Sound,
    /// SQLite's words.
    Faulty(Vec<String>),
    /// Why it cannot be opened.
    Unusable(String),
}

/// How much is known, and how old it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Knowledge {
    pub code_sets: usize,
    pub codes: usize,
    pub sources: usize,
    pub claims: usize,
    /// When the set that was checked longest ago was checked.
    pub oldest_check: Option<Date>,
    pub newest_check: Option<Date>,
}

/// Something that should be seen to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, AsRefStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Problem {
    DatabaseFaulty,
    DatabaseUnusable,
    BackupBroken,
    ReadableByOthers,
    NotLookedAt,
    Connected,
}

/// What the program never does. Their words are `self-test-never-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, AsRefStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Never {
    /// No network, in either direction.
    Connect,
    /// Nothing is sent, no count and no crash report.
    Send,
    /// No update comes by itself.
    Update,
    /// No card number, PIN or security code is kept.
    KeepCards,
    /// It neither takes payments nor speaks for a bank.
    TakePayments,
    /// Nothing written down is changed without a trace.
    ChangeSilently,
}

impl Report {
    /// What should be seen to, the worst first; empty where everything is as it should be.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let found = |problem: &Problem| match problem {
            Problem::DatabaseFaulty => matches!(self.database, Database::Faulty(_)),
            Problem::DatabaseUnusable => matches!(self.database, Database::Unusable(_)),
            Problem::BackupBroken => !self.backups.broken.is_empty(),
            Problem::ReadableByOthers => matches!(self.privacy, Privacy::Others(_)),
            Problem::NotLookedAt => !self.unreadable.is_empty(),
            Problem::Connected => matches!(self.connections, Connections::Open(_)),
        };
        Problem::VARIANTS.iter().copied().filter(found).collect()
    }
}

/// Looks. Takes about a second for a log of 200,000 incidents, because the newest backup is read whole.
#[must_use]
pub fn examine(wanted: &Wanted, catalog: &Catalog) -> Report {
    let folder = wanted.folder.as_deref();
    // First, so that nothing opened for looking could be taken for something the program had open.
    let connections = sockets::of_this_process();
    let log = folder.map_or_else(Log::not_there, look_into_log);
    let found = folder.map(disk::look).unwrap_or_default();
    Report {
        at: wanted.now,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        sqlite: store::sqlite_version().to_owned(),
        system: system(),
        renderer: wanted.renderer.clone(),
        folder: wanted.folder.clone(),
        home: directories::BaseDirs::new().map(|of| of.home_dir().to_owned()),
        parts: found.parts,
        privacy: found.privacy,
        unreadable: found.unreadable,
        backups: folder.map(|folder| look_at_backups(folder, log.second_place)).unwrap_or_default(),
        database: log.database,
        chain_head: log.chain_head,
        knowledge: knowledge(catalog),
        connections,
        licences: licences(),
    }
}

/// What the shop's file says of itself.
struct Log {
    database: Database,
    chain_head: Option<String>,
    second_place: Option<PathBuf>,
}

impl Log {
    fn not_there() -> Self {
        Self { database: Database::NotThere, chain_head: None, second_place: None }
    }
}

fn look_into_log(folder: &Path) -> Log {
    let look = || -> Result<Log, StoreError> {
        if !Store::is_in(folder)? {
            return Ok(Log::not_there());
        }
        let store = Store::open(folder)?;
        let report = store.check(Depth::Quick, &mut |_| ControlFlow::Continue(()))?;
        Ok(Log {
            database: if report.is_sound() { Database::Sound } else { Database::Faulty(report.faults) },
            chain_head: store.chain_head()?.map(|head| head.to_string()),
            second_place: store.settings()?.settings.second_backup_folder,
        })
    };
    look().unwrap_or_else(|error| {
        let database = match error {
            StoreError::Damaged { detail, .. } => Database::Faulty(vec![detail]),
            error => Database::Unusable(error.to_string()),
        };
        Log { database, ..Log::not_there() }
    })
}

fn look_at_backups(folder: &Path, second_place: Option<PathBuf>) -> Backups {
    let listed = |folder: &Path| {
        store::list_backups(folder).unwrap_or_else(|error| {
            // The folder is among those that cannot be looked at, which is told.
            log::warn!("the backups could not be listed: {error}");
            Vec::new()
        })
    };
    let mut backups = Backups::default();
    for backup in listed(&backup_folder(folder)).into_iter().take(BACKUPS_TRIED) {
        match store::preview(&backup.path, None) {
            Ok(_) => {
                backups.verified = Some(backup);
                break;
            }
            Err(error) => {
                log::error!("a backup is not sound: {error}");
                backups.broken.push(backup.path);
            }
        }
    }
    backups.second = second_place.map(|place| {
        let newest = listed(&place).into_iter().next();
        (place, newest)
    });
    backups
}

fn knowledge(catalog: &Catalog) -> Knowledge {
    let checked = || catalog.sets().iter().map(|set| set.checked);
    Knowledge {
        code_sets: catalog.sets().iter().filter(|set| set.has_codes()).count(),
        codes: catalog.entries().filter(|(set, _)| set.has_codes()).count(),
        sources: catalog.sources().count(),
        claims: catalog.claims().len(),
        oldest_check: checked().min(),
        newest_check: checked().max(),
    }
}

/// `Debian GNU/Linux 12 (bookworm), linux x86_64`: as the system names itself, and what it is.
fn system() -> String {
    let kind = format!("{} {}", std::env::consts::OS, std::env::consts::ARCH);
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let name = release.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="));
    name.map_or_else(|| kind.clone(), |name| format!("{}, {kind}", name.trim_matches('"')))
}

#[cfg(test)]
mod tests;
