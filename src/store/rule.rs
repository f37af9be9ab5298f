//! Rules over the standard: the shop's own, and the rows of all rules in force; and the keys the shop trusts. What is done to
//! them is written into the chain in the same transaction.

use std::collections::BTreeMap;
use std::str::FromStr;

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};
use uuid::Uuid;

use crate::domain::code::{Code, CodeRef, CodeSetId};
use crate::domain::incident::Moment;
use crate::domain::rule::{Origin, PackId, Rule, RuleId, Rulebook, TrustedKey};
use crate::domain::shift::{ShopChange, ShopEvent};

use super::clean::{Clean, Cleaner};
use super::error::Trouble;
use super::{Store, StoreError, pack, shop_event};

impl Store {
    /// Everything the shop has of rules.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn rulebook(&self) -> Result<Rulebook, StoreError> {
        self.read(|db| Ok(Rulebook { rules: rules(db)?, packs: pack::packs(db)?, keys: keys(db)? }))
    }

    /// Saves a rule of the shop's own, a new one or one that is there. Card numbers in it are hidden.
    ///
    /// # Errors
    /// [`StoreError::RuleTaken`] if the shop has another rule for the code, [`StoreError::CardNumberInCode`],
    /// [`StoreError::PaymentCode`], or the file could not be written.
    pub fn save_rule(&mut self, rule: &Rule, moment: &Moment) -> Result<(), StoreError> {
        let mut cleaner = Cleaner::default();
        let rule = cleaner.rule(&Rule { origin: Origin::Shop, ..rule.clone() })?;
        let moment = cleaner.moment(moment);
        let change = cleaner.shop(&ShopChange::RuleSaved { rule: Box::new(rule.get().clone()) });
        self.write(|tx| {
            let (set, code) = (rule.get().set.as_str(), rule.get().code.as_str());
            let sql = "SELECT id FROM rule WHERE pack IS NULL AND code_set = ? AND code = ?";
            let there: Option<[u8; 16]> =
                tx.prepare_cached(sql)?.query_row((set, code), |row| row.get(0)).optional()?;
            if there.is_some_and(|id| id != *rule.get().id.0.as_bytes()) {
                return Err(StoreError::RuleTaken.into());
            }
            tx.prepare_cached("DELETE FROM rule WHERE id = ? AND pack IS NULL")?.execute([rule
                .get()
                .id
                .0
                .as_bytes()])?;
            insert(tx, &rule, None)?;
            shop_event::note(tx, &change, &moment)?;
            Ok(())
        })
    }

    /// Takes a rule of the shop's own out; one that is not there is out already.
    ///
    /// # Errors
    /// The file could not be written.
    pub fn delete_rule(&mut self, id: RuleId, moment: &Moment) -> Result<(), StoreError> {
        let mut cleaner = Cleaner::default();
        let moment = cleaner.moment(moment);
        self.write(|tx| {
            let sql = "DELETE FROM rule WHERE id = ? AND pack IS NULL RETURNING code_set, code";
            let gone: Option<(String, Code)> = tx
                .prepare_cached(sql)?
                .query_and_then([id.0.as_bytes()], |row| -> Result<_, Trouble> {
                    Ok((row.get("code_set")?, code_of(row)?))
                })?
                .next()
                .transpose()?;
            if let Some((set, code)) = gone {
                let change = ShopChange::RuleDeleted { set: CodeSetId::new(set), code };
                shop_event::note(tx, &cleaner.shop(&change), &moment)?;
            }
            Ok(())
        })
    }

    /// The shop's own rules as events of another file tell of them; nothing where there are rules here. One that this program
    /// would not take today stays out.
    pub(super) fn take_rules(&mut self, events: &[ShopEvent]) -> Result<(), StoreError> {
        let mut told: BTreeMap<CodeRef, Clean<Rule>> = BTreeMap::new();
        for event in events {
            match &event.change {
                ShopChange::RuleSaved { rule } => match Cleaner::default().rule(rule) {
                    // A rule may have moved to another code.
                    Ok(clean) => {
                        told.retain(|_, other| other.get().id != rule.id);
                        told.insert(rule.at(), clean);
                    }
                    Err(error) => log::error!("a rule of the damaged file could not be taken over: {error}"),
                },
                ShopChange::RuleDeleted { set, code } => {
                    told.remove(&CodeRef { set: set.clone(), code: code.clone() });
                }
                _ => {}
            }
        }
        self.write(|tx| {
            let there: bool = tx.query_row("SELECT EXISTS (SELECT 1 FROM rule)", [], |row| row.get(0))?;
            for rule in told.values().filter(|_| !there) {
                insert(tx, rule, None)?;
            }
            Ok(())
        })
    }

    /// Trusts a key from now on, or calls one that is trusted by another name.
    ///
    /// # Errors
    /// The file could not be written.
    pub fn trust_key(&mut self, key: &TrustedKey, moment: &Moment) -> Result<(), StoreError> {
        let mut cleaner = Cleaner::default();
        let (name, moment) = (cleaner.label(&key.name)?, cleaner.moment(moment));
        let change = ShopChange::KeyTrusted { key_id: key.key_id.clone(), name: key.name.clone() };
        let change = cleaner.shop(&change);
        self.write(|tx| {
            let sql = "INSERT INTO trusted_key (key_id, name, key) VALUES (?, ?, ?)
                       ON CONFLICT (key_id) DO UPDATE SET name = excluded.name, key = excluded.key";
            tx.prepare_cached(sql)?.execute((&key.key_id, name.get(), &key.key))?;
            shop_event::note(tx, &change, &moment)?;
            Ok(())
        })
    }

    /// Trusts a key no more. What it has signed stays as it is.
    ///
    /// # Errors
    /// The file could not be written.
    pub fn distrust_key(&mut self, key_id: &str, moment: &Moment) -> Result<(), StoreError> {
        let mut cleaner = Cleaner::default();
        let moment = cleaner.moment(moment);
        let change = cleaner.shop(&ShopChange::KeyDistrusted { key_id: key_id.to_owned() });
        self.write(|tx| {
            if tx.prepare_cached("DELETE FROM trusted_key WHERE key_id = ?")?.execute([key_id])? > 0 {
                shop_event::note(tx, &change, &moment)?;
            }
            Ok(())
        })
    }
}

