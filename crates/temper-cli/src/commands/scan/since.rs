//! Only what a change touches, and only what is new in it: both sides are scanned by the same rules.

use std::path::{Path, PathBuf};

use rayon::prelude::*;
use temper::harden::new_findings;
use temper_scan::{Finding, Language, RuleSet};

use super::input::{scan_text, text};
use crate::failure::Failure;
use crate::git::{Change, Touched, touched};
use crate::places::shown;
use crate::show::scan::{Report, Scanned, Skipped};

/// A file of a change, with the findings that are new in it.
#[derive(Debug, Clone)]
pub struct Changed {
    /// Its path from the current folder.
    pub path: PathBuf,
    /// Its language.
    pub language: Language,
    /// What is new.
    pub new: Vec<Finding>,
}

/// Scans the files that a change touches; the report has the findings that are new.
pub(super) fn scan(
    change: &Change,
    paths: &[PathBuf],
    language: Option<Language>,
    rules: &RuleSet,
) -> Result<Report, Failure> {
    let mut report = Report::default();
    for outcome in scan_all(change, paths, language, rules)? {
        match outcome {
            Ok(scanned) => report.add(scanned),
            Err(skipped) => report.skipped.push(skipped),
        }
    }
    report.recount();
    Ok(report)
}

/// The files of a change that have new findings.
///
/// # Errors
/// When git can't tell the change.
pub fn changed(
    change: &Change,
    paths: &[PathBuf],
    rules: &RuleSet,
) -> Result<Vec<Changed>, Failure> {
    let scanned = scan_all(change, paths, None, rules)?;
    let files = scanned.into_iter().flatten().map(|file| Changed {
        path: PathBuf::from(&file.path),
        language: file.language,
        new: file.scan.findings,
    });
    Ok(files.filter(|file| !file.new.is_empty()).collect())
}

fn scan_all(
    change: &Change,
    paths: &[PathBuf],
    language: Option<Language>,
    rules: &RuleSet,
) -> Result<Vec<Result<Scanned, Skipped>>, Failure> {
    let known = |path: &Path| {
        let own = Language::from_extension(path.extension()?.to_str()?)?;
        Some(language.unwrap_or(own))
    };
    let files = touched(change, paths, |path| known(path).is_some())?;
    Ok(files
        .into_par_iter()
        .filter_map(|file| known(&file.path).map(|language| scan_one(file, language, rules)))
        .collect())
}

fn scan_one(file: Touched, language: Language, rules: &RuleSet) -> Result<Scanned, Skipped> {
    let path = shown(&file.path);
    let (after, lossy) = match text(file.after) {
        Ok(read) => read,
        Err(reason) => return Err(Skipped { path, reason }),
    };
    let mut scanned = scan_text(path, after.clone(), language, rules);
    scanned.lossy = lossy;
    // A file that was no text before has nothing to compare with.
    let before = file.before.and_then(|bytes| text(bytes).ok());
    if let Some((before, _)) = before {
        let earlier = scan_text(String::new(), before.clone(), language, rules);
        let found = std::mem::take(&mut scanned.scan.findings);
        let all = found.len();
        let old = (before.as_str(), &*earlier.scan.findings);
        scanned.scan.findings = new_findings(old, (&after, &found), language);
        scanned.known = all - scanned.scan.findings.len();
    }
    Ok(scanned)
}
