//! `temper tune`: fine-tuning, from the samples of studies to a model of a study.

mod data;
mod recipe;

use clap::Subcommand;

use crate::failure::Outcome;

/// What to do on the way to a fine-tuned model.
#[derive(Debug, Subcommand)]
pub enum Args {
    /// Make a dataset of verified-secure samples, split by scenario, in the forms that trainers read.
    Data(Box<data::Args>),
}

/// Runs `temper tune`.
pub fn run(args: Args) -> Outcome {
    match args {
        Args::Data(args) => data::run(&args),
    }
}
