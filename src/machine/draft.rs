//! The draft that was open, on the disk while it is typed, so that it comes back after a crash or a power cut.

use std::path::Path;

use super::{read_json, remove, write_json};
use crate::domain::draft::KeptDraft;
use crate::store::StoreError;

const NAME: &str = "draft.json";

/// Keeps the draft in place of the one before, with card numbers hidden; `None` when nothing is open any more.
///
/// # Errors
/// It cannot be written; the one before may stay.
pub fn keep_draft(data_folder: &Path, draft: Option<KeptDraft>) -> Result<(), StoreError> {
    let path = data_folder.join(NAME);
    let Some(draft) = draft else {
        remove(&path);
        return Ok(());
    };
    write_json(&path, &draft.redacted())
}

/// The draft that was left.
#[must_use]
pub fn kept_draft(data_folder: &Path) -> Option<KeptDraft> {
    read_json(&data_folder.join(NAME))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_comes_back_without_card_numbers_and_goes_when_it_is_done() {
        let folder = tempfile::tempdir().unwrap();
        let draft = KeptDraft {
            at: "2026-11-21T14:32:05Z".parse().unwrap(),
            code: "57".to_owned(),
            words: String::new(),
            picked: None,
            ticks: Vec::new(),
            amount: "268".to_owned(),
            last4: String::new(),
            reference: String::new(),
            trace: String::new(),
            note: "卡 6222 0212 3456 7894 换卡".to_owned(),
        };
        keep_draft(folder.path(), Some(draft.clone())).unwrap();
        let text = std::fs::read_to_string(folder.path().join(NAME)).unwrap();
        assert!(!text.contains("6222 0212"), "{text}");
        let back = kept_draft(folder.path()).unwrap();
        assert_eq!((back.code.as_str(), back.amount.as_str()), ("57", "268"));
        assert!(back.note.contains("换卡") && back.has_details());
        keep_draft(folder.path(), None).unwrap();
        assert_eq!(kept_draft(folder.path()), None);
        keep_draft(folder.path(), None).unwrap();
    }
}