pub(super) fn insert(db: &Connection, rule: &Clean<Rule>, pack: Option<i64>) -> Result<(), Trouble> {
    let rule = rule.get();
    let sql = "INSERT INTO rule (id, pack, code_set, code, meaning, text, action, money, reviewer, review_on)
               VALUES (:id, :pack, :code_set, :code, :meaning, :text, :action, :money, :reviewer, :review_on)";
    db.prepare_cached(sql)?.execute(named_params! {
        ":id": rule.id.0.as_bytes(),
        ":pack": pack,
        ":code_set": rule.set.as_str(),
        ":code": rule.code.as_str(),
        ":meaning": rule.meaning,
        ":text": rule.text,
        ":action": rule.action.as_ref().map(AsRef::as_ref),
        ":money": rule.money.as_ref().map(AsRef::as_ref),
        ":reviewer": rule.reviewer,
        ":review_on": rule.review_on.to_string(),
    })?;
    Ok(())
}

/// Those in force, the shop's own first.
fn rules(db: &Connection) -> Result<Vec<Rule>, Trouble> {
    let sql = "SELECT rule.*, pack.id AS pack_id FROM rule LEFT JOIN pack ON pack.number = rule.pack
               WHERE rule.pack IS NULL OR pack.active = 1
               ORDER BY rule.pack IS NOT NULL, pack.id, rule.code_set, rule.code";
    let mut statement = db.prepare_cached(sql)?;
    statement.query_and_then([], rule_of)?.collect()
}

fn rule_of(row: &Row<'_>) -> Result<Rule, Trouble> {
    let pack: Option<String> = row.get("pack_id")?;
    let origin = match pack {
        None => Origin::Shop,
        Some(id) => Origin::Pack(pack_id(&id)?),
    };
    Ok(Rule {
        id: RuleId(Uuid::from_bytes(row.get("id")?)),
        set: CodeSetId::new(row.get::<_, String>("code_set")?),
        code: code_of(row)?,
        meaning: row.get("meaning")?,
        text: row.get("text")?,
        action: named(row, "action")?,
        money: named(row, "money")?,
        reviewer: row.get("reviewer")?,
        review_on: day(row, "review_on")?,
        origin,
    })
}

fn keys(db: &Connection) -> Result<Vec<TrustedKey>, Trouble> {
    let mut statement = db.prepare_cached("SELECT key_id, name, key FROM trusted_key ORDER BY name, key_id")?;
    let key = |row: &Row<'_>| Ok(TrustedKey { key_id: row.get(0)?, name: row.get(1)?, key: row.get(2)? });
    statement.query_and_then([], key)?.collect()
}

fn code_of(row: &Row<'_>) -> Result<Code, Trouble> {
    let code: String = row.get("code")?;
    Code::parse(&code).ok_or_else(|| Trouble::Broken(format!("the code of a rule is \"{code}\"")))
}

pub(super) fn pack_id(id: &str) -> Result<PackId, Trouble> {
    PackId::parse(id).ok_or_else(|| Trouble::Broken(format!("the id of a pack is \"{id}\"")))
}

pub(super) fn day(row: &Row<'_>, column: &str) -> Result<Date, Trouble> {
    let text: String = row.get(column)?;
    text.parse().map_err(|_| Trouble::Broken(format!("{column} is \"{text}\"")))
}

