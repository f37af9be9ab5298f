//! The written drills: `assets/drills/<family>.toml`, facts without words. Read when somebody first practises, so that a till
//! which never does pays nothing for them.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::Catalog;
use super::built_in::Files;
use super::fire::{self, FirePlan};
use super::verify::{KnowledgeError, check_sources, wrong};
use crate::domain::amount::{Amount, Currency};
use crate::domain::code::CodeRef;
use crate::domain::drill::{Act, Consequence, Entry, Family, Grade, Screen, Slip};

/// The scene every scenario begins with.
pub const START: &str = "start";
/// The most choices a scene may offer: what a person in a hurry can read.
pub const MAX_CHOICES: usize = 4;
/// The most scenes on one way through a scenario.
pub const MAX_SCENES: usize = 5;

/// The files of `assets/drills/`, without the fire drills.
#[rustfmt::skip]
const FAMILIES: [&str; 12] = [
    "funds", "limits", "pin", "in-doubt", "card-status", "not-permitted", "network", "qr-wallet", "terminal", "pick-up",
    "merchant-setup", "no-code",
];

/// `assets/drills/<family>.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ScenarioFile {
    family: Family,
    #[serde(rename = "scenario")]
    scenarios: Vec<ScenarioFacts>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ScenarioFacts {
    id: String,
    at: String,
    amount: String,
    currency: String,
    entry: Entry,
    sources: Vec<String>,
    #[serde(rename = "scene")]
    scenes: Vec<Scene>,
    #[serde(rename = "end")]
    ends: Vec<End>,
}

/// A practice situation: scenes with choices that lead to other scenes or to an end.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// Its words are `drill-<id>` with `.customer`.
    pub id: String,
    pub family: Family,
    /// What the terminal shows: a code, or a symptom.
    pub at: CodeRef,
    pub amount: Amount,
    pub entry: Entry,
    /// What the right way rests on.
    pub sources: Vec<String>,
    pub scenes: Vec<Scene>,
    pub ends: Vec<End>,
}

/// What is seen and what can be done about it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scene {
    /// Its words are `scene-<scenario>-<id>` with, at times, `.customer`; those of `start` are the scenario's own.
    pub id: String,
    pub screen: Screen,
    #[serde(default)]
    pub slip: Slip,
    #[serde(rename = "choice")]
    pub choices: Vec<Choice>,
}

/// What can be done in a scene.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its words are `choice-<scenario>-<scene>-<id>` with `.why`.
    pub id: String,
    pub act: Act,
    pub grade: Grade,
    /// A scene or an end.
    pub to: String,
}

/// How a scenario can end.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct End {
    /// Its words are `end-<scenario>-<id>`.
    pub id: String,
    pub consequence: Consequence,
}

impl Scenario {
    #[must_use]
    pub fn scene(&self, id: &str) -> Option<&Scene> {
        self.scenes.iter().find(|scene| scene.id == id)
    }

    #[must_use]
    pub fn end(&self, id: &str) -> Option<&End> {
        self.ends.iter().find(|end| end.id == id)
    }

    /// Whether a customer can be charged twice in it.
    #[must_use]
    pub fn is_about_double_charge(&self) -> bool {
        self.ends.iter().any(|end| end.consequence == Consequence::ChargedTwice)
    }

    /// The first broken promise, in words for whoever edits the file.
    #[must_use]
    pub fn fault(&self, catalog: &Catalog) -> Option<String> {
        if catalog.entry(&self.at).is_none() {
            return Some(format!("shows {}, which there is not", self.at));
        }
        if let Err(what) = check_sources(catalog, &self.sources) {
            return Some(what);
        }
        let ids: Vec<&str> = self
            .scenes
            .iter()
            .map(|scene| scene.id.as_str())
            .chain(self.ends.iter().map(|end| end.id.as_str()))
            .collect();
        if ids.iter().collect::<BTreeSet<_>>().len() != ids.len() {
            return Some("a scene or an end stands there twice".to_owned());
        }
        for scene in &self.scenes {
            if let Some(what) = scene_fault(scene) {
                return Some(format!("scene \"{}\" {what}", scene.id));
            }
        }
        let mut seen = BTreeSet::new();
        if let Err(what) = self.walk(START, Grade::Best, &mut Vec::new(), &mut seen) {
            return Some(what);
        }
        if let Some(lost) = ids.iter().find(|id| !seen.contains(**id)) {
            return Some(format!("no way leads to \"{lost}\""));
        }
        if !self.ends.iter().any(|end| end.consequence.is_good()) {
            return Some("has no good end".to_owned());
        }
        None
    }

