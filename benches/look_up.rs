//! How long a look-up takes, and how long the program needs before it can answer the first one.
//!
//! Aims, on an old shop PC: exact 0.1 ms, anything 5 ms, all knowledge read and ready 60 ms.

use std::hint::black_box;

use criterion::{Criterion, criterion_group};
use tillside::domain::code::CodeSetId;
use tillside::find::{Finder, Scope};
use tillside::i18n::{Languages, Texts};
use tillside::knowledge::Catalog;
use tillside::library::Library;

const QUERIES: [(&str, &str); 10] = [
    ("exact", "57"),
    ("corrected", "O57"),
    ("sentence with a code", "POS机刷卡失败，错误代码57-卡片异常请联系客服或换卡重试"),
    (
        "slip",
        "交易失败 应答码:51 余额不足 金额:RMB 268.00 2026/11/21 14:51:30 凭证号:000123 批次号:000045 参考号:123456789012",
    ),
    ("chinese words", "顾客说卡里的钱不够怎么办"),
    ("pinyin", "yuebuzu"),
    ("initials", "yebz"),
    ("english with slips", "insuficient fnuds on teh card"),
    ("unknown words", "今天天气真好我们去公园"),
    ("unknown letters", "qwertyuiopasdf zxcvbnm poiuytrewq lkjhgfdsa"),
];

fn ready() -> Library {
    Library::built_in().expect("the built-in knowledge is sound")
}

fn look_up(criterion: &mut Criterion) {
    let finder = ready().finder;
    let unionpay = CodeSetId::default();
    let scope = Scope { preferred: Some(&unionpay), only: None };
    let mut group = criterion.benchmark_group("look up");
    for (name, query) in QUERIES {
        group.bench_function(name, |bencher| bencher.iter(|| finder.find(black_box(query), scope, 20)));
    }
    let paste = "错误 error 57 ".repeat(100_000);
    group.bench_function("pasted megabyte", |bencher| bencher.iter(|| finder.find(black_box(&paste), scope, 20)));
    group.bench_function("what there is to read", |bencher| {
        bencher.iter(|| finder.topics(black_box("顾客说卡里的钱不够怎么办"), 3));
    });
    group.finish();
}

fn start(criterion: &mut Criterion) {
    let catalog = Catalog::built_in().expect("the built-in knowledge is sound");
    let languages = Languages::new();
    let texts: Vec<&Texts> = languages.all().collect();
    let mut group = criterion.benchmark_group("start");
    group.bench_function("catalogue", |bencher| bencher.iter(Catalog::built_in));
    group.bench_function("texts", |bencher| {
        bencher.iter(|| texts.iter().map(|texts| Texts::new(texts.language())).collect::<Vec<_>>());
    });
    group.bench_function("finder", |bencher| bencher.iter(|| Finder::new(&catalog, &texts)));
    group.bench_function("finder and the first pinyin", |bencher| {
        bencher.iter(|| Finder::new(&catalog, &texts).find(black_box("yebz"), Scope::default(), 20));
    });
    group.bench_function("all knowledge, read and ready", |bencher| bencher.iter(ready));
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(30).warm_up_time(std::time::Duration::from_millis(500)).measurement_time(std::time::Duration::from_secs(2));
    targets = look_up, start
}
/// What everything that is known takes in memory of its own, all languages read: aim 20 MB. The files it is read from are
/// part of the program and count with that.
fn memory() {
    let resident = || {
        let status = std::fs::read_to_string("/proc/self/status").ok()?;
        let line = status.lines().find(|line| line.starts_with("RssAnon:"))?;
        line.split_whitespace().nth(1)?.parse::<u64>().ok()
    };
    let before = resident();
    let library = ready();
    let read = library.languages.customer().iter().filter(|l| library.languages.get(**l).find("say-neutral").is_some());
    let languages = read.count();
    let pinyin = library.finder.find("yebz", Scope::default(), 20);
    if let (Some(before), Some(after)) = (before, resident()) {
        let grown = after.saturating_sub(before);
        println!(
            "knowledge with {languages} languages and pinyin: {grown} KiB of its own ({} answers)",
            pinyin.answers.len()
        );
    }
}

fn main() {
    memory();
    benches();
    Criterion::default().configure_from_args().final_summary();
}
