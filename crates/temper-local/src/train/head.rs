//! From states to logits and their loss: the output matrix is the largest of a small model, so only
//! rows that predict a token of an answer reach it, some at a time.

use rayon::prelude::*;

use super::model::Model;
use super::norm;
use super::product::{Into, View, ViewMut, multiply};
use super::real::Real;

/// Rows whose logits are in memory at a time.
pub(super) const HEAD_ROWS: usize = 128;

impl<T: Real> Model<T> {
    /// Rows of normed states to rows of logits.
    pub(super) fn project(&self, normed: &[T]) -> Vec<T> {
        let (width, vocabulary) = (self.base.config.hidden, self.base.config.vocabulary);
        let mut logits = vec![T::ZERO; normed.len() / width * vocabulary];
        let output = View::new(self.base.output(), width).t();
        let out = ViewMut::new(&mut logits, vocabulary);
        multiply(out, Into::Fresh, T::ONE, View::new(normed, width), output);
        logits
    }

    /// The summed loss of the answers, and with a weight the gradient of all rows of `x`.
    pub(super) fn head(
        &self,
        x: &[T],
        answers: &[(usize, u32)],
        weight: Option<T>,
    ) -> (f64, Vec<T>) {
        let width = self.base.config.hidden;
        let mut grad = vec![T::ZERO; weight.map_or(0, |_| x.len())];
        let mut loss = 0.0;
        for answers in answers.chunks(HEAD_ROWS) {
            let states = self.rows(x, answers.iter().map(|(row, _)| *row));
            let norm = &self.base.output_norm;
            let (normed, inverse) = norm::forward(&states, norm, self.epsilon());
            let mut logits = self.project(&normed);
            loss += losses(&mut logits, answers, weight).iter().sum::<f64>();
            if weight.is_none() {
                continue;
            }
            let mut to_normed = vec![T::ZERO; normed.len()];
            let output = View::new(self.base.output(), width);
            let logits = View::new(&logits, self.base.config.vocabulary);
            multiply(
                ViewMut::new(&mut to_normed, width),
                Into::Fresh,
                T::ONE,
                logits,
                output,
            );
            let mut to_states = vec![T::ZERO; states.len()];
            norm::backward(&states, norm, &inverse, &to_normed, &mut to_states);
            for ((row, _), from) in answers.iter().zip(to_states.chunks_exact(width)) {
                grad[row * width..(row + 1) * width].copy_from_slice(from);
            }
        }
        (loss, grad)
    }
}

/// Each row's cross entropy. With a weight, the logits become their gradients times it.
fn losses<T: Real>(logits: &mut [T], answers: &[(usize, u32)], weight: Option<T>) -> Vec<f64> {
    let vocabulary = logits.len() / answers.len().max(1);
    logits
        .par_chunks_exact_mut(vocabulary)
        .zip(answers)
        .map(|(logits, (_, token))| {
            let token = *token as usize;
            let largest = T::largest(logits);
            let below = (logits[token] - largest).wide();
            let sum = T::exponentials(logits);
            if let Some(weight) = weight {
                let factor = weight / sum;
                logits.iter_mut().for_each(|logit| *logit *= factor);
                logits[token] = logits[token] - weight;
            }
            sum.wide().ln() - below
        })
        .collect()
}
