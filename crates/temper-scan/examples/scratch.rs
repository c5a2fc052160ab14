//! Scratch.
#![allow(
    clippy::all,
    clippy::disallowed_methods,
    clippy::print_stdout,
    missing_docs
)]
use temper_scan::{Catalog, Language, Profile, scan};
fn main() {
    let rules = Catalog::builtin().profile(Profile::Default);
    for path in std::env::args().skip(1) {
        let source = std::fs::read_to_string(&path).unwrap_or_default();
        let found = scan(&source, Language::Java, &rules);
        for f in found.findings {
            println!("{}:{} {} | {}", path, f.span.start_line, f.rule, f.message);
        }
    }
}
