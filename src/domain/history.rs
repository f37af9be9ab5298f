//! Everything that ever happened to an incident's record: events, which are only ever added, and what follows from them.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::incident::{AdviceGiven, Details, Incident, IncidentId, Moment};

/// One thing that happened to an incident. Events are the truth, the rest is derived.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Change {
    Recorded {
        details: Box<Details>,
    },
    /// What stood there and what stands there now, of the fields that changed.
    Corrected {
        from: Patch,
        to: Patch,
    },
    /// Taken back (undo); the record stays in the file and out of the lists.
    Withdrawn,
}

/// Some fields of [`Details`] by their names; `null` for one that is not there.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Patch(pub Map<String, Value>);

/// A patch that does not fit what it is laid over.
#[derive(Debug, thiserror::Error)]
#[error("the change does not fit the incident: {0}")]
pub struct Misfit(#[from] serde_json::Error);

impl Patch {
    /// The fields in which `to` differs from `from`, as they are in each.
    ///
    /// # Errors
    /// Never for values of this type; the signature is that of serialisation.
    pub fn between(from: &Details, to: &Details) -> Result<(Self, Self), Misfit> {
        let (mut from, mut to) = (fields(from)?, fields(to)?);
        for name in from.keys().chain(to.keys()).cloned().collect::<Vec<_>>() {
            if from.get(&name) == to.get(&name) {
                from.remove(&name);
                to.remove(&name);
            } else {
                from.entry(name.clone()).or_insert(Value::Null);
                to.entry(name).or_insert(Value::Null);
            }
        }
        Ok((Self(from), Self(to)))
    }

    /// `details` with these fields in the place of its own.
    ///
    /// # Errors
    /// [`Misfit`] where a field is not what [`Details`] can hold.
    pub fn over(&self, details: &Details) -> Result<Details, Misfit> {
        let mut all = fields(details)?;
        for (name, value) in &self.0 {
            if value.is_null() {
                all.remove(name);
            } else {
                all.insert(name.clone(), value.clone());
            }
        }
        Ok(serde_json::from_value(Value::Object(all))?)
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn fields(details: &Details) -> Result<Map<String, Value>, Misfit> {
    match serde_json::to_value(details)? {
        Value::Object(fields) => Ok(fields),
        // A struct becomes an object; an empty one would be the honest reading of anything else.
        _ => Ok(Map::new()),
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The id of the event that recorded an incident is the incident's.
    pub id: Uuid,
    pub moment: Moment,
    pub change: Change,
}

/// An incident with its whole history on its way in from a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// Where it begins in the file, counted from 1.
    pub line: u64,
    /// The first recorded it, and its id is the incident's.
    pub events: Vec<Event>,
    pub advice: Option<AdviceGiven>,
}

/// An event, and what was known after it.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub event: Event,
    pub after: Details,
}

/// An incident with everything known of it.
#[derive(Clone, Debug, PartialEq)]
pub struct IncidentHistory {
    pub incident: Incident,
    /// Taken back: out of the lists, still readable.
    pub withdrawn: bool,
    pub advice: Option<AdviceGiven>,
    /// In the order they were written down; the first recorded it.
    pub steps: Vec<Step>,
}

/// Why events do not make a history.
#[derive(Debug, thiserror::Error)]
pub enum NoHistory {
    #[error("the history does not begin with an incident that was recorded")]
    NoBeginning,
    #[error("the incident was recorded twice")]
    TwoBeginnings,
    #[error(transparent)]
    Misfit(#[from] Misfit),
}

impl IncidentHistory {
    /// Follows the events from the first to the last.
    ///
    /// # Errors
    /// See [`NoHistory`].
    pub fn of(events: Vec<Event>, advice: Option<AdviceGiven>) -> Result<Self, NoHistory> {
        let mut events = events.into_iter();
        let first = events.next().ok_or(NoHistory::NoBeginning)?;
        let recorded = match &first.change {
            Change::Recorded { details } => (**details).clone(),
            Change::Corrected { .. } | Change::Withdrawn => return Err(NoHistory::NoBeginning),
        };
        let (id, moment) = (IncidentId(first.id), first.moment.clone());
        let mut steps = vec![Step { event: first, after: recorded.clone() }];
        let (mut now, mut withdrawn) = (recorded, false);
        for event in events {
            match &event.change {
                Change::Recorded { .. } => return Err(NoHistory::TwoBeginnings),
                Change::Corrected { to, .. } => now = to.over(&now)?,
                Change::Withdrawn => withdrawn = true,
            }
            steps.push(Step { event, after: now.clone() });
        }
        Ok(Self { incident: Incident { id, moment, details: now }, withdrawn, advice, steps })
    }

    /// Each event with what was known before and after it.
    pub fn changes(&self) -> impl Iterator<Item = (&Event, Option<&Details>, &Details)> {
        let before = std::iter::once(None).chain(self.steps.iter().map(|step| Some(&step.after)));
        self.steps.iter().zip(before).map(|(step, before)| (&step.event, before, &step.after))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::code::Code;
    use crate::domain::incident::Outcome;

    #[test]
    fn a_patch_leads_from_one_state_to_the_other_and_back() {
        let mut first = Details::new(Code::parse("68").unwrap());
        first.outcome = Some(Outcome::InDoubt);
        first.note = Some("没出小票".to_owned());
        let mut second = first.clone();
        second.outcome = Some(Outcome::PaidSameCard);
        second.note = None;
        second.reference = Some("123456789012".to_owned());
        let (from, to) = Patch::between(&first, &second).unwrap();
        assert_eq!(to.over(&first).unwrap(), second);
        assert_eq!(from.over(&second).unwrap(), first);
        assert_eq!(to.0.keys().collect::<Vec<_>>(), ["note", "outcome", "reference"]);
    }

    #[test]
    fn nothing_changed_is_an_empty_patch() {
        let details = Details::new(Code::parse("57").unwrap());
        let (from, to) = Patch::between(&details, &details).unwrap();
        assert!(from.is_empty() && to.is_empty());
    }

    #[test]
    fn a_patch_of_nonsense_is_refused() {
        let patch = Patch(Map::from_iter([("outcome".to_owned(), Value::from("eaten"))]));
        assert!(patch.over(&Details::new(Code::parse("57").unwrap())).is_err());
    }
}
