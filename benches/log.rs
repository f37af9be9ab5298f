//! The incident log at 2,000 and at 200,000 incidents with their histories: lists, search, counts, saving, merging, checking,
//! and the room they take. Beside each figure stands its aim, and what plain SQL does on the same file: a scan with the same
//! conditions, `LIKE` for words.
//!
//! Every figure is the best of three medians, because the machine has other things to do as well.

mod shop;

use std::hint::black_box;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OpenFlags, params};
use tillside::domain::code::{Code, CodeRef, CodeSetId};
use tillside::domain::filter::{Filter, SearchWord};
use tillside::domain::history::{Change, Incoming};
use tillside::domain::incident::{Details, IncidentId, Moment, NewIncident, Outcome, Status};
use tillside::store::{FILE_NAME, MergeMode, Store};
use uuid::Uuid;

const SMALL: u32 = 2_000;
const LARGE: u32 = 200_000;

/// As many rows as the log page asks for at once.
const PAGE: u32 = 100;
const PAGE_AIM: Duration = Duration::from_millis(10);
const COUNT_AIM: Duration = Duration::from_millis(50);
const CHECK_AIM: Duration = Duration::from_secs(1);
const SAVE_AIM: f64 = 1.2;
const MERGE_AIM: f64 = 20_000.0;
const BYTES_AIM: u64 = 1_024;

/// What is asked of the log, and the same as a condition in plain SQL (`t` is all that is known of the incident as JSON).
struct Case {
    name: &'static str,
    filter: Filter,
    plain: &'static str,
}

fn words(query: &str) -> Filter {
    Filter { words: SearchWord::split(query), ..Filter::default() }
}

fn cases() -> Vec<Case> {
    let case = |name, filter, plain| Case { name, filter, plain };
    let any = Filter::default;
    let newest: Timestamp = shop::NEWEST.parse().expect("a time");
    let since = |days: i64| Some(newest - SignedDuration::from_hours(24 * days));
    let code = |text: &str| Code::parse(text);
    let meant = |codes: &[&str]| {
        let codes = codes.iter().map(|text| CodeRef { set: CodeSetId::default(), code: code(text).expect("a code") });
        vec![SearchWord { text: "余额".to_owned(), codes: codes.collect() }]
    };
    let thirty: Vec<String> = (0..30).map(|n| format!("{n:02}")).collect();
    let thirty: Vec<&str> = thirty.iter().map(String::as_str).collect();
    vec![
        case("everything", any(), "1"),
        case("last day", Filter { from: since(1), ..any() }, "at_ms >= 1795435200000"),
        case("a day before all", Filter { to: since(4_000), ..any() }, "at_ms < 1450000000000"),
        case("code, frequent", Filter { code: code("51"), ..any() }, "code = '51'"),
        case("code, rare", Filter { code: code("A0"), ..any() }, "code = 'A0'"),
        case("code, never", Filter { code: code("ZZ"), ..any() }, "code = 'ZZ'"),
        case("code set", Filter { code_set: Some(CodeSetId::default()), ..any() }, "code_set = 'unionpay'"),
        case("terminal", Filter { terminal: Some("T1 front".to_owned()), ..any() }, "terminal = 'T1 front'"),
        case("status open", Filter { status: Some(Status::Open), ..any() }, "status = 'open'"),
        case("status closed", Filter { status: Some(Status::Closed), ..any() }, "status = 'closed'"),
        case("outcome", Filter { outcome: Some(Outcome::NoSale), ..any() }, "outcome = 'no_sale'"),
        case("staff", Filter { staff: Some("老王".to_owned()), ..any() }, "who = '老王'"),
        case("doubted", Filter { doubted: true, ..any() }, "doubted"),
        case("awaiting a call", Filter { awaiting_call: true, ..any() }, "t LIKE '%promised_at%'"),
        case(
            "outcome and status that exclude each other",
            Filter { outcome: Some(Outcome::PaidOtherCard), status: Some(Status::Open), ..any() },
            "outcome = 'paid_other_card' AND status = 'open'",
        ),
        case(
            "two outcomes at once (closed and in doubt)",
            Filter { outcome: Some(Outcome::InDoubt), status: Some(Status::Closed), ..any() },
            "outcome = 'in_doubt' AND status = 'closed'",
        ),
        case(
            "six choices together",
            Filter {
                from: since(365),
                code: code("51"),
                code_set: Some(CodeSetId::default()),
                terminal: Some("前台一号".to_owned()),
                status: Some(Status::Closed),
                staff: Some("Linh".to_owned()),
                ..any()
            },
            "at_ms >= 1763985600000 AND code = '51' AND code_set = 'unionpay' AND terminal = '前台一号'
             AND status = 'closed' AND who = 'Linh'",
        ),
        case("words: two characters", words("余额"), "t LIKE '%余额%'"),
        case("words: four characters", words("余额不足"), "t LIKE '%余额不足%'"),
        case("words: two characters, rare", words("薛定"), "t LIKE '%薛定%'"),
        case("words: one character, frequent", words("顾"), "t LIKE '%顾%'"),
        case("words: one character, rare", words("猫"), "t LIKE '%猫%'"),
        case("words: Chinese that never occurs", words("火锅"), "t LIKE '%火锅%'"),
        case("words: mixed", words("Visa卡"), "t LIKE '%Visa卡%'"),
        case("words: number and Chinese", words("51卡"), "t LIKE '%51%卡%'"),
        case("words: Latin", words("linh"), "who LIKE '%linh%'"),
        case("words: one letter", words("r"), "t LIKE '%r%'"),
        case("words: one digit", words("1"), "t LIKE '%1%'"),
        case("words: two digits", words("12"), "t LIKE '%12%'"),
        case("words: two single characters", words("卡 店"), "t LIKE '%卡%' AND t LIKE '%店%'"),
        case("words: beginning of a reference", words("R12345"), "t LIKE '%R12345%'"),
        case("words: Latin that never occurs", words("qqq"), "t LIKE '%qqq%'"),
        case("words: three", words("顾客 卡 银行"), "t LIKE '%顾客%' AND t LIKE '%卡%' AND t LIKE '%银行%'"),
        case("words: frequent ones never together", words("老顾客客着急"), "t LIKE '%老顾客客着急%'"),
        case("words: frequent and never", words("顾客 火锅"), "t LIKE '%顾客%' AND t LIKE '%火锅%'"),
        case(
            "words with four codes",
            Filter { words: meant(&["51", "61", "65", "75"]), ..any() },
            "t LIKE '%余额%' OR code IN ('51', '61', '65', '75')",
        ),
        case(
            "words with thirty codes",
            Filter { words: meant(&thirty), ..any() },
            "t LIKE '%余额%' OR code BETWEEN '00' AND '29'",
        ),
        case(
            "words and choices",
            Filter { terminal: Some("T2 back".to_owned()), doubted: true, from: since(365), ..words("结算 没有") },
            "terminal = 'T2 back' AND doubted AND at_ms >= 1763985600000 AND t LIKE '%结算%' AND t LIKE '%没有%'",
        ),
    ]
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let since = Instant::now();
    let done = black_box(work());
    (since.elapsed(), done)
}

