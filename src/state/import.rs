//! Bringing a file into the log: looked at first, its columns put right, and only then taken in.

use std::path::PathBuf;

use super::{Notice, Page, Stamp, State};
use crate::exchange::csv::{Field, Mapping};
use crate::job::{Ask, ImportOrder, Job, ReportOrder, Task, TaskEnd, Tried};
use crate::transfer::Imported;

/// What can be asked for about an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportIntent {
    Browse,
    /// Look at this file.
    File(PathBuf),
    /// Look at the file whose path was typed.
    Typed,
    /// Read this field from that column, or not at all.
    Column(Field, Option<usize>),
    Start,
    /// Write the refused lines down: header, and line, reason in words and beginning of each.
    Report([String; 3], Vec<(u64, String, String)>),
}

/// The import as it stands.
#[derive(Debug, Default)]
pub struct Import {
    /// The file that was looked at, with what it would bring.
    pub tried: Option<Tried>,
    /// What it brought.
    pub done: Option<Box<Imported>>,
}

impl State {
    pub(super) fn act_on_import(&mut self, intent: ImportIntent, stamp: &Stamp) -> Vec<Job> {
        match intent {
            ImportIntent::Browse => return self.ask_path(Ask::Import),
            ImportIntent::File(path) => return self.look_at_file(path, stamp),
            ImportIntent::Typed => {
                let typed = self.drafts.import_path.trim().trim_matches('"');
                if !typed.is_empty() {
                    return self.look_at_file(PathBuf::from(typed), stamp);
                }
            }
            ImportIntent::Column(field, column) => return self.read_column(field, column, stamp),
            ImportIntent::Start => {
                let order = self.import.tried.as_ref().filter(|tried| tried.outcome.is_ok());
                let order = order.map(|tried| import_order(tried, stamp));
                return order.map(|order| self.begin(Task::Import(Box::new(order)))).unwrap_or_default();
            }
            ImportIntent::Report(header, refused) => return self.report_refused(header, refused, stamp),
        }
        Vec::new()
    }

    /// Finds out what a file would bring, on its page.
    pub(super) fn look_at_file(&mut self, path: PathBuf, stamp: &Stamp) -> Vec<Job> {
        if !self.can_save() || self.is_busy() {
            return Vec::new();
        }
        self.page = Page::Import;
        self.import = Import::default();
        self.drafts.import_path = path.display().to_string();
        self.try_import(path, None, stamp)
    }

    fn try_import(&mut self, path: PathBuf, mapping: Option<Mapping>, stamp: &Stamp) -> Vec<Job> {
        let order = ImportOrder { path, mapping, moment: stamp.moment.clone(), zone: stamp.zone.clone() };
        self.begin(Task::TryImport(Box::new(order)))
    }

    /// A column holds one thing only: what was read from it before is read from nowhere then.
    fn read_column(&mut self, field: Field, column: Option<usize>, stamp: &Stamp) -> Vec<Job> {
        let Some(Tried { path, table: Some(table), .. }) = &self.import.tried else { return Vec::new() };
        if self.is_busy() {
            return Vec::new();
        }
        let mut mapping = table.mapping.clone();
        mapping.columns.retain(|known, at| *known != field && Some(*at) != column);
        mapping.columns.extend(column.map(|column| (field, column)));
        let path = path.clone();
        self.try_import(path, Some(mapping), stamp)
    }

    /// Among the papers of this account: no question is worth asking about a list of mistakes.
    fn report_refused(&mut self, header: [String; 3], refused: Vec<(u64, String, String)>, stamp: &Stamp) -> Vec<Job> {
        let at = stamp.moment.at.to_zoned(stamp.zone.clone()).strftime("%Y%m%d-%H%M").to_string();
        let path = self.documents.clone().unwrap_or_default().join(format!("tillside-refused-{at}.csv"));
        self.begin(Task::Report(Box::new(ReportOrder { path, header, refused })))
    }

    /// Takes in what a task about an import has brought about.
    pub(super) fn import_learn(&mut self, end: TaskEnd, stamp: &Stamp) -> Vec<Job> {
        match end {
            TaskEnd::Tried(tried) => self.import.tried = Some(*tried),
            TaskEnd::Imported { imported, backups } => {
                self.safety.backups = backups;
                self.changed(stamp);
                self.import.tried = None;
                self.import.done = Some(imported);
                self.drafts.import_path.clear();
                return vec![self.load_day(stamp)];
            }
            TaskEnd::Reported(path) => self.good_news(Notice::Reported(path), stamp),
            _ => {}
        }
        Vec::new()
    }
}

fn import_order(tried: &Tried, stamp: &Stamp) -> ImportOrder {
    ImportOrder {
        path: tried.path.clone(),
        mapping: tried.table.as_ref().map(|table| table.mapping.clone()),
        moment: stamp.moment.clone(),
        zone: stamp.zone.clone(),
    }
}
