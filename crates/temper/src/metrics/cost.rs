//! Cost: tokens, seconds and dollars of each model and strategy, and what one weakness fewer costs.
//!
//! dollars per weakness removed = (dollars per sample of the strategy - of the baseline) / (findings per sample of the
//! baseline - of the strategy), over the scenarios run on both sides; none where the strategy removes nothing.
//! Tokens and seconds likewise.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::BASELINE;
use super::group::{By, Group};
use super::tally::{Cells, Tally};

/// What the samples of one model and strategy took.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Cost {
    /// The model and the strategy.
    pub group: Group,
    /// The samples asked for.
    pub samples: u64,
    /// Tokens of the prompts.
    pub input_tokens: u64,
    /// Tokens of the replies.
    pub output_tokens: u64,
    /// Whether some of the tokens are estimates.
    pub estimated: bool,
    /// Seconds of all calls, as if one after another.
    pub seconds: f64,
    /// US dollars, where the price of every sample is known.
    pub usd: Option<f64>,
    /// What one finding fewer costs beyond the baseline, where there are fewer.
    pub per_weakness_removed: Option<PerWeakness>,
}

/// What one finding fewer costs beyond the baseline's cost; negative where the strategy is cheaper.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PerWeakness {
    /// Tokens, of prompt and reply.
    pub tokens: f64,
    /// Seconds.
    pub seconds: f64,
    /// US dollars, where all prices are known.
    pub usd: Option<f64>,
}

#[derive(Default)]
struct Sides {
    all: Tally,
    before: Tally,
    after: Tally,
}

/// The cost of every model and strategy.
pub fn cost(cells: &Cells) -> Vec<Cost> {
    let mut groups = BTreeMap::<Group, Sides>::new();
    for (key, tally) in &cells.0 {
        let sides = groups.entry(By::MODEL_STRATEGY.group(key)).or_default();
        sides.all.add(tally);
        let baseline = cells.baseline_of(key).filter(|_| tally.asked() > 0);
        if let Some(before) = baseline.filter(|_| &*key.strategy != BASELINE) {
            sides.before.add(before);
            sides.after.add(tally);
        }
    }
    groups
        .into_iter()
        .map(|(group, sides)| row(group, &sides))
        .collect()
}

fn row(group: Group, sides: &Sides) -> Cost {
    let all = &sides.all;
    Cost {
        group,
        samples: all.asked(),
        input_tokens: all.input_tokens,
        output_tokens: all.output_tokens,
        estimated: all.estimated > 0,
        seconds: all.seconds,
        usd: dollars(all),
        per_weakness_removed: per_weakness(&sides.before, &sides.after),
    }
}

/// The dollars of a tally, where the price of every sample that was asked for is known.
fn dollars(tally: &Tally) -> Option<f64> {
    (tally.priced > 0 && tally.priced >= tally.asked()).then_some(tally.cost_usd)
}

fn per_weakness(before: &Tally, after: &Tally) -> Option<PerWeakness> {
    if before.asked() == 0 || after.asked() == 0 {
        return None;
    }
    let per_sample = |amount: f64, of: &Tally| amount / of.asked() as f64;
    let removed =
        per_sample(before.findings as f64, before) - per_sample(after.findings as f64, after);
    if removed <= 0.0 {
        return None;
    }
    let extra = |amount: fn(&Tally) -> f64| {
        (per_sample(amount(after), after) - per_sample(amount(before), before)) / removed
    };
    Some(PerWeakness {
        tokens: extra(|t| (t.input_tokens + t.output_tokens) as f64),
        seconds: extra(|t| t.seconds),
        usd: dollars(before)
            .and(dollars(after))
            .map(|_| extra(|t| t.cost_usd)),
    })
}