/// The best of three medians.
fn measured<T>(times: usize, mut work: impl FnMut() -> T) -> Duration {
    let round = |_| median((0..times).map(|_| timed(&mut work).0).collect());
    (0..3).map(round).min().unwrap_or_default()
}

fn ms(time: Duration) -> String {
    format!("{:.2}", time.as_secs_f64() * 1_000.0)
}

fn mark(good: bool) -> &'static str {
    if good { "" } else { "  <-- misses the aim" }
}

/// Puts so many incidents into a new file and says how fast.
fn fill(folder: &Path, count: u32) {
    let go_on = &mut |_| ControlFlow::Continue(());
    let (generating, _) = timed(|| shop::incidents(count).filter(|one| one.events.len() > 1).count());
    let mut store = Store::open(folder).expect("a store");
    let (both, report) = timed(|| store.merge(&mut shop::incidents(count), MergeMode::Keep, go_on).expect("merged"));
    assert_eq!((report.added, report.refused.len(), report.hidden_card_numbers), (u64::from(count), 0, 0));
    let rate = f64::from(count) / both.saturating_sub(generating).as_secs_f64();
    println!("merge, all new:   {rate:>9.0} incidents/s (aim >= {MERGE_AIM}){}", mark(rate >= MERGE_AIM));
    let (both, report) = timed(|| store.merge(&mut shop::incidents(count), MergeMode::Keep, go_on).expect("merged"));
    assert_eq!(report.known, u64::from(count));
    let rate = f64::from(count) / both.saturating_sub(generating).as_secs_f64();
    println!("merge, all known: {rate:>9.0} incidents/s (aim >= {MERGE_AIM}){}", mark(rate >= MERGE_AIM));
}

/// The file alone, as SQL sees it.
fn plain(folder: &Path) -> Connection {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(folder.join(FILE_NAME), flags).expect("the same file")
}

