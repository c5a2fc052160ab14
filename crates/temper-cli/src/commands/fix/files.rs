//! The files to repair, and the tree that they stand in.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;
use temper::harden::Original;
use temper::harden::verify::Elsewhere;
use temper::scanners::Analyzer;
use temper::scanners::external::External;
use temper_scan::shape::Shape;
use temper_scan::{Finding, Language, RuleSet};

use super::{original, read};
use crate::commands::scan::{Threshold, collect as scan_files, since};
use crate::failure::{Failure, Hint, tell};
use crate::git::Change;
use crate::places::shown;

/// A file to repair.
#[derive(Debug, Clone)]
pub(super) struct Job {
    /// Where it is.
    pub(super) path: PathBuf,
    /// What is to be repaired.
    pub(super) original: Original,
}

/// The files below the paths that have a finding at or above the severity, of the scanner or of an analyzer.
pub(super) fn collect(
    paths: &[PathBuf],
    rules: &RuleSet,
    severity: Threshold,
    analyzers: &[External],
) -> Result<Vec<Job>, Failure> {
    let mut named = BTreeSet::new();
    for analyzer in analyzers {
        for (path, findings) in crate::analyzers::look(analyzer, paths)? {
            let counts = |it: &Finding| it.severity.0 >= severity.least();
            if findings.iter().any(counts) {
                named.insert(path);
            }
        }
    }
    let files = scan_files::files(paths, None)?;
    let jobs: Vec<Option<Job>> = files
        .into_par_iter()
        .map(|(path, language)| {
            let job = job(path, language, rules, severity)?;
            let wanted = !job.original.targets.is_empty() || named.contains(&job.original.path);
            wanted.then_some(job)
        })
        .collect();
    Ok(jobs.into_iter().flatten().collect())
}

/// Asks the analyzers about each file alone, as they will be asked about its repairs. Their findings at or above
/// the severity are repaired, too, where `wanted`.
pub(super) fn look(
    jobs: &mut Vec<Job>,
    analyzers: &[External],
    severity: Threshold,
    wanted: bool,
) -> Result<(), Failure> {
    for job in jobs.iter_mut() {
        let original = &mut job.original;
        for analyzer in analyzers.iter().filter(|it| it.reads(original.language)) {
            let found = analyzer
                .find(&original.path, &original.text, original.language)
                .map_err(Failure::new)?;
            let counts = |it: &&Finding| wanted && it.severity.0 >= severity.least();
            original
                .targets
                .extend(found.iter().filter(counts).cloned());
            original.external.push((analyzer.name.clone(), found));
        }
    }
    jobs.retain(|job| !job.original.targets.is_empty());
    Ok(())
}

/// The files that a change touches, with the findings that are new in them.
pub(super) fn of_change(
    change: &Change,
    paths: &[PathBuf],
    rules: &RuleSet,
    severity: Threshold,
) -> Result<Vec<Job>, Failure> {
    let mut jobs = Vec::new();
    for changed in since::changed(change, paths, rules)? {
        let Some(mut job) = job(changed.path, changed.language, rules, severity) else {
            continue;
        };
        // By rule and line: what is staged and what is in the folder may differ in columns.
        job.original.targets.retain(|target| {
            let same = |it: &Finding| {
                it.rule == target.rule && it.span.start_line == target.span.start_line
            };
            changed.new.iter().any(same)
        });
        if !job.original.targets.is_empty() {
            jobs.push(job);
        }
    }
    Ok(jobs)
}

fn job(path: PathBuf, language: Language, rules: &RuleSet, severity: Threshold) -> Option<Job> {
    let Some(file) = read(&path) else {
        tell(format_args!("skipped: {}: no UTF-8 text", shown(&path)));
        return None;
    };
    let original = original(&path, &file, language, rules, severity);
    Some(Job { path, original })
}

/// The root of the tree that the folder belongs to, and the folder's path in it. Outside of a repository the
/// folder is the root.
pub(super) fn tree() -> Result<(PathBuf, PathBuf), Failure> {
    let here = std::env::current_dir()
        .and_then(|here| here.canonicalize())
        .hint(|| "run it in a folder that is there".to_owned())?;
    let root = here
        .ancestors()
        .find(|folder| folder.join(".git").exists())
        .unwrap_or(&here)
        .to_owned();
    let within = here.strip_prefix(&root).unwrap_or(Path::new("")).to_owned();
    Ok((root, within))
}

/// Looks for a name in the other files below a folder; they are read when a name is first asked for.
pub(super) fn elsewhere(root: &Path) -> Elsewhere {
    let root = root.to_owned();
    let texts: OnceLock<Vec<(String, String)>> = OnceLock::new();
    Arc::new(move |path: &str, name: &str| {
        let texts = texts.get_or_init(|| {
            let files = scan_files::files(std::slice::from_ref(&root), None).unwrap_or_default();
            let read = |(path, _): (PathBuf, Language)| Some((shown(&path), read(&path)?.raw));
            files.into_par_iter().filter_map(read).collect()
        });
        let others = texts.iter().filter(|(other, _)| other != path);
        let mut found = others.filter(|(_, text)| mentions(text, name));
        found.next().map(|(other, _)| other.clone())
    })
}

/// Looks for a file beside this one that defines a name for it: in Go and Java those of its package, in JavaScript
/// the scripts of its page, where it imports nothing.
pub(super) fn beside() -> Elsewhere {
    Arc::new(|path: &str, name: &str| {
        let path = Path::new(path);
        let of = |file: &Path| Language::from_extension(file.extension()?.to_str()?);
        let language = of(path)?;
        let shares = match language {
            Language::Go | Language::Java => true,
            Language::Python => false,
            _ => Shape::of(&read(path)?.raw, language).imports.is_empty(),
        };
        let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
        let entries = std::fs::read_dir(folder.unwrap_or(Path::new("."))).ok()?;
        let mut files = entries.flatten().map(|entry| entry.path());
        let found = files.find(|file| {
            let other = of(file) == Some(language) && file.file_name() != path.file_name();
            let text = || read(file).map(|it| it.raw).filter(|it| mentions(it, name));
            shares
                && other
                && text().is_some_and(|it| Shape::of(&it, language).definition(name).is_some())
        });
        found.map(|file| shown(&file))
    })
}

/// Whether a text holds the name as a word of its own.
fn mentions(text: &str, name: &str) -> bool {
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    text.match_indices(name).any(|(at, _)| {
        !part(text[..at].chars().next_back()) && !part(text[at + name.len()..].chars().next())
    })
}
