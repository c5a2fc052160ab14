//! The report as one JSON document.

use serde::Serialize;
use temper_scan::sarif::fingerprints;
use temper_scan::{Finding, Gap, Language, RuleSet, family_of};

use super::{Report, Scanned};
use crate::failure::Failure;

/// The version of the document's form; it grows when a field changes its meaning or goes.
const VERSION: u32 = 1;

#[derive(Debug, Serialize)]
struct Document<'a> {
    version: u32,
    tool: Tool,
    rules: Rules<'a>,
    summary: Summary,
    findings: Vec<Found<'a>>,
    gaps: Vec<Missing<'a>>,
    skipped: Vec<Left<'a>>,
}

#[derive(Debug, Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

#[derive(Debug, Serialize)]
struct Rules<'a> {
    count: usize,
    fingerprint: &'a str,
}

#[derive(Debug, Serialize)]
struct Summary {
    scanned: usize,
    findings: usize,
    in_baseline: usize,
    suppressed: usize,
    skipped: usize,
    gaps: usize,
}

/// A finding with what a script would else have to look up.
#[derive(Debug, Serialize)]
pub(super) struct Found<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<Language>,
    #[serde(flatten)]
    finding: &'a Finding,
    family: Option<String>,
    band: &'static str,
    fingerprint: String,
}

#[derive(Debug, Serialize)]
struct Missing<'a> {
    path: &'a str,
    #[serde(flatten)]
    gap: &'a Gap,
}

#[derive(Debug, Serialize)]
struct Left<'a> {
    path: &'a str,
    reason: &'a str,
}

/// The findings of a file; `with_place` says whether each names its file.
pub(super) fn findings(file: &Scanned, with_place: bool) -> Vec<Found<'_>> {
    let prints = fingerprints(&file.text, &file.scan.findings);
    let findings = file.scan.findings.iter().zip(prints);
    let found = findings.map(|(finding, fingerprint)| Found {
        path: with_place.then_some(file.path.as_str()),
        language: with_place.then_some(file.language),
        finding,
        family: family_of(&finding.cwes).map(|family| family.id()),
        band: finding.severity.band(),
        fingerprint,
    });
    found.collect()
}

/// The document.
pub(super) fn text(report: &Report, rules: &RuleSet) -> Result<String, Failure> {
    let gaps = |file| gaps_of(file);
    let document = Document {
        version: VERSION,
        tool: Tool {
            name: "temper",
            version: env!("CARGO_PKG_VERSION"),
        },
        rules: Rules {
            count: rules.rules().len(),
            fingerprint: rules.fingerprint(),
        },
        summary: Summary {
            scanned: report.scanned,
            findings: report.findings,
            in_baseline: report.known,
            suppressed: report.suppressed,
            skipped: report.skipped.len(),
            gaps: report.gaps,
        },
        findings: report
            .files
            .iter()
            .flat_map(|file| findings(file, true))
            .collect(),
        gaps: report.files.iter().flat_map(gaps).collect(),
        skipped: report
            .skipped
            .iter()
            .map(|it| Left {
                path: &it.path,
                reason: &it.reason,
            })
            .collect(),
    };
    Ok(serde_json::to_string_pretty(&document)? + "\n")
}

fn gaps_of(file: &Scanned) -> impl Iterator<Item = Missing<'_>> {
    file.scan.gaps.iter().map(|gap| Missing {
        path: &file.path,
        gap,
    })
}
