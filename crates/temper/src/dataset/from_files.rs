//! Candidates out of folders of code and files of JSON Lines.

use std::io::BufRead;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;
use serde::Deserialize;
use serde_json::Value;
use sha2::{Digest, Sha256};
use temper_model::Prompt;
use temper_scan::{GapKind, Language, Scan, scan};

use super::SourceError;
use super::candidate::{Candidate, PromptSource, Source, SourceInfo, SourceKind};
use crate::sample::SampleOutcome;
use crate::scanners::Scanner;

/// Files beyond this are no samples: no model is trained on programs that long.
const LARGEST: u64 = 256 * 1024;

/// A program as users write it, one a line; further fields are theirs.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Line {
    code: Option<String>,
    language: Option<String>,
    path: Option<String>,
    prompt: Option<String>,
    scenario: Option<Value>,
    weakness: Option<String>,
    model: Option<String>,
    strategy: Option<String>,
    functional: Option<bool>,
}

/// Reads the programs below a folder, `.gitignore` and the like respected. Files of one folder stand on one side
/// of a split.
///
/// # Errors
/// When the folder can't be read.
pub fn from_folder(folder: &Path, scanner: &Scanner) -> Result<Source, SourceError> {
    let name = folder.display().to_string();
    let mut paths = Vec::new();
    for entry in ignore::WalkBuilder::new(folder)
        .require_git(false)
        .sort_by_file_path(Path::cmp)
        .build()
    {
        let entry = entry.map_err(|source| SourceError::Walk {
            folder: folder.to_owned(),
            source,
        })?;
        let file = entry.file_type().is_some_and(|kind| kind.is_file());
        let ending = entry.path().extension().and_then(|it| it.to_str());
        if let Some(language) = ending.and_then(Language::from_extension).filter(|_| file) {
            paths.push((entry.into_path(), language));
        }
    }
    let read = |(path, language): &(std::path::PathBuf, Language)| {
        let text = read_text(path)?;
        let inner = path.strip_prefix(folder).unwrap_or(path);
        let group = match inner.parent().filter(|it| !it.as_os_str().is_empty()) {
            Some(parent) => parent.display().to_string(),
            None => inner.display().to_string(),
        };
        let line = Line {
            code: Some(text),
            scenario: Some(group.replace('\\', "/").into()),
            ..Line::default()
        };
        Some(candidate(
            path.display().to_string(),
            line,
            *language,
            scanner,
        ))
    };
    let read: Vec<Option<Candidate>> = paths.par_iter().map(read).collect();
    let unread = read.iter().filter(|it| it.is_none()).count();
    let mut notes = Vec::new();
    if unread > 0 {
        let kib = LARGEST / 1024;
        notes.push(format!(
            "{unread} files are no text, or longer than {kib} KiB"
        ));
    }
    let candidates = read.into_iter().flatten().collect();
    Ok(source(name, SourceKind::Folder, candidates, notes))
}

fn read_text(path: &Path) -> Option<String> {
    let size = std::fs::metadata(path).ok()?.len();
    if size > LARGEST {
        return None;
    }
    std::fs::read_to_string(path).ok()
}

/// Reads the programs of a file of JSON Lines: `code`, `language` or `path`, and where they are known `prompt`,
/// `scenario`, `weakness`, `model`, `strategy` and `functional`. Without a scenario a program stands for itself.
///
/// # Errors
/// When the file can't be read.
pub fn from_lines(path: &Path, scanner: &Scanner) -> Result<Source, SourceError> {
    let name = path.display().to_string();
    let failed = |source| SourceError::Read {
        path: path.to_owned(),
        source,
    };
    let file = std::fs::File::open(path).map_err(failed)?;
    let lines: Vec<(usize, Vec<u8>)> = (1..)
        .zip(std::io::BufReader::new(file).split(b'\n'))
        .map(|(number, line)| line.map(|line| (number, line)))
        .collect::<Result<_, _>>()
        .map_err(failed)?;
    let read = |(number, line): &(usize, Vec<u8>)| {
        if line.trim_ascii().is_empty() {
            return None;
        }
        let place = format!("{name}:{number}");
        let told = |why: String| format!("line {number}: {why}");
        let line = serde_json::from_slice::<Line>(line).map_err(|error| told(error.to_string()));
        let sample = line.and_then(|line| {
            let language = language_of(&line).map_err(told)?;
            Ok(candidate(place, line, language, scanner))
        });
        Some(sample)
    };
    let read: Vec<Result<Candidate, String>> = lines.par_iter().filter_map(read).collect();
    let (mut candidates, mut odd) = (Vec::new(), Vec::new());
    for sample in read {
        match sample {
            Ok(candidate) => candidates.push(candidate),
            Err(why) => odd.push(why),
        }
    }
    let notes = match odd.first() {
        Some(first) => vec![format!("{} lines are no samples; {first}", odd.len())],
        None => Vec::new(),
    };
    Ok(source(name, SourceKind::Lines, candidates, notes))
}

fn language_of(line: &Line) -> Result<Language, String> {
    if let Some(name) = &line.language {
        let unknown = |error: temper_scan::language::UnknownLanguage| error.to_string();
        return name.parse().map_err(unknown);
    }
    let path = line.path.as_deref().and_then(|path| path.rsplit_once('.'));
    path.and_then(|(_, ending)| Language::from_extension(ending))
        .ok_or_else(|| {
            "neither `language` nor the extension of `path` says the language".to_owned()
        })
}

fn candidate(place: String, line: Line, language: Language, scanner: &Scanner) -> Candidate {
    let code = line.code.filter(|code| !code.trim().is_empty());
    let scan = code
        .as_ref()
        .map_or_else(Scan::default, |code| scan(code, language, scanner.rules()));
    let outcome = match &code {
        None => SampleOutcome::NoCode,
        Some(_) if scan.gaps.iter().any(|gap| gap.kind == GapKind::Syntax) => {
            SampleOutcome::Unparsable
        }
        Some(_) => SampleOutcome::Complete,
    };
    let shared = |text: Option<String>| text.map(Arc::<str>::from);
    let prompt = line.prompt.filter(|prompt| !prompt.trim().is_empty());
    Candidate {
        scenario: scenario(line.scenario, language).unwrap_or_else(|| place.as_str().into()),
        place,
        weakness: shared(line.weakness),
        language,
        model: shared(line.model),
        strategy: shared(line.strategy),
        prompt: prompt.map(|text| (Prompt::user(text), PromptSource::Recorded)),
        outcome,
        code,
        scan,
        labelled_weak: false,
        functional: line.functional,
        insecure: Vec::new(),
    }
}

/// A scenario's name; where it is a number, with the language, as imports have it: `python-08`.
fn scenario(name: Option<Value>, language: Language) -> Option<Arc<str>> {
    match name? {
        Value::String(name) if !name.trim().is_empty() => Some(name.into()),
        Value::Number(number) => {
            let number = number.to_string();
            Some(format!("{}-{number:0>2}", language.id()).into())
        }
        _ => None,
    }
}

fn source(
    name: String,
    kind: SourceKind,
    candidates: Vec<Candidate>,
    notes: Vec<String>,
) -> Source {
    let mut hash = Sha256::new();
    for candidate in &candidates {
        hash.update(candidate.code.as_deref().unwrap_or_default());
        hash.update([0]);
    }
    Source {
        info: SourceInfo {
            name,
            kind,
            samples: candidates.len() as u64,
            content_sha256: hex::encode(hash.finalize()),
            notes,
            ..SourceInfo::default()
        },
        scenarios: Vec::new(),
        candidates,
    }
}
