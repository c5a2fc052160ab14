//! Whole studies with the scripted model: complete, deterministic, and shown.

use std::path::Path;

use crate::{run, stderr, stdout};

fn write_study(folder: &Path, extra: &str) {
    let text = format!(
        r#"
format = 1
name = "scripted"
samples = 4
strategies = ["baseline", "negative-example", "chain-of-thought", "meta-prompt"]
{extra}

[scenarios]
study_only = true

[[models]]
id = "one"
provider = "scripted"

[[models]]
id = "two"
provider = "scripted"
"#
    );
    std::fs::write(folder.join("study.toml"), text).unwrap();
}

#[test]
fn the_same_seed_gives_the_same_study_to_the_byte() {
    let runs = [(); 2].map(|()| {
        let folder = tempfile::tempdir().unwrap();
        write_study(folder.path(), "seed = 3");
        let ended = run(folder.path(), &["study", "run", "study.toml"]);
        assert!(ended.status.success(), "{}", stderr(&ended));
        let ledger = run(
            folder.path(),
            &["study", "export", "study.toml", "--what", "ledger"],
        );
        let samples = run(folder.path(), &["study", "export", "study.toml"]);
        assert_eq!(stdout(&samples).lines().count(), 2 * 40 * 4 * 4);
        (stdout(&ledger), stdout(&samples), stdout(&ended))
    });
    let [one, two] = &runs;
    for (one, two) in [(&one.0, &two.0), (&one.1, &two.1), (&one.2, &two.2)] {
        let differs = one.lines().zip(two.lines()).find(|(a, b)| a != b);
        assert_eq!(differs, None);
        assert_eq!(one.len(), two.len());
    }
}

#[test]
fn another_seed_gives_other_samples() {
    let [one, two] = ["seed = 3", "seed = 4"].map(|seed| {
        let folder = tempfile::tempdir().unwrap();
        write_study(folder.path(), seed);
        run(
            folder.path(),
            &[
                "study",
                "run",
                "study.toml",
                "--language",
                "go",
                "--no-report",
            ],
        );
        stdout(&run(
            folder.path(),
            &["study", "export", "study.toml", "--what", "ledger"],
        ))
    });
    assert_ne!(one, two);
}

#[test]
fn a_report_needs_the_ledger_alone() {
    let folder = tempfile::tempdir().unwrap();
    write_study(folder.path(), "");
    let ended = run(
        folder.path(),
        &["study", "run", "study.toml", "--language", "python"],
    );
    assert!(ended.status.success(), "{}", stderr(&ended));
    let results = folder.path().join("temper-runs/scripted");
    assert!(results.join("report.html").is_file());
    std::fs::remove_file(folder.path().join("study.toml")).unwrap();
    let report = run(
        folder.path(),
        &["report", "temper-runs/scripted", "--format", "json"],
    );
    assert!(report.status.success(), "{}", stderr(&report));
    let evidence: serde_json::Value = serde_json::from_str(&stdout(&report)).unwrap();
    assert_eq!(evidence["totals"]["samples"], 2 * 10 * 4 * 4);
    assert!(evidence["totals"]["weak"].as_u64().unwrap() > 0);
}

#[test]
fn a_study_may_grow_but_not_change_its_meaning() {
    let folder = tempfile::tempdir().unwrap();
    write_study(folder.path(), "seed = 3");
    let base = [
        "study",
        "run",
        "study.toml",
        "--language",
        "go",
        "--no-report",
    ];
    assert!(run(folder.path(), &base).status.success());
    let more = run(folder.path(), &[&base[..], &["-n", "6"]].concat());
    assert!(more.status.success(), "{}", stderr(&more));
    let other = run(folder.path(), &[&base[..], &["--seed", "9"]].concat());
    assert_eq!(other.status.code(), Some(2));
    assert!(
        stderr(&other).contains("another seed: 3 there, 9 here"),
        "{}",
        stderr(&other)
    );
}

#[test]
fn a_plan_asks_nothing_and_says_what_so_many_samples_can_show() {
    let folder = tempfile::tempdir().unwrap();
    write_study(folder.path(), "");
    let planned = run(folder.path(), &["study", "plan", "study.toml"]);
    assert!(planned.status.success(), "{}", stderr(&planned));
    let text = stdout(&planned);
    assert!(
        text.contains("2 models x 40 scenarios x 4 strategies x 4 samples = 1,280 samples"),
        "{text}"
    );
    assert!(text.contains("cannot be told from chance"), "{text}");
    assert!(!folder.path().join("temper-runs").exists());
}

