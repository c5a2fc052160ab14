//! The cluster bootstrap: how far an average over scenarios could move with other scenarios.
//!
//! Samples of one scenario resemble each other, so that counting them as independent makes intervals too narrow.
//! Whole scenarios are drawn again, with replacement, and the percentiles of the redrawn averages are the interval
//! (Efron and Tibshirani 1993, chapter 13; Cameron, Gelbach and Miller 2008 for clusters).
//! The draws come from ChaCha8 under a recorded seed: the same numbers give the same interval on every machine.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;

use super::Interval;
use super::draws::below;

/// How often scenarios are drawn again, unless a caller says otherwise.
pub const DRAWS: usize = 2_000;

/// The percentile interval of the mean of `clusters`, one value for each scenario.
///
/// `None` for fewer than two scenarios: one scenario says nothing about others.
pub fn mean_interval(
    clusters: &[f64],
    confidence: f64,
    draws: usize,
    seed: u64,
) -> Option<Interval> {
    if clusters.len() < 2 || draws == 0 {
        return None;
    }
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let mut means: Vec<f64> = (0..draws)
        .map(|_| {
            let sum: f64 = (0..clusters.len())
                .map(|_| clusters[below(&mut rng, clusters.len())])
                .sum();
            sum / clusters.len() as f64
        })
        .collect();
    means.sort_by(f64::total_cmp);
    let tail = (1.0 - confidence) / 2.0;
    Some(Interval {
        low: quantile(&means, tail),
        high: quantile(&means, 1.0 - tail),
    })
}

/// The quantile of sorted values with linear interpolation (type 7 of Hyndman and Fan).
fn quantile(sorted: &[f64], q: f64) -> f64 {
    let place = q * (sorted.len() - 1) as f64;
    let (below, part) = (place.floor() as usize, place.fract());
    let above = (below + 1).min(sorted.len() - 1);
    sorted[below] + part * (sorted[above] - sorted[below])
}
