//! What is known, in words, and how it is found: built once, before any command and while the window opens.

use std::panic::resume_unwind;
use std::sync::{Arc, LazyLock};
use std::thread;

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
        let languages = Languages::new();
        // Texts and facts do not need each other, and the first frame waits for both. A thread that cannot be had costs time,
        // nothing else: a language is read when it is asked for.
        let catalog = thread::scope(|scope| {
            let read_texts = || languages.all().for_each(drop);
            let texts = thread::Builder::new().name("texts".to_owned()).spawn_scoped(scope, read_texts);
            if let Err(error) = texts {
                log::warn!("no thread to read texts in: {error}");
            }
            Catalog::built_in()
        })?;
        let all: Vec<&Texts> = languages.all().collect();
        let finder = Finder::new(&catalog, &all);
        Ok(Self { catalog: Arc::new(catalog), finder: Arc::new(finder), languages: Arc::new(languages) })
    }
}

/// The library while it is being read on a thread of its own: a renderer takes about as long to open.
pub struct Reading(LazyLock<ReadLibrary, Box<dyn FnOnce() -> ReadLibrary + Send>>);

type ReadLibrary = Result<Library, KnowledgeError>;

impl Reading {
    /// Begins to read; without a thread it is read when it is asked for.
    #[must_use]
    pub fn begin() -> Self {
        let thread = thread::Builder::new().name("library".to_owned()).spawn(Library::built_in);
        Self(LazyLock::new(match thread {
            Ok(thread) => Box::new(|| thread.join().unwrap_or_else(|panic| resume_unwind(panic))),
            Err(error) => {
                log::warn!("no thread to read the library in: {error}");
                Box::new(Library::built_in)
            }
        }))
    }

    /// Waits until it is read.
    ///
    /// # Errors
    /// As [`Library::built_in`].
    pub fn get(&self) -> Result<&Library, &KnowledgeError> {
        self.0.as_ref()
    }
}
