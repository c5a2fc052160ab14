//! Recommendations: for each model, language and weakness the strategy with the best expected net reduction of
//! severity, or that none helps, or that the samples cannot tell.
//!
//! - net reduction = severity per sample of the baseline - of the strategy, over the scenarios that both were asked,
//!   each weighing the same. It counts all findings, so that what a strategy introduces is taken off what it removes.
//! - interval: [`mean_difference`](crate::stats::mean_difference); its level is 95% for all strategies of a row
//!   together (Bonferroni), because the best of several looks better than it is.
//! - a strategy under which a model delivers code less often than without, beyond chance, is not recommended: silence
//!   holds no findings.

mod policy;
mod text;
mod weigh;

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use temper_scan::{Cwe, Language};

use crate::report::study::StudyInfo;
use crate::sample::Sample;
use crate::stats::mean_difference::Reach;
use crate::stats::proportion::Proportion;
use crate::stats::{CONFIDENCE, Interval};

pub use policy::{Case, Choice, Policy, PolicySource};
pub use text::{markdown, terminal};

/// The version of the JSON form of [`Recommendations`].
pub const FORMAT: u32 = 1;

/// From this share of the baseline's severity on, a reduction is worth having: a strategy whose interval ends below it
/// does not help.
pub const RELEVANT: f64 = 0.2;

/// What a study says about which strategy to use.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Recommendations {
    /// The version of this form.
    pub format: u32,
    /// What they rest on.
    pub source: PolicySource,
    /// The confidence of a row's intervals together.
    pub confidence: f64,
    /// The share of the baseline's severity from which on a reduction is worth having.
    pub relevant: f64,
    /// The narrowest first: model, language and weakness; then language and weakness over all models, and so on.
    pub rows: Vec<Recommendation>,
}

/// The strategy for one model, language and weakness, or for all of them where a field is absent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Recommendation {
    /// The model; all where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<Arc<str>>,
    /// The language; all where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The scenarios' weakness, such as `path-traversal`; all where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weakness: Option<Arc<str>>,
    /// The CWEs of that weakness.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cwes: Vec<Cwe>,
    /// What the samples say.
    pub verdict: Verdict,
    /// The strategy to use; absent where the verdict is not that one helps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strategy: Option<Arc<str>>,
    /// Severity per sample of the baseline.
    pub baseline_severity: Option<f64>,
    /// Samples that the baseline was asked for.
    pub baseline_samples: u64,
    /// Every strategy beside the baseline, the best first.
    pub candidates: Vec<Candidate>,
}

/// What the samples of a row say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// A strategy helps, by more than chance.
    Helps,
    /// No strategy reduces severity by as much as is worth having.
    NoStrategyHelps,
    /// A strategy may help or not: the samples are too few to tell.
    TooFewSamples,
    /// The baseline's samples hold no finding.
    NothingToReduce,
    /// The scanner has no rule for this weakness in this language.
    NotDetectable,
    /// There is no baseline, or nothing beside it.
    NotCompared,
}

/// One strategy in one row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Candidate {
    /// The strategy.
    pub strategy: Arc<str>,
    /// Scenarios that it and the baseline were asked.
    pub scenarios: u64,
    /// Its samples there.
    pub samples: u64,
    /// Severity per sample of the baseline there.
    pub baseline_severity: f64,
    /// Severity per sample under the strategy.
    pub severity: f64,
    /// The net reduction of severity per sample.
    pub reduction: f64,
    /// The interval of the reduction.
    pub interval: Interval,
    /// What the interval speaks of.
    pub reach: Reach,
    /// Severity per sample of weaknesses that became rarer.
    pub removed: f64,
    /// Severity per sample of weaknesses that became more frequent.
    pub introduced: f64,
    /// The baseline's weak samples there.
    pub baseline_weak: Proportion,
    /// The strategy's weak samples.
    pub weak: Proportion,
    /// Samples with code under the strategy.
    pub with_code: Proportion,
    /// What can be said of it.
    pub stance: Stance,
}

/// What can be said of one strategy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// It reduces severity, by more than chance.
    Helps,
    /// It adds severity, by more than chance.
    Harms,
    /// It reduces severity by less than is worth having.
    NoUse,
    /// It cannot be told from chance.
    Unclear,
    /// The model delivers code less often under it, by more than chance.
    LessCode,
}

/// What recommendations rest on beyond samples.
#[derive(Debug, Clone, Copy)]
pub struct Basis<'a> {
    /// The study.
    pub study: &'a StudyInfo,
    /// The CWEs of each weakness that its scenarios have.
    pub cwes: &'a BTreeMap<Arc<str>, Vec<Cwe>>,
}

/// The recommendations that `samples` carry.
pub fn recommend(basis: Basis<'_>, samples: &[Sample]) -> Recommendations {
    let cells = weigh::Cells::count(samples);
    let rows = weigh::places(&cells)
        .into_iter()
        .map(|place| weigh::row(basis, &cells, place))
        .collect();
    Recommendations {
        format: FORMAT,
        source: PolicySource {
            study: basis.study.name.clone(),
            suite: basis.study.suite.clone(),
            suite_hash: basis.study.suite_hash.clone(),
            scanner: basis.study.scanner.clone(),
            temper: basis.study.tool_version.clone(),
            samples: samples.len() as u64,
        },
        confidence: CONFIDENCE,
        relevant: RELEVANT,
        rows,
    }
}

/// The recommendations as indented JSON with a newline at its end.
///
/// # Errors
/// When a value has no JSON form; none of [`Recommendations`]'s is such.
pub fn json(recommendations: &Recommendations) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(recommendations).map(|json| json + "\n")
}
