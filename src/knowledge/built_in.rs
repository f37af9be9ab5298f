//! The folders of `assets/` the program was built with.

use serde::de::DeserializeOwned;

use super::verify::KnowledgeError;
use crate::packed::Folder;

/// The files of one folder.
pub(super) struct Files(Folder);

impl Files {
    pub(super) fn of(folder: &str) -> Result<Self, KnowledgeError> {
        Ok(Self(Folder::unpack(folder)?))
    }

    /// Reads a file of the folder by its path in `assets/`.
    pub(super) fn read<T: DeserializeOwned>(&self, file: &str) -> Result<T, KnowledgeError> {
        let name = file.rsplit_once('/').map_or(file, |(_, name)| name);
        parse(file, self.0.text(name)?)
    }
}

/// Reads the text of a file, named by its path in `assets/`.
pub(super) fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, KnowledgeError> {
    toml::from_str(text).map_err(|error| KnowledgeError::Unreadable { file: file.to_owned(), error: Box::new(error) })
}