    /// Goes every way from a scene on. `worst` is the worst choice so far.
    fn walk<'a>(
        &'a self,
        at: &'a str,
        worst: Grade,
        way: &mut Vec<&'a str>,
        seen: &mut BTreeSet<&'a str>,
    ) -> Result<(), String> {
        if way.contains(&at) {
            return Err(format!("can come back to \"{at}\""));
        }
        seen.insert(at);
        if let Some(end) = self.end(at) {
            return match (end.consequence.is_good(), worst) {
                (false, Grade::Best | Grade::Safe) => {
                    Err(format!("ends badly in \"{at}\" although every choice was good"))
                }
                (true, Grade::Harmful) => Err(format!("ends well in \"{at}\" after a harmful choice")),
                _ => Ok(()),
            };
        }
        let scene = self.scene(at).ok_or_else(|| format!("leads to \"{at}\", which there is not"))?;
        way.push(at);
        if way.len() > MAX_SCENES {
            return Err(format!("is longer than {MAX_SCENES} scenes on the way to \"{at}\""));
        }
        for choice in &scene.choices {
            self.walk(&choice.to, worst.max(choice.grade), way, seen)?;
        }
        way.pop();
        Ok(())
    }
}

fn scene_fault(scene: &Scene) -> Option<String> {
    let choices = &scene.choices;
    if !(2..=MAX_CHOICES).contains(&choices.len()) {
        return Some(format!("has {} choices; 2 to {MAX_CHOICES} are allowed", choices.len()));
    }
    if choices.iter().map(|choice| &choice.id).collect::<BTreeSet<_>>().len() != choices.len() {
        return Some("has a choice twice".to_owned());
    }
    if choices.iter().any(|choice| choice.act == Act::LookUp) {
        return Some("offers to look up, which is always offered".to_owned());
    }
    let count = |grade| choices.iter().filter(|choice| choice.grade == grade).count();
    if count(Grade::Best) != 1 {
        return Some("needs one best choice".to_owned());
    }
    (count(Grade::Poor) + count(Grade::Harmful) == 0).then(|| "has nothing that could go wrong".to_owned())
}

/// The written drills of all families, and the fire drills made of them.
#[derive(Debug)]
pub struct Drills {
    scenarios: Vec<Scenario>,
    fire_plans: Vec<FirePlan>,
}

impl Drills {
    /// Reads and checks the drills the program was built with.
    ///
    /// # Errors
    /// [`KnowledgeError`] names the file and what is wrong in it. The tests keep a build with such an error from shipping.
    pub fn built_in(catalog: &Catalog) -> Result<Self, KnowledgeError> {
        let mut scenarios: Vec<Scenario> = Vec::new();
        let files = Files::of("assets/drills")?;
        for family in FAMILIES {
            let file = format!("drills/{family}.toml");
            let read: ScenarioFile = files.read(&file)?;
            for facts in read.scenarios {
                let wrong = |what: String| wrong(&file, &facts.id, what);
                if scenarios.iter().any(|known| known.id == facts.id) {
                    return Err(wrong("stands there twice".to_owned()));
                }
                let at = CodeRef::parse(&facts.at).ok_or_else(|| wrong("shows no code: set:code".to_owned()))?;
                let amount = Currency::parse(&facts.currency)
                    .and_then(|currency| Amount::parse(&facts.amount, currency))
                    .ok_or_else(|| wrong("has no amount".to_owned()))?;
                let scenario = Scenario {
                    id: facts.id.clone(),
                    family: read.family,
                    at,
                    amount,
                    entry: facts.entry,
                    sources: facts.sources.clone(),
                    scenes: facts.scenes.clone(),
                    ends: facts.ends.clone(),
                };
                if let Some(what) = scenario.fault(catalog) {
                    return Err(wrong(what));
                }
                scenarios.push(scenario);
            }
        }
        let fire_plans = fire::built_in(&files, &scenarios)?;
        Ok(Self { scenarios, fire_plans })
    }

