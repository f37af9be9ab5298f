//! Reports of mistakes: a text among the shop's documents, without card numbers, for somebody to send.

use std::path::{Path, PathBuf};

use super::export::in_our_words;
use super::print::our_folder;
use crate::domain::redact::redact;
use crate::exchange::file;
use crate::job::TaskError;
use crate::store::StoreError;

/// Writes the report. Line ends are those of Windows, which every editor understands.
pub(super) fn write(documents: Option<&Path>, name: &str, text: &str) -> Result<PathBuf, TaskError> {
    let path = our_folder(documents)?.join(format!("{name}.txt"));
    let clean = redact(text).text.replace('\n', "\r\n");
    let write = |out: &mut dyn std::io::Write| {
        out.write_all(clean.as_bytes())?;
        Ok(())
    };
    file::replace::<(), StoreError>(&path, write).map_err(in_our_words)?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_holds_no_card_number_and_lies_among_the_papers() {
        let documents = tempfile::tempdir().unwrap();
        let path = write(Some(documents.path()), "tillside-report-x", "看到\n4111 1111 1111 1111").unwrap();
        assert_eq!(path, documents.path().join("Tillside").join("tillside-report-x.txt"));
        assert_eq!(std::fs::read_to_string(path).unwrap(), "看到\r\n•••• •••• •••• 1111");
        assert!(write(None, "x", "y").is_err(), "an account without a place for papers");
    }
}
