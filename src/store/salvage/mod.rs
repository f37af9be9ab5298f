//! Taking over what can still be read of a damaged file.
//!
//! The damaged file is only read. Its events are found page by page (see `pages.rs`), put back into the histories they were, and
//! taken over by [`Store::merge`] under their own ids, so that salvaging twice, or on top of a restored backup, adds nothing
//! twice. If the power goes, some or all of it has been taken over: it is done again. What no copy of is left is counted.

mod events;
mod pages;

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;

use crate::domain::history::{Change, Event, Incoming};
use crate::domain::incident::Moment;
use crate::domain::shift::{ShopChange, ShopEvent};
use crate::domain::terminal::Terminal;

use super::merge::MergeMode;
use super::query::{EventRow, from_json};
use super::{Store, StoreError, shop_event};

use events::{Found, Read};

/// What came of it. An event is anything that was ever written down: an incident has one or more.
#[derive(Debug, Default)]
pub struct Salvaged {
    /// Incidents that were not here before.
    pub added: u64,
    /// Incidents that were here and of which more is known now.
    pub updated: u64,
    /// Incidents of which everything was here.
    pub known: u64,
    /// Shifts, closed days and the like that were not here before.
    pub shop_events: u64,
    pub terminals: u64,
    /// Events that could be read.
    pub read: u64,
    /// Of them, those that could not be proven to be what was written down: the one before is lost, or they were changed.
    pub unproven: u64,
    /// Events that were there and are lost, as far as the gaps tell; what stood at the very end leaves no gap.
    pub lost: u64,
    /// Events that can be read and make no sense without what is lost: corrections of an incident that is gone.
    pub loose: u64,
}

impl Store {
    /// Takes over what can be read of the damaged database at `damaged`, with its log if that lies beside it. No [`Store`] may
    /// have it open. Card numbers are hidden as ever. Terminals and the shop's own rules are taken if
    /// there are none here; packs come from their files again.
    ///
    /// # Errors
    /// [`StoreError::File`] if the file cannot be opened at all, or what keeps this one from being written. That nothing could
    /// be read is no error but a report of zeros.
    pub fn salvage(&mut self, damaged: &Path, moment: &Moment) -> Result<Salvaged, StoreError> {
        let unreadable = |source| StoreError::File { path: damaged.to_owned(), source };
        let Read { events, terminals, lost, unproven } = events::read(damaged).map_err(unreadable)?;
        let mut salvaged = Salvaged { read: events.len() as u64, lost, unproven, ..Salvaged::default() };
        let (incidents, shop) = sorted(events, &mut salvaged);
        let report = self.merge(&mut incidents.into_iter(), MergeMode::Keep, &mut |_| ControlFlow::Continue(()))?;
        salvaged.loose += report.refused.len() as u64;
        for (line, error) in &report.refused {
            log::error!("event {line} of the damaged file could not be taken over: {error}");
        }
        (salvaged.added, salvaged.updated, salvaged.known) = (report.added, report.updated, report.known);
        salvaged.shop_events = self.take_shop_events(&shop)?;
        salvaged.terminals = self.take_terminals(&terminals)?;
        self.take_rules(&shop)?;
        let file = damaged.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let incidents = salvaged.added + salvaged.updated;
        self.note_shop(&ShopChange::Salvaged { file, incidents }, moment)?;
        Ok(salvaged)
    }

    fn take_shop_events(&mut self, events: &[ShopEvent]) -> Result<u64, StoreError> {
        self.write(|tx| {
            let mut taken = 0;
            for event in events {
                taken += u64::from(shop_event::take(tx, event)?);
            }
            Ok(taken)
        })
    }

    fn take_terminals(&mut self, terminals: &[Terminal]) -> Result<u64, StoreError> {
        if !self.terminals()?.is_empty() {
            return Ok(0);
        }
        let mut taken = 0;
        for terminal in terminals {
            match self.save_terminal(terminal) {
                Ok(()) => taken += 1,
                Err(StoreError::CardNumberInCode) => log::error!("a terminal's code set was damaged"),
                Err(error) => return Err(error),
            }
        }
        Ok(taken)
    }
}

/// Events as histories, in the order the incidents were recorded, and those of the shop.
fn sorted(events: Vec<Found>, salvaged: &mut Salvaged) -> (Vec<Incoming>, Vec<ShopEvent>) {
    let (mut incidents, mut shop) = (BTreeMap::<i64, Incoming>::new(), Vec::new());
    for Found { row, advice } in events {
        match about(&row) {
            Some(About::Shop(event)) => shop.push(event),
            // In the order they were written down, so the beginning comes first or not at all.
            Some(About::Incident(seq, event)) => {
                let begins = matches!(event.change, Change::Recorded { .. });
                match incidents.get_mut(&seq) {
                    Some(incident) => incident.events.push(event),
                    None if begins => {
                        let line = seq.unsigned_abs();
                        incidents.insert(seq, Incoming { line, events: vec![event], advice });
                    }
                    None => salvaged.loose += 1,
                }
            }
            // Erased because of its age: there is nothing to take over.
            None => {}
        }
    }
    (incidents.into_values().collect(), shop)
}

enum About {
    Incident(i64, Event),
    Shop(ShopEvent),
}

/// What an event says, if it says anything; [`events::read`] gives none that cannot be understood.
fn about(row: &EventRow) -> Option<About> {
    let moment = row.moment().ok()?;
    if let Some(seq) = row.incident {
        return Some(About::Incident(seq, Event { id: row.id, moment, change: row.change().ok()? }));
    }
    let change = from_json(row.body.as_deref()?, "shop event").ok()?;
    Some(About::Shop(ShopEvent { id: row.id, moment, change }))
}
