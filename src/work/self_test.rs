//! The program looking at itself, on a thread of its own: it reads the newest backup whole, and nobody waits for that.

use std::sync::Arc;

use crate::doctor::{self, Wanted};
use crate::job::Done;
use crate::knowledge::Catalog;

pub(super) fn examine(wanted: &Wanted, catalog: &Catalog) -> Done {
    Done::Examined(Some(Box::new(doctor::examine(wanted, catalog))))
}

/// The page waits for an end, so it must hear of one in any case.
pub(super) fn begin(wanted: Wanted, catalog: Arc<Catalog>, post: impl FnOnce(Done) + Clone + Send + 'static) {
    let answer = post.clone();
    let work = move || answer(examine(&wanted, &catalog));
    if let Err(error) = std::thread::Builder::new().name("self test".to_owned()).spawn(work) {
        log::error!("no thread for the self-test: {error}");
        post(Done::Examined(None));
    }
}
