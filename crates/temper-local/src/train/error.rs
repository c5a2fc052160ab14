//! How training can fail.

use std::io;
use std::path::{Path, PathBuf};

use crate::error::LoadError;

/// A model could not be trained, or an adapter not be merged.
#[derive(Debug, thiserror::Error)]
pub enum TrainError {
    /// The base cannot be loaded.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// A file of the data cannot be read.
    #[error("{} cannot be read: {source}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A line of the data is no example.
    #[error("{}:{line}: {reason}", path.display())]
    Line {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What is wrong.
        reason: String,
    },
    /// There is nothing to learn from.
    #[error("{} has no example of at most {longest} tokens ({too_long} are longer); raise `max_tokens`, or give other data", path.display())]
    Empty {
        /// The file.
        path: PathBuf,
        /// The most tokens allowed.
        longest: usize,
        /// How many examples are longer.
        too_long: usize,
    },
    /// The settings make no sense.
    #[error("`{key}` is {found}, expected {expected}")]
    Setting {
        /// Which.
        key: &'static str,
        /// What it is.
        found: String,
        /// What it should be.
        expected: &'static str,
    },
    /// A settings file cannot be read as such.
    #[error("{}{}: {reason}", path.display(), line.map_or_else(String::new, |line| format!(":{line}")))]
    File {
        /// The file.
        path: PathBuf,
        /// The line, from 1, where it is known.
        line: Option<usize>,
        /// What is wrong.
        reason: String,
    },
    /// Something cannot be written.
    #[error("{} cannot be written: {source}", path.display())]
    Write {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The folder holds another run.
    #[error("{} holds a run with another `{what}`; give another folder, or the settings and data that it began with", path.display())]
    OtherRun {
        /// The folder.
        path: PathBuf,
        /// What differs.
        what: String,
    },
    /// The folder holds a run, and nobody said to go on with it.
    #[error("{} holds an earlier run; resume it, or give another folder", path.display())]
    Occupied {
        /// The folder.
        path: PathBuf,
    },
    /// The loss is no number any more.
    #[error("the loss is no number at step {step}; lower `learning_rate`")]
    Diverged {
        /// The step.
        step: u64,
    },
    /// Stopped on request, after the last step was kept.
    #[error("stopped after step {step}; resume to go on")]
    Stopped {
        /// The last whole step.
        step: u64,
    },
}

/// The error that something cannot be written.
pub(super) fn unwritable(path: &Path, source: io::Error) -> TrainError {
    TrainError::Write {
        path: path.to_owned(),
        source,
    }
}
