//! `temper import`: samples that somebody else asked for become a ledger like that of our own runs.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::Context;
use clap::ValueEnum;
use temper::import::{ImportError, Imports, Mapping, Options, read, write};
use temper::ledger::{LabelSource, Ledger, SqliteLedger};

use crate::commands::report::{explain, ledger_path};
use crate::failure::{Exit, Failure, Hint, Outcome, data, tell};
use crate::places;

/// Arguments of `temper import`.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub struct Args {
    /// A folder of samples, or a file of JSON Lines.
    source: PathBuf,
    /// How it is laid out: a mapping file [default: the replication package of arXiv 2605.05867].
    #[arg(long, value_name = "FILE")]
    map: Option<PathBuf>,
    /// Whose findings count.
    #[arg(long, value_enum, default_value_t = Labels::Csv)]
    labels: Labels,
    /// The study's name [default: the mapping's id].
    #[arg(long)]
    name: Option<String>,
    /// The folder of the results [default: temper-runs/NAME].
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Print the default mapping, to copy and change, and import nothing.
    #[arg(long)]
    print_map: bool,
}

const AFTER: &str = "What is odd in a file (a missing strategy, a row with a slip, a log that names no sample) is counted in a \
note and never stops an import. Spreadsheet and log are both kept: `temper report FOLDER --labels sarif` shows the other.

Exit codes:
  0  imported
  2  not imported: nothing there, a broken mapping, no such labels, or a folder that holds a study already";

/// Whose findings count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Labels {
    /// The spreadsheet's.
    Csv,
    /// The SARIF log's.
    Sarif,
    /// Those that both have.
    Agreed,
    /// Temper's: the code is scanned anew.
    Temper,
}

impl From<Labels> for LabelSource {
    fn from(labels: Labels) -> Self {
        match labels {
            Labels::Csv => Self::Csv,
            Labels::Sarif => Self::Sarif,
            Labels::Agreed => Self::Agreed,
            Labels::Temper => Self::Temper,
        }
    }
}

/// Makes the ledger.
pub fn run(args: &Args) -> Outcome {
    if args.print_map {
        data(temper::import::BUILTIN)?;
        return Ok(Exit::Success);
    }
    let mapping = mapping(args.map.as_deref())?;
    let started = Instant::now();
    let collected = read(&args.source, &mapping).map_err(advise)?;
    let name = args.name.clone().unwrap_or_else(|| mapping.file.id.clone());
    let folder = args.out.clone().unwrap_or_else(|| places::results(&name));
    let options = Options {
        study: name,
        source: args.source.display().to_string(),
        labels: args.labels.into(),
        at: jiff::Timestamp::now().to_string(),
        machine: format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
    };
    let (place, fresh) = ledger_file(&folder)?;
    let made = SqliteLedger::open(&place)
        .map_err(explain)
        .and_then(|ledger| {
            expect_empty(&ledger, &folder)?;
            write(collected, &options, &ledger).map_err(advise)
        });
    if made.is_err() && fresh {
        // A ledger of nothing would stand in the way of the next try.
        discard(&place);
    }
    tell_of(&made?, started.elapsed().as_secs_f64(), &folder);
    Ok(Exit::Success)
}

fn mapping(file: Option<&Path>) -> Result<Mapping, Failure> {
    let Some(file) = file else {
        return Ok(Mapping::builtin()?);
    };
    let text = std::fs::read_to_string(file)
        .with_context(|| format!("cannot read the mapping {}", file.display()))?;
    Mapping::parse(&file.display().to_string(), &text)
        .hint(|| "`temper import . --print-map` prints one to start from".to_owned())
}

/// Where the ledger goes, and whether there is none yet.
fn ledger_file(folder: &Path) -> Result<(PathBuf, bool), Failure> {
    std::fs::create_dir_all(folder)
        .with_context(|| format!("cannot make the folder {}", folder.display()))
        .hint(|| "choose another with `--out FOLDER`".to_owned())?;
    let place = ledger_path(folder);
    let fresh = !place.exists();
    Ok((place, fresh))
}

fn expect_empty(ledger: &dyn Ledger, folder: &Path) -> Result<(), Failure> {
    match ledger.header().map_err(explain)? {
        None => Ok(()),
        Some(header) => Err(Failure::new(format_args!(
            "{} holds a study already: `{}`",
            folder.display(),
            header.study
        ))
        .hint("choose another folder with `--out FOLDER`; a ledger is never written over")),
    }
}

fn discard(place: &Path) {
    for ending in ["db", "db-wal", "db-shm", "lock"] {
        // What is not there need not go.
        let _ = std::fs::remove_file(place.with_extension(ending));
    }
}

fn tell_of(made: &Imports, seconds: f64, folder: &Path) {
    tell(format_args!(
        "imported {} samples of {} models, {} scenarios and {} strategies in {seconds:.1} s",
        made.samples, made.models, made.scenarios, made.strategies
    ));
    for note in &made.notes {
        tell(format_args!("note: {note}"));
    }
    tell(format_args!("next: temper report {}", folder.display()));
}

fn advise(error: ImportError) -> Failure {
    let hint = match &error {
        ImportError::Read { .. } => "name a folder of samples, or a file of JSON Lines",
        ImportError::NoFolderMap { .. } => {
            "add a `[folder]` to it, as in `temper import . --print-map`"
        }
        ImportError::NoSamples { .. } => {
            "a mapping says where samples are: `temper import . --print-map` prints one to start from"
        }
        ImportError::NoLabels { .. } => "choose other labels: `csv`, `sarif`, `agreed` or `temper`",
        ImportError::Ledger(_) => return failed(error),
    };
    Failure::from(error).hint(hint)
}

fn failed(error: ImportError) -> Failure {
    match error {
        ImportError::Ledger(error) => explain(error),
        other => other.into(),
    }
}
