//! The words of `locales/` and the facts of `assets/`, as they were when the program was built.

use std::io::{Cursor, Read as _};
use std::sync::LazyLock;

use zip::ZipArchive;
use zip::result::ZipResult;

type Archive = ZipArchive<Cursor<&'static [u8]>>;

/// Packed, because as they stand they would be a tenth of the program. Each is unpacked when it is read.
static TEXTS: LazyLock<Result<Archive, String>> = LazyLock::new(|| {
    let bytes: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/texts.zip"));
    ZipArchive::new(Cursor::new(bytes)).map_err(|error| error.to_string())
});

/// A text that cannot be had.
#[derive(Debug, thiserror::Error)]
#[error("the program's own {name} cannot be unpacked: {why}")]
pub struct PackedError {
    name: String,
    why: String,
}

/// The paths of all texts from the root of the project, with `/` on every system.
pub fn names() -> impl Iterator<Item = &'static str> {
    let texts = TEXTS.as_ref().inspect_err(|error| log::error!("the program's own texts cannot be unpacked: {error}"));
    texts.into_iter().flat_map(ZipArchive::file_names_raw).filter_map(|name| str::from_utf8(name).ok())
}

/// The text of this path.
///
/// # Errors
/// [`PackedError`] if there is none, or its bytes are damaged.
pub fn read(name: &str) -> Result<String, PackedError> {
    let failed = |why: String| PackedError { name: name.to_owned(), why };
    let texts = TEXTS.as_ref().map_err(|error| failed(error.clone()))?;
    unpack(texts, name).map_err(|error| failed(error.to_string()))
}

fn unpack(texts: &Archive, name: &str) -> ZipResult<String> {
    // Its own reader of the same bytes: texts are read on several threads.
    let mut texts = texts.clone();
    let mut file = texts.by_name(name)?;
    let mut text = String::with_capacity(usize::try_from(file.size()).unwrap_or_default());
    file.read_to_string(&mut text)?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    #[test]
    fn every_text_is_that_of_its_path() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        for name in names() {
            assert_eq!(read(name).unwrap(), fs::read_to_string(root.join(name)).unwrap(), "{name}");
        }
        assert!(names().any(|name| name.starts_with("locales/")) && names().any(|name| name.starts_with("assets/")));
    }

    #[test]
    fn a_text_that_is_not_there_is_named() {
        let told = read("assets/nothing.toml").unwrap_err().to_string();
        assert!(told.contains("assets/nothing.toml"), "{told}");
    }
}
