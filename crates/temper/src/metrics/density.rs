//! Severity per sample and per 100 lines: how much weakness there is, whatever the baseline.
//!
//! - per sample = sum of severities / samples asked for, with a cluster bootstrap interval over scenarios;
//! - per 100 lines = 100 x sum of severities / lines of code, over the samples whose code is known. A line counts that is
//!   not blank. A strategy that makes a model write less would look better by the first alone.
//!
//! Source: severities summed as in the study's RQ2, set against size as defect density is (IEEE 982.1).

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::group::{By, Group};
use super::tally::{Cells, Tally};
use crate::stats::bootstrap::{DRAWS, mean_interval};
use crate::stats::{CONFIDENCE, Interval};

/// How much weakness there is in one group of samples.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Density {
    /// The model, the strategy and perhaps the language.
    pub group: Group,
    /// Severity per sample asked for.
    pub per_sample: Option<f64>,
    /// The interval of its mean over scenarios.
    pub interval: Option<Interval>,
    /// Lines of code that are not blank.
    pub lines: u64,
    /// Severity per 100 of these lines.
    pub per_100_lines: Option<f64>,
}

/// The density in every group that `by` keeps apart; `seed` draws the bootstrap.
pub fn density(cells: &Cells, by: By, seed: u64) -> Vec<Density> {
    let mut groups = BTreeMap::<Group, (Tally, Vec<f64>)>::new();
    for (key, tally) in cells.0.iter().filter(|(_, tally)| tally.asked() > 0) {
        let (sum, scenarios) = groups.entry(by.group(key)).or_default();
        sum.add(tally);
        scenarios.push(tally.severity / tally.asked() as f64);
    }
    groups
        .into_iter()
        .map(|(group, (sum, scenarios))| Density {
            group,
            per_sample: (sum.asked() > 0).then(|| sum.severity / sum.asked() as f64),
            interval: mean_interval(&scenarios, CONFIDENCE, DRAWS, seed),
            lines: sum.lines,
            per_100_lines: (sum.lines > 0)
                .then(|| 100.0 * sum.severity_of_lines / sum.lines as f64),
        })
        .collect()
}
