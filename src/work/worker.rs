//! The desk of the window: one thread owns the shop's file and takes jobs in order; a long task has a thread beside it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use eframe::egui;
use winit::window::Window;

use super::desk::Desk;
use super::perform::{Clerk, undone};
use super::{dialog, print, self_test, task};
use crate::job::{Done, Job, TaskError, TaskOrder};
use crate::library::Library;
use crate::machine::RequestWatch;

/// See the module head. Dropping it waits until everything handed in is on disk.
pub struct Worker {
    jobs: Option<Sender<Job>>,
    results: Receiver<Done>,
    outbox: Outbox,
    thread: Option<JoinHandle<()>>,
    tasks: Vec<JoinHandle<()>>,
    writing: Turn,
    library: Library,
    requests: Option<RequestWatch>,
}

/// Whose turn it is to write. A task may keep the file for many seconds: whoever else wants to write waits here, and not in
/// the database, which would lose patience.
type Turn = Arc<Mutex<()>>;

/// Sends a result and wakes the window.
#[derive(Clone)]
struct Outbox {
    sender: Sender<Done>,
    ctx: egui::Context,
}

impl Outbox {
    fn post(&self, done: Done) {
        // The receiver is gone only when the window is: then nobody is left to tell.
        self.sender.send(done).ok();
        self.ctx.request_repaint();
    }
}

impl Worker {
    /// Starts the store thread.
    ///
    /// # Errors
    /// When the system grants no thread.
    pub fn start(mut clerk: Clerk, ctx: egui::Context) -> std::io::Result<Self> {
        let (jobs, inbox) = mpsc::channel::<Job>();
        let (sender, results) = mpsc::channel();
        let outbox = Outbox { sender, ctx };
        let post = outbox.clone();
        let library = clerk.library();
        let writing = Turn::default();
        let turn = Arc::clone(&writing);
        let thread = std::thread::Builder::new().name("store".to_owned()).spawn(move || {
            for job in inbox {
                let _turn = job.writes().then(|| take(&turn));
                post.post(clerk.perform(job, &mut |told| post.post(told)));
            }
        })?;
        Ok(Self {
            jobs: Some(jobs),
            results,
            outbox,
            thread: Some(thread),
            tasks: Vec::new(),
            writing,
            library,
            requests: None,
        })
    }

    /// From now on, what other programs ask of the window on this data folder comes as [`Done::Requested`].
    ///
    /// # Errors
    /// In words: the system does not tell of files.
    pub fn hear_requests(&mut self, data_folder: &Path) -> Result<(), String> {
        let outbox = self.outbox.clone();
        let heard = move |request| outbox.post(Done::Requested(request));
        self.requests = Some(RequestWatch::start(data_folder, heard).map_err(|error| error.to_string())?);
        Ok(())
    }

    fn start_task(&mut self, order: TaskOrder) {
        self.tasks.retain(|task| !task.is_finished());
        let post = self.outbox.clone();
        let turn = Arc::clone(&self.writing);
        let library = self.library.clone();
        let work = move || {
            let _turn = order.task.kind().writes().then(|| take(&turn));
            // The window waits for an end; it must hear of this one too.
            let end = catch_unwind(AssertUnwindSafe(|| task::perform(&order, &library, &mut |told| post.post(told))));
            post.post(end.unwrap_or_else(|_| Done::TaskEnded(Err(TaskError::Broken))));
        };
        match std::thread::Builder::new().name("task".to_owned()).spawn(work) {
            Ok(task) => self.tasks.push(task),
            Err(error) => {
                log::error!("no thread for a task: {error}");
                self.outbox.post(Done::TaskEnded(Err(TaskError::Broken)));
            }
        }
    }
}

/// A turn that somebody dropped in a panic can be taken all the same: the database has undone what was half done.
fn take(turn: &Turn) -> std::sync::MutexGuard<'_, ()> {
    turn.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk for Worker {
    fn start(&mut self, job: Job, window: Option<&Window>) {
        let outbox = self.outbox.clone();
        let job = match job {
            Job::PickFolder => {
                return dialog::pick_folder(window, move |picked| outbox.post(Done::FolderPicked(picked)));
            }
            Job::AskPath(ask) => {
                let post = move |ask, path| outbox.post(Done::PathGiven { ask, path });
                return dialog::ask_path(&ask.clone(), window, move |path| post(ask, path));
            }
            Job::ShowFile(path) => return print::show(path, move |shown| outbox.post(Done::FileShown(shown))),
            Job::Task(order) => return self.start_task(order),
            Job::Examine(wanted) => {
                let catalog = Arc::clone(&self.library.catalog);
                return self_test::begin(wanted, catalog, move |done| outbox.post(done));
            }
            job => job,
        };
        let Some(jobs) = &self.jobs else { return };
        if let Err(mpsc::SendError(job)) = jobs.send(job) {
            log::error!("the store thread has ended; a job was not done");
            if let Some(done) = undone(job) {
                self.outbox.post(done);
            }
        }
    }

    fn finished(&mut self) -> Vec<Done> {
        self.results.try_iter().collect()
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.jobs = None;
        self.requests = None;
        let threads = self.thread.take().into_iter().chain(self.tasks.drain(..));
        if threads.map(JoinHandle::join).any(|ended| ended.is_err()) {
            log::error!("a thread of the store panicked");
        }
    }
}
