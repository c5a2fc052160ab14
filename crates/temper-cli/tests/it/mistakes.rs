//! What users get wrong: each mistake is met with what, where and what to do next.

use std::path::Path;

use insta::assert_snapshot;

use crate::server::Server;
use crate::{run, stderr};

/// Exit code and standard error, with the folder's name taken out.
fn complaint(folder: &Path, args: &[&str]) -> String {
    let output = run(folder, args);
    let text = stderr(&output).replace(&folder.display().to_string(), "FOLDER");
    format!("exit {}\n{text}", output.status.code().unwrap())
}

fn with_study(model: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let text = format!(
        "format = 1\nname = \"s\"\nsamples = 1\nstrategies = [\"baseline\"]\nscenarios.ids = [\"sql-injection-python\"]\n\n[[models]]\nid = \"m\"\n{model}\n"
    );
    std::fs::write(folder.path().join("s.toml"), text).unwrap();
    folder
}

#[test]
fn an_unknown_study() {
    let folder = tempfile::tempdir().unwrap();
    assert_snapshot!(complaint(folder.path(), &["study", "run", "quickstrat"]));
}

#[test]
fn an_unknown_key_in_a_study() {
    let folder = with_study("provider = \"scripted\"\nmax_concurency = 3");
    assert_snapshot!(complaint(folder.path(), &["study", "plan", "s.toml"]));
}

#[test]
fn an_unknown_strategy() {
    let folder = with_study("provider = \"scripted\"");
    assert_snapshot!(complaint(
        folder.path(),
        &["study", "plan", "s.toml", "--strategy", "chain-of-tought"]
    ));
}

#[test]
fn an_unknown_scenario() {
    let folder = with_study("provider = \"scripted\"");
    assert_snapshot!(complaint(
        folder.path(),
        &[
            "study",
            "plan",
            "s.toml",
            "--scenario",
            "sql-injection-pyton"
        ]
    ));
}

#[test]
fn a_missing_key() {
    let folder = with_study("provider = \"openai\"");
    assert_snapshot!(complaint(folder.path(), &["study", "run", "s.toml"]));
}

#[test]
fn a_ledger_that_is_none() {
    let folder = with_study("provider = \"scripted\"");
    let results = folder.path().join("temper-runs/s");
    std::fs::create_dir_all(&results).unwrap();
    std::fs::write(
        results.join("ledger.db"),
        "this is no database, and long enough to show it".repeat(40),
    )
    .unwrap();
    assert_snapshot!(complaint(folder.path(), &["study", "run", "s.toml"]));
}

#[test]
fn a_report_of_nothing() {
    let folder = with_study("provider = \"scripted\"");
    assert_snapshot!(complaint(folder.path(), &["report", "s.toml"]));
}

#[test]
fn a_folder_that_is_a_file() {
    let folder = with_study("provider = \"scripted\"");
    std::fs::write(folder.path().join("temper-runs"), "").unwrap();
    assert_snapshot!(complaint(folder.path(), &["study", "run", "s.toml"]));
}

#[test]
fn a_key_that_is_refused_ends_the_model_and_never_shows() {
    let server = Server::start(|_| {
        (
            401,
            serde_json::json!({"error": {"message": "Incorrect API key provided: sk-secret-123"}}),
        )
    });
    let folder = with_study(&format!(
        "provider = \"openai-compatible\"\nbase_url = \"{}\"\napi_key_env = \"MY_KEY\"",
        server.url
    ));
    let output = crate::temper(folder.path(), &["study", "run", "s.toml", "-n", "30"])
        .env("MY_KEY", "sk-secret-123")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let text = stderr(&output);
    assert!(text.contains("no more is asked in this run"), "{text}");
    let everything = std::fs::read_dir(folder.path().join("temper-runs/s"))
        .unwrap()
        .flatten();
    for file in everything {
        let bytes = std::fs::read(file.path()).unwrap();
        assert!(
            !String::from_utf8_lossy(&bytes).contains("sk-secret-123"),
            "{:?}",
            file.path()
        );
    }
    assert!(!text.contains("sk-secret-123"), "{text}");
}
