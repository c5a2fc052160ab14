//! The decoder with its adapter: the loss of packed sequences, and its gradient.
//!
//! Sequences of a batch lie one after the other without padding: the products run over all rows,
//! attention over each sequence. Only rows that predict a token of an answer reach the output
//! matrix, some at a time, so that logits never fill memory.

use std::ops::Range;

use rayon::prelude::*;

use super::attention::{self, Heads, Inputs};
use super::base::{Base, Frozen};
use super::lora::{Dropout, Layout};
use super::norm::{self, Turns};
use super::product::{Into, View, ViewMut, multiply};
use super::real::{self, Real};
use crate::lora::Target;

/// The model that is trained.
#[derive(Debug)]
pub(super) struct Model<T> {
    pub(super) base: Base<T>,
    pub(super) layout: Layout,
    /// Alpha over rank.
    pub(super) scale: T,
    /// Whether a layer keeps only what went in, and computes the rest again for the gradient.
    pub(super) checkpointing: bool,
}

/// Packed sequences.
#[derive(Debug, Clone, Default)]
pub(super) struct Batch {
    pub(super) tokens: Vec<u32>,
    pub(super) sequences: Vec<Range<usize>>,
    /// Rows that predict a token of an answer, with that token.
    pub(super) answers: Vec<(usize, u32)>,
}

impl Batch {
    /// Packs sequences, each with the number of tokens before its answer.
    pub(super) fn new<'a>(examples: impl IntoIterator<Item = (&'a [u32], usize)>) -> Self {
        let mut batch = Self::default();
        for (tokens, answer) in examples {
            let start = batch.tokens.len();
            batch.tokens.extend_from_slice(tokens);
            batch.sequences.push(start..batch.tokens.len());
            let predicted = (answer.max(1)..tokens.len()).map(|at| (start + at - 1, tokens[at]));
            batch.answers.extend(predicted);
        }
        batch
    }
}

/// One pass over a batch: the trained numbers, and what goes for all layers.
struct Pass<'a, T> {
    params: &'a [T],
    dropout: Option<Dropout>,
    heads: Heads<'a>,
    turns: Turns<T>,
    positions: Vec<usize>,
}

/// What a layer keeps for the gradient.
struct Kept<T> {
    x: Vec<T>,
    inner: Option<Inner<T>>,
}

/// What a layer computes on its way.
struct Inner<T> {
    inverse: Vec<T>,
    queries: Vec<T>,
    keys: Vec<T>,
    values: Vec<T>,
    mixed: Vec<T>,
    middle: Vec<T>,
    middle_inverse: Vec<T>,
    gate: Vec<T>,
    up: Vec<T>,
    /// What A gives for each target, in their order.
    low: [Vec<T>; 7],
}

impl<T: Real> Model<T> {
    /// The summed loss of a batch's answers. With `grads`, adds to it the gradient of the loss times
    /// `weight`.
    pub(super) fn loss(
        &self,
        params: &[T],
        batch: &Batch,
        dropout: Option<Dropout>,
        grads: Option<(&mut [T], T)>,
    ) -> f64 {
        let pass = self.pass(params, batch, dropout);
        let mut x = self.embedded(&batch.tokens);
        let mut kept = Vec::new();
        for layer in 0..self.base.layers.len() {
            let (out, inner) = self.forward(&pass, layer, &x);
            if grads.is_some() {
                let inner = (!self.checkpointing).then_some(inner);
                kept.push(Kept { x, inner });
            }
            x = out;
        }
        let Some((grads, weight)) = grads else {
            return self.head(&x, &batch.answers, None).0;
        };
        let (loss, mut grad) = self.head(&x, &batch.answers, Some(weight));
        drop(x);
        while let Some(Kept { x, inner }) = kept.pop() {
            let layer = kept.len();
            let inner = inner.unwrap_or_else(|| self.forward(&pass, layer, &x).1);
            grad = self.backward(&pass, layer, &x, inner, grad, grads);
        }
        loss
    }

