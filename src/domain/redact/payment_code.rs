//! Payment codes of the wallets: the digits under the bar code that a customer shows. Whoever has one can take money for a
//! minute, so they are refused; what a note needs is the order number.
//!
//! Those of 微信支付 have 18 digits and begin with 10 to 15, says its merchant documentation. Those of 支付宝 have 16 to 24
//! and begin with 25 to 30, says its `alipay.trade.pay` interface; but so do order numbers that begin with a short date
//! such as 261121, therefore these count only where the words before them say so.

use std::ops::Range;

use super::labels::{Label, before};
use super::scan::Scan;
use super::tills::has_own_check;

/// No code has fewer.
pub(super) const FEWEST_DIGITS: usize = 16;

/// Over how many groups a code goes, as customers show it: in one piece, in fours, one by one.
const SHOWN: [usize; 4] = [1, 4, 5, 18];

/// How many there are.
pub(super) fn count(scan: &Scan<'_>) -> usize {
    let mut count = 0;
    let mut at = 0;
    while at < scan.groups.len() {
        let row = (at + 1..).take_while(|group| scan.is_joined(*group)).take(SHOWN[3]).count() + 1;
        // All of them, where a word before them says what they are.
        let ends = SHOWN.into_iter().filter(|len| *len < row).chain([row]);
        let code = ends.map(|len| at..at + len).find(|groups| is_code(scan, groups));
        count += usize::from(code.is_some());
        at = code.map_or(at + 1, |groups| groups.end);
    }
    count
}

fn is_code(scan: &Scan<'_>, groups: &Range<usize>) -> bool {
    let digits = scan.groups[groups.start].digits.start..scan.groups[groups.end - 1].digits.end;
    if !(FEWEST_DIGITS..=24).contains(&digits.len()) {
        return false;
    }
    let begin = scan.number(digits.start..digits.start + 2);
    let is_wechat = digits.len() == 18 && (10..=15).contains(&begin);
    match before(scan.chars, scan.place(groups.start)) {
        Some(Label::PaymentCode) => is_wechat || (25..=30).contains(&begin),
        Some(Label::Card | Label::Other) => false,
        // Letters make it an order number.
        None => {
            is_wechat && is_shown_so(scan, groups) && !scan.touches_letters(&digits) && !has_own_check(scan, digits)
        }
    }
}

fn is_shown_so(scan: &Scan<'_>, groups: &Range<usize>) -> bool {
    let lens: Vec<usize> = groups.clone().map(|group| scan.len(group)).collect();
    matches!(lens[..], [18] | [4, 4, 4, 6] | [4, 4, 4, 4, 2]) || lens.iter().all(|len| *len == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> usize {
        let chars: Vec<char> = text.chars().collect();
        count(&Scan::of(&chars))
    }

    #[test]
    fn payment_codes_are_found_as_customers_show_them() {
        for text in [
            "134567890123456789",
            "顾客出示的码100000000000000001扫不出",
            "１３４５６７８９０１２３４５６７８９",
            "1345 6789 0123 456789",
            "1345-6789-0123-4567-89",
            "1 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9",
            "微信 154567890123456789 268.00",
            "1345 6789 0123 456789 268.00",
            "付款码：13456 78901 23456 789",
            "支付宝付款码 283456789012345678",
            "auth code: 2634567890123456",
        ] {
            assert_eq!(codes(text), 1, "{text}");
        }
        assert_eq!(codes("134567890123456789 和 114567890123456789"), 2);
    }

    #[test]
    fn other_numbers_of_18_digits_are_no_payment_codes() {
        for text in [
            "订单号 134567890123456789",
            "TB134567890123456789",
            "164567890123456789",
            "13456789012345678",
            "1345678901234567890",
            "261121143205123456",
            "13812345678 1391234",
            "101 102 103 104 105 106",
            "11010519491231002X",
            "130105194912310023",
            "123456 123457 123458",
        ] {
            assert_eq!(codes(text), 0, "{text}");
        }
    }
}