#[test]
fn combined_strategies_run_resume_and_help() {
    let folder = tempfile::tempdir().unwrap();
    let strategies = [
        "meta-prompt+analyzer-feedback",
        "best-of:3",
        "rules:notes/guide.md+self-review",
    ];
    let study = format!(
        "format = 1\nname = \"hybrid\"\nsamples = 6\nstrategies = {strategies:?}\n\
        [scenarios]\nstudy_only = true\nlanguages = [\"python\"]\n\
        [[models]]\nid = \"m\"\nprovider = \"scripted\"\n"
    );
    std::fs::write(folder.path().join("hybrid.toml"), study).unwrap();
    std::fs::create_dir(folder.path().join("notes")).unwrap();
    let guide = folder.path().join("notes/guide.md");
    std::fs::write(&guide, "Bind every value of a query.\n").unwrap();
    let planned = run(folder.path(), &["study", "plan", "hybrid.toml"]);
    assert!(planned.status.success(), "{}", stderr(&planned));
    let ended = run(folder.path(), &["study", "run", "hybrid.toml"]);
    assert!(ended.status.success(), "{}", stderr(&ended));
    let shown = stdout(&ended);
    assert!(shown.contains("meta-prompt+analyzer-feedback"), "{shown}");
    // The folder of results is enough to go on, the rule file included.
    std::fs::remove_file(&guide).unwrap();
    let more = ["study", "run", "temper-runs/hybrid", "-n", "8"];
    let ended = run(folder.path(), &more);
    assert!(ended.status.success(), "{}", stderr(&ended));
    let samples = stdout(&run(
        folder.path(),
        &["study", "export", "temper-runs/hybrid", "-n", "8"],
    ));
    let mut weak = std::collections::BTreeMap::<String, usize>::new();
    for line in samples.lines() {
        let sample: serde_json::Value = serde_json::from_str(line).unwrap();
        let strategy = sample["key"]["strategy"].as_str().unwrap().to_owned();
        let found = !sample["findings"].as_array().unwrap().is_empty();
        *weak.entry(strategy).or_default() += usize::from(found);
    }
    let names: Vec<&str> = weak.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "baseline",
            "best-of:3",
            "meta-prompt+analyzer-feedback",
            "rules:guide.md+self-review"
        ]
    );
    for name in &names[1..] {
        assert!(weak[*name] < weak["baseline"], "{name}: {weak:?}");
    }
}

#[test]
fn a_study_can_be_asked_by_batch() {
    let folder = tempfile::tempdir().unwrap();
    let study = "format = 1\nname = \"b\"\nsamples = 3\nstrategies = [\"baseline\", \"meta-prompt\"]\n\
        scenarios.ids = [\"command-injection-python\"]\n[[models]]\nid = \"m\"\nprovider = \"openai-compatible\"\n\
        base_url = \"http://localhost:1/v1\"\n";
    std::fs::write(folder.path().join("b.toml"), study).unwrap();
    // The baseline and the shared meta prompt first, then what builds on its answer.
    for expected in [3 + 1, 3] {
        let exported = run(folder.path(), &["study", "export-batch", "b.toml"]);
        assert!(exported.status.success(), "{}", stderr(&exported));
        let questions = std::fs::read_to_string(folder.path().join("batch.jsonl")).unwrap();
        assert_eq!(questions.lines().count(), expected, "{questions}");
        let answers = questions.lines().rev().map(|line| {
            let question: serde_json::Value = serde_json::from_str(line).unwrap();
            let (_, body) = crate::server::completes(&question["body"]);
            let answer = serde_json::json!({
                "id": "x", "custom_id": question["custom_id"],
                "response": {"status_code": 200, "request_id": "r", "body": body}, "error": null,
            });
            format!("{answer}\n")
        });
        std::fs::write(
            folder.path().join("answers.jsonl"),
            answers.collect::<String>(),
        )
        .unwrap();
        let taken = run(
            folder.path(),
            &[
                "study",
                "import-batch",
                "b.toml",
                "--answers",
                "answers.jsonl",
            ],
        );
        assert!(taken.status.success(), "{}", stderr(&taken));
    }
    let exported = run(folder.path(), &["study", "export-batch", "b.toml"]);
    assert!(
        stderr(&exported).contains("nothing is left to ask"),
        "{}",
        stderr(&exported)
    );
    let samples = run(folder.path(), &["study", "export", "b.toml"]);
    assert_eq!(
        stdout(&samples)
            .lines()
            .filter(|line| line.contains("os.system"))
            .count(),
        6
    );
}
