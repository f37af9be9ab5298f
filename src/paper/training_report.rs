//! The trainer's report: who stands where, what goes wrong, and what is forgotten.

use jiff::civil::Date;
use strum::VariantArray as _;

use crate::card;
use crate::domain::document::{Block, Cell, Column, Document, Look, Paper};
use crate::domain::drill::{Family, Grade};
use crate::i18n::Texts;
use crate::knowledge::Catalog;
use crate::training::desk::{Desk, Fork, ForkChoice, LearnerRow, RetentionPoint, SureButWrong, WeakCode};

use super::training_words::{choice_in_words, code_in_words, counted, per_cent, per_cent_of, scene_in_words, t};

/// What stands where there is nothing to tell.
const NOTHING: &str = "–";

/// The report of a day. `words` is what the drills say.
#[must_use]
pub fn training_report(catalog: &Catalog, texts: &Texts, words: &Texts, desk: &Desk, day: Date) -> Document {
    let about = |key: &str| Block::Note(t(texts, key));
    let mut blocks = vec![Block::Text(summary(texts, desk))];
    blocks.extend(section(texts, "class-matrix", about("class-legend"), matrix(texts, desk)));
    if !desk.weak.is_empty() {
        blocks.push(Block::Heading(t(texts, "class-weak")));
        blocks.push(weak(catalog, texts, desk));
    }
    blocks.extend(section(texts, "class-sure", about("class-sure-note"), sure(catalog, texts, words, desk)));
    if !desk.forks.is_empty() {
        blocks.push(Block::Heading(t(texts, "class-forks")));
        blocks.push(about("class-forks-note"));
        blocks.extend(desk.forks.iter().map(|of| fork(catalog, texts, words, of)));
    }
    blocks.extend(section(texts, "class-retention", about("class-retention-note"), retention(texts, desk)));
    Document {
        title: texts.with("class-title", &[("day", texts.day(day).into())]).into_owned(),
        paper: Paper::A4Landscape,
        look: Look::Usual,
        language: texts.language().as_ref().to_owned(),
        blocks,
        footer: format!("{} {}", texts.get("paper-printed"), texts.day(day)),
    }
}

/// A heading, what is good to know, and the table, if it has rows.
fn section(texts: &Texts, title: &str, about: Block, board: Block) -> Vec<Block> {
    match &board {
        Block::Board { rows, .. } if rows.is_empty() => Vec::new(),
        _ => vec![Block::Heading(t(texts, title)), about, board],
    }
}

/// The whole in words, for those who do not read tables.
fn summary(texts: &Texts, desk: &Desk) -> String {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    if desk.rows.is_empty() {
        return t(texts, "class-nobody");
    }
    let private = number(desk.rows.iter().filter(|row| row.private).count());
    let due = desk.rows.iter().filter(|row| !row.private).fold(0_u32, |sum, row| sum.saturating_add(row.due));
    let practised = desk.days.iter().fold(0_u32, |sum, (_, count)| sum.saturating_add(*count));
    let days = [("days", number(desk.days.len()).into())];
    let mut said = vec![counted(texts, "class-learners", number(desk.rows.len()), &[])];
    said.extend((private > 0).then(|| counted(texts, "class-private-count", private, &[])));
    said.extend((due > 0).then(|| counted(texts, "class-due-count", due, &[])));
    said.extend((practised > 0).then(|| counted(texts, "class-activity", practised, &days)));
    said.extend(weakest(desk).map(|(family, share)| {
        let family = texts.name("family", family).into_owned();
        texts.with("class-weakest", &[("family", family.into()), ("share", per_cent(share).into())]).into_owned()
    }));
    said.join(" · ")
}

/// The family that is known least, of those that were practised, and how well on average. Private results count for nobody.
fn weakest(desk: &Desk) -> Option<(Family, f64)> {
    let mut known: Vec<(Family, f64, f64)> = Vec::new();
    for (family, share) in desk.rows.iter().filter(|row| !row.private).flat_map(|row| &row.families) {
        let Some(share) = share.map(f64::from) else { continue };
        match known.iter_mut().find(|(of, ..)| of == family) {
            Some((_, sum, count)) => (*sum, *count) = (*sum + share, *count + 1.0),
            None => known.push((*family, share, 1.0)),
        }
    }
    let averages = known.into_iter().map(|(family, sum, count)| (family, sum / count));
    averages.min_by(|(_, a), (_, b)| a.total_cmp(b))
}

fn matrix(texts: &Texts, desk: &Desk) -> Block {
    let families = Family::VARIANTS;
    let mut columns = vec![Column::words(t(texts, "class-learner"), 5.6)];
    columns.extend(families.iter().map(|family| Column::middle(texts.name("family", family), 3.6)));
    columns.extend(["class-due", "class-attempts"].map(|key| Column::middle(t(texts, key), 2.9)));
    columns.push(Column::middle(t(texts, "class-plan"), 2.6));
    columns.extend(["class-last", "class-certified"].map(|key| Column::middle(t(texts, key), 5.0)));
    let rows = desk.rows.iter().map(|row| learner(texts, families, row)).collect();
    Block::Board { columns, rows }
}

