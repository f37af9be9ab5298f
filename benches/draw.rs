//! How long the processor needs to draw what is on the screen, beside the least it could do: filling as many pixels.
//!
//! Aim, on an old shop PC: a frame in 16 ms, so that typing is never behind.

use std::hint::black_box;

use criterion::{Criterion, criterion_group};
use eframe::egui::{Color32, ImageData, TextureId, TextureOptions, TexturesDelta};
use eframe::epaint::ImageDelta;
use egui_kittest::Harness;
use tillside::app::{App, Clock, Opening};
use tillside::domain::language::Language;
use tillside::domain::request::OpenRequest;
use tillside::domain::setting::Settings;
use tillside::library::Library;
use tillside::software::{Canvas, Painter};
use tillside::store::Store;
use tillside::work::{Clerk, Inline};

const WIDTH: usize = 1280;
const HEIGHT: usize = 800;

fn draw(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = Settings { language: Some(Language::ZH_CN), welcomed: true, ..Settings::default() };
    Store::open(folder.path()).expect("a new store").save_settings(&settings).expect("settings are saved");
    let library = Library::built_in().expect("the built-in knowledge is sound");
    let desk = Inline::new(Clerk::new(Ok(folder.path().to_owned()), library.clone()));
    let opening = Opening { language: Some(Language::ZH_CN), request: OpenRequest::new(Some("57"), None) };
    let mut window = Harness::builder()
        .with_size([1280.0, 800.0])
        .with_max_steps(12)
        .build_eframe(move |cc| App::new(&cc.egui_ctx, library, Box::new(desk), Clock::system(), opening));
    window.run();

    let mut painter = Painter::default();
    let letters = window.ctx.fonts(|fonts| ImageData::from(fonts.image()));
    let mut delta = TexturesDelta::default();
    delta.push(TextureId::default(), ImageDelta::full(letters, TextureOptions::LINEAR));
    painter.learn(&delta);
    painter.forget(delta);
    let shapes = &window.output().shapes;
    let primitives = window.ctx.tessellate(shapes.clone(), 1.0);
    let mut pixels = vec![0; WIDTH * HEIGHT];

    let mut group = criterion.benchmark_group("draw");
    group.bench_function("fill as many pixels", |bencher| {
        bencher.iter(|| Canvas::new(black_box(&mut pixels), WIDTH).clear(Color32::WHITE));
    });
    group.bench_function("shapes to triangles", |bencher| {
        bencher.iter(|| window.ctx.tessellate(black_box(shapes).clone(), 1.0));
    });
    group.bench_function("an answer", |bencher| {
        bencher.iter(|| {
            let mut canvas = Canvas::new(&mut pixels, WIDTH);
            canvas.clear(Color32::WHITE);
            painter.paint(&mut canvas, black_box(&primitives), 1.0);
        });
    });
    group.finish();
}

criterion_group!(benches, draw);

fn main() {
    benches();
    Criterion::default().configure_from_args().final_summary();
}
