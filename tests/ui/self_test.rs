//! The page on which the program says what it does and does not do: what is really there, and its pictures with fixed findings.

use std::path::PathBuf;

use eframe::egui::{Key, OutputCommand};
use egui_kittest::kittest::Queryable as _;
use tillside::doctor::{Backups, Connections, Database, Knowledge, Licence, Part, PartKind, Privacy, Renderer, Report};
use tillside::domain::backup::BackupReason;
use tillside::domain::language::Language;
use tillside::domain::setting::ThemeChoice;
use tillside::store::Backup;

use crate::snapshots::{Album, can_draw};
use crate::support::{Shop, Wish};
use crate::till_mode::in_till_mode;

/// A shop's PC on which everything is well.
pub fn found() -> Report {
    let folder = PathBuf::from("/home/xiaoming/.local/share/tillside");
    let part = |kind, files, bytes| Part { kind, files, bytes };
    let made_at = "2026-11-21T05:47:12Z".parse().expect("a time");
    let path = folder.join("backups").join("tillside-20261121T054712Z-auto.sqlite");
    let licence = |name: &str, version: &str, licence: &str| Licence {
        name: name.to_owned(),
        version: version.to_owned(),
        licence: licence.to_owned(),
    };
    Report {
        at: "2026-11-21T06:32:00Z".parse().expect("a time"),
        program: "1.2.3".to_owned(),
        sqlite: "3.54.0".to_owned(),
        system: "Debian GNU/Linux 12 (bookworm), linux x86_64".to_owned(),
        renderer: Some(Renderer { name: "OpenGL".to_owned(), device: None }),
        home: Some(PathBuf::from("/home/xiaoming")),
        parts: vec![
            part(PartKind::Log, 3, 2_457_600),
            part(PartKind::Attachments, 12, 8_912_896),
            part(PartKind::Backups, 31, 71_303_168),
            part(PartKind::Practice, 3, 180_224),
            part(PartKind::TechnicalLog, 2, 40_960),
            part(PartKind::Other, 2, 0),
        ],
        privacy: Privacy::Owner,
        unreadable: Vec::new(),
        backups: Backups {
            verified: Some(Backup { path, made_at, reason: BackupReason::Auto, bytes: 2_400_256 }),
            broken: Vec::new(),
            second: Some((PathBuf::from("/media/usb/tillside"), None)),
        },
        database: Database::Sound,
        chain_head: Some("8f14e45fceea167a5a36dedd4bea2543b1d5c1f0a9d2a7f5c2c8b1ce0f7e6d3a".to_owned()),
        knowledge: Knowledge {
            code_sets: 27,
            codes: 1_234,
            sources: 98,
            claims: 203,
            oldest_check: Some("2026-08-30".parse().expect("a day")),
            newest_check: Some("2026-11-18".parse().expect("a day")),
        },
        connections: Connections::None,
        licences: vec![
            licence("argon2", "0.6.0", "MIT OR Apache-2.0"),
            licence("eframe", "0.37.0", "MIT OR Apache-2.0"),
            licence("foldhash", "0.2.0", "Zlib"),
            licence("SQLite", "3.54.0", "public domain"),
        ],
        folder: Some(folder),
    }
}

/// The same PC with something to be seen to.
pub fn troubled() -> Report {
    let mut report = found();
    let folder = report.folder.clone().expect("a folder");
    report.privacy = Privacy::Others(vec![folder.join("attachments")]);
    report.backups.broken = vec![folder.join("backups").join("tillside-20261121T061502Z-auto.sqlite")];
    report
}

#[test]
fn it_is_reached_from_the_settings_and_from_the_help_and_looks_at_what_is_there() {
    let mut shop = Shop::zh();
    shop.record("57", "1");
    shop.press(Key::F9);
    shop.tap_containing("这个程序做什么、不做什么");
    let folder = shop.folder.display().to_string();
    shop.must_see(&folder);
    shop.must_see("日志文件完好");
    shop.must_see(env!("CARGO_PKG_VERSION"));
    shop.press(Key::F1);
    shop.tap_containing("查看详情");
    shop.must_see("从不联网");
    shop.press(Key::Escape);
    shop.must_see("查看详情");
}

