//! The list of parts and their licence texts against what cargo links into the programs. `.ci/parts notices` writes both anew.
//!
//! One test asks cargo, which needs the sources of the crates for both systems; without network it says so and passes, unless
//! `TILLSIDE_TEST_ALL` is set, which forbids skipping.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

const PARTS: &str = include_str!("../assets/third-party/parts.tsv");
const NOTICES: &str = include_str!("../assets/third-party/NOTICES.txt");
const LOCK: &str = include_str!("../Cargo.lock");

/// Parts that are no crates.
const OTHERS: [&str; 8] = [
    "Lucide icons",
    "Noto Sans",
    "Noto Sans JP",
    "Noto Sans KR",
    "Noto Sans SC",
    "Rust standard library",
    "SQLite",
    "mingw-w64 runtime",
];

/// What is handed out; `.ci/parts` and deny.toml say so too.
const TARGETS: [&str; 2] = ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-gnu"];

const AGAIN: &str = "run `.ci/parts notices` and commit what it writes";

/// Name, version and licence of each part.
fn rows() -> Vec<[&'static str; 3]> {
    let row = |line: &'static str| line.split('\t').collect::<Vec<_>>().try_into().expect("three columns");
    PARTS.lines().map(row).collect()
}

/// Names and versions of the parts that are crates.
fn crates() -> BTreeSet<(String, String)> {
    let rows = rows().into_iter().filter(|[name, ..]| !OTHERS.contains(name));
    rows.map(|[name, version, _]| (name.to_owned(), version.to_owned())).collect()
}

#[test]
fn every_part_has_a_name_a_version_and_a_licence_and_is_listed_once() {
    let rows = rows();
    assert!(rows.iter().flatten().all(|cell| !cell.trim().is_empty()), "an empty cell");
    let keys: BTreeSet<_> = rows.iter().map(|[name, version, _]| (name, version)).collect();
    assert_eq!(keys.len(), rows.len(), "a part twice");
    for other in OTHERS {
        assert!(rows.iter().any(|[name, ..]| *name == other), "{other} is missing");
    }
}

#[test]
fn every_part_is_in_the_lock_file_with_that_version() {
    let lock: toml::Table = LOCK.parse().expect("the lock file");
    let packages = lock["package"].as_array().expect("packages");
    let word = |package: &toml::Value, key: &str| package[key].as_str().expect("a word").to_owned();
    let locked: BTreeSet<_> = packages.iter().map(|p| (word(p, "name"), word(p, "version"))).collect();
    let crates = crates();
    let gone: Vec<_> = crates.difference(&locked).collect();
    assert!(gone.is_empty(), "not in Cargo.lock (any more): {gone:?}; {AGAIN}");
    // What the program itself asks for is there too; the test below looks at the rest.
    let own = packages.iter().find(|p| p["name"].as_str() == Some("tillside")).expect("our own package");
    assert!(own["dependencies"].as_array().is_some_and(|asked| asked.len() > 30) && crates.len() > 300);
}

#[test]
fn every_part_has_its_text() {
    let (list, texts) = NOTICES.split_once("\n====").expect("the texts below the list");
    for [name, version, licence] in rows() {
        assert!(list.contains(&format!("\n{name} {version}: {licence}")), "{name} {version} is not listed; {AGAIN}");
        let named = if version == "-" { name.to_owned() } else { format!("{name} {version}") };
        assert!(texts.contains(&named), "{named} has no text; {AGAIN}");
    }
}

#[test]
fn the_parts_are_what_cargo_links_into_the_programs() {
    let mut linked = BTreeSet::new();
    for target in TARGETS {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["tree", "--locked", "--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"]);
        let output = cargo.args(["--target", target]).current_dir(Path::new(env!("CARGO_MANIFEST_DIR"))).output();
        let output = output.expect("cargo runs");
        let words = String::from_utf8_lossy(&output.stderr);
        if !output.status.success() {
            assert!(std::env::var_os("TILLSIDE_TEST_ALL").is_none(), "{words}, and TILLSIDE_TEST_ALL forbids skipping");
            eprintln!("skipped: cargo cannot tell what is linked for {target}: {words}");
            return;
        }
        let tree = String::from_utf8(output.stdout).expect("names");
        linked.extend(tree.lines().filter_map(|line| {
            let mut words = line.split(' ');
            Some((words.next()?.to_owned(), words.next()?.strip_prefix('v')?.to_owned()))
        }));
    }
    linked.retain(|(name, _)| name != "tillside");
    let listed = crates();
    let missing: Vec<_> = linked.difference(&listed).collect();
    let idle: Vec<_> = listed.difference(&linked).collect();
    assert!(missing.is_empty() && idle.is_empty(), "not listed: {missing:?}; listed and not linked: {idle:?}; {AGAIN}");
}
