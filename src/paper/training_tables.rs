//! The trainer's report as tables for a spreadsheet: the learners first, then what goes wrong and what is forgotten.

use jiff::civil::Date;
use strum::VariantArray as _;

use crate::card;
use crate::domain::code::CodeRef;
use crate::domain::drill::Family;
use crate::domain::sheet::{Cell, Sheet};
use crate::i18n::Texts;
use crate::knowledge::Catalog;
use crate::training::desk::{Desk, LearnerRow, RetentionPoint, SureButWrong, WeakCode};

use super::training_words::{choice_in_words, scene_in_words, t};

/// The tables of a day; the first is the matrix. `words` is what the drills say.
#[must_use]
pub fn training_tables(catalog: &Catalog, texts: &Texts, words: &Texts, desk: &Desk, day: Date) -> Vec<Sheet> {
    let tables = Tables { catalog, texts, words, desk };
    vec![tables.learners(day), tables.weak(), tables.sure(), tables.forks(), tables.retention()]
}

struct Tables<'a> {
    catalog: &'a Catalog,
    texts: &'a Texts,
    words: &'a Texts,
    desk: &'a Desk,
}

impl Tables<'_> {
    fn titles(&self, keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| t(self.texts, key)).collect()
    }

    /// Code, code set and meaning.
    fn code_titles(&self) -> Vec<String> {
        ["code", "code_set", "meaning"].iter().map(|name| self.texts.name("column", name).into_owned()).collect()
    }

    fn code(&self, at: &CodeRef) -> [Cell; 3] {
        [
            Cell::text(card::written_at(self.catalog, self.texts, at)),
            Cell::text(card::set_name(self.texts, &at.set)),
            Cell::text(card::meaning(self.catalog, self.texts, at)),
        ]
    }

    /// The day stands in the table itself: a sheet that is copied away would lose it.
    fn learners(&self, day: Date) -> Sheet {
        let mut header = self.titles(&["class-learner", "class-day"]);
        header.extend(Family::VARIANTS.iter().map(|family| self.texts.name("family", family).into_owned()));
        header.extend(self.titles(&[
            "class-due",
            "class-attempts",
            "class-plan-begun",
            "class-plan-asked",
            "class-last",
            "class-certified",
        ]));
        header.push(t(self.texts, "class-private"));
        let rows = self.desk.rows.iter().map(|row| self.learner(day, row)).collect();
        Sheet { title: t(self.texts, "class-matrix"), header, rows }
    }

    /// Of somebody who keeps results private, only that there is this learner, and the certificate, are told.
    fn learner(&self, day: Date, row: &LearnerRow) -> Vec<Cell> {
        let shown = |cell: Cell| if row.private { Cell::Empty } else { cell };
        let known = |family: &Family| {
            let share = row.families.iter().find(|(of, _)| of == family).and_then(|(_, share)| *share);
            shown(share.map_or(Cell::Empty, |share| Cell::Share(f64::from(share))))
        };
        let (begun, asked) =
            row.plan.map_or((Cell::Empty, Cell::Empty), |(begun, asked)| (Cell::Count(begun), Cell::Count(asked)));
        let mut cells = vec![Cell::text(row.name.clone()), Cell::Day(day)];
        cells.extend(Family::VARIANTS.iter().map(known));
        cells.extend([Cell::Count(row.due), Cell::Count(row.attempts), begun, asked, row.last.into()].map(shown));
        cells.push(row.certificate.as_ref().map(|held| held.expires).into());
        let yes = || Cell::text(self.texts.name("answer", "yes"));
        cells.push(if row.private { yes() } else { Cell::Empty });
        cells
    }

    fn weak(&self) -> Sheet {
        let mut header = self.code_titles();
        header.extend(self.titles(&["class-attempts", "class-wrong", "class-wrong-share"]));
        let row = |of: &WeakCode| {
            let counts = [Cell::Count(of.attempts), Cell::Count(of.wrong), share(of.wrong, of.attempts)];
            self.code(&of.at).into_iter().chain(counts).collect()
        };
        Sheet { title: t(self.texts, "class-weak"), header, rows: self.desk.weak.iter().map(row).collect() }
    }

    fn sure(&self) -> Sheet {
        let mut header = self.titles(&["class-day", "class-learner"]);
        header.extend(self.code_titles());
        header.extend(self.titles(&["class-scene", "class-chosen"]));
        let row = |of: &SureButWrong| {
            let (scene, choice) = &of.chosen;
            let who = of.name.clone().map_or(Cell::Empty, Cell::Text);
            let seen = scene_in_words(self.words, &of.item, scene).map_or(Cell::Empty, Cell::Text);
            let chosen = Cell::Text(choice_in_words(self.texts, self.words, &of.item, scene, choice));
            [Cell::Day(of.day), who].into_iter().chain(self.code(&of.at)).chain([seen, chosen]).collect()
        };
        Sheet { title: t(self.texts, "class-sure"), header, rows: self.desk.sure_but_wrong.iter().map(row).collect() }
    }

    fn forks(&self) -> Sheet {
        let mut header = self.code_titles();
        header.extend(self.titles(&["class-scene", "class-choice", "class-grade", "class-attempts", "class-share"]));
        let rows = self.desk.forks.iter().flat_map(|fork| {
            let all = fork.choices.iter().fold(0_u32, |sum, choice| sum.saturating_add(choice.count));
            let seen = scene_in_words(self.words, &fork.item, &fork.scene).map_or(Cell::Empty, Cell::Text);
            fork.choices.iter().map(move |choice| {
                let said = choice_in_words(self.texts, self.words, &fork.item, &fork.scene, &choice.choice);
                let grade = Cell::text(self.texts.name("grade", choice.grade));
                let rest = [seen.clone(), Cell::Text(said), grade, Cell::Count(choice.count), share(choice.count, all)];
                self.code(&fork.at).into_iter().chain(rest).collect()
            })
        });
        Sheet { title: t(self.texts, "class-forks"), header, rows: rows.collect() }
    }

    fn retention(&self) -> Sheet {
        let header = self.titles(&["class-gap", "class-right", "class-attempts", "class-right-share"]);
        let row = |of: &RetentionPoint| {
            vec![Cell::Count(of.days), Cell::Count(of.right), Cell::Count(of.of), share(of.right, of.of)]
        };
        let rows = self.desk.retention.iter().map(row).collect();
        Sheet { title: t(self.texts, "class-retention"), header, rows }
    }
}

/// A part of a whole; nothing of nothing.
fn share(part: u32, whole: u32) -> Cell {
    if whole == 0 { Cell::Empty } else { Cell::Share(f64::from(part) / f64::from(whole)) }
}
