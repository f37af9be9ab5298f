//! What a desktop and a package manager are told, against what the program says of itself.

use std::path::Path;

use tillside::domain::language::Language;
use tillside::i18n::Languages;

const ENTRY: &str = include_str!("../assets/desktop/tillside.desktop");
const DESCRIPTION: &str = include_str!("../assets/desktop/tillside.metainfo.xml");
const CHANGELOG: &str = include_str!("../assets/release/CHANGELOG.md");
const MANIFEST: &str = include_str!("../Cargo.toml");
const INSTALL: &str = include_str!("../assets/desktop/INSTALL.txt");
const README: &str = include_str!("../README.md");

/// The value of a key of the desktop entry.
fn entry(key: &str) -> &'static str {
    let line = ENTRY.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('='));
    line.unwrap_or_else(|| panic!("{key} is missing"))
}

fn package() -> toml::Table {
    let manifest: toml::Table = MANIFEST.parse().expect("the manifest");
    manifest["package"]["metadata"]["deb"].as_table().expect("the package's table").clone()
}

/// Package names of a list in the manifest, without versions and tools' variables.
fn named(list: &str) -> Vec<String> {
    let list = package()[list].as_str().expect("a list").to_owned();
    list.split(", ").filter(|name| !name.starts_with('$')).map(str::to_owned).collect()
}

#[test]
fn the_desktop_finds_the_window_and_the_program_by_one_name() {
    assert_eq!(entry("StartupWMClass"), tillside::launch::APP_ID);
    assert_eq!(entry("Icon"), tillside::launch::APP_ID);
    assert_eq!(entry("Exec"), env!("CARGO_PKG_NAME"));
    let launched = format!("<launchable type=\"desktop-id\">{}.desktop</launchable>", tillside::launch::APP_ID);
    assert!(DESCRIPTION.contains(&launched), "{launched}");
}

#[test]
fn every_language_of_the_interface_is_spoken_to_the_desktop() {
    let languages = Languages::new();
    // English is what stands there without a language.
    for language in languages.interface().iter().filter(|language| **language != Language::EN) {
        let tag = language.as_str();
        let posix = tag.replace('-', "_");
        for key in ["GenericName", "Comment", "Keywords"] {
            assert!(!entry(&format!("{key}[{posix}]")).is_empty());
        }
        assert!(DESCRIPTION.contains(&format!("<summary xml:lang=\"{tag}\">")), "{tag}");
        assert!(DESCRIPTION.contains(&format!("<lang>{tag}</lang>")), "{tag}");
        assert_eq!(DESCRIPTION.matches(&format!("<p xml:lang=\"{tag}\">")).count(), 2, "{tag}");
    }
}

#[test]
fn the_version_has_its_day_in_the_changelog_and_in_the_description() {
    let version = env!("CARGO_PKG_VERSION");
    let heading = format!("## [{version}] - ");
    let day = CHANGELOG.lines().find_map(|line| line.strip_prefix(&heading)).expect("a section of this version");
    let release = format!("<release version=\"{version}\" date=\"{day}\"/>");
    assert!(DESCRIPTION.contains(&release), "{release}");
}

#[test]
fn what_the_package_names_is_there_and_people_without_it_are_told_the_same() {
    for asset in package()["assets"].as_array().expect("assets") {
        let from = asset[0].as_str().expect("a path");
        let is_built = from.starts_with("target/release/");
        assert!(is_built || Path::new(env!("CARGO_MANIFEST_DIR")).join(from).is_file(), "{from}");
    }
    let depends = named("depends");
    assert!(depends.len() > 5, "{depends:?}");
    for library in &depends {
        assert!(INSTALL.contains(library), "{library} is not in INSTALL.txt");
        assert!(README.contains(library), "{library} is not in README.md");
    }
}
