//! The pack file, version 1: TOML. What each field may hold stands in `assets/packs/README.md`.

use std::ops::Range;

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::check::{self, Codes, Day};
use super::fault::{Faults, Flaw, Kind, PackFault};
use crate::domain::code::CodeSetId;
use crate::domain::rule::{Pack, PackRule, Rule};
use crate::knowledge::Catalog;

/// The version of the format this program knows.
pub const FORMAT: u32 = 1;
/// The largest file that is read.
pub const MAX_BYTES: u64 = 2 * 1024 * 1024;

const FIELDS: [&str; 9] = ["format", "id", "publisher", "name", "code_set", "edition", "checked", "language", "rule"];
const RULE_FIELDS: [&str; 6] = ["code", "meaning", "text", "action", "money", "review_on"];

/// As [`read`], from the bytes of a file.
///
/// # Errors
/// As [`read`].
pub fn read_bytes(bytes: &[u8], catalog: &Catalog, today: Date) -> Result<Pack, Vec<PackFault>> {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let refused = |line, flaw| Err(vec![PackFault { line, column: None, field: "format".to_owned(), flaw }]);
    if size > MAX_BYTES {
        return refused(1, Flaw::TooLarge { bytes: size, most: MAX_BYTES });
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => read(text, catalog, today),
        Err(error) => {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            refused(Lines::new(before).of(before.len()), Flaw::NotText)
        }
    }
}

/// Reads a pack. `today` tells which days are within reach.
///
/// # Errors
/// Everything that is wrong with it, in the order of its lines; then nothing of it may be taken in.
pub fn read(text: &str, catalog: &Catalog, today: Date) -> Result<Pack, Vec<PackFault>> {
    let size = u64::try_from(text.len()).unwrap_or(u64::MAX);
    let mut faults = Faults::default();
    if size > MAX_BYTES {
        faults.add(1, "format", Flaw::TooLarge { bytes: size, most: MAX_BYTES });
        return Err(faults.into_sorted());
    }
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let lines = Lines::new(text.as_bytes());
    let (document, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let at = error.span().map_or(0, |span| span.start);
        let words = check::repeated(lines.text(text, at));
        let field = if words.is_empty() { "TOML".to_owned() } else { words };
        faults.add(lines.of(at), field, Flaw::NotToml(check::repeated_words(error.message())));
    }
    let whole = errors.is_empty();
    let mut reader = Reader { faults, lines, codes: Codes::new(catalog), today, whole };
    let pack = reader.document(document.get_ref());
    match pack {
        Some(pack) if reader.faults.is_empty() => Ok(pack),
        _ => Err(reader.faults.into_sorted()),
    }
}

/// Where the lines of a text begin.
struct Lines(Vec<usize>);

impl Lines {
    fn new(text: &[u8]) -> Self {
        let breaks = text.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at + 1);
        Self(std::iter::once(0).chain(breaks).collect())
    }

    /// The line of a byte, counted from 1.
    fn of(&self, at: usize) -> u64 {
        u64::try_from(self.0.partition_point(|begin| *begin <= at)).unwrap_or(u64::MAX).max(1)
    }

    /// The words of that line.
    fn text<'a>(&self, text: &'a str, at: usize) -> &'a str {
        let line = self.0.partition_point(|begin| *begin <= at);
        let begin = self.0.get(line.saturating_sub(1)).copied().unwrap_or_default();
        text.get(begin..).and_then(|rest| rest.lines().next()).unwrap_or_default()
    }
}

struct Reader<'a> {
    faults: Faults,
    lines: Lines,
    codes: Codes<'a>,
    today: Date,
    /// All of the file could be read as TOML: what is not there is missing, and was not lost with a broken line.
    whole: bool,
}

/// A table of the file, the place it begins at, and what its fields are called.
#[derive(Clone, Copy)]
struct Table<'t, 'i> {
    fields: &'t DeTable<'i>,
    begin: usize,
    prefix: &'static str,
}

impl Table<'_, '_> {
    fn name(&self, field: &str) -> String {
        format!("{}{field}", self.prefix)
    }
}

