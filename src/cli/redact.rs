//! `tillside-cli redact`: standard input to standard output, exactly as notes are redacted before they are kept.

use std::io::{self, Read};

use crate::domain::redact::{payment_codes, redact, secrets};

use super::{Context, Failure};

/// The whole input at once: a card number may go on in the next line.
pub(super) fn redact_input(context: &mut Context<'_>) -> Result<(), Failure> {
    let mut input = Vec::new();
    let unread = |error: io::Error| Failure::Problem(format!("the input could not be read: {error}"));
    io::stdin().lock().read_to_end(&mut input).map_err(unread)?;
    let text = String::from_utf8(input).map_err(|error| {
        let line = error.as_bytes()[..error.utf8_error().valid_up_to()].split(|b| *b == b'\n').count();
        Failure::Problem(format!("line {line} of the input is not UTF-8; nothing was written"))
    })?;
    let clean = redact(&text);
    context.out.write_all(clean.text.as_bytes())?;
    context.out.flush()?;
    Ok(writeln!(context.err, "{}", summary(clean.hidden, payment_codes(&text), secrets(&text).len()))?)
}

/// What was hidden, and what is left in the output that a note would be refused or warned for.
fn summary(hidden: usize, codes: usize, secrets: usize) -> String {
    let mut sentences = vec![match hidden {
        0 => "no card number was found".to_owned(),
        1 => "1 card number was hidden".to_owned(),
        many => format!("{many} card numbers were hidden"),
    }];
    sentences.extend((codes > 0).then(|| {
        let found = counted(codes, "payment code was", "payment codes were");
        format!("{found} found and left: no note may hold one, its order number says the same")
    }));
    sentences.extend((secrets > 0).then(|| {
        let looks = counted(secrets, "place looks", "places look");
        format!("{looks} like a security code or PIN: neither may be kept, take it out")
    }));
    sentences.join("\n")
}

fn counted(count: usize, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_finding_has_its_sentence() {
        assert_eq!(summary(0, 0, 0), "no card number was found");
        assert_eq!(summary(1, 0, 0), "1 card number was hidden");
        let all = summary(2, 1, 3);
        let lines: Vec<&str> = all.lines().collect();
        assert_eq!(lines.len(), 3);
        assert_eq!(lines[0], "2 card numbers were hidden");
        assert!(lines[1].starts_with("1 payment code was found"), "{}", lines[1]);
        assert!(lines[2].starts_with("3 places look like a security code or PIN"), "{}", lines[2]);
    }
}
