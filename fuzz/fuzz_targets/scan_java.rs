//! Any bytes, scanned as Java.
#![no_main]

use libfuzzer_sys::fuzz_target;
use temper_fuzz::scanned;
use temper_scan::Language;

fuzz_target!(|data: &[u8]| scanned(data, Language::Java));
