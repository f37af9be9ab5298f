//! The folders of `locales/`, as they were when the program was built: adding a language is adding a folder.

use std::sync::LazyLock;

use crate::domain::language::Language;
use crate::packed::{self, Folder};

const LOCALES: &str = "locales/";

/// The file every language has: what a customer reads.
const OF_CUSTOMERS: &str = "customer.ftl";
/// The file that only a language of the interface has.
const OF_INTERFACE: &str = "app.ftl";

/// The sub-folder of what is read only when somebody practises.
const OF_DRILLS: &str = "drills";

/// The languages the interface speaks: Chinese and English first, the others by their tag.
pub static INTERFACE: LazyLock<Vec<Language>> = LazyLock::new(|| having(OF_INTERFACE));

/// The languages a customer can be spoken to in; those of the interface are among them.
pub static CUSTOMER: LazyLock<Vec<Language>> = LazyLock::new(|| having(OF_CUSTOMERS));

/// The files of a language, by name; none if it has no folder. Those of the drills are not among them.
pub fn sources(language: Language) -> Vec<(String, String)> {
    texts_in(language.as_str())
}

/// The files with the words of the drills, by name.
pub fn drills(language: Language) -> Vec<(String, String)> {
    texts_in(&format!("{language}/{OF_DRILLS}"))
}

/// The texts that lie in a folder itself, if there is one. What cannot be unpacked is missing, and the log says so.
fn texts_in(folder: &str) -> Vec<(String, String)> {
    let folder = format!("{LOCALES}{folder}");
    if !packed::names().any(|name| name.strip_prefix(&folder).is_some_and(|rest| rest.starts_with('/'))) {
        return Vec::new();
    }
    let unpacked = Folder::unpack(&folder).inspect_err(|error| log::error!("{error}"));
    unpacked.map(Folder::into_texts).unwrap_or_default()
}

fn having(file: &str) -> Vec<Language> {
    let language = |name: &str| Language::parse(name.strip_prefix(LOCALES)?.strip_suffix(file)?.strip_suffix('/')?);
    let mut found: Vec<Language> = packed::names().filter_map(language).collect();
    let place = |language: &Language| [Language::ZH_CN, Language::EN].iter().position(|first| first == language);
    found.sort_by_key(|language| (place(language).unwrap_or(usize::MAX), *language));
    found
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::*;

    #[test]
    fn chinese_and_english_come_first_and_every_interface_speaks_to_customers() {
        assert_eq!(INTERFACE.get(..2), Some(&[Language::ZH_CN, Language::EN][..]));
        assert!(INTERFACE.iter().all(|language| CUSTOMER.contains(language)));
        assert!(sources(Language::parse("xx").unwrap()).is_empty());
    }

    #[test]
    fn the_texts_are_those_of_the_folders() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
        let on_disk = |folder: PathBuf| {
            let files = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
            let texts = files.filter(|path| path.extension().is_some_and(|extension| extension == "ftl"));
            let read = |path: PathBuf| {
                (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(path).unwrap())
            };
            texts.map(read).collect::<BTreeMap<_, _>>()
        };
        for language in CUSTOMER.iter() {
            let folder = root.join(language.as_str());
            assert_eq!(BTreeMap::from_iter(sources(*language)), on_disk(folder.clone()));
            assert_eq!(BTreeMap::from_iter(drills(*language)), on_disk(folder.join(OF_DRILLS)));
        }
    }
}
