//! The command line of the window's program: a public interface.

use std::path::PathBuf;

use strum::VariantArray as _;

use crate::domain::language::Language;
use crate::domain::request::OpenRequest;
use crate::i18n::Languages;
use crate::machine::Renderer;

/// What a card terminal's response code means, and a log of it
#[derive(Debug, clap::Parser)]
#[command(name = "tillside", version)]
pub struct Args {
    /// Keep the data in this folder
    #[arg(long, value_name = "D")]
    pub data_dir: Option<PathBuf>,
    /// Language of the interface: zh-CN, en …
    #[arg(long, value_name = "L", value_parser = Languages::asked_for)]
    pub lang: Option<Language>,
    /// Show this response code at once; a window that is open already comes forward and shows it
    #[arg(long, value_name = "C", allow_hyphen_values = true)]
    code: Option<String>,
    /// Use this terminal, by its name
    #[arg(long, value_name = "T", allow_hyphen_values = true)]
    terminal: Option<String>,
    /// Draw with this first: glow (OpenGL), wgpu (Direct3D, Vulkan) or software (no driver)
    #[arg(long, value_name = "R", value_parser = renderer)]
    pub renderer: Option<Renderer>,
}

impl Args {
    /// What the window is to show.
    #[must_use]
    pub fn request(&self) -> OpenRequest {
        OpenRequest::new(self.code.as_deref(), self.terminal.as_deref())
    }
}

fn renderer(text: &str) -> Result<Renderer, String> {
    let names = || Renderer::VARIANTS.iter().map(AsRef::as_ref).collect::<Vec<&str>>().join(", ");
    text.trim().to_ascii_lowercase().parse().map_err(|_| format!("the renderers are {}", names()))
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory as _, Parser as _};

    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Args::command().debug_assert();
        let args = Args::parse_from(["tillside", "--code", "57", "--renderer", "WGPU"]);
        assert_eq!(args.request(), OpenRequest::new(Some("57"), None));
        assert_eq!(args.renderer, Some(Renderer::Wgpu));
        assert!(Args::try_parse_from(["tillside", "--renderer", "vulkan"]).is_err());
    }
}
