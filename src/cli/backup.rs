//! `tillside-cli backup`: making, listing and restoring backups.

use std::path::Path;

use jiff::Timestamp;

use crate::domain::backup::BackupReason;
use crate::domain::incident::Moment;
use crate::store::{self, FILE_NAME, Preview, Restored, Store, StoreError};

use super::args::BackupCommand;
use super::{Context, Failure};

pub(super) fn perform(command: BackupCommand, context: &mut Context<'_>) -> Result<(), Failure> {
    match command {
        BackupCommand::Now => now(context),
        BackupCommand::List => list(context),
        BackupCommand::Restore { file } => restore(&file, context),
    }
}

fn now(context: &mut Context<'_>) -> Result<(), Failure> {
    if !Store::is_in(&context.folder)? {
        return Err(Failure::Problem(format!("there is no log in {} yet", context.folder.display())));
    }
    let backup = Store::open(&context.folder)?.back_up(BackupReason::Manual, context.env.now)?;
    Ok(writeln!(context.out, "{}", backup.path.display())?)
}

fn list(context: &mut Context<'_>) -> Result<(), Failure> {
    for backup in store::list_backups(&store::backup_folder(&context.folder))? {
        let made_at = clock(backup.made_at, context);
        let (reason, bytes) = (backup.reason.as_ref(), backup.bytes);
        writeln!(context.out, "{made_at}\t{reason}\t{bytes}\t{}", backup.path.display())?;
    }
    Ok(())
}

fn restore(file: &Path, context: &mut Context<'_>) -> Result<(), Failure> {
    let moment = Moment::on_clock(context.env.now, &context.env.zone);
    let present = if Store::is_in(&context.folder)? { Some(Store::open(&context.folder)) } else { None };
    let (present, fault) = match present {
        Some(Ok(store)) => (Some(store), None),
        Some(Err(error @ StoreError::Damaged { .. })) => (None, Some(error)),
        Some(Err(error)) => return Err(error.into()),
        None => (None, None),
    };
    show(&store::preview(file, present.as_ref())?, context)?;
    let restored = match (present, fault) {
        (Some(mut store), _) => match store.restore(file, &moment) {
            // Too ill for a backup, so it is set aside as it is.
            Err(error) if is_about_the_log(&error, context) => over_damaged(store, file, &moment, &error, context)?,
            restored => restored?,
        },
        (None, Some(error)) => {
            writeln!(context.err, "{error}")?;
            store::restore_over_damaged(&context.folder, file, &moment)?
        }
        (None, None) => store::restore_over_damaged(&context.folder, file, &moment)?,
    };
    tell(&restored, context)
}

fn is_about_the_log(error: &StoreError, context: &Context<'_>) -> bool {
    matches!(error, StoreError::Damaged { path, .. } if *path == context.folder.join(FILE_NAME))
}

fn over_damaged(
    store: Store,
    file: &Path,
    moment: &Moment,
    error: &StoreError,
    context: &mut Context<'_>,
) -> Result<Restored, Failure> {
    writeln!(context.err, "{error}")?;
    drop(store);
    Ok(store::restore_over_damaged(&context.folder, file, moment)?)
}

/// What one gets, before anything is done: on the error output, as results alone go to the standard output.
fn show(preview: &Preview, context: &mut Context<'_>) -> Result<(), Failure> {
    let Preview { path, made_at, bytes, version, known_version, incidents, newest, in_doubt, missing } = preview;
    writeln!(context.err, "{}: {bytes} bytes, sound", path.display())?;
    if let Some(made_at) = made_at {
        writeln!(context.err, "made at {}", clock(*made_at, context))?;
    }
    if version < known_version {
        writeln!(context.err, "data version {version}; it is brought up to {known_version}")?;
    }
    writeln!(context.err, "incidents: {incidents}, of them in doubt: {in_doubt}")?;
    if let Some(newest) = newest {
        writeln!(context.err, "the newest was recorded at {}", clock(*newest, context))?;
    }
    if let Some(missing) = missing {
        writeln!(context.err, "entries of the present log that it does not have: {missing}")?;
    }
    Ok(())
}

/// Prints where the log as it was before can be found.
fn tell(restored: &Restored, context: &mut Context<'_>) -> Result<(), Failure> {
    let kept = restored.before.as_ref().map(|backup| &backup.path).or(restored.set_aside.as_ref());
    writeln!(context.err, "restored; attachments brought back: {}", restored.attachments)?;
    if let Some(kept) = kept {
        writeln!(context.err, "the log as it was before is kept in the file named on the output")?;
        writeln!(context.out, "{}", kept.display())?;
    }
    Ok(())
}

fn clock(at: Timestamp, context: &Context<'_>) -> String {
    at.to_zoned(context.env.zone.clone()).strftime("%Y-%m-%d %H:%M:%S").to_string()
}
