//! Which renderer is tried first on this PC.
//!
//! A driver that crashes takes the program with it, and one that draws black says nothing: neither returns an error. So the name of
//! the renderer is written down before the window opens and crossed out once its picture was seen to be one. A name that still
//! stands there at the next start is tried last from then on, by this version of the program.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumString, VariantArray};

use super::{read_json, write_json};
use crate::store::create_private_folder;

const NAME: &str = "renderer.json";

/// How the window is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, AsRefStr, EnumString, VariantArray)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Renderer {
    /// OpenGL 2.0 or newer: the lightest, and there on the oldest machines.
    Glow,
    /// Direct3D 12, Vulkan or Metal, whichever is the system's.
    Wgpu,
    /// The processor alone: where there is no graphics card it is far quicker than a driver in software, and nothing else may work.
    Software,
}

impl Renderer {
    /// Whether it goes through a driver.
    #[must_use]
    pub const fn needs_driver(self) -> bool {
        matches!(self, Self::Glow | Self::Wgpu)
    }
}

/// Whether this PC has a graphics card with a driver, as far as the system tells; where it does not, it is taken to have.
#[must_use]
pub fn has_graphics_card() -> bool {
    !cfg!(target_os = "linux") || render_nodes(Path::new("/dev"))
}

/// What Linux shows of cards that draw: one node each, or those of drivers that stand apart (Nvidia's own; Windows below Linux).
fn render_nodes(dev: &Path) -> bool {
    let is_node = |entry: std::fs::DirEntry| entry.file_name().to_string_lossy().starts_with("renderD");
    let dri = std::fs::read_dir(dev.join("dri"));
    dri.is_ok_and(|entries| entries.filter_map(Result::ok).any(is_node))
        || dev.join("nvidiactl").exists()
        || dev.join("dxg").exists()
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    /// The program that wrote this; another version tries everything anew.
    version: String,
    /// Its window is being opened.
    trying: Option<Renderer>,
    /// Did not come to a picture once.
    avoid: Vec<Renderer>,
}

/// See the module head.
#[derive(Debug)]
pub struct RendererMemory {
    /// `None` where nothing can be kept.
    path: Option<PathBuf>,
    kept: Kept,
}

impl RendererMemory {
    /// What is remembered in the data folder.
    #[must_use]
    pub fn read(folder: Option<&Path>, version: &str) -> Self {
        let path = folder.map(|folder| folder.join(NAME));
        let kept: Kept = path.as_deref().and_then(read_json).unwrap_or_default();
        Self { path, kept: kept.at_start(version) }
    }

    /// Whether a renderer failed here before.
    #[must_use]
    pub fn avoids(&self, renderer: Renderer) -> bool {
        self.kept.avoid.contains(&renderer)
    }

    /// All renderers in the order in which they are tried: first the one that was asked for, last those that failed here. Drivers
    /// are for cards.
    #[must_use]
    pub fn order(&self, asked: Option<Renderer>, has_card: bool) -> Vec<Renderer> {
        let by_driver = asked.map_or(has_card, Renderer::needs_driver);
        let mut order = Renderer::VARIANTS.to_vec();
        order.sort_by_key(|&renderer| {
            (Some(renderer) != asked, self.avoids(renderer), renderer.needs_driver() != by_driver)
        });
        order
    }

    /// The window is about to be opened.
    pub fn begin(&mut self, renderer: Renderer) {
        self.kept.trying = Some(renderer);
        self.keep();
    }

    /// There was an error, and not silence: the next in order is tried now, and this one again at the next start.
    pub fn failed(&mut self) {
        self.kept.trying = None;
        self.keep();
    }

    /// The picture is there.
    pub fn shown(&mut self, renderer: Renderer) {
        self.kept.trying = None;
        self.kept.avoid.retain(|avoided| *avoided != renderer);
        self.keep();
    }

    fn keep(&self) {
        let Some(path) = &self.path else { return };
        let kept = || {
            path.parent().map_or(Ok(()), create_private_folder)?;
            write_json(path, &self.kept)
        };
        if let Err(error) = kept() {
            log::warn!("{} cannot be written: {error}", path.display());
        }
    }
}

