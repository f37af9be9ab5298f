//! What the program says of itself, in words: the same for its page, for the console and for whoever helps the shop.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use fluent::FluentValue;
use strum::VariantArray as _;

use super::Pen;
use crate::doctor::{Backups, Connection, Connections, Database, Knowledge, Never, Part, PartKind, Privacy, Report};
use crate::domain::redact::redact;

/// How a line is to be read at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Something to know.
    Fact,
    /// Looked at and found well.
    Good,
    /// Should be seen to.
    Trouble,
    /// What the program does not do.
    Never,
}

/// One thing that is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub mark: Mark,
    /// What it is about; empty where the text says so itself.
    pub about: String,
    pub text: String,
}

/// Lines that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    pub title: String,
    pub lines: Vec<Line>,
}

/// How everything stands, in one sentence; and whether it is well.
#[must_use]
pub fn self_test_verdict(pen: Pen<'_>, report: &Report) -> (bool, String) {
    let problems = report.problems().len();
    match problems {
        0 => (true, pen.t("self-test-sound")),
        count => (false, pen.count("self-test-problems", count as u64)),
    }
}

/// Everything, in chapters.
#[must_use]
pub fn self_test(pen: Pen<'_>, report: &Report) -> Vec<Chapter> {
    let chapter = |key: &str, lines: Vec<Line>| Chapter { title: pen.t(key), lines };
    vec![
        chapter("self-test-not", never(pen)),
        chapter("self-test-data", data(pen, report)),
        chapter("self-test-safe", safe(pen, report)),
        chapter("self-test-network", vec![network(pen, &report.connections)]),
        chapter("self-test-knowledge", knowledge(pen, report.knowledge)),
        chapter("self-test-program", program(pen, report)),
        chapter("self-test-licences", licences(pen, report)),
    ]
}

/// The same as text, with nothing in it that says whose it is: to be passed on to whoever helps.
#[must_use]
pub fn self_test_text(pen: Pen<'_>, report: &Report) -> String {
    let text = plain_text(pen, report);
    let home = report.home.as_deref().map(Path::to_string_lossy).filter(|home| home.len() > 1);
    let text = home.map_or_else(|| text.clone(), |home| text.replace(home.as_ref(), "~"));
    redact(&text).text
}

/// The same as text, as it is.
#[must_use]
pub fn plain_text(pen: Pen<'_>, report: &Report) -> String {
    let mut text = format!("{}\n{}\n", pen.t("self-test-title"), self_test_verdict(pen, report).1);
    for chapter in self_test(pen, report) {
        // Writing to a string does not fail.
        write!(text, "\n{}\n", chapter.title).ok();
        for line in chapter.lines {
            let mark = if line.mark == Mark::Trouble { "! " } else { "- " };
            let about = if line.about.is_empty() { String::new() } else { format!("{}: ", line.about) };
            writeln!(text, "{mark}{about}{}", line.text).ok();
        }
    }
    text
}

fn line(mark: Mark, text: String) -> Line {
    Line { mark, about: String::new(), text }
}

fn about(pen: Pen<'_>, key: &str, text: String) -> Line {
    Line { mark: Mark::Fact, about: pen.t(key), text }
}

fn said(pen: Pen<'_>, key: &str, name: &'static str, value: String) -> String {
    pen.texts.with(key, &[(name, FluentValue::from(value))]).into_owned()
}

fn never(pen: Pen<'_>) -> Vec<Line> {
    let does = line(Mark::Good, pen.t("self-test-does"));
    let never = |never: &Never| line(Mark::Never, pen.texts.name("self-test-never", never).into_owned());
    std::iter::once(does).chain(Never::VARIANTS.iter().map(never)).collect()
}

fn data(pen: Pen<'_>, report: &Report) -> Vec<Line> {
    let place = report.folder.as_deref().map_or_else(|| pen.t("self-test-no-place"), shown);
    let part = |part: &Part| {
        let files = pen.count("self-test-files", part.files);
        Line {
            mark: Mark::Fact,
            about: pen.texts.name("data-part", part.kind).into_owned(),
            text: format!("{} · {files}", pen.texts.file_size(part.bytes)),
        }
    };
    let mut lines = vec![about(pen, "self-test-place", place)];
    lines.extend(report.parts.iter().map(part));
    lines.push(match &report.privacy {
        Privacy::Owner => line(Mark::Good, pen.t("self-test-private")),
        Privacy::NotTested => line(Mark::Fact, pen.t("self-test-private-untested")),
        Privacy::Others(open) => {
            let names = open.iter().map(|path| below(report.folder.as_deref(), path)).collect::<Vec<_>>().join(", ");
            line(Mark::Trouble, said(pen, "self-test-open-to-others", "names", names))
        }
    });
    lines.extend(report.unreadable.iter().map(|path| {
        line(Mark::Trouble, said(pen, "self-test-unreadable", "name", below(report.folder.as_deref(), path)))
    }));
    lines
}

