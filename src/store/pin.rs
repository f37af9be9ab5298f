//! PINs of people in a file: how they are kept, checked, and slowed down.
//!
//! A PIN has four digits as a rule, so what keeps it is not its length but the price of a try: argon2 for whoever has carried
//! the file away, waiting for whoever stands at the till. A try is written down as wrong before it is looked at and crossed
//! out when it was right: ending the program in between gains nothing.

use std::path::Path;
use std::sync::LazyLock;

use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};
use uuid::Uuid;

use crate::domain::staff::Staff;

use super::error::Trouble;
use super::{StoreError, connection};

/// So many wrong PINs in a row cost nothing.
const FREE_TRIES: u32 = 3;
/// What the next one costs in seconds; it doubles from there.
const FIRST_WAIT: u64 = 30;
const LONGEST_WAIT: u64 = 15 * 60;

/// 19 MiB, two passes, one lane: the smallest that OWASP still recommends, about 0.1 to 0.25 s on an old till.
static ARGON: LazyLock<Argon2<'static>> =
    LazyLock::new(|| Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::DEFAULT));

/// Whose PINs: a table of people, each with an `id`, a `pin` that may be null, `wrong_pins` and `wrong_pin_ms`.
pub(super) struct Holders {
    pub(super) table: &'static str,
    /// Which of its rows count, as SQL.
    pub(super) present: &'static str,
    /// What it is when there is none of an id.
    pub(super) nobody: fn(Uuid) -> StoreError,
}

impl Holders {
    /// Gives somebody a new PIN, or none; wrong tries are forgotten.
    pub(super) fn set(&self, db: &mut Connection, path: &Path, id: Uuid, pin: Option<&str>) -> Result<(), StoreError> {
        // Before the write begins: it takes long.
        let hash = pin.map(hash).transpose()?;
        let Self { table, present, nobody } = self;
        connection::write(db, path, |tx| {
            let sql = format!("UPDATE {table} SET pin = :pin, wrong_pins = 0 WHERE id = :id AND {present}");
            match tx.prepare_cached(&sql)?.execute(named_params! { ":id": id.as_bytes(), ":pin": hash })? {
                0 => Err(nobody(id).into()),
                _ => Ok(()),
            }
        })
    }

    /// Whether it is somebody's PIN; never for one who has none.
    pub(super) fn check(
        &self,
        db: &mut Connection,
        path: &Path,
        id: Uuid,
        pin: &str,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        // The refusal is an answer here and an error outside: a clock that went back must be written down with it.
        let asked: Result<Option<String>, u64> = connection::write(db, path, |tx| {
            let kept = self.tries(tx, id)?;
            if kept.hash.is_none() {
                return Ok(Ok(None));
            }
            if let Some(seconds) = kept.wait(now) {
                if kept.last > now {
                    self.note(tx, id, kept.wrong, now)?;
                }
                return Ok(Err(seconds));
            }
            self.note(tx, id, kept.wrong.saturating_add(1), now)?;
            Ok(Ok(kept.hash))
        })?;
        let Some(hash) = asked.map_err(|seconds| StoreError::PinWait { seconds })? else {
            return Ok(false);
        };
        let broken = |error: String| Trouble::Broken(format!("a PIN's hash: {error}")).about(path);
        let hash = PasswordHash::new(&hash).map_err(|error| broken(error.to_string()))?;
        match ARGON.verify_password(pin.as_bytes(), &hash) {
            Ok(()) => connection::write(db, path, |tx| {
                let sql = format!("UPDATE {} SET wrong_pins = 0 WHERE id = ?", self.table);
                tx.prepare_cached(&sql)?.execute([id.as_bytes()])?;
                Ok(true)
            }),
            Err(argon2::password_hash::Error::PasswordInvalid) => Ok(false),
            Err(error) => Err(broken(error.to_string())),
        }
    }

    fn tries(&self, db: &Connection, id: Uuid) -> Result<Tries, Trouble> {
        let Self { table, present, nobody } = self;
        let sql = format!("SELECT pin, wrong_pins, wrong_pin_ms FROM {table} WHERE id = ? AND {present}");
        let read = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get::<_, i64>(2)?));
        let found = db.prepare_cached(&sql)?.query_row([id.as_bytes()], read).optional()?;
        let (hash, wrong, last) = found.ok_or_else(|| nobody(id))?;
        let last = Timestamp::from_millisecond(last)
            .map_err(|error| Trouble::Broken(format!("the time of a wrong PIN: {error}")))?;
        Ok(Tries { hash, wrong, last })
    }

    fn note(&self, db: &Connection, id: Uuid, wrong: u32, last: Timestamp) -> Result<(), Trouble> {
        let sql = format!("UPDATE {} SET wrong_pins = :wrong, wrong_pin_ms = :last WHERE id = :id", self.table);
        let values = named_params! { ":id": id.as_bytes(), ":wrong": wrong, ":last": last.as_millisecond() };
        db.prepare_cached(&sql)?.execute(values)?;
        Ok(())
    }
}

fn hash(pin: &str) -> Result<String, StoreError> {
    if !Staff::is_pin(pin) {
        return Err(StoreError::PinForm);
    }
    let failed = |error: argon2::password_hash::Error| StoreError::PinFailed(error.to_string());
    ARGON.hash_password(pin.as_bytes()).map(|hash| hash.to_string()).map_err(failed)
}

/// What the file knows of somebody's PIN.
struct Tries {
    hash: Option<String>,
    /// Wrong ones in a row.
    wrong: u32,
    /// When the last of them was tried.
    last: Timestamp,
}

impl Tries {
    /// How many seconds are left to wait. A clock that was set back begins the wait anew and does not prolong it by years.
    fn wait(&self, now: Timestamp) -> Option<u64> {
        let doublings = self.wrong.checked_sub(FREE_TRIES)?;
        let seconds = FIRST_WAIT.checked_shl(doublings).map_or(LONGEST_WAIT, |wait| wait.min(LONGEST_WAIT));
        let whole = SignedDuration::from_secs(i64::try_from(seconds).unwrap_or(i64::MAX));
        let left = whole - now.duration_since(self.last.min(now));
        // A part of a second is a second to wait.
        u64::try_from(left.as_millis()).ok().filter(|left| *left > 0).map(|left| left.div_ceil(1_000))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::time;

    #[test]
    fn a_wait_doubles_to_a_quarter_of_an_hour() {
        let last = time("2026-11-24T10:00:00Z");
        let wait = |wrong| Tries { hash: None, wrong, last }.wait(last);
        assert_eq!([0, 1, 2].map(wait), [None; 3]);
        assert_eq!([3, 4, 5, 6, 7, 8, 9, 200].map(wait), [30, 60, 120, 240, 480, 900, 900, 900].map(Some));
    }
}
