//! The files that are asked for, found and scanned on all cores.

use std::path::{Path, PathBuf};

use ignore::{WalkBuilder, WalkState};
use rayon::prelude::*;
use temper_scan::{Language, RuleSet};

use super::input::{Input, Outcome};
use crate::failure::Failure;
use crate::show::scan::{Report, Skipped};

/// The inputs that the paths stand for, in the order of their names, and what could not be looked into.
#[derive(Debug, Default)]
pub(super) struct Inputs {
    inputs: Vec<Input>,
    skipped: Vec<Skipped>,
}

/// Finds the files of `paths`. A file that is named is scanned even where `.gitignore` lists it.
pub(super) fn collect(paths: &[PathBuf], language: Option<Language>) -> Result<Inputs, Failure> {
    let mut found = Inputs::default();
    for path in paths {
        if path.as_os_str() == "-" {
            let language = language.ok_or_else(|| {
                Failure::new("standard input has no name to tell its language by")
                    .hint("name it: `temper scan --language python -`")
            })?;
            found.inputs.push(Input::Stdin(language));
        } else if path.is_dir() {
            walk(path, language, &mut found);
        } else if path.exists() {
            let known = language.or_else(|| language_of(path));
            found.inputs.push(known.map_or_else(
                || Input::Unknown(path.clone()),
                |language| Input::File(path.clone(), language),
            ));
        } else {
            return Err(
                Failure::new(format_args!("no such file or folder: `{}`", path.display()))
                    .hint("paths are relative to the folder that you are in"),
            );
        }
    }
    Ok(found)
}

fn language_of(path: &Path) -> Option<Language> {
    Language::from_extension(path.extension()?.to_str()?)
}

/// The files below a folder, `.gitignore` and the like respected, also outside of a repository.
fn walk(folder: &Path, language: Option<Language>, found: &mut Inputs) {
    let (send, receive) = std::sync::mpsc::channel();
    WalkBuilder::new(folder)
        .require_git(false)
        .build_parallel()
        .run(|| {
            let send = send.clone();
            Box::new(move |entry| {
                // The other end lives as long as the walk.
                let _ = match entry {
                    Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_file()) => {
                        send.send(Ok(entry.into_path()))
                    }
                    Ok(_) => Ok(()),
                    Err(error) => send.send(Err(error)),
                };
                WalkState::Continue
            })
        });
    drop(send);
    let (files, errors): (Vec<_>, Vec<_>) = receive.into_iter().partition(Result::is_ok);
    let mut files: Vec<PathBuf> = files.into_iter().flatten().collect();
    files.sort();
    let known = files.into_iter().filter_map(|path| {
        let language = language_of(&path).map(|known| language.unwrap_or(known));
        language.map(|language| Input::File(path, language))
    });
    found.inputs.extend(known);
    found.skipped.extend(
        errors
            .into_iter()
            .filter_map(Result::err)
            .map(|error| Skipped {
                path: folder.display().to_string(),
                reason: error.to_string(),
            }),
    );
}

/// The files in known languages that the paths stand for.
///
/// # Errors
/// When a path does not exist.
pub fn files(
    paths: &[PathBuf],
    language: Option<Language>,
) -> Result<Vec<(PathBuf, Language)>, Failure> {
    let found = collect(paths, language)?;
    let files = found.inputs.into_iter().filter_map(|input| match input {
        Input::File(path, language) => Some((path, language)),
        _ => None,
    });
    Ok(files.collect())
}

/// Scans the inputs.
pub(super) fn scan(found: Inputs, rules: &RuleSet, largest: u64) -> Report {
    let outcomes: Vec<Outcome> = found
        .inputs
        .par_iter()
        .map(|input| input.scan(rules, largest))
        .collect();
    let mut report = Report {
        skipped: found.skipped,
        ..Report::default()
    };
    for outcome in outcomes {
        match outcome {
            Outcome::Scanned(scanned) => report.add(*scanned),
            Outcome::Skipped(skipped) => report.skipped.push(skipped),
        }
    }
    report
}
