//! The exact paired permutation test (sign-flip test) over scenarios.
//!
//! If a strategy changed nothing, then within each scenario the baseline's and the strategy's shares could be swapped,
//! which flips the sign of their difference. The p-value is the share of all 2^k ways to flip whose sum lies at least
//! as far from zero as the sum seen (Fisher 1935; Good 2005, Permutation, Parametric and Bootstrap Tests, 3.2).
//! The ways are counted, not drawn: differences are rounded to a tenth of a point, and a table of sums holds how many
//! ways lead to each, so that 40 scenarios cost no more than a few million additions.

/// The two-sided p-value of paired differences of shares (each from -1 to 1), one for each scenario.
///
/// `None` where there is no scenario.
pub fn p_value(differences: &[f64]) -> Option<f64> {
    if differences.is_empty() {
        return None;
    }
    let steps: Vec<i64> = differences
        .iter()
        .map(|d| (d * 1000.0).round() as i64)
        .collect();
    let seen = steps.iter().sum::<i64>().abs();
    let reach: i64 = steps.iter().map(|s| s.abs()).sum();
    let ways = ways_to_sums(&steps, reach);
    let extreme: f64 = (-reach..=reach)
        .zip(&ways)
        .filter(|(sum, _)| sum.abs() >= seen)
        .map(|(_, share)| share)
        .sum();
    Some(extreme.min(1.0))
}

/// For each sum from `-reach` to `reach`, the share of the sign choices that lead to it.
fn ways_to_sums(steps: &[i64], reach: i64) -> Vec<f64> {
    let mut shares = vec![0.0; (2 * reach + 1) as usize];
    shares[reach as usize] = 1.0;
    for step in steps
        .iter()
        .map(|s| s.unsigned_abs() as usize)
        .filter(|s| *s > 0)
    {
        let mut next = vec![0.0; shares.len()];
        for (place, share) in shares.iter().enumerate().filter(|(_, share)| **share > 0.0) {
            next[place - step] += share / 2.0;
            next[place + step] += share / 2.0;
        }
        shares = next;
    }
    shares
}
