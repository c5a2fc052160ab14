//! A matrix of the model with its bias, and the product of activations with it.

use candle_core::quantized::{QMatMul, QStorage, QTensor};
use candle_core::{Device, Module, Tensor};
use std::borrow::Cow;

use super::kernel::{self, Product};
use super::pack::Tiles;
use super::quantize::Activations;
use super::vector;
use crate::gguf::RawMatrix;

/// Weights `[rows][columns]` and a bias for each row.
pub(crate) struct Linear {
    rows: usize,
    columns: usize,
    weights: Weights,
    bias: Option<Vec<f32>>,
}

enum Weights {
    /// In tiles for our own kernels.
    Tiles(Tiles),
    /// As in the file, for candle's kernels.
    Candle(QMatMul),
}

/// Which kernels multiply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kernels {
    /// Our own where the processor has what they need, candle's elsewhere.
    #[default]
    Fastest,
    /// Always candle's.
    Candle,
}

impl Linear {
    pub(crate) fn new(
        matrix: RawMatrix,
        bias: Option<Vec<f32>>,
        kernels: Kernels,
    ) -> candle_core::Result<Self> {
        let (rows, columns) = (matrix.rows, matrix.columns);
        let tiles = if kernels == Kernels::Fastest && kernel::available() {
            Tiles::pack(&matrix)?
        } else {
            None
        };
        let weights = match tiles {
            Some(tiles) => Weights::Tiles(tiles),
            None => {
                let bytes = Cow::Borrowed(&matrix.bytes[..]);
                let storage = QStorage::from_data(bytes, &Device::Cpu, matrix.dtype)?;
                let tensor = QTensor::new(storage, (rows, columns))?;
                Weights::Candle(QMatMul::from_qtensor(tensor)?)
            }
        };
        Ok(Self {
            rows,
            columns,
            weights,
            bias,
        })
    }

    /// Products of the same activations with several matrices, at once.
    pub(crate) fn apply<const N: usize>(
        linears: [&Self; N],
        x: &[f32],
    ) -> candle_core::Result<[Vec<f32>; N]> {
        let rows = x.len() / linears[0].columns;
        let mut outs = linears.map(|linear| vec![0.0; rows * linear.rows]);
        let mut products = Vec::new();
        for (linear, out) in linears.iter().zip(&mut outs) {
            match &linear.weights {
                Weights::Tiles(tiles) => products.push(Product { tiles, out }),
                Weights::Candle(weights) => *out = through_candle(weights, x, linear.columns)?,
            }
        }
        if !products.is_empty() {
            kernel::multiply(&Activations::new(x, linears[0].columns), &mut products);
        }
        for (linear, out) in linears.iter().zip(&mut outs) {
            if let Some(bias) = &linear.bias {
                for row in out.chunks_exact_mut(bias.len()) {
                    vector::add(row, bias);
                }
            }
        }
        Ok(outs)
    }
}

/// candle has other kernels for a single row (and on ARM for rows beyond a multiple of four), with
/// another order of additions. Zero rows keep to the one kernel, so that results stay the same.
const ROWS_AT_ONCE: usize = if cfg!(target_arch = "aarch64") { 4 } else { 2 };

fn through_candle(weights: &QMatMul, x: &[f32], columns: usize) -> candle_core::Result<Vec<f32>> {
    let rows = x.len() / columns;
    let padded = rows.next_multiple_of(ROWS_AT_ONCE);
    let mut x = x.to_vec();
    x.resize(padded * columns, 0.0);
    let product = weights.forward(&Tensor::from_vec(x, (padded, columns), &Device::Cpu)?)?;
    let mut out = product.flatten_all()?.to_vec1::<f32>()?;
    out.truncate(out.len() / padded * rows);
    Ok(out)
}
