//! Calls from other programs, as files: a second start, or the shop's till software through `tillside-cli open`, lays one down, the
//! window that is open is woken by the system and takes it away. No socket, no port, nobody else can write there.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use notify::{RecursiveMode, Watcher as _};
use uuid::Uuid;

use super::{read_json, remove, write_json};
use crate::domain::request::OpenRequest;
use crate::store::{StoreError, create_private_folder};

const FOLDER: &str = "requests";
/// How the name of a request ends that is wholly written.
const EXTENSION: &str = "json";
/// How long whoever calls waits to be heard. A window that is only just starting needs a few of them.
const PATIENCE: Duration = Duration::from_secs(8);
const LOOK_AGAIN: Duration = Duration::from_millis(20);

/// Asks the window that is open on a data folder; waits until it has taken the request, a few seconds at most.
///
/// Returns whether it did. If not, nothing is left behind.
///
/// # Errors
/// The request cannot be written.
pub fn hand_over(data_folder: &Path, request: &OpenRequest) -> Result<bool, StoreError> {
    let folder = data_folder.join(FOLDER);
    create_private_folder(&folder)?;
    let path = folder.join(format!("{}.{EXTENSION}", Uuid::now_v7()));
    write_json(&path, request)?;
    let since = Instant::now();
    while path.exists() {
        if since.elapsed() > PATIENCE {
            remove(&path);
            return Ok(false);
        }
        std::thread::sleep(LOOK_AGAIN);
    }
    Ok(true)
}

/// Hears requests until it is dropped.
pub struct RequestWatch {
    _watcher: notify::RecommendedWatcher,
}

impl RequestWatch {
    /// Begins to hear; `heard` is called on another thread, with those that lie there already first.
    ///
    /// # Errors
    /// The system does not tell of files, or the folder cannot be created.
    pub fn start(data_folder: &Path, heard: impl Fn(OpenRequest) + Send + Sync + 'static) -> notify::Result<Self> {
        let folder = data_folder.join(FOLDER);
        create_private_folder(&folder).map_err(|error| notify::Error::generic(&error.to_string()))?;
        let taken = Arc::new(Mutex::new(()));
        let take = {
            let folder = folder.clone();
            move || {
                // Two threads must not hear the same request.
                let _one = taken.lock().unwrap_or_else(PoisonError::into_inner);
                take_all(&folder).into_iter().for_each(&heard);
            }
        };
        let take = Arc::new(take);
        let on_change = Arc::clone(&take);
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| match event {
            // Our own reading and removing is no news.
            Ok(event) if event.kind.is_access() || event.kind.is_remove() => {}
            Ok(_) => on_change(),
            Err(error) => log::warn!("calls from other programs may be missed: {error}"),
        })?;
        watcher.watch(&folder, RecursiveMode::NonRecursive)?;
        take();
        Ok(Self { _watcher: watcher })
    }
}

/// Takes the requests away, the oldest first.
fn take_all(folder: &Path) -> Vec<OpenRequest> {
    let mut paths: Vec<PathBuf> = match fs::read_dir(folder) {
        Ok(entries) => entries.filter_map(Result::ok).map(|entry| entry.path()).collect(),
        Err(error) => {
            log::warn!("{} cannot be read: {error}", folder.display());
            return Vec::new();
        }
    };
    paths.retain(|path| path.extension().is_some_and(|extension| extension == EXTENSION));
    // The names are UUIDs of version 7: in the order of time.
    paths.sort();
    let take = |path: PathBuf| {
        let request: Option<OpenRequest> = read_json(&path);
        remove(&path);
        request.map(OpenRequest::cleaned)
    };
    paths.into_iter().filter_map(take).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    fn request(code: &str) -> OpenRequest {
        OpenRequest::new(Some(code), None)
    }

    #[test]
    fn a_request_is_heard_by_the_window_that_is_open() {
        let folder = tempfile::tempdir().unwrap();
        let (sender, heard) = mpsc::channel();
        let watch = RequestWatch::start(folder.path(), move |request| sender.send(request).unwrap()).unwrap();
        for code in ["57", "61"] {
            assert!(hand_over(folder.path(), &request(code)).unwrap());
            assert_eq!(heard.recv_timeout(PATIENCE).unwrap(), request(code));
        }
        drop(watch);
        assert_eq!(fs::read_dir(folder.path().join(FOLDER)).unwrap().count(), 0);
    }

    #[test]
    fn a_request_that_came_before_the_window_was_ready_waits_for_it() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().to_owned();
        let call = move || hand_over(&data, &request("96")).unwrap();
        let caller = std::thread::Builder::new().name("caller".to_owned()).spawn(call).unwrap();
        while fs::read_dir(folder.path().join(FOLDER)).map_or(0, Iterator::count) == 0 {
            std::thread::sleep(LOOK_AGAIN);
        }
        let (sender, heard) = mpsc::channel();
        let _watch = RequestWatch::start(folder.path(), move |request| sender.send(request).unwrap()).unwrap();
        assert!(caller.join().unwrap());
        assert_eq!(heard.recv_timeout(PATIENCE).unwrap(), request("96"));
        assert!(heard.try_recv().is_err(), "heard once");
    }

    #[test]
    fn nonsense_is_taken_away_and_not_heard() {
        let folder = tempfile::tempdir().unwrap();
        let requests = folder.path().join(FOLDER);
        create_private_folder(&requests).unwrap();
        fs::write(requests.join("1.json"), "{").unwrap();
        fs::write(requests.join("2.json"), r#"{"code":"57","colour":"red"}"#).unwrap();
        fs::write(requests.join("3.json.part"), "half").unwrap();
        assert_eq!(take_all(&requests), [request("57")]);
        assert_eq!(fs::read_dir(&requests).unwrap().count(), 1, "what is not finished is left alone");
    }
}
