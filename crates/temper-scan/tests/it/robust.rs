//! Any text gives a result, and within bounds.

use temper_scan::{Catalog, GapKind, Language, scan};

fn gaps(source: &str) -> Vec<GapKind> {
    let rules = Catalog::builtin().all();
    let scan = scan(source, Language::Python, &rules);
    scan.gaps.into_iter().map(|gap| gap.kind).collect()
}

#[test]
fn an_empty_text_is_a_gap() {
    assert_eq!(gaps(""), [GapKind::Empty]);
    assert_eq!(gaps(" \n\t"), [GapKind::Empty]);
}

#[test]
fn text_that_is_not_code_is_a_gap() {
    assert!(gaps("Sure! Here's the (code you asked for:").contains(&GapKind::Syntax));
}

#[test]
fn deep_nesting_is_a_gap() {
    let deep = format!("x = {}1{}", "(".repeat(10_000), ")".repeat(10_000));
    assert!(gaps(&deep).contains(&GapKind::Budget));
    let lists = format!("x = {}1{}", "[".repeat(3_000), "]".repeat(3_000));
    assert!(gaps(&lists).contains(&GapKind::Budget));
}

#[test]
fn long_chains_are_no_depth() {
    let sum = format!("x = {}", vec!["a"; 20_000].join(" + "));
    assert!(!gaps(&sum).contains(&GapKind::Budget));
    let fields = format!("x = a{}", ".b".repeat(5_000));
    let _ = gaps(&fields);
}

#[test]
fn odd_bytes_are_read() {
    for source in [
        "\u{feff}x = 1\r\ny = 2\r\n",
        "x = '\0'\n",
        "x = '\u{1F600}'  # é\n",
    ] {
        let _ = gaps(source);
    }
}

#[test]
fn functions_that_call_each_other_end() {
    let mut source = String::from("from flask import request\n");
    for at in 0..200 {
        source += &format!(
            "def f{at}(x):\n    f{}(x)\n    return f{}(x + 'a')\n",
            (at + 1) % 200,
            (at + 7) % 200
        );
    }
    source += "f0(request.args['x'])\n";
    let _ = gaps(&source);
}

#[test]
fn columns_count_characters() {
    let rules = Catalog::builtin().all();
    let source = "import os\nfrom flask import request\né = 1; os.system(request.args['x'])\n";
    let findings = scan(source, Language::Python, &rules).findings;
    let span = findings[0].span;
    assert_eq!((span.start_line, span.start_column), (3, 18));
    assert!(findings[0].trace.len() >= 2);
}
