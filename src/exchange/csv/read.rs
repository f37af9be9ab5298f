//! The rows of a table as incidents.

use jiff::tz::TimeZone;
use uuid::Uuid;

use crate::domain::amount::{Amount, Currency};
use crate::domain::code::{Code, CodeSetId};
use crate::domain::history::{Change, Event, Incoming};
use crate::domain::incident::{Details, Last4, Moment, Outcome};
use crate::exchange::refused::{LineError, Reason};
use crate::exchange::row::{ticks_of_a_line, zone_named};
use crate::exchange::row_id::RowIds;
use crate::exchange::when;

use super::as_it_was;
use super::mapping::{Field, Mapping};
use super::sheet::Sheet;

/// What a table leaves unsaid.
#[derive(Clone, Debug)]
pub struct Assumed {
    /// The shop's, for times without an offset.
    pub zone: TimeZone,
    /// For amounts without one.
    pub currency: Currency,
    /// What outcomes are called in the languages of the program, beside their ids.
    pub outcomes: Vec<(String, Outcome)>,
}

/// Reads the rows one by one. A row without an id gets one that follows from its cells, so that reading the same table again
/// adds nothing; empty rows are passed over.
pub fn read<'a>(
    sheet: &'a Sheet,
    mapping: &'a Mapping,
    assumed: &'a Assumed,
) -> impl Iterator<Item = Result<Incoming, LineError>> + use<'a> {
    let mut reader =
        csv::ReaderBuilder::new().delimiter(sheet.separator).flexible(true).from_reader(sheet.text.as_bytes());
    let mut ids = RowIds::default();
    let mut record = csv::StringRecord::new();
    std::iter::from_fn(move || {
        loop {
            match reader.read_record(&mut record) {
                Ok(true) => {}
                // The text is in memory and is a text, so nothing can go wrong but its end.
                Ok(false) | Err(_) => return None,
            }
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            let line = record.position().map_or(0, csv::Position::line);
            let row = Row { record: &record, mapping, assumed };
            let read = row.incoming(line, sheet.header.len(), &mut ids);
            let text = || record.iter().collect::<Vec<_>>().join(" · ");
            return Some(read.map_err(|reason| LineError::new(line, reason, &text())));
        }
    })
}

struct Row<'a> {
    record: &'a csv::StringRecord,
    mapping: &'a Mapping,
    assumed: &'a Assumed,
}

