#![no_main]

use libfuzzer_sys::fuzz_target;
use tillside_fuzz::{CATALOG, laws};

fuzz_target!(|bytes: &[u8]| laws::of_a_pack(bytes, &CATALOG));
