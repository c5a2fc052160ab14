//! The report as a SARIF log.

use temper_scan::RuleSet;
use temper_scan::sarif::{SarifFile, SarifRule, SarifTool, write};

use super::Report;
use crate::failure::Failure;

/// The log.
pub(super) fn text(report: &Report, rules: &RuleSet) -> Result<String, Failure> {
    let tool = SarifTool {
        name: "Temper",
        version: env!("CARGO_PKG_VERSION"),
        information_uri: None,
    };
    let rules: Vec<SarifRule> = rules
        .rules()
        .iter()
        .map(|rule| SarifRule::from(rule.as_ref()))
        .collect();
    let files: Vec<SarifFile> = report
        .files
        .iter()
        .map(|file| SarifFile {
            path: &file.path,
            text: &file.text,
            scan: &file.scan,
        })
        .collect();
    Ok(serde_json::to_string_pretty(&write(tool, &rules, &files))? + "\n")
}
