//! `temper tune`: fine-tuning, from the samples of studies to a model of a study.

#[cfg(feature = "local")]
mod merge;
#[cfg(feature = "local")]
mod train;

use clap::Subcommand;

use crate::failure::Outcome;

/// What to do on the way to a fine-tuned model.
#[derive(Debug, Subcommand)]
pub enum Args {
    /// Train a LoRA adapter on this machine.
    #[cfg(feature = "local")]
    Train(Box<train::Args>),
    /// Merge an adapter into its base.
    #[cfg(feature = "local")]
    Merge(merge::Args),
}

/// Runs `temper tune`.
pub fn run(args: Args) -> Outcome {
    match args {
        #[cfg(feature = "local")]
        Args::Train(args) => train::run(*args),
        #[cfg(feature = "local")]
        Args::Merge(args) => merge::run(&args),
    }
}
