//! The real window: a real X server, real key events, and the incident in the real file.
#![cfg(target_os = "linux")]

mod desk;

use std::io::Read as _;
use std::process::Stdio;
use std::time::{Duration, Instant};

use desk::{Running, Screen, Shop, WAY_OUT, wait_for};
use tillside::domain::incident::Outcome;

#[test]
fn four_real_keys_in_the_real_window_save_an_incident() {
    let Some(screen) = Screen::open() else { return };
    let shop = Shop::welcomed();
    let Some(open) = screen.show(&shop, screen.tillside(&shop, &[])) else { return };
    screen.press(&["5", "7", "Return", "1"]);
    let saved = wait_for("the incident", || shop.incidents().pop());
    assert_eq!(saved.details.code.as_str(), "57");
    assert_eq!(saved.details.outcome, Some(Outcome::PaidOtherCard));

    // Closed by the desktop, the program ends by itself and everything is still there.
    open.close(&screen);
    assert_eq!(shop.incidents().len(), 1);
}

#[test]
fn a_machine_without_opengl_still_gets_a_window_or_a_sentence() {
    let Some(screen) = Screen::open() else { return };
    let shop = Shop::welcomed();
    let hidden = "/nonexistent";
    let mut command = screen.tillside(&shop, &[]);
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
