//! The words of a drill: its own where it was written, and those of the knowledge where it was made from that.

use fluent::FluentValue;

use super::super::cx::Cx;
use crate::card;
use crate::domain::drill::{Consequence, Entry, Grade};
use crate::domain::practice::ItemId;
use crate::i18n::{Texts, choice_key, drill_key, end_key, scene_key, text_key, words_key};
use crate::knowledge::{Choice, End, START, Scene};
use crate::training::script::Script;

fn written<'a>(cx: &'a Cx<'_>) -> &'a Texts {
    cx.languages.drills(cx.state.language())
}

/// What has happened.
pub fn situation(cx: &Cx<'_>, script: &Script) -> String {
    if let Some(id) = &script.scenario {
        return written(cx).get(&drill_key(id)).into_owned();
    }
    let code = card::written_at(&cx.state.catalog, cx.texts, &script.at);
    let values = [("amount", FluentValue::from(cx.texts.money(script.amount))), ("code", FluentValue::from(code))];
    cx.texts.with(&text_key("made-situation", script.entry.as_ref()), &values).into_owned()
}

/// What the customer says to it.
pub fn customer(cx: &Cx<'_>, script: &Script, scene: &Scene) -> Option<String> {
    let Some(id) = &script.scenario else {
        return (scene.id == START).then(|| cx.t(&format!("made-customer-{}", 1 + weight(&script.item) % 4)));
    };
    let key = if scene.id == START { drill_key(id) } else { scene_key(id, &scene.id) };
    written(cx).attribute(&key, "customer").map(std::borrow::Cow::into_owned)
}

/// A number that is the same for the same item.
fn weight(item: &ItemId) -> u32 {
    item.to_string().bytes().fold(0, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte)))
}

/// What is seen now, after the beginning.
pub fn scene(cx: &Cx<'_>, script: &Script, scene: &Scene) -> Option<String> {
    let id = script.scenario.as_ref().filter(|_| scene.id != START)?;
    Some(written(cx).get(&scene_key(id, &scene.id)).into_owned())
}

/// What is asked.
pub fn question(cx: &Cx<'_>, script: &Script, scene: &Scene) -> String {
    let key = match (&script.scenario, scene.id == START) {
        (Some(_), true) => "drill-question",
        (Some(_), false) => "drill-question-next",
        (None, true) => "drill-question-money",
        (None, false) => "drill-question-action",
    };
    cx.t(key)
}

/// What can be done.
pub fn choice(cx: &Cx<'_>, script: &Script, scene: &str, choice: &str) -> String {
    match &script.scenario {
        Some(id) => written(cx).get(&choice_key(id, scene, choice)).into_owned(),
        None => cx.texts.get(&choice.replace('_', "-")).into_owned(),
    }
}

/// Why it was good, or was not.
pub fn why(cx: &Cx<'_>, script: &Script, scene: &Scene, choice: &Choice) -> String {
    if let Some(id) = &script.scenario {
        let key = choice_key(id, &scene.id, &choice.id);
        return written(cx).attribute(&key, "why").unwrap_or_default().into_owned();
    }
    let catalog = &cx.state.catalog;
    let best = scene.choices.iter().find(|other| other.grade == Grade::Best);
    let right = best.map(|best| self::choice(cx, script, &scene.id, &best.id)).unwrap_or_default();
    let values = [
        ("code", FluentValue::from(card::written_at(catalog, cx.texts, &script.at))),
        ("meaning", FluentValue::from(card::meaning(catalog, cx.texts, &script.at))),
        ("right", FluentValue::from(right)),
    ];
    let said = cx.texts.with("made-why", &values).into_owned();
    let detail = cx.texts.attribute(&words_key(&catalog.words_at(&script.at)), "detail");
    match detail {
        Some(detail) if scene.id == START => format!("{said} {detail}"),
        _ => said,
    }
}

/// What came of it.
pub fn end(cx: &Cx<'_>, script: &Script, end: &End) -> String {
    match &script.scenario {
        Some(id) => written(cx).get(&end_key(id, &end.id)).into_owned(),
        None => consequence(cx, end.consequence),
    }
}

/// A consequence in a word.
pub fn consequence(cx: &Cx<'_>, consequence: Consequence) -> String {
    cx.texts.name("consequence", consequence).into_owned()
}

/// How the customer pays, in a word.
pub fn entry(cx: &Cx<'_>, entry: Entry) -> String {
    cx.texts.name("entry", entry).into_owned()
}

/// What an item is about, in a line: the code and its meaning, or the situation.
pub fn item(cx: &Cx<'_>, item: &ItemId, at: &crate::domain::code::CodeRef) -> String {
    if let ItemId::Drill(id) = item {
        return written(cx).get(&drill_key(id)).into_owned();
    }
    let catalog = &cx.state.catalog;
    format!("{}  {}", card::written_at(catalog, cx.texts, at), card::meaning(catalog, cx.texts, at))
}

/// A choice that was made, in words, wherever its script is.
pub fn chosen(cx: &Cx<'_>, item: &ItemId, scene: &str, choice: &str) -> String {
    match item {
        ItemId::Drill(id) => written(cx).get(&choice_key(id, scene, choice)).into_owned(),
        _ => cx.texts.get(&choice.replace('_', "-")).into_owned(),
    }
}
