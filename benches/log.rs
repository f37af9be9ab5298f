#[path = "../tests/shop/mod.rs"]
mod shop;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};
use tillside::domain::code::*;
use tillside::domain::filter::*;
use tillside::domain::incident::*;
use tillside::store::*;
fn ms(d: Duration) -> f64 {
    d.as_secs_f64() * 1e3
}
fn med(mut f: impl FnMut()) -> f64 {
    let mut v: Vec<_> = (0..5)
        .map(|_| {
            let t = Instant::now();
            f();
            t.elapsed()
        })
        .collect();
    v.sort();
    ms(v[2])
}
fn main() {
    for n in [2000u64, 200000] {
        let dir = tempfile::tempdir().unwrap();
        let mut s = Store::open(dir.path()).unwrap();
        let all: Vec<_> = shop::Shop::new(1, n).take(n as usize).collect();
        let t = Instant::now();
        let r = s.merge(&mut all.into_iter(), MergeMode::Keep, &mut |_| ControlFlow::Continue(())).unwrap();
        let e = t.elapsed();
        println!("== {n}: merge {:.0}/s  {:?} refused {}", n as f64 / e.as_secs_f64(), e, r.refused.len());
        drop(s);
        let f = dir.path().join(FILE_NAME);
        println!("bytes/incident {}", std::fs::metadata(&f).unwrap().len() as f64 / n as f64);
        let c = rusqlite::Connection::open(&f).unwrap();
        for r in c
            .prepare("select name,sum(pgsize)/?1 from dbstat group by 1 order by 2 desc")
            .unwrap()
            .query_map([n as f64], |r| Ok((r.get::<_, String>(0)?, r.get::<_, f64>(1)?)))
            .unwrap()
        {
            println!("   {:?}", r.unwrap());
        }
        drop(c);
        let s = Store::open(dir.path()).unwrap();
        let w = |t: &str| Filter { words: SearchWord::split(t), ..Default::default() };
        let d = Filter::default;
        let fs: Vec<(&str, Filter)> = vec![
            ("all", d()),
            ("code", Filter { code: Code::parse("57"), ..d() }),
            ("set", Filter { code_set: Some(CodeSetId::new("unionpay")), ..d() }),
            ("terminal", Filter { terminal: Some("T1 前台".into()), ..d() }),
            ("closed", Filter { status: Some(Status::Closed), ..d() }),
            ("open", Filter { status: Some(Status::Open), ..d() }),
            ("staff", Filter { staff: Some("小王".into()), ..d() }),
            ("doubted", Filter { doubted: true, ..d() }),
            ("awaiting", Filter { awaiting_call: true, ..d() }),
            (
                "code+terminal+closed",
                Filter {
                    code: Code::parse("57"),
                    terminal: Some("T1 前台".into()),
                    status: Some(Status::Closed),
                    ..d()
                },
            ),
            (
                "closed+outcome doubt (none)",
                Filter { status: Some(Status::Closed), outcome: Some(Outcome::InDoubt), ..d() },
            ),
            ("余额", w("余额")),
            ("顾客", w("顾客")),
            ("冲正", w("冲正")),
            ("顾", w("顾")),
            ("卡", w("卡")),
            ("额", w("额")),
            ("visa卡", w("visa卡")),
            ("57 卡", w("57 卡")),
            ("t", w("t")),
            ("t1", w("t1")),
            ("1", w("1")),
            ("c", w("c")),
            ("zzz", w("zzz")),
            ("龘", w("龘")),
            ("的卡 顾客 余额", w("一张卡 顾客 余额不足")),
            (
                "codes",
                Filter {
                    words: vec![SearchWord {
                        text: "限制".into(),
                        codes: ["57", "51", "61", "68", "91", "55", "96", "05", "98", "65", "54", "62"]
                            .iter()
                            .map(|c| CodeRef { set: CodeSetId::new("unionpay"), code: Code::parse(c).unwrap() })
                            .collect(),
                    }],
                    ..d()
                },
            ),
            (
                "2 weeks a year ago",
                Filter {
                    from: Some("2025-05-01T00:00:00Z".parse().unwrap()),
                    to: Some("2025-05-15T00:00:00Z".parse().unwrap()),
                    ..d()
                },
            ),
            (
                "2 weeks a year ago+words",
                Filter {
                    from: Some("2025-05-01T00:00:00Z".parse().unwrap()),
                    to: Some("2025-05-15T00:00:00Z".parse().unwrap()),
                    ..w("顾客")
                },
            ),
        ];
        for (name, f) in fs {
            let c = s.count(&f).unwrap();
            println!(
                "{name:32} n={c:6} page {:7.2} count {:7.2} deep {:7.2}",
                med(|| {
                    s.page(&f, 0, 100).unwrap();
                }),
                med(|| {
                    s.count(&f).unwrap();
                }),
                med(|| {
                    s.page(&f, c * 3 / 4, 100).unwrap();
                })
            );
        }
        println!(
            "quick check {:.1}  verify {:.1} counts {:.2} recent {:.2}",
            med(|| s.quick_check().unwrap()),
            med(|| {
                assert!(s.verify_chain(&mut |_| ControlFlow::Continue(())).unwrap().broken_at.is_none());
            }),
            med(|| {
                s.code_counts("2026-08-24T00:00:00Z".parse().unwrap(), 10).unwrap();
            }),
            med(|| {
                s.recent_codes(10, "2026-11-24T00:00:00Z".parse().unwrap()).unwrap();
            })
        );
        let t = Instant::now();
        let mut k = 0;
        s.for_each(&d(), &mut |_| {
            k += 1;
            ControlFlow::Continue(())
        })
        .unwrap();
        println!("for_each {k} {:?}", t.elapsed());
    }
}
