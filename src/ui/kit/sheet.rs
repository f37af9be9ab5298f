//! A sheet over the page.

use eframe::egui::{Frame, Id, Modal, ModalResponse, ScrollArea, Ui};

use super::announce::{Voice, announce};
use super::theme::space;

/// Shows a sheet that is called by its title, which is said when it opens. What has no room in the window scrolls.
pub fn sheet<R>(ui: &Ui, id: &str, title: &str, frame: Frame, content: impl FnOnce(&mut Ui) -> R) -> ModalResponse<R> {
    announce(ui, Voice::Calm, id, title);
    let room = ui.ctx().content_rect().height() - frame.total_margin().sum().y - space::L;
    let area = Modal::default_area(Id::unique(id)).accessible_name(title);
    Modal::new(Id::unique(id))
        .area(area)
        .frame(frame)
        .show(ui.ctx(), |ui| ScrollArea::vertical().max_height(room).show(ui, content).inner)
}