#[test]
fn what_should_be_seen_to_is_said_first() {
    let mut shop = Wish { report: Some(troubled()), ..Wish::default() }.open();
    shop.press(Key::F1);
    shop.tap_containing("查看详情");
    shop.must_see("有 2 处要处理");
    shop.must_see("这台电脑的其他用户也能看到：attachments");
    shop.must_see("这个备份损坏了");
}

#[test]
fn the_copied_text_does_not_say_whose_it_is() {
    let mut report = found();
    report.system = "4111 1111 1111 1111".to_owned();
    let mut shop = Wish { report: Some(report), ..Wish::default() }.open();
    shop.press(Key::F1);
    shop.tap_containing("查看详情");
    shop.window.get_by_label("复制成文字").click_accesskit();
    shop.window.step();
    let copied = shop.window.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let copied = copied.expect("a text on the clipboard");
    assert!(copied.contains("~/.local/share/tillside") && copied.contains("3.54.0"), "{copied}");
    assert!(!copied.contains("xiaoming") && !copied.contains("4111 1111"), "{copied}");
}

#[test]
fn till_mode_can_read_it_too() {
    let mut shop = in_till_mode(Wish { report: Some(found()), ..Wish::default() });
    shop.press(Key::F1);
    shop.tap_containing("查看详情");
    shop.must_see("看过的都正常");
}

fn page(wish: Wish) -> Shop {
    let way = if wish.language == Language::EN { "Look it up in detail" } else { "查看详情" };
    let mut shop = wish.open();
    shop.press(Key::F1);
    shop.tap_containing(way);
    shop
}

#[test]
fn its_pictures() {
    if !can_draw() {
        return;
    }
    let mut album = Album::new();
    for (language, word) in [(Language::ZH_CN, "zh"), (Language::EN, "en")] {
        for theme in [ThemeChoice::Light, ThemeChoice::Dark] {
            let wish = Wish {
                size: [1024.0, 768.0],
                language,
                theme,
                report: Some(if theme == ThemeChoice::Dark { troubled() } else { found() }),
                ..Wish::default()
            };
            album.picture(&format!("self-test-{word}-{}", theme.as_ref()), page(wish));
        }
    }
    let zoomed = Wish { zoom_percent: 200, report: Some(found()), ..Wish::default() };
    album.picture("self-test-zh-zoomed", page(zoomed));
    let whole = Wish { size: [1024.0, 2_200.0], language: Language::EN, report: Some(found()), ..Wish::default() };
    album.picture("self-test-en-whole", page(whole));
}

#[test]
fn the_pictures_of_till_mode() {
    if !can_draw() {
        return;
    }
    let mut album = Album::new();
    let wish = |language, theme| Wish { size: [1024.0, 768.0], language, theme, ..Wish::default() };
    let mut shop = in_till_mode(wish(Language::ZH_CN, ThemeChoice::Light));
    shop.type_keys("57");
    album.picture("till-mode-zh-light", shop);
    let mut shop = in_till_mode(wish(Language::EN, ThemeChoice::Dark));
    shop.press(Key::F9);
    album.picture("till-mode-refused-en-dark", shop);
    let mut shop = in_till_mode(Wish { zoom_percent: 200, ..wish(Language::ZH_CN, ThemeChoice::Light) });
    shop.type_keys("57");
    album.picture("till-mode-zh-zoomed", shop);
    let mut shop = in_till_mode(wish(Language::ZH_CN, ThemeChoice::Dark));
    shop.tap("退出收银模式…");
    album.picture("till-mode-leave-zh-dark", shop);
}
