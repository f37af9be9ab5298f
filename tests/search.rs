//! The log's search and filters against an oracle: a plain scan of what the events say, written here from the promises of
//! `domain::filter` and knowing nothing of any index.

use std::collections::HashSet;

use jiff::{SignedDuration, Timestamp};
use tillside::domain::advice::{Action, Money};
use tillside::domain::attachment::{Attachment, AttachmentKind};
use tillside::domain::call::Call;
use tillside::domain::code::{Code, CodeRef, CodeSetId};
use tillside::domain::doubt::{Carried, Check, CheckedWith, Finding};
use tillside::domain::filter::{Filter, SearchWord};
use tillside::domain::history::IncidentHistory;
use tillside::domain::incident::{AdviceGiven, Details, IncidentId, Last4, Moment, NewIncident, Outcome, Status};
use tillside::domain::language::Language;
use tillside::store::Store;
use uuid::Uuid;

// ---- The oracle -----------------------------------------------------------------------------------------------------

/// Small letters, full width made narrow.
fn normal(text: &str) -> Vec<char> {
    let narrow = |c: char| match u32::from(c) {
        wide @ 0xFF01..=0xFF5E => char::from_u32(wide - 0xFEE0).expect("ASCII"),
        _ => c,
    };
    text.chars().map(narrow).flat_map(char::to_lowercase).collect()
}

#[derive(Clone, Copy, PartialEq)]
enum Script {
    Gap,
    /// With blanks between words.
    Spaced,
    /// Chinese and its like.
    Unspaced,
}

fn script(c: char) -> Script {
    match c {
        c if !c.is_alphanumeric() => Script::Gap,
        // Latin and Greek letters with many marks: Vietnamese lies here.
        '\u{1E00}'..='\u{1FFF}' => Script::Spaced,
        c if c >= '\u{0E00}' => Script::Unspaced,
        _ => Script::Spaced,
    }
}

/// The pieces of a word of a query: "57卡" is a number and a character.
fn pieces(word: &str) -> Vec<Vec<char>> {
    let mut pieces: Vec<Vec<char>> = Vec::new();
    let mut before = Script::Gap;
    for c in normal(word) {
        let now = script(c);
        match pieces.last_mut() {
            Some(piece) if now == before && now != Script::Gap => piece.push(c),
            _ if now != Script::Gap => pieces.push(vec![c]),
            _ => {}
        }
        before = now;
    }
    pieces
}

/// Chinese is found anywhere in a text, a word or a number only where one begins.
fn is_in(piece: &[char], text: &str) -> bool {
    let text = normal(text);
    let may_begin =
        |place: usize| script(piece[0]) == Script::Unspaced || place == 0 || script(text[place - 1]) != Script::Spaced;
    (0..text.len()).any(|place| may_begin(place) && text[place..].starts_with(piece))
}

fn texts(incident: &IncidentHistory) -> Vec<&str> {
    let d = &incident.incident.details;
    let mut texts = vec![d.code.as_str()];
    let lines = [&d.terminal, &d.reference, &d.trace, &d.note, &incident.incident.moment.who];
    texts.extend(lines.into_iter().flatten().map(String::as_str));
    texts.extend(d.last4.iter().map(Last4::as_str));
    texts.extend(d.check.iter().filter_map(|check| check.decided_by.as_deref()));
    texts.extend(d.carried.iter().map(|carried| carried.owner.as_str()));
    texts.extend(d.calls.iter().map(|call| call.answered_by.as_str()));
    texts.extend(d.calls.iter().filter_map(|call| call.case_number.as_deref()));
    texts.extend(d.attachments.iter().map(|file| file.name.as_str()));
    texts
}

fn has_word(incident: &IncidentHistory, word: &SearchWord) -> bool {
    let d = &incident.incident.details;
    let pieces = pieces(&word.text);
    if pieces.is_empty() && word.codes.is_empty() {
        return true;
    }
    let texts = texts(incident);
    let written = !pieces.is_empty() && pieces.iter().all(|piece| texts.iter().any(|text| is_in(piece, text)));
    written || word.codes.iter().any(|at| d.code_set.as_ref() == Some(&at.set) && d.code == at.code)
}

