//! The texts of all languages together: one for the interface, any for the customer, all for the search.

use super::Texts;
use crate::domain::setting::Language;

/// See the module head.
pub struct Languages {
    zh_cn: Texts,
    en: Texts,
}

impl Languages {
    #[must_use]
    pub fn new() -> Self {
        Self { zh_cn: Texts::new(Language::ZhCn), en: Texts::new(Language::En) }
    }

    #[must_use]
    pub fn get(&self, language: Language) -> &Texts {
        match language {
            Language::ZhCn => &self.zh_cn,
            Language::En => &self.en,
        }
    }

    pub fn all(&self) -> impl Iterator<Item = &Texts> {
        [&self.zh_cn, &self.en].into_iter()
    }

    /// The language the system asks for, if it is one of ours; Chinese otherwise, because Chinese shops come first.
    #[must_use]
    pub fn of_system() -> Language {
        sys_locale::get_locales().find_map(|wish| Language::for_wish(&wish)).unwrap_or_default()
    }
}

impl Default for Languages {
    fn default() -> Self {
        Self::new()
    }
}
