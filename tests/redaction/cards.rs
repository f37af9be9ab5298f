//! Card numbers in every shape. What is a leak is judged by where the generator put the digits.

use std::collections::BTreeMap;

use tillside::domain::redact::{has_card_number, redact};

use super::MASK;
use super::rng::Rng;
use super::tills::filled;

/// First digits and lengths, written down independently of the program's table.
const NETWORKS: [(&str, &[&str], &[usize]); 13] = [
    ("visa", &["4"], &[13, 16, 16, 16, 19]),
    ("mastercard", &["51", "52", "53", "54", "55", "2221", "2300", "2650", "2719", "2720"], &[16]),
    ("amex", &["34", "37"], &[15]),
    ("unionpay", &["62", "621226", "622202", "622848", "625", "623"], &[16, 17, 18, 19]),
    ("unionpay 81", &["81"], &[16, 17, 18, 19]),
    ("jcb", &["3528", "3530", "3566", "3589"], &[16, 16, 17, 18, 19]),
    ("diners", &["300", "301", "305", "3095", "36", "38", "39"], &[14, 14, 16, 19]),
    ("discover", &["6011", "644", "649", "65", "622126", "622925"], &[16, 17, 18, 19]),
    ("maestro", &["5018", "5020", "5038", "5893", "6304", "6759", "6761", "6763"], &[13, 14, 15, 16, 17, 18, 19]),
    ("mir", &["2200", "2204"], &[16, 17, 18, 19]),
    ("rupay", &["60", "65", "81", "82", "508"], &[16]),
    ("troy", &["9792", "65"], &[16]),
    ("chinese banks", &["9558", "95599", "95555", "940013", "990027", "84301", "103"], &[16, 19]),
];

fn card(rng: &mut Rng) -> (&'static str, Vec<u8>) {
    let (network, prefixes, lengths) = rng.pick(&NETWORKS);
    let prefix = rng.pick(prefixes);
    let len = match *prefix {
        "84301" => 16,
        "103" => 19,
        _ => *rng.pick(lengths),
    };
    let mut number = (*prefix).to_owned();
    number += &rng.digits(len - 1 - prefix.len());
    let mut digits: Vec<u8> = number.bytes().map(|b| b - b'0').collect();
    digits.push(check_digit(&digits));
    (network, digits)
}

/// The digit that makes the number pass ISO/IEC 7812-1 annex B, counted from the right.
fn check_digit(digits: &[u8]) -> u8 {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, digit)| match (at % 2, u32::from(*digit)) {
            (0, digit @ 5..) => 2 * digit - 9,
            (0, digit) => 2 * digit,
            (_, digit) => digit,
        })
        .sum();
    u8::try_from((10 - sum % 10) % 10).expect("a digit")
}

const SEPARATORS: [&str; 48] = [
    " ", "\u{A0}", "\u{3000}", "\u{2009}", "\u{202F}", "\t", "-", "－", "–", "—", "‑", "−", "﹣", "ー", ".", "．",
    "。", "·", "・", "•", "*", "＊", "/", "／", "\\", "_", "＿", ",", "，", "、", ";", ":", "：", "|", "+", "=", "~",
    "'", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{2060}", "\u{AD}", "\n", "\r\n", "\n\n", "\n    ", ")(",
];

const BREAKS: [&str; 6] = ["\n", "\r\n", "\r", "\n\n", " \n  ", "\u{2028}"];
const INVISIBLE: [&str; 6] = ["\u{200B}", "\u{200C}", "\u{200D}", "\u{FEFF}", "\u{2060}", "\u{AD}"];

/// How a number's digits are cut into groups as on cards and slips.
fn usual_groups(rng: &mut Rng, len: usize) -> Vec<usize> {
    match (len, rng.below(6)) {
        (15, 0..=3) => vec![4, 6, 5],
        (14, 0..=3) => vec![4, 6, 4],
        (19, 0..=1) => vec![6, 13],
        (16, 0) => vec![6, 10],
        (16, 1) => vec![8, 8],
        _ => {
            let mut groups = vec![4; len / 4];
            groups.extend(Some(len % 4).filter(|rest| *rest > 0));
            groups
        }
    }
}

fn random_groups(rng: &mut Rng, len: usize) -> Vec<usize> {
    let mut groups = Vec::new();
    let mut left = len;
    while left > 0 {
        let most = if rng.below(3) == 0 { left } else { left.min(4) };
        groups.push(rng.between(1, most));
        left -= groups[groups.len() - 1];
    }
    groups
}

/// A text in the making that remembers where the card number's digits are.
#[derive(Default)]
struct Draft {
    chars: Vec<char>,
    /// The places of each card number's digits.
    cards: Vec<Vec<usize>>,
}

impl Draft {
    fn push(&mut self, text: &str) {
        self.chars.extend(text.chars());
    }

