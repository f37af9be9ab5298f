//! `tillside-cli open`: the window comes forward, for the shop's till software and for a key of the desktop.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::domain::request::OpenRequest;
use crate::machine::hand_over;
use crate::store::InstanceLock;

use super::args::OpenArgs;
use super::{Context, Failure};

pub(super) fn perform(args: &OpenArgs, context: &mut Context<'_>) -> Result<(), Failure> {
    let request = OpenRequest::new(args.code.as_deref(), args.terminal.as_deref());
    if is_open(context)? {
        if hand_over(&context.folder, &request)? {
            return Ok(());
        }
        let words = "a window has the data folder and does not answer; close it, or end it with the system's means";
        return Err(Failure::Problem(words.to_owned()));
    }
    let program = window_program(context)?;
    let mut command = Command::new(&program);
    command.arg("--data-dir").arg(&context.folder);
    for (name, value) in [("--code", &request.code), ("--terminal", &request.terminal)] {
        if let Some(value) = value {
            command.arg(format!("{name}={value}"));
        }
    }
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    // The window outlives the terminal this was typed in.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    match command.spawn() {
        Ok(_) => Ok(()),
        Err(error) => Err(Failure::Problem(format!("{} cannot be started: {error}", program.display()))),
    }
}

/// Whether a window has the data folder. The look is over at once; one that opens in that moment is asked at the next call.
fn is_open(context: &Context<'_>) -> Result<bool, Failure> {
    Ok(InstanceLock::acquire(&context.folder)?.is_none())
}

/// The window's program lies beside this one.
fn window_program(context: &Context<'_>) -> Result<PathBuf, Failure> {
    let name = format!("tillside{}", std::env::consts::EXE_SUFFIX);
    let beside = context.env.program.as_ref().and_then(|program| program.parent()).map(|folder| folder.join(name));
    beside
        .filter(|program| program.is_file())
        .ok_or_else(|| Failure::Problem("the window's program, tillside, is not beside this one".to_owned()))
}
