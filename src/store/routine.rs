//! When the checks that come round again were done last.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};

use jiff::{SignedDuration, Timestamp};

use crate::domain::incident::Moment;

use super::incident::time;
use super::{Store, StoreError};

/// How far back is looked. What was not done for so long was as good as never done.
const LOOK_BACK_DAYS: i64 = 400;

impl Store {
    /// When each check was done last, and by whom, by its id. A check that was undone counts as if that last time had not been.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn routines_done(&self, now: Timestamp) -> Result<BTreeMap<String, Moment>, StoreError> {
        let since = now.checked_sub(SignedDuration::from_hours(24 * LOOK_BACK_DAYS)).unwrap_or(Timestamp::MIN);
        self.read(|db| {
            // By time and not by place: what another till has done comes in later than it happened.
            let sql = "SELECT body ->> '$.kind' AS what, body ->> '$.routine', at_ms, zone, who FROM event
                       WHERE kind = 'shop' AND at_ms >= ? AND what IN ('routine_done', 'routine_undone')
                       ORDER BY at_ms DESC, seq DESC";
            let mut statement = db.prepare_cached(sql)?;
            let mut rows = statement.query([since.as_millisecond()])?;
            let mut done = BTreeMap::new();
            let mut taken_back: HashMap<String, u32> = HashMap::new();
            while let Some(row) = rows.next()? {
                let (what, routine): (String, String) = (row.get(0)?, row.get(1)?);
                let open = taken_back.entry(routine.clone()).or_default();
                if what == "routine_undone" {
                    *open += 1;
                } else if *open > 0 {
                    *open -= 1;
                } else if let Entry::Vacant(place) = done.entry(routine) {
                    place.insert(Moment { at: time(row.get(2)?)?, zone: row.get(3)?, who: row.get(4)? });
                }
            }
            Ok(done)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::shift::ShopChange;
    use crate::store::testing::{self, at};

    fn done(routine: &str) -> ShopChange {
        ShopChange::RoutineDone { routine: routine.to_owned() }
    }

    fn undone(routine: &str) -> ShopChange {
        ShopChange::RoutineUndone { routine: routine.to_owned() }
    }

    fn read(store: &Store) -> Vec<(String, String)> {
        let found = store.routines_done(testing::time("2026-11-26T10:00:00Z")).unwrap();
        found.into_iter().map(|(id, moment)| (id, moment.at.to_string())).collect()
    }

    #[test]
    fn the_last_time_counts_and_what_was_undone_does_not() {
        let mut store = Store::in_memory().unwrap();
        assert!(read(&store).is_empty());
        for (change, when) in [
            (done("paper"), "2026-11-24T08:00:00Z"),
            (done("battery"), "2026-11-25T08:00:00Z"),
            (done("paper"), "2026-11-25T08:01:00Z"),
            (done("paper"), "2026-11-26T08:00:00Z"),
            (undone("paper"), "2026-11-26T08:00:05Z"),
        ] {
            store.note_shop(&change, &at(when)).unwrap();
        }
        let expected = |paper: &str| {
            vec![
                ("battery".to_owned(), "2026-11-25T08:00:00Z".to_owned()),
                ("paper".to_owned(), format!("2026-11-2{paper}:00Z")),
            ]
        };
        assert_eq!(read(&store), expected("5T08:01"));
        store.note_shop(&done("paper"), &at("2026-11-26T09:00:00Z")).unwrap();
        assert_eq!(read(&store), expected("6T09:00"));
    }

    #[test]
    fn a_single_time_that_was_undone_was_never_and_who_did_it_is_known() {
        let mut store = Store::in_memory().unwrap();
        store.note_shop(&done("paper"), &at("2026-11-26T08:00:00Z")).unwrap();
        store.note_shop(&undone("paper"), &at("2026-11-26T08:00:02Z")).unwrap();
        assert!(read(&store).is_empty());
        let by = Moment { who: Some("小明".to_owned()), ..at("2026-11-26T08:01:00Z") };
        store.note_shop(&done("paper"), &by).unwrap();
        let found = store.routines_done(testing::time("2026-11-26T10:00:00Z")).unwrap();
        assert_eq!(found.get("paper").and_then(|moment| moment.who.as_deref()), Some("小明"));
    }

    #[test]
    fn what_another_till_has_done_earlier_and_told_later_does_not_win() {
        let mut store = Store::in_memory().unwrap();
        store.note_shop(&done("paper"), &at("2026-11-26T08:00:00Z")).unwrap();
        store.note_shop(&done("paper"), &at("2026-11-25T08:00:00Z")).unwrap();
        store.note_shop(&done("paper"), &at("2024-11-25T08:00:00Z")).unwrap();
        assert_eq!(read(&store), [("paper".to_owned(), "2026-11-26T08:00:00Z".to_owned())]);
    }

    #[test]
    fn no_card_number_gets_in_by_the_name_of_a_check() {
        let mut store = Store::in_memory().unwrap();
        store.note_shop(&done("4111 1111 1111 1111"), &at("2026-11-26T08:00:00Z")).unwrap();
        let found = store.routines_done(testing::time("2026-11-26T10:00:00Z")).unwrap();
        assert!(found.keys().all(|id| id.contains('•')), "{found:?}");
    }
}
