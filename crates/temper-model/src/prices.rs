//! What tokens cost: the price list, an estimate before a run, the spend during it. Unknown is never zero.

use std::ops::Add;
use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::chat::Usage;
use crate::spec::{ModelSpec, ProviderKind};

/// The list that comes with Temper.
const BUILT_IN: &str = include_str!("../data/prices.toml");

/// What a model's tokens cost, in USD per million.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Price {
    /// Tokens of prompts.
    pub input: f64,
    /// Tokens of replies, reasoning included.
    pub output: f64,
}

impl Price {
    /// What so many tokens cost, in USD.
    pub fn of_tokens(self, input: u64, output: u64) -> f64 {
        // Token counts are far below 2^52.
        (self.input * input as f64 + self.output * output as f64) / 1e6
    }

    /// What a call cost, in USD.
    pub fn of(self, usage: Usage) -> f64 {
        self.of_tokens(usage.input_tokens, usage.output_tokens)
    }
}

/// Tokens, and USD where the price is known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Cost {
    /// Tokens of prompt and reply.
    pub tokens: u64,
    /// What they cost.
    pub usd: Option<f64>,
}

impl Cost {
    /// The cost of so many tokens.
    pub fn of_tokens(price: Option<Price>, input: u64, output: u64) -> Self {
        Self {
            tokens: input + output,
            usd: price.map(|p| p.of_tokens(input, output)),
        }
    }

    /// The cost of a call.
    pub fn of(price: Option<Price>, usage: Usage) -> Self {
        Self::of_tokens(price, usage.input_tokens, usage.output_tokens)
    }
}

/// What a run is expected to take.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Estimate {
    /// Calls.
    pub calls: u64,
    /// Tokens of all prompts.
    pub input_tokens: u64,
    /// Tokens of all replies.
    pub output_tokens: u64,
    /// What they cost in USD, for the calls whose price is known.
    pub usd: f64,
    /// Calls whose price is not known.
    pub unpriced_calls: u64,
}

impl Estimate {
    /// So many calls with a prompt and a reply of these many tokens each.
    pub fn of_calls(
        price: Option<Price>,
        calls: u64,
        prompt_tokens: u64,
        reply_tokens: u64,
    ) -> Self {
        let (input_tokens, output_tokens) = (calls * prompt_tokens, calls * reply_tokens);
        Self {
            calls,
            input_tokens,
            output_tokens,
            usd: price.map_or(0.0, |p| p.of_tokens(input_tokens, output_tokens)),
            unpriced_calls: if price.is_some() { 0 } else { calls },
        }
    }

    /// The whole price, where all of it is known.
    pub fn known_usd(&self) -> Option<f64> {
        (self.unpriced_calls == 0).then_some(self.usd)
    }
}

impl Add for Estimate {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            calls: self.calls + other.calls,
            input_tokens: self.input_tokens + other.input_tokens,
            output_tokens: self.output_tokens + other.output_tokens,
            usd: self.usd + other.usd,
            unpriced_calls: self.unpriced_calls + other.unpriced_calls,
        }
    }
}

/// One entry of a price list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    /// Who bills.
    pub provider: ProviderKind,
    /// Names of models; a `*` at the end stands for any rest.
    pub model: Vec<String>,
    /// USD per million tokens of prompts.
    pub input: f64,
    /// USD per million tokens of replies.
    pub output: f64,
    /// Where the price was read.
    pub source: String,
    /// When it was last compared.
    pub date: String,
}

/// A price list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Prices {
    price: Vec<Listed>,
}

/// A price list that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum PricesError {
    /// The file cannot be read.
    #[error("cannot read the price list `{}`: {source}", path.display())]
    Read {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The text is no price list.
    #[error("`{}` is not a price list: {source}", path.display())]
    Parse {
        /// Which file.
        path: PathBuf,
        /// Why, with the line.
        source: Box<toml::de::Error>,
    },
    /// A price that is none.
    #[error("the price of `{model}` in `{}` is not a number from 0 up", path.display())]
    NotAPrice {
        /// Which file.
        path: PathBuf,
        /// The entry's first model.
        model: String,
    },
}

impl Prices {
    /// The list that comes with Temper.
    pub fn built_in() -> Self {
        // A test reads the same text: an empty list here would only say that every price is unknown.
        toml::from_str(BUILT_IN).unwrap_or(Self { price: Vec::new() })
    }

    /// This file's entries, and behind them the list that comes with Temper.
    ///
    /// # Errors
    /// When the file cannot be read or is no price list.
    pub fn with_file(path: &Path) -> Result<Self, PricesError> {
        let text = std::fs::read_to_string(path).map_err(|source| PricesError::Read {
            path: path.to_owned(),
            source,
        })?;
        let mut prices: Self = toml::from_str(&text).map_err(|source| PricesError::Parse {
            path: path.to_owned(),
            source: Box::new(source),
        })?;
        let fair = |p: &&Listed| {
            [p.input, p.output]
                .iter()
                .all(|v| v.is_finite() && *v >= 0.0)
        };
        if let Some(unfair) = prices.price.iter().find(|p| !fair(p)) {
            return Err(PricesError::NotAPrice {
                path: path.to_owned(),
                model: unfair.model.first().cloned().unwrap_or_default(),
            });
        }
        let built_in = Self::built_in().price;
        prices.price.extend(built_in);
        Ok(prices)
    }

    /// The price of a model, where it is known.
    pub fn of(&self, spec: &ModelSpec) -> Option<Price> {
        self.listed(spec.provider, spec.model_name())
            .map(|p| Price {
                input: p.input,
                output: p.output,
            })
    }

    /// The entry that counts for a model: the longest name that matches, the first of equals.
    pub fn listed(&self, provider: ProviderKind, model: &str) -> Option<&Listed> {
        let mut best: Option<(usize, &Listed)> = None;
        for listed in self.price.iter().filter(|p| p.provider == provider) {
            let names = listed.model.iter();
            let length = names.filter_map(|name| match_length(name, model)).max();
            if let Some(length) = length
                && best.is_none_or(|(longest, _)| length > longest)
            {
                best = Some((length, listed));
            }
        }
        best.map(|(_, listed)| listed)
    }

    /// All entries, in the order in which they are looked at.
    pub fn entries(&self) -> &[Listed] {
        &self.price
    }
}

/// How much of the name is spelled out by a pattern that matches it; a whole name beats any beginning.
fn match_length(pattern: &str, name: &str) -> Option<usize> {
    match pattern.strip_suffix('*') {
        Some(start) => name.starts_with(start).then_some(start.len()),
        None => (pattern == name).then_some(usize::MAX),
    }
}
