//! Pictures of practice: looked at by eye, then kept so that a change is seen.

use std::sync::LazyLock;

use eframe::egui::Key;
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan as _};
use tillside::domain::drill::{Consequence, Family, Grade};
use tillside::domain::language::Language;
use tillside::domain::learner::{Learner, LearnerId, Plan};
use tillside::domain::practice::{Attempt, ChoiceMade, ItemId, Memory, Purpose};
use tillside::domain::setting::ThemeChoice;
use tillside::knowledge::{Catalog, Drills, START};
use tillside::state::DeskTab;
use tillside::store::{PRACTICE_FILE_NAME, Practice};
use tillside::training::schedule::Scheduler;
use uuid::Uuid;

use crate::snapshots::{Album, can_draw};
use crate::support::{Shop, Wish, wait_seconds};
use crate::training::opened;

const TODAY: Date = date(2026, 11, 21);

/// The file of a class that has practised for some weeks: the same for every picture.
static CLASS: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder");
    practise(folder.path());
    std::fs::read(folder.path().join(PRACTICE_FILE_NAME)).expect("the file of practice was closed")
});

fn with_class(folder: &std::path::Path) {
    std::fs::write(folder.join(PRACTICE_FILE_NAME), &*CLASS).expect("written");
}

fn practise(folder: &std::path::Path) {
    let catalog = Catalog::built_in().expect("the built-in knowledge is sound");
    let drills = Drills::built_in(&catalog).expect("the built-in drills are sound");
    let mut practice = Practice::open(folder).expect("the file of practice opens");
    let scheduler = Scheduler::new();
    let names = ["小李", "阿芳", "小王", "Maria", "老周", "小陈"];
    for (place, name) in (0_u8..).zip(names) {
        let id = LearnerId(Uuid::from_u128(1_000 + u128::from(place)));
        let learner = Learner {
            id,
            name: name.to_owned(),
            has_pin: false,
            shared: place != 4,
            joined: date(2026, 10, 1),
            plan: (place == 5).then(|| Plan::first_week(date(2026, 11, 19))),
        };
        practice.save_learner(&learner).expect("saved");
        let mut memories: Vec<Memory> = Vec::new();
        for day in 0_u8..28 {
            for turn in 0_u8..3 {
                let number = usize::from(day) * 7 + usize::from(turn) * 3 + usize::from(place);
                let scenario = &drills.scenarios()[number * 5 % drills.scenarios().len()];
                if scenario.family == Family::NoCode && place < 3 {
                    continue;
                }
                let wrong = (number * 31 + usize::from(place) * 17) % 10 > usize::from(day) / 4 + 2;
                let start = scenario.scene(START).expect("every scenario has a beginning");
                let by = |grade| start.choices.iter().find(|choice| choice.grade == grade);
                let made = if wrong { by(Grade::Harmful).or(by(Grade::Poor)) } else { by(Grade::Best) };
                let made = made.expect("a scene has good and bad choices");
                let on = TODAY.saturating_sub((28 - i64::from(day)).days());
                let at: Timestamp = on.at(4, 0, 0, 0).in_tz("UTC").expect("a time").timestamp();
                let attempt = Attempt {
                    id: Uuid::from_u128(u128::from(place) * 10_000 + u128::from(day) * 10 + u128::from(turn) + 1),
                    learner: id,
                    item: ItemId::Drill(scenario.id.clone()),
                    family: scenario.family,
                    purpose: Purpose::Session,
                    run: None,
                    at,
                    day: on,
                    sure: Some(number % 4 != 0),
                    choices: vec![ChoiceMade {
                        scene: START.to_owned(),
                        choice: made.id.clone(),
                        act: made.act,
                        grade: made.grade,
                        millis: 5_000,
                    }],
                    consequence: if wrong { Consequence::TimeLost } else { Consequence::Paid },
                };
                let known = memories.iter().position(|memory| memory.item == attempt.item);
                let memory = scheduler.after(known.map(|place| &memories[place]), &attempt);
                practice.add_attempt(&attempt, Some(&memory)).expect("kept");
                match known {
                    Some(place) => memories[place] = memory,
                    None => memories.push(memory),
                }
            }
        }
    }
}

