//! Why the writing of a file ended early.

use std::io;

/// `E` is the trouble of whatever gives us what we write.
#[derive(Debug)]
pub enum Halt<E> {
    /// The place written to.
    Io(io::Error),
    /// Somebody wanted no more of it.
    Cancelled,
    Source(E),
}

impl<E> From<io::Error> for Halt<E> {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}
