//! Runs a plan: drives every sample's strategy, asks the models, and keeps every answer in the ledger.

mod cell;
mod drive;
mod halt;
mod header;
mod observe;
mod run;
mod seed;

use temper_scan::RuleSet;

use crate::ledger::{LedgerError, WriterError};

pub use observe::{Event, Observer, Silent};
pub use run::{Generator, RunSummary, Stop};

/// A run that could not go on.
#[derive(Debug, thiserror::Error)]
pub enum GenerateError {
    /// The ledger can't be read.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// The ledger can't be written; what was kept before stays.
    #[error(transparent)]
    Writer(#[from] WriterError),
    /// The ledger is of another study.
    #[error(
        "the ledger holds the study `{study}` with another {what}: {kept} there, {wanted} here"
    )]
    OtherStudy {
        /// The study's name in the ledger.
        study: String,
        /// What differs.
        what: String,
        /// What the ledger has.
        kept: String,
        /// What the plan has.
        wanted: String,
    },
    /// A model's entry can't be meant.
    #[error(transparent)]
    Spec(#[from] temper_model::spec::SpecError),
    /// No provider was given for a model of the plan.
    #[error("no provider for model `{0}`")]
    NoProvider(String),
}

/// What a run needs to know to scan baseline samples for strategies that look at them.
#[derive(Clone)]
pub struct Scanning {
    /// The rules, as for the report.
    pub rules: RuleSet,
}
