//! Nothing moves by itself: after whatever was done the window comes to rest, but for the clocks that were asked for.

use std::time::Duration;

use eframe::egui::ViewportId;

use crate::support::{Shop, wait_seconds};

/// Where a clock runs that somebody has started: a rule's seconds, the three minutes of a session, a fire drill.
const CLOCKS: [&str; 5] = ["timer", "drill", "drill looked up", "drill explained", "fire drill"];

/// When the window will be drawn again by itself.
fn next_frame(shop: &Shop) -> Duration {
    let output = shop.window.output();
    output.viewport_output.get(&ViewportId::ROOT).map_or(Duration::MAX, |viewport| viewport.repaint_delay)
}

/// What goes on moving by itself.
pub fn restless(name: &str, shop: &mut Shop) -> Vec<String> {
    // A backup falls due half an hour after a change; nothing is seen of it.
    const REST: Duration = Duration::from_mins(5);
    if CLOCKS.contains(&name) {
        return Vec::new();
    }
    // Good news goes by itself, and so does the offer to take something back.
    wait_seconds(60);
    shop.window.run();
    shop.window.run_steps(4);
    let next = next_frame(shop);
    if next >= REST {
        return Vec::new();
    }
    vec![format!("{name}: drawn again after {next:?} because of {:?}", shop.window.ctx.repaint_causes())]
}
