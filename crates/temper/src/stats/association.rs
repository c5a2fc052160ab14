//! Whether two weaknesses share samples more often than chance.
//!
//! From a two-by-two table of samples (both, only the first, only the second, neither):
//! lift = P(A and B) / (P(A) P(B)), the phi coefficient, and Fisher's exact test, two-sided
//! (Fisher 1922, J. R. Stat. Soc. 85, 87-94): the sum of all tables with the same margins that are no likelier.

use statrs::distribution::{Binomial, Discrete, DiscreteCDF, Hypergeometric};

/// How often two things are in a sample, together and apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TwoByTwo {
    /// Samples with both.
    pub both: u64,
    /// Samples with the first only.
    pub first_only: u64,
    /// Samples with the second only.
    pub second_only: u64,
    /// Samples with none of the two.
    pub neither: u64,
}

impl TwoByTwo {
    fn total(self) -> u64 {
        self.both + self.first_only + self.second_only + self.neither
    }

    /// How much more often both meet than if they were independent: 1 is chance.
    pub fn lift(self) -> Option<f64> {
        let expected = (self.both + self.first_only) as f64 * (self.both + self.second_only) as f64;
        (expected > 0.0).then(|| self.both as f64 * self.total() as f64 / expected)
    }

    /// The phi coefficient, -1 to 1; `None` where one of the two is in all samples or in none.
    pub fn phi(self) -> Option<f64> {
        let [a, b, c, d] =
            [self.both, self.first_only, self.second_only, self.neither].map(|n| n as f64);
        let margins = (a + b) * (c + d) * (a + c) * (b + d);
        (margins > 0.0).then(|| (a * d - b * c) / margins.sqrt())
    }

    /// Cohen's kappa: how far both agree beyond chance, -1 to 1; `None` where chance alone would agree on all.
    pub fn kappa(self) -> Option<f64> {
        let total = self.total() as f64;
        let [a, b, c, d] =
            [self.both, self.first_only, self.second_only, self.neither].map(|n| n as f64);
        let chance = ((a + b) * (a + c) + (c + d) * (b + d)) / (total * total);
        (chance < 1.0).then(|| ((a + d) / total - chance) / (1.0 - chance))
    }

    /// The two-sided p-value of Fisher's exact test.
    pub fn fisher(self) -> f64 {
        let (first, second) = (self.both + self.first_only, self.both + self.second_only);
        let Ok(chance) = Hypergeometric::new(self.total(), first, second) else {
            return 1.0;
        };
        // Tables as likely as the one seen count as extreme; the slack absorbs rounding.
        let bar = chance.pmf(self.both) * (1.0 + 1e-7);
        let fewest = (first + second).saturating_sub(self.total());
        let sum: f64 = (fewest..=first.min(second))
            .map(|both| chance.pmf(both))
            .filter(|likely| *likely <= bar)
            .sum();
        sum.min(1.0)
    }
}

/// The chance of `hits` or more of `of` samples where each has the chance `expected`: the upper binomial tail.
///
/// For three or more things in one sample, `expected` is the product of their shares: chance, were they independent.
pub fn upper_tail(hits: u64, of: u64, expected: f64) -> f64 {
    match (hits, Binomial::new(expected, of)) {
        (0, _) | (_, Err(_)) => 1.0,
        (hits, Ok(chance)) => chance.sf(hits - 1),
    }
}
