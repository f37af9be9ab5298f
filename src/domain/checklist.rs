//! Checklists: what to do, in order, with questions that branch; as data, without words.
//!
//! A checklist is a set of branches. A branch is a run of steps that ends either in a question, whose answers lead to
//! other branches, or in an outcome that is suggested for the log. [`Checklist::verify`] holds the promise made to a
//! cashier in a hurry: no loop, no dead end, few steps, few questions.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumString, VariantArray};

use super::incident::Outcome;

/// The most steps (questions included) that one way through a checklist may show.
pub const MAX_STEPS_SHOWN: usize = 5;
/// The most questions that may be asked before there is something to do.
pub const MAX_QUESTIONS: usize = 2;

/// The branch every checklist begins with.
pub const START: &str = "start";

/// An answer to a question. Few, so that they are buttons and not reading matter.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, AsRefStr, EnumString, VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Answer {
    Yes,
    No,
    CannotTell,
}

/// A run of steps and what comes after it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Branch {
    pub id: String,
    /// Step ids, in order; their words and timers are looked up elsewhere.
    #[serde(default)]
    pub steps: Vec<String>,
    /// The question at the end, if there is one.
    #[serde(default)]
    pub ask: Option<String>,
    /// Where each answer leads: `(answer, branch id)`.
    #[serde(default)]
    pub answers: Vec<(Answer, String)>,
    /// What is suggested for the log when the branch ends without a question.
    #[serde(default)]
    pub outcome: Option<Outcome>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checklist {
    pub id: String,
    /// Names other words for the action, where its usual ones would mislead: `action-<headline>`.
    #[serde(default)]
    pub headline: Option<String>,
    /// What must never be done meanwhile.
    #[serde(default)]
    pub never: Vec<String>,
    /// What is suggested for the log before any question has been answered.
    pub suggest: Outcome,
    #[serde(rename = "branch")]
    pub branches: Vec<Branch>,
}

/// One line of a checklist as it stands on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownStep<'a> {
    pub id: &'a str,
    /// Empty for a step to tick; otherwise the answers to choose from.
    pub answers: Vec<Answer>,
    /// What was answered, for a question.
    pub answer: Option<Answer>,
}

impl ShownStep<'_> {
    #[must_use]
    pub fn is_question(&self) -> bool {
        !self.answers.is_empty()
    }
}

/// What was done on a checklist: a step ticked or a question answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tick {
    pub step: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChecklistFault {
    #[error("checklist {checklist} has no branch \"{branch}\"")]
    NoSuchBranch { checklist: String, branch: String },
    #[error(
        "checklist {checklist}, branch \"{branch}\": needs either a question with at least two answers or an outcome"
    )]
    DeadEnd { checklist: String, branch: String },
    #[error("checklist {checklist} can come back to branch \"{branch}\"")]
    Loop { checklist: String, branch: String },
    #[error(
        "checklist {checklist} shows {shown} steps on one way to branch \"{branch}\"; at most {MAX_STEPS_SHOWN} are allowed"
    )]
    TooLong { checklist: String, branch: String, shown: usize },
    #[error("checklist {checklist} asks more than {MAX_QUESTIONS} questions on the way to branch \"{branch}\"")]
    TooManyQuestions { checklist: String, branch: String },
    #[error("checklist {checklist}: no way leads to branch \"{branch}\"")]
    Unreachable { checklist: String, branch: String },
    #[error("checklist {checklist} has a step \"{step}\" twice on one way")]
    RepeatedStep { checklist: String, step: String },
}

impl Checklist {
    fn branch(&self, id: &str) -> Option<&Branch> {
        self.branches.iter().find(|b| b.id == id)
    }

    /// The steps to show for what has been answered so far, and the outcome to suggest.
    ///
    /// Answers to questions that are not on the way (any more) are ignored.
    #[must_use]
    pub fn shown(&self, ticks: &[Tick]) -> (Vec<ShownStep<'_>>, Outcome) {
        let mut steps = Vec::new();
        let mut next = self.branch(START);
        // No loop is possible in a verified checklist; the bound keeps an unverified one from hanging the window.
        for _ in 0..self.branches.len() {
            let Some(branch) = next else { break };
            steps.extend(branch.steps.iter().map(|id| ShownStep { id, answers: Vec::new(), answer: None }));
            let Some(question) = &branch.ask else {
                return (steps, branch.outcome.unwrap_or(self.suggest));
            };
            let answer = ticks
                .iter()
                .find(|t| t.step == *question)
                .and_then(|t| t.answer)
                .filter(|a| branch.answers.iter().any(|(known, _)| known == a));
            steps.push(ShownStep { id: question, answers: branch.answers.iter().map(|(a, _)| *a).collect(), answer });
            next = branch.answers.iter().find(|(known, _)| Some(*known) == answer).and_then(|(_, to)| self.branch(to));
        }
        (steps, self.suggest)
    }

    /// Every step and question of the checklist, on whatever way.
    pub fn all_steps(&self) -> impl Iterator<Item = &str> {
        self.branches.iter().flat_map(|b| b.steps.iter().chain(b.ask.as_ref())).map(String::as_str)
    }

    /// Checks the promises of the module head.
    ///
    /// # Errors
    /// The first fault found, with the names needed to mend it.
    pub fn verify(&self) -> Result<(), ChecklistFault> {
        let mut reached = HashSet::new();
        self.walk(START, &mut Vec::new(), &mut Vec::new(), 0, &mut reached)?;
        match self.branches.iter().find(|b| !reached.contains(b.id.as_str())) {
            None => Ok(()),
            Some(branch) => Err(ChecklistFault::Unreachable { checklist: self.id.clone(), branch: branch.id.clone() }),
        }
    }

