//! Every page there is, and every state in which one looks different: sheets, menus, questions, faults, practice.
//!
//! In Chinese; the windows of the four languages have the same parts.

use eframe::egui::{self, Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use tillside::doctor::Report;
use tillside::job::Progress;
use tillside::state::DeskTab;
use tillside::store::{FILE_NAME, InstanceLock};

use crate::faults::block;
use crate::nocode_pictures::with_contacts;
use crate::rules::{in_force, look_at, sample};
use crate::self_test::{found, troubled};
use crate::snapshots::{busy, doubtful_days, safe, with_two};
use crate::staff::with_staff;
use crate::support::{Shop, Wish, wait, wait_seconds};
use crate::till_mode::in_till_mode;
use crate::training::{joined, opened};
use crate::training_pictures::{class, debrief, desk, examined, explained, fire, first_drill, home, newcomer};

/// A state with a name for the fault list.
pub type Page = (&'static str, fn(Wish) -> Shop);

fn typed(wish: Wish, keys: &str) -> Shop {
    let mut shop = busy(wish);
    shop.type_keys(keys);
    shop
}

fn then(mut shop: Shop, acts: &[&str]) -> Shop {
    for name in acts {
        shop.tap_containing(name);
    }
    shop
}

fn at(wish: Wish, key: Key) -> Shop {
    let mut shop = busy(wish);
    shop.press(key);
    shop
}

fn with(mut shop: Shop, act: impl FnOnce(&mut Shop)) -> Shop {
    act(&mut shop);
    shop
}

/// Beside other programs, as large as a window for it may get.
fn strip(wish: Wish, keys: &str) -> Shop {
    let mut shop = Wish { size: [360.0, 680.0], ..wish }.open();
    shop.press_with(Modifiers::COMMAND, Key::M);
    shop.type_keys(keys);
    shop
}

fn self_test(wish: Wish, report: Report) -> Shop {
    then(at(Wish { report: Some(report), ..wish }, Key::F1), &["查看详情"])
}

/// Opens everything that is folded.
fn unfolded(mut shop: Shop) -> Shop {
    let folds: Vec<String> = shop
        .window
        .root()
        .children_recursive()
        .filter(|node| node.accesskit_node().role() == egui::accesskit::Role::DisclosureTriangle)
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    for fold in folds {
        shop.window.get_by_label(&fold).click_accesskit();
        shop.window.run();
    }
    shop
}

pub const TILL: &[Page] = &[
    ("empty till", busy),
    ("answer", |wish| typed(wish, "57")),
    ("answer unfolded", |wish| unfolded(typed(wish, "57"))),
    ("answer in doubt", |wish| typed(wish, "98")),
    ("recording", |wish| with(typed(wish, "57"), |shop| shop.press(Key::Enter))),
    ("locked out", |wish| {
        with(typed(wish, "98"), |shop| {
            shop.press(Key::Enter);
            shop.type_keys("1");
        })
    }),
    ("unreadable", |wish| {
        with(typed(wish, "57"), |shop| {
            shop.press(Key::Tab);
            shop.record("2O8", "1");
        })
    }),
    ("why", |wish| then(typed(wish, "57"), &["为什么"])),
    ("timer", |wish| then(typed(wish, "09"), &["留好小票", "开始计时"])),
    ("saved", |wish| {
        with(typed(wish, "57"), |shop| {
            shop.press(Key::Enter);
            shop.type_keys("1");
        })
    }),
    ("unknown code", |wish| typed(wish, "88")),
    ("words", |wish| typed(wish, "/密码")),
    ("topics", |wish| typed(wish, "/57是余额不足")),
    ("no match", |wish| typed(wish, "/qqqqq")),
    ("card number", |wish| {
        with(busy(wish), |shop| {
            shop.window.event(Event::Paste("4111 1111 1111 1111".to_owned()));
            shop.window.run();
        })
    }),
    ("code sets", |wish| then(typed(wish, "65"), &["应答码表： "])),
    ("terminals", |wish| then(with_contacts(wish), &["T1 "])),
    ("contacts", |wish| {
        with(with_contacts(wish), |shop| {
            shop.type_keys("98");
            shop.tap_containing("说不清");
        })
    }),
    ("languages", |wish| then(typed(wish, "57"), &["简体中文"])),
    ("customer", |wish| then(typed(wish, "57"), &["转向顾客"])),
    ("customer's languages", |wish| then(typed(wish, "57"), &["转向顾客", "换一种语言"])),
    ("staff at the till", |wish| then(with_two(wish), &["不署名"])),
    ("rules on the card", |wish| with(in_force(wish), |shop| shop.type_keys("57"))),
    ("report", |wish| then(typed(wish, "57"), &["来源 ", "这里有错"])),
    ("till mode", |wish| with(in_till_mode(wish), |shop| shop.type_keys("57"))),
    ("strip", |wish| strip(wish, "")),
    ("strip's answer", |wish| strip(wish, "57")),
    ("strip in doubt", |wish| strip(wish, "98")),
    ("no code", |wish| at(wish, Key::F11)),
    ("symptoms", |wish| with(at(wish, Key::F11), |shop| shop.type_keys("1"))),
    ("symptom found", |wish| {
        with(at(wish, Key::F11), |shop| {
            shop.click("输入屏幕上的话，或看到的情况");
            shop.type_text("没有小票");
        })
    }),
    ("symptom", |wish| with(at(wish, Key::F11), |shop| shop.type_keys("11"))),
];

pub const REST: &[Page] = &[
    ("codes", |wish| at(wish, Key::F4)),
    ("guides", |wish| at(wish, Key::F12)),
    ("guide", |wish| then(at(wish, Key::F12), &["一清和支付牌照"])),
    ("ledger", |wish| then(at(wish, Key::F12), &["203"])),
    ("public numbers", |wish| then(at(wish, Key::F12), &["公开电话"])),
    ("help", |wish| at(wish, Key::F1)),
    ("self-test", |wish| self_test(wish, found())),
    ("self-test with trouble", |wish| self_test(wish, troubled())),
    ("settings", |wish| at(wish, Key::F9)),
    ("terminal", |wish| then(at(wish, Key::F9), &["添加终端"])),
    ("somebody new", |wish| then(at(wish, Key::F9), &["添加人员"])),
    ("somebody", |wish| {
        with(with_staff(wish, &[("小明", None)]), |shop| {
            shop.press(Key::F9);
            shop.tap_containing("小明");
        })
    }),
    ("pin", |wish| {
        with(with_two(wish), |shop| {
            shop.press(Key::F9);
            shop.tap_containing("添加终端");
        })
    }),
    ("wrong pin", |wish| {
        with(with_two(wish), |shop| {
            shop.press(Key::F9);
            shop.tap_containing("添加终端");
            shop.type_keys("11111");
            shop.press(Key::Enter);
        })
    }),
    ("routines", |wish| with(wish.open(), |shop| shop.press_with(Modifiers::COMMAND, Key::R))),
    ("a routine", |wish| {
        with(wish.open(), |shop| {
            shop.press_with(Modifiers::COMMAND, Key::R);
            shop.tap("做好了 充好电，看看电池");
            shop.tap("清洁读卡口");
        })
    }),
    ("welcome", |wish| Wish { welcomed: false, ..wish }.open()),
    ("fault", |wish| wish.open_after(block)),
    ("damaged", |wish| {
        wish.open_after(|folder| {
            std::fs::write(folder.join(FILE_NAME), b"no database").expect("written");
            for tail in ["-wal", "-shm"] {
                std::fs::remove_file(folder.join(format!("{FILE_NAME}{tail}"))).ok();
            }
        })
    }),
    ("already open", |wish| {
        wish.open_after(|folder| {
            // Held for as long as the test runs.
            std::mem::forget(InstanceLock::acquire(folder).expect("the folder can be locked"));
        })
    }),
    ("looking only", |wish| with(then(wish.open_after(block), &["先只查代码"]), |shop| shop.record("57", "1"))),
];

pub const DATA: &[Page] = &[
    ("log", |wish| at(wish, Key::F5)),
    ("log's period", |wish| then(at(wish, Key::F5), &["日期"])),
    ("log's status", |wish| with(at(wish, Key::F5), |shop| shop.tap("状态"))),
    ("log filtered", |wish| {
        with(at(wish, Key::F5), |shop| {
            shop.tap("状态");
            shop.tap("现在存疑");
        })
    }),
    ("log empty", |wish| with(wish.open(), |shop| shop.press(Key::F5))),
    ("incident", |wish| then(at(wish, Key::F5), &["2026-11-21 14:32 98"])),
    ("incident corrected", |wish| {
        with(busy(wish), |shop| {
            shop.tap("98 钱款存疑 14:32");
            shop.tap("同卡付成");
            shop.tap("保存更正");
        })
    }),
    ("call", |wish| then(at(wish, Key::F5), &["2026-11-21 14:32 98", "打给收单机构…"])),
    ("day end", |wish| with(doubtful_days(wish), |shop| shop.press(Key::F8))),
    ("handover", |wish| with(doubtful_days(wish), |shop| shop.press(Key::F10))),
    ("handed over", |wish| {
        with(doubtful_days(wish), |shop| {
            shop.press(Key::F10);
            shop.click("给下一班的话");
            shop.type_text("T2: 12:30 →");
            shop.tap("交给下一班");
        })
    }),
    ("reminders", |wish| {
        with(doubtful_days(wish), |shop| {
            wait(60 * 24);
            shop.window.run();
        })
    }),
    ("export", |wish| then(at(wish, Key::F5), &["导出…"])),
    ("progress", |wish| {
        let stuck_at = Some(Progress { done: 81_200, of: Some(200_000) });
        then(at(Wish { stuck_at, ..wish }, Key::F5), &["导出…"])
    }),
    ("import", |wish| then(at(wish, Key::F5), &["导入…"])),
    ("import looked at", |wish| with(at(wish, Key::F5), import_a_table)),
    ("import columns", |wish| {
        with(at(wish, Key::F5), |shop| {
            import_a_table(shop);
            shop.tap_containing("时间: ");
        })
    }),
    ("rules", in_force),
    ("rules' pack", |wish| {
        with(in_force(wish), |shop| {
            let path = sample(shop, 2);
            look_at(shop, &path);
        })
    }),
    ("rules' faults", |wish| {
        with(wish.open(), |shop| {
            let path = sample(shop, 3);
            look_at(shop, &path);
        })
    }),
    ("rules' list", |wish| {
        with(wish.open(), |shop| {
            let path = sample(shop, 4);
            look_at(shop, &path);
        })
    }),
    ("rule", |wish| {
        with(in_force(wish), |shop| {
            shop.type_keys("57");
            shop.tap_containing("改本店规定…");
        })
    }),
    ("safety", safe),
    ("restore", |wish| then(safe(wish), &["2026-11-21 14:32"])),
];

pub const PRACTICE: &[Page] = &[
    ("practice", opened),
    ("practice's class", class),
    ("new learner", |wish| then(opened(wish), &["我是新来的"])),
    ("joined", joined),
    ("practice home", home),
    ("profile", |wish| then(home(wish), &["我的资料"])),
    ("drill", first_drill),
    ("drill looked up", |wish| then(first_drill(wish), &["有把握", "查一查"])),
    ("drill explained", explained),
    ("exam's door", |wish| {
        with(wish.open_after(newcomer), |shop| {
            shop.press_with(Modifiers::COMMAND, Key::T);
            shop.tap("小李");
            shop.tap("去考试");
        })
    }),
    ("exam", |wish| {
        with(wish.open_after(newcomer), |shop| {
            shop.press_with(Modifiers::COMMAND, Key::T);
            shop.tap("小李");
            shop.tap("去考试");
            shop.tap("开始考试");
            wait_seconds(1);
            shop.window.run();
        })
    }),
    ("exam's end", examined),
    ("fire drill's door", |wish| then(class(wish), &["培训台", "应急演练…"])),
    ("fire drill", fire),
    ("fire drill's end", debrief),
    ("desk", |wish| desk(wish, DeskTab::Matrix)),
    ("desk's learner", |wish| with(desk(wish, DeskTab::Matrix), |shop| shop.tap_containing("小李"))),
    ("desk: what goes wrong", |wish| desk(wish, DeskTab::Weak)),
    ("desk: what is chosen", |wish| desk(wish, DeskTab::Forks)),
    ("desk: what stays", |wish| desk(wish, DeskTab::Retention)),
    ("desk: papers", |wish| desk(wish, DeskTab::Papers)),
    ("certificate checked", |wish| then(opened(wish), &["查验证书"])),
];

fn import_a_table(shop: &mut Shop) {
    let path = shop.temporary.path().join("slips.csv");
    let table = "交易日期,交易时间,应答码,金额,卡号后四位,门店\n2026-11-20,14:05:11,57,268.00,6789,一店\n\
                 昨天,16:00:00,91,10,1111,一店\n";
    std::fs::write(&path, table).expect("written");
    shop.tap_containing("导入…");
    shop.click("要导入的文件");
    shop.type_text(&path.display().to_string());
    shop.tap("看看");
    shop.window.run();
}
