//! A step or question of a checklist, in words.

use std::borrow::Cow;

use crate::domain::checklist::{Answer, ShownStep, Tick};
use crate::domain::terminal::Whom;
use crate::domain::wait::Wait;
use crate::i18n::{Texts, text_key};
use crate::knowledge::{Catalog, Step};

/// A step or question, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardStep {
    pub id: String,
    pub text: String,
    pub why: Option<String>,
    /// Empty for a step to tick.
    pub answers: Vec<Answer>,
    pub answer: Option<Answer>,
    pub ticked: bool,
    /// What a rule says about waiting.
    pub wait: Option<Wait>,
    /// Whose number belongs beside it.
    pub call: Option<Whom>,
    pub sources: Vec<String>,
}

impl CardStep {
    pub(super) fn new(catalog: &Catalog, texts: &Texts, step: &ShownStep<'_>, ticks: &[Tick]) -> Self {
        let key = text_key(if step.is_question() { "question" } else { "step" }, step.id);
        let facts = catalog.step(step.id);
        Self {
            id: step.id.to_owned(),
            text: texts.get(&key).into_owned(),
            why: texts.attribute(&key, "why").map(Cow::into_owned),
            answers: step.answers.clone(),
            answer: step.answer,
            ticked: step.answer.is_some() || (!step.is_question() && ticks.iter().any(|t| t.step == step.id)),
            wait: facts.and_then(wait),
            call: facts.and_then(|s| s.call),
            sources: facts.map_or_else(Vec::new, |s| s.sources.clone()),
        }
    }
}

fn wait(step: &Step) -> Option<Wait> {
    let first = step.wait_seconds?;
    Some(Wait { first, every: step.every_seconds, until: step.until_seconds })
}
