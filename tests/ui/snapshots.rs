//! Pictures of the pages, in both languages, light and dark: looked at by eye, then kept so that a change is seen.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test --test ui` accepts changed ones. They need a software renderer; without one the test says
//! that it was skipped, unless `TILLSIDE_TEST_ALL` is set, which forbids skipping.

use std::io::Write as _;
use std::panic::catch_unwind;

use eframe::egui::{Key, Modifiers};
use egui_kittest::{SnapshotOptions, SnapshotResults, try_image_snapshot_options};
use tillside::domain::amount::{Amount, Currency};
use tillside::domain::call::Call;
use tillside::domain::incident::Last4;
use tillside::domain::language::Language;
use tillside::domain::setting::ThemeChoice;
use tillside::job::Progress;
use tillside::store::FILE_NAME;

use crate::day_end::doubt_from;
use crate::rules::{in_force, look_at, sample};
use crate::software;
use crate::staff::with_staff;
use crate::support::{Shop, Wish, wait};

/// Says it past the test runner, which hides what passing tests print.
fn say(words: &str) {
    writeln!(std::io::stderr(), "{words}").ok();
}

/// Whether pictures can be drawn and compared on this machine.
pub fn can_draw() -> bool {
    if !cfg!(target_os = "linux") {
        say("skipped: the pictures were made on Linux and are compared there");
        return false;
    }
    let drawn = catch_unwind(|| {
        let mut harness = egui_kittest::Harness::builder().with_size([8.0, 8.0]).build_ui(|_| ());
        harness.render().is_ok()
    });
    let can = drawn.unwrap_or(false);
    if !can {
        assert!(std::env::var_os("TILLSIDE_TEST_ALL").is_none(), "no renderer, and TILLSIDE_TEST_ALL forbids skipping");
        say("skipped: no graphics driver, not even a software one (Debian: mesa-vulkan-drivers)");
    }
    can
}

/// Takes pictures under `name-zh-light` and so on.
pub struct Album {
    results: SnapshotResults,
    /// Those that our own renderer draws differently.
    unlike: Vec<String>,
}

impl Drop for Album {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            assert!(
                self.unlike.is_empty(),
                "the software renderer draws them differently:\n{}",
                self.unlike.join("\n")
            );
        }
    }
}

impl Album {
    pub fn new() -> Self {
        Self { results: SnapshotResults::new(), unlike: Vec::new() }
    }

    pub fn picture(&mut self, name: &str, mut shop: Shop) {
        shop.window.run_ok();
        shop.window.remove_cursor();
        shop.window.run_ok();
        // Drivers round the last bit of a colour differently; a changed word is thousands of pixels.
        let options = SnapshotOptions::new().threshold(1.5).max_failed_pixels(40);
        let drawn = shop.window.render().expect("it can be drawn");
        let own = software::draw(&shop.window.ctx, shop.window.output(), drawn.width(), drawn.height());
        if let Some(difference) = software::difference(&drawn, &own) {
            let kept = std::env::temp_dir().join(format!("{name}.software.png"));
            own.save(&kept).expect("it is kept to be looked at");
            self.unlike.push(format!("{name}: {difference}; see {}", kept.display()));
        }
        self.results.add(try_image_snapshot_options(&drawn, name, &options));
    }
}

/// A page that comes before the settings are known: the system's colours only.
fn in_two_languages(page: &str, prepare: fn(Wish) -> Shop) {
    if !can_draw() {
        return;
    }
    let mut album = Album::new();
    for (language, word) in [(Language::ZH_CN, "zh"), (Language::EN, "en")] {
        album.picture(&format!("{page}-{word}"), prepare(Wish { language, ..Wish::default() }));
    }
}