    /// The logits after the tokens of these rows.
    pub(super) fn logits(&self, params: &[T], batch: &Batch, rows: &[usize]) -> Vec<T> {
        let pass = self.pass(params, batch, None);
        let mut x = self.embedded(&batch.tokens);
        for layer in 0..self.base.layers.len() {
            x = self.forward(&pass, layer, &x).0;
        }
        let x = self.rows(&x, rows.iter().copied());
        let normed = norm::forward(&x, &self.base.output_norm, self.epsilon()).0;
        self.project(&normed)
    }

    fn pass<'a>(&self, params: &'a [T], batch: &'a Batch, dropout: Option<Dropout>) -> Pass<'a, T> {
        let longest = batch.sequences.iter().map(Range::len).max().unwrap_or(0);
        Pass {
            params,
            dropout: dropout.filter(|dropout| dropout.share > 0.0),
            heads: Heads::new(&self.base.config, &batch.sequences),
            turns: Turns::new(&self.base.frequencies, longest),
            positions: batch
                .sequences
                .iter()
                .flat_map(|rows| 0..rows.len())
                .collect(),
        }
    }

    pub(super) fn epsilon(&self) -> f64 {
        f64::from(self.base.config.epsilon)
    }

    fn embedded(&self, tokens: &[u32]) -> Vec<T> {
        self.gather(
            &self.base.embeddings,
            tokens.iter().map(|token| *token as usize),
        )
    }

    pub(super) fn rows(&self, x: &[T], rows: impl Iterator<Item = usize>) -> Vec<T> {
        self.gather(x, rows)
    }

    fn gather(&self, from: &[T], rows: impl Iterator<Item = usize>) -> Vec<T> {
        let width = self.base.config.hidden;
        let mut out = Vec::new();
        for row in rows {
            out.extend_from_slice(&from[row * width..(row + 1) * width]);
        }
        out
    }

    fn forward(&self, pass: &Pass<'_, T>, number: usize, x: &[T]) -> (Vec<T>, Inner<T>) {
        let layer = &self.base.layers[number];
        let config = &self.base.config;
        let product = |target, x: &[T]| self.product(pass, number, target, x);
        let (normed, inverse) = norm::forward(x, &layer.attention_norm, self.epsilon());
        let (mut queries, low_q) = product(Target::Query, &normed);
        let (mut keys, low_k) = product(Target::Key, &normed);
        let (values, low_v) = product(Target::Value, &normed);
        pass.turns
            .apply(&mut queries, config.query_width(), &pass.positions, T::ONE);
        pass.turns
            .apply(&mut keys, config.kv_width(), &pass.positions, T::ONE);
        let inputs = Inputs {
            queries: &queries,
            keys: &keys,
            values: &values,
        };
        let mixed = attention::forward(&pass.heads, inputs);
        let (mut middle, low_o) = product(Target::Output, &mixed);
        real::add(&mut middle, x);
        let (normed, middle_inverse) =
            norm::forward(&middle, &layer.feed_forward_norm, self.epsilon());
        let (gate, low_gate) = product(Target::Gate, &normed);
        let (up, low_up) = product(Target::Up, &normed);
        let mut act = gate.clone();
        real::silu_times(&mut act, &up);
        let (mut out, low_down) = product(Target::Down, &act);
        real::add(&mut out, &middle);
        let inner = Inner {
            inverse,
            queries,
            keys,
            values,
            mixed,
            middle,
            middle_inverse,
            gate,
            up,
            low: [low_q, low_k, low_v, low_o, low_gate, low_up, low_down],
        };
        (out, inner)
    }

