//! The house rules that no lint checks (STYLE.md says why each stands).

mod layers;
mod manifest;
mod text;

use crate::{SourceFile, files};

/// Checks every rule; a complaint names the file and the rule.
///
/// # Errors
/// When a file can't be read.
pub fn run() -> anyhow::Result<Vec<String>> {
    let sources = files("rs")?;
    let manifests = files("toml")?;
    let mut complaints = Vec::new();
    for file in &sources {
        complaints.extend(text::check(file));
    }
    complaints.extend(layers::check(&sources));
    complaints.extend(manifests.iter().flat_map(manifest::check));
    Ok(complaints)
}

/// The crate of a source file under `src`, and the rest of its path: `("temper", "ledger/mod.rs")`.
fn place(file: &SourceFile) -> Option<(&str, &str)> {
    let rest = file.path.strip_prefix("crates/")?;
    let (krate, rest) = rest.split_once('/')?;
    Some((krate, rest.strip_prefix("src/")?))
}
