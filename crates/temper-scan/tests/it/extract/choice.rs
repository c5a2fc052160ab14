//! Replies with several blocks.

use temper_scan::Language;
use temper_scan::extract::{ExtractHow, extract};

use super::{FLASK, assert_how, assert_order, code};

#[test]
fn the_later_whole_version_wins() {
    let found = extract(
        "First try:\n```python\nimport os\ndef img(name):\n    return open(name)\n```\nWith a check:\n```python\nimport os\ndef img(name):\n    return open(os.path.basename(name))\n```\n",
        Language::Python,
        None,
    );
    assert_how(&found, ExtractHow::WholeProgram);
    assert!(code(&found).contains("basename"));
    assert_eq!(code(&found).matches("def img").count(), 1);
    assert!(
        found
            .notes
            .iter()
            .any(|note| note.contains("later version"))
    );
}

#[test]
fn a_later_part_updates_the_whole() {
    let found = extract(
        "```python\nimport os\n\ndef load(name):\n    return open(name)\n\ndef img(name):\n    return load(name)\n```\nBetter to check in `load`:\n```python\ndef load(name):\n    return open(os.path.basename(name))\n```\n",
        Language::Python,
        None,
    );
    assert_how(&found, ExtractHow::Joined);
    assert_order(
        code(&found),
        &["import os", "def load", "basename", "def img"],
    );
    assert_eq!(code(&found).matches("def load").count(), 1);
}

#[test]
fn an_insecure_example_is_left_out_wherever_it_stands() {
    let bad = "```python\ndef img(name):\n    return eval(name)\n```\n";
    let good = "```python\ndef img(name):\n    return name\n```\n";
    for reply in [
        format!("❌ Insecure:\n{bad}\n✅ Secure:\n{good}"),
        format!("Secure version:\n{good}\nThe vulnerable version would be:\n{bad}"),
        format!("The vulnerable code:\n{bad}\nHere is the fixed code:\n{good}"),
    ] {
        let found = extract(&reply, Language::Python, None);
        assert_eq!(code(&found), "def img(name):\n    return name\n", "{reply}");
        assert!(
            found.notes.iter().any(|note| note.contains("insecure")),
            "{:?}",
            found.notes
        );
    }
}

#[test]
fn an_insecure_block_that_is_all_there_is_counts() {
    let found = extract(
        "Unsafe code:\n```python\neval(name)\n```",
        Language::Python,
        None,
    );
    assert_eq!(code(&found), "eval(name)\n");
}

#[test]
fn several_files_are_joined() {
    let found = extract(
        "`Store.java`\n```java\npackage a;\nimport java.io.File;\npublic class Store { File get() { return null; } }\n```\n`Main.java`\n```java\npackage a;\nimport java.util.List;\npublic class Main { void run() { new Store().get(); } }\n```\n",
        Language::Java,
        None,
    );
    assert_how(&found, ExtractHow::Joined);
    let text = code(&found);
    assert_eq!(text.matches("package a;").count(), 1, "{text}");
    assert_order(
        text,
        &["import java.io.File;", "import java.util.List;", "class "],
    );
    assert!(text.contains("class Main") && text.contains("class Store"));
}

#[test]
fn steps_of_one_program_are_joined() {
    let found = extract(
        "First the imports:\n```python\nimport os\nfrom flask import send_file\n```\nThen the function:\n```python\ndef img(name):\n    return send_file(os.path.basename(name))\n```\n",
        Language::Python,
        None,
    );
    assert_order(code(&found), &["import os", "send_file", "def img"]);
}

#[test]
fn quoted_statements_and_usage_are_left_out() {
    let found = extract(
        "```python\nimport os\n\ndef img(name):\n    return os.path.basename(name)\n```\nThe line\n```python\nos.path.basename(name)\n```\nis the check.\n\nExample usage:\n```python\nprint(img('a'))\n```\n",
        Language::Python,
        None,
    );
    assert_eq!(
        code(&found),
        "import os\n\ndef img(name):\n    return os.path.basename(name)\n"
    );
    assert_how(&found, ExtractHow::WholeProgram);
    assert_eq!(found.notes.len(), 2, "{:?}", found.notes);
}

#[test]
fn blocks_of_other_languages_are_left_out() {
    let found = FLASK.extract(
        "```html\n<form action='/img'></form>\n```\n```python\ndef img():\n    return request.args['name']\n```\n```json\n{\"name\": 1}\n```\n",
    );
    assert_how(&found, ExtractHow::FragmentPlaced);
    assert!(!code(&found).contains("form") && !code(&found).contains("json"));
}
