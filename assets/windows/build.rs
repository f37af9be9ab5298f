//! What Windows shows of a program before it runs: icon, version and manifest. Other systems need nothing.

use std::{env, io};

use winresource::WindowsResource;

const ICON: &str = "assets/windows/tillside.ico";
const MANIFEST: &str = "assets/windows/tillside.manifest";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={ICON}");
    println!("cargo::rerun-if-changed={MANIFEST}");
    // Not `cfg!(windows)`: that would be the machine that builds.
    if env::var("CARGO_CFG_TARGET_OS").is_ok_and(|os| os == "windows") {
        describe("tillside", "码上懂 Tillside")?;
        describe("tillside-cli", "码上懂 Tillside (command line)")?;
    }
    Ok(())
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
