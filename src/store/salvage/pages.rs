//! Reads the rows of a database page by page, without SQLite and without its schema.
//!
//! SQLite finds a row by walking down from the root of its table; where one page on the way is broken, it loses all below it.
//! Here every page that looks like the leaf of a table is read for itself, the way the file format describes it
//! (<https://www.sqlite.org/fileformat2.html>), and so are the pages in the write-ahead log. A row may be met more than once, in
//! an older and a newer copy of its page, and rows of a freed page are met too: who asks must expect both.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::Path;

use rusqlite::types::Value;

use crate::store::folder;

/// What our files have; for one whose header can no longer say so.
const USUAL_PAGE_BYTES: usize = 4_096;
const FILE_HEADER: usize = 100;
const LOG_HEADER: usize = 32;
const FRAME_HEADER: usize = 24;
const TABLE_LEAF: u8 = 0x0D;
/// No row of ours is larger; a length beyond it is damage.
const LARGEST_ROW: usize = 4 * 1024 * 1024;

/// A row as it is stored, under its number in its table.
pub(super) struct RawRow {
    pub(super) rowid: i64,
    pub(super) values: Vec<Value>,
}

/// The pages of a database and of the log beside it.
pub(super) struct Pages {
    file: File,
    count: u32,
    page_bytes: usize,
    /// Without what is reserved at the end of each page.
    usable: usize,
    log: Option<File>,
    /// Where the last written copy of a page lies in the log.
    frames: HashMap<u32, u64>,
}

/// Where a copy of a page lies.
#[derive(Clone, Copy, PartialEq, Eq)]
enum From {
    File,
    Log,
}

impl Pages {
    /// Opens `path` and its log. No SQLite of this process may have it open: see `folder.rs`.
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        let mut file = File::open(path)?;
        let bytes = file.metadata()?.len();
        let mut header = [0; FILE_HEADER];
        let (page_bytes, reserved) = match file.read_exact(&mut header) {
            Ok(()) => page_size(&header).unwrap_or((USUAL_PAGE_BYTES, 0)),
            Err(_) => (USUAL_PAGE_BYTES, 0),
        };
        let count = u32::try_from(bytes.div_ceil(page_bytes as u64)).unwrap_or(u32::MAX);
        let usable = page_bytes - reserved;
        let mut pages = Self { file, count, page_bytes, usable, log: None, frames: HashMap::new() };
        match File::open(folder::with_end(path, "-wal")) {
            Ok(log) => pages.index_log(log)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
        Ok(pages)
    }

    /// Takes the log's pages up to its last commit. Their checksums are not asked: a frame that is broken loses its own rows
    /// and no others, and what is read is judged by what it says.
    fn index_log(&mut self, mut log: File) -> io::Result<()> {
        let mut header = [0; LOG_HEADER];
        if log.read_exact(&mut header).is_err() {
            return Ok(());
        }
        let salt = header.get(16..24).map(<[u8]>::to_vec).unwrap_or_default();
        let (mut at, mut pending) = (LOG_HEADER as u64, Vec::new());
        let mut frame = [0; FRAME_HEADER];
        loop {
            log.seek(SeekFrom::Start(at))?;
            if log.read_exact(&mut frame).is_err() {
                break;
            }
            // What an earlier round of the log left behind it has another salt.
            if frame.get(8..16) != Some(&salt[..]) {
                at += (FRAME_HEADER + self.page_bytes) as u64;
                continue;
            }
            pending.push((be32(&frame, 0).unwrap_or(0), at + FRAME_HEADER as u64));
            if be32(&frame, 4).is_some_and(|size| size > 0) {
                self.frames.extend(pending.drain(..));
            }
            at += (FRAME_HEADER + self.page_bytes) as u64;
        }
        self.log = Some(log);
        Ok(())
    }

    /// Gives every row of every leaf to `each`; the number of leaves with something in them that could not be read.
    pub(super) fn rows(&mut self, each: &mut dyn FnMut(RawRow)) -> u64 {
        let mut broken = 0;
        for number in 1..=self.count {
            broken += u64::from(!self.leaf(number, From::File, each));
        }
        let mut logged: Vec<u32> = self.frames.keys().copied().collect();
        logged.sort_unstable();
        for number in logged {
            broken += u64::from(!self.leaf(number, From::Log, each));
        }
        broken
    }