fn scan(db: &Connection, what: &str, case: &Case, tail: &str) -> Duration {
    let sql = format!(
        "SELECT {what} FROM (SELECT event.id, place, at_ms, code, code_set, terminal, outcome, status, doubted, who,
             json_patch(body, coalesce(changed, '{{}}')) AS t FROM incident JOIN event ON event.seq = incident.seq) WHERE {} {tail}",
        case.plain
    );
    let mut statement = db.prepare(&sql).expect("SQL");
    let mut run = || {
        let mut rows = statement.query([]).expect("rows");
        while rows.next().expect("a row").is_some() {}
    };
    median((0..3).map(|_| timed(&mut run).0).collect())
}

/// Page, count and last page of every case at one size.
fn ask(folder: &Path, sizes: &mut Vec<Vec<(Duration, Duration)>>) {
    let store = Store::open(folder).expect("a store");
    let db = plain(folder);
    println!(
        "{:<44} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9}",
        "ms", "rows", "page", "count", "last page", "SQL page", "SQL count"
    );
    let mut times = Vec::new();
    for case in cases() {
        let filter = &case.filter;
        let rows = store.count(filter).expect("a count");
        let page = measured(9, || store.page(filter, 0, PAGE).expect("a page"));
        let count = measured(9, || store.count(filter).expect("a count"));
        let deep = measured(5, || store.page(filter, rows.saturating_sub(u64::from(PAGE)), PAGE).expect("a page"));
        let sql_page = scan(&db, "id, at_ms, t", &case, &format!("ORDER BY place DESC LIMIT {PAGE}"));
        let sql_count = scan(&db, "count(*)", &case, "");
        let good = page <= PAGE_AIM && count <= COUNT_AIM;
        println!(
            "{:<44} {rows:>9} {:>9} {:>9} {:>9} {:>9} {:>9}{}",
            case.name,
            ms(page),
            ms(count),
            ms(deep),
            ms(sql_page),
            ms(sql_count),
            mark(good)
        );
        times.push((page, count));
    }
    sizes.push(times);
}

fn check(folder: &Path, count: u32) {
    let store = Store::open(folder).expect("a store");
    let quick = measured(1, || store.quick_check().expect("a sound file"));
    println!("quick check: {} ms (aim <= {}){}", ms(quick), ms(CHECK_AIM), mark(quick <= CHECK_AIM));
    let chain = measured(1, || store.verify_chain(&mut |_| ControlFlow::Continue(())).expect("a chain"));
    println!("verify chain: {} ms (aim <= {}){}", ms(chain), ms(CHECK_AIM), mark(chain <= CHECK_AIM));
    drop(store);
    let bytes = std::fs::metadata(folder.join(FILE_NAME)).expect("the file").len() / u64::from(count);
    println!("bytes per incident: {bytes} (aim <= {BYTES_AIM}){}", mark(bytes <= BYTES_AIM));
    let db = plain(folder);
    let sql = "SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 8";
    // Only where SQLite was built with it.
    if let Ok(mut statement) = db.prepare(sql) {
        let mut rows = statement.query([]).expect("rows");
        while let Some(row) = rows.next().expect("a row") {
            let (name, bytes): (String, i64) = (row.get(0).expect("a name"), row.get(1).expect("bytes"));
            println!("    {name:<24} {} bytes per incident", bytes / i64::from(count));
        }
    }
}

/// The least that saving can cost: the same rows by plain statements into a copy of the same file without triggers.
struct Bare(Connection);

impl Bare {
    fn copy_of(folder: &Path, into: &Path) -> Self {
        let copy = into.join("bare.sqlite");
        std::fs::copy(folder.join(FILE_NAME), &copy).expect("a copy");
        let db = Connection::open(copy).expect("the copy");
        for trigger in ["event_never_changes", "event_never_goes", "event_is_never_replaced"] {
            db.execute_batch(&format!("DROP TRIGGER {trigger}")).expect("a trigger");
        }
        db.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(())).expect("a pragma");
        db.pragma_update(None, "synchronous", "FULL").expect("a pragma");
        db.pragma_update(None, "foreign_keys", true).expect("a pragma");
        Self(db)
    }

    fn save(&self, seq: i64, at_ms: i64, row: &Row) {
        let run = |sql: &str, values: &[&dyn rusqlite::ToSql]| {
            self.0.prepare_cached(sql).expect("SQL").execute(values).expect("a row");
        };
        let place = at_ms << 8;
        run("BEGIN IMMEDIATE", params![]);
        run(
            "INSERT INTO event (seq, id, incident, at_ms, zone, kind, who, advice, body, hash)
             VALUES (?, ?, ?, ?, 'Asia/Shanghai', 'recorded', ?, 1, ?, ?)",
            params![seq, Uuid::now_v7().as_bytes(), seq, at_ms, row.who, row.body, [7_u8; 32]],
        );
        run(
            "INSERT INTO incident (place, seq, code, code_set, terminal, outcome, doubted)
             VALUES (?, ?, ?, ?, ?, 'no_sale', 0)",
            params![place, seq, row.code, row.code_set, row.terminal],
        );
        run("INSERT INTO search (rowid, pieces) VALUES (?, ?)", params![place, row.pieces]);
        run("COMMIT", params![]);
    }
}

