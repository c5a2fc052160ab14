//! Our findings as a log that GitHub code scanning and SARIF viewers take.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{SarifFile, SarifRule, SarifTool, fingerprints, uri};
use crate::cwe::Cwe;
use crate::finding::{Finding, Gap, Severity, Span, TraceStep};

/// The name that GitHub knows the fingerprint by.
pub(super) const FINGERPRINT: &str = "primaryLocationLineHash";

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The findings as a SARIF 2.1.0 log. Findings of a rule that `rules` lacks name it without describing it.
pub fn write(tool: SarifTool, rules: &[SarifRule], files: &[SarifFile]) -> Value {
    let results: Vec<Value> = files
        .iter()
        .flat_map(|file| file_results(file, rules))
        .collect();
    let notices: Vec<Value> = files
        .iter()
        .flat_map(|file| file.scan.gaps.iter().map(|gap| notice(file.path, gap)))
        .collect();
    let mut driver = json!({
        "name": tool.name,
        "semanticVersion": tool.version,
        "rules": rules.iter().map(rule).collect::<Vec<_>>(),
        "supportedTaxonomies": [{ "name": "CWE", "index": 0 }],
    });
    if let Some(uri) = tool.information_uri {
        driver["informationUri"] = json!(uri);
    }
    json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": driver },
            "columnKind": "unicodeCodePoints",
            "invocations": [{
                "executionSuccessful": true,
                "toolExecutionNotifications": notices,
            }],
            "taxonomies": [taxonomy(rules)],
            "results": results,
        }],
    })
}

fn rule(rule: &SarifRule) -> Value {
    let mut tags = vec!["security".to_owned()];
    tags.extend(rule.cwes.iter().map(|cwe| cwe.tag()));
    let mut properties = json!({
        "tags": tags,
        "security-severity": rule.severity.to_string(),
    });
    if let Some(precision) = &rule.precision {
        properties["precision"] = json!(precision);
    }
    json!({
        "id": rule.id,
        "name": rule.name,
        "shortDescription": { "text": rule.short },
        "fullDescription": { "text": rule.full },
        "help": { "text": rule.help_markdown, "markdown": rule.help_markdown },
        "defaultConfiguration": { "level": level(rule.severity) },
        "relationships": rule.cwes.iter().map(|cwe| json!({
            "target": { "id": cwe.0.to_string(), "toolComponent": { "name": "CWE" } },
            "kinds": ["superset"],
        })).collect::<Vec<_>>(),
        "properties": properties,
    })
}

/// The weaknesses that the rules name.
fn taxonomy(rules: &[SarifRule]) -> Value {
    let cwes: BTreeSet<Cwe> = rules
        .iter()
        .flat_map(|rule| rule.cwes.iter().copied())
        .collect();
    let taxa: Vec<Value> = cwes.iter().map(|cwe| {
        json!({
            "id": cwe.0.to_string(),
            "shortDescription": { "text": cwe.name().map_or_else(|| cwe.to_string(), str::to_owned) },
            "helpUri": cwe.url(),
        })
    }).collect();
    json!({
        "name": "CWE",
        "organization": "MITRE",
        "shortDescription": { "text": "The MITRE Common Weakness Enumeration" },
        "informationUri": "https://cwe.mitre.org/",
        "taxa": taxa,
    })
}

/// SARIF's three levels: what is high or worse is an error, what is low or less a note.
fn level(severity: Severity) -> &'static str {
    match severity.0 {
        s if s >= 7.0 => "error",
        s if s >= 4.0 => "warning",
        _ => "note",
    }
}

fn file_results(file: &SarifFile, rules: &[SarifRule]) -> Vec<Value> {
    let prints = fingerprints(file.text, &file.scan.findings);
    let paired = file.scan.findings.iter().zip(prints);
    paired
        .map(|(finding, print)| result(file.path, finding, &print, rules))
        .collect()
}

fn result(path: &str, finding: &Finding, print: &str, rules: &[SarifRule]) -> Value {
    let mut result = json!({
        "ruleId": &*finding.rule,
        "level": level(finding.severity),
        "message": { "text": finding.message },
        "locations": [location(path, finding.span, None)],
        "partialFingerprints": { FINGERPRINT: print },
        "properties": {
            "security-severity": finding.severity.to_string(),
            "confidence": finding.confidence,
            "tags": finding.cwes.iter().map(|cwe| cwe.tag()).collect::<Vec<_>>(),
        },
    });
    if let Some(at) = rules.iter().position(|rule| *rule.id == *finding.rule) {
        result["ruleIndex"] = json!(at);
    }
    if let Some(source) = finding.trace.first() {
        result["codeFlows"] =
            json!([{ "threadFlows": [{ "locations": steps(path, &finding.trace) }] }]);
        let mut related = location(path, source.span, Some(&source.note));
        related["id"] = json!(1);
        result["relatedLocations"] = json!([related]);
    }
    result
}

fn steps(path: &str, trace: &[TraceStep]) -> Vec<Value> {
    let step =
        |step: &TraceStep| json!({ "location": location(path, step.span, Some(&step.note)) });
    trace.iter().map(step).collect()
}

fn location(path: &str, span: Span, note: Option<&str>) -> Value {
    let mut location = Map::new();
    location.insert(
        "physicalLocation".to_owned(),
        json!({
            "artifactLocation": { "uri": uri::from_path(path), "uriBaseId": "%SRCROOT%" },
            "region": region(span),
        }),
    );
    if let Some(note) = note {
        location.insert("message".to_owned(), json!({ "text": note }));
    }
    Value::Object(location)
}

/// Lines and columns count from 1 in a log, also where a finding is of a text as a whole.
fn region(span: Span) -> Value {
    json!({
        "startLine": span.start_line.max(1),
        "startColumn": span.start_column.max(1),
        "endLine": span.end_line.max(span.start_line).max(1),
        "endColumn": span.end_column.max(1),
    })
}

/// What was not analysed, as a notification of the run.
fn notice(path: &str, gap: &Gap) -> Value {
    json!({
        "level": "note",
        "descriptor": { "id": gap.kind },
        "message": { "text": gap.message },
        "locations": [location(path, gap.span, None)],
    })
}
