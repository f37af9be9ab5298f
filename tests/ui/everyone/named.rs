//! What a person finds who has the screen read out: every control by its name and kind, and every word that is drawn.

use std::collections::BTreeMap;

use eframe::egui::accesskit::{Action, Role};
use eframe::egui::epaint::Shape;
use egui_kittest::kittest::{AccessKitNode, NodeT as _};

use crate::support::Shop;

/// What a control may be.
const CONTROLS: [Role; 8] = [
    Role::Button,
    Role::CheckBox,
    Role::RadioButton,
    Role::DisclosureTriangle,
    Role::TextInput,
    Role::MultilineTextInput,
    Role::PasswordInput,
    Role::Link,
];

/// Every node that is drawn, with its parents' parts of the tree.
pub fn nodes(shop: &Shop) -> Vec<AccessKitNode<'_>> {
    shop.window.root().children_recursive().map(|node| node.accesskit_node()).collect()
}

/// Whether a person can press, tick or fill this.
pub fn is_control(node: &AccessKitNode<'_>) -> bool {
    let can = |action| node.data().supports_action(action);
    // The dimmed page behind a sheet takes the clicks that miss it, and Esc does the same; it is nothing to go to.
    let backdrop = node.role() == Role::GenericContainer && !can(Action::Focus);
    // The page is scrolled by the wheel, by a finger on it, and by whatever has the focus; the bar only shows how far.
    let bar = node.role() == Role::ScrollBar && !can(Action::Focus);
    // A number that can be marked with the mouse; a button beside it copies the same.
    let text = node.role() == Role::Label && node.value().is_some();
    (can(Action::Click) || can(Action::Focus)) && !backdrop && !bar && !text
}

/// Controls of one name that do the very same, so that nobody needs to tell them apart.
fn is_the_same(label: &str) -> bool {
    // A page, by the rail, by the way back and by a reminder; the way on without a code, beside the field and in its place.
    let ways = ["收银台", "日结", "交班", "屏幕上没有代码？"];
    // A code that is recent and frequent, or near to an unknown one; an incident in doubt whose call is promised.
    let twice = ["55 ", "57 ", "61 ", "68 ", "91 ", "98 "];
    ways.contains(&label) || twice.iter().any(|code| label.starts_with(code))
}

fn words_of(node: &AccessKitNode<'_>) -> impl Iterator<Item = String> {
    let data = node.data();
    [
        node.label(),
        node.value(),
        node.description(),
        data.placeholder().map(str::to_owned),
        data.keyboard_shortcut().map(str::to_owned),
    ]
    .into_iter()
    .flatten()
}

/// Where a control stands: on the page, or in which menu or sheet over it.
fn layer(node: &AccessKitNode<'_>) -> String {
    let mut above = node.parent();
    while let Some(parent) = above {
        if matches!(parent.role(), Role::Menu | Role::Dialog) {
            return format!("{:?}", parent.id());
        }
        above = parent.parent();
    }
    String::new()
}

/// The texts that are painted where they can be seen.
fn painted(shop: &Shop) -> Vec<String> {
    fn collect(shape: &Shape, into: &mut Vec<String>) {
        match shape {
            // Each part by itself: a quieter text beside the first is another word.
            Shape::Text(text) => into.extend(text.galley.job.sections.iter().filter_map(|part| {
                let range = part.byte_range.start.0..part.byte_range.end.0;
                text.galley.job.text.get(range).map(str::to_owned)
            })),
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, into)),
            _ => {}
        }
    }
    let mut texts = Vec::new();
    for clipped in &shop.window.output().shapes {
        let mut here = Vec::new();
        collect(&clipped.shape, &mut here);
        if clipped.clip_rect.intersects(clipped.shape.visual_bounding_rect()) {
            texts.append(&mut here);
        }
    }
    texts
}

/// Letters and digits alone: lines break and signs stand differently where a thing is read out.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() && !('\u{E000}'..='\u{F8FF}').contains(c)).collect()
}

/// What somebody who cannot see the page would miss.
pub fn faults(name: &str, shop: &Shop) -> Vec<String> {
    let mut faults = Vec::new();
    let nodes = nodes(shop);
    let mut seen: BTreeMap<(String, String, String), usize> = BTreeMap::new();
    for node in &nodes {
        let (role, label) = (node.role(), node.label().unwrap_or_default());
        let named = !label.trim().is_empty();
        if role == Role::Image && !named {
            faults.push(format!("{name}: a picture without a name at {:?}", node.raw_bounds()));
        }
        if !is_control(node) {
            continue;
        }
        if !named {
            faults.push(format!("{name}: a {role:?} without a name at {:?}", node.raw_bounds()));
        }
        if !CONTROLS.contains(&role) {
            faults.push(format!("{name}: {label:?} can be pressed and is a {role:?}"));
        }
        *seen.entry((layer(node), format!("{role:?}"), label)).or_default() += 1;
    }
    for ((_, role, label), count) in seen {
        if count > 1 && !is_the_same(&label) {
            faults.push(format!("{name}: {count} times a {role} {label:?}"));
        }
    }
    let told: Vec<String> = nodes.iter().flat_map(words_of).map(|words| letters(&words)).collect();
    for text in painted(shop) {
        let wanted = letters(&text);
        if !wanted.is_empty() && !told.iter().any(|words| words.contains(&wanted)) && !is_drawing(&text) {
            faults.push(format!("{name}: {text:?} is painted and not told"));
        }
    }
    faults
}

/// What is painted and means nothing by itself.
fn is_drawing(text: &str) -> bool {
    // The keys of the drawn terminal, the word behind every page of practice, and the scale of a curve.
    let keys = matches!(text, "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "*" | "#");
    keys || matches!(text, "演 练" | "0 %" | "25 %" | "50 %" | "75 %" | "100 %")
}
