//! The desk of the window: one thread owns the shop's file and takes jobs in order.

use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::JoinHandle;

use eframe::egui;

use super::desk::Desk;
use super::dialog;
use super::perform::{Clerk, undone};
use crate::job::{Done, Job};

/// See the module head. Dropping it waits until everything handed in is on disk.
pub struct Worker {
    jobs: Option<Sender<Job>>,
    results: Receiver<Done>,
    outbox: Outbox,
    thread: Option<JoinHandle<()>>,
}

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
        let thread = std::thread::Builder::new().name("store".to_owned()).spawn(move || {
            for job in inbox {
                post.post(clerk.perform(job));
            }
        })?;
        Ok(Self { jobs: Some(jobs), results, outbox, thread: Some(thread) })
    }
}

impl Desk for Worker {
    fn start(&mut self, job: Job, frame: &eframe::Frame) {
        if matches!(job, Job::PickFolder) {
            let outbox = self.outbox.clone();
            dialog::pick_folder(frame, move |picked| outbox.post(Done::FolderPicked(picked)));
            return;
        }
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
        if self.thread.take().is_some_and(|thread| thread.join().is_err()) {
            log::error!("the store thread panicked");
        }
    }
}
