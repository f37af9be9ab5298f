//! A second try in a process of its own.
//!
//! A process may connect to the window system once, and drivers connect by eframe while the software renderer does so by itself: when
//! nothing of the one kind opens a window, the program starts once more for the other kind.

use std::ffi::OsStr;
use std::process::{Command, ExitCode};

use crate::machine::Renderer;

/// Tells the second process what the first one tried, and what it was told.
const ENV_FAILED: &str = "TILLSIDE_NO_WINDOW";

/// What was tried before, in another process.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// Whether it was drivers.
    pub drivers: bool,
    /// The first error.
    pub error: String,
}

impl Earlier {
    /// What the process that started this one says; `None` if this is the first.
    pub fn told() -> Option<Self> {
        Self::read(&std::env::var_os(ENV_FAILED)?)
    }

    fn read(text: &OsStr) -> Option<Self> {
        let text = text.to_string_lossy();
        let (tried, error) = text.split_once(':')?;
        Some(Self { drivers: tried == "drivers", error: error.to_owned() })
    }

    fn written(&self) -> String {
        format!("{}:{}", if self.drivers { "drivers" } else { "software" }, self.error)
    }

    /// Whether a renderer is of the kind that was not tried.
    pub const fn leaves(&self, renderer: Renderer) -> bool {
        renderer.needs_driver() != self.drivers
    }
}

/// Starts the program once more, asked for the same, and ends as it does.
///
/// # Errors
/// It cannot be started.
pub fn start_again(earlier: &Earlier) -> std::io::Result<ExitCode> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args(std::env::args_os().skip(1)).env(ENV_FAILED, earlier.written());
    run(command)
}

/// In this one's place.
#[cfg(unix)]
fn run(mut command: Command) -> std::io::Result<ExitCode> {
    use std::os::unix::process::CommandExt as _;

    Err(command.exec())
}

#[cfg(not(unix))]
fn run(mut command: Command) -> std::io::Result<ExitCode> {
    let status = command.status()?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_tried_arrives_as_it_was_told() {
        let earlier = Earlier { drivers: true, error: "no context: it said no".to_owned() };
        assert_eq!(Earlier::read(OsStr::new(&earlier.written())), Some(earlier.clone()));
        assert!(earlier.leaves(Renderer::Software) && !earlier.leaves(Renderer::Glow));
        assert_eq!(Earlier::read(OsStr::new("nonsense")), None);
    }
}
