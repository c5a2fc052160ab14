//! `temper compare A B`: two ledgers, or one read by two rule sets: what changed, and whether it is more than noise.

use clap::ValueEnum;
use temper::compare::{CompareError, Given, Models, compare, json, markdown, terminal};

use crate::commands::opened::{Opened, open};
use crate::commands::report::{ProfileArg, Scanned, width};
use crate::failure::{Exit, Failure, Outcome, data};

/// Arguments of `temper compare`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXIT_CODES)]
pub struct Args {
    /// What is compared with: the folder of a study's results, its ledger, or the name of a study that was run here.
    #[arg(value_name = "A")]
    before: String,
    /// What may have changed: the like. The same as A to compare two models or two rule sets.
    #[arg(value_name = "B")]
    after: String,
    /// The model of A, where it is not called as in B.
    #[arg(long, value_name = "ID", requires = "model_b")]
    model_a: Option<String>,
    /// The model of B.
    #[arg(long, value_name = "ID", requires = "model_a")]
    model_b: Option<String>,
    /// The rules for both: `default`, `study` or `paranoid`.
    #[arg(long, value_enum, default_value_t = ProfileArg::Default)]
    profile: ProfileArg,
    /// The rules for A alone.
    #[arg(long, value_enum, value_name = "PROFILE")]
    profile_a: Option<ProfileArg>,
    /// The rules for B alone.
    #[arg(long, value_enum, value_name = "PROFILE")]
    profile_b: Option<ProfileArg>,
    /// The form on standard output.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// End with exit code 1 where something got worse by more than noise.
    #[arg(long)]
    fail_on_regression: bool,
}

const EXIT_CODES: &str = "\
Both sides are counted over the scenarios and strategies that both were asked. Samples are paired where model, scenario, \
strategy and index match. p-values are exact and Holm-corrected over all rows, so that the gate raises a false alarm at \
most once in twenty comparisons of things that are the same.

Exit codes:
  0  compared; with `--fail-on-regression`: nothing got worse by more than noise
  1  `--fail-on-regression`: a share of weak samples, or of samples that hold a weakness, rose by more than noise
  2  not compared: a ledger is missing or broken, or the two share nothing";

/// The forms of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Tables for a terminal.
    Text,
    /// Markdown, for a pull request.
    Markdown,
    /// JSON, versioned.
    Json,
}

/// Shows what changed.
pub fn run(args: &Args) -> Outcome {
    let scanner = |own: Option<ProfileArg>| Scanned::with(own.unwrap_or(args.profile)).scanner();
    let a = open(&args.before, &scanner(args.profile_a)?)?;
    let b = open(&args.after, &scanner(args.profile_b)?)?;
    let models = match (&args.model_a, &args.model_b) {
        (Some(a), Some(b)) => Models::Between(a.clone(), b.clone()),
        _ => Models::ByName,
    };
    let compared =
        compare(side(&args.before, &a), side(&args.after, &b), &models).map_err(|error| {
            let hint = match error {
                CompareError::UnknownModel { .. } => "models go by their ids in the study",
                CompareError::Models { .. } => "name one of each with `--model-a ID --model-b ID`",
                CompareError::NothingShared => {
                    "compare runs of the same suite under the same strategies"
                }
            };
            Failure::from(error).hint(hint)
        })?;
    data(match args.format {
        Format::Text => terminal(&compared, width()),
        Format::Markdown => markdown(&compared),
        Format::Json => json(&compared)?,
    })?;
    Ok(match args.fail_on_regression && compared.regression {
        true => Exit::Findings,
        false => Exit::Success,
    })
}

fn side<'a>(name: &'a str, opened: &'a Opened) -> Given<'a> {
    Given {
        name,
        study: &opened.study,
        samples: &opened.gathered.samples,
    }
}
