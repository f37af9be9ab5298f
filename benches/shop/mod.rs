//! A made-up shop: any number of incidents with their histories, the same ones at every call. For the benches and the tests.
//!
//! As a shop writes them: a handful of codes makes up most of the log, notes are 10 to 60 Chinese characters, every second
//! incident was corrected once, one in twenty had money in doubt, one in two hundred waits for a call.

use jiff::{SignedDuration, Timestamp};
use tillside::domain::advice::{Action, Money};
use tillside::domain::amount::{Amount, Currency};
use tillside::domain::call::Call;
use tillside::domain::code::{Code, CodeSetId};
use tillside::domain::history::{Change, Event, Incoming, Patch};
use tillside::domain::incident::{AdviceGiven, Details, Last4, Moment, Outcome};
use tillside::domain::language::Language;
use uuid::Uuid;

/// When the newest incident was recorded.
pub const NEWEST: &str = "2026-11-24T12:00:00Z";

pub const TERMINALS: [&str; 6] = ["T1 front", "T2 back", "前台一号", "前台二号", "Quán 3", "服务台"];
pub const STAFF: [&str; 8] = ["小林", "老王", "阿梅", "Linh", "Thu", "陈姐", "小周", "店长"];

/// The most frequent first.
const CODES: [&str; 40] = [
    "51", "57", "61", "55", "98", "91", "68", "54", "75", "96", "05", "14", "62", "65", "01", "03", "04", "12", "13",
    "15", "20", "21", "22", "25", "30", "33", "36", "40", "41", "43", "58", "59", "63", "64", "90", "92", "94", "97",
    "99", "A0",
];

/// Pieces of notes. No digits: a note that looks like a card number would be changed on its way in.
const PHRASES: [&str; 32] = [
    "顾客换了一张卡",
    "余额不足",
    "已经打电话问过银行",
    "机器没有出小票",
    "顾客说手机收到扣款短信",
    "让顾客稍等",
    "第二次刷卡成功",
    "改用微信付款",
    "改用现金",
    "网络断了",
    "重新插卡",
    "芯片读不出来",
    "老顾客",
    "外国卡",
    "Visa卡",
    "密码输错三次",
    "店长同意",
    "单子放在收银台",
    "晚上对账再看",
    "终端显示超时",
    "顾客不着急",
    "顾客很着急",
    "下次来再付",
    "东西已经拿走",
    "东西留在店里",
    "请收单行查询",
    "结算单上有这一笔",
    "结算单上没有这一笔",
    "单笔限额",
    "卡片过期",
    "银行系统维护",
    "给顾客看了屏幕",
];

/// Small and good enough, and the same on every machine (splitmix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.roll() % end as u64).expect("it was a usize")
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }

    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// The first ones far more often than the last ones.
    fn mostly_first<'a>(&mut self, of: &[&'a str]) -> &'a str {
        let end = 1 + self.below(of.len());
        of[self.below(end)]
    }
}

/// The incidents of a shop that has recorded so many, oldest first.
pub fn incidents(count: u32) -> impl Iterator<Item = Incoming> {
    (0..count).map(move |n| incident(n, count))
}

fn incident(n: u32, count: u32) -> Incoming {
    let mut dice = Dice(u64::from(n) << 20);
    let newest: Timestamp = NEWEST.parse().expect("a time");
    // Eight minutes apart, day and night: 200,000 are three years.
    let at = newest - SignedDuration::from_mins(8) * i32::try_from(count - 1 - n).expect("a shop's number");
    let details = details(&mut dice, at);
    let advice = advice(&details);
    let who = (!dice.once_in(4)).then(|| dice.one(&STAFF).to_owned());
    let mut events = vec![Event {
        id: id(at, n, 0),
        moment: Moment { at, zone: "Asia/Shanghai".to_owned(), who: who.clone() },
        change: Change::Recorded { details: Box::new(details.clone()) },
    }];
    if n % 2 == 1 {
        let at = at + SignedDuration::from_mins(5);
        events.push(Event {
            id: id(at, n, 1),
            moment: Moment { at, zone: "Asia/Shanghai".to_owned(), who },
            change: corrected(&mut dice, &details),
        });
    }
    Incoming { line: u64::from(n) + 1, events, advice: Some(advice) }
}

