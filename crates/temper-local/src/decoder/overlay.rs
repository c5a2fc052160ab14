//! An adapter over the quantized weights: its factors, laid out for adding them to products.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::config::Config;
use crate::adapter::Adapter;
use crate::lora::{Pair, Target};

/// An adapter that fits a model.
#[derive(Debug)]
pub(crate) struct Overlay {
    layers: Vec<BTreeMap<Target, Factors>>,
}

/// Both factors with the values that go together side by side.
#[derive(Debug)]
struct Factors {
    rank: usize,
    /// A, `[input][r]`.
    a: Vec<f32>,
    /// B times the scale, `[r][output]`.
    b: Vec<f32>,
}

impl Overlay {
    /// Lays the adapter out; says what does not fit the model.
    pub(crate) fn new(adapter: &Adapter, config: &Config) -> Result<Self, String> {
        fits(adapter, config)?;
        let factors = |pair: &Pair| {
            let scale = adapter.scale(pair);
            let mut b = transposed(&pair.b, pair.rank);
            b.iter_mut().for_each(|b| *b *= scale);
            Factors {
                rank: pair.rank,
                a: transposed(&pair.a, pair.inputs()),
                b,
            }
        };
        let layer = |pairs: &BTreeMap<Target, Pair>| {
            pairs
                .iter()
                .map(|(target, pair)| (*target, factors(pair)))
                .collect()
        };
        Ok(Self {
            layers: adapter.layers.iter().map(layer).collect(),
        })
    }

    /// Adds the adapter's part of one product: rows of `x` in, rows of `out` changed.
    pub(crate) fn add(&self, layer: usize, target: Target, x: &[f32], out: &mut [f32]) {
        let factors = self.layers.get(layer).and_then(|layer| layer.get(&target));
        let Some(Factors { rank, a, b }) = factors else {
            return;
        };
        let (inputs, outputs) = (a.len() / rank, b.len() / rank);
        // Every row by itself, in one order: a reply must not depend on its company.
        x.par_chunks_exact(inputs)
            .zip(out.par_chunks_exact_mut(outputs))
            .for_each(|(x, out)| {
                let mut inner = vec![0.0_f32; *rank];
                for (x, a) in x.iter().zip(a.chunks_exact(*rank)) {
                    for (inner, a) in inner.iter_mut().zip(a) {
                        *inner += x * a;
                    }
                }
                for (inner, b) in inner.iter().zip(b.chunks_exact(outputs)) {
                    for (out, b) in out.iter_mut().zip(b) {
                        *out += inner * b;
                    }
                }
            });
    }
}

/// Says where the adapter does not fit the model.
pub(crate) fn fits(adapter: &Adapter, config: &Config) -> Result<(), String> {
    if adapter.layers.len() > config.layers {
        return Err(format!(
            "it changes layer {}, the model has {} layers",
            adapter.layers.len() - 1,
            config.layers
        ));
    }
    for (number, layer) in adapter.layers.iter().enumerate() {
        for (target, pair) in layer {
            let (outputs, inputs) = config.shape_of(*target);
            if (pair.outputs(), pair.inputs()) != (outputs, inputs) {
                return Err(format!(
                    "`{}` of layer {number} is for a matrix of {} x {}, the model's has {outputs} x {inputs}",
                    target.name(),
                    pair.outputs(),
                    pair.inputs(),
                ));
            }
        }
    }
    Ok(())
}

/// A matrix with rows of `columns` values, on its side.
fn transposed(matrix: &[f32], columns: usize) -> Vec<f32> {
    let rows = matrix.len() / columns;
    (0..matrix.len())
        .map(|at| matrix[at % rows * columns + at / rows])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_matrix_is_laid_on_its_side() {
        assert_eq!(
            transposed(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0], 3),
            [1.0, 4.0, 2.0, 5.0, 3.0, 6.0]
        );
    }
}
