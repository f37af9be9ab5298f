//! Packs of rules: every edition that was taken in stays in the file, and at most one of each pack is in force.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, Row, named_params};
use uuid::Uuid;

use crate::domain::code::CodeSetId;
use crate::domain::incident::Moment;
use crate::domain::redact::has_card_number;
use crate::domain::rule::{Origin, Pack, PackEdition, PackId, RuleId};
use crate::domain::shift::ShopChange;

use super::clean::Cleaner;
use super::error::Trouble;
use super::incident::time;
use super::query::to_json;
use super::rule::{day, insert, pack_id};
use super::{Store, StoreError, chain, shop_event};

impl Store {
    /// Takes a checked pack in and puts it in force, in the place of the edition that was. The same
    /// pack again is no new edition and only comes back into force. All of it is there afterwards, or nothing. Card numbers are
    /// hidden; how many is given.
    ///
    /// # Errors
    /// [`StoreError::CardNumberInCode`], [`StoreError::PaymentCode`], or the file could not be written.
    pub fn import_pack(&mut self, pack: &Pack, signed_by: Option<&str>, moment: &Moment) -> Result<usize, StoreError> {
        let ids = [pack.id.as_str(), pack.language.as_deref().unwrap_or_default()];
        if ids.into_iter().any(has_card_number) {
            return Err(StoreError::CardNumberInCode);
        }
        let mut cleaner = Cleaner::default();
        let (publisher, name) = (cleaner.label(&pack.publisher)?, cleaner.label(&pack.name)?);
        let mut rules = Vec::with_capacity(pack.rules.len());
        for rule in &pack.rules {
            let rule = rule.in_force(RuleId(Uuid::now_v7()), pack, Origin::Pack(pack.id.clone()));
            rules.push(cleaner.rule(&rule)?);
        }
        let hidden = cleaner.hidden;
        let moment = cleaner.moment(moment);
        let change = cleaner.shop(&ShopChange::PackImported {
            pack: pack.id.clone(),
            publisher: pack.publisher.clone(),
            edition: pack.edition,
            rules: u64::try_from(rules.len()).unwrap_or(u64::MAX),
            signed_by: signed_by.map(str::to_owned),
        });
        self.write(|tx| {
            let content = chain::hash_of(&to_json(pack)?);
            tx.prepare_cached("UPDATE pack SET active = 0 WHERE id = ? AND active = 1")?.execute([pack.id.as_str()])?;
            let again = "UPDATE pack SET active = 1, signed_by = ? WHERE id = ? AND content = ?";
            let known = tx.prepare_cached(again)?.execute((signed_by, pack.id.as_str(), content))?;
            if known == 0 {
                let sql = "INSERT INTO pack (id, publisher, name, code_set, edition, checked, language, taken_ms, content,
                               signed_by, active)
                           VALUES (:id, :publisher, :name, :code_set, :edition, :checked, :language, :taken_ms, :content,
                               :signed_by, 1)";
                tx.prepare_cached(sql)?.execute(named_params! {
                    ":id": pack.id.as_str(),
                    ":publisher": publisher.get(),
                    ":name": name.get(),
                    ":code_set": pack.code_set.as_str(),
                    ":edition": pack.edition.to_string(),
                    ":checked": pack.checked.to_string(),
                    ":language": pack.language,
                    ":taken_ms": moment.get().at.as_millisecond(),
                    ":content": content,
                    ":signed_by": signed_by,
                })?;
                let number = tx.last_insert_rowid();
                for rule in &rules {
                    insert(tx, rule, Some(number))?;
                }
            }
            shop_event::note(tx, &change, &moment)?;
            Ok(hidden)
        })
    }

    /// Puts the edition before the one in force in its place: the one with the next older date. Where there is none the pack is
    /// out of force. Gives the edition that counts now.
    ///
    /// # Errors
    /// [`StoreError::NoSuchPack`] if none is in force, or the file could not be written.
    pub fn roll_back_pack(&mut self, id: &PackId, moment: &Moment) -> Result<Option<Date>, StoreError> {
        self.change_edition(id, moment, |db, from, number| {
            let sql = "SELECT number, edition FROM pack WHERE id = ? AND (edition, number) < (?, ?)
                       ORDER BY edition DESC, number DESC LIMIT 1";
            let mut statement = db.prepare_cached(sql)?;
            let mut rows = statement.query((id.as_str(), from.to_string(), number))?;
            let Some(row) = rows.next()? else { return Ok(None) };
            Ok(Some((row.get(0)?, day(row, "edition")?)))
        })
    }

    /// Takes a pack out of force. Its editions stay in the file.
    ///
    /// # Errors
    /// As [`Store::roll_back_pack`].
    pub fn take_out_pack(&mut self, id: &PackId, moment: &Moment) -> Result<(), StoreError> {
        self.change_edition(id, moment, |_, _, _| Ok(None)).map(drop)
    }

    fn change_edition(
        &mut self,
        id: &PackId,
        moment: &Moment,
        choose: impl FnOnce(&Connection, Date, i64) -> Result<Option<(i64, Date)>, Trouble>,
    ) -> Result<Option<Date>, StoreError> {
        let mut cleaner = Cleaner::default();
        let moment = cleaner.moment(moment);
        self.write(|tx| {
            let active = packs(tx)?.into_iter().find(|edition| edition.active && edition.id == *id);
            let active = active.ok_or(StoreError::NoSuchPack)?;
            let next = choose(tx, active.edition, active.number)?;
            tx.prepare_cached("UPDATE pack SET active = 0 WHERE number = ?")?.execute([active.number])?;
            if let Some((number, _)) = next {
                tx.prepare_cached("UPDATE pack SET active = 1 WHERE number = ?")?.execute([number])?;
            }
            let to = next.map(|(_, edition)| edition);
            let change = ShopChange::PackRolledBack { pack: id.clone(), from: active.edition, to };
            shop_event::note(tx, &cleaner.shop(&change), &moment)?;
            Ok(to)
        })
    }
}

