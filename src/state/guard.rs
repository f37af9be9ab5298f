//! What must not happen by the way asks for a PIN first, once anybody in the shop has one.

use jiff::{SignedDuration, Timestamp};

use super::{
    CareIntent, ExportIntent, ImportIntent, Intent, Room, RuleIntent, SafetyIntent, StaffIntent, Stamp, State,
    TillModeIntent, TrainingIntent,
};
use crate::domain::staff::{Guarded, Staff, StaffId};
use crate::job::{Job, Pin};
use crate::store::StoreError;

/// How long a PIN opens what is guarded.
const OPEN_MINUTES: i64 = 5;

/// What can be asked for while a PIN is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuardIntent {
    /// It is this person who types.
    Who(StaffId),
    /// The digits are all typed.
    Check,
    Cancel,
}

/// Why the last PIN did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PinTrouble {
    Wrong,
    /// Too many wrong ones: the next counts from then on.
    Wait {
        until: Timestamp,
    },
}

impl PinTrouble {
    pub(super) fn wait(seconds: u64, now: Timestamp) -> Self {
        let wait = SignedDuration::from_secs(i64::try_from(seconds).unwrap_or(i64::MAX));
        Self::Wait { until: now.saturating_add(wait).unwrap_or(now) }
    }

    /// How many seconds are left to wait, none if a PIN may be tried.
    #[must_use]
    pub fn seconds_to_wait(self, now: Timestamp) -> Option<i64> {
        let Self::Wait { until } = self else { return None };
        let left = until.duration_since(now).as_secs_f64().ceil();
        #[expect(clippy::cast_possible_truncation, reason = "at most a quarter of an hour")]
        (left > 0.0).then_some(left as i64)
    }
}

/// A PIN is being asked for.
#[derive(Clone, Debug)]
pub struct Asking {
    pub what: Guarded,
    /// Whose PIN it will be.
    pub who: Option<StaffId>,
    pub trouble: Option<PinTrouble>,
    /// The digits are being looked at.
    pub checking: bool,
    /// What happens once it is right.
    then: Box<Intent>,
}

impl Asking {
    /// How many seconds are left to wait, none if a PIN may be tried.
    #[must_use]
    pub fn seconds_to_wait(&self, now: Timestamp) -> Option<i64> {
        self.trouble?.seconds_to_wait(now)
    }
}

/// Whether what is guarded is open at present, and to whom.
#[derive(Debug, Default)]
pub struct Guard {
    pub asking: Option<Asking>,
    open: Option<Open>,
}

#[derive(Clone, Copy, Debug)]
struct Open {
    by: StaffId,
    /// Who was at the till then: another person there closes it again.
    at_till: Option<StaffId>,
    until: Timestamp,
}

impl Guard {
    /// The next wish asks again.
    pub(super) fn close(&mut self) {
        *self = Self::default();
    }

    /// As if this person had typed a PIN just now.
    #[cfg(test)]
    pub(super) fn open_for_test(&mut self, by: StaffId, now: Timestamp) {
        self.open = Some(Open { by, at_till: None, until: now + SignedDuration::from_mins(OPEN_MINUTES) });
    }

    /// Somebody who no longer has a PIN opens nothing.
    pub(super) fn follow(&mut self, staff: &[Staff]) {
        let has_pin = |id: StaffId| staff.iter().any(|s| s.id == id && s.has_pin);
        self.open = self.open.filter(|open| has_pin(open.by));
    }
}

impl State {
    /// Those who can open what is guarded.
    pub fn keyholders(&self) -> impl Iterator<Item = &Staff> {
        self.staff.iter().filter(|staff| staff.has_pin)
    }

    /// Whether a PIN must be asked for before something guarded happens.
    #[must_use]
    pub fn is_guarded(&self, now: Timestamp) -> bool {
        let at_till = self.settings.active_staff;
        let open = self.guard.open.is_some_and(|open| now < open.until && open.at_till == at_till);
        !open && self.keyholders().next().is_some()
    }

