//! The window beside the till, in a real desktop: called by other programs, as a strip, on a screen that is gone, by a key from
//! anywhere; and what comes back after it was ended by force.
#![cfg(target_os = "linux")]

mod desk;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use desk::{Running, Screen, Shop, have, skip, wait_for};
use tillside::domain::incident::Outcome;
use tillside::domain::setting::{HotKey, Settings};
use tillside::machine::{Place, Places};
use tillside::store::Store;

impl Screen {
    /// Width and height of a window, and where it is.
    fn geometry(&self, window: &str) -> [i32; 4] {
        let said = self.xdotool(&["getwindowgeometry", "--shell", window]);
        ["X=", "Y=", "WIDTH=", "HEIGHT="].map(|name| {
            let line = said.lines().find_map(|line| line.strip_prefix(name));
            line.unwrap_or_else(|| panic!("no {name} in {said}")).parse().expect("a number")
        })
    }

    /// A desktop that draws title bars and keeps windows above others.
    fn window_manager(&self) -> Option<Running> {
        if !have("openbox", "--version") || !have("xprop", "-version") {
            skip("a window that stays above others needs openbox and xprop");
            return None;
        }
        let mut command = self.command("openbox");
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let running = Running(command.spawn().expect("openbox starts"));
        wait_for("the desktop", || {
            self.xprop(&["-root", "_NET_SUPPORTING_WM_CHECK"]).contains("window id").then_some(())
        });
        Some(running)
    }

    fn xprop(&self, args: &[&str]) -> String {
        let output = self.command("xprop").args(args).output().expect("xprop runs");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }
}

fn change_settings(shop: &Shop, change: impl FnOnce(&mut Settings)) {
    let mut store = Store::open(&shop.data()).expect("the file opens");
    let mut settings = store.settings().expect("they can be read").settings;
    change(&mut settings);
    store.save_settings(&settings).expect("they are saved");
}

#[test]
fn a_second_start_and_the_console_show_their_code_in_the_window_that_is_open() {
    let Some(screen) = Screen::open() else { return };
    let shop = Shop::welcomed();
    let Some(open) = screen.show(&shop, screen.tillside(&shop, &[])) else { return };

    let mut second = screen.tillside(&shop, &[]);
    let ended = second.args(["--code", "61"]).status().expect("it starts");
    assert!(ended.success());
    screen.xdotool(&["windowfocus", "--sync", &open.window]);
    screen.press(&["Return", "4"]);
    let saved = wait_for("the incident", || shop.incidents().pop());
    assert_eq!((saved.details.code.as_str(), saved.details.outcome), ("61", Some(Outcome::NoSale)));

    let mut console = Command::new(env!("CARGO_BIN_EXE_tillside-cli"));
    let console = console.arg("--data-dir").arg(shop.data()).args(["open", "--code", "05"]);
    assert!(console.status().expect("it starts").success());
    screen.press(&["Return", "4"]);
    let codes = wait_for("the second incident", || {
        let codes: Vec<String> = shop.incidents().iter().map(|i| i.details.code.to_string()).collect();
        (codes.len() == 2).then_some(codes)
    });
    assert_eq!(codes, ["05", "61"]);
    let windows = screen.xdotool(&["search", "--onlyvisible", "--name", "Tillside"]);
    assert_eq!(windows.lines().count(), 1, "one window: {windows}");
    open.close(&screen);
}

