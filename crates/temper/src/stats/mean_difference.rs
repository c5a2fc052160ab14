//! The difference of two means of scores, such as severity per sample, with an interval that few samples do not fool.
//!
//! Scores are grouped by scenario; every scenario weighs the same. Two cases:
//!
//! - up to five scenarios: the interval is for new samples of these scenarios. Welch's t interval (Welch 1947,
//!   Biometrika 34, 28-35), stratified: d = mean of (before - after), var = sum of s²/n over sides and scenarios / k²,
//!   degrees of freedom by Satterthwaite. Ten equal scores have no variance, which would make any difference certain,
//!   so that both sides first get two made-up scores, shared among the scenarios: one of 0, one of the mean of all
//!   scores that are not 0. For scores of 0 and c this is the interval of Agresti and Caffo (2000), Am. Stat. 54, 280-288.
//! - six scenarios or more: the interval is for new scenarios. The t interval over the scenarios' differences, with the
//!   variance of the first case where that is larger.
//!
//! Paired scores have one case: the t interval of their differences after two made-up ones, ±c/√2, which for scores of
//! 0 and c is that of Agresti and Min (2005), Stat. Med. 24, 729-740.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use statrs::distribution::{ContinuousCDF, StudentsT};

use super::Interval;

/// The fewest scenarios that can speak for others.
pub const ENOUGH_SCENARIOS: usize = 6;

/// The moments of a set of scores.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Scores {
    /// How many.
    pub count: u64,
    /// How many are not 0.
    pub above: u64,
    /// Their sum.
    pub sum: f64,
    /// The sum of their squares.
    pub squares: f64,
}

impl Scores {
    /// Counts one score.
    pub fn add(&mut self, score: f64) {
        self.count += 1;
        self.above += u64::from(score != 0.0);
        self.sum += score;
        self.squares += score * score;
    }

    /// Their mean, where there are any.
    pub fn mean(self) -> Option<f64> {
        (self.count > 0).then(|| self.sum / self.count as f64)
    }

    /// Mean and squared standard error after `extra` made-up scores, half of them 0 and half `typical`.
    fn guarded(self, extra: f64, typical: f64) -> Moments {
        let n = self.count as f64 + extra;
        let mean = (self.sum + extra / 2.0 * typical) / n;
        let squares = self.squares + extra / 2.0 * typical * typical;
        let variance = (squares / n - mean * mean).max(0.0) * n / (n - 1.0);
        Moments {
            mean,
            error: variance / n,
            freedom: n - 1.0,
        }
    }
}

impl FromIterator<f64> for Scores {
    fn from_iter<I: IntoIterator<Item = f64>>(scores: I) -> Self {
        let mut all = Self::default();
        scores.into_iter().for_each(|score| all.add(score));
        all
    }
}

struct Moments {
    mean: f64,
    /// The squared standard error of the mean.
    error: f64,
    freedom: f64,
}

/// What an interval speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// New samples of the scenarios that were asked.
    TheseScenarios,
    /// New scenarios like those that were asked.
    NewScenarios,
}

/// A difference of two means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeanDifference {
    /// The difference as it was seen: the first side minus the second, each scenario weighing the same.
    pub mean: f64,
    /// Its interval.
    pub interval: Interval,
    /// The two-sided p-value that belongs to the interval.
    pub p: f64,
    /// What the interval speaks of.
    pub reach: Reach,
}

/// The mean of `first - second` over scenarios, each given by the scores of its two sides.
///
/// Scenarios without scores on a side are left out; `None` where none is left, or the scenarios are so few and their
/// samples so lonely that there is no variance to be had.
pub fn between(scenarios: &[(Scores, Scores)], confidence: f64) -> Option<MeanDifference> {
    let both = |(a, b): &&(Scores, Scores)| a.count > 0 && b.count > 0;
    let scenarios: Vec<(Scores, Scores)> = scenarios.iter().filter(both).copied().collect();
    let k = scenarios.len() as f64;
    let differences: Scores = scenarios
        .iter()
        .filter_map(|(a, b)| Some(a.mean()? - b.mean()?))
        .collect();
    let mean = differences.mean()?;
    let typical = typical(scenarios.iter().flat_map(|(a, b)| [*a, *b]));
    let within = within(&scenarios, typical, 2.0 / k);
    if scenarios.len() < ENOUGH_SCENARIOS {
        return Some(found(mean, &within, confidence, Reach::TheseScenarios));
    }
    let across = differences.guarded(0.0, 0.0);
    let lonely = scenarios.iter().any(|(a, b)| a.count < 2 || b.count < 2);
    let wider = Moments {
        error: across.error.max(if lonely { 0.0 } else { within.error }),
        ..across
    };
    Some(found(mean, &wider, confidence, Reach::NewScenarios))
}

/// The mean of paired differences; `typical` is the size of a score that is not 0.
pub fn paired(differences: Scores, typical: f64, confidence: f64) -> Option<MeanDifference> {
    let mean = differences.mean()?;
    let n = differences.count as f64 + 2.0;
    let centre = differences.sum / n;
    let variance =
        ((differences.squares + typical * typical) / n - centre * centre).max(0.0) * n / (n - 1.0);
    let moments = Moments {
        mean: centre,
        error: variance / n,
        freedom: n - 1.0,
    };
    Some(found(mean, &moments, confidence, Reach::TheseScenarios))
}

/// The mean of the scores that are not 0; 0 where all are.
pub fn typical(scores: impl Iterator<Item = Scores>) -> f64 {
    let (above, sum) = scores.fold((0, 0.0), |(above, sum), s| (above + s.above, sum + s.sum));
    if above == 0 { 0.0 } else { sum / above as f64 }
}

fn within(scenarios: &[(Scores, Scores)], typical: f64, extra: f64) -> Moments {
    let k = scenarios.len() as f64;
    let (mut mean, mut error, mut square) = (0.0, 0.0, 0.0);
    for (first, second) in scenarios {
        let (a, b) = (
            first.guarded(extra, typical),
            second.guarded(extra, typical),
        );
        mean += (a.mean - b.mean) / k;
        for side in [a, b] {
            let share = side.error / (k * k);
            error += share;
            square += share * share / side.freedom;
        }
    }
    Moments {
        mean,
        error,
        freedom: if square > 0.0 {
            error * error / square
        } else {
            1.0
        },
    }
}

/// The t interval around the moments' mean, stretched where it would leave the difference seen outside.
fn found(seen: f64, moments: &Moments, confidence: f64, reach: Reach) -> MeanDifference {
    let error = moments.error.sqrt();
    let (half, p) = match StudentsT::new(0.0, 1.0, moments.freedom) {
        Ok(t) if error > 0.0 => (
            error * t.inverse_cdf(0.5 + confidence / 2.0),
            2.0 * t.cdf(-(moments.mean / error).abs()),
        ),
        _ => (0.0, if seen == 0.0 { 1.0 } else { 0.0 }),
    };
    MeanDifference {
        mean: seen,
        interval: Interval {
            low: (moments.mean - half).min(seen),
            high: (moments.mean + half).max(seen),
        },
        p,
        reach,
    }
}
