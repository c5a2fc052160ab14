//! `temper tune`: what is told of settings and files that make no sense.

use crate::run;

fn error_of(folder: &std::path::Path, args: &[&str]) -> String {
    let output = run(folder, args);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn a_key_that_is_not_known_is_named_with_the_nearest() {
    let folder = tempfile::tempdir().unwrap();
    let text = "base = \"x\"\ndata = \"d\"\nout = \"o\"\n[settings]\nrnk = 8\n";
    std::fs::write(folder.path().join("t.toml"), text).unwrap();
    let error = error_of(folder.path(), &["tune", "train", "--config", "t.toml"]);
    assert!(error.contains("t.toml:5: unknown field `rnk`"), "{error}");
    assert!(error.contains("did you mean `rank`?"), "{error}");
}

#[test]
fn a_base_that_is_not_there_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let args = [
        "tune", "train", "--base", "no-such", "--data", "d", "--out", "o",
    ];
    let error = error_of(folder.path(), &args);
    assert!(error.contains("no-such"), "{error}");
    assert!(!folder.path().join("o").exists());
}

#[test]
fn an_adapter_that_is_not_there_is_named() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("b.gguf"), b"x").unwrap();
    let args = [
        "tune",
        "merge",
        "--base",
        "b.gguf",
        "--adapter",
        "a",
        "--out",
        "m.gguf",
    ];
    let error = error_of(folder.path(), &args);
    assert!(error.contains("adapter_config.json"), "{error}");
}
