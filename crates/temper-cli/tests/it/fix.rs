//! `temper fix` as a user runs it: diffs, files written, checks, hunks, exit codes, and a kill in the middle.

use std::io::Write;
use std::path::Path;
use std::process::Stdio;

use crate::{run, stderr, stdout, temper};

const BAD: &str = "import os\n\nfrom flask import Flask, request\n\napp = Flask(__name__)\n\n\n@app.get(\"/ping\")\ndef ping():\n    host = request.args.get(\"host\", \"\")\n    status = os.system(\"ping -c 1 \" + host)\n    return {\"host\": host, \"ok\": status == 0}\n";

fn good() -> String {
    BAD.replace("import os\n", "import subprocess\n").replace(
        "os.system(\"ping -c 1 \" + host)",
        "subprocess.run([\"ping\", \"-c\", \"1\", host]).returncode",
    )
}

fn stub() -> String {
    let at = BAD.find("    host =").unwrap();
    format!("{}    return {{}}\n", &BAD[..at])
}

/// A script whose first reply has a mistake: it is told so, and gives the second.
fn script(folder: &Path, replies: &[(&str, &str)]) {
    let mut text = String::new();
    for (when, code) in replies {
        text.push_str(&format!(
            "[[entry]]\nwhen = '{when}'\n[[entry.reply]]\ntext = '''\n```python\n{code}```\n'''\n"
        ));
    }
    std::fs::write(folder.join("model.toml"), text).unwrap();
}

fn write(folder: &Path, name: &str, text: &str) {
    std::fs::write(folder.join(name), text).unwrap();
}

fn read(folder: &Path, name: &str) -> String {
    std::fs::read_to_string(folder.join(name)).unwrap()
}

const FIX: [&str; 4] = ["fix", "app.py", "--model", "scripted:model.toml"];

#[test]
fn a_refused_repair_goes_back_and_the_proven_one_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "app.py", BAD);
    script(
        folder.path(),
        &[("An earlier attempt", &good()), ("os.system", &stub())],
    );
    let shown = run(folder.path(), &FIX);
    assert_eq!(shown.status.code(), Some(0), "{}", stderr(&shown));
    insta::assert_snapshot!("fix_diff", stdout(&shown));
    insta::assert_snapshot!("fix_words", stderr(&shown));
    // Nothing was asked to be written.
    assert_eq!(read(folder.path(), "app.py"), BAD);
}

#[test]
fn a_stub_is_told_with_the_reason_and_not_written() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "app.py", BAD);
    script(folder.path(), &[("os.system", &stub())]);
    let shown = run(folder.path(), &[&FIX[..], &["--apply"]].concat());
    assert_eq!(shown.status.code(), Some(1), "{}", stderr(&shown));
    assert_eq!(stdout(&shown), "");
    let words = stderr(&shown);
    assert!(words.contains("the best attempt was refused"), "{words}");
    assert!(words.contains("[stub]"), "{words}");
    assert_eq!(read(folder.path(), "app.py"), BAD);
}

#[test]
#[cfg(unix)]
fn a_written_file_keeps_its_mode_and_its_line_ends() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("app.py");
    write(folder.path(), "app.py", &BAD.replace('\n', "\r\n"));
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o750)).unwrap();
    script(folder.path(), &[("os.system", &good())]);
    let patch = ["--apply", "--patch", "out.patch"];
    let done = run(folder.path(), &[&FIX[..], &patch].concat());
    assert_eq!(done.status.code(), Some(0), "{}", stderr(&done));
    assert_eq!(read(folder.path(), "app.py"), good().replace('\n', "\r\n"));
    let mode = std::fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o750);
    assert_eq!(read(folder.path(), "out.patch"), stdout(&done));
    // A second run finds nothing left.
    let again = run(folder.path(), &[&FIX[..], &["--apply"]].concat());
    assert_eq!(again.status.code(), Some(0));
    assert!(stderr(&again).contains("nothing to repair"));
}

