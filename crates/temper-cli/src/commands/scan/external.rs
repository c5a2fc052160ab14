//! The findings of external analyzers beside the scanner's own, and how they agree.

use std::path::{Path, PathBuf};

use temper::scanners::agreement::Found;
use temper::scanners::external::External;
use temper_scan::{Finding, Language};

use super::input::scan_text;
use crate::analyzers;
use crate::failure::Failure;
use crate::show::scan::Report;

/// Adds what the analyzers find to the report, and tells how the tools agree.
pub(super) fn add(
    report: &mut Report,
    externals: &[External],
    paths: &[PathBuf],
) -> Result<(), Failure> {
    let mut tools = vec![own(report)];
    for external in externals {
        let mut tool = Found {
            tool: external.name.clone(),
            ..Found::default()
        };
        for (path, findings) in analyzers::look(external, paths)? {
            let located = findings.iter().map(|it| (path.clone(), it.clone()));
            tool.findings.extend(located);
            merge(report, &path, findings);
        }
        tools.push(tool);
    }
    report.files.sort_by(|a, b| a.path.cmp(&b.path));
    report.recount();
    analyzers::tell_agreement(&tools);
    Ok(())
}

fn own(report: &Report) -> Found {
    let findings = report.files.iter().flat_map(|file| {
        let of = file.scan.findings.iter();
        of.map(|finding| (file.path.clone(), finding.clone()))
    });
    Found {
        tool: "temper".to_owned(),
        findings: findings.collect(),
    }
}

fn merge(report: &mut Report, path: &str, findings: Vec<Finding>) {
    let known = report.files.iter().position(|file| file.path == path);
    let at = known.unwrap_or_else(|| {
        // A file in which the scanner itself has found nothing.
        let text = std::fs::read_to_string(path).unwrap_or_default();
        let extension = Path::new(path).extension().and_then(|it| it.to_str());
        let language = extension.and_then(Language::from_extension);
        let mut scanned = scan_text(
            path.to_owned(),
            String::new(),
            language.unwrap_or_default(),
            &temper_scan::RuleSet::default(),
        );
        scanned.scan = temper_scan::Scan::default();
        scanned.text = text;
        report.files.push(scanned);
        report.files.len() - 1
    });
    let file = &mut report.files[at];
    if file.text.is_empty() {
        file.text = std::fs::read_to_string(path).unwrap_or_default();
    }
    file.scan.findings.extend(findings);
    file.scan
        .findings
        .sort_by(|a, b| (a.span, &a.rule).cmp(&(b.span, &b.rule)));
}
