//! Causal attention of packed sequences with grouped heads, and its gradient.
//!
//! Scores live for one block of queries and are computed again for the gradient, so that memory
//! grows with the number of tokens, not with its square.

use std::ops::Range;

use rayon::prelude::*;

use super::product::{Into, View, ViewMut, multiply_here};
use super::real::{Real, dot};
use crate::decoder::Config;

/// Queries whose scores are in memory at a time.
const BLOCK: usize = 64;

/// Which heads there are, and where the sequences lie among the packed rows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Heads<'a> {
    pub(super) size: usize,
    pub(super) kv: usize,
    pub(super) group: usize,
    pub(super) sequences: &'a [Range<usize>],
}

impl<'a> Heads<'a> {
    pub(super) fn new(config: &Config, sequences: &'a [Range<usize>]) -> Self {
        Self {
            size: config.head_size,
            kv: config.kv_heads,
            group: config.heads / config.kv_heads,
            sequences,
        }
    }

    fn query_width(&self) -> usize {
        self.size * self.kv * self.group
    }

    fn kv_width(&self) -> usize {
        self.size * self.kv
    }

    fn scale<T: Real>(&self) -> T {
        #[allow(clippy::cast_precision_loss, reason = "a head has some hundred values")]
        T::of(1.0 / (self.size as f64).sqrt())
    }

    /// Each sequence with each of its key heads: what can be computed side by side.
    fn tasks(&self) -> Vec<(Range<usize>, usize)> {
        let heads = |rows: &Range<usize>| {
            let rows = rows.clone();
            (0..self.kv).map(move |head| (rows.clone(), head))
        };
        self.sequences.iter().flat_map(heads).collect()
    }
}

/// Queries, keys and values of all rows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Inputs<'a, T> {
    pub(super) queries: &'a [T],
    pub(super) keys: &'a [T],
    pub(super) values: &'a [T],
}

/// Blocks of queries of one sequence: the first row, how many, and how many keys they may see.
fn blocks(len: usize) -> impl Iterator<Item = (usize, usize, usize)> {
    (0..len).step_by(BLOCK).map(move |first| {
        let rows = BLOCK.min(len - first);
        (first, rows, first + rows)
    })
}

/// One head of one sequence.
struct Head<'a, T> {
    queries: &'a [T],
    keys: &'a [T],
    values: &'a [T],
    query_stride: usize,
    kv_stride: usize,
    size: usize,
    scale: T,
}

impl<'a, T: Real> Head<'a, T> {
    fn new(heads: &Heads<'_>, inputs: Inputs<'a, T>, start: usize, kv: usize, at: usize) -> Self {
        let (query_stride, kv_stride) = (heads.query_width(), heads.kv_width());
        let head = kv * heads.group + at;
        Self {
            queries: &inputs.queries[start * query_stride + head * heads.size..],
            keys: &inputs.keys[start * kv_stride + kv * heads.size..],
            values: &inputs.values[start * kv_stride + kv * heads.size..],
            query_stride,
            kv_stride,
            size: heads.size,
            scale: heads.scale(),
        }
    }

    fn queries(&self, first: usize, rows: usize) -> View<'a, T> {
        let from = &self.queries[first * self.query_stride..];
        View::part(from, rows, self.size, self.query_stride)
    }

    fn keys(&self, seen: usize) -> View<'a, T> {
        View::part(self.keys, seen, self.size, self.kv_stride)
    }

    fn values(&self, seen: usize) -> View<'a, T> {
        View::part(self.values, seen, self.size, self.kv_stride)
    }

    /// How much each query of the block attends to each key, `[rows][seen]`.
    fn weights(&self, first: usize, rows: usize, seen: usize, weights: &mut Vec<T>) {
        weights.clear();
        weights.resize(rows * seen, T::ZERO);
        let out = ViewMut::new(weights, seen);
        let queries = self.queries(first, rows);
        multiply_here(out, Into::Fresh, self.scale, queries, self.keys(seen).t());
        for (row, weights) in weights.chunks_exact_mut(seen).enumerate() {
            let (visible, hidden) = weights.split_at_mut(first + row + 1);
            let inverse = T::ONE / T::exponentials(visible);
            visible.iter_mut().for_each(|weight| *weight *= inverse);
            hidden.fill(T::ZERO);
        }
    }
}

/// What each row's attention gives: `[row][query width]`.
pub(super) fn forward<T: Real>(heads: &Heads<'_>, inputs: Inputs<'_, T>) -> Vec<T> {
    let width = heads.size * heads.group;
    let parts: Vec<Vec<T>> = heads
        .tasks()
        .into_par_iter()
        .map_init(Vec::new, |weights, (rows, kv)| {
            let mut out = vec![T::ZERO; rows.len() * width];
            for at in 0..heads.group {
                let head = Head::new(heads, inputs, rows.start, kv, at);
                for (first, count, seen) in blocks(rows.len()) {
                    head.weights(first, count, seen, weights);
                    let out = &mut out[first * width + at * heads.size..];
                    let out = ViewMut::part(out, count, heads.size, width);
                    let weights = View::new(weights, seen);
                    multiply_here(out, Into::Fresh, T::ONE, weights, head.values(seen));
                }
            }
            out
        })
        .collect();
    gathered(heads, &parts, width)
}

