//! `temper tune eval`: is a fine-tuned model's code securer on what was held out, and does it still do the job?

use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::ValueEnum;
use temper::acceptance::{Merged, Terms, Verdict, json, judge, markdown, terminal};
use temper::dataset::{Manifest, Split};
use temper::plan::{BASELINE, Plan, StudyFile};
use temper::strategy::StrategyCatalog;
#[cfg(feature = "local")]
use temper::strategy::{History, Step};
use temper_model::{ModelSpec, ProviderKind};

use crate::commands::opened::{Opened, open};
use crate::commands::report::{ProfileArg, Scanned, width};
use crate::commands::study::target::Resolved;
use crate::commands::study::{run_to_ledger, write_whole};
use crate::commands::{fix, suite};
use crate::failure::{Exit, Failure, Hint, Outcome, data, tell};
use crate::places;

/// Arguments of `temper tune eval`.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub struct Args {
    /// The fine-tuned model: the folder of an adapter, or the id that the provider gave. With `--ledger` there is none.
    #[arg(required_unless_present = "ledger", conflicts_with = "ledger")]
    adapter: Option<String>,
    /// The model that was tuned: an id of temper.toml, `local:ID`, `local:FILE.gguf` or `PROVIDER:NAME`; with `--ledger`,
    /// its id in the study.
    #[arg(long, value_name = "MODEL")]
    model: Option<String>,
    /// The dataset it was trained on: its manifest says what is held out.
    #[arg(long, value_name = "FOLDER")]
    dataset: Option<PathBuf>,
    /// Ask no model: judge the samples of a study that has the baseline and `fine-tuned`.
    #[arg(long, value_name = "STUDY")]
    ledger: Option<String>,
    /// Only these of the held-out scenarios; without `--dataset`, these are held out.
    #[arg(long = "scenario", value_name = "ID", value_delimiter = ',')]
    scenarios: Vec<String>,
    /// The strategy that asks the fine-tuned version.
    #[arg(long, value_name = "ID", default_value = "fine-tuned")]
    strategy: String,
    /// The strategy it is compared with.
    #[arg(long, value_name = "ID", default_value = BASELINE)]
    against: String,
    /// Samples for each scenario and side.
    #[arg(long, short = 'n', value_name = "N", default_value_t = 10)]
    samples: u32,
    /// The seed that every sample's seed comes from.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The most tokens of a reply.
    #[arg(long, value_name = "TOKENS", default_value_t = 1024)]
    max_tokens: u32,
    /// The suite of the scenarios.
    #[arg(long, value_name = "SUITE", default_value = "cwe-core")]
    suite: String,
    /// The folder of the samples, which a study could have, too [default: temper-runs/eval-MODEL].
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// How many points worse parsing, refusals, cut-off replies and tests may be.
    #[arg(long, value_name = "POINTS", default_value_t = 10.0)]
    margin: f64,
    /// How many percent shorter programs may get.
    #[arg(long, value_name = "PERCENT", default_value_t = 20.0)]
    shorter: f64,
    /// What `temper tune merge` made of base and adapter: it must say what they say.
    #[arg(long, value_name = "MODEL", conflicts_with = "ledger")]
    merged: Option<PathBuf>,
    /// The rules that find the weaknesses.
    #[arg(long, value_enum, default_value_t = ProfileArg::Study)]
    profile: ProfileArg,
    /// The form on standard output.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Write the JSON form here, too.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

const AFTER: &str = "The weaknesses must fall by more than chance, and nothing else may get worse: whole programs, refusals, \
replies that are cut off, length, functional tests. Both sides are asked scenarios that were not trained on.

Exit codes:
  0  keep: fewer weaknesses, and nothing else got worse
  1  reject: more weaknesses, or something else got worse
  2  not judged: a scenario that was trained on, no samples, no model
  3  cannot tell: too few samples; more of them (`-n`) can";

/// The forms of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For a terminal.
    Text,
    /// Markdown.
    Markdown,
    /// JSON, versioned.
    Json,
}

