//! Incidents for the tests of this module.

use std::path::Path;

use jiff::Timestamp;
use rusqlite::types::Value;
use uuid::Uuid;

use super::{Backup, Store};
use crate::domain::advice::{Action, Money};
use crate::domain::backup::BackupReason;
use crate::domain::code::{Code, CodeSetId};
use crate::domain::incident::{AdviceGiven, Details, IncidentId, Moment, NewIncident, Outcome};
use crate::domain::language::Language;
use crate::domain::rule::{Origin, Pack, PackId, PackRule, Rule, RuleId};
use crate::domain::shift::ShopChange;

pub fn code(text: &str) -> Code {
    Code::parse(text).unwrap()
}

pub fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub fn at(text: &str) -> Moment {
    Moment { at: time(text), zone: "Asia/Shanghai".to_owned(), who: None }
}

pub fn new_id() -> IncidentId {
    IncidentId(Uuid::now_v7())
}

pub fn advice() -> AdviceGiven {
    AdviceGiven {
        language: Language::ZH_CN,
        edition: "2026".to_owned(),
        meaning: "持卡人不允许的交易".to_owned(),
        money: Money::NotCharged,
        action: Action::OtherMethod,
        headline: "请换卡".to_owned(),
        say: "这张卡暂时用不了，换一种方式可以吗？".to_owned(),
        steps: vec![("other-card".to_owned(), "换一张卡".to_owned())],
        never: vec!["不要索取密码".to_owned()],
        rules: Vec::new(),
    }
}

/// An incident of the `UnionPay` set at 14:32:05 UTC.
pub fn draft(text: &str) -> NewIncident {
    let mut details = Details::new(code(text));
    details.code_set = Some(CodeSetId::default());
    NewIncident { id: new_id(), moment: at("2026-11-21T14:32:05.250Z"), details, advice: Some(advice()) }
}

pub fn recorded(store: &mut Store, text: &str) -> IncidentId {
    let new = draft(text);
    store.record(&new).unwrap();
    new.id
}

/// A store of one incident with a backup of it, and one incident more.
pub fn backed_up(folder: &Path) -> (Store, Backup) {
    let mut store = Store::open(folder).unwrap();
    let mut doubtful = draft("68");
    doubtful.details.outcome = Some(Outcome::InDoubt);
    store.record(&doubtful).unwrap();
    let backup = store.back_up(BackupReason::Auto, time("2026-11-24T10:00:00Z")).unwrap();
    recorded(&mut store, "61");
    (store, backup)
}

/// A rule of the shop's own for a code of the `UnionPay` set.
pub fn rule(text: &str, says: &str) -> Rule {
    Rule {
        id: RuleId(Uuid::now_v7()),
        set: CodeSetId::default(),
        code: code(text),
        meaning: Some("本店叫法".to_owned()),
        text: says.to_owned(),
        action: Some(Action::CallAcquirer),
        money: Some(Money::MayBeCharged),
        reviewer: "店长".to_owned(),
        review_on: jiff::civil::date(2027, 11, 26),
        origin: Origin::Shop,
    }
}

/// A pack of these rules.
pub fn pack(edition: &str, rules: &[(&str, &str)]) -> Pack {
    let rule = |(code, text): &(&str, &str)| PackRule {
        code: Code::parse(code).unwrap(),
        meaning: "含义".to_owned(),
        text: (*text).to_owned(),
        action: None,
        money: None,
        review_on: jiff::civil::date(2027, 1, 1),
    };
    Pack {
        id: PackId::parse("acquirer").unwrap(),
        publisher: "某某支付".to_owned(),
        name: "商户须知".to_owned(),
        code_set: CodeSetId::default(),
        edition: edition.parse().unwrap(),
        checked: edition.parse().unwrap(),
        language: None,
        rules: rules.iter().map(rule).collect(),
    }
}

/// Stands after each value of [`everything`]; no value holds it.
pub const FIELD_END: &str = "\n;\n";

/// Begins every value of [`everything`] that is no text.
pub const BLOB: &str = "blob ";

/// Every value in the file, each followed by [`FIELD_END`].
pub fn everything(store: &Store) -> String {
    let mut all = String::new();
    for table in ["event", "incident", "advice", "terminal", "setting", "rule", "pack", "trusted_key"] {
        let mut statement = store.db.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                let value = match row.get(column).unwrap() {
                    Value::Text(text) => text,
                    // Ids and hashes: by chance their digits may look like anything.
                    Value::Blob(bytes) => format!("{BLOB}{bytes:02x?}"),
                    other => format!("{other:?}"),
                };
                all.push_str(&value);
                all.push_str(FIELD_END);
            }
        }
    }
    all
}

/// The rules in force, each as its code and its text.
pub fn texts(store: &Store) -> Vec<String> {
    store.rulebook().unwrap().rules.iter().map(|rule| format!("{} {}", rule.code, rule.text)).collect()
}

/// What was done last to the shop's own things.
pub fn last(store: &Store) -> ShopChange {
    store.shop_events(1).unwrap().remove(0).change
}
