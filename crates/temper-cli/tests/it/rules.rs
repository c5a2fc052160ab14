//! `temper rules` as a user runs it.

use std::fs;

use crate::{run, stderr, stdout};

#[test]
fn rules_are_listed_for_people_and_for_scripts() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(folder.path(), &["rules", "list"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).contains("sql-injection"));
    let output = run(
        folder.path(),
        &["rules", "list", "--format", "json", "--language", "python"],
    );
    let rules: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let rule = rules
        .as_array()
        .unwrap()
        .iter()
        .find(|rule| rule["id"] == "sql-injection")
        .unwrap();
    assert_eq!(rule["cwes"], serde_json::json!([89]));
    assert_eq!(rule["band"], "high");
}

#[test]
fn a_rule_is_explained() {
    let folder = tempfile::tempdir().unwrap();
    let text = stdout(&run(
        folder.path(),
        &["rules", "show", "sql-injection", "--language", "python"],
    ));
    for part in [
        "# SQL query",
        "## What it finds",
        "## Why it is dangerous",
        "## How to repair it",
        "## References",
    ] {
        assert!(text.contains(part), "{part} is missing in:\n{text}");
    }
    let output = run(
        folder.path(),
        &["rules", "explain", "sql-injection", "--format", "json"],
    );
    let rule: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(rule["id"], "sql-injection");
    assert_eq!(rule["family"], "sql-injection");
    let output = run(folder.path(), &["rules", "show", "sql-injektion"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("did you mean `sql-injection`?"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn the_proofs_that_come_with_temper_pass() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(folder.path(), &["rules", "test"]);
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
    assert!(stderr(&output).contains(" 0 fail"), "{}", stderr(&output));
}

/// A rule of a user's, with a proof.
fn own_rule(proof: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let family = folder.path().join("mine/sql-injection");
    fs::create_dir_all(&family).unwrap();
    let rule = r#"
id = "my-query"
title = "Query built from untrusted data"
message = "this query contains {source}"
severity = 8.0
precision = "high"
cwes = [89]
profiles = ["paranoid"]
what = "A query."
why = "An attack."
note = "None."
references = []

[detect]
from = ["untrusted"]
to = ["sql-query"]

[repair]
python = "bind(it)"
"#;
    fs::write(family.join("my-query.toml"), rule).unwrap();
    fs::write(family.join("my-query.py"), proof).unwrap();
    folder
}

const PROOF: &str = "import sqlite3\nfrom flask import request\n\n\ndef f():\n    db = sqlite3.connect('x').cursor()\n    db.execute('a' + request.args['b'])  # bad\n    db.execute('a', (request.args['b'],))  # ok\n";

#[test]
fn rules_of_a_user_are_tested_and_used() {
    let folder = own_rule(PROOF);
    let output = run(
        folder.path(),
        &["rules", "test", "mine", "--select", "my-query"],
    );
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}{}",
        stdout(&output),
        stderr(&output)
    );
    assert!(
        stderr(&output).starts_with("1 proofs with 2 marked lines: 1 pass, 0 fail"),
        "{}",
        stderr(&output)
    );
    let output = run(
        folder.path(),
        &[
            "scan",
            "--rules",
            "mine",
            "--select",
            "my-query",
            "--format",
            "github",
            "mine/sql-injection/my-query.py",
        ],
    );
    assert!(stdout(&output).contains("line=7"), "{}", stdout(&output));
}

#[test]
fn a_proof_that_disagrees_fails() {
    let folder = own_rule(&PROOF.replace("# ok", "# bad"));
    let output = run(
        folder.path(),
        &["rules", "test", "mine", "--select", "my-query"],
    );
    assert_eq!(output.status.code(), Some(1));
    assert!(
        stdout(&output).contains("line 8: `my-query` missed"),
        "{}",
        stdout(&output)
    );
}
