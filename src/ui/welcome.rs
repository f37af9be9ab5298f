//! The first start: three questions at most, and a way past them.

use eframe::egui::{CentralPanel, Frame, Key, Margin, RichText, ScrollArea, Ui};

use super::cx::Cx;
use super::kit::{Look, Tile, bold, field, label_strong, panel_frame, put_field, regular, size, space, wrapped};
use super::picker::code_set_picker_ui;
use crate::domain::terminal::Terminal;
use crate::state::{Drafts, Intent};

/// Draws the page over the whole window.
pub fn welcome_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    let Some(draft) = &mut drafts.welcome else { return };
    // The questions are asked in the language that was just chosen.
    let texts = cx.languages.get(draft.language);
    let t = |key: &str| texts.get(key).into_owned();
    keys_ui(ui, cx);
    CentralPanel::default().frame(Frame::NONE.inner_margin(Margin::same(20))).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.vertical_centered(|ui| {
                ui.set_max_width(680.0_f32.min(ui.available_width()));
                panel_frame(cx.palette).inner_margin(Margin::same(24)).show(ui, |ui| {
                    ui.with_layout(eframe::egui::Layout::top_down(eframe::egui::Align::LEFT), |ui| {
                        wrapped(ui, RichText::new(t("welcome-title")).font(bold(size::ACTION)));
                        wrapped(ui, RichText::new(t("welcome-text")).font(regular(size::TEXT)).color(cx.palette.muted));
                        ui.add_space(space::M);
                        label_strong(ui, &t("welcome-language"));
                        ui.horizontal_wrapped(|ui| {
                            for language in cx.languages.interface() {
                                let look = if *language == draft.language { Look::Selected } else { Look::Plain };
                                if Tile::new(&cx.languages.name(*language)).look(look).show(ui, cx.palette).clicked() {
                                    draft.language = *language;
                                }
                            }
                        });
                        ui.add_space(space::M);
                        code_set_picker_ui(ui, cx, texts, &mut draft.code_set);
                        ui.add_space(space::M);
                        let name_label = label_strong(ui, &t("welcome-name"));
                        let name_field = field(&mut draft.name, Terminal::MAX_NAME_CHARS).desired_width(260.0);
                        let named = put_field(ui, name_field).labelled_by(name_label.id);
                        let entered = named.lost_focus()
                            && ui.input(|i| i.key_pressed(eframe::egui::Key::Enter))
                            && !cx.composing;
                        ui.add_space(space::L);
                        ui.horizontal_wrapped(|ui| {
                            let start = t("welcome-start");
                            let tile = Tile::new(&start).look(Look::Primary).strong().min_size(160.0, 48.0).centred();
                            if tile.show(ui, cx.palette).clicked() || entered {
                                cx.send(Intent::FinishWelcome);
                            }
                            let skip = t("welcome-skip");
                            if Tile::new(&skip)
                                .look(Look::Quiet)
                                .min_size(96.0, 48.0)
                                .centred()
                                .show(ui, cx.palette)
                                .clicked()
                            {
                                cx.send(Intent::SkipWelcome);
                            }
                        });
                    });
                });
            });
        });
    });
}

/// Enter starts and Esc skips, from wherever nothing else wants the key.
fn keys_ui(ui: &Ui, cx: &Cx<'_>) {
    if cx.composing || ui.memory(|memory| memory.focused().is_some()) {
        return;
    }
    if ui.input(|input| input.key_pressed(Key::Enter)) {
        cx.send(Intent::FinishWelcome);
    } else if ui.input(|input| input.key_pressed(Key::Escape)) {
        cx.send(Intent::SkipWelcome);
    }
}
