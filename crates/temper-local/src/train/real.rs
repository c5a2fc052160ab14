//! The numbers that training runs on: single precision, and double precision to prove gradients.

use std::fmt::Debug;
use std::ops::{Add, AddAssign, Div, Mul, MulAssign, Neg, Sub};

use rayon::prelude::*;

use crate::decoder::vector;

/// A floating-point number.
pub trait Real:
    Copy
    + Debug
    + Default
    + PartialEq
    + PartialOrd
    + Send
    + Sync
    + 'static
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
    + AddAssign
    + MulAssign
{
    /// Zero.
    const ZERO: Self;
    /// One.
    const ONE: Self;

    /// The nearest number of this kind.
    fn of(value: f64) -> Self;
    /// In double precision.
    fn wide(self) -> f64;
    /// The square root.
    fn root(self) -> Self;
    /// Single-precision numbers as numbers of this kind.
    fn all(values: Vec<f32>) -> Vec<Self>;
    /// The largest value.
    fn largest(row: &[Self]) -> Self;
    /// Exponentials relative to the largest value, and their sum.
    fn exponentials(row: &mut [Self]) -> Self;
    /// `gate = silu(gate) * up`.
    fn silu_times(gate: &mut [Self], up: &[Self]);
    /// Gradients through that: of the product in `grad`, which becomes the gate's; `up` becomes
    /// its own gradient.
    fn silu_times_back(gate: &[Self], up: &mut [Self], grad: &mut [Self]);
}

impl Real for f32 {
    const ZERO: Self = 0.0;
    const ONE: Self = 1.0;

    #[allow(
        clippy::cast_possible_truncation,
        reason = "rounding is what it is for"
    )]
    fn of(value: f64) -> Self {
        value as Self
    }
    fn wide(self) -> f64 {
        f64::from(self)
    }
    fn root(self) -> Self {
        self.sqrt()
    }
    fn all(values: Vec<f32>) -> Vec<Self> {
        values
    }
    fn largest(row: &[Self]) -> Self {
        vector::largest(row)
    }
    fn exponentials(row: &mut [Self]) -> Self {
        vector::exponentials(row, 1.0)
    }
    fn silu_times(gate: &mut [Self], up: &[Self]) {
        vector::silu_times(gate, up);
    }
    fn silu_times_back(gate: &[Self], up: &mut [Self], grad: &mut [Self]) {
        vector::silu_times_back(gate, up, grad);
    }
}

impl Real for f64 {
    const ZERO: Self = 0.0;
    const ONE: Self = 1.0;

    fn of(value: f64) -> Self {
        value
    }
    fn wide(self) -> f64 {
        self
    }
    fn root(self) -> Self {
        self.sqrt()
    }
    fn all(values: Vec<f32>) -> Vec<Self> {
        values.into_iter().map(Self::from).collect()
    }
    fn largest(row: &[Self]) -> Self {
        row.iter().copied().fold(Self::NEG_INFINITY, Self::max)
    }
    fn exponentials(row: &mut [Self]) -> Self {
        let largest = Self::largest(row);
        let mut sum = 0.0;
        for value in row {
            *value = (*value - largest).exp();
            sum += *value;
        }
        sum
    }
    fn silu_times(gate: &mut [Self], up: &[Self]) {
        for (gate, up) in gate.iter_mut().zip(up) {
            *gate = *gate / (1.0 + (-*gate).exp()) * up;
        }
    }
    fn silu_times_back(gate: &[Self], up: &mut [Self], grad: &mut [Self]) {
        for ((gate, up), grad) in gate.iter().zip(up).zip(grad) {
            let sigmoid = 1.0 / (1.0 + (-gate).exp());
            let to_up = *grad * gate * sigmoid;
            *grad = *grad * *up * sigmoid * (1.0 + gate * (1.0 - sigmoid));
            *up = to_up;
        }
    }
}

/// Values that one thread takes at a time in loops over all of them.
const CHUNK: usize = 1 << 14;

/// `x += y`, on all threads.
pub(super) fn add<T: Real>(x: &mut [T], y: &[T]) {
    x.par_chunks_mut(CHUNK)
        .zip(y.par_chunks(CHUNK))
        .for_each(|(x, y)| {
            for (x, y) in x.iter_mut().zip(y) {
                *x += *y;
            }
        });
}

/// `gate = silu(gate) * up`, on all threads.
pub(super) fn silu_times<T: Real>(gate: &mut [T], up: &[T]) {
    gate.par_chunks_mut(CHUNK)
        .zip(up.par_chunks(CHUNK))
        .for_each(|(gate, up)| T::silu_times(gate, up));
}

/// Gradients through that, see [`Real::silu_times_back`].
pub(super) fn silu_times_back<T: Real>(gate: &[T], up: &mut [T], grad: &mut [T]) {
    gate.par_chunks(CHUNK)
        .zip(up.par_chunks_mut(CHUNK))
        .zip(grad.par_chunks_mut(CHUNK))
        .for_each(|((gate, up), grad)| T::silu_times_back(gate, up, grad));
}

/// The scalar product, in sums that vectors can hold and in one order always.
pub(super) fn dot<T: Real>(a: &[T], b: &[T]) -> T {
    const LANES: usize = 16;
    let (a, a_rest) = a.as_chunks::<LANES>();
    let (b, b_rest) = b.as_chunks::<LANES>();
    let mut lanes = [T::ZERO; LANES];
    for (a, b) in a.iter().zip(b) {
        for i in 0..LANES {
            lanes[i] += a[i] * b[i];
        }
    }
    let mut sum = T::ZERO;
    for lane in lanes {
        sum += lane;
    }
    for (a, b) in a_rest.iter().zip(b_rest) {
        sum += *a * *b;
    }
    sum
}
