//! McNemar's exact test: whether two ways to ask differ, over samples that were asked under both.
//!
//! Only the pairs that differ speak: `first_only` where only the first is weak, `second_only` where only the second is.
//! If both were alike, each such pair falls on either side with chance one half, so that
//! p = min(1, 2 P(X <= min(b, c))) for X binomial with n = b + c and 1/2 (McNemar 1947, Psychometrika 12, 153-157).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use statrs::distribution::{Binomial, DiscreteCDF};

/// The pairs whose two sides differ.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Discordant {
    /// Pairs where only the first has it.
    pub first_only: u64,
    /// Pairs where only the second has it.
    pub second_only: u64,
}

impl Discordant {
    /// The exact two-sided p-value; `None` where no pair differs.
    pub fn p_value(self) -> Option<f64> {
        let pairs = self.first_only + self.second_only;
        let chance = Binomial::new(0.5, pairs).ok().filter(|_| pairs > 0)?;
        let fewer = self.first_only.min(self.second_only);
        Some((2.0 * chance.cdf(fewer)).min(1.0))
    }

    /// How many times as often only the first has it as only the second; `None` where the second never does.
    pub fn odds_ratio(self) -> Option<f64> {
        (self.second_only > 0).then(|| self.first_only as f64 / self.second_only as f64)
    }
}
