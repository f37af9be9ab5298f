//! Practice: always to be told from the real till by its band, its colour and the word behind everything.

mod debrief;
mod desk;
mod drill;
mod exam;
mod fire;
mod frame;
mod home;
mod learners;
mod notice;
mod papers;
mod pictures;
mod summary;
mod terminal;
mod verify;
mod words;

use eframe::egui::Ui;

pub use notice::{record_read_text, record_trouble_text};

use super::cx::Cx;
use super::fault::store_error_text;
use super::kit::{Icon, Look, Tile, label, space};
use crate::state::{Drafts, FileStatus, Room, TrainingIntent};

/// Draws whatever of practice is on the screen.
pub fn training_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    frame::band_ui(ui, cx);
    frame::room_ui(ui, cx, |ui| {
        if !cx.state.can_save() {
            label(ui, &cx.t("practice-no-file"));
            return;
        }
        match &cx.state.training.status {
            FileStatus::Unread | FileStatus::Reading => return,
            FileStatus::Faulty(error) => {
                label(ui, &cx.t("practice-faulty"));
                label(ui, &store_error_text(cx, error));
                ui.add_space(space::M);
                let again = cx.t("fault-try-again");
                if Tile::new(&again).icon(Icon::RefreshCw).look(Look::Primary).show(ui, cx.palette).clicked() {
                    cx.send(TrainingIntent::Again.into());
                }
                return;
            }
            FileStatus::Ready => {}
        }
        match cx.state.training.room {
            Room::Learners => learners::learners_ui(ui, cx, drafts),
            Room::Profile => learners::profile_ui(ui, cx, drafts),
            Room::Home => home::home_ui(ui, cx),
            Room::Drill => drill::drill_ui(ui, cx),
            Room::Summary => summary::summary_ui(ui, cx),
            Room::ExamDoor => exam::door_ui(ui, cx),
            Room::ExamEnd => exam::end_ui(ui, cx),
            Room::FireDoor => fire::door_ui(ui, cx),
            Room::Fire => fire::fire_ui(ui, cx),
            Room::Debrief => debrief::debrief_ui(ui, cx),
            Room::Desk => desk::desk_ui(ui, cx),
            Room::Verify => verify::verify_ui(ui, cx, drafts),
        }
    });
}
