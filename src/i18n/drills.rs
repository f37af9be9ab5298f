//! The keys of the words of written drills, as [`super::Languages::drills`] has them.

/// The situation; its `.customer` is what the customer says.
#[must_use]
pub fn drill_key(scenario: &str) -> String {
    format!("drill-{scenario}")
}

/// What happens in a scene that is not the first; its `.customer` is what the customer says, if anything.
#[must_use]
pub fn scene_key(scenario: &str, scene: &str) -> String {
    format!("scene-{scenario}-{scene}")
}

/// What is done; its `.why` says how good that is.
#[must_use]
pub fn choice_key(scenario: &str, scene: &str, choice: &str) -> String {
    format!("choice-{scenario}-{scene}-{choice}")
}

/// What came of it.
#[must_use]
pub fn end_key(scenario: &str, end: &str) -> String {
    format!("end-{scenario}-{end}")
}