#[test]
#[cfg(unix)]
fn a_check_runs_in_a_copy_and_decides() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "app.py", BAD);
    script(folder.path(), &[("os.system", &good())]);
    let check = |command: &str| run(folder.path(), &[&FIX[..], &["--check", command]].concat());
    let fine = check("touch ran && test -f app.py");
    assert_eq!(fine.status.code(), Some(0), "{}", stderr(&fine));
    assert!(!folder.path().join("ran").exists());
    let wants_the_old = check("grep -q os.system app.py");
    assert_eq!(wants_the_old.status.code(), Some(1));
    assert!(
        stderr(&wants_the_old).contains("[check-failed]"),
        "{}",
        stderr(&wants_the_old)
    );
    let never = check("echo no luck; false");
    assert_eq!(never.status.code(), Some(2));
    assert!(stderr(&never).contains("no luck"), "{}", stderr(&never));
    let slow = [&FIX[..], &["--check", "sleep 60", "--check-timeout", "0"]].concat();
    let slow = run(folder.path(), &slow);
    assert_eq!(slow.status.code(), Some(2));
    assert!(
        stderr(&slow).contains("took longer than 0 s"),
        "{}",
        stderr(&slow)
    );
}

#[test]
fn hunks_are_asked_for_and_what_is_left_of_them_is_proven_again() {
    let folder = tempfile::tempdir().unwrap();
    let filler: String = (0..12).map(|n| format!("LIMIT_{n} = {n}\n")).collect();
    let bad = BAD.replace("\n\n\n@app", &format!("\n\n{filler}\n\n@app"));
    let good = good().replace("\n\n\n@app", &format!("\n\n{filler}\n\n@app"));
    script(folder.path(), &[("os.system", &good)]);
    let answer = |keys: &str| {
        write(folder.path(), "app.py", &bad);
        let mut child = temper(folder.path(), &[&FIX[..], &["--interactive"]].concat())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child
            .stdin
            .take()
            .unwrap()
            .write_all(keys.as_bytes())
            .unwrap();
        let output = child.wait_with_output().unwrap();
        (read(folder.path(), "app.py"), output)
    };
    let (text, output) = answer("y\ny\n");
    assert_eq!((text, output.status.code()), (good.clone(), Some(0)));
    let (text, output) = answer("q\n");
    assert_eq!((text, output.status.code()), (bad.clone(), Some(1)));
    // The import alone repairs nothing.
    let (text, output) = answer("y\nn\n");
    assert_eq!((text, output.status.code()), (bad.clone(), Some(1)));
    assert!(
        stderr(&output).contains("no proven repair"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn programs_read_one_document() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "app.py", BAD);
    script(folder.path(), &[("os.system", &stub())]);
    let shown = run(folder.path(), &[&FIX[..], &["--format", "json"]].concat());
    let document: serde_json::Value = serde_json::from_str(&stdout(&shown)).unwrap();
    let file = &document["files"][0];
    assert_eq!(file["path"], "app.py");
    assert_eq!(file["left"][0]["rule"], "command-injection");
    assert_eq!(file["refused"][0]["reason"], "stub");
    // It is what its schema says.
    let read: temper::harden::FixDocument = serde_json::from_value(document).unwrap();
    assert_eq!((read.format, read.files.len()), (1, 1));
}

#[test]
fn settings_name_model_strategy_and_checks() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "app.py", BAD);
    write(folder.path(), "guide.md", "Never use a shell.\n");
    script(folder.path(), &[("Never use a shell.", &good())]);
    write(
        folder.path(),
        "temper.toml",
        "format = 1\n[fix]\nmodel = \"m\"\nstrategy = \"rules:guide.md\"\nchecks = [\"true\"]\n\
        [[models]]\nid = \"m\"\nprovider = \"scripted\"\nfile = \"model.toml\"\n",
    );
    let shown = run(folder.path(), &["fix"]);
    assert_eq!(shown.status.code(), Some(0), "{}", stderr(&shown));
    write(
        folder.path(),
        "temper.toml",
        "format = 1\n[fix]\nmodle = \"m\"\n",
    );
    let wrong = run(folder.path(), &["fix"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(
        stderr(&wrong).contains("did you mean `model`?"),
        "{}",
        stderr(&wrong)
    );
}

#[test]
fn a_policy_chooses_the_strategy_by_weakness() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "app.py", BAD);
    // Only self-review asks so: the default would find no entry of the script.
    script(
        folder.path(),
        &[("Review it as a security expert", &good())],
    );
    let policy = "format = 1\ndefault = \"chain-of-thought\"\n[[choices]]\nlanguage = \"python\"\n\
        weakness = \"command-injection\"\ncwes = [78]\nstrategy = \"self-review\"\n";
    write(folder.path(), "temper-policy.toml", policy);
    let shown = run(folder.path(), &FIX);
    assert_eq!(shown.status.code(), Some(0), "{}", stderr(&shown));
    let other = run(
        folder.path(),
        &[&FIX[..], &["--strategy", "baseline"]].concat(),
    );
    assert_eq!(other.status.code(), Some(1), "{}", stderr(&other));
}