impl Reader<'_> {
    fn document(&mut self, fields: &DeTable<'_>) -> Option<Pack> {
        let table = Table { fields, begin: 0, prefix: "" };
        if !self.is_our_format(table) {
            return None;
        }
        self.refuse_unknown(table, &FIELDS);
        let id = self.field(table, "id", check::pack_id);
        let publisher = self.field(table, "publisher", |text| check::text(text, Rule::MAX_REVIEWER_CHARS));
        let name = self.field(table, "name", |text| check::text(text, Pack::MAX_NAME_CHARS));
        let code_set = self.field(table, "code_set", check::code_set);
        let edition = self.day(table, "edition", Day::Done);
        let checked = self.day(table, "checked", Day::Done);
        let language = self.optional(table, "language", check::language);
        let rules = self.rules(table, code_set.as_ref());
        Some(Pack {
            id: id?,
            publisher: publisher?,
            name: name?,
            code_set: code_set?,
            edition: edition?,
            checked: checked?,
            language,
            rules: rules?,
        })
    }

    /// Of another version nothing more is said: whatever stands there means something this program does not know.
    fn is_our_format(&mut self, table: Table<'_, '_>) -> bool {
        let Some(value) = table.fields.get("format") else {
            self.missing(table, "format");
            return self.whole;
        };
        let flaw = match value.get_ref() {
            DeValue::Integer(number) if number.as_str() == FORMAT.to_string() && number.radix() == 10 => return true,
            DeValue::Integer(number) => Flaw::UnknownFormat { found: check::repeated(number.as_str()) },
            _ => Flaw::WrongKind(Kind::Number),
        };
        self.fault(&value.span(), "format".to_owned(), flaw);
        false
    }

    fn rules(&mut self, table: Table<'_, '_>, set: Option<&CodeSetId>) -> Option<Vec<PackRule>> {
        let Some(value) = table.fields.get("rule") else {
            if self.whole {
                self.faults.add(1, "rule", Flaw::NoRules);
            }
            return None;
        };
        let Some(array) = value.get_ref().as_array() else {
            self.fault(&value.span(), "rule".to_owned(), Flaw::WrongKind(Kind::Rules));
            return None;
        };
        if array.is_empty() {
            self.fault(&value.span(), "rule".to_owned(), Flaw::NoRules);
        }
        if array.len() > Pack::MAX_RULES {
            let flaw = Flaw::TooManyRules { count: array.len(), most: Pack::MAX_RULES };
            self.fault(&value.span(), "rule".to_owned(), flaw);
            return None;
        }
        let mut rules = Vec::with_capacity(array.len());
        for element in array {
            let Some(fields) = element.get_ref().as_table() else {
                self.fault(&element.span(), "rule".to_owned(), Flaw::WrongKind(Kind::Rules));
                continue;
            };
            rules.extend(self.rule(Table { fields, begin: element.span().start, prefix: "rule." }, set));
        }
        Some(rules)
    }

    fn rule(&mut self, table: Table<'_, '_>, set: Option<&CodeSetId>) -> Option<PackRule> {
        self.refuse_unknown(table, &RULE_FIELDS);
        let code = self.field(table, "code", check::code);
        if let (Some(code), Some(value)) = (&code, table.fields.get("code")) {
            let line = self.lines.of(value.span().start);
            if let Err(flaw) = self.codes.once(code, line) {
                self.faults.add(line, "rule.code", flaw);
            }
        }
        let meaning = self.field(table, "meaning", |text| check::text(text, Rule::MAX_MEANING_CHARS));
        let text = self.field(table, "text", |text| check::text(text, Rule::MAX_TEXT_CHARS));
        let action = self.optional(table, "action", check::action);
        let mut money = self.optional(table, "money", check::money);
        if let (Some(set), Some(code), Some(said), Some(value)) = (set, &code, money, table.fields.get("money"))
            && let Err(flaw) = self.codes.not_weaker(set, code, said)
        {
            self.fault(&value.span(), table.name("money"), flaw);
            money = None;
        }
        let review_on = self.day(table, "review_on", Day::Due);
        Some(PackRule { code: code?, meaning: meaning?, text: text?, action, money, review_on: review_on? })
    }

    fn refuse_unknown(&mut self, table: Table<'_, '_>, known: &[&str]) {
        for key in table.fields.keys().filter(|key| !known.contains(&key.get_ref().as_ref())) {
            let name = format!("{:?}", check::repeated(key.get_ref()));
            // In quotes only where it could not be told from its surroundings.
            let bare = key.get_ref().bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'));
            let name = if bare && !key.get_ref().is_empty() { name.trim_matches('"').to_owned() } else { name };
            self.fault(&key.span(), table.name(&name), Flaw::UnknownField);
        }
    }

    /// A text that must be there.
    fn field<T>(
        &mut self,
        table: Table<'_, '_>,
        field: &str,
        parse: impl FnOnce(&str) -> Result<T, Flaw>,
    ) -> Option<T> {
        if !table.fields.contains_key(field) {
            self.missing(table, field);
        }
        self.optional(table, field, parse)
    }

    /// A text that may be there.
    fn optional<T>(
        &mut self,
        table: Table<'_, '_>,
        field: &str,
        parse: impl FnOnce(&str) -> Result<T, Flaw>,
    ) -> Option<T> {
        let value = table.fields.get(field)?;
        let parsed = value.get_ref().as_str().ok_or(Flaw::WrongKind(Kind::Text)).and_then(parse);
        self.taken(table, field, value, parsed)
    }

    /// A day, in quotes or as TOML writes it.
    fn day(&mut self, table: Table<'_, '_>, field: &str, what: Day) -> Option<Date> {
        let Some(value) = table.fields.get(field) else {
            self.missing(table, field);
            return None;
        };
        let parsed = match value.get_ref() {
            DeValue::String(text) => check::day(text, what, self.today),
            // A time of day would be read past.
            DeValue::Datetime(at) if at.time.is_none() => check::day(&at.to_string(), what, self.today),
            _ => Err(Flaw::WrongKind(Kind::Date)),
        };
        self.taken(table, field, value, parsed)
    }

    fn taken<T>(
        &mut self,
        table: Table<'_, '_>,
        field: &str,
        value: &Spanned<DeValue<'_>>,
        parsed: Result<T, Flaw>,
    ) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(flaw) => {
                self.fault(&value.span(), table.name(field), flaw);
                None
            }
        }
    }

    fn missing(&mut self, table: Table<'_, '_>, field: &str) {
        if self.whole {
            self.faults.add(self.lines.of(table.begin), table.name(field), Flaw::Missing);
        }
    }

    fn fault(&mut self, span: &Range<usize>, field: String, flaw: Flaw) {
        self.faults.add(self.lines.of(span.start), field, flaw);
    }
}