#[test]
fn the_strip_stays_above_grows_with_its_answer_and_comes_back_where_it_was() {
    let Some(screen) = Screen::open() else { return };
    let Some(_desktop) = screen.window_manager() else { return };
    let shop = Shop::welcomed();
    let Some(open) = screen.show(&shop, screen.tillside(&shop, &[])) else { return };
    let size = |window: &str| {
        let [_, _, width, height] = screen.geometry(window);
        (width, height)
    };
    screen.press(&["ctrl+m"]);
    wait_for("the strip", || (size(&open.window).0 == 360 && size(&open.window).1 < 100).then_some(()));
    wait_for("its place above", || {
        screen.xprop(&["-id", &open.window, "_NET_WM_STATE"]).contains("_NET_WM_STATE_ABOVE").then_some(())
    });
    screen.press(&["5", "7"]);
    wait_for("the card", || (size(&open.window).1 > 300).then_some(()));
    screen.press(&["Escape"]);
    wait_for("the bare strip", || (size(&open.window).1 < 100).then_some(()));
    let before = screen.geometry(&open.window);
    open.close(&screen);

    let open = screen.show(&shop, screen.tillside(&shop, &[])).expect("it opened before");
    wait_for("the strip where it was", || (screen.geometry(&open.window) == before).then_some(()));
    screen.press(&["ctrl+m"]);
    wait_for("the whole window", || (size(&open.window).0 > 900).then_some(()));
    wait_for("its place among the others", || {
        (!screen.xprop(&["-id", &open.window, "_NET_WM_STATE"]).contains("_NET_WM_STATE_ABOVE")).then_some(())
    });
    open.close(&screen);
}

#[test]
fn a_window_whose_screen_is_gone_is_seen_all_the_same() {
    let Some(screen) = Screen::open() else { return };
    let shop = Shop::welcomed();
    let gone = Place { x: 4_000, y: -900, width: 1_000, height: 700, maximized: false };
    Places { whole: Some(gone), ..Places::default() }.write(&shop.data()).expect("it is written");
    let Some(open) = screen.show(&shop, screen.tillside(&shop, &[])) else { return };
    let [x, y, width, height] = screen.geometry(&open.window);
    assert_eq!((width, height), (1_000, 700));
    assert!((0..=1280 - width).contains(&x) && (0..=800 - height).contains(&y), "at {x}, {y}");
    open.close(&screen);
}

#[test]
fn a_key_brings_the_window_forward_from_another_program() {
    let Some(screen) = Screen::open() else { return };
    let Some(_desktop) = screen.window_manager() else { return };
    let shop = Shop::welcomed();
    change_settings(&shop, |settings| settings.hot_key = Some(HotKey::CtrlF12));
    let Some(open) = screen.show(&shop, screen.tillside(&shop, &[])) else { return };
    let mut other = screen.command("xev");
    let other = other.args(["-name", "other"]).stdout(Stdio::null());
    let _other = Running(other.spawn().expect("xev starts"));
    let in_front = || screen.xdotool(&["getactivewindow"]);
    wait_for("the other program in front", || (in_front() != open.window).then_some(()));
    screen.press(&["ctrl+F12"]);
    wait_for("the window in front", || (in_front() == open.window).then_some(()));
    open.close(&screen);
}

#[test]
fn what_was_typed_comes_back_after_the_program_was_ended_by_force() {
    let Some(screen) = Screen::open() else { return };
    let shop = Shop::welcomed();
    let Some(open) = screen.show(&shop, screen.tillside(&shop, &[])) else { return };
    // The code, then the amount, as yet unsaved.
    screen.press(&["5", "1", "Tab", "2", "6", "8"]);
    let kept = |path: &Path| fs::read_to_string(path).is_ok_and(|text| text.contains("268"));
    let draft = shop.data().join("draft.json");
    wait_for("the draft", || kept(&draft).then_some(()));
    drop(open);

    let open = screen.show(&shop, screen.tillside(&shop, &[])).expect("it opened before");
    screen.press(&["Return", "4"]);
    let saved = wait_for("the incident", || shop.incidents().pop());
    assert_eq!(saved.details.code.as_str(), "51");
    assert_eq!(saved.details.amount.map(|amount| amount.to_string()).as_deref(), Some("268.00 CNY"));
    wait_for("the end of the draft", || (!draft.exists()).then_some(()));
    open.close(&screen);
}
