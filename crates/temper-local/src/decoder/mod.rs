//! Llama and Qwen2 decoders over quantized weights.
//!
//! A forward pass takes new tokens of several sequences at once. The matrix products run over all
//! of them together, attention over each sequence's own keys and values behind a shared prompt. No
//! number of one sequence depends on another one.

mod attention;
mod cache;
mod config;
#[cfg(target_arch = "x86_64")]
mod kernel;
#[cfg(not(target_arch = "x86_64"))]
#[path = "no_kernel.rs"]
mod kernel;
mod linear;
mod overlay;
mod pack;
mod quantize;
mod vector;
mod weights;

use std::sync::Arc;

use rayon::{ThreadPool, ThreadPoolBuilder};

pub(crate) use cache::{KvCache, Prefix, Sequence};
pub use config::{Architecture, Config};
pub use linear::Kernels;
pub(crate) use overlay::Overlay;
pub(crate) use vector::exponentials;

use attention::Sight;
use linear::Linear;
use weights::{Layer, Weights};

use crate::adapter::Adapter;
use crate::error::LoadError;
use crate::gguf::Gguf;
use crate::lora::Target;

/// How many tokens of a prompt are read in one pass: enough to keep the processor busy, few enough
/// to keep the intermediate results in its caches.
const PREFILL: usize = 128;

/// A model, ready to decode.
pub struct Decoder {
    config: Config,
    weights: Weights,
    pool: ThreadPool,
}

/// New tokens of one sequence.
struct Run<'a> {
    tokens: &'a [u32],
    prefix: Option<&'a KvCache>,
    own: &'a mut KvCache,
    overlay: Option<&'a Overlay>,
}

impl Decoder {
    /// Loads the weights of the file; `threads` work for it from now on.
    ///
    /// # Errors
    /// When the file lacks something, or has something that is not supported.
    pub fn load(gguf: &Gguf, threads: usize, kernels: Kernels) -> Result<Self, LoadError> {
        let config = Config::from_gguf(gguf)?;
        let pool = ThreadPoolBuilder::new()
            .num_threads(threads)
            .thread_name(|number| format!("decode-{number}"))
            .build()
            .map_err(|error| LoadError::Threads {
                reason: error.to_string(),
            })?;
        let weights = pool.install(|| Weights::load(gguf, &config, kernels))?;
        Ok(Self {
            config,
            weights,
            pool,
        })
    }

    /// The model's shape.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// What the model expects after a text: a logit for each token of the vocabulary.
    ///
    /// # Errors
    /// When a token is not in the vocabulary, or there is none.
    pub fn logits_after(&self, tokens: &[u32]) -> candle_core::Result<Vec<f32>> {
        Ok(self.read(tokens.into(), None)?.logits)
    }

    /// The same with an adapter over the model.
    ///
    /// # Errors
    /// As above, and when the adapter does not fit the model.
    pub fn logits_with(&self, adapter: &Adapter, tokens: &[u32]) -> candle_core::Result<Vec<f32>> {
        let overlay = Overlay::new(adapter, &self.config).map_err(candle_core::Error::msg)?;
        Ok(self.read(tokens.into(), Some(Arc::new(overlay)))?.logits)
    }

    /// Reads a prompt.
    pub(crate) fn read(
        &self,
        tokens: Arc<[u32]>,
        overlay: Option<Arc<Overlay>>,
    ) -> candle_core::Result<Prefix> {
        if tokens.is_empty() {
            candle_core::bail!("there is nothing to read");
        }
        let mut cache = KvCache::new(self.config.layers);
        let mut logits = Vec::new();
        let last = tokens.len().saturating_sub(1) / PREFILL;
        for (number, tokens) in tokens.chunks(PREFILL).enumerate() {
            let run = Run {
                tokens,
                prefix: None,
                own: &mut cache,
                overlay: overlay.as_deref(),
            };
            logits = self.pool.install(|| {
                let hidden = self.forward(&mut [run])?;
                if number < last {
                    return Ok(Vec::new());
                }
                self.logits(&hidden)
            })?;
        }
        Ok(Prefix {
            tokens,
            overlay,
            cache,
            logits,
        })
    }

    /// Appends one token to each sequence; the logits for the next ones, a row of the vocabulary's
    /// size for each.
    pub(crate) fn step(
        &self,
        sequences: &mut [&mut Sequence],
        tokens: &[u32],
    ) -> candle_core::Result<Vec<f32>> {
        let mut runs: Vec<Run<'_>> = sequences
            .iter_mut()
            .zip(tokens)
            .map(|(sequence, token)| {
                let Sequence { prefix, own } = &mut **sequence;
                Run {
                    tokens: std::slice::from_ref(token),
                    prefix: Some(&prefix.cache),
                    own,
                    overlay: prefix.overlay.as_deref(),
                }
            })
            .collect();
        self.pool.install(|| {
            let hidden = self.forward(&mut runs)?;
            self.logits(&hidden)
        })
    }

