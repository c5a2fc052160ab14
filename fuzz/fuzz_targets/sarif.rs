//! Any text as a SARIF log of another analyzer.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = temper_scan::sarif::read(text);
});
