//! `temper scan`: find the weaknesses of files, folders, standard input, or of samples in JSON lines.

mod baseline;
mod choice;
pub mod collect;
mod external;
mod input;
mod samples;
pub mod since;
pub mod suppress;

use std::path::PathBuf;

use temper_scan::Language;

use crate::failure::{Exit, Failure, Hint, Outcome, tell};
use crate::git::ChangeArgs;
use crate::show::scan::{Format, Report, show};

pub use choice::{Chosen, ProfileName, Threshold};

/// What to scan, by which rules, and how to say what was found.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Files and folders; `-` is standard input.
    #[arg(value_name = "PATH", default_value = ".")]
    paths: Vec<PathBuf>,
    /// The language of the files, whatever their names.
    #[arg(long)]
    language: Option<Language>,
    /// The paths hold samples, one JSON object a line with `code`, and `path` or `language`.
    #[arg(long, conflicts_with_all = ["diff", "staged"])]
    jsonl: bool,
    /// How to show what was found [default: human; with --jsonl: jsonl].
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// The least severity that makes the exit code 1.
    #[arg(long, value_enum, default_value = "low", value_name = "SEVERITY")]
    fail_on: Threshold,
    #[command(flatten)]
    chosen: Chosen,
    #[command(flatten)]
    change: ChangeArgs,
    /// An external analyzer to run, too: bandit, semgrep, opengrep, gosec, eslint, codeql, or one of temper.toml.
    #[arg(long, value_name = "NAME", value_delimiter = ',', conflicts_with_all = ["diff", "staged", "jsonl"])]
    with: Vec<String>,
    /// An earlier report (JSON or SARIF): only what is new counts.
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Files of more MiB are skipped, and named: they are data or bundles, not what a person or a model wrote.
    #[arg(long, value_name = "MIB", default_value_t = 4)]
    max_mib: u64,
    /// How many files to scan at a time [default: one a core].
    #[arg(long, short, value_name = "N")]
    jobs: Option<usize>,
}

/// Runs `temper scan`.
pub fn run(args: Args) -> Outcome {
    let rules = args.chosen.rules()?;
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(args.jobs.unwrap_or(0))
        .build()?;
    let format = args.format.unwrap_or(if args.jsonl {
        Format::Jsonl
    } else {
        Format::Human
    });
    let mut report = if let Some(change) = args.change.change() {
        pool.install(|| since::scan(&change, &args.paths, args.language, &rules))?
    } else if args.jsonl {
        pool.install(|| samples::scan(&args.paths, args.language, &rules, format))?
    } else {
        let inputs = collect::collect(&args.paths, args.language)?;
        pool.install(|| collect::scan(inputs, &rules, args.max_mib.saturating_mul(1 << 20)))
    };
    if !args.with.is_empty() {
        let settings = crate::settings::read(None)?;
        let externals = crate::analyzers::chosen(&args.with, &settings)?;
        external::add(&mut report, &externals, &args.paths)?;
    }
    if let Some(file) = &args.baseline {
        baseline::read(file)?.subtract(&mut report);
    }
    show(&report, &rules, format)?;
    summarise(&report);
    Ok(exit(&report, args.fail_on))
}

fn exit(report: &Report, fail_on: Threshold) -> Exit {
    let worst = report.worst.map_or(0.0, |severity| severity.0);
    if worst >= fail_on.least() {
        Exit::Findings
    } else {
        Exit::Success
    }
}

/// What was done and not done, for people.
fn summarise(report: &Report) {
    for note in &report.notes {
        tell(format_args!("note: {note}"));
    }
    for skipped in &report.skipped {
        tell(format_args!(
            "skipped: {}: {}",
            skipped.path, skipped.reason
        ));
    }
    tell(crate::show::scan::summary(report));
}

/// A file's text, or why there is none.
pub(super) fn read_text(path: &std::path::Path) -> Result<String, Failure> {
    std::fs::read_to_string(path)
        .map_err(|error| {
            anyhow::Error::from(error).context(format!("cannot read `{}`", path.display()))
        })
        .hint(|| "check the path and that you may read the file".to_owned())
}