impl Kept {
    fn at_start(self, version: &str) -> Self {
        let mut avoid = if self.version == version { self.avoid } else { Vec::new() };
        if let Some(silent) = self.trying.filter(|silent| !avoid.contains(silent)) {
            log::warn!("{} did not come to a picture at the last start; it is tried last now", silent.as_ref());
            avoid.push(silent);
        }
        // With all of them avoided none is.
        if avoid.len() == Renderer::VARIANTS.len() {
            avoid.retain(|renderer| Some(*renderer) == self.trying);
        }
        Self { version: version.to_owned(), trying: None, avoid }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(folder: &Path) -> RendererMemory {
        RendererMemory::read(Some(folder), "1.0")
    }

    #[test]
    fn opengl_comes_first_unless_asked_otherwise() {
        let memory = RendererMemory::read(None, "1.0");
        assert_eq!(memory.order(None, true), [Renderer::Glow, Renderer::Wgpu, Renderer::Software]);
        assert_eq!(memory.order(Some(Renderer::Wgpu), true), [Renderer::Wgpu, Renderer::Glow, Renderer::Software]);
    }

    #[test]
    fn a_renderer_that_went_silent_is_tried_last_until_it_draws() {
        let folder = tempfile::tempdir().unwrap();
        read(folder.path()).begin(Renderer::Glow);
        // The process died here. Two starts later it is still remembered.
        for _ in 0..2 {
            let mut memory = read(folder.path());
            assert_eq!(memory.order(None, true), [Renderer::Wgpu, Renderer::Software, Renderer::Glow]);
            memory.begin(Renderer::Wgpu);
            memory.shown(Renderer::Wgpu);
        }
        let mut memory = read(folder.path());
        assert_eq!(
            memory.order(Some(Renderer::Glow), true),
            [Renderer::Glow, Renderer::Wgpu, Renderer::Software],
            "asked for, it has its chance"
        );
        memory.begin(Renderer::Glow);
        memory.shown(Renderer::Glow);
        assert_eq!(read(folder.path()).order(None, true), [Renderer::Glow, Renderer::Wgpu, Renderer::Software]);
    }

    #[test]
    fn when_drivers_went_silent_the_processor_draws_and_when_all_did_the_last_one_waits() {
        let folder = tempfile::tempdir().unwrap();
        read(folder.path()).begin(Renderer::Glow);
        read(folder.path()).begin(Renderer::Wgpu);
        assert_eq!(read(folder.path()).order(None, true), [Renderer::Software, Renderer::Glow, Renderer::Wgpu]);
        read(folder.path()).begin(Renderer::Software);
        assert_eq!(read(folder.path()).order(None, true), [Renderer::Glow, Renderer::Wgpu, Renderer::Software]);
    }

    #[test]
    fn without_a_card_the_processor_draws_unless_asked_otherwise() {
        let memory = RendererMemory::read(None, "1.0");
        assert_eq!(memory.order(None, false), [Renderer::Software, Renderer::Glow, Renderer::Wgpu]);
        assert_eq!(
            memory.order(Some(Renderer::Wgpu), false),
            [Renderer::Wgpu, Renderer::Glow, Renderer::Software],
            "who asks for one driver wants another before none"
        );
        assert_eq!(memory.order(Some(Renderer::Software), true), [Renderer::Software, Renderer::Glow, Renderer::Wgpu]);
    }

    #[test]
    fn a_card_is_known_by_its_node() {
        let dev = tempfile::tempdir().unwrap();
        assert!(!render_nodes(dev.path()));
        std::fs::create_dir(dev.path().join("dri")).unwrap();
        // A screen without anything that draws.
        std::fs::write(dev.path().join("dri/card0"), "").unwrap();
        assert!(!render_nodes(dev.path()));
        std::fs::write(dev.path().join("dri/renderD128"), "").unwrap();
        assert!(render_nodes(dev.path()));
    }

    #[test]
    fn an_error_is_no_silence_and_a_new_version_tries_everything_anew() {
        let folder = tempfile::tempdir().unwrap();
        let mut memory = read(folder.path());
        memory.begin(Renderer::Glow);
        memory.failed();
        assert!(!read(folder.path()).avoids(Renderer::Glow));
        read(folder.path()).begin(Renderer::Glow);
        let mut memory = read(folder.path());
        assert!(memory.avoids(Renderer::Glow));
        memory.begin(Renderer::Wgpu);
        memory.shown(Renderer::Wgpu);
        assert!(!RendererMemory::read(Some(folder.path()), "1.1").avoids(Renderer::Glow));
    }

    #[test]
    fn nonsense_in_the_file_is_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(NAME), "{\"trying\":\"software\"").unwrap();
        assert_eq!(read(folder.path()).order(None, true), [Renderer::Glow, Renderer::Wgpu, Renderer::Software]);
    }
}
