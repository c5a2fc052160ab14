//! Matrix products, on views into slices.
//!
//! The one file of training with `unsafe`: the crate `gemm` takes pointers. Every view is checked
//! when it is made, so that no element of it lies outside its slice.
#![allow(unsafe_code, reason = "`gemm` takes pointers; see the SAFETY comment")]

use gemm::Parallelism;

use super::real::Real;

/// A matrix inside a slice.
#[derive(Debug, Clone, Copy)]
pub(super) struct View<'a, T> {
    data: &'a [T],
    shape: Shape,
}

/// A matrix inside a slice, to be written.
#[derive(Debug)]
pub(super) struct ViewMut<'a, T> {
    data: &'a mut [T],
    shape: Shape,
}

/// Where the elements lie.
#[derive(Debug, Clone, Copy)]
struct Shape {
    rows: usize,
    columns: usize,
    row_stride: usize,
    column_stride: usize,
}

impl Shape {
    /// Rows of contiguous values, one every `stride`.
    fn new(len: usize, rows: usize, columns: usize, stride: usize) -> Self {
        let end = rows
            .saturating_sub(1)
            .saturating_mul(stride)
            .saturating_add(columns);
        assert!(
            rows == 0 || end <= len,
            "a view of {rows} x {columns} ends at {end} of {len}"
        );
        assert!(
            columns <= stride || rows <= 1,
            "rows of a view would overlap"
        );
        Self {
            rows,
            columns,
            row_stride: stride,
            column_stride: 1,
        }
    }
}

impl<'a, T: Real> View<'a, T> {
    /// The whole slice as rows of `columns` values.
    pub(super) fn new(data: &'a [T], columns: usize) -> Self {
        Self::part(data, data.len() / columns, columns, columns)
    }

    /// Rows of `columns` values from the slice's start, one every `stride`.
    pub(super) fn part(data: &'a [T], rows: usize, columns: usize, stride: usize) -> Self {
        let shape = Shape::new(data.len(), rows, columns, stride);
        Self { data, shape }
    }

    /// The slice that it lies in.
    pub(super) fn data(self) -> &'a [T] {
        self.data
    }

    /// The matrix on its side.
    pub(super) fn t(self) -> Self {
        let Shape {
            rows,
            columns,
            row_stride,
            column_stride,
        } = self.shape;
        let shape = Shape {
            rows: columns,
            columns: rows,
            row_stride: column_stride,
            column_stride: row_stride,
        };
        Self { shape, ..self }
    }
}

impl<'a, T: Real> ViewMut<'a, T> {
    /// The whole slice as rows of `columns` values.
    pub(super) fn new(data: &'a mut [T], columns: usize) -> Self {
        let rows = data.len() / columns;
        Self::part(data, rows, columns, columns)
    }

    /// Rows of `columns` values from the slice's start, one every `stride`.
    pub(super) fn part(data: &'a mut [T], rows: usize, columns: usize, stride: usize) -> Self {
        let shape = Shape::new(data.len(), rows, columns, stride);
        Self { data, shape }
    }
}

/// What happens to what was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Into {
    /// It is overwritten.
    Fresh,
    /// The product is added to it.
    Sum,
}

/// `out = factor * left * right`, or added to it, on the threads of the current pool.
pub(super) fn multiply<T: Real>(
    out: ViewMut<'_, T>,
    into: Into,
    factor: T,
    left: View<'_, T>,
    right: View<'_, T>,
) {
    let threads = rayon::current_num_threads();
    let parallelism = if threads > 1 {
        Parallelism::Rayon(threads)
    } else {
        Parallelism::None
    };
    run(out, into, factor, left, right, parallelism);
}

/// The same on this thread alone, for products of which many run side by side.
pub(super) fn multiply_here<T: Real>(
    out: ViewMut<'_, T>,
    into: Into,
    factor: T,
    left: View<'_, T>,
    right: View<'_, T>,
) {
    run(out, into, factor, left, right, Parallelism::None);
}

fn run<T: Real>(
    out: ViewMut<'_, T>,
    into: Into,
    factor: T,
    left: View<'_, T>,
    right: View<'_, T>,
    parallelism: Parallelism,
) {
    let (m, n, k) = (left.shape.rows, right.shape.columns, left.shape.columns);
    assert_eq!(k, right.shape.rows, "the inner sizes of a product differ");
    assert_eq!(
        (out.shape.rows, out.shape.columns),
        (m, n),
        "the product has another shape"
    );
    let strides = |shape: Shape| {
        (
            shape.column_stride.cast_signed(),
            shape.row_stride.cast_signed(),
        )
    };
    let (out_cs, out_rs) = strides(out.shape);
    let (left_cs, left_rs) = strides(left.shape);
    let (right_cs, right_rs) = strides(right.shape);
    // SAFETY: `Shape::new` saw that every element (row, column) of each view lies in its slice, and
    // that no two of them are the same; `t` only swaps the two. `out` is borrowed alone. `T` is
    // `f32` or `f64`, which `gemm` multiplies.
    unsafe {
        gemm::gemm(
            m,
            n,
            k,
            out.data.as_mut_ptr(),
            out_cs,
            out_rs,
            into == Into::Sum,
            left.data.as_ptr(),
            left_cs,
            left_rs,
            right.data.as_ptr(),
            right_cs,
            right_rs,
            T::ONE,
            factor,
            false,
            false,
            false,
            parallelism,
        );
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_product_is_that_of_the_definition(
            (m, n, k) in (1_usize..9, 1_usize..9, 1_usize..9), turned in any::<bool>(),
            sum in any::<bool>(),
        ) {
            let value = |i: usize| ((i * 7919) % 13) as f64 - 6.0;
            let a: Vec<f64> = (0..m * k).map(value).collect();
            let b: Vec<f64> = (0..k * n).map(|i| value(i + 5)).collect();
            let mut out = vec![1.0; m * n];
            let left = if turned { View::new(&a, m).t() } else { View::new(&a, k) };
            let into = if sum { Into::Sum } else { Into::Fresh };
            multiply(ViewMut::new(&mut out, n), into, 2.0, left, View::new(&b, n));
            for i in 0..m {
                for j in 0..n {
                    let at = |i: usize, l: usize| if turned { a[l * m + i] } else { a[i * k + l] };
                    let dot: f64 = (0..k).map(|l| at(i, l) * b[l * n + j]).sum();
                    let expected = 2.0 * dot + f64::from(u8::from(sum));
                    prop_assert!((out[i * n + j] - expected).abs() < 1e-9);
                }
            }
        }
    }

    #[test]
    #[should_panic(expected = "ends at")]
    fn a_view_beyond_its_slice_is_refused() {
        View::part(&[0.0_f32; 10], 3, 2, 5);
    }
}