fn passes(incident: &IncidentHistory, filter: &Filter) -> bool {
    let (at, who) = (incident.incident.moment.at, &incident.incident.moment.who);
    let d = &incident.incident.details;
    let same = |asked: &Option<String>, there: &Option<String>| {
        asked.as_ref().is_none_or(|asked| there.as_ref().is_some_and(|there| lower(there) == lower(asked)))
    };
    let doubted = || {
        let said = incident.advice.as_ref().is_some_and(|advice| advice.money == Money::MayBeCharged);
        said || incident.steps.iter().any(|step| step.after.outcome == Some(Outcome::InDoubt))
    };
    filter.from.is_none_or(|from| at >= from)
        && filter.to.is_none_or(|to| at < to)
        && filter.code.as_ref().is_none_or(|code| d.code == *code)
        && filter.code_set.as_ref().is_none_or(|set| d.code_set.as_ref() == Some(set))
        && same(&filter.terminal, &d.terminal)
        && filter.status.is_none_or(|status| d.status() == status)
        && filter.outcome.is_none_or(|outcome| d.outcome == Some(outcome))
        && same(&filter.staff, who)
        && (!filter.doubted || doubted())
        && (!filter.awaiting_call || d.calls.iter().any(Call::is_awaited))
        && filter.words.iter().all(|word| has_word(incident, word))
}

fn lower(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

// ---- Chance ---------------------------------------------------------------------------------------------------------

/// The same throws at every run (splitmix64): what fails once fails again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % end as u64).expect("it was a usize")
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    fn maybe<T>(&mut self, once_in: usize, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.below(once_in) == 0).then(|| make(self))
    }
}

/// What texts are made of: neighbours on purpose, so that nearly the same text stands in many incidents.
const BITS: [&str; 64] = [
    "余额",
    "额不",
    "不足",
    "足够",
    "余",
    "额",
    "卡",
    "刷卡",
    "顾客",
    "餘額",
    "額",
    "𠮷野",
    "𠮷",
    "かな",
    "한국",
    "ไทย",
    "visa",
    "Visa",
    "VISA",
    "ＶＩＳＡ",
    "ｖｉ",
    "v",
    "57",
    "5",
    "５７",
    "7",
    "57卡",
    "visa卡",
    "卡57",
    "thẻ",
    "THẺ",
    "bị",
    "từ chối",
    "Đặt",
    "đ",
    "ß",
    "ÄRGER",
    "ärger",
    "İ",
    "Straße",
    "Ωμέγα",
    "карта",
    "é",
    "e",
    "NEAR",
    "OR",
    "AND",
    "NOT",
    "words",
    "facets",
    "x",
    "a1",
    "1a",
    "①",
    "²",
    "half½",
    "_",
    "😀",
    "👨‍👩‍👧",
    "Ǆ",
    "ﬁ",
    "z",
    "k",
    "0",
];

/// What stands between them; some of it is the language of an index.
const GAPS: [&str; 28] = [
    "", "", "", "", "", "", " ", " ", "，", "。", "、", "-", "\"", "'", "*", "(", ")", "%", "_", "^", ":", "+", "\\",
    "{", "}", "\u{3000}", "\u{0}", "\n",
];

const NAMES: [&str; 22] = [
    "T1 front",
    "t1 FRONT",
    "T1  front",
    "T1",
    "T1 \"front\"",
    "T1 'front'",
    "T1%",
    "T1_",
    "100%",
    "小林",
    "小林 ",
    " 小林",
    "小",
    "Linh",
    "LINH",
    "Đặng",
    "đặng",
    "😀",
    "a:b",
    "a*",
    "(x OR y)",
    "c:57",
];

const CODES: [&str; 9] = ["57", "51", "5", "A0", "57A", "SYSTEM_ERROR", "SYSTEM-ERROR", "X.1", "00"];
const SETS: [&str; 4] = ["unionpay", "visa", "visa_2", "a b"];

fn text(dice: &mut Dice, most: usize) -> String {
    let mut text = String::new();
    for _ in 0..=dice.below(most) {
        text.push_str(dice.one(&BITS));
        text.push_str(dice.one(&GAPS));
    }
    text
}

fn number(dice: &mut Dice) -> String {
    format!("{}{:03}", dice.one(&["", "R", "r", "５"]), dice.below(1_000))
}

fn some_code(dice: &mut Dice) -> Code {
    Code::parse(dice.one(&CODES)).expect("a code")
}