    /// Runs on the pool's threads; for what is not worth a pool of its own.
    pub(crate) fn install<R: Send>(&self, work: impl FnOnce() -> R + Send) -> R {
        self.pool.install(work)
    }

    /// The hidden state of the last token of every run.
    fn forward(&self, runs: &mut [Run<'_>]) -> candle_core::Result<Vec<f32>> {
        let width = self.config.hidden;
        let mut x = Vec::new();
        let mut turns = Vec::new();
        for run in runs.iter_mut() {
            let start = run.prefix.map_or(0, KvCache::len) + run.own.len();
            run.own.reserve(run.tokens.len(), self.config.kv_width());
            for (i, token) in run.tokens.iter().enumerate() {
                x.extend(self.weights.embedding(*token)?);
                turns.push(self.weights.turn(start + i));
            }
        }
        for (number, layer) in self.weights.layers.iter().enumerate() {
            self.attention(number, layer, runs, &turns, &mut x)?;
            self.feed_forward(number, layer, runs, &mut x)?;
        }
        let mut last = Vec::with_capacity(runs.len() * width);
        let mut end = 0;
        for run in runs {
            end += run.tokens.len();
            last.extend_from_slice(&x[(end - 1) * width..end * width]);
            run.own.grow(run.tokens.len());
        }
        Ok(last)
    }

    fn normed(&self, x: &[f32], weight: &[f32]) -> Vec<f32> {
        let mut out = vec![0.0; x.len()];
        vector::rms_norm(x, weight, self.config.epsilon, &mut out);
        out
    }

    fn attention(
        &self,
        number: usize,
        layer: &Layer,
        runs: &mut [Run<'_>],
        turns: &[weights::Turn],
        x: &mut [f32],
    ) -> candle_core::Result<()> {
        let normed = self.normed(x, &layer.attention_norm);
        let linears = [&layer.query, &layer.key, &layer.value];
        let [mut queries, mut keys, mut values] = Linear::apply(linears, &normed)?;
        self.adapt(number, Target::Query, runs, &normed, &mut queries);
        self.adapt(number, Target::Key, runs, &normed, &mut keys);
        self.adapt(number, Target::Value, runs, &normed, &mut values);
        let width = self.config.kv_width();
        for (token, turn) in turns.iter().enumerate() {
            let query = self.config.query_width();
            let query = &mut queries[token * query..(token + 1) * query];
            vector::rotate(query, &turn.cos, &turn.sin);
            let key = &mut keys[token * width..(token + 1) * width];
            vector::rotate(key, &turn.cos, &turn.sin);
        }
        let mut at = 0;
        for run in runs.iter_mut() {
            let end = at + run.tokens.len() * width;
            let own = &mut run.own.layers[number];
            own.keys.extend_from_slice(&keys[at..end]);
            own.values.extend_from_slice(&values[at..end]);
            at = end;
        }
        let sights: Vec<Sight<'_>> = runs
            .iter()
            .flat_map(|run| {
                (1..=run.tokens.len()).map(|i| Sight {
                    prefix: run.prefix.map(|prefix| &prefix.layers[number]),
                    own: &run.own.layers[number],
                    own_len: run.own.len() + i,
                })
            })
            .collect();
        let mut mixed = vec![0.0; queries.len()];
        attention::attend(&self.config, &queries, &sights, &mut mixed);
        let [mut out] = Linear::apply([&layer.output], &mixed)?;
        self.adapt(number, Target::Output, runs, &mixed, &mut out);
        vector::add(x, &out);
        Ok(())
    }

    /// Adds what the runs' adapters change of one product.
    fn adapt(&self, number: usize, target: Target, runs: &[Run<'_>], x: &[f32], out: &mut [f32]) {
        let (outputs, inputs) = self.config.shape_of(target);
        let mut at = 0;
        for run in runs {
            let end = at + run.tokens.len();
            if let Some(overlay) = run.overlay {
                let x = &x[at * inputs..end * inputs];
                overlay.add(number, target, x, &mut out[at * outputs..end * outputs]);
            }
            at = end;
        }
    }

    fn feed_forward(
        &self,
        number: usize,
        layer: &Layer,
        runs: &[Run<'_>],
        x: &mut [f32],
    ) -> candle_core::Result<()> {
        let normed = self.normed(x, &layer.feed_forward_norm);
        let [mut gate, mut up] = Linear::apply([&layer.gate, &layer.up], &normed)?;
        self.adapt(number, Target::Gate, runs, &normed, &mut gate);
        self.adapt(number, Target::Up, runs, &normed, &mut up);
        weights::parallel_silu_times(&mut gate, &up);
        let [mut out] = Linear::apply([&layer.down], &gate)?;
        self.adapt(number, Target::Down, runs, &gate, &mut out);
        vector::add(x, &out);
        Ok(())
    }

    fn logits(&self, hidden: &[f32]) -> candle_core::Result<Vec<f32>> {
        let normed = self.normed(hidden, &self.weights.output_norm);
        let [logits] = Linear::apply([&self.weights.output], &normed)?;
        Ok(logits)
    }
}
