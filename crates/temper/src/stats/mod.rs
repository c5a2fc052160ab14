//! Statistics for counts of samples: intervals, tests, resampling. Pure: numbers in, numbers out.

pub mod association;
pub mod bootstrap;
pub mod effect;
pub mod mcnemar;
pub mod mean_difference;
pub mod multiplicity;
pub mod power;
pub mod proportion;
pub mod sign_flip;

mod draws;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The confidence level of every interval that Temper reports.
pub const CONFIDENCE: f64 = 0.95;

/// A confidence interval, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    /// Whether the two intervals share a point.
    pub fn overlaps(self, other: Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    /// Whether `value` lies inside.
    pub fn contains(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}