pub fn class(wish: Wish) -> Shop {
    let mut shop = wish.open_after(with_class);
    shop.press_with(eframe::egui::Modifiers::COMMAND, Key::T);
    shop
}

fn words(shop: &Shop, chinese: &'static str, english: &'static str) -> &'static str {
    if shop.window.state().state().language() == Language::ZH_CN { chinese } else { english }
}

fn tap(shop: &mut Shop, chinese: &'static str, english: &'static str) {
    let name = words(shop, chinese, english);
    shop.tap(name);
}

/// Somebody who is new, with the same first session in every run: it follows from the id.
pub fn newcomer(folder: &std::path::Path) {
    let learner = Learner {
        id: LearnerId(Uuid::from_u128(77)),
        name: "小李".to_owned(),
        has_pin: false,
        shared: false,
        joined: TODAY,
        plan: None,
    };
    Practice::open(folder).expect("the file of practice opens").save_learner(&learner).expect("saved");
}

pub fn first_drill(wish: Wish) -> Shop {
    let mut shop = wish.open_after(newcomer);
    shop.press_with(eframe::egui::Modifiers::COMMAND, Key::T);
    shop.tap("小李");
    tap(&mut shop, "开始今天的 3 分钟", "Start today’s 3 minutes");
    shop
}

pub fn explained(wish: Wish) -> Shop {
    let mut shop = first_drill(wish);
    shop.type_keys("y");
    let course = shop.window.state().state().training.course.clone().expect("a drill");
    let scene = course.play.scene().expect("a scene");
    let wrong = scene.choices.iter().position(|choice| choice.grade >= Grade::Poor).expect("a wrong choice");
    shop.type_keys(["1", "2", "3", "4"][wrong]);
    shop
}

pub fn home(wish: Wish) -> Shop {
    let mut shop = class(wish);
    shop.tap("小陈");
    shop
}

pub fn desk(wish: Wish, tab: DeskTab) -> Shop {
    let mut shop = class(wish);
    tap(&mut shop, "培训台", "Trainer’s desk");
    match tab {
        DeskTab::Matrix => {}
        DeskTab::Weak => tap(&mut shop, "错在哪里", "What goes wrong"),
        DeskTab::Forks => tap(&mut shop, "选了什么", "What is chosen"),
        DeskTab::Retention => tap(&mut shop, "记住多少", "What stays"),
        DeskTab::Papers => tap(&mut shop, "打印和带走", "Print and take away"),
    }
    shop
}

pub fn fire(wish: Wish) -> Shop {
    let mut shop = class(wish);
    tap(&mut shop, "培训台", "Trainer’s desk");
    tap(&mut shop, "应急演练…", "Fire drill …");
    tap(&mut shop, "钱款存疑", "Money in doubt");
    shop.tap("小李");
    tap(&mut shop, "开始", "Start");
    wait_seconds(50);
    shop.window.run();
    tap(&mut shop, "顾客 1", "Customer 1");
    shop
}

pub fn debrief(wish: Wish) -> Shop {
    let mut shop = fire(wish);
    for turn in 0..40 {
        wait_seconds(6);
        shop.window.run();
        let Some(fire) = shop.window.state().state().training.fire.clone() else { break };
        let choices = fire.shown().and_then(|play| play.scene()).map(|scene| scene.choices.clone());
        match choices {
            Some(choices) => {
                // Once something goes wrong, so that the picture shows what that looks like.
                let grade = if turn == 2 { Grade::Harmful } else { Grade::Best };
                let place = choices.iter().position(|choice| choice.grade == grade).unwrap_or(0);
                shop.type_keys(["1", "2", "3", "4"][place]);
            }
            None => {
                if let Some(place) = fire.lines().iter().position(|line| line.done.is_none()) {
                    let name = words(&shop, "顾客", "Customer");
                    shop.tap(&format!("{name} {}", place + 1));
                }
            }
        }
    }
    shop
}

