//! What is known, in words, and how it is found: built once, before any window or command.

use std::sync::Arc;

use crate::find::Finder;
use crate::i18n::{Languages, Texts};
use crate::knowledge::{Catalog, KnowledgeError};

/// Cheap to clone; everything in it is only read.
#[derive(Clone)]
pub struct Library {
    pub catalog: Arc<Catalog>,
    pub finder: Arc<Finder>,
    pub languages: Arc<Languages>,
}

impl Library {
    /// Reads and checks the knowledge the program was built with.
    ///
    /// # Errors
    /// A fault in that knowledge; the tests keep such a build from shipping.
    pub fn built_in() -> Result<Self, KnowledgeError> {
        let catalog = Catalog::built_in()?;
        let languages = Languages::new();
        let all: Vec<&Texts> = languages.all().collect();
        let finder = Finder::new(&catalog, &all);
        Ok(Self { catalog: Arc::new(catalog), finder: Arc::new(finder), languages: Arc::new(languages) })
    }
}
