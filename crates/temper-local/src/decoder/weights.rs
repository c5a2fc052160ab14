//! The weights of a model, loaded tensor by tensor.

use rayon::prelude::*;

use super::config::{Architecture, Config};
use super::linear::{Kernels, Linear};
use super::vector;
use crate::error::LoadError;
use crate::gguf::{Gguf, RawMatrix};

/// One layer.
pub(crate) struct Layer {
    pub(crate) attention_norm: Vec<f32>,
    pub(crate) query: Linear,
    pub(crate) key: Linear,
    pub(crate) value: Linear,
    pub(crate) output: Linear,
    pub(crate) feed_forward_norm: Vec<f32>,
    pub(crate) gate: Linear,
    pub(crate) up: Linear,
    pub(crate) down: Linear,
}

/// All weights.
pub(crate) struct Weights {
    embeddings: RawMatrix,
    pub(crate) layers: Vec<Layer>,
    pub(crate) output_norm: Vec<f32>,
    pub(crate) output: Linear,
    frequencies: Vec<f64>,
}

/// The rotation of one position: an angle for each pair of values of a head.
pub(crate) struct Turn {
    pub(crate) cos: Vec<f32>,
    pub(crate) sin: Vec<f32>,
}

impl Weights {
    pub(crate) fn load(gguf: &Gguf, config: &Config, kernels: Kernels) -> Result<Self, LoadError> {
        let (tokens, hidden) = (config.vocabulary, config.hidden);
        let loader = Loader {
            gguf,
            config,
            kernels,
        };
        // The largest matrix first, while nothing else is in memory yet.
        let tied = !gguf.has("output.weight");
        let name = if tied { "token_embd" } else { "output" };
        let output = loader.linear(name, tokens, hidden)?;
        Ok(Self {
            output,
            embeddings: gguf.matrix("token_embd.weight", tokens, hidden)?,
            layers: (0..config.layers)
                .into_par_iter()
                .map(|number| loader.layer(number))
                .collect::<Result<_, _>>()?,
            output_norm: gguf.vector("output_norm.weight", hidden)?,
            frequencies: frequencies(gguf, config)?,
        })
    }

    /// The embedding of a token.
    pub(crate) fn embedding(&self, token: u32) -> candle_core::Result<Vec<f32>> {
        if token as usize >= self.embeddings.rows {
            candle_core::bail!("token {token} is not in the vocabulary");
        }
        self.embeddings.row(token as usize)
    }

    /// The rotation at a position.
    pub(crate) fn turn(&self, position: usize) -> Turn {
        #[allow(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            reason = "positions are far below 2^52, and single precision is what the model was trained in"
        )]
        let (cos, sin) = self
            .frequencies
            .iter()
            .map(|frequency| {
                let (sin, cos) = (position as f64 * frequency).sin_cos();
                (cos as f32, sin as f32)
            })
            .unzip();
        Turn { cos, sin }
    }
}

/// The frequency of each pair of a head's values, as the file wants them.
pub(crate) fn frequencies(gguf: &Gguf, config: &Config) -> Result<Vec<f64>, LoadError> {
    let plain = plain_frequencies(config);
    // Llama 3.1 and later stretch each frequency by a factor of its own.
    let stretched = "rope_freqs.weight";
    if !gguf.has(stretched) {
        return Ok(plain);
    }
    let factors = gguf.vector(stretched, plain.len())?;
    let stretch = |(frequency, factor): (f64, f32)| frequency / f64::from(factor);
    Ok(plain.into_iter().zip(factors).map(stretch).collect())
}

/// The same, without stretching.
pub(crate) fn plain_frequencies(config: &Config) -> Vec<f64> {
    let half = config.head_size / 2;
    #[allow(clippy::cast_precision_loss, reason = "a head has some hundred values")]
    let frequency = |i: usize| f64::from(config.rope_base).powf(-(i as f64) / half as f64);
    (0..half).map(frequency).collect()
}

struct Loader<'a> {
    gguf: &'a Gguf,
    config: &'a Config,
    kernels: Kernels,
}

impl Loader<'_> {
    fn layer(&self, number: usize) -> Result<Layer, LoadError> {
        let config = self.config;
        let hidden = config.hidden;
        let (query, kv) = (config.query_width(), config.kv_width());
        let inner = config.feed_forward;
        let at = |part: &str| format!("blk.{number}.{part}");
        Ok(Layer {
            attention_norm: self.gguf.vector(&at("attn_norm.weight"), hidden)?,
            query: self.rotated(&at("attn_q"), query, config.heads)?,
            key: self.rotated(&at("attn_k"), kv, config.kv_heads)?,
            value: self.linear(&at("attn_v"), kv, hidden)?,
            output: self.linear(&at("attn_output"), hidden, query)?,
            feed_forward_norm: self.gguf.vector(&at("ffn_norm.weight"), hidden)?,
            gate: self.linear(&at("ffn_gate"), inner, hidden)?,
            up: self.linear(&at("ffn_up"), inner, hidden)?,
            down: self.linear(&at("ffn_down"), hidden, inner)?,
        })
    }

    fn linear(&self, name: &str, rows: usize, columns: usize) -> Result<Linear, LoadError> {
        let weight = format!("{name}.weight");
        let matrix = self.gguf.matrix(&weight, rows, columns)?;
        self.built(name, matrix)
    }

    /// Queries and keys, their rows in the order that `vector::rotate` turns.
    fn rotated(&self, name: &str, rows: usize, heads: usize) -> Result<Linear, LoadError> {
        let weight = format!("{name}.weight");
        let matrix = self.gguf.matrix(&weight, rows, self.config.hidden)?;
        match self.config.architecture {
            Architecture::Qwen2 => self.built(name, matrix),
            Architecture::Llama => {
                let size = rows / heads;
                self.built(name, matrix.reordered(|row| interleaved(row, size)))
            }
        }
    }

    fn built(&self, name: &str, matrix: RawMatrix) -> Result<Linear, LoadError> {
        let bias = format!("{name}.bias");
        let bias = match self.gguf.has(&bias) {
            true => Some(self.gguf.vector(&bias, matrix.rows)?),
            false => None,
        };
        Linear::new(matrix, bias, self.kernels)
            .map_err(|error| self.gguf.unfit(name, error.to_string()))
    }
}

/// Where a llama file has the row that belongs at `row`: the two halves of a head lie interleaved.
pub(crate) fn interleaved(row: usize, head_size: usize) -> usize {
    let (head, at) = (row / head_size, row % head_size);
    let half = head_size / 2;
    head * head_size + at % half * 2 + at / half
}

/// `gate = silu(gate) * up`, on all threads when there is enough of it.
pub(crate) fn parallel_silu_times(gate: &mut [f32], up: &[f32]) {
    const CHUNK: usize = 8192;
    gate.par_chunks_mut(CHUNK)
        .zip(up.par_chunks(CHUNK))
        .for_each(|(gate, up)| vector::silu_times(gate, up));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_a_llama_head_are_put_back() {
        let order: Vec<usize> = (0..8).map(|row| interleaved(row, 4)).collect();
        assert_eq!(order, [0, 2, 1, 3, 4, 6, 5, 7]);
    }
}
