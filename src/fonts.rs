//! The bytes of the bundled text fonts, once in the program: the window draws with them, and printed pages carry what they use
//! of them.

pub static SANS_SC: &[u8] = include_bytes!("../assets/fonts/NotoSansSC-Regular.ttf");
pub static SANS_SC_BOLD: &[u8] = include_bytes!("../assets/fonts/NotoSansSC-SemiBold.ttf");
pub static SANS: &[u8] = include_bytes!("../assets/fonts/NotoSans-Regular.ttf");
pub static SANS_BOLD: &[u8] = include_bytes!("../assets/fonts/NotoSans-SemiBold.ttf");
