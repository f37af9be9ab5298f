//! Who works here, and who is at the till and signs what is written down.

use super::{Page, Stamp, State};
use crate::domain::staff::{Staff, StaffId};
use crate::job::{Job, Pin, PinChange};

/// What can be asked for about the people of the shop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaffIntent {
    /// Somebody is at the till now, or nobody in particular.
    AtTill(Option<StaffId>),
    /// Change somebody, or add somebody new.
    Edit(Option<StaffId>),
    Save,
    RemovePin,
    Cancel,
    Retire(StaffId),
}

/// Somebody being added or changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StaffDraft {
    /// `None` for somebody new.
    pub id: Option<StaffId>,
    pub name: String,
    /// A new PIN, twice; empty leaves things as they are.
    pub pin: String,
    pub again: String,
}

/// What keeps a draft from being saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaffFlaw {
    NoName,
    PinForm,
    PinsDiffer,
}

impl StaffDraft {
    /// What is wrong with it, if anything.
    #[must_use]
    pub fn flaw(&self) -> Option<StaffFlaw> {
        if Staff::clean_name(&self.name).is_none() {
            return Some(StaffFlaw::NoName);
        }
        if self.pin.is_empty() && self.again.is_empty() {
            return None;
        }
        if !Staff::is_pin(&self.pin) {
            return Some(StaffFlaw::PinForm);
        }
        (self.pin != self.again).then_some(StaffFlaw::PinsDiffer)
    }
}

impl State {
    /// Who is at the till; `None` in a shop without staff, and until somebody says so.
    #[must_use]
    pub fn at_till(&self) -> Option<&Staff> {
        let active = self.settings.active_staff?;
        self.staff.iter().find(|staff| staff.id == active)
    }

    /// The name that signs what is written down.
    #[must_use]
    pub fn signature(&self) -> Option<String> {
        self.at_till().map(|staff| staff.name.clone())
    }

    pub(super) fn act_on_staff(&mut self, intent: StaffIntent, stamp: &Stamp) -> Vec<Job> {
        match intent {
            StaffIntent::AtTill(who) => {
                self.till.refocus = true;
                return self.change_settings(|s| s.active_staff = who);
            }
            StaffIntent::Edit(id) => {
                let staff = id.and_then(|id| self.staff.iter().find(|s| s.id == id));
                let name = staff.map(|s| s.name.clone()).unwrap_or_default();
                self.drafts.staff = Some(StaffDraft { id, name, ..StaffDraft::default() });
                self.page = Page::Settings;
            }
            StaffIntent::Save => return self.save_staff(PinChange::Keep, stamp),
            StaffIntent::RemovePin => return self.save_staff(PinChange::Remove, stamp),
            StaffIntent::Cancel => self.drafts.staff = None,
            StaffIntent::Retire(id) => return vec![Job::RetireStaff(id)],
        }
        Vec::new()
    }

    fn save_staff(&mut self, without_new_pin: PinChange, stamp: &Stamp) -> Vec<Job> {
        let Some(draft) = &self.drafts.staff else { return Vec::new() };
        let (None, Some(name)) = (draft.flaw(), Staff::clean_name(&draft.name)) else { return Vec::new() };
        let pin = match (&without_new_pin, draft.pin.is_empty()) {
            (PinChange::Keep, false) => PinChange::Set(Pin(draft.pin.clone())),
            _ => without_new_pin,
        };
        let id = draft.id.unwrap_or(StaffId(stamp.fresh_id));
        vec![Job::SaveStaff { staff: Staff { id, name, has_pin: false }, pin }]
    }

    /// The change is on disk: only now what was typed may go.
    pub(super) fn staff_changed(&mut self, staff: Vec<Staff>) {
        self.staff = staff;
        self.drafts.staff = None;
        self.guard.follow(&self.staff);
    }
}
