//! The real window: a real X server, real key events, and the incident in the real file.
#![cfg(target_os = "linux")]

mod desk;

use desk::{Screen, Shop, wait_for};
use tillside::domain::incident::Outcome;

#[test]
fn four_real_keys_in_the_real_window_save_an_incident() {
    let Some(screen) = Screen::open() else { return };
    let shop = Shop::welcomed();
    let Some(open) = screen.show(&shop, screen.tillside(&shop, &[])) else { return };
    screen.press(&["5", "7", "Return", "1"]);
    let saved = wait_for("the incident", || shop.incidents().pop());
    assert_eq!(saved.details.code.as_str(), "57");
    assert_eq!(saved.details.outcome, Some(Outcome::PaidOtherCard));

    // Closed by the desktop, the program ends by itself and everything is still there.
    open.close(&screen);
    assert_eq!(shop.incidents().len(), 1);
}