/// One page in four dresses.
fn in_four_dresses(page: &str, prepare: fn(Wish) -> Shop) {
    if !can_draw() {
        return;
    }
    let mut album = Album::new();
    for (language, word) in [(Language::ZH_CN, "zh"), (Language::EN, "en")] {
        for theme in [ThemeChoice::Light, ThemeChoice::Dark] {
            let wish = Wish { language, theme, ..Wish::default() };
            album.picture(&format!("{page}-{word}-{}", theme.as_ref()), prepare(wish));
        }
    }
}

/// One page in the two dresses that differ most.
fn in_two_dresses(page: &str, prepare: fn(Wish) -> Shop) {
    if !can_draw() {
        return;
    }
    let mut album = Album::new();
    let dresses = [(Language::ZH_CN, ThemeChoice::Light, "zh-light"), (Language::EN, ThemeChoice::Dark, "en-dark")];
    for (language, theme, dress) in dresses {
        album.picture(&format!("{page}-{dress}"), prepare(Wish { language, theme, ..Wish::default() }));
    }
}

/// A till with a morning behind it.
pub fn busy(wish: Wish) -> Shop {
    let mut shop = wish.open();
    for (code, outcome) in [("61", "3"), ("91", "4"), ("55", "2"), ("61", "1"), ("98", "5")] {
        shop.record(code, outcome);
    }
    shop
}

#[test]
fn the_till_with_an_answer() {
    in_four_dresses("till", |wish| {
        let mut shop = busy(wish);
        shop.type_keys("57");
        shop
    });
}

#[test]
fn the_log() {
    in_four_dresses("log", |wish| {
        let mut shop = busy(wish);
        shop.press(Key::F5);
        shop
    });
}

#[test]
fn a_call_to_the_acquirer() {
    in_four_dresses("call", |wish| {
        let call = if wish.language == Language::EN { "Call the acquirer…" } else { "打给收单机构…" };
        let mut shop = wish.open();
        shop.record("98", "5");
        shop.press(Key::F5);
        shop.tap_containing("2026-11-21 14:32 98");
        shop.tap(call);
        shop
    });
}

#[test]
fn the_end_of_the_day() {
    in_four_dresses("day-end", |wish| {
        let mut shop = doubtful_days(wish);
        shop.press(Key::F8);
        shop
    });
}

#[test]
fn one_shift_to_the_next() {
    in_four_dresses("handover", |wish| {
        let give = if wish.language == Language::EN { "Hand over" } else { "交给下一班" };
        let note = if wish.language == Language::EN { "What the next shift should know" } else { "给下一班的话" };
        let mut shop = doubtful_days(wish);
        shop.press(Key::F10);
        shop.click(note);
        shop.type_text("T2: 12:30 →");
        shop.tap_last(give);
        shop
    });
}

/// Payments in doubt, of yesterday and today, one of them with a call.
pub fn doubtful_days(wish: Wish) -> Shop {
    let mut shop = wish.open_after(|folder| {
        doubt_from(folder, "2026-11-20T08:12:00Z", |details| {
            details.amount = Amount::parse("268", Currency::CNY);
            details.last4 = Last4::parse("6789");
            details.reference = Some("123456789012".to_owned());
            details.calls = vec![Call {
                at: "2026-11-20T08:20:00Z".parse().expect("a time"),
                answered_by: "008".to_owned(),
                case_number: Some("7781".to_owned()),
                promised_at: Some("2026-11-20T10:00:00Z".parse().expect("a time")),
                done: false,
            }];
        });
    });
    shop.record("68", "5");
    shop
}

#[test]
fn money_in_doubt() {
    in_four_dresses("doubt", |wish| {
        let mut shop = wish.open();
        shop.type_keys("98");
        shop.press(Key::Enter);
        shop
    });
}

#[test]
fn turned_to_the_customer() {
    in_two_languages("customer", |wish| {
        let turn = if wish.language == Language::EN { "Turn to customer" } else { "转向顾客" };
        let mut shop = wish.open();
        shop.type_keys("57");
        shop.tap(turn);
        shop
    });
}

