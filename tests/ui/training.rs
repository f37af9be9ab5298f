//! Practice from the first day to the certificate, by what a person reads and presses; and nothing of it in the log.

use eframe::egui::accesskit::Live;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use tillside::domain::advice::Action;
use tillside::domain::code::{Code, CodeSetId};
use tillside::domain::drill::Grade;
use tillside::domain::incident::Moment;
use tillside::domain::practice::Purpose;
use tillside::domain::rule::{Origin, Rule, RuleId};
use tillside::state::Room;
use tillside::store::{Practice, Store};
use tillside::training::play::Play;
use uuid::Uuid;

use crate::support::{Shop, Wish, wait_seconds};

/// The page of practice, where nobody has practised yet.
pub fn opened(wish: Wish) -> Shop {
    let mut shop = wish.open();
    shop.press_with(Modifiers::COMMAND, Key::T);
    shop
}

/// A learner who has just been added.
pub fn joined(wish: Wish) -> Shop {
    let chinese = wish.language == tillside::domain::language::Language::ZH_CN;
    let mut shop = opened(wish);
    shop.tap(if chinese { "我是新来的" } else { "I am new here" });
    shop.type_text("小李");
    shop.tap(if chinese { "开始" } else { "Begin" });
    shop
}

fn play(shop: &Shop) -> Play {
    shop.window.state().state().training.course.as_ref().expect("a drill is on the screen").play.clone()
}

fn is_playing(shop: &Shop) -> bool {
    shop.window.state().state().training.course.is_some()
}

pub fn room(shop: &Shop) -> Room {
    shop.window.state().state().training.room
}

/// The digit of a choice of this grade.
fn digit(play: &Play, grade: Grade) -> Option<&'static str> {
    let scene = play.scene()?;
    let place = scene.choices.iter().position(|choice| choice.grade == grade)?;
    Some(["1", "2", "3", "4"][place])
}

/// Goes through the drill on the screen by its best choices.
fn do_well(shop: &mut Shop, say_sure: bool) {
    if say_sure {
        shop.type_keys("y");
    }
    while let Some(key) = digit(&play(shop), Grade::Best) {
        wait_seconds(2);
        shop.type_keys(key);
        if say_sure {
            if play(shop).ended().is_some() {
                break;
            }
            shop.press(Key::Enter);
        }
        if !is_playing(shop) {
            break;
        }
        if !say_sure && play(shop).choices.is_empty() {
            break;
        }
    }
    if say_sure {
        shop.press(Key::Enter);
    }
}

fn practice(shop: &Shop) -> Practice {
    Practice::open(&shop.folder).expect("the file of practice opens")
}

#[test]
fn a_new_learner_comes_through_the_first_session_and_nothing_of_it_gets_into_the_log() {
    let mut shop = joined(Wish::default());
    shop.must_see("欢迎，小李");
    shop.tap("开始今天的 3 分钟");
    assert_eq!(room(&shop), Room::Drill);
    let mut done = 0;
    while is_playing(&shop) {
        do_well(&mut shop, true);
        done += 1;
        assert!(done <= 20, "a session ends");
    }
    shop.must_see("今天练完了");
    assert!(done >= 3, "{done}");
    let learner = practice(&shop).learners().expect("they can be read")[0].id;
    let attempts = practice(&shop).attempts(Some(learner), None).expect("they can be read");
    assert_eq!(attempts.len(), done);
    assert!(attempts.iter().all(|attempt| attempt.is_right() && attempt.sure == Some(true)));
    assert!(attempts.iter().all(|attempt| attempt.choices.iter().all(|made| made.millis >= 1_000)));
    assert!(attempts.iter().all(|attempt| attempt.purpose == Purpose::Session));
    assert_eq!(practice(&shop).memories(learner).expect("they can be read").len(), done);
    assert!(shop.on_disk().is_empty(), "practice is no incident");
}