fn named<T: FromStr>(row: &Row<'_>, column: &str) -> Result<Option<T>, Trouble> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| text.parse().map_err(|_| Trouble::Broken(format!("{column} is \"{text}\"")))).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::redact::has_card_number;
    use crate::store::testing::{BLOB, FIELD_END, at, code, everything, last, pack, rule, texts};

    const CARD: &str = "4111 1111 1111 1111";
    const NOW: &str = "2026-11-26T06:32:00Z";

    #[test]
    fn a_rule_of_the_shop_comes_back_as_it_was_saved_and_is_one_for_a_code() {
        let mut store = Store::in_memory().unwrap();
        let first = rule("57", "先叫店长");
        store.save_rule(&first, &at(NOW)).unwrap();
        assert_eq!(store.rulebook().unwrap().rules, std::slice::from_ref(&first));
        assert!(matches!(last(&store), ShopChange::RuleSaved { rule } if *rule == first));

        let changed = Rule { text: "换卡".to_owned(), meaning: None, action: None, money: None, ..first.clone() };
        store.save_rule(&changed, &at(NOW)).unwrap();
        assert_eq!(store.rulebook().unwrap().rules, [changed]);
        assert!(matches!(store.save_rule(&rule("57", "另一条"), &at(NOW)), Err(StoreError::RuleTaken)));
        store.save_rule(&Rule { set: CodeSetId::new("visa"), ..rule("57", "签字") }, &at(NOW)).unwrap();
        assert_eq!(texts(&store), ["57 换卡", "57 签字"]);

        store.delete_rule(first.id, &at(NOW)).unwrap();
        assert!(matches!(last(&store), ShopChange::RuleDeleted { code, .. } if code.as_str() == "57"));
        let events = store.shop_events(100).unwrap().len();
        store.delete_rule(first.id, &at(NOW)).unwrap();
        assert_eq!(store.shop_events(100).unwrap().len(), events, "nothing happened");
        assert_eq!(texts(&store), ["57 签字"]);
    }

    #[test]
    fn no_card_number_gets_in_by_a_rule() {
        let mut store = Store::in_memory().unwrap();
        let mut own = rule("57", CARD);
        (own.meaning, own.reviewer) = (Some(CARD.to_owned()), CARD.to_owned());
        store.save_rule(&own, &at(NOW)).unwrap();
        let mut pack = pack("2026-05-01", &[("57", CARD)]);
        (pack.publisher, pack.name, pack.rules[0].meaning) = (CARD.to_owned(), CARD.to_owned(), CARD.to_owned());
        assert_eq!(store.import_pack(&pack, None, &at(NOW)).unwrap(), 5);
        let key = TrustedKey { key_id: "E7620F1842B4E81F".to_owned(), name: CARD.to_owned(), key: "RW".to_owned() };
        store.trust_key(&key, &at(NOW)).unwrap();
        for field in everything(&store).split(FIELD_END).filter(|field| !field.starts_with(BLOB)) {
            assert!(!has_card_number(field), "{field}");
        }
        let as_code = Rule { code: code("4111-1111-1111-1111"), ..own };
        assert!(matches!(store.save_rule(&as_code, &at(NOW)), Err(StoreError::CardNumberInCode)));
    }

    #[test]
    fn keys_are_trusted_until_they_are_not() {
        let mut store = Store::in_memory().unwrap();
        let key = |name: &str| TrustedKey {
            key_id: "E7620F1842B4E81F".to_owned(),
            name: name.to_owned(),
            key: "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3".to_owned(),
        };
        store.trust_key(&key("收单"), &at(NOW)).unwrap();
        store.trust_key(&key("某某支付"), &at(NOW)).unwrap();
        assert_eq!(store.rulebook().unwrap().keys, [key("某某支付")]);
        store.distrust_key("E7620F1842B4E81F", &at(NOW)).unwrap();
        assert!(store.rulebook().unwrap().keys.is_empty());
        assert!(matches!(last(&store), ShopChange::KeyDistrusted { .. }));
    }

    #[test]
    fn own_rules_come_back_from_what_the_log_tells_of_them() {
        let mut store = Store::in_memory().unwrap();
        let (kept, gone) = (rule("57", "先叫店长"), rule("61", "b"));
        store.save_rule(&rule("91", "c"), &at(NOW)).unwrap();
        store.save_rule(&gone, &at(NOW)).unwrap();
        store.save_rule(&Rule { code: code("55"), ..kept.clone() }, &at(NOW)).unwrap();
        store.save_rule(&kept, &at(NOW)).unwrap();
        store.delete_rule(gone.id, &at(NOW)).unwrap();
        let mut events = store.shop_events(100).unwrap();
        events.reverse();
        let mut other = Store::in_memory().unwrap();
        other.take_rules(&events).unwrap();
        assert_eq!(other.rulebook().unwrap().rules, store.rulebook().unwrap().rules);
        assert_eq!(texts(&other), ["57 先叫店长", "91 c"]);
        other.take_rules(&events[..1]).unwrap();
        assert_eq!(texts(&other).len(), 2, "there are rules here");
    }
}
