//! Strategies as users name them: ids, paths of strategy files, `rules:FILE`, and combinations with `+`.

use std::path::Path;

use anyhow::Context;
use temper::strategy::StrategyCatalog;

use crate::failure::{Failure, Hint};

/// Reads the files that a strategy's name speaks of into the catalog; returns the name with ids instead of paths.
/// Relative paths start from `beside`.
///
/// # Errors
/// When a file can't be read or is not as its format wants it.
pub fn resolve(
    name: &str,
    beside: Option<&Path>,
    catalog: &mut StrategyCatalog,
) -> Result<String, Failure> {
    let mut parts = Vec::new();
    for part in name.split('+').map(str::trim) {
        parts.push(if part.ends_with(".toml") {
            let (place, text) = read(part, beside)?;
            catalog
                .add(&place, &text)
                .hint(|| "CONTRIBUTING.md describes a strategy's file".to_owned())?
        } else if let Some(file) = part.strip_prefix("rules:") {
            let (_, text) = read(file, beside)?;
            let name = Path::new(file).file_name();
            let name = name.map_or(file.into(), |name| name.to_string_lossy());
            catalog.add_rules(&name, &text)?
        } else {
            part.to_owned()
        });
    }
    Ok(parts.join("+"))
}

fn read(file: &str, beside: Option<&Path>) -> Result<(String, String), Failure> {
    let path = beside.map_or_else(|| file.into(), |folder| folder.join(file));
    let place = path.display().to_string();
    let text = std::fs::read_to_string(&path)
        .with_context(|| format!("cannot read {place}"))
        .hint(|| "a strategy is an id, a strategy file (`x.toml`), `rules:FILE`, or several of them with `+`".to_owned())?;
    Ok((place, text))
}
