//! The files of `assets/` the program was built with.

use serde::de::DeserializeOwned;

use super::verify::KnowledgeError;
use crate::packed;

/// Reads a file by its path in `assets/`.
pub(super) fn read<T: DeserializeOwned>(file: &str) -> Result<T, KnowledgeError> {
    parse(file, &packed::read(&format!("assets/{file}"))?)
}

/// Reads the text of a file.
pub(super) fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, KnowledgeError> {
    toml::from_str(text).map_err(|error| KnowledgeError::Unreadable { file: file.to_owned(), error: Box::new(error) })
}
