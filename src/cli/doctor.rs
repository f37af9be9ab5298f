//! `tillside-cli doctor`: what the program can say of itself, as the window's page does; in words or for programs.

use serde_json::{Value, json};

use crate::doctor::{self, Connections, Database, Never, Privacy, Report, Wanted};
use crate::domain::language::Language;
use crate::library::Library;
use crate::paper::{Pen, plain_text};
use crate::store::Backup;
use strum::VariantArray as _;

use super::args::DoctorArgs;
use super::knowledge::library;
use super::log::without_controls;
use super::{Context, Failure};

pub(super) fn examine(args: &DoctorArgs, language: Language, context: &mut Context<'_>) -> Result<(), Failure> {
    let Library { catalog, languages, .. } = library()?;
    let wanted = Wanted { folder: Some(context.folder.clone()), renderer: None, now: context.env.now };
    let report = doctor::examine(&wanted, &catalog);
    if args.json {
        writeln!(context.out, "{}", as_json(&report))?;
    } else {
        let pen = Pen { texts: languages.get(language), catalog: &catalog, zone: &context.env.zone };
        for line in plain_text(pen, &report).lines() {
            writeln!(context.out, "{}", without_controls(line))?;
        }
        for part in &report.licences {
            writeln!(context.out, "- {} {}: {}", part.name, part.version, part.licence)?;
        }
    }
    match report.problems()[..] {
        [] => Ok(()),
        _ => Err(Failure::Problem("a problem was found: the lines marked with ! name it".to_owned())),
    }
}

fn as_json(report: &Report) -> Value {
    let problems = report.problems();
    let problems: Vec<&str> = problems.iter().map(AsRef::as_ref).collect();
    let parts =
        report.parts.iter().map(|part| json!({ "part": part.kind.as_ref(), "files": part.files, "bytes": part.bytes }));
    let knowledge = report.knowledge;
    let licences = report
        .licences
        .iter()
        .map(|part| json!({ "name": part.name, "version": part.version, "licence": part.licence }));
    let never: Vec<&str> = Never::VARIANTS.iter().map(AsRef::as_ref).collect();
    let (owner_only, open_to_others) = match &report.privacy {
        Privacy::Owner => (Some(true), Vec::new()),
        Privacy::Others(open) => (Some(false), open.iter().map(|path| path.display().to_string()).collect()),
        Privacy::NotTested => (None, Vec::new()),
    };
    json!({
        "sound": problems.is_empty(),
        "problems": problems,
        "version": report.program,
        "sqlite": report.sqlite,
        "system": report.system,
        "data": {
            "folder": report.folder.as_ref().map(|folder| folder.display().to_string()),
            "parts": parts.collect::<Vec<_>>(),
            "owner_only": owner_only,
            "open_to_others": open_to_others,
            "unreadable": report.unreadable.iter().map(|path| path.display().to_string()).collect::<Vec<_>>(),
        },
        "database": database(&report.database),
        "chain_head": report.chain_head,
        "backup": {
            "verified": report.backups.verified.as_ref().map(backup),
            "broken": report.backups.broken.iter().map(|path| path.display().to_string()).collect::<Vec<_>>(),
            "second": report.backups.second.as_ref().map(|(place, newest)| json!({
                "folder": place.display().to_string(),
                "newest": newest.as_ref().map(backup),
            })),
        },
        "connections": connections(&report.connections),
        "knowledge": {
            "code_sets": knowledge.code_sets,
            "codes": knowledge.codes,
            "claims": knowledge.claims,
            "sources": knowledge.sources,
            "oldest_check": knowledge.oldest_check.map(|day| day.to_string()),
            "newest_check": knowledge.newest_check.map(|day| day.to_string()),
        },
        "never": never,
        "licences": licences.collect::<Vec<_>>(),
    })
}

fn database(database: &Database) -> Value {
    let (state, faults) = match database {
        Database::NotThere => ("not_there", Vec::new()),
        Database::Sound => ("sound", Vec::new()),
        Database::Faulty(faults) => ("faulty", faults.clone()),
        Database::Unusable(why) => ("unusable", vec![why.clone()]),
    };
    json!({ "state": state, "faults": faults })
}

fn backup(backup: &Backup) -> Value {
    json!({
        "path": backup.path.display().to_string(),
        "made_at": backup.made_at.to_string(),
        "reason": backup.reason.as_ref(),
        "bytes": backup.bytes,
    })
}

fn connections(connections: &Connections) -> Value {
    let open = match connections {
        Connections::Open(open) => open.as_slice(),
        Connections::None | Connections::NotTested => &[],
    };
    let rows = open.iter().map(|one| json!({ "protocol": one.protocol, "local": one.local, "remote": one.remote }));
    json!({ "tested": *connections != Connections::NotTested, "open": rows.collect::<Vec<_>>() })
}
