//! `temper study init`: a commented study file to start from.

use std::io::Write;
use std::path::PathBuf;

use anyhow::Context;
use temper::studies;

use crate::failure::{Exit, Failure, Hint, Outcome, tell};

/// Arguments of `temper study init`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Where to write it.
    #[arg(default_value = "study.toml")]
    file: PathBuf,
    /// Start from a study that comes with Temper instead of the commented template.
    #[arg(long, value_name = "STUDY")]
    from: Option<String>,
}

/// Writes the file, and never over another.
pub fn run(args: &Args) -> Outcome {
    let text = match &args.from {
        None => studies::template(),
        Some(name) => studies::text(name).ok_or_else(|| {
            Failure::new(format_args!(
                "no study that comes with Temper is called `{name}`"
            ))
            .hint(format!("there are {}", studies::names().join(", ")))
        })?,
    };
    let place = args.file.display();
    let mut file = std::fs::File::create_new(&args.file)
        .with_context(|| format!("cannot make {place}"))
        .hint(|| "give another name; a file that is there is never written over".to_owned())?;
    file.write_all(text.as_bytes())
        .with_context(|| format!("cannot write {place}"))?;
    tell(format_args!(
        "wrote {place}; next: `temper study plan {place}`"
    ));
    Ok(Exit::Success)
}
