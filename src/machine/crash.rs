//! Reports of crashes: written where it happened, shown at the next start, sent by nobody but a person who wants to.

use std::backtrace::Backtrace;
use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::Timestamp;

use super::technical_log::last_lines;
use super::{LOG_FOLDER, remove};
use crate::domain::redact::redact;
use crate::store::{create_private_folder, private};

/// The folder of the reports, in the data folder.
const FOLDER: &str = "reports";
/// How the name of a report begins that nobody has been shown.
const NEW: &str = "crash-";
/// And afterwards.
const SEEN: &str = "seen-crash-";
/// More are of no use to anybody.
const KEPT: usize = 10;

/// A report nobody has been shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crash {
    pub path: PathBuf,
}

/// From now on a panic leaves a report in the data folder, before whatever else panics do.
///
/// Only the first of a run: what follows it is its consequence, more often than not.
pub fn arm(data_folder: &Path) {
    let folder = data_folder.join(FOLDER);
    let next = std::panic::take_hook();
    let reported = AtomicBool::new(false);
    std::panic::set_hook(Box::new(move |panic| {
        if !reported.swap(true, Ordering::Relaxed) {
            match write(&folder, &report(panic)) {
                Ok(path) => log::error!("the program panicked; {} says where", path.display()),
                Err(error) => log::error!("the program panicked, and the report of it cannot be written: {error}"),
            }
        }
        next(panic);
    }));
}

/// What is known, without anything that was typed: card numbers are hidden even so.
fn report(panic: &PanicHookInfo<'_>) -> String {
    let said = panic.payload_as_str().unwrap_or("(no words)");
    let place = panic.location().map_or_else(|| "(unknown)".to_owned(), ToString::to_string);
    let thread = std::thread::current();
    let mut text = format!(
        "Tillside {} stopped by mistake. 码上懂因程序错误停止。\n\
         Nothing of this was sent anywhere. 这份报告没有发给任何人。\n\n\
         at      {}\nsystem  {} {}\nthread  {}\nplace   {place}\nsaid    {said}\n",
        env!("CARGO_PKG_VERSION"),
        Timestamp::now(),
        std::env::consts::OS,
        std::env::consts::ARCH,
        thread.name().unwrap_or("(no name)"),
    );
    let backtrace = Backtrace::force_capture().to_string();
    // Without symbols it is a list of nothing.
    if backtrace.contains("tillside::") {
        let _written = write!(text, "\n{backtrace}");
    }
    let _written = write!(text, "\nThe last lines of {LOG_FOLDER}/:\n");
    for line in last_lines() {
        let _written = writeln!(text, "{line}");
    }
    redact(&text).text
}

fn write(folder: &Path, text: &str) -> Result<PathBuf, String> {
    create_private_folder(folder).map_err(|error| error.to_string())?;
    prune(folder);
    let stamp = Timestamp::now().strftime("%Y%m%dT%H%M%S%3fZ");
    let path = folder.join(format!("{NEW}{stamp}-{}.txt", std::process::id()));
    let mut file = private(OpenOptions::new().write(true).create_new(true)).open(&path).map_err(|e| e.to_string())?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(|e| e.to_string())?;
    Ok(path)
}

/// The names that begin so, oldest first.
fn reports(folder: &Path, begin: &str) -> Vec<PathBuf> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            if error.kind() != std::io::ErrorKind::NotFound {
                log::warn!("{} cannot be read: {error}", folder.display());
            }
            return Vec::new();
        }
    };
    let is_ours = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(begin));
    let mut paths: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).filter(is_ours).collect();
    paths.sort();
    paths
}

/// Makes room for one more.
fn prune(folder: &Path) {
    let old = [reports(folder, SEEN), reports(folder, NEW)].concat();
    for path in old.iter().take((old.len() + 1).saturating_sub(KEPT)) {
        remove(path);
    }
}

/// The newest report nobody has been shown.
#[must_use]
pub fn newest_unseen(data_folder: &Path) -> Option<Crash> {
    reports(&data_folder.join(FOLDER), NEW).pop().map(|path| Crash { path })
}

/// The shop has been told of all that is there; the reports stay. Returns where the given one lies now.
#[must_use]
pub fn put_away(crash: &Crash) -> PathBuf {
    let Some(folder) = crash.path.parent() else { return crash.path.clone() };
    let mut now_at = crash.path.clone();
    for path in reports(folder, NEW) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().replacen(NEW, SEEN, 1);
        let seen = folder.join(name);
        match fs::rename(&path, &seen) {
            Ok(()) if path == crash.path => now_at = seen,
            Ok(()) => {}
            Err(error) => log::warn!("{} cannot be renamed: {error}", path.display()),
        }
    }
    now_at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_offered_until_it_was_seen_and_kept_afterwards() {
        let data = tempfile::tempdir().unwrap();
        let folder = data.path().join(FOLDER);
        assert_eq!(newest_unseen(data.path()), None);
        write(&folder, "first").unwrap();
        let second = write(&folder, "second").unwrap();
        let offered = newest_unseen(data.path()).unwrap();
        assert_eq!(offered.path, second);
        let kept = put_away(&offered);
        assert_eq!(fs::read_to_string(kept).unwrap(), "second");
        assert_eq!(newest_unseen(data.path()), None);
    }

    #[test]
    fn only_the_newest_reports_stay() {
        let data = tempfile::tempdir().unwrap();
        let folder = data.path().join(FOLDER);
        for n in 0..KEPT + 3 {
            write(&folder, &n.to_string()).unwrap();
            // Their names are in milliseconds.
            std::thread::sleep(std::time::Duration::from_millis(2));
        }
        let kept = reports(&folder, NEW);
        assert_eq!(kept.len(), KEPT);
        assert_eq!(fs::read_to_string(kept.last().unwrap()).unwrap(), (KEPT + 2).to_string());
    }
}