/// All editions, those of a pack together and the newest first.
pub(super) fn packs(db: &Connection) -> Result<Vec<PackEdition>, Trouble> {
    let sql = "SELECT pack.*, (SELECT count(*) FROM rule WHERE rule.pack = pack.number) AS rules
               FROM pack ORDER BY id, edition DESC, number DESC";
    let mut statement = db.prepare_cached(sql)?;
    statement.query_and_then([], edition_of)?.collect()
}

fn edition_of(row: &Row<'_>) -> Result<PackEdition, Trouble> {
    let taken_in: Timestamp = time(row.get("taken_ms")?)?;
    Ok(PackEdition {
        number: row.get("number")?,
        id: pack_id(&row.get::<_, String>("id")?)?,
        publisher: row.get("publisher")?,
        name: row.get("name")?,
        code_set: CodeSetId::new(row.get::<_, String>("code_set")?),
        edition: day(row, "edition")?,
        checked: day(row, "checked")?,
        taken_in,
        active: row.get("active")?,
        rules: u64::try_from(row.get::<_, i64>("rules")?).unwrap_or_default(),
        signed_by: row.get("signed_by")?,
    })
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;
    use crate::store::testing::{at, everything, last, pack, rule, texts};

    const NOW: &str = "2026-11-26T06:32:00Z";

    #[test]
    fn an_edition_takes_the_place_of_the_one_before_and_can_go_back() {
        let mut store = Store::in_memory().unwrap();
        let id = PackId::parse("acquirer").unwrap();
        let (old, new) = (pack("2026-05-01", &[("57", "a"), ("61", "b")]), pack("2026-11-01", &[("57", "a!")]));
        store.save_rule(&rule("57", "own"), &at(NOW)).unwrap();
        store.import_pack(&old, None, &at(NOW)).unwrap();
        store.import_pack(&new, Some("E7620F1842B4E81F"), &at(NOW)).unwrap();
        assert_eq!(texts(&store), ["57 own", "57 a!"]);
        assert!(store.rulebook().unwrap().rules[1].reviewer == "某某支付");

        assert_eq!(store.roll_back_pack(&id, &at(NOW)).unwrap(), Some(old.edition));
        assert_eq!(texts(&store), ["57 own", "57 a", "61 b"]);
        // The same once more is no third edition.
        store.import_pack(&new, None, &at(NOW)).unwrap();
        assert_eq!(texts(&store), ["57 own", "57 a!"]);
        let editions = store.rulebook().unwrap().packs;
        let found: Vec<_> = editions.iter().map(|e| (e.edition.to_string(), e.active, e.rules)).collect();
        assert_eq!(found, [("2026-11-01".to_owned(), true, 1), ("2026-05-01".to_owned(), false, 2)]);

        assert_eq!(store.roll_back_pack(&id, &at(NOW)).unwrap(), Some(old.edition));
        assert_eq!(store.roll_back_pack(&id, &at(NOW)).unwrap(), None);
        assert_eq!(texts(&store), ["57 own"]);
        assert!(matches!(store.roll_back_pack(&id, &at(NOW)), Err(StoreError::NoSuchPack)));
        store.import_pack(&new, None, &at(NOW)).unwrap();
        store.take_out_pack(&id, &at(NOW)).unwrap();
        assert_eq!(texts(&store), ["57 own"]);
        assert!(matches!(last(&store), ShopChange::PackRolledBack { to: None, .. }));

        let report = store.verify_chain(&mut |_| ControlFlow::Continue(())).unwrap();
        assert_eq!((report.events, report.broken_at), (9, None));
    }

    #[test]
    fn a_pack_is_taken_in_whole_or_not_at_all() {
        let mut store = Store::in_memory().unwrap();
        let old = pack("2026-05-01", &[("57", "a")]);
        store.import_pack(&old, None, &at(NOW)).unwrap();
        let before = everything(&store);
        let with_payment_code = pack("2026-11-01", &[("57", "b"), ("61", "付款码 134567890123456789")]);
        let refused = store.import_pack(&with_payment_code, None, &at(NOW));
        assert!(matches!(refused, Err(StoreError::PaymentCode)));
        // Checked packs have each code once; the tables hold to it all the same.
        let twice = pack("2026-11-01", &[("57", "b"), ("57", "c")]);
        assert!(store.import_pack(&twice, None, &at(NOW)).is_err());
        let card = Pack { id: PackId::parse("4111111111111111").unwrap(), ..pack("2026-11-01", &[("57", "b")]) };
        assert!(matches!(store.import_pack(&card, None, &at(NOW)), Err(StoreError::CardNumberInCode)));
        assert_eq!(everything(&store), before);
        assert_eq!(texts(&store), ["57 a"]);
    }
}
