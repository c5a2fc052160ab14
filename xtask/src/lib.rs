//! Generated docs and schemas, and the house rules: what `cargo xtask` runs and the tests prove.

pub mod coverage;
pub mod generate;
pub mod tidy;

use std::path::{Path, PathBuf};

use anyhow::Context;

/// The folder of the workspace.
pub fn workspace() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// A file of the workspace: its path with `/` from the workspace's folder, and its text.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// `crates/temper/src/lib.rs`
    pub path: String,
    /// What it says.
    pub text: String,
}

/// The workspace's files with this extension that git does not ignore, in order.
///
/// # Errors
/// When a file can't be read.
pub fn files(extension: &str) -> anyhow::Result<Vec<SourceFile>> {
    let root = workspace();
    let mut files = Vec::new();
    for entry in ignore::WalkBuilder::new(&root)
        .hidden(false)
        .sort_by_file_path(Path::cmp)
        .build()
    {
        let path = entry?.into_path();
        if path.extension().is_none_or(|e| e != extension) || path.starts_with(root.join(".git")) {
            continue;
        }
        let text = std::fs::read_to_string(&path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        let relative = path.strip_prefix(&root).unwrap_or(&path);
        files.push(SourceFile {
            path: relative.to_string_lossy().replace('\\', "/"),
            text,
        });
    }
    Ok(files)
}
