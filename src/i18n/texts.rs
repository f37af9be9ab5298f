//! The texts of one language, by key.

use std::borrow::Cow;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};

use super::folders;
use super::style::Style;
use crate::domain::code::CodeRef;
use crate::domain::language::Language;

/// The words of one language. Every key of `locales/` is there in every language; the tests see to it.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    style: Style,
}

impl Texts {
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self::of(language, folders::sources(language))
    }

    /// The words of the drills and nothing else: days and numbers are written by the texts of the interface.
    pub(super) fn of_drills(language: Language) -> Self {
        Self::of(language, folders::drills(language))
    }

    fn of(language: Language, sources: Vec<(String, String)>) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.as_str().parse().unwrap_or_default()]);
        // The invisible isolation marks would break copying and searching; no right-to-left language is offered.
        bundle.set_use_isolating(false);
        for (file, source) in sources {
            let resource = FluentResource::try_new(source).unwrap_or_else(|(readable, errors)| {
                log::error!("{language}/{file}: {errors:?}");
                readable
            });
            if let Err(errors) = bundle.add_resource(resource) {
                log::error!("{language}/{file}: {errors:?}");
            }
        }
        let find = |key: &str| {
            let pattern = bundle.get_message(key)?.value()?;
            Some(bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
        };
        let style = Style::of(find);
        Self { language, bundle, style }
    }

    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    pub(super) fn style(&self) -> &Style {
        &self.style
    }

    /// The text of a key; the key itself, and a line in the log, if there is none.
    #[must_use]
    pub fn get(&self, key: &str) -> Cow<'_, str> {
        self.find(key).unwrap_or_else(|| {
            log::error!("{}: no text for {key}", self.language);
            Cow::Owned(key.to_owned())
        })
    }

    /// The text of a key, if there is one.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<Cow<'_, str>> {
        self.resolve(key, None, None)
    }

    /// An attribute of a key (`.why`, `.not` …), if there is one.
    #[must_use]
    pub fn attribute(&self, key: &str, attribute: &str) -> Option<Cow<'_, str>> {
        self.resolve(key, Some(attribute), None)
    }

    /// The text of a key with its variables filled in.
    #[must_use]
    pub fn with<'a>(&self, key: &str, values: &[(&'a str, FluentValue<'a>)]) -> Cow<'_, str> {
        let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.resolve(key, None, Some(&args)).unwrap_or_else(|| self.get(key))
    }

    /// The text that names a value of the vocabulary: `("money", "may_be_charged")` is `money-may-be-charged`.
    #[must_use]
    pub fn name(&self, kind: &str, value: impl AsRef<str>) -> Cow<'_, str> {
        self.get(&text_key(kind, value.as_ref()))
    }

    fn resolve(&self, key: &str, attribute: Option<&str>, args: Option<&FluentArgs<'_>>) -> Option<Cow<'_, str>> {
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(attribute) => message.get_attribute(attribute)?.value(),
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut errors);
        if !errors.is_empty() {
            log::error!("{}: {key}: {errors:?}", self.language);
        }
        Some(text)
    }
}

/// The key of the text that names a value: keys are written with dashes only.
#[must_use]
pub fn text_key(kind: &str, value: &str) -> String {
    format!("{kind}-{}", value.replace('_', "-"))
}

/// The key of a row's words. A key cannot hold the points that some codes have.
#[must_use]
pub fn words_key(at: &CodeRef) -> String {
    format!("code-{}-{}", at.set, at.code).replace('.', "-")
}
