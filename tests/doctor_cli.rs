//! `tillside-cli doctor` as scripts and support use it: the real program on a real folder.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};

fn call(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tillside-cli"));
    command.arg("--data-dir").arg(folder).args(args).env_remove("TILLSIDE_DATA_DIR");
    command.output().expect("the program runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

fn examined(folder: &Path) -> (Option<i32>, Value) {
    let output = call(folder, &["doctor", "--json"]);
    let found = serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {}", text(&output.stderr)));
    (output.status.code(), found)
}

#[test]
fn a_shop_in_order_is_sound_and_the_keys_are_those_that_were_promised() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    assert!(call(&data, &["log", "add", "--code", "57"]).status.success());
    assert!(call(&data, &["backup", "now"]).status.success());
    let (code, found) = examined(&data);
    assert_eq!(code, Some(0), "{found}");
    let keys: Vec<&String> = found.as_object().expect("an object").keys().collect();
    let promised = [
        "backup",
        "chain_head",
        "connections",
        "data",
        "database",
        "knowledge",
        "licences",
        "never",
        "problems",
        "sound",
        "sqlite",
        "system",
        "version",
    ];
    assert_eq!(keys, promised);
    assert_eq!(found["sound"], json!(true));
    assert_eq!(found["database"], json!({ "state": "sound", "faults": [] }));
    assert_eq!(found["data"]["folder"], json!(data.display().to_string()));
    assert_eq!(found["data"]["parts"][0]["part"], json!("log"));
    assert_eq!(found["backup"]["verified"]["reason"], json!("manual"));
    assert_eq!(found["chain_head"].as_str().map(|head| head.contains(char::is_whitespace)), Some(false));
    assert_eq!(found["version"], json!(env!("CARGO_PKG_VERSION")));
    assert_eq!(found["connections"]["open"], json!([]));
    if cfg!(target_os = "linux") {
        assert_eq!(found["connections"]["tested"], json!(true));
    }
    if cfg!(unix) {
        assert_eq!(found["data"]["owner_only"], json!(true));
    }
}

#[test]
fn words_say_the_same_in_the_language_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    for (language, words) in [("en", "It never goes online"), ("zh-CN", "从不联网")] {
        let output = call(&data, &["doctor", "--lang", language]);
        assert_eq!(output.status.code(), Some(0));
        assert!(text(&output.stdout).contains(words), "{}", text(&output.stdout));
    }
    assert!(!data.exists(), "looking creates nothing");
}

#[test]
fn a_damaged_file_ends_with_1_and_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("tillside.sqlite"), vec![7; 8_192]).expect("written");
    let (code, found) = examined(folder.path());
    assert_eq!((code, &found["sound"]), (Some(1), &json!(false)));
    let output = call(folder.path(), &["doctor", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("\n! "), "{}", text(&output.stdout));
    assert!(text(&output.stderr).contains("a problem was found"));
}

#[cfg(unix)]
#[test]
fn a_file_that_others_can_read_is_a_problem() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    assert!(call(&data, &["log", "add", "--code", "57"]).status.success());
    let file = data.join("tillside.sqlite");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).expect("changed");
    let (code, found) = examined(&data);
    assert_eq!(code, Some(1));
    assert_eq!(found["problems"], json!(["readable_by_others"]));
    assert_eq!(found["data"]["open_to_others"], json!([file.display().to_string()]));
}
