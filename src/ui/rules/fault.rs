//! Why a file is not taken in: every fault with its line and field, in words.

use eframe::egui::{RichText, Ui};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{Icon, Tile, bold, label, label_muted, size, space, wrapped};
use super::counted;
use crate::i18n::text_key;
use crate::state::{BadSignature, Flaw, MAX_FAULTS, PackFault, PackRefusal, TableError};

/// How many faults are shown; the rest is counted.
const SHOWN: usize = 30;

/// Draws the refusal. In a list fields are called by their words, in a pack file as they stand there.
pub fn refusal_ui(ui: &mut Ui, cx: &Cx<'_>, refusal: &PackRefusal, is_list: bool) {
    let with = |key: &str, name: &'static str, value: String| {
        cx.texts.with(key, &[(name, FluentValue::from(value))]).into_owned()
    };
    let text = match refusal {
        PackRefusal::Faults(faults) if is_list && faults.iter().all(is_unsaid) => return unsaid_ui(ui, cx, faults),
        PackRefusal::Faults(faults) => return faults_ui(ui, cx, faults, is_list),
        PackRefusal::Unreadable { detail } => with("pack-unreadable", "detail", detail.clone()),
        PackRefusal::BadSignature(BadSignature::Unreadable) => cx.t("pack-signature-unreadable"),
        PackRefusal::BadSignature(BadSignature::Mismatch { key_id }) => {
            with("pack-signature-wrong", "key", key_id.clone())
        }
        PackRefusal::Changed => cx.t("pack-file-changed"),
        PackRefusal::Table(error) => table_text(cx, error),
    };
    title_ui(ui, cx);
    label(ui, &text);
}

fn faults_ui(ui: &mut Ui, cx: &Cx<'_>, faults: &[PackFault], is_list: bool) {
    title_ui(ui, cx);
    label_muted(ui, cx.palette, &cx.t("pack-refused-note"));
    ui.add_space(space::XS);
    for fault in faults.iter().take(SHOWN) {
        label(ui, &fault_text(cx, fault, is_list));
    }
    if faults.len() >= MAX_FAULTS {
        label_muted(ui, cx.palette, &counted(cx, "pack-faults-most", MAX_FAULTS));
    } else if faults.len() > SHOWN {
        label_muted(ui, cx.palette, &counted(cx, "pack-faults-more", faults.len() - SHOWN));
    }
    ui.add_space(space::XS);
    let copy = cx.t("pack-copy-faults");
    if Tile::new(&copy).icon(Icon::Copy).show(ui, cx.palette).clicked() {
        let lines: Vec<String> = faults.iter().map(|fault| fault_text(cx, fault, is_list)).collect();
        ui.ctx().copy_text(lines.join("\n"));
    }
}

/// What a list does not say of itself is no fault of its maker's: it is to be filled in right here.
fn unsaid_ui(ui: &mut Ui, cx: &Cx<'_>, faults: &[PackFault]) {
    wrapped(ui, RichText::new(cx.t("list-unsaid")).font(bold(size::SAY)));
    for fault in faults {
        label(ui, &fault_text(cx, fault, true));
    }
}

fn is_unsaid(fault: &PackFault) -> bool {
    fault.column.is_none() && matches!(fault.flaw, Flaw::Empty | Flaw::Missing)
}

fn fault_text(cx: &Cx<'_>, fault: &PackFault, is_list: bool) -> String {
    let field = fault.field.strip_prefix("rule.").filter(|_| is_list).unwrap_or(&fault.field);
    let word = if is_list { cx.texts.find(&text_key("pack-field", field)) } else { None };
    let field = word.map_or_else(|| fault.field.clone(), std::borrow::Cow::into_owned);
    let (field, what) = (FluentValue::from(field), FluentValue::from(flaw_text(cx, &fault.flaw)));
    // What was said of a list stands in no line of it.
    if is_list && fault.column.is_none() {
        return cx.texts.with("pack-fault-unsaid", &[("field", field), ("what", what)]).into_owned();
    }
    let values = [("line", FluentValue::from(cx.texts.grouped(fault.line))), ("field", field), ("what", what)];
    cx.texts.with("pack-fault", &values).into_owned()
}

fn title_ui(ui: &mut Ui, cx: &Cx<'_>) {
    wrapped(ui, RichText::new(cx.t("pack-refused")).font(bold(size::SAY)).color(cx.palette.never.ink));
}

