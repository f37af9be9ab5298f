//! The proof behind "no card number gets in": generated card numbers in every shape, a till's other numbers, and whatever
//! else is typed.
//!
//! The seeds are fixed; the counts are printed (`cargo test --test redaction -- --nocapture`).

mod cards;
mod rng;
mod tills;

use std::time::Instant;

use proptest::prelude::*;
use tillside::domain::redact::{Redacted, has_card_number, payment_codes, redact, secrets};

const MASK: char = '•';

#[test]
fn long_notes_take_no_time() {
    let million = 1 << 20;
    let one_by_one = "4 1 1 1 1-".repeat(million / 10);
    for text in [
        "7".repeat(million),
        one_by_one,
        "4111 1111 1111 1111 268.00\n".repeat(million / 27),
        "查一下，".repeat(million / 12),
    ] {
        let start = Instant::now();
        let hidden = redact(&text).hidden;
        let took = start.elapsed();
        println!("{} bytes, {hidden} hidden: {took:?}", text.len());
        assert!(took.as_secs() < 20, "{took:?}");
    }
}

/// Mostly digits and what stands between them.
fn notes() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => "[0-9]{1,6}",
        3 => "[ \\-.,/:、·•*_\u{200B}\n]{1,3}",
        1 => "(4111|6222|5500|卡号|订单号|¥|元|２|①|一|a|4111111111111111|378282246310005|2026-11-21|268\\.00)",
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, rng_seed: prop::test_runner::RngSeed::Fixed(3), ..ProptestConfig::default() })]

    #[test]
    fn redaction_only_masks_digits_and_is_done_once(text in notes()) {
        let once = redact(&text);
        prop_assert_eq!(once.text.chars().count(), text.chars().count());
        let changed = text.chars().zip(once.text.chars()).filter(|(old, new)| old != new);
        prop_assert!(changed.clone().all(|(old, new)| new == MASK && (old.is_numeric() || "一二三四五六七八九".contains(old))));
        prop_assert_eq!(once.hidden > 0, changed.count() > 0);
        prop_assert_eq!(has_card_number(&text), once.hidden > 0);
        prop_assert!(!has_card_number(&once.text));
        prop_assert_eq!(redact(&once.text), Redacted { hidden: 0, text: once.text.clone() });
    }

    #[test]
    fn any_text_at_all_is_survived(text in any::<String>()) {
        let once = redact(&text);
        prop_assert_eq!(&redact(&once.text).text, &once.text);
        prop_assert!(secrets(&text).len() + payment_codes(&text) <= text.len());
    }
}