fn some_set(dice: &mut Dice) -> CodeSetId {
    CodeSetId::new(dice.one(&SETS))
}

const OUTCOMES: [Outcome; 4] = [Outcome::PaidOtherCard, Outcome::NoSale, Outcome::InDoubt, Outcome::Other];

fn details(dice: &mut Dice, at: Timestamp) -> Details {
    let mut d = Details::new(some_code(dice));
    d.code_set = (dice.below(6) > 0).then(|| some_set(dice));
    d.terminal = (dice.below(4) > 0).then(|| dice.one(&NAMES).to_owned());
    d.outcome = (dice.below(4) > 0).then(|| dice.one(&OUTCOMES));
    d.last4 = dice.maybe(4, |dice| Last4::parse(&format!("{:04}", dice.below(10_000))).expect("four digits"));
    d.reference = dice.maybe(3, number);
    d.trace = dice.maybe(3, number);
    d.note = (dice.below(5) > 0).then(|| text(dice, 6));
    d.check = dice.maybe(8, |dice| Check {
        finding: Finding::Unclear,
        with: CheckedWith::Terminal,
        decided_by: dice.maybe(2, |dice| dice.one(&NAMES).to_owned()),
    });
    d.carried = dice.maybe(12, |dice| Carried { owner: text(dice, 1), until: jiff::civil::date(2026, 11, 25) });
    for _ in 0..dice.below(6).saturating_sub(3) {
        d.calls.push(Call {
            at,
            answered_by: text(dice, 1),
            case_number: dice.maybe(2, number),
            promised_at: dice.maybe(2, |_| at),
            done: dice.below(2) == 0,
        });
    }
    if dice.below(10) == 0 {
        let name = format!("{}.jpg", text(dice, 1));
        d.attachments.push(Attachment { sha256: "0".repeat(64), name, kind: AttachmentKind::Jpeg, bytes: 1 });
    }
    d
}

fn advice(money: Money) -> AdviceGiven {
    AdviceGiven {
        language: Language::EN,
        edition: "1".to_owned(),
        meaning: "余额 visa 57".to_owned(),
        money,
        action: Action::OtherMethod,
        headline: "advice is not searched".to_owned(),
        say: String::new(),
        steps: Vec::new(),
        never: Vec::new(),
        rules: Vec::new(),
    }
}

fn beginning() -> Timestamp {
    "2026-11-21T10:00:00Z".parse().expect("a time")
}

fn moment(at: Timestamp, who: Option<String>) -> Moment {
    Moment { at, zone: "Asia/Shanghai".to_owned(), who }
}

/// A store of incidents made up by chance, some corrected, some taken back; and what its events say, newest first.
fn shop(dice: &mut Dice, count: usize) -> (Store, Vec<IncidentHistory>) {
    let mut store = Store::in_memory().expect("a store");
    let mut recorded: Vec<(Timestamp, usize, IncidentId)> = Vec::new();
    for n in 0..count {
        // Not in order, and some in the same millisecond.
        let at = beginning() + SignedDuration::from_secs(i64::try_from(dice.below(400)).expect("seconds"));
        let advice = dice.maybe(2, |dice| advice(dice.one(&[Money::MayBeCharged, Money::NotCharged])));
        let who = (dice.below(3) > 0).then(|| dice.one(&NAMES).to_owned());
        let new =
            NewIncident { id: IncidentId(Uuid::now_v7()), moment: moment(at, who), details: details(dice, at), advice };
        assert_eq!(store.record(&new).expect("recorded").hidden_card_numbers, 0);
        recorded.push((at, n, new.id));
        for _ in 0..dice.below(6).saturating_sub(3) {
            // Of any incident, its beginning lost or kept.
            let id = dice.one(&recorded).2;
            let history = store.history(id).expect("a history");
            let mut to = details(dice, at);
            if dice.below(2) == 0 {
                to = Details { note: to.note, outcome: to.outcome, ..history.incident.details };
            }
            if !history.withdrawn {
                store.correct(id, &to, &moment(at, Some("somebody else".to_owned()))).expect("corrected");
            }
        }
        if dice.below(12) == 0 {
            store.withdraw(dice.one(&recorded).2, &moment(at, None)).expect("taken back");
        }
    }
    recorded.sort_by_key(|(at, n, _)| std::cmp::Reverse((*at, *n)));
    let histories = recorded.iter().map(|(_, _, id)| store.history(*id).expect("a history"));
    let standing = histories.filter(|history| !history.withdrawn).collect();
    (store, standing)
}

