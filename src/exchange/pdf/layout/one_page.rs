//! As large as it goes on one page: sizes are tried, the largest first.

use std::ops::{ControlFlow, RangeInclusive};

use crate::domain::document::{Document, Look};

use super::super::type_case::TypeCase;
use super::Press;
use super::measure::Measure;

/// How many hundredths of the usual size are tried. Below the smallest nobody reads it beside a till.
const SIZES: RangeInclusive<u16> = 55..=150;
/// Of a certificate: the usual one, and smaller only if somebody's words are very long.
const SIZES_OF_CERTIFICATES: RangeInclusive<u16> = 55..=100;
const STEP: usize = 3;

/// How much blank is added to the rows to fill the page, in tenths of a point.
const MOST_AIR: u16 = 60;
const AIR_STEP: usize = 5;

/// Sets a document on one page; on several of the usual size where it would become too small. `None` if `progress` broke it off.
pub fn set<'a>(
    document: &Document,
    case: &'a TypeCase,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Option<Press<'a>> {
    let usual = Measure::of(document.paper, document.look);
    let mut all = |measure: Measure| {
        let mut press = Press::new(case, measure);
        press.document(document, progress)?;
        Some(press)
    };
    let sizes = if document.look == Look::Certificate { SIZES_OF_CERTIFICATES } else { SIZES };
    let mut found = None;
    for hundredths in sizes.rev().step_by(STEP) {
        let measure = usual.scaled(f32::from(hundredths) / 100.0);
        let press = all(measure.clone())?;
        if press.pages.len() == 1 {
            found = Some((measure, press));
            break;
        }
    }
    let Some((measure, mut fitting)) = found else { return all(usual) };
    for tenths in (0..=MOST_AIR).step_by(AIR_STEP).skip(1) {
        let airier = all(measure.airy(f32::from(tenths) / 10.0))?;
        if airier.pages.len() > 1 {
            break;
        }
        fitting = airier;
    }
    Some(fitting)
}