    fn push_card(
        &mut self,
        digits: &[u8],
        groups: &[usize],
        mut separator: impl FnMut() -> String,
        zero: impl Fn(usize) -> u32,
    ) {
        let mut places = Vec::new();
        let mut at = 0;
        for group in groups {
            if at > 0 {
                self.push(&separator());
            }
            for digit in &digits[at..at + group] {
                places.push(self.chars.len());
                let code = zero(places.len()) + u32::from(*digit);
                self.chars.push(char::from_u32(code).expect("a digit of some script"));
            }
            at += group;
        }
        assert_eq!(at, digits.len());
        self.cards.push(places);
    }

    fn text(&self) -> String {
        self.chars.iter().collect()
    }
}

const SHAPES: [&str; 13] = [
    "plain",
    "usual groups",
    "usual groups, mixed signs",
    "usual groups, several signs",
    "one by one",
    "one by one, mixed signs",
    "any groups",
    "any groups, mixed signs",
    "full width",
    "half and full width",
    "other scripts",
    "line breaks",
    "zero width",
];

fn push_shaped(draft: &mut Draft, shape: &str, digits: &[u8], rng: &mut Rng) {
    let len = digits.len();
    let usual = usual_groups(rng, len);
    let any = random_groups(rng, len);
    let ones = vec![1; len];
    let one_sign = (*rng.pick(&SEPARATORS)).to_owned();
    let ascii = |_| u32::from('0');
    let full = |_| u32::from('０');
    let mut mixed = Rng(rng.next());
    let mut mixed_sign = move || (*mixed.pick(&SEPARATORS)).to_owned();
    match shape {
        "plain" => draft.push_card(digits, &[len], String::new, ascii),
        "usual groups" => draft.push_card(digits, &usual, || one_sign.clone(), ascii),
        "usual groups, mixed signs" => draft.push_card(digits, &usual, mixed_sign, ascii),
        "usual groups, several signs" => {
            let count = rng.between(2, 5);
            draft.push_card(digits, &usual, || (0..count).map(|_| mixed_sign()).collect(), ascii);
        }
        "one by one" => draft.push_card(digits, &ones, || one_sign.clone(), ascii),
        "one by one, mixed signs" => draft.push_card(digits, &ones, mixed_sign, ascii),
        "any groups" => draft.push_card(digits, &any, || one_sign.clone(), ascii),
        "any groups, mixed signs" => draft.push_card(digits, &any, mixed_sign, ascii),
        "full width" => draft.push_card(digits, &usual, || one_sign.clone(), full),
        "half and full width" => {
            let bits = rng.next();
            draft.push_card(
                digits,
                &[len],
                String::new,
                move |at| if bits >> at & 1 == 0 { ascii(at) } else { full(at) },
            );
        }
        "other scripts" => {
            let zero = *rng.pick(&[0x0660, 0x06F0, 0x0966, 0x0E50, 0x1D7CE, 0x1D7F6, 0x2080]);
            draft.push_card(digits, &usual, || one_sign.clone(), |_| zero);
        }
        "line breaks" => {
            let sign = (*rng.pick(&BREAKS)).to_owned();
            let cut = rng.between(1, len - 1);
            let groups = if rng.below(2) == 0 { vec![cut, len - cut] } else { usual };
            draft.push_card(digits, &groups, || sign.clone(), ascii);
        }
        "zero width" => {
            let sign = (*rng.pick(&INVISIBLE)).to_owned();
            let groups = if rng.below(2) == 0 { ones } else { any };
            draft.push_card(digits, &groups, || sign.clone(), ascii);
        }
        other => panic!("{other}"),
    }
}

/// What stands before and after; `#` in them becomes the till's numbers.
const SURROUNDINGS: [(&str, &str); 34] = [
    ("", ""),
    ("", ""),
    ("卡号", "，刷了两次"),
    ("顾客的卡", "没有刷过去"),
    ("顾客说卡号是：", "。请回电"),
    ("客人报了", "让手输，没有同意"),
    ("The customer's card is ", " and it was declined."),
    ("card no. ", "; called the bank"),
    ("She gave us ", ", we did not key it"),
    ("Visa", "x"),
    ("card", "end"),
    ("abc", "xyz"),
    ("卡", "元"),
    ("（", "）"),
    ("①", "②"),
    ("1. ", "\n2. 已退"),
    ("¥{amount} ", " ¥{amount}"),
    ("57 ", " 请换卡"),
    ("{date} {time} ", " 拒绝"),
    ("{date} {time} {amount} ", ""),
    ("参考号 {ref} ", " 凭证号 {trace}"),
    ("{ref} ", " {trace}"),
    ("{phone} ", " {phone}"),
    ("商户号 {mid} 终端号 {tid} ", " 批次 {batch}"),
    ("{mid} {tid} ", " {batch}"),
    ("", " {amount}"),
    ("", " {date}"),
    ("", "\n{ref}"),
    ("{order}\n", "\n{order}"),
    ("{trace},", ",{tid}"),
    ("{amount},", ",{ref},{date}"),
    ("尾号 {last4} ", " {last4}"),
    ("", "="),
    ("PAN=", "&amount={amount}"),
];

