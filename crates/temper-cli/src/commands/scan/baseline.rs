//! An earlier report, so that only what is new counts.

use std::collections::HashMap;
use std::path::Path;

use serde_json::Value;
use temper_scan::sarif;

use super::read_text;
use crate::failure::{Failure, Hint};
use crate::show::scan::Report;

/// The findings of an earlier report, each as often as it was found.
#[derive(Debug, Default)]
pub(super) struct Baseline {
    known: HashMap<Key, usize>,
}

/// File, rule, and fingerprint without the number of its like; the line where there is no fingerprint.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key(String, String, String);

/// Reads a report in JSON or SARIF.
pub(super) fn read(file: &Path) -> Result<Baseline, Failure> {
    let text = read_text(file)?;
    let document: Value = serde_json::from_str(&text)
        .map_err(|error| {
            anyhow::Error::from(error).context(format!("`{}` is no report", file.display()))
        })
        .hint(how)?;
    let mut baseline = Baseline::default();
    if document.get("runs").is_some() {
        for result in sarif::read(&text)?.results {
            let line = result.finding.span.start_line;
            baseline.add(
                &result.path,
                &result.finding.rule,
                result.fingerprint.as_deref(),
                line,
            );
        }
        return Ok(baseline);
    }
    let Some(findings) = document["findings"].as_array() else {
        let message = format!(
            "`{}` is no report: it has neither `findings` nor `runs`",
            file.display()
        );
        return Err(Failure::new(message).hint(how()));
    };
    for finding in findings {
        let text = |name: &str| finding[name].as_str().unwrap_or("");
        let line = finding["span"]["start_line"].as_u64().unwrap_or(0);
        let line = u32::try_from(line).unwrap_or(0);
        baseline.add(
            text("path"),
            text("rule"),
            finding["fingerprint"].as_str(),
            line,
        );
    }
    Ok(baseline)
}

fn how() -> String {
    "write one with `temper scan --format json` or `--format sarif`".to_owned()
}

impl Baseline {
    fn add(&mut self, path: &str, rule: &str, fingerprint: Option<&str>, line: u32) {
        *self
            .known
            .entry(key(path, rule, fingerprint, line))
            .or_default() += 1;
    }

    /// Takes the findings out of the report that were there before.
    pub(super) fn subtract(mut self, report: &mut Report) {
        for file in &mut report.files {
            let prints = sarif::fingerprints(&file.text, &file.scan.findings);
            let mut prints = prints.into_iter();
            let before = file.scan.findings.len();
            file.scan.findings.retain(|finding| {
                let print = prints.next();
                let line = finding.span.start_line;
                let by_print = key(&file.path, &finding.rule, print.as_deref(), line);
                let by_line = key(&file.path, &finding.rule, None, line);
                !(self.take(&by_print) || self.take(&by_line))
            });
            file.known = before - file.scan.findings.len();
        }
        report.recount();
    }

    fn take(&mut self, key: &Key) -> bool {
        match self.known.get_mut(key) {
            Some(count) if *count > 0 => {
                *count -= 1;
                true
            }
            _ => false,
        }
    }
}

fn key(path: &str, rule: &str, fingerprint: Option<&str>, line: u32) -> Key {
    let known = fingerprint.map(|print| print.rsplit_once(':').map_or(print, |(hash, _)| hash));
    let place = known.map_or_else(|| format!("line {line}"), str::to_owned);
    Key(path.to_owned(), rule.to_owned(), place)
}
