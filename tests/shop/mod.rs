//! A shop that never was, with as many incidents as asked for: the same ones each time and on every machine. For tests and
//! benches that need a log as a till writes it: Chinese notes, few codes that come up often and many that hardly ever do, and
//! every second incident corrected once.

#[path = "../redaction/rng.rs"]
mod rng;

use jiff::{SignedDuration, Timestamp};
use tillside::domain::advice::{Action, Money};
use tillside::domain::amount::{Amount, Currency};
use tillside::domain::call::Call;
use tillside::domain::checklist::Tick;
use tillside::domain::code::{Code, CodeSetId};
use tillside::domain::doubt::{Check, CheckedWith, Finding};
use tillside::domain::history::{Change, Event, Incoming, Patch};
use tillside::domain::incident::{AdviceGiven, Details, Last4, Moment, Outcome};
use tillside::domain::language::Language;
use tillside::domain::terminal::TerminalId;
use uuid::Uuid;

use rng::Rng;

const CODES: [&str; 28] = [
    "57",
    "51",
    "61",
    "68",
    "91",
    "55",
    "96",
    "05",
    "98",
    "65",
    "54",
    "62",
    "14",
    "75",
    "01",
    "40",
    "99",
    "A0",
    "04",
    "41",
    "43",
    "13",
    "25",
    "38",
    "30",
    "34",
    "59",
    "ORDERPAID",
];
const SETS: [&str; 4] = ["unionpay", "visa", "mastercard", "wechatpay"];
const TERMINALS: [&str; 3] = ["T1 前台", "T2 后厨", "T3 Bar"];
const STAFF: [&str; 5] = ["小王", "小李", "阿芳", "老周", "Mei"];
const CLAUSES: [&str; 40] = [
    "顾客换了一张卡",
    "余额不足",
    "顾客说卡里有钱",
    "打电话问了收单机构",
    "重新插卡以后成功",
    "小票没打出来",
    "网络断了大约三分钟",
    "顾客改用现金付款",
    "已经当面冲正",
    "结算单上没有这一笔",
    "顾客手机收到扣款短信",
    "让顾客联系发卡行",
    "店长已经知道",
    "明天再查一次",
    "卡片磁条坏了",
    "芯片读不出来",
    "密码输错两次",
    "顾客不着急",
    "顾客很着急",
    "扫码成功",
    "挥卡没有反应",
    "终端重启以后正常",
    "金额输错了",
    "这张卡不能刷贵宾优惠",
    "外卡",
    "公司卡有限额",
    "同一张卡上周也这样",
    "退了差价",
    "没有再试",
    "客人先走了，留了电话",
    "查询末笔显示交易成功",
    "查询末笔没有记录",
    "对账时补录",
    "终端提示联系客服",
    "换了一台终端",
    "纸用完了",
    "visa card",
    "Apple Pay",
    "POS 时间不对",
    "顾客要求开发票",
];

/// Makes incidents, oldest first.
pub struct Shop {
    rng: Rng,
    now: Timestamp,
    /// The mean time between two incidents.
    pace: SignedDuration,
    line: u64,
}

impl Shop {
    /// Opens in November 2024 and has `incidents` of them in two years.
    pub fn new(seed: u64, incidents: u64) -> Self {
        let years = SignedDuration::from_hours(2 * 365 * 24);
        let pace = years.checked_div(i32::try_from(incidents.max(1)).expect("not that many")).expect("not by nothing");
        Self { rng: Rng(seed), now: "2024-11-24T00:00:00Z".parse().expect("a time"), pace, line: 0 }
    }

    /// An ordinary incident as it is first written down.
    pub fn details(&mut self) -> Details {
        let rng = &mut self.rng;
        // The square of chance: the first codes come up far more often than the last.
        let place = rng.below(CODES.len()) * rng.below(CODES.len()) / CODES.len();
        let mut details = Details::new(Code::parse(CODES[place]).expect("a code"));
        let set = if rng.below(100) < 80 { SETS[0] } else { *rng.pick(&SETS) };
        details.code_set = Some(CodeSetId::new(set));
        let terminal = rng.below(TERMINALS.len());
        let number = u128::try_from(terminal).expect("a small number");
        details.terminal_id = Some(TerminalId(Uuid::from_u128(0x0193_9000_0000_7000_8000_0000_0000_0000 + number)));
        details.terminal = Some(TERMINALS[terminal].to_owned());
        details.outcome = match rng.below(100) {
            0..6 => None,
            6..10 => Some(Outcome::InDoubt),
            10..50 => Some(Outcome::PaidOtherCard),
            50..70 => Some(Outcome::PaidSameCard),
            70..85 => Some(Outcome::PaidOtherWay),
            _ => Some(Outcome::NoSale),
        };
        let minor = i64::try_from(rng.between(100, 99_999)).expect("a small number");
        details.amount = (rng.below(10) < 9).then_some(Amount { minor, currency: Currency::CNY });
        details.last4 = (rng.below(10) < 6).then(|| Last4::parse(&rng.digits(4)).expect("four digits"));
        details.reference = (rng.below(10) < 3).then(|| rng.digits(12));
        details.trace = (rng.below(10) < 4).then(|| rng.digits(6));
        details.note = Some(note(rng));
        if rng.below(10) < 4 {
            details.ticks = vec![Tick { step: "other-card".to_owned(), answer: None }];
        }
        if rng.below(100) < 3 {
            details.calls = vec![self.call()];
        }
        details
    }

