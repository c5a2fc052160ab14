//! Outcomes: how the samples of each model and strategy ended, counts of each kind.
//!
//! A refusal, a filter's block, a cut-off or a reply without code is no secure program: each is counted apart.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::group::{By, Group};
use super::tally::{Cells, Tally};
use crate::sample::SampleOutcome;

/// How the samples of one model and strategy ended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Outcomes {
    /// The model and the strategy.
    pub group: Group,
    /// All samples.
    pub samples: u64,
    /// Those of each outcome, in the order of tables, outcomes that never occur included.
    pub counts: Vec<OutcomeCount>,
    /// Samples with code of which a part was not analysed.
    pub with_gaps: u64,
}

/// How many samples ended in one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OutcomeCount {
    /// The way.
    pub outcome: SampleOutcome,
    /// How many.
    pub samples: u64,
}

impl Outcomes {
    /// How many ended so.
    pub fn of(&self, outcome: SampleOutcome) -> u64 {
        let same = self.counts.iter().filter(|c| c.outcome == outcome);
        same.map(|c| c.samples).sum()
    }

    /// The samples that a model was asked for.
    pub fn asked(&self) -> u64 {
        self.samples - self.of(SampleOutcome::NotApplicable)
    }
}

/// The outcomes of every model and strategy.
pub fn outcomes(cells: &Cells) -> Vec<Outcomes> {
    let mut groups = BTreeMap::<Group, Tally>::new();
    for (key, tally) in &cells.0 {
        let group = By::MODEL_STRATEGY.group(key);
        groups.entry(group).or_default().add(tally);
    }
    let row = |(group, tally): (Group, Tally)| Outcomes {
        group,
        samples: tally.samples(),
        counts: SampleOutcome::ALL
            .map(|outcome| OutcomeCount {
                outcome,
                samples: tally.ended(outcome),
            })
            .to_vec(),
        with_gaps: tally.with_gaps,
    };
    groups.into_iter().map(row).collect()
}
