//! Samples of JSON Lines: one object a line, its fields named by the mapping.

use std::io::BufRead;
use std::path::Path;

use serde_json::Value;
use temper_scan::{Confidence, Cwe, Finding, Language, Severity};

use super::labels::{FIRST_LINE, Reported};
use super::mapping::Mapping;
use super::sheet;
use super::{Collected, ImportError, Raw};

/// Reads the file. A line that is no sample is left out with a note.
pub(super) fn read(path: &Path, mapping: &Mapping) -> Result<Collected, ImportError> {
    let open = |source| ImportError::Read {
        path: path.to_owned(),
        source,
    };
    let file = std::fs::File::open(path).map_err(open)?;
    let mut collected = Collected::default();
    let mut line = Vec::new();
    let mut reader = std::io::BufReader::with_capacity(1 << 20, file);
    for number in 1_u64.. {
        line.clear();
        if reader.read_until(b'\n', &mut line).map_err(open)? == 0 {
            break;
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        let place = || format!("line {number}");
        let Ok(object) = serde_json::from_slice::<Value>(&line) else {
            collected.notes.add("lines that are no JSON", place());
            continue;
        };
        match sample(&object, mapping, place()) {
            Ok(raw) => collected.push(raw),
            Err(missing) => collected.notes.add(missing, place()),
        }
    }
    Ok(collected)
}

fn sample(object: &Value, mapping: &Mapping, place: String) -> Result<Raw, &'static str> {
    let fields = &mapping.file.jsonl;
    let field = |path: &str| path.split('.').fold(object, |object, name| &object[name]);
    let text = |path: &str| match field(path) {
        Value::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    let language = text(&fields.language).ok_or("lines without a language")?;
    let row = match field(&fields.sheet) {
        Value::String(text) => Some(sheet::of_text(Some(text), None)),
        _ => None,
    };
    Ok(Raw {
        place,
        language: language
            .parse::<Language>()
            .map_err(|_| "lines in a language that Temper does not know")?,
        model: text(&fields.model).ok_or("lines without a model")?,
        scenario: text(&fields.scenario).ok_or("lines without a scenario")?,
        title: text(&fields.title),
        strategy: mapping.strategy(&text(&fields.strategy).ok_or("lines without a strategy")?),
        number: field(&fields.sample)
            .as_u64()
            .and_then(|n| u32::try_from(n).ok()),
        code: field(&fields.code).as_str().map(str::to_owned),
        prompt: None,
        row,
        log: field(&fields.findings)
            .as_array()
            .map(|findings| findings.iter().map(reported).collect()),
        functional: field(&fields.functional).as_bool(),
    })
}

fn reported(found: &Value) -> Reported {
    let severity = found["severity"].as_f64();
    let line = found["line"]
        .as_u64()
        .and_then(|line| u32::try_from(line).ok());
    let rule = found["rule"].as_str().unwrap_or("finding");
    let mut span = FIRST_LINE;
    if let Some(line) = line.filter(|line| *line > 0) {
        (span.start_line, span.end_line) = (line, line);
    }
    Reported {
        graded: severity.is_some(),
        finding: Finding {
            rule: rule.into(),
            message: found["message"]
                .as_str()
                .map_or_else(|| format!("`{rule}` was reported here"), str::to_owned),
            cwes: found["cwes"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(cwe)
                .collect(),
            severity: Severity(severity.unwrap_or_default() as f32),
            confidence: Confidence::High,
            span,
            trace: Vec::new(),
        },
    }
}

/// `79`, `"79"` or `"CWE-79"`.
fn cwe(value: &Value) -> Option<Cwe> {
    match value {
        Value::Number(number) => u32::try_from(number.as_u64()?).ok().map(Cwe),
        Value::String(text) => text.parse().ok(),
        _ => None,
    }
}
