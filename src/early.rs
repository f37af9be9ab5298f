//! Values that are made on a thread of their own before anybody needs them.

use std::convert::Infallible;
use std::panic::resume_unwind;
use std::sync::{LazyLock, mpsc};
use std::thread;
use std::time::Duration;

/// A value that is being made; the first who needs it waits for it.
#[derive(Debug)]
pub struct Early<T>(LazyLock<T, Box<dyn FnOnce() -> T + Send>>);

impl<T: Send + 'static> Early<T> {
    /// Begins to make it on a thread of this name; without one it is made by whoever needs it first.
    #[must_use]
    pub fn begin(name: &str, make: impl FnOnce() -> T + Clone + Send + 'static) -> Self {
        Self::begin_after(Duration::ZERO, name, make)
    }

    /// As [`Self::begin`], but leaves the processor to others for a while, unless somebody needs it sooner.
    #[must_use]
    pub fn begin_after(rest: Duration, name: &str, make: impl FnOnce() -> T + Clone + Send + 'static) -> Self {
        let (hurry, hurried) = mpsc::channel::<Infallible>();
        let make_later = make.clone();
        let thread = thread::Builder::new().name(name.to_owned()).spawn(move || {
            // Nothing is ever sent: it ends with the time or with the one who could send.
            let _ = hurried.recv_timeout(rest);
            make_later()
        });
        Self(LazyLock::new(match thread {
            Ok(thread) => Box::new(|| {
                drop(hurry);
                thread.join().unwrap_or_else(|panic| resume_unwind(panic))
            }),
            Err(error) => {
                log::warn!("no thread for {name}: {error}");
                Box::new(make)
            }
        }))
    }

    /// One that is there already.
    #[must_use]
    pub fn ready(value: T) -> Self {
        Self(LazyLock::new(Box::new(|| value)))
    }

    /// Waits until it is made.
    #[must_use]
    pub fn get(&self) -> &T {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn it_is_made_once_and_shared() {
        let made = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&made);
        let early = Early::begin("early", move || count.fetch_add(1, Ordering::SeqCst) + 41);
        assert_eq!((*early.get(), *early.get()), (41, 41));
        assert_eq!(made.load(Ordering::SeqCst), 1);
    }

    #[test]
    fn who_needs_it_does_not_wait_for_the_rest() {
        let early = Early::begin_after(Duration::from_hours(1), "early", || 7);
        assert_eq!(*early.get(), 7);
    }

    #[test]
    #[should_panic(expected = "broken facts")]
    fn a_panic_reaches_who_needs_it() {
        assert_eq!(*Early::<u8>::begin("early", || panic!("broken facts")).get(), 0);
    }
}