    fn walk<'a>(
        &'a self,
        id: &str,
        way: &mut Vec<&'a str>,
        steps: &mut Vec<&'a str>,
        questions: usize,
        reached: &mut HashSet<&'a str>,
    ) -> Result<(), ChecklistFault> {
        let checklist = || self.id.clone();
        let branch = self
            .branch(id)
            .ok_or_else(|| ChecklistFault::NoSuchBranch { checklist: checklist(), branch: id.to_owned() })?;
        if way.contains(&branch.id.as_str()) {
            return Err(ChecklistFault::Loop { checklist: checklist(), branch: branch.id.clone() });
        }
        let questions = questions + usize::from(branch.ask.is_some());
        if questions > MAX_QUESTIONS {
            return Err(ChecklistFault::TooManyQuestions { checklist: checklist(), branch: branch.id.clone() });
        }
        let ends_well = match &branch.ask {
            Some(_) => branch.answers.len() >= 2 && branch.outcome.is_none(),
            None => branch.answers.is_empty() && branch.outcome.is_some(),
        };
        if !ends_well {
            return Err(ChecklistFault::DeadEnd { checklist: checklist(), branch: branch.id.clone() });
        }
        let before = steps.len();
        for step in branch.steps.iter().chain(&branch.ask) {
            if steps.contains(&step.as_str()) {
                return Err(ChecklistFault::RepeatedStep { checklist: checklist(), step: step.clone() });
            }
            steps.push(step);
        }
        if steps.len() > MAX_STEPS_SHOWN {
            return Err(ChecklistFault::TooLong {
                checklist: checklist(),
                branch: branch.id.clone(),
                shown: steps.len(),
            });
        }
        reached.insert(&branch.id);
        way.push(&branch.id);
        for (_, to) in &branch.answers {
            self.walk(to, way, steps, questions, reached)?;
        }
        way.pop();
        steps.truncate(before);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn branch(id: &str, steps: &[&str]) -> Branch {
        Branch {
            id: id.to_owned(),
            steps: steps.iter().map(|s| (*s).to_owned()).collect(),
            ask: None,
            answers: Vec::new(),
            outcome: Some(Outcome::NoSale),
        }
    }

    fn asking(id: &str, steps: &[&str], question: &str, answers: &[(Answer, &str)]) -> Branch {
        Branch {
            ask: Some(question.to_owned()),
            answers: answers.iter().map(|(a, to)| (*a, (*to).to_owned())).collect(),
            outcome: None,
            ..branch(id, steps)
        }
    }

    fn checklist(branches: Vec<Branch>) -> Checklist {
        Checklist {
            id: "test".to_owned(),
            headline: None,
            never: Vec::new(),
            suggest: Outcome::PaidOtherCard,
            branches,
        }
    }

    fn forked() -> Checklist {
        checklist(vec![
            asking(START, &["look"], "paid", &[(Answer::Yes, "done"), (Answer::No, "again")]),
            Branch { outcome: Some(Outcome::PaidSameCard), ..branch("done", &["reprint"]) },
            branch("again", &["charge-once"]),
        ])
    }

    #[test]
    fn an_answer_opens_its_branch_and_suggests_its_outcome() {
        let list = forked();
        assert_eq!(list.verify(), Ok(()));
        let ids = |ticks: &[Tick]| list.shown(ticks).0.iter().map(|s| s.id.to_owned()).collect::<Vec<_>>();
        assert_eq!(ids(&[]), ["look", "paid"]);
        assert_eq!(list.shown(&[]).1, Outcome::PaidOtherCard);
        let yes = [Tick { step: "paid".to_owned(), answer: Some(Answer::Yes) }];
        assert_eq!(ids(&yes), ["look", "paid", "reprint"]);
        assert_eq!(list.shown(&yes).1, Outcome::PaidSameCard);
        let unknown = [Tick { step: "paid".to_owned(), answer: Some(Answer::CannotTell) }];
        assert_eq!(ids(&unknown), ["look", "paid"], "an answer the question does not offer opens nothing");
    }

    #[test]
    fn faults_are_found_and_named() {
        let to = |yes: &'static str, no: &'static str| [(Answer::Yes, yes), (Answer::No, no)];
        let fault = |branches| checklist(branches).verify().unwrap_err().to_string();

        let looping = vec![asking(START, &[], "q", &to("start", "end")), branch("end", &["a"])];
        assert!(fault(looping).contains("come back"));
        let dead = vec![Branch { outcome: None, ..branch(START, &["a"]) }];
        assert!(fault(dead).contains("needs either"));
        let long = vec![branch(START, &["a", "b", "c", "d", "e", "f"])];
        assert!(fault(long).contains("shows 6 steps"));
        let lost = vec![branch(START, &["a"]), branch("island", &["b"])];
        assert!(fault(lost).contains("no way leads"));
        let missing = vec![asking(START, &[], "q", &to("nowhere", "end")), branch("end", &["a"])];
        assert!(fault(missing).contains("no branch \"nowhere\""));
        let nosy = vec![
            asking(START, &[], "q1", &to("two", "end")),
            asking("two", &[], "q2", &to("three", "end")),
            asking("three", &[], "q3", &to("end", "end")),
            branch("end", &["a"]),
        ];
        assert!(fault(nosy).contains("more than 2 questions"));
        assert!(fault(vec![branch(START, &["a", "a"])]).contains("twice"));
    }
}
