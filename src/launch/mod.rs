//! From the command line to a window: what was asked, whether a window is open already, which renderer draws, and the last words
//! when none does.

mod again;
mod args;
mod last_words;
mod system_fonts;
mod window;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;

pub use args::Args;
pub use window::APP_ID;

use again::{Earlier, start_again};
use last_words::{LastWords, say_last_words};
use window::NoWindow;

use crate::app::Opening;
use crate::library::{Library, begin_reading};
use crate::machine::{Autostart, hand_over, start_log};
use crate::store::{DataFolder, ENV_DATA_DIR, InstanceLock, StoreError};
use crate::work::Clerk;

/// Opens the window, or hands what was asked for to the one that is open; returns when it is closed.
#[must_use]
pub fn launch(args: Args) -> ExitCode {
    let language = args.lang;
    let request = args.request();
    let chosen = args.data_dir.clone();
    let folder = data_folder(args.data_dir);
    start_log(folder.as_deref().ok());
    let opening = Opening { language, request };
    let lock = match folder.as_deref().map(InstanceLock::acquire) {
        Ok(Ok(Some(lock))) => Some(lock),
        Ok(Ok(None)) => {
            // Not heard, the window opens all the same and says that another one has the folder.
            if let Ok(folder) = &folder
                && is_heard(folder, &opening)
            {
                return ExitCode::SUCCESS;
            }
            None
        }
        // The window says what is wrong with the folder, and what to do.
        Ok(Err(_)) | Err(_) => None,
    };
    let beginning = window::Beginning {
        renderer: args.renderer,
        // Only who has the folder may write there, or hear what others ask of it.
        own_folder: lock.as_ref().and_then(|_| folder.as_deref().ok()).map(Path::to_owned),
        opening,
        earlier: Earlier::told(),
    };
    let reading = Rc::new(begin_reading());
    let clerk = clerks(folder, lock, chosen);
    let words = match window::show(&reading, &beginning, clerk) {
        Ok(()) => return ExitCode::SUCCESS,
        Err(NoWindow::Ended(words)) => words,
        // The lock on the folder went with the clerk.
        Err(NoWindow::Again(earlier)) => match start_again(&earlier) {
            Ok(code) => return code,
            Err(error) => {
                log::error!("the program cannot be started once more: {error}");
                LastWords::NoWindow(earlier.error)
            }
        },
    };
    say_last_words(&words, reading.get().as_ref().ok(), language)
}

/// Makes the one who holds the shop's file: the first has the lock that was taken, one after it takes its own.
fn clerks(
    folder: Result<PathBuf, StoreError>,
    mut lock: Option<InstanceLock>,
    chosen: Option<PathBuf>,
) -> impl FnMut(&Library) -> Clerk {
    let again = folder.as_ref().ok().cloned();
    let mut first = Some(folder);
    move |library| {
        let folder = first.take().unwrap_or_else(|| again.clone().ok_or(StoreError::NoDataFolder));
        Clerk::new(folder, library.clone()).with_lock(lock.take()).with_autostart(autostart(chosen.as_deref()))
    }
}

fn is_heard(folder: &Path, opening: &Opening) -> bool {
    hand_over(folder, &opening.request).unwrap_or_else(|error| {
        log::warn!("the open window cannot be asked: {error}");
        false
    })
}

/// The entry that starts this program with the system; `None` where such an entry cannot be written.
fn autostart(data_folder: Option<&Path>) -> Option<Autostart> {
    let program = std::env::current_exe().map_err(|error| error.to_string());
    program
        .and_then(|program| Autostart::new(&program, data_folder))
        .inspect_err(|error| log::warn!("cannot start with the system: {error}"))
        .ok()
}

fn data_folder(explicit: Option<PathBuf>) -> Result<PathBuf, StoreError> {
    let program = std::env::current_exe().ok();
    DataFolder::resolve(explicit, std::env::var_os(ENV_DATA_DIR), program.as_deref()).map(|folder| folder.path)
}
