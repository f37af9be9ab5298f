//! Where the window stood, so that it stands there again; and on the nearest screen if that one is gone.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{read_json, write_json};
use crate::store::StoreError;

const NAME: &str = "window.json";
/// So much of the title must be on a screen to be taken hold of, in pixels.
const GRIP: (i32, i32) = (120, 24);

/// A window's place, in pixels of the whole desktop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub x: i32,
    pub y: i32,
    pub width: u32,
    pub height: u32,
    #[serde(default)]
    pub maximized: bool,
}

/// A screen's area, in pixels of the whole desktop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    pub x: i32,
    pub y: i32,
    pub width: u32,
    pub height: u32,
}

/// What is remembered of the window: one place as a whole window and one as a strip.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Places {
    pub whole: Option<Place>,
    pub strip: Option<Place>,
    /// It was a strip last.
    pub is_strip: bool,
}

impl Places {
    /// What is remembered in the data folder.
    #[must_use]
    pub fn read(data_folder: &Path) -> Self {
        read_json(&data_folder.join(NAME)).unwrap_or_default()
    }

    /// Where it stood last, as what it was then.
    #[must_use]
    pub fn last(&self) -> Option<Place> {
        if self.is_strip { self.strip } else { self.whole }
    }

    /// Remembers it.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn write(&self, data_folder: &Path) -> Result<(), StoreError> {
        write_json(&data_folder.join(NAME), self)
    }
}

impl Place {
    /// The same place where it can be seen: as it is if its title lies on a screen, else in the middle of the first one. Never
    /// larger than the screen. Screens that are not known move nothing.
    #[must_use]
    pub fn fit(self, screens: &[Screen]) -> Self {
        let Some(screen) = screens.iter().find(|screen| self.title_lies_on(screen)).or(screens.first()) else {
            return self;
        };
        let (width, height) = (self.width.min(screen.width), self.height.min(screen.height));
        let sized = Self { width, height, ..self };
        if self.title_lies_on(screen) { sized } else { sized.centred(screen) }
    }

    fn title_lies_on(&self, screen: &Screen) -> bool {
        let overlap = |a: i32, length: u32, b: i32, other: u32| {
            let end = |start: i32, length: u32| i64::from(start) + i64::from(length);
            end(a, length).min(end(b, other)) - i64::from(a.max(b))
        };
        let (across, down) = GRIP;
        overlap(self.x, self.width, screen.x, screen.width) >= i64::from(across).min(i64::from(self.width))
            && self.y >= screen.y
            && i64::from(self.y) + i64::from(down) <= i64::from(screen.y) + i64::from(screen.height)
    }

    fn centred(self, screen: &Screen) -> Self {
        let middle = |start: i32, room: u32, length: u32| {
            start.saturating_add(i32::try_from(room.saturating_sub(length) / 2).unwrap_or_default())
        };
        Self { x: middle(screen.x, screen.width, self.width), y: middle(screen.y, screen.height, self.height), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: Screen = Screen { x: 0, y: 0, width: 1024, height: 768 };
    const SECOND: Screen = Screen { x: 1024, y: -200, width: 1920, height: 1080 };

    fn place(x: i32, y: i32, width: u32, height: u32) -> Place {
        Place { x, y, width, height, maximized: false }
    }

    #[test]
    fn a_place_that_can_be_seen_stays() {
        for at in [place(0, 0, 1024, 768), place(1500, -100, 360, 64), place(800, 10, 1000, 600)] {
            assert_eq!(at.fit(&[FIRST, SECOND]), at);
        }
        let unknown = place(9_000, 9_000, 10, 10);
        assert_eq!(unknown.fit(&[]), unknown);
    }

    #[test]
    fn a_window_whose_screen_is_gone_comes_to_the_first() {
        assert_eq!(place(1500, -100, 360, 64).fit(&[FIRST]), place(332, 352, 360, 64));
        assert_eq!(place(1500, 100, 1280, 800).fit(&[FIRST]), place(0, 0, 1024, 768));
        for hidden in
            [place(-5000, 0, 400, 300), place(0, 760, 400, 300), place(10, -30, 400, 300), place(i32::MAX, 0, 1, 1)]
        {
            let seen = hidden.fit(&[FIRST]);
            assert!(seen.title_lies_on(&FIRST), "{hidden:?} became {seen:?}");
        }
    }

    #[test]
    fn it_is_remembered() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Places::read(folder.path()), Places::default());
        let places = Places { whole: Some(place(1, 2, 3, 4)), strip: None, is_strip: true };
        places.write(folder.path()).unwrap();
        assert_eq!(Places::read(folder.path()), places);
        std::fs::write(folder.path().join(NAME), "[]").unwrap();
        assert_eq!(Places::read(folder.path()), Places::default());
    }
}