/// Puts the results of the tasks side by side: `[row][key head][width]`.
fn gathered<T: Real>(heads: &Heads<'_>, parts: &[Vec<T>], width: usize) -> Vec<T> {
    let total = heads.kv * width;
    let rows: usize = heads.sequences.iter().map(Range::len).sum();
    let mut out = vec![T::ZERO; rows * total];
    let mut sequences = Vec::new();
    let mut rest = &mut out[..];
    for rows in heads.sequences {
        let (here, after) = rest.split_at_mut(rows.len() * total);
        sequences.push(here);
        rest = after;
    }
    sequences
        .into_par_iter()
        .zip(parts.par_chunks(heads.kv))
        .for_each(|(out, parts)| {
            for (row, out) in out.chunks_exact_mut(total).enumerate() {
                for (part, out) in parts.iter().zip(out.chunks_exact_mut(width)) {
                    out.copy_from_slice(&part[row * width..(row + 1) * width]);
                }
            }
        });
    out
}

/// Gradients of queries, keys and values.
#[derive(Debug)]
pub(super) struct Gradients<T> {
    pub(super) queries: Vec<T>,
    pub(super) keys: Vec<T>,
    pub(super) values: Vec<T>,
}

/// Gradients of what went in, given what came out and its gradient.
pub(super) fn backward<T: Real>(
    heads: &Heads<'_>,
    inputs: Inputs<'_, T>,
    out: &[T],
    grad: &[T],
) -> Gradients<T> {
    let width = heads.size * heads.group;
    let parts: Vec<Gradients<T>> = heads
        .tasks()
        .into_par_iter()
        .map_init(Scratch::default, |scratch, (rows, kv)| {
            let mut grads = Gradients {
                queries: vec![T::ZERO; rows.len() * width],
                keys: vec![T::ZERO; rows.len() * heads.size],
                values: vec![T::ZERO; rows.len() * heads.size],
            };
            for at in 0..heads.group {
                let head = Head::new(heads, inputs, rows.start, kv, at);
                let offset =
                    rows.start * heads.query_width() + (kv * heads.group + at) * heads.size;
                let outs = (&out[offset..], &grad[offset..]);
                for block in blocks(rows.len()) {
                    one_block(&head, block, outs, scratch, &mut grads, (at, width));
                }
            }
            grads
        })
        .collect();
    let (mut queries, mut keys, mut values) = (Vec::new(), Vec::new(), Vec::new());
    for part in parts {
        queries.push(part.queries);
        keys.push(part.keys);
        values.push(part.values);
    }
    Gradients {
        queries: gathered(heads, &queries, width),
        keys: gathered(heads, &keys, heads.size),
        values: gathered(heads, &values, heads.size),
    }
}

/// Weights and their gradients of one block, kept from block to block for their memory.
#[derive(Default)]
struct Scratch<T> {
    weights: Vec<T>,
    grads: Vec<T>,
}

fn one_block<T: Real>(
    head: &Head<'_, T>,
    (first, rows, seen): (usize, usize, usize),
    (out, grad): (&[T], &[T]),
    scratch: &mut Scratch<T>,
    grads: &mut Gradients<T>,
    (at, width): (usize, usize),
) {
    let Scratch {
        weights,
        grads: inner,
    } = scratch;
    let (size, stride) = (head.size, head.query_stride);
    head.weights(first, rows, seen, weights);
    let row_of = |from: &'_ [T], row: usize| -> Vec<T> {
        from[(first + row) * stride..(first + row) * stride + size].to_vec()
    };
    let grad_rows = View::part(&grad[first * stride..], rows, size, stride);
    // values += weights^T grad
    let to_values = ViewMut::new(&mut grads.values[..seen * size], size);
    multiply_here(
        to_values,
        Into::Sum,
        T::ONE,
        View::new(weights, seen).t(),
        grad_rows,
    );
    inner.clear();
    inner.resize(rows * seen, T::ZERO);
    multiply_here(
        ViewMut::new(inner, seen),
        Into::Fresh,
        T::ONE,
        grad_rows,
        head.values(seen).t(),
    );
    // Through the softmax: weight * (gradient - its mean over the weights).
    for row in 0..rows {
        let mean = dot(&row_of(out, row), &row_of(grad, row));
        let range = row * seen..(row + 1) * seen;
        for (grad, weight) in inner[range.clone()].iter_mut().zip(&weights[range]) {
            *grad = *weight * (*grad - mean);
        }
    }
    let inner = View::new(inner, seen);
    let to_queries = &mut grads.queries[first * width + at * size..];
    let to_queries = ViewMut::part(to_queries, rows, size, width);
    multiply_here(to_queries, Into::Fresh, head.scale, inner, head.keys(seen));
    let to_keys = ViewMut::new(&mut grads.keys[..seen * size], size);
    multiply_here(
        to_keys,
        Into::Sum,
        head.scale,
        inner.t(),
        head.queries(first, rows),
    );
}
