//! A file coming into the log: which file, what its columns hold, what it would bring, and what became of it.

use std::path::PathBuf;

use eframe::egui::{Align2, Area, CornerRadius, Frame, Id, Key, Margin, Order, RichText, Stroke, Ui, Vec2, vec2};
use fluent::FluentValue;
use strum::VariantArray as _;

use super::columns::{Wanted, column_ui};
use super::cx::Cx;
use super::fault::store_error_text;
use super::kit::{
    Icon, Look, Tile, bold, field, label, label_muted, label_strong, panel_frame, put_field, size, space, wrapped,
};
use super::page::page_ui;
use crate::state::{
    Drafts, Field, ImportError, ImportIntent, Imported, Intent, Reason, Refusal, Refused, SheetError, Tried, TriedTable,
};

/// How many refused lines are shown; the report has all of them.
const SHOWN: usize = 6;
/// The longest path a system takes, about.
const MAX_PATH: usize = 1_000;
/// The room for the name of a field.
const NAME: f32 = 110.0;
/// How the names of files end that can come in.
const ENDS: [&str; 5] = ["csv", "tsv", "txt", "jsonl", "ndjson"];

/// Draws the page.
pub fn import_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    page_ui(ui, cx, &cx.t("import-title"), |ui| {
        file_ui(ui, cx, drafts);
        ui.add_space(space::M);
        if let Some(done) = &cx.state.import.done {
            done_ui(ui, cx, done);
        }
        let Some(tried) = &cx.state.import.tried else { return };
        match &tried.outcome {
            Ok(imported) => outcome_ui(ui, cx, imported),
            Err(error) => {
                wrapped(ui, RichText::new(import_error_text(cx, error)).color(cx.palette.never.ink));
            }
        }
        if let Some(table) = &tried.table {
            ui.add_space(space::M);
            columns_ui(ui, cx, tried, table);
        }
    });
}

fn send(cx: &Cx<'_>, intent: ImportIntent) {
    cx.send(Intent::Import(intent));
}

fn file_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let heading = label_strong(ui, &cx.t("import-file"));
        label_muted(ui, cx.palette, &cx.t("import-note"));
        ui.horizontal(|ui| {
            let browse = cx.t("import-browse");
            let free = !cx.state.picking && !cx.state.is_busy();
            if Tile::new(&browse).icon(Icon::FolderOpen).enabled(free).show(ui, cx.palette).clicked() {
                send(cx, ImportIntent::Browse);
            }
            let hint = RichText::new(cx.t("second-type")).color(cx.palette.muted);
            let width = (ui.available_width() - 110.0).max(120.0);
            let path = field(&mut drafts.import_path, MAX_PATH).hint_text(hint).desired_width(width);
            let response = put_field(ui, path).labelled_by(heading.id);
            let entered = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter)) && !cx.composing;
            let look = cx.t("import-look");
            let usable = !drafts.import_path.trim().is_empty() && !cx.state.is_busy();
            if Tile::new(&look).enabled(usable).show(ui, cx.palette).clicked() || (entered && usable) {
                send(cx, ImportIntent::Typed);
            }
        });
    });
}

/// What would happen, before it does.
fn outcome_ui(ui: &mut Ui, cx: &Cx<'_>, imported: &Imported) {
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        wrapped(ui, RichText::new(cx.t("import-would")).font(bold(size::SAY)));
        counts_ui(ui, cx, imported);
        refused_ui(ui, cx, &imported.refused);
        ui.add_space(space::S);
        let takes = imported.added + imported.updated;
        if takes == 0 {
            label(ui, &cx.t("import-nothing-new"));
            return;
        }
        let values = [("count", FluentValue::from(takes)), ("grouped", FluentValue::from(cx.texts.grouped(takes)))];
        let start = cx.texts.with("import-start", &values);
        let tile = Tile::new(&start).icon(Icon::Check).look(Look::Primary).strong().enabled(!cx.state.is_busy());
        if tile.show(ui, cx.palette).clicked() {
            send(cx, ImportIntent::Start);
        }
        label_muted(ui, cx.palette, &cx.t("import-safe"));
    });
}

