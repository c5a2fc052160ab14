//! What was accepted, as a unified diff or hunk by hunk, and written so that a file is old or new, never torn.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use similar::TextDiff;

use super::lines::Alignment;

/// A file's bytes as text, and what is needed to write it back as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileText {
    /// The text as it is in the file.
    pub raw: String,
}

/// A change that can't be written.
#[derive(Debug, thiserror::Error)]
pub enum PatchError {
    /// The file is not as it was when the repair was proven.
    #[error("{} was changed while it was being repaired; nothing was written", path.display())]
    Changed {
        /// The file.
        path: PathBuf,
    },
    /// The file can't be read or written.
    #[error("cannot write {}: {source}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

impl FileText {
    /// The text with `\n` at the ends of lines and without a byte-order mark.
    pub fn plain(&self) -> String {
        let text = self.raw.strip_prefix('\u{feff}').unwrap_or(&self.raw);
        text.replace("\r\n", "\n")
    }

    /// A new version of the plain text as it belongs into the file: unchanged lines keep their ends, new
    /// ones get those that most lines have.
    pub fn restored(&self, new: &str) -> String {
        let mark = if self.raw.starts_with('\u{feff}') {
            "\u{feff}"
        } else {
            ""
        };
        let ends: Vec<bool> = self
            .raw
            .split_inclusive('\n')
            .map(|line| line.ends_with("\r\n"))
            .collect();
        let windows = ends.iter().filter(|is| **is).count();
        if windows == 0 {
            return format!("{mark}{new}");
        }
        let usual = windows * 2 > ends.len();
        let alignment = Alignment::of(new, &self.plain());
        let mut restored = String::from(mark);
        for (number, line) in (1_u32..).zip(new.split_inclusive('\n')) {
            let kept = match alignment.went(number) {
                super::lines::Went::Kept(old) => ends.get(old as usize - 1).copied(),
                super::lines::Went::Changed(_) => None,
            };
            match line.strip_suffix('\n') {
                Some(text) if kept.unwrap_or(usual) => {
                    restored.push_str(text);
                    restored.push_str("\r\n");
                }
                _ => restored.push_str(line),
            }
        }
        restored
    }
}

/// The unified diff of a file, as `git apply` and `patch -p1` read it; empty where nothing differs.
pub fn unified(path: &str, old: &str, new: &str) -> String {
    TextDiff::from_lines(old, new)
        .unified_diff()
        .context_radius(3)
        .header(&format!("a/{path}"), &format!("b/{path}"))
        .to_string()
}

/// The hunks of a change, each as the text of its diff.
pub fn hunks(old: &str, new: &str) -> Vec<String> {
    let diff = TextDiff::from_lines(old, new);
    let mut unified = diff.unified_diff();
    let hunks = unified.context_radius(3).iter_hunks();
    hunks.map(|hunk| hunk.to_string()).collect()
}

/// The old text with the hunks that are `taken`.
pub fn with_hunks(old: &str, new: &str, taken: &[bool]) -> String {
    let diff = TextDiff::from_lines(old, new);
    let mut text = String::new();
    let (mut from, old_lines): (usize, Vec<&str>) = (0, old.split_inclusive('\n').collect());
    for (ops, taken) in diff.grouped_ops(3).iter().zip(taken) {
        for change in ops.iter().flat_map(|op| diff.iter_changes(op)) {
            if let Some(at) = change.old_index() {
                text.extend(old_lines[from.min(at)..at].iter().copied());
                from = at + 1;
            }
            let kept = match change.tag() {
                similar::ChangeTag::Equal => true,
                similar::ChangeTag::Delete => !taken,
                similar::ChangeTag::Insert => *taken,
            };
            if kept {
                text.push_str(change.value());
            }
        }
    }
    text.extend(old_lines[from.min(old_lines.len())..].iter().copied());
    text
}

/// Exchanges a file's content, if it still is `before`: written beside it, given its mode, synced, renamed over it.
/// A process that is killed leaves the old file or the new one, and at most a hidden file beside it, which the
/// next write takes over.
///
/// # Errors
/// When the file was changed meanwhile or can't be written.
pub fn exchange(path: &Path, before: &str, after: &str) -> Result<(), PatchError> {
    let write = |source| PatchError::Write {
        path: path.to_owned(),
        source,
    };
    // A link stays a link: what it leads to is exchanged.
    let path = path.canonicalize().map_err(write)?;
    if std::fs::read(&path).map_err(write)? != before.as_bytes() {
        return Err(PatchError::Changed { path });
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.temper"));
    let mode = std::fs::metadata(&path).map_err(write)?.permissions();
    let mut file = File::create(&beside).map_err(write)?;
    file.write_all(after.as_bytes()).map_err(write)?;
    file.set_permissions(mode).map_err(write)?;
    file.sync_all().map_err(write)?;
    drop(file);
    std::fs::rename(&beside, &path).map_err(write)
}
