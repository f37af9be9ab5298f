//! The words of the command line, and what they mean. Everything that can be refused without looking at the log is refused here.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::fmt::temporal::Pieces;
use jiff::tz::{Offset, TimeZone};
use strum::VariantArray as _;

use crate::domain::amount::Currency;
use crate::domain::code::{Code, CodeSetId};
use crate::domain::incident::{Details, Last4, Outcome, Status};
use crate::domain::language::Language;
use crate::domain::staff::Staff;
use crate::i18n::Languages;
use crate::transfer::Format;

/// What a card terminal's response code means, and the shop's log of incidents
#[derive(Debug, Parser)]
#[command(name = "tillside-cli", version, color = clap::ColorChoice::Never)]
pub struct Cli {
    /// Keep the data in this folder
    #[arg(long, global = true, value_name = "D")]
    pub data_dir: Option<PathBuf>,
    /// The language of texts: zh-CN, en …
    #[arg(long, global = true, value_name = "L", value_parser = Languages::asked_for)]
    pub lang: Option<Language>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// What a code, a sentence of the terminal or half-remembered words mean; best first
    Lookup(LookupArgs),
    /// All that is known
    Codes(CodesArgs),
    /// What articles say about codes, where it stands in the program, and our verdict
    Claims(ClaimsArgs),
    /// The shop's log of incidents
    #[command(subcommand)]
    Log(LogCommand),
    /// Copies of the log, to go back to
    #[command(subcommand)]
    Backup(BackupCommand),
    /// Bring the window forward and show something in it; opens it if it is not open
    Open(OpenArgs),
    /// Whether the log is sound: ends with 1 if a problem was found
    Check(CheckArgs),
    /// What the program does and does not do, where the data lies and whether all is well: ends with 1 if a problem was found
    Doctor(DoctorArgs),
    /// Copy the standard input to the standard output, card numbers hidden as in notes
    Redact,
}