#[test]
fn a_wrong_choice_is_explained_beside_the_better_one_and_being_sure_is_remembered() {
    let mut shop = joined(Wish::default());
    shop.tap("开始今天的 3 分钟");
    shop.type_keys("y");
    let before = play(&shop);
    let wrong = digit(&before, Grade::Harmful).or_else(|| digit(&before, Grade::Poor)).expect("something can go wrong");
    shop.type_keys(wrong);
    shop.must_see("更好的做法");
    // Whoever listens hears it as well, in one saying.
    let heard = shop.window.root().children_recursive().filter(|node| node.accesskit_node().live() == Live::Polite);
    let heard: Vec<String> = heard.filter_map(|node| node.accesskit_node().label()).collect();
    assert!(heard.iter().any(|said| ["有害。", "不妥。"].iter().any(|grade| said.starts_with(grade))), "{heard:?}");
    while play(&shop).ended().is_none() {
        shop.press(Key::Enter);
        let key = digit(&play(&shop), Grade::Best).expect("a best choice");
        shop.type_keys(key);
    }
    shop.press(Key::Enter);
    shop.press(Key::Escape);
    shop.press(Key::Escape);
    shop.must_see("有把握却答错");
    let learner = practice(&shop).learners().expect("they can be read")[0].id;
    let memories = practice(&shop).memories(learner).expect("they can be read");
    assert!(memories.len() == 1 && memories[0].sure_but_wrong);
}

#[test]
fn nothing_can_be_chosen_before_it_was_said_how_sure_one_is() {
    let mut shop = joined(Wish::default());
    shop.tap("开始今天的 3 分钟");
    shop.type_keys("1");
    assert!(play(&shop).choices.is_empty());
    shop.tap("没把握");
    shop.type_keys("1");
    assert_eq!(play(&shop).choices.len(), 1);
}

#[test]
fn looking_up_is_offered_shown_and_kept() {
    let mut shop = joined(Wish::default());
    shop.tap("开始今天的 3 分钟");
    shop.type_keys("n");
    shop.tap("查一查");
    let play = play(&shop);
    assert!(play.choices.iter().any(|made| made.choice == "look-up"), "{:?}", play.choices);
    shop.must_see("收起");
}

/// Passes an exam with the best choices; answers with the certificate's code.
fn certified(shop: &mut Shop) -> String {
    let chinese = shop.sees("去考试");
    shop.tap(if chinese { "去考试" } else { "To the exam" });
    shop.tap(if chinese { "开始考试" } else { "Start the exam" });
    let mut choices = 0;
    while is_playing(shop) {
        let key = digit(&play(shop), Grade::Best).expect("a best choice");
        wait_seconds(1);
        shop.type_keys(key);
        choices += 1;
        assert!(choices <= 200, "an exam ends");
    }
    let state = shop.window.state().state();
    state.training.exam_end.as_ref().and_then(|end| end.certificate.as_ref()).expect("a certificate").code.clone()
}

#[test]
fn from_the_first_day_to_a_certificate_that_can_be_checked() {
    let mut shop = joined(Wish::default());
    let code = certified(&mut shop);
    shop.must_see("30 题对 30 题");
    shop.tap("证书（PDF）");
    let papers = shop.temporary.path().join("Tillside");
    let pdf = papers.join(format!("tillside-certificate-{code}.pdf"));
    assert!(std::fs::read(&pdf).expect("the PDF").starts_with(b"%PDF"), "{}", pdf.display());
    shop.tap("好");
    shop.tap("换人");
    shop.tap("查验证书");
    shop.click("验证码");
    shop.type_text(&code);
    shop.click("姓名");
    shop.type_text("小李");
    shop.tap("验证");
    shop.must_see("是真的");
    shop.type_text("子");
    shop.tap("验证");
    shop.must_see("对不上");
}

#[test]
fn an_exam_says_nothing_until_its_end_and_one_double_charge_fails_it() {
    let mut shop = joined(Wish::default());
    shop.tap("去考试");
    shop.tap("开始考试");
    let exam = shop.window.state().state().training.exam.clone().expect("an exam");
    let dangerous = exam.exam.double_charge[0].clone();
    assert!(!shop.sees("查一查"));
    let mut choices = 0;
    while is_playing(&shop) {
        let now = play(&shop);
        let key = if now.script.item == dangerous {
            digit(&now, Grade::Harmful).or_else(|| digit(&now, Grade::Poor)).expect("something can go wrong")
        } else {
            digit(&now, Grade::Best).expect("a best choice")
        };
        shop.type_keys(key);
        choices += 1;
        assert!(choices <= 200, "an exam ends");
    }
    shop.must_see("还差一点");
    shop.must_see("30 题对 29 题");
    assert!(shop.window.state().state().training.certificates.is_empty());
}

