//! The options that say how an adapter is trained elsewhere: the recipes of a dataset.

use clap::builder::NonEmptyStringValueParser;
use temper::dataset::{Recipe, TARGETS};

/// The options of a recipe. The defaults are those of `temper tune train`.
#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = "Recipes for axolotl and LLaMA-Factory")]
pub struct Trained {
    /// The base model, as Hugging Face names it.
    #[arg(long, value_name = "NAME", default_value_t = Recipe::default().base)]
    base: String,
    /// The rank of the adapter's matrices.
    #[arg(long, value_name = "R", default_value_t = Recipe::default().rank)]
    rank: u32,
    /// The scale of what the adapter adds, before it is divided by the rank.
    #[arg(long, default_value_t = Recipe::default().alpha)]
    alpha: f64,
    /// The share of the adapter's inputs that is dropped in training.
    #[arg(long, value_name = "SHARE", default_value_t = Recipe::default().dropout)]
    dropout: f64,
    /// Which projections get an adapter.
    #[arg(
        long,
        value_name = "NAME",
        value_delimiter = ',',
        value_parser = NonEmptyStringValueParser::new(),
        default_values_t = TARGETS.map(str::to_owned)
    )]
    targets: Vec<String>,
    /// How often every sample is seen.
    #[arg(long, value_name = "N", default_value_t = Recipe::default().epochs)]
    epochs: u32,
    /// The highest learning rate.
    #[arg(long, value_name = "RATE", default_value_t = Recipe::default().learning_rate)]
    learning_rate: f64,
    /// Samples of one step.
    #[arg(long, value_name = "N", default_value_t = Recipe::default().batch)]
    batch: u32,
    /// The longest sample in tokens.
    #[arg(long, value_name = "TOKENS", default_value_t = Recipe::default().longest)]
    longest: u32,
}

impl Trained {
    /// The recipe as meant.
    pub fn recipe(&self, seed: u64) -> Recipe {
        Recipe {
            base: self.base.clone(),
            rank: self.rank,
            alpha: self.alpha,
            dropout: self.dropout,
            targets: self.targets.clone(),
            epochs: self.epochs,
            learning_rate: self.learning_rate,
            batch: self.batch,
            longest: self.longest,
            seed,
            ..Recipe::default()
        }
    }
}
