//! The trainable numbers: all factors of all targets in one vector, so that the optimizer, the
//! checkpoint and the proof of the gradients see nothing else.

use std::collections::BTreeMap;
use std::ops::Range;

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::real::Real;
use crate::adapter::Adapter;
use crate::decoder::Config;
use crate::lora::{Pair, Target};

/// Where the factors of one matrix lie in the vector.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slot {
    /// A, `[r][inputs]`.
    pub(super) a: Range<usize>,
    /// B, `[outputs][r]`.
    pub(super) b: Range<usize>,
}

/// Where everything lies.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    pub(super) rank: usize,
    inputs: BTreeMap<Target, usize>,
    slots: Vec<BTreeMap<Target, Slot>>,
    len: usize,
}

impl Layout {
    pub(super) fn new(config: &Config, rank: usize, targets: &[Target]) -> Self {
        let mut len = 0;
        let mut next = |count: usize| {
            len += count;
            len - count..len
        };
        let mut layer = || {
            let slot = |target: &Target| {
                let (outputs, inputs) = config.shape_of(*target);
                let (a, b) = (next(rank * inputs), next(rank * outputs));
                (*target, Slot { a, b })
            };
            targets.iter().map(slot).collect()
        };
        let slots = (0..config.layers).map(|_| layer()).collect();
        let inputs = targets
            .iter()
            .map(|target| (*target, config.shape_of(*target).1))
            .collect();
        Self {
            rank,
            inputs,
            slots,
            len,
        }
    }

    /// How many numbers are trained.
    pub(super) fn len(&self) -> usize {
        self.len
    }

    pub(super) fn slot(&self, layer: usize, target: Target) -> Option<&Slot> {
        self.slots[layer].get(&target)
    }

    /// The numbers that training begins with: A uniform within 1 / sqrt(inputs), as PEFT draws it
    /// (Kaiming's bound for a slope of sqrt(5)), and B zero, so that the model is the base.
    pub(super) fn start(&self, seed: u64) -> Vec<f32> {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        let mut values = vec![0.0; self.len];
        for layer in &self.slots {
            for (target, slot) in layer {
                #[allow(clippy::cast_precision_loss, reason = "a few thousand")]
                let bound = 1.0 / (self.inputs[target] as f32).sqrt();
                for value in &mut values[slot.a.clone()] {
                    #[allow(clippy::cast_precision_loss, reason = "24 bits fit a float exactly")]
                    let uniform = (random.next_u32() >> 8) as f32 / 8_388_608.0 - 1.0;
                    *value = uniform * bound;
                }
            }
        }
        values
    }

    /// The layers of an adapter with these numbers.
    pub(super) fn layers(&self, values: &[f32]) -> Vec<BTreeMap<Target, Pair>> {
        let pair = |(target, slot): (&Target, &Slot)| {
            let pair = Pair {
                rank: self.rank,
                a: values[slot.a.clone()].to_vec(),
                b: values[slot.b.clone()].to_vec(),
            };
            (*target, pair)
        };
        let layer = |slots: &BTreeMap<Target, Slot>| slots.iter().map(pair).collect();
        self.slots.iter().map(layer).collect()
    }

    /// The numbers of an adapter that has just these ranks and targets; `None` if it has others.
    pub(super) fn values<T: Real>(&self, adapter: &Adapter) -> Option<Vec<T>> {
        let mut values = vec![T::ZERO; self.len];
        for (number, layer) in adapter.layers.iter().enumerate() {
            for (target, pair) in layer {
                let slot = self.slots.get(number)?.get(target)?;
                for (range, from) in [(&slot.a, &pair.a), (&slot.b, &pair.b)] {
                    if from.len() != range.len() {
                        return None;
                    }
                    values[range.clone()].copy_from_slice(&T::all(from.clone()));
                }
            }
        }
        Some(values)
    }
}

/// Which activations a pass leaves out: decided by a seed and their place alone, so that a gradient
/// that computes them again, or a run that goes on, leaves out the same.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dropout {
    pub(super) share: f64,
    pub(super) seed: u64,
}

impl Dropout {
    /// For one product of one layer.
    fn at(self, layer: usize, target: Target) -> u64 {
        mix(self.seed ^ mix((layer as u64) << 8 | target as u64))
    }

    /// Scales what stays so that the mean stays, and leaves out the rest.
    pub(super) fn apply<T: Real>(self, layer: usize, target: Target, x: &mut [T]) {
        use rayon::prelude::*;

        const CHUNK: usize = 1 << 12;
        let key = self.at(layer, target);
        let kept = T::of(1.0 / (1.0 - self.share));
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share is below 1"
        )]
        let limit = (self.share * 65536.0) as u64;
        x.par_chunks_mut(CHUNK)
            .enumerate()
            .for_each(|(number, chunk)| {
                for (group, values) in chunk.chunks_mut(4).enumerate() {
                    // Four decisions of sixteen bits from each number.
                    let mut bits = mix(key.wrapping_add((number * CHUNK / 4 + group) as u64));
                    for value in values {
                        *value *= if bits & 0xffff < limit { T::ZERO } else { kept };
                        bits >>= 16;
                    }
                }
            });
    }
}

/// The finalizer of SplitMix64 (Steele, Lea and Flood, 2014): every bit decides every bit.
pub(super) fn mix(x: u64) -> u64 {
    let x = x.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}
