//! What a scan found, in every form it can be shown in: one printer a file.

mod github;
mod human;
mod json;
mod jsonl;
mod markdown;
mod sarif;

use clap::ValueEnum;
use temper_scan::{Language, RuleSet, Scan, Severity};

use super::words::counted;
use crate::failure::{Failure, data};

pub use jsonl::line_of;

/// How to show what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: the code, the way of the data, the repair.
    Human,
    /// One JSON document.
    Json,
    /// One JSON object a file.
    Jsonl,
    /// SARIF 2.1.0, for code scanning and editors.
    Sarif,
    /// Annotations of GitHub Actions.
    Github,
    /// A summary for a pull request.
    Markdown,
}

/// One text with what was found in it.
#[derive(Debug, Clone)]
pub struct Scanned {
    /// Its path as typed, with `/` between the parts.
    pub path: String,
    /// Its language.
    pub language: Language,
    /// The text; empty where nothing was found.
    pub text: String,
    /// What was found.
    pub scan: Scan,
    /// How many findings its comments accept.
    pub suppressed: usize,
    /// How many findings the baseline has.
    pub known: usize,
    /// Whether bytes that are no UTF-8 were replaced.
    pub lossy: bool,
    /// What is wrong with its suppression comments.
    pub complaints: Vec<String>,
}

/// A text that was not scanned.
#[derive(Debug, Clone)]
pub struct Skipped {
    /// Its path, or its file and line.
    pub path: String,
    /// Why.
    pub reason: String,
}

/// What a run of the scanner did.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// The texts with something to show.
    pub files: Vec<Scanned>,
    /// The texts that were not scanned.
    pub skipped: Vec<Skipped>,
    /// Remarks for people.
    pub notes: Vec<String>,
    /// How many texts were scanned.
    pub scanned: usize,
    /// How many findings there are.
    pub findings: usize,
    /// How many parts were not analysed.
    pub gaps: usize,
    /// How many findings comments accept.
    pub suppressed: usize,
    /// How many findings the baseline has.
    pub known: usize,
    /// The worst finding's severity.
    pub worst: Option<Severity>,
    /// Whether the results were printed as they came.
    pub streamed: bool,
}

impl Report {
    /// Adds a text; one with nothing to show is only counted.
    pub fn add(&mut self, file: Scanned) {
        self.count(&file);
        if !file.scan.findings.is_empty() || !file.scan.gaps.is_empty() {
            self.files.push(file);
        }
    }

    /// Counts a text.
    pub fn count(&mut self, file: &Scanned) {
        self.scanned += 1;
        self.suppressed += file.suppressed;
        self.notes.extend(
            file.complaints
                .iter()
                .map(|it| format!("{}: {it}", file.path)),
        );
        if file.lossy {
            self.notes.push(format!(
                "{}: bytes that are no UTF-8 were replaced",
                file.path
            ));
        }
        self.count_findings(file);
    }

    /// Counts findings again after some were taken out.
    pub fn recount(&mut self) {
        (self.findings, self.gaps, self.known, self.worst) = (0, 0, 0, None);
        let files = std::mem::take(&mut self.files);
        for file in &files {
            self.count_findings(file);
        }
        self.files = files;
    }

    fn count_findings(&mut self, file: &Scanned) {
        self.findings += file.scan.findings.len();
        self.gaps += file.scan.gaps.len();
        self.known += file.known;
        for finding in &file.scan.findings {
            if self.worst.is_none_or(|worst| finding.severity.0 > worst.0) {
                self.worst = Some(finding.severity);
            }
        }
    }
}

/// Prints the report to standard output.
///
/// # Errors
/// When the output cannot be written.
pub fn show(report: &Report, rules: &RuleSet, format: Format) -> Result<(), Failure> {
    if report.streamed {
        return Ok(());
    }
    match format {
        Format::Human => human::show(report, rules),
        Format::Json => data(json::text(report, rules)?),
        Format::Jsonl => data(jsonl::text(report)?),
        Format::Sarif => data(sarif::text(report, rules)?),
        Format::Github => data(github::text(report)),
        Format::Markdown => data(markdown::text(report, rules)),
    }
}

/// What was done and what was not, in one line.
pub fn summary(report: &Report) -> String {
    let mut parts = vec![
        counted(report.scanned, "file scanned", "files scanned"),
        counted(report.findings, "finding", "findings"),
    ];
    let more = [
        (report.known, "in the baseline", "in the baseline"),
        (report.suppressed, "suppressed", "suppressed"),
        (report.skipped.len(), "skipped", "skipped"),
        (report.gaps, "part not analysed", "parts not analysed"),
    ];
    let more = more.iter().filter(|(count, ..)| *count > 0);
    parts.extend(more.map(|&(count, one, many)| counted(count, one, many)));
    parts.join(", ")
}
