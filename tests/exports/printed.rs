//! The documents for paper, in both languages: what stands on them, and that it can be read back from the PDF.
//!
//! The files stay in `target/tmp/paper/`, to be looked at.

use std::convert::Infallible;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use tillside::card::{Card, Subject};
use tillside::domain::amount::{Amount, Currency};
use tillside::domain::call::Call;
use tillside::domain::checklist::{Checklist, Tick};
use tillside::domain::code::{Code, CodeRef, CodeSetId};
use tillside::domain::document::Document;
use tillside::domain::doubt::{Carried, Check, CheckedWith, Finding};
use tillside::domain::history::{Change, Event, IncidentHistory};
use tillside::domain::incident::{Details, Last4, Moment, Outcome};
use tillside::domain::language::Language;
use tillside::domain::terminal::{Contact, Terminal, TerminalId, TerminalNumbers};
use tillside::exchange::pdf::{self, Printed};
use tillside::library::Library;
use tillside::paper::{Day, LogTable, Pen, call_pack, customer_slip, day_report};
use uuid::Uuid;

use super::{have, run, solid};

const DAY: Date = date(2026, 11, 21);

/// A shop's printing press.
struct Press {
    library: Library,
    zone: TimeZone,
    language: Language,
}

impl Press {
    fn new(language: Language) -> Self {
        let library = Library::built_in().expect("the built-in knowledge is sound");
        Self { library, zone: TimeZone::get("Asia/Shanghai").expect("a zone"), language }
    }

    fn pen(&self) -> Pen<'_> {
        let texts = self.library.languages.get(self.language);
        Pen { texts, catalog: &self.library.catalog, zone: &self.zone }
    }

    fn now(&self) -> Timestamp {
        DAY.at(21, 5, 0, 0).to_zoned(self.zone.clone()).expect("a time").timestamp()
    }

    fn incident(&self, clock: (i8, i8), code: &str, edit: impl FnOnce(&mut Details)) -> IncidentHistory {
        let mut details = Details::new(Code::parse(code).expect("a code"));
        details.code_set = Some(CodeSetId::default());
        details.terminal = Some("前台 T1".to_owned());
        edit(&mut details);
        let at = CodeRef { set: CodeSetId::default(), code: details.code.clone() };
        let texts = self.library.languages.get(self.language);
        let catalog = &self.library.catalog;
        let advice = Card::new(catalog, texts, &Subject::of(catalog, at), &[], DAY).as_given(texts);
        let local = DAY.at(clock.0, clock.1, 5, 0).to_zoned(self.zone.clone()).expect("a time");
        let moment = Moment { who: Some("小李".to_owned()), ..Moment::on_clock(local.timestamp(), &self.zone) };
        let change = Change::Recorded { details: Box::new(details) };
        IncidentHistory::of(vec![Event { id: Uuid::now_v7(), moment, change }], Some(advice)).expect("a history")
    }

    /// A payment in doubt with everything a call needs.
    fn doubtful(&self) -> IncidentHistory {
        let hours = |n: i64| self.now() + jiff::SignedDuration::from_hours(n);
        self.incident((14, 32), "68", |details| {
            details.outcome = Some(Outcome::InDoubt);
            details.amount = Amount::parse("1268", Currency::CNY);
            details.last4 = Last4::parse("0123");
            details.reference = Some("012345678901".to_owned());
            details.trace = Some("000042".to_owned());
            details.note = Some("没出小票，顾客手机收到扣款通知".to_owned());
            details.ticks = self
                .library
                .catalog
                .checklists()
                .flat_map(Checklist::all_steps)
                .map(|step| Tick { step: step.to_owned(), answer: None })
                .collect();
            details.carried = Some(Carried { owner: "小王".to_owned(), until: date(2026, 11, 22) });
            details.calls = vec![Call {
                at: hours(-2),
                answered_by: "客服 12 号".to_owned(),
                case_number: Some("A-7781".to_owned()),
                promised_at: Some(hours(14)),
                done: false,
            }];
        })
    }

    /// A day of forty incidents.
    fn day(&self) -> Vec<IncidentHistory> {
        let codes = ["57", "51", "61", "55", "91", "65", "57", "51"];
        let outcomes = [Outcome::PaidOtherCard, Outcome::PaidOtherWay, Outcome::NoSale, Outcome::PaidSameCard];
        let notes =
            ["", "换了一张卡，付成", "", "顾客说早上还能用，改用扫码，已经付清；提醒她打卡背面的电话问一下", ""];
        let mut all: Vec<IncidentHistory> = (0_i8..38)
            .map(|n| {
                let at = usize::try_from(n).expect("small");
                self.incident((9 + n / 4, n % 4 * 14), codes[at % codes.len()], |details| {
                    details.outcome = Some(outcomes[at % outcomes.len()]);
                    details.amount = Amount::parse(&format!("{}.{:02}", 20 + at * 37, at), Currency::CNY);
                    details.last4 = Last4::parse(&format!("{:04}", 77 + at * 131));
                    details.note = Some(notes[at % notes.len()].to_owned()).filter(|note| !note.is_empty());
                })
            })
            .collect();
        all.push(self.doubtful());
        all.push(self.incident((16, 10), "68", |details| {
            details.outcome = Some(Outcome::NoSale);
            details.amount = Amount::parse("88", Currency::CNY);
            details.check = Some(Check {
                finding: Finding::NotCharged,
                with: CheckedWith::SettlementSlip,
                decided_by: Some("小王".to_owned()),
            });
        }));
        all.sort_by_key(|history| std::cmp::Reverse(history.incident.moment.at));
        all
    }

    fn terminal(&self) -> Terminal {
        let numbers = TerminalNumbers {
            merchant: "898310148160001".to_owned(),
            terminal: "01020304".to_owned(),
            acquirer: if self.language == Language::EN { "Acquirer" } else { "收单机构" }.to_owned(),
            phone: "95516".to_owned(),
            service: Contact { name: String::new(), phone: "400-000-0002".to_owned(), hours: "9–18".to_owned() },
            ..TerminalNumbers::default()
        };
        let id = TerminalId(Uuid::now_v7());
        Terminal { numbers, ..Terminal::new(id, "前台 T1".to_owned(), CodeSetId::default()) }
    }

    fn print(&self, name: &str, document: &Document) -> (PathBuf, Printed) {
        print(name, self.language, document)
    }
}

