//! The settings of a training run, as a TOML file has them.

use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::error::TrainError;
use crate::lora::Target;

/// A training run: `temper tune train --config FILE`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TrainFile {
    /// What is trained: the id of a model that `temper models list` names, a GGUF file, or the
    /// folder of a Hugging Face checkpoint.
    pub base: String,
    /// The data: a folder that `temper tune data` made, or a file of JSON Lines in OpenAI's chat
    /// form.
    pub data: PathBuf,
    /// Held-out data, where the folder has none: evaluation chooses the best adapter with it.
    #[serde(default)]
    pub valid: Option<PathBuf>,
    /// Where checkpoints and the adapter go.
    pub out: PathBuf,
    /// How it is trained.
    #[serde(default)]
    pub settings: Settings,
}

/// How a model is trained.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The rank r of the adapter.
    pub rank: usize,
    /// Alpha: the adapter acts with alpha / r.
    pub alpha: f64,
    /// The share of activations that the adapter's input leaves out in training.
    pub dropout: f64,
    /// The matrices that the adapter changes.
    pub targets: Vec<Target>,
    /// How often all examples are seen.
    pub epochs: u64,
    /// Examples that are computed at a time.
    pub batch: usize,
    /// Batches whose gradients make one step.
    pub accumulation: usize,
    /// Examples with more tokens are left out, and counted.
    pub max_tokens: usize,
    /// The highest learning rate.
    pub learning_rate: f64,
    /// The share of steps in which the rate rises from zero.
    pub warmup: f64,
    /// The share of the highest rate that a cosine leads to at the end.
    pub final_rate: f64,
    /// The decay of the weights (decoupled, as AdamW has it).
    pub weight_decay: f64,
    /// The decays of the two moments.
    pub betas: [f64; 2],
    /// Gradients longer than this are shortened to it; 0 leaves them.
    pub clip: f64,
    /// Decides the adapter's start, the order of the examples and what dropout leaves out.
    pub seed: u64,
    /// Steps between two evaluations; 0 evaluates at the end of each epoch.
    pub evaluate_every: u64,
    /// Steps between two checkpoints.
    pub checkpoint_every: u64,
    /// Evaluations without a better loss after which training stops; 0 never stops it.
    pub patience: u64,
    /// Whether layers keep only what went in and compute the rest again: a third slower, and a
    /// fraction of the memory.
    pub checkpointing: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            rank: 16,
            alpha: 32.0,
            dropout: 0.05,
            targets: Target::ALL.to_vec(),
            epochs: 3,
            batch: 8,
            accumulation: 1,
            max_tokens: 1024,
            learning_rate: 2e-4,
            warmup: 0.05,
            final_rate: 0.0,
            weight_decay: 0.0,
            betas: [0.9, 0.999],
            clip: 1.0,
            seed: 1,
            evaluate_every: 0,
            checkpoint_every: 20,
            patience: 0,
            checkpointing: false,
        }
    }
}

impl TrainFile {
    /// Reads a TOML file; relative paths in it are relative to its folder.
    ///
    /// # Errors
    /// When it cannot be read, or has a key that is not known.
    pub fn read(path: &Path) -> Result<Self, TrainError> {
        let text = std::fs::read_to_string(path).map_err(|source| TrainError::Read {
            path: path.to_owned(),
            source,
        })?;
        let mut this: Self = toml::from_str(&text).map_err(|error| TrainError::File {
            path: path.to_owned(),
            line: error
                .span()
                .map(|span| 1 + text[..span.start].matches('\n').count()),
            reason: error.message().to_owned(),
        })?;
        let folder = path.parent().unwrap_or(Path::new(""));
        this.data = folder.join(&this.data);
        this.out = folder.join(&this.out);
        this.valid = this.valid.map(|valid| folder.join(valid));
        if folder.join(&this.base).exists() {
            this.base = folder.join(&this.base).to_string_lossy().into_owned();
        }
        Ok(this)
    }
}

impl Settings {
    /// Says what makes no sense.
    ///
    /// # Errors
    /// When something does not.
    pub fn check(&self) -> Result<(), TrainError> {
        let whole = [
            ("rank", self.rank as u64),
            ("epochs", self.epochs),
            ("batch", self.batch as u64),
            ("accumulation", self.accumulation as u64),
            ("checkpoint_every", self.checkpoint_every),
        ];
        for (key, value) in whole {
            ensure(value > 0, key, value, "at least 1")?;
        }
        ensure(
            self.max_tokens > 1,
            "max_tokens",
            self.max_tokens,
            "at least 2",
        )?;
        ensure(
            !self.targets.is_empty(),
            "targets",
            "empty",
            "at least one matrix",
        )?;
        let mut targets = self.targets.clone();
        targets.sort_unstable();
        targets.dedup();
        ensure(
            targets.len() == self.targets.len(),
            "targets",
            "not a set",
            "each matrix once",
        )?;
        let shares = [
            ("dropout", self.dropout),
            ("beta", self.betas[0]),
            ("beta", self.betas[1]),
        ];
        for (key, value) in shares {
            ensure(
                (0.0..1.0).contains(&value),
                key,
                value,
                "from 0 up to but not 1",
            )?;
        }
        for (key, value) in [("warmup", self.warmup), ("final_rate", self.final_rate)] {
            ensure((0.0..=1.0).contains(&value), key, value, "from 0 to 1")?;
        }
        let sizes = [("alpha", self.alpha), ("learning_rate", self.learning_rate)];
        for (key, value) in sizes {
            ensure(value > 0.0 && value.is_finite(), key, value, "above 0")?;
        }
        for (key, value) in [("weight_decay", self.weight_decay), ("clip", self.clip)] {
            ensure(value >= 0.0 && value.is_finite(), key, value, "0 or more")?;
        }
        Ok(())
    }
}

fn ensure(
    holds: bool,
    key: &'static str,
    found: impl ToString,
    expected: &'static str,
) -> Result<(), TrainError> {
    if holds {
        return Ok(());
    }
    Err(TrainError::Setting {
        key,
        found: found.to_string(),
        expected,
    })
}
