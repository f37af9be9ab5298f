//! The people at the till, and the PINs some of them have.
//!
//! A PIN has four digits as a rule, so what keeps it is not its length but the price of a try: argon2 for whoever has carried
//! the file away, waiting for whoever stands at the till. A try is written down as wrong before it is looked at and crossed
//! out when it was right: ending the program in between gains nothing.

use std::sync::LazyLock;

use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};
use uuid::Uuid;

use crate::domain::staff::{Staff, StaffId};

use super::clean::Cleaner;
use super::error::Trouble;
use super::{Store, StoreError};

/// So many wrong PINs in a row cost nothing.
const FREE_TRIES: u32 = 3;
/// What the next one costs in seconds; it doubles from there.
const FIRST_WAIT: u64 = 30;
const LONGEST_WAIT: u64 = 15 * 60;

/// 19 MiB, two passes, one lane: the smallest that OWASP still recommends, about 0.1 to 0.25 s on an old till.
static ARGON: LazyLock<Argon2<'static>> =
    LazyLock::new(|| Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::DEFAULT));

impl Store {
    /// Those who work here now, in the order they came.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn staff(&self) -> Result<Vec<Staff>, StoreError> {
        self.read(|db| {
            let sql = "SELECT id, name, pin IS NOT NULL AS has_pin FROM staff WHERE retired = 0 ORDER BY position, id";
            let mut statement = db.prepare_cached(sql)?;
            let mut rows = statement.query([])?;
            let mut staff = Vec::new();
            while let Some(row) = rows.next()? {
                staff.push(row_to_staff(row)?);
            }
            Ok(staff)
        })
    }

    /// Saves somebody's name: a new one comes last, a known one keeps place and PIN, a retired one works here again.
    ///
    /// A card number in the name is hidden. [`Staff::has_pin`] is not looked at: see [`Store::set_pin`].
    ///
    /// # Errors
    /// [`StoreError::StaffName`] for one that is empty or too long, [`StoreError::StaffNameTaken`], or the file could not be
    /// written.
    pub fn save_staff(&mut self, staff: &Staff) -> Result<(), StoreError> {
        let staff = Cleaner::default().staff(staff);
        let Staff { id, name, has_pin: _ } = staff.get();
        if !(1..=Staff::MAX_NAME_CHARS).contains(&name.chars().count()) {
            return Err(StoreError::StaffName { most: Staff::MAX_NAME_CHARS });
        }
        self.write(|tx| {
            let sql = "SELECT EXISTS (SELECT 1 FROM staff WHERE name = :name AND id <> :id AND retired = 0)";
            let values = named_params! { ":id": id.0.as_bytes(), ":name": name };
            if tx.prepare_cached(sql)?.query_row(values, |row| row.get(0))? {
                return Err(StoreError::StaffNameTaken(name.clone()).into());
            }
            let sql = "INSERT INTO staff (id, name, position)
                       VALUES (:id, :name, (SELECT coalesce(max(position), 0) + 1 FROM staff))
                       ON CONFLICT (id) DO UPDATE SET name = excluded.name, retired = 0";
            tx.prepare_cached(sql)?.execute(values)?;
            Ok(())
        })
    }

    /// Somebody no longer works here; their PIN is forgotten. One who is unknown or gone already stays so.
    ///
    /// # Errors
    /// The file could not be written.
    pub fn retire_staff(&mut self, id: StaffId) -> Result<(), StoreError> {
        self.write(|tx| {
            tx.prepare_cached("UPDATE staff SET retired = 1, pin = NULL WHERE id = ?")?.execute([id.0.as_bytes()])?;
            Ok(())
        })
    }

    /// Gives somebody a new PIN, or none. Who may do that is asked before.
    ///
    /// Takes as long as [`Store::check_pin`].
    ///
    /// # Errors
    /// [`StoreError::PinForm`] unless [`Staff::is_pin`], [`StoreError::NoSuchStaff`], or the file could not be written.
    pub fn set_pin(&mut self, id: StaffId, pin: Option<&str>) -> Result<(), StoreError> {
        if pin.is_some_and(|pin| !Staff::is_pin(pin)) {
            return Err(StoreError::PinForm);
        }
        let failed = |error: argon2::password_hash::Error| StoreError::PinFailed(error.to_string());
        let hash = pin.map(|pin| ARGON.hash_password(pin.as_bytes()).map(|hash| hash.to_string()).map_err(failed));
        let hash = hash.transpose()?;
        self.write(|tx| {
            let sql = "UPDATE staff SET pin = :pin, wrong_pins = 0 WHERE id = :id AND retired = 0";
            match tx.prepare_cached(sql)?.execute(named_params! { ":id": id.0.as_bytes(), ":pin": hash })? {
                0 => Err(StoreError::NoSuchStaff(id).into()),
                _ => Ok(()),
            }
        })
    }

    /// Whether it is the PIN of somebody who works here; never for one who has none. Takes a tenth of a second and more: no
    /// work for a thread that draws.
    ///
    /// # Errors
    /// [`StoreError::PinWait`] after three wrong ones in a row: 30 seconds, then twice as long each time, at most 15 minutes.
    /// [`StoreError::NoSuchStaff`], or the file could not be written.
    pub fn check_pin(&mut self, id: StaffId, pin: &str, now: Timestamp) -> Result<bool, StoreError> {
        // The refusal is an answer here and an error outside: a clock that went back must be written down with it.
        let asked: Result<Option<String>, u64> = self.write(|tx| {
            let kept = Tries::of(tx, id)?;
            if kept.hash.is_none() {
                return Ok(Ok(None));
            }
            if let Some(seconds) = kept.wait(now) {
                if kept.last > now {
                    Tries::write(tx, id, kept.wrong, now)?;
                }
                return Ok(Err(seconds));
            }
            Tries::write(tx, id, kept.wrong.saturating_add(1), now)?;
            Ok(Ok(kept.hash))
        })?;
        let Some(hash) = asked.map_err(|seconds| StoreError::PinWait { seconds })? else {
            return Ok(false);
        };
        let broken = |error: String| Trouble::Broken(format!("a PIN's hash: {error}")).about(&self.path);
        let hash = PasswordHash::new(&hash).map_err(|error| broken(error.to_string()))?;
        match ARGON.verify_password(pin.as_bytes(), &hash) {
            Ok(()) => self.write(|tx| {
                tx.prepare_cached("UPDATE staff SET wrong_pins = 0 WHERE id = ?")?.execute([id.0.as_bytes()])?;
                Ok(true)
            }),
            Err(argon2::password_hash::Error::PasswordInvalid) => Ok(false),
            Err(error) => Err(broken(error.to_string())),
        }
    }
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
    fn of(db: &Connection, id: StaffId) -> Result<Self, Trouble> {
        let sql = "SELECT pin, wrong_pins, wrong_pin_ms FROM staff WHERE id = ? AND retired = 0";
        let read = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get::<_, i64>(2)?));
        let found = db.prepare_cached(sql)?.query_row([id.0.as_bytes()], read).optional()?;
        let (hash, wrong, last) = found.ok_or(StoreError::NoSuchStaff(id))?;
        let last = Timestamp::from_millisecond(last)
            .map_err(|error| Trouble::Broken(format!("the time of a wrong PIN: {error}")))?;
        Ok(Self { hash, wrong, last })
    }

    fn write(db: &Connection, id: StaffId, wrong: u32, last: Timestamp) -> Result<(), Trouble> {
        let sql = "UPDATE staff SET wrong_pins = :wrong, wrong_pin_ms = :last WHERE id = :id";
        let values = named_params! { ":id": id.0.as_bytes(), ":wrong": wrong, ":last": last.as_millisecond() };
        db.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }

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