#[derive(Debug, Args)]
pub struct LookupArgs {
    /// The code, or the words on the screen
    #[arg(value_name = "QUERY", allow_hyphen_values = true)]
    pub query: String,
    /// Answers from this code set alone
    #[arg(long, value_name = "S", value_parser = code_set)]
    pub code_set: Option<CodeSetId>,
    /// At most so many answers
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = limit)]
    pub limit: usize,
    /// For programs
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct ClaimsArgs {
    /// For programs
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct CodesArgs {
    /// This code set alone
    #[arg(long, value_name = "S", value_parser = code_set)]
    pub code_set: Option<CodeSetId>,
    /// For programs
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub enum LogCommand {
    /// Record an incident; prints its id once it is on the disk
    Add(Box<AddArgs>),
    /// Print incidents, newest first, one a line: id, local time, code set, code, terminal, outcome, note
    List(FilterArgs),
    /// Print everything known of one incident
    Show {
        #[arg(value_name = "ID")]
        id: String,
    },
    /// Write incidents to a file
    Export(ExportArgs),
    /// Take in the incidents of a file: our JSON lines, or a table (CSV) with a header; nothing comes in twice
    Import(ImportArgs),
}

#[derive(Debug, Subcommand)]
pub enum BackupCommand {
    /// Make one, reopen and check it; prints its path
    Now,
    /// Print the backups in the data folder, newest first, one a line: local time, reason, bytes, path
    List,
    /// Put the log back to a backup, after a backup of the log as it is; prints the path of that
    Restore {
        #[arg(value_name = "F")]
        file: PathBuf,
    },
}

#[derive(Debug, Args)]
pub struct OpenArgs {
    /// Show this response code
    #[arg(long, value_name = "C", allow_hyphen_values = true)]
    pub code: Option<String>,
    /// Use this terminal, by its name
    #[arg(long, value_name = "T", allow_hyphen_values = true)]
    pub terminal: Option<String>,
}

#[derive(Debug, Args)]
pub struct DoctorArgs {
    /// For programs
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Look at the structure alone, as the window does at every start
    #[arg(long)]
    pub quick: bool,
    /// For programs
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct AddArgs {
    /// The response code, as the terminal shows it
    #[arg(long, value_name = "C", value_parser = code, allow_hyphen_values = true)]
    pub code: Code,
    /// The code set the terminal speaks; otherwise the terminal's own
    #[arg(long, value_name = "S", value_parser = code_set)]
    pub code_set: Option<CodeSetId>,
    /// The terminal's name
    #[arg(long, value_name = "T", value_parser = terminal_name)]
    pub terminal: Option<String>,
    #[arg(long, value_name = "O", value_parser = outcome, help = format!("How it ended: {}", ids(Outcome::VARIANTS)))]
    pub outcome: Option<Outcome>,
    #[arg(long, value_name = "N", value_parser = note, allow_hyphen_values = true)]
    pub note: Option<String>,
    /// The amount in major units: 268.00
    #[arg(long, value_name = "A", requires = "currency")]
    pub amount: Option<String>,
    /// The currency's three letters: CNY
    #[arg(long, value_name = "X", requires = "amount", value_parser = currency)]
    pub currency: Option<Currency>,
    /// The last four digits of the card number
    #[arg(long, value_name = "D", value_parser = last4)]
    pub last4: Option<Last4>,
    /// The acquirer's reference number, as printed
    #[arg(long, value_name = "R", value_parser = number, allow_hyphen_values = true)]
    pub reference: Option<String>,
    /// The terminal's trace number, as printed
    #[arg(long, value_name = "N", value_parser = number, allow_hyphen_values = true)]
    pub trace: Option<String>,
    /// Who records it
    #[arg(long, value_name = "NAME", value_parser = staff_name)]
    pub staff: Option<String>,
    /// When it happened: 2026-11-21T14:32:05+08:00
    #[arg(long, value_name = "RFC3339", value_parser = given_time)]
    pub at: Option<GivenTime>,
}

#[derive(Debug, Args)]
pub struct FilterArgs {
    /// From this day or moment on: 2026-11-21 or 2026-11-21T14:32:05+08:00
    #[arg(long, value_name = "TIME", value_parser = bound)]
    pub from: Option<Bound>,
    /// Up to this day, or before this moment
    #[arg(long, value_name = "TIME", value_parser = bound)]
    pub to: Option<Bound>,
    #[arg(long, value_name = "C", value_parser = code, allow_hyphen_values = true)]
    pub code: Option<Code>,
    #[arg(long, value_name = "S", value_parser = code_set)]
    pub code_set: Option<CodeSetId>,
    /// The terminal's name
    #[arg(long, value_name = "T", value_parser = terminal_name)]
    pub terminal: Option<String>,
    #[arg(long, value_name = "O", value_parser = outcome, help = format!("Only those: {}", ids(Outcome::VARIANTS)))]
    pub outcome: Option<Outcome>,
    /// Who recorded it
    #[arg(long, value_name = "NAME", value_parser = staff_name)]
    pub staff: Option<String>,
    /// Only those whose money is or was in doubt
    #[arg(long)]
    pub doubted: bool,
    #[arg(long, value_name = "S", value_parser = status, help = format!("Only those: {}", ids(Status::VARIANTS)))]
    pub status: Option<Status>,
    /// Words that must be found, all of them: in notes, numbers and names, or in what the code means
    #[arg(long, value_name = "WORDS", allow_hyphen_values = true)]
    pub text: Option<String>,
    /// At most so many
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub limit: Option<u32>,
}

#[derive(Debug, Args)]
pub struct ExportArgs {
    #[arg(long, value_name = "FORMAT", value_parser = format, help = format!("One of {}", ids(Format::VARIANTS)))]
    pub format: Format,
    /// The file to write; one that is there is replaced
    #[arg(long, value_name = "F")]
    pub out: PathBuf,
    #[command(flatten)]
    pub filter: FilterArgs,
}

#[derive(Debug, Args)]
pub struct ImportArgs {
    /// The file to read
    #[arg(value_name = "F")]
    pub file: PathBuf,
    /// Only say what would come of it
    #[arg(long)]
    pub dry_run: bool,
    /// Write the refused lines with their reasons to this table
    #[arg(long, value_name = "R")]
    pub report: Option<PathBuf>,
}

/// A moment, and the offset it was written with.
#[derive(Clone, Copy, Debug)]
pub struct GivenTime {
    pub at: Timestamp,
    pub offset: Offset,
}

/// One end of a span of time.
#[derive(Clone, Copy, Debug)]
pub enum Bound {
    Moment(Timestamp),
    Day(Date),
}

impl Bound {
    /// Where a span that begins with it begins.
    ///
    /// # Errors
    /// The day lies at the end of time.
    pub fn start(self, zone: &TimeZone) -> Result<Timestamp, jiff::Error> {
        match self {
            Self::Moment(at) => Ok(at),
            Self::Day(day) => Ok(day.to_zoned(zone.clone())?.start_of_day()?.timestamp()),
        }
    }

    /// The moment before which a span that ends with it ends; a day is part of the span.
    ///
    /// # Errors
    /// The day lies at the end of time.
    pub fn end(self, zone: &TimeZone) -> Result<Timestamp, jiff::Error> {
        match self {
            Self::Moment(at) => Ok(at),
            Self::Day(day) => Self::Day(day.tomorrow()?).start(zone),
        }
    }
}

fn code(text: &str) -> Result<Code, String> {
    Code::parse(text).ok_or_else(|| "a code is letters and digits without a blank".to_owned())
}

fn code_set(text: &str) -> Result<CodeSetId, String> {
    let id = text.trim().to_ascii_lowercase();
    let fits = !id.is_empty()
        && id.len() <= Code::MAX_LEN
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'));
    if fits { Ok(CodeSetId::new(id)) } else { Err("a code set is a word such as unionpay or iso8583-1987".to_owned()) }
}

/// One line, as it was typed otherwise: a name this shop has not given may be longer than one it has.
fn terminal_name(text: &str) -> Result<String, String> {
    one_line("a terminal's name", text, 100)
}

fn staff_name(text: &str) -> Result<String, String> {
    one_line("a name", text, Staff::MAX_NAME_CHARS)
}

fn number(text: &str) -> Result<String, String> {
    one_line("such a number", text, Details::MAX_NUMBER_CHARS)
}

fn one_line(what: &str, text: &str, most: usize) -> Result<String, String> {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).collect();
    let line = words.join(" ");
    match line.chars().count() {
        0 => Err(format!("{what} is not empty")),
        chars if chars <= most => Ok(line),
        _ => Err(format!("{what} has at most {most} characters")),
    }
}

fn outcome(text: &str) -> Result<Outcome, String> {
    Outcome::parse(text).ok_or_else(|| format!("the outcomes are {}", ids(Outcome::VARIANTS)))
}

fn format(text: &str) -> Result<Format, String> {
    text.trim().to_ascii_lowercase().parse().map_err(|_| format!("the formats are {}", ids(Format::VARIANTS)))
}

fn status(text: &str) -> Result<Status, String> {
    text.trim().replace('-', "_").parse().map_err(|_| format!("the states are {}", ids(Status::VARIANTS)))
}

fn ids<T: AsRef<str>>(values: &[T]) -> String {
    values.iter().map(AsRef::as_ref).collect::<Vec<&str>>().join(", ")
}

fn note(text: &str) -> Result<String, String> {
    let most = Details::MAX_NOTE_CHARS;
    if text.chars().count() <= most {
        Ok(text.to_owned())
    } else {
        Err(format!("a note has at most {most} characters"))
    }
}

fn limit(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|n| *n > 0).ok_or_else(|| "a number from 1 on".to_owned())
}

fn currency(text: &str) -> Result<Currency, String> {
    Currency::parse(text).ok_or_else(|| "a currency is three letters such as CNY".to_owned())
}

fn last4(text: &str) -> Result<Last4, String> {
    Last4::parse(text).ok_or_else(|| "exactly four digits".to_owned())
}

fn given_time(text: &str) -> Result<GivenTime, String> {
    let reason = |error: jiff::Error| format!("a time is written 2026-11-21T14:32:05+08:00 ({error})");
    let at: Timestamp = text.trim().parse().map_err(reason)?;
    let pieces = Pieces::parse(text.trim()).map_err(reason)?;
    // A time without an offset did not become a moment above.
    Ok(GivenTime { at, offset: pieces.to_numeric_offset().unwrap_or(Offset::UTC) })
}

fn bound(text: &str) -> Result<Bound, String> {
    let text = text.trim();
    // Only then: the parser of days would take a moment too, and forget its time.
    if text.len() == "2026-11-21".len() {
        return text.parse().map(Bound::Day).map_err(|error| format!("a day is written 2026-11-21 ({error})"));
    }
    given_time(text).map(|given| Bound::Moment(given.at))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_span_of_days_holds_its_last_day() {
        let zone = TimeZone::fixed(jiff::tz::offset(8));
        let start = |text: &str| bound(text).unwrap().start(&zone).unwrap().to_string();
        let end = |text: &str| bound(text).unwrap().end(&zone).unwrap().to_string();
        assert_eq!(start("2026-11-21"), "2026-11-20T16:00:00Z");
        assert_eq!(end("2026-11-21"), "2026-11-21T16:00:00Z");
        assert_eq!(start("2026-11-21T14:32:05+08:00"), "2026-11-21T06:32:05Z");
        assert_eq!(end("2026-11-21T14:32:05Z"), "2026-11-21T14:32:05Z");
    }

    #[test]
    fn times_without_an_offset_are_no_moments() {
        for text in ["2026-11-21T14:32:05", "2026-13-21", "yesterday", "", "14:32"] {
            assert!(bound(text).is_err(), "{text}");
        }
        assert!(given_time("2026-11-21").is_err());
        assert_eq!(given_time("2026-11-21T14:32:05-03:30").unwrap().offset.seconds(), -12_600);
        assert_eq!(given_time("2026-11-21T14:32:05Z").unwrap().offset, Offset::UTC);
    }

    #[test]
    fn names_have_one_spelling() {
        assert_eq!(code_set(" UnionPay ").unwrap().as_str(), "unionpay");
        assert_eq!(terminal_name(" T1 \t front\n").unwrap(), "T1 front");
        for text in ["", "  ", "\u{1b}"] {
            assert!(terminal_name(text).is_err());
            assert!(code_set(text).is_err());
        }
    }
}
