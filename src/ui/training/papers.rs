//! Pages to print and files to take away: the sheet beside the till, hand-outs, the report, decks.

use eframe::egui::{RichText, Ui};
use strum::VariantArray as _;

use super::super::cx::Cx;
use super::super::kit::{Icon, Look, Tile, bold, label_muted, menu, panel_frame, size, space, wrapped};
use crate::domain::code::CodeRef;
use crate::domain::document;
use crate::domain::drill::Family;
use crate::job::Paper;
use crate::paper;
use crate::state::{PaperName, TrainingIntent, Written};
use crate::training::desk::Desk;
use crate::training::family;

/// How many codes a counter sheet has.
const SHEET_CODES: usize = 20;

/// Draws the part of the desk.
pub fn papers_ui(ui: &mut Ui, cx: &Cx<'_>, desk: &Desk) {
    part_ui(ui, cx, "papers-sheet", "papers-sheet-note", |ui| {
        for (key, paper) in [("papers-a4", document::Paper::A4), ("papers-a5", document::Paper::A5)] {
            if button(ui, cx, key, Icon::Printer) {
                let rules = &cx.state.rules.book.rules;
                let codes = sheet_codes(cx);
                let made = paper::counter_sheet(&cx.state.catalog, cx.texts, &codes, rules, paper, cx.today());
                let of = format!("{}-{}", paper_word(paper), cx.today());
                let what = Paper::Pdf(Box::new(made));
                cx.send(TrainingIntent::Write(Written { name: PaperName::CounterSheet, of, what }).into());
            }
        }
    });
    part_ui(ui, cx, "papers-handout", "papers-handout-note", |ui| {
        let text = cx.t("papers-handout-choose");
        let response = Tile::new(&text).icon(Icon::BookOpen).ending_icon(Icon::ChevronDown).show(ui, cx.palette);
        menu(&response).show(|ui| {
            for family in Family::VARIANTS {
                let name = cx.texts.name("family", family).into_owned();
                if Tile::new(&name).look(Look::Quiet).full_width().show(ui, cx.palette).clicked() {
                    handout(cx, *family);
                    ui.close();
                }
            }
        });
    });
    part_ui(ui, cx, "papers-report", "papers-report-note", |ui| {
        for (key, form) in [("papers-pdf", Form::Pdf), ("papers-xlsx", Form::Xlsx), ("papers-csv", Form::Csv)] {
            if button(ui, cx, key, Icon::Save) {
                report(cx, desk, form);
            }
        }
    });
    part_ui(ui, cx, "papers-deck", "papers-deck-note", |ui| {
        if button(ui, cx, "papers-deck-make", Icon::Layers) {
            let codes = set_codes(cx);
            let family = |at: &CodeRef| family::of_code(&cx.state.catalog, at).as_ref().to_owned();
            let cards = paper::deck(&cx.state.catalog, cx.texts, &codes, &family);
            write(cx, PaperName::Deck, Paper::Deck(cards));
        }
    });
    part_ui(ui, cx, "papers-records", "papers-records-note", |ui| {
        if button(ui, cx, "learners-bring", Icon::FolderOpen) {
            cx.send(TrainingIntent::PickRecord.into());
        }
    });
}

fn part_ui(ui: &mut Ui, cx: &Cx<'_>, title: &str, note: &str, buttons: impl FnOnce(&mut Ui)) {
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        wrapped(ui, RichText::new(cx.t(title)).font(bold(size::SAY)));
        label_muted(ui, cx.palette, &cx.t(note));
        ui.horizontal_wrapped(buttons);
    });
    ui.add_space(space::S);
}

fn button(ui: &mut Ui, cx: &Cx<'_>, key: &str, icon: Icon) -> bool {
    let text = cx.t(key);
    Tile::new(&text).icon(icon).show(ui, cx.palette).clicked()
}

fn write(cx: &Cx<'_>, name: PaperName, what: Paper) {
    cx.send(TrainingIntent::Write(Written { name, of: cx.today().to_string(), what }).into());
}

/// Two sizes on one day are two files.
fn paper_word(paper: document::Paper) -> &'static str {
    match paper {
        document::Paper::A4 | document::Paper::A4Landscape => "a4",
        document::Paper::A5 => "a5",
    }
}

/// The codes of the terminal in use, in table order.
fn set_codes(cx: &Cx<'_>) -> Vec<CodeRef> {
    let set = cx.state.catalog.set(&cx.state.code_set());
    let entries = set.into_iter().flat_map(|set| set.entries.iter().map(move |entry| (set, entry)));
    entries.map(|(set, entry)| CodeRef { set: set.id.clone(), code: entry.code.clone() }).collect()
}

/// This shop's most frequent codes, filled up with those every shop meets.
fn sheet_codes(cx: &Cx<'_>) -> Vec<CodeRef> {
    let counted = cx.state.training.habits.counts.iter().map(|(at, _)| at.clone());
    let known = counted.filter(|at| cx.state.catalog.entry(at).is_some());
    let full = |at: &CodeRef| cx.state.catalog.entry(at).is_some_and(|entry| entry.full_card);
    let mut codes: Vec<CodeRef> = known.collect();
    for at in set_codes(cx).into_iter().filter(full) {
        if !codes.contains(&at) {
            codes.push(at);
        }
    }
    codes.truncate(SHEET_CODES);
    codes
}

fn handout(cx: &Cx<'_>, family: Family) {
    let Some(drills) = &cx.state.training.drills else { return };
    let catalog = &cx.state.catalog;
    let codes: Vec<CodeRef> = set_codes(cx).into_iter().filter(|at| family::of_code(catalog, at) == family).collect();
    let words = cx.languages.drills(cx.state.language());
    let made = paper::handout(catalog, cx.texts, words, family, &codes, drills.scenarios(), cx.today());
    let of = format!("{}-{}", family.as_ref().replace('_', "-"), cx.today());
    let what = Paper::Pdf(Box::new(made));
    cx.send(TrainingIntent::Write(Written { name: PaperName::Handout, of, what }).into());
}

/// What the report is written as.
#[derive(Clone, Copy)]
enum Form {
    Pdf,
    /// All tables.
    Xlsx,
    /// Learners and families alone: a text file holds one table.
    Csv,
}

fn report(cx: &Cx<'_>, desk: &Desk, form: Form) {
    let (catalog, words) = (&cx.state.catalog, cx.languages.drills(cx.state.language()));
    let sheets = || paper::training_tables(catalog, cx.texts, words, desk, cx.today());
    let what = match form {
        Form::Pdf => Paper::Pdf(Box::new(paper::training_report(catalog, cx.texts, words, desk, cx.today()))),
        Form::Xlsx => Paper::Xlsx { title: cx.t("papers-report"), sheets: sheets() },
        Form::Csv => {
            let Some(matrix) = sheets().into_iter().next() else { return };
            Paper::Csv(matrix)
        }
    };
    write(cx, PaperName::TrainingReport, what);
}
