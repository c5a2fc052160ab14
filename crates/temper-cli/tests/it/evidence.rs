//! What is made of ledgers: recommendations, comparisons, and their exit codes.

use std::path::Path;

use insta::assert_snapshot;

use crate::{run, stderr, stdout};

/// Runs a scripted study of a name and seed, JavaScript only, and keeps its ledger.
fn ran(folder: &Path, name: &str, seed: u32, models: &[&str]) {
    let models: String = models
        .iter()
        .map(|id| format!("[[models]]\nid = \"{id}\"\nprovider = \"scripted\"\n"))
        .collect();
    let text = format!(
        "format = 1\nname = \"{name}\"\nsamples = 4\nseed = {seed}\n\
         strategies = [\"baseline\", \"chain-of-thought\", \"meta-prompt\"]\n\
         scenarios.study_only = true\nscenarios.languages = [\"javascript\"]\n{models}"
    );
    let file = format!("{name}.toml");
    std::fs::write(folder.join(&file), text).unwrap();
    let ended = run(folder, &["study", "run", &file, "--no-report"]);
    assert!(ended.status.success(), "{}", stderr(&ended));
}

#[test]
fn a_ledger_makes_recommendations_and_a_policy() {
    let folder = tempfile::tempdir().unwrap();
    ran(folder.path(), "s", 3, &["one"]);
    let shown = run(
        folder.path(),
        &["recommend", "s", "--policy", "policy.toml"],
    );
    assert!(shown.status.success(), "{}", stderr(&shown));
    assert!(stdout(&shown).contains("Model one"), "{}", stdout(&shown));
    let text = std::fs::read_to_string(folder.path().join("policy.toml")).unwrap();
    let policy = temper::recommend::Policy::parse("policy.toml", &text).unwrap();
    assert_eq!(policy.choices.len(), 11);
    assert!(policy.choices[0].cwes.len() > 1);
    for name in ["s.toml", "temper-runs/s", "temper-runs/s/ledger.db"] {
        let again = run(folder.path(), &["recommend", name, "--format", "policy"]);
        assert_eq!(stdout(&again), text, "{name}");
    }
    let json = run(folder.path(), &["recommend", "s", "--format", "json"]);
    let made: serde_json::Value = serde_json::from_str(&stdout(&json)).unwrap();
    assert_eq!(made["source"]["samples"], 10 * 3 * 4);
}

#[test]
fn two_ledgers_are_compared_and_a_regression_can_end_a_script() {
    let folder = tempfile::tempdir().unwrap();
    ran(folder.path(), "old", 3, &["one"]);
    ran(folder.path(), "new", 4, &["one"]);
    let same = ["compare", "old", "old", "--fail-on-regression"];
    let same = run(folder.path(), &same);
    assert!(same.status.success(), "{}", stderr(&same));
    assert!(
        stdout(&same).contains("no sample changed"),
        "{}",
        stdout(&same)
    );
    let json = run(
        folder.path(),
        &["compare", "old", "new", "--format", "json"],
    );
    let made: serde_json::Value = serde_json::from_str(&stdout(&json)).unwrap();
    assert_eq!(made["matching"]["scenarios"], 10);
    assert_eq!(made["regression"], false);
    // Rules that see more are a rise beyond noise, and only the flag makes it a failure.
    let wider = ["compare", "old", "old", "--profile-b", "study"];
    let shown = run(folder.path(), &wider);
    assert_eq!(shown.status.code(), Some(0));
    assert!(stdout(&shown).contains("WORSE"), "{}", stdout(&shown));
    let gated = run(
        folder.path(),
        &[&wider[..], &["--fail-on-regression"]].concat(),
    );
    assert_eq!(gated.status.code(), Some(1), "{}", stderr(&gated));
}

#[test]
fn what_cannot_be_compared_is_refused_with_advice() {
    let folder = tempfile::tempdir().unwrap();
    ran(folder.path(), "two", 3, &["one", "two"]);
    ran(folder.path(), "other", 3, &["three"]);
    std::fs::write(folder.path().join("broken.db"), "no ledger ".repeat(200)).unwrap();
    let complaints: String = [
        &["compare", "two", "other"][..],
        &[
            "compare",
            "two",
            "two",
            "--model-a",
            "one",
            "--model-b",
            "tow",
        ],
        &["compare", "two", "nowhere"],
        &["compare", "two", "broken.db"],
        &["recommend", "temper-runs"],
    ]
    .into_iter()
    .map(|args| {
        let ended = run(folder.path(), args);
        assert_eq!(stdout(&ended), "");
        format!(
            "$ temper {}\nexit {}\n{}\n",
            args.join(" "),
            ended.status.code().unwrap(),
            stderr(&ended)
        )
    })
    .collect();
    assert_snapshot!(complaints);
    let between = [
        "compare",
        "two",
        "two",
        "--model-a",
        "one",
        "--model-b",
        "two",
    ];
    let shown = run(folder.path(), &between);
    assert!(
        stdout(&shown).contains("120 of 240 samples compared"),
        "{}",
        stdout(&shown)
    );
}

