//! What external analyzers find in candidates: each gets all programs of a language at once, as files.

use std::path::{Path, PathBuf};

use super::DatasetError;
use super::candidate::Candidate;
use crate::scanners::external::{External, ExternalError};

/// The rules of an analyzer that find something in each candidate; none where it does not read the language.
///
/// # Errors
/// When files can't be written, or the analyzer can't be run or writes no log.
pub(super) fn findings(
    analyzer: &External,
    candidates: &[Candidate],
) -> Result<Vec<Option<Vec<String>>>, DatasetError> {
    let mut found: Vec<Option<Vec<String>>> = vec![None; candidates.len()];
    let mut languages: Vec<_> = candidates.iter().map(|it| it.language).collect();
    languages.sort_by_key(|it| it.id());
    languages.dedup();
    for language in languages {
        if !analyzer.reads(language) {
            continue;
        }
        let folder = tempfile::tempdir().map_err(DatasetError::Scratch)?;
        for (at, candidate) in candidates.iter().enumerate() {
            if candidate.language == language {
                found[at] = Some(Vec::new());
                write(folder.path(), at, candidate).map_err(DatasetError::Scratch)?;
            }
        }
        let results = analyzer
            .look(folder.path(), folder.path(), Some(language))
            .map_err(|source: ExternalError| DatasetError::Analyzer {
                source: Box::new(source),
            })?;
        for result in results {
            let place = number(&result.path).and_then(|at| found.get_mut(at));
            if let Some(Some(rules)) = place {
                rules.push(result.finding.rule.to_string());
            }
        }
    }
    for rules in found.iter_mut().flatten() {
        rules.sort();
        rules.dedup();
    }
    Ok(found)
}

/// A folder for each program: two of them in one would be one package in Go and two classes of one name in Java.
fn write(folder: &Path, at: usize, candidate: &Candidate) -> std::io::Result<PathBuf> {
    let folder = folder.join(format!("{MARK}{at}"));
    std::fs::create_dir(&folder)?;
    let file = folder.join(format!("program.{}", candidate.language.extension()));
    std::fs::write(&file, candidate.code.as_deref().unwrap_or_default())?;
    Ok(file)
}

const MARK: &str = "sample-";

/// Which candidate a path of a log is of, however it is written.
fn number(path: &str) -> Option<usize> {
    path.split(['/', '\\'])
        .find_map(|part| part.strip_prefix(MARK)?.parse().ok())
}
