//! `temper study run`: ask the models, scan the code, show the evidence. Running again goes on.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context;
use temper::generate::{Generator, RunSummary, Scanning, Stop};
use temper::ledger::{Ledger, SqliteLedger};
use temper_model::budget::{Budget, BudgetLimits};
use temper_model::connect::ConnectOptions;
use temper_model::{Cache, Prices, Provider, Spent};
use temper_scan::RuleSet;

use super::providers::{Models, connect_all};
use super::target::{Resolved, Target};
use super::{plan, status};
use crate::commands::report::{self, Scanned};
use crate::failure::{Exit, Failure, Hint, Outcome, tell};
use crate::show::progress::Progress;

/// Arguments of `temper study run`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    target: Target,
    #[command(flatten)]
    scanned: Scanned,
    /// A price list of your own; it wins over the one that comes with Temper.
    #[arg(long, value_name = "FILE")]
    prices: Option<PathBuf>,
    /// Keep replies in this folder, too, and take them from there: other studies with the same questions pay once.
    #[arg(long, value_name = "FOLDER")]
    reply_cache: Option<PathBuf>,
    /// Stop after so many requests, this run's and earlier ones' together.
    #[arg(long, value_name = "N")]
    max_requests: Option<u64>,
    /// Stop after so many tokens, prompts and replies together.
    #[arg(long, value_name = "N")]
    max_tokens: Option<u64>,
    /// Stop after so many US dollars.
    #[arg(long, value_name = "USD")]
    max_usd: Option<f64>,
    /// Only ask: no scan, no report.
    #[arg(long)]
    no_report: bool,
}

/// Runs the study.
pub fn run(args: &Args) -> Outcome {
    let resolved = args.target.resolve()?;
    let prices = Arc::new(plan::prices(args.prices.as_ref())?);
    let ledger = open_ledger(&resolved)?;
    tell(plan::summary(&resolved.plan, &prices));
    for note in &resolved.plan.notes {
        tell(format_args!("note: {note}"));
    }
    let summary = generate(args, &resolved, &ledger, prices)?;
    if summary.decided < summary.samples {
        tell_missing(&resolved, &*ledger, summary)?;
    }
    if summary.stopped {
        return Ok(Exit::Interrupted);
    }
    if !args.no_report {
        let scanner = args.scanned.scanner()?;
        let gathered = report::gather(&*ledger, &scanner)?;
        report::show(&gathered, &scanner, &resolved.folder)?;
    }
    let complete = summary.decided == summary.samples;
    Ok(if complete {
        Exit::Success
    } else {
        Exit::Findings
    })
}

/// The ledger in the folder of the results, with the study as it is run beside it.
pub fn open_ledger(resolved: &Resolved) -> Result<Arc<SqliteLedger>, Failure> {
    let folder = &resolved.folder;
    std::fs::create_dir_all(folder)
        .with_context(|| format!("cannot make the folder {}", folder.display()))
        .hint(|| "choose another with `--out FOLDER`".to_owned())?;
    let ledger = SqliteLedger::open(&report::ledger_path(folder)).map_err(report::explain)?;
    let text = toml::to_string_pretty(&resolved.plan.study)?;
    let text = format!("# The study as it was last run, written by `temper study run`.\n{text}");
    write_whole(&folder.join("study.toml"), text.as_bytes())?;
    Ok(Arc::new(ledger))
}

/// Writes a file so that it is there whole or not at all.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let beside = path.with_extension("tmp");
    std::fs::write(&beside, bytes)
        .and_then(|()| std::fs::rename(&beside, path))
        .with_context(|| format!("cannot write {}", path.display()))
        .hint(|| {
            "make room or choose another folder with `--out FOLDER`; running again goes on"
                .to_owned()
        })
}

/// Asks what a plan wants and keeps the answers in the ledger of its folder. Running again goes on.
///
/// # Errors
/// When a model can't be connected, or the ledger can't be written or is of another study.
pub fn run_to_ledger(resolved: &Resolved, rules: &RuleSet) -> Result<RunSummary, Failure> {
    let ledger = open_ledger(resolved)?;
    ask(resolved, &ledger, &ConnectOptions::default(), rules)
}

fn generate(
    args: &Args,
    resolved: &Resolved,
    ledger: &Arc<SqliteLedger>,
    prices: Arc<Prices>,
) -> Result<RunSummary, Failure> {
    let options = ConnectOptions {
        cache: args.reply_cache.as_deref().map(Cache::open).transpose()?,
        budget: budget(args, resolved, &**ledger)?,
        prices,
        ..ConnectOptions::default()
    };
    ask(resolved, ledger, &options, args.scanned.scanner()?.rules())
}

fn ask(
    resolved: &Resolved,
    ledger: &Arc<SqliteLedger>,
    options: &ConnectOptions,
    rules: &RuleSet,
) -> Result<RunSummary, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    // Clients of remote services tie themselves to the runtime in which they are made.
    let _inside = runtime.enter();
    let models = connect_all(&resolved.plan, options)?;
    let progress = Arc::new(Progress::new());
    let generator = Generator {
        plan: resolved.plan.clone(),
        providers: providers(&models),
        ledger: Arc::clone(ledger) as Arc<dyn Ledger>,
        scanning: Scanning {
            rules: rules.clone(),
        },
        prices: Arc::clone(&options.prices),
        observer: Arc::clone(&progress) as _,
        started: jiff::Timestamp::now().to_string(),
    };
    let stop = Stop::default();
    let ended = runtime.block_on(async {
        tokio::spawn(interrupts(
            stop.clone(),
            options.stop.clone(),
            Arc::clone(&progress),
        ));
        generator.run(stop.clone()).await
    });
    progress.finish();
    ended.map_err(report::explain_generate)
}

fn providers(models: &Models) -> std::collections::BTreeMap<String, Arc<dyn Provider>> {
    models
        .iter()
        .map(|(id, model)| (id.clone(), Arc::clone(model) as Arc<dyn Provider>))
        .collect()
}

fn budget(args: &Args, resolved: &Resolved, ledger: &dyn Ledger) -> Result<Budget, Failure> {
    let of_study = resolved.plan.study.budget;
    let limits = BudgetLimits {
        max_requests: args.max_requests.or(of_study.max_requests),
        max_tokens: args.max_tokens.or(of_study.max_tokens),
        max_usd: args.max_usd.or(of_study.max_usd),
    };
    let spent = ledger.spent().map_err(report::explain)?;
    let spent = Spent {
        requests: spent.calls,
        tokens: spent.input_tokens + spent.output_tokens,
        usd: spent.usd,
    };
    Ok(Budget::new(limits, spent))
}

/// The first Ctrl-C lets calls in flight finish, the second drops them.
async fn interrupts(
    stop: Stop,
    waiting: tokio_util::sync::CancellationToken,
    progress: Arc<Progress>,
) {
    while tokio::signal::ctrl_c().await.is_ok() {
        if stop.is_requested() {
            stop.at_once();
            progress.say("dropping the calls in flight");
        } else {
            stop.request();
            waiting.cancel();
            progress.say("finishing the calls in flight; Ctrl-C again drops them");
        }
    }
}

fn tell_missing(
    resolved: &Resolved,
    ledger: &dyn Ledger,
    summary: RunSummary,
) -> Result<(), Failure> {
    tell(format_args!(
        "{} of {} samples are still to come; nothing that was answered is lost",
        summary.samples - summary.decided,
        summary.samples,
    ));
    status::failures(&ledger.failures().map_err(report::explain)?);
    tell(format_args!(
        "go on with: temper study run {}",
        resolved.folder.display()
    ));
    Ok(())
}