#[test]
fn a_killed_run_leaves_whole_files_and_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    const FILES: usize = 100;
    for number in 0..FILES {
        write(folder.path(), &format!("a{number:03}.py"), BAD);
    }
    script(folder.path(), &[("os.system", &good())]);
    let args = ["fix", ".", "--model", "scripted:model.toml", "--apply"];
    let repaired = || {
        let texts = (0..FILES).map(|number| read(folder.path(), &format!("a{number:03}.py")));
        let mut count = 0;
        for text in texts {
            assert!(text == BAD || text == good(), "a torn file:\n{text}");
            count += usize::from(text != BAD);
        }
        count
    };
    let mut seen = 0;
    for _ in 0..4 {
        let mut child = temper(folder.path(), &args)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // As soon as it has written something more, it is killed.
        while repaired() < (seen + 8).min(FILES) && child.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let now = repaired();
        assert!(now >= seen);
        seen = now;
    }
    assert!(seen < FILES, "the kills came too late to show anything");
    let ended = run(folder.path(), &args);
    assert_eq!(ended.status.code(), Some(0), "{}", stderr(&ended));
    assert_eq!(repaired(), FILES);
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".temper"))
        .collect();
    assert_eq!(left, Vec::<String>::new());
}

/// An analyzer that finds `word` in a file, as a weakness of its own.
#[cfg(unix)]
fn analyzer(folder: &Path, word: &str) {
    let log = "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"house\"}},\"results\":[%s]}]}";
    let result = "{\"ruleId\":\"house-rule\",\"level\":\"error\",\"message\":{\"text\":\"not here\"},\"locations\":[{\"physicalLocation\":\
        {\"artifactLocation\":{\"uri\":\"'\"$1\"'\"},\"region\":{\"startLine\":'$line'}}}]}";
    let script = format!(
        "line=$(grep -n '{word}' \"$1\" | cut -d: -f1 | head -1)\n\
        found=\nif [ -n \"$line\" ]; then found='{result}'; fi\nprintf '{log}' \"$found\"\n"
    );
    write(folder, "house.sh", &script);
    write(
        folder,
        "temper.toml",
        "format = 1\n[[analyzers]]\nname = \"house\"\ncommand = [\"sh\", \"house.sh\", \"{target}\"]\n\
        version = [\"echo\", \"house 4.2\"]\n",
    );
}