    /// Does what was asked for, or asks for a PIN first and does it then.
    pub fn guarded(&mut self, what: Guarded, intent: Intent, stamp: &Stamp) -> Vec<Job> {
        // Where nobody has a PIN any more, nothing may stay shut for good.
        let asks =
            if what.always_asks() { self.keyholders().next().is_some() } else { self.is_guarded(stamp.moment.at) };
        if !asks {
            return self.do_at_once(intent, stamp);
        }
        let at_till = self.at_till().filter(|staff| staff.has_pin).map(|staff| staff.id);
        let keyholders: Vec<StaffId> = self.keyholders().map(|staff| staff.id).collect();
        let who = at_till.or(if let [only] = keyholders[..] { Some(only) } else { None });
        self.drafts.pin.clear();
        self.guard.asking = Some(Asking { what, who, trouble: None, checking: false, then: Box::new(intent) });
        Vec::new()
    }

    pub(super) fn act_on_guard(&mut self, intent: GuardIntent, stamp: &Stamp) -> Vec<Job> {
        let Some(asking) = &mut self.guard.asking else { return Vec::new() };
        match intent {
            GuardIntent::Cancel => {
                self.guard.asking = None;
                self.drafts.pin.clear();
            }
            GuardIntent::Who(id) => {
                asking.who = Some(id);
                asking.trouble = None;
                self.drafts.pin.clear();
            }
            GuardIntent::Check => {
                let waiting = asking.seconds_to_wait(stamp.moment.at).is_some();
                let Some(id) = asking.who.filter(|_| !asking.checking && !waiting) else { return Vec::new() };
                let pin = std::mem::take(&mut self.drafts.pin);
                // What cannot be a PIN is no try.
                if !Staff::is_pin(&pin) {
                    asking.trouble = Some(PinTrouble::Wrong);
                    return Vec::new();
                }
                asking.checking = true;
                return vec![Job::CheckPin { id, pin: Pin(pin), now: stamp.moment.at }];
            }
        }
        Vec::new()
    }

    pub(super) fn pin_checked(&mut self, id: StaffId, result: Result<bool, StoreError>, stamp: &Stamp) -> Vec<Job> {
        let now = stamp.moment.at;
        let Some(asking) = &mut self.guard.asking else { return Vec::new() };
        asking.checking = false;
        match result {
            Ok(true) => {
                let until = now + SignedDuration::from_mins(OPEN_MINUTES);
                self.guard.open = Some(Open { by: id, at_till: self.settings.active_staff, until });
                let then = self.guard.asking.take().map(|asked| asked.then);
                let then = then.filter(|then| !self.refuses(then));
                return then.map(|then| self.do_at_once(*then, stamp)).unwrap_or_default();
            }
            Ok(false) => asking.trouble = Some(PinTrouble::Wrong),
            Err(StoreError::PinWait { seconds }) => {
                asking.trouble = Some(PinTrouble::wait(seconds, now));
            }
            Err(error) => {
                self.guard.asking = None;
                self.failed(error);
            }
        }
        Vec::new()
    }
}

impl Intent {
    /// What guards it, if anything does.
    pub(super) fn guard(&self) -> Option<Guarded> {
        match self {
            Self::EditTerminal(_)
            | Self::SaveTerminal
            | Self::RetireTerminal(_)
            | Self::Staff(StaffIntent::Edit(_) | StaffIntent::Save | StaffIntent::RemovePin | StaffIntent::Retire(_))
            | Self::Safety(
                SafetyIntent::UseSecondPlace
                | SafetyIntent::BrowseSecondPlace
                | SafetyIntent::DropSecondPlace
                | SafetyIntent::Restore,
            )
            | Self::Care(CareIntent::Repair | CareIntent::KeepFor(_) | CareIntent::KeepForIndeed)
            | Self::Rule(
                RuleIntent::Edit(_)
                | RuleIntent::EditFor(_)
                | RuleIntent::Save
                | RuleIntent::Delete(_)
                | RuleIntent::Start
                | RuleIntent::RollBack(_)
                | RuleIntent::TakeOut(_)
                | RuleIntent::Trust
                | RuleIntent::Distrust(_),
            )
            | Self::Import(ImportIntent::Start) => Some(Guarded::Settings),
            Self::TakeBackOpened => Some(Guarded::Delete),
            Self::Export(ExportIntent::Open) => Some(Guarded::Export),
            Self::TillMode(TillModeIntent::Leave) => Some(Guarded::TillMode),
            Self::Training(intent) if matches!(**intent, TrainingIntent::Go(Room::Desk)) => Some(Guarded::Trainer),
            _ => None,
        }
    }
}