/// Of somebody who keeps results private, only that there is this learner, and the certificate, are told.
fn learner(texts: &Texts, families: &[Family], row: &LearnerRow) -> Vec<Cell> {
    let certified = row.certificate.as_ref().map_or(NOTHING.to_owned(), |held| texts.day(held.expires));
    let name = if row.private { format!("{}\n{}", row.name, texts.get("class-private")) } else { row.name.clone() };
    let mut cells = vec![Cell::from(name)];
    let known = |family: &Family| {
        let share = row.families.iter().find(|(of, _)| of == family).and_then(|(_, share)| *share).map(f64::from);
        share.map_or(Cell::from(NOTHING), |share| Cell::from(per_cent(share)).shaded(need_of(share)))
    };
    if row.private {
        cells.extend((0..families.len() + 4).map(|_| Cell::default()));
    } else {
        cells.extend(families.iter().map(known));
        let plan = row.plan.map_or(NOTHING.to_owned(), |(begun, asked)| format!("{begun}/{asked}"));
        cells.extend([row.due.to_string(), row.attempts.to_string(), plan].map(Cell::from));
        cells.push(row.last.map_or(NOTHING.to_owned(), |last| texts.day(last)).into());
    }
    cells.push(certified.into());
    cells
}

/// How dark a share of what is known is printed: the less, the darker.
fn need_of(share: f64) -> u8 {
    match share {
        ..0.25 => 4,
        ..0.5 => 3,
        ..0.75 => 2,
        ..0.9 => 1,
        _ => 0,
    }
}

fn weak(catalog: &Catalog, texts: &Texts, desk: &Desk) -> Block {
    let columns = vec![
        Column::words(texts.name("column", "code"), 2.0),
        Column::words(texts.name("column", "meaning"), 6.0),
        Column::figures(t(texts, "class-attempts"), 2.0),
        Column::figures(t(texts, "class-wrong"), 1.6),
        Column::figures(t(texts, "class-wrong-share"), 1.8),
        Column::words("", 4.0),
    ];
    let row = |of: &WeakCode| {
        let share = per_cent_of(of.wrong, of.attempts);
        vec![
            Cell::bold(card::written_at(catalog, texts, &of.at)),
            card::meaning(catalog, texts, &of.at).into(),
            of.attempts.to_string().into(),
            of.wrong.to_string().into(),
            format!("{share}%").into(),
            Cell::bar(share),
        ]
    };
    Block::Board { columns, rows: desk.weak.iter().map(row).collect() }
}

fn sure(catalog: &Catalog, texts: &Texts, words: &Texts, desk: &Desk) -> Block {
    let columns = vec![
        Column::words(t(texts, "class-day"), 1.6),
        Column::words(t(texts, "class-learner"), 2.2),
        Column::words(texts.name("column", "code"), 4.0),
        Column::words(t(texts, "class-chosen"), 6.0),
    ];
    let row = |of: &SureButWrong| {
        let (scene, choice) = &of.chosen;
        vec![
            Cell::from(texts.day(of.day)),
            of.name.clone().unwrap_or_else(|| NOTHING.to_owned()).into(),
            code_in_words(catalog, texts, &of.at).into(),
            choice_in_words(texts, words, &of.item, scene, choice).into(),
        ]
    };
    Block::Board { columns, rows: desk.sure_but_wrong.iter().map(row).collect() }
}

/// A situation and what was chosen in it, on one page.
fn fork(catalog: &Catalog, texts: &Texts, words: &Texts, fork: &Fork) -> Block {
    let all = fork.choices.iter().fold(0_u32, |sum, choice| sum.saturating_add(choice.count));
    let seen = scene_in_words(words, &fork.item, &fork.scene);
    let title: Vec<String> = std::iter::once(code_in_words(catalog, texts, &fork.at)).chain(seen).collect();
    let columns = vec![
        Column::words(t(texts, "class-choice"), 8.0),
        Column::words(t(texts, "class-grade"), 2.0),
        Column::figures(t(texts, "class-attempts"), 2.0),
        Column::figures(t(texts, "class-share"), 1.6),
        Column::words("", 4.0),
    ];
    let row = |choice: &ForkChoice| {
        let share = per_cent_of(choice.count, all);
        let said = choice_in_words(texts, words, &fork.item, &fork.scene, &choice.choice);
        let said = Cell { bold: choice.grade == Grade::Best, ..Cell::from(said) };
        let ground = if choice.grade == Grade::Harmful && choice.count > 0 { 2 } else { 0 };
        vec![
            said,
            Cell::from(texts.name("grade", choice.grade)).shaded(ground),
            choice.count.to_string().into(),
            format!("{share}%").into(),
            Cell::bar(share),
        ]
    };
    let rows = fork.choices.iter().map(row).collect();
    Block::Together(vec![Block::Text(title.join("\n")), Block::Board { columns, rows }])
}

fn retention(texts: &Texts, desk: &Desk) -> Block {
    let columns = vec![
        Column::words(t(texts, "class-gap"), 3.0),
        Column::figures(t(texts, "class-right"), 2.0),
        Column::figures(t(texts, "class-attempts"), 2.0),
        Column::figures(t(texts, "class-right-share"), 2.4),
        Column::words("", 6.0),
    ];
    let row = |point: &RetentionPoint| {
        let share = per_cent_of(point.right, point.of);
        vec![
            Cell::from(counted(texts, "class-days", point.days, &[])),
            point.right.to_string().into(),
            point.of.to_string().into(),
            format!("{share}%").into(),
            Cell::bar(share),
        ]
    };
    Block::Board { columns, rows: desk.retention.iter().map(row).collect() }
}