fn safe(pen: Pen<'_>, report: &Report) -> Vec<Line> {
    let mut lines = vec![match &report.database {
        Database::NotThere => line(Mark::Fact, pen.t("self-test-no-log")),
        Database::Sound => line(Mark::Good, pen.t("self-test-log-sound")),
        Database::Faulty(faults) => line(Mark::Trouble, said(pen, "self-test-log-faulty", "detail", faults.join("; "))),
        Database::Unusable(why) => line(Mark::Trouble, said(pen, "self-test-log-unusable", "detail", why.clone())),
    }];
    lines.extend(backups(pen, report.folder.as_deref(), &report.backups));
    if let Some(head) = &report.chain_head {
        lines.push(about(pen, "self-test-chain", head.clone()));
    }
    lines
}

fn backups(pen: Pen<'_>, folder: Option<&Path>, backups: &Backups) -> Vec<Line> {
    let mut lines: Vec<Line> = backups
        .broken
        .iter()
        .map(|path| line(Mark::Trouble, said(pen, "self-test-backup-broken", "name", below(folder, path))))
        .collect();
    match &backups.verified {
        Some(backup) => {
            let made = pen.second(backup.made_at);
            lines.push(line(Mark::Good, said(pen, "self-test-backup", "made", made)));
            lines.push(about(pen, "self-test-backup-place", below(folder, &backup.path)));
        }
        None => lines.push(line(Mark::Fact, pen.t("self-test-backup-none"))),
    }
    if let Some((place, newest)) = &backups.second {
        let newest = newest.as_ref().map_or_else(|| pen.t("self-test-second-empty"), |b| pen.second(b.made_at));
        lines.push(about(pen, "self-test-second", format!("{} · {newest}", shown(place))));
    }
    lines
}

fn network(pen: Pen<'_>, connections: &Connections) -> Line {
    match connections {
        Connections::None => line(Mark::Good, pen.t("self-test-unconnected")),
        Connections::NotTested => line(Mark::Fact, pen.t("self-test-network-untested")),
        Connections::Open(open) => {
            let one = |c: &Connection| format!("{} {} – {}", c.protocol, c.local, c.remote);
            let open = open.iter().map(one).collect::<Vec<_>>().join(", ");
            line(Mark::Trouble, said(pen, "self-test-connected", "open", open))
        }
    }
}

fn knowledge(pen: Pen<'_>, known: Knowledge) -> Vec<Line> {
    let counted = |key, count: usize| about(pen, key, pen.texts.grouped(count as u64));
    let mut lines = vec![
        counted("self-test-sets", known.code_sets),
        counted("self-test-codes", known.codes),
        counted("self-test-claims", known.claims),
        counted("self-test-sources", known.sources),
    ];
    for (key, day) in [("self-test-newest", known.newest_check), ("self-test-oldest", known.oldest_check)] {
        lines.extend(day.map(|day| about(pen, key, pen.texts.day(day))));
    }
    lines
}

fn program(pen: Pen<'_>, report: &Report) -> Vec<Line> {
    let renderer = report.renderer.as_ref().map(|renderer| match &renderer.device {
        Some(device) => format!("{} · {device}", renderer.name),
        None => renderer.name.clone(),
    });
    let mut lines = vec![
        about(pen, "self-test-version", report.program.clone()),
        about(pen, "self-test-sqlite", report.sqlite.clone()),
        about(pen, "self-test-system", report.system.clone()),
    ];
    lines.extend(renderer.map(|renderer| about(pen, "self-test-renderer", renderer)));
    for (key, kind) in
        [("self-test-log-place", PartKind::TechnicalLog), ("self-test-crash-place", PartKind::CrashReports)]
    {
        let place = report.folder.as_deref().zip(kind.folder()).map(|(folder, name)| shown(&folder.join(name)));
        lines.extend(place.map(|place| about(pen, key, place)));
    }
    lines
}

/// How many parts stand under which licence; the parts themselves are listed by whoever has room.
fn licences(pen: Pen<'_>, report: &Report) -> Vec<Line> {
    let mut lines = vec![line(Mark::Fact, pen.t("about-licences"))];
    if report.licences.is_empty() {
        lines.push(line(Mark::Fact, pen.t("self-test-no-list")));
        return lines;
    }
    lines.push(line(Mark::Fact, pen.count("self-test-parts", report.licences.len() as u64)));
    let mut under: BTreeMap<&str, u64> = BTreeMap::new();
    for part in &report.licences {
        *under.entry(&part.licence).or_default() += 1;
    }
    let mut under: Vec<_> = under.into_iter().collect();
    under.sort_by_key(|(licence, count)| (std::cmp::Reverse(*count), *licence));
    let row = |(licence, count): (&str, u64)| Line {
        mark: Mark::Fact,
        about: licence.to_owned(),
        text: pen.texts.grouped(count),
    };
    lines.extend(under.into_iter().map(row));
    lines
}

/// A path below the data folder, without it.
fn below(folder: Option<&Path>, path: &Path) -> String {
    let rest = folder.and_then(|folder| path.strip_prefix(folder).ok());
    match rest {
        Some(rest) if rest.as_os_str().is_empty() => shown(path),
        Some(rest) => shown(rest),
        None => shown(path),
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
