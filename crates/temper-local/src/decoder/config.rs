//! The shape of a model, from the metadata of its file.

use crate::error::LoadError;
use crate::gguf::Gguf;
use crate::lora::Target;

/// What the architectures that are supported differ in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Architecture {
    /// Llama: the file has the rows of queries and keys in the order of interleaved rotation.
    Llama,
    /// Qwen2: queries, keys and values have biases.
    Qwen2,
}

/// The shape of a model.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// Which family it is.
    pub architecture: Architecture,
    /// Layers.
    pub layers: usize,
    /// Width of the hidden state.
    pub hidden: usize,
    /// Width inside the feed-forward blocks.
    pub feed_forward: usize,
    /// Query heads.
    pub heads: usize,
    /// Key and value heads.
    pub kv_heads: usize,
    /// Values of one head.
    pub head_size: usize,
    /// Tokens that the model was trained to see at once.
    pub context: usize,
    /// Tokens in the vocabulary.
    pub vocabulary: usize,
    /// Added to the mean square in the norms.
    pub epsilon: f32,
    /// Base of the rotation's frequencies.
    pub rope_base: f32,
}

impl Config {
    /// The shape that the file describes.
    ///
    /// # Errors
    /// When the architecture is not supported or a number is missing.
    pub fn from_gguf(gguf: &Gguf) -> Result<Self, LoadError> {
        let name = gguf.text("general.architecture")?;
        let architecture = match name {
            "llama" => Architecture::Llama,
            "qwen2" => Architecture::Qwen2,
            other => {
                return Err(LoadError::Unsupported {
                    path: gguf.path().to_owned(),
                    what: "the architecture",
                    found: other.to_owned(),
                    supported: "`llama` and `qwen2`",
                });
            }
        };
        let number = |key: &str| gguf.number(&format!("{name}.{key}"));
        let scaling = format!("{name}.rope.scaling.type");
        if let Ok(found) = gguf.text(&scaling)
            && found != "none"
        {
            return Err(LoadError::Unsupported {
                path: gguf.path().to_owned(),
                what: "the rope scaling",
                found: found.to_owned(),
                supported: "models without one",
            });
        }
        let (hidden, heads) = (
            number("embedding_length")?,
            number("attention.head_count")?.max(1),
        );
        let config = Self {
            architecture,
            layers: number("block_count")?,
            hidden,
            feed_forward: number("feed_forward_length")?,
            heads,
            kv_heads: number("attention.head_count_kv").unwrap_or(heads).max(1),
            head_size: number("attention.key_length").unwrap_or(hidden / heads),
            context: number("context_length")?,
            vocabulary: gguf.texts("tokenizer.ggml.tokens")?.len(),
            epsilon: gguf.fraction(&format!("{name}.attention.layer_norm_rms_epsilon"))?,
            rope_base: gguf
                .fraction(&format!("{name}.rope.freq_base"))
                .unwrap_or(10_000.0),
        };
        config.checked(gguf)
    }

    fn checked(self, gguf: &Gguf) -> Result<Self, LoadError> {
        let fits = self.heads.is_multiple_of(self.kv_heads)
            && self.head_size.is_multiple_of(2)
            && self.head_size > 0
            && self.hidden > 0;
        if fits {
            return Ok(self);
        }
        Err(LoadError::Unsupported {
            path: gguf.path().to_owned(),
            what: "the shape",
            found: format!(
                "{} heads, {} of keys, {} values each",
                self.heads, self.kv_heads, self.head_size
            ),
            supported: "heads that share keys evenly and have an even size",
        })
    }

    /// Rows (values that go out) and columns (values that come in) of a matrix of each layer.
    pub fn shape_of(&self, target: Target) -> (usize, usize) {
        match target {
            Target::Query => (self.query_width(), self.hidden),
            Target::Key | Target::Value => (self.kv_width(), self.hidden),
            Target::Output => (self.hidden, self.query_width()),
            Target::Gate | Target::Up => (self.feed_forward, self.hidden),
            Target::Down => (self.hidden, self.feed_forward),
        }
    }

    /// Values of all query heads.
    pub(crate) fn query_width(&self) -> usize {
        self.heads * self.head_size
    }

    /// Values of all key heads, and of all value heads.
    pub(crate) fn kv_width(&self) -> usize {
        self.kv_heads * self.head_size
    }
}
