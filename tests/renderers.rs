//! What draws the window: each renderer, and the next one when a driver is missing, ended the program, or nothing draws at all.
#![cfg(target_os = "linux")]

mod desk;

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

use desk::{Open, Screen, Shop, skip, wait_for};
use tillside::machine::has_graphics_card;

/// Where drivers are not.
const NOWHERE: &str = "/nonexistent";

fn without_opengl(command: &mut Command) -> &mut Command {
    command.env("LIBGL_DRIVERS_PATH", NOWHERE).env("__EGL_VENDOR_LIBRARY_DIRS", NOWHERE).env("GALLIUM_DRIVER", "none")
}

fn without_vulkan(command: &mut Command) -> &mut Command {
    command.env("VK_DRIVER_FILES", NOWHERE).env("VK_ICD_FILENAMES", NOWHERE)
}

/// What the program wrote down of its own running.
fn log_of(shop: &Shop) -> String {
    fs::read_to_string(shop.data().join("log").join("tillside.log")).unwrap_or_default()
}

/// Opens the window; what draws it, once its picture was seen.
fn open(screen: &Screen, shop: &Shop, command: Command) -> Option<(Open, String)> {
    let before = log_of(shop).len();
    let open = screen.show(shop, command)?;
    let drawn_by = wait_for("the picture", || {
        let log = log_of(shop);
        let name = log.get(before..)?.lines().find_map(|line| line.split("drawn by ").nth(1))?;
        Some(name.to_owned())
    });
    Some((open, drawn_by))
}

/// Whether it is the one that was wanted: a machine without such a driver has nothing to try here.
fn is(drawn_by: &str, wanted: &str) -> bool {
    if drawn_by != wanted {
        skip(&format!("this machine has no driver for {wanted}, not even a software one"));
    }
    drawn_by == wanted
}

#[track_caller]
fn takes_keys(screen: &Screen, shop: &Shop) {
    screen.press(&["5", "7", "Return", "1"]);
    wait_for("the incident", || shop.incidents().pop());
}

fn remembered(shop: &Shop) -> String {
    fs::read_to_string(shop.data().join("renderer.json")).expect("it is remembered")
}

#[test]
fn each_renderer_shows_a_window_that_takes_keys() {
    let Some(screen) = Screen::open() else { return };
    for wanted in ["software", "glow", "wgpu"] {
        let shop = Shop::welcomed();
        let mut command = screen.tillside(&shop, &[]);
        command.args(["--renderer", wanted]);
        let Some((open, drawn_by)) = open(&screen, &shop, command) else { return };
        if is(&drawn_by, wanted) {
            takes_keys(&screen, &shop);
        }
        open.close(&screen);
    }
}

#[test]
fn where_there_is_no_card_no_driver_is_asked() {
    let Some(screen) = Screen::open() else { return };
    let shop = Shop::welcomed();
    let Some((open, drawn_by)) = open(&screen, &shop, screen.tillside(&shop, &[])) else { return };
    let maps = fs::read_to_string(format!("/proc/{}/maps", open.program.0.id())).expect("what it has loaded");
    let has_driver = ["libGL", "libEGL", "libvulkan", "LLVM"].iter().any(|library| maps.contains(library));
    assert_eq!(
        (drawn_by == "software", has_driver),
        (!has_graphics_card(), has_graphics_card()),
        "by {drawn_by}: {maps}"
    );
    open.close(&screen);
}

