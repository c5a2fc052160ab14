//! A strategy against the baseline: by how many points the share of weak samples moves, and whether that is chance.
//!
//! Both sides are counted over the same scenarios: those where samples of either were asked for. So negative examples,
//! which cannot be shown where the baseline has no finding, are not compared with the baseline's easy scenarios.
//!
//! - difference = baseline's share - strategy's share, in points; positive is better. Interval: Newcombe, 95%, for new
//!   samples of these scenarios; the scenarios being the same on both sides makes it a little wide.
//! - p: exact sign-flip test over scenarios, for other scenarios like these; Holm-corrected over all comparisons of the
//!   same breadth.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::group::{By, Group};
use super::tally::{Cells, Tally};
use crate::stats::multiplicity::holm;
use crate::stats::proportion::{Proportion, difference};
use crate::stats::{CONFIDENCE, Interval, sign_flip};

/// One strategy against the baseline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Comparison {
    /// The model, the strategy and perhaps the language.
    pub group: Group,
    /// Scenarios with samples on both sides.
    pub scenarios: u64,
    /// The baseline's weak samples in these scenarios.
    pub baseline: Proportion,
    /// The strategy's weak samples in these scenarios.
    pub strategy: Proportion,
    /// The baseline's share minus the strategy's, in percentage points: positive is better.
    pub points: Option<f64>,
    /// The interval of that difference, in percentage points.
    pub interval: Option<Interval>,
    /// The exact sign-flip p-value over scenarios.
    pub p: Option<f64>,
    /// The same, Holm-corrected.
    pub p_holm: Option<f64>,
    /// What the interval says.
    pub verdict: Verdict,
}

/// What a comparison can say of the scenarios asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Fewer weak samples than the baseline, by more than chance.
    Fewer,
    /// More weak samples than the baseline, by more than chance.
    More,
    /// The interval holds zero: the difference cannot be told from chance.
    Unclear,
    /// There is nothing to compare.
    NotRun,
}

#[derive(Default)]
struct Sides {
    before: Tally,
    after: Tally,
    differences: Vec<f64>,
}

/// The comparisons of every group that `by` keeps apart.
pub fn comparisons(cells: &Cells, by: By) -> Vec<Comparison> {
    let mut groups = BTreeMap::<Group, Sides>::new();
    for (key, after) in cells.treated() {
        let sides = groups.entry(by.group(key)).or_default();
        let shares = |t: &Tally| t.weak_of_asked().share();
        let Some(before) = cells.baseline_of(key) else {
            continue;
        };
        let (Some(b), Some(a)) = (shares(before), shares(after)) else {
            continue;
        };
        sides.before.add(before);
        sides.after.add(after);
        sides.differences.push(b - a);
    }
    let mut rows: Vec<Comparison> = groups
        .into_iter()
        .map(|(g, sides)| row(g, &sides))
        .collect();
    correct(&mut rows);
    rows
}

fn row(group: Group, sides: &Sides) -> Comparison {
    let (baseline, strategy) = (sides.before.weak_of_asked(), sides.after.weak_of_asked());
    let interval = difference(baseline, strategy, CONFIDENCE).map(|i| Interval {
        low: 100.0 * i.low,
        high: 100.0 * i.high,
    });
    let shares = baseline.share().zip(strategy.share());
    Comparison {
        group,
        scenarios: sides.differences.len() as u64,
        baseline,
        strategy,
        points: shares.map(|(before, after)| 100.0 * (before - after)),
        interval,
        p: sign_flip::p_value(&sides.differences),
        p_holm: None,
        verdict: match interval {
            None => Verdict::NotRun,
            Some(i) if i.low > 0.0 => Verdict::Fewer,
            Some(i) if i.high < 0.0 => Verdict::More,
            Some(_) => Verdict::Unclear,
        },
    }
}

fn correct(rows: &mut [Comparison]) {
    let tested: Vec<f64> = rows.iter().filter_map(|row| row.p).collect();
    let mut adjusted = holm(&tested).into_iter();
    for row in rows.iter_mut().filter(|row| row.p.is_some()) {
        row.p_holm = adjusted.next();
    }
}
