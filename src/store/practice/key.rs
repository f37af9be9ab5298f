//! The shop's training keys: a certificate is made out with this file's own, and checked with any of them.

use rusqlite::Connection;

use crate::store::StoreError;
use crate::store::error::Trouble;

use super::Practice;

const BYTES: usize = 32;

impl Practice {
    /// All keys, this file's own first, then those that came with records, oldest first. The own one is made when it is first
    /// asked for.
    ///
    /// # Errors
    /// [`StoreError::NoRandomNumbers`], or the file could not be written.
    pub fn keys(&mut self) -> Result<Vec<Vec<u8>>, StoreError> {
        let known = self.read(keys)?;
        if known.first().is_some_and(|(own, _)| *own) {
            return Ok(known.into_iter().map(|(_, key)| key).collect());
        }
        let mut fresh = [0; BYTES];
        getrandom::fill(&mut fresh).map_err(|error| StoreError::NoRandomNumbers(error.to_string()))?;
        self.write(|tx| {
            // Another program may have been quicker.
            tx.execute("INSERT INTO training_key (key, own) VALUES (?, 1) ON CONFLICT DO NOTHING", [&fresh])?;
            Ok(keys(tx)?.into_iter().map(|(_, key)| key).collect())
        })
    }

    /// Takes over a key that came with a record, so that its certificates can be checked here; one that is known changes nothing.
    ///
    /// # Errors
    /// [`StoreError::UnfitRecord`] for one that does not have 32 bytes, or the file could not be written.
    pub fn add_key(&mut self, key: &[u8]) -> Result<(), StoreError> {
        if key.len() != BYTES {
            return Err(StoreError::UnfitRecord);
        }
        self.write(|tx| {
            tx.execute("INSERT INTO training_key (key, own) VALUES (?, 0) ON CONFLICT DO NOTHING", [key])?;
            Ok(())
        })
    }
}

/// Each with whether it is this file's own.
fn keys(db: &Connection) -> Result<Vec<(bool, Vec<u8>)>, Trouble> {
    let mut statement = db.prepare_cached("SELECT own, key FROM training_key ORDER BY own DESC, seq")?;
    Ok(statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_files_own_key_is_made_once_and_stands_before_those_that_came_with_records() {
        let (mut here, mut there) = (Practice::in_memory().unwrap(), Practice::in_memory().unwrap());
        let foreign = there.keys().unwrap().remove(0);
        here.add_key(&foreign).unwrap();
        here.add_key(&foreign).unwrap();
        let keys = here.keys().unwrap();
        assert_eq!(keys.len(), 2);
        assert_eq!(keys[1], foreign);
        assert!(keys[0].len() == BYTES && keys[0] != foreign && keys[0] != [0; BYTES]);
        here.add_key(&keys[0]).unwrap();
        assert_eq!(here.keys().unwrap(), keys);
    }

    #[test]
    fn what_is_too_short_or_too_long_is_no_key() {
        let mut practice = Practice::in_memory().unwrap();
        for key in [&[][..], &[7; BYTES - 1], &[7; BYTES + 1]] {
            assert!(matches!(practice.add_key(key), Err(StoreError::UnfitRecord)), "{key:?}");
        }
        assert_eq!(practice.keys().unwrap().len(), 1);
    }

    #[test]
    fn two_programs_that_ask_at_once_get_the_same_key() {
        let folder = tempfile::tempdir().unwrap();
        drop(Practice::open(folder.path()).unwrap());
        let ask = || Practice::open(folder.path()).unwrap().keys().unwrap();
        let keys: Vec<_> = std::thread::scope(|scope| {
            let asked: Vec<_> = (0..4).map(|_| scope.spawn(ask)).collect();
            asked.into_iter().map(|asked| asked.join().unwrap()).collect()
        });
        assert!(keys.iter().all(|key| key.len() == 1 && *key == keys[0]));
    }
}
