//! The people at the till, and the PINs some of them have.

use jiff::Timestamp;
use rusqlite::{Row, named_params};
use uuid::Uuid;

use crate::domain::staff::{Staff, StaffId};

use super::clean::Cleaner;
use super::error::Trouble;
use super::pin::Holders;
use super::{Store, StoreError};

/// Those who work here and may have a PIN.
const HOLDERS: Holders =
    Holders { table: "staff", present: "retired = 0", nobody: |id| StoreError::NoSuchStaff(StaffId(id)) };

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
        HOLDERS.set(&mut self.db, &self.path, id.0, pin)
    }

    /// Whether it is the PIN of somebody who works here; never for one who has none. Takes a tenth of a second and more: no
    /// work for a thread that draws.
    ///
    /// # Errors
    /// [`StoreError::PinWait`] after three wrong ones in a row: 30 seconds, then twice as long each time, at most 15 minutes.
    /// [`StoreError::NoSuchStaff`], or the file could not be written.
    pub fn check_pin(&mut self, id: StaffId, pin: &str, now: Timestamp) -> Result<bool, StoreError> {
        HOLDERS.check(&mut self.db, &self.path, id.0, pin, now)
    }
}

fn row_to_staff(row: &Row<'_>) -> Result<Staff, Trouble> {
    let id: Vec<u8> = row.get("id")?;
    let id = Uuid::from_slice(&id).map_err(|error| Trouble::Broken(format!("a staff id: {error}")))?;
    Ok(Staff { id: StaffId(id), name: row.get("name")?, has_pin: row.get("has_pin")? })
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

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
