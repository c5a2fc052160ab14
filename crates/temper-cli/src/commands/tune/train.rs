//! `temper tune train`: train an adapter on this machine.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use indicatif::{HumanBytes, HumanDuration};
use temper::strict::with_suggestion;
use temper_local::train::{
    Event, Example, Flow, Plan, Settings, Step, TrainError, TrainFile, Trainer, free_memory, memory,
};

use crate::commands::models;
use crate::failure::{Exit, Failure, Hint, Outcome, data, tell};

/// What to train.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A TOML file with everything; what else is given here goes before it.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The base: an id of `temper models list`, a GGUF file, or the folder of a checkpoint.
    #[arg(long, required_unless_present = "config")]
    base: Option<String>,
    /// The data: a folder that `temper tune data` made, or JSON Lines in OpenAI's chat form.
    #[arg(long, required_unless_present = "config")]
    data: Option<PathBuf>,
    /// Held-out data, where the folder has none.
    #[arg(long, value_name = "FILE")]
    valid: Option<PathBuf>,
    /// Where checkpoints and the adapter go.
    #[arg(long, required_unless_present = "config")]
    out: Option<PathBuf>,
    /// The rank of the adapter.
    #[arg(long)]
    rank: Option<usize>,
    /// How often all examples are seen.
    #[arg(long)]
    epochs: Option<u64>,
    /// Examples that are computed at a time.
    #[arg(long)]
    batch: Option<usize>,
    /// Examples with more tokens are left out, and counted.
    #[arg(long)]
    max_tokens: Option<usize>,
    /// The highest learning rate.
    #[arg(long)]
    learning_rate: Option<f64>,
    /// Decides everything random.
    #[arg(long)]
    seed: Option<u64>,
    /// A third slower, and a fraction of the memory.
    #[arg(long)]
    checkpointing: bool,
    /// Threads; 0 takes one for each physical core.
    #[arg(long, default_value_t = 0)]
    threads: usize,
    /// Go on from the last whole checkpoint.
    #[arg(long)]
    resume: bool,
    /// Say what would be done and what memory it needs, show an example, and train nothing.
    #[arg(long)]
    dry_run: bool,
}

/// Runs `temper tune train`.
pub fn run(args: Args) -> Outcome {
    let (resume, dry_run) = (args.resume, args.dry_run);
    let plan = plan(args)?;
    let trainer = Trainer::new(plan.clone()).map_err(explain)?;
    describe(&plan, &trainer)?;
    if dry_run {
        return show(&trainer);
    }
    let stop = stopping()?;
    let mut progress = Progress::default();
    let trained = trainer.run(resume, &mut |event| {
        progress.see(event);
        if stop.load(Ordering::Relaxed) {
            Flow::Stop
        } else {
            Flow::On
        }
    });
    let trained = match trained {
        Err(TrainError::Stopped { step }) => {
            let error = Failure::new(TrainError::Stopped { step });
            return Err(Failure {
                exit: Exit::Interrupted,
                ..error.hint("the same command with `--resume` goes on to the same numbers")
            });
        }
        other => other.map_err(explain)?,
    };
    match trained.best {
        Some((step, loss)) => tell(format_args!(
            "the best adapter is that of step {step}: held-out loss {loss:.4} (perplexity {:.2})",
            loss.exp()
        )),
        None => tell("no held-out data: the adapter is that of the last step"),
    }
    data(format!("{}\n", trained.adapter.display()))?;
    Ok(Exit::Success)
}

/// File and arguments as one plan.
fn plan(args: Args) -> Result<Plan, Failure> {
    let file = match &args.config {
        Some(path) => Some(TrainFile::read(path).map_err(explain)?),
        None => None,
    };
    let missing = || Failure::new("`--base`, `--data` and `--out` say what to train");
    let (base, data, valid, out, mut settings) = match file {
        Some(file) => (
            args.base.unwrap_or(file.base),
            args.data.unwrap_or(file.data),
            args.valid.or(file.valid),
            args.out.unwrap_or(file.out),
            file.settings,
        ),
        None => (
            args.base.ok_or_else(missing)?,
            args.data.ok_or_else(missing)?,
            args.valid,
            args.out.ok_or_else(missing)?,
            Settings::default(),
        ),
    };
    settings.rank = args.rank.unwrap_or(settings.rank);
    settings.epochs = args.epochs.unwrap_or(settings.epochs);
    settings.batch = args.batch.unwrap_or(settings.batch);
    settings.max_tokens = args.max_tokens.unwrap_or(settings.max_tokens);
    settings.learning_rate = args.learning_rate.unwrap_or(settings.learning_rate);
    settings.seed = args.seed.unwrap_or(settings.seed);
    settings.checkpointing |= args.checkpointing;
    Ok(Plan {
        base: base_path(&base)?,
        base_name: base,
        data,
        valid,
        out,
        settings,
        threads: args.threads,
    })
}

/// The base's file: a path that is there, or a model that is known by name.
pub fn base_path(base: &str) -> Result<PathBuf, Failure> {
    if Path::new(base).exists() {
        return Ok(PathBuf::from(base));
    }
    models::pull(models::known(base)?)
        .hint(|| "a base is an id of `temper models list`, a GGUF file or a folder".to_owned())
}