/// An exam in which everything dangerous went wrong.
pub fn examined(wish: Wish) -> Shop {
    let mut shop = wish.open_after(newcomer);
    shop.press_with(eframe::egui::Modifiers::COMMAND, Key::T);
    shop.tap("小李");
    tap(&mut shop, "去考试", "To the exam");
    tap(&mut shop, "开始考试", "Start the exam");
    while let Some(course) = shop.window.state().state().training.course.clone() {
        let choices = &course.play.scene().expect("a scene").choices;
        let bad = choices.iter().position(|choice| choice.grade == Grade::Harmful);
        let best = choices.iter().position(|choice| choice.grade == Grade::Best).expect("a best choice");
        shop.type_keys(["1", "2", "3", "4"][if course.number() % 7 == 0 { bad.unwrap_or(best) } else { best }]);
    }
    shop
}

fn wish(language: Language, theme: ThemeChoice) -> Wish {
    Wish { language, theme, ..Wish::default() }
}

#[test]
fn practice_can_be_looked_at() {
    if !can_draw() {
        return;
    }
    let zh = || wish(Language::ZH_CN, ThemeChoice::Light);
    let en = || wish(Language::EN, ThemeChoice::Dark);
    let small = || Wish { size: [1024.0, 768.0], ..wish(Language::EN, ThemeChoice::Light) };
    let zoomed = || Wish { zoom_percent: 200, ..zh() };
    let mut album = Album::new();
    album.picture("practice-first-zh-light", opened(zh()));
    album.picture("practice-home-zh-light", home(zh()));
    album.picture("practice-home-en-dark", home(en()));
    album.picture("practice-drill-zh-light", first_drill(zh()));
    album.picture("practice-drill-en-small", first_drill(small()));
    album.picture("practice-drill-zh-zoomed", first_drill(zoomed()));
    album.picture("practice-explained-zh-light", explained(zh()));
    album.picture("practice-explained-en-dark", explained(en()));
    album.picture("practice-fire-zh-light", fire(zh()));
    album.picture("practice-home-en-zoomed", home(Wish { zoom_percent: 200, ..en() }));
    album.picture("practice-fire-en-zoomed", fire(Wish { zoom_percent: 200, ..en() }));
}

#[test]
fn the_trainers_desk_can_be_looked_at() {
    if !can_draw() {
        return;
    }
    let zh = || wish(Language::ZH_CN, ThemeChoice::Light);
    let en = || wish(Language::EN, ThemeChoice::Dark);
    let mut album = Album::new();
    album.picture("practice-desk-zh-light", desk(zh(), DeskTab::Matrix));
    album.picture("practice-desk-en-dark", desk(en(), DeskTab::Matrix));
    album.picture("practice-desk-en-small", desk(Wish { size: [1024.0, 768.0], ..en() }, DeskTab::Matrix));
    album.picture("practice-desk-zh-zoomed", desk(Wish { zoom_percent: 200, ..zh() }, DeskTab::Matrix));
    album.picture("practice-weak-zh-light", desk(zh(), DeskTab::Weak));
    album.picture("practice-forks-zh-light", desk(zh(), DeskTab::Forks));
    album.picture("practice-retention-en-dark", desk(en(), DeskTab::Retention));
    album.picture("practice-papers-zh-light", desk(zh(), DeskTab::Papers));
    album.picture("practice-debrief-zh-light", debrief(zh()));
    album.picture("practice-debrief-en-dark", debrief(en()));
    album.picture("practice-exam-zh-light", examined(zh()));
}