/// Judges a fine-tuned model.
pub fn run(args: &Args) -> Outcome {
    let manifest = args.dataset.as_deref().map(manifest).transpose()?;
    let scanner = Scanned::with(args.profile).scanner()?;
    let held_out = match &args.ledger {
        Some(_) => None,
        None => Some(held_out(args, manifest.as_ref())?),
    };
    let merged = match &args.merged {
        Some(path) => Some(merged(args, path, held_out.as_deref().unwrap_or_default())?),
        None => None,
    };
    let (name, model) = match (&args.ledger, &held_out) {
        (Some(ledger), _) => (ledger.clone(), args.model.clone()),
        (None, held_out) => {
            let (folder, id) = ask(args, held_out.as_deref().unwrap_or_default())?;
            (folder.display().to_string(), Some(id))
        }
    };
    let opened = open(&name, &scanner)?;
    let held_out = match held_out {
        Some(held_out) => held_out,
        None => of_ledger(args, manifest.as_ref(), &opened)?,
    };
    let terms = Terms {
        model: model.map_or_else(|| only_model(&opened, &args.strategy), Ok)?,
        strategy: args.strategy.clone(),
        against: args.against.clone(),
        margin: args.margin / 100.0,
        length_margin: args.shorter / 100.0,
        held_out: held_out.iter().map(|it| it.as_str().into()).collect(),
        merged,
    };
    let acceptance = judge(&opened.gathered.samples, scanner.id(), &terms)
        .hint(|| "`temper study status` shows what a ledger has".to_owned())?;
    if let Some(path) = &args.json {
        write_whole(path, json(&acceptance)?.as_bytes())?;
    }
    data(match args.format {
        Format::Text => terminal(&acceptance, width()),
        Format::Markdown => markdown(&acceptance),
        Format::Json => json(&acceptance)?,
    })?;
    Ok(match acceptance.verdict {
        Verdict::Keep => Exit::Success,
        Verdict::Reject => Exit::Findings,
        Verdict::CannotTell => Exit::Unclear,
    })
}

fn manifest(folder: &Path) -> Result<Manifest, Failure> {
    let path = folder.join("manifest.json");
    let text = std::fs::read_to_string(&path)
        .with_context(|| format!("cannot read {}", path.display()))
        .hint(|| "name the folder that `temper tune data` made".to_owned())?;
    Ok(Manifest::parse(&path.display().to_string(), &text)?)
}

/// What is measured on: what the dataset holds out, or what is named. Nothing that was trained on.
fn held_out(args: &Args, manifest: Option<&Manifest>) -> Result<Vec<String>, Failure> {
    let Some(manifest) = manifest else {
        if args.scenarios.is_empty() {
            return Err(Failure::new("nobody says which scenarios were not trained on")
                .hint("name the dataset with `--dataset FOLDER`, or the scenarios with `--scenario ID,ID`"));
        }
        tell("note: without `--dataset` nobody can say whether these scenarios were trained on");
        return Ok(args.scenarios.clone());
    };
    refuse_trained(manifest, &args.scenarios)?;
    if !args.scenarios.is_empty() {
        return Ok(args.scenarios.clone());
    }
    let held_out: Vec<String> = manifest
        .of_split(Split::Valid)
        .map(|it| it.id.to_string())
        .collect();
    if held_out.is_empty() {
        return Err(Failure::new("the dataset holds out no scenario")
            .hint("name scenarios that it does not have with `--scenario ID,ID`, or make it with `--hold-out`"));
    }
    Ok(held_out)
}

fn refuse_trained(manifest: &Manifest, scenarios: &[String]) -> Result<(), Failure> {
    let trained = |it: &&String| manifest.split_of(it) == Some(Split::Train);
    let trained: Vec<&str> = scenarios
        .iter()
        .filter(trained)
        .map(String::as_str)
        .collect();
    if trained.is_empty() {
        return Ok(());
    }
    let held_out: Vec<&str> = manifest.of_split(Split::Valid).map(|it| &*it.id).collect();
    let message = format!(
        "the model was trained on {}: it proves nothing there",
        trained.join(", ")
    );
    Err(Failure::new(message).hint(format!("the dataset holds out {}", held_out.join(", "))))
}

/// The held-out scenarios that a ledger has.
fn of_ledger(
    args: &Args,
    manifest: Option<&Manifest>,
    opened: &Opened,
) -> Result<Vec<String>, Failure> {
    let there = opened
        .gathered
        .header
        .scenarios
        .iter()
        .map(|it| it.id.to_string());
    if manifest.is_some() || !args.scenarios.is_empty() {
        let held_out = held_out(args, manifest)?;
        return Ok(there.filter(|it| held_out.contains(it)).collect());
    }
    tell("note: without `--dataset` nobody can say which of these scenarios were trained on");
    Ok(there.collect())
}

/// The model of a ledger that has samples of the strategy.
fn only_model(opened: &Opened, strategy: &str) -> Result<String, Failure> {
    let samples = opened.gathered.samples.iter();
    let mut models: Vec<&str> = samples
        .filter(|it| *it.key.strategy == *strategy)
        .map(|it| &*it.key.model)
        .collect();
    models.sort_unstable();
    models.dedup();
    match models[..] {
        [model] => Ok(model.to_owned()),
        [] => Err(Failure::new(format_args!(
            "the ledger has no sample of strategy `{strategy}`"
        ))
        .hint("run the study with it: `temper study run STUDY --strategy fine-tuned`")),
        _ => Err(
            Failure::new("several models of the ledger have a fine-tuned version")
                .hint(format!("name one with `--model`: {}", models.join(", "))),
        ),
    }
}

