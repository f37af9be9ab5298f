//! The texts of all languages together: one for the interface, any for the customer, those of words for the search.

use std::sync::OnceLock;

use super::Texts;
use super::folders::{CUSTOMER, INTERFACE};
use crate::domain::language::Language;

/// See the module head. A language is read when it is first asked for: most shops use two.
pub struct Languages {
    texts: Vec<(Language, OnceLock<Texts>)>,
    /// The words of the drills, of the languages of the interface: a till where nobody practises reads none.
    drills: Vec<(Language, OnceLock<Texts>)>,
}

impl Languages {
    #[must_use]
    pub fn new() -> Self {
        let mut all = INTERFACE.clone();
        all.extend(CUSTOMER.iter().filter(|language| !INTERFACE.contains(language)));
        let unread = |languages: Vec<Language>| languages.into_iter().map(|one| (one, OnceLock::new())).collect();
        Self { texts: unread(all), drills: unread(INTERFACE.clone()) }
    }

    /// The texts of a language; those of the default one if there is no such folder (any more).
    #[must_use]
    pub fn get(&self, language: Language) -> &Texts {
        match of(&self.texts, language) {
            Some((language, texts)) => texts.get_or_init(|| Texts::new(*language)),
            None => NO_TEXTS.get_or_init(|| Texts::new(language)),
        }
    }

    /// The words of the drills in a language of the interface; those of the default one for any other.
    #[must_use]
    pub fn drills(&self, language: Language) -> &Texts {
        match of(&self.drills, language) {
            Some((language, texts)) => texts.get_or_init(|| Texts::of_drills(*language)),
            None => NO_TEXTS.get_or_init(|| Texts::new(language)),
        }
    }

    /// The languages the interface speaks, in the order in which they are offered.
    #[must_use]
    pub fn interface(&self) -> &'static [Language] {
        &INTERFACE
    }

    /// The languages a customer can be spoken to in, in the order in which they are offered.
    #[must_use]
    pub fn customer(&self) -> &'static [Language] {
        &CUSTOMER
    }

    /// The texts of the languages of the interface.
    pub fn all(&self) -> impl Iterator<Item = &Texts> {
        self.interface().iter().map(|language| self.get(*language))
    }

    /// A language's name in itself, so that it can be found by those who read no other.
    #[must_use]
    pub fn name(&self, language: Language) -> String {
        self.get(language).get("language-name").into_owned()
    }

    /// The language for a wish such as `zh_CN.UTF-8` or `ja`, if the interface speaks it.
    #[must_use]
    pub fn for_wish(wish: &str) -> Option<Language> {
        Language::for_wish(wish, &INTERFACE)
    }

    /// As [`Self::for_wish`], for command lines.
    ///
    /// # Errors
    /// A sentence that names the languages there are.
    pub fn asked_for(wish: &str) -> Result<Language, String> {
        Self::for_wish(wish).ok_or_else(|| {
            let known: Vec<&str> = INTERFACE.iter().map(Language::as_str).collect();
            format!("the languages are {}", known.join(", "))
        })
    }

    /// The language the system asks for, if the interface speaks it; Chinese otherwise, because Chinese shops come first.
    #[must_use]
    pub fn of_system() -> Language {
        sys_locale::get_locales().find_map(|wish| Self::for_wish(&wish)).unwrap_or_default()
    }
}

/// The texts of a language among all; those of the default one, or of any, if it is not among them.
fn of(all: &[(Language, OnceLock<Texts>)], language: Language) -> Option<&(Language, OnceLock<Texts>)> {
    let known = |wanted: Language| all.iter().find(|(known, _)| *known == wanted);
    known(language).or_else(|| known(Language::default())).or_else(|| all.first())
}

/// For a build without any folder: every text is its key.
static NO_TEXTS: OnceLock<Texts> = OnceLock::new();

impl Default for Languages {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_drills_are_read_when_they_are_asked_for_and_no_sooner() {
        let languages = Languages::new();
        assert!(languages.get(Language::EN).find("language-name").is_some());
        assert!(languages.drills.iter().all(|(_, texts)| texts.get().is_none()));
        // Their keys are no keys of the interface.
        for (_, source) in super::super::folders::drills(Language::EN) {
            let keys = source.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key);
            assert!(
                keys.filter(|key| !key.starts_with(' ')).all(|key| languages.get(Language::EN).find(key).is_none())
            );
        }
        assert_eq!(languages.drills(Language::EN).language(), Language::EN);
        let read = |language| languages.drills.iter().any(|(l, texts)| *l == language && texts.get().is_some());
        assert!(read(Language::EN) && !read(Language::ZH_CN));
    }
}
