//! The shop's own rules and packs of them: written, brought in after a look, taken back.

use std::path::PathBuf;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{Notice, Page, Stamp, State};
use crate::domain::advice::{Action, Money};
use crate::domain::code::{Code, CodeRef, CodeSetId};
use crate::domain::doubt::Finding;
use crate::domain::rule::{Origin, PackId, Rule, RuleId, Rulebook, is_weaker, strictest};
use crate::job::{Ask, Job, ListForm, PackOrder, RuleChange, RuleNews, Task, TaskEnd, TriedPack};
use crate::knowledge::FALLBACK;
use crate::pack::{Column, Columns, key};
use crate::store::StoreError;

/// What can be asked for about rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleIntent {
    /// Change a rule of the shop's own, or write a new one.
    Edit(Option<RuleId>),
    /// Write the shop's rule for this code, or change the one there is.
    EditFor(CodeRef),
    Save,
    Cancel,
    Delete(RuleId),
    /// Choose a pack with the system's dialog.
    Browse,
    /// Look at the file whose path was typed.
    Typed,
    /// Look once more, with what was said of the list.
    Again,
    /// Read this field of a list from that column, or not at all.
    Column(Column, Option<usize>),
    /// Take in what was looked at.
    Start,
    RollBack(PackId),
    TakeOut(PackId),
    /// Trust the key in the draft.
    Trust,
    Distrust(String),
}

/// A rule being written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleDraft {
    /// `None` for a new one.
    pub id: Option<RuleId>,
    pub set: CodeSetId,
    pub code: String,
    pub meaning: String,
    pub text: String,
    pub action: Option<Action>,
    /// The money is to be checked first, though the standard asks for no check.
    pub check: bool,
    pub reviewer: String,
    /// A day, as typed.
    pub review_on: String,
}

/// What is typed about packs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackDraft {
    pub path: String,
    /// What a list does not say of itself.
    pub publisher: String,
    pub name: String,
    pub set: CodeSetId,
    pub key: String,
    pub key_name: String,
}

/// What keeps a draft from being saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleFlaw {
    Code,
    /// The shop has a rule for the code.
    Taken,
    Text,
    Reviewer,
    /// No day, or none between today and ten years on.
    ReviewDay,
    /// The standard asks for a check already, or says the money is gone.
    NoCheck,
}

/// Rules and packs as they stand.
#[derive(Debug, Default)]
pub struct Rules {
    pub book: Rulebook,
    /// The file that was looked at, with what it would bring.
    pub tried: Option<TriedPack>,
    /// What was typed as a key is none.
    pub bad_key: bool,
    /// Where the rule being written was asked for.
    from: Page,
}

impl State {
    /// What the standard says of the money for a code; of an unknown one the safe thing.
    fn standard_money(&self, at: &CodeRef) -> Money {
        self.catalog.entry(at).map_or(FALLBACK.money, |entry| entry.money)
    }

    /// What the answered questions tell about the money, on the checklist the card shows: where a rule asks for a check, that
    /// is the one for unknown codes.
    pub(super) fn finding_for(&self, at: &CodeRef) -> Option<Finding> {
        let standard = self.standard_money(at);
        let entry = self.catalog.entry(at).filter(|_| strictest(standard, self.rules.book.about(at)) == standard);
        self.catalog.finding(entry, &self.till.ticks)
    }

    /// The code sets that packs in force have brought, with the packs' names.
    pub fn own_sets(&self) -> impl Iterator<Item = (&CodeSetId, &str)> {
        let in_force = self.rules.book.packs.iter().filter(|edition| edition.active);
        let own = in_force.filter(|edition| self.catalog.set(&edition.code_set).is_none());
        own.map(|edition| (&edition.code_set, edition.name.as_str()))
    }

    /// What a code set of a pack is called.
    #[must_use]
    pub fn own_set_name(&self, set: &CodeSetId) -> Option<&str> {
        self.own_sets().find(|(own, _)| *own == set).map(|(_, name)| name)
    }

    /// What is wrong with a draft, if anything.
    #[must_use]
    pub fn rule_flaw(&self, draft: &RuleDraft, today: Date) -> Option<RuleFlaw> {
        let Some(code) = Code::parse(&draft.code) else { return Some(RuleFlaw::Code) };
        let at = CodeRef { set: draft.set.clone(), code };
        let other = self.rules.book.own().any(|rule| rule.at() == at && Some(rule.id) != draft.id);
        let standard = self.standard_money(&at);
        let useless = draft.check && (standard == Money::MayBeCharged || is_weaker(standard, Money::MayBeCharged));
        let flaws = [
            (other, RuleFlaw::Taken),
            (draft.text.trim().is_empty(), RuleFlaw::Text),
            (draft.reviewer.trim().is_empty(), RuleFlaw::Reviewer),
            (review_day(&draft.review_on, today).is_none(), RuleFlaw::ReviewDay),
            (useless, RuleFlaw::NoCheck),
        ];
        flaws.into_iter().find(|(is, _)| *is).map(|(_, flaw)| flaw)
    }

