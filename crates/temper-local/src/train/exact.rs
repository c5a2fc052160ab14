//! The model in full precision, for comparing: logits after every token.

use rayon::ThreadPool;

use super::base::{Base, Source};
use super::lora::Layout;
use super::model::{Batch, Model};
use crate::adapter::Adapter;
use crate::decoder::fits;
use crate::error::LoadError;

/// A base, perhaps with an adapter over it, in single precision.
#[derive(Debug)]
pub struct Exact {
    model: Model<f32>,
    values: Vec<f32>,
    pool: ThreadPool,
}

impl Exact {
    /// Loads the weights. An adapter must have one rank.
    ///
    /// # Errors
    /// When the base cannot be loaded or the adapter does not fit it.
    pub fn load(
        source: &Source,
        adapter: Option<&Adapter>,
        threads: usize,
    ) -> Result<Self, LoadError> {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(crate::provider::threads(threads))
            .build()
            .map_err(|error| LoadError::Threads {
                reason: error.to_string(),
            })?;
        let base: Base<f32> = pool.install(|| Base::load(source))?;
        let (layout, values, scale) = match adapter {
            None => (Layout::new(&base.config, 1, &[]), Vec::new(), 1.0),
            Some(adapter) => {
                let unfit = |reason: String| LoadError::Adapter {
                    path: source.path().to_owned(),
                    reason,
                };
                fits(adapter, &base.config).map_err(unfit)?;
                let pair = adapter
                    .layers
                    .iter()
                    .find_map(|layer| layer.values().next());
                let pair = pair.ok_or_else(|| unfit("it changes nothing".to_owned()))?;
                let layout = Layout::new(&base.config, pair.rank, &adapter.targets());
                let values = layout.values(adapter);
                let values =
                    values.ok_or_else(|| unfit("its matrices have several ranks".to_owned()))?;
                (layout, values, adapter.scale(pair))
            }
        };
        Ok(Self {
            model: Model {
                base,
                layout,
                scale,
                checkpointing: true,
            },
            values,
            pool,
        })
    }

    /// The logits after each token.
    ///
    /// # Errors
    /// When a token is not in the vocabulary.
    pub fn logits(&self, tokens: &[u32]) -> candle_core::Result<Vec<Vec<f32>>> {
        let vocabulary = self.model.base.config.vocabulary;
        if let Some(wrong) = tokens.iter().find(|token| **token as usize >= vocabulary) {
            candle_core::bail!("token {wrong} is not in the vocabulary");
        }
        let batch = Batch::new([(tokens, tokens.len())]);
        let rows: Vec<usize> = (0..tokens.len()).collect();
        let logits = self
            .pool
            .install(|| self.model.logits(&self.values, &batch, &rows));
        Ok(logits.chunks(vocabulary).map(<[f32]>::to_vec).collect())
    }
}

/// How far two models agree.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Agreement {
    /// Tokens after which both were asked.
    pub tokens: usize,
    /// The largest difference of a logit.
    pub largest: f32,
    /// The mean difference of a logit.
    pub mean: f64,
    /// After how many tokens both expect the same most.
    pub same_first: usize,
}

/// Compares a base with its adapter with the two merged: `merged` is what
/// [`crate::merge`] wrote.
///
/// # Errors
/// When a model cannot be loaded, or a token is not in the vocabulary.
pub fn agreement(
    base: &Source,
    adapter: &Adapter,
    merged: &Source,
    texts: &[Vec<u32>],
    threads: usize,
) -> Result<Agreement, LoadError> {
    let ask = |source: &Source, adapter: Option<&Adapter>| {
        let model = Exact::load(source, adapter, threads)?;
        let logits = texts.iter().map(|tokens| model.logits(tokens));
        logits
            .collect::<candle_core::Result<Vec<_>>>()
            .map_err(|error| LoadError::Tensor {
                path: source.path().to_owned(),
                tensor: "embeddings".to_owned(),
                reason: error.to_string(),
            })
    };
    // One after the other: two models in full precision may not fit.
    let (apart, together) = (ask(base, Some(adapter))?, ask(merged, None)?);
    let mut agreement = Agreement {
        tokens: 0,
        largest: 0.0,
        mean: 0.0,
        same_first: 0,
    };
    let mut count = 0_u64;
    for (a, b) in apart.iter().flatten().zip(together.iter().flatten()) {
        agreement.tokens += 1;
        agreement.same_first += usize::from(first(a) == first(b));
        for (a, b) in a.iter().zip(b) {
            agreement.largest = agreement.largest.max((a - b).abs());
            agreement.mean += f64::from((a - b).abs());
            count += 1;
        }
    }
    #[allow(clippy::cast_precision_loss, reason = "far below 2^52")]
    {
        agreement.mean /= count.max(1) as f64;
    }
    Ok(agreement)
}

/// The likeliest token.
fn first(logits: &[f32]) -> Option<usize> {
    let largest = logits.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1));
    largest.map(|(token, _)| token)
}
