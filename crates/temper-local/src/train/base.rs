//! The frozen weights in full precision: from a GGUF file, dequantized, or from a Hugging Face
//! checkpoint. Rows of queries and keys are in the checkpoint's order, so adapters fit PEFT.

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::real::Real;
use crate::checkpoint::Checkpoint;
use crate::decoder::{Architecture, Config, frequencies, interleaved, plain_frequencies};
use crate::error::LoadError;
use crate::gguf::{Gguf, dequantize};
use crate::lora::Target;
use crate::tokenizer::Tokenizer;

/// A model to train on, as it lies on the disk.
#[derive(Debug)]
pub enum Source {
    /// A GGUF file.
    Gguf(Gguf),
    /// A folder with `config.json`, `tokenizer.json` and safetensors files.
    Checkpoint(Checkpoint),
}

impl Source {
    /// Opens a GGUF file or a checkpoint's folder.
    ///
    /// # Errors
    /// When it cannot be read or is neither.
    pub fn open(path: &Path) -> Result<Self, LoadError> {
        if path.is_dir() {
            Checkpoint::open(path).map(Self::Checkpoint)
        } else {
            Gguf::open(path).map(Self::Gguf)
        }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        match self {
            Self::Gguf(gguf) => gguf.path(),
            Self::Checkpoint(checkpoint) => checkpoint.folder(),
        }
    }

    /// The files that its weights lie in.
    pub fn files(&self) -> Vec<PathBuf> {
        match self {
            Self::Gguf(gguf) => vec![gguf.path().to_owned()],
            Self::Checkpoint(checkpoint) => checkpoint.files(),
        }
    }

    /// Its shape.
    ///
    /// # Errors
    /// When it is not supported.
    pub fn config(&self) -> Result<Config, LoadError> {
        match self {
            Self::Gguf(gguf) => Config::from_gguf(gguf),
            Self::Checkpoint(checkpoint) => checkpoint.config(),
        }
    }

    /// Its tokenizer and chat template.
    ///
    /// # Errors
    /// When they are not supported.
    pub fn tokenizer(&self) -> Result<Tokenizer, LoadError> {
        match self {
            Self::Gguf(gguf) => Tokenizer::from_gguf(gguf),
            Self::Checkpoint(checkpoint) => Tokenizer::from_folder(checkpoint.folder()),
        }
    }

    /// The embeddings of all tokens.
    pub(crate) fn embeddings(&self, config: &Config) -> Result<Vec<f32>, LoadError> {
        let (rows, columns) = (config.vocabulary, config.hidden);
        match self {
            Self::Gguf(gguf) => floats(gguf, "token_embd.weight", rows, columns, None),
            Self::Checkpoint(c) => c.floats("model.embed_tokens.weight", &[rows, columns]),
        }
    }

    /// The output matrix, where it is not the embeddings'.
    pub(crate) fn output(&self, config: &Config) -> Result<Option<Vec<f32>>, LoadError> {
        let (rows, columns) = (config.vocabulary, config.hidden);
        Ok(match self {
            Self::Gguf(gguf) if gguf.has("output.weight") => {
                Some(floats(gguf, "output.weight", rows, columns, None)?)
            }
            Self::Checkpoint(c) if c.has("lm_head.weight") => {
                Some(c.floats("lm_head.weight", &[rows, columns])?)
            }
            _ => None,
        })
    }

    /// Whether the output matrix is the embeddings'.
    pub(crate) fn is_tied(&self) -> bool {
        match self {
            Self::Gguf(gguf) => !gguf.has("output.weight"),
            Self::Checkpoint(checkpoint) => !checkpoint.has("lm_head.weight"),
        }
    }

    /// The weights of the last norm.
    pub(crate) fn output_norm(&self, config: &Config) -> Result<Vec<f32>, LoadError> {
        match self {
            Self::Gguf(gguf) => gguf.vector("output_norm.weight", config.hidden),
            Self::Checkpoint(c) => c.floats("model.norm.weight", &[config.hidden]),
        }
    }

    /// The weights of a layer's norms: before the attention, before the feed-forward block.
    pub(crate) fn norms(&self, config: &Config, layer: usize) -> Result<[Vec<f32>; 2], LoadError> {
        let norm = |gguf_name: &str, name: &str| match self {
            Self::Gguf(gguf) => {
                gguf.vector(&format!("blk.{layer}.{gguf_name}.weight"), config.hidden)
            }
            Self::Checkpoint(c) => c.floats(
                &format!("model.layers.{layer}.{name}.weight"),
                &[config.hidden],
            ),
        };
        Ok([
            norm("attn_norm", "input_layernorm")?,
            norm("ffn_norm", "post_attention_layernorm")?,
        ])
    }

    /// A layer's matrix, rows in the checkpoint's order.
    pub(crate) fn matrix(
        &self,
        config: &Config,
        layer: usize,
        target: Target,
    ) -> Result<Vec<f32>, LoadError> {
        let (rows, columns) = config.shape_of(target);
        match self {
            Self::Gguf(gguf) => {
                let name = format!("blk.{layer}.{}.weight", target.gguf_name());
                let turned = config.architecture == Architecture::Llama
                    && matches!(target, Target::Query | Target::Key);
                floats(
                    gguf,
                    &name,
                    rows,
                    columns,
                    turned.then_some(config.head_size),
                )
            }
            Self::Checkpoint(c) => {
                let name = format!("model.layers.{layer}.{}.weight", target.path());
                c.floats(&name, &[rows, columns])
            }
        }
    }

