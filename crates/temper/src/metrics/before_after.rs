//! The samples with code of each strategy, and the baseline's of the same models and scenarios.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use super::BASELINE;
use crate::sample::Sample;

/// Both sides of one strategy. The baseline's are its own on both sides.
#[derive(Debug, Default)]
pub(super) struct Sides<'a> {
    /// The baseline's samples of the scenarios that the strategy has samples of.
    pub(super) before: Vec<&'a Sample>,
    /// The strategy's samples.
    pub(super) after: Vec<&'a Sample>,
}

/// Both sides of every strategy.
fn by_strategy(samples: &[Sample]) -> BTreeMap<Arc<str>, Sides<'_>> {
    let mut strategies = BTreeMap::<Arc<str>, Sides<'_>>::new();
    for sample in samples.iter().filter(|s| s.outcome.has_code()) {
        let strategy = Arc::clone(&sample.key.strategy);
        strategies.entry(strategy).or_default().after.push(sample);
    }
    let baseline = strategies
        .get(BASELINE)
        .map_or_else(Vec::new, |sides| sides.after.clone());
    for sides in strategies.values_mut() {
        let here: HashSet<(&str, &str)> = sides.after.iter().map(|s| scenario(s)).collect();
        let before = baseline
            .iter()
            .filter(|sample| here.contains(&scenario(sample)));
        sides.before = before.copied().collect();
    }
    strategies
}

/// What `count` finds on both sides of every strategy, as `rows` tells it.
pub(super) fn rows_by_strategy<C, R>(
    samples: &[Sample],
    count: impl Fn(&[&Sample]) -> C,
    rows: impl Fn(&Arc<str>, &C, &C) -> Vec<R>,
) -> Vec<R> {
    by_strategy(samples)
        .into_iter()
        .flat_map(|(strategy, sides)| rows(&strategy, &count(&sides.before), &count(&sides.after)))
        .collect()
}

fn scenario(sample: &Sample) -> (&str, &str) {
    (&sample.key.model, &sample.key.scenario)
}
