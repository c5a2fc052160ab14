//! `temper tune merge`: an adapter merged into its base, and whether both say the same.

use std::path::PathBuf;

use clap::ValueEnum;
use temper_local::adapter::Adapter;
use temper_local::merge::{Kept, into_checkpoint, into_gguf};
use temper_local::safetensors::Floats;
use temper_local::train::{Source, agreement};

use super::train::base_path;
use crate::failure::{Exit, Failure, Outcome, data, tell};

/// What to merge.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The base: an id of `temper models list`, a GGUF file, or the folder of a checkpoint.
    #[arg(long)]
    base: String,
    /// The adapter's folder, as PEFT writes it.
    #[arg(long, value_name = "FOLDER")]
    adapter: PathBuf,
    /// A name that ends in `.gguf` for a GGUF file, or a folder for a Hugging Face checkpoint.
    #[arg(long)]
    out: PathBuf,
    /// How merged matrices are kept; `q8` only in GGUF files, `bf16` only in checkpoints.
    #[arg(long = "as", value_enum)]
    kept: Option<Precision>,
    /// Compare the logits of base and adapter with those of the merged model.
    #[arg(long)]
    check: bool,
}

/// How matrices are kept.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Precision {
    /// Eight bits.
    Q8,
    /// Half precision.
    F16,
    /// The upper half of single precision.
    Bf16,
    /// Single precision.
    F32,
}

/// A text that shows code, for the comparison.
const SAMPLE: &str = "def read(path: str) -> str:\n    with open(path) as file:\n        return file.read()\n\n\nfunc main() {\n\tquery := \"SELECT name FROM users WHERE id = ?\"\n\trows, err := db.Query(query, id)\n}\n";

/// Runs `temper tune merge`.
pub fn run(args: &Args) -> Outcome {
    if args.out.exists() {
        let message = format!("{} is there already", args.out.display());
        return Err(Failure::new(message).hint("give another `--out`, or remove it"));
    }
    let base = base_path(&args.base)?;
    let adapter = Adapter::load(&args.adapter)?;
    let source = Source::open(&base)?;
    if args.out.extension().is_some_and(|ending| ending == "gguf") {
        let kept = match args.kept {
            None | Some(Precision::Q8) => Kept::Q8,
            Some(Precision::F16) => Kept::F16,
            Some(Precision::F32) => Kept::F32,
            Some(Precision::Bf16) => return Err(Failure::new("`bf16` is for checkpoints only")),
        };
        if matches!(source, Source::Checkpoint(_)) {
            let message = "a GGUF file needs a base that is a GGUF file";
            return Err(Failure::new(message).hint("give a folder as `--out` for a checkpoint"));
        }
        into_gguf(&base, &adapter, &args.out, kept)?;
    } else {
        let floats = match args.kept {
            None | Some(Precision::F32) => Floats::F32,
            Some(Precision::F16) => Floats::F16,
            Some(Precision::Bf16) => Floats::BF16,
            Some(Precision::Q8) => return Err(Failure::new("`q8` is for GGUF files only")),
        };
        into_checkpoint(&source, Some(&adapter), &args.out, floats)?;
    }
    if args.check {
        let tokens = source.tokenizer()?.encode(SAMPLE)?;
        let found = agreement(&source, &adapter, &Source::open(&args.out)?, &[tokens], 0)?;
        tell(format_args!(
            "after {} of {} tokens both expect the same next; logits differ by {:.2e} on average, {:.2e} at most",
            found.same_first, found.tokens, found.mean, found.largest,
        ));
    }
    data(format!("{}\n", args.out.display()))?;
    Ok(Exit::Success)
}
