//! AdamW with warm-up, cosine and clipped gradients
//! (Loshchilov and Hutter, 2019, <https://arxiv.org/abs/1711.05101>).

use super::settings::Settings;

/// The optimizer's memory: the two moments of every number, and how many steps it took.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct AdamW {
    pub(super) first: Vec<f32>,
    pub(super) second: Vec<f32>,
    pub(super) steps: u64,
}

impl AdamW {
    pub(super) fn new(len: usize) -> Self {
        Self {
            first: vec![0.0; len],
            second: vec![0.0; len],
            steps: 0,
        }
    }

    /// One step down the gradient.
    pub(super) fn step(&mut self, values: &mut [f32], grads: &[f32], rate: f64, with: &Settings) {
        /// Keeps the division finite, as in PyTorch.
        const EPSILON: f32 = 1e-8;
        self.steps += 1;
        let [beta1, beta2] = with.betas;
        let steps = i32::try_from(self.steps).unwrap_or(i32::MAX);
        #[allow(
            clippy::cast_possible_truncation,
            reason = "the numbers are in single precision"
        )]
        let (decay, size, correction) = (
            (1.0 - rate * with.weight_decay) as f32,
            (rate / (1.0 - beta1.powi(steps))) as f32,
            (1.0 - beta2.powi(steps)).sqrt() as f32,
        );
        #[allow(clippy::cast_possible_truncation, reason = "as above")]
        let (beta1, beta2) = (beta1 as f32, beta2 as f32);
        let moments = self.first.iter_mut().zip(&mut self.second);
        for ((value, grad), (first, second)) in values.iter_mut().zip(grads).zip(moments) {
            *first = beta1 * *first + (1.0 - beta1) * grad;
            *second = beta2 * *second + (1.0 - beta2) * grad * grad;
            *value = *value * decay - size * *first / (second.sqrt() / correction + EPSILON);
        }
    }
}

/// The learning rate of a step (from 0) of so many.
#[allow(clippy::cast_precision_loss, reason = "steps are far below 2^52")]
pub(super) fn rate(settings: &Settings, step: u64, total: u64) -> f64 {
    let warmup = (settings.warmup * total as f64).ceil();
    let step = step as f64;
    if step < warmup {
        return settings.learning_rate * (step + 1.0) / warmup;
    }
    let done = (step - warmup) / (total as f64 - warmup).max(1.0);
    let cosine = f64::midpoint(1.0, (std::f64::consts::PI * done).cos());
    settings.learning_rate * (settings.final_rate + (1.0 - settings.final_rate) * cosine)
}

/// The length of the gradient; shortens it to `most`, unless that is 0.
pub(super) fn clip(grads: &mut [f32], most: f64) -> f64 {
    let length = grads
        .iter()
        .map(|grad| f64::from(*grad).powi(2))
        .sum::<f64>()
        .sqrt();
    if most > 0.0 && length > most {
        #[allow(clippy::cast_possible_truncation, reason = "a factor")]
        let factor = (most / length) as f32;
        grads.iter_mut().for_each(|grad| *grad *= factor);
    }
    length
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_clipped_gradient_is_never_longer_and_points_the_same_way(
            grads in prop::collection::vec(-9.0_f32..9.0, 1..20), most in 0.01_f64..20.0,
        ) {
            let mut clipped = grads.clone();
            let before = clip(&mut clipped, most);
            let after = clip(&mut clipped.clone(), 0.0);
            prop_assert!(after <= most * 1.0001 || after <= before);
            prop_assert!(after <= most.max(1e-9) * 1.0001 || (before - after).abs() < 1e-9);
            for (a, b) in grads.iter().zip(&clipped) {
                prop_assert!(a.signum() == b.signum() || *b == 0.0);
            }
        }

        #[test]
        fn rates_rise_then_fall_and_stay_within_bounds(
            total in 1_u64..400, warmup in 0.0_f64..1.0, last in 0.0_f64..1.0,
        ) {
            let settings = Settings { warmup, final_rate: last, ..Settings::default() };
            let rates: Vec<f64> = (0..total).map(|step| rate(&settings, step, total)).collect();
            let top = settings.learning_rate;
            prop_assert!(rates.iter().all(|r| *r > -1e-18 && *r <= top * 1.000_001));
            let peak = rates.iter().enumerate()
                .max_by(|a, b| a.1.total_cmp(b.1)).map_or(0, |(i, _)| i);
            prop_assert!(rates[..peak].windows(2).all(|w| w[0] <= w[1]));
            prop_assert!(rates[peak..].windows(2).all(|w| w[0] >= w[1] - 1e-12));
        }
    }

    /// One number, by hand: with both moments corrected, the first step goes one rate downhill.
    #[test]
    fn the_first_step_goes_one_rate_downhill() {
        let mut adam = AdamW::new(2);
        let mut values = [1.0, -1.0];
        let settings = Settings {
            weight_decay: 0.1,
            ..Settings::default()
        };
        adam.step(&mut values, &[3.0, -0.5], 0.01, &settings);
        assert!((values[0] - (0.999 - 0.01)).abs() < 1e-6, "{values:?}");
        assert!((values[1] - (-0.999 + 0.01)).abs() < 1e-6, "{values:?}");
    }
}
