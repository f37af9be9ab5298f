//! The one way to make a window for a test.

use std::cell::{Cell, RefCell};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::LazyLock;

use eframe::egui::{self, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;
use tillside::app::{App, Clock, Opening};
use tillside::doctor::Report;
use tillside::domain::filter::Filter;
use tillside::domain::incident::Incident;
use tillside::domain::language::Language;
use tillside::domain::request::OpenRequest;
use tillside::domain::setting::{Settings, ThemeChoice};
use tillside::job::{Done, Job, Progress};
use tillside::library::Library;
use tillside::store::Store;
use tillside::work::{Clerk, Desk, Inline};
use winit::window::Window;

/// Built once: every test reads the same knowledge.
static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::built_in().expect("the built-in knowledge is sound"));

thread_local! {
    /// How many seconds this test has let pass.
    static PASSED: Cell<i64> = const { Cell::new(0) };
}

/// 14:32 in Shanghai, on a Saturday; later once a test lets time pass.
fn fixed_now() -> Timestamp {
    let start: Timestamp = "2026-11-21T06:32:00Z".parse().expect("a time");
    start + SignedDuration::from_secs(PASSED.get())
}

/// Lets time pass.
pub fn wait(minutes: i64) {
    wait_seconds(60 * minutes);
}

/// Lets a little time pass.
pub fn wait_seconds(seconds: i64) {
    PASSED.set(PASSED.get() + seconds);
}

pub fn clock() -> Clock {
    Clock { now: fixed_now, zone: TimeZone::get("Asia/Shanghai").expect("the zone is bundled") }
}

/// A window on a real file in a folder of its own.
pub struct Shop {
    pub folder: PathBuf,
    pub temporary: TempDir,
    pub window: Harness<'static, App>,
    /// What other programs ask for reaches the window through here.
    asked: Rc<RefCell<Vec<Done>>>,
}

/// How the window is opened.
pub struct Wish {
    pub size: [f32; 2],
    pub language: Language,
    pub theme: ThemeChoice,
    pub zoom_percent: u16,
    /// The first start's questions are behind us.
    pub welcomed: bool,
    pub opening: Opening,
    /// Where the data lies; a folder that goes with the test, if not said.
    pub folder: Option<PathBuf>,
    /// What the next folder dialog answers.
    pub pick: Option<PathBuf>,
    /// Where this account keeps its papers; a folder that goes with the test, if not said.
    pub documents: Option<PathBuf>,
    /// Tasks get this far and no further.
    pub stuck_at: Option<Progress>,
    /// How much time passes for the window with each frame.
    pub step_seconds: f32,
    /// What the program finds when it looks at itself; what is really there, if not said.
    pub report: Option<Report>,
}

impl Default for Wish {
    fn default() -> Self {
        Self {
            size: [1280.0, 800.0],
            language: Language::ZH_CN,
            theme: ThemeChoice::Light,
            zoom_percent: 100,
            welcomed: true,
            opening: Opening::default(),
            folder: None,
            pick: None,
            documents: None,
            stuck_at: None,
            step_seconds: 0.25,
            report: None,
        }
    }
}

/// A desk on which a task may get stuck, so that what is seen meanwhile can be looked at.
struct Slow {
    desk: Inline,
    stuck_at: Option<Progress>,
    report: Option<Report>,
    told: Vec<Done>,
    asked: Rc<RefCell<Vec<Done>>>,
}

impl Desk for Slow {
    fn start(&mut self, job: Job, window: Option<&Window>) {
        match (job, self.stuck_at, &self.report) {
            (Job::Task(_), Some(progress), _) => self.told.push(Done::Progress(progress)),
            (Job::Examine(_), _, Some(report)) => self.told.push(Done::Examined(Some(Box::new(report.clone())))),
            (job, ..) => self.desk.start(job, window),
        }
    }

    fn finished(&mut self) -> Vec<Done> {
        let asked = std::mem::take(&mut *self.asked.borrow_mut());
        self.told.drain(..).chain(self.desk.finished()).chain(asked).collect()
    }
}

impl Wish {
    pub fn open(self) -> Shop {
        self.open_after(|_| ())
    }