#[test]
fn a_report_comes_in_every_form_and_to_a_file() {
    let folder = tempfile::tempdir().unwrap();
    ran(folder.path(), "s", 3, &["one"]);
    for (format, start) in [
        ("latex", "% Tables of a study"),
        ("csv", "model,language,scenario,"),
        ("html", "<!doctype html>"),
        ("markdown", "# s\n"),
    ] {
        let shown = run(
            folder.path(),
            &["report", "temper-runs/s", "--format", format],
        );
        assert!(shown.status.success(), "{}", stderr(&shown));
        assert!(stdout(&shown).starts_with(start), "{format}");
        let file = ["report", "temper-runs/s", "--format", format, "--file", "f"];
        let written = run(folder.path(), &file);
        assert_eq!(stdout(&written), "");
        assert_eq!(
            std::fs::read(folder.path().join("f")).unwrap(),
            shown.stdout,
            "{format}"
        );
    }
    let rows = ["report", "temper-runs/s", "--format", "csv"];
    let samples = stdout(&run(folder.path(), &rows));
    assert_eq!(samples.lines().count(), 1 + 10 * 3 * 4);
    let findings = stdout(&run(
        folder.path(),
        &[&rows[..], &["--rows", "findings"]].concat(),
    ));
    assert!(
        findings.lines().next().unwrap().ends_with(",message"),
        "{findings}"
    );
}

/// An analyzer of two lines: it flags every program with a `require`, on the line of the first.
#[cfg(unix)]
const FLAGS_REQUIRES: &str = r#"format = 1
[[analyzers]]
name = "requires"
version = ["echo", "requires 1.2"]
command = ["sh", "-c", '''
cd "$1"; echo asked >> "$3/asked"
printf '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"requires","rules":[{"id":"R","properties":{"tags":["external/cwe/cwe-22"]}}]}},"results":['
grep -rn 'require(' . | sort | awk -F: '!seen[$1]++ { printf "%s{\"ruleId\":\"R\",\"message\":{\"text\":\"m\"},\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"%s\"},\"region\":{\"startLine\":%s}}}]}", sep, $1, $2; sep = "," }'
printf ']}]}'
''', "sh", "{target}", "prints", "HERE"]
"#;

#[cfg(unix)]
#[test]
fn a_report_says_how_another_analyzer_agrees_and_asks_it_once() {
    let folder = tempfile::tempdir().unwrap();
    ran(folder.path(), "s", 3, &["one"]);
    let settings = FLAGS_REQUIRES.replace("HERE", &folder.path().display().to_string());
    std::fs::write(folder.path().join("temper.toml"), settings).unwrap();
    let ask = ["report", "s", "--with", "requires", "--format", "json"];
    let first = run(folder.path(), &ask);
    assert!(first.status.success(), "{}", stderr(&first));
    assert!(
        stderr(&first).contains("with requires 1.2"),
        "{}",
        stderr(&first)
    );
    let evidence: serde_json::Value = serde_json::from_str(&stdout(&first)).unwrap();
    let rows = evidence["tool_agreement"].as_array().unwrap();
    assert_eq!(rows.len(), 1, "one language: {rows:?}");
    let row = &rows[0];
    assert_eq!(row["second"], "requires 1.2");
    let number = |name: &str| row[name].as_u64().unwrap();
    assert_eq!(
        number("samples"),
        evidence["totals"]["with_code"].as_u64().unwrap()
    );
    assert_eq!(
        number("both") + number("first_only"),
        evidence["totals"]["weak"].as_u64().unwrap()
    );
    assert!(
        number("both") > 0 && number("first_only") + number("second_only") > 0,
        "{row}"
    );
    // What it said is in the ledger; it is not asked again, and says the same.
    let again = run(folder.path(), &ask);
    assert_eq!(stdout(&again), stdout(&first));
    let asked = std::fs::read_to_string(folder.path().join("asked")).unwrap();
    assert_eq!(asked, "asked\n");
    let text = stdout(&run(folder.path(), &["report", "s", "--with", "requires"]));
    assert!(text.contains("How analyzers agree"), "{text}");
    assert!(!stdout(&run(folder.path(), &["report", "s"])).contains("How analyzers agree"));
}
