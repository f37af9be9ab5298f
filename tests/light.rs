//! A window that stands there all day: it talks to nobody, sleeps while nobody does anything, and does not grow.
#![cfg(target_os = "linux")]

mod desk;

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use desk::{Open, Screen, Shop, have, skip, wait_for};

/// How long the window is left alone.
const IDLE: Duration = Duration::from_secs(20);
/// Clock ticks (10 ms) of CPU that may go by meanwhile: one, because the system counts in whole ones.
const IDLE_TICKS: u64 = 1;
/// How often any thread of the program may wake up meanwhile. A single frame wakes several several times, and a thread that waits
/// in steps of half a second wakes forty times: the lock file holds `blocking` at 1.6, whose thread ends, for that reason.
const IDLE_WAKES: u64 = 10;
/// What a day may leave behind, in kilobytes.
const GROWTH: u64 = 5 * 1024;
/// What the window may take with everything loaded, in kilobytes: the aim for a program that is handed out. One built for
/// debugging is several times the size and may take twice as much.
const RESIDENT: u64 = 150 * 1024 * if cfg!(debug_assertions) { 2 } else { 1 };

/// The program's entry under `/proc`.
fn proc(open: &Open, name: &str) -> PathBuf {
    PathBuf::from(format!("/proc/{}", open.program.0.id())).join(name)
}

/// Clock ticks of CPU used so far, in the program and for it.
fn ticks(open: &Open) -> u64 {
    let stat = fs::read_to_string(proc(open, "stat")).expect("the program runs");
    let (_, numbers) = stat.rsplit_once(')').expect("a name in brackets");
    numbers.split_whitespace().skip(11).take(2).map(|ticks| ticks.parse::<u64>().expect("a number")).sum()
}

/// The number behind a name in one of the files of `/proc` that are made of names and numbers.
fn number(file: PathBuf, name: &str) -> u64 {
    let text = fs::read_to_string(file).expect("the program runs");
    let line = text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_else(|| panic!("no {name} in {text}"));
    line.trim_start_matches(':').split_whitespace().next().expect("a number").parse().expect("a number")
}

/// How often the program's threads have slept and were woken so far.
fn wakes(open: &Open) -> u64 {
    let threads = fs::read_dir(proc(open, "task")).expect("the program runs");
    threads.map(|thread| number(thread.expect("a thread").path().join("status"), "voluntary_ctxt_switches")).sum()
}

/// Kilobytes in memory.
fn resident(open: &Open) -> u64 {
    number(proc(open, "smaps_rollup"), "Rss")
}

fn pause(seconds: u64) {
    std::thread::sleep(Duration::from_secs(seconds));
}

#[test]
fn no_socket_is_ever_opened_but_those_of_this_machine() {
    let Some(screen) = Screen::open() else { return };
    if !have("strace", "--version") {
        skip("watching what the program opens needs strace");
        return;
    }
    let shop = Shop::welcomed();
    let calls = shop.beside("calls");
    let file = calls.to_str().expect("a plain name");
    let trace = ["strace", "-f", "-qq", "--seccomp-bpf", "-e", "trace=socket,connect", "-e", "signal=none", "-o", file];
    let Some(open) = screen.show(&shop, screen.tillside(&shop, &trace)) else { return };
    screen.press(&["5", "7", "Return", "1"]);
    wait_for("the incident", || shop.incidents().pop());
    // Found again by words, and in the log.
    screen.press(&["slash", "y", "e", "b", "z"]);
    pause(2);
    screen.press(&["Escape", "F5"]);
    pause(2);
    open.close(&screen);

    let calls = fs::read_to_string(calls).expect("what it called");
    let opened: Vec<&str> = calls.lines().filter(|call| call.contains("socket(")).collect();
    // The screen itself is behind one: the watching worked.
    assert!(!opened.is_empty(), "not even the screen was spoken to: {calls}");
    let abroad = |call: &&str| {
        !call.contains("socket(AF_UNIX") && !call.contains("sa_family=AF_UNIX") && !call.contains("resumed")
    };
    let abroad: Vec<&str> = calls.lines().filter(abroad).collect();
    assert_eq!(abroad, Vec::<&str>::new(), "of {} calls", calls.lines().count());
}

#[test]
fn a_window_that_is_only_looked_at_sleeps() {
    let Some(screen) = Screen::open() else { return };
    let shop = Shop::welcomed();
    let Some(open) = screen.show(&shop, screen.tillside(&shop, &[])) else { return };
    screen.press(&["5", "7"]);
    // The last frames of the answer, and what is done behind it.
    pause(5);
    let before = (ticks(&open), wakes(&open));
    std::thread::sleep(IDLE);
    let (used, woken) = (ticks(&open) - before.0, wakes(&open) - before.1);
    println!("{used} ticks of CPU and {woken} wake-ups in {IDLE:?}");
    assert!(used <= IDLE_TICKS, "{used} ticks of CPU");
    assert!(woken <= IDLE_WAKES, "{woken} wake-ups");
}

#[test]
fn a_short_day_leaves_nothing_behind_in_memory() {
    let Some(screen) = Screen::open() else { return };
    let shop = Shop::welcomed();
    let Some(open) = screen.show(&shop, screen.tillside(&shop, &[])) else { return };
    let codes = [
        "51", "57", "61", "55", "98", "91", "68", "54", "75", "96", "05", "14", "62", "65", "01", "30", "41", "58",
        "90", "94",
    ];
    let look_up = |code: &str, then: &[&str]| {
        let keys: Vec<String> = code.chars().map(String::from).collect();
        screen.press(&keys.iter().map(String::as_str).chain(then.iter().copied()).collect::<Vec<_>>());
    };
    let mut saved = 0;
    // Waited for, so that a slow machine never has a day's keys in front of it. No sale: some codes lock the other outcomes.
    let mut save = |code: &str| {
        look_up(code, &["Return", "4"]);
        saved += 1;
        wait_for("the incident", || (shop.incidents().len() == saved).then_some(()));
    };
    // Each of the four languages with each of the four themes, and around to the first again.
    let look_around = |save: &mut dyn FnMut(&str)| {
        for _ in 0..4 {
            for _ in 0..4 {
                look_up("57", &["F7", "Escape"]);
            }
            // Escape has a frame of its own; a second F5 could fall into the frame of the first.
            screen.press(&["F5", "Escape", "F6"]);
            save("51");
        }
    };
    look_around(&mut save);
    for code in codes {
        look_up(code, &["Escape"]);
    }
    save("51");
    pause(3);
    let warm = resident(&open);

    for _ in 0..5 {
        for code in codes {
            look_up(code, &["Escape"]);
        }
        for code in ["51", "57", "61"] {
            save(code);
        }
    }
    look_around(&mut save);
    pause(3);
    let after = resident(&open);
    println!("{warm} kB when warm, {after} kB after the day");
    assert!(after <= warm + GROWTH, "grown by {} kB", after - warm);
    assert!(after <= RESIDENT, "{after} kB");
}