    /// Opens the window after something was done to its folder.
    pub fn open_after(self, prepare: impl FnOnce(&Path)) -> Shop {
        PASSED.set(0);
        let temporary = tempfile::tempdir().expect("a folder");
        let folder = self.folder.clone().unwrap_or_else(|| temporary.path().join("data"));
        if self.welcomed {
            let mut store = Store::open(&folder).expect("a new store");
            let settings = Settings {
                language: Some(self.language),
                theme: self.theme,
                zoom_percent: self.zoom_percent,
                welcomed: true,
                ..Settings::default()
            };
            store.save_settings(&settings).expect("settings are saved");
        }
        prepare(&folder);
        let opening = Opening { language: self.opening.language.or(Some(self.language)), ..self.opening };
        let documents = self.documents.unwrap_or_else(|| temporary.path().to_owned());
        let clerk = Clerk::new(Ok(folder.clone()), LIBRARY.clone()).with_documents(documents);
        let asked = Rc::default();
        let desk = Slow {
            desk: Inline::new(clerk).with_picks([self.pick]),
            stuck_at: self.stuck_at,
            report: self.report,
            told: Vec::new(),
            asked: Rc::clone(&asked),
        };
        let mut window = Harness::builder()
            .with_size(self.size)
            .with_max_steps(12)
            .with_step_dt(self.step_seconds)
            .build_eframe(move |cc| App::new(&cc.egui_ctx, LIBRARY.clone(), Box::new(desk), clock(), opening));
        window.run();
        Shop { folder, temporary, window, asked }
    }
}

impl Shop {
    pub fn zh() -> Self {
        Wish::default().open()
    }

    /// Types as a keyboard does: each character is a key and a text.
    pub fn type_keys(&mut self, keys: &str) {
        for key in keys.chars() {
            let name = Key::from_name(&key.to_uppercase().to_string());
            if let Some(name) = name {
                self.window.key_down(name);
            }
            self.window.event(egui::Event::Text(key.to_string()));
            if let Some(name) = name {
                self.window.key_up(name);
            }
            self.window.run();
        }
    }

    /// The whole flow by keys: the code, Enter, the outcome's digit.
    pub fn record(&mut self, code: &str, outcome: &str) {
        self.type_keys(code);
        self.press(Key::Enter);
        self.type_keys(outcome);
        self.window.run();
    }

    pub fn press(&mut self, key: Key) {
        self.window.key_press(key);
        self.window.run();
        self.window.run();
    }

    pub fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.window.key_press_modifiers(modifiers, key);
        self.window.run();
        self.window.run();
    }

    /// Another program wants something shown.
    pub fn ask(&mut self, request: OpenRequest) {
        self.asked.borrow_mut().push(Done::Requested(request));
        self.window.run();
        self.window.run();
    }

    /// Asks the window to close, as its system does.
    pub fn close(&mut self) {
        let input = self.window.input_mut();
        let viewport = input.viewports.entry(input.viewport_id).or_default();
        viewport.events.push(egui::ViewportEvent::Close);
        self.window.step();
        let input = self.window.input_mut();
        input.viewports.entry(input.viewport_id).or_default().events.clear();
        self.window.run();
    }

    /// Presses a button by its exact name.
    pub fn tap(&mut self, name: &str) {
        self.window.get_by_label(name).click_accesskit();
        self.window.run();
        self.window.run();
    }

    /// Types a text into the field that has the focus, as an input method would commit it.
    pub fn type_text(&mut self, text: &str) {
        self.window.event(egui::Event::Text(text.to_owned()));
        self.window.run();
        self.window.run();
    }

    /// Puts the focus into a field by its exact name.
    pub fn click(&mut self, name: &str) {
        use egui::accesskit::Role;
        let is_it = |node: &egui_kittest::Node<'_>| {
            let node = node.accesskit_node();
            matches!(node.role(), Role::TextInput | Role::MultilineTextInput | Role::PasswordInput)
                && node.label().as_deref() == Some(name)
        };
        self.window.root().children_recursive().find(is_it).expect("a field of that name").focus();
        self.window.run();
    }

    /// Presses the last of several buttons of one name.
    pub fn tap_last(&mut self, name: &str) {
        let is_button = |node: &egui_kittest::Node<'_>| {
            let node = node.accesskit_node();
            node.role() == egui::accesskit::Role::Button && node.label().as_deref() == Some(name)
        };
        let buttons = self.window.root().children_recursive().filter(is_button);
        buttons.last().expect("a button of that name").click_accesskit();
        self.window.run();
        self.window.run();
    }

    /// Presses the first thing whose name contains `part`.
    pub fn tap_containing(&mut self, part: &str) {
        let node = self.window.get_all_by_label_contains(part).next().expect("something with that name");
        node.click_accesskit();
        self.window.run();
        self.window.run();
    }

    pub fn sees(&self, text: &str) -> bool {
        let contains = |node: egui_kittest::Node<'_>| {
            let node = node.accesskit_node();
            [node.label(), node.value()].into_iter().flatten().any(|words| words.contains(text))
        };
        self.window.root().children_recursive().any(contains)
    }

    #[track_caller]
    pub fn must_see(&self, text: &str) {
        assert!(self.sees(text), "nothing on the screen says {text:?}");
    }

    /// What is on the disk, read by another connection.
    pub fn on_disk(&self) -> Vec<Incident> {
        Store::open(&self.folder).expect("the file opens").incidents(&Filter::default()).expect("it can be read")
    }
}
