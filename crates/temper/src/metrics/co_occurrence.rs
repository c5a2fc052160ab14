//! Co-occurrence: which two weaknesses share a sample, and whether more often than chance.
//!
//! Over the samples with code of one strategy: how many hold both, lift, phi, Fisher's exact test, and its p-value
//! after Benjamini and Hochberg over all pairs of that strategy; beside it, how many of the baseline's samples of the same
//! scenarios hold both. Source: the study's RQ1 lists pairs by count.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::before_after::rows_by_strategy;
use super::tally::Weakness;
use crate::sample::Sample;
use crate::stats::association::TwoByTwo;
use crate::stats::multiplicity::correct;

/// Two weaknesses that share samples under a strategy, or shared some before it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Pair {
    /// The strategy of the samples.
    pub strategy: Arc<str>,
    /// The one.
    pub first: Weakness,
    /// The other.
    pub second: Weakness,
    /// Samples with both.
    pub both: u64,
    /// Samples with code.
    pub samples: u64,
    /// The baseline's samples with both, in the same scenarios.
    #[serde(default)]
    pub baseline_both: u64,
    /// The baseline's samples with code, in the same scenarios.
    #[serde(default)]
    pub baseline_samples: u64,
    /// How much more often than if they were independent.
    pub lift: Option<f64>,
    /// The phi coefficient.
    pub phi: Option<f64>,
    /// Fisher's exact test, two-sided.
    pub p: f64,
    /// The same after Benjamini and Hochberg.
    pub p_adjusted: f64,
}

#[derive(Default)]
struct Counts {
    samples: u64,
    single: BTreeMap<Weakness, u64>,
    pairs: BTreeMap<(Weakness, Weakness), u64>,
}

/// Every pair that shares a sample under a strategy or in the baseline of its scenarios, by strategy, the most frequent
/// first.
pub fn pairs(samples: &[Sample]) -> Vec<Pair> {
    rows_by_strategy(samples, Counts::of, rows)
}

impl Counts {
    fn of(samples: &[&Sample]) -> Self {
        let mut counts = Self::default();
        for sample in samples {
            counts.count(&Weakness::all_of(sample));
        }
        counts
    }

    fn count(&mut self, weaknesses: &[Weakness]) {
        self.samples += 1;
        for (place, first) in weaknesses.iter().enumerate() {
            *self.single.entry(first.clone()).or_default() += 1;
            for second in &weaknesses[place + 1..] {
                *self
                    .pairs
                    .entry((first.clone(), second.clone()))
                    .or_default() += 1;
            }
        }
    }

    fn both(&self, pair: &(Weakness, Weakness)) -> u64 {
        self.pairs.get(pair).copied().unwrap_or_default()
    }

    fn table(&self, pair: &(Weakness, Weakness)) -> TwoByTwo {
        let single = |weakness| self.single.get(weakness).copied().unwrap_or_default();
        let (first, second, both) = (single(&pair.0), single(&pair.1), self.both(pair));
        TwoByTwo {
            both,
            first_only: first - both,
            second_only: second - both,
            neither: self.samples + both - first - second,
        }
    }
}

fn rows(strategy: &Arc<str>, before: &Counts, after: &Counts) -> Vec<Pair> {
    let pairs: BTreeSet<&(Weakness, Weakness)> =
        before.pairs.keys().chain(after.pairs.keys()).collect();
    let row = |pair: &(Weakness, Weakness)| {
        let table = after.table(pair);
        Pair {
            strategy: Arc::clone(strategy),
            first: pair.0.clone(),
            second: pair.1.clone(),
            both: after.both(pair),
            samples: after.samples,
            baseline_both: before.both(pair),
            baseline_samples: before.samples,
            lift: table.lift(),
            phi: table.phi(),
            p: table.fisher(),
            p_adjusted: 1.0,
        }
    };
    let mut rows: Vec<Pair> = pairs.into_iter().map(row).collect();
    correct(&mut rows, |row| row.p, |row, p| row.p_adjusted = p);
    rows.sort_by_key(|row| std::cmp::Reverse((row.both, row.baseline_both)));
    rows
}
