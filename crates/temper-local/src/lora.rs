//! Low-rank adapters: which matrices they change, and with how many numbers.
//!
//! A matrix W becomes W + alpha / r * B A, where A is `[r][inputs]` and B `[outputs][r]`
//! (Hu et al., LoRA, 2021, <https://arxiv.org/abs/2106.09685>).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A matrix of each layer that an adapter may change.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub enum Target {
    /// Queries of the attention.
    #[serde(rename = "q_proj")]
    Query,
    /// Keys of the attention.
    #[serde(rename = "k_proj")]
    Key,
    /// Values of the attention.
    #[serde(rename = "v_proj")]
    Value,
    /// What the attention gives back.
    #[serde(rename = "o_proj")]
    Output,
    /// The gate of the feed-forward block.
    #[serde(rename = "gate_proj")]
    Gate,
    /// The way up into the feed-forward block.
    #[serde(rename = "up_proj")]
    Up,
    /// The way down out of the feed-forward block.
    #[serde(rename = "down_proj")]
    Down,
}

impl Target {
    /// All of them, in the order of a forward pass.
    pub const ALL: [Self; 7] = [
        Self::Query,
        Self::Key,
        Self::Value,
        Self::Output,
        Self::Gate,
        Self::Up,
        Self::Down,
    ];

    /// Its name in Hugging Face checkpoints.
    pub fn name(self) -> &'static str {
        match self {
            Self::Query => "q_proj",
            Self::Key => "k_proj",
            Self::Value => "v_proj",
            Self::Output => "o_proj",
            Self::Gate => "gate_proj",
            Self::Up => "up_proj",
            Self::Down => "down_proj",
        }
    }

    /// Its path inside a layer of a Hugging Face checkpoint.
    pub fn path(self) -> String {
        let block = match self {
            Self::Query | Self::Key | Self::Value | Self::Output => "self_attn",
            Self::Gate | Self::Up | Self::Down => "mlp",
        };
        format!("{block}.{}", self.name())
    }

    /// Its name inside a layer of a GGUF file.
    pub fn gguf_name(self) -> &'static str {
        match self {
            Self::Query => "attn_q",
            Self::Key => "attn_k",
            Self::Value => "attn_v",
            Self::Output => "attn_output",
            Self::Gate => "ffn_gate",
            Self::Up => "ffn_up",
            Self::Down => "ffn_down",
        }
    }

    /// The target of that name in Hugging Face checkpoints.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|target| target.name() == name)
    }
}

/// The two factors of one matrix's change.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The rank r.
    pub rank: usize,
    /// `[r][inputs]`.
    pub a: Vec<f32>,
    /// `[outputs][r]`.
    pub b: Vec<f32>,
}

impl Pair {
    /// Values that come in.
    pub fn inputs(&self) -> usize {
        self.a.len() / self.rank
    }

    /// Values that go out.
    pub fn outputs(&self) -> usize {
        self.b.len() / self.rank
    }

    /// Adds `scale * B A` to a matrix `[outputs][inputs]`.
    pub fn add_to(&self, scale: f32, matrix: &mut [f32]) {
        let inputs = self.inputs();
        for (row, b) in matrix
            .chunks_exact_mut(inputs)
            .zip(self.b.chunks_exact(self.rank))
        {
            for (a, b) in self.a.chunks_exact(inputs).zip(b) {
                for (value, a) in row.iter_mut().zip(a) {
                    *value += scale * b * a;
                }
            }
        }
    }
}
