//! What is known, in words, and how it is found: built once, before any command and while the window opens; what is searched by words
//! a little later.

use std::sync::Arc;
use std::thread;

use crate::early::Early;
use crate::find::Finder;
use crate::i18n::Languages;
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
        let languages = Arc::new(Languages::new());
        // Texts and facts do not need each other, and the first frame waits for both. A thread that cannot be had costs time,
        // nothing else: a language is read when it is asked for.
        let catalog = thread::scope(|scope| {
            let read = || languages.get(Languages::of_system());
            let texts = thread::Builder::new().name("texts".to_owned()).spawn_scoped(scope, read);
            if let Err(error) = texts {
                log::warn!("no thread to read texts in: {error}");
            }
            Catalog::built_in()
        })?;
        let catalog = Arc::new(catalog);
        let finder = Arc::new(Finder::begin(&catalog, &languages));
        Ok(Self { catalog, finder, languages })
    }
}

/// The library while it is being read on a thread of its own: a renderer takes about as long to open.
pub type Reading = Early<Result<Library, KnowledgeError>>;

/// Begins to read it.
#[must_use]
pub fn begin_reading() -> Reading {
    Early::begin("library", Library::built_in)
}
