//! `temper report`: the evidence of a study, from its ledger alone, as tables, JSON, Markdown and HTML.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use clap::ValueEnum;
use temper::gather::{GatherError, Gathered};
use temper::generate::GenerateError;
use temper::ledger::{LabelSource, Ledger, LedgerError, SqliteLedger};
use temper::report::tidy::{Rows, Tidy};
use temper::report::{Evidence, csv, evidence, html, json, latex, markdown, terminal};
use temper::sample::Sample;
use temper::scanners::Scanner;
use temper::scanners::opinion::{Opinion, OpinionError, opinion};
use temper::scanners::programs::ProgramsError;
use temper_scan::Profile;
use temper_scan::catalog::{Catalog, Selection};

use crate::commands::about::info;
use crate::commands::audit;
use crate::commands::import::Labels;
use crate::commands::study::target::Target;
use crate::failure::{Exit, Failure, Outcome, bytes, data, tell};

/// Arguments of `temper report`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    target: Target,
    #[command(flatten)]
    scanned: Scanned,
    /// The form of the report on standard output.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// What a row of `csv` and `parquet` is.
    #[arg(long, value_enum, default_value_t = RowsArg::Samples)]
    rows: RowsArg,
    /// Write it to this file instead of standard output.
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    /// Write the HTML report to this file, too [default: report.html in the folder of the results].
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Whose findings count in an imported study [default: those it was imported for].
    #[arg(long, value_enum)]
    labels: Option<Labels>,
    /// Ask these external analyzers about the samples, too, and report how they agree: presets such as `bandit` and
    /// `codeql`, or those of temper.toml. What they find is kept in the ledger.
    #[arg(
        long,
        value_name = "NAME",
        value_delimiter = ',',
        conflicts_with = "audit"
    )]
    with: Vec<String>,
    /// Instead of the report, compare the published tables in this JSON file with what follows from an imported
    /// study's labels, cell by cell, as Markdown.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["format", "html", "labels"])]
    audit: Option<PathBuf>,
}

/// How the samples' code is scanned.
#[derive(Debug, Clone, clap::Args)]
pub struct Scanned {
    /// The rules: `default`, `study` (comparable with the paper's CodeQL suite) or `paranoid`.
    #[arg(long, value_enum, default_value_t = ProfileArg::Default)]
    profile: ProfileArg,
}

/// The profiles by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ProfileArg {
    /// What people want to see.
    Default,
    /// Comparable with the study's CodeQL suite: untrusted data to external APIs included.
    Study,
    /// Everything.
    Paranoid,
}

impl From<ProfileArg> for Profile {
    fn from(profile: ProfileArg) -> Self {
        match profile {
            ProfileArg::Default => Self::Default,
            ProfileArg::Study => Self::Study,
            ProfileArg::Paranoid => Self::Paranoid,
        }
    }
}

impl Scanned {
    /// The rules of this profile.
    pub fn with(profile: ProfileArg) -> Self {
        Self { profile }
    }

    /// The scanner with the rules that were asked for.
    pub fn scanner(&self) -> Result<Scanner, Failure> {
        let selection = Selection::profile(self.profile.into());
        Ok(Scanner::new(Catalog::builtin().select(&selection)?))
    }
}

/// The forms of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Tables for a terminal.
    Text,
    /// JSON, versioned.
    Json,
    /// Markdown.
    Markdown,
    /// One self-contained HTML page.
    Html,
    /// Tables for a paper, to be taken in by `\input`.
    Latex,
    /// The samples or findings, a row each.
    Csv,
    /// The same as Parquet.
    #[cfg(feature = "parquet")]
    Parquet,
}

/// What a row of the tidy data is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RowsArg {
    /// A sample.
    Samples,
    /// A finding.
    Findings,
}

