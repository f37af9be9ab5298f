//! What the program is built with: words and facts, packed, and what Windows shows of a program before it runs.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Cursor, Write as _};
use std::path::{Path, PathBuf};
use std::{env, error};

use winresource::WindowsResource;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

const LOCALES: &str = "locales";
const ASSETS: &str = "assets";
/// The folders with facts, without what lies below them.
const FACTS: [&str; 3] = [ASSETS, "assets/codes", "assets/drills"];
const ICON: &str = "assets/windows/tillside.ico";
const MANIFEST: &str = "assets/windows/tillside.manifest";

fn main() -> Result<(), Box<dyn error::Error>> {
    for input in [LOCALES, ASSETS] {
        println!("cargo::rerun-if-changed={input}");
    }
    pack_texts(Path::new(&env::var("OUT_DIR")?))?;
    if is_for_windows() {
        describe("tillside", "码上懂 Tillside")?;
        describe("tillside-cli", "码上懂 Tillside (command line)")?;
    }
    Ok(())
}

/// Not `cfg!(windows)`: that would be the machine that builds.
fn is_for_windows() -> bool {
    env::var("CARGO_CFG_TARGET_OS").is_ok_and(|os| os == "windows")
}

/// All words and facts in one archive, with an archive in it for every folder, and a list of their paths from the root of the
/// project; the bytes depend on nothing but the texts.
fn pack_texts(out: &Path) -> Result<(), Box<dyn error::Error>> {
    let mut files = texts_in(Path::new(LOCALES), "ftl", true)?;
    for folder in FACTS {
        files.extend(texts_in(Path::new(folder), "toml", false)?);
    }
    files.sort();
    let mut folders = BTreeMap::<&Path, Vec<&Path>>::new();
    for file in &files {
        folders.entry(file.parent().unwrap_or(Path::new(""))).or_default().push(file);
    }
    // The installer for Windows packs them better than an archive in it could.
    let method = if is_for_windows() { CompressionMethod::Stored } else { CompressionMethod::Deflated };
    let mut all = ZipWriter::new(File::create(out.join("texts.zip"))?);
    for (folder, files) in folders {
        let mut one = ZipWriter::new(Cursor::new(Vec::new()));
        for file in files {
            one.start_file(file.file_name().unwrap_or_default().to_string_lossy(), options(CompressionMethod::Stored))?;
            one.write_all(&fs::read(file)?)?;
        }
        all.start_file(name(folder), options(method))?;
        all.write_all(one.finish()?.get_ref())?;
    }
    all.finish()?;
    fs::write(out.join("texts.txt"), files.iter().map(|file| name(file) + "\n").collect::<String>())?;
    Ok(())
}

fn options(method: CompressionMethod) -> SimpleFileOptions {
    let level = (method == CompressionMethod::Deflated).then_some(9);
    let undated = SimpleFileOptions::default().last_modified_time(DateTime::default());
    undated.compression_method(method).compression_level(level)
}

/// A path with `/` on every system.
fn name(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn texts_in(folder: &Path, extension: &str, and_below: bool) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() && and_below {
            found.extend(texts_in(&path, extension, and_below)?);
        } else if path.extension().is_some_and(|of| of == extension) {
            found.push(path);
        }
    }
    Ok(found)
}

/// `description` is the name that the task manager and Windows' own questions use.
fn describe(program: &str, description: &str) -> io::Result<()> {
    WindowsResource::new()
        .set("ProductName", "码上懂 Tillside")
        .set("FileDescription", description)
        .set("OriginalFilename", &format!("{program}.exe"))
        .set("LegalCopyright", "© 2026 The Tillside contributors; MIT OR Apache-2.0")
        .set_icon(ICON)
        .set_manifest_file(MANIFEST)
        .compile_for(program)
}
