//! The window's application object: where state, views and desk meet, and nothing else.

use std::sync::Arc;
use std::time::Duration;

use eframe::egui;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use uuid::Uuid;

use crate::domain::incident::Moment;
use crate::domain::language::Language;
use crate::i18n::Languages;
use crate::job::{Done, Job};
use crate::library::Library;
use crate::state::{Intent, Notice, Page, Phase, Stamp, State};
use crate::ui::{self, Cx, Looks, Pacer};
use crate::work::Desk;

/// How soon the clock is looked at again for what is overdue and cannot be done just now.
const SOON: Duration = Duration::from_secs(1);

/// The clock and zone of the shop; tests bring their own.
#[derive(Clone)]
pub struct Clock {
    pub now: fn() -> Timestamp,
    pub zone: TimeZone,
}

impl Clock {
    /// The system's.
    #[must_use]
    pub fn system() -> Self {
        Self { now: Timestamp::now, zone: TimeZone::system() }
    }

    fn stamp(&self) -> Stamp {
        let at = (self.now)();
        Stamp { moment: Moment::on_clock(at, &self.zone), zone: self.zone.clone(), fresh_id: Uuid::now_v7() }
    }
}

/// What the command line asked the window to show first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    pub language: Option<Language>,
    pub code: Option<String>,
    /// The name of a terminal of this shop.
    pub terminal: Option<String>,
}

/// See the module head.
pub struct App {
    state: State,
    languages: Arc<Languages>,
    looks: Looks,
    pacer: Pacer,
    desk: Box<dyn Desk>,
    clock: Clock,
    opening: Option<Opening>,
}

impl App {
    /// The application, about to open the shop's file.
    #[must_use]
    pub fn new(ctx: &egui::Context, library: Library, desk: Box<dyn Desk>, clock: Clock, opening: Opening) -> Self {
        let mut state = State::new(library.catalog, library.finder, Languages::of_system());
        if let Some(language) = opening.language {
            state.speak(language);
        }
        let looks = Looks::install(ctx);
        Self {
            state,
            languages: library.languages,
            looks,
            pacer: Pacer::default(),
            desk,
            clock,
            opening: Some(opening),
        }
    }

    /// What is on the screen; for tests.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// When and by whom something is done now.
    fn stamp(&self) -> Stamp {
        let mut stamp = self.clock.stamp();
        stamp.moment.who = self.state.signature();
        stamp
    }

    fn start(&mut self, jobs: Vec<Job>, frame: &eframe::Frame) {
        for job in jobs {
            self.desk.start(job, frame);
        }
    }

    fn learn(&mut self, done: Done, frame: &eframe::Frame) {
        let opened = matches!(done, Done::Opened(Ok(_)));
        let stamp = self.stamp();
        let jobs = self.state.learn(done, &stamp);
        self.start(jobs, frame);
        if opened && let Some(opening) = self.opening.take() {
            self.show_first(&opening, frame);
        }
    }

    /// Does what the command line asked for, once the shop's terminals are known.
    fn show_first(&mut self, opening: &Opening, frame: &eframe::Frame) {
        let named = opening.terminal.as_deref().map(str::to_lowercase);
        let terminal = self.state.terminals.iter().find(|t| Some(t.name.to_lowercase()) == named).map(|t| t.id);
        match (terminal, &opening.terminal) {
            (Some(id), _) => self.act(Intent::SelectTerminal(id), frame),
            (None, Some(name)) => self.state.notify(Notice::NoSuchTerminal(name.clone())),
            (None, None) => {}
        }
        if let Some(code) = &opening.code {
            self.state.drafts.code.clone_from(code);
            self.act(Intent::QueryChanged, frame);
        }
    }

    fn act(&mut self, intent: Intent, frame: &eframe::Frame) {
        let stamp = self.stamp();
        let jobs = self.state.act(intent, &stamp);
        self.start(jobs, frame);
    }

    /// A new day has begun while the window stayed open: yesterday's list goes.
    fn follow_the_calendar(&mut self, frame: &eframe::Frame) {
        let stamp = self.stamp();
        let Some(start) = self.state.day_start else { return };
        let day = |at: Timestamp| at.to_zoned(stamp.zone.clone()).date();
        if self.state.can_save() && day(stamp.moment.at) != day(start) {
            let job = self.state.load_day(&stamp);
            self.start(vec![job], frame);
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        let jobs = self.state.open_first();
        self.start(jobs, frame);
        for done in self.desk.finished() {
            self.learn(done, frame);
        }
        self.follow_the_calendar(frame);
        let stamp = self.stamp();
        let jobs = self.state.tick(&stamp);
        self.start(jobs, frame);
        if let Some(due) = self.state.safety.due_at() {
            let until: Duration = due.duration_since(stamp.moment.at).try_into().unwrap_or_default();
            ctx.request_repaint_after(until.max(SOON));
        }
        if self.state.page == Page::Training && self.state.training.is_timed() {
            ctx.request_repaint_after(SOON);
        }
        if ctx.input(|input| input.viewport().close_requested()) {
            if self.state.may_close() {
                let jobs = self.state.closing(&stamp);
                self.start(jobs, frame);
            } else {
                ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            }
        }
    }

    fn raw_input_hook(&mut self, ctx: &egui::Context, raw_input: &mut egui::RawInput) {
        let recording = self.state.till.phase == Phase::Recording;
        if self.pacer.pace(&mut raw_input.events, recording) {
            ctx.request_repaint();
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        let stamp = self.stamp();
        self.looks.follow(ui, &self.state.settings, self.state.language());
        // Lent to the views for one pass: they may write what is being typed and only read the rest.
        let mut drafts = std::mem::take(&mut self.state.drafts);
        let cx = Cx::new(&self.state, &self.languages, &self.looks, stamp);
        ui::window_ui(ui, &cx, &mut drafts);
        let intents = cx.into_intents();
        self.state.drafts = drafts;
        // Wished for once, done once.
        self.state.till.refocus = false;
        self.state.log.follow = false;
        for intent in intents {
            self.act(intent, frame);
        }
    }
}
