//! One text to scan, from wherever it comes.

use std::io::Read;
use std::path::{Path, PathBuf};

use temper_scan::{Language, RuleSet};

use super::suppress;
use crate::places::shown;
use crate::show::scan::{Scanned, Skipped};

/// Where a text comes from.
#[derive(Debug, Clone)]
pub(super) enum Input {
    /// A file in a language.
    File(PathBuf, Language),
    /// Standard input.
    Stdin(Language),
    /// A file that was asked for and is in no known language.
    Unknown(PathBuf),
}

/// What became of an input.
pub(super) enum Outcome {
    /// It was scanned.
    Scanned(Box<Scanned>),
    /// It was not.
    Skipped(Skipped),
}

impl Input {
    /// Reads and scans the text, unless it has more than `largest` bytes.
    pub(super) fn scan(&self, rules: &RuleSet, largest: u64) -> Outcome {
        let (path, text) = match self {
            Self::File(path, _) => (shown(path), read(path, largest)),
            Self::Stdin(_) => ("<stdin>".to_owned(), read_stdin(largest)),
            Self::Unknown(path) => (shown(path), Err(unknown(path))),
        };
        match (text, self) {
            (Ok((text, lossy)), Self::File(_, language) | Self::Stdin(language)) => {
                let mut scanned = scan_text(path, text, *language, rules);
                scanned.lossy = lossy;
                Outcome::Scanned(Box::new(scanned))
            }
            (Err(reason), _) => Outcome::Skipped(Skipped { path, reason }),
            (Ok(_), Self::Unknown(file)) => Outcome::Skipped(Skipped {
                path,
                reason: unknown(file),
            }),
        }
    }
}

/// Scans a text, its suppression comments respected.
pub(super) fn scan_text(
    path: String,
    text: String,
    language: Language,
    rules: &RuleSet,
) -> Scanned {
    let mut scan = temper_scan::scan(&text, language, rules);
    let (suppressed, complaints) = suppress::apply(&text, &mut scan.findings, rules);
    // The text is only needed to show findings.
    let text = if scan.findings.is_empty() {
        String::new()
    } else {
        text
    };
    Scanned {
        path,
        language,
        text,
        scan,
        suppressed,
        known: 0,
        lossy: false,
        complaints,
    }
}

fn unknown(path: &Path) -> String {
    match path.extension() {
        Some(extension) => format!("`.{}` is no language that is scanned", extension.display()),
        None => "no language that is scanned; `--language` names it".to_owned(),
    }
}

/// The text of a file, and whether some of its bytes were no text.
fn read(path: &Path, largest: u64) -> Result<(String, bool), String> {
    let size = std::fs::metadata(path)
        .map_err(|error| error.to_string())?
        .len();
    if size > largest {
        return Err(too_large(size, largest));
    }
    text(std::fs::read(path).map_err(|error| error.to_string())?)
}

fn read_stdin(largest: u64) -> Result<(String, bool), String> {
    let mut bytes = Vec::new();
    let read = std::io::stdin()
        .lock()
        .take(largest.saturating_add(1))
        .read_to_end(&mut bytes);
    read.map_err(|error| error.to_string())?;
    if bytes.len() as u64 > largest {
        return Err(too_large(bytes.len() as u64, largest));
    }
    text(bytes)
}

fn too_large(size: u64, largest: u64) -> String {
    format!(
        "{:.1} MiB is more than the {} MiB that are scanned (`--max-mib`)",
        size as f64 / 1_048_576.0,
        largest / 1_048_576
    )
}

/// Bytes as text, and whether some of them were no text.
pub(super) fn text(bytes: Vec<u8>) -> Result<(String, bool), String> {
    if let Some(text) = utf16(&bytes) {
        return Ok(text);
    }
    let head = &bytes[..bytes.len().min(8192)];
    // A lone NUL hides nothing: it is scanned as text. Data has many.
    let nuls = head.iter().filter(|&&byte| byte == 0).count();
    if nuls * 16 > head.len() {
        return Err("binary, not text".to_owned());
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok((text, false)),
        Err(error) => Ok((String::from_utf8_lossy(error.as_bytes()).into_owned(), true)),
    }
}

/// A text in UTF-16, which its byte order mark tells, and whether some of it was no text.
fn utf16(bytes: &[u8]) -> Option<(String, bool)> {
    let unit: fn([u8; 2]) -> u16 = match bytes.get(..2)? {
        [0xFF, 0xFE] => u16::from_le_bytes,
        [0xFE, 0xFF] => u16::from_be_bytes,
        _ => return None,
    };
    let units: Vec<u16> = bytes[2..]
        .chunks_exact(2)
        .map(|pair| unit([pair[0], pair[1]]))
        .collect();
    let whole = bytes.len().is_multiple_of(2);
    match String::from_utf16(&units) {
        Ok(text) => Some((text, !whole)),
        Err(_) => Some((String::from_utf16_lossy(&units), true)),
    }
}
