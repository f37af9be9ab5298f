//! Starting with the system, in a home of its own: the test calls itself again with another home, because a process must not
//! change its own surroundings.
#![cfg(target_os = "linux")]

use std::fs;
use std::path::Path;
use std::process::Command;

use tillside::machine::Autostart;

/// Set for the part that runs in the other home.
const INSIDE: &str = "TILLSIDE_TEST_AUTOSTART";

#[test]
fn the_entry_is_written_and_taken_away_again() {
    let home = tempfile::tempdir().expect("a folder");
    let mut inside = Command::new(std::env::current_exe().expect("this test"));
    inside.args(["--exact", "in_the_other_home", "--nocapture"]);
    inside.env(INSIDE, home.path()).env("HOME", home.path()).env_remove("XDG_CONFIG_HOME");
    let output = inside.output().expect("it starts");
    let words = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && words.contains("the other home was seen"), "{words}");
}

#[test]
fn in_the_other_home() {
    let Some(home) = std::env::var_os(INSIDE) else { return };
    let entry = Path::new(&home).join(".config").join("autostart").join("Tillside.desktop");
    let autostart = Autostart::new(Path::new("/opt/till side/tillside"), Some(Path::new("/srv/shop"))).expect("a path");
    assert_eq!(autostart.is_on(), Ok(false));
    assert_eq!(autostart.set(true), Ok(true));
    let text = fs::read_to_string(&entry).expect("the entry");
    assert!(text.contains("Exec=\"/opt/till side/tillside\" --data-dir \"/srv/shop\""), "{text}");
    assert_eq!(autostart.set(false), Ok(false));
    assert!(!entry.exists());
    println!("the other home was seen");
}
