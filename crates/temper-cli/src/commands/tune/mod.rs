//! `temper tune`: fine-tuning, from the samples of studies to a model of a study.

mod data;
mod eval;
mod import;
#[cfg(feature = "local")]
mod merge;
#[cfg(feature = "local")]
mod merged;
mod recipe;
mod study_text;
#[cfg(feature = "local")]
mod train;

use clap::Subcommand;

use crate::failure::Outcome;

/// What to do on the way to a fine-tuned model.
#[derive(Debug, Subcommand)]
pub enum Args {
    /// Make a dataset of verified-secure samples, split by scenario, in the forms that trainers read.
    Data(Box<data::Args>),
    /// Train a LoRA adapter on this machine.
    #[cfg(feature = "local")]
    Train(Box<train::Args>),
    /// Merge an adapter into its base.
    #[cfg(feature = "local")]
    Merge(merge::Args),
    /// Make an adapter or a provider's tuned model the fine-tuned version of a study's model.
    Import(import::Args),
    /// Judge a fine-tuned model on what was held out: keep, reject, or cannot tell.
    Eval(Box<eval::Args>),
}

/// Runs `temper tune`.
pub fn run(args: Args) -> Outcome {
    match args {
        Args::Data(args) => data::run(&args),
        #[cfg(feature = "local")]
        Args::Train(args) => train::run(*args),
        #[cfg(feature = "local")]
        Args::Merge(args) => merge::run(&args),
        Args::Import(args) => import::run(&args),
        Args::Eval(args) => eval::run(&args),
    }
}
