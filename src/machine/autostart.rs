//! Starting with the system: an entry of this account, in the place each system has for it.

use std::ffi::OsString;
use std::path::Path;

use auto_launch::{AutoLaunch, AutoLaunchBuilder};

/// The entry's name; the installer for Windows writes the same one.
const NAME: &str = "Tillside";

/// Starts this program when its user logs in, or does not.
pub struct Autostart {
    entry: AutoLaunch,
}

impl Autostart {
    /// For the program at `program`, which keeps its data in `data_folder` if that was asked for.
    ///
    /// # Errors
    /// In words: a path that cannot be written into such an entry.
    pub fn new(program: &Path, data_folder: Option<&Path>) -> Result<Self, String> {
        let mut arguments = Vec::new();
        if let Some(folder) = data_folder {
            arguments = vec!["--data-dir".to_owned(), quoted(folder.as_os_str().to_owned())?];
        }
        let mut builder = AutoLaunchBuilder::new();
        builder.set_app_name(NAME).set_app_path(&quoted(program.as_os_str().to_owned())?).set_args(&arguments);
        builder.set_windows_enable_mode(auto_launch::WindowsEnableMode::CurrentUser);
        let entry = builder.build().map_err(|error| error.to_string())?;
        Ok(Self { entry })
    }

    /// Whether it does.
    ///
    /// # Errors
    /// In words: the system does not say.
    pub fn is_on(&self) -> Result<bool, String> {
        self.entry.is_enabled().map_err(|error| error.to_string())
    }

    /// Makes it so; tells how it is then.
    ///
    /// # Errors
    /// In words: the entry cannot be written or removed.
    pub fn set(&self, on: bool) -> Result<bool, String> {
        let set = if on { self.entry.enable() } else { self.entry.disable() };
        set.map_err(|error| error.to_string())?;
        self.is_on()
    }
}

/// In quotation marks, as both the registry of Windows and desktop files want a path with blanks.
fn quoted(path: OsString) -> Result<String, String> {
    let path = path.into_string().map_err(|path| format!("{} is not Unicode", path.display()))?;
    let strange = |c: char| c.is_control() || matches!(c, '"' | '`' | '$' | '%') || (cfg!(unix) && c == '\\');
    if path.contains(strange) {
        return Err(format!("{path} has a character that cannot stand in such an entry"));
    }
    Ok(format!("\"{path}\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_with_blanks_is_one_word_and_one_with_marks_is_refused() {
        assert_eq!(quoted("/opt/till side/x".into()).unwrap(), "\"/opt/till side/x\"");
        for path in ["a\"b", "$HOME/x", "a`b`", "a\nb", "100%/x"] {
            assert!(quoted(path.into()).is_err(), "{path}");
        }
    }
}
