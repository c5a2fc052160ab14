//! Improvement: how much of the baseline's weakness a strategy removes in a scenario, in percent.
//!
//! - by severity: (S_raw - S_strategy) / S_raw x 100, S the sum of the severities of all findings in a cell's samples;
//! - by samples: (N_raw - N_strategy) / N_raw x 100, N the number of samples that hold any weakness.
//!
//! Source: the study's RQ2. Where both sides are 0 it prints "no change"; where the strategy was not run, nothing.
//! Where the baseline is 0 and the strategy's is not, the quotient does not exist; the published tables then carry
//! minus 100 times what the strategy's samples hold per sample, weaknesses by severity and weak samples by samples, and so
//! do we, marked as such (14 of 18 published cells by weaknesses, 12 by weak samples; `docs/replication.md`).
//! Averages over scenarios leave "no change" out, as the published averages do; the pooled value, which sums before it
//! divides, stands beside them because a mean of quotients leans on scenarios with a small baseline.
//! The study has ten samples on either side; where the sides differ in number, ours compares sums per sample asked for,
//! which is the same where they do not differ.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::group::{By, Group};
use super::tally::{CellKey, Cells, Tally};
use crate::stats::bootstrap::{DRAWS, mean_interval};
use crate::stats::proportion::Proportion;
use crate::stats::{CONFIDENCE, Interval};

/// What became of a quantity between the baseline and a strategy.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Change {
    /// So many percent of the baseline's are gone; negative where there are more.
    Percent {
        /// At most 100.
        percent: f64,
    },
    /// The baseline had none and neither has the strategy.
    NoChange,
    /// The baseline had none and the strategy has some: minus so many per 100 samples.
    FromNothing {
        /// Below 0; under -100 where samples hold more than one weakness each.
        percent: f64,
    },
    /// One of the two sides was not run.
    NotRun,
}

impl Change {
    /// The number that enters an average: none for "no change" and "not run".
    pub fn percent(self) -> Option<f64> {
        match self {
            Self::Percent { percent } | Self::FromNothing { percent } => Some(percent),
            Self::NoChange | Self::NotRun => None,
        }
    }
}

/// The improvement of one strategy in one scenario.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CellImprovement {
    /// The model, language, scenario and strategy.
    pub group: Group,
    /// By severity.
    pub by_severity: Change,
    /// By samples.
    pub by_samples: Change,
    /// The sum of the baseline's severities, where it was run.
    pub baseline_severity: Option<f64>,
    /// The sum of the strategy's severities, where it was run.
    pub strategy_severity: Option<f64>,
    /// The baseline's weak samples of those asked for.
    pub baseline: Option<Proportion>,
    /// The strategy's weak samples of those asked for.
    pub strategy: Option<Proportion>,
}

/// The improvement of a strategy over several scenarios.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Improvement {
    /// The model, the strategy and perhaps the language.
    pub group: Group,
    /// By severity.
    pub by_severity: Average,
    /// By samples.
    pub by_samples: Average,
}

/// An average of [`Change`]s.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Average {
    /// The mean over scenarios, "no change" left out: the study's average.
    pub mean: Option<f64>,
    /// The cluster bootstrap interval of the mean over scenarios.
    pub interval: Option<Interval>,
    /// The improvement of the sums over all scenarios that were run on both sides.
    pub pooled: Option<f64>,
    /// Scenarios in the mean.
    pub scenarios: u64,
    /// Scenarios with nothing before and nothing after.
    pub no_change: u64,
    /// Scenarios with nothing before and something after; they are in the mean.
    pub from_nothing: u64,
    /// Scenarios where a side was not run.
    pub not_run: u64,
}

/// The improvement of every strategy in every scenario.
pub fn by_cell(cells: &Cells) -> Vec<CellImprovement> {
    cells
        .treated()
        .map(|(key, tally)| {
            cell(
                key,
                cells.baseline_of(key),
                Some(tally).filter(|t| t.asked() > 0),
            )
        })
        .collect()
}

