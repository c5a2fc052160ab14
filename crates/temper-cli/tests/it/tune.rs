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

/// Chat lines of which none is of the held-out scenario, and the other forms beside them.
fn expect_files(d: &Path) {
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
    expect_files(&d);
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
            &["good.jsonl", "--hold-out", "onee"],
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

/// A study file of the scripted model with these strategies and this line in its entry.
fn write_study(folder: &Path, strategies: &str, line: &str) {
    let text = format!(
        "format = 1\nname = \"t\"\nsamples = 10\nstrategies = [{strategies}]\n\
         scenarios.ids = [\"sql-injection-python\", \"command-injection-python\"]\n\
         [[models]]\nid = \"m\"\nprovider = \"scripted\"\n{line}\n"
    );
    std::fs::write(folder.join("t.toml"), text).unwrap();
}

/// The calls of a ledger as JSON.
fn calls(folder: &Path) -> Vec<serde_json::Value> {
    let text = stdout(&run(
        folder,
        &["study", "export", "t.toml", "--what", "ledger"],
    ));
    let lines = text.lines().map(|line| serde_json::from_str(line).unwrap());
    lines
        .filter(|it: &serde_json::Value| it.to_string().contains("answered_by"))
        .collect()
}

#[test]
fn the_fine_tuned_version_answers_its_strategy_and_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let strategies = "\"baseline\", \"fine-tuned\", \"fine-tuned+analyzer-feedback\"";
    write_study(folder.path(), strategies, "tuned = \"ft:m:1\"");
    let ran = run(
        folder.path(),
        &["study", "run", "t.toml", "--profile", "default"],
    );
    assert!(ran.status.success(), "{}", stderr(&ran));
    let calls = calls(folder.path());
    assert!(calls.len() >= 60, "{} calls", calls.len());
    for call in &calls {
        let text = call.to_string();
        let tuned = text.contains("\"strategy\":\"fine-tuned");
        let by = if tuned {
            "\"answered_by\":\"ft:m:1\""
        } else {
            "\"answered_by\":\"m\""
        };
        assert!(text.contains(by), "{text}");
    }
    let report = run(
        folder.path(),
        &["report", "temper-runs/t", "--format", "json"],
    );
    let evidence: serde_json::Value = serde_json::from_str(&stdout(&report)).unwrap();
    let text = evidence["comparisons"].to_string();
    assert!(text.contains("\"strategy\":\"fine-tuned\""), "{text}");
}

#[test]
fn a_study_can_come_by_a_fine_tuned_version_but_not_change_it() {
    let folder = tempfile::tempdir().unwrap();
    let study = |strategies, line| {
        write_study(folder.path(), strategies, line);
        run(folder.path(), &["study", "run", "t.toml", "--no-report"])
    };
    assert!(study("\"baseline\"", "").status.success());
    let both = "\"baseline\", \"fine-tuned\"";
    let missing = study(both, "");
    let text = stderr(&missing);
    assert_eq!(missing.status.code(), Some(2));
    assert!(
        text.contains("model `m` has none: add `tuned = \"ID\"` to its entry"),
        "{text}"
    );
    let noted = study("\"baseline\"", "tuned = \"ft:m:1\"");
    assert!(
        stderr(&noted).contains("a fine-tuned version that no strategy asks"),
        "{}",
        stderr(&noted)
    );
    assert!(study(both, "tuned = \"ft:m:1\"").status.success());
    let other = study(both, "tuned = \"ft:m:2\"");
    assert_eq!(other.status.code(), Some(2));
    let text = stderr(&other);
    assert!(
        text.contains("fine-tuned version of model `m`: ft:m:1 there, ft:m:2 here"),
        "{text}"
    );
    let adapter = study(both, "adapter = \"folder\"");
    assert!(
        stderr(&adapter).contains("`adapter` is for provider `local`"),
        "{}",
        stderr(&adapter)
    );
}

