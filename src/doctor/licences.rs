//! The licences of all parts the program is made of.

/// A part of the program and what it may be used under.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Licence {
    pub name: String,
    pub version: String,
    /// As the part names it: `MIT OR Apache-2.0`.
    pub licence: String,
}

/// A row a part, its cells divided by tabs; their texts lie beside it and in every package.
const PARTS: &str = include_str!("../../assets/third-party/parts.tsv");

/// Every part, as the build was told of it.
#[must_use]
pub fn licences() -> Vec<Licence> {
    read(PARTS)
}

fn read(table: &str) -> Vec<Licence> {
    let row = |line: &str| {
        let mut cells = line.split('\t').map(|cell| cell.trim().to_owned());
        Some(Licence { name: cells.next()?, version: cells.next()?, licence: cells.next()? })
    };
    table.lines().filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_a_part() {
        let found = read("argon2\t0.6.0\tMIT OR Apache-2.0\nSQLite\t3.54\tpublic domain\n");
        let part = |name: &str, version: &str, licence: &str| Licence {
            name: name.to_owned(),
            version: version.to_owned(),
            licence: licence.to_owned(),
        };
        assert_eq!(found, [part("argon2", "0.6.0", "MIT OR Apache-2.0"), part("SQLite", "3.54", "public domain")]);
        assert!(read("").is_empty());
    }

    #[test]
    fn no_row_of_the_list_is_lost() {
        assert!(!licences().is_empty());
        assert_eq!(licences().len(), PARTS.lines().count());
        assert!(licences().iter().all(|part| !part.name.is_empty() && !part.licence.is_empty()));
    }
}