    /// A layer's bias, where it has one.
    pub(crate) fn bias(
        &self,
        config: &Config,
        layer: usize,
        target: Target,
    ) -> Result<Option<Vec<f32>>, LoadError> {
        let (rows, _) = config.shape_of(target);
        match self {
            Self::Gguf(gguf) => {
                let name = format!("blk.{layer}.{}.bias", target.gguf_name());
                gguf.has(&name)
                    .then(|| gguf.vector(&name, rows))
                    .transpose()
            }
            Self::Checkpoint(c) => {
                let name = format!("model.layers.{layer}.{}.bias", target.path());
                c.has(&name).then(|| c.floats(&name, &[rows])).transpose()
            }
        }
    }
}

/// A matrix of a GGUF file; `head` is the size of the heads whose rows are to be put back in order.
fn floats(
    gguf: &Gguf,
    name: &str,
    rows: usize,
    columns: usize,
    head: Option<usize>,
) -> Result<Vec<f32>, LoadError> {
    let mut matrix = gguf.matrix(name, rows, columns)?;
    if let Some(size) = head {
        matrix = matrix.reordered(|row| interleaved(row, size));
    }
    dequantize(matrix.dtype, &[rows * columns], &matrix.bytes)
        .and_then(|values| values.to_vec1::<f32>())
        .map_err(|error| gguf.unfit(name, error.to_string()))
}

/// A frozen matrix and its bias.
#[derive(Debug)]
pub(crate) struct Frozen<T> {
    /// `[rows][columns]`.
    pub(crate) weight: Vec<T>,
    pub(crate) bias: Option<Vec<T>>,
    pub(crate) rows: usize,
    pub(crate) columns: usize,
}

/// One layer.
#[derive(Debug)]
pub(crate) struct Layer<T> {
    pub(crate) attention_norm: Vec<T>,
    pub(crate) feed_forward_norm: Vec<T>,
    /// In the order of [`Target::ALL`].
    matrices: Vec<Frozen<T>>,
}

impl<T> Layer<T> {
    /// A layer with the matrices of all targets, in their order.
    #[cfg(test)]
    pub(crate) fn new(
        attention_norm: Vec<T>,
        feed_forward_norm: Vec<T>,
        matrices: Vec<Frozen<T>>,
    ) -> Self {
        Self {
            attention_norm,
            feed_forward_norm,
            matrices,
        }
    }

    pub(crate) fn matrix(&self, target: Target) -> &Frozen<T> {
        &self.matrices[target as usize]
    }
}

/// All frozen weights.
#[derive(Debug)]
pub(crate) struct Base<T> {
    pub(crate) config: Config,
    pub(crate) embeddings: Vec<T>,
    output: Option<Vec<T>>,
    pub(crate) output_norm: Vec<T>,
    pub(crate) layers: Vec<Layer<T>>,
    pub(crate) frequencies: Vec<f64>,
}

impl<T: Real> Base<T> {
    pub(crate) fn load(source: &Source) -> Result<Self, LoadError> {
        let config = source.config()?;
        Ok(Self {
            embeddings: T::all(source.embeddings(&config)?),
            output: source.output(&config)?.map(T::all),
            output_norm: T::all(source.output_norm(&config)?),
            layers: (0..config.layers)
                .into_par_iter()
                .map(|number| layer(source, &config, number))
                .collect::<Result<_, _>>()?,
            frequencies: match source {
                Source::Gguf(gguf) => frequencies(gguf, &config)?,
                Source::Checkpoint(_) => plain_frequencies(&config),
            },
            config,
        })
    }

    #[cfg(test)]
    pub(crate) fn new(
        embeddings: Vec<T>,
        output: Option<Vec<T>>,
        output_norm: Vec<T>,
        layers: Vec<Layer<T>>,
        config: Config,
    ) -> Self {
        Self {
            embeddings,
            output,
            output_norm,
            layers,
            frequencies: plain_frequencies(&config),
            config,
        }
    }

    /// The matrix that gives the logits.
    pub(crate) fn output(&self) -> &[T] {
        self.output.as_deref().unwrap_or(&self.embeddings)
    }
}

fn layer<T: Real>(source: &Source, config: &Config, number: usize) -> Result<Layer<T>, LoadError> {
    let [attention_norm, feed_forward_norm] = source.norms(config, number)?;
    let matrix = |target: Target| {
        let (rows, columns) = config.shape_of(target);
        Ok(Frozen {
            weight: T::all(source.matrix(config, number, target)?),
            bias: source.bias(config, number, target)?.map(T::all),
            rows,
            columns,
        })
    };
    Ok(Layer {
        attention_norm: T::all(attention_norm),
        feed_forward_norm: T::all(feed_forward_norm),
        matrices: Target::ALL
            .into_iter()
            .map(matrix)
            .collect::<Result<_, LoadError>>()?,
    })
}