/// Which digits of the card numbers are still to be read, all but the last four of each.
fn leaks(draft: &Draft, redacted: &str) -> bool {
    let chars: Vec<char> = redacted.chars().collect();
    assert_eq!(chars.len(), draft.chars.len());
    draft.cards.iter().any(|places| places[..places.len() - 4].iter().any(|place| chars[*place] != MASK))
}

#[test]
fn no_generated_card_number_leaks() {
    const PER_SHAPE: usize = 2_500;
    let mut rng = Rng(20_261_121);
    let mut leaked = Vec::new();
    let mut networks: BTreeMap<&str, usize> = BTreeMap::new();
    for shape in SHAPES {
        for _ in 0..PER_SHAPE {
            let mut draft = Draft::default();
            let (before, after) = *rng.pick(&SURROUNDINGS);
            draft.push(&filled(before, &mut rng));
            let (network, digits) = card(&mut rng);
            *networks.entry(network).or_default() += 1;
            push_shaped(&mut draft, shape, &digits, &mut rng);
            draft.push(&filled(after, &mut rng));
            let text = draft.text();
            let redacted = redact(&text);
            if leaks(&draft, &redacted.text) || redacted.hidden == 0 || !has_card_number(&text) {
                leaked.push(format!("{shape}, {network}: {text:?} became {:?}", redacted.text));
            }
        }
    }
    let cards = SHAPES.len() * PER_SHAPE;
    println!("{cards} card numbers in {} shapes, {} leaks; {networks:?}", SHAPES.len(), leaked.len());
    assert!(cards >= 10_000);
    assert!(leaked.is_empty(), "{}\n{}", leaked.len(), leaked.iter().take(40).cloned().collect::<Vec<_>>().join("\n"));
}

#[test]
fn card_numbers_beside_each_other_are_all_hidden() {
    let mut rng = Rng(7);
    for round in 0..3_000 {
        let mut draft = Draft::default();
        let sign = *rng.pick(&[" ", "\n", ", ", "、", " / ", "和"]);
        for _ in 0..rng.between(2, 4) {
            let (_, digits) = card(&mut rng);
            let shape = *rng.pick(&["plain", "usual groups", "one by one", "full width"]);
            push_shaped(&mut draft, shape, &digits, &mut rng);
            draft.push(sign);
        }
        let text = draft.text();
        let redacted = redact(&text);
        assert!(!leaks(&draft, &redacted.text), "{round}: {text:?} became {:?}", redacted.text);
    }
}

#[test]
fn a_mistyped_card_number_is_hidden_where_it_looks_like_one() {
    for text in [
        "4111 1111 1111 1112",
        "6222-0212-3456-7890-124",
        "3782 822463 10006",
        "卡号 4111111111111112",
        "Card no: 6222021234567890122",
    ] {
        let redacted = redact(text);
        assert_eq!(redacted.hidden, 1, "{text} became {}", redacted.text);
    }
}

#[test]
fn what_is_stuck_to_a_card_number_does_not_hide_it() {
    for (text, expected) in [
        ("4111111111111111269.00", "••••••••••••1111269.00"),
        ("268.004111111111111111", "268.00••••••••••••1111"),
        ("41111111111111111228", "••••••••••••11111228"),
        ("4111111111111111=25121010000012300000", "••••••••••••1111=25121010000012300000"),
    ] {
        assert_eq!(redact(text).text, expected);
    }
}

#[test]
fn the_evidence_decides_what_is_hidden() {
    for (hidden, text) in [
        (1, "订单号 4111111111111111"),
        (0, "订单号 5018000000000009"),
        (1, "5018000000000009"),
        (0, "SF 4222222222222"),
        (1, "4222222222222"),
        (1, "卡号 4222222222222"),
        (0, "条码 6901234567892"),
        (0, "6901234567892"),
        (1, "41111 11111 11 1111"),
        (0, "参考号 411111111111 1111"),
        (1, "41111111 11111111"),
        (0, "终端号 41111111 11111111"),
        (1, "4 1 1 1,1.1/1_1·1、1-1—1　1\n1•1*1"),
        (0, "4111元1111元1111元1111元"),
        (0, "41111111111111110000"),
        (2, "4111111111111111378282246310005 378282246310005 4111111111111111"),
    ] {
        let redacted = redact(text);
        assert_eq!(redacted.hidden, hidden, "{text} became {}", redacted.text);
    }
}
