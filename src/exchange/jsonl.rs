//! JSON lines: one incident a line, each a complete object with the names of [`super::row::NAMES`].

use std::io::{self, Write};

use crate::domain::incident::Incident;

use super::row::ExchangeRow;

/// Writes the incidents in the order given.
///
/// # Errors
/// Only those of `out`.
pub fn write(out: &mut dyn Write, incidents: &[Incident]) -> io::Result<()> {
    for incident in incidents {
        serde_json::to_writer(&mut *out, &ExchangeRow::new(incident))?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::row::NAMES;
    use super::super::row::testing::{bare, full};
    use super::*;

    #[test]
    fn every_line_is_an_incident_with_the_names_of_the_command_line() {
        let mut out = Vec::new();
        write(&mut out, &[full(), bare()]).unwrap();
        let text = String::from_utf8(out).unwrap();
        let rows: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(
            rows[0],
            json!({
                "id": "01939000-0000-7000-8000-000000000001", "at": "2026-11-21T22:32:05.25+08:00",
                "code_set": "unionpay", "code": "57", "terminal": "T1 front", "outcome": "paid_other_card",
                "status": "closed", "amount": "268.00", "currency": "CNY", "last4": "0123",
                "note": "换了\"蓝卡\"，付了\n两次",
                "ticks": [{"step": "other-card"}, {"step": "money-gone", "answer": "no"}],
            })
        );
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[1]["outcome"], Value::Null);
        assert_eq!(rows[1]["status"], "open");
        for row in rows {
            let mut names: Vec<_> = row.as_object().unwrap().keys().cloned().collect();
            let mut expected = NAMES.map(str::to_owned);
            names.sort();
            expected.sort();
            assert_eq!(names, expected);
        }
    }
}
