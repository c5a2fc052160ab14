//! Proportions and their intervals.
//!
//! - One proportion: the score interval of Wilson (1927), J. Am. Stat. Assoc. 22, 209-212,
//!   (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n). It stays inside 0 to 1 and holds its level for few samples.
//! - A difference of two: the hybrid score interval of Newcombe (1998), Stat. Med. 17, 873-890, method 10:
//!   d - √((p₁-l₁)² + (u₂-p₂)²) to d + √((u₁-p₁)² + (p₂-l₂)²), with Wilson's l and u of each side.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use statrs::distribution::{ContinuousCDF, Normal};

use super::Interval;

/// How many of how many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Proportion {
    /// How many have it.
    pub hits: u64,
    /// How many there are.
    pub of: u64,
}

impl Proportion {
    /// `hits` of `of`.
    pub fn new(hits: u64, of: u64) -> Self {
        debug_assert!(hits <= of, "{hits} of {of}");
        Self { hits, of }
    }

    /// The share, 0 to 1; `None` where there is nothing to have a share of.
    pub fn share(self) -> Option<f64> {
        (self.of > 0).then(|| self.hits as f64 / self.of as f64)
    }

    /// Wilson's interval of the share at a confidence level such as 0.95.
    pub fn interval(self, confidence: f64) -> Option<Interval> {
        let share = self.share()?;
        let n = self.of as f64;
        let z2 = z(confidence).powi(2);
        let centre = (share + z2 / (2.0 * n)) / (1.0 + z2 / n);
        let spread =
            z2.sqrt() * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt() / (1.0 + z2 / n);
        // At the ends the formula gives exactly 0 and 1; rounding must not push it off them.
        Some(Interval {
            low: if self.hits == 0 {
                0.0
            } else {
                (centre - spread).max(0.0)
            },
            high: if self.hits == self.of {
                1.0
            } else {
                (centre + spread).min(1.0)
            },
        })
    }
}

/// Newcombe's interval of the difference of shares `a - b`, both from independent samples.
pub fn difference(a: Proportion, b: Proportion, confidence: f64) -> Option<Interval> {
    let (pa, pb) = (a.share()?, b.share()?);
    let (ia, ib) = (a.interval(confidence)?, b.interval(confidence)?);
    let d = pa - pb;
    Some(Interval {
        low: d - ((pa - ia.low).powi(2) + (ib.high - pb).powi(2)).sqrt(),
        high: d + ((ia.high - pa).powi(2) + (pb - ib.low).powi(2)).sqrt(),
    })
}

/// The two-sided normal quantile of a confidence level: 1.96 for 0.95.
fn z(confidence: f64) -> f64 {
    Normal::standard().inverse_cdf(0.5 + confidence / 2.0)
}
