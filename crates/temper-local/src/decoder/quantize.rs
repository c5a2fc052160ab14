//! Activations in eight bits, a scale for each 32 of them.

use rayon::prelude::*;

use super::pack::BLOCK;

/// Rows of activations, quantized.
#[derive(Default)]
pub(crate) struct Activations {
    pub(crate) rows: usize,
    pub(crate) columns: usize,
    /// `[row][column]`, -127 to 127.
    pub(crate) q: Vec<i8>,
    /// `[row][block]`: value = q * scale.
    pub(crate) scales: Vec<f32>,
    /// `[row][block]`: the sum of the block's values.
    pub(crate) sums: Vec<f32>,
    /// `[row][block][2]`: the sums of its halves.
    pub(crate) half_sums: Vec<f32>,
}

impl Activations {
    /// Quantizes `x`, rows of `columns` values.
    pub(crate) fn new(x: &[f32], columns: usize) -> Self {
        let blocks = columns / BLOCK;
        let rows = x.len() / columns;
        let mut this = Self {
            rows,
            columns,
            q: vec![0; rows * columns],
            scales: vec![0.0; rows * blocks],
            sums: vec![0.0; rows * blocks],
            half_sums: vec![0.0; rows * blocks * 2],
        };
        x.par_chunks(columns)
            .zip(this.q.par_chunks_mut(columns))
            .zip(this.scales.par_chunks_mut(blocks))
            .zip(this.sums.par_chunks_mut(blocks))
            .zip(this.half_sums.par_chunks_mut(blocks * 2))
            .for_each(|((((x, q), scales), sums), half_sums)| {
                row(x, q, scales, sums, half_sums);
            });
        this
    }

    /// The number of the block that holds that column of that row.
    pub(crate) fn block(&self, row: usize, column: usize) -> usize {
        (row * self.columns + column) / BLOCK
    }
}

fn row(x: &[f32], q: &mut [i8], scales: &mut [f32], sums: &mut [f32], half_sums: &mut [f32]) {
    let (x, _) = x.as_chunks::<BLOCK>();
    let (q, _) = q.as_chunks_mut::<BLOCK>();
    let (half_sums, _) = half_sums.as_chunks_mut::<2>();
    for (block, (x, q)) in x.iter().zip(q).enumerate() {
        let largest = x.iter().fold(0.0_f32, |most, value| most.max(value.abs()));
        let scale = largest / 127.0;
        let inverse = if scale > 0.0 { 1.0 / scale } else { 0.0 };
        let mut halves = [0_i32; 2];
        for (at, (value, q)) in x.iter().zip(q).enumerate() {
            // Adding and subtracting 1.5 * 2^23 rounds to the nearest whole number.
            const MAGIC: f32 = 12_582_912.0;
            let rounded = (value * inverse + MAGIC) - MAGIC;
            #[allow(clippy::cast_possible_truncation, reason = "at most 127 by the scale")]
            {
                *q = rounded as i8;
            }
            halves[at / 16] += i32::from(*q);
        }
        #[allow(clippy::cast_precision_loss, reason = "at most 16 * 127")]
        let halves = halves.map(|half| half as f32 * scale);
        scales[block] = scale;
        sums[block] = halves[0] + halves[1];
        half_sums[block] = halves;
    }
}
