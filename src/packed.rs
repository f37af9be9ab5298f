//! The words of `locales/` and the facts of `assets/`, as they were when the program was built.

use std::io::{Cursor, Read, Seek};
use std::sync::LazyLock;

use zip::ZipArchive;
use zip::result::ZipResult;

/// The paths of all texts, a line each.
const NAMES: &str = include_str!(concat!(env!("OUT_DIR"), "/texts.txt"));

/// Packed, because as they stand the texts would be a tenth of the program. An entry is an archive of its own with the texts of
/// one folder: those are read together, and packed together they are a quarter smaller than one by one.
static FOLDERS: LazyLock<Result<ZipArchive<Cursor<&'static [u8]>>, String>> = LazyLock::new(|| {
    let bytes: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/texts.zip"));
    ZipArchive::new(Cursor::new(bytes)).map_err(|error| error.to_string())
});

/// A folder or a text that cannot be had.
#[derive(Debug, thiserror::Error)]
#[error("the program's own {name} cannot be unpacked: {why}")]
pub struct PackedError {
    name: String,
    why: String,
}

/// The paths of all texts from the root of the project, with `/` on every system.
pub fn names() -> impl Iterator<Item = &'static str> {
    NAMES.lines()
}

/// The texts that lie in a folder itself, by their names in it.
#[derive(Debug)]
pub struct Folder {
    path: String,
    texts: Vec<(String, String)>,
}

impl Folder {
    /// Unpacks the folder of this path.
    ///
    /// # Errors
    /// [`PackedError`] if there is none, or its bytes are damaged.
    pub fn unpack(path: &str) -> Result<Self, PackedError> {
        let failed = |why: String| PackedError { name: path.to_owned(), why };
        // Its own reader of the same bytes: texts are read on several threads.
        let mut folders = FOLDERS.clone().map_err(failed)?;
        let texts = texts_of(&mut folders, path).map_err(|error| failed(error.to_string()))?;
        Ok(Self { path: path.to_owned(), texts })
    }

    /// The text of this name.
    ///
    /// # Errors
    /// [`PackedError`] if there is none.
    pub fn text(&self, name: &str) -> Result<&str, PackedError> {
        let found = self.texts.iter().find(|(known, _)| known == name);
        let missing = || PackedError { name: format!("{}/{name}", self.path), why: "it is not there".to_owned() };
        found.map(|(_, text)| text.as_str()).ok_or_else(missing)
    }

    /// All its texts, each with its name.
    #[must_use]
    pub fn into_texts(self) -> Vec<(String, String)> {
        self.texts
    }
}

fn texts_of(folders: &mut ZipArchive<impl Read + Seek>, path: &str) -> ZipResult<Vec<(String, String)>> {
    let mut bytes = Vec::new();
    folders.by_name(path)?.read_to_end(&mut bytes)?;
    let mut folder = ZipArchive::new(Cursor::new(bytes))?;
    let mut texts = Vec::with_capacity(folder.len());
    for place in 0..folder.len() {
        let mut file = folder.by_index(place)?;
        let mut text = String::with_capacity(usize::try_from(file.size()).unwrap_or_default());
        file.read_to_string(&mut text)?;
        texts.push((file.name()?.into_owned(), text));
    }
    Ok(texts)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::*;

    #[test]
    fn every_text_is_that_of_its_path() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folders: BTreeSet<&str> = names().map(|name| name.rsplit_once('/').unwrap().0).collect();
        let mut found = BTreeSet::new();
        for folder in folders {
            for (name, text) in Folder::unpack(folder).unwrap().into_texts() {
                let path = format!("{folder}/{name}");
                assert_eq!(text, fs::read_to_string(root.join(&path)).unwrap(), "{path}");
                found.insert(path);
            }
        }
        assert_eq!(found.iter().map(String::as_str).collect::<BTreeSet<_>>(), names().collect());
        assert!(found.contains("locales/zh-CN/app.ftl") && found.contains("assets/codes/unionpay.toml"));
    }

    #[test]
    fn what_is_not_there_is_named() {
        let told = Folder::unpack("assets/nothing").unwrap_err().to_string();
        assert!(told.contains("assets/nothing"), "{told}");
        let told = Folder::unpack("assets/codes").unwrap().text("nothing.toml").unwrap_err().to_string();
        assert!(told.contains("assets/codes/nothing.toml"), "{told}");
    }
}
