//! Only what a change touches, and only what is new in it.

use std::path::Path;
use std::process::Command;

use crate::{run, stderr, stdout};

const OLD: &str = "import os\n\nfrom flask import request\n\n\ndef first():\n    os.system(request.args[\"a\"])\n";

const NEW: &str = "\n\ndef second():\n    eval(request.args[\"b\"])\n";

fn git(folder: &Path, args: &[&str]) {
    let done = Command::new("git")
        .current_dir(folder)
        .args(["-c", "user.name=t", "-c", "user.email=t@example.org"])
        .args(args)
        .output()
        .unwrap();
    assert!(done.status.success(), "{args:?}: {}", stderr(&done));
}

fn write(folder: &Path, name: &str, text: &str) {
    std::fs::write(folder.join(name), text).unwrap();
}

/// A repository with one commit, whose file has a finding.
fn repository() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    git(folder.path(), &["init", "-q"]);
    write(folder.path(), "app.py", OLD);
    write(folder.path(), "same.py", OLD);
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "-q", "-m", "one"]);
    folder
}

/// The findings of a scan: path, line, rule.
fn findings(folder: &Path, args: &[&str]) -> Vec<(String, u64, String)> {
    let output = run(folder, &[&["scan", "--format", "json"], args].concat());
    let document: serde_json::Value = serde_json::from_str(&stdout(&output))
        .unwrap_or_else(|error| panic!("{error}: {}", stderr(&output)));
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let found = document["findings"].as_array().unwrap();
    found
        .iter()
        .map(|it| {
            let line = it["span"]["start_line"].as_u64().unwrap();
            (text(&it["path"]), line, text(&it["rule"]))
        })
        .collect()
}

fn code(path: &str, line: u64) -> (String, u64, String) {
    (path.to_owned(), line, "code-injection".to_owned())
}

#[test]
fn only_what_is_new_since_a_revision_is_found() {
    let repository = repository();
    let folder = repository.path();
    assert_eq!(findings(folder, &["--diff", "HEAD"]), []);
    // Lines moved, one function more: the old finding is known wherever it went.
    write(folder, "app.py", &format!("\"\"\"Doc.\"\"\"\n{OLD}{NEW}"));
    write(folder, "fresh.py", &OLD.replace("os.system", "eval"));
    write(folder, "notes.txt", "os.system(x)");
    let found = [code("app.py", 12), code("fresh.py", 7)];
    assert_eq!(findings(folder, &["--diff", "HEAD"]), found);
    let code_of = |args: &[&str]| run(folder, args).status.code();
    assert_eq!(code_of(&["scan", "--diff", "HEAD"]), Some(1));
    assert_eq!(code_of(&["scan", "--diff", "HEAD", "same.py"]), Some(0));
    // From a folder below, paths are those of that folder.
    std::fs::create_dir(folder.join("below")).unwrap();
    let below = findings(&folder.join("below"), &["--diff", "HEAD", ".."]);
    assert_eq!(below.len(), 2, "{below:?}");
}

#[test]
fn what_is_staged_is_read_from_the_index() {
    let repository = repository();
    let folder = repository.path();
    write(folder, "app.py", &format!("{OLD}{NEW}"));
    assert_eq!(findings(folder, &["--staged"]), []);
    git(folder, &["add", "app.py"]);
    // What is in the folder after `git add` is not asked for.
    write(folder, "app.py", "");
    assert_eq!(findings(folder, &["--staged"]), [code("app.py", 11)]);
}

#[test]
fn a_renamed_file_is_compared_with_what_it_was() {
    let repository = repository();
    let folder = repository.path();
    git(folder, &["mv", "app.py", "moved.py"]);
    assert_eq!(findings(folder, &["--diff", "HEAD"]), []);
    assert_eq!(findings(folder, &["--staged"]), []);
}

#[test]
fn a_repair_is_asked_for_what_is_new_only() {
    let repository = repository();
    let folder = repository.path();
    let bad = format!("{OLD}{NEW}");
    write(folder, "app.py", &bad);
    let good = bad.replace("eval(request.args[\"b\"])", "int(request.args[\"b\"])");
    let script = format!("[[entry]]\n[[entry.reply]]\ntext = '''\n```python\n{good}```\n'''\n");
    write(folder, "model.toml", &script);
    let args = [
        "fix",
        "--diff",
        "HEAD",
        "--model",
        "scripted:model.toml",
        "--apply",
    ];
    let done = run(folder, &args);
    assert_eq!(done.status.code(), Some(0), "{}", stderr(&done));
    assert!(
        stderr(&done).contains("1 finding in 1 file"),
        "{}",
        stderr(&done)
    );
    assert_eq!(
        std::fs::read_to_string(folder.join("app.py")).unwrap(),
        good
    );
}

#[test]
fn git_that_cannot_tell_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let none = run(folder.path(), &["scan", "--staged"]);
    assert_eq!(none.status.code(), Some(2));
    assert!(
        stderr(&none).contains("git can't tell what changed"),
        "{}",
        stderr(&none)
    );
    let repository = repository();
    let unknown = run(repository.path(), &["scan", "--diff", "nowhere"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(stderr(&unknown).contains("nowhere"), "{}", stderr(&unknown));
}