#[test]
#[cfg(unix)]
fn an_external_finding_must_be_gone_too() {
    let folder = tempfile::tempdir().unwrap();
    let with = [&FIX[..], &["--with", "house", "--rounds", "1"]].concat();
    analyzer(folder.path(), "status = ");
    write(folder.path(), "app.py", BAD);
    script(folder.path(), &[("os.system", &good())]);
    let half = run(folder.path(), &with);
    assert_eq!(half.status.code(), Some(1), "{}", stderr(&half));
    let said = stderr(&half);
    assert!(said.contains("with house 4.2"), "{said}");
    assert!(said.contains("2 findings in 1 file"), "{said}");
    assert!(
        said.contains("left: line 11: not here [house-rule]"),
        "{said}"
    );
    let whole = good().replace("status", "code");
    script(folder.path(), &[("os.system", &whole)]);
    let done = run(folder.path(), &with);
    assert_eq!(done.status.code(), Some(0), "{}", stderr(&done));
    assert!(
        stderr(&done).contains("2 of 2 repaired"),
        "{}",
        stderr(&done)
    );
}

#[test]
#[cfg(unix)]
fn a_new_external_finding_refuses() {
    let folder = tempfile::tempdir().unwrap();
    let with = [&FIX[..], &["--with", "house", "--rounds", "1"]].concat();
    analyzer(folder.path(), "import subprocess");
    write(folder.path(), "app.py", BAD);
    script(folder.path(), &[("os.system", &good())]);
    let refused = run(folder.path(), &with);
    assert_eq!(refused.status.code(), Some(1), "{}", stderr(&refused));
    let said = stderr(&refused);
    assert!(
        said.contains("a new weakness came in: not here (house-rule) [new-finding]"),
        "{said}"
    );
    // Without the analyzer it is a repair.
    let without = run(
        folder.path(),
        &[&FIX[..], &["--config", "none.toml"]].concat(),
    );
    assert_eq!(without.status.code(), Some(2));
    std::fs::remove_file(folder.path().join("temper.toml")).unwrap();
    assert_eq!(run(folder.path(), &FIX).status.code(), Some(0));
}

#[test]
fn a_missing_analyzer_is_told_with_how_to_install_it() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "app.py", BAD);
    write(
        folder.path(),
        "temper.toml",
        "format = 1\n[[analyzers]]\nname = \"house\"\ncommand = [\"no-such-analyzer\"]\n\
        version = [\"no-such-analyzer\", \"--version\"]\ninstall = \"cargo install no-such-analyzer\"\n",
    );
    let args = [&FIX[..], &["--with", "house"]].concat();
    let shown = run(folder.path(), &args);
    assert_eq!(shown.status.code(), Some(2));
    let said = stderr(&shown);
    assert!(
        said.contains("`no-such-analyzer` is not installed"),
        "{said}"
    );
    assert!(said.contains("cargo install no-such-analyzer"), "{said}");
}

/// The first file is repaired; the check of the second never ends: then Ctrl-C is sent.
#[test]
#[cfg(unix)]
fn ctrl_c_keeps_what_is_proven_and_ends_the_check() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a.py", BAD);
    write(folder.path(), "b.py", BAD);
    script(folder.path(), &[("os.system", &good())]);
    let begun = folder.path().join("begun");
    let check = format!(
        "if grep -q subprocess b.py; then touch '{}'; exec tail -f /dev/null; fi",
        begun.display()
    );
    let args = [
        "fix",
        "a.py",
        "b.py",
        "--model",
        "scripted:model.toml",
        "--apply",
        "--check",
        &check,
    ];
    let mut child = temper(folder.path(), &args)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    while !begun.exists() && child.try_wait().unwrap().is_none() {
        std::thread::yield_now();
    }
    let pid = child.id().to_string();
    let sent = std::process::Command::new("kill")
        .args(["-INT", &pid])
        .status();
    assert!(sent.unwrap().success());
    let ended = child.wait_with_output().unwrap();
    let said = stderr(&ended);
    assert_eq!(ended.status.code(), Some(130), "{said}");
    assert!(said.contains("stopped: 1 of 2 files done"), "{said}");
    assert_eq!(read(folder.path(), "a.py"), good());
    assert_eq!(read(folder.path(), "b.py"), BAD);
    let names = std::fs::read_dir(folder.path()).unwrap();
    let mut names = names.map(|it| it.unwrap().file_name().to_string_lossy().into_owned());
    assert!(!names.any(|name| name.starts_with('.')));
}
