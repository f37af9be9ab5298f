//! What the program is built with: the texts of `locales/`, packed, and what Windows shows of a program before it runs.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::{env, error};

use winresource::WindowsResource;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

const LOCALES: &str = "locales";
const ICON: &str = "assets/windows/tillside.ico";
const MANIFEST: &str = "assets/windows/tillside.manifest";

fn main() -> Result<(), Box<dyn error::Error>> {
    for input in [LOCALES, ICON, MANIFEST] {
        println!("cargo::rerun-if-changed={input}");
    }
    pack_texts(&PathBuf::from(env::var("OUT_DIR")?).join("locales.zip"))?;
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

/// All texts in one archive, whose bytes depend on nothing but the texts.
fn pack_texts(archive: &Path) -> Result<(), Box<dyn error::Error>> {
    // The installer for Windows packs them better than an archive in it could.
    let method = if is_for_windows() { CompressionMethod::Stored } else { CompressionMethod::Deflated };
    let level = (method == CompressionMethod::Deflated).then_some(9);
    let options = SimpleFileOptions::default()
        .compression_method(method)
        .compression_level(level)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(File::create(archive)?);
    for file in texts_below(Path::new(LOCALES))? {
        let name = file.strip_prefix(LOCALES)?.components().map(|part| part.as_os_str().to_string_lossy());
        zip.start_file(name.collect::<Vec<_>>().join("/"), options)?;
        zip.write_all(&fs::read(&file)?)?;
    }
    zip.finish()?;
    Ok(())
}

fn texts_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(texts_below(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "ftl") {
            found.push(path);
        }
    }
    found.sort();
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
