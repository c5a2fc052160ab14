//! The gradients, proven: differences of the loss in double precision, on tiny random models.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::base::{Base, Frozen, Layer};
use super::lora::{Dropout, Layout};
use super::model::{Batch, Model};
use super::real::Real;
use crate::decoder::{Architecture, Config};
use crate::lora::Target;

fn config(architecture: Architecture, kv_heads: usize) -> Config {
    Config {
        architecture,
        layers: 2,
        hidden: 12,
        feed_forward: 20,
        heads: 4,
        kv_heads,
        head_size: 6,
        context: 128,
        vocabulary: 29,
        epsilon: 1e-5,
        rope_base: 100.0,
    }
}

struct Random(ChaCha8Rng);

impl Random {
    fn values<T: Real>(&mut self, count: usize, size: f64, mean: f64) -> Vec<T> {
        let mut next = || f64::from(self.0.next_u32()) / f64::from(u32::MAX) - 0.5;
        (0..count).map(|_| T::of(mean + next() * size)).collect()
    }
}

fn base<T: Real>(config: Config) -> Base<T> {
    let mut random = Random(ChaCha8Rng::seed_from_u64(5));
    let hidden = config.hidden;
    let mut layers = Vec::new();
    for _ in 0..config.layers {
        let norms = [
            random.values(hidden, 0.5, 1.0),
            random.values(hidden, 0.5, 1.0),
        ];
        let [attention_norm, feed_forward_norm] = norms;
        let matrices = Target::ALL.map(|target| {
            let (rows, columns) = config.shape_of(target);
            let biased = config.architecture == Architecture::Qwen2
                && matches!(target, Target::Query | Target::Key | Target::Value);
            Frozen {
                weight: random.values(rows * columns, 1.2, 0.0),
                bias: biased.then(|| random.values(rows, 1.0, 0.0)),
                rows,
                columns,
            }
        });
        layers.push(Layer::new(
            attention_norm,
            feed_forward_norm,
            matrices.into(),
        ));
    }
    Base::new(
        random.values(config.vocabulary * hidden, 2.0, 0.0),
        Some(random.values(config.vocabulary * hidden, 2.0, 0.0)),
        random.values(hidden, 0.5, 1.0),
        layers,
        config,
    )
}

fn model<T: Real>(architecture: Architecture, kv_heads: usize, targets: &[Target]) -> Model<T> {
    let config = config(architecture, kv_heads);
    Model {
        layout: Layout::new(&config, 3, targets),
        base: base(config),
        scale: T::of(1.7),
        checkpointing: false,
    }
}

/// Three sequences, one longer than a block of the attention.
fn batch() -> Batch {
    let token = |i: usize| ((i * 7 + 3) % 29) as u32;
    let long: Vec<u32> = (0..70).map(token).collect();
    let short: Vec<u32> = (5..14).map(token).collect();
    Batch::new([(&long[..], 60), (&short[..], 1), (&short[2..5], 2)])
}

/// Factors away from the start, where B is zero and hides mistakes in A.
fn factors<T: Real>(count: usize) -> Vec<T> {
    Random(ChaCha8Rng::seed_from_u64(9)).values(count, 0.8, 0.0)
}

fn proves(model: &Model<f64>, dropout: Option<Dropout>) {
    let (batch, mut values) = (batch(), factors::<f64>(model.layout.len()));
    let weight = 1.0 / batch.answers.len() as f64;
    let mut grads = vec![0.0; values.len()];
    model.loss(&values, &batch, dropout, Some((&mut grads, weight)));
    let step = 1e-5;
    let mut checked = 0;
    // A prime step through the numbers meets every factor of every matrix.
    for at in (0..values.len()).step_by(7) {
        let kept = values[at];
        values[at] = kept + step;
        let above = model.loss(&values, &batch, dropout, None);
        values[at] = kept - step;
        let below = model.loss(&values, &batch, dropout, None);
        values[at] = kept;
        let expected = (above - below) / (2.0 * step) * weight;
        let error = (grads[at] - expected).abs() / (expected.abs() + 1e-3);
        assert!(error < 1e-5, "number {at}: {} is not {expected}", grads[at]);
        checked += 1;
    }
    assert!(checked > 100 && grads.iter().any(|grad| grad.abs() > 1e-3));
}

