//! Logs in the shapes that analyzers write, sound and sloppy.

use proptest::prelude::*;
use serde_json::{Value, json};
use temper_scan::sarif::{SarifError, SarifLog, read};
use temper_scan::{Confidence, Cwe, Severity};

fn one(run: Value) -> SarifLog {
    read(&json!({ "version": "2.1.0", "runs": [run] }).to_string()).unwrap()
}

fn place(uri: &str) -> Value {
    json!([{ "physicalLocation": { "artifactLocation": { "uri": uri }, "region": { "startLine": 7 } } }])
}

#[test]
fn codeql_has_rules_in_extensions_and_flows() {
    let log = one(json!({
        "tool": {
            "driver": { "name": "CodeQL", "rules": [] },
            "extensions": [
                { "name": "other" },
                { "name": "codeql/go-queries", "rules": [{
                    "id": "go/sql-injection",
                    "properties": { "tags": ["security", "external/cwe/cwe-089"], "security-severity": "8.8", "precision": "high" }
                }] }
            ]
        },
        "artifacts": [{ "location": { "uri": "src/main.go" } }],
        "results": [{
            "ruleId": "go/sql-injection",
            "rule": { "id": "go/sql-injection", "index": 0, "toolComponent": { "index": 1 } },
            "message": { "text": "This query depends on a [user-provided value](1)." },
            "locations": [{ "physicalLocation": {
                "artifactLocation": { "index": 0, "uriBaseId": "%SRCROOT%" },
                "region": { "startLine": 7, "startColumn": 3, "endColumn": 9 }
            } }],
            "codeFlows": [{ "threadFlows": [{ "locations": [
                { "location": { "physicalLocation": { "region": { "startLine": 2, "startColumn": 1, "endColumn": 5 } }, "message": { "text": "call" } } },
                { "location": { "physicalLocation": { "artifactLocation": { "uri": "x" } } } },
                { "location": { "physicalLocation": { "region": { "startLine": 7 } } } }
            ] }] }],
            "relatedLocations": [{ "id": 1 }],
            "partialFingerprints": { "primaryLocationLineHash": "abc:1" }
        }]
    }));
    let result = &log.results[0];
    assert_eq!(result.path, "src/main.go");
    assert_eq!(result.fingerprint.as_deref(), Some("abc:1"));
    let finding = &result.finding;
    assert_eq!(&*finding.rule, "go/sql-injection");
    assert_eq!(
        finding.message,
        "This query depends on a user-provided value."
    );
    assert_eq!(finding.cwes, [Cwe(89)]);
    assert_eq!(finding.severity, Severity(8.8));
    assert_eq!(finding.confidence, Confidence::High);
    assert_eq!(
        (
            finding.span.start_line,
            finding.span.start_column,
            finding.span.end_column
        ),
        (7, 3, 9)
    );
    assert_eq!(finding.trace.len(), 2);
    assert_eq!(finding.trace[0].note, "call");
}

