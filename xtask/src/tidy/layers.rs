//! Rules about imports: in the pipeline a module imports only modules above it in `lib.rs`; nowhere do
//! the modules of a crate import each other in a circle.

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;

use super::place;
use crate::SourceFile;

/// Modules that are one: each group extends one type with `impl` blocks, and is split only to keep files short.
const ONE: [(&str, &[&str]); 2] = [
    ("temper-scan", &["taint", "checks", "report"]),
    ("temper-scan", &["catalog", "proof"]),
];

/// Crate -> module -> the modules that it imports.
type Imports<'a> = BTreeMap<&'a str, BTreeMap<&'a str, BTreeSet<String>>>;

/// The complaints about all crates.
pub(super) fn check(sources: &[SourceFile]) -> Vec<String> {
    let imports = imports(sources);
    let mut complaints = Vec::new();
    for (krate, modules) in &imports {
        if *krate == "temper" {
            complaints.extend(against_the_order(sources, modules));
        }
        complaints.extend(circles(krate, modules));
    }
    complaints
}

fn imports(sources: &[SourceFile]) -> Imports<'_> {
    let used =
        Regex::new(r"\bcrate::(?:\{([^}]*)\}|(\w+))").expect("a literal that a test compiles");
    let mut imports = Imports::new();
    for file in sources {
        let Some((krate, path)) = place(file) else {
            continue;
        };
        let module = top_module(path);
        if matches!(module, "lib" | "main") {
            continue;
        }
        let targets = imports.entry(krate).or_default().entry(module).or_default();
        let code = file
            .text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            for found in used.captures_iter(line) {
                let names = found.get(1).or(found.get(2)).map_or("", |m| m.as_str());
                let heads = names
                    .split(',')
                    .filter_map(|name| name.trim().split("::").next());
                let heads = heads.filter(|head| *head != module && !are_one(krate, module, head));
                targets.extend(heads.map(str::to_owned));
            }
        }
    }
    // What is re-exported from the root (`crate::Finding`) is no module.
    for modules in imports.values_mut() {
        let known: BTreeSet<String> = modules.keys().map(|name| (*name).to_owned()).collect();
        for targets in modules.values_mut() {
            targets.retain(|target| known.contains(target));
        }
    }
    imports
}

fn are_one(krate: &str, a: &str, b: &str) -> bool {
    ONE.iter()
        .any(|(of, group)| *of == krate && group.contains(&a) && group.contains(&b))
}

/// `ledger/sqlite.rs` -> `ledger`, `plan.rs` -> `plan`.
fn top_module(path: &str) -> &str {
    path.split('/')
        .next()
        .unwrap_or(path)
        .trim_end_matches(".rs")
}

fn against_the_order(
    sources: &[SourceFile],
    modules: &BTreeMap<&str, BTreeSet<String>>,
) -> Vec<String> {
    let lib = sources
        .iter()
        .find(|file| file.path == "crates/temper/src/lib.rs");
    let order: Vec<&str> = lib
        .iter()
        .flat_map(|file| file.text.lines())
        .filter_map(|line| line.strip_prefix("pub mod ").or(line.strip_prefix("mod ")))
        .map(|rest| rest.trim_end_matches(';'))
        .collect();
    let rank = |module: &str| order.iter().position(|name| *name == module);
    let mut complaints = Vec::new();
    for (module, targets) in modules {
        for target in targets {
            if rank(target) > rank(module) {
                complaints.push(format!(
                    "crates/temper/src: `{module}` imports `{target}`, which lib.rs lists below it"
                ));
            }
        }
    }
    complaints
}

fn circles(krate: &str, modules: &BTreeMap<&str, BTreeSet<String>>) -> Vec<String> {
    let reaches = |from: &str, to: &str| {
        let mut seen = BTreeSet::new();
        let mut waiting: Vec<&str> = vec![from];
        while let Some(module) = waiting.pop() {
            for next in modules.get(module).into_iter().flatten() {
                if next == to {
                    return true;
                }
                if seen.insert(next.as_str()) {
                    waiting.push(next);
                }
            }
        }
        false
    };
    let in_circle = modules.keys().filter(|module| reaches(module, module));
    let names: Vec<&str> = in_circle.copied().collect();
    if names.is_empty() {
        return Vec::new();
    }
    vec![format!(
        "crates/{krate}/src: these modules import each other in a circle: {}",
        names.join(", ")
    )]
}