    /// `x W^T`, with bias and adapter; and `x A^T`.
    fn product(
        &self,
        pass: &Pass<'_, T>,
        layer: usize,
        target: Target,
        x: &[T],
    ) -> (Vec<T>, Vec<T>) {
        let Frozen {
            weight,
            bias,
            rows,
            columns,
        } = self.base.layers[layer].matrix(target);
        let count = x.len() / columns;
        let mut out = vec![T::ZERO; count * rows];
        let into = match bias {
            Some(bias) => {
                out.par_chunks_exact_mut(*rows)
                    .for_each(|out| out.copy_from_slice(bias));
                Into::Sum
            }
            None => Into::Fresh,
        };
        let x = View::new(x, *columns);
        multiply(
            ViewMut::new(&mut out, *rows),
            into,
            T::ONE,
            x,
            View::new(weight, *columns).t(),
        );
        let Some(slot) = self.layout.slot(layer, target) else {
            return (out, Vec::new());
        };
        let rank = self.layout.rank;
        let mut low = vec![T::ZERO; count * rank];
        let dropped = pass.dropped(layer, target, x.data());
        let x = dropped
            .as_deref()
            .map_or(x, |dropped| View::new(dropped, *columns));
        let a = View::new(&pass.params[slot.a.clone()], *columns);
        multiply(ViewMut::new(&mut low, rank), Into::Fresh, T::ONE, x, a.t());
        let b = View::new(&pass.params[slot.b.clone()], rank);
        let lows = View::new(&low, rank);
        multiply(
            ViewMut::new(&mut out, *rows),
            Into::Sum,
            self.scale,
            lows,
            b.t(),
        );
        (out, low)
    }

    /// The gradient of what went into a layer, given that of what came out.
    fn backward(
        &self,
        pass: &Pass<'_, T>,
        number: usize,
        x: &[T],
        mut inner: Inner<T>,
        mut grad: Vec<T>,
        grads: &mut [T],
    ) -> Vec<T> {
        self.feed_forward_back(pass, number, &mut inner, &mut grad, grads);
        self.attention_back(pass, number, x, &inner, &mut grad, grads);
        grad
    }

    fn feed_forward_back(
        &self,
        pass: &Pass<'_, T>,
        layer: usize,
        inner: &mut Inner<T>,
        grad: &mut [T],
        grads: &mut [T],
    ) {
        let (gate, mut up) = (
            std::mem::take(&mut inner.gate),
            std::mem::take(&mut inner.up),
        );
        let mut back = |target: Target, x: &[T], grad: &[T], into: Into, out: &mut [T]| {
            let low = &inner.low[target as usize];
            self.product_back(
                pass,
                Step {
                    layer,
                    target,
                    x,
                    low,
                    grad,
                },
                into,
                out,
                grads,
            );
        };
        let mut act = gate.clone();
        real::silu_times(&mut act, &up);
        let mut wide = vec![T::ZERO; act.len()];
        back(Target::Down, &act, grad, Into::Fresh, &mut wide);
        drop(act);
        real::silu_times_back(&gate, &mut up, &mut wide);
        drop(gate);
        let weight = &self.base.layers[layer].feed_forward_norm;
        let normed = norm::again(&inner.middle, weight, &inner.middle_inverse);
        let mut to_normed = vec![T::ZERO; normed.len()];
        back(Target::Gate, &normed, &wide, Into::Fresh, &mut to_normed);
        back(Target::Up, &normed, &up, Into::Sum, &mut to_normed);
        norm::backward(
            &inner.middle,
            weight,
            &inner.middle_inverse,
            &to_normed,
            grad,
        );
    }

