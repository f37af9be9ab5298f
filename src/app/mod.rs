//! The window's application object: where state, views and desk meet, and nothing else.

mod draft;
mod first_picture;
mod front;
mod hosts;
mod place;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use eframe::egui;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use uuid::Uuid;
use winit::window::Window;

use crate::doctor::Renderer;
use crate::domain::incident::Moment;
use crate::domain::language::Language;
use crate::domain::request::OpenRequest;
use crate::i18n::Languages;
use crate::job::{Done, Job};
use crate::library::Library;
use crate::machine::Places;
use crate::state::{Intent, Page, Phase, ShopStatus, Stamp, State};
use crate::ui::{self, Cx, Looks, Pacer};
use crate::work::Desk;

use draft::DraftKeeper;
use first_picture::FirstPicture;
pub use first_picture::Picture;
use front::{FrontKey, come_forward};
use place::WindowPlace;
pub use place::{WHOLE_LEAST, put_in_place};

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
    pub request: OpenRequest,
}

/// What the window has of this PC; the tests of pages do without.
#[derive(Default)]
pub struct Machine {
    /// The data folder, if it is ours alone.
    pub own_folder: Option<PathBuf>,
    pub places: Places,
    /// Is told, once, whether the window shows anything.
    pub on_picture: Option<Box<dyn FnOnce(Picture)>>,
}

/// See the module head.
pub struct App {
    state: State,
    languages: Arc<Languages>,
    looks: Looks,
    pacer: Pacer,
    desk: Box<dyn Desk>,
    clock: Clock,
    opening: Option<OpenRequest>,
    /// Whether this PC is ours to remember things on.
    on_machine: bool,
    on_picture: Option<Box<dyn FnOnce(Picture)>>,
    first_picture: FirstPicture,
    /// Whether the window has come into sight.
    in_sight: bool,
    place: WindowPlace,
    front_key: FrontKey,
    draft: DraftKeeper,
}

impl App {
    /// The application, about to open the shop's file.
    #[must_use]
    pub fn new(ctx: &egui::Context, library: Library, mut desk: Box<dyn Desk>, clock: Clock, opening: Opening) -> Self {
        let mut state = State::new(library.catalog, library.finder, Languages::of_system());
        if let Some(language) = opening.language {
            state.speak(language);
        }
        // The file is opened while the letters are made ready.
        for job in state.open_first() {
            desk.start(job, None);
        }
        let looks = Looks::install(ctx, state.language());
        Self {
            state,
            languages: library.languages,
            looks,
            pacer: Pacer::default(),
            desk,
            clock,
            opening: Some(opening.request),
            on_machine: false,
            on_picture: None,
            first_picture: FirstPicture::default(),
            in_sight: false,
            place: WindowPlace::default(),
            front_key: FrontKey::default(),
            draft: DraftKeeper::default(),
        }
    }

    /// The same on a PC where it may remember things.
    #[must_use]
    pub fn with_machine(mut self, machine: Machine) -> Self {
        self.state.strip = machine.places.is_strip;
        self.on_machine = machine.own_folder.is_some();
        self.on_picture = machine.on_picture;
        self.place = WindowPlace::new(machine.own_folder, machine.places);
        self
    }

    /// What is on the screen; for tests.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// What the window is drawn with, for whoever looks the program over.
    fn note_renderer(&mut self, find: impl FnOnce() -> Option<Renderer>) {
        let noted = &mut self.state.self_test.renderer;
        *noted = noted.take().or_else(find);
    }

    /// Whether anybody can see what is drawn. A system that does not tell is taken to show it.
    fn is_in_sight(&mut self, window: Option<&Window>) -> bool {
        self.in_sight = self.in_sight || window.is_none_or(|window| window.is_visible() != Some(false));
        self.in_sight
    }

    /// When and by whom something is done now.
    fn stamp(&self) -> Stamp {
        let mut stamp = self.clock.stamp();
        stamp.moment.who = self.state.signature();
        stamp
    }

    fn start(&mut self, jobs: Vec<Job>, window: Option<&Window>) {
        for job in jobs {
            self.desk.start(job, window);
        }
    }

    fn learn(&mut self, done: Done, ctx: &egui::Context, window: Option<&Window>) {
        if let Done::Requested(request) = done {
            come_forward(ctx);
            self.show(&request, window);
            return;
        }
        let opened = matches!(done, Done::Opened(Ok(_)));
        let stamp = self.stamp();
        let jobs = self.state.learn(done, &stamp);
        self.start(jobs, window);
        if opened && let Some(request) = self.opening.take() {
            self.show(&request, window);
        }
    }

