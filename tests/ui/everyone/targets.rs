//! Fingers: everything that is pressed is 44 points high and wide (WCAG 2.2, 2.5.5).

use super::named::{is_control, nodes};
use crate::support::Shop;

const LEAST: f64 = 44.0;

/// What a finger may miss.
pub fn too_small(name: &str, shop: &Shop) -> Vec<String> {
    nodes(shop)
        .iter()
        .filter(|node| is_control(node))
        .filter_map(|node| {
            let rect = node.raw_bounds()?;
            let small = rect.width() < LEAST - 0.1 || rect.height() < LEAST - 0.1;
            small.then(|| {
                let (label, role) = (node.label().unwrap_or_default(), node.role());
                format!("{name}: {role:?} {label:?} is {:.1} × {:.1}", rect.width(), rect.height())
            })
        })
        .collect()
}
