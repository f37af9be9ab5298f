//! What practice has to tell in the bands above the page.

use std::path::Path;

use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::fault::store_error_text;
use crate::job::{RecordRead, RecordTrouble};

/// A record came in.
pub fn record_read_text(cx: &Cx<'_>, read: &RecordRead) -> String {
    let values = [
        ("name", FluentValue::from(read.name.as_str())),
        ("attempts", FluentValue::from(read.attempts)),
        ("certificates", FluentValue::from(read.certificates)),
    ];
    cx.texts.with("notice-record-read", &values).into_owned()
}

/// Why a record did not come in.
pub fn record_trouble_text(cx: &Cx<'_>, trouble: &RecordTrouble) -> String {
    let say = |key: &str, path: &Path, detail: &str| {
        let path = FluentValue::from(path.display().to_string());
        cx.texts.with(key, &[("path", path), ("detail", FluentValue::from(detail.to_owned()))]).into_owned()
    };
    match trouble {
        RecordTrouble::Unreadable { path, detail } => say("notice-record-unreadable", path, detail),
        RecordTrouble::Malformed { path, detail } => say("notice-record-malformed", path, detail),
        RecordTrouble::TooNew(path) => say("notice-record-too-new", path, ""),
        RecordTrouble::Store(error) => store_error_text(cx, error),
    }
}