    fn attention_back(
        &self,
        pass: &Pass<'_, T>,
        layer: usize,
        x: &[T],
        inner: &Inner<T>,
        grad: &mut [T],
        grads: &mut [T],
    ) {
        let config = &self.base.config;
        let Inner {
            mixed,
            queries,
            keys,
            values,
            inverse,
            ..
        } = inner;
        let mut back = |target: Target, x: &[T], grad: &[T], into: Into, out: &mut [T]| {
            let low = &inner.low[target as usize];
            self.product_back(
                pass,
                Step {
                    layer,
                    target,
                    x,
                    low,
                    grad,
                },
                into,
                out,
                grads,
            );
        };
        let mut to_mixed = vec![T::ZERO; mixed.len()];
        back(Target::Output, mixed, grad, Into::Fresh, &mut to_mixed);
        let inputs = Inputs {
            queries,
            keys,
            values,
        };
        let mut to = attention::backward(&pass.heads, inputs, mixed, &to_mixed);
        pass.turns.apply(
            &mut to.queries,
            config.query_width(),
            &pass.positions,
            -T::ONE,
        );
        pass.turns
            .apply(&mut to.keys, config.kv_width(), &pass.positions, -T::ONE);
        let weight = &self.base.layers[layer].attention_norm;
        let normed = norm::again(x, weight, inverse);
        let mut to_normed = vec![T::ZERO; normed.len()];
        back(
            Target::Query,
            &normed,
            &to.queries,
            Into::Fresh,
            &mut to_normed,
        );
        back(Target::Key, &normed, &to.keys, Into::Sum, &mut to_normed);
        back(
            Target::Value,
            &normed,
            &to.values,
            Into::Sum,
            &mut to_normed,
        );
        norm::backward(x, weight, inverse, &to_normed, grad);
    }

    /// The gradient of a product's `x` into `out`, and those of the factors into `grads`.
    fn product_back(
        &self,
        pass: &Pass<'_, T>,
        step: Step<'_, T>,
        into: Into,
        out: &mut [T],
        grads: &mut [T],
    ) {
        let Step {
            layer,
            target,
            x,
            low,
            grad,
        } = step;
        let Frozen {
            weight,
            rows,
            columns,
            ..
        } = self.base.layers[layer].matrix(target);
        let grad = View::new(grad, *rows);
        multiply(
            ViewMut::new(out, *columns),
            into,
            T::ONE,
            grad,
            View::new(weight, *columns),
        );
        let Some(slot) = self.layout.slot(layer, target) else {
            return;
        };
        let rank = self.layout.rank;
        let a = View::new(&pass.params[slot.a.clone()], *columns);
        let b = View::new(&pass.params[slot.b.clone()], rank);
        let mut to_low = vec![T::ZERO; low.len()];
        multiply(
            ViewMut::new(&mut to_low, rank),
            Into::Fresh,
            self.scale,
            grad,
            b,
        );
        let to_b = ViewMut::new(&mut grads[slot.b.clone()], rank);
        multiply(to_b, Into::Sum, self.scale, grad.t(), View::new(low, rank));
        let dropped = pass.dropped(layer, target, x);
        let seen = View::new(dropped.as_deref().unwrap_or(x), *columns);
        let to_low = View::new(&to_low, rank);
        let to_a = ViewMut::new(&mut grads[slot.a.clone()], *columns);
        multiply(to_a, Into::Sum, T::ONE, to_low.t(), seen);
        match pass.dropout {
            None => multiply(ViewMut::new(out, *columns), Into::Sum, T::ONE, to_low, a),
            Some(dropout) => {
                let mut through = vec![T::ZERO; out.len()];
                multiply(
                    ViewMut::new(&mut through, *columns),
                    Into::Fresh,
                    T::ONE,
                    to_low,
                    a,
                );
                dropout.apply(layer, target, &mut through);
                real::add(out, &through);
            }
        }
    }
}

/// One product of the pass back.
struct Step<'a, T> {
    layer: usize,
    target: Target,
    x: &'a [T],
    low: &'a [T],
    grad: &'a [T],
}

impl<T: Real> Pass<'_, T> {
    /// `x` with some values left out, if any are.
    fn dropped(&self, layer: usize, target: Target, x: &[T]) -> Option<Vec<T>> {
        let dropout = self.dropout?;
        let mut dropped = x.to_vec();
        dropout.apply(layer, target, &mut dropped);
        Some(dropped)
    }
}