/// Asks both sides; the samples go into a ledger like that of a study. Returns its folder and the model's id.
fn ask(args: &Args, scenarios: &[String]) -> Result<(PathBuf, String), Failure> {
    let spec = tuned_spec(args)?;
    let id = spec.id.clone();
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() || "-_.".contains(c) {
            c
        } else {
            '-'
        }
    };
    let study = format!("eval-{}", id.chars().map(plain).collect::<String>());
    let folder = args.out.clone().unwrap_or_else(|| places::results(&study));
    let plan = plan(args, study, spec, scenarios)?;
    let resolved = Resolved { plan, folder };
    let summary = run_to_ledger(&resolved, Scanned::with(args.profile).scanner()?.rules())?;
    if summary.stopped || summary.decided < summary.samples {
        tell(format_args!(
            "{} of {} samples are still to come: the same command goes on",
            summary.samples - summary.decided,
            summary.samples
        ));
    }
    Ok((resolved.folder, id))
}

/// The model with its fine-tuned version.
fn tuned_spec(args: &Args) -> Result<ModelSpec, Failure> {
    let name = args.model.as_deref().ok_or_else(|| {
        Failure::new("nobody says which model was tuned")
            .hint("name it with `--model`, as in `--model local:qwen2.5-coder-0.5b`")
    })?;
    let mut spec = fix::spec(name, &crate::settings::read(None)?)?;
    name_tuned(&mut spec, args.adapter.as_deref().unwrap_or_default())?;
    Ok(spec)
}

/// Whether the merged model says what base and adapter say to the baseline's prompts.
#[cfg(feature = "local")]
fn merged(args: &Args, path: &Path, scenarios: &[String]) -> Result<Merged, Failure> {
    let spec = tuned_spec(args)?;
    let Some(adapter) = &spec.adapter else {
        return Err(Failure::new("`--merged` needs an adapter of a local model")
            .hint("a provider's model is not merged here: leave `--merged` out"));
    };
    let suite = suite::open(&args.suite)?;
    let baseline = StrategyCatalog::builtin()?.get(BASELINE)?;
    let found = scenarios.iter().filter_map(|id| suite.scenario(id));
    let asked = found.map(|scenario| baseline.next(scenario, &History::default()));
    let prompts: Vec<_> = asked
        .filter_map(|step| match step {
            Step::Ask { prompt, .. } => Some(prompt),
            _ => None,
        })
        .collect();
    super::merged::compare(&spec, adapter, path, &prompts)
}

#[cfg(not(feature = "local"))]
fn merged(_: &Args, _: &Path, _: &[String]) -> Result<Merged, Failure> {
    Err(Failure::new("this build has no local models").hint("build with the feature `local`"))
}

/// An adapter is a folder of a local model; everything else is a provider's id.
fn name_tuned(spec: &mut ModelSpec, tuned: &str) -> Result<(), Failure> {
    let folder = Path::new(tuned);
    if spec.provider == ProviderKind::Local {
        if !folder.is_dir() {
            return Err(
                Failure::new(format_args!("no adapter: `{tuned}` is not a folder"))
                    .hint("name the folder with adapter_config.json and adapter_model.safetensors"),
            );
        }
        (spec.adapter, spec.tuned) = (Some(folder.to_owned()), None);
    } else {
        (spec.adapter, spec.tuned) = (None, Some(tuned.to_owned()));
    }
    Ok(spec.check()?)
}

fn plan(args: &Args, name: String, spec: ModelSpec, scenarios: &[String]) -> Result<Plan, Failure> {
    let study = StudyFile {
        format: 1,
        name,
        suite: args.suite.clone(),
        seed: args.seed,
        samples: args.samples,
        strategies: vec![args.against.clone(), args.strategy.clone()],
        scenarios: temper::plan::Selection {
            ids: scenarios.to_vec(),
            ..Default::default()
        },
        params: temper_model::Params {
            max_tokens: args.max_tokens,
            ..Default::default()
        },
        budget: Default::default(),
        models: vec![spec],
    };
    let suite = suite::open(&args.suite)?;
    Plan::new(study, suite, &StrategyCatalog::builtin()?)
        .hint(|| "the scenarios must be of the suite: name another with `--suite`".to_owned())
}
