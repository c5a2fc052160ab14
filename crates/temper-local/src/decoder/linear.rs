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

#[cfg(test)]
mod tests {
    use candle_core::quantized::GgmlDType;
    use rand::{Rng, SeedableRng};
    use rand_chacha::ChaCha8Rng;

    use super::*;

    fn floats(count: usize, seed: u64) -> Vec<f32> {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        let next = |_| random.next_u32() as f32 / u32::MAX as f32 - 0.5;
        (0..count).map(next).collect()
    }

    fn matrix(rows: usize, columns: usize, dtype: GgmlDType) -> RawMatrix {
        let floats = floats(rows * columns, 3);
        let tensor = Tensor::from_vec(floats, (rows, columns), &Device::Cpu).unwrap();
        let bytes = QTensor::quantize(&tensor, dtype)
            .unwrap()
            .data()
            .unwrap()
            .into_owned();
        RawMatrix {
            dtype,
            rows,
            columns,
            bytes,
        }
    }

    /// The product in double precision with the weights as they are after quantization.
    fn exact(matrix: &RawMatrix, x: &[f32]) -> Vec<f64> {
        let weights: Vec<Vec<f32>> = (0..matrix.rows)
            .map(|row| matrix.row(row).unwrap())
            .collect();
        let dot = |x: &[f32], row: &[f32]| {
            let products = x
                .iter()
                .zip(row)
                .map(|(x, w)| f64::from(*x) * f64::from(*w));
            products.sum::<f64>()
        };
        let rows = x.chunks(matrix.columns);
        rows.flat_map(|x| weights.iter().map(move |row| dot(x, row)))
            .collect()
    }

    #[test]
    fn products_are_right_for_every_format_and_number_of_rows() {
        for dtype in [
            GgmlDType::Q4K,
            GgmlDType::Q6K,
            GgmlDType::Q8_0,
            GgmlDType::Q5_0,
            GgmlDType::Q4_1,
            GgmlDType::F16,
        ] {
            let matrix = matrix(48, 512, dtype);
            let linear = Linear::new(matrix.clone(), None, Kernels::Fastest).unwrap();
            for rows in [1, 2, 3, 5, 8, 9, 21] {
                let x = floats(rows * 512, 9);
                let [out] = Linear::apply([&linear], &x).unwrap();
                let exact = exact(&matrix, &x);
                let error = out
                    .iter()
                    .zip(&exact)
                    .map(|(a, b)| (f64::from(*a) - b).powi(2));
                let size = exact.iter().map(|b| b * b).sum::<f64>();
                let error = (error.sum::<f64>() / size).sqrt();
                assert!(error < 0.012, "{dtype:?} {rows}: {error}");
            }
        }
    }

    #[test]
    fn a_row_does_not_depend_on_the_rows_beside_it() {
        for kernels in [Kernels::Fastest, Kernels::Candle] {
            for dtype in [GgmlDType::Q4K, GgmlDType::Q6K, GgmlDType::Q8_0] {
                let linear = Linear::new(matrix(32, 256, dtype), None, kernels).unwrap();
                let x = floats(19 * 256, 5);
                let [all] = Linear::apply([&linear], &x).unwrap();
                for rows in 1..19 {
                    let [some] = Linear::apply([&linear], &x[..rows * 256]).unwrap();
                    assert_eq!(some, all[..rows * 32], "{kernels:?} {dtype:?} {rows}");
                }
            }
        }
    }

    #[test]
    fn a_bias_is_added_to_every_row() {
        let bias = vec![100.0; 32];
        let matrix = matrix(32, 256, GgmlDType::Q8_0);
        let linear = Linear::new(matrix, Some(bias), Kernels::Fastest).unwrap();
        let [out] = Linear::apply([&linear], &vec![0.0; 3 * 256]).unwrap();
        assert_eq!(out, vec![100.0; 96]);
    }

    #[test]
    fn odd_shapes_go_through_candle() {
        let matrix = matrix(20, 64, GgmlDType::Q8_0);
        let linear = Linear::new(matrix, None, Kernels::Fastest).unwrap();
        assert!(matches!(linear.weights, Weights::Candle(_)));
    }
}
