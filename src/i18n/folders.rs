//! The folders of `locales/`, as they were when the program was built: adding a language is adding a folder.

use std::sync::LazyLock;

use include_dir::{Dir, include_dir};

use crate::domain::language::Language;

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

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
pub fn sources(language: Language) -> impl Iterator<Item = (String, &'static str)> {
    texts_in(LOCALES.get_dir(language.as_str()))
}

/// The files with the words of the drills, by name.
pub fn drills(language: Language) -> impl Iterator<Item = (String, &'static str)> {
    texts_in(LOCALES.get_dir(format!("{language}/{OF_DRILLS}")))
}

fn texts_in(folder: Option<&'static Dir<'static>>) -> impl Iterator<Item = (String, &'static str)> {
    let files = folder.into_iter().flat_map(Dir::files);
    files.filter_map(|file| {
        let name = file.path().file_name()?.to_str()?.to_owned();
        let is_text = name.strip_suffix(".ftl").is_some();
        is_text.then_some((name, file.contents_utf8()?))
    })
}

fn having(name: &str) -> Vec<Language> {
    let tag = |folder: &Dir<'_>| Language::parse(folder.path().file_name()?.to_str()?);
    let has = |language: &Language| sources(*language).any(|(file, _)| file == name);
    let mut found: Vec<Language> = LOCALES.dirs().filter_map(tag).filter(has).collect();
    let place = |language: &Language| [Language::ZH_CN, Language::EN].iter().position(|first| first == language);
    found.sort_by_key(|language| (place(language).unwrap_or(usize::MAX), *language));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_and_english_come_first_and_every_interface_speaks_to_customers() {
        assert_eq!(INTERFACE.get(..2), Some(&[Language::ZH_CN, Language::EN][..]));
        assert!(INTERFACE.iter().all(|language| CUSTOMER.contains(language)));
        assert_eq!(sources(Language::parse("xx").unwrap()).count(), 0);
    }
}
