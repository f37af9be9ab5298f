//! How well an item went, for the schedule: judged from what was done, never by the learner's own mark.
//!
//! | what was done | rating |
//! |---|---|
//! | a poor or harmful choice, or a bad consequence | again |
//! | right, and unsure, or looked up, or by a detour that harms nobody | hard |
//! | right, sure, the best way throughout, the first choice within [`QUICK_MILLIS`] | easy |
//! | right otherwise | good |

use crate::domain::drill::Grade;
use crate::domain::practice::Attempt;

/// The longest that a choice may take which was known at once.
pub const QUICK_MILLIS: u64 = 6_000;

/// The four answers that FSRS knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rating {
    Again,
    Hard,
    Good,
    Easy,
}

/// See the module head.
#[must_use]
pub fn rating(attempt: &Attempt) -> Rating {
    if !attempt.is_right() {
        return Rating::Again;
    }
    if attempt.sure == Some(false) || attempt.looked_up() || attempt.worst() != Grade::Best {
        return Rating::Hard;
    }
    let quick = attempt.millis_to_first_safe().is_some_and(|millis| millis <= QUICK_MILLIS);
    if attempt.sure == Some(true) && quick { Rating::Easy } else { Rating::Good }
}

#[cfg(test)]
mod tests {
    use strum::VariantArray as _;

    use super::*;
    use crate::domain::drill::{Act, Consequence};
    use crate::training::example;

    fn attempt(worst: Grade, consequence: Consequence, sure: Option<bool>, looked_up: bool, millis: u32) -> Attempt {
        let mut choices = Vec::new();
        if looked_up {
            choices.push(example::choice(Act::LookUp, Grade::Safe, 2_000));
        }
        choices.push(example::choice(Act::Look, Grade::Best, millis));
        choices.push(example::choice(Act::OtherCard, worst, 9_000));
        Attempt { sure, choices, consequence, ..example::attempt("unionpay:51", "2026-11-26") }
    }

    #[test]
    fn every_combination_has_the_rating_of_the_table() {
        let mut counts = [0; 4];
        for worst in Grade::VARIANTS {
            for consequence in Consequence::VARIANTS {
                for sure in [None, Some(false), Some(true)] {
                    for looked_up in [false, true] {
                        for millis in [500, 6_000, 6_001, 60_000] {
                            let right = matches!(worst, Grade::Best | Grade::Safe)
                                && matches!(consequence, Consequence::Paid | Consequence::Safe);
                            let expected = match (right, *worst, sure, looked_up, millis) {
                                (false, ..) => Rating::Again,
                                (true, Grade::Best, Some(true), false, 500 | 6_000) => Rating::Easy,
                                (true, Grade::Best, None | Some(true), false, _) => Rating::Good,
                                (true, ..) => Rating::Hard,
                            };
                            let attempt = attempt(*worst, *consequence, sure, looked_up, millis);
                            let found = rating(&attempt);
                            assert_eq!(found, expected, "{worst:?} {consequence:?} {sure:?} {looked_up} {millis}");
                            counts[found as usize] += 1;
                        }
                    }
                }
            }
        }
        assert_eq!(counts, [960, 80, 12, 4], "how many of the 1,056 fall to each");
    }

    #[test]
    fn nothing_done_is_nothing_known() {
        let nothing = Attempt { choices: Vec::new(), ..example::attempt("unionpay:51", "2026-11-26") };
        assert_eq!(rating(&nothing), Rating::Again);
    }

    #[test]
    fn looking_up_and_then_knowing_at_once_is_not_easy() {
        let looked_up = attempt(Grade::Best, Consequence::Paid, Some(true), true, 100);
        assert_eq!(rating(&looked_up), Rating::Hard);
    }
}
