//! Drills made from incidents of this shop. What is in them was taken from the log without anything of the customer; the log
//! itself is not looked at here.

use rusqlite::{Row, named_params};
use uuid::Uuid;

use crate::domain::amount::{Amount, Currency};
use crate::domain::code::{Code, CodeRef, CodeSetId};
use crate::domain::incident::IncidentId;
use crate::domain::practice::{ItemId, OwnDrill};
use crate::store::StoreError;
use crate::store::clean::Cleaner;
use crate::store::error::Trouble;

use super::{Practice, row};

impl Practice {
    /// Keeps a drill of the shop's own; says whether it was new. One of the same incident stays as it is.
    ///
    /// # Errors
    /// [`StoreError::CardNumberInCode`], [`StoreError::CardNumberInAmount`], or the file could not be written.
    pub fn add_own_drill(&mut self, drill: &OwnDrill) -> Result<bool, StoreError> {
        let drill = Cleaner::own_drill(drill)?;
        self.write(|tx| {
            let OwnDrill { id, at, entry, amount, mistake, made, from } = drill.get();
            let sql =
                "INSERT INTO own_drill (id, incident, code_set, code, entry, amount_minor, currency, mistake, made_ms)
                       VALUES (:id, :incident, :code_set, :code, :entry, :amount_minor, :currency, :mistake, :made_ms)
                       ON CONFLICT DO NOTHING";
            let added = tx.prepare_cached(sql)?.execute(named_params! {
                ":id": id.as_bytes(),
                ":incident": from.0.as_bytes(),
                ":code_set": at.set.as_str(),
                ":code": at.code.as_str(),
                ":entry": entry.as_ref(),
                ":amount_minor": amount.map(|amount| amount.minor),
                ":currency": amount.as_ref().map(|amount| amount.currency.as_str()),
                ":mistake": mistake,
                ":made_ms": made.as_millisecond(),
            })?;
            Ok(added > 0)
        })
    }

    /// The drills of the shop's own, in the order in which they were made.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn own_drills(&self) -> Result<Vec<OwnDrill>, StoreError> {
        self.read(|db| {
            let mut statement = db.prepare_cached("SELECT * FROM own_drill ORDER BY made_ms, id")?;
            statement.query_and_then([], row_to_own_drill)?.collect()
        })
    }

    /// Removes a drill of the shop's own, and that anybody has to repeat it; attempts at it stay. One that is unknown is gone
    /// already. Its incident may become a drill again.
    ///
    /// # Errors
    /// The file could not be written.
    pub fn remove_own_drill(&mut self, id: Uuid) -> Result<(), StoreError> {
        self.write(|tx| {
            tx.prepare_cached("DELETE FROM own_drill WHERE id = ?")?.execute([id.as_bytes()])?;
            tx.prepare_cached("DELETE FROM memory WHERE item = ?")?.execute([ItemId::Own(id).to_string()])?;
            Ok(())
        })
    }
}

fn row_to_own_drill(row: &Row<'_>) -> Result<OwnDrill, Trouble> {
    let code: String = row.get("code")?;
    let code = Code::parse(&code).ok_or_else(|| Trouble::Broken(format!("the code of a drill is \"{code}\"")))?;
    let amount = match (row.get("amount_minor")?, row.get::<_, Option<String>>("currency")?) {
        (Some(minor), Some(currency)) => {
            let broken = || Trouble::Broken(format!("the currency of a drill is \"{currency}\""));
            Some(Amount { minor, currency: Currency::parse(&currency).ok_or_else(broken)? })
        }
        _ => None,
    };
    Ok(OwnDrill {
        id: row::uuid(row, "id")?,
        at: CodeRef { set: CodeSetId::new(row.get::<_, String>("code_set")?), code },
        entry: row::parsed(row, "entry")?,
        amount,
        mistake: row.get("mistake")?,
        made: row::time(row, "made_ms")?,
        from: IncidentId(row::uuid(row, "incident")?),
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::domain::drill::Entry;
    use crate::store::practice::testing::{attempt, item, joined, memory};
    use crate::store::testing::{new_id, time};

    fn drill(from: IncidentId) -> OwnDrill {
        OwnDrill {
            id: Uuid::now_v7(),
            at: CodeRef::parse("unionpay:68").unwrap(),
            entry: Entry::Qr,
            amount: Amount::parse("270", Currency::CNY),
            mistake: true,
            made: time("2026-11-25T06:00:00.125Z"),
            from,
        }
    }

    #[test]
    fn an_incident_becomes_a_drill_once_until_that_is_removed() {
        let mut practice = Practice::in_memory().unwrap();
        let (first, second) = (drill(new_id()), OwnDrill { amount: None, mistake: false, ..drill(new_id()) });
        assert!(practice.add_own_drill(&first).unwrap());
        assert!(practice.add_own_drill(&second).unwrap());
        let again = drill(first.from);
        assert!(!practice.add_own_drill(&again).unwrap());
        assert_eq!(practice.own_drills().unwrap(), [first.clone(), second.clone()]);
        practice.remove_own_drill(first.id).unwrap();
        practice.remove_own_drill(first.id).unwrap();
        assert!(practice.add_own_drill(&again).unwrap());
        assert_eq!(practice.own_drills().unwrap(), [second, again]);
    }

    #[test]
    fn a_drill_that_is_removed_is_repeated_by_nobody_and_its_attempts_stay() {
        let mut practice = Practice::in_memory().unwrap();
        let ming = joined(&mut practice, "小明");
        let own = drill(new_id());
        practice.add_own_drill(&own).unwrap();
        let mut done = attempt(ming, date(2026, 11, 25));
        done.item = ItemId::Own(own.id);
        practice.add_attempt(&done, Some(&memory(done.item.clone(), date(2026, 11, 28)))).unwrap();
        let other = memory(item("unionpay:61"), date(2026, 11, 28));
        practice.add_attempt(&attempt(ming, date(2026, 11, 25)), Some(&other)).unwrap();
        practice.remove_own_drill(own.id).unwrap();
        assert_eq!(practice.memories(ming).unwrap(), [other]);
        assert_eq!(practice.attempts(None, None).unwrap().len(), 2);
    }

    #[test]
    fn a_card_number_becomes_no_drill() {
        let mut practice = Practice::in_memory().unwrap();
        let mut own = drill(new_id());
        own.at.code = Code::parse("4111111111111111").unwrap();
        assert!(matches!(practice.add_own_drill(&own), Err(StoreError::CardNumberInCode)));
        let mut own = drill(new_id());
        own.amount = Amount::parse("378282246310005", Currency::parse("JPY").unwrap());
        assert!(matches!(practice.add_own_drill(&own), Err(StoreError::CardNumberInAmount)));
        assert!(practice.own_drills().unwrap().is_empty());
    }
}
