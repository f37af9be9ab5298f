//! A drill being played: the terminal on the left, what has happened and what can be done beside it.

use eframe::egui::{Key, RichText, Sense, Ui, vec2};

use super::super::cx::Cx;
use super::super::kit::{
    Icon, Look, Palette, Tile, Tone, Voice, announce, area_frame, bold, caption, label_muted, label_strong,
    panel_frame, regular, size, space, wrapped,
};
use super::super::till::money_tone;
use super::{terminal, words};
use crate::card::{Card, Subject};
use crate::domain::drill::Grade;
use crate::knowledge::{Choice, Scene};
use crate::state::{Course, TrainingIntent};
use crate::training::play::Play;
use crate::training::script::Script;

/// From this width on the whole terminal stands beside the choices.
const SIDE_BY_SIDE: f32 = 720.0;

/// Draws the drill.
pub fn drill_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(course) = &cx.state.training.course else { return };
    let play = &course.play;
    // While a choice is explained, its scene stays.
    let scene = if course.explaining { play.last().map(|(scene, _)| scene) } else { play.scene() };
    let Some(scene) = scene else { return };
    let live = !course.explaining && !course.asks_sure();
    beside_terminal_ui(ui, cx, &play.script, scene, live, |ui| {
        panel_frame(cx.palette).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::S;
            situation_ui(ui, cx, &play.script, scene);
            if course.explaining {
                explanation_ui(ui, cx, play);
                return;
            }
            if course.looking_up {
                looked_up_ui(ui, cx, &play.script);
            }
            if course.asks_sure() {
                sure_ui(ui, cx);
            }
            choices_ui(ui, cx, &play.script, scene, live);
            foot_ui(ui, cx, course);
        });
    });
}

/// The terminal beside what is asked, or its screen above it where there is no room.
pub fn beside_terminal_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    script: &Script,
    scene: &Scene,
    live: bool,
    content: impl FnOnce(&mut Ui),
) {
    if ui.available_width() < SIDE_BY_SIDE {
        terminal::display_ui(ui, cx, script, scene);
        ui.add_space(space::M);
        content(ui);
        return;
    }
    ui.horizontal_top(|ui| {
        let pressed = ui.vertical(|ui| terminal::terminal_ui(ui, cx, script, scene, live)).inner;
        if let Some(choice) = pressed {
            cx.send(TrainingIntent::Choose(choice).into());
        }
        ui.add_space(space::L);
        ui.vertical(|ui| {
            ui.set_max_width(ui.available_width().min(720.0));
            content(ui);
        });
    });
}

/// What has happened, and what the customer says.
pub fn situation_ui(ui: &mut Ui, cx: &Cx<'_>, script: &Script, scene: &Scene) {
    caption(ui, cx.palette, &cx.t("drill-situation"));
    let text = words::scene(cx, script, scene).unwrap_or_else(|| words::situation(cx, script));
    wrapped(ui, RichText::new(text).font(regular(size::SAY)).line_height(Some(28.0)));
    if let Some(said) = words::customer(cx, script, scene) {
        area_frame(cx.palette, cx.palette.accent).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            let quoted = cx.texts.with("language-quoted", &[("text", fluent::FluentValue::from(said))]);
            wrapped(ui, RichText::new(quoted).font(regular(size::SAY)));
        });
    }
    ui.add_space(space::XS);
}

/// How sure one is, before anything can be chosen.
fn sure_ui(ui: &mut Ui, cx: &Cx<'_>) {
    area_frame(cx.palette, cx.palette.in_part).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        label_strong(ui, &cx.t("drill-sure-question"));
        label_muted(ui, cx.palette, &cx.t("drill-sure-note"));
        ui.horizontal_wrapped(|ui| {
            for (sure, key, letter) in [(true, "drill-sure", Key::Y), (false, "drill-unsure", Key::N)] {
                let text = cx.t(key);
                let tile = Tile::new(&text).key(letter.name()).strong().min_size(150.0, 48.0);
                let pressed = !cx.composing && ui.input(|input| input.key_pressed(letter));
                if tile.show(ui, cx.palette).clicked() || pressed {
                    cx.send(TrainingIntent::Sure(sure).into());
                }
            }
        });
    });
}

/// What can be done, each with its digit.
pub fn choices_ui(ui: &mut Ui, cx: &Cx<'_>, script: &Script, scene: &Scene, live: bool) {
    const DIGITS: [Key; 4] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4];
    wrapped(ui, RichText::new(words::question(cx, script, scene)).font(bold(size::SAY)));
    for (place, choice) in scene.choices.iter().enumerate() {
        let text = words::choice(cx, script, &scene.id, &choice.id);
        let tile = Tile::new(&text).key((place + 1).to_string()).enabled(live).full_width().min_size(0.0, 52.0);
        let digit = DIGITS.get(place).is_some_and(|key| live && ui.input(|input| input.key_pressed(*key)));
        if tile.show(ui, cx.palette).clicked() || digit {
            cx.send(TrainingIntent::Choose(choice.id.clone()).into());
        }
    }
}

fn foot_ui(ui: &mut Ui, cx: &Cx<'_>, course: &Course) {
    if course.is_exam() {
        label_muted(ui, cx.palette, &cx.t("exam-quiet"));
        return;
    }
    look_up_button_ui(ui, cx, course.looking_up);
}