fn done_ui(ui: &mut Ui, cx: &Cx<'_>, imported: &Imported) {
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(28.0, 28.0), eframe::egui::Sense::hover());
            Icon::CircleCheck.paint(ui.painter(), rect.center(), 24.0, cx.palette.charged.ink);
            wrapped(ui, RichText::new(cx.t("import-done")).font(bold(size::SAY)));
        });
        counts_ui(ui, cx, imported);
        refused_ui(ui, cx, &imported.refused);
    });
}

/// New, changed, here already, refused: a number each, with its word.
fn counts_ui(ui: &mut Ui, cx: &Cx<'_>, imported: &Imported) {
    let refused = u64::try_from(imported.refused.len()).unwrap_or(u64::MAX);
    let counts = [
        (imported.added, "import-added"),
        (imported.updated, "import-updated"),
        (imported.known, "import-known"),
        (refused, "import-refused"),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XL;
        for (count, key) in counts {
            let ink = if key == "import-refused" && count > 0 { cx.palette.never.ink } else { cx.palette.ink };
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.label(RichText::new(cx.texts.grouped(count)).font(bold(size::ACTION)).color(ink));
                label_muted(ui, cx.palette, &cx.t(key));
            });
        }
    });
    if imported.hidden_card_numbers > 0 {
        let hidden = FluentValue::from(imported.hidden_card_numbers);
        label(ui, &cx.texts.with("import-hidden", &[("count", hidden)]));
    }
}

/// The first lines that are not taken, and a way to all of them.
fn refused_ui(ui: &mut Ui, cx: &Cx<'_>, refused: &[Refused]) {
    if refused.is_empty() {
        return;
    }
    ui.add_space(space::S);
    for one in refused.iter().take(SHOWN) {
        let values = [
            ("line", FluentValue::from(cx.texts.grouped(one.line))),
            ("reason", FluentValue::from(refusal_text(cx, &one.why))),
        ];
        label(ui, &cx.texts.with("import-line", &values));
        if !one.text.is_empty() {
            label_muted(ui, cx.palette, &one.text);
        }
    }
    let report = cx.t("import-report");
    if Tile::new(&report).icon(Icon::FileWarning).enabled(!cx.state.is_busy()).show(ui, cx.palette).clicked() {
        let header = ["transfer-line", "transfer-reason", "transfer-text"].map(|key| cx.t(key));
        let rows = refused.iter().map(|one| (one.line, refusal_text(cx, &one.why), one.text.clone())).collect();
        send(cx, ImportIntent::Report(header, rows));
    }
}

/// Each of our fields with the column it is read from; those without one come last.
fn columns_ui(ui: &mut Ui, cx: &Cx<'_>, tried: &Tried, table: &TriedTable) {
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        wrapped(ui, RichText::new(cx.t("import-columns")).font(bold(size::SAY)));
        label_muted(ui, cx.palette, &cx.t("import-columns-note"));
        let (read, unread): (Vec<Field>, Vec<Field>) =
            Field::VARIANTS.iter().partition(|field| table.mapping.columns.contains_key(field));
        for field in read.into_iter().chain(unread) {
            field_ui(ui, cx, table, field);
        }
        if let Ok(imported) = &tried.outcome
            && !imported.left_out.is_empty()
        {
            let names = FluentValue::from(imported.left_out.join(" · "));
            label_muted(ui, cx.palette, &cx.texts.with("import-left-out", &[("names", names)]));
        }
    });
}

fn field_ui(ui: &mut Ui, cx: &Cx<'_>, table: &TriedTable, field: Field) {
    let column = table.mapping.columns.get(&field).copied();
    let name = field_name(cx, field);
    let wanted = Wanted { name: &name, width: NAME, needed: Field::NEEDED.contains(&field), column };
    let choose = |column| send(cx, ImportIntent::Column(field, column));
    column_ui(ui, cx, &wanted, &table.header, &table.sample, choose);
}