#[test]
fn the_empty_till() {
    in_four_dresses("empty", busy);
}

#[test]
fn words_and_their_matches() {
    in_four_dresses("words", |wish| {
        let words = if wish.language == Language::EN { "insuficient fund" } else { "密码" };
        let mut shop = wish.open();
        shop.type_keys("/");
        shop.type_keys(words);
        shop
    });
}

#[test]
fn an_unknown_code() {
    in_four_dresses("unknown", |wish| {
        let mut shop = wish.open();
        shop.type_keys("88");
        shop
    });
}

#[test]
fn the_code_table() {
    in_four_dresses("codes", |wish| {
        let mut shop = wish.open();
        shop.press(Key::F4);
        shop
    });
}

#[test]
fn settings() {
    in_four_dresses("settings", |wish| {
        // The folder is in the picture, so it must be the same in every run.
        let folder = std::path::PathBuf::from("target/tmp/picture");
        std::fs::remove_dir_all(&folder).ok();
        let mut shop = Wish { folder: Some(folder), ..wish }.open();
        shop.press(Key::F3);
        shop.press(Key::F9);
        shop
    });
}

#[test]
fn keys_and_notes() {
    in_four_dresses("help", |wish| {
        let mut shop = wish.open();
        shop.press(Key::F1);
        shop
    });
}

#[test]
fn the_first_start() {
    in_two_languages("welcome", |wish| Wish { welcomed: false, ..wish }.open());
}

#[test]
fn one_incident() {
    in_four_dresses("incident", |wish| {
        let mut shop = busy(wish);
        let row = if shop.sees("钱款存疑") { "98 钱款存疑 14:32" } else { "98 Money in doubt 14:32" };
        shop.tap(row);
        shop
    });
}

#[test]
fn a_file_from_the_future() {
    in_two_languages("fault", |wish| {
        wish.open_after(|folder| {
            let file = rusqlite::Connection::open(folder.join(FILE_NAME)).expect("the file");
            file.pragma_update(None, "user_version", 999).expect("a version from the future");
        })
    });
}

/// The till on the screens and in the sizes that shops really have.
#[test]
fn other_sizes() {
    if !can_draw() {
        return;
    }
    let small = [1024.0, 768.0];
    let wishes = [
        ("small-zh-light", Wish { size: small, ..Wish::default() }, "57"),
        (
            "small-en-dark",
            Wish { size: small, language: Language::EN, theme: ThemeChoice::Dark, ..Wish::default() },
            "98",
        ),
        ("zoom200-zh-light", Wish { size: small, zoom_percent: 200, ..Wish::default() }, "57"),
        ("zoom200-en-dark", zoomed_english(small), "61"),
        ("contrast-zh", Wish { theme: ThemeChoice::HighContrast, ..Wish::default() }, "41"),
        ("strip-zh-light", Wish { size: [380.0, 760.0], ..Wish::default() }, "57"),
    ];
    let mut album = Album::new();
    for (name, wish, code) in wishes {
        let mut shop = wish.open();
        shop.type_keys(code);
        album.picture(name, shop);
    }
}

fn zoomed_english(size: [f32; 2]) -> Wish {
    Wish { size, zoom_percent: 200, language: Language::EN, theme: ThemeChoice::Dark, ..Wish::default() }
}

/// A shop of two, one of them with a PIN.
pub fn with_two(wish: Wish) -> Shop {
    let staff = if wish.language == Language::EN {
        &[("Anna", Some("2580")), ("Ben", None)]
    } else {
        &[("小明", Some("2580")), ("老王", None)]
    };
    with_staff(wish, staff)
}

#[test]
fn who_is_at_the_till() {
    in_four_dresses("at-till", |wish| {
        let mut shop = with_two(wish);
        shop.tap_containing(if shop.sees("不署名") { "不署名" } else { "Unsigned" });
        shop
    });
}

