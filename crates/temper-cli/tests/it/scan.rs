//! `temper scan` as a user runs it.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use crate::{run, stderr, stdout, temper};

/// A Flask handler with an SQL injection on line 10.
const BAD: &str = r#"import sqlite3
from flask import Flask, request

app = Flask(__name__)


@app.route("/user")
def user():
    db = sqlite3.connect("app.db").cursor()
    db.execute("SELECT * FROM users WHERE name = '" + request.args["name"] + "'")
    return str(len(db.fetchall()))
"#;

const GOOD: &str = r#"import sqlite3
from flask import Flask, request

app = Flask(__name__)


@app.route("/user")
def user():
    db = sqlite3.connect("app.db").cursor()
    db.execute("SELECT * FROM users WHERE name = ?", (request.args["name"],))
    return str(len(db.fetchall()))
"#;

/// Only the rule that the tests are about, so that new rules do not change them.
const RULE: [&str; 3] = ["scan", "--select", "sql-injection"];

fn scan(folder: &Path, args: &[&str]) -> std::process::Output {
    run(folder, &[&RULE[..], args].concat())
}

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn piped(folder: &Path, args: &[&str], input: &str) -> std::process::Output {
    use std::io::Write;
    let mut command = temper(folder, &[&RULE[..], args].concat());
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn a_finding_is_shown_with_its_code_and_its_repair() {
    let folder = folder(&[("app.py", BAD)]);
    let output = scan(folder.path(), &["app.py"]);
    assert_eq!(output.status.code(), Some(1));
    insta::assert_snapshot!(stdout(&output));
    assert_eq!(stderr(&output), "1 file scanned, 1 finding\n");
}

#[test]
fn clean_code_is_quiet() {
    let folder = folder(&[("app.py", GOOD)]);
    let output = scan(folder.path(), &["app.py"]);
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
    assert_eq!(stdout(&output), "");
    assert_eq!(stderr(&output), "1 file scanned, 0 findings\n");
}

#[test]
fn the_threshold_decides_the_exit_code() {
    let folder = folder(&[("app.py", BAD)]);
    for (fail_on, code) in [("low", 1), ("high", 1), ("critical", 0), ("never", 0)] {
        let output = scan(folder.path(), &["--fail-on", fail_on]);
        assert_eq!(output.status.code(), Some(code), "{fail_on}");
        assert!(stdout(&output).contains("sql-injection"));
    }
}

#[test]
fn folders_are_walked_as_gitignore_says() {
    let folder = folder(&[
        ("src/app.py", BAD),
        ("build/app.py", BAD),
        ("notes.txt", "SELECT"),
        (".gitignore", "build/\n"),
    ]);
    let output = scan(folder.path(), &["--format", "github"]);
    let text = stdout(&output);
    assert_eq!(text.lines().count(), 1, "{text}");
    assert!(
        text.starts_with("::error file=src/app.py,line=10,endLine=10,"),
        "{text}"
    );
    let named = scan(folder.path(), &["--format", "github", "build/app.py"]);
    assert!(
        stdout(&named).contains("file=build/app.py"),
        "a file that is named counts"
    );
}

#[test]
fn files_that_cannot_be_scanned_are_reported_and_do_no_harm() {
    let folder = folder(&[("a.py", BAD), ("binary.py", "a\0b"), ("read.me", "text")]);
    fs::write(folder.path().join("latin.py"), b"name = '\xe9'\n").unwrap();
    fs::write(folder.path().join("huge.py"), vec![b'#'; 5 * 1024 * 1024]).unwrap();
    let output = scan(folder.path(), &[".", "read.me"]);
    assert_eq!(output.status.code(), Some(1));
    let told = stderr(&output);
    for line in [
        "skipped: binary.py: binary, not text",
        "skipped: huge.py: 5.0 MiB is more than the 4 MiB that are scanned (`--max-mib`)",
        "skipped: read.me: `.me` is no language that is scanned",
        "note: latin.py: bytes that are no UTF-8 were replaced",
    ] {
        assert!(
            told.lines().any(|it| it == line),
            "{line} is missing in:\n{told}"
        );
    }
    assert!(
        told.ends_with("2 files scanned, 1 finding, 3 skipped\n"),
        "{told}"
    );
}

#[test]
fn standard_input_needs_a_language() {
    let folder = folder(&[]);
    let output = piped(
        folder.path(),
        &["--language", "python", "--format", "github", "-"],
        BAD,
    );
    assert_eq!(output.status.code(), Some(1));
    assert!(
        stdout(&output).contains("file=<stdin>,line=10"),
        "{}",
        stdout(&output)
    );
    let output = piped(folder.path(), &["-"], BAD);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("hint: name it: `temper scan --language python -`"));
}

#[test]
fn samples_in_json_lines_give_one_result_a_line() {
    let folder = folder(&[]);
    let line = |fields: &[(&str, &str)]| {
        let map: serde_json::Map<String, serde_json::Value> = fields
            .iter()
            .map(|&(key, value)| (key.to_owned(), value.into()))
            .collect();
        serde_json::Value::Object(map).to_string() + "\n"
    };
    let input = [
        line(&[("path", "a.py"), ("code", BAD), ("mine", "kept out")]),
        "{broken\n".to_owned(),
        "\n".to_owned(),
        line(&[("language", "python"), ("code", GOOD)]),
        line(&[("code", GOOD)]),
    ]
    .concat();
    let output = piped(folder.path(), &["--jsonl", "-"], &input);
    assert_eq!(output.status.code(), Some(1));
    let results: Vec<serde_json::Value> = stdout(&output)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(results.len(), 2);
    assert_eq!(results[0]["path"], "a.py");
    assert_eq!(results[0]["findings"][0]["rule"], "sql-injection");
    assert_eq!(results[0]["findings"][0]["cwes"], serde_json::json!([89]));
    assert_eq!(results[1]["path"], "-:4");
    assert_eq!(results[1]["findings"], serde_json::json!([]));
    let told = stderr(&output);
    assert!(told.contains("skipped: -:2: no sample: "), "{told}");
    assert!(
        told.contains("skipped: -:5: neither `language` nor"),
        "{told}"
    );
}

