//! One JSON object a file, for pipes.

use serde::Serialize;
use temper_scan::{Gap, Language};

use super::json::{Found, findings};
use super::{Report, Scanned};
use crate::failure::Failure;

#[derive(Debug, Serialize)]
struct Line<'a> {
    path: &'a str,
    language: Language,
    findings: Vec<Found<'a>>,
    gaps: &'a [Gap],
    suppressed: usize,
}

/// The files with something to tell.
pub(super) fn text(report: &Report) -> Result<String, Failure> {
    report.files.iter().map(line_of).collect()
}

/// The line of one file.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn line_of(file: &Scanned) -> Result<String, Failure> {
    let line = Line {
        path: &file.path,
        language: file.language,
        findings: findings(file, false),
        gaps: &file.scan.gaps,
        suppressed: file.suppressed,
    };
    Ok(serde_json::to_string(&line)? + "\n")
}
