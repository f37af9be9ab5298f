//! The window's program: reads the command line, opens the desk, and shows the window with whatever renderer works.

#![cfg_attr(windows, windows_subsystem = "windows")]

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;
use std::rc::Rc;

use clap::Parser as _;
use eframe::{NativeOptions, Renderer, egui};
use tillside::app::{App, Clock, Opening};
use tillside::domain::language::Language;
use tillside::i18n::Languages;
use tillside::library::Library;
use tillside::store::{DataFolder, ENV_DATA_DIR, StoreError};
use tillside::work::{Clerk, Worker};

/// The name the desktop knows the window by.
const APP_ID: &str = "tillside";

/// What a card terminal's response code means, and a log of it.
#[derive(Debug, clap::Parser)]
#[command(name = "tillside", version)]
struct Args {
    /// Keep the data in this folder
    #[arg(long, value_name = "D")]
    data_dir: Option<PathBuf>,
    /// Language of the interface: zh-CN, en …
    #[arg(long, value_name = "L", value_parser = Languages::asked_for)]
    lang: Option<Language>,
    /// Show this response code at once
    #[arg(long, value_name = "C")]
    code: Option<String>,
    /// Use this terminal, by its name
    #[arg(long, value_name = "T")]
    terminal: Option<String>,
}

/// Why the program ended in a way nobody wanted.
enum Stop {
    /// No window was ever there, so nothing was touched.
    NoWindow(String),
    /// The window was there.
    Crashed(String),
}

fn main() -> ExitCode {
    start_log();
    let args = Args::parse();
    let library = match Library::built_in() {
        Ok(library) => library,
        Err(error) => return fail(&Stop::NoWindow(format!("the built-in knowledge cannot be read: {error}"))),
    };
    let folder = data_folder(args.data_dir);
    let opening = Opening { language: args.lang, code: args.code, terminal: args.terminal };
    match show(&library, folder, &opening) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => fail(&reason),
    }
}

/// Warnings go to the console; `RUST_LOG` asks for more.
fn start_log() {
    let mut log = env_logger::Builder::new();
    log.filter_level(log::LevelFilter::Warn);
    // They warn of what a bare X server lacks and nobody at a till can change.
    log.filter_module("winit", log::LevelFilter::Error)
        .filter_module("egui_system_font_provider", log::LevelFilter::Error);
    log.parse_default_env().init();
}

fn data_folder(explicit: Option<PathBuf>) -> Result<PathBuf, StoreError> {
    let exe = std::env::current_exe().ok();
    DataFolder::resolve(explicit, std::env::var_os(ENV_DATA_DIR), exe.as_deref()).map(|folder| folder.path)
}

/// Shows the window: OpenGL first, because it is the lightest on old machines, then whatever wgpu finds.
///
/// A renderer that fails before our application was made is followed by the next one; after that an error is ours.
fn show(library: &Library, folder: Result<PathBuf, StoreError>, opening: &Opening) -> Result<(), Stop> {
    let clerk = Rc::new(RefCell::new(Some(Clerk::new(folder, library.clone()))));
    let mut first_error = None;
    for renderer in [Renderer::Glow, Renderer::Wgpu] {
        let attempt =
            catch_unwind(AssertUnwindSafe(|| run(renderer, library.clone(), Rc::clone(&clerk), opening.clone())));
        let error = match attempt {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(error)) => error.to_string(),
            Err(panic) => panic_text(panic.as_ref()),
        };
        log::warn!("{renderer:?}: {error}");
        let first = first_error.get_or_insert(error).clone();
        if clerk.borrow().is_none() {
            return Err(Stop::Crashed(first));
        }
    }
    Err(Stop::NoWindow(first_error.unwrap_or_default()))
}

fn run(renderer: Renderer, library: Library, clerk: Rc<RefCell<Option<Clerk>>>, opening: Opening) -> eframe::Result {
    let viewport = egui::ViewportBuilder::default()
        .with_app_id(APP_ID)
        .with_title("码上懂 Tillside")
        .with_inner_size([1280.0, 800.0])
        .with_min_inner_size([340.0, 320.0])
        .with_icon(icon());
    let options = NativeOptions { viewport, renderer, ..NativeOptions::default() };
    eframe::run_native(
        APP_ID,
        options,
        Box::new(move |cc| {
            let clerk = clerk.borrow_mut().take().ok_or("the window was made twice")?;
            let worker = Worker::start(clerk, cc.egui_ctx.clone())?;
            Ok(Box::new(App::new(&cc.egui_ctx, library, Box::new(worker), Clock::system(), opening)))
        }),
    )
}

fn icon() -> egui::IconData {
    eframe::icon_data::from_png_bytes(include_bytes!("../assets/icon-256.png")).unwrap_or_else(|error| {
        log::warn!("the icon cannot be read: {error}");
        egui::IconData::default()
    })
}

fn panic_text(panic: &(dyn std::any::Any + Send)) -> String {
    panic
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()))
        .unwrap_or_else(|| "it panicked".to_owned())
}

/// Says why there is no window, where a person will see it: in a box if the system can show one, and on the console.
fn fail(stop: &Stop) -> ExitCode {
    let text = match stop {
        Stop::NoWindow(reason) => format!(
            "码上懂打不开窗口：{reason}\n没有数据被改动。请更新显卡驱动，或换一台电脑；查代码也可以用命令行 tillside-cli。\n\n\
             Tillside cannot open its window: {reason}\nNo data was touched. Update the graphics driver or use another \
             computer; tillside-cli still looks codes up."
        ),
        Stop::Crashed(reason) => format!(
            "码上懂意外停止：{reason}\n屏幕上说过“已保存”的事件都在文件里，请重新打开。\n\n\
             Tillside stopped unexpectedly: {reason}\nEverything it said was saved is in the file. Please start it again."
        ),
    };
    eprintln!("{text}");
    if std::env::var_os("DISPLAY").is_some() || std::env::var_os("WAYLAND_DISPLAY").is_some() || cfg!(not(unix)) {
        rfd::MessageDialog::new()
            .set_level(rfd::MessageLevel::Error)
            .set_title("Tillside")
            .set_description(text)
            .show();
    }
    ExitCode::FAILURE
}