/// The way to what the program says about the code.
pub fn look_up_button_ui(ui: &mut Ui, cx: &Cx<'_>, open: bool) {
    ui.add_space(space::XS);
    let text = cx.t(if open { "drill-look-up-close" } else { "drill-look-up" });
    let pressed = !cx.composing && ui.input(|input| input.key_pressed(Key::F));
    let tile = Tile::new(&text).icon(Icon::Search).key("F").look(Look::Plain);
    if tile.show(ui, cx.palette).clicked() || pressed {
        cx.send(TrainingIntent::LookUp.into());
    }
}

/// What the till page would say, in short.
pub fn looked_up_ui(ui: &mut Ui, cx: &Cx<'_>, script: &Script) {
    let card = Card::new(&cx.state.catalog, cx.texts, &Subject::Known(script.at.clone()), &[], cx.today());
    let rules = cx.state.rules.book.rules.iter().filter(|rule| rule.at() == script.at);
    let card = card.with_rules(&cx.state.catalog, cx.texts, rules, &[], cx.today());
    let (tone, icon) = money_tone(cx.palette, card.money);
    area_frame(cx.palette, tone).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::XS;
        iconed_ui(ui, icon, tone, &cx.texts.name("money", card.money));
        wrapped(ui, RichText::new(&card.headline).font(bold(size::TITLE)));
        for step in &card.steps {
            wrapped(ui, RichText::new(format!("· {}", step.text)).font(regular(size::TEXT)));
        }
    });
}

/// Colour, icon and word of a grade.
pub fn grade_look(palette: &Palette, grade: Grade) -> (Tone, Icon) {
    match grade {
        Grade::Best => (palette.charged, Icon::CircleCheck),
        Grade::Safe => (palette.not_charged, Icon::Check),
        Grade::Poor => (palette.may_be_charged, Icon::TriangleAlert),
        Grade::Harmful => (palette.never, Icon::OctagonX),
    }
}

/// An icon and a word in its colour.
pub fn iconed_ui(ui: &mut Ui, icon: Icon, tone: Tone, text: &str) {
    ui.horizontal(|ui| {
        let (place, _) = ui.allocate_exact_size(vec2(22.0, 22.0), Sense::hover());
        icon.paint(ui.painter(), place.center(), 19.0, tone.ink);
        wrapped(ui, RichText::new(text).font(bold(size::TEXT)).color(tone.ink));
    });
}

/// What was chosen, why it was good or was not, what would have been better, and what came of it.
fn explanation_ui(ui: &mut Ui, cx: &Cx<'_>, play: &Play) {
    let Some((scene, chosen)) = play.last() else { return };
    judged_ui(ui, cx, &play.script, scene, chosen, None);
    let best = scene.choices.iter().find(|choice| choice.grade == Grade::Best);
    if let Some(best) = best.filter(|best| best.id != chosen.id) {
        judged_ui(ui, cx, &play.script, scene, best, Some("drill-better"));
    }
    if let Some(end) = play.ended() {
        let good = end.consequence.is_good();
        let (tone, icon) =
            if good { (cx.palette.charged, Icon::BadgeCheck) } else { (cx.palette.never, Icon::ShieldAlert) };
        let (came, how) = (words::consequence(cx, end.consequence), words::end(cx, &play.script, end));
        heard_ui(ui, cx, (&scene.id, "end"), &came, &how);
        area_frame(cx.palette, tone).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            iconed_ui(ui, icon, tone, &came);
            wrapped(ui, RichText::new(how).font(regular(size::TEXT)));
        });
    }
    ui.add_space(space::XS);
    let next = cx.t(if play.ended().is_some() { "drill-next" } else { "drill-on" });
    let tile = Tile::new(&next).look(Look::Primary).strong().ending_icon(Icon::ChevronRight).min_size(220.0, 52.0);
    let entered = !cx.composing && ui.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Space));
    let response = tile.show(ui, cx.palette);
    if response.clicked() || (entered && !response.has_focus()) {
        cx.send(TrainingIntent::Next.into());
    }
}

/// Says how it went to those who listen.
fn heard_ui(ui: &Ui, cx: &Cx<'_>, about: (&str, &str), grade: &str, why: &str) {
    let values = [("grade", fluent::FluentValue::from(grade)), ("why", fluent::FluentValue::from(why))];
    announce(ui, Voice::Calm, about, &cx.texts.with("drill-heard", &values));
}

fn judged_ui(ui: &mut Ui, cx: &Cx<'_>, script: &Script, scene: &Scene, choice: &Choice, title: Option<&str>) {
    let (tone, icon) = grade_look(cx.palette, choice.grade);
    let word = title.map_or_else(|| cx.texts.name("grade", choice.grade).into_owned(), |key| cx.t(key));
    let why = words::why(cx, script, scene, choice);
    // The better choice is read by who wants to.
    if title.is_none() {
        heard_ui(ui, cx, (&scene.id, &choice.id), &word, &why);
    }
    area_frame(cx.palette, tone).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::XS;
        iconed_ui(ui, icon, tone, &word);
        wrapped(ui, RichText::new(words::choice(cx, script, &scene.id, &choice.id)).font(bold(size::TEXT)));
        wrapped(ui, RichText::new(why).font(regular(size::TEXT)));
    });
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use strum::VariantArray as _;

    use super::*;

    #[test]
    fn who_sees_no_colours_tells_grades_apart_by_their_pictures() {
        let pictures: HashSet<Icon> =
            Grade::VARIANTS.iter().map(|grade| grade_look(&Palette::LIGHT, *grade).1).collect();
        assert_eq!(pictures.len(), Grade::VARIANTS.len());
    }
}
