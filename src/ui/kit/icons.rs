//! Icons: characters of the bundled icon font (Lucide). Painted, never part of a text, so that no screen reader spells them.

use eframe::egui::{Align2, Color32, FontId, Painter, Pos2, Rect};

use super::fonts::icon_family;

/// An icon of the bundled font; the code points are listed in `assets/fonts/icons.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Calculator,
    Settings,
    Table,
    ShieldCheck,
    Hourglass,
    ChartPie,
    CircleCheck,
    TriangleAlert,
    Check,
    X,
    ChevronRight,
    ChevronDown,
    ChevronLeft,
    CircleHelp,
    Delete,
    RotateCcw,
    RotateCw,
    Keyboard,
    Pencil,
    Plus,
    Info,
    Timer,
    FolderOpen,
    FileWarning,
    RefreshCw,
    Copy,
    Languages,
    Trash2,
    Lock,
    LockOpen,
    History,
    Moon,
    Phone,
    Printer,
    Receipt,
    Search,
    Save,
    User,
    HardDrive,
    ListChecks,
    Grid,
}

impl Icon {
    fn character(self) -> char {
        match self {
            Self::Calculator => '\u{E1BC}',
            Self::Settings => '\u{E154}',
            Self::Table => '\u{E17D}',
            Self::ShieldCheck => '\u{E1FF}',
            Self::Hourglass => '\u{E296}',
            Self::ChartPie => '\u{E06B}',
            Self::CircleCheck => '\u{E226}',
            Self::TriangleAlert => '\u{E193}',
            Self::Check => '\u{E06C}',
            Self::X => '\u{E1B2}',
            Self::ChevronRight => '\u{E06F}',
            Self::ChevronDown => '\u{E06D}',
            Self::ChevronLeft => '\u{E06E}',
            Self::CircleHelp => '\u{E082}',
            Self::Delete => '\u{E0AE}',
            Self::RotateCcw => '\u{E148}',
            Self::RotateCw => '\u{E149}',
            Self::Keyboard => '\u{E284}',
            Self::Pencil => '\u{E1F9}',
            Self::Plus => '\u{E13D}',
            Self::Info => '\u{E0F9}',
            Self::Timer => '\u{E1E0}',
            Self::FolderOpen => '\u{E247}',
            Self::FileWarning => '\u{E319}',
            Self::RefreshCw => '\u{E145}',
            Self::Copy => '\u{E09E}',
            Self::Languages => '\u{E0FE}',
            Self::Trash2 => '\u{E18E}',
            Self::Lock => '\u{E10B}',
            Self::LockOpen => '\u{E10C}',
            Self::History => '\u{E1F5}',
            Self::Moon => '\u{E11E}',
            Self::Phone => '\u{E133}',
            Self::Printer => '\u{E141}',
            Self::Receipt => '\u{E5AC}',
            Self::Search => '\u{E151}',
            Self::Save => '\u{E14D}',
            Self::User => '\u{E468}',
            Self::HardDrive => '\u{E0ED}',
            Self::Grid => '\u{E0E9}',
            Self::ListChecks => '\u{E1D0}',
        }
    }

    /// Paints the icon `size` points high, centred on `at`.
    pub fn paint(self, painter: &Painter, at: Pos2, size: f32, colour: Color32) -> Rect {
        let font = FontId::new(size, icon_family());
        // The icon font has no descent; beside a text it would sit too high.
        let at = at + eframe::egui::vec2(0.0, size * 0.07);
        painter.text(at, Align2::CENTER_CENTER, self.character(), font, colour)
    }
}
