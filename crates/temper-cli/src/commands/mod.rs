//! The commands: one file each, with its arguments and one function that runs it.

pub mod suite;

use clap::Subcommand;

use crate::failure::Outcome;

/// What `temper` is asked to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Look at scenario suites and check them.
    #[command(subcommand)]
    Suite(suite::Args),
}

impl Command {
    /// Runs the command.
    pub fn run(self) -> Outcome {
        match self {
            Self::Suite(args) => suite::run(args),
        }
    }
}
