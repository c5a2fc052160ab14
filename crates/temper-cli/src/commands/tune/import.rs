//! `temper tune import`: an adapter or a provider's tuned model becomes the fine-tuned version of a study's model.

use std::path::{Path, PathBuf};

use anyhow::Context;
use temper::plan::StudyFile;

use super::study_text::{Line, with_tuned};
use crate::commands::study::write_whole;
use crate::failure::{Exit, Failure, Hint, Outcome, data, tell};

/// Arguments of `temper tune import`.
#[derive(Debug, clap::Args)]
#[command(after_help = AFTER)]
pub struct Args {
    /// The folder of a LoRA adapter as PEFT writes it, or the id that a provider gave a fine-tuned model.
    #[arg(value_name = "FOLDER|ID")]
    tuned: String,
    /// The model of the study that was tuned.
    #[arg(long, value_name = "ID")]
    model: String,
    /// The study file to write it into; without one the lines are printed.
    #[arg(long, value_name = "FILE")]
    study: Option<PathBuf>,
}

const AFTER: &str = "Exit codes:
  0  checked, and written or printed
  2  no such adapter, one that is damaged or does what local models do not, or a study without the model";

/// Checks the fine-tuned version and writes it into a study.
pub fn run(args: &Args) -> Outcome {
    let folder = Path::new(&args.tuned);
    let line = if folder.is_dir() {
        check(folder)?;
        Line::adapter(folder, args.study.as_deref().and_then(Path::parent))
    } else if args.tuned.contains(['/', '\\']) && !args.tuned.contains(':') {
        return Err(
            Failure::new(format_args!("there is no folder `{}`", args.tuned))
                .hint("name the folder with adapter_config.json, or the id that the provider gave"),
        );
    } else {
        Line::tuned(&args.tuned)
    };
    let Some(path) = &args.study else {
        data(format!(
            "# of [[models]] with id = \"{}\"\n{line}\n\n# and among the strategies\n# strategies = [\"baseline\", \"fine-tuned\"]\n",
            args.model
        ))?;
        return Ok(Exit::Success);
    };
    let place = path.display().to_string();
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("cannot read {place}"))
        .hint(|| "`temper study init` writes a study file".to_owned())?;
    let study = StudyFile::parse(&place, &text)?;
    expect_model(&study, &args.model, &place)?;
    let changed = with_tuned(&text, &study, &args.model, &line).ok_or_else(|| {
        Failure::new(format_args!(
            "{place} is written in a way that can't be changed safely"
        ))
        .hint(format!(
            "add to the entry of `{}`: {line}; and `fine-tuned` to the strategies",
            args.model
        ))
    })?;
    write_whole(path, changed.as_bytes())?;
    tell(format_args!("{place}: model `{}` has {line}", args.model));
    tell(format_args!(
        "next: temper study run {place} --strategy fine-tuned"
    ));
    Ok(Exit::Success)
}

fn expect_model(study: &StudyFile, model: &str, place: &str) -> Result<(), Failure> {
    if study.models.iter().any(|it| it.id == model) {
        return Ok(());
    }
    let known: Vec<&str> = study.models.iter().map(|it| it.id.as_str()).collect();
    Err(Failure::new(format_args!("{place} has no model `{model}`"))
        .hint(format!("it has {}", known.join(", "))))
}

/// Says what the adapter is, if it can be used.
#[cfg(feature = "local")]
fn check(folder: &Path) -> Result<(), Failure> {
    use temper_local::adapter::Adapter;

    let adapter = Adapter::load(folder)
        .hint(|| "an adapter is a folder with adapter_config.json and adapter_model.safetensors, as PEFT writes it".to_owned())?;
    let targets: Vec<&str> = adapter.targets().into_iter().map(|it| it.name()).collect();
    tell(format_args!(
        "adapter: rank {}, alpha {}, {} layers, {}",
        adapter.rank,
        adapter.alpha,
        adapter.layers.len(),
        targets.join(", ")
    ));
    if let Some(base) = &adapter.base {
        tell(format_args!(
            "trained on {base}: the model of the study has to be the same"
        ));
    }
    Ok(())
}

#[cfg(not(feature = "local"))]
fn check(folder: &Path) -> Result<(), Failure> {
    Err(Failure::new(format_args!(
        "{}: this build of Temper has no local models, which adapters are for",
        folder.display()
    ))
    .hint("build with the feature `local`"))
}
