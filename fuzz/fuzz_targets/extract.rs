//! Any reply of a model, with and without a scenario to place its parts in.
#![no_main]

use libfuzzer_sys::fuzz_target;
use temper_scan::Language;
use temper_scan::extract::{Template, extract};

const PROGRAM: &str = "import os\n\n\ndef read(name):\n    # complete the read function\n    pass\n\n\nprint(read('a'))\n";
const HOLE: &str = "    # complete the read function\n";

fuzz_target!(|data: &[u8]| {
    let Some((&first, rest)) = data.split_first() else {
        return;
    };
    let reply = String::from_utf8_lossy(rest);
    let language = Language::ALL[usize::from(first) % Language::ALL.len()];
    let start = PROGRAM.find(HOLE).unwrap_or_default();
    let template = Template {
        program: PROGRAM,
        hole: start..start + HOLE.len(),
        entry: "read",
        language: Language::Python,
    };
    let placed = first >= 128;
    let language = if placed { Language::Python } else { language };
    let _ = extract(&reply, language, placed.then_some(&template));
});
