//! Samples in JSON lines: one object a line in, one result a line out.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde::Deserialize;
use temper_scan::{Language, RuleSet};

use super::input::scan_text;
use crate::failure::{Failure, Hint, data};
use crate::show::scan::{Format, Report, Scanned, Skipped, line_of};

/// So many lines are held at a time.
const CHUNK: usize = 2048;

/// A sample as users write it; further fields are theirs.
#[derive(Debug, Deserialize)]
struct Sample {
    code: String,
    path: Option<String>,
    language: Option<String>,
}

/// Scans the samples of the files. In the format `jsonl` results are printed as they come.
pub(super) fn scan(
    paths: &[PathBuf],
    language: Option<Language>,
    rules: &RuleSet,
    format: Format,
) -> Result<Report, Failure> {
    let mut report = Report {
        streamed: format == Format::Jsonl,
        ..Report::default()
    };
    for path in paths {
        let name = path.display().to_string();
        let mut lines = (1..).zip(open(path)?.split(b'\n'));
        loop {
            let chunk: Vec<(usize, Vec<u8>)> = lines
                .by_ref()
                .take(CHUNK)
                .map(|(number, line)| line.map(|line| (number, line)))
                .collect::<Result<_, _>>()
                .map_err(|error| {
                    anyhow::Error::from(error).context(format!("cannot read `{name}`"))
                })?;
            if chunk.is_empty() {
                break;
            }
            let results: Vec<Option<Result<Scanned, Skipped>>> = chunk
                .par_iter()
                .map(|(number, line)| scan_line(&name, *number, line, language, rules))
                .collect();
            add(&mut report, results.into_iter().flatten(), format)?;
        }
    }
    Ok(report)
}

fn open(path: &Path) -> Result<Box<dyn BufRead>, Failure> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(BufReader::new(std::io::stdin())));
    }
    if path.is_dir() {
        return Err(
            Failure::new(format_args!("`{}` is a folder", path.display()))
                .hint("with `--jsonl`, name a file of samples, or `-` for standard input"),
        );
    }
    let file = File::open(path)
        .map_err(|error| {
            anyhow::Error::from(error).context(format!("cannot open `{}`", path.display()))
        })
        .hint(|| "check the path and that you may read the file".to_owned())?;
    Ok(Box::new(BufReader::new(file)))
}

fn scan_line(
    file: &str,
    number: usize,
    line: &[u8],
    language: Option<Language>,
    rules: &RuleSet,
) -> Option<Result<Scanned, Skipped>> {
    if line.trim_ascii().is_empty() {
        return None;
    }
    let place = format!("{file}:{number}");
    let sample = parse(line).and_then(|sample| {
        let language = language_of(&sample, language)?;
        Ok((sample, language))
    });
    Some(match sample {
        Ok((sample, language)) => Ok(scan_text(
            sample.path.unwrap_or(place),
            sample.code,
            language,
            rules,
        )),
        Err(reason) => Err(Skipped {
            path: place,
            reason,
        }),
    })
}

fn parse(line: &[u8]) -> Result<Sample, String> {
    serde_json::from_slice(line).map_err(|error| format!("no sample: {error}"))
}

fn language_of(sample: &Sample, language: Option<Language>) -> Result<Language, String> {
    if let Some(language) = language {
        return Ok(language);
    }
    if let Some(name) = &sample.language {
        return name
            .parse()
            .map_err(|error: temper_scan::language::UnknownLanguage| error.to_string());
    }
    let extension = sample
        .path
        .as_deref()
        .and_then(|path| path.rsplit_once('.'));
    extension
        .and_then(|(_, extension)| Language::from_extension(extension))
        .ok_or_else(|| {
            "neither `language` nor the extension of `path` says the language".to_owned()
        })
}

fn add(
    report: &mut Report,
    results: impl Iterator<Item = Result<Scanned, Skipped>>,
    format: Format,
) -> Result<(), Failure> {
    let mut text = String::new();
    for result in results {
        match result {
            Ok(scanned) if format == Format::Jsonl => {
                text.push_str(&line_of(&scanned)?);
                report.count(&scanned);
            }
            Ok(scanned) => report.add(scanned),
            Err(skipped) => report.skipped.push(skipped),
        }
    }
    data(text)
}