fn id(at: Timestamp, n: u32, event: u8) -> Uuid {
    let mut random = [event; 10];
    random[2..6].copy_from_slice(&n.to_be_bytes());
    let ms = u64::try_from(at.as_millisecond()).expect("after 1970");
    uuid::Builder::from_unix_timestamp_millis(ms, &random).into_uuid()
}

fn details(dice: &mut Dice, at: Timestamp) -> Details {
    let mut details = Details::new(Code::parse(dice.mostly_first(&CODES)).expect("a code"));
    details.code_set = match dice.below(20) {
        0 => None,
        1 | 2 => Some(CodeSetId::new("visa")),
        _ => Some(CodeSetId::default()),
    };
    details.terminal = Some(dice.one(&TERMINALS).to_owned());
    details.outcome = match dice.below(20) {
        0 => None,
        1 => Some(Outcome::InDoubt),
        2..=9 => Some(Outcome::PaidOtherCard),
        10..=12 => Some(Outcome::PaidSameCard),
        13..=15 => Some(Outcome::PaidOtherWay),
        _ => Some(Outcome::NoSale),
    };
    details.amount = Some(Amount {
        minor: 100 + i64::try_from(dice.below(65_536)).expect("it is small") * 10,
        currency: Currency::CNY,
    });
    details.last4 = Last4::parse(&format!("{:04}", dice.below(10_000)));
    details.trace = dice.once_in(2).then(|| format!("{:06}", dice.below(1_000_000)));
    details.note = Some(note(dice));
    if dice.once_in(200) {
        details.calls = vec![Call {
            at,
            answered_by: "客服".to_owned(),
            case_number: Some(format!("C{:05}", dice.below(100_000))),
            promised_at: Some(at + SignedDuration::from_hours(2)),
            done: false,
        }];
    }
    details
}

/// 10 to 60 characters, once in a thousand with one that hardly ever occurs.
fn note(dice: &mut Dice) -> String {
    let length = 10 + dice.below(51);
    let mut note = String::new();
    if dice.once_in(1_000) {
        note.push_str("薛定谔的猫，");
    }
    while note.chars().count() < length {
        note.push_str(dice.one(&PHRASES));
        note.push_str(if dice.once_in(2) { "，" } else { "。" });
    }
    note.chars().take(length).collect()
}

fn corrected(dice: &mut Dice, details: &Details) -> Change {
    let mut to = details.clone();
    match dice.below(3) {
        0 => to.note = Some(note(dice)),
        1 => to.reference = Some(format!("R{:09}", dice.below(1_000_000_000))),
        _ => {
            let now =
                if details.outcome == Some(Outcome::PaidSameCard) { Outcome::NoSale } else { Outcome::PaidSameCard };
            to.outcome = Some(now);
        }
    }
    let (from, to) = Patch::between(details, &to).expect("plain values");
    Change::Corrected { from, to }
}

/// The advice of an answer card: the same for every incident of a code.
fn advice(details: &Details) -> AdviceGiven {
    let doubtful = matches!(details.code.as_str(), "98" | "91" | "68");
    AdviceGiven {
        language: Language::ZH_CN,
        edition: "2026-11".to_owned(),
        meaning: format!("代码 {} 的含义", details.code),
        money: if doubtful { Money::MayBeCharged } else { Money::NotCharged },
        action: if doubtful { Action::CheckFirst } else { Action::OtherMethod },
        headline: "换一种付款方式".to_owned(),
        say: "请顾客换一张卡或换一种付款方式，不要重复刷卡".to_owned(),
        steps: (0..5).map(|n| (format!("step-{n}"), "先看终端上最后一笔交易的状态".to_owned())).collect(),
        never: vec!["不要索取密码".to_owned(); 3],
        rules: Vec::new(),
    }
}
