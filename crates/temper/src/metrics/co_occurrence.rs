//! Co-occurrence: which weaknesses share a sample, and whether more often than chance.
//!
//! Over the samples with code of one strategy: how many hold both, lift, phi, Fisher's exact test, and its p-value
//! after Benjamini and Hochberg over all pairs of that strategy. Source: the study's RQ1 lists pairs by count.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::tally::Weakness;
use crate::sample::Sample;
use crate::stats::association::TwoByTwo;
use crate::stats::multiplicity::benjamini_hochberg;

/// Two weaknesses that share samples.
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

/// Every pair that shares at least one sample, by strategy, the most frequent first.
pub fn pairs(samples: &[Sample]) -> Vec<Pair> {
    let mut strategies = BTreeMap::<Arc<str>, Counts>::new();
    for sample in samples.iter().filter(|s| s.outcome.has_code()) {
        let counts = strategies.entry(Arc::clone(&sample.key.strategy));
        count(counts.or_default(), &Weakness::all_of(sample));
    }
    strategies
        .into_iter()
        .flat_map(|(strategy, counts)| rows(&strategy, &counts))
        .collect()
}

fn count(counts: &mut Counts, weaknesses: &[Weakness]) {
    counts.samples += 1;
    for (place, first) in weaknesses.iter().enumerate() {
        *counts.single.entry(first.clone()).or_default() += 1;
        for second in &weaknesses[place + 1..] {
            *counts
                .pairs
                .entry((first.clone(), second.clone()))
                .or_default() += 1;
        }
    }
}

fn rows(strategy: &Arc<str>, counts: &Counts) -> Vec<Pair> {
    let mut rows: Vec<Pair> = counts
        .pairs
        .iter()
        .map(|((first, second), both)| {
            let table = table(counts, first, second, *both);
            Pair {
                strategy: Arc::clone(strategy),
                first: first.clone(),
                second: second.clone(),
                both: *both,
                samples: counts.samples,
                lift: table.lift(),
                phi: table.phi(),
                p: table.fisher(),
                p_adjusted: 1.0,
            }
        })
        .collect();
    let adjusted = benjamini_hochberg(&rows.iter().map(|row| row.p).collect::<Vec<_>>());
    for (row, p) in rows.iter_mut().zip(adjusted) {
        row.p_adjusted = p;
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.both));
    rows
}

fn table(counts: &Counts, first: &Weakness, second: &Weakness, both: u64) -> TwoByTwo {
    let (first, second) = (counts.single[first], counts.single[second]);
    TwoByTwo {
        both,
        first_only: first - both,
        second_only: second - both,
        neither: counts.samples + both - first - second,
    }
}
