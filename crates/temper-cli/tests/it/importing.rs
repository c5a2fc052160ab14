//! `temper import`, and reports of what was imported, as a user meets them.

use std::path::Path;

use crate::{run, stderr, stdout};

/// Labels of two strategies in one scenario: the baseline is weak, the strategy is not.
fn labels(folder: &Path) {
    let line = |strategy: &str, sample: u32, csv: &str, found: &str| {
        format!(
            r#"{{"language":"python","model":"m","scenario":1,"scenario_name":"PathTraversal","strategy":"{strategy}","generation":{sample},"findings":[{found}],"cwes_csv":"{csv}"}}"#
        )
    };
    let found = r#"{"rule":"py/path-injection","cwes":[22,23],"severity":7.5,"line":3}"#;
    let mut lines = Vec::new();
    for sample in 1..=4 {
        lines.push(line("baseline", sample, "[22, 23]", found));
        lines.push(line("meta-prompt", sample, "None", ""));
    }
    std::fs::write(folder.join("labels.jsonl"), lines.join("\n")).unwrap();
}

const TABLES: &str = r#"{
    "prevalence": {"python": {"1": {"m": 100.0, "gone": 50.0}}},
    "improvement_by_severity": {"python": {"m": {"1": {"meta-prompt": 50.0, "fine-tuned": null}}}}
}"#;

#[test]
fn what_was_imported_is_reported_and_audited() {
    let folder = tempfile::tempdir().unwrap();
    labels(folder.path());
    let made = run(folder.path(), &["import", "labels.jsonl", "--out", "here"]);
    assert!(made.status.success(), "{}", stderr(&made));
    assert!(
        stderr(&made).contains("imported 8 samples of 1 models, 1 scenarios and 2 strategies"),
        "{}",
        stderr(&made)
    );
    let report = run(folder.path(), &["report", "here", "--format", "json"]);
    assert!(report.status.success(), "{}", stderr(&report));
    let evidence: serde_json::Value = serde_json::from_str(&stdout(&report)).unwrap();
    assert_eq!(evidence["totals"]["weak"], 4);
    assert_eq!(evidence["study"]["scanner"], "the import's labels (csv)");
    assert_eq!(evidence["changes"][0]["removed"], 4);
    let text = stdout(&run(
        folder.path(),
        &["report", "here", "--labels", "sarif"],
    ));
    assert!(text.contains("Side effects"), "{text}");

    std::fs::write(folder.path().join("tables.json"), TABLES).unwrap();
    let audit = run(folder.path(), &["report", "here", "--audit", "tables.json"]);
    assert!(audit.status.success(), "{}", stderr(&audit));
    let text = stdout(&audit);
    assert!(text.contains("| Prevalence | 1 | 1 | 1 | 1 |"), "{text}");
    assert!(
        text.contains("| python, m, scenario 1, meta-prompt | 100.0 | 50.0 |"),
        "{text}"
    );
}

#[test]
fn mistakes_are_met_with_advice() {
    let folder = tempfile::tempdir().unwrap();
    labels(folder.path());
    let put = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    put(
        "typo.toml",
        "format = 1\nid = \"x\"\ntitle = \"x\"\n[jsonl]\nmodle = \"m\"\n",
    );
    put("bare.toml", "format = 1\nid = \"x\"\ntitle = \"x\"\n");
    put("bad.json", "{\"prevalence\": 3}");
    put("empty.jsonl", "\n");
    assert!(
        run(folder.path(), &["import", "labels.jsonl"])
            .status
            .success()
    );
    for (args, what, hint) in [
        (
            &["import", "nowhere"][..],
            "cannot read nowhere",
            "hint: name a folder",
        ),
        (&["import", "empty.jsonl"], "no sample in it", "--print-map"),
        (
            &["import", ".", "--map", "bare.toml"],
            "no part `[folder]`",
            "--print-map",
        ),
        (
            &["import", "labels.jsonl", "--map", "typo.toml"],
            "did you mean `model`?",
            "--print-map",
        ),
        (
            &["import", "labels.jsonl", "--labels", "temper"],
            "`--labels temper` needs",
            "other labels",
        ),
        (
            &["import", "labels.jsonl"],
            "holds a study already",
            "--out FOLDER",
        ),
        (
            &[
                "report",
                "temper-runs/codesecurity2025",
                "--audit",
                "bad.json",
            ],
            "does not hold the published tables",
            "improvement_by_severity",
        ),
    ] {
        // Only one of them is to meet the study that is there already.
        let elsewhere = args[0] == "import" && !what.contains("holds a study");
        let out: &[&str] = if elsewhere { &["--out", "other"] } else { &[] };
        let output = run(folder.path(), &[args, out].concat());
        let text = stderr(&output);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {text}");
        assert!(
            text.contains(what) && text.contains(hint),
            "{args:?}: {text}"
        );
    }
    assert!(
        !folder.path().join("other/ledger.db").exists(),
        "a failed import leaves no ledger"
    );
    let map = stdout(&run(folder.path(), &["import", ".", "--print-map"]));
    assert!(
        map.contains("format = 1") && map.contains("[strategies]"),
        "{map}"
    );
}

#[test]
fn labels_are_for_imported_studies_only() {
    let folder = tempfile::tempdir().unwrap();
    let text = "format = 1\nname = \"s\"\nsamples = 1\nstrategies = [\"baseline\"]\n\
        scenarios.ids = [\"sql-injection-python\"]\n[[models]]\nid = \"m\"\nprovider = \"scripted\"\n";
    std::fs::write(folder.path().join("s.toml"), text).unwrap();
    let ran = run(folder.path(), &["study", "run", "s.toml", "--no-report"]);
    assert!(ran.status.success(), "{}", stderr(&ran));
    let refused = run(folder.path(), &["report", "s.toml", "--labels", "csv"]);
    assert!(
        stderr(&refused).contains("`--labels` is for imported studies"),
        "{}",
        stderr(&refused)
    );
}
