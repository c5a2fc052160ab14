//! The commands: one file each, with its arguments and one function that runs it.

pub mod about;
pub mod audit;
pub mod compare;
pub mod fix;
pub mod import;
#[cfg(feature = "local")]
pub mod models;
pub mod opened;
pub mod recommend;
pub mod report;
pub mod rules;
pub mod scan;
pub mod serve;
pub mod study;
pub mod suite;
pub mod tune;

use clap::Subcommand;

use crate::failure::Outcome;

/// What `temper` is asked to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Plan, run and look at studies: models x scenarios x strategies x samples.
    #[command(subcommand)]
    Study(study::Args),
    /// Show the evidence of a study again, or in another form. No model is asked.
    Report(report::Args),
    /// Say which strategy to use for each model, language and weakness, from a study's ledger.
    Recommend(recommend::Args),
    /// Say what changed between two ledgers, models or rule sets, and whether it is more than noise.
    Compare(compare::Args),
    /// Make a ledger of samples that somebody else asked for: a folder, or JSON Lines.
    Import(import::Args),
    /// Find the weaknesses of files, folders, standard input or samples.
    Scan(scan::Args),
    /// Repair files with a model, and prove every repair.
    Fix(fix::Args),
    /// Serve coding agents: what they write is scanned, explained and repaired.
    Serve(serve::Args),
    /// Look at the scanner's rules, and test them.
    #[command(subcommand)]
    Rules(rules::Args),
    /// Fine-tune: datasets of verified samples, and models that were trained on them.
    #[command(subcommand)]
    Tune(tune::Args),
    /// Look at scenario suites and check them.
    #[command(subcommand)]
    Suite(suite::Args),
    /// Look at the models that run in this process, and pull them.
    #[cfg(feature = "local")]
    #[command(subcommand)]
    Models(models::Args),
}

impl Command {
    /// Runs the command.
    pub fn run(self) -> Outcome {
        match self {
            Self::Study(args) => study::run(args),
            Self::Report(args) => report::run(&args),
            Self::Recommend(args) => recommend::run(&args),
            Self::Compare(args) => compare::run(&args),
            Self::Import(args) => import::run(&args),
            Self::Scan(args) => scan::run(args),
            Self::Fix(args) => fix::run(args),
            Self::Serve(args) => serve::run(args),
            Self::Rules(args) => rules::run(args),
            Self::Tune(args) => tune::run(args),
            Self::Suite(args) => suite::run(args),
            #[cfg(feature = "local")]
            Self::Models(args) => models::run(args),
        }
    }
}
