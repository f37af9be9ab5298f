//! What it costs to save an incident durably, against the least a durable save can cost: one row into a plain table of
//! another file, with the same pragmas and as many bytes.
//!
//! The ratio at the end comes from runs of its own that take turns, so that a disk that slows down slows down both.

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use criterion::Criterion;
use rusqlite::Connection;
use tillside::domain::advice::{Action, Money};
use tillside::domain::amount::{Amount, Currency};
use tillside::domain::code::{Code, CodeSetId};
use tillside::domain::incident::{AdviceGiven, Details, IncidentId, Last4, Moment, NewIncident, Outcome};
use tillside::domain::language::Language;
use tillside::store::Store;
use uuid::Uuid;

/// An ordinary incident: most fields filled, a short note, the advice of the answer card.
fn incident() -> NewIncident {
    let mut details = Details::new(Code::parse("57").expect("a code"));
    details.code_set = Some(CodeSetId::default());
    details.terminal = Some("T1 front".to_owned());
    details.outcome = Some(Outcome::PaidOtherCard);
    details.amount = Amount::parse("268.00", Currency::CNY);
    details.last4 = Last4::parse("0123");
    details.note = Some("换了一张卡，顾客不着急。参考号 123456789012".to_owned());
    let line = "请顾客换一张卡或换一种付款方式，不要重复刷卡";
    let advice = AdviceGiven {
        language: Language::ZH_CN,
        edition: "2026-11".to_owned(),
        meaning: "不允许持卡人进行的交易".to_owned(),
        money: Money::NotCharged,
        action: Action::OtherMethod,
        headline: "换一种付款方式".to_owned(),
        say: line.to_owned(),
        steps: (0..5).map(|n| (format!("step-{n}"), line.to_owned())).collect(),
        never: vec![line.to_owned(); 3],
        rules: Vec::new(),
    };
    let moment = Moment { at: jiff::Timestamp::now(), zone: "Asia/Shanghai".to_owned(), who: None };
    NewIncident { id: IncidentId(Uuid::now_v7()), moment, details, advice: Some(advice) }
}

/// The yardstick.
struct Plain {
    db: Connection,
    row: String,
}

impl Plain {
    fn new(folder: &Path, bytes: usize) -> rusqlite::Result<Self> {
        let db = Connection::open(folder.join("plain.sqlite"))?;
        db.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
        db.pragma_update(None, "synchronous", "FULL")?;
        db.pragma_update(None, "foreign_keys", true)?;
        db.pragma_update(None, "trusted_schema", false)?;
        db.execute_batch("CREATE TABLE plain (seq INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT")?;
        Ok(Self { db, row: "x".repeat(bytes) })
    }

    fn save(&self) {
        let mut insert = self.db.prepare_cached("INSERT INTO plain (body) VALUES (?)").expect("a statement");
        insert.execute([black_box(&self.row)]).expect("a row");
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn timed(work: impl FnOnce()) -> Duration {
    let since = Instant::now();
    work();
    since.elapsed()
}

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut store = Store::open(folder.path()).expect("a store");
    // What an incident is in the file: its event and the row it is listed by.
    let details = serde_json::to_string(&incident().details).expect("JSON");
    let plain = Plain::new(folder.path(), details.len() * 2 + 36 * 4).expect("a plain table");

    let mut criterion = Criterion::default().sample_size(20).configure_from_args();
    criterion.bench_function("save: an incident", |b| {
        b.iter_batched(incident, |new| store.record(&new).expect("saved"), criterion::BatchSize::PerIteration);
    });
    criterion.bench_function("save: a bare row", |b| b.iter(|| plain.save()));
    criterion.final_summary();

    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..500 {
        let new = incident();
        ours.push(timed(|| {
            store.record(black_box(&new)).expect("saved");
        }));
        bare.push(timed(|| plain.save()));
    }
    let (ours, bare) = (median(ours), median(bare));
    println!("save medians: incident {ours:?}, bare row {bare:?}");
    println!("save ratio: {:.2} (aim <= 2)", ours.as_secs_f64() / bare.as_secs_f64());
}
