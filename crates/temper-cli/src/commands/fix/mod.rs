//! `temper fix`: repair files with a model, prove every repair, and write only what is proven.

mod files;
mod interactive;
mod model;
mod outcome;
mod policy;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use futures::StreamExt;
use temper::harden::patch::{FileText, exchange, unified};
use temper::harden::{Attempt, Bench, FixDocument, Limits, Mender, Original, Settings, Verifier};
use temper::scanners::Analyzer;
use temper::scanners::external::External;
use temper::strategy::StrategyCatalog;
use temper_scan::Language;

use super::scan::{Chosen, Threshold};
use crate::failure::{Exit, Failure, Hint, Outcome, data, tell};
use crate::git::ChangeArgs;
use crate::show::words::counted;
use files::Job;
use outcome::{Done, Ended};

pub use model::spec;

/// What to repair, with which model, and what has to hold.
#[derive(Debug, clap::Args)]
#[command(after_help = EXIT_CODES)]
pub struct Args {
    /// Files and folders.
    #[arg(value_name = "PATH", default_value = ".")]
    paths: Vec<PathBuf>,
    /// The model: an id of temper.toml, `local`, `local:ID`, `PROVIDER:NAME`, or `scripted:FILE` [default: temper.toml's, else local].
    #[arg(long, short)]
    model: Option<String>,
    /// How to ask: any strategy of studies [default: the policy's, else temper.toml's, else analyzer-feedback].
    #[arg(long, short, conflicts_with = "policy")]
    strategy: Option<String>,
    /// A policy of `temper recommend`: the strategy for each model, language and weakness [default: temper-policy.toml, where there is one].
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,
    /// The least severity that is repaired.
    #[arg(long, value_enum, default_value = "low")]
    severity: Threshold,
    #[command(flatten)]
    chosen: Chosen,
    #[command(flatten)]
    change: ChangeArgs,
    /// An external analyzer whose findings are repaired and must not grow (repeat it) [default: those of temper.toml].
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    with: Vec<String>,
    /// How often a failed repair goes back to the model with what failed [default: 3].
    #[arg(long, value_name = "N")]
    rounds: Option<u32>,
    /// How many ways are gone for each file; the proven repair with the fewest changed lines counts [default: 1].
    #[arg(long, short = 'n', value_name = "N")]
    samples: Option<u32>,
    /// A command line that must succeed after every repair, run in a copy of the tree (repeat it).
    #[arg(long = "check", value_name = "COMMAND")]
    checks: Vec<String>,
    /// How long a check may run, in seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 600)]
    check_timeout: u64,
    /// How much memory a process of a check may use, in MiB.
    #[arg(long, value_name = "MIB", default_value_t = 4096)]
    check_memory: u64,
    /// Write the proven repairs into the files.
    #[arg(long)]
    apply: bool,
    /// Ask for every hunk whether it is to be written.
    #[arg(long, conflicts_with = "apply")]
    interactive: bool,
    /// Save the diff of all proven repairs to a file, too.
    #[arg(long, value_name = "FILE")]
    patch: Option<PathBuf>,
    /// How to say what was done.
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
    /// The seed of all questions.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many files are worked on at a time; with checks they come one after another.
    #[arg(long, short, value_name = "N", default_value_t = 4)]
    jobs: usize,
    /// The settings [default: temper.toml, where there is one].
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

/// How to say what was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// The diff on standard output, the reasons on standard error.
    Human,
    /// One JSON document.
    Json,
}

const EXIT_CODES: &str = "Exit codes:
  0    every finding at or above --severity has a proven repair (written with --apply), or there was none
  1    some findings have none: the best attempt and what is wrong with it is told on standard error
  2    not done: a wrong argument, no model, a check that fails before anything is changed
  130  stopped by Ctrl-C; what was written is proven, and running again goes on with the rest";