    /// Whether all of the page's rows could be read; a page that is no leaf has none.
    fn leaf(&mut self, number: u32, from: From, each: &mut dyn FnMut(RawRow)) -> bool {
        let Some(page) = self.page(number, from) else { return false };
        let begin = if number == 1 { FILE_HEADER } else { 0 };
        if page.get(begin) != Some(&TABLE_LEAF) {
            return true;
        }
        let Some(cells) = be16(&page, begin + 3) else { return false };
        let mut whole = true;
        for cell in 0..usize::from(cells) {
            let row = be16(&page, begin + 8 + 2 * cell).and_then(|at| self.row(&page, at.into(), from));
            match row {
                Some(row) => each(row),
                None => whole = false,
            }
        }
        whole
    }

    fn row(&mut self, page: &[u8], at: usize, from: From) -> Option<RawRow> {
        let (length, at) = varint(page, at)?;
        let (rowid, at) = varint(page, at)?;
        let length = usize::try_from(length).ok().filter(|length| *length <= LARGEST_ROW)?;
        let most = self.usable.checked_sub(35)?;
        let local = if length <= most {
            length
        } else {
            let least = (self.usable - 12) * 32 / 255 - 23;
            let wanted = least + (length - least) % (self.usable - 4);
            if wanted <= most { wanted } else { least }
        };
        let mut payload = page.get(at..at + local)?.to_vec();
        let mut next = if local < length { be32(page, at + local)? } else { 0 };
        while payload.len() < length {
            // Each adds something, so a chain that bites its tail ends too.
            let more = self.page(next, from).or_else(|| self.page(next, other(from)))?;
            next = be32(&more, 0)?;
            let wanted = (length - payload.len()).min(self.usable - 4);
            payload.extend(more.get(4..4 + wanted)?);
        }
        Some(RawRow { rowid: rowid.cast_signed(), values: record(&payload)? })
    }

    fn page(&mut self, number: u32, from: From) -> Option<Vec<u8>> {
        let index = u64::from(number.checked_sub(1)?);
        let (file, at) = match from {
            From::File if number <= self.count => (&mut self.file, index * self.page_bytes as u64),
            From::File => return None,
            From::Log => (self.log.as_mut()?, *self.frames.get(&number)?),
        };
        let mut page = vec![0; self.page_bytes];
        file.seek(SeekFrom::Start(at)).and_then(|_| file.read_exact(&mut page)).ok()?;
        Some(page)
    }
}

fn other(from: From) -> From {
    if from == From::File { From::Log } else { From::File }
}

/// The page size and what is reserved of it, if the header makes sense.
fn page_size(header: &[u8]) -> Option<(usize, usize)> {
    let bytes = match be16(header, 16)? {
        1 => 65_536,
        bytes => usize::from(bytes),
    };
    let reserved = usize::from(*header.get(20)?);
    (bytes.is_power_of_two() && bytes >= 512 && reserved <= 32).then_some((bytes, reserved))
}

/// The values of a record, if it is one from its first byte to its last.
fn record(payload: &[u8]) -> Option<Vec<Value>> {
    let (header, mut at) = varint(payload, 0)?;
    let header = usize::try_from(header).ok()?;
    let mut body = header;
    let mut values = Vec::new();
    while at < header {
        let (kind, next) = varint(payload, at)?;
        let (value, end) = value(payload, body, kind)?;
        values.push(value);
        (at, body) = (next, end);
    }
    (at == header && body == payload.len()).then_some(values)
}

/// The value of a serial type at `at`, and where the next begins.
fn value(payload: &[u8], at: usize, kind: u64) -> Option<(Value, usize)> {
    let bytes = |length: usize| payload.get(at..at.checked_add(length)?);
    let integer = |length: usize| {
        let bytes = bytes(length)?;
        let sign = if bytes.first().is_some_and(|first| *first >= 0x80) { -1_i64 } else { 0 };
        Some((Value::Integer(bytes.iter().fold(sign, |n, byte| n << 8 | i64::from(*byte))), at + length))
    };
    match kind {
        0 => Some((Value::Null, at)),
        1..=4 => integer(usize::try_from(kind).ok()?),
        5 => integer(6),
        6 => integer(8),
        7 => Some((Value::Real(f64::from_be_bytes(bytes(8)?.try_into().ok()?)), at + 8)),
        8 => Some((Value::Integer(0), at)),
        9 => Some((Value::Integer(1), at)),
        10 | 11 => None,
        kind => {
            let length = usize::try_from((kind - 12) / 2).ok()?;
            let bytes = bytes(length)?.to_vec();
            let value = if kind % 2 == 0 { Value::Blob(bytes) } else { Value::Text(String::from_utf8(bytes).ok()?) };
            Some((value, at + length))
        }
    }
}