impl Row<'_> {
    /// What stands under a field; `None` if nothing does.
    fn cell(&self, field: Field) -> Option<&str> {
        let cell = self.record.get(*self.mapping.columns.get(&field)?)?;
        Some(as_it_was(cell.trim_matches([' ', '\u{3000}']))).filter(|cell| !cell.trim().is_empty())
    }

    /// Reads a cell; `Wrong` if something stands there that it cannot be.
    fn parsed<T>(
        &self,
        field: Field,
        name: &'static str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, Reason> {
        let Some(cell) = self.cell(field) else { return Ok(None) };
        parse(cell).map(Some).ok_or_else(|| Reason::Wrong { field: name, value: cell.to_owned() })
    }

    fn incoming(&self, line: u64, columns: usize, ids: &mut RowIds) -> Result<Incoming, Reason> {
        let found = self.record.len();
        // Empty cells at the end are what spreadsheets leave behind; a cell too many or too few shifts the others.
        if found < columns || self.record.iter().skip(columns).any(|cell| !cell.trim().is_empty()) {
            return Err(Reason::Cells { found, expected: columns });
        }
        let moment = self.moment()?;
        let change = Change::Recorded { details: Box::new(self.details()?) };
        let given = self.cell(Field::Id).and_then(|id| Uuid::try_parse(id).ok()).filter(|id| !id.is_nil());
        let id = given.unwrap_or_else(|| ids.of(&self.cells()));
        Ok(Incoming { line, events: vec![Event { id, moment, change }], advice: None })
    }

    fn cells(&self) -> Vec<(&str, &str)> {
        let cell = |field: &Field| (self.mapping.columns.get_key_value(field), self.cell(*field));
        let fields = self.mapping.columns.keys().map(cell);
        fields.filter_map(|(known, cell)| Some((known?.0.as_ref(), cell?))).collect()
    }

    fn moment(&self) -> Result<Moment, Reason> {
        let at = self.cell(Field::At).ok_or(Reason::Missing("at"))?;
        let text = match self.cell(Field::Time) {
            Some(time) => format!("{at} {time}"),
            None => at.to_owned(),
        };
        let zone = self.cell(Field::Zone).map(zone_named);
        let told = when::moment(&text, zone.as_ref().unwrap_or(&self.assumed.zone));
        let (at, zone) = told.ok_or(Reason::Wrong { field: "at", value: text })?;
        Ok(Moment { at, zone, who: self.cell(Field::Who).map(str::to_owned) })
    }

    fn details(&self) -> Result<Details, Reason> {
        let text = |field| self.cell(field).map(str::to_owned);
        let code = self.parsed(Field::Code, "code", Code::parse)?.ok_or(Reason::Missing("code"))?;
        Ok(Details {
            code_set: text(Field::CodeSet).map(|set| CodeSetId::new(set.to_lowercase())),
            terminal: text(Field::Terminal),
            outcome: self.parsed(Field::Outcome, "outcome", |text| self.outcome(text))?,
            amount: self.amount()?,
            last4: self.parsed(Field::Last4, "last4", last4)?,
            reference: text(Field::Reference),
            trace: text(Field::Trace),
            note: text(Field::Note),
            ticks: self.parsed(Field::Ticks, "ticks", ticks_of_a_line)?.unwrap_or_default(),
            ..Details::new(code)
        })
    }

    fn outcome(&self, text: &str) -> Option<Outcome> {
        let named = |(name, _): &&(String, Outcome)| name.to_lowercase() == text.to_lowercase();
        Outcome::parse(text).or_else(|| self.assumed.outcomes.iter().find(named).map(|(_, outcome)| *outcome))
    }

    /// The amount in its own currency, the one written beside it (`268.00 CNY`, `268元`), or the shop's.
    fn amount(&self) -> Result<Option<Amount>, Reason> {
        let currency = self.parsed(Field::Currency, "currency", Currency::parse)?;
        self.parsed(Field::Amount, "amount", |text| {
            let (number, beside) = match text.trim_end_matches('元').trim().rsplit_once(' ') {
                Some((number, word)) if Currency::parse(word).is_some() => (number, Currency::parse(word)),
                _ => (text.trim_end_matches('元'), None),
            };
            if currency.is_some() && beside.is_some() && currency != beside {
                return None;
            }
            Amount::parse(number, currency.or(beside).unwrap_or(self.assumed.currency))
        })
    }
}

