//! The bytes of the bundled text fonts: the window draws with them, and printed pages carry what they use of them.

/// A font under a name of its own: bytes without one may stand in the program several times.
macro_rules! font {
    ($name:ident, $file:literal) => {
        static $name: [u8; include_bytes!($file).len()] = *include_bytes!($file);
    };
}

font!(SC_REGULAR, "../assets/fonts/NotoSansSC-Regular.ttf");
font!(SC_BOLD, "../assets/fonts/NotoSansSC-SemiBold.ttf");
font!(LATIN_REGULAR, "../assets/fonts/NotoSans-Regular.ttf");
font!(LATIN_BOLD, "../assets/fonts/NotoSans-SemiBold.ttf");
font!(JP_REGULAR, "../assets/fonts/NotoSansJP-Regular.ttf");
font!(JP_BOLD, "../assets/fonts/NotoSansJP-SemiBold.ttf");
font!(KR_REGULAR, "../assets/fonts/NotoSansKR-Regular.ttf");
font!(KR_BOLD, "../assets/fonts/NotoSansKR-SemiBold.ttf");

/// Chinese, regular and bold.
pub static SANS_SC: [&[u8]; 2] = [&SC_REGULAR, &SC_BOLD];
/// Latin, Greek and Cyrillic, regular and bold.
pub static SANS: [&[u8]; 2] = [&LATIN_REGULAR, &LATIN_BOLD];
/// Japanese, as far as our texts go, regular and bold.
pub static SANS_JP: [&[u8]; 2] = [&JP_REGULAR, &JP_BOLD];
/// Korean, as far as our texts go, regular and bold.
pub static SANS_KR: [&[u8]; 2] = [&KR_REGULAR, &KR_BOLD];
