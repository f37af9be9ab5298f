//! The page on which the program says what it does and does not do: looked up off the frame, each time somebody comes.

use super::{Page, ShopStatus, Stamp, State};
use crate::doctor::{Renderer, Report, Wanted};
use crate::job::Job;

/// What can be asked for on that page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SelfTestIntent {
    Again,
}

/// What was found.
#[derive(Debug, Default)]
pub struct SelfTest {
    pub report: Option<Box<Report>>,
    /// It is being looked at.
    pub looking: bool,
    /// Where somebody came from, and goes back to.
    pub from: Page,
    /// What the window is drawn with; the app says so.
    pub renderer: Option<Renderer>,
}

impl State {
    pub(super) fn act_on_self_test(&mut self, intent: SelfTestIntent, stamp: &Stamp) -> Vec<Job> {
        match intent {
            SelfTestIntent::Again => self.examine(stamp),
        }
    }

    pub(super) fn show_self_test(&mut self, stamp: &Stamp) -> Vec<Job> {
        if self.page != Page::SelfTest {
            self.self_test.from = self.page;
        }
        self.page = Page::SelfTest;
        self.examine(stamp)
    }

    pub(super) fn back_from_self_test(&mut self, stamp: &Stamp) -> Vec<Job> {
        let from = self.self_test.from;
        let open = !self.is_till_mode() || from.is_open_in_till_mode();
        self.go_to(if open { from } else { Page::Till }, stamp)
    }

    fn examine(&mut self, stamp: &Stamp) -> Vec<Job> {
        if std::mem::replace(&mut self.self_test.looking, true) {
            return Vec::new();
        }
        let folder = match &self.shop {
            ShopStatus::Open { folder } | ShopStatus::AlreadyOpen { folder } => Some(folder.clone()),
            ShopStatus::LookUpOnly { folder } => folder.clone(),
            ShopStatus::Unopened | ShopStatus::Opening | ShopStatus::Faulty(_) => None,
        };
        let renderer = self.self_test.renderer.clone();
        vec![Job::Examine(Wanted { folder, renderer, now: stamp.moment.at })]
    }

    /// What was found; nothing where it could not be begun, and what was found before stays.
    pub(super) fn examined(&mut self, report: Option<Box<Report>>) {
        self.self_test.looking = false;
        self.self_test.report = report.or(self.self_test.report.take());
    }
}
