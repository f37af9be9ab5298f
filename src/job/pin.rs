//! PINs on their way from the fingers to the store.

use std::fmt;

/// The digits somebody typed. They show in no log.
#[derive(Clone, PartialEq, Eq)]
pub struct Pin(pub String);

impl fmt::Debug for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pin(…)")
    }
}

/// What becomes of somebody's PIN.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PinChange {
    Keep,
    Set(Pin),
    Remove,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_shows_in_no_log() {
        let shown = format!("{:?}", PinChange::Set(Pin("2580".to_owned())));
        assert!(!shown.contains("2580"), "{shown}");
    }
}