#[test]
fn a_question_for_a_pin() {
    in_four_dresses("pin", |wish| {
        let mut shop = with_two(wish);
        shop.press(Key::F9);
        shop.tap_containing(if shop.sees("添加终端") { "添加终端" } else { "Add a terminal" });
        shop.type_keys("11111");
        shop.press(Key::Enter);
        shop.type_keys("258");
        shop
    });
}

#[test]
fn somebody_new() {
    in_four_dresses("staff", |wish| {
        let mut shop = with_staff(wish, &[]);
        shop.press(Key::F9);
        let (add, name) = if shop.sees("添加人员") { ("添加人员", "小明") } else { ("Add somebody", "Anna") };
        shop.tap_containing(add);
        shop.click(if name == "Anna" { "What are they called?" } else { "怎么称呼？" });
        shop.type_keys(name);
        shop
    });
}

#[test]
fn an_export_being_prepared() {
    in_four_dresses("export", |wish| {
        let mut shop = busy(Wish { documents: Some("/home/shop/Documents".into()), ..wish });
        shop.press(Key::F5);
        shop.tap_containing(if shop.sees("导出…") { "导出…" } else { "Export…" });
        shop
    });
}

#[test]
fn a_long_task() {
    in_four_dresses("progress", |wish| {
        let stuck_at = Some(Progress { done: 81_200, of: Some(200_000) });
        let mut shop = busy(Wish { stuck_at, ..wish });
        shop.press(Key::F5);
        let (open, start) = if shop.sees("导出…") { ("导出…", "导出") } else { ("Export…", "Export") };
        shop.tap(open);
        shop.tap(start);
        shop.press(Key::Escape);
        shop.type_keys("57");
        shop
    });
}

/// A backup of a morning, some time ago.
pub fn safe(wish: Wish) -> Shop {
    let mut shop = busy(wish);
    shop.press(Key::F9);
    shop.tap_containing(if shop.sees("还没有备份") { "还没有备份" } else { "No backup yet" });
    let now = if shop.sees("立即备份") { "立即备份" } else { "Back up now" };
    shop.tap(now);
    wait(45);
    shop.window.run();
    shop
}

#[test]
fn backups_and_the_file() {
    in_four_dresses("safety", safe);
}

#[test]
fn a_look_into_a_backup() {
    in_four_dresses("restore", |wish| {
        let mut shop = safe(wish);
        shop.tap_containing("2026-11-21 14:32");
        shop
    });
}

#[test]
fn a_file_coming_in() {
    in_four_dresses("import", |wish| {
        let mut shop = Wish { size: [1280.0, 1000.0], ..wish }.open();
        let folder = std::path::PathBuf::from("target/tmp/import");
        std::fs::create_dir_all(&folder).expect("a folder");
        let path = folder.join(if shop.sees("收银台") { "slips-zh.csv" } else { "slips-en.csv" });
        let table = "交易日期,交易时间,应答码,金额,卡号后四位,门店\n2026-11-20,14:05:11,57,268.00,6789,一店\n\
                     2026-11-20,15:20:00,61,99.50,1234,一店\n昨天,16:00:00,91,10,1111,一店\n";
        std::fs::write(&path, table).expect("written");
        shop.press(Key::F5);
        shop.tap_containing(if shop.sees("导入…") { "导入…" } else { "Import…" });
        shop.click(if shop.sees("要导入的文件") { "要导入的文件" } else { "The file" });
        shop.type_keys(&path.display().to_string());
        shop.tap(if shop.sees("看看") { "看看" } else { "Look" });
        shop.window.run();
        shop
    });
}

#[test]
fn rules_and_what_a_pack_would_change() {
    in_two_dresses("rules", |wish| {
        let mut shop = in_force(Wish { size: [1280.0, 1100.0], ..wish });
        let path = sample(&shop, 2);
        look_at(&mut shop, &path);
        shop
    });
}

