//! What stands around everything that is practised: the band that says so, and the word behind it.

use std::f32::consts::FRAC_PI_8;

use eframe::egui::epaint::TextShape;
use eframe::egui::{Align, CentralPanel, Frame, Layout, Margin, Panel, RichText, ScrollArea, Sense, Ui, pos2, vec2};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{Icon, Look, Tile, bold, regular, size, space};
use crate::domain::practice::Purpose;
use crate::state::{Course, Intent, Page, Room, TrainingIntent};

/// From this width on there is room for words beside the band's title.
const WIDE: f32 = 620.0;

/// The band: this is practice, who practises, how far, and the way out.
pub fn band_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let tone = cx.palette.in_part;
    let frame = Frame::NONE.fill(tone.ground).inner_margin(Margin::symmetric(16, 6));
    Panel::top("practice band").frame(frame).resizable(false).show(ui, |ui| {
        ui.set_min_height(space::TOUCH);
        let wide = ui.available_width() >= WIDE;
        ui.horizontal(|ui| {
            let (place, _) = ui.allocate_exact_size(vec2(24.0, space::TOUCH), Sense::hover());
            Icon::GraduationCap.paint(ui.painter(), place.center(), 22.0, tone.ink);
            let title = cx.t(if wide { "practice-band" } else { "practice-band-short" });
            ui.label(RichText::new(title).font(bold(size::TEXT)).color(tone.ink));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                way_out_ui(ui, cx);
                let told = progress(cx);
                if !told.is_empty() {
                    ui.label(RichText::new(told).font(regular(size::TEXT)).color(cx.palette.ink));
                } else if let Some(learner) = cx.state.training.learner().filter(|_| wide) {
                    ui.label(RichText::new(&learner.name).font(regular(size::TEXT)).color(cx.palette.ink));
                }
            });
        });
    });
}

/// How far one is, and how much time is left.
fn progress(cx: &Cx<'_>) -> String {
    let training = &cx.state.training;
    let now = cx.stamp.moment.at;
    if let (Room::Drill, Some(course)) = (training.room, &training.course) {
        let values = [("number", FluentValue::from(course.number())), ("of", FluentValue::from(course.total))];
        let place = cx.texts.with("practice-place", &values).into_owned();
        return match course.seconds_left(now) {
            Some(left) => format!("{place}   {}", time_left(cx, left)),
            None => place,
        };
    }
    match (training.room, &training.fire) {
        (Room::Fire, Some(fire)) => time_left(cx, i64::try_from(fire.millis_left(now) / 1_000).unwrap_or(i64::MAX)),
        _ => String::new(),
    }
}

fn time_left(cx: &Cx<'_>, seconds: i64) -> String {
    let time = format!("{}:{:02}", seconds / 60, seconds % 60);
    cx.texts.with("practice-time-left", &[("time", FluentValue::from(time))]).into_owned()
}

fn way_out_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let training = &cx.state.training;
    let (key, intent): (&str, Intent) = match training.room {
        Room::Learners => ("practice-to-till", Intent::GoTo(Page::Till)),
        Room::Drill if training.course.as_ref().is_some_and(|course| course.purpose == Purpose::Exam) => {
            ("practice-break-off", TrainingIntent::Stop.into())
        }
        Room::Drill => ("practice-end", TrainingIntent::Stop.into()),
        Room::Fire => ("practice-end", TrainingIntent::EndFire.into()),
        Room::Home => ("practice-leave", TrainingIntent::Leave.into()),
        _ => ("page-back-once", Intent::Back),
    };
    let text = cx.t(key);
    if Tile::new(&text).look(Look::Plain).compact().show(ui, cx.palette).clicked() {
        cx.send(intent);
    }
}

/// The room below the band, with the word of practice faint behind it; scrolls where it must.
pub fn room_ui(ui: &mut Ui, cx: &Cx<'_>, content: impl FnOnce(&mut Ui)) {
    CentralPanel::default().frame(Frame::NONE.inner_margin(Margin::same(16))).show(ui, |ui| {
        watermark_ui(ui, cx);
        let training = &cx.state.training;
        let part = (training.room, training.tab, training.course.as_ref().map(Course::number));
        ScrollArea::vertical().id_salt(part).auto_shrink(false).show(ui, |ui| {
            ui.with_layout(Layout::top_down(Align::LEFT), content);
        });
    });
}

/// A screenshot of practice must not pass for one of the till.
fn watermark_ui(ui: &Ui, cx: &Cx<'_>) {
    const STEP: [f32; 2] = [300.0, 170.0];
    let ink = cx.palette.in_part.ink.gamma_multiply(if cx.palette.dark { 0.10 } else { 0.07 });
    let galley = ui.painter().layout_no_wrap(cx.t("practice-watermark"), bold(size::CODE), ink);
    let area = ui.max_rect().expand(16.0);
    let painter = ui.painter().with_clip_rect(area);
    let mut y = area.top() + 40.0;
    let mut odd = false;
    while y < area.bottom() {
        let mut x = area.left() + if odd { STEP[0] / 2.0 } else { 0.0 };
        while x < area.right() {
            painter.add(TextShape::new(pos2(x, y + 60.0), galley.clone(), ink).with_angle(-FRAC_PI_8));
            x += STEP[0];
        }
        (y, odd) = (y + STEP[1], !odd);
    }
}
