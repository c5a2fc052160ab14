//! `temper suite`: look at scenario suites and check them.

use clap::Subcommand;

use crate::failure::{Exit, Outcome};

/// What to do with suites.
#[derive(Debug, Subcommand)]
pub enum Args {
    /// List the scenarios of a suite.
    List,
}

/// Runs `temper suite`.
pub fn run(args: Args) -> Outcome {
    match args {
        Args::List => Ok(Exit::Success),
    }
}
