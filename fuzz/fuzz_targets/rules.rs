//! Any text as a user's rule and as a user's model of a library: read or refused, and then harmless to a scan.
#![no_main]

use libfuzzer_sys::fuzz_target;
use temper_scan::{Catalog, Language, scan};

const SOURCE: &str = "from flask import request\nimport os\nos.system(request.args['x'])\n";

fuzz_target!(|text: &str| {
    for path in ["own/own-rule.toml", "models/python/own.toml"] {
        if let Ok(catalog) = Catalog::builtin().with_files([(path, text)]) {
            let _ = scan(SOURCE, Language::Python, &catalog.all());
        }
    }
});
