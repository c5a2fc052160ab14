//! Root-mean-square norms and rotary positions, with their gradients.

use rayon::prelude::*;

use super::real::{Real, dot};

/// Rows that one thread takes at a time.
const ROWS: usize = 16;

/// `x / rms(x) * weight`, row by row, and 1 / rms of each row.
pub(super) fn forward<T: Real>(x: &[T], weight: &[T], epsilon: f64) -> (Vec<T>, Vec<T>) {
    let mut inverse = vec![T::ZERO; x.len() / weight.len()];
    inverse
        .par_iter_mut()
        .with_min_len(ROWS)
        .zip(x.par_chunks_exact(weight.len()))
        .for_each(|(inverse, x)| {
            #[allow(clippy::cast_precision_loss, reason = "a few thousand")]
            let count = T::of(weight.len() as f64);
            *inverse = T::ONE / (dot(x, x) / count + T::of(epsilon)).root();
        });
    (again(x, weight, &inverse), inverse)
}

/// The same, with 1 / rms known.
pub(super) fn again<T: Real>(x: &[T], weight: &[T], inverse: &[T]) -> Vec<T> {
    let width = weight.len();
    let mut out = vec![T::ZERO; x.len()];
    out.par_chunks_exact_mut(width)
        .with_min_len(ROWS)
        .zip(x.par_chunks_exact(width))
        .zip(inverse)
        .for_each(|((out, x), inverse)| {
            for ((out, x), weight) in out.iter_mut().zip(x).zip(weight) {
                *out = *x * *inverse * *weight;
            }
        });
    out
}

/// Adds the gradient of `x` to `into`, given that of the norm.
pub(super) fn backward<T: Real>(x: &[T], weight: &[T], inverse: &[T], grad: &[T], into: &mut [T]) {
    let width = weight.len();
    into.par_chunks_exact_mut(width)
        .with_min_len(ROWS)
        .zip(x.par_chunks_exact(width))
        .zip(grad.par_chunks_exact(width))
        .zip(inverse)
        .for_each_init(
            || vec![T::ZERO; width],
            |weighted, (((into, x), grad), inverse)| {
                for ((weighted, grad), weight) in weighted.iter_mut().zip(grad).zip(weight) {
                    *weighted = *grad * *weight;
                }
                #[allow(clippy::cast_precision_loss, reason = "a few thousand")]
                let count = T::of(width as f64);
                let mean = dot(weighted, x) / count * *inverse * *inverse;
                for ((into, weighted), x) in into.iter_mut().zip(&*weighted).zip(x) {
                    *into += *inverse * (*weighted - mean * *x);
                }
            },
        );
}

/// The rotations of the positions of a batch.
#[derive(Debug)]
pub(super) struct Turns<T> {
    half: usize,
    cos: Vec<T>,
    sin: Vec<T>,
}

impl<T: Real> Turns<T> {
    /// For positions 0 up to `positions`.
    pub(super) fn new(frequencies: &[f64], positions: usize) -> Self {
        #[allow(clippy::cast_precision_loss, reason = "positions are far below 2^52")]
        let angles = (0..positions).flat_map(|p| frequencies.iter().map(move |f| p as f64 * f));
        let (cos, sin) = angles
            .map(|angle| (T::of(angle.cos()), T::of(angle.sin())))
            .unzip();
        Self {
            half: frequencies.len(),
            cos,
            sin,
        }
    }

    /// Turns the heads of every row by its position; backwards with `direction` -1, which is also
    /// the gradient.
    pub(super) fn apply(&self, rows: &mut [T], width: usize, positions: &[usize], direction: T) {
        let half = self.half;
        rows.par_chunks_exact_mut(width)
            .with_min_len(ROWS)
            .zip(positions)
            .for_each(|(row, position)| {
                let cos = &self.cos[position * half..(position + 1) * half];
                let sin = &self.sin[position * half..(position + 1) * half];
                for head in row.chunks_exact_mut(half * 2) {
                    let (low, high) = head.split_at_mut(half);
                    for i in 0..half {
                        let (a, b, sin) = (low[i], high[i], sin[i] * direction);
                        low[i] = a * cos[i] - b * sin;
                        high[i] = b * cos[i] + a * sin;
                    }
                }
            });
    }
}
