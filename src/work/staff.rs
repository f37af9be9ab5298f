//! Who works here, written down.

use crate::domain::staff::{Staff, StaffId};
use crate::job::PinChange;
use crate::store::{Store, StoreError};

/// Saves a name and what becomes of the PIN; gives everybody who works here then.
pub(super) fn save(store: &mut Store, staff: &Staff, pin: &PinChange) -> Result<Vec<Staff>, StoreError> {
    store.save_staff(staff)?;
    match pin {
        PinChange::Keep => {}
        PinChange::Set(pin) => store.set_pin(staff.id, Some(&pin.0))?,
        PinChange::Remove => store.set_pin(staff.id, None)?,
    }
    store.staff()
}

pub(super) fn retire(store: &mut Store, id: StaffId) -> Result<Vec<Staff>, StoreError> {
    store.retire_staff(id)?;
    store.staff()
}