#[test]
fn without_opengl_the_other_driver_draws() {
    let Some(screen) = Screen::open() else { return };
    let shop = Shop::welcomed();
    let mut command = screen.tillside(&shop, &[]);
    without_opengl(command.args(["--renderer", "glow"]));
    let Some((open, drawn_by)) = open(&screen, &shop, command) else { return };
    if is(&drawn_by, "wgpu") {
        assert!(log_of(&shop).contains("glow opens no window"), "{}", log_of(&shop));
        takes_keys(&screen, &shop);
        assert!(remembered(&shop).contains(r#""trying":null,"avoid":[]"#), "an error is no reason to avoid it");
    }
    open.close(&screen);
}

#[test]
fn without_any_driver_the_processor_draws() {
    let Some(screen) = Screen::open() else { return };
    let shop = Shop::welcomed();
    let mut command = screen.tillside(&shop, &[]);
    without_vulkan(without_opengl(command.args(["--renderer", "glow", "--code", "51"])));
    let Some((open, drawn_by)) = open(&screen, &shop, command) else { return };
    assert_eq!(drawn_by, "software", "{}", log_of(&shop));
    // The second process has the folder, and was asked for the same.
    screen.press(&["Return", "1"]);
    let saved = wait_for("the incident", || shop.incidents().pop());
    assert_eq!(saved.details.code.as_str(), "51");
    open.close(&screen);
    assert!(remembered(&shop).contains(r#""trying":null,"avoid":[]"#), "an error is no reason to avoid it");
}

#[test]
fn a_renderer_that_ended_the_program_is_not_tried_first_again() {
    let Some(screen) = Screen::open() else { return };
    let shop = Shop::welcomed();
    let usual = if has_graphics_card() { "glow" } else { "software" };
    // As one leaves it that crashed while its window was opened.
    let left = format!(r#"{{"version":"{}","trying":"{usual}","avoid":[]}}"#, env!("CARGO_PKG_VERSION"));
    fs::write(shop.data().join("renderer.json"), left).expect("it is written");
    let Some((again, drawn_by)) = open(&screen, &shop, screen.tillside(&shop, &[])) else { return };
    let other = if has_graphics_card() { "wgpu" } else { "glow" };
    if !is(&drawn_by, other) {
        return;
    }
    again.close(&screen);
    assert!(remembered(&shop).contains(&format!(r#""avoid":["{usual}"]"#)), "{}", remembered(&shop));
    // Asked for, it has its chance, and is trusted again.
    let mut command = screen.tillside(&shop, &[]);
    command.args(["--renderer", usual]);
    let (again, drawn_by) = open(&screen, &shop, command).expect("it opened before");
    assert_eq!(drawn_by, usual);
    again.close(&screen);
    assert!(remembered(&shop).contains(r#""trying":null,"avoid":[]"#), "{}", remembered(&shop));
}

#[test]
fn without_any_window_a_box_of_the_system_says_the_first_error_in_the_users_language() {
    let Some(screen) = Screen::open() else { return };
    let shop = Shop::welcomed();
    // The system's own box, which writes down what it was asked to show.
    let (tools, shown) = (shop.beside("tools"), shop.beside("shown"));
    fs::create_dir(&tools).expect("a folder");
    let zenity = tools.join("zenity");
    fs::write(&zenity, format!("#!/bin/sh\nprintf '%s\\n' \"$@\" >> '{}'\n", shown.display())).expect("a script");
    fs::set_permissions(&zenity, fs::Permissions::from_mode(0o755)).expect("it can be started");
    let path = std::env::var("PATH").unwrap_or_default();
    let mut command = screen.tillside(&shop, &[]);
    command.env("PATH", format!("{}:{path}", tools.display())).env_remove("DBUS_SESSION_BUS_ADDRESS");
    // A screen that is not there.
    let output = command.env("DISPLAY", ":4711").output().expect("it starts");
    assert!(!output.status.success());
    let console = String::from_utf8_lossy(&output.stderr);
    let boxed = fs::read_to_string(&shown).unwrap_or_default();
    for said in [console.as_ref(), &boxed] {
        assert!(
            said.contains("码上懂打不开窗口") && said.contains("没有数据被改动"),
            "console: {console}\nbox: {boxed}"
        );
    }
    let log = log_of(&shop);
    let errors: Vec<&str> = log.lines().filter_map(|line| line.split(" opens no window: ").nth(1)).collect();
    assert!(errors.len() > 1, "both kinds are tried: {log}");
    assert!(boxed.contains(errors[0].trim()), "not {}: {boxed}", errors[0]);
    assert!(shop.incidents().is_empty());
}