#[test]
fn a_pack_with_faults() {
    in_two_dresses("rules-faults", |wish| {
        let mut shop = Wish { size: [1280.0, 900.0], ..wish }.open();
        let path = sample(&shop, 3);
        look_at(&mut shop, &path);
        shop
    });
}

#[test]
fn an_acquirers_list() {
    in_two_dresses("rules-list", |wish| {
        let mut shop = Wish { size: [1280.0, 1250.0], ..wish }.open();
        let path = sample(&shop, 4);
        look_at(&mut shop, &path);
        shop
    });
}

#[test]
fn a_card_with_rules() {
    in_two_dresses("rule-card", |wish| {
        let mut shop = in_force(wish);
        shop.type_keys("57");
        shop
    });
}

#[test]
fn a_rule_that_asks_for_a_check() {
    in_two_dresses("rule-check", |wish| {
        let mut shop = in_force(wish);
        shop.type_keys("91");
        shop
    });
}

#[test]
fn a_rule_being_written() {
    in_two_dresses("rule-editor", |wish| {
        let mut shop = in_force(wish);
        shop.type_keys("57");
        shop.tap(if shop.sees("改本店规定…") { "改本店规定…" } else { "Change our rule…" });
        shop
    });
}

#[test]
fn the_guides() {
    in_two_dresses("guides", |wish| {
        let mut shop = wish.open();
        shop.press(Key::F12);
        shop
    });
}

#[test]
fn a_guide() {
    in_two_dresses("guide", |wish| {
        let mut shop = wish.open();
        shop.press(Key::F12);
        shop.tap_containing(if shop.sees("一清和支付牌照") { "一清和支付牌照" } else { "licence" });
        shop
    });
}

#[test]
fn what_the_web_says() {
    in_two_dresses("ledger", |wish| {
        let mut shop = wish.open();
        shop.press(Key::F12);
        shop.tap_containing("203");
        shop
    });
}

#[test]
fn public_numbers() {
    in_two_dresses("hotlines", |wish| {
        let mut shop = wish.open();
        shop.press(Key::F12);
        shop.tap_containing(if shop.sees("公开电话") { "公开电话" } else { "Public numbers" });
        shop
    });
}

/// A check done yesterday by somebody, one just now, and one that says how it is done.
#[test]
fn the_checks() {
    in_two_dresses("routines", |wish| {
        let english = wish.language == Language::EN;
        let mut shop = wish.open();
        shop.press_with(Modifiers::COMMAND, Key::R);
        let [battery, paper, clean] = if english {
            ["Done Charge it and look at the battery", "Done Check the paper roll", "Clean the card readers"]
        } else {
            ["做好了 充好电，看看电池", "做好了 看看纸够不够", "清洁读卡口"]
        };
        shop.tap(battery);
        wait(5);
        shop.window.run();
        shop.tap(paper);
        shop.tap(clean);
        shop
    });
}

#[test]
fn the_pages_to_read_in_a_small_window() {
    if !can_draw() {
        return;
    }
    let mut album = Album::new();
    let mut shop = Wish { size: [1024.0, 768.0], zoom_percent: 200, ..Wish::default() }.open();
    shop.press_with(Modifiers::COMMAND, Key::R);
    album.picture("routines-zoom200-zh-light", shop);
    let mut shop = Wish { size: [380.0, 760.0], ..Wish::default() }.open();
    shop.press(Key::F12);
    shop.tap_containing("203");
    album.picture("ledger-strip-zh-light", shop);
    let mut shop = Wish::default().open();
    shop.type_keys("/");
    shop.type_keys("57是余额不足");
    album.picture("topics-zh-light", shop);
    let mut shop = Wish { size: [1280.0, 1400.0], ..Wish::default() }.open();
    shop.type_keys("57");
    shop.tap_containing("网上说法");
    album.picture("claims-of-a-card-zh-light", shop);
}