/// Runs `temper fix`.
pub fn run(args: Args) -> Outcome {
    let settings = crate::settings::read(args.config.as_deref())?;
    let rules = args.chosen.rules()?;
    let analyzers = analyzers(&args, &settings)?;
    let mut jobs = match args.change.change() {
        Some(change) => files::of_change(&change, &args.paths, &rules, args.severity)?,
        None => files::collect(&args.paths, &rules, args.severity, &analyzers)?,
    };
    files::look(
        &mut jobs,
        &analyzers,
        args.severity,
        args.change.change().is_none(),
    )?;
    if jobs.is_empty() {
        tell("nothing to repair: no finding at or above the severity");
        return finish(&args, &[]);
    }
    let findings: usize = jobs.iter().map(|job| job.original.targets.len()).sum();
    tell(format_args!(
        "{} in {}",
        counted(findings, "finding", "findings"),
        counted(jobs.len(), "file", "files")
    ));
    let mut checks = settings.fix.checks.clone();
    checks.extend(args.checks.iter().cloned());
    let verifier = Verifier {
        analyzers: analyzers
            .into_iter()
            .map(|it| Arc::new(it) as Arc<dyn Analyzer>)
            .collect(),
        elsewhere: files::elsewhere(Path::new(".")),
        beside: files::beside(),
        ..Verifier::new(rules)
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    let Some(bench) = runtime.block_on(bench(&args, checks))? else {
        tell("stopped before anything was changed");
        return Ok(Exit::Interrupted);
    };
    // Clients of remote services tie themselves to the runtime in which they are made.
    let _inside = runtime.enter();
    let asked = Asked {
        model: args.model.as_deref(),
        strategy: args.strategy.as_deref(),
        rounds: args.rounds,
        samples: args.samples,
        seed: args.seed,
    };
    let mender = mender(&asked, &settings, verifier, bench)?;
    let policy = policy::Strategies::read(&args, mender.model.as_ref())?;
    let done = runtime.block_on(work(&args, &mender, &policy, jobs))?;
    finish(&args, &done)
}

/// The external analyzers: those that are named, else all of temper.toml.
fn analyzers(args: &Args, settings: &Settings) -> Result<Vec<External>, Failure> {
    let configured = || settings.analyzers.iter().map(|it| it.name.clone());
    let names = if args.with.is_empty() {
        configured().collect()
    } else {
        args.with.clone()
    };
    crate::analyzers::chosen(&names, settings)
}

/// How a model is to be asked; what is left out is the settings', else the default.
#[derive(Debug, Clone, Copy, Default)]
pub struct Asked<'a> {
    /// The model.
    pub model: Option<&'a str>,
    /// The strategy.
    pub strategy: Option<&'a str>,
    /// How often a failed repair goes back.
    pub rounds: Option<u32>,
    /// How many ways are gone.
    pub samples: Option<u32>,
    /// The seed.
    pub seed: u64,
}

/// What repairs, its model connected. Must be called inside of a runtime.
///
/// # Errors
/// When the strategy or the model is not known or can't be had.
pub fn mender(
    asked: &Asked<'_>,
    settings: &Settings,
    verifier: Verifier,
    bench: Option<Arc<Bench>>,
) -> Result<Mender, Failure> {
    let named = asked.strategy.or(settings.fix.strategy.as_deref());
    let mut catalog = StrategyCatalog::builtin()?;
    let id = crate::strategies::resolve(named.unwrap_or("analyzer-feedback"), None, &mut catalog)?;
    let rounds = asked.rounds.or(settings.fix.rounds).unwrap_or(3);
    let repair = catalog.repair(&id, rounds)?;
    let name = asked.model.or(settings.fix.model.as_deref());
    let chosen = model::connect(name, settings)?;
    Ok(Mender {
        provider: chosen.provider,
        model: chosen.name,
        params: chosen.params,
        seed: asked.seed,
        repair,
        samples: asked.samples.or(settings.fix.samples).unwrap_or(1),
        verifier,
        bench,
    })
}

/// The copy of the tree, in which the checks have succeeded once before anything is changed; none where that was
/// stopped.
async fn bench(args: &Args, checks: Vec<String>) -> Result<Option<Option<Arc<Bench>>>, Failure> {
    if checks.is_empty() {
        return Ok(Some(None));
    }
    let limits = Limits {
        time: Duration::from_secs(args.check_timeout),
        memory_mib: args.check_memory,
    };
    let (root, within) = files::tree()?;
    let bench = Arc::new(Bench::new(&root, &within, checks, limits)?);
    let running = Arc::clone(&bench);
    let first = tokio::task::spawn_blocking(move || running.run());
    let ended = tokio::select! {
        ended = first => ended?,
        _ = tokio::signal::ctrl_c() => {
            bench.stop();
            return Ok(None);
        }
    };
    ended
        .hint(|| "nothing was changed yet: a check must succeed on the tree as it is".to_owned())?;
    Ok(Some(Some(bench)))
}

