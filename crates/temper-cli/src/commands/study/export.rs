//! `temper study export`: everything a ledger holds, as JSON lines in an order that is always the same.

use std::io::{BufWriter, Write};

use clap::ValueEnum;
use serde::Serialize;
use temper::ledger::{Call, Ledger, SampleDecided};

use super::status;
use super::target::Target;
use crate::commands::report::{self, Scanned};
use crate::failure::{Exit, Failure, Outcome};

/// Arguments of `temper study export`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    target: Target,
    #[command(flatten)]
    scanned: Scanned,
    /// What to write.
    #[arg(long, value_enum, default_value_t = What::Samples)]
    what: What,
}

/// What is exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum What {
    /// One line a sample: outcome, code, findings, tokens, cost.
    Samples,
    /// One line a call (prompt, reply, seed, usage), then one line a decided sample.
    Ledger,
}

/// A line of the ledger's export.
#[derive(Serialize)]
#[serde(tag = "record", rename_all = "kebab-case")]
enum Line<'a> {
    Header { header: &'a temper::ledger::Header },
    Call { call: &'a Call },
    Sample { sample: &'a SampleDecided },
    Failed { failed: &'a temper::ledger::Failed },
}

/// Writes the lines.
pub fn run(args: &Args) -> Outcome {
    let ledger = status::open(&args.target)?;
    let mut out = BufWriter::new(std::io::stdout().lock());
    let written = match args.what {
        What::Samples => samples(&ledger, args, &mut out),
        What::Ledger => whole(&ledger, &mut out),
    };
    match written.and_then(|()| Ok(out.flush()?)) {
        Err(failure) if is_broken_pipe(&failure) => Ok(Exit::Success),
        Err(failure) => Err(failure),
        Ok(()) => Ok(Exit::Success),
    }
}

fn is_broken_pipe(failure: &Failure) -> bool {
    let io = failure
        .error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<std::io::Error>());
    io.into_iter()
        .any(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
}

fn samples(ledger: &dyn Ledger, args: &Args, out: &mut impl Write) -> Result<(), Failure> {
    let scanner = args.scanned.scanner()?;
    let gathered = report::gather(ledger, &scanner)?;
    for sample in &gathered.samples {
        line(out, sample)?;
    }
    Ok(())
}

fn whole(ledger: &dyn Ledger, out: &mut impl Write) -> Result<(), Failure> {
    if let Some(header) = ledger.header().map_err(report::explain)? {
        line(out, &Line::Header { header: &header })?;
    }
    for cell in ledger.cells().map_err(report::explain)? {
        for call in &ledger.calls(&cell).map_err(report::explain)? {
            line(out, &Line::Call { call })?;
        }
        for sample in &ledger.decided(&cell).map_err(report::explain)? {
            line(out, &Line::Sample { sample })?;
        }
    }
    let mut failures = ledger.failures().map_err(report::explain)?;
    failures.sort_by(|a, b| a.key.cmp(&b.key));
    for failed in &failures {
        line(out, &Line::Failed { failed })?;
    }
    Ok(())
}

fn line(out: &mut impl Write, value: &impl Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string(value)?;
    writeln!(out, "{text}").map_err(|error| anyhow::Error::from(error).into())
}
