//! The pages to read when there is time: guides, what the web says, public telephone numbers.

mod about;
mod claim;
mod guides;
mod hotlines;
mod ledger;

pub use claim::{claims_list_ui, verdict_icon, worst_first};
pub use guides::{guide_ui, guides_ui};
pub use hotlines::hotlines_ui;
pub use ledger::ledger_ui;

use eframe::egui::{Id, Ui};
use fluent::FluentValue;

use super::cx::Cx;
use super::kit::{Icon, Look, Tile, label_muted, regular, size};
use crate::knowledge::Source;

/// The source that says there is none: what anybody careful would say.
const COMMON: &str = "COMMON";

/// The title of a source; that there is none is said in the reader's language.
fn title(cx: &Cx<'_>, source: &Source) -> String {
    if source.id == COMMON { cx.t("reading-common") } else { source.title.clone() }
}

/// The titles of sources, one after the other.
fn titles(cx: &Cx<'_>, sources: &[String]) -> String {
    let known = sources.iter().filter_map(|id| cx.state.catalog.source(id));
    known.map(|source| title(cx, source)).collect::<Vec<_>>().join(" · ")
}

/// "Sources: …", in full.
fn sources_line_ui(ui: &mut Ui, cx: &Cx<'_>, sources: &[String]) {
    if !sources.is_empty() {
        let titles = FluentValue::from(titles(cx, sources));
        label_muted(ui, cx.palette, &cx.texts.with("sources-line", &[("sources", titles)]));
    }
}

/// A button that shows the sources of what stands above it, or hides them; whether they are shown.
pub fn sources_switch_ui(ui: &mut Ui, cx: &Cx<'_>, of: &str, count: usize) -> bool {
    let id = Id::unique(("sources of", of));
    let open = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    if count == 0 {
        return false;
    }
    let text = cx.texts.with("reading-sources", &[("count", FluentValue::from(count))]).into_owned();
    let icon = if open { Icon::ChevronDown } else { Icon::ChevronRight };
    let tile = Tile::new(&text)
        .look(Look::Quiet)
        .font(regular(size::LABEL + 1.0))
        .ending_icon(icon)
        .named(format!("{text} {of}"));
    if tile.show(ui, cx.palette).clicked() {
        ui.data_mut(|data| data.insert_temp(id, !open));
    }
    open
}

/// The sources below their button.
pub fn sources_below_ui(ui: &mut Ui, cx: &Cx<'_>, open: bool, sources: &[String]) {
    if !open {
        return;
    }
    for source in sources.iter().filter_map(|id| cx.state.catalog.source(id)) {
        let place = source.place.as_deref().map(|place| format!(" · {place}")).unwrap_or_default();
        label_muted(ui, cx.palette, &format!("{}{place}", title(cx, source)));
    }
}