fn word(dice: &mut Dice) -> SearchWord {
    let text = match dice.below(5) {
        0 => text(dice, 3),
        1 => number(dice),
        2 => text(dice, 1).chars().take(1 + dice.below(3)).collect(),
        _ => dice.one(&BITS).to_owned(),
    };
    let mut codes = Vec::new();
    for _ in 0..dice.below(12).saturating_sub(8) {
        codes.push(CodeRef { set: some_set(dice), code: some_code(dice) });
    }
    SearchWord { text, codes }
}

fn filter(dice: &mut Dice) -> Filter {
    let time = |dice: &mut Dice| {
        beginning()
            + SignedDuration::from_micros(i64::try_from(dice.below(400_000)).expect("some") * 1_000)
            + SignedDuration::from_micros(i64::try_from(dice.below(3)).expect("some"))
    };
    let mut words: Vec<SearchWord> = Vec::new();
    for _ in 0..dice.below(4) {
        words.push(word(dice));
    }
    Filter {
        from: dice.maybe(6, time),
        to: dice.maybe(6, time),
        code: dice.maybe(8, some_code),
        code_set: dice.maybe(8, some_set),
        terminal: dice.maybe(8, |dice| dice.one(&NAMES).to_owned()),
        status: dice.maybe(8, |dice| dice.one(&[Status::Open, Status::InDoubt, Status::Closed])),
        outcome: dice.maybe(8, |dice| dice.one(&OUTCOMES)),
        staff: dice.maybe(8, |dice| dice.one(&NAMES).to_owned()),
        doubted: dice.below(8) == 0,
        awaiting_call: dice.below(12) == 0,
        words,
        limit: dice.maybe(8, |dice| u32::try_from(dice.below(30)).expect("small")),
    }
}

// ---- The comparison -------------------------------------------------------------------------------------------------

#[derive(Default)]
struct Seen {
    some: usize,
    none: usize,
}

/// Asks in every way there is, and the answers must be the same.
fn agree(store: &Store, all: &[IncidentHistory], filter: &Filter) -> usize {
    let expected: Vec<&IncidentHistory> = all.iter().filter(|incident| passes(incident, filter)).collect();
    let found = store.incidents(filter).unwrap_or_else(|error| panic!("{filter:?}: {error}"));
    let limit = filter.limit.map_or(usize::MAX, |limit| limit as usize);
    let ids: Vec<_> = found.iter().map(|incident| incident.id).collect();
    let oracle: Vec<_> = expected.iter().take(limit).map(|incident| incident.incident.id).collect();
    if ids != oracle {
        explain(all, filter, &ids, &oracle);
    }
    assert!(found.iter().zip(&expected).all(|(found, expected)| *found == expected.incident), "{filter:?}");
    assert_eq!(store.count(filter).expect("a count"), expected.len() as u64, "count of {filter:?}");

    let mut pieces = Vec::new();
    for offset in (0..).step_by(7) {
        let piece = store.page(filter, offset, 7).expect("a page");
        let last = piece.len() < 7;
        pieces.extend(piece.into_iter().map(|incident| incident.id));
        if last {
            break;
        }
    }
    let whole: Vec<_> = expected.iter().map(|incident| incident.incident.id).collect();
    assert_eq!(pieces, whole, "pages of {filter:?}");
    expected.len()
}

fn explain(all: &[IncidentHistory], filter: &Filter, found: &[IncidentId], oracle: &[IncidentId]) {
    let (found, oracle): (HashSet<_>, HashSet<_>) = (found.iter().collect(), oracle.iter().collect());
    let shown = |ids: Vec<&&IncidentId>| -> Vec<String> {
        let texts_of =
            |id: &&&IncidentId| all.iter().find(|one| one.incident.id == ***id).map(|one| format!("{:?}", texts(one)));
        ids.iter().take(5).filter_map(texts_of).collect()
    };
    panic!(
        "{filter:?}\nfound and should not be: {:#?}\nmissed: {:#?}\n(none of both: another order)",
        shown(found.difference(&oracle).collect()),
        shown(oracle.difference(&found).collect()),
    );
}

