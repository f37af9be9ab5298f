//! How codes are written where people read them.

use crate::domain::code::{Code, CodeRef, CodeSetId};
use crate::domain::incident::Details;
use crate::i18n::Texts;
use crate::knowledge::Catalog;

/// A code as its owner writes it; for what is seen on a terminal that gives none, that there is none.
#[must_use]
pub fn written_at(catalog: &Catalog, texts: &Texts, at: &CodeRef) -> String {
    if at.is_symptom() {
        return texts.get("symptom-no-code").into_owned();
    }
    catalog.entry(at).map_or_else(|| at.code.to_string(), |entry| entry.spelling().to_owned())
}

/// The code of an incident, as [`written_at`].
#[must_use]
pub fn written(catalog: &Catalog, texts: &Texts, details: &Details) -> String {
    match at(details.code_set.as_ref(), &details.code) {
        Some(at) => written_at(catalog, texts, &at),
        None => details.code.to_string(),
    }
}

/// What an incident is called in one word: its code, or what was seen where there was none.
#[must_use]
pub fn heading(catalog: &Catalog, texts: &Texts, details: &Details) -> String {
    match at(details.code_set.as_ref(), &details.code) {
        Some(at) if at.is_symptom() && catalog.entry(&at).is_some() => super::meaning(catalog, texts, &at),
        _ => written(catalog, texts, details),
    }
}

fn at(set: Option<&CodeSetId>, code: &Code) -> Option<CodeRef> {
    set.map(|set| CodeRef { set: set.clone(), code: code.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    fn details(at: &str) -> Details {
        let at = CodeRef::parse(at).unwrap();
        Details { code_set: Some(at.set), ..Details::new(at.code) }
    }

    #[test]
    fn codes_are_written_as_their_owners_write_them_and_symptoms_in_words() {
        let (catalog, texts) = (Catalog::built_in().unwrap(), Texts::new(Language::ZH_CN));
        let table = [
            ("unionpay:57", "57", "57"),
            ("stripe:DO_NOT_HONOR", "do_not_honor", "do_not_honor"),
            ("symptom:NO_RECEIPT", "没有代码", "没有打出小票"),
            ("symptom:OF_A_NEWER_PROGRAM", "没有代码", "没有代码"),
            ("unionpay:ZZ", "ZZ", "ZZ"),
        ];
        for (at, code, name) in table {
            let details = details(at);
            assert_eq!(written(&catalog, &texts, &details), code, "{at}");
            assert_eq!(heading(&catalog, &texts, &details), name, "{at}");
        }
        let bare = Details::new(Code::parse("57").unwrap());
        assert_eq!(heading(&catalog, &texts, &bare), "57");
    }
}