fn explain(error: TrainError) -> Failure {
    let hint = match &error {
        TrainError::Occupied { .. } => Some("`--resume` goes on with it".to_owned()),
        TrainError::Line { .. } => Some(
            "a line is `{\"messages\": [{\"role\": \"user\", \"content\": ..}, {\"role\": \"assistant\", ..}]}`"
                .to_owned(),
        ),
        TrainError::File { reason, .. } => {
            let suggested = with_suggestion(reason);
            suggested.strip_prefix(reason.as_str()).map(|more| more.trim_start_matches("; ").to_owned())
        }
        _ => None,
    };
    let failure = Failure::from(error);
    match hint.filter(|hint| !hint.is_empty()) {
        Some(hint) => failure.hint(hint),
        None => failure,
    }
}

fn describe(plan: &Plan, trainer: &Trainer) -> Result<(), Failure> {
    let [train, valid] = trainer.examples();
    let settings = &plan.settings;
    tell(format_args!(
        "{} examples to learn ({} tokens, {} of answers), {} held out; {} and {} are longer than {} tokens and left out",
        train.examples.len(),
        train.tokens(),
        train.answer_tokens(),
        valid.examples.len(),
        train.too_long,
        valid.too_long,
        settings.max_tokens,
    ));
    let names: Vec<&str> = settings
        .targets
        .iter()
        .map(|target| target.name())
        .collect();
    tell(format_args!(
        "adapter of rank {} on {}: {} numbers; {} steps of {} x {} examples",
        settings.rank,
        names.join(", "),
        trainer.trained_numbers(),
        trainer.steps(),
        settings.accumulation,
        settings.batch,
    ));
    let needs = trainer.estimate().map_err(explain)?;
    tell(format_args!(
        "memory, estimated: {} (base {}, adapter and optimizer {}, activations {}, logits {})",
        HumanBytes(needs.total()),
        HumanBytes(needs.base),
        HumanBytes(needs.adapter),
        HumanBytes(needs.activations),
        HumanBytes(needs.logits),
    ));
    // The base is loaded already.
    let missing = needs.total() - needs.base;
    if let Some(free) = free_memory().filter(|free| *free < missing) {
        let less = if settings.checkpointing {
            "a smaller `--batch`"
        } else {
            "`--checkpointing` or a smaller `--batch`"
        };
        tell(format_args!(
            "warning: {} more are needed and {} are free: {less} needs less",
            HumanBytes(missing),
            HumanBytes(free),
        ));
    }
    Ok(())
}

/// One example, what is learned between marks.
fn show(trainer: &Trainer) -> Outcome {
    let [train, _] = trainer.examples();
    let Some(example) = train.examples.first() else {
        return Ok(Exit::Success);
    };
    let Example { tokens, answer } = example;
    let (asked, learned) = tokens.split_at(*answer);
    let words = |tokens| trainer.tokenizer().show(tokens).map_err(Failure::new);
    data(format!(
        "--- masked: {} tokens without loss\n{}\n--- learned: {} tokens\n{}\n--- end\n",
        asked.len(),
        words(asked)?,
        learned.len(),
        words(learned)?,
    ))?;
    Ok(Exit::Success)
}

/// Set once Ctrl-C was pressed.
fn stopping() -> Result<Arc<AtomicBool>, Failure> {
    let stop = Arc::new(AtomicBool::new(false));
    let told = Arc::clone(&stop);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    std::thread::spawn(move || {
        runtime.block_on(async {
            while tokio::signal::ctrl_c().await.is_ok() {
                tell("finishing this step and keeping a checkpoint");
                told.store(true, Ordering::Relaxed);
            }
        });
    });
    Ok(stop)
}

/// Tells how a run goes, not more often than a reader can follow.
#[derive(Default)]
struct Progress {
    told: Option<Instant>,
}

impl Progress {
    fn see(&mut self, event: &Event) {
        match event {
            Event::Torn(note) => tell(format_args!("not whole, so not used: {note}")),
            Event::Resumed(step) => tell(format_args!("going on behind step {step}")),
            Event::Step(step) => self.step(step),
            Event::Evaluated { step, loss, best } => {
                let best = if *best { ", the best so far" } else { "" };
                tell(format_args!("step {step}: held-out loss {loss:.4}{best}"));
            }
            Event::Kept(_) => {}
            Event::StoppedEarly(step) => {
                tell(format_args!(
                    "step {step}: no better any more, so it ends here"
                ));
            }
        }
    }

    fn step(&mut self, step: &Step) {
        const PAUSE: Duration = Duration::from_secs(5);
        let due = self.told.is_none_or(|told| told.elapsed() >= PAUSE);
        if !due && step.step < step.total {
            return;
        }
        self.told = Some(Instant::now());
        let (now, most) = memory().unwrap_or_default();
        tell(format_args!(
            "step {}/{}  loss {:.4}  gradient {:.2}  rate {:.1e}  {:.0} tokens/s  {} left  memory {} (most {})",
            step.step,
            step.total,
            step.loss,
            step.gradient,
            step.rate,
            step.tokens_per_second,
            HumanDuration(Duration::from_secs_f64(step.seconds_left.max(0.0))),
            HumanBytes(now),
            HumanBytes(most),
        ));
    }
}
