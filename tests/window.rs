//! The real window: a real X server, real key events, and the incident in the real file.
//!
//! Needs `Xvfb` and `xdotool` (Debian: xvfb, xdotool). Without them the test says that it was skipped, unless
//! `TILLSIDE_TEST_ALL` is set, which forbids skipping.
#![cfg(target_os = "linux")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tillside::domain::filter::Filter;
use tillside::domain::incident::{Incident, Outcome};
use tillside::domain::language::Language;
use tillside::domain::setting::Settings;
use tillside::store::Store;

/// Far more than a slow machine needs; a passing test never waits for it.
const PATIENCE: Duration = Duration::from_mins(1);

/// What the program names on the console when it cannot show a window.
const WAY_OUT: &str = "tillside-cli";

/// Ends the process when the test ends, however it ends.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// An X server of our own, or `None` where there is none.
struct Screen {
    display: String,
    _server: Running,
}

impl Screen {
    fn open() -> Option<Self> {
        let have = |program: &str| Command::new(program).arg("-help").output().is_ok();
        if !have("Xvfb") || !have("xdotool") {
            skip("the real window needs Xvfb and xdotool");
            return None;
        }
        // The server picks a free number by itself; a fixed one could be somebody else's screen.
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts");
        let mut number = String::new();
        let stdout = server.stdout.take().expect("its output is piped");
        BufReader::new(stdout).read_line(&mut number).expect("it says its number");
        Some(Self { display: format!(":{}", number.trim()), _server: Running(server) })
    }

    fn xdotool(&self, args: &[&str]) -> String {
        let output = Command::new("xdotool").args(args).env("DISPLAY", &self.display).output().expect("xdotool runs");
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    fn tillside(&self, folder: &Path) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tillside"));
        command.arg("--data-dir").arg(folder).args(["--lang", "zh-CN"]);
        command.env("DISPLAY", &self.display).env_remove("WAYLAND_DISPLAY").env("LIBGL_ALWAYS_SOFTWARE", "1");
        command
    }

    /// Waits for the window and gives it the keyboard; `None` when `words`, the program's error output, say that this
    /// machine has no driver to draw one.
    fn focus_window(&self, words: &Path) -> Option<String> {
        let window = wait_for("the window", || {
            let found = self.xdotool(&["search", "--onlyvisible", "--name", "Tillside"]);
            let no_driver = || std::fs::read_to_string(words).is_ok_and(|words| words.contains(WAY_OUT));
            found.lines().next().map(|window| Some(window.to_owned())).or_else(|| no_driver().then_some(None))
        })?;
        // The first frames are still to come when the window is already there, and an early focus would be lost.
        std::thread::sleep(Duration::from_secs(2));
        self.xdotool(&["windowfocus", "--sync", &window]);
        Some(window)
    }

    fn press(&self, keys: &[&str]) {
        // As fast as the server takes them: on a slow machine all of them fall into one frame.
        let args: Vec<&str> = ["key", "--delay", "0"].iter().chain(keys).copied().collect();
        self.xdotool(&args);
    }
}

/// Says that something could not be tried, past the test runner, which hides what passing tests print.
fn skip(why: &str) {
    assert!(std::env::var_os("TILLSIDE_TEST_ALL").is_none(), "{why}, and TILLSIDE_TEST_ALL forbids skipping");
    writeln!(std::io::stderr(), "skipped: {why}").ok();
}

#[track_caller]
fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let since = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(since.elapsed() < PATIENCE, "{what} did not come within {PATIENCE:?}");
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// A folder whose first-start questions are behind it.
fn welcomed(folder: &Path) {
    let settings = Settings { language: Some(Language::ZH_CN), welcomed: true, ..Settings::default() };
    Store::open(folder).expect("a new store").save_settings(&settings).expect("settings are saved");
}

fn on_disk(folder: &Path) -> Vec<Incident> {
    Store::open(folder).expect("the file opens").incidents(&Filter::default()).expect("it can be read")
}

#[test]
fn four_real_keys_in_the_real_window_save_an_incident() {
    let Some(screen) = Screen::open() else { return };
    let temporary = tempfile::tempdir().expect("a folder");
    let folder = temporary.path().join("data");
    welcomed(&folder);
    let words = temporary.path().join("words");
    let stderr = std::fs::File::create(&words).expect("a file");
    let mut program = Running(screen.tillside(&folder).stderr(stderr).spawn().expect("tillside starts"));
    let Some(window) = screen.focus_window(&words) else {
        skip("this machine has no graphics driver, not even a software one");
        return;
    };
    screen.press(&["5", "7", "Return", "1"]);
    let saved = wait_for("the incident", || on_disk(&folder).pop());
    assert_eq!(saved.details.code.as_str(), "57");
    assert_eq!(saved.details.outcome, Some(Outcome::PaidOtherCard));

    // Closed by the desktop, the program ends by itself and everything is still there.
    screen.xdotool(&["windowclose", &window]);
    wait_for("the end of the program", || program.0.try_wait().expect("its state"));
    assert_eq!(on_disk(&folder).len(), 1);
}

#[test]
fn a_machine_without_opengl_still_gets_a_window_or_a_sentence() {
    let Some(screen) = Screen::open() else { return };
    let temporary = tempfile::tempdir().expect("a folder");
    let folder = temporary.path().join("data");
    welcomed(&folder);
    let hidden = "/nonexistent";
    let mut command = screen.tillside(&folder);
    command.env("LIBGL_DRIVERS_PATH", hidden).env("__EGL_VENDOR_LIBRARY_DIRS", hidden).env("VK_DRIVER_FILES", hidden);
    command.env("VK_ICD_FILENAMES", hidden).env("GALLIUM_DRIVER", "none").stderr(Stdio::piped());
    let mut program = Running(command.spawn().expect("tillside starts"));
    let mut stderr = program.0.stderr.take().expect("its error output is piped");
    let words = std::thread::Builder::new().name("words".to_owned()).spawn(move || {
        let mut text = Vec::new();
        stderr.read_to_end(&mut text).ok();
        String::from_utf8_lossy(&text).into_owned()
    });
    let words = words.expect("a thread");
    // A native box may wait for a click; it has said its sentence on the console before.
    let since = Instant::now();
    while program.0.try_wait().expect("its state").is_none() && since.elapsed() < Duration::from_secs(15) {
        std::thread::sleep(Duration::from_millis(100));
    }
    let window = screen.xdotool(&["search", "--onlyvisible", "--name", "Tillside"]);
    drop(program);
    let words = words.join().expect("the reader ends");
    assert!(!window.is_empty() || words.contains(WAY_OUT), "no window, and no way out was named: {words}");
}