fn flaw_text(cx: &Cx<'_>, flaw: &Flaw) -> String {
    let text = |value: &str| FluentValue::from(value.to_owned());
    let count = |value: usize| FluentValue::from(cx.texts.grouped(u64::try_from(value).unwrap_or(u64::MAX)));
    let (key, values) = match flaw {
        Flaw::TooLarge { bytes, most } => (
            "flaw-too-large",
            vec![("size", text(&cx.texts.file_size(*bytes))), ("most", text(&cx.texts.file_size(*most)))],
        ),
        Flaw::NotText => ("flaw-not-text", Vec::new()),
        Flaw::NotToml(detail) => ("flaw-not-toml", vec![("detail", text(detail))]),
        Flaw::UnknownFormat { found } => ("flaw-format", vec![("found", text(found))]),
        Flaw::UnknownField => ("flaw-unknown-field", Vec::new()),
        Flaw::Missing => ("flaw-missing", Vec::new()),
        Flaw::WrongKind(kind) => {
            ("flaw-wrong-kind", vec![("kind", FluentValue::from(cx.texts.name("pack-kind", kind).into_owned()))])
        }
        Flaw::Empty => ("flaw-empty", Vec::new()),
        Flaw::TooLong { chars, most } => ("flaw-too-long", vec![("chars", count(*chars)), ("most", count(*most))]),
        Flaw::Invisible(c) => ("flaw-invisible", vec![("number", text(&format!("U+{:04X}", u32::from(*c))))]),
        Flaw::PaymentCode => ("flaw-payment-code", Vec::new()),
        Flaw::NotAnId(value) => ("flaw-id", vec![("value", text(value))]),
        Flaw::NotACode(value) => ("flaw-code", vec![("value", text(value))]),
        Flaw::NotADay(value) => ("flaw-day", vec![("value", text(value))]),
        Flaw::OutOfReach(day) => ("flaw-far", vec![("day", text(&cx.texts.day(*day)))]),
        Flaw::NotALanguage(value) => ("flaw-language", vec![("value", text(value))]),
        Flaw::NotAnAction(value) => ("flaw-action", vec![("value", text(value))]),
        Flaw::NotAMoneyState(value) => ("flaw-money", vec![("value", text(value))]),
        Flaw::Weaker { standard } => {
            ("flaw-weaker", vec![("money", FluentValue::from(cx.texts.name("money", standard).into_owned()))])
        }
        Flaw::Twice { first } => ("flaw-twice", vec![("line", FluentValue::from(cx.texts.grouped(*first)))]),
        Flaw::TooManyRules { count: found, most } => {
            ("flaw-too-many", vec![("found", count(*found)), ("most", count(*most))])
        }
        Flaw::NoRules => ("flaw-no-rules", Vec::new()),
    };
    cx.texts.with(key, &values).into_owned()
}

fn table_text(cx: &Cx<'_>, error: &TableError) -> String {
    let text = |value: &str| FluentValue::from(value.to_owned());
    let count = |value: usize| FluentValue::from(cx.texts.grouped(u64::try_from(value).unwrap_or(u64::MAX)));
    let row = |value: &u64| FluentValue::from(cx.texts.grouped(*value));
    let (key, values) = match error {
        TableError::TooLarge { bytes, most } => (
            "flaw-too-large",
            vec![("size", text(&cx.texts.file_size(*bytes))), ("most", text(&cx.texts.file_size(*most)))],
        ),
        TableError::NotText => ("refused-not-text", Vec::new()),
        TableError::Empty => ("import-empty", Vec::new()),
        TableError::NotAWorkbook(detail) => ("list-no-workbook", vec![("detail", text(detail))]),
        TableError::OldWorkbook => ("list-old-workbook", Vec::new()),
        TableError::Encrypted => ("list-encrypted", Vec::new()),
        TableError::TooManyEntries { count: found, most } => {
            ("list-too-many-parts", vec![("found", count(*found)), ("most", count(*most))])
        }
        TableError::TooLargeUnpacked { most } => ("list-unpacked", vec![("most", text(&cx.texts.file_size(*most)))]),
        TableError::TooDense { entry, .. } => ("list-dense", vec![("part", text(entry))]),
        TableError::CellTooLong { sheet, row: at, column, most, .. } => {
            let values =
                vec![("sheet", text(sheet)), ("row", row(at)), ("column", count(*column)), ("most", count(*most))];
            ("list-cell", values)
        }
        TableError::TooManyRows { sheet, most } => ("list-rows", vec![("sheet", text(sheet)), ("most", count(*most))]),
        TableError::TooManyColumns { sheet, row: at, most } => {
            ("list-columns", vec![("sheet", text(sheet)), ("row", row(at)), ("most", count(*most))])
        }
        TableError::TooMuchText { sheet, row: at, .. } => ("list-text", vec![("sheet", text(sheet)), ("row", row(at))]),
    };
    cx.texts.with(key, &values).into_owned()
}
