//! Pairs of samples: the baseline's and a strategy's of the same model, scenario and number.
//!
//! The study lays them side by side in this way. The two are drawn apart, so that a single pair says little: what is
//! counted here is read over many pairs. A sample that was never asked for is in no pair.

use std::collections::HashMap;
use std::sync::Arc;

use super::BASELINE;
use super::group::Group;
use super::tally::CellKey;
use crate::sample::{Sample, SampleOutcome};

/// The two samples of a pair.
#[derive(Debug, Clone, Copy)]
pub struct Pair<'a> {
    /// The baseline's, or the first strategy's.
    pub before: &'a Sample,
    /// The strategy's.
    pub after: &'a Sample,
}

impl Pair<'_> {
    /// Whether both are code, so that what was found in them compares.
    pub fn has_code(self) -> bool {
        self.before.outcome.has_code() && self.after.outcome.has_code()
    }

    /// The groups that the pair counts in: its model and strategy, and these within its language.
    pub fn groups(self) -> [Group; 2] {
        let all = Group {
            model: Some(Arc::clone(&self.after.key.model)),
            strategy: Some(Arc::clone(&self.after.key.strategy)),
            ..Group::default()
        };
        let in_language = Group {
            language: Some(self.after.language),
            ..all.clone()
        };
        [all, in_language]
    }

    /// The strategy's cell.
    pub fn cell(self) -> CellKey {
        CellKey::of(self.after)
    }
}

/// The samples by place, to look the other side up.
type Places<'a> = HashMap<(&'a str, &'a str, u32), &'a Sample>;

/// Every sample of a strategy beside the baseline's of the same number, where both were asked for.
pub fn with_baseline(samples: &[Sample]) -> Vec<Pair<'_>> {
    let is_baseline = |sample: &&Sample| &*sample.key.strategy == BASELINE;
    let before = places(samples.iter().filter(is_baseline));
    between(&before, samples.iter().filter(|s| !is_baseline(s)))
}

/// The pairs of two strategies.
pub fn of_two<'a>(first: &[&'a Sample], second: &[&'a Sample]) -> Vec<Pair<'a>> {
    between(&places(first.iter().copied()), second.iter().copied())
}

fn between<'a>(before: &Places<'a>, after: impl Iterator<Item = &'a Sample>) -> Vec<Pair<'a>> {
    after
        .filter(|sample| was_asked(sample))
        .filter_map(|after| {
            let before = before.get(&place(after))?;
            Some(Pair { before, after })
        })
        .collect()
}

fn places<'a>(samples: impl Iterator<Item = &'a Sample>) -> Places<'a> {
    samples
        .filter(|sample| was_asked(sample))
        .map(|sample| (place(sample), sample))
        .collect()
}

fn place(sample: &Sample) -> (&str, &str, u32) {
    let key = &sample.key;
    (&key.model, &key.scenario, key.index)
}

fn was_asked(sample: &Sample) -> bool {
    sample.outcome != SampleOutcome::NotApplicable
}