    pub(super) fn act_on_rules(&mut self, intent: RuleIntent, stamp: &Stamp) -> Vec<Job> {
        let change = match intent {
            RuleIntent::Edit(id) => {
                let rule = id.and_then(|id| self.rules.book.own().find(|rule| rule.id == id)).cloned();
                let blank = RuleDraft { set: self.code_set(), ..RuleDraft::default() };
                self.edit_rule(rule, blank, stamp);
                return Vec::new();
            }
            RuleIntent::EditFor(at) => {
                let rule = self.rules.book.own().find(|rule| rule.at() == at).cloned();
                let blank = RuleDraft { set: at.set, code: at.code.to_string(), ..RuleDraft::default() };
                self.edit_rule(rule, blank, stamp);
                return Vec::new();
            }
            RuleIntent::Save => match self.drafted(stamp) {
                Some(rule) => RuleChange::Save(Box::new(rule)),
                None => return Vec::new(),
            },
            RuleIntent::Cancel => {
                self.rule_done();
                return Vec::new();
            }
            RuleIntent::Delete(id) => RuleChange::Delete(id),
            RuleIntent::Browse => return self.ask_path(Ask::Pack),
            RuleIntent::Typed => {
                let typed = self.drafts.pack.path.trim().trim_matches('"').to_owned();
                return if typed.is_empty() { Vec::new() } else { self.look_at_pack(PathBuf::from(typed), stamp) };
            }
            RuleIntent::Again => return self.look_again(stamp),
            RuleIntent::Column(column, at) => return self.read_pack_column(column, at, stamp),
            RuleIntent::Start => return self.take_pack_in(stamp),
            RuleIntent::RollBack(id) => RuleChange::RollBack(id),
            RuleIntent::TakeOut(id) => RuleChange::TakeOut(id),
            RuleIntent::Trust => match key(&self.drafts.pack.key, &self.drafts.pack.key_name) {
                Ok(key) if !key.name.is_empty() => RuleChange::Trust(key),
                _ => {
                    self.rules.bad_key = true;
                    return Vec::new();
                }
            },
            RuleIntent::Distrust(key_id) => RuleChange::Distrust(key_id),
        };
        if !self.can_save() {
            return Vec::new();
        }
        vec![Job::ChangeRules { change, moment: stamp.moment.clone() }]
    }
}

impl State {
    fn edit_rule(&mut self, rule: Option<Rule>, blank: RuleDraft, stamp: &Stamp) {
        let today = stamp.today();
        self.drafts.rule = Some(match rule {
            Some(rule) => RuleDraft {
                id: Some(rule.id),
                set: rule.set,
                code: rule.code.to_string(),
                meaning: rule.meaning.unwrap_or_default(),
                text: rule.text,
                action: rule.action,
                check: rule.money == Some(Money::MayBeCharged),
                reviewer: rule.reviewer,
                review_on: rule.review_on.to_string(),
            },
            None => RuleDraft {
                reviewer: self.signature().unwrap_or_default(),
                review_on: Rule::usual_review(today).to_string(),
                ..blank
            },
        });
        self.rules.from = self.page;
        self.page = Page::Rules;
    }

    /// The draft as a rule; `None` while something is wrong with it.
    fn drafted(&self, stamp: &Stamp) -> Option<Rule> {
        let draft = self.drafts.rule.as_ref()?;
        if self.rule_flaw(draft, stamp.today()).is_some() {
            return None;
        }
        let meaning = draft.meaning.trim();
        Some(Rule {
            id: draft.id.unwrap_or(RuleId(stamp.fresh_id)),
            set: draft.set.clone(),
            code: Code::parse(&draft.code)?,
            meaning: (!meaning.is_empty()).then(|| meaning.to_owned()),
            text: draft.text.trim().to_owned(),
            action: draft.action,
            money: draft.check.then_some(Money::MayBeCharged),
            reviewer: draft.reviewer.trim().to_owned(),
            review_on: review_day(&draft.review_on, stamp.today())?,
            origin: Origin::Shop,
        })
    }

    /// The rule being written is done with: back to where it was asked for.
    pub(super) fn rule_done(&mut self) {
        if self.drafts.rule.take().is_some() && self.page == Page::Rules && self.rules.from == Page::Till {
            self.page = Page::Till;
            self.till.refocus = true;
        }
    }

