//! What happens to the shop's day as a whole: written into the same chain as the incidents.

use rusqlite::Connection;
use uuid::Uuid;

use crate::domain::incident::Moment;
use crate::domain::shift::{ShopChange, ShopEvent};

use super::clean::{Clean, Cleaner};
use super::error::Trouble;
use super::query::{EVENT_COLUMNS, EventRow, from_json, to_json};
use super::{Store, StoreError, chain, incident, query};

impl Store {
    /// Writes down what happened to the shop's day. A card number in a note is hidden.
    ///
    /// # Errors
    /// The file could not be written.
    pub fn note_shop(&mut self, change: &ShopChange, moment: &Moment) -> Result<ShopEvent, StoreError> {
        let mut cleaner = Cleaner::default();
        let (change, moment) = (cleaner.shop(change), cleaner.moment(moment));
        self.write(|tx| note(tx, &change, &moment))
    }

    /// What happened to the shop last, newest first.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn shop_events(&self, limit: u32) -> Result<Vec<ShopEvent>, StoreError> {
        self.read(|db| {
            let sql = format!("SELECT {EVENT_COLUMNS} FROM event WHERE kind = 'shop' ORDER BY seq DESC LIMIT ?");
            let mut statement = db.prepare_cached(&sql)?;
            let mut rows = statement.query([limit])?;
            let mut events = Vec::new();
            while let Some(row) = rows.next()? {
                let row = EventRow::read(row)?;
                let change = from_json(row.body.as_deref().unwrap_or_default(), "shop event")?;
                events.push(ShopEvent { id: row.id, moment: row.moment()?, change });
            }
            Ok(events)
        })
    }

    /// The last shift that was handed over, and whether the next one has read it.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn last_handover(&self) -> Result<Option<(ShopEvent, bool)>, StoreError> {
        let Some(handover) = self.read(|db| newest(db, "handed_over"))? else { return Ok(None) };
        let read = self.read(|db| newest(db, "acknowledged"))?;
        let acknowledged =
            read.is_some_and(|e| matches!(e.change, ShopChange::Acknowledged { handover: of } if of == handover.id));
        Ok(Some((handover, acknowledged)))
    }
}

/// The newest event of a kind about the shop's day.
fn newest(db: &Connection, kind: &str) -> Result<Option<ShopEvent>, Trouble> {
    let sql = format!(
        "SELECT {EVENT_COLUMNS} FROM event WHERE kind = 'shop' AND body ->> '$.kind' = ? ORDER BY seq DESC LIMIT 1"
    );
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query([kind])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let row = EventRow::read(row)?;
    let change = from_json(row.body.as_deref().unwrap_or_default(), "shop event")?;
    Ok(Some(ShopEvent { id: row.id, moment: row.moment()?, change }))
}

/// As [`Store::note_shop`], within the caller's transaction.
pub(super) fn note(db: &Connection, change: &Clean<ShopChange>, moment: &Clean<Moment>) -> Result<ShopEvent, Trouble> {
    write(db, Uuid::now_v7(), change, moment)
}

fn write(db: &Connection, id: Uuid, change: &Clean<ShopChange>, moment: &Clean<Moment>) -> Result<ShopEvent, Trouble> {
    let (last, before) = chain::tip(db)?;
    let row = EventRow {
        seq: last + 1,
        id,
        incident: None,
        at_ms: moment.get().at.as_millisecond(),
        zone: moment.get().zone.clone(),
        kind: "shop".to_owned(),
        who: moment.get().who.clone(),
        advice: None,
        body: Some(to_json(change.get())?),
    };
    incident::insert(db, &row, None, &before)?;
    Ok(ShopEvent { id: row.id, moment: row.moment()?, change: change.get().clone() })
}

/// Takes over an event of another file under its own id; whether it was not here yet.
pub(super) fn take(db: &Connection, event: &ShopEvent) -> Result<bool, Trouble> {
    if query::event(db, event.id)?.is_some() {
        return Ok(false);
    }
    let mut cleaner = Cleaner::default();
    let (change, moment) = (cleaner.shop(&event.change), cleaner.moment(&event.moment));
    write(db, event.id, &change, &moment)?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::{at, recorded};

    #[test]
    fn a_shift_stays_unread_until_the_next_one_has_read_this_very_one() {
        let mut store = Store::in_memory().unwrap();
        assert!(store.last_handover().unwrap().is_none());
        let doubtful = vec![recorded(&mut store, "98")];
        let give =
            ShopChange::HandedOver { doubtful, awaiting: Vec::new(), note: Some("T2 的纸快用完了".to_owned()) };
        let first = store.note_shop(&give, &at("2026-11-21T14:00:00Z")).unwrap();
        assert_eq!(store.last_handover().unwrap(), Some((first.clone(), false)));
        store.note_shop(&ShopChange::Acknowledged { handover: first.id }, &at("2026-11-21T14:05:00Z")).unwrap();
        assert_eq!(store.last_handover().unwrap(), Some((first, true)));
        let second = store.note_shop(&give, &at("2026-11-21T22:00:00Z")).unwrap();
        assert_eq!(store.last_handover().unwrap(), Some((second, false)));
        let report = store.verify_chain(&mut |_| std::ops::ControlFlow::Continue(())).unwrap();
        assert_eq!((report.events, report.broken_at), (4, None));
    }

    #[test]
    fn a_card_number_in_a_note_to_the_next_shift_is_hidden() {
        let mut store = Store::in_memory().unwrap();
        let note = Some("4111 1111 1111 1111".to_owned());
        let give = ShopChange::HandedOver { doubtful: Vec::new(), awaiting: Vec::new(), note };
        store.note_shop(&give, &at("2026-11-21T14:00:00Z")).unwrap();
        let (event, _) = store.last_handover().unwrap().unwrap();
        assert!(
            matches!(event.change, ShopChange::HandedOver { note: Some(note), .. } if note.ends_with("1111") && note.contains('•'))
        );
    }
}
