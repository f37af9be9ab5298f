//! For everyone: what is heard, found by name, hit with a finger, reached by keys, and seen with weak eyes.

mod calm;
mod keyboard;
mod large;
mod named;
mod pages;
mod spoken;
mod targets;

use crate::support::Wish;

/// Looks at some of the pages with the eyes of everyone.
fn walk(pages: &[pages::Page]) {
    let mut found = Vec::new();
    for (name, open) in pages {
        let mut shop = open(Wish::default());
        found.extend(named::faults(name, &shop));
        found.extend(targets::too_small(name, &shop));
        found.extend(calm::restless(name, &mut shop));
    }
    assert!(found.is_empty(), "{} faults\n{}", found.len(), found.join("\n"));
}

#[test]
fn the_till_is_for_everyone() {
    walk(pages::TILL);
}

#[test]
fn what_is_read_and_set_is_for_everyone() {
    walk(pages::REST);
}

#[test]
fn the_shops_data_is_for_everyone() {
    walk(pages::DATA);
}

#[test]
fn practice_is_for_everyone() {
    walk(pages::PRACTICE);
}

#[test]
fn on_a_small_screen_the_till_has_room_for_fingers() {
    let mut found = Vec::new();
    for (name, open) in pages::TILL {
        found.extend(targets::too_small(name, &open(Wish { size: [1024.0, 768.0], ..Wish::default() })));
    }
    assert!(found.is_empty(), "{} too small\n{}", found.len(), found.join("\n"));
}