fn row_to_staff(row: &Row<'_>) -> Result<Staff, Trouble> {
    let id: Vec<u8> = row.get("id")?;
    let id = Uuid::from_slice(&id).map_err(|error| Trouble::Broken(format!("a staff id: {error}")))?;
    Ok(Staff { id: StaffId(id), name: row.get("name")?, has_pin: row.get("has_pin")? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::time;

    fn hired(store: &mut Store, name: &str) -> Staff {
        let staff = Staff { id: StaffId(Uuid::now_v7()), name: name.to_owned(), has_pin: false };
        store.save_staff(&staff).unwrap();
        staff
    }

    fn names(store: &Store) -> Vec<String> {
        store.staff().unwrap().into_iter().map(|staff| staff.name).collect()
    }

    fn seconds_to_wait(result: &Result<bool, StoreError>) -> Option<u64> {
        match result {
            Err(StoreError::PinWait { seconds }) => Some(*seconds),
            _ => None,
        }
    }

    #[test]
    fn people_come_rename_and_go() {
        let mut store = Store::in_memory().unwrap();
        let (mut ming, hua) = (hired(&mut store, " 小明 "), hired(&mut store, "Hua"));
        assert_eq!(names(&store), ["小明", "Hua"]);
        ming.name = "明".to_owned();
        store.save_staff(&ming).unwrap();
        assert_eq!(names(&store), ["明", "Hua"]);
        store.retire_staff(hua.id).unwrap();
        assert_eq!(names(&store), ["明"]);
        hired(&mut store, "Hua");
        assert!(matches!(store.save_staff(&hua), Err(StoreError::StaffNameTaken(name)) if name == "Hua"));
    }

    #[test]
    fn a_name_is_one_name_of_a_few_characters_and_no_card_number() {
        let mut store = Store::in_memory().unwrap();
        let mut staff = hired(&mut store, "4111111111111111");
        assert_eq!(names(&store), ["••••••••••••1111"]);
        for name in [" ", &"余".repeat(25)] {
            staff.name = name.to_owned();
            assert!(matches!(store.save_staff(&staff), Err(StoreError::StaffName { most: 24 })), "{name}");
        }
    }

    #[test]
    fn a_pin_is_kept_as_a_hash_and_known_again() {
        let mut store = Store::in_memory().unwrap();
        let ming = hired(&mut store, "小明").id;
        let now = time("2026-11-24T10:00:00Z");
        assert!(!store.check_pin(ming, "", now).unwrap(), "without a PIN none is right");
        store.set_pin(ming, Some("2580")).unwrap();
        assert!(store.staff().unwrap()[0].has_pin);
        assert!(store.check_pin(ming, "2580", now).unwrap());
        assert!(!store.check_pin(ming, "2581", now).unwrap());
        let kept: String = store.db.query_row("SELECT pin FROM staff", [], |row| row.get(0)).unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$") && !kept.contains("2580"), "{kept}");
        store.save_staff(&Staff { id: ming, name: "明".to_owned(), has_pin: false }).unwrap();
        assert!(store.check_pin(ming, "2580", now).unwrap(), "a new name is no new PIN");
        store.set_pin(ming, None).unwrap();
        assert!(!store.staff().unwrap()[0].has_pin);
    }

    #[test]
    fn what_is_no_pin_and_who_does_not_work_here_is_refused() {
        let mut store = Store::in_memory().unwrap();
        let ming = hired(&mut store, "小明").id;
        for pin in ["", "123", "12a4", "１２３４", "1234567890123"] {
            assert!(matches!(store.set_pin(ming, Some(pin)), Err(StoreError::PinForm)), "{pin}");
        }
        store.retire_staff(ming).unwrap();
        assert!(matches!(store.set_pin(ming, None), Err(StoreError::NoSuchStaff(id)) if id == ming));
        let now = time("2026-11-24T10:00:00Z");
        assert!(matches!(store.check_pin(ming, "2580", now), Err(StoreError::NoSuchStaff(_))));
    }

    #[test]
    fn wrong_pins_cost_time_also_after_the_program_was_closed() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(folder.path()).unwrap();
        let ming = hired(&mut store, "小明").id;
        store.set_pin(ming, Some("2580")).unwrap();
        let start = time("2026-11-24T10:00:00Z");
        let later = |seconds: i64| start + SignedDuration::from_secs(seconds);
        for _ in 0..3 {
            assert!(!store.check_pin(ming, "0000", start).unwrap());
        }
        drop(store);
        let mut store = Store::open(folder.path()).unwrap();
        assert_eq!(seconds_to_wait(&store.check_pin(ming, "2580", later(1))), Some(29), "the right one waits too");
        assert!(!store.check_pin(ming, "0000", later(30)).unwrap());
        assert_eq!(seconds_to_wait(&store.check_pin(ming, "2580", later(31))), Some(59));
        assert!(store.check_pin(ming, "2580", later(90)).unwrap());
        assert!(!store.check_pin(ming, "0000", later(90)).unwrap(), "the right one wipes the slate");
    }

    #[test]
    fn a_wait_doubles_to_a_quarter_of_an_hour() {
        let last = time("2026-11-24T10:00:00Z");
        let wait = |wrong| Tries { hash: None, wrong, last }.wait(last);
        assert_eq!([0, 1, 2].map(wait), [None; 3]);
        assert_eq!([3, 4, 5, 6, 7, 8, 9, 200].map(wait), [30, 60, 120, 240, 480, 900, 900, 900].map(Some));
    }

    #[test]
    fn a_clock_set_back_does_not_lock_anybody_out_for_years() {
        let mut store = Store::in_memory().unwrap();
        let ming = hired(&mut store, "小明").id;
        store.set_pin(ming, Some("2580")).unwrap();
        for _ in 0..3 {
            store.check_pin(ming, "0000", time("2036-11-24T10:00:00Z")).unwrap();
        }
        let wait = store.check_pin(ming, "2580", time("2026-11-24T10:00:00Z"));
        assert_eq!(seconds_to_wait(&wait), Some(30));
        assert!(store.check_pin(ming, "2580", time("2026-11-24T10:00:30Z")).unwrap());
    }
}
