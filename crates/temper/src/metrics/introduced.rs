//! Introduced weaknesses: what a strategy's samples hold that the baseline's of the same scenario do not.
//!
//! A weakness is introduced in a cell where some sample of the strategy holds it and no baseline sample of the same
//! model and scenario does. Source: the side effects of the study's RQ2, counted there by hand over pairs.
//!
//! share undone = severity of introduced findings / severity removed, per sample asked for, where removed sums, over
//! the weaknesses that became rarer, by how much.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::group::{By, Group};
use super::tally::{Cells, Presence, Tally, Weakness};

/// What one strategy introduces.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Introduced {
    /// The model and the strategy.
    pub group: Group,
    /// The weaknesses, the most frequent first.
    pub weaknesses: Vec<IntroducedWeakness>,
    /// Severity per sample that the strategy removed, summed over scenarios.
    pub removed_severity: f64,
    /// Severity per sample that it introduced, summed over scenarios.
    pub introduced_severity: f64,
    /// The share of the removed severity that the introduced one undoes.
    pub undone: Option<f64>,
}

/// One introduced weakness.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct IntroducedWeakness {
    /// Which.
    pub weakness: Weakness,
    /// The scenarios that it was introduced in.
    pub scenarios: Vec<String>,
    /// Samples of the strategy there that hold it.
    pub samples: u64,
    /// Findings of it there.
    pub findings: u64,
}

#[derive(Default)]
struct Sum {
    weaknesses: BTreeMap<Weakness, (Vec<String>, Presence)>,
    removed: f64,
    introduced: f64,
}

/// What every strategy introduces, by model and strategy.
pub fn introduced(cells: &Cells) -> Vec<Introduced> {
    let mut groups = BTreeMap::<Group, Sum>::new();
    for (key, after) in cells.treated().filter(|(_, tally)| tally.asked() > 0) {
        if let Some(before) = cells.baseline_of(key) {
            let sum = groups.entry(By::MODEL_STRATEGY.group(key)).or_default();
            count(sum, &key.scenario, before, after);
        }
    }
    groups
        .into_iter()
        .map(|(group, sum)| row(group, sum))
        .collect()
}

fn count(sum: &mut Sum, scenario: &str, before: &Tally, after: &Tally) {
    let per_sample = |presence: Option<&Presence>, of: &Tally| {
        presence.map_or(0.0, |p| p.severity) / of.asked() as f64
    };
    for (weakness, presence) in &after.weaknesses {
        if before.weaknesses.contains_key(weakness) {
            continue;
        }
        let (scenarios, total) = sum.weaknesses.entry(weakness.clone()).or_default();
        scenarios.push(scenario.to_owned());
        total.samples += presence.samples;
        total.findings += presence.findings;
        sum.introduced += per_sample(Some(presence), after);
    }
    for (weakness, presence) in &before.weaknesses {
        let left = per_sample(after.weaknesses.get(weakness), after);
        sum.removed += (per_sample(Some(presence), before) - left).max(0.0);
    }
}

fn row(group: Group, sum: Sum) -> Introduced {
    let mut weaknesses: Vec<IntroducedWeakness> = sum
        .weaknesses
        .into_iter()
        .map(|(weakness, (scenarios, presence))| IntroducedWeakness {
            weakness,
            scenarios,
            samples: presence.samples,
            findings: presence.findings,
        })
        .collect();
    weaknesses.sort_by_key(|w| std::cmp::Reverse(w.samples));
    Introduced {
        group,
        weaknesses,
        removed_severity: sum.removed,
        introduced_severity: sum.introduced,
        undone: (sum.removed > 0.0).then(|| sum.introduced / sum.removed),
    }
}