/// Prints a document to a file of that name.
pub fn print(name: &str, language: Language, document: &Document) -> (PathBuf, Printed) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("paper");
    fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join(format!("{name}-{}.pdf", language.as_ref()));
    let mut out = Vec::new();
    let printed = pdf::write::<Infallible>(&mut out, document, &mut |_| ControlFlow::Continue(()));
    fs::write(&path, out).expect("a file");
    (path, printed.expect("a document"))
}

/// The words of a PDF without blanks.
pub fn words_of(path: &Path) -> String {
    solid(&run(Command::new("pdftotext").arg("-layout").arg(path).arg("-")))
}

#[test]
fn the_day_report_counts_the_day_and_names_what_is_open() {
    for language in [Language::ZH_CN, Language::EN] {
        let press = Press::new(language);
        let incidents = press.day().into_iter().map(|history| history.incident).collect();
        let day = Day { date: DAY, incidents, chain_head: Some("1042-9f3a-07c1-44be".to_owned()) };
        let (path, printed) = press.print("day", &day_report(press.pen(), &day, press.now()));
        assert_eq!(printed.boxes, 0);
        assert!((2..=4).contains(&printed.pages), "{printed:?}");
        let nothing = Day { incidents: Vec::new(), chain_head: None, ..day };
        assert_eq!(press.print("day-empty", &day_report(press.pen(), &nothing, press.now())).1.pages, 1);
        if !have("pdftotext", &["-v"]) {
            return;
        }
        let words = words_of(&path);
        let expected = if language == Language::ZH_CN {
            ["日报2026-11-21", "40起", "存疑的钱款", "小王于2026-11-22再查", "1042-9f3a-07c1-44be"]
        } else {
            ["Dayreport2026-11-21", "40incidents", "Moneyindoubt", "A-7781", "1042-9f3a-07c1-44be"]
        };
        for text in expected {
            assert!(words.contains(text), "{text} is missing in\n{words}");
        }
    }
}

#[test]
fn the_call_pack_is_one_page_with_all_that_is_asked_for() {
    for language in [Language::ZH_CN, Language::EN] {
        let press = Press::new(language);
        let (history, terminal) = (press.doubtful(), press.terminal());
        let pack = call_pack(press.pen(), &history, Some(&terminal), press.now());
        let (path, printed) = press.print("call", &pack);
        assert_eq!(printed, Printed { pages: 1, boxes: 0 });
        let bare = press.incident((14, 32), "96", |details| details.code_set = None);
        assert_eq!(press.print("call-bare", &call_pack(press.pen(), &bare, None, press.now())).1.pages, 1);
        if !have("pdftotext", &["-v"]) {
            return;
        }
        let words = words_of(&path);
        for text in [
            "898310148160001",
            "01020304",
            "95516",
            "400-000-0002",
            "2026-11-2114:32:05",
            "012345678901",
            "000042",
            "68",
        ] {
            assert!(words.contains(text), "{text} is missing in\n{words}");
        }
    }
}

#[test]
fn the_slip_is_one_small_page_for_every_way_a_payment_can_end() {
    for language in [Language::ZH_CN, Language::EN] {
        let press = Press::new(language);
        let slip = |name: &str, history: &IncidentHistory| {
            let (path, printed) = press.print(name, &customer_slip(press.pen(), history, press.now()));
            assert_eq!(printed, Printed { pages: 1, boxes: 0 }, "{name}");
            path
        };
        let path = slip("slip", &press.doubtful());
        slip(
            "slip-not-charged",
            &press.incident((14, 32), "57", |details| {
                details.amount = Amount::parse("268", Currency::CNY);
                details.last4 = Last4::parse("0123");
            }),
        );
        for outcome in [Outcome::PaidOtherCard, Outcome::PaidSameCard, Outcome::ReversedRefunded, Outcome::NoSale] {
            slip("slip-other", &press.incident((14, 32), "41", |details| details.outcome = Some(outcome)));
        }
        if !have("pdftotext", &["-v"]) {
            return;
        }
        let words = words_of(&path);
        assert!(words.contains("1,268.00CNY") && words.contains("0123"), "{words}");
        assert!(!words.contains("小李") && !words.contains("扣款通知"), "neither staff nor note: {words}");
    }
}

#[test]
fn the_log_table_repeats_its_header_and_numbers_its_pages() {
    for language in [Language::ZH_CN, Language::EN] {
        let press = Press::new(language);
        let mut table = LogTable::new(press.pen());
        press.day().iter().for_each(|history| table.add(history));
        let (path, printed) = press.print("log", &table.finish(press.now()));
        assert!(printed.pages > 1);
        if !have("pdftotext", &["-v"]) {
            return;
        }
        let words = words_of(&path);
        let header = solid(&press.pen().texts.name("column", "meaning"));
        assert!(words.matches(&header).count() >= printed.pages);
        assert!(words.contains(&format!("{0}/{0}", printed.pages)), "{words}");
    }
}
