//! The card machines of this shop. A retired one stays in the file, because old incidents name it.

use rusqlite::{Row, named_params};
use uuid::Uuid;

use crate::domain::code::CodeSetId;
use crate::domain::terminal::{Terminal, TerminalId};

use super::clean::Cleaner;
use super::error::Trouble;
use super::query::{from_json, to_json};
use super::{Store, StoreError};

impl Store {
    /// The terminals in use, in the shop's order.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn terminals(&self) -> Result<Vec<Terminal>, StoreError> {
        self.read(|db| {
            let sql = "SELECT id, name, code_set, numbers FROM terminal WHERE retired = 0 ORDER BY position, id";
            let mut statement = db.prepare_cached(sql)?;
            let mut rows = statement.query([])?;
            let mut terminals = Vec::new();
            while let Some(row) = rows.next()? {
                terminals.push(row_to_terminal(row)?);
            }
            Ok(terminals)
        })
    }

    /// Saves a terminal: a new one comes last, a known one keeps its place, a retired one is in use again.
    ///
    /// A card number in the name is hidden.
    ///
    /// # Errors
    /// [`StoreError::CardNumberInCode`] for a code set that is one, or the file could not be written.
    pub fn save_terminal(&mut self, terminal: &Terminal) -> Result<(), StoreError> {
        let terminal = Cleaner::default().terminal(terminal)?;
        self.write(|tx| {
            let sql = "INSERT INTO terminal (id, name, code_set, numbers, position)
                       VALUES (:id, :name, :code_set, :numbers, (SELECT coalesce(max(position), 0) + 1 FROM terminal))
                       ON CONFLICT (id) DO UPDATE SET name = excluded.name, code_set = excluded.code_set,
                           numbers = excluded.numbers, retired = 0";
            tx.prepare_cached(sql)?.execute(named_params! {
                ":id": terminal.get().id.0.to_string(),
                ":name": terminal.get().name,
                ":code_set": terminal.get().code_set.as_str(),
                ":numbers": to_json(&terminal.get().numbers)?,
            })?;
            Ok(())
        })
    }

    /// Takes a terminal out of use; one that is unknown or retired already stays so.
    ///
    /// # Errors
    /// The file could not be written.
    pub fn retire_terminal(&mut self, id: TerminalId) -> Result<(), StoreError> {
        self.write(|tx| {
            tx.prepare_cached("UPDATE terminal SET retired = 1 WHERE id = ?")?.execute([id.0.to_string()])?;
            Ok(())
        })
    }
}

fn row_to_terminal(row: &Row<'_>) -> Result<Terminal, Trouble> {
    let id: String = row.get("id")?;
    let uuid = Uuid::parse_str(&id).map_err(|_| Trouble::Broken(format!("terminal id is \"{id}\"")))?;
    Ok(Terminal {
        id: TerminalId(uuid),
        name: row.get("name")?,
        code_set: CodeSetId::new(row.get::<_, String>("code_set")?),
        numbers: from_json(&row.get::<_, String>("numbers")?, "terminal numbers")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::terminal::Contact;

    fn terminal(name: &str) -> Terminal {
        Terminal::new(TerminalId(Uuid::now_v7()), name.to_owned(), CodeSetId::default())
    }

    fn names(store: &Store) -> Vec<String> {
        store.terminals().unwrap().into_iter().map(|terminal| terminal.name).collect()
    }

    #[test]
    fn terminals_keep_their_place_when_renamed_and_go_when_retired() {
        let mut store = Store::in_memory().unwrap();
        let (mut front, back) = (terminal("T1 front"), terminal("T2 back"));
        store.save_terminal(&front).unwrap();
        store.save_terminal(&back).unwrap();
        front.name = "前台".to_owned();
        front.code_set = CodeSetId::new("visa");
        store.save_terminal(&front).unwrap();
        assert_eq!(store.terminals().unwrap(), [front.clone(), back.clone()]);
        store.retire_terminal(front.id).unwrap();
        store.retire_terminal(front.id).unwrap();
        assert_eq!(names(&store), ["T2 back"]);
        store.save_terminal(&front).unwrap();
        assert_eq!(names(&store), ["前台", "T2 back"]);
    }

    #[test]
    fn contacts_come_back_without_card_numbers_and_older_files_have_none() {
        let mut store = Store::in_memory().unwrap();
        let mut till = terminal("T1");
        till.numbers.service =
            Contact { name: "服务商".to_owned(), phone: "400-800-1234".to_owned(), hours: "9–18".to_owned() };
        till.numbers.bank.hours = "问 4111 1111 1111 1111".to_owned();
        store.save_terminal(&till).unwrap();
        let kept = store.terminals().unwrap().remove(0).numbers;
        assert_eq!(kept.service, till.numbers.service);
        assert_eq!(kept.bank.hours, "问 •••• •••• •••• 1111");
        store.db.execute("UPDATE terminal SET numbers = '{\"acquirer\":\"收单\"}'", []).unwrap();
        let old = store.terminals().unwrap().remove(0).numbers;
        assert_eq!((old.acquirer.as_str(), old.service.is_empty()), ("收单", true));
    }

    #[test]
    fn a_card_number_in_a_terminals_name_is_hidden() {
        let mut store = Store::in_memory().unwrap();
        store.save_terminal(&terminal("4111111111111111")).unwrap();
        assert_eq!(names(&store), ["••••••••••••1111"]);
        let odd = Terminal { code_set: CodeSetId::new("4111111111111111"), ..terminal("T1") };
        assert!(matches!(store.save_terminal(&odd), Err(StoreError::CardNumberInCode)));
    }
}
