//! Pictures of what is for terminals without a code, of timers, contacts and reports, and of the customer's panel.

use eframe::egui::Key;
use tillside::domain::code::CodeSetId;
use tillside::domain::language::Language;
use tillside::domain::setting::ThemeChoice;
use tillside::domain::terminal::{Contact, Terminal, TerminalId, TerminalNumbers};
use tillside::store::Store;

use crate::snapshots::{Album, can_draw};
use crate::support::{Shop, Wish, wait_seconds};

/// A page in Chinese by day and in English by night.
fn by_day_and_night(page: &str, prepare: fn(Wish) -> Shop) {
    if !can_draw() {
        return;
    }
    let mut album = Album::new();
    album.picture(&format!("{page}-zh-light"), prepare(Wish::default()));
    let night = Wish { language: Language::EN, theme: ThemeChoice::Dark, ..Wish::default() };
    album.picture(&format!("{page}-en-dark"), prepare(night));
}

/// A shop that has filled in whom to call.
pub fn with_contacts(wish: Wish) -> Shop {
    let english = wish.language == Language::EN;
    wish.open_after(|folder| {
        let mut store = Store::open(folder).expect("a store");
        let contact = |zh: &str, en: &str, phone: &str, hours: &str| Contact {
            name: if english { en } else { zh }.to_owned(),
            phone: phone.to_owned(),
            hours: hours.to_owned(),
        };
        let numbers = TerminalNumbers {
            merchant: "102330157223456".to_owned(),
            terminal: "50012345".to_owned(),
            acquirer: if english { "City acquiring" } else { "本市收单" }.to_owned(),
            phone: "400-000-0001".to_owned(),
            hours: "24 h".to_owned(),
            service: contact("快修终端", "Fast Terminal Repair", "400-000-0002", "9:00–18:00"),
            bank: contact("本市银行", "City Bank", "400-000-0003", "9:00–17:00"),
        };
        let id = TerminalId("01940000-0000-7000-8000-000000000001".parse().expect("an id"));
        let terminal = Terminal { numbers, ..Terminal::new(id, "T1".to_owned(), CodeSetId::default()) };
        store.save_terminal(&terminal).expect("saved");
    })
}

#[test]
fn where_it_is_wrong() {
    by_day_and_night("nocode", |wish| {
        let mut shop = wish.open();
        shop.press(Key::F11);
        shop
    });
}

#[test]
fn what_the_screen_shows() {
    by_day_and_night("symptoms", |wish| {
        let mut shop = wish.open();
        shop.press(Key::F11);
        shop.type_keys("1");
        shop
    });
}

#[test]
fn the_card_of_a_symptom() {
    by_day_and_night("symptom", |wish| {
        let mut shop = wish.open();
        shop.press(Key::F11);
        shop.type_keys("3");
        shop.type_keys("1");
        shop.record("", "5");
        shop.press(Key::F11);
        shop.type_keys("3");
        shop.type_keys("1");
        shop
    });
}

#[test]
fn a_terminal_to_be_stopped() {
    by_day_and_night("stop-using", |wish| {
        let title = if wish.language == Language::EN { "Tamper" } else { "防拆告警" };
        let search = if wish.language == Language::EN { "tamper" } else { "防拆" };
        let field = if wish.language == Language::EN {
            "Words on the screen, or what you see"
        } else {
            "输入屏幕上的话，或看到的情况"
        };
        let mut shop = with_contacts(wish);
        shop.press(Key::F11);
        shop.click(field);
        shop.type_text(search);
        shop.tap_containing(title);
        shop
    });
}

#[test]
fn a_log_with_symptoms() {
    by_day_and_night("log-symptoms", |wish| {
        let mut shop = wish.open();
        for (picture, symptom) in [("3", "1"), ("2", "1"), ("4", "1"), ("5", "1"), ("6", "1"), ("1", "1")] {
            shop.press(Key::F11);
            shop.type_keys(picture);
            shop.type_keys(symptom);
            shop.record("", "5");
        }
        shop.record("57", "1");
        shop.press(Key::F5);
        shop
    });
}

#[test]
fn waiting_by_the_rule_of_wechat() {
    by_day_and_night("timer", |wish| {
        let start = if wish.language == Language::EN { "Start: ask after 5 s" } else { "开始计时：5 秒后查" };
        let mut shop = wish.open();
        shop.type_keys("/");
        shop.type_text("SYSTEMERROR");
        shop.tap_containing(start);
        // In English it is between two looks, in Chinese one is due.
        wait_seconds(if start.starts_with("Start") { 21 } else { 16 });
        shop.window.run_ok();
        shop
    });
}

#[test]
fn a_report_being_written() {
    by_day_and_night("report", |wish| {
        let english = wish.language == Language::EN;
        let mut shop = wish.open();
        shop.type_keys("88");
        shop.tap(if english { "Something wrong here? Tell us" } else { "这里有错？写给我们" });
        shop.click(if english { "What did you see?" } else { "您看到的是什么？" });
        shop.type_text(if english {
            "The slip says 88: cryptographic failure."
        } else {
            "小票上写着 88：密文校验失败。"
        });
        shop
    });
}

#[test]
fn whom_to_call_in_the_settings() {
    by_day_and_night("contacts", |wish| {
        let mut shop = with_contacts(Wish { size: [1280.0, 1000.0], ..wish });
        shop.press(Key::F9);
        shop.tap_containing("T1");
        shop
    });
}

#[test]
fn no_code_in_other_sizes() {
    if !can_draw() {
        return;
    }
    let mut album = Album::new();
    let sizes = [
        ("nocode-strip-zh", Wish { size: [380.0, 760.0], ..Wish::default() }, ""),
        ("symptoms-strip-zh", Wish { size: [380.0, 760.0], ..Wish::default() }, "6"),
        ("nocode-zoom200-zh", Wish { size: [1024.0, 768.0], zoom_percent: 200, ..Wish::default() }, ""),
        ("symptom-zoom200-zh", Wish { size: [1024.0, 768.0], zoom_percent: 200, ..Wish::default() }, "31"),
    ];
    for (name, wish, keys) in sizes {
        let mut shop = wish.open();
        shop.press(Key::F11);
        shop.type_keys(keys);
        album.picture(name, shop);
    }
}

#[test]
fn the_customers_panel_in_other_languages() {
    if !can_draw() {
        return;
    }
    let mut album = Album::new();
    let small = [1024.0, 768.0];
    let panels = [
        ("customer-ja", "日本語", Wish { size: small, ..Wish::default() }),
        ("customer-ru", "Русский", Wish { size: small, ..Wish::default() }),
        ("customer-vi", "Tiếng Việt", Wish { size: small, ..Wish::default() }),
        ("customer-ru-zoom200", "Русский", Wish { size: small, zoom_percent: 200, ..Wish::default() }),
    ];
    for (name, language, wish) in panels {
        let mut shop = wish.open();
        shop.type_keys("41");
        shop.tap("转向顾客");
        shop.tap_last("换一种语言");
        shop.tap_last(language);
        album.picture(name, shop);
    }
    // All of them, on demand.
    let mut shop = Wish { size: small, ..Wish::default() }.open();
    shop.type_keys("41");
    shop.tap("转向顾客");
    shop.tap_last("换一种语言");
    album.picture("customer-all-zh", shop);
}