fn cell(key: &CellKey, baseline: Option<&Tally>, strategy: Option<&Tally>) -> CellImprovement {
    let change = |amount: fn(&Tally) -> f64, number: fn(&Tally) -> u64| match (baseline, strategy) {
        (Some(before), Some(after)) => change(
            amount(before) / before.asked() as f64,
            amount(after) / after.asked() as f64,
            number(after) as f64 / after.asked() as f64,
        ),
        _ => Change::NotRun,
    };
    CellImprovement {
        group: Group {
            model: Some(Arc::clone(&key.model)),
            language: Some(key.language),
            scenario: Some(Arc::clone(&key.scenario)),
            strategy: Some(Arc::clone(&key.strategy)),
        },
        by_severity: change(|t| t.severity, |t| t.findings),
        by_samples: change(|t| t.weak as f64, |t| t.weak),
        baseline_severity: baseline.map(|t| t.severity),
        strategy_severity: strategy.map(|t| t.severity),
        baseline: baseline.map(Tally::weak_of_asked),
        strategy: strategy.map(Tally::weak_of_asked),
    }
}

/// The change from `before` to `after`, both per sample; `number_after` counts what there is per sample.
fn change(before: f64, after: f64, number_after: f64) -> Change {
    if before > 0.0 {
        Change::Percent {
            percent: (before - after) / before * 100.0,
        }
    } else if number_after == 0.0 {
        Change::NoChange
    } else {
        Change::FromNothing {
            percent: -100.0 * number_after,
        }
    }
}

/// The averages of `rows` in the groups that `by` keeps apart; `seed` draws the bootstrap.
pub fn average(rows: &[CellImprovement], by: By, seed: u64) -> Vec<Improvement> {
    let mut groups = BTreeMap::<Group, Vec<&CellImprovement>>::new();
    for row in rows {
        groups.entry(coarser(&row.group, by)).or_default().push(row);
    }
    let improvement = |(group, rows): (Group, Vec<&CellImprovement>)| Improvement {
        group,
        by_severity: average_of(&rows, |r| r.by_severity, severity_per_sample, seed),
        by_samples: average_of(&rows, |r| r.by_samples, weak_per_sample, seed),
    };
    groups.into_iter().map(improvement).collect()
}

fn coarser(group: &Group, by: By) -> Group {
    Group {
        model: group.model.clone().filter(|_| by.model),
        language: group.language.filter(|_| by.language || by.scenario),
        scenario: group.scenario.clone().filter(|_| by.scenario),
        strategy: group.strategy.clone().filter(|_| by.strategy),
    }
}

fn average_of(
    rows: &[&CellImprovement],
    change: fn(&CellImprovement) -> Change,
    sides: fn(&CellImprovement) -> Option<(f64, f64)>,
    seed: u64,
) -> Average {
    let percents: Vec<f64> = rows.iter().filter_map(|r| change(r).percent()).collect();
    let of_kind =
        |wanted: fn(Change) -> bool| rows.iter().filter(|r| wanted(change(r))).count() as u64;
    let sum = rows.iter().filter_map(|r| sides(r));
    let (before, after) = sum.fold((0.0, 0.0), |(b, a), (before, after)| {
        (b + before, a + after)
    });
    Average {
        mean: (!percents.is_empty()).then(|| percents.iter().sum::<f64>() / percents.len() as f64),
        interval: mean_interval(&percents, CONFIDENCE, DRAWS, seed),
        pooled: (before > 0.0).then(|| (before - after) / before * 100.0),
        scenarios: percents.len() as u64,
        no_change: of_kind(|c| c == Change::NoChange),
        from_nothing: of_kind(|c| matches!(c, Change::FromNothing { .. })),
        not_run: of_kind(|c| c == Change::NotRun),
    }
}

fn severity_per_sample(row: &CellImprovement) -> Option<(f64, f64)> {
    let per_sample = |severity: f64, of: Proportion| severity / of.of as f64;
    Some((
        per_sample(row.baseline_severity?, row.baseline?),
        per_sample(row.strategy_severity?, row.strategy?),
    ))
    .filter(|_| row.by_severity != Change::NotRun)
}

fn weak_per_sample(row: &CellImprovement) -> Option<(f64, f64)> {
    Some((row.baseline?.share()?, row.strategy?.share()?))
}