    /// Does what the command line or another program asked for, once the shop's terminals are known.
    fn show(&mut self, request: &OpenRequest, window: Option<&Window>) {
        if !self.state.can_show() {
            // Once the file is open; the newest is what is wanted.
            self.opening = Some(request.clone());
            return;
        }
        let stamp = self.stamp();
        let jobs = self.state.requested(request, &stamp);
        self.start(jobs, window);
    }

    fn act(&mut self, intent: Intent, window: Option<&Window>) {
        let stamp = self.stamp();
        let jobs = self.state.act(intent, &stamp);
        self.start(jobs, window);
    }

    /// What belongs to this PC: the picture, the window's place, the key that works everywhere, the draft.
    fn follow_machine(&mut self, ctx: &egui::Context, window: Option<&Window>, now: Timestamp) {
        let drawn = self.in_sight && !matches!(self.state.shop, ShopStatus::Unopened | ShopStatus::Opening);
        if self.on_picture.is_some()
            && let Some(picture) = self.first_picture.follow(ctx, drawn)
            && let Some(tell) = self.on_picture.take()
        {
            tell(picture);
            if picture == Picture::Blank {
                // The next renderer opens a window of its own.
                ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            }
        }
        if !self.on_machine {
            return;
        }
        self.place.follow(ctx, window, self.state.strip);
        if let Err(error) = self.front_key.follow(ctx, self.state.settings.hot_key) {
            let jobs = self.state.hot_key_refused(error);
            self.start(jobs, window);
        }
        if self.front_key.was_pressed() {
            come_forward(ctx);
        }
        if self.state.can_save() {
            let draft = self.state.draft_to_keep(now);
            let job = self.draft.follow(ctx, draft);
            self.start(job.into_iter().collect(), window);
        }
    }

    /// A new day has begun while the window stayed open: yesterday's list goes.
    fn follow_the_calendar(&mut self, window: Option<&Window>) {
        let stamp = self.stamp();
        let Some(start) = self.state.day_start else { return };
        let day = |at: Timestamp| at.to_zoned(stamp.zone.clone()).date();
        if self.state.can_save() && day(stamp.moment.at) != day(start) {
            let job = self.state.load_day(&stamp);
            self.start(vec![job], window);
        }
    }

    /// Does what is due, whether or not anything can be seen.
    fn follow(&mut self, ctx: &egui::Context, window: Option<&Window>) {
        for done in self.desk.finished() {
            self.learn(done, ctx, window);
        }
        self.follow_the_calendar(window);
        let stamp = self.stamp();
        let jobs = self.state.tick(&stamp);
        self.start(jobs, window);
        if let Some(due) = self.state.safety.due_at() {
            let until: Duration = due.duration_since(stamp.moment.at).try_into().unwrap_or_default();
            ctx.request_repaint_after(until.max(SOON));
        }
        if self.state.page == Page::Training && self.state.training.is_timed() {
            ctx.request_repaint_after(SOON);
        }
        self.follow_machine(ctx, window, stamp.moment.at);
        if ctx.input(|input| input.viewport().close_requested()) {
            if self.state.may_close() {
                let jobs = self.state.closing(&stamp);
                self.start(jobs, window);
                self.place.write();
                if self.on_machine && self.state.can_save() {
                    self.start(vec![self.state.keep_at_close(stamp.moment.at)], window);
                }
            } else {
                ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            }
        }
    }

    /// Looks at what was typed before egui does.
    fn hear(&mut self, ctx: &egui::Context, input: &mut egui::RawInput) {
        let recording = self.state.till.phase == Phase::Recording;
        if self.pacer.pace(&mut input.events, recording) {
            ctx.request_repaint();
        }
    }

    /// Shows everything, if anybody can see it.
    fn draw(&mut self, ui: &mut egui::Ui, window: Option<&Window>) {
        let stamp = self.stamp();
        self.looks.follow(ui, &self.state.settings, self.state.language());
        // While it opens, each event of the window asks for a frame: drawn in full they would hold the first one up that is seen.
        if !self.is_in_sight(window) {
            // The event that brings it into sight draws it; should one system have none, this does.
            ui.ctx().request_repaint_after(SOON);
            return;
        }
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
            self.act(intent, window);
        }
    }
}
