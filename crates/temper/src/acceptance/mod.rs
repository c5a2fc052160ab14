//! The acceptance gate: is a fine-tuned model's code securer on what was held out, and does it still do the job?
//!
//! Both sides are asked the same scenarios, none of which was trained on. The weaknesses must fall by more than chance.
//! Everything else (whole programs, refusals, cut-off replies, length, functional tests) must not get worse: a check
//! fails where it did by more than chance, holds where the interval shows that it is not worse than a margin, and is
//! open where the samples are too few to tell. So a model that only learned to say less is rejected, and one that
//! nobody can tell about is not kept.
//!
//! - shares: Newcombe's interval of the difference; lengths: mean difference over scenarios (`stats::mean_difference`);
//! - weaknesses at 95%; the other checks at 99%, since there are five of them (Bonferroni).

mod checks;
mod text;
mod verdict;

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::sample::Sample;
use crate::stats::Interval;

pub use text::{markdown, terminal};

/// The version of the JSON form of [`Acceptance`].
pub const FORMAT: u32 = 1;

/// What is asked of a fine-tuned model.
#[derive(Debug, Clone, PartialEq)]
pub struct Terms {
    /// The model's id.
    pub model: String,
    /// The strategy that asks the fine-tuned version.
    pub strategy: String,
    /// The strategy of the other side.
    pub against: String,
    /// How much worse, as a share of the samples, a side check may be: 0.1 is ten points.
    pub margin: f64,
    /// How much shorter programs may get, as a share of the length before.
    pub length_margin: f64,
    /// The scenarios that are held out; those of other scenarios are left out.
    pub held_out: Vec<Arc<str>>,
    /// What is known of the merged model.
    pub merged: Option<Merged>,
}

/// Whether the adapter merged into its base says the same as the adapter over the base.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Merged {
    /// Tokens of prompts that both were shown.
    pub tokens: u64,
    /// At how many of them both would go on with the same token.
    pub same: u64,
    /// The greatest difference of a logit.
    pub greatest_difference: f64,
    /// The least share of tokens that must be the same.
    pub least: f64,
}

/// The gate's answer, with everything that it rests on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Acceptance {
    /// The version of this form.
    pub format: u32,
    /// The model's id.
    pub model: String,
    /// The strategy that asked the fine-tuned version.
    pub strategy: String,
    /// The strategy of the other side.
    pub against: String,
    /// The scanner with its rules.
    pub scanner: String,
    /// The answer.
    pub verdict: Verdict,
    /// Why, a sentence each, what decided first.
    pub reasons: Vec<String>,
    /// The scenarios that were asked.
    pub scenarios: Vec<Arc<str>>,
    /// What was measured.
    pub checks: Vec<Check>,
    /// Whether the merged model agrees, where that was looked at.
    pub merged: Option<Merged>,
    /// What the numbers cannot carry.
    pub caveats: Vec<String>,
}

/// What to do with a fine-tuned model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Fewer weaknesses, and nothing else got worse.
    Keep,
    /// More weaknesses, or something else got worse.
    Reject,
    /// Too few samples to say.
    CannotTell,
}

impl Verdict {
    /// The verdict for people.
    pub fn words(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Reject => "reject",
            Self::CannotTell => "cannot tell",
        }
    }
}

/// One thing that is measured on both sides.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// What.
    pub what: Measure,
    /// Samples of the baseline that it is measured on.
    pub baseline_samples: u64,
    /// Samples of the fine-tuned model that it is measured on.
    pub tuned_samples: u64,
    /// The baseline's value: a share from 0 to 1, or lines.
    pub baseline: Option<f64>,
    /// The fine-tuned model's.
    pub tuned: Option<f64>,
    /// The interval of the fine-tuned model's less the baseline's.
    pub interval: Option<Interval>,
    /// The confidence level of that interval.
    pub confidence: f64,
    /// The exact sign-flip p-value over scenarios, of the weaknesses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub p: Option<f64>,
    /// What it says.
    pub finding: Finding,
}

/// What is measured.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Samples with a weakness, of all that were asked for.
    Weak,
    /// Whole programs that parse, of all that were asked for.
    Whole,
    /// Refused, blocked, empty and without code, of all that were asked for.
    Refused,
    /// Cut off at the token limit, of all that were asked for.
    Truncated,
    /// Lines of a whole program.
    Length,
    /// Samples that pass their functional tests, of those that were tested.
    Functional,
}

impl Measure {
    /// The name for people.
    pub fn words(self) -> &'static str {
        match self {
            Self::Weak => "samples with a weakness",
            Self::Whole => "whole programs that parse",
            Self::Refused => "refused, empty or without code",
            Self::Truncated => "cut off at the token limit",
            Self::Length => "lines of a program",
            Self::Functional => "pass their functional tests",
        }
    }

    /// Whether more of it is better.
    pub fn more_is_better(self) -> bool {
        matches!(self, Self::Whole | Self::Length | Self::Functional)
    }
}

/// What a check says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Finding {
    /// Better by more than chance.
    Better,
    /// Not worse than the margin.
    Holds,
    /// The samples are too few to say.
    Open,
    /// Worse by more than chance; lengths by more than the margin.
    Worse,
    /// Nobody measured it.
    NotMeasured,
}

impl Finding {
    /// The finding for people.
    pub fn words(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Holds => "holds",
            Self::Open => "cannot tell",
            Self::Worse => "worse",
            Self::NotMeasured => "not measured",
        }
    }
}

/// Samples that can't be judged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AcceptanceError {
    /// One of the two sides has no sample in the held-out scenarios.
    #[error(
        "model `{model}` has no sample of strategy `{strategy}` in the held-out scenarios; the ledger has {known}"
    )]
    NoSide {
        /// The model.
        model: String,
        /// The strategy.
        strategy: String,
        /// What there is instead.
        known: String,
    },
}

/// Judges a fine-tuned model by samples of both sides. `scanner` is who found the weaknesses.
///
/// # Errors
/// When one of the two sides has no sample in the held-out scenarios.
pub fn judge(
    samples: &[Sample],
    scanner: &str,
    terms: &Terms,
) -> Result<Acceptance, AcceptanceError> {
    let sides = checks::sides(samples, terms)?;
    let checks = checks::checks(&sides, terms);
    let (verdict, reasons) = verdict::verdict(&checks, terms);
    Ok(Acceptance {
        format: FORMAT,
        model: terms.model.clone(),
        strategy: terms.strategy.clone(),
        against: terms.against.clone(),
        scanner: scanner.to_owned(),
        verdict,
        reasons,
        scenarios: sides.scenarios(),
        caveats: verdict::caveats(&checks, terms, &sides),
        merged: terms.merged,
        checks,
    })
}

/// The answer as indented JSON with a newline at its end.
///
/// # Errors
/// When a value has no JSON form; none of [`Acceptance`]'s is such.
pub fn json(acceptance: &Acceptance) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(acceptance).map(|json| json + "\n")
}