/// What an incident is in the file.
struct Row {
    body: String,
    who: Option<String>,
    code: String,
    code_set: Option<String>,
    terminal: Option<String>,
    pieces: String,
}

impl Row {
    fn of(new: &NewIncident) -> Self {
        let Details { code, code_set, terminal, note, .. } = &new.details;
        let note: Vec<char> = note.iter().flat_map(|note| note.chars()).filter(|c| c.is_alphanumeric()).collect();
        let pairs: Vec<String> = note.windows(2).map(String::from_iter).collect();
        Self {
            body: serde_json::to_string(&new.details).expect("JSON"),
            who: new.moment.who.clone(),
            code: code.to_string(),
            code_set: code_set.as_ref().map(ToString::to_string),
            terminal: terminal.clone(),
            pieces: format!(
                ":c:{code} :s:unionpay :k:unionpay%20{code} :t:t1%20front :u:closed :o:no_sale :w:老王 {code} t1 front
                 老王 王 123456 0123 {} %0 %1 %5 %f %t",
                pairs.join(" ")
            ),
        }
    }
}

fn save(folder: &Path) {
    let other = tempfile::tempdir().expect("a folder");
    let mut store = Store::open(folder).expect("a store");
    drop(std::mem::replace(&mut store, Store::in_memory().expect("a store")));
    let bare = Bare::copy_of(folder, other.path());
    let mut store = Store::open(folder).expect("a store");
    let newest: Timestamp = shop::NEWEST.parse().expect("a time");
    let events = store.chain_head().expect("a head").expect("events").seq;
    let (mut ours, mut least) = (Vec::new(), Vec::new());
    let drafts = shop::incidents(1_000).map(|one: Incoming| {
        let Change::Recorded { details } = one.events[0].change.clone() else { unreachable!("the first one") };
        (one.events[0].moment.who.clone(), *details, one.advice)
    });
    for ((who, details, advice), n) in drafts.zip(1_i64..) {
        let at = newest + SignedDuration::from_mins(8 * n);
        let moment = Moment { at, zone: "Asia/Shanghai".to_owned(), who };
        let new = NewIncident { id: IncidentId(Uuid::now_v7()), moment, details, advice };
        let row = Row::of(&new);
        let seq = i64::try_from(events).expect("a number") + n;
        let bare_first = n % 2 == 0;
        if bare_first {
            least.push(timed(|| bare.save(seq, at.as_millisecond(), &row)).0);
        }
        ours.push(timed(|| store.record(black_box(&new)).expect("saved")).0);
        if !bare_first {
            least.push(timed(|| bare.save(seq, at.as_millisecond(), &row)).0);
        }
    }
    let (ours, least) = (median(ours), median(least));
    let ratio = ours.as_secs_f64() / least.as_secs_f64();
    println!(
        "save: {} ms, the same rows bare {} ms: {ratio:.2} times (aim <= {SAVE_AIM}){}",
        ms(ours),
        ms(least),
        mark(ratio <= SAVE_AIM)
    );
}

fn main() {
    // Sizes may be given: `cargo bench --bench log -- 5000`.
    let given: Vec<u32> = std::env::args().filter_map(|arg| arg.parse().ok()).collect();
    let counts = if given.is_empty() { vec![SMALL, LARGE] } else { given };
    let mut sizes = Vec::new();
    for count in &counts {
        println!("\n== {count} incidents, every second one corrected once");
        let folder = tempfile::tempdir().expect("a temporary folder");
        fill(folder.path(), *count);
        ask(folder.path(), &mut sizes);
        check(folder.path(), *count);
        save(folder.path());
    }
    if let ([small, large], [first, second]) = (&sizes[..], &counts[..]) {
        println!("\n== growth from {first} to {second} incidents, times");
        for ((case, small), large) in cases().iter().zip(small).zip(large) {
            let grown = |small: Duration, large: Duration| large.as_secs_f64() / small.as_secs_f64();
            println!(
                "{:<44} page {:>7.1}   count {:>7.1}",
                case.name,
                grown(small.0, large.0),
                grown(small.1, large.1)
            );
        }
    }
}
