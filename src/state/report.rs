//! Reporting a mistake: a text file that can be sent to whoever keeps the knowledge. Nothing is sent by the program.

use std::path::PathBuf;
use std::sync::Arc;

use super::{Notice, ReportDraft, Stamp, State};
use crate::domain::redact::{has_payment_code, redact};
use crate::job::{Job, TaskError};

/// What can be asked for about a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportIntent {
    /// Opens the sheet for a report about this.
    Open(Box<About>),
    /// Writes the file; the words are put together where the language is known.
    Write {
        text: String,
    },
    Cancel,
}

/// What a report is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// What distinguishes the file's name: `unionpay-57`.
    pub name: String,
    /// What the reader of the report needs, each with its label.
    pub lines: Vec<(String, String)>,
}

/// The sheet on which a report is prepared; what is typed stands in the drafts.
#[derive(Clone, Debug)]
pub struct ReportSheet {
    pub about: About,
    /// Why the last attempt came to nothing.
    pub trouble: Option<Arc<TaskError>>,
}

impl ReportDraft {
    /// The longest account of what was seen, in characters.
    pub const MAX_SAW_CHARS: usize = 2_000;
    /// The longest note on where it was read, in characters.
    pub const MAX_SOURCE_CHARS: usize = 300;

    /// A payment code can still be used for minutes; it is refused and not hidden.
    #[must_use]
    pub fn has_payment_code(&self) -> bool {
        has_payment_code(&self.saw) || has_payment_code(&self.source)
    }

    /// Whether there is something to report.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        !self.saw.trim().is_empty() && !self.has_payment_code()
    }
}

impl State {
    pub(super) fn act_on_report(&mut self, intent: ReportIntent, stamp: &Stamp) -> Vec<Job> {
        match intent {
            ReportIntent::Open(about) => self.report = Some(ReportSheet { about: *about, trouble: None }),
            ReportIntent::Cancel => self.report = None,
            ReportIntent::Write { text } => {
                let Some(sheet) = &self.report else { return Vec::new() };
                if self.drafts.report.is_ready() {
                    let at = stamp.moment.at.to_zoned(stamp.zone.clone()).strftime("%Y%m%d-%H%M%S").to_string();
                    let name = ["tillside", "report", &redact(&sheet.about.name).text, &at].join("-");
                    return vec![Job::WriteReport { name, text }];
                }
            }
        }
        Vec::new()
    }

    pub(super) fn report_written(&mut self, result: Result<PathBuf, TaskError>, stamp: &Stamp) -> Vec<Job> {
        match result {
            Ok(path) => {
                self.report = None;
                self.drafts.report = ReportDraft::default();
                self.good_news(Notice::ReportWritten(path.clone()), stamp);
                vec![Job::ShowFile(path)]
            }
            Err(error) => {
                log::error!("a report could not be written: {error:?}");
                if let Some(sheet) = &mut self.report {
                    sheet.trouble = Some(Arc::new(error));
                }
                Vec::new()
            }
        }
    }
}
