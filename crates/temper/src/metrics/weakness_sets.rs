//! Larger sets: which three or four weaknesses share a sample, and whether more often than chance.
//!
//! Over the samples with code of one strategy: lift = P(all) / product of P(each); p = the upper binomial tail of that
//! product, after Benjamini and Hochberg over the sets of that strategy that at least two samples hold.
//! Sets of more than four say little that their parts do not, and their number explodes.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::before_after::rows_by_strategy;
use super::tally::Weakness;
use crate::sample::Sample;
use crate::stats::association::upper_tail;
use crate::stats::multiplicity::correct;
use crate::stats::proportion::Proportion;

/// The most sets that are kept of a strategy, the most frequent ones.
pub const MOST: usize = 20;

/// Of a sample with more weaknesses, the first so many: a sample with thirty would make 30,000 sets.
const MOST_OF_A_SAMPLE: usize = 12;

/// Three or four weaknesses that share samples.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct WeaknessSet {
    /// The strategy of the samples.
    pub strategy: Arc<str>,
    /// The weaknesses, in order.
    pub weaknesses: Vec<Weakness>,
    /// Samples that hold all of them, of those with code.
    pub samples: Proportion,
    /// The baseline's, in the same scenarios.
    pub baseline: Proportion,
    /// How much more often than if they were independent.
    pub lift: Option<f64>,
    /// The chance of so many samples or more, were they independent.
    pub p: f64,
    /// The same after Benjamini and Hochberg.
    pub p_adjusted: f64,
}

#[derive(Default)]
struct Counts {
    samples: u64,
    single: BTreeMap<Weakness, u64>,
    sets: BTreeMap<Vec<Weakness>, u64>,
}

/// The sets of every strategy, the most frequent first.
pub fn weakness_sets(samples: &[Sample]) -> Vec<WeaknessSet> {
    rows_by_strategy(samples, Counts::of, rows)
}

impl Counts {
    fn of(samples: &[&Sample]) -> Self {
        let mut counts = Self::default();
        for sample in samples {
            let mut held = Weakness::all_of(sample);
            held.truncate(MOST_OF_A_SAMPLE);
            counts.samples += 1;
            for weakness in &held {
                *counts.single.entry(weakness.clone()).or_default() += 1;
            }
            counts.count_sets(&held);
        }
        counts
    }

    fn count_sets(&mut self, held: &[Weakness]) {
        for a in 0..held.len() {
            for b in a + 1..held.len() {
                for c in b + 1..held.len() {
                    let three = [a, b, c].map(|at| held[at].clone()).to_vec();
                    for d in c + 1..held.len() {
                        let four = [three.as_slice(), &held[d..=d]].concat();
                        *self.sets.entry(four).or_default() += 1;
                    }
                    *self.sets.entry(three).or_default() += 1;
                }
            }
        }
    }

    /// The share of samples that would hold all, were they independent.
    fn expected(&self, set: &[Weakness]) -> f64 {
        let share = |w: &Weakness| self.single.get(w).copied().unwrap_or_default() as f64;
        set.iter().map(|w| share(w) / self.samples as f64).product()
    }
}

fn rows(strategy: &Arc<str>, before: &Counts, after: &Counts) -> Vec<WeaknessSet> {
    let row = |(set, samples): (&Vec<Weakness>, &u64)| {
        let expected = after.expected(set);
        let seen = Proportion::new(*samples, after.samples);
        let baseline = before.sets.get(set).copied().unwrap_or_default();
        WeaknessSet {
            strategy: Arc::clone(strategy),
            weaknesses: set.clone(),
            samples: seen,
            baseline: Proportion::new(baseline, before.samples),
            lift: seen
                .share()
                .filter(|_| expected > 0.0)
                .map(|share| share / expected),
            p: upper_tail(*samples, after.samples, expected),
            p_adjusted: 1.0,
        }
    };
    let several = after.sets.iter().filter(|(_, samples)| **samples >= 2);
    let mut rows: Vec<WeaknessSet> = several.map(row).collect();
    correct(&mut rows, |row| row.p, |row, p| row.p_adjusted = p);
    rows.sort_by_key(|row| std::cmp::Reverse(row.samples.hits));
    rows.truncate(MOST);
    rows
}
