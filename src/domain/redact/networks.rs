//! Which numbers the card networks give out: first digits, lengths, check digit.

use std::ops::RangeInclusive;

/// How sure the first digits and the length of a number that passes the check make it a card's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// A network's first digits at a length it does not use; not 15, which is merchants'.
    OffLength,
    /// Given out, but seldom, or from a range so wide that many other numbers lie in it.
    Rare,
    Common,
}

/// Card numbers are 13 to 19 digits long here. ISO/IEC 7812-1 allows shorter ones; no network of today gives them out.
pub(super) const LENGTHS: RangeInclusive<usize> = 13..=19;

struct Range {
    /// The first four digits.
    first: RangeInclusive<u64>,
    lengths: RangeInclusive<usize>,
    rank: Rank,
}

const fn range(first: RangeInclusive<u64>, lengths: RangeInclusive<usize>, rank: Rank) -> Range {
    Range { first, lengths, rank }
}

/// Issuer identification numbers (ISO/IEC 7812-1) by network as public range tables give them, and the cards of Chinese
/// banks from before the networks' ranges (9…, 84, 87, 103, 303, 68, 69) as public tables of Chinese BINs give them.
/// In doubt the wider range: one too many spoils an order number in ten of that range, one too few leaks a card.
const RANGES: [Range; 39] = [
    // Visa: 16; 13 is historic, 17 to 19 are used by some banks.
    range(4000..=4999, 16..=16, Rank::Common),
    range(4000..=4999, 13..=13, Rank::Rare),
    range(4000..=4999, 17..=19, Rank::Rare),
    range(4000..=4999, 14..=14, Rank::OffLength),
    // Mastercard.
    range(5100..=5599, 16..=16, Rank::Common),
    range(2221..=2720, 16..=16, Rank::Common),
    range(5100..=5599, 13..=14, Rank::OffLength),
    range(5100..=5599, 17..=19, Rank::OffLength),
    // American Express.
    range(3400..=3499, 15..=15, Rank::Common),
    range(3700..=3799, 15..=15, Rank::Common),
    // UnionPay; at less than 16 digits 62 is Maestro's, below.
    range(6200..=6299, 16..=19, Rank::Common),
    range(8100..=8199, 16..=19, Rank::Rare),
    // JCB.
    range(3528..=3589, 16..=16, Rank::Common),
    range(3528..=3589, 17..=19, Rank::Rare),
    // Diners Club; 303 at 16 digits is a Chinese bank's too. At 15, 301 to 305 begin five banks' merchant numbers.
    range(3000..=3059, 14..=14, Rank::Common),
    range(3095..=3095, 14..=14, Rank::Common),
    range(3600..=3699, 14..=14, Rank::Common),
    range(3800..=3999, 14..=14, Rank::Common),
    range(3000..=3059, 16..=19, Rank::Rare),
    range(3095..=3095, 15..=19, Rank::Rare),
    range(3600..=3699, 15..=19, Rank::Rare),
    range(3800..=3999, 15..=19, Rank::Rare),
    // Discover, RuPay, Troy and Chinese banks in 60 and 64 to 65.
    range(6000..=6099, 16..=16, Rank::Common),
    range(6440..=6599, 16..=16, Rank::Common),
    range(8200..=8299, 16..=16, Rank::Rare),
    range(9792..=9792, 16..=16, Rank::Common),
    // Mir.
    range(2200..=2204, 16..=16, Rank::Common),
    range(2200..=2204, 17..=19, Rank::Rare),
    // Maestro and everything else that begins with 50, 56 to 59 and 6.
    range(5000..=5099, 13..=19, Rank::Rare),
    range(5600..=5999, 13..=19, Rank::Rare),
    range(6000..=6999, 13..=19, Rank::Rare),
    // Chinese banks: 9558 … of the big ones, 940 of the city banks, more in 9, and single ones.
    range(9400..=9409, 16..=19, Rank::Common),
    range(9555..=9559, 16..=19, Rank::Common),
    range(9000..=9219, 16..=19, Rank::Rare),
    range(9410..=9699, 16..=19, Rank::Rare),
    range(9800..=9999, 16..=19, Rank::Rare),
    range(8400..=8499, 16..=16, Rank::Rare),
    range(8700..=8799, 16..=16, Rank::Rare),
    range(1030..=1039, 19..=19, Rank::Rare),
];

/// The best that can be said of a number with these first four digits and this length.
pub(super) fn rank(first_four: u64, length: usize) -> Option<Rank> {
    let of = |range: &&Range| range.first.contains(&first_four) && range.lengths.contains(&length);
    RANGES.iter().filter(of).map(|range| range.rank).max()
}

/// The check of ISO/IEC 7812-1 annex B (Luhn), one digit after the other.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Luhn {
    len: usize,
    /// The sum if every second digit is doubled, beginning with the first; and beginning with the second.
    sums: [u32; 2],
}

impl Luhn {
    pub(super) fn push(&mut self, digit: u8) {
        let plain = u32::from(digit);
        let doubled = plain * 2 / 10 + plain * 2 % 10;
        let is_odd = self.len % 2;
        self.sums[is_odd] += doubled;
        self.sums[1 - is_odd] += plain;
        self.len += 1;
    }

    /// Whether what was pushed so far passes. The last digit is never doubled.
    pub(super) fn passes(self) -> bool {
        self.sums[self.len % 2].is_multiple_of(10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passes(number: &str) -> bool {
        let mut luhn = Luhn::default();
        number.bytes().for_each(|b| luhn.push(b - b'0'));
        luhn.passes()
    }

    #[test]
    fn the_check_digit_is_checked_at_every_length() {
        for number in ["4222222222222", "30569309025904", "378282246310005", "4111111111111111", "6212261001015500066"]
        {
            assert!(passes(number), "{number}");
            let digits = number.as_bytes();
            for at in 0..digits.len() {
                let mut wrong = digits.to_vec();
                wrong[at] = b'0' + (wrong[at] - b'0' + 1) % 10;
                assert!(!passes(&String::from_utf8(wrong).unwrap()), "{number} changed at {at}");
            }
        }
    }

    #[test]
    fn numbers_of_tills_have_no_rank() {
        for (first_four, length, what) in [
            (8983, 15, "merchant"),
            (8213, 15, "merchant"),
            (1021, 15, "merchant"),
            (4031, 15, "merchant"),
            (3013, 15, "merchant"),
            (2026, 17, "date-led order"),
            (2611, 18, "order led by a short date"),
            (1345, 18, "payment code"),
            (1381, 13, "phone"),
            (3512, 15, "IMEI"),
            (7531, 14, "parcel"),
        ] {
            assert_eq!(rank(first_four, length), None, "{what}");
        }
        assert_eq!(rank(4111, 16), Some(Rank::Common));
        assert_eq!(rank(5100, 14), Some(Rank::OffLength));
        assert_eq!(rank(6759, 13), Some(Rank::Rare));
    }
}
