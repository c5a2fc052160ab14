//! How a dataset is made.

use std::sync::Arc;

use temper_scan::Language;

use super::split::SplitOptions;
use crate::scanners::external::External;
use crate::scenario::Scenario;

/// How a dataset is made.
#[derive(Debug, Clone)]
pub struct Options {
    /// Only these languages; empty: all.
    pub languages: Vec<Language>,
    /// From which similarity on a sample is a copy of another, 0 to 1.
    pub similar: f64,
    /// The most samples of one scenario.
    pub most: Option<usize>,
    /// How scenarios are split.
    pub split: SplitOptions,
    /// What becomes of samples that are near copies of what is held out.
    pub leaks: Leaks,
    /// Suites whose references are guarded where their scenarios are not trained on.
    pub guarded: Vec<Arc<Scenario>>,
    /// The profile of the scanner's rules.
    pub profile: String,
    /// External analyzers with their versions.
    pub analyzers: Vec<(External, Option<String>)>,
    /// Now, as RFC 3339 in UTC.
    pub made: String,
}

/// What becomes of samples that are near copies of what is held out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaks {
    /// No dataset is made.
    Refuse,
    /// They are left out and counted.
    Drop,
}
