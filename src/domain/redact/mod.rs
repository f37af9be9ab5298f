//! Keeping card numbers out of everything that is stored.
//!
//! A card number is 13 to 19 digits in any script, with anything but letters and currency signs between them: blanks, line
//! breaks, dashes, marks no eye can see, several at once. Its last four digits may stay (PCI DSS allows them); the rest becomes
//! `•`. A till's notes hold many other numbers, and one in ten of those passes the check digit, so what is one is decided
//! by evidence. Where it is balanced, the digits are hidden: a spoilt order number can be asked for again.
//!
//! - **Where it begins and ends.** At the borders of groups of digits. A group of 20 digits or more is no card number,
//!   whatever passes the check inside (transaction numbers of the wallets have 28), unless what is stuck to the card number
//!   says so itself: decimals (`4111111111111111268.00`) or the expiry date after it.
//! - **Networks.** First digits and length, in three ranks: what networks commonly give out is hidden whatever is written
//!   before it; what is rare gives way to a word such as 订单号 before it or a check digit of another kind (citizen's
//!   number, bar code of goods); a length that the network does not use counts only where nothing else is near.
//! - **Grouping.** Groups that are cut as on no card give way when a date, time, amount or phone number lies across their
//!   border, when a word calls one of them a trace, terminal or reference number, and when all of them can be read as such
//!   numbers in a row, with a date, a price in whole units or two numbers of different kinds among them.
//! - **Mistyped.** With one digit wrong a card number still gives away the others. One that fails the check is hidden if it
//!   is set in groups as on the card, called a card number, or begins with 62 in one piece.
//! - **Identifiers.** UUIDs and digests hold no digits, so long as they have a letter.
//!
//! Beside card numbers, [`has_payment_code`] and [`secrets`] find what else does not belong into a note; they are refused
//! and warned about, not hidden.

mod cards;
mod labels;
mod networks;
mod payment_code;
mod scan;
mod secrets;
mod tills;

pub use secrets::{Secret, secrets};

use cards::KEPT;
use networks::LENGTHS;
use scan::{Scan, has_digits};

/// What stands in for a hidden digit.
const MASK: char = '•';

/// A text without card numbers, and how many were taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redacted {
    pub text: String,
    pub hidden: usize,
}

/// Hides every card number in `text`; everything else stays as it was, to the character. Doing it again changes nothing.
#[must_use]
pub fn redact(text: &str) -> Redacted {
    let mut hidden = 0;
    if !has_digits(text, *LENGTHS.start()) {
        return Redacted { text: text.to_owned(), hidden };
    }
    let mut chars: Vec<char> = text.chars().collect();
    // What is left of a number is other digits to its neighbours, so they are looked at again.
    while let Some((places, count)) = to_hide(&chars) {
        for place in places {
            chars[place] = MASK;
        }
        hidden += count;
    }
    let text = if hidden == 0 { text.to_owned() } else { chars.into_iter().collect() };
    Redacted { text, hidden }
}

/// The places of the digits to hide, and of how many numbers.
fn to_hide(chars: &[char]) -> Option<(Vec<usize>, usize)> {
    let scan = Scan::of(chars);
    let found = cards::find(&scan);
    let digits = found.iter().flat_map(|card| card.start..card.end - KEPT);
    let places = digits.map(|digit| scan.digits[digit].place).collect();
    (!found.is_empty()).then(|| (places, cards::count(&found)))
}

/// Whether `text` holds a card number.
#[must_use]
pub fn has_card_number(text: &str) -> bool {
    has_digits(text, *LENGTHS.start()) && to_hide(&text.chars().collect::<Vec<char>>()).is_some()
}

/// How many payment codes of a wallet `text` holds: the digits a customer shows to be scanned.
#[must_use]
pub fn payment_codes(text: &str) -> usize {
    if !has_digits(text, payment_code::FEWEST_DIGITS) {
        return 0;
    }
    let chars: Vec<char> = text.chars().collect();
    payment_code::count(&Scan::of(&chars))
}

/// Whether `text` holds a payment code. A note that does is refused: the order number says the same and cannot be used.
#[must_use]
pub fn has_payment_code(text: &str) -> bool {
    payment_codes(text) > 0
}