#[test]
fn every_filter_finds_exactly_what_a_plain_scan_finds() {
    let mut dice = Dice(1);
    let mut seen = Seen::default();
    let (store, all) = shop(&mut dice, 600);
    assert!(all.len() > 400);
    for _ in 0..500 {
        match agree(&store, &all, &filter(&mut dice)) {
            0 => seen.none += 1,
            _ => seen.some += 1,
        }
    }
    assert!(seen.some > 150 && seen.none > 100, "{} filters found something, {} nothing", seen.some, seen.none);
}

#[test]
fn every_facet_and_every_kind_of_word_alone_finds_what_a_plain_scan_finds() {
    let mut dice = Dice(2);
    let (store, all) = shop(&mut dice, 500);
    let open = Filter::default;
    let mut filters = vec![open(), Filter { doubted: true, ..open() }, Filter { awaiting_call: true, ..open() }];
    for name in NAMES.iter().chain(&["", "t1 fronT", "T1 fron", "nobody"]) {
        filters.push(Filter { terminal: Some((*name).to_owned()), ..open() });
        filters.push(Filter { staff: Some((*name).to_owned()), ..open() });
    }
    filters.extend(CODES.iter().map(|code| Filter { code: Code::parse(code), ..open() }));
    filters.extend(SETS.iter().map(|set| Filter { code_set: Some(CodeSetId::new(*set)), ..open() }));
    filters.extend(OUTCOMES.iter().map(|outcome| Filter { outcome: Some(*outcome), ..open() }));
    let texts = BITS.iter().chain(&GAPS).chain(&NAMES).chain(&CODES);
    let found: Vec<usize> =
        texts.map(|text| agree(&store, &all, &Filter { words: SearchWord::split(text), ..open() })).collect();
    assert!(found.iter().filter(|found| (1..all.len()).contains(found)).count() > 60);
    for filter in filters {
        agree(&store, &all, &filter);
    }
}

#[test]
fn words_are_found_where_they_are_written_and_nowhere_else() {
    let mut store = Store::in_memory().unwrap();
    let mut add = |code: &str, change: &dyn Fn(&mut Details)| {
        let mut details = Details::new(Code::parse(code).expect("a code"));
        change(&mut details);
        let id = IncidentId(Uuid::now_v7());
        let new = NewIncident { id, moment: moment(beginning(), None), details, advice: None };
        store.record(&new).expect("recorded");
    };
    let written = |text: &str| Some(text.to_owned());
    add("A", &|d| d.note = written("顾客余额不足，换了Visa卡"));
    add("B", &|d| d.note = written("余款。额度不足"));
    add("C", &|d| (d.reference, d.trace, d.note) = (written("123456789012"), written("000123"), written("刷了57卡")));
    add("D", &|d| (d.terminal, d.note) = (written("前台余"), written("额度")));
    add("E", &|d| d.note = written("ＶＩＳＡ　卡 thẻ bị từ chối"));
    add("F", &|d| d.note = written("餘額不足 MÄRZ"));
    let found = |query: &str| {
        let filter = Filter { words: SearchWord::split(query), ..Filter::default() };
        let incidents = store.incidents(&filter).expect("a list");
        let mut codes: Vec<_> = incidents.iter().map(|one| one.details.code.to_string()).collect();
        codes.sort();
        codes.concat()
    };
    for (query, expected) in [
        ("余额", "A"),
        ("不足", "ABF"),
        ("余", "ABD"),
        ("足", "ABF"),
        ("额不足", "A"),
        ("額", "F"),
        ("visa", "AE"),
        ("VISA卡", "AE"),
        ("isa", ""),
        ("57", "C"),
        ("57卡", "C"),
        ("7卡", ""),
        ("123456", "C"),
        ("3456", ""),
        ("000123", "C"),
        ("thẻ", "E"),
        ("THẺ CHỐI", "E"),
        ("the", ""),
        ("märz", "F"),
        ("余额 卡", "A"),
        ("余额 火锅", ""),
        ("前台余额", ""),
        ("额\"", "ABD"),
        ("\"\" OR *", ""),
        ("，", "ABCDEF"),
    ] {
        assert_eq!(found(query), expected, "{query}");
    }
}