    /// Finds out what a file would bring, on the page of the rules.
    pub(super) fn look_at_pack(&mut self, path: PathBuf, stamp: &Stamp) -> Vec<Job> {
        if !self.can_save() || self.is_busy() {
            return Vec::new();
        }
        self.page = Page::Rules;
        self.rules.tried = None;
        self.drafts.pack.path = path.display().to_string();
        self.drafts.pack.name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        self.drafts.pack.set = self.code_set();
        self.try_pack(path, None, stamp)
    }

    fn try_pack(&mut self, path: PathBuf, columns: Option<Columns>, stamp: &Stamp) -> Vec<Job> {
        let order = self.pack_order(path, columns, stamp);
        self.begin(Task::TryPack(Box::new(order)))
    }

    fn pack_order(&self, path: PathBuf, columns: Option<Columns>, stamp: &Stamp) -> PackOrder {
        let draft = &self.drafts.pack;
        let list = ListForm {
            publisher: draft.publisher.clone(),
            name: draft.name.clone(),
            code_set: draft.set.clone(),
            columns,
        };
        PackOrder { path, list, today: stamp.today(), moment: stamp.moment.clone(), seen: None }
    }

    fn look_again(&mut self, stamp: &Stamp) -> Vec<Job> {
        let Some(tried) = &self.rules.tried else { return Vec::new() };
        let (path, columns) = (tried.path.clone(), tried.list.as_ref().map(|list| list.columns.clone()));
        if self.is_busy() { Vec::new() } else { self.try_pack(path, columns, stamp) }
    }

    fn read_pack_column(&mut self, column: Column, at: Option<usize>, stamp: &Stamp) -> Vec<Job> {
        let Some(TriedPack { list: Some(list), .. }) = &mut self.rules.tried else { return Vec::new() };
        list.columns.set(column, at);
        self.look_again(stamp)
    }

    /// What was shown, and nothing that came into its place since.
    fn take_pack_in(&mut self, stamp: &Stamp) -> Vec<Job> {
        let Some(tried) = &self.rules.tried else { return Vec::new() };
        let Ok(preview) = &tried.outcome else { return Vec::new() };
        let columns = tried.list.as_ref().map(|list| list.columns.clone());
        let mut order = self.pack_order(tried.path.clone(), columns, stamp);
        order.seen = Some(Box::new(preview.pack.clone()));
        self.begin(Task::ImportPack(Box::new(order)))
    }

    /// Takes in what a task about a pack has brought about.
    pub(super) fn rules_learn(&mut self, end: TaskEnd, stamp: &Stamp) -> Vec<Job> {
        match end {
            TaskEnd::PackTried(tried) => self.rules.tried = Some(*tried),
            TaskEnd::PackTaken { rulebook, hidden, backups } => {
                self.safety.backups = backups;
                self.rules.tried = None;
                self.drafts.pack.path.clear();
                self.rules_changed(RuleNews::TakenIn, *rulebook, stamp);
                if hidden > 0 {
                    self.notify(Notice::CardNumberHidden);
                }
            }
            _ => {}
        }
        Vec::new()
    }

    /// How a change of the rules ended; what was typed goes only when it is on the disk.
    pub(super) fn rules_answered(
        &mut self,
        news: RuleNews,
        result: Result<Box<Rulebook>, StoreError>,
        stamp: &Stamp,
    ) -> Vec<Job> {
        match result {
            Ok(book) => {
                match news {
                    RuleNews::Saved | RuleNews::Deleted => self.rule_done(),
                    RuleNews::Trusted => {
                        self.drafts.pack.key.clear();
                        self.drafts.pack.key_name.clear();
                        self.rules.bad_key = false;
                    }
                    _ => {}
                }
                self.rules_changed(news, *book, stamp);
                // Whose signature it is may be told otherwise now.
                if matches!(news, RuleNews::Trusted | RuleNews::Distrusted) {
                    return self.look_again(stamp);
                }
                // What a pack would change is another thing now.
                self.rules.tried = None;
            }
            Err(error) => self.failed(error),
        }
        Vec::new()
    }

    fn rules_changed(&mut self, news: RuleNews, book: Rulebook, stamp: &Stamp) {
        self.rules.book = book;
        self.changed(stamp);
        self.good_news(Notice::RulesChanged(news), stamp);
    }
}

/// A day between today and ten years on, as typed.
fn review_day(text: &str, today: Date) -> Option<Date> {
    let day: Date = text.trim().parse().ok()?;
    (today..=today.saturating_add(10.years())).contains(&day).then_some(day)
}