#[test]
fn gradients_are_the_differences_of_the_loss() {
    proves(&model(Architecture::Llama, 2, &Target::ALL), None);
}

#[test]
fn gradients_hold_with_biases_and_without_groups() {
    proves(&model(Architecture::Qwen2, 4, &Target::ALL), None);
    proves(&model(Architecture::Qwen2, 1, &Target::ALL), None);
}

#[test]
fn gradients_hold_for_each_target_alone() {
    for target in Target::ALL {
        let model = model::<f64>(Architecture::Qwen2, 2, &[target]);
        let (batch, values) = (batch(), factors::<f64>(model.layout.len()));
        let mut grads = vec![0.0; values.len()];
        model.loss(&values, &batch, None, Some((&mut grads, 1.0)));
        // The difference along the gradient itself is its squared length.
        let square: f64 = grads.iter().map(|grad| grad * grad).sum();
        let step = 1e-6 / square.sqrt();
        let along = |sign: f64| -> Vec<f64> {
            values
                .iter()
                .zip(&grads)
                .map(|(v, g)| v + sign * step * g)
                .collect()
        };
        let above = model.loss(&along(1.0), &batch, None, None);
        let below = model.loss(&along(-1.0), &batch, None, None);
        let slope = (above - below) / (2.0 * step);
        assert!(
            (slope / square - 1.0).abs() < 1e-5,
            "{target:?}: {slope} {square}"
        );
    }
}

#[test]
fn gradients_hold_with_dropout() {
    let dropout = Dropout {
        share: 0.3,
        seed: 77,
    };
    proves(&model(Architecture::Llama, 2, &Target::ALL), Some(dropout));
}

#[test]
fn checkpointing_changes_no_bit() {
    let mut model = model::<f32>(Architecture::Qwen2, 2, &Target::ALL);
    let (batch, values) = (batch(), factors::<f32>(model.layout.len()));
    let dropout = Some(Dropout {
        share: 0.1,
        seed: 3,
    });
    let mut run = |checkpointing| {
        model.checkpointing = checkpointing;
        let mut grads = vec![0.0; values.len()];
        let loss = model.loss(&values, &batch, dropout, Some((&mut grads, 0.5)));
        (loss, grads)
    };
    assert_eq!(run(false), run(true));
}

#[test]
fn single_precision_agrees_with_double() {
    let narrow = model::<f32>(Architecture::Llama, 2, &Target::ALL);
    let wide = model::<f64>(Architecture::Llama, 2, &Target::ALL);
    let batch = batch();
    let mut small = vec![0.0; narrow.layout.len()];
    let mut large = vec![0.0; wide.layout.len()];
    let values = factors::<f32>(small.len());
    let loss = narrow.loss(&values, &batch, None, Some((&mut small, 1.0)));
    let values = f64::all(values);
    let exact = wide.loss(&values, &batch, None, Some((&mut large, 1.0)));
    assert!((loss / exact - 1.0).abs() < 1e-4, "{loss} {exact}");
    let size = large.iter().map(|g| g * g).sum::<f64>().sqrt();
    let error = small
        .iter()
        .zip(&large)
        .map(|(a, b)| (f64::from(*a) - b).powi(2));
    assert!(error.sum::<f64>().sqrt() / size < 1e-3);
}

#[test]
fn a_sequence_does_not_depend_on_those_beside_it() {
    let model = model::<f64>(Architecture::Llama, 2, &Target::ALL);
    let values = factors::<f64>(model.layout.len());
    let tokens: Vec<u32> = (0..80).map(|i| (i * 5 % 29) as u32).collect();
    let parts = [(&tokens[..66], 3), (&tokens[66..], 1)];
    let together = model.loss(&values, &Batch::new(parts), None, None);
    let apart = parts.map(|part| model.loss(&values, &Batch::new([part]), None, None));
    assert!((together - apart.iter().sum::<f64>()).abs() < 1e-9);
}
