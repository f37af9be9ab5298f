#![no_main]

use std::sync::Once;

use libfuzzer_sys::fuzz_target;
use tillside_fuzz::{CATALOG, laws};

static QUIET: Once = Once::new();

fuzz_target!(|bytes: &[u8]| {
    // The hook of the fuzzer ends the process at a panic that the reader of workbooks catches; one that nobody catches still does.
    QUIET.call_once(|| std::panic::set_hook(Box::new(|_| ())));
    laws::of_a_table(bytes, &CATALOG);
});
