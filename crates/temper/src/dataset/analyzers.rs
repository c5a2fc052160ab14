//! What external analyzers find in candidates.

use std::collections::BTreeSet;

use super::DatasetError;
use super::candidate::Candidate;
use crate::scanners::external::External;
use crate::scanners::programs::{ProgramsError, look_at};

/// The rules of an analyzer that find something in each candidate; none where it does not read the language.
///
/// # Errors
/// When files can't be written, or the analyzer can't be run or writes no log.
pub(super) fn findings(
    analyzer: &External,
    candidates: &[Candidate],
) -> Result<Vec<Option<Vec<String>>>, DatasetError> {
    let programs: Vec<_> = candidates
        .iter()
        .map(|it| (it.language, it.code.as_deref().unwrap_or_default()))
        .collect();
    let found = look_at(analyzer, &programs).map_err(|error| match error {
        ProgramsError::Scratch(source) => DatasetError::Scratch(source),
        ProgramsError::Analyzer(source) => DatasetError::Analyzer { source },
    })?;
    let rules = |findings: Vec<temper_scan::Finding>| -> Vec<String> {
        let rules: BTreeSet<String> = findings.iter().map(|it| it.rule.to_string()).collect();
        rules.into_iter().collect()
    };
    Ok(found.into_iter().map(|it| it.map(rules)).collect())
}
