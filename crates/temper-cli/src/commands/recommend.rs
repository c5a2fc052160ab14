//! `temper recommend`: which strategy to use for each model, language and weakness, from a ledger alone.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use clap::ValueEnum;
use temper::ledger::Header;
use temper::recommend::{Basis, Policy, Recommendations, json, markdown, recommend, terminal};
use temper_scan::Cwe;

use crate::commands::opened::open;
use crate::commands::report::{Scanned, width};
use crate::commands::study::write_whole;
use crate::failure::{Exit, Outcome, data, tell};

/// Arguments of `temper recommend`.
#[derive(Debug, clap::Args)]
#[command(after_help = READING)]
pub struct Args {
    /// The folder of a study's results, its ledger, or the name of a study that was run here.
    study: String,
    #[command(flatten)]
    scanned: Scanned,
    /// The form on standard output.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Write a policy file, which `temper fix` reads, here.
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,
}

const READING: &str = "A strategy is recommended where it lowers the severity per sample, what it introduces taken off, \
by more than chance. Where none does, the row says whether none helps or the samples are too few to tell.";

/// The forms of recommendations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Tables for a terminal.
    Text,
    /// Markdown.
    Markdown,
    /// JSON, versioned.
    Json,
    /// The policy file.
    Policy,
}

/// Shows the recommendations, and writes the policy where that is asked for.
pub fn run(args: &Args) -> Outcome {
    let opened = open(&args.study, &args.scanned.scanner()?)?;
    let cwes = cwes(&opened.gathered.header);
    let basis = Basis {
        study: &opened.study,
        cwes: &cwes,
    };
    let made: Recommendations = recommend(basis, &opened.gathered.samples);
    let policy = Policy::of(&made).render()?;
    if let Some(path) = &args.policy {
        write_whole(path, policy.as_bytes())?;
        tell(format_args!("policy: {}", path.display()));
    }
    data(match args.format {
        Format::Text => terminal(&made, width()),
        Format::Markdown => markdown(&made),
        Format::Json => json(&made)?,
        Format::Policy => policy,
    })?;
    Ok(Exit::Success)
}

/// The CWEs of each weakness that the study's scenarios have.
fn cwes(header: &Header) -> BTreeMap<Arc<str>, Vec<Cwe>> {
    let mut cwes = BTreeMap::<Arc<str>, Vec<Cwe>>::new();
    for scenario in &header.scenarios {
        let known = cwes.entry(Arc::clone(&scenario.weakness)).or_default();
        known.extend(&scenario.cwes);
        known.sort_unstable();
        known.dedup();
    }
    cwes
}