fn field_name(cx: &Cx<'_>, field: Field) -> String {
    match field {
        Field::Time => cx.t("import-column-time"),
        field => cx.texts.name("column", field).into_owned(),
    }
}

fn refusal_text(cx: &Cx<'_>, why: &Refusal) -> String {
    let reason = match why {
        Refusal::Log(error) => return store_error_text(cx, error),
        Refusal::Line(reason) => reason,
    };
    let named = |name: &str| match cx.texts.find(&crate::i18n::text_key("column", name)) {
        Some(word) => word.into_owned(),
        None => name.to_owned(),
    };
    let (key, values) = match reason {
        Reason::NotText => ("refused-not-text", Vec::new()),
        Reason::TooLong => ("refused-too-long", Vec::new()),
        Reason::NotJson(_) => ("refused-not-json", Vec::new()),
        Reason::Missing(name) => ("refused-missing", vec![("name", FluentValue::from(named(name)))]),
        Reason::Wrong { field, value } => {
            let values = vec![("name", FluentValue::from(named(field))), ("value", FluentValue::from(value.as_str()))];
            ("refused-wrong", values)
        }
        Reason::Contradiction(name) => ("refused-contradiction", vec![("name", FluentValue::from(named(name)))]),
        Reason::NoHistory(_) => ("store-unfit-history", Vec::new()),
        Reason::Cells { found, expected } => {
            ("refused-cells", vec![("found", FluentValue::from(found)), ("expected", FluentValue::from(expected))])
        }
    };
    cx.texts.with(key, &values).into_owned()
}

/// Why nothing can be taken from a file, and what can be done about it.
pub fn import_error_text(cx: &Cx<'_>, error: &ImportError) -> String {
    match error {
        ImportError::Unreadable { path, source } => {
            let values = [
                ("path", FluentValue::from(path.display().to_string())),
                ("detail", FluentValue::from(source.to_string())),
            ];
            cx.texts.with("import-unreadable", &values).into_owned()
        }
        ImportError::Workbook => cx.t("import-workbook"),
        ImportError::NoTable(SheetError::NotText) => cx.t("refused-not-text"),
        ImportError::NoTable(SheetError::Empty) => cx.t("import-empty"),
        ImportError::NoColumn { missing } => {
            let names: Vec<String> = missing.iter().map(|field| field_name(cx, *field)).collect();
            let names = FluentValue::from(names.join(" · "));
            cx.texts.with("import-no-column", &[("names", names)]).into_owned()
        }
        ImportError::Store(error) => store_error_text(cx, error),
    }
}

/// Files dragged over the window: says what letting go would do, and does it.
pub fn dropped_ui(ui: &Ui, cx: &Cx<'_>) {
    // What is let go all the same is refused, in words.
    let can_come_in =
        |path: &PathBuf| path.extension().is_some_and(|end| ENDS.iter().any(|known| end.eq_ignore_ascii_case(known)));
    let (dropped, hovered) = ui.input(|input| {
        let dropped = input.raw.dropped_files.iter().find_map(|file| Some(file.path().to_owned()).filter(can_come_in));
        // Some systems do not say which file it is before it is let go.
        let hovered = input.raw.hovered_files.iter().any(|file| file.path.as_ref().is_none_or(can_come_in));
        (dropped, hovered)
    });
    if let Some(path) = dropped {
        send(cx, ImportIntent::File(path));
    } else if hovered && !cx.state.is_till_mode() {
        hover_ui(ui, cx);
    }
}

fn hover_ui(ui: &Ui, cx: &Cx<'_>) {
    let tone = cx.palette.accent;
    Area::new(Id::unique("drop")).order(Order::Foreground).anchor(Align2::CENTER_CENTER, Vec2::ZERO).show(
        ui.ctx(),
        |ui| {
            let frame = Frame::NONE.fill(tone.ground).stroke(Stroke::new(2.0, tone.ink));
            frame.corner_radius(CornerRadius::same(22)).inner_margin(Margin::symmetric(40, 32)).show(ui, |ui| {
                ui.label(RichText::new(cx.t("import-drop")).font(bold(size::TITLE)).color(tone.ink));
            });
        },
    );
}