/// Shows the evidence of a study.
pub fn run(args: &Args) -> Outcome {
    let folder = results(&args.target)?;
    let ledger = SqliteLedger::read(&ledger_path(&folder)).map_err(explain)?;
    let scanner = args.scanned.scanner()?;
    if let Some(published) = &args.audit {
        return audit::run(&ledger, &scanner, published);
    }
    let gathered = gather_labelled(&ledger, &scanner, args.labels.map(LabelSource::from))?;
    if args.labels.is_some() && gathered.header.imported.is_none() {
        return Err(not_imported("--labels"));
    }
    let mut evidence = weigh(&gathered, &scanner, &folder);
    if !args.with.is_empty() {
        let others = second_opinions(&args.with, &gathered.samples, &ledger)?;
        evidence = evidence.with_opinions(&gathered.samples, &others);
    }
    let rendered = render(args, &evidence, &gathered.samples)?;
    match &args.file {
        Some(path) => {
            crate::commands::study::write_whole(path, &rendered)?;
            tell(format_args!("report: {}", path.display()));
        }
        None => bytes(&rendered)?,
    }
    if let Some(path) = &args.html {
        let page = html::render(&evidence, &gathered.samples)?;
        crate::commands::study::write_whole(path, page.as_bytes())?;
        tell(format_args!("report: {}", path.display()));
    }
    Ok(Exit::Success)
}

/// What other analyzers find in the samples.
fn second_opinions(
    names: &[String],
    samples: &[Sample],
    ledger: &dyn Ledger,
) -> Result<Vec<Opinion>, Failure> {
    let settings = crate::settings::read(None)?;
    let mut opinions = Vec::new();
    for external in crate::analyzers::chosen(names, &settings)? {
        let version = external.version().map_err(crate::analyzers::explain)?;
        let (said, records) =
            opinion(&external, version.as_deref(), samples, ledger).map_err(explain_opinion)?;
        // A reader that may not write asks anew next time.
        let _ = ledger.append(&records);
        opinions.push(said);
    }
    Ok(opinions)
}

/// Why there is no second opinion, with advice.
fn explain_opinion(error: OpinionError) -> Failure {
    match error {
        OpinionError::Ledger(error) => explain(error),
        OpinionError::Programs(ProgramsError::Analyzer(error)) => crate::analyzers::explain(*error),
        OpinionError::Programs(error) => {
            Failure::from(error).hint("make room in the folder for temporary files")
        }
    }
}

/// The folder of the results. One that holds a ledger needs no study file: an imported study has none.
fn results(target: &Target) -> Result<PathBuf, Failure> {
    let named = PathBuf::from(&target.study);
    if ledger_path(&named).is_file() && target.out.is_none() {
        return Ok(named);
    }
    // A study that was run here is known by its name, wherever its file is now.
    let run_here = crate::places::results(&target.study);
    if !named.exists() && target.out.is_none() && ledger_path(&run_here).is_file() {
        return Ok(run_here);
    }
    Ok(target.resolve()?.folder)
}

/// An option for imported studies met one of our own.
pub fn not_imported(option: &str) -> Failure {
    Failure::new(format_args!(
        "`{option}` is for imported studies: Temper asked for the samples of this one itself"
    ))
    .hint("`temper import` makes a study of samples that somebody else asked for")
}

/// The report in the form that was asked for.
fn render(args: &Args, evidence: &Evidence, samples: &[Sample]) -> Result<Vec<u8>, Failure> {
    let rows = match args.rows {
        RowsArg::Samples => Rows::Samples,
        RowsArg::Findings => Rows::Findings,
    };
    Ok(match args.format {
        Format::Text => terminal::render(evidence, width()).into_bytes(),
        Format::Json => json::render(evidence)?.into_bytes(),
        Format::Markdown => markdown::render(evidence).into_bytes(),
        Format::Html => html::render(evidence, samples)?.into_bytes(),
        Format::Latex => latex::render(evidence).into_bytes(),
        Format::Csv => csv::render(&Tidy::of(samples, rows)).into_bytes(),
        #[cfg(feature = "parquet")]
        Format::Parquet if args.file.is_none() && std::io::stdout().is_terminal() => {
            return Err(Failure::new("Parquet is no text for a terminal")
                .hint("name a file with `--file FILE`, or redirect the output"));
        }
        #[cfg(feature = "parquet")]
        Format::Parquet => temper::report::parquet::render(&Tidy::of(samples, rows))?,
    })
}

/// Where the ledger is in a folder of results.
pub fn ledger_path(folder: &Path) -> PathBuf {
    folder.join("ledger.db")
}

/// Reads the samples out of a ledger, scanning what was not scanned yet.
pub fn gather(ledger: &dyn Ledger, scanner: &Scanner) -> Result<Gathered, Failure> {
    gather_labelled(ledger, scanner, None)
}

