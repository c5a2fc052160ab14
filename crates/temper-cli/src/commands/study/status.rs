//! `temper study status`: how far a study is. Works while it runs.

use std::collections::BTreeMap;

use temper::ledger::{Failed, Ledger, SqliteLedger};

use super::target::Target;
use crate::commands::report;
use crate::failure::{Exit, Failure, Hint, Outcome, data, tell};
use crate::show::progress::kind_word;
use crate::show::table::plain;
use crate::show::words::{dollars, thousands};

/// Arguments of `temper study status`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    target: Target,
}

/// Shows how far the study is.
pub fn run(args: &Args) -> Outcome {
    let resolved = args.target.resolve()?;
    let path = report::ledger_path(&resolved.folder);
    let ledger = SqliteLedger::read(&path).map_err(report::explain)?;
    let plan = &resolved.plan;
    let counts: BTreeMap<_, _> = ledger
        .progress()
        .map_err(report::explain)?
        .into_iter()
        .collect();
    let mut table = plain(["model", "strategy", "samples", "of"]);
    let per_cell = u64::from(plan.study.samples);
    let (mut done, all) = (0, plan.samples());
    for model in plan.models() {
        for strategy in &plan.strategies {
            let of_strategy: u64 = counts
                .iter()
                .filter(|(cell, _)| *cell.model == *model.id && *cell.strategy == *strategy.id())
                .filter(|(cell, _)| plan.scenarios().iter().any(|s| s.id == cell.scenario))
                .map(|(_, count)| (*count).min(per_cell))
                .sum();
            done += of_strategy;
            let wanted = per_cell * plan.scenarios().len() as u64;
            table.add_row([
                &model.id,
                strategy.id(),
                &thousands(of_strategy),
                &thousands(wanted),
            ]);
        }
    }
    data(format!("{}\n", table.trim_fmt()))?;
    let spent = ledger.spent().map_err(report::explain)?;
    tell(format_args!(
        "{} of {} samples; {} calls, {} tokens in, {} out, {} spent where the price is known",
        thousands(done),
        thousands(all),
        thousands(spent.calls),
        thousands(spent.input_tokens),
        thousands(spent.output_tokens),
        dollars(spent.usd),
    ));
    failures(&ledger.failures().map_err(report::explain)?);
    Ok(if done == all {
        Exit::Success
    } else {
        Exit::Findings
    })
}

/// Failed calls in clusters: kind, how many, and the last one's words.
pub fn failures(failures: &[Failed]) {
    let mut clusters: BTreeMap<_, (u64, &str)> = BTreeMap::new();
    for failed in failures {
        let cluster = clusters
            .entry((&failed.key.cell.model, failed.kind))
            .or_default();
        *cluster = (cluster.0 + 1, &failed.message);
    }
    for ((model, kind), (count, message)) in clusters {
        tell(format_args!(
            "{model}: {count} calls failed ({}), the last: {message}",
            kind_word(kind)
        ));
    }
}

/// The ledger of a study for reading.
pub fn open(target: &Target) -> Result<SqliteLedger, Failure> {
    let resolved = target.resolve()?;
    SqliteLedger::read(&report::ledger_path(&resolved.folder))
        .map_err(report::explain)
        .hint(|| "`temper study run` makes it".to_owned())
}
