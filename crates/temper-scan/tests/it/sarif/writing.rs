//! What we write is valid, stable, and read back as it was.

use serde_json::Value;
use temper_scan::sarif::{SarifFile, SarifRule, SarifTool, read, write};
use temper_scan::{Confidence, Cwe, Finding, Gap, GapKind, Scan, Severity, Span, TraceStep};

const TEXT: &str = "name = request.args['n']\npath = 'images/' + name\nreturn open(path)\n";

fn span(line: u32, start: u32, end: u32) -> Span {
    Span {
        start_line: line,
        start_column: start,
        end_line: line,
        end_column: end,
    }
}

fn scan() -> Scan {
    let finding = Finding {
        rule: "path-traversal".into(),
        message: "this path depends on untrusted data".to_owned(),
        cwes: vec![Cwe(22), Cwe(73)],
        severity: Severity(7.5),
        confidence: Confidence::High,
        span: span(3, 8, 18),
        trace: vec![
            TraceStep {
                span: span(1, 8, 25),
                note: "untrusted data from `request.args`".to_owned(),
            },
            TraceStep {
                span: span(3, 13, 17),
                note: "opened here".to_owned(),
            },
        ],
    };
    let plain = Finding {
        rule: "debug".into(),
        cwes: vec![Cwe(489)],
        severity: Severity(3.1),
        trace: Vec::new(),
        span: Span::default(),
        ..finding.clone()
    };
    let gap = Gap {
        kind: GapKind::Syntax,
        span: span(2, 1, 4),
        message: "not Python".to_owned(),
    };
    Scan {
        findings: vec![finding, plain],
        gaps: vec![gap],
    }
}

fn rule(id: &str, cwes: &[u32], severity: f32) -> SarifRule {
    SarifRule {
        id: id.to_owned(),
        name: "Title".to_owned(),
        short: "One sentence".to_owned(),
        full: "More".to_owned(),
        help_markdown: "Do **this**".to_owned(),
        cwes: cwes.iter().copied().map(Cwe).collect(),
        severity: Severity(severity),
        precision: Some("high".to_owned()),
    }
}

fn log(path: &str, text: &str, scan: &Scan) -> Value {
    let tool = SarifTool {
        name: "temper",
        version: "0.1.0",
        information_uri: Some("https://example.org/temper"),
    };
    let rules = [
        rule("path-traversal", &[22, 73], 7.5),
        rule("debug", &[489], 3.1),
    ];
    write(tool, &rules, &[SarifFile { path, text, scan }])
}

#[test]
fn the_log_is_valid_by_the_official_schema() {
    let mut schema: Value =
        serde_json::from_str(include_str!("../../fixtures/sarif-schema-2.1.0.json")).unwrap();
    // The schema's own pattern for languages (`...]?$`) is no regular expression to a strict reader.
    for part in ["run", "toolComponent"] {
        schema["definitions"][part]["properties"]["language"]["pattern"] =
            Value::from("^[a-zA-Z]{2}");
    }
    let validator = jsonschema::validator_for(&schema).unwrap();
    for log in [
        log("src/a b.py", TEXT, &scan()),
        log("é.py", "", &Scan::default()),
    ] {
        let errors: Vec<String> = validator
            .iter_errors(&log)
            .map(|error| format!("{error} at {}", error.instance_path()))
            .collect();
        assert_eq!(errors, [] as [String; 0]);
    }
    assert!(
        !validator.is_valid(&serde_json::json!({"version": "2.1.0"})),
        "the schema checks nothing"
    );
}

#[test]
fn the_log_holds_what_code_scanning_shows() {
    let log = log("src/a b.py", TEXT, &scan());
    let run = &log["runs"][0];
    let rule = &run["tool"]["driver"]["rules"][0];
    assert_eq!(rule["properties"]["security-severity"], "7.5");
    assert_eq!(rule["properties"]["tags"][1], "external/cwe/cwe-022");
    assert_eq!(rule["defaultConfiguration"]["level"], "error");
    let result = &run["results"][0];
    assert_eq!(result["ruleIndex"], 0);
    assert_eq!(
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
        "src/a%20b.py"
    );
    assert_eq!(
        result["codeFlows"][0]["threadFlows"][0]["locations"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    assert!(result["partialFingerprints"]["primaryLocationLineHash"].is_string());
    assert_eq!(run["results"][1].get("codeFlows"), None);
    assert_eq!(run["taxonomies"][0]["taxa"].as_array().unwrap().len(), 3);
    assert_eq!(
        run["invocations"][0]["toolExecutionNotifications"][0]["descriptor"]["id"],
        "syntax"
    );
}

#[test]
fn our_findings_are_read_back() {
    let scan = scan();
    let read = read(&log("src/a b.py", TEXT, &scan).to_string()).unwrap();
    assert_eq!(read.tools, ["temper"]);
    assert_eq!(read.notes, [] as [String; 0]);
    let files = read.by_path();
    let findings = &files["src/a b.py"];
    assert_eq!(*findings[0], scan.findings[0]);
    assert_eq!(findings[1].rule, scan.findings[1].rule);
    assert_eq!(findings[1].severity, scan.findings[1].severity);
}

#[test]
fn fingerprints_stay_when_lines_move() {
    let before = read(&log("a.py", TEXT, &scan()).to_string()).unwrap();
    let moved = format!("# new\n\n{TEXT}");
    let mut scan = scan();
    scan.findings[0].span = span(5, 8, 18);
    let after = read(&log("a.py", &moved, &scan).to_string()).unwrap();
    assert!(before.results[0].fingerprint.is_some());
    assert_eq!(before.results[0].fingerprint, after.results[0].fingerprint);
    assert_ne!(before.results[0].fingerprint, before.results[1].fingerprint);
}
