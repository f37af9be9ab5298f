//! Taking the log, or what is looked at of it, out into a file.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Stamp, State};
use crate::job::{Ask, ExportOrder, Job, Task, TaskError};
use crate::transfer::Format;

/// What can be asked for about an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportIntent {
    /// Opens the sheet for what the log page shows.
    Open,
    Format(Format),
    /// The system's dialog is to ask where to.
    Browse,
    Start,
    Cancel,
}

/// The sheet on which an export is prepared; the path is typed in the drafts.
#[derive(Clone, Debug)]
pub struct ExportSheet {
    pub format: Format,
    /// Why the last attempt came to nothing.
    pub trouble: Option<Arc<TaskError>>,
}

impl ExportSheet {
    /// Whether a file is in the way that may be replaced if somebody says so.
    #[must_use]
    pub fn asks_to_replace(&self, typed: &str) -> bool {
        match self.trouble.as_deref() {
            Some(TaskError::Exists(path)) => export_path(typed, self.format).as_ref() == Some(path),
            _ => false,
        }
    }
}

/// What was typed as the path of a file, with its extension; `None` if there is no name in it.
#[must_use]
pub fn export_path(typed: &str, format: Format) -> Option<PathBuf> {
    let path = Path::new(typed.trim().trim_matches('"'));
    path.file_name()?;
    let extension = format.as_ref();
    let has_it = path.extension().is_some_and(|found| found.eq_ignore_ascii_case(extension));
    Some(if has_it { path.to_owned() } else { path.with_added_extension(extension) })
}

impl State {
    pub(super) fn act_on_export(&mut self, intent: ExportIntent, stamp: &Stamp) -> Vec<Job> {
        match intent {
            ExportIntent::Open => {
                if self.can_save() && !self.is_busy() {
                    self.drafts.export_path = self.suggested_path(self.last_export, stamp);
                    self.export = Some(ExportSheet { format: self.last_export, trouble: None });
                }
            }
            ExportIntent::Format(format) => self.export_as(format),
            ExportIntent::Browse => return self.browse_export(stamp),
            ExportIntent::Start => {
                let replace = self.export.as_ref().is_some_and(|s| s.asks_to_replace(&self.drafts.export_path));
                return self.start_export(replace, stamp);
            }
            ExportIntent::Cancel => self.export = None,
        }
        Vec::new()
    }

    fn suggested_path(&self, format: Format, stamp: &Stamp) -> String {
        let name = suggested_name(format, stamp);
        let path = self.documents.as_ref().map_or_else(|| PathBuf::from(&name), |folder| folder.join(&name));
        path.display().to_string()
    }

    /// The typed path follows the format where it ends with another format's name.
    fn export_as(&mut self, format: Format) {
        let Some(sheet) = &mut self.export else { return };
        let before = format!(".{}", sheet.format.as_ref());
        if let Some(stem) = self.drafts.export_path.strip_suffix(&before) {
            self.drafts.export_path = format!("{stem}.{}", format.as_ref());
        }
        sheet.format = format;
        sheet.trouble = None;
        self.last_export = format;
    }

    fn browse_export(&mut self, stamp: &Stamp) -> Vec<Job> {
        let Some(sheet) = self.export.as_ref().filter(|_| !self.picking) else { return Vec::new() };
        let typed = export_path(&self.drafts.export_path, sheet.format);
        let folder = typed.as_deref().and_then(Path::parent).map(Path::to_owned);
        let name = typed.as_deref().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
        let format = sheet.format;
        let ask = Ask::Export { folder, name: name.unwrap_or_else(|| suggested_name(format, stamp)), format };
        self.picking = true;
        vec![Job::AskPath(ask)]
    }

    /// The dialog has answered: it has also asked whether a file may be replaced, unless the name was changed after it.
    pub(super) fn export_path_given(&mut self, path: Option<PathBuf>, stamp: &Stamp) -> Vec<Job> {
        let (Some(path), Some(sheet)) = (path, &mut self.export) else { return Vec::new() };
        self.drafts.export_path = path.display().to_string();
        sheet.trouble = None;
        let asked = export_path(&self.drafts.export_path, sheet.format).as_ref() == Some(&path);
        self.start_export(asked, stamp)
    }

    fn start_export(&mut self, replace: bool, stamp: &Stamp) -> Vec<Job> {
        let Some(sheet) = &self.export else { return Vec::new() };
        let Some(path) = export_path(&self.drafts.export_path, sheet.format) else { return Vec::new() };
        let order = ExportOrder {
            filter: self.log.filter().clone(),
            format: sheet.format,
            path,
            replace,
            language: self.language(),
            now: stamp.moment.at,
            zone: stamp.zone.clone(),
        };
        let jobs = self.begin(Task::Export(Box::new(order)));
        if !jobs.is_empty() || self.next_task.is_some() {
            self.export = None;
        }
        jobs
    }
}

/// `tillside-20261124.csv`
fn suggested_name(format: Format, stamp: &Stamp) -> String {
    let day = stamp.moment.at.to_zoned(stamp.zone.clone()).strftime("%Y%m%d").to_string();
    format!("tillside-{day}.{}", format.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_extension_is_added_and_a_path_without_a_name_is_none() {
        let path = |typed: &str| export_path(typed, Format::Csv);
        assert_eq!(path(" /a/log "), Some(PathBuf::from("/a/log.csv")));
        assert_eq!(path("/a/log.CSV"), Some(PathBuf::from("/a/log.CSV")));
        assert_eq!(path("\"/a/2026.11\""), Some(PathBuf::from("/a/2026.11.csv")));
        assert_eq!(path("/a/.."), None);
        assert_eq!(path("  "), None);
    }
}
