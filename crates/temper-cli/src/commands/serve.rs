//! `temper serve`: for coding agents, over the Model Context Protocol.

use std::path::PathBuf;
use std::sync::Arc;

use temper::harden::Verifier;

use super::fix;
use super::scan::Chosen;
use crate::failure::{Exit, Failure, Outcome};

/// What to serve, and with which model.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Serve the Model Context Protocol on standard input and output: tools scan, explain, fix, rules.
    #[arg(long, required = true)]
    mcp: bool,
    /// The model that repairs, as for `temper fix`; it is connected at the first repair.
    #[arg(long, short)]
    model: Option<String>,
    /// How it is asked [default: temper.toml's, else analyzer-feedback].
    #[arg(long, short)]
    strategy: Option<String>,
    #[command(flatten)]
    chosen: Chosen,
    /// The settings [default: temper.toml, where there is one].
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

/// Serves until the client goes away.
pub fn run(args: Args) -> Outcome {
    let rules = args.chosen.rules()?;
    let settings = crate::settings::read(args.config.as_deref())?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    let handle = runtime.handle().clone();
    let verifier = Verifier::new(rules.clone());
    let connect = move || {
        // Clients of remote services tie themselves to the runtime in which they are made.
        let _inside = handle.enter();
        let asked = fix::Asked {
            model: args.model.as_deref(),
            strategy: args.strategy.as_deref(),
            ..fix::Asked::default()
        };
        fix::mender(&asked, &settings, verifier.clone(), None).map_err(|failure| in_words(&failure))
    };
    runtime.block_on(temper_serve::stdio(rules, Arc::new(connect)))?;
    Ok(Exit::Success)
}

fn in_words(failure: &Failure) -> String {
    match &failure.hint {
        Some(hint) => format!("{:#}; {hint}", failure.error),
        None => format!("{:#}", failure.error),
    }
}
