//! What a number of samples can tell: the smallest drop that could not be chance.

use super::proportion::{Proportion, difference};

/// The smallest drop, in percentage points, from a baseline of `baseline` that `n` samples of a strategy
/// can tell from chance: Newcombe's interval of the difference then lies wholly above zero.
///
/// `None` where even a drop to nothing would not do.
pub fn smallest_drop(baseline: Proportion, n: u64, confidence: f64) -> Option<f64> {
    let share = baseline.share()?;
    (0..=n)
        .rev()
        .map(|hits| Proportion::new(hits, n))
        .filter(|after| after.share().is_some_and(|s| s < share))
        .find(|after| difference(baseline, *after, confidence).is_some_and(|i| i.low > 0.0))
        .and_then(Proportion::share)
        .map(|after| 100.0 * (share - after))
}
