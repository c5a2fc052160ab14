//! `temper tune` as a user meets it, with the scripted model.

use std::path::Path;

use crate::{run, stderr, stdout};

/// A study of the scripted model in five scenarios, run.
fn study(folder: &Path, more: &str) {
    let text = format!(
        r#"
format = 1
name = "s"
samples = 6
strategies = ["baseline", "analyzer-feedback"]

[scenarios]
ids = [
    "sql-injection-python", "command-injection-python", "path-traversal-python",
    "reflected-xss-javascript", "sql-injection-javascript",
]

[[models]]
id = "m"
provider = "scripted"
{more}
"#
    );
    std::fs::write(folder.join("s.toml"), text).unwrap();
    let ran = run(folder, &["study", "run", "s.toml", "--no-report"]);
    assert!(ran.status.success(), "{}", stderr(&ran));
}

fn manifest(folder: &Path) -> serde_json::Value {
    let text = std::fs::read_to_string(folder.join("manifest.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

#[test]
fn a_study_becomes_a_dataset() {
    let folder = tempfile::tempdir().unwrap();
    study(folder.path(), "");
    let args = ["tune", "data", "s", "--profile", "default", "--hold-out"];
    let made = run(
        folder.path(),
        &[
            &args[..],
            &["sql-injection-python", "--format", "all", "--out", "d"],
        ]
        .concat(),
    );
    assert!(made.status.success(), "{}", stderr(&made));
    insta::assert_snapshot!("tune_data", stdout(&made));
    let d = folder.path().join("d");
    let manifest = manifest(&d);
    let splits: Vec<(&str, &str)> = manifest["scenarios"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| {
            (
                it["id"].as_str().unwrap(),
                it["split"].as_str().unwrap_or("unused"),
            )
        })
        .collect();
    assert!(
        splits.contains(&("sql-injection-python", "valid")),
        "{splits:?}"
    );
    assert!(
        splits.iter().filter(|it| it.1 == "valid").count() == 1,
        "{splits:?}"
    );
    assert_eq!(manifest["sources"][0]["study"], "s");
    // The drafts that analyzer feedback repaired stand beside what became of them.
    assert!(
        manifest["pairs"]["draft"].as_u64().unwrap() > 0,
        "{}",
        manifest["pairs"]
    );
    let train = std::fs::read_to_string(d.join("train.jsonl")).unwrap();
    assert!(
        !train.contains("books_by_author"),
        "the held-out scenario is not in it"
    );
    for line in train.lines() {
        let sample: serde_json::Value = serde_json::from_str(line).unwrap();
        let roles: Vec<&str> = sample["messages"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["role"].as_str().unwrap())
            .collect();
        assert_eq!(roles, ["user", "assistant"]);
        let answer = sample["messages"][1]["content"].as_str().unwrap();
        assert!(
            answer.starts_with("```") && answer.ends_with("\n```"),
            "{answer}"
        );
    }
    for file in [
        "gemini/train.jsonl",
        "sharegpt/valid.jsonl",
        "alpaca/train.jsonl",
        "pairs.train.jsonl",
        "provenance.jsonl",
    ] {
        assert!(d.join(file).is_file(), "{file}");
    }
    let again = run(
        folder.path(),
        &["tune", "data", "s", "--profile", "default", "--out", "d"],
    );
    assert_eq!(again.status.code(), Some(2));
    assert!(stderr(&again).contains("--replace"), "{}", stderr(&again));
}

#[test]
fn a_dataset_for_each_language() {
    let folder = tempfile::tempdir().unwrap();
    study(folder.path(), "");
    let made = run(
        folder.path(),
        &[
            "tune",
            "data",
            "s",
            "--profile",
            "default",
            "--per-language",
        ],
    );
    assert!(made.status.success(), "{}", stderr(&made));
    for language in ["python", "javascript"] {
        let manifest = manifest(&folder.path().join("temper-data").join(language));
        assert_eq!(manifest["languages"], serde_json::json!([language]));
        assert!(manifest["splits"]["train"]["samples"].as_u64().unwrap() > 0);
        assert!(manifest["splits"]["valid"]["scenarios"].as_u64() == Some(1));
    }
}

#[test]
fn mistakes_on_the_way_to_a_dataset_are_met_with_advice() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    put(
        "weak.jsonl",
        "{\"language\":\"python\",\"code\":\"import os\\nfrom flask import Flask, request\\napp = Flask(__name__)\\n\\n@app.route('/')\\ndef run():\\n    os.system(request.args['c'])\\n    return 'done'\\n\"}\n",
    );
    put("odd.jsonl", "{\"code\":\"x\"}\n");
    put(
        "good.jsonl",
        "{\"language\":\"python\",\"scenario\":\"one\",\"code\":\"def f(a):\\n    b = a + 1\\n    return b\\n\"}\n",
    );
    for (args, what, hint) in [
        (&["nowhere"][..], "called `nowhere`", "a file of JSON Lines"),
        (
            &["weak.jsonl"],
            "with a finding (command-injection 1",
            "--profile default",
        ),
        (
            &["odd.jsonl"],
            "note: odd.jsonl: 1 lines are no samples",
            "take samples of more studies",
        ),
        (
            &["good.jsonl", "--hold-out", "won"],
            "did you mean `one`?",
            "temper suite list",
        ),
        (
            &["good.jsonl", "--hold-out", "one"],
            "every sample is of a scenario that is held out: one",
            "hold out fewer",
        ),
        (
            &["good.jsonl", "--with", "nothing"],
            "no analyzer is called `nothing`",
            "temper.toml",
        ),
        (&["good.jsonl", "--similar", "7"], "from 0 to 1", "--help"),
    ] {
        let output = run(
            folder.path(),
            &[&["tune", "data", "--out", "d"], args].concat(),
        );
        let text = stderr(&output);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {text}");
        assert!(
            text.contains(what) && text.contains(hint),
            "{args:?}: {text}"
        );
    }
    assert!(!folder.path().join("d/manifest.json").exists());
}