/// Repairs the files, several at a time, and writes each as soon as it is proven, in their order.
async fn work(
    args: &Args,
    mender: &Mender,
    policy: &policy::Strategies,
    jobs: Vec<Job>,
) -> Result<Vec<Done>, Failure> {
    // A check sees all repairs before its own, so that they are proven together.
    let at_a_time = if mender.bench.is_some() {
        1
    } else {
        args.jobs.max(1)
    };
    let files = jobs.len();
    let mut running = futures::stream::iter(jobs)
        .map(|job| async move {
            let repair = policy.of(&job.original).unwrap_or(&mender.repair);
            let mended = mender.mend_with(&job.original, repair).await;
            (job, mended)
        })
        .buffered(at_a_time);
    let mut done = Vec::new();
    loop {
        let next = tokio::select! {
            next = running.next() => next,
            _ = tokio::signal::ctrl_c() => {
                if let Some(bench) = &mender.bench {
                    bench.stop();
                }
                tell(format_args!("stopped: {} of {} done; run it again to go on", done.len(), counted(files, "file", "files")));
                done.push(Done::stopped());
                return Ok(done);
            }
        };
        let Some((job, mended)) = next else {
            return Ok(done);
        };
        let ended = Ended::of(&job, mended);
        let written = match &ended.accepted {
            Some(attempt) => write(args, mender, &job, attempt)?,
            None => None,
        };
        done.push(outcome::tell_file(
            args.format == Format::Human,
            &job,
            ended,
            written,
        )?);
    }
}

/// Writes a proven repair where that is asked for; what was taken of it.
fn write(
    args: &Args,
    mender: &Mender,
    job: &Job,
    attempt: &Attempt,
) -> Result<Option<Attempt>, Failure> {
    let taken = if args.interactive {
        match interactive::choose(mender, job, attempt)? {
            Some(taken) => taken,
            None => return Ok(None),
        }
    } else {
        attempt.clone()
    };
    let after = job.original.file.restored(&taken.code);
    if args.apply || args.interactive {
        exchange(&job.path, &job.original.file.raw, &after)?;
    }
    if let Some(bench) = &mender.bench {
        bench.adopt(&job.original.path, after.as_bytes())?;
    }
    Ok(Some(taken))
}

/// The patch, the document and the exit code.
fn finish(args: &Args, done: &[Done]) -> Outcome {
    if let Some(file) = &args.patch {
        let patch: String = done.iter().map(|it| it.file.diff.as_str()).collect();
        super::study::write_whole(file, patch.as_bytes())?;
    }
    if args.format == Format::Json {
        let files = done.iter().filter(|it| !it.stopped);
        let document = FixDocument {
            format: 1,
            files: files.map(|it| it.file.clone()).collect(),
        };
        data(format!("{}\n", serde_json::to_string_pretty(&document)?))?;
    }
    let applied = args.apply || args.interactive;
    outcome::summarise(done, applied);
    if done.iter().any(|it| it.stopped) {
        return Ok(Exit::Interrupted);
    }
    let whole = done.iter().all(Done::is_whole);
    Ok(if whole { Exit::Success } else { Exit::Findings })
}

/// A file's diff in its own words.
fn diff(job: &Job, code: &str) -> String {
    unified(
        &job.original.path,
        &job.original.file.raw,
        &job.original.file.restored(code),
    )
}

/// A file's text for a repair; none where it is no UTF-8.
fn read(path: &Path) -> Option<FileText> {
    let raw = String::from_utf8(std::fs::read(path).ok()?).ok()?;
    (!raw.contains('\0')).then_some(FileText { raw })
}

/// The file with its findings, where it has any to repair.
fn original(
    path: &Path,
    file: &FileText,
    language: Language,
    rules: &temper_scan::RuleSet,
    severity: Threshold,
) -> Original {
    let text = file.plain();
    let mut accepted = temper_scan::scan(&text, language, rules).findings;
    // What a comment accepts is nobody's to repair.
    super::scan::suppress::apply(&text, &mut accepted, rules);
    Original::new(
        crate::places::shown(path),
        file.clone(),
        language,
        rules,
        |finding| finding.severity.0 >= severity.least() && accepted.contains(finding),
    )
}
