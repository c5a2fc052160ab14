//! Samples that somebody else asked for, made into a ledger like that of our own runs.
//!
//! [`read`] takes a folder or a file of JSON Lines by a [`Mapping`] and never fails at one odd sample: it leaves a note.
//! [`write`] makes the ledger, with the spreadsheet's labels and the log's side by side.

mod folder;
mod jsonl;
mod labels;
mod logs;
mod mapping;
mod notes;
mod sheet;
mod write;

use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use labels::{Labels, Reported, Severities, labels};
pub use mapping::{BUILTIN, FolderMap, JsonlMap, Mapping, MappingFile, SheetMap};
pub use notes::Notes;
pub use sheet::Row;
pub use write::write;

use temper_scan::Language;

use crate::ledger::{LabelSource, LedgerError};

/// A sample as it was read.
#[derive(Debug, Clone)]
pub struct Raw {
    /// The file or line.
    pub place: String,
    /// Its language.
    pub language: Language,
    /// The model that wrote it.
    pub model: String,
    /// The scenario: a number or a name.
    pub scenario: String,
    /// What the scenario is about.
    pub title: Option<String>,
    /// The strategy, as tables are to name it.
    pub strategy: String,
    /// The number of the sample, from 1.
    pub number: Option<u32>,
    /// The code, where there is any.
    pub code: Option<String>,
    /// What the model was asked, where that is known.
    pub prompt: Option<Arc<str>>,
    /// What a spreadsheet says of it.
    pub row: Option<Row>,
    /// What a log says of it; empty where the log found nothing, none where there is no log.
    pub log: Option<Vec<Reported>>,
    /// Whether it passes its functional tests.
    pub functional: Option<bool>,
}

/// What was read.
#[derive(Debug, Clone, Default)]
pub struct Collected {
    /// The samples, in the order of the files.
    pub samples: Vec<Raw>,
    /// What was odd.
    pub notes: Notes,
}

impl Collected {
    fn push(&mut self, raw: Raw) {
        self.samples.push(raw);
    }
}

/// What an import is to be called, and whose findings count.
#[derive(Debug, Clone)]
pub struct Options {
    /// The study's name.
    pub study: String,
    /// What was read, as it was named.
    pub source: String,
    /// Whose findings count, unless a report asks otherwise.
    pub labels: LabelSource,
    /// Now, as RFC 3339 in UTC.
    pub at: String,
    /// Operating system and processor family.
    pub machine: String,
}

/// What was imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imports {
    /// Samples.
    pub samples: u64,
    /// Models.
    pub models: usize,
    /// Scenarios.
    pub scenarios: usize,
    /// Strategies.
    pub strategies: usize,
    /// What was odd, a line each.
    pub notes: Vec<String>,
}

/// Samples that can't be imported at all.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The folder or file can't be read.
    #[error("cannot read {}", path.display())]
    Read {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The mapping says nothing of folders.
    #[error("the mapping `{id}` has no part `[folder]`")]
    NoFolderMap {
        /// The mapping.
        id: String,
    },
    /// Nothing in it is a sample.
    #[error("there is no sample in it{}", told(notes))]
    NoSamples {
        /// What was left out.
        notes: Vec<String>,
    },
    /// No sample has the labels that were asked for.
    #[error("no sample has what `--labels {}` needs", wanted.name())]
    NoLabels {
        /// The labels that were asked for.
        wanted: LabelSource,
    },
    /// The ledger can't be written.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
}

fn told(notes: &[String]) -> String {
    let lines: String = notes.iter().map(|note| format!("; {note}")).collect();
    lines
}

/// Reads a folder, or a file of JSON Lines.
///
/// # Errors
/// When it can't be read, or is a folder and the mapping says nothing of folders.
pub fn read(source: &Path, mapping: &Mapping) -> Result<Collected, ImportError> {
    if source.is_dir() {
        folder::read(source, mapping)
    } else {
        jsonl::read(source, mapping)
    }
}
