//! What a person hears who does not look at the screen.

use std::collections::BTreeMap;

use eframe::egui::Key;
use eframe::egui::accesskit::Live;
use egui_kittest::kittest::NodeT as _;
use tillside::domain::language::Language;
use tillside::store::FILE_NAME;

use crate::support::{Shop, Wish};

/// Listens as assistive technology does: it speaks a live node when it appears and when its name changes.
#[derive(Default)]
struct Ear {
    known: BTreeMap<String, String>,
}

impl Ear {
    /// What has become audible since the last time, with how it is brought forward.
    fn listen(&mut self, shop: &Shop) -> Vec<(Live, String)> {
        let mut heard = Vec::new();
        let mut now = BTreeMap::new();
        for node in shop.window.root().children_recursive() {
            let node = node.accesskit_node();
            let (Some(words), live) = (node.label(), node.live()) else { continue };
            if live == Live::Off {
                continue;
            }
            let id = format!("{:?}", node.id());
            if self.known.get(&id) != Some(&words) {
                heard.push((live, words.clone()));
            }
            now.insert(id, words);
        }
        self.known = now;
        heard
    }
}

/// Lets what was typed come to rest.
fn settle(shop: &mut Shop) {
    shop.window.run_steps(4);
}

fn calm(words: &str) -> (Live, String) {
    (Live::Polite, words.to_owned())
}

fn urgent(words: &str) -> (Live, String) {
    (Live::Assertive, words.to_owned())
}

#[test]
fn the_answer_is_said_once_in_one_sentence() {
    for (tag, sentence) in [
        ("zh-CN", "57：没有扣款。请换一张卡，或换一种付款方式"),
        ("zh-TW", "57：沒有扣款。請換一張卡，或換一種付款方式"),
        ("en", "57: Not charged. Ask for another card or method"),
        ("ja", "57：請求なし。別のカードか別の支払方法で"),
    ] {
        let language = Language::parse(tag).expect("a tag");
        let mut shop = Wish { language, ..Wish::default() }.open();
        let mut ear = Ear::default();
        ear.listen(&shop);
        shop.type_keys("57");
        settle(&mut shop);
        assert_eq!(ear.listen(&shop), [calm(sentence)]);
        shop.press(Key::Enter);
        shop.window.run_steps(20);
        assert_eq!(ear.listen(&shop), [], "nothing is said twice");
    }
}

#[test]
fn a_code_that_is_still_being_typed_says_nothing() {
    let mut shop = Wish { step_seconds: 0.01, ..Wish::default() }.open();
    let mut ear = Ear::default();
    let mut heard = Vec::new();
    for keys in ["5", "7"] {
        shop.type_keys(keys);
        heard.extend(ear.listen(&shop));
    }
    assert_eq!(heard, [], "5 would mean something else than 57");
    for _ in 0..200 {
        shop.window.step();
        heard.extend(ear.listen(&shop));
    }
    assert_eq!(heard, [calm("57：没有扣款。请换一张卡，或换一种付款方式")]);
}

#[test]
fn the_same_answer_is_heard_again_when_it_is_looked_up_again() {
    let mut shop = Shop::zh();
    let mut ear = Ear::default();
    for _ in 0..2 {
        shop.type_keys("57");
        settle(&mut shop);
        assert_eq!(ear.listen(&shop).len(), 1);
        shop.press(Key::Escape);
        settle(&mut shop);
        assert_eq!(ear.listen(&shop), [], "that there is nothing is no news");
    }
}

#[test]
fn saved_is_said_of_every_save() {
    let mut shop = Shop::zh();
    let mut ear = Ear::default();
    for _ in 0..2 {
        shop.type_keys("57");
        settle(&mut shop);
        ear.listen(&shop);
        shop.press(Key::Enter);
        shop.type_keys("1");
        assert_eq!(ear.listen(&shop), [calm("已保存：57 · 换卡付成")]);
        crate::support::wait_seconds(1);
    }
    assert_eq!(shop.on_disk().len(), 2);
}

#[test]
fn that_nothing_may_be_charged_again_is_said_over_everything_else() {
    let mut shop = Shop::zh();
    let mut ear = Ear::default();
    shop.type_keys("98");
    settle(&mut shop);
    let locked = "98：可能已扣款。先查清，再决定收不收。查清上一笔之前，不要再收";
    assert_eq!(ear.listen(&shop), [urgent(locked)]);
    shop.press(Key::Enter);
    shop.type_keys("1");
    let refused = "“换卡付成”要等查清才能记，请先回答处理步骤里的问题";
    assert_eq!(ear.listen(&shop), [urgent(refused)]);
    shop.tap("否");
    settle(&mut shop);
    assert_eq!(ear.listen(&shop), [urgent("98：已查：没有扣款，可以再收")]);
}

#[test]
fn what_keeps_a_record_from_being_saved_is_said_over_everything_else() {
    let mut shop = Shop::zh();
    let mut ear = Ear::default();
    shop.type_keys("57");
    shop.press(Key::Tab);
    shop.type_keys("2O8");
    settle(&mut shop);
    ear.listen(&shop);
    shop.press(Key::Enter);
    shop.type_keys("1");
    let heard = ear.listen(&shop);
    assert!(matches!(&heard[..], [(Live::Assertive, words)] if words.contains("金额没看懂")), "{heard:?}");
}

#[test]
fn a_save_that_fails_is_said_over_everything_else() {
    let mut shop = Shop::zh();
    let mut ear = Ear::default();
    shop.type_keys("57");
    settle(&mut shop);
    shop.press(Key::Enter);
    let other = rusqlite::Connection::open(shop.folder.join(FILE_NAME)).expect("the file");
    let refuse = "CREATE TRIGGER refuse BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'no'); END";
    other.execute_batch(refuse).expect("a trigger");
    ear.listen(&shop);
    shop.type_keys("1");
    let heard = ear.listen(&shop);
    let said = |words: &str| heard.iter().any(|(live, said)| *live == Live::Assertive && said.contains(words));
    assert!(said("没有保存") && said("有 1 起事件还没写进文件"), "{heard:?}");
    assert!(heard.iter().all(|(live, _)| *live == Live::Assertive), "{heard:?}");
}

#[test]
fn the_name_of_a_page_is_said_when_it_opens_and_news_wherever_one_is() {
    let mut shop = Shop::zh();
    let mut ear = Ear::default();
    shop.record("98", "5");
    ear.listen(&shop);
    shop.press(Key::F8);
    let heard = ear.listen(&shop);
    assert!(heard.contains(&calm("日结")), "{heard:?}");
    shop.tap_containing("结算单上有：已扣款 98");
    let heard = ear.listen(&shop);
    assert!(heard.iter().all(|(live, _)| *live == Live::Polite) && !heard.is_empty(), "{heard:?}");
}

#[test]
fn a_timer_says_that_it_is_over_and_not_its_seconds() {
    let mut shop = Shop::zh();
    let mut ear = Ear::default();
    shop.type_keys("09");
    settle(&mut shop);
    shop.tap("留好小票，记下时间、金额和参考号");
    ear.listen(&shop);
    shop.tap("开始计时 90 秒");
    for _ in 0..3 {
        crate::support::wait_seconds(20);
        shop.window.run();
        assert_eq!(ear.listen(&shop), []);
    }
    crate::support::wait_seconds(31);
    shop.window.run();
    assert_eq!(ear.listen(&shop).len(), 1);
}
