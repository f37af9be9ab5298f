//! The strip at the foot while something long is running: what, how far, what waits for it, and a way to stop it.

use eframe::egui::{Align, CornerRadius, Frame, Layout, Margin, Panel, Rect, Role, Sense, Ui, WidgetInfo, vec2};
use fluent::FluentValue;

use super::cx::Cx;
use super::fault::store_error_text;
use super::import::import_error_text;
use super::kit::{Icon, Look, Tile, label, label_muted, space};
use crate::state::{Intent, Running, TaskError, TaskKind};

/// The strip's height in points.
pub const HEIGHT: f32 = 60.0;
/// The bar's width in points.
const BAR: f32 = 220.0;

/// Draws the strip while a task is running.
pub fn progress_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(task) = cx.state.task.as_ref().filter(|task| !task.quiet) else { return };
    let frame = Frame::NONE.fill(cx.palette.accent.ground).inner_margin(Margin::symmetric(16, 8));
    Panel::bottom("task").exact_size(HEIGHT).resizable(false).frame(frame).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let stop = cx.t(if task.giving_up { "task-stopping" } else { "task-stop" });
            let tile = Tile::new(&stop).icon(Icon::X).look(Look::Plain).enabled(!task.giving_up);
            if tile.show(ui, cx.palette).clicked() {
                cx.send(Intent::CancelTask);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.set_max_height(space::TOUCH);
                label(ui, &cx.texts.name("task", task.kind));
                far_ui(ui, cx, task);
                let waiting = cx.state.waiting_to_be_saved();
                if waiting > 0 {
                    let waiting = FluentValue::from(waiting);
                    label_muted(ui, cx.palette, &cx.texts.with("task-waiting", &[("count", waiting)]));
                }
            });
        });
    });
}

/// A bar and the numbers it stands for; only the number where nobody knows of how many.
fn far_ui(ui: &mut Ui, cx: &Cx<'_>, task: &Running) {
    let progress = task.progress;
    let Some(of) = progress.of.filter(|of| *of > 0) else {
        if progress.done > 0 {
            label_muted(ui, cx.palette, &cx.texts.grouped(progress.done));
        }
        return;
    };
    let text = format!("{} / {}", cx.texts.grouped(progress.done), cx.texts.grouped(of));
    let width = BAR.min(ui.available_width());
    let (rect, response) = ui.allocate_exact_size(vec2(width, 10.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, &text));
    #[expect(clippy::cast_precision_loss, reason = "a bar of some hundred points")]
    let share = (progress.done as f32 / of as f32).clamp(0.0, 1.0);
    let done = Rect::from_min_size(rect.min, vec2(rect.width() * share, rect.height()));
    ui.painter().rect_filled(rect, CornerRadius::same(5), cx.palette.line);
    ui.painter().rect_filled(done, CornerRadius::same(5), cx.palette.accent.ink);
    label_muted(ui, cx.palette, &text);
}

/// What an export has written, and where.
pub fn exported_text(cx: &Cx<'_>, path: &std::path::Path, incidents: u64, boxes: usize) -> String {
    let values = [
        ("count", FluentValue::from(incidents)),
        ("grouped", FluentValue::from(cx.texts.grouped(incidents))),
        ("path", FluentValue::from(path.display().to_string())),
    ];
    let done = cx.texts.with("export-done", &values).into_owned();
    if boxes == 0 {
        return done;
    }
    format!("{done} · {}", cx.texts.with("export-boxes", &[("count", FluentValue::from(boxes))]))
}

/// A task was stopped, and nothing came of it.
pub fn given_up_text(cx: &Cx<'_>, kind: TaskKind) -> String {
    cx.t(match kind {
        TaskKind::Export => "task-stopped-export",
        TaskKind::Import | TaskKind::TryImport => "task-stopped-import",
        _ => "task-stopped",
    })
}

/// Why a task came to nothing, and what can be done about it.
pub fn task_error_text(cx: &Cx<'_>, error: &TaskError) -> String {
    let about = |key: &str, path: &std::path::Path| {
        let path = FluentValue::from(path.display().to_string());
        cx.texts.with(key, &[("path", path)]).into_owned()
    };
    match error {
        TaskError::Cancelled => cx.t("task-error-cancelled"),
        TaskError::Exists(path) => about("task-error-exists", path),
        TaskError::Import(error) => import_error_text(cx, error),
        TaskError::Store(error) => store_error_text(cx, error),
        TaskError::Unwritable { path, detail } => {
            let values = [
                ("path", FluentValue::from(path.display().to_string())),
                ("detail", FluentValue::from(detail.as_str())),
            ];
            cx.texts.with("task-error-unwritable", &values).into_owned()
        }
        TaskError::Full { path } => about("task-error-full", path),
        TaskError::Broken => cx.t("task-error-broken"),
    }
}
