//! A real screen for the tests that need one: an X server of their own, the program's window on it, and real key events.
//!
//! Needs `Xvfb` and `xdotool` (Debian: xvfb, xdotool). Without them a test says that it was skipped, unless
//! `TILLSIDE_TEST_ALL` is set, which forbids skipping.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tillside::domain::filter::Filter;
use tillside::domain::incident::Incident;
use tillside::domain::language::Language;
use tillside::domain::setting::Settings;
use tillside::store::Store;
use x11rb::protocol::xproto::{ClientMessageEvent, ConnectionExt as _, EventMask};

/// Far more than a slow machine needs; a passing test never waits for it.
pub const PATIENCE: Duration = Duration::from_mins(1);

/// What the program names on the console when it cannot show a window.
pub const WAY_OUT: &str = "tillside-cli";

/// Ends the process when the test ends, however it ends.
pub struct Running(pub Child);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// A shop whose first-start questions are behind it.
pub struct Shop {
    temporary: TempDir,
}

impl Shop {
    pub fn welcomed() -> Self {
        let shop = Self { temporary: tempfile::tempdir().expect("a folder") };
        let settings = Settings { language: Some(Language::ZH_CN), welcomed: true, ..Settings::default() };
        Store::open(&shop.data()).expect("a new store").save_settings(&settings).expect("settings are saved");
        shop
    }

    pub fn data(&self) -> PathBuf {
        self.temporary.path().join("data")
    }

    /// A place for something else than the shop's data.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.temporary.path().join(name)
    }

    pub fn incidents(&self) -> Vec<Incident> {
        Store::open(&self.data()).expect("the file opens").incidents(&Filter::default()).expect("it can be read")
    }
}

/// The program with its window on the screen.
pub struct Open {
    pub program: Running,
    pub window: String,
}

impl Open {
    /// Asks the window to close, as a desktop's title bar does, and waits until the program has ended well by itself.
    pub fn close(mut self, screen: &Screen) {
        let (server, _) = x11rb::connect(Some(&screen.display)).expect("a connection to the screen");
        let atom = |name: &str| {
            let known = server.intern_atom(false, name.as_bytes()).expect("it is asked");
            known.reply().expect("it answers").atom
        };
        let window: u32 = self.window.parse().expect("a window's number");
        let please = [atom("WM_DELETE_WINDOW"), 0, 0, 0, 0];
        let message = ClientMessageEvent::new(32, window, atom("WM_PROTOCOLS"), please);
        server
            .send_event(false, window, EventMask::NO_EVENT, message)
            .expect("it is sent")
            .check()
            .expect("it arrives");
        let end = wait_for("the end of the program", || self.program.0.try_wait().expect("its state"));
        assert!(end.success(), "it ended with {end}");
    }
}

/// An X server of our own, or `None` where there is none.
pub struct Screen {
    display: String,
    _server: Running,
}

impl Screen {
    pub fn open() -> Option<Self> {
        if !have("Xvfb", "-help") || !have("xdotool", "version") {
            skip("the real window needs Xvfb and xdotool");
            return None;
        }
        // The server picks a free number by itself; a fixed one could be somebody else's screen. It goes on when the last program
        // leaves: starting over, as it does otherwise, it would turn away the one that comes next.
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts");
        let mut number = String::new();
        let stdout = server.stdout.take().expect("its output is piped");
        BufReader::new(stdout).read_line(&mut number).expect("it says its number");
        Some(Self { display: format!(":{}", number.trim()), _server: Running(server) })
    }

    /// A call of another program on this screen.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("DISPLAY", &self.display);
        command
    }

    pub fn xdotool(&self, args: &[&str]) -> String {
        let output = self.command("xdotool").args(args).output().expect("xdotool runs");
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    /// A call that opens the program on this screen; with `under`, as the last words of another program's call.
    pub fn tillside(&self, shop: &Shop, under: &[&str]) -> Command {
        let mut words = under.iter().chain(&[env!("CARGO_BIN_EXE_tillside")]);
        let mut command = Command::new(words.next().expect("the program itself"));
        command.args(words).arg("--data-dir").arg(shop.data()).args(["--lang", "zh-CN"]);
        command.env("DISPLAY", &self.display).env_remove("WAYLAND_DISPLAY").env("LIBGL_ALWAYS_SOFTWARE", "1");
        command
    }

    /// Opens the window and gives it the keyboard; says so, and `None`, when this machine has no driver to draw one.
    pub fn show(&self, shop: &Shop, mut command: Command) -> Option<Open> {
        let words = shop.beside("words");
        let stderr = std::fs::File::create(&words).expect("a file");
        let program = Running(command.stderr(stderr).spawn().expect("tillside starts"));
        let window = wait_for("the window", || {
            let found = self.xdotool(&["search", "--onlyvisible", "--name", "Tillside"]);
            found
                .lines()
                .next()
                .map(|window| Some(window.to_owned()))
                .or_else(|| says_no_window(&words).then_some(None))
        });
        let Some(window) = window else {
            skip("this machine has none of the libraries that a window needs");
            return None;
        };
        // The first frames are still to come when the window is already there, and an early focus would be lost.
        std::thread::sleep(Duration::from_secs(2));
        self.xdotool(&["windowfocus", "--sync", &window]);
        Some(Open { program, window })
    }

    pub fn press(&self, keys: &[&str]) {
        // As fast as the server takes them: on a slow machine all of them fall into one frame.
        let args: Vec<&str> = ["key", "--delay", "0"].iter().chain(keys).copied().collect();
        self.xdotool(&args);
    }
}

fn says_no_window(words: &Path) -> bool {
    std::fs::read_to_string(words).is_ok_and(|words| words.contains(WAY_OUT))
}

/// Whether a program is installed; it is called with a word that makes it say something and end.
pub fn have(program: &str, harmless: &str) -> bool {
    Command::new(program).arg(harmless).output().is_ok()
}

/// Says that something could not be tried, past the test runner, which hides what passing tests print.
pub fn skip(why: &str) {
    assert!(std::env::var_os("TILLSIDE_TEST_ALL").is_none(), "{why}, and TILLSIDE_TEST_ALL forbids skipping");
    writeln!(std::io::stderr(), "skipped: {why}").ok();
}

#[track_caller]
pub fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let since = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(since.elapsed() < PATIENCE, "{what} did not come within {PATIENCE:?}");
        std::thread::sleep(Duration::from_millis(100));
    }
}
