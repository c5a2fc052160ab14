//! One JSON object a file, for pipes.

use std::borrow::Cow;

use temper_scan::document::Line;

use super::json::findings;
use super::{Report, Scanned};
use crate::failure::Failure;

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
        path: Cow::Borrowed(&file.path),
        language: file.language,
        findings: findings(file, false),
        gaps: Cow::Borrowed(&file.scan.gaps),
        suppressed: file.suppressed,
    };
    Ok(serde_json::to_string(&line)? + "\n")
}