/// The last four digits, also where a spreadsheet has taken their zeros away or stars stand before them.
fn last4(text: &str) -> Option<Last4> {
    let digits = text.trim_start_matches(['*', '•', 'x', 'X', '.', ' ']);
    let short = digits.len() < 4 && !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    if short { Last4::parse(&format!("{digits:0>4}")) } else { Last4::parse(digits) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::history::IncidentHistory;
    use crate::exchange::csv::Table;
    use crate::exchange::row::testing::{full, of};

    fn assumed() -> Assumed {
        Assumed {
            zone: TimeZone::get("Asia/Shanghai").unwrap(),
            currency: Currency::CNY,
            outcomes: vec![("换卡付成".to_owned(), Outcome::PaidOtherCard)],
        }
    }

    fn all(text: &str) -> Vec<Result<Incoming, LineError>> {
        let sheet = Sheet::new(text.as_bytes()).unwrap();
        read(&sheet, &Mapping::guessed(&sheet.header), &assumed()).collect()
    }

    fn details(incoming: &Incoming) -> &Details {
        let Change::Recorded { details } = &incoming.events[0].change else { panic!("{incoming:?}") };
        details
    }

    #[test]
    fn a_chinese_sheet_is_read_with_its_own_words() {
        let rows = all("日期,时间,应答码,结果,金额,卡尾号,备注,收银员\n\
            2026/11/21,14:32,57,换卡付成,\"¥1,268.00\",77,\"两行\n备注\",小李\n\
            2026/11/21,15:00,a0,,,,,\n");
        let first = rows[0].as_ref().unwrap();
        assert_eq!(first.line, 2);
        let known = details(first);
        assert_eq!(known.outcome, Some(Outcome::PaidOtherCard));
        assert_eq!(known.amount.unwrap().to_string(), "1268.00 CNY");
        assert_eq!(known.last4.as_ref().unwrap().as_str(), "0077");
        assert_eq!(known.note.as_deref(), Some("两行\n备注"));
        assert_eq!(first.events[0].moment.who.as_deref(), Some("小李"));
        assert_eq!(first.events[0].moment.at.to_string(), "2026-11-21T06:32:00Z");
        let second = rows[1].as_ref().unwrap();
        assert_eq!((second.line, details(second).code.as_str()), (4, "A0"));
    }

    #[test]
    fn reading_twice_gives_the_same_ids_and_equal_rows_are_two_incidents() {
        let text = "at,code\n2026-11-21 14:32,57\n2026-11-21 14:32,57\n";
        let ids = |text: &str| all(text).into_iter().map(|row| row.unwrap().events[0].id).collect::<Vec<_>>();
        assert_eq!(ids(text), ids(text));
        assert_ne!(ids(text)[0], ids(text)[1]);
        assert_eq!(ids("code,at\n57,2026-11-21 14:32\n")[0], ids(text)[0], "the order of the columns does not count");
    }

    #[test]
    fn our_own_table_comes_back_as_it_was() {
        let mut nasty = full().incident.details;
        nasty.note = Some("=1+1, \"quoted\"\n'second'".to_owned());
        nasty.amount = Amount::parse("1.234", Currency::parse("KWD").unwrap());
        let mut out = Vec::new();
        let mut table = Table::of_incidents(&mut out).unwrap();
        let before = [full(), of(nasty)];
        for history in &before {
            table.incident(history).unwrap();
        }
        table.finish().unwrap();
        let rows = all(std::str::from_utf8(&out).unwrap());
        for (row, before) in rows.into_iter().zip(&before) {
            let row = row.unwrap();
            let after = IncidentHistory::of(row.events, None).unwrap().incident;
            let Details { check: _, carried: _, calls: _, attachments: _, ref note, .. } = after.details;
            assert_eq!(note, &before.incident.details.note);
            let (was, is) = (&before.incident.details, &after.details);
            assert_eq!(
                (is.outcome, is.amount, &is.ticks, &is.trace),
                (was.outcome, was.amount, &was.ticks, &was.trace)
            );
            assert_eq!((after.id, after.moment), (before.incident.id, before.incident.moment.clone()));
        }
    }

    #[test]
    fn a_row_that_cannot_be_read_says_which_cell() {
        let rows = all("at,code,amount,outcome,last4\n\
            2026-11-21,,1,,\n\
            soon,57,1,,\n\
            2026-11-21,57,-5,,\n\
            2026-11-21,57,1,eaten,\n\
            2026-11-21,57,1,,4111111111111111\n\
            2026-11-21,57\n\
            2026-11-21,57,1,,,,extra\n\
            \n\
            2026-11-21,57,1 USD,,,\n");
        let reasons: Vec<String> =
            rows.iter().map(|row| row.as_ref().map_or_else(|e| e.reason.to_string(), |_| "read".to_owned())).collect();
        assert_eq!(
            reasons,
            [
                "has no code",
                "at: \"soon\" cannot be read",
                "amount: \"-5\" cannot be read",
                "outcome: \"eaten\" cannot be read",
                "last4: \"••••••••••••1111\" cannot be read",
                "has 2 cells where the header has 5",
                "has 7 cells where the header has 5",
                "read",
            ]
        );
        assert_eq!(details(rows[7].as_ref().unwrap()).amount.unwrap().to_string(), "1.00 USD");
    }
}
