//! The bytes of the bundled text fonts, once in the program: the window draws with them, and printed pages carry what they use
//! of them.

/// Chinese, regular and bold.
pub static SANS_SC: [&[u8]; 2] = [
    include_bytes!("../assets/fonts/NotoSansSC-Regular.ttf"),
    include_bytes!("../assets/fonts/NotoSansSC-SemiBold.ttf"),
];
/// Latin, Greek and Cyrillic, regular and bold.
pub static SANS: [&[u8]; 2] =
    [include_bytes!("../assets/fonts/NotoSans-Regular.ttf"), include_bytes!("../assets/fonts/NotoSans-SemiBold.ttf")];
/// Japanese, as far as our texts go, regular and bold.
pub static SANS_JP: [&[u8]; 2] = [
    include_bytes!("../assets/fonts/NotoSansJP-Regular.ttf"),
    include_bytes!("../assets/fonts/NotoSansJP-SemiBold.ttf"),
];
/// Korean, as far as our texts go, regular and bold.
pub static SANS_KR: [&[u8]; 2] = [
    include_bytes!("../assets/fonts/NotoSansKR-Regular.ttf"),
    include_bytes!("../assets/fonts/NotoSansKR-SemiBold.ttf"),
];
