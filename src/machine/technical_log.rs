//! The technical log: for whoever has to find out why something went wrong. A few files of bounded size in the data folder, and
//! the console. Card numbers do not get in.

use std::collections::VecDeque;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use env_logger::Target;
use file_rotate::compression::Compression;
use file_rotate::suffix::AppendCount;
use file_rotate::{ContentLimit, FileRotate};
use jiff::Timestamp;

use crate::domain::redact::redact;
use crate::store::{create_private_folder, private};

/// The folder of the technical log, in the data folder.
pub const LOG_FOLDER: &str = "log";
const NAME: &str = "tillside.log";
const MAX_BYTES: usize = 256 * 1024;
/// So many full files stay beside the one that is written.
const KEPT: usize = 4;
/// So many of the last lines are in the report of a crash.
const LAST_LINES: usize = 60;

static LAST: Mutex<VecDeque<String>> = Mutex::new(VecDeque::new());

/// Starts the log: warnings to the console and to the files; `RUST_LOG` asks for more, in a release up to `info`.
///
/// Without a folder, or where it cannot be written to, only the console hears.
pub fn start_log(data_folder: Option<&Path>) {
    let mut log = env_logger::Builder::new();
    log.filter_level(log::LevelFilter::Warn);
    log.filter_module("tillside", log::LevelFilter::Info);
    // They warn of what a bare X server lacks and nobody at a till can change.
    log.filter_module("winit", log::LevelFilter::Error)
        .filter_module("egui_system_font_provider", log::LevelFilter::Error);
    log.parse_default_env();
    let (file, trouble) = match data_folder.map(open) {
        Some(Ok(file)) => (Some(file), None),
        Some(Err(error)) => (None, Some(error)),
        None => (None, None),
    };
    log.target(Target::Pipe(Box::new(Everywhere { file })));
    log.format(|out, record| {
        let text = redact(&record.args().to_string()).text;
        writeln!(out, "{} {:5} {}: {text}", Timestamp::now().strftime("%FT%T%.3fZ"), record.level(), record.target())
    });
    // A second start in one process has no log of its own.
    if log.try_init().is_ok()
        && let Some(error) = trouble
    {
        log::warn!("the technical log goes to the console alone: {error}");
    }
}

/// The last lines, oldest first.
pub(super) fn last_lines() -> Vec<String> {
    LAST.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
}

fn open(data_folder: &Path) -> Result<FileRotate<AppendCount>, String> {
    let folder = data_folder.join(LOG_FOLDER);
    create_private_folder(&folder).map_err(|error| error.to_string())?;
    let path = folder.join(NAME);
    let mut options = OpenOptions::new();
    private(options.read(true).append(true).create(true));
    // The rotating file would panic where it cannot be opened.
    options.open(&path).map_err(|error| error.to_string())?;
    let limit = ContentLimit::BytesSurpassed(MAX_BYTES);
    Ok(FileRotate::new(path, AppendCount::new(KEPT), limit, Compression::None, Some(options)))
}

/// Console, files and memory at once. What one of them cannot take the others still get.
struct Everywhere {
    file: Option<FileRotate<AppendCount>>,
}

impl Write for Everywhere {
    /// One call is one line, as the logger writes them.
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        // Without a console, as under Windows, there is nobody to hear.
        io::stderr().write_all(line).ok();
        if let Some(file) = &mut self.file {
            file.write_all(line)?;
        }
        let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
        if last.len() == LAST_LINES {
            last.pop_front();
        }
        last.push_back(String::from_utf8_lossy(line).trim_end().to_owned());
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stderr().flush().ok();
        self.file.as_mut().map_or(Ok(()), Write::flush)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_files_are_few_small_and_their_owners() {
        let folder = tempfile::tempdir().unwrap();
        let mut log = Everywhere { file: Some(open(folder.path()).unwrap()) };
        let line = format!("{}\n", "x".repeat(199));
        for _ in 0..(MAX_BYTES / line.len() * (KEPT + 3)) {
            log.file.as_mut().unwrap().write_all(line.as_bytes()).unwrap();
        }
        let files: Vec<_> = fs::read_dir(folder.path().join(LOG_FOLDER)).unwrap().map(Result::unwrap).collect();
        assert_eq!(files.len(), KEPT + 1);
        for file in files {
            let metadata = file.metadata().unwrap();
            assert!(metadata.len() <= (MAX_BYTES + line.len()) as u64);
            #[cfg(unix)]
            assert_eq!(std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o777, 0o600);
        }
    }

    #[test]
    fn the_last_lines_are_remembered() {
        let mut log = Everywhere { file: None };
        for n in 0..LAST_LINES + 5 {
            log.write_all(format!("line {n}\n").as_bytes()).unwrap();
        }
        let last = last_lines();
        assert_eq!(last.len(), LAST_LINES);
        assert_eq!(last.last().unwrap(), &format!("line {}", LAST_LINES + 4));
    }
}
