//! The report as one JSON document.

use std::borrow::Cow;

use temper_scan::document::{Document, Found, Left, Missing, RulesUsed, Summary, Tool, VERSION};
use temper_scan::sarif::fingerprints;
use temper_scan::{RuleSet, family_of};

use super::{Report, Scanned};
use crate::failure::Failure;

/// The findings of a file; `with_place` says whether each names its file.
pub(super) fn findings(file: &Scanned, with_place: bool) -> Vec<Found<'_>> {
    let prints = fingerprints(&file.text, &file.scan.findings);
    let findings = file.scan.findings.iter().zip(prints);
    let found = findings.map(|(finding, fingerprint)| Found {
        path: with_place.then_some(Cow::Borrowed(file.path.as_str())),
        language: with_place.then_some(file.language),
        finding: Cow::Borrowed(finding),
        family: family_of(&finding.cwes).map(|family| family.id()),
        band: Cow::Borrowed(finding.severity.band()),
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
            name: "temper".into(),
            version: env!("CARGO_PKG_VERSION").into(),
        },
        rules: RulesUsed {
            count: rules.rules().len(),
            fingerprint: rules.fingerprint().into(),
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
                path: Cow::Borrowed(&it.path),
                reason: Cow::Borrowed(&it.reason),
            })
            .collect(),
    };
    Ok(serde_json::to_string_pretty(&document)? + "\n")
}

fn gaps_of(file: &Scanned) -> impl Iterator<Item = Missing<'_>> {
    file.scan.gaps.iter().map(|gap| Missing {
        path: Cow::Borrowed(&file.path),
        gap: Cow::Borrowed(gap),
    })
}