    fn call(&mut self) -> Call {
        let promised_at = (self.rng.below(2) == 0).then(|| self.now + SignedDuration::from_hours(24));
        Call {
            at: self.now,
            answered_by: "客服 1024".to_owned(),
            case_number: Some(format!("C{}", self.rng.digits(7))),
            promised_at,
            done: self.rng.below(2) == 0,
        }
    }

    /// What becomes known later: the outcome, or what the slip said.
    pub fn corrected(&mut self, details: &Details) -> Details {
        let mut to = details.clone();
        match self.rng.below(4) {
            0 => to.note = Some(note(&mut self.rng)),
            1 => to.reference = Some(self.rng.digits(12)),
            2 if details.outcome == Some(Outcome::InDoubt) => {
                to.outcome = Some(Outcome::PaidSameCard);
                to.check = Some(Check { finding: Finding::Charged, with: CheckedWith::Terminal, decided_by: None });
            }
            _ => {
                to.outcome = Some(*self.rng.pick(&[Outcome::PaidOtherWay, Outcome::NoSale, Outcome::ReversedRefunded]))
            }
        }
        to
    }

    pub fn moment(&mut self) -> Moment {
        let seconds = self.pace.as_millis() * 2;
        let step = self.rng.next() % u64::try_from(seconds.max(1)).expect("forwards");
        self.now += SignedDuration::from_millis(i64::try_from(step).expect("no age of the world"));
        let who = (self.rng.below(10) < 8).then(|| (*self.rng.pick(&STAFF)).to_owned());
        Moment { at: self.now, zone: "Asia/Shanghai".to_owned(), who }
    }

    /// Of the time of `moment`, as a till makes them, but by this shop's chance.
    fn id(&mut self, at: Timestamp) -> Uuid {
        let chance = (u128::from(self.rng.next()) << 64 | u128::from(self.rng.next())).to_be_bytes();
        let millis = u64::try_from(at.as_millisecond()).expect("after 1970");
        let [random @ .., _, _, _, _, _, _] = chance;
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }
}

impl Iterator for Shop {
    type Item = Incoming;

    fn next(&mut self) -> Option<Incoming> {
        self.line += 1;
        let moment = self.moment();
        let details = self.details();
        let advice = advice(&details);
        let recorded = Change::Recorded { details: Box::new(details.clone()) };
        let mut events = vec![Event { id: self.id(moment.at), moment: moment.clone(), change: recorded }];
        if self.line.is_multiple_of(2) {
            let to = self.corrected(&details);
            let (from, to) = Patch::between(&details, &to).expect("details are JSON");
            if !to.is_empty() {
                let at = moment.at + SignedDuration::from_mins(7);
                let change = Change::Corrected { from, to };
                events.push(Event { id: self.id(at), moment: Moment { at, ..moment.clone() }, change });
            }
        }
        if self.rng.below(100) == 0 {
            let at = moment.at + SignedDuration::from_mins(9);
            events.push(Event { id: self.id(at), moment: Moment { at, ..moment }, change: Change::Withdrawn });
        }
        Some(Incoming { line: self.line, events, advice: Some(advice) })
    }
}

/// 10 to 60 characters of Chinese.
fn note(rng: &mut Rng) -> String {
    let most = rng.between(10, 60);
    let mut note = String::new();
    while note.chars().count() < most {
        if !note.is_empty() {
            note.push_str(*rng.pick(&["，", "。", " ", "；"]));
        }
        note.push_str(*rng.pick(&CLAUSES));
    }
    note.chars().take(most).collect()
}

/// What the screen said for a code; as long as such texts are.
pub fn advice(details: &Details) -> AdviceGiven {
    let line = format!("应答码 {}：请顾客换一张卡或换一种付款方式，不要重复刷卡", details.code);
    let in_doubt = matches!(details.code.as_str(), "68" | "98" | "91" | "96");
    AdviceGiven {
        language: Language::ZH_CN,
        edition: "2026-11".to_owned(),
        meaning: format!("{} 的含义", details.code),
        money: if in_doubt { Money::MayBeCharged } else { Money::NotCharged },
        action: if in_doubt { Action::CheckFirst } else { Action::OtherMethod },
        headline: "换一种付款方式".to_owned(),
        say: line.clone(),
        steps: (0..5).map(|n| (format!("step-{n}"), line.clone())).collect(),
        never: vec![line; 3],
        rules: Vec::new(),
    }
}
