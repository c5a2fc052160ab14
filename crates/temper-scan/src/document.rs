//! What `temper scan --format json` and `--format jsonl` say: versioned forms of their own, with JSON Schemas.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;

use crate::finding::{Finding, Gap};
use crate::language::Language;

/// The version of both forms; it grows when a field changes its meaning or goes.
pub const VERSION: u32 = 1;

/// The whole report of a scan.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Document<'a> {
    /// The version of this form, [`VERSION`].
    pub version: u32,
    /// Which program scanned.
    pub tool: Tool<'a>,
    /// By which rules.
    pub rules: RulesUsed<'a>,
    /// How many of everything.
    pub summary: Summary,
    /// What was found, file by file.
    pub findings: Vec<Found<'a>>,
    /// What could not be analysed in the files that were scanned.
    pub gaps: Vec<Missing<'a>>,
    /// The files that were not scanned, with the reason.
    pub skipped: Vec<Left<'a>>,
}

/// The program that scanned.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Tool<'a> {
    /// `temper`
    pub name: Cow<'a, str>,
    /// Its version.
    pub version: Cow<'a, str>,
}

/// The rules that were chosen.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RulesUsed<'a> {
    /// How many.
    pub count: usize,
    /// A hash of the rules, the models of libraries and the version of the analyzer.
    pub fingerprint: Cow<'a, str>,
}

/// How many of everything.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Summary {
    /// Files scanned.
    pub scanned: usize,
    /// Findings that are shown.
    pub findings: usize,
    /// Findings that the baseline knows, not shown.
    pub in_baseline: usize,
    /// Findings that a comment accepts, not shown.
    pub suppressed: usize,
    /// Files not scanned.
    pub skipped: usize,
    /// Places that could not be analysed.
    pub gaps: usize,
}

/// A finding, with what a script would else have to look up.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Found<'a> {
    /// The file, with `/`; left out where the line names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<Cow<'a, str>>,
    /// The file's language; left out where the line names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// What was found, and where.
    #[serde(flatten)]
    pub finding: Cow<'a, Finding>,
    /// The family of weaknesses, such as `path-traversal`.
    pub family: Option<String>,
    /// The severity in words: low, medium, high, critical.
    pub band: Cow<'a, str>,
    /// Stays the same when lines move; baselines compare it.
    pub fingerprint: String,
}

/// A place that could not be analysed.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Missing<'a> {
    /// The file.
    pub path: Cow<'a, str>,
    /// The place and the reason.
    #[serde(flatten)]
    pub gap: Cow<'a, Gap>,
}

/// A file that was not scanned.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Left<'a> {
    /// The file.
    pub path: Cow<'a, str>,
    /// Why.
    pub reason: Cow<'a, str>,
}

/// One line of `--format jsonl`: what was found in one file or sample.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Line<'a> {
    /// The file, or the sample's name.
    pub path: Cow<'a, str>,
    /// Its language.
    pub language: Language,
    /// What was found.
    pub findings: Vec<Found<'a>>,
    /// What could not be analysed.
    pub gaps: Cow<'a, [Gap]>,
    /// Findings that a comment accepts, not listed.
    pub suppressed: usize,
}