#[test]
fn results_with_a_pin_open_with_it_alone() {
    let mut shop = opened(Wish::default());
    shop.tap("我是新来的");
    shop.type_text("小王");
    shop.click("设一个 PIN");
    shop.type_keys("2580");
    shop.click("再输一遍");
    shop.type_keys("2580");
    shop.tap("开始");
    shop.tap("换人");
    shop.tap("小王");
    assert_eq!(room(&shop), Room::Learners);
    shop.type_keys("1111");
    shop.press(Key::Enter);
    shop.must_see("PIN 不对");
    shop.type_keys("2580");
    shop.press(Key::Enter);
    assert_eq!(room(&shop), Room::Home);
}

#[test]
fn the_trainer_prints_exports_and_plans() {
    let mut shop = joined(Wish::default());
    shop.tap("换人");
    shop.tap("培训台");
    shop.must_see("成绩不公开");
    shop.tap("小李");
    shop.tap("布置第一周计划");
    shop.must_see("取消计划");
    shop.tap("打印和带走");
    for name in ["A4（PDF）", "A5（PDF）", "PDF", "XLSX", "CSV", "生成文件"] {
        shop.tap(name);
    }
    shop.tap("选题组");
    shop.tap("限额");
    let papers = shop.temporary.path().join("Tillside");
    let mut names: Vec<String> = std::fs::read_dir(papers)
        .expect("the folder of papers")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    let day = "2026-11-21";
    assert_eq!(
        names,
        [
            format!("tillside-counter-sheet-a4-{day}.pdf"),
            format!("tillside-counter-sheet-a5-{day}.pdf"),
            format!("tillside-deck-{day}.txt"),
            format!("tillside-handout-limits-{day}.pdf"),
            format!("tillside-training-report-{day}.csv"),
            format!("tillside-training-report-{day}.pdf"),
            format!("tillside-training-report-{day}.xlsx"),
        ]
    );
}

#[test]
fn an_incident_becomes_a_drill_by_one_key_and_brings_nothing_of_the_customer() {
    let mut shop = Shop::zh();
    shop.record("57", "1");
    shop.press(Key::F5);
    shop.press(Key::ArrowDown);
    shop.press(Key::Enter);
    shop.press_with(Modifiers::COMMAND, Key::D);
    shop.must_see("已是演练题");
    let own = practice(&shop).own_drills().expect("they can be read");
    assert_eq!(own.len(), 1);
    assert_eq!(own[0].at.to_string(), "unionpay:57");
    shop.press_with(Modifiers::COMMAND, Key::D);
    assert_eq!(practice(&shop).own_drills().expect("they can be read").len(), 1);
}

#[test]
fn a_fire_drill_runs_against_the_clock_and_is_looked_back_on() {
    let mut shop = joined(Wish::default());
    shop.tap("换人");
    shop.tap("培训台");
    shop.tap("应急演练…");
    shop.tap("钱款存疑");
    shop.tap("小李");
    shop.tap("开始");
    assert_eq!(room(&shop), Room::Fire);
    for _ in 0..60 {
        wait_seconds(5);
        shop.window.run();
        if room(&shop) != Room::Fire {
            break;
        }
        let fire = shop.window.state().state().training.fire.clone().expect("it runs");
        match fire.shown().and_then(|play| digit(play, Grade::Best)) {
            Some(key) => shop.type_keys(key),
            None => {
                if let Some(place) = fire.lines().iter().position(|line| line.done.is_none()) {
                    shop.tap(&format!("顾客 {}", place + 1));
                }
            }
        }
    }
    assert_eq!(room(&shop), Room::Debrief);
    shop.must_see("没有人被扣两次");
    let learner = practice(&shop).learners().expect("they can be read")[0].id;
    let runs = practice(&shop).runs(Some(learner)).expect("they can be read");
    assert!(runs.len() == 1 && runs[0].passed, "{runs:?}");
}

