//! Ids for rows that have none: the same row gives the same id in every file and every program.

use std::collections::HashMap;

use sha2::{Digest as _, Sha256};
use uuid::Uuid;

/// Tells apart rows that are equal in every cell by which of them it is: the first, the second, …
#[derive(Debug, Default)]
pub struct RowIds {
    seen: HashMap<[u8; 32], u64>,
}

impl RowIds {
    /// The id (UUID version 8) of a row with these cells, by their names.
    pub fn of(&mut self, cells: &[(&str, &str)]) -> Uuid {
        let mut hash = Sha256::new_with_prefix(b"tillside row 1");
        for text in cells.iter().flat_map(|(name, text)| [*name, *text]) {
            // With their lengths, so that no two lists of cells run into the same bytes.
            hash.update((text.len() as u64).to_be_bytes());
            hash.update(text);
        }
        let row: [u8; 32] = hash.finalize().into();
        let count = self.seen.entry(row).or_default();
        *count += 1;
        let own: [u8; 32] = Sha256::new_with_prefix(row).chain_update(count.to_be_bytes()).finalize().into();
        let mut id = [0; 16];
        id.copy_from_slice(&own[..16]);
        Uuid::new_v8(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_rows_have_the_same_ids_and_equal_rows_have_their_own() {
        let row = [("at", "2026-11-21 14:32"), ("code", "57")];
        let (mut first, mut second) = (RowIds::default(), RowIds::default());
        let ids = [first.of(&row), first.of(&row)];
        assert_eq!(ids, [second.of(&row), second.of(&row)]);
        assert_ne!(ids[0], ids[1]);
        assert_ne!(first.of(&[("at", "2026-11-21 14:325"), ("code", "7")]), ids[0]);
        assert_eq!(ids[0].get_version_num(), 8);
    }
}
