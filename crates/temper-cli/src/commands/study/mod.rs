//! `temper study`: plan, run and look at studies: models x scenarios x strategies x samples.

mod batch;
mod export;
mod init;
mod plan;
pub mod providers;
mod run;
mod status;
pub mod target;

pub use run::{run_to_ledger, write_whole};

use clap::Subcommand;

use crate::failure::Outcome;

/// What to do with a study.
#[derive(Debug, Subcommand)]
pub enum Args {
    /// Write a commented study file to start from.
    Init(init::Args),
    /// Say what a study will take: calls, tokens, price, time, and what so many samples can show.
    Plan(plan::Args),
    /// Run a study, or go on with it: ask the models, scan the code, show the evidence.
    Run(Box<run::Args>),
    /// Say how far a study is. Works while it runs.
    Status(status::Args),
    /// Write everything a study holds as JSON lines, in an order that is always the same.
    Export(export::Args),
    /// Write the calls that are still to make as a file for OpenAI's Batch API or vLLM's `run_batch`.
    ExportBatch(batch::ExportArgs),
    /// Take in the answers of a batch.
    ImportBatch(batch::ImportArgs),
}

/// Runs `temper study`.
pub fn run(args: Args) -> Outcome {
    match args {
        Args::Init(args) => init::run(&args),
        Args::Plan(args) => plan::run(&args),
        Args::Run(args) => run::run(&args),
        Args::Status(args) => status::run(&args),
        Args::Export(args) => export::run(&args),
        Args::ExportBatch(args) => batch::export(&args),
        Args::ImportBatch(args) => batch::import(&args),
    }
}
