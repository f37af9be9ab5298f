//! The till page: what was typed, which answer stands there, what has been done on its checklist, what is being recorded.

use std::collections::{BTreeMap, HashSet};

use jiff::Timestamp;

use super::{Page, RecordDraft, Stamp, State, UNDO_SECONDS, Undoable};
use crate::card::Subject;
use crate::domain::advice::Money;
use crate::domain::amount::{Amount, Currency};
use crate::domain::checklist::{Answer, Tick};
use crate::domain::code::{CodeRef, CodeSetId};
use crate::domain::doubt::{self, Check, CheckedWith, is_safe};
use crate::domain::incident::{AdviceGiven, Details, IncidentId, Last4, NewIncident, Outcome};
use crate::find::{Found, Reading, Scope, Topic};
use crate::job::Job;

/// How many matches are offered for words.
const MATCHES: usize = 8;
/// How much there is to read beside them.
const TOPICS: usize = 3;

/// Where the keys go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// Digits belong to the code.
    #[default]
    Typing,
    /// `1` to `7` record an outcome.
    Recording,
}

/// A countdown that was started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timer {
    pub started: Timestamp,
}

/// What stands in the answer column.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// Nothing typed yet.
    Nothing,
    Answer(Subject),
    /// Words that match nothing.
    NoMatch,
    /// A card number was typed or pasted; it was not searched and is not kept.
    CardNumber,
}

#[derive(Default)]
pub struct Till {
    /// The next thing typed replaces the code: the last one is done with.
    pub fresh: bool,
    pub phase: Phase,
    pub found: Option<Found>,
    /// What there is to read about the words that were typed.
    pub topics: Vec<Topic>,
    /// Chosen from a list; overrules what was found.
    pub picked: Option<CodeRef>,
    /// The code set chosen for this look-up alone.
    pub read_in: Option<CodeSetId>,
    pub ticks: Vec<Tick>,
    pub timers: BTreeMap<String, Timer>,
    /// Which optional field cannot be read, after an attempt to save.
    pub unreadable: Option<Unreadable>,
    /// An outcome that was asked for and must wait: it may not be taken for paid before the money is checked.
    pub locked_out: Option<Outcome>,
    /// The view should put the focus where the phase wants it.
    pub refocus: bool,
}

/// An optional field that was typed wrongly; nothing is saved until it is mended or emptied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    Amount,
    Last4,
}

impl Till {
    pub(super) fn toggle(&mut self, step: String) {
        self.locked_out = None;
        if self.ticks.iter().any(|t| t.step == step) {
            self.ticks.retain(|t| t.step != step);
        } else {
            self.ticks.push(Tick { step, answer: None });
        }
    }

    pub(super) fn answer_question(&mut self, step: String, answer: Answer) {
        self.locked_out = None;
        let again = self.ticks.iter().any(|t| t.step == step && t.answer == Some(answer));
        self.ticks.retain(|t| t.step != step);
        if !again {
            self.ticks.push(Tick { step, answer: Some(answer) });
        }
    }

    pub(super) fn start_timer(&mut self, step: String, now: Timestamp) {
        self.timers.insert(step, Timer { started: now });
    }

    /// Another answer will stand there: its checklist begins anew. What was typed into the optional fields stays.
    fn forget_answer(&mut self) {
        self.found = None;
        self.topics.clear();
        self.picked = None;
        self.read_in = None;
        self.begin_checklist();
    }

    fn begin_checklist(&mut self) {
        self.ticks.clear();
        self.timers.clear();
        self.locked_out = None;
        self.fresh = false;
        self.phase = Phase::Typing;
    }
}

impl State {
    /// What stands in the answer column.
    #[must_use]
    pub fn shown(&self) -> Shown {
        if let Some(at) = &self.till.picked {
            return Shown::Answer(Subject::of(&self.catalog, at.clone()));
        }
        let Some(found) = &self.till.found else { return Shown::Nothing };
        if let Some(best) = found.answers.first() {
            return Shown::Answer(Subject::Known(best.at.clone()));
        }
        match &found.read_as {
            Reading::Nothing => Shown::Nothing,
            Reading::Code(code) => {
                Shown::Answer(Subject::Unknown(CodeRef { set: self.code_set(), code: code.clone() }))
            }
            Reading::Words => Shown::NoMatch,
            Reading::CardNumber => Shown::CardNumber,
        }
    }