/// The same, with other labels of an imported study than those it was imported for.
pub fn gather_labelled(
    ledger: &dyn Ledger,
    scanner: &Scanner,
    labels: Option<LabelSource>,
) -> Result<Gathered, Failure> {
    let gathered = temper::gather::gather_labelled(ledger, scanner, labels, &watch());
    let gathered = gathered.map_err(|error| match error {
        GatherError::Ledger(error) => explain(error),
        GatherError::Empty => Failure::from(error).hint("`temper study run` fills it"),
    })?;
    // A reader that may not write makes the scans anew next time.
    let _ = ledger.append(&gathered.scans);
    Ok(gathered)
}

/// Shows on a terminal how far a scan of so many parts is.
pub fn watch() -> impl Fn(u64, u64) + Sync {
    let shown = AtomicU64::new(0);
    let watch = std::io::stderr().is_terminal();
    move |done: u64, all: u64| {
        let percent = 100 * done / all.max(1);
        if watch && shown.fetch_max(percent, Ordering::Relaxed) < percent && percent < 100 {
            eprint_line(percent);
        }
    }
}

fn eprint_line(percent: u64) {
    use std::io::Write;
    let _ = write!(anstream::stderr().lock(), "\rscanning {percent:3}%\r");
}

/// Shows the tables and writes the report's files into the folder of the results.
pub fn show(gathered: &Gathered, scanner: &Scanner, folder: &Path) -> Result<(), Failure> {
    let evidence = weigh(gathered, scanner, folder);
    data(terminal::render(&evidence, width()))?;
    let page = html::render(&evidence, &gathered.samples)?;
    crate::commands::study::write_whole(&folder.join("report.html"), page.as_bytes())?;
    crate::commands::study::write_whole(
        &folder.join("report.json"),
        json::render(&evidence)?.as_bytes(),
    )?;
    let place = folder.join("report.html");
    tell(format_args!(
        "report: {}",
        std::path::absolute(&place).unwrap_or(place).display()
    ));
    Ok(())
}

fn weigh(gathered: &Gathered, scanner: &Scanner, folder: &Path) -> Evidence {
    evidence(info(gathered, scanner, folder), &gathered.samples)
}

/// The columns that tables may take.
pub fn width() -> u16 {
    comfy_table::Table::new()
        .width()
        .unwrap_or(100)
        .clamp(60, 160)
}

/// A ledger's failure with advice.
pub fn explain(error: LedgerError) -> Failure {
    let hint = match &error {
        LedgerError::Open { source, .. } if source.kind() == std::io::ErrorKind::NotFound => {
            "nothing was run there yet: `temper study run` makes it"
        }
        LedgerError::Open { .. } | LedgerError::ReadOnly { .. } => {
            "check the rights of the folder, or choose another with `--out FOLDER`"
        }
        LedgerError::Busy { .. } => {
            "wait for the other run, or choose another folder with `--out FOLDER`"
        }
        LedgerError::Damaged { .. } => {
            "keep the file; `sqlite3 FILE .recover` can save its rows; start anew with `--out FOLDER`"
        }
        LedgerError::Format { .. } => "use the version of Temper that wrote it, or a newer one",
        LedgerError::Full { .. } => {
            "make room, then run the same command again: nothing that was kept is lost"
        }
        LedgerError::Sqlite { .. } => "run the same command again; nothing that was kept is lost",
    };
    Failure::from(error).hint(hint)
}

/// A run's failure with advice.
pub fn explain_generate(error: GenerateError) -> Failure {
    match error {
        GenerateError::Ledger(error) => explain(error),
        GenerateError::Writer(temper::ledger::WriterError::Ledger(error)) => {
            let hint = match &*error {
                LedgerError::Full { .. } => "make room, then run the same command again: nothing that was kept is lost",
                _ => "run the same command again when the ledger can be written: nothing that was kept is lost",
            };
            Failure::from(anyhow::anyhow!("{error}")).hint(hint)
        }
        GenerateError::OtherStudy { .. } => Failure::from(error).hint(
            "a study may grow, but what it has asked must keep its meaning: choose another folder with `--out FOLDER`",
        ),
        other => other.into(),
    }
}
