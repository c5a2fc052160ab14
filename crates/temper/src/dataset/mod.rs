//! Datasets for fine-tuning: verified-secure samples, split by scenario, with everything said of where they come from.
//!
//! Sources are read into [`Candidate`]s, [`make`] lets them through the steps of its manifest one by one, and [`write()`]
//! puts files into a folder in the forms that trainers read.

mod candidate;

mod task;

mod from_ledger;

mod from_files;

mod shingles;

pub mod near;

mod split;

mod manifest;

mod sieve;

mod options;

mod entry;

mod analyzers;

mod leaks;

mod summary;

mod make;

mod form;

mod lines;

#[cfg(feature = "parquet")]
mod table;

mod recipes;

mod write;

use std::path::PathBuf;

pub use candidate::{
    Candidate, Insecure, InsecureOrigin, PromptSource, Source, SourceInfo, SourceKind,
};
pub use entry::{Dataset, Entry, Pair};
pub use form::Form;
pub use from_files::{from_folder, from_lines};
pub use from_ledger::from_ledger;
pub use leaks::Leak;
pub use make::make;
pub use manifest::{
    FileInfo, MANIFEST_FORMAT, Manifest, Part, ScenarioUse, Sieved, Step, Verifier, Verifiers,
};
pub use options::{Leaks, Options};
pub use recipes::{Recipe, TARGETS};
pub use shingles::{shingles, similarity};
pub use sieve::Dropped;
pub use split::{Split, SplitOptions, split};
pub use task::Tasks;
pub use write::write;

use crate::gather::GatherError;
use crate::ledger::LedgerError;
use crate::scanners::external::ExternalError;
use crate::strategy::StrategyError;

/// A source that can't be read.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// The ledger can't be read.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// The ledger holds no study.
    #[error(transparent)]
    Gather(#[from] GatherError),
    /// A strategy of the ledger can't be read.
    #[error(transparent)]
    Strategy(#[from] StrategyError),
    /// A file can't be read.
    #[error("cannot read {}", path.display())]
    Read {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A folder can't be walked.
    #[error("cannot read the folder {}", folder.display())]
    Walk {
        /// Which.
        folder: PathBuf,
        /// Why.
        source: ignore::Error,
    },
}

/// A dataset that can't be made.
#[derive(Debug, thiserror::Error)]
pub enum DatasetError {
    /// Nothing is left to train on.
    #[error(
        "no sample is left to train on: of {read} that were read, {}",
        told(steps)
    )]
    Empty {
        /// What was read.
        read: u64,
        /// What each step left out.
        steps: Vec<Sieved>,
    },
    /// Every sample is of a scenario that is held out.
    #[error("every sample is of a scenario that is held out: {}", scenarios.join(", "))]
    AllHeldOut {
        /// The scenarios.
        scenarios: Vec<String>,
    },
    /// A scenario to hold out is not there.
    #[error("no scenario of the sources is called `{name}`{hint}")]
    UnknownScenario {
        /// The name that was asked for.
        name: String,
        /// The nearest name.
        hint: String,
    },
    /// Samples to train on are near copies of what is held out.
    #[error("{} samples to train on are near copies of what is held out: {}", leaks.len(), shown(leaks))]
    Leaks {
        /// Which, and of what.
        leaks: Vec<Leak>,
    },
    /// An external analyzer gave no findings.
    #[error(transparent)]
    Analyzer {
        /// What it said.
        source: Box<ExternalError>,
    },
    /// The files for an external analyzer can't be written.
    #[error("cannot write the programs for an external analyzer")]
    Scratch(#[source] std::io::Error),
    /// A file of the dataset can't be written.
    #[error("cannot write {}", path.display())]
    Write {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The folder holds a dataset already.
    #[error("{} holds a dataset already", folder.display())]
    Exists {
        /// The folder.
        folder: PathBuf,
    },
    /// The strategies that come with Temper can't be read.
    #[error(transparent)]
    Strategy(#[from] StrategyError),
    /// A value can't be written as JSON.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// A table can't be written as Parquet.
    #[error("cannot write the samples as Parquet: {0}")]
    Parquet(String),
}

fn told(steps: &[Sieved]) -> String {
    let dropped = steps.iter().filter(|it| it.dropped > 0);
    let told = dropped.map(|it| {
        let mut why: Vec<(&String, &u64)> = it.why.iter().collect();
        why.sort_by_key(|(kind, count)| (std::cmp::Reverse(**count), *kind));
        let most = why.iter().take(3);
        let most: Vec<String> = most
            .map(|(kind, count)| format!("{kind} {count}"))
            .collect();
        let most = if most.is_empty() {
            String::new()
        } else {
            format!(" ({})", most.join(", "))
        };
        format!("{} are {}{most}", it.dropped, it.step.complaint())
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() {
        return "nothing".to_owned();
    }
    told.join(", ")
}

fn shown(leaks: &[Leak]) -> String {
    const FEW: usize = 5;
    let few: Vec<String> = leaks.iter().take(FEW).map(ToString::to_string).collect();
    let more = leaks.len().saturating_sub(FEW);
    if more == 0 {
        return few.join("; ");
    }
    format!("{}; and {more} more", few.join("; "))
}