    #[must_use]
    pub fn scenarios(&self) -> &[Scenario] {
        &self.scenarios
    }

    #[must_use]
    pub fn scenario(&self, id: &str) -> Option<&Scenario> {
        self.scenarios.iter().find(|scenario| scenario.id == id)
    }

    #[must_use]
    pub fn fire_plans(&self) -> &[FirePlan] {
        &self.fire_plans
    }

    #[must_use]
    pub fn fire_plan(&self, id: &str) -> Option<&FirePlan> {
        self.fire_plans.iter().find(|plan| plan.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalog() -> Catalog {
        Catalog::built_in().unwrap()
    }

    /// A short one that keeps every promise.
    fn sound() -> Scenario {
        let choice = |id: &str, act, grade, to: &str| Choice { id: id.to_owned(), act, grade, to: to.to_owned() };
        let end = |id: &str, consequence| End { id: id.to_owned(), consequence };
        Scenario {
            id: "limits-example".to_owned(),
            family: Family::Limits,
            at: CodeRef::parse("unionpay:61").unwrap(),
            amount: Amount::parse("268", Currency::CNY).unwrap(),
            entry: Entry::Chip,
            sources: vec!["COMMON".to_owned()],
            scenes: vec![Scene {
                id: START.to_owned(),
                screen: Screen::Refused,
                slip: Slip::None,
                choices: vec![
                    choice("other", Act::OtherCard, Grade::Best, "paid"),
                    choice("split", Act::Charge, Grade::Harmful, "found-out"),
                ],
            }],
            ends: vec![end("paid", Consequence::Paid), end("found-out", Consequence::Liable)],
        }
    }

    fn fault(change: impl FnOnce(&mut Scenario)) -> String {
        let mut scenario = sound();
        change(&mut scenario);
        scenario.fault(&catalog()).unwrap_or_default()
    }

    #[test]
    fn every_written_drill_keeps_its_promises_and_every_family_has_some() {
        let drills = Drills::built_in(&catalog()).unwrap();
        assert!(drills.scenarios().len() >= 40, "{}", drills.scenarios().len());
        for family in <Family as strum::VariantArray>::VARIANTS {
            let count = drills.scenarios().iter().filter(|scenario| scenario.family == *family).count();
            assert!(count >= 4, "{family:?}: {count}");
        }
        assert!(drills.scenarios().iter().filter(|scenario| scenario.is_about_double_charge()).count() >= 10);
    }

    #[test]
    fn a_broken_promise_is_named() {
        assert_eq!(fault(|_| ()), "");
        assert_eq!(fault(|s| s.at = CodeRef::parse("unionpay:ZZ").unwrap()), "shows unionpay:ZZ, which there is not");
        assert_eq!(fault(|s| s.sources.clear()), "has no source");
        assert_eq!(fault(|s| s.scenes[0].choices[1].to = START.to_owned()), "can come back to \"start\"");
        assert_eq!(
            fault(|s| s.scenes[0].choices[1].to = "nowhere".to_owned()),
            "leads to \"nowhere\", which there is not"
        );
        assert_eq!(
            fault(|s| s.scenes[0].choices[1].to = "paid".to_owned()),
            "ends well in \"paid\" after a harmful choice"
        );
        assert_eq!(
            fault(|s| s.scenes[0].choices[0].to = "found-out".to_owned()),
            "ends badly in \"found-out\" although every choice was good"
        );
        assert_eq!(
            fault(|s| s.ends.push(End { id: "lost".to_owned(), consequence: Consequence::Safe })),
            "no way leads to \"lost\""
        );
        assert_eq!(fault(|s| s.scenes[0].choices[1].grade = Grade::Best), "scene \"start\" needs one best choice");
        assert_eq!(
            fault(|s| s.scenes[0].choices[1].act = Act::LookUp),
            "scene \"start\" offers to look up, which is always offered"
        );
    }
}