#[test]
fn an_import_writes_the_study_and_leaves_the_rest_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let printed = run(folder.path(), &["tune", "import", "ft:m:1", "--model", "m"]);
    insta::assert_snapshot!("tune_import", stdout(&printed));
    write_study(
        folder.path(),
        "\n  # the plain task\n  \"baseline\",\n",
        "# mine",
    );
    let args = [
        "tune", "import", "ft:m:1", "--model", "m", "--study", "t.toml",
    ];
    let written = run(folder.path(), &args);
    assert!(written.status.success(), "{}", stderr(&written));
    let text = std::fs::read_to_string(folder.path().join("t.toml")).unwrap();
    insta::assert_snapshot!("tune_import_study", text);
    let again = run(
        folder.path(),
        &[
            "tune", "import", "ft:m:2", "--model", "m", "--study", "t.toml",
        ],
    );
    assert!(again.status.success(), "{}", stderr(&again));
    let text = std::fs::read_to_string(folder.path().join("t.toml")).unwrap();
    assert!(
        text.contains("ft:m:2") && !text.contains("ft:m:1"),
        "{text}"
    );
    for (args, what) in [
        (
            [
                "tune", "import", "ft:m", "--model", "n", "--study", "t.toml",
            ],
            "has no model `n`",
        ),
        (
            [
                "tune",
                "import",
                "no/folder",
                "--model",
                "m",
                "--study",
                "t.toml",
            ],
            "no folder `no/folder`",
        ),
        (
            ["tune", "import", ".", "--model", "m", "--study", "t.toml"],
            "adapter_config.json",
        ),
    ] {
        let output = run(folder.path(), &args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(stderr(&output).contains(what), "{}", stderr(&output));
    }
}

/// Runs a command line without quotes.
fn typed(folder: &Path, line: &str) -> std::process::Output {
    run(folder, &line.split_whitespace().collect::<Vec<_>>())
}

/// A dataset that holds out two scenarios, and settings with its model.
fn with_dataset() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    study(folder.path(), "");
    let made = typed(
        folder.path(),
        "tune data s --profile default --out d --hold-out sql-injection-python,path-traversal-python",
    );
    assert!(made.status.success(), "{}", stderr(&made));
    let settings = "format = 1\n[[models]]\nid = \"m\"\nprovider = \"scripted\"\n";
    std::fs::write(folder.path().join("temper.toml"), settings).unwrap();
    folder
}

const EVAL: &str = "tune eval ft:m --model m --dataset d --profile default";

#[test]
fn the_gate_judges_on_what_was_held_out() {
    let folder = with_dataset();
    let judged = typed(folder.path(), &format!("{EVAL} -n 60 --json a.json"));
    let text = stdout(&judged);
    assert_eq!(judged.status.code(), Some(0), "{text}{}", stderr(&judged));
    assert!(text.contains("Verdict: keep"), "{text}");
    let json = std::fs::read_to_string(folder.path().join("a.json")).unwrap();
    let acceptance: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(acceptance["verdict"], "keep");
    let scenarios = serde_json::json!(["path-traversal-python", "sql-injection-python"]);
    assert_eq!(acceptance["scenarios"], scenarios);
    // The same ledger can be judged again, and the other way round the tuned one is worse.
    let again = "tune eval --ledger temper-runs/eval-m --dataset d --profile default";
    assert_eq!(typed(folder.path(), again).status.code(), Some(0));
    let other = format!("{again} --strategy baseline --against fine-tuned");
    let other = typed(folder.path(), &other);
    assert_eq!(other.status.code(), Some(1), "{}", stdout(&other));
}

#[test]
fn the_gate_admits_too_few_samples_and_refuses_what_was_trained_on() {
    let folder = with_dataset();
    let few = typed(folder.path(), &format!("{EVAL} -n 2"));
    assert_eq!(few.status.code(), Some(3), "{}", stdout(&few));
    let trained = format!("{EVAL} --scenario command-injection-python");
    let trained = typed(folder.path(), &trained);
    assert_eq!(trained.status.code(), Some(2));
    let text = stderr(&trained);
    for part in [
        "was trained on command-injection-python",
        "holds out path-traversal-python",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}
