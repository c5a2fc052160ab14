//! The paired permutation test (sign-flip test) over scenarios.
//!
//! If a strategy changed nothing, then within each scenario the baseline's and the strategy's shares could be swapped,
//! which flips the sign of their difference. The p-value is the share of all 2^k ways to flip whose sum lies at least
//! as far from zero as the sum seen (Fisher 1935; Good 2005, Permutation, Parametric and Bootstrap Tests, 3.2).
//! Up to [`MOST_EXACT`] scenarios the ways are counted, not drawn: differences are rounded to a tenth of a point, and a
//! table of sums holds how many ways lead to each. Beyond, signs are drawn under a fixed seed, and the way seen counts
//! as one of the draws, so that p is never 0 (Phipson and Smyth 2010, Stat. Appl. Genet. Mol. Biol. 9, 39).

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// The most scenarios whose signs are counted in full.
pub const MOST_EXACT: usize = 60;

/// How often signs are drawn where there are more.
const DRAWS: usize = 10_000;

/// The seed of these draws: the same differences give the same p-value on every machine.
const SEED: u64 = 0x5167_4e46;

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
        .filter(|step| *step != 0)
        .collect();
    let seen = steps.iter().sum::<i64>().abs();
    Some(if steps.len() <= MOST_EXACT {
        exact(&steps, seen)
    } else {
        drawn(&steps, seen)
    })
}

fn exact(steps: &[i64], seen: i64) -> f64 {
    // Ten samples a side move in tens of points: in such units the table of sums is small.
    let unit = steps
        .iter()
        .fold(0, |unit, step| gcd(unit, step.abs()))
        .max(1);
    let steps: Vec<i64> = steps.iter().map(|step| step / unit).collect();
    let seen = seen / unit;
    let reach: i64 = steps.iter().map(|s| s.abs()).sum();
    let ways = ways_to_sums(&steps, reach);
    let extreme: f64 = (-reach..=reach)
        .zip(&ways)
        .filter(|(sum, _)| sum.abs() >= seen)
        .map(|(_, share)| share)
        .sum();
    extreme.min(1.0)
}

fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// For each sum from `-reach` to `reach`, the share of the sign choices that lead to it.
fn ways_to_sums(steps: &[i64], reach: i64) -> Vec<f64> {
    let mut shares = vec![0.0; (2 * reach + 1) as usize];
    shares[reach as usize] = 1.0;
    for step in steps.iter().map(|s| s.unsigned_abs() as usize) {
        let mut next = vec![0.0; shares.len()];
        for (place, share) in shares.iter().enumerate().filter(|(_, share)| **share > 0.0) {
            next[place - step] += share / 2.0;
            next[place + step] += share / 2.0;
        }
        shares = next;
    }
    shares
}

/// The share of drawn sign choices that lie as far out, the one seen among them.
fn drawn(steps: &[i64], seen: i64) -> f64 {
    let mut rng = ChaCha8Rng::seed_from_u64(SEED);
    let mut extreme = 1;
    for _ in 0..DRAWS {
        let sum: i64 = steps
            .chunks(64)
            .map(|part| {
                let signs = rng.next_u64();
                let flipped = |(place, step): (usize, &i64)| match (signs >> place) & 1 {
                    0 => *step,
                    _ => -step,
                };
                part.iter().enumerate().map(flipped).sum::<i64>()
            })
            .sum();
        extreme += usize::from(sum.abs() >= seen);
    }
    extreme as f64 / (DRAWS + 1) as f64
}