#[test]
fn other_analyzers_say_it_elsewhere() {
    let semgrep = one(json!({
        "tool": { "driver": { "name": "Semgrep OSS", "rules": [{
            "id": "python.sqli", "defaultConfiguration": { "level": "error" },
            "properties": { "precision": "very-high", "tags": ["CWE-89: SQL Injection", "OWASP-A03:2021"] }
        }] } },
        "results": [{ "ruleId": "python.sqli", "message": { "text": "m" }, "locations": place("app.py") }]
    }));
    assert_eq!(semgrep.results[0].finding.cwes, [Cwe(89)]);
    assert_eq!(semgrep.results[0].finding.severity.band(), "high");

    let gosec = one(json!({
        "tool": { "driver": { "name": "gosec", "rules": [{
            "id": "G304", "relationships": [{ "target": { "id": "22", "toolComponent": { "name": "CWE" } }, "kinds": ["superset"] }]
        }] } },
        "results": [{ "ruleId": "G304", "level": "warning", "message": { "text": "m" }, "locations": place("main.go") }]
    }));
    assert_eq!(gosec.results[0].finding.cwes, [Cwe(22)]);
    assert_eq!(gosec.results[0].finding.severity.band(), "medium");

    let bandit = one(json!({
        "tool": { "driver": { "name": "Bandit", "rules": [{
            "id": "B602", "properties": { "tags": ["security", "external/cwe/cwe-78"], "precision": "low" }
        }] } },
        "results": [{ "ruleId": "B602", "ruleIndex": 0, "level": "note", "message": { "text": "m" },
            "locations": place("./app.py"), "properties": { "issue_confidence": "HIGH", "issue_severity": "LOW" } }]
    }));
    assert_eq!(bandit.results[0].finding.cwes, [Cwe(78)]);
    assert_eq!(bandit.results[0].finding.confidence, Confidence::High);
    assert_eq!(bandit.results[0].path, "app.py");

    let eslint = one(json!({
        "tool": { "driver": { "name": "ESLint", "rules": [{ "id": "security/detect-eval" }] } },
        "results": [{ "ruleId": "security/detect-eval", "ruleIndex": 0, "level": "warning", "message": { "text": "m" },
            "locations": place("file:///C:/src/app.js") }]
    }));
    assert_eq!(eslint.results[0].path, "C:/src/app.js");
    assert_eq!(eslint.results[0].finding.cwes, []);
}

#[test]
fn missing_parts_are_tolerated() {
    let log = one(json!({
        "results": [
            {},
            { "locations": [{}] },
            { "message": { "id": "default", "arguments": ["x"] }, "locations": [{ "physicalLocation": { "artifactLocation": { "uri": "a.py" } } }] }
        ]
    }));
    assert_eq!(log.tools, ["unknown"]);
    assert_eq!(log.results.len(), 1);
    let finding = &log.results[0].finding;
    assert_eq!(
        (
            &*finding.rule,
            finding.span.start_line,
            finding.span.end_column
        ),
        ("unknown", 1, 1)
    );
    assert_eq!(finding.severity.band(), "medium");
    assert_eq!(log.notes, ["2 results left out: without a place in a file"]);
}

#[test]
fn what_is_no_finding_is_counted_and_left_out() {
    let log = one(json!({ "results": [
        { "kind": "pass", "locations": place("a.py") },
        { "baselineState": "absent", "locations": place("a.py") },
        { "suppressions": [{ "kind": "inSource" }], "locations": place("a.py") },
        { "suppressions": [{ "kind": "external", "status": "rejected" }], "locations": place("a.py") }
    ] }));
    assert_eq!(log.results.len(), 1);
    assert_eq!(
        log.notes,
        [
            "1 results left out: suppressed in the log",
            "2 results left out: not a finding"
        ]
    );
}

#[test]
fn other_files_are_refused_with_the_reason() {
    assert!(matches!(read("not json"), Err(SarifError::Json(_))));
    assert!(matches!(
        read("{\"findings\": []}"),
        Err(SarifError::NoRuns)
    ));
    assert!(matches!(read("[]"), Err(SarifError::NoRuns)));
    assert_eq!(read("\u{feff}{\"runs\": []}").unwrap(), SarifLog::default());
}

/// Any JSON, with the names of SARIF's parts for keys.
fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<i64>().prop_map(Value::from),
        any::<u32>().prop_map(Value::from),
        Just(json!("CWE-79")),
        ".{0,8}".prop_map(Value::from),
    ];
    let key = prop::sample::select(vec![
        "runs",
        "results",
        "tool",
        "driver",
        "rules",
        "id",
        "ruleId",
        "ruleIndex",
        "rule",
        "index",
        "message",
        "text",
        "arguments",
        "locations",
        "physicalLocation",
        "artifactLocation",
        "uri",
        "region",
        "startLine",
        "endLine",
        "properties",
        "tags",
        "taxa",
        "codeFlows",
        "threadFlows",
        "location",
        "suppressions",
    ]);
    leaf.prop_recursive(6, 60, 5, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(key.clone().prop_map(str::to_owned), inner, 0..5)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn no_json_makes_it_panic(run in value(), result in value()) {
        let _ = read(&json!({ "runs": [run, { "results": [result] }] }).to_string());
    }
}