#[test]
fn a_suppression_needs_a_reason() {
    let comment = "  # temper: ignore[sql-injection] the name is checked by the proxy";
    let accepted: String = BAD
        .lines()
        .map(|line| {
            if line.contains("execute") {
                format!("{line}{comment}\n")
            } else {
                format!("{line}\n")
            }
        })
        .collect();
    let reasonless = accepted.replace(" the name is checked by the proxy", "");
    let folder = folder(&[("a.py", &accepted), ("b.py", &reasonless)]);
    let output = scan(folder.path(), &["a.py"]);
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
    assert_eq!(
        stderr(&output),
        "1 file scanned, 0 findings, 1 suppressed\n"
    );
    let output = scan(folder.path(), &["b.py"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("note: b.py: line 10: a suppression needs a reason"));
}

#[test]
fn a_baseline_leaves_what_is_new_when_lines_move() {
    let folder = folder(&[("app.py", BAD)]);
    for format in ["json", "sarif"] {
        fs::write(folder.path().join("app.py"), BAD).unwrap();
        let old = scan(folder.path(), &["--format", format, "app.py"]);
        fs::write(folder.path().join("old"), &old.stdout).unwrap();
        fs::write(
            folder.path().join("app.py"),
            format!("# a new line\n\n{BAD}"),
        )
        .unwrap();
        let same = scan(folder.path(), &["--baseline", "old", "app.py"]);
        assert_eq!(same.status.code(), Some(0), "{format}: {}", stdout(&same));
        assert_eq!(
            stderr(&same),
            "1 file scanned, 0 findings, 1 in the baseline\n"
        );
        let more = BAD.replace(
            "    return",
            "    db.execute(\"DELETE \" + request.args['x'])\n    return",
        );
        fs::write(folder.path().join("app.py"), more).unwrap();
        let new = scan(
            folder.path(),
            &["--baseline", "old", "--format", "github", "app.py"],
        );
        assert_eq!(new.status.code(), Some(1));
        assert_eq!(stdout(&new).lines().count(), 1);
        assert!(stdout(&new).contains("line=11"), "{}", stdout(&new));
    }
}

#[test]
fn json_and_sarif_are_documents_that_agree() {
    let folder = folder(&[("app.py", BAD)]);
    let json: serde_json::Value =
        serde_json::from_slice(&scan(folder.path(), &["--format", "json"]).stdout).unwrap();
    assert_eq!(json["version"], 1);
    assert_eq!(json["summary"]["findings"], 1);
    let finding = &json["findings"][0];
    assert_eq!(
        (&finding["path"], &finding["family"]),
        (&"app.py".into(), &"sql-injection".into())
    );
    assert!(
        finding["trace"]
            .as_array()
            .is_some_and(|steps| !steps.is_empty())
    );
    let text = stdout(&scan(folder.path(), &["--format", "sarif"]));
    let log = temper_scan::sarif::read(&text).unwrap();
    assert_eq!(log.results.len(), 1);
    assert_eq!(log.results[0].path, "app.py");
    assert_eq!(
        log.results[0].fingerprint.as_deref(),
        finding["fingerprint"].as_str()
    );
}

#[test]
fn the_markdown_summary_counts_by_rule() {
    let folder = folder(&[("app.py", BAD), ("other.py", BAD)]);
    insta::assert_snapshot!(stdout(&scan(folder.path(), &["--format", "markdown"])));
}

#[test]
fn mistakes_say_what_to_do() {
    let folder = folder(&[("a.py", GOOD), ("old.json", "{}"), ("old.txt", "no json")]);
    for (args, hint) in [
        (vec!["scan", "missing.py"], "paths are relative"),
        (
            vec!["scan", "--select", "sql-injektion"],
            "did you mean `sql-injection`?",
        ),
        (
            vec!["scan", "--baseline", "old.json"],
            "write one with `temper scan",
        ),
        (
            vec!["scan", "--baseline", "old.txt"],
            "write one with `temper scan",
        ),
        (vec!["scan", "--baseline", "none.json"], "check the path"),
        (
            vec!["scan", "--jsonl", "."],
            "with `--jsonl`, name a file of samples",
        ),
        (vec!["scan", "--rules", "none"], "name the folder"),
    ] {
        let output = run(folder.path(), &args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert_eq!(stdout(&output), "");
        assert!(
            stderr(&output).contains(&format!("hint: {hint}")),
            "{args:?}: {}",
            stderr(&output)
        );
    }
}

#[test]
fn colour_is_for_terminals() {
    let folder = folder(&[("app.py", BAD)]);
    assert!(!stdout(&scan(folder.path(), &["app.py"])).contains('\u{1b}'));
    assert!(stdout(&scan(folder.path(), &["--color", "always", "app.py"])).contains('\u{1b}'));
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_ends_the_output_quietly() {
    let many: Vec<(String, &str)> = (0..200).map(|n| (format!("a{n}.py"), BAD)).collect();
    let many: Vec<(&str, &str)> = many
        .iter()
        .map(|(path, text)| (path.as_str(), *text))
        .collect();
    let folder = folder(&many);
    let mut command = temper(folder.path(), &RULE);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(!stderr(&output).contains("error"), "{}", stderr(&output));
    assert_eq!(output.status.code(), Some(1));
}
