//! What happens to the shop's day as a whole and not to one incident: shifts handed over, days closed, data brought in or
//! taken out. Written into the same chain of events.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::code::{Code, CodeSetId};
use super::incident::{IncidentId, Moment};
use super::rule::{PackId, Rule};

/// Something that happened in the shop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ShopChange {
    /// A shift ends; what is open then, and what the next one should know.
    HandedOver {
        /// Incidents whose money is in doubt.
        doubtful: Vec<IncidentId>,
        /// Incidents with a call that was promised and has not come.
        awaiting: Vec<IncidentId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
    },
    /// The next shift has read it.
    Acknowledged {
        handover: Uuid,
    },
    /// The day's doubtful payments were gone through.
    DayClosed {
        day: Date,
        matched: u64,
        carried: u64,
    },
    /// Incidents came in from a file.
    Imported {
        file: String,
        added: u64,
        refused: u64,
    },
    /// The file was put back to a backup; everything after it is in the backup made just before.
    Restored {
        from: String,
        made_at: Timestamp,
    },
    /// What could be read of a damaged file was taken over.
    Salvaged {
        file: String,
        incidents: u64,
    },
    /// The shop's own word over the standard, new or changed.
    RuleSaved {
        rule: Box<Rule>,
    },
    RuleDeleted {
        set: CodeSetId,
        code: Code,
    },
    /// An edition of a pack of rules came into force.
    PackImported {
        pack: PackId,
        publisher: String,
        edition: Date,
        rules: u64,
        /// The trusted key that had signed it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        signed_by: Option<String>,
    },
    /// An earlier edition is in force again, or none.
    PackRolledBack {
        pack: PackId,
        from: Date,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Date>,
    },
    KeyTrusted {
        key_id: String,
        name: String,
    },
    KeyDistrusted {
        key_id: String,
    },
    /// The contents of incidents from before that moment were removed because of their age.
    Erased {
        before: Timestamp,
        incidents: u64,
    },
    /// A check that comes round again was done.
    RoutineDone {
        routine: String,
    },
    /// It was not: the last time it was written down as done was a slip.
    RoutineUndone {
        routine: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShopEvent {
    pub id: Uuid,
    pub moment: Moment,
    pub change: ShopChange,
}
