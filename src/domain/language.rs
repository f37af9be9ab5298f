//! Languages by their tag. Which there are is told by the folders of `locales/`, not here.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The tag of a language (BCP 47), such as `zh-CN` or `ja`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Language {
    /// ASCII letters, digits and dashes; zeros behind them.
    tag: [u8; Self::MAX_LEN],
}

impl Language {
    /// The longest tag; `zh-Hant-TW` fits.
    pub const MAX_LEN: usize = 12;
    pub const ZH_CN: Self = Self { tag: *b"zh-CN\0\0\0\0\0\0\0" };
    pub const EN: Self = Self { tag: *b"en\0\0\0\0\0\0\0\0\0\0" };

    /// Takes a tag as written; `None` if it cannot be one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let fits = text.starts_with(|c: char| c.is_ascii_alphabetic())
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        let mut tag = [0; Self::MAX_LEN];
        tag.get_mut(..text.len()).filter(|_| fits)?.copy_from_slice(text.as_bytes());
        Some(Self { tag })
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        let len = self.tag.iter().position(|b| *b == 0).unwrap_or(Self::MAX_LEN);
        self.tag.get(..len).and_then(|tag| std::str::from_utf8(tag).ok()).unwrap_or_default()
    }

    /// The language without its region or script: `zh`, `en`.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.as_str().split('-').next().unwrap_or_default()
    }

    /// The best of `ours` for a wish such as `zh_CN.UTF-8`, `zh-Hant-HK` or `de`; `None` if none is of that language.
    #[must_use]
    pub fn for_wish(wish: &str, ours: &[Self]) -> Option<Self> {
        let wish = wish.split(['.', '@']).next()?.replace('_', "-");
        let same = |language: &&Self| language.as_str().eq_ignore_ascii_case(&wish);
        if let Some(exact) = ours.iter().find(same) {
            return Some(*exact);
        }
        let parts: Vec<String> = wish.split('-').map(str::to_ascii_lowercase).collect();
        let primary = parts.first()?;
        // Two scripts, one language: who reads the one does not want the other.
        let traditional = |parts: &[String]| parts.iter().any(|p| matches!(p.as_str(), "hant" | "tw" | "hk" | "mo"));
        let script = |language: &Self| {
            let own: Vec<String> = language.as_str().split('-').map(str::to_ascii_lowercase).collect();
            traditional(&own)
        };
        let mut kin = ours.iter().filter(|language| language.primary().eq_ignore_ascii_case(primary));
        let first = kin.clone().next().copied();
        kin.find(|language| script(language) == traditional(&parts)).copied().or(first)
    }
}

/// Chinese shops come first.
impl Default for Language {
    fn default() -> Self {
        Self::ZH_CN
    }
}

impl AsRef<str> for Language {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not the tag of a language"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wish_of_the_system_finds_its_language() {
        let tag = |text| Language::parse(text).unwrap();
        let ours = [Language::ZH_CN, Language::EN, tag("ja"), tag("zh-TW")];
        for (wish, expected) in [
            ("zh_CN.UTF-8", Some(Language::ZH_CN)),
            ("zh", Some(Language::ZH_CN)),
            ("zh-Hant-HK", Some(tag("zh-TW"))),
            ("zh_TW", Some(tag("zh-TW"))),
            ("zh-SG", Some(Language::ZH_CN)),
            ("en-GB", Some(Language::EN)),
            ("ja_JP.eucJP", Some(tag("ja"))),
            ("C", None),
            ("de", None),
        ] {
            assert_eq!(Language::for_wish(wish, &ours), expected, "{wish}");
        }
        assert_eq!(Language::for_wish("zh-TW", &[Language::ZH_CN]), Some(Language::ZH_CN), "better than none");
    }

    #[test]
    fn a_tag_is_kept_as_written_and_nothing_else_is_one() {
        assert_eq!(Language::parse("zh-Hant-TW").unwrap().as_str(), "zh-Hant-TW");
        assert_eq!(Language::parse("zh-CN"), Some(Language::ZH_CN));
        assert_eq!(Language::parse("en"), Some(Language::EN));
        assert_eq!(Language::ZH_CN.primary(), "zh");
        for wrong in ["", "-", "1a", "zh_CN", "日本語", "zh-Hant-TW-xyz"] {
            assert_eq!(Language::parse(wrong), None, "{wrong}");
        }
    }
}
