//! What assistive technology is told beyond the name and the kind of a control.

use eframe::egui::accesskit::HasPopup;
use eframe::egui::{Popup, Rect, Response, Role, Sense, Ui, WidgetInfo};

/// The menu that hangs from a tile; those who do not see the arrow are told that there is one, and whether it is open.
pub fn menu(response: &Response) -> Popup<'_> {
    let popup = Popup::menu(response);
    tell_open(response, popup.is_open());
    // `None` where nobody listens; so in the functions below.
    let _told = response.ctx.accesskit_node_builder(response.id, |node| node.set_has_popup(HasPopup::Menu));
    popup
}

/// Tells that a control unfolds something, and whether it has.
pub fn tell_open(response: &Response, open: bool) {
    let _told = response.ctx.accesskit_node_builder(response.id, |node| node.set_expanded(open));
}

/// Tells what is written on a control beside its name.
pub fn tell_more(response: &Response, more: &str) {
    let _told = response.ctx.accesskit_node_builder(response.id, |node| node.set_description(more));
}

/// Tells the key that does the same.
pub fn tell_key(response: &Response, key: &str) {
    let _told = response.ctx.accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(key));
}

/// Tells a text that is painted and is no label of egui's.
pub fn tell_text(ui: &Ui, area: Rect, text: &str) {
    let response = ui.interact(area, ui.scope_id().with(("told", text)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
}
