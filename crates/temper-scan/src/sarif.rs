//! To and from SARIF 2.1.0, the interchange format of static analyzers
//! (OASIS, <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>).
//!
//! Reading goes over plain JSON values instead of typed ones: analyzers leave out required parts and add
//! their own, and one odd field must not cost all other findings.

mod fingerprint;
mod read;
mod uri;
mod weakness;
mod write;

use std::collections::BTreeMap;

use crate::cwe::Cwe;
use crate::finding::{Finding, Scan, Severity};

pub use fingerprint::fingerprints;
pub use read::read;
pub use write::write;

/// The program that a log says it is of.
#[derive(Debug, Clone, Copy)]
pub struct SarifTool<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its version.
    pub version: &'a str,
    /// Where to read about it.
    pub information_uri: Option<&'a str>,
}

/// What a log says of a rule.
#[derive(Debug, Clone, PartialEq)]
pub struct SarifRule {
    /// Its id, which findings name.
    pub id: String,
    /// Its title.
    pub name: String,
    /// One sentence about it.
    pub short: String,
    /// More about it.
    pub full: String,
    /// What to do about a finding, as Markdown.
    pub help_markdown: String,
    /// Its weaknesses.
    pub cwes: Vec<Cwe>,
    /// How bad a finding is.
    pub severity: Severity,
    /// How often a finding is right, in CodeQL's words: `low`, `medium`, `high`, `very-high`.
    pub precision: Option<String>,
}

/// What was found in one file.
#[derive(Debug, Clone, Copy)]
pub struct SarifFile<'a> {
    /// Its path, relative to the root of the scan, with `/` between its parts.
    pub path: &'a str,
    /// Its text, which fingerprints are taken from.
    pub text: &'a str,
    /// What was found in it.
    pub scan: &'a Scan,
}

/// A log as read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SarifLog {
    /// The names of the tools that wrote it.
    pub tools: Vec<String>,
    /// The findings, in the log's order.
    pub results: Vec<SarifResult>,
    /// What was left out and why, one sentence each.
    pub notes: Vec<String>,
}

/// One finding of a log.
#[derive(Debug, Clone, PartialEq)]
pub struct SarifResult {
    /// The file, with `/` between its parts; relative where the log has it so.
    pub path: String,
    /// What was found.
    pub finding: Finding,
    /// What the finding is known by when its lines move, where the log has it.
    pub fingerprint: Option<String>,
}

impl SarifLog {
    /// The findings by file, in the log's order.
    pub fn by_path(&self) -> BTreeMap<&str, Vec<&Finding>> {
        let mut files: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
        for result in &self.results {
            files.entry(&result.path).or_default().push(&result.finding);
        }
        files
    }
}

/// The text is no SARIF log.
#[derive(Debug, thiserror::Error)]
pub enum SarifError {
    /// It is no JSON.
    #[error("not JSON, so not SARIF: {0}")]
    Json(#[from] serde_json::Error),
    /// It is JSON without runs.
    #[error("not SARIF: there is no list `runs` at the top")]
    NoRuns,
}