#[test]
fn a_shop_that_never_practises_has_no_file_of_practice() {
    let mut shop = Shop::zh();
    shop.record("57", "1");
    assert!(!Practice::is_in(&shop.folder).expect("the folder can be looked into"));
}

#[test]
fn only_who_is_certified_on_other_advice_is_briefed_and_then_no_more() {
    let kept = tempfile::tempdir().expect("a folder");
    let wish = || Wish { folder: Some(kept.path().to_owned()), ..Wish::default() };
    let mut shop = joined(wish());
    certified(&mut shop);
    shop.tap("好");
    assert!(!shop.sees("拿证之后，有的处理办法改了"));
    drop(shop);

    let mut shop = wish().open_after(|folder| {
        let rule = Rule {
            id: RuleId(Uuid::now_v7()),
            set: CodeSetId::default(),
            code: Code::parse("57").expect("a code"),
            meaning: None,
            text: "先打收单机构电话".to_owned(),
            action: Some(Action::CallAcquirer),
            money: None,
            reviewer: "店长".to_owned(),
            review_on: jiff::civil::date(2027, 6, 1),
            origin: Origin::Shop,
        };
        let moment = Moment::on_clock("2026-11-21T06:00:00Z".parse().expect("a time"), &jiff::tz::TimeZone::UTC);
        let mut store = Store::open(folder).expect("the file opens");
        store.save_rule(&rule, &moment).expect("saved");
    });
    shop.press_with(Modifiers::COMMAND, Key::T);
    shop.tap("小李");
    shop.must_see("拿证之后，有的处理办法改了");
    shop.must_see("应答码：57。");
    shop.tap("看更新说明");
    while is_playing(&shop) {
        do_well(&mut shop, true);
    }
    shop.tap("好");
    assert!(!shop.sees("拿证之后，有的处理办法改了"));
}

#[test]
fn a_record_moves_to_another_pc_with_its_certificate_and_comes_in_once() {
    let mut first = joined(Wish::default());
    let code = certified(&mut first);
    first.tap("好");
    first.tap("把记录存成文件");
    let record = first.temporary.path().join("Tillside").join("tillside-learner-小李.json");
    assert!(record.is_file(), "{}", record.display());

    let mut second = opened(Wish { pick: Some(record.clone()), ..Wish::default() });
    second.tap("导入别的电脑上的学员记录");
    second.must_see("导入了 30 次练习、1 份证书");
    second.must_see("小李");
    second.tap("查验证书");
    second.click("验证码");
    second.type_text(&code);
    second.click("姓名");
    second.type_text("小李");
    second.tap("验证");
    second.must_see("是真的");

    let learner = practice(&second).learners().expect("they can be read")[0].id;
    assert_eq!(practice(&second).attempts(Some(learner), None).expect("they can be read").len(), 30);
    assert!(!practice(&second).memories(learner).expect("they can be read").is_empty());
}

#[test]
fn a_file_that_is_no_record_changes_nothing_and_says_why() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("note.json");
    std::fs::write(&file, "{\"tillside_learner\": 1, \"record\": {\"learner\": 7}}").expect("written");
    let mut shop = opened(Wish { pick: Some(file), ..Wish::default() });
    shop.tap("导入别的电脑上的学员记录");
    shop.must_see("不是本程序的学员记录");
    shop.must_see("什么都没改");
    assert!(practice(&shop).learners().expect("they can be read").is_empty());
}

#[test]
fn what_is_private_is_closed_when_the_page_is_left() {
    let mut shop = opened(Wish::default());
    shop.tap("我是新来的");
    shop.type_text("小王");
    shop.click("设一个 PIN");
    shop.type_keys("2580");
    shop.click("再输一遍");
    shop.type_keys("2580");
    shop.tap("开始");
    assert_eq!(room(&shop), Room::Home);
    shop.tap("收银台");
    shop.tap("演练");
    assert_eq!(room(&shop), Room::Learners, "results behind a PIN");
    shop.tap("培训台");
    shop.tap("收银台");
    shop.tap("演练");
    assert_eq!(room(&shop), Room::Learners, "the trainer's desk");
}
