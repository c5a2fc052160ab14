//! Side effects: which weaknesses a strategy trades for which, and what is left of what it removes.
//!
//! For each pair of a baseline sample and the strategy's sample beside it, with R the weaknesses that only the first
//! holds, N those that only the second holds, and K those that both do:
//! - transition r -> n: pairs with r in R and n in N; r -> nothing where N is empty; nothing -> n where R is empty;
//!   k -> k for K;
//! - removed severity: over all weaknesses, the sum of max(0, before - after); introduced: that of max(0, after - before);
//! - net = removed - introduced, which is the severity before less the severity after;
//! - undone = introduced / removed.
//!
//! Source: the side effects of the study's RQ2. `introduced.rs` asks the stricter question, what no baseline sample of
//! the scenario holds; here a weakness that the baseline also has now and then counts as introduced in a pair.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::group::Group;
use super::pairing::{Pair, with_baseline};
use super::tally::Weakness;
use crate::sample::Sample;

/// The side effects of one strategy on one model, perhaps in one language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SideEffects {
    /// The model, the strategy and perhaps the language.
    pub group: Group,
    /// Pairs of samples with code on both sides.
    pub pairs: u64,
    /// Severity that is gone.
    pub removed_severity: f64,
    /// Severity that came.
    pub introduced_severity: f64,
    /// The one less the other.
    pub net_severity: f64,
    /// The share of the removed severity that came back as another.
    pub undone: Option<f64>,
    /// What became of each weakness, the most frequent first.
    pub weaknesses: Vec<WeaknessMoves>,
    /// From which weakness to which, the most frequent first.
    pub transitions: Vec<Transition>,
}

/// What became of one weakness over all pairs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WeaknessMoves {
    /// Which.
    pub weakness: Weakness,
    /// Pairs where it is gone.
    pub removed: u64,
    /// Pairs where it stayed.
    pub kept: u64,
    /// Pairs where it came.
    pub introduced: u64,
}

/// One entry of the transition matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Transition {
    /// The weakness that is gone, or was kept; none where nothing is gone.
    pub from: Option<Weakness>,
    /// The weakness that came, or was kept; none where nothing came.
    pub to: Option<Weakness>,
    /// Pairs of samples with this transition.
    pub pairs: u64,
}

#[derive(Default)]
struct Sum {
    pairs: u64,
    removed: f64,
    introduced: f64,
    moves: BTreeMap<Weakness, [u64; 3]>,
    transitions: BTreeMap<(Option<Weakness>, Option<Weakness>), u64>,
}

/// The side effects of every strategy: by model, and by model and language.
pub fn side_effects(samples: &[Sample]) -> Vec<SideEffects> {
    let mut groups = BTreeMap::<Group, Sum>::new();
    for pair in with_baseline(samples).into_iter().filter(|p| p.has_code()) {
        let sides = Sides::of(pair);
        for group in pair.groups() {
            groups.entry(group).or_default().count(&sides);
        }
    }
    groups
        .into_iter()
        .map(|(group, sum)| sum.row(group))
        .collect()
}

/// A pair, sorted into what went, stayed and came.
struct Sides {
    removed: Vec<Weakness>,
    kept: Vec<Weakness>,
    introduced: Vec<Weakness>,
    removed_severity: f64,
    introduced_severity: f64,
}

impl Sides {
    fn of(pair: Pair<'_>) -> Self {
        let (before, after) = (severities(pair.before), severities(pair.after));
        let mut sides = Self {
            removed: Vec::new(),
            kept: Vec::new(),
            introduced: Vec::new(),
            removed_severity: 0.0,
            introduced_severity: 0.0,
        };
        for (weakness, old) in &before {
            let new = after.get(weakness);
            let fall = old - new.copied().unwrap_or_default();
            sides.removed_severity += fall.max(0.0);
            sides.introduced_severity += (-fall).max(0.0);
            let side = if new.is_some() {
                &mut sides.kept
            } else {
                &mut sides.removed
            };
            side.push(weakness.clone());
        }
        for (weakness, new) in after.into_iter().filter(|(w, _)| !before.contains_key(w)) {
            sides.introduced_severity += new;
            sides.introduced.push(weakness);
        }
        sides
    }

    fn transitions(&self) -> Vec<(Option<Weakness>, Option<Weakness>)> {
        let none_or = |side: &[Weakness]| -> Vec<Option<Weakness>> {
            match side {
                [] => vec![None],
                side => side.iter().cloned().map(Some).collect(),
            }
        };
        let mut all: Vec<_> = self
            .kept
            .iter()
            .map(|w| (Some(w.clone()), Some(w.clone())))
            .collect();
        if !(self.removed.is_empty() && self.introduced.is_empty()) {
            for from in none_or(&self.removed) {
                all.extend(
                    none_or(&self.introduced)
                        .into_iter()
                        .map(|to| (from.clone(), to)),
                );
            }
        }
        all
    }
}

fn severities(sample: &Sample) -> BTreeMap<Weakness, f64> {
    let mut sums = BTreeMap::new();
    for finding in &sample.findings {
        *sums.entry(Weakness::of(finding)).or_default() += f64::from(finding.severity.0);
    }
    sums
}

impl Sum {
    fn count(&mut self, sides: &Sides) {
        self.pairs += 1;
        self.removed += sides.removed_severity;
        self.introduced += sides.introduced_severity;
        for (place, side) in [&sides.removed, &sides.kept, &sides.introduced]
            .into_iter()
            .enumerate()
        {
            for weakness in side {
                self.moves.entry(weakness.clone()).or_default()[place] += 1;
            }
        }
        for transition in sides.transitions() {
            *self.transitions.entry(transition).or_default() += 1;
        }
    }

    fn row(self, group: Group) -> SideEffects {
        let moves = self.moves.into_iter();
        let mut weaknesses: Vec<WeaknessMoves> = moves
            .map(|(weakness, [removed, kept, introduced])| WeaknessMoves {
                weakness,
                removed,
                kept,
                introduced,
            })
            .collect();
        weaknesses.sort_by_key(|w| std::cmp::Reverse(w.removed + w.kept + w.introduced));
        let mut transitions: Vec<Transition> = self
            .transitions
            .into_iter()
            .map(|((from, to), pairs)| Transition { from, to, pairs })
            .collect();
        transitions.sort_by_key(|t| std::cmp::Reverse(t.pairs));
        SideEffects {
            group,
            pairs: self.pairs,
            removed_severity: self.removed,
            introduced_severity: self.introduced,
            net_severity: self.removed - self.introduced,
            undone: (self.removed > 0.0).then(|| self.introduced / self.removed),
            weaknesses,
            transitions,
        }
    }
}
