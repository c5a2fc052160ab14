//! `temper scan`: find the weaknesses of files, folders, standard input, or of samples in JSON lines.

mod baseline;
mod collect;
mod input;
mod samples;
mod suppress;

use std::path::PathBuf;

use clap::ValueEnum;
use temper_scan::{Language, Profile, RuleSet, Selection};

use crate::failure::{Exit, Failure, Hint, Outcome, tell};
use crate::show::scan::{Format, Report, show};

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
    #[arg(long)]
    jsonl: bool,
    /// How to show what was found [default: human; with --jsonl: jsonl].
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// The least severity that makes the exit code 1.
    #[arg(long, value_enum, default_value = "low", value_name = "SEVERITY")]
    fail_on: FailOn,
    /// Only these rules, families or weaknesses (`sql-injection`, `CWE-89`), of every profile.
    #[arg(long, value_delimiter = ',', value_name = "RULE|CWE|FAMILY")]
    select: Vec<String>,
    /// Not these rules, families or weaknesses.
    #[arg(long, value_delimiter = ',', value_name = "RULE|CWE|FAMILY")]
    ignore: Vec<String>,
    /// Which rules: for people, as the study's analyzer, or all.
    #[arg(long, value_enum, default_value = "default")]
    profile: ProfileName,
    /// A folder of more rules and models.
    #[arg(long, value_name = "FOLDER")]
    rules: Vec<PathBuf>,
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

/// The names of the profiles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ProfileName {
    /// What is worth a person's time.
    Default,
    /// What the study's analyzer would report.
    Study,
    /// Everything.
    Paranoid,
}

impl From<ProfileName> for Profile {
    fn from(name: ProfileName) -> Self {
        match name {
            ProfileName::Default => Self::Default,
            ProfileName::Study => Self::Study,
            ProfileName::Paranoid => Self::Paranoid,
        }
    }
}

/// The least severity that counts as a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FailOn {
    Low,
    Medium,
    High,
    Critical,
    Never,
}

impl FailOn {
    /// The lower end of the band, as CVSS v3.1 has it.
    fn least(self) -> f32 {
        match self {
            Self::Low => 0.1,
            Self::Medium => 4.0,
            Self::High => 7.0,
            Self::Critical => 9.0,
            Self::Never => f32::INFINITY,
        }
    }
}

/// Runs `temper scan`.
pub fn run(args: Args) -> Outcome {
    let rules = choose_rules(&args)?;
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(args.jobs.unwrap_or(0))
        .build()?;
    let format = args.format.unwrap_or(if args.jsonl {
        Format::Jsonl
    } else {
        Format::Human
    });
    let mut report = if args.jsonl {
        pool.install(|| samples::scan(&args.paths, args.language, &rules, format))?
    } else {
        let inputs = collect::collect(&args.paths, args.language)?;
        pool.install(|| collect::scan(inputs, &rules, args.max_mib.saturating_mul(1 << 20)))
    };
    if let Some(file) = &args.baseline {
        baseline::read(file)?.subtract(&mut report);
    }
    show(&report, &rules, format)?;
    summarise(&report);
    Ok(exit(&report, args.fail_on))
}

fn choose_rules(args: &Args) -> Result<RuleSet, Failure> {
    let catalog = super::rules::catalog(&args.rules)?;
    let selection = Selection {
        profile: args.profile.into(),
        select: args.select.clone(),
        ignore: args.ignore.clone(),
    };
    catalog.select(&selection).map_err(|error| {
        let hint = error.hint.clone();
        let hint =
            hint.unwrap_or_else(|| "`temper rules list` shows rules and families".to_owned());
        Failure::from(error).hint(hint)
    })
}

fn exit(report: &Report, fail_on: FailOn) -> Exit {
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
