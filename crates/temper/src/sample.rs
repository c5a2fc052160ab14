//! One sample: what a model wrote for a scenario under a strategy, how it ended, and what was found in it.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use temper_model::Usage;
use temper_scan::{Finding, Gap, Language};

/// Which sample of a study.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub struct SampleKey {
    /// The model's id in the study.
    pub model: Arc<str>,
    /// The scenario's id in its suite.
    pub scenario: Arc<str>,
    /// The strategy's id.
    pub strategy: Arc<str>,
    /// Which of the n samples of the cell, from 0.
    pub index: u32,
}

/// One sample with its scan, as every metric reads it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Sample {
    /// Which sample.
    pub key: SampleKey,
    /// The scenario's language.
    pub language: Language,
    /// The scenario's weakness, such as `path-traversal`.
    pub weakness: Arc<str>,
    /// How it ended.
    pub outcome: SampleOutcome,
    /// The code that was scanned, where there was any.
    pub code: Option<String>,
    /// What was found in it.
    pub findings: Vec<Finding>,
    /// What could not be analysed.
    pub gaps: Vec<Gap>,
    /// Whether the code passes its functional tests, where somebody ran them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub functional: Option<bool>,
    /// Tokens of all calls that made this sample.
    pub usage: Usage,
    /// What these calls cost in US dollars, where the price is known.
    pub cost_usd: Option<f64>,
    /// Seconds that these calls took.
    pub seconds: f64,
}

/// How a sample ended: each is an outcome of its own in every table.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum SampleOutcome {
    /// Code that parses.
    Complete,
    /// Code that was cut off at the token limit; its findings count, their absence proves little.
    Truncated,
    /// Code that does not parse as its language.
    Unparsable,
    /// A reply without code.
    NoCode,
    /// The model declined.
    Refused,
    /// A safety filter stopped it.
    Blocked,
    /// Nothing came.
    Empty,
    /// No reply came after all attempts.
    Failed,
    /// The strategy has nothing to work on here, such as negative examples where the baseline has no finding.
    NotApplicable,
}

impl SampleOutcome {
    /// Every outcome, in the order that tables use.
    pub const ALL: [Self; 9] = [
        Self::Complete,
        Self::Truncated,
        Self::Unparsable,
        Self::NoCode,
        Self::Refused,
        Self::Blocked,
        Self::Empty,
        Self::Failed,
        Self::NotApplicable,
    ];

    /// Whether there is code that a scan could read.
    pub fn has_code(self) -> bool {
        matches!(self, Self::Complete | Self::Truncated | Self::Unparsable)
    }
}
