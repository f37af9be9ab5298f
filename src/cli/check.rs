//! `tillside-cli check`: whether the log is sound, in plain words or for programs.

use std::ops::ControlFlow;

use serde_json::{Value, json};

use crate::store::{AttachmentFault, ChainReport, CheckReport, Depth, Store, StoreError};

use super::args::CheckArgs;
use super::log::without_controls;
use super::{Context, Failure};

/// Below this the next backup may find no room.
const LITTLE_ROOM: u64 = 200 * 1024 * 1024;

pub(super) fn perform(args: &CheckArgs, context: &mut Context<'_>) -> Result<(), Failure> {
    if !Store::is_in(&context.folder)? {
        return Err(Failure::Problem(format!("there is no log in {} yet", context.folder.display())));
    }
    let depth = if args.quick { Depth::Quick } else { Depth::Full };
    let looked = Store::open(&context.folder).and_then(|store| store.check(depth, &mut |_| ControlFlow::Continue(())));
    let report = match looked {
        // So damaged that it does not open: that is what was asked.
        Err(StoreError::Damaged { detail, .. }) => CheckReport { faults: vec![detail], ..CheckReport::new(depth) },
        looked => looked?,
    };
    if args.json {
        writeln!(context.out, "{}", as_json(&report))?;
    } else {
        tell(&report, context)?;
    }
    if report.is_sound() {
        return Ok(());
    }
    let next = "keep the file; `backup list` names the backups and `backup restore` puts one of them in its place";
    Err(Failure::Problem(format!("a problem was found: {next}")))
}

fn as_json(report: &CheckReport) -> Value {
    let CheckReport { depth, faults, loose_ends, chain, derived, attachments, last_backup, free_bytes } = report;
    let chain = chain.map(|chain| {
        json!({
            "events": chain.events,
            "broken_at": chain.broken_at,
            "head": chain.head.map(|head| head.to_string()),
        })
    });
    let attachments = attachments.iter().map(|(incident, attachment, fault)| {
        json!({
            "incident": incident.to_string(),
            "sha256": attachment.sha256,
            "name": attachment.name,
            "fault": word(*fault),
        })
    });
    let last_backup = last_backup.as_ref().map(|backup| {
        json!({
            "path": backup.path.display().to_string(),
            "made_at": backup.made_at.to_string(),
            "reason": backup.reason.as_ref(),
        })
    });
    json!({
        "sound": report.is_sound(),
        "full": *depth == Depth::Full,
        "faults": faults,
        "loose_ends": loose_ends,
        "chain": chain,
        "wrong_in_lists": derived.lists,
        "wrong_in_search": derived.search,
        "attachments": attachments.collect::<Vec<_>>(),
        "last_backup": last_backup,
        "free_bytes": free_bytes,
    })
}

fn word(fault: AttachmentFault) -> &'static str {
    match fault {
        AttachmentFault::Missing => "missing",
        AttachmentFault::Changed => "changed",
        AttachmentFault::Unreadable => "unreadable",
    }
}

fn tell(report: &CheckReport, context: &mut Context<'_>) -> Result<(), Failure> {
    let CheckReport { depth, faults, loose_ends, chain, derived, attachments, last_backup, free_bytes } = report;
    let full = *depth == Depth::Full;
    match (&faults[..], full) {
        ([], true) => writeln!(context.out, "the structure of the file is sound, its indexes included")?,
        ([], false) => writeln!(context.out, "the structure of the file is sound; its contents were not compared")?,
        (faults, _) => {
            for fault in faults {
                writeln!(context.out, "the file is damaged: {}", without_controls(fault))?;
            }
        }
    }
    if *loose_ends > 0 {
        writeln!(context.out, "rows that name a row which is not there: {loose_ends}")?;
    }
    if let Some(chain) = chain {
        tell_chain(chain, context)?;
    }
    if derived.lists > 0 {
        writeln!(context.out, "incidents that the lists show otherwise than their history says: {}", derived.lists)?;
    }
    if derived.search > 0 {
        writeln!(
            context.out,
            "incidents that the search does not find, or finds and there are none: {}",
            derived.search
        )?;
    }
    for (incident, attachment, fault) in attachments {
        let (name, fault) = (without_controls(&attachment.name), word(*fault));
        writeln!(context.out, "the attachment {name} of incident {incident} is {fault}")?;
    }
    if full && faults.is_empty() && derived.lists == 0 && derived.search == 0 {
        writeln!(context.out, "the lists and the search say what the history says")?;
    }
    if full && attachments.is_empty() {
        writeln!(context.out, "every attachment is there as it was laid there")?;
    }
    match last_backup {
        Some(backup) => {
            let made_at = backup.made_at.to_zoned(context.env.zone.clone()).strftime("%Y-%m-%d %H:%M:%S");
            let hours = context.env.now.duration_since(backup.made_at).as_hours();
            writeln!(context.out, "the last backup was made at {made_at}, {hours} hours ago")?;
        }
        None => writeln!(context.out, "there is no backup yet: `backup now` makes one")?,
    }
    if let Some(free) = free_bytes.filter(|free| *free < LITTLE_ROOM) {
        writeln!(context.out, "the disk is nearly full: {free} bytes are left")?;
    }
    Ok(())
}

/// What the chain shows and what it cannot show.
fn tell_chain(chain: &ChainReport, context: &mut Context<'_>) -> Result<(), Failure> {
    let ChainReport { events, broken_at, head } = chain;
    match (broken_at, head) {
        (Some(entry), _) => {
            writeln!(
                context.out,
                "the history was changed, or has suffered: entry {entry} is not what was written down"
            )?;
        }
        (None, None) => writeln!(context.out, "the history has no entries yet")?,
        (None, Some(head)) => {
            writeln!(context.out, "the history is as it was written down: {events} entries, the last of them {head}")?;
            let limits = "changes to any of them would show; that the newest were removed, or all written anew, shows only \
                          against such a number noted earlier elsewhere";
            writeln!(context.out, "{limits}")?;
        }
    }
    Ok(())
}
