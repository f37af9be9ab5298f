//! The console program: scripts, support and tests use what the window uses.
//!
//! A public interface: the names and the exit codes are promises. Results go to the standard output and nothing else does;
//! what people should know goes to the error output, in words.

mod args;
mod backup;
mod check;
mod claims;
mod doctor;
mod knowledge;
mod log;
mod open;
mod redact;
mod show;
mod transfer;

use std::ffi::OsString;
use std::fmt::Display;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser as _;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::domain::language::Language;
use crate::domain::redact::redact;
use crate::exchange::file::ExchangeError;
use crate::i18n::Languages;
use crate::store::{DataFolder, ENV_DATA_DIR, StoreError};

pub use args::Cli;

use args::Command;

/// What the program learns from the process it runs in.
#[derive(Clone, Debug)]
pub struct Environment {
    /// The value of [`ENV_DATA_DIR`].
    pub data_dir: Option<OsString>,
    /// The program's own path.
    pub program: Option<PathBuf>,
    pub now: Timestamp,
    pub zone: TimeZone,
    /// The system's language.
    pub language: Language,
}

impl Environment {
    #[must_use]
    pub fn of_process() -> Self {
        Self {
            data_dir: std::env::var_os(ENV_DATA_DIR),
            program: std::env::current_exe().ok(),
            now: Timestamp::now(),
            zone: TimeZone::system(),
            language: Languages::of_system(),
        }
    }
}

/// How the program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    Done,
    /// Not found, or a problem was found.
    Problem,
    /// The call itself was wrong.
    Usage,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Done => Self::SUCCESS,
            Exit::Problem => Self::from(1),
            Exit::Usage => Self::from(2),
        }
    }
}

/// Why a command did not do what was asked.
#[derive(Debug)]
enum Failure {
    Usage(String),
    Problem(String),
    /// The standard output or the error output.
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::CardNumberInCode
            | StoreError::CardNumberInAmount
            | StoreError::PaymentCode
            | StoreError::NoteTooLong { .. } => Self::Usage(error.to_string()),
            _ => Self::Problem(error.to_string()),
        }
    }
}

impl<E> From<ExchangeError<E>> for Failure
where
    E: Display,
{
    fn from(error: ExchangeError<E>) -> Self {
        Self::Problem(error.to_string())
    }
}

/// What every command is given.
struct Context<'a> {
    env: &'a Environment,
    folder: PathBuf,
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
}

/// Does what `args` (the program's name first) ask for. Results are written to `out`, sentences to `err`.
pub fn run<I>(args: I, env: &Environment, out: &mut dyn Write, err: &mut dyn Write) -> Exit
where
    I: IntoIterator<Item: Into<OsString> + Clone>,
{
    let result = match Cli::try_parse_from(args) {
        Ok(cli) => perform(cli, env, out, err).and_then(|()| Ok(out.flush()?)),
        Err(error) if error.use_stderr() => Err(Failure::Usage(error.render().to_string())),
        Err(help) => write!(out, "{}", help.render()).and_then(|()| out.flush()).map_err(Failure::Output),
    };
    match result {
        Ok(()) => Exit::Done,
        // Whoever reads our output has read enough (`log list | head`).
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Done,
        Err(Failure::Output(error)) => say(err, &format!("the output could not be written: {error}"), Exit::Problem),
        Err(Failure::Problem(words)) => say(err, &words, Exit::Problem),
        Err(Failure::Usage(words)) => say(err, &words, Exit::Usage),
    }
}

fn perform(cli: Cli, env: &Environment, out: &mut dyn Write, err: &mut dyn Write) -> Result<(), Failure> {
    let folder = DataFolder::resolve(cli.data_dir, env.data_dir.clone(), env.program.as_deref())?.path;
    let language = cli.lang.unwrap_or(env.language);
    let mut context = Context { env, folder, out, err };
    match cli.command {
        Command::Lookup(args) => knowledge::look_up(&args, language, &mut context),
        Command::Codes(args) => knowledge::codes(&args, language, &mut context),
        Command::Claims(args) => claims::claims(&args, language, &mut context),
        Command::Log(command) => log::perform(command, language, &mut context),
        Command::Backup(command) => backup::perform(command, &mut context),
        Command::Open(args) => open::perform(&args, &mut context),
        Command::Check(args) => check::perform(&args, &mut context),
        Command::Doctor(args) => doctor::examine(&args, language, &mut context),
        Command::Redact => redact::redact_input(&mut context),
    }
}

/// The last words. A wrong call is quoted in them, so they are redacted: error output ends up in other people's logs.
fn say(err: &mut dyn Write, words: &str, exit: Exit) -> Exit {
    // Nobody is left to be told when the error output is gone too.
    writeln!(err, "{}", redact(words).text.trim_end()).ok();
    exit
}
