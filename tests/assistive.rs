//! The real window for people who cannot see it: a client on the real accessibility bus (AT-SPI) reads it, works it and hears
//! it. No pixel is looked at.
//!
//! Needs `dbus-daemon`, at-spi2-core and Python's bindings (Debian: dbus at-spi2-core python3-gi gir1.2-atspi-2.0) besides the
//! screen.
#![cfg(target_os = "linux")]

mod desk;

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use desk::{Running, Screen, Shop, have, skip, wait_for};
use tillside::domain::incident::Outcome;

/// The system's Python: another may stand before it on the path, without the bindings.
const PYTHON: &str = "/usr/bin/python3";
/// Where Debian and others keep what no person calls.
const LAUNCHER: &str = "/usr/libexec/at-spi-bus-launcher";
const CLIENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/assistive/client.py");

/// What opens the accessibility bus. Asked to end, it takes with it what it started; killed, it would not.
struct Launcher(Child);

impl Drop for Launcher {
    fn drop(&mut self) {
        Command::new("sh").args(["-c", "kill \"$0\"", &self.0.id().to_string()]).status().ok();
        self.0.wait().ok();
    }
}

/// A session with an accessibility bus, of the test's own.
struct Session {
    address: String,
    _launcher: Launcher,
    _bus: Running,
}

impl Session {
    /// `None` where this machine has no such bus or no bindings for the client.
    fn open(shop: &Shop) -> Option<Self> {
        let bindings = ["-c", "import gi; gi.require_version('Atspi', '2.0')"];
        let bound = Command::new(PYTHON).args(bindings).output().is_ok_and(|output| output.status.success());
        if !have("dbus-daemon", "--version") || !Path::new(LAUNCHER).exists() || !bound {
            skip("the accessibility bus needs dbus, at-spi2-core, python3-gi and gir1.2-atspi-2.0");
            return None;
        }
        let mut bus = Self::own(Command::new("dbus-daemon").args(["--session", "--nofork", "--print-address=1"]), shop)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the session's bus starts");
        let mut address = String::new();
        let stdout = bus.stdout.take().expect("its output is piped");
        BufReader::new(stdout).read_line(&mut address).expect("it says its address");
        let address = address.trim().to_owned();
        let launcher = Self::own(Command::new(LAUNCHER).arg("--launch-immediately"), shop)
            .env("DBUS_SESSION_BUS_ADDRESS", &address)
            .stdout(Stdio::null())
            .spawn()
            .expect("the accessibility bus starts");
        Some(Self { address, _launcher: Launcher(launcher), _bus: Running(bus) })
    }

    /// Keeps sockets and settings of whoever runs the test out of it.
    fn own<'c>(command: &'c mut Command, shop: &Shop) -> &'c mut Command {
        let sockets = shop.beside("sockets");
        fs::create_dir_all(&sockets).expect("a folder");
        fs::set_permissions(&sockets, fs::Permissions::from_mode(0o700)).expect("its owner's alone");
        command.env("XDG_RUNTIME_DIR", sockets).env("GSETTINGS_BACKEND", "memory").stderr(Stdio::null())
    }

    /// Lets the client do one of the things it knows, with `meanwhile` once it listens; fails with its words.
    fn client(&self, shop: &Shop, what: &str, meanwhile: impl FnOnce()) {
        let mut command = Command::new(PYTHON);
        Self::own(command.args(["-B", CLIENT, what]), shop).env("DBUS_SESSION_BUS_ADDRESS", &self.address);
        let mut client =
            Running(command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the client runs"));
        let mut ready = String::new();
        let stdout = client.0.stdout.take().expect("its output is piped");
        BufReader::new(stdout).read_line(&mut ready).expect("it says when it is ready");
        if ready.trim() == "ready" {
            meanwhile();
        }
        let mut words = String::new();
        client.0.stderr.take().expect("its output is piped").read_to_string(&mut words).expect("it speaks UTF-8");
        assert!(client.0.wait().expect("it ends").success(), "{what}: {words}");
    }
}

/// What the client does with a window while these keys are pressed, and the shop afterwards.
fn with_client(what: &str, keys: &[&str]) -> Option<Shop> {
    let screen = Screen::open()?;
    let shop = Shop::welcomed();
    let session = Session::open(&shop)?;
    let mut command = screen.tillside(&shop, &[]);
    Session::own(&mut command, &shop).env("DBUS_SESSION_BUS_ADDRESS", &session.address);
    let open = screen.show(&shop, command)?;
    session.client(&shop, what, || screen.press(keys));
    open.close(&screen);
    Some(shop)
}

fn must_have_saved_57(shop: &Shop) {
    let saved = wait_for("the incident", || shop.incidents().pop());
    assert_eq!(saved.details.code.as_str(), "57");
    assert_eq!(saved.details.outcome, Some(Outcome::PaidOtherCard));
}

#[test]
fn a_screen_reader_looks_up_hears_the_answer_saves_and_finds_the_incident() {
    if let Some(shop) = with_client("walk", &[]) {
        must_have_saved_57(&shop);
    }
}

#[test]
fn what_is_typed_on_the_keyboard_is_heard() {
    if let Some(shop) = with_client("hear", &["5", "7", "Return", "1"]) {
        must_have_saved_57(&shop);
    }
}

#[test]
fn whatever_can_have_the_keyboard_has_a_role_and_a_name_on_every_page() {
    with_client("names", &[]);
}