/// A number of one to nine bytes, and where the next thing begins.
fn varint(bytes: &[u8], at: usize) -> Option<(u64, usize)> {
    let mut value = 0_u64;
    for n in 0..9 {
        let byte = *bytes.get(at + n)?;
        if n == 8 {
            return Some((value << 8 | u64::from(byte), at + 9));
        }
        value = value << 7 | u64::from(byte & 0x7F);
        if byte < 0x80 {
            return Some((value, at + n + 1));
        }
    }
    None
}

fn be16(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn be32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;
    use std::sync::LazyLock;

    use proptest::prelude::*;
    use rusqlite::Connection;

    use super::*;

    const ROWS: i64 = 500;

    /// Rows of every kind of value, some longer than a page; half of them only in the log.
    fn filled(folder: &Path) -> (Connection, PathBuf) {
        let path = folder.join("file.sqlite");
        let db = Connection::open(&path).unwrap();
        db.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(())).unwrap();
        let columns = "id INTEGER PRIMARY KEY, text TEXT, number INTEGER, real REAL, blob BLOB";
        db.execute_batch(&format!("CREATE TABLE thing ({columns}); BEGIN")).unwrap();
        for n in 1..=ROWS {
            let text = "余额不足".repeat(usize::try_from(n * n % 1_000).unwrap());
            let number = (n - ROWS / 2).pow(7);
            let real = f64::from(i32::try_from(n).unwrap()) + 0.25;
            let values = (n, text, number, real, (n % 7 > 0).then(|| vec![7_u8; 40]));
            db.execute("INSERT INTO thing VALUES (?, ?, ?, ?, ?)", values).unwrap();
            if n == ROWS / 2 {
                db.execute_batch("COMMIT; PRAGMA wal_checkpoint(TRUNCATE); BEGIN").unwrap();
            }
        }
        db.execute_batch("COMMIT").unwrap();
        (db, path)
    }

    /// The same as bytes: the file and its log.
    static FILLED: LazyLock<[Vec<u8>; 2]> = LazyLock::new(|| {
        let folder = tempfile::tempdir().unwrap();
        let (_db, path) = filled(folder.path());
        ["", "-wal"].map(|end| fs::read(folder::with_end(&path, end)).unwrap())
    });

    fn found(path: &Path) -> (HashMap<i64, Vec<Value>>, u64) {
        let mut rows = HashMap::new();
        let broken = Pages::open(path).unwrap().rows(&mut |row| {
            if row.values.len() == 5 && row.values[0] == Value::Null {
                rows.insert(row.rowid, row.values);
            }
        });
        (rows, broken)
    }

    #[test]
    fn every_row_of_a_sound_file_and_its_log_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let (db, path) = filled(folder.path());
        let (rows, broken) = found(&path);
        assert_eq!(broken, 0);
        let mut statement = db.prepare("SELECT * FROM thing").unwrap();
        let mut expected = statement.query([]).unwrap();
        while let Some(row) = expected.next().unwrap() {
            let id: i64 = row.get(0).unwrap();
            let found = rows.get(&id).unwrap_or_else(|| panic!("row {id} is missing"));
            let stored: Vec<Value> = (1..5).map(|column| row.get(column).unwrap()).collect();
            assert_eq!(found[1..], stored, "row {id}");
        }
        assert_eq!(rows.len(), usize::try_from(ROWS).unwrap());
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

        #[test]
        fn no_damage_brings_the_reader_down(
            flips in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..200),
            cut in any::<prop::sample::Index>(),
            in_log in any::<bool>(),
        ) {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("ill.sqlite");
            let mut parts = FILLED.clone();
            let ill = &mut parts[usize::from(in_log)];
            for (place, byte) in flips {
                let at = place.index(ill.len());
                ill[at] = byte;
            }
            ill.truncate(ill.len() / 2 + cut.index(ill.len() / 2));
            for (end, bytes) in ["", "-wal"].iter().zip(&parts) {
                fs::write(folder::with_end(&path, end), bytes).unwrap();
            }
            let (rows, _) = found(&path);
            prop_assert!(!rows.is_empty(), "the other half is whole");
        }
    }
}
