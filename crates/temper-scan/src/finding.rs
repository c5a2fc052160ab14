//! What a scan says: findings with their traces, and the gaps where it could not see.

use std::fmt;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::cwe::Cwe;

/// The outcome of one scan: what was found, and what could not be looked at.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Scan {
    /// The weaknesses found, ordered by place, then by rule.
    pub findings: Vec<Finding>,
    /// The parts of the text that were not analysed, with the reason.
    pub gaps: Vec<Gap>,
}

/// One weakness at one place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// The rule's id, such as `sql-injection`; external analyzers keep their own (`py/sql-injection`).
    pub rule: Arc<str>,
    /// What is wrong here, in one sentence.
    pub message: String,
    /// The weaknesses of the rule, the most specific first.
    pub cwes: Vec<Cwe>,
    /// How bad it is.
    pub severity: Severity,
    /// How sure the analyzer is.
    pub confidence: Confidence,
    /// Where the weakness shows: for data flow, the sink.
    pub span: Span,
    /// For data flow, the way of the data from its source (first) to the sink (last); otherwise empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub trace: Vec<TraceStep>,
}

/// One step of untrusted data on its way to a sink.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TraceStep {
    /// Where the step is.
    pub span: Span,
    /// What happens there, such as "untrusted data from `request.args.get`".
    pub note: String,
}

/// A stretch of source text. Lines and columns count from 1; columns count Unicode characters.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
)]
pub struct Span {
    /// The first line.
    pub start_line: u32,
    /// The column of the first character.
    pub start_column: u32,
    /// The last line.
    pub end_line: u32,
    /// The column after the last character.
    pub end_column: u32,
}

/// A severity on the scale of the Common Vulnerability Scoring System, 0.0 to 10.0.
///
/// Rules of CodeQL carry the same number as `security-severity`, so that sums over findings compare.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Severity(pub f32);

impl Severity {
    /// The band's name as the CVSS v3.1 specification, section 5, words it.
    pub fn band(self) -> &'static str {
        match self.0 {
            s if s >= 9.0 => "critical",
            s if s >= 7.0 => "high",
            s if s >= 4.0 => "medium",
            s if s > 0.0 => "low",
            _ => "none",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.1}", self.0)
    }
}

/// How sure the analyzer is of a finding.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// A guess from names alone.
    Low,
    /// Some name was not resolved by an import.
    Medium,
    /// Every name on the way was resolved.
    High,
}

/// A part of the text that was not analysed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Gap {
    /// Why.
    pub kind: GapKind,
    /// Where; the whole text where it is not narrower.
    pub span: Span,
    /// The reason in words.
    pub message: String,
}

/// Why a part of a text was not analysed.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum GapKind {
    /// The parser met text that is not of the language.
    Syntax,
    /// There is no code at all.
    Empty,
    /// The analysis hit its budget of size, depth or steps.
    Budget,
    /// An elision such as `... existing code ...` stands for code that is not there.
    Elision,
}
