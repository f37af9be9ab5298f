//! Files laid beside an incident, a photo of the slip above all. They are kept by their content's hash, so that what was laid
//! there cannot be exchanged without a trace.

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumString, VariantArray};

/// What an incident knows of a file laid beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// SHA-256 of the content, 64 small hexadecimal digits; also its name in the data folder.
    pub sha256: String,
    /// What the file was called, without folders and without card numbers.
    pub name: String,
    pub kind: AttachmentKind,
    pub bytes: u64,
}

impl Attachment {
    /// The largest file kept: a photo of a slip at full size, not a film.
    pub const MAX_BYTES: u64 = 10 * 1024 * 1024;
    /// The most files beside one incident.
    pub const MAX_COUNT: usize = 8;
    /// The longest name kept, in characters.
    pub const MAX_NAME_CHARS: usize = 120;
}

/// Told by the first bytes of the file, never by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, AsRefStr, EnumString, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum AttachmentKind {
    Jpeg,
    Png,
    Webp,
    Pdf,
}

impl AttachmentKind {
    /// What the content is, or `None` if it is nothing we keep.
    #[must_use]
    pub fn of(content: &[u8]) -> Option<Self> {
        match content {
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Some(Self::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::Webp),
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Self::Pdf),
            _ => None,
        }
    }

    /// The file name's ending, so that the system knows what to open it with.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Pdf => "pdf",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_it_begins_with() {
        assert_eq!(AttachmentKind::of(b"\x89PNG\r\n\x1a\nrest"), Some(AttachmentKind::Png));
        assert_eq!(AttachmentKind::of(b"RIFF\0\0\0\0WEBPVP8 "), Some(AttachmentKind::Webp));
        assert_eq!(AttachmentKind::of(b"MZ\x90\0"), None);
        assert_eq!(AttachmentKind::of(b""), None);
    }
}
