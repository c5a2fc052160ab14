//! Two sets of samples against each other: what changed from A to B, and whether it is more than noise.
//!
//! A and B are two ledgers (last month and today, two models) or one ledger read by two rule sets. Both are counted
//! over what both were asked: the same scenarios under the same strategies. Where nearly all samples of a row have a
//! partner with the same model, scenario, strategy and index, the row is paired:
//!
//! - paired: exact McNemar test over the pairs that differ; interval of Agresti and Min;
//! - independent: Fisher's exact test; Newcombe's interval of the difference.
//!
//! All rows of a comparison are one family for Holm's correction, so that a gate in CI raises a false alarm at most once
//! in twenty comparisons of things that are the same.

mod headline;
mod matching;
mod rows;
mod text;

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use temper_scan::Language;

use crate::metrics::tally::Weakness;
use crate::report::study::StudyInfo;
use crate::sample::Sample;
use crate::stats::Interval;
use crate::stats::proportion::Proportion;

pub use matching::{Matching, Models};
pub use text::{markdown, terminal};

/// The version of the JSON form of [`Compared`].
pub const FORMAT: u32 = 1;

/// From this p-value on, after Holm, a change is more than noise.
pub const ALPHA: f64 = 0.05;

/// What changed from A to B.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Compared {
    /// The version of this form.
    pub format: u32,
    /// The first set.
    pub a: Side,
    /// The second set.
    pub b: Side,
    /// What changed, in a few sentences.
    pub headline: Vec<String>,
    /// Whether something got worse by more than noise.
    pub regression: bool,
    /// What differs in how the two were made.
    pub setup: Vec<SetupDifference>,
    /// Which samples are compared.
    pub matching: Matching,
    /// The share of weak samples: over everything, then in ever smaller groups.
    pub rows: Vec<Row>,
    /// The share of samples that hold each weakness.
    pub weaknesses: Vec<Row>,
    /// What the numbers cannot carry.
    pub caveats: Vec<String>,
}

/// One of the two sets.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// What the user calls it.
    pub name: String,
    /// The study.
    pub study: String,
    /// When it was run.
    pub created: String,
    /// What scanned, with its version and rules.
    pub scanner: String,
    /// Its models.
    pub models: Vec<String>,
    /// All its samples.
    pub samples: u64,
}

/// Something that differs in how the two sets were made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetupDifference {
    /// What.
    pub what: String,
    /// How it is in A.
    pub a: String,
    /// How it is in B.
    pub b: String,
}

/// One row: a group of samples in A and in B.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Which samples.
    pub of: Of,
    /// Weak samples in A.
    pub a: Proportion,
    /// Weak samples in B.
    pub b: Proportion,
    /// B's share minus A's, in percentage points: positive is worse.
    pub points: Option<f64>,
    /// The interval of that difference, in percentage points.
    pub interval: Option<Interval>,
    /// How the test was made.
    pub method: Method,
    /// Pairs where only A's sample is weak, where the row is paired.
    pub only_a: Option<u64>,
    /// Pairs where only B's sample is weak, where the row is paired.
    pub only_b: Option<u64>,
    /// The p-value.
    pub p: f64,
    /// The same after Holm over all rows of the comparison.
    pub p_holm: f64,
    /// Severity per sample: A, B, and the interval of B minus A.
    pub severity: Option<SeverityChange>,
    /// What the test says.
    pub verdict: Verdict,
}

/// How severity per sample moved.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SeverityChange {
    /// In A.
    pub a: f64,
    /// In B.
    pub b: f64,
    /// The 95% interval of B minus A.
    pub interval: Interval,
}

/// What a row is of; an absent field means all.
#[derive(
    Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Of {
    /// The model; `a -> b` where two models are compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<Arc<str>>,
    /// The strategy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strategy: Option<Arc<str>>,
    /// The language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The weakness that the scenarios invite.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scenarios: Option<Arc<str>>,
    /// The weakness that was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub found: Option<Weakness>,
}

/// How a row is tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Sample against sample.
    Paired,
    /// Share against share.
    Independent,
}

/// What a test says of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Fewer weak samples in B, by more than noise.
    Better,
    /// More weak samples in B, by more than noise.
    Worse,
    /// It moved, and noise could have done it.
    Unclear,
    /// It did not move.
    Same,
}

/// One of the two sets, as it comes.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// What the user calls it.
    pub name: &'a str,
    /// The study.
    pub study: &'a StudyInfo,
    /// Its samples.
    pub samples: &'a [Sample],
}

/// There is nothing to compare.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CompareError {
    /// The models differ, and nobody said which belongs to which.
    #[error("A has the models {a}, B has {b}: none is in both")]
    Models {
        /// A's models.
        a: String,
        /// B's models.
        b: String,
    },
    /// A model that was named is not there.
    #[error("{side} has no model `{id}`: it has {known}")]
    UnknownModel {
        /// `A` or `B`.
        side: char,
        /// The model that was named.
        id: String,
        /// Those there are.
        known: String,
    },
    /// No scenario was asked under the same strategy in both.
    #[error("A and B share no scenario that was asked under the same strategy")]
    NothingShared,
}

/// Compares B with A. `models` says which models are compared.
///
/// # Errors
/// When the two share no model, or no scenario under the same strategy.
pub fn compare(a: Given<'_>, b: Given<'_>, models: &Models) -> Result<Compared, CompareError> {
    let matched = matching::matched(a.samples, b.samples, models)?;
    let (rows, weaknesses) = rows::rows(&matched);
    let mut compared = Compared {
        format: FORMAT,
        regression: rows
            .iter()
            .chain(&weaknesses)
            .any(|row| row.verdict == Verdict::Worse),
        a: side(a),
        b: side(b),
        headline: Vec::new(),
        setup: headline::setup(a.study, b.study),
        caveats: headline::caveats(&matched.summary, a, b),
        matching: matched.summary,
        rows,
        weaknesses,
    };
    compared.headline = headline::headline(&compared);
    Ok(compared)
}

fn side(given: Given<'_>) -> Side {
    let mut models: Vec<String> = given
        .samples
        .iter()
        .map(|sample| sample.key.model.to_string())
        .collect();
    models.sort();
    models.dedup();
    Side {
        name: given.name.to_owned(),
        study: given.study.name.clone(),
        created: given.study.created.clone(),
        scanner: given.study.scanner.clone(),
        models,
        samples: given.samples.len() as u64,
    }
}

/// The comparison as indented JSON with a newline at its end.
///
/// # Errors
/// When a value has no JSON form; none of [`Compared`]'s is such.
pub fn json(compared: &Compared) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(compared).map(|json| json + "\n")
}
