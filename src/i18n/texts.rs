//! The texts of one language, by key.

use std::borrow::Cow;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use unic_langid::{LanguageIdentifier, langid};

use crate::domain::setting::Language;

/// Every file of a language's folder. A new file must stand here, or `tests/locales.rs` fails.
macro_rules! sources {
    ($language:literal) => {
        [
            include_str!(concat!("../../locales/", $language, "/advice.ftl")),
            include_str!(concat!("../../locales/", $language, "/app.ftl")),
            include_str!(concat!("../../locales/", $language, "/causes.ftl")),
            include_str!(concat!("../../locales/", $language, "/claims.ftl")),
            include_str!(concat!("../../locales/", $language, "/cli.ftl")),
            include_str!(concat!("../../locales/", $language, "/codes-amex.ftl")),
            include_str!(concat!("../../locales/", $language, "/codes-discover.ftl")),
            include_str!(concat!("../../locales/", $language, "/codes-emv-offline.ftl")),
            include_str!(concat!("../../locales/", $language, "/codes-iso8583-1987.ftl")),
            include_str!(concat!("../../locales/", $language, "/codes-mastercard.ftl")),
            include_str!(concat!("../../locales/", $language, "/codes-mastercard_mac.ftl")),
            include_str!(concat!("../../locales/", $language, "/codes-unionpay.ftl")),
            include_str!(concat!("../../locales/", $language, "/codes-visa.ftl")),
            include_str!(concat!("../../locales/", $language, "/data.ftl")),
            include_str!(concat!("../../locales/", $language, "/paper.ftl")),
            include_str!(concat!("../../locales/", $language, "/rules.ftl")),
            include_str!(concat!("../../locales/", $language, "/steps.ftl")),
        ]
    };
}

const ZH_CN: [&str; 17] = sources!("zh-CN");
const EN: [&str; 17] = sources!("en");

/// The words of one language. Every key of `locales/` is there in every language; the tests see to it.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    #[must_use]
    pub fn new(language: Language) -> Self {
        let (id, sources): (LanguageIdentifier, _) = match language {
            Language::ZhCn => (langid!("zh-CN"), ZH_CN),
            Language::En => (langid!("en"), EN),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // The invisible isolation marks would break copying and searching; no right-to-left language is offered.
        bundle.set_use_isolating(false);
        for source in sources {
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(readable, errors)| {
                log::error!("{}: {errors:?}", language.as_ref());
                readable
            });
            if let Err(errors) = bundle.add_resource(resource) {
                log::error!("{}: {errors:?}", language.as_ref());
            }
        }
        Self { language, bundle }
    }

    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of a key; the key itself, and a line in the log, if there is none.
    #[must_use]
    pub fn get(&self, key: &str) -> Cow<'_, str> {
        self.find(key).unwrap_or_else(|| {
            log::error!("{}: no text for {key}", self.language.as_ref());
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
            log::error!("{}: {key}: {errors:?}", self.language.as_ref());
        }
        Some(text)
    }
}

/// The key of the text that names a value: keys are written with dashes only.
#[must_use]
pub fn text_key(kind: &str, value: &str) -> String {
    format!("{kind}-{}", value.replace('_', "-"))
}
