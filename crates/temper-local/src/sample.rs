//! The next token from the model's expectations: temperature, nucleus, and a seed that decides all.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use temper_model::Params;

use crate::decoder::exponentials;

/// Draws the tokens of one reply. The same seed and the same logits give the same tokens.
#[derive(Debug, Clone)]
pub(crate) struct Sampler {
    temperature: f32,
    top_p: f32,
    random: ChaCha8Rng,
}

impl Sampler {
    /// A sampler for one reply; what `params` leaves open is the model's own distribution.
    pub(crate) fn new(params: &Params, seed: u64) -> Self {
        Self {
            temperature: params.temperature.unwrap_or(1.0),
            top_p: params.top_p.unwrap_or(1.0),
            random: ChaCha8Rng::seed_from_u64(seed),
        }
    }

    /// The next token. Overwrites the logits.
    pub(crate) fn pick(&mut self, logits: &mut [f32]) -> u32 {
        if self.temperature <= 0.0 {
            return largest(logits);
        }
        let sum = exponentials(logits, 1.0 / self.temperature);
        let drawn = self.uniform();
        if self.top_p >= 1.0 {
            let all = (0..).zip(logits.iter().copied());
            return at_mass(all, drawn * sum);
        }
        let (nucleus, mass) = nucleus(logits, self.top_p * sum);
        at_mass(nucleus.into_iter(), drawn * mass)
    }

    /// A number in [0, 1).
    fn uniform(&mut self) -> f32 {
        #[allow(clippy::cast_precision_loss, reason = "24 bits fit a float exactly")]
        let bits = (self.random.next_u32() >> 8) as f32;
        bits / 16_777_216.0
    }
}

fn largest(logits: &[f32]) -> u32 {
    let mut best = (0, f32::NEG_INFINITY);
    for (token, logit) in (0..).zip(logits) {
        if *logit > best.1 {
            best = (token, *logit);
        }
    }
    best.0
}

/// The likeliest tokens that together reach `wanted`, likeliest first, and their mass.
fn nucleus(weights: &[f32], wanted: f32) -> (Vec<(u32, f32)>, f32) {
    // Weights are relative to the largest, which is 1. Tokens far below it are hardly ever needed,
    // and sorting a whole vocabulary for each token would take longer than the model.
    for floor in [1e-3, 1e-6, 0.0] {
        let mut likely: Vec<(u32, f32)> = (0..)
            .zip(weights.iter().copied())
            .filter(|(_, weight)| *weight >= floor)
            .collect();
        likely.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let mut mass = 0.0;
        for (count, (_, weight)) in likely.iter().enumerate() {
            mass += weight;
            if mass >= wanted {
                likely.truncate(count + 1);
                return (likely, mass);
            }
        }
        if floor == 0.0 {
            // Rounding can leave the sum a hair below what was wanted: then it is all of them.
            return (likely, mass);
        }
    }
    (Vec::new(), 0.0)
}

/// The token at which the running sum passes `mass`.
fn at_mass(tokens: impl Iterator<Item = (u32, f32)>, mass: f32) -> u32 {
    let mut sum = 0.0;
    let mut last = 0;
    for (token, weight) in tokens {
        if weight > 0.0 {
            last = token;
        }
        sum += weight;
        if sum > mass {
            return token;
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;

    fn params(temperature: f32, top_p: f32) -> Params {
        Params {
            temperature: Some(temperature),
            top_p: Some(top_p),
            ..Params::default()
        }
    }

    fn draws(temperature: f32, top_p: f32, seed: u64) -> Vec<u32> {
        let mut sampler = Sampler::new(&params(temperature, top_p), seed);
        let logits = [1.0, 3.0, 2.0, -4.0, 2.5];
        (0..2000)
            .map(|_| sampler.pick(&mut logits.clone()))
            .collect()
    }

    #[test]
    fn zero_temperature_takes_the_likeliest() {
        assert!(draws(0.0, 0.9, 7).iter().all(|token| *token == 1));
    }

    #[test]
    fn the_seed_decides() {
        assert_eq!(draws(0.8, 0.95, 7), draws(0.8, 0.95, 7));
        assert_ne!(draws(0.8, 0.95, 7), draws(0.8, 0.95, 8));
    }

    #[test]
    fn a_nucleus_leaves_the_tail_out() {
        // Softmax: 0.07, 0.48, 0.18, 0.0004, 0.29 roughly; 0.7 needs tokens 1 and 4.
        let drawn = draws(1.0, 0.7, 1);
        assert!(drawn.iter().all(|token| [1, 4].contains(token)));
        assert!(drawn.contains(&1) && drawn.contains(&4));
    }

    #[test]
    fn shares_are_those_of_the_softmax() {
        let drawn = draws(1.0, 1.0, 3);
        let share = drawn.iter().filter(|token| **token == 1).count() as f64 / 2000.0;
        let weights = [1.0_f64, 3.0, 2.0, -4.0, 2.5].map(f64::exp);
        let expected = weights[1] / weights.iter().sum::<f64>();
        assert!((share - expected).abs() < 0.04, "{share} {expected}");
    }

    #[test]
    fn a_flat_distribution_needs_more_than_the_likely_ones() {
        let weights = vec![1e-4; 1000];
        let (chosen, mass) = nucleus(&weights, 0.05);
        assert!((499..=501).contains(&chosen.len()), "{}", chosen.len());
        assert!(mass >= 0.05);
    }
}