    pub(super) fn query_changed(&mut self) {
        self.till.forget_answer();
        self.till.unreadable = None;
        self.news_at = None;
        self.look_up();
    }

    fn look_up(&mut self) {
        self.till.topics.clear();
        let query = self.drafts.query().to_owned();
        if query.trim().is_empty() {
            self.till.found = None;
            return;
        }
        let set = self.code_set();
        let scope = Scope { preferred: Some(&set), only: None };
        let mut found = self.finder.find(&query, scope, MATCHES * self.catalog.sets().len());
        // The same number in other sets stands on the card; here it would crowd out other meanings.
        let mut seen = HashSet::new();
        if found.read_as == Reading::Words {
            found.answers.retain(|hit| seen.insert(hit.at.code.clone()));
        }
        found.answers.truncate(MATCHES);
        // A code means nothing outside its set: a row of another set is offered as a neighbour, never as the answer.
        if let Reading::Code(code) = &found.read_as {
            let read_in_set = found.answers.first().is_some_and(|hit| hit.at.set == set);
            // ORDERPAID is a word of one wallet, whatever the terminal speaks.
            let speaks_for_itself = code.is_word() && !found.answers.is_empty();
            if !read_in_set && !speaks_for_itself {
                let companion = found.answers.iter().position(|hit| {
                    hit.at.code == *code && self.catalog.set(&hit.at.set).is_some_and(|s| s.accompanies(&set))
                });
                match companion {
                    Some(place) => found.answers.swap(0, place),
                    None => found.answers.clear(),
                }
            }
        }
        // "余额不足 57" is read as a code, and still somebody has written about it.
        let in_words = matches!(found.read_as, Reading::Code(_)) && self.drafts.words.contains(char::is_alphabetic);
        if found.read_as == Reading::Words || in_words {
            self.till.topics = self.finder.topics(&query, TOPICS);
        }
        self.till.found = Some(found);
    }

    pub(super) fn back_on_till(&mut self) {
        match self.till.phase {
            Phase::Recording => self.till.phase = Phase::Typing,
            // The fields go last: they cost more typing than the code.
            Phase::Typing if self.drafts.query().is_empty() && self.till.picked.is_none() => {
                self.drafts.record = RecordDraft::default();
            }
            Phase::Typing => {
                self.drafts.code.clear();
                self.drafts.words.clear();
                self.till.forget_answer();
            }
        }
        self.till.refocus = true;
    }

    /// The incident is dealt with: the card stays readable, the next thing typed begins anew.
    pub(super) fn recording_done(&mut self) {
        self.drafts.record = RecordDraft::default();
        self.till.unreadable = None;
        self.till.phase = Phase::Typing;
        self.till.fresh = true;
        self.till.refocus = true;
    }

    pub(super) fn pad_key(&mut self, key: char) {
        if std::mem::take(&mut self.till.fresh) {
            self.drafts.code.clear();
        }
        self.drafts.words.clear();
        self.drafts.code.push(key);
        self.query_changed();
        self.till.refocus = true;
    }

    pub(super) fn pad_backspace(&mut self) {
        self.till.fresh = false;
        self.drafts.code.pop();
        self.query_changed();
        self.till.refocus = true;
    }

    pub(super) fn pick(&mut self, at: CodeRef) {
        self.page = Page::Till;
        self.till.begin_checklist();
        self.till.read_in = None;
        // What is seen without a code is no way to read the next one.
        if at.set != self.code_set() && !at.is_symptom() {
            self.till.read_in = Some(at.set.clone());
        }
        if at.is_symptom() {
            // Its name is nothing anybody would type.
            self.drafts.code.clear();
            if self.drafts.words.is_empty() {
                self.till.found = None;
            }
        } else if self.drafts.words.is_empty() {
            self.drafts.code = at.code.to_string();
            self.look_up();
        }
        self.till.picked = Some(at);
        self.till.refocus = true;
    }

    pub(super) fn read_in(&mut self, set: CodeSetId) {
        let code = match self.shown() {
            Shown::Answer(subject) => Some(subject.at().code.clone()),
            _ => None,
        };
        self.till.begin_checklist();
        self.till.picked = code.map(|code| CodeRef { set: set.clone(), code });
        self.till.read_in = Some(set);
        self.look_up();
        self.till.refocus = true;
    }

