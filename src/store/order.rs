//! In which order the events of one incident count.
//!
//! Two tills may correct an incident apart and exchange their events later, in either direction; both must then show the same.
//! So the order follows from the events themselves and not from when they came into the file: by the time in their ids (UUIDv7),
//! then by the ids. An id made here is always later than those of the events it comes after, whatever the clock says, so a clock
//! that was set back takes nothing from a correction.

use jiff::Timestamp;
use uuid::Uuid;

/// Sorts the events of an incident: milliseconds since 1970, then the id.
pub(super) type Order = (i64, Uuid);

/// Where an event stands. Ids of another kind say nothing of the time; then it is the time written down that counts.
pub(super) fn of(id: Uuid, at_ms: i64) -> Order {
    (time_in(id).unwrap_or(at_ms), id)
}

/// The time in an id, unless it is none that a clock can show.
fn time_in(id: Uuid) -> Option<i64> {
    if id.get_version_num() != 7 {
        return None;
    }
    let ms = i64::try_from(id.as_u128() >> 80).ok()?;
    Timestamp::from_millisecond(ms).ok().map(|_| ms)
}

/// A new id for what happens at `at`, after everything up to `newest`.
pub(super) fn id_after(at: Timestamp, newest: Option<Order>) -> Uuid {
    let after = newest.map_or(0, |(ms, _)| ms.saturating_add(1));
    let ms = u64::try_from(at.as_millisecond().max(after)).unwrap_or_default();
    let mut random = [0; 10];
    random.copy_from_slice(&Uuid::now_v7().as_bytes()[6..]);
    uuid::Builder::from_unix_timestamp_millis(ms, &random).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::time;

    #[test]
    fn an_id_made_later_counts_later_even_on_a_clock_that_was_set_back() {
        let noon = time("2026-11-21T12:00:00Z");
        let morning = time("2026-11-21T09:00:00Z");
        let first = id_after(noon, None);
        let order = of(first, noon.as_millisecond());
        assert_eq!(order, (noon.as_millisecond(), first));
        let second = id_after(morning, Some(order));
        assert!(of(second, morning.as_millisecond()) > order);
        assert!(of(id_after(time("1950-01-01T00:00:00Z"), None), 0).0 == 0);
    }

    #[test]
    fn an_id_that_tells_no_time_counts_by_the_time_written_down() {
        let nil = Uuid::nil();
        assert_eq!(of(nil, 7), (7, nil));
        let mad = uuid::Builder::from_unix_timestamp_millis((1 << 48) - 1, &[0; 10]).into_uuid();
        assert_eq!(of(mad, 7), (7, mad));
        assert_ne!(id_after(Timestamp::MAX, None), id_after(Timestamp::MAX, None));
    }
}