    pub(super) fn accept(&mut self) {
        if matches!(self.shown(), Shown::Answer(_)) {
            if self.till.fresh {
                // The same code once more is another payment: its checklist begins anew.
                self.till.begin_checklist();
            }
            self.till.unreadable = None;
            self.till.phase = Phase::Recording;
            self.till.refocus = true;
        }
    }

    pub(super) fn record(&mut self, outcome: Outcome, advice: AdviceGiven, stamp: &Stamp) -> Vec<Job> {
        let Shown::Answer(subject) = self.shown() else { return Vec::new() };
        if self.till.fresh {
            return Vec::new();
        }
        let finding = self.finding_for(subject.at());
        if advice.money == Money::MayBeCharged && !is_safe(outcome, finding) {
            self.till.locked_out = Some(outcome);
            return Vec::new();
        }
        let check =
            finding.map(|finding| Check { finding, with: CheckedWith::Terminal, decided_by: stamp.moment.who.clone() });
        let details = match self.details(&subject, outcome) {
            Ok(details) => Details { check, ..details },
            Err(field) => {
                self.till.unreadable = Some(field);
                self.till.refocus = true;
                return Vec::new();
            }
        };
        self.till.unreadable = None;
        let incident =
            NewIncident { id: IncidentId(stamp.fresh_id), moment: stamp.moment.clone(), details, advice: Some(advice) };
        if !self.can_save() {
            self.unsaved.push(incident);
            self.recording_done();
            return Vec::new();
        }
        // All of it is in the incident now, which comes back whole if it cannot be saved; the fields are free for the next.
        self.recording_done();
        self.news_at = None;
        vec![Job::Record(Box::new(incident))]
    }

    /// How many attempts at the payment that stands in the fields the log has seen within the last minutes.
    #[must_use]
    pub fn attempts(&self, draft: &RecordDraft, now: Timestamp) -> usize {
        match (Last4::parse(&draft.last4), Amount::parse(draft.amount.trim(), Currency::CNY)) {
            (Some(last4), Some(amount)) => doubt::attempts(&self.day.incidents, &last4, amount, now),
            _ => 0,
        }
    }

    fn details(&self, subject: &Subject, outcome: Outcome) -> Result<Details, Unreadable> {
        let draft = &self.drafts.record;
        let at = subject.at();
        let terminal = self.terminal();
        let amount = match draft.amount.trim() {
            "" => None,
            text => Some(Amount::parse(text, Currency::CNY).ok_or(Unreadable::Amount)?),
        };
        let last4 = match draft.last4.trim() {
            "" => None,
            text => Some(Last4::parse(text).ok_or(Unreadable::Last4)?),
        };
        Ok(Details {
            code_set: Some(at.set.clone()),
            terminal_id: terminal.map(|t| t.id),
            terminal: terminal.map(|t| t.name.clone()),
            outcome: Some(outcome),
            amount,
            last4,
            reference: typed(&draft.reference, Details::MAX_NUMBER_CHARS),
            trace: typed(&draft.trace, Details::MAX_NUMBER_CHARS),
            note: typed(&draft.note, Details::MAX_NOTE_CHARS),
            ticks: self.till.ticks.clone(),
            ..Details::new(at.code.clone())
        })
    }

    pub(super) fn save_unsaved(&mut self) -> Vec<Job> {
        if !self.can_save() || self.unsaved.is_empty() {
            return Vec::new();
        }
        let first = self.unsaved.remove(0);
        vec![Job::Record(Box::new(first))]
    }

    pub(super) fn undo(&mut self, stamp: &Stamp) -> Vec<Job> {
        let Some(Undoable { id, done_at, before }) = self.undoable.take() else { return Vec::new() };
        if stamp.moment.at.duration_since(done_at).as_secs() >= UNDO_SECONDS {
            return Vec::new();
        }
        let moment = stamp.moment.clone();
        vec![match before {
            Some(to) => Job::Correct { id, to, moment },
            None => Job::Withdraw { id, moment },
        }]
    }
}

/// What was typed, as it is kept: trimmed and at most so many characters; `None` if nothing was.
pub(super) fn typed(text: &str, most: usize) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.chars().take(most).collect())
}
