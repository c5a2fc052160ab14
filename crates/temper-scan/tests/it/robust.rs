//! Any text gives a result, and within bounds.

use temper_scan::{Catalog, GapKind, Language, scan};

fn gaps_in(language: Language, source: &str) -> Vec<GapKind> {
    let rules = Catalog::builtin().all();
    let scan = scan(source, language, &rules);
    scan.gaps.into_iter().map(|gap| gap.kind).collect()
}

fn gaps(source: &str) -> Vec<GapKind> {
    gaps_in(Language::Python, source)
}

#[test]
fn an_empty_text_is_a_gap() {
    for language in Language::ALL {
        for source in ["", " \n\t", "\r\n\r\n"] {
            assert_eq!(gaps_in(language, source), [GapKind::Empty], "{language:?}");
        }
    }
}

#[test]
fn text_that_is_not_code_is_a_gap() {
    for language in Language::ALL {
        let gaps = gaps_in(language, "Sure! Here's the (code you asked for:");
        assert!(gaps.contains(&GapKind::Syntax), "{language:?}");
    }
}

/// Programs whose nesting opens with one text and closes with another, around a core.
fn nestings(language: Language) -> Vec<[&'static str; 5]> {
    match language {
        Language::Python => vec![
            ["x = ", "(", "1", ")", ""],
            ["x = ", "[", "1", "]", ""],
            ["x = ", "f(", "1", ")", ""],
            ["x = ", "lambda: ", "1", "", ""],
            ["x = ", "not ", "1", "", ""],
        ],
        Language::JavaScript | Language::TypeScript => vec![
            ["x = ", "(", "1", ")", ""],
            ["x = ", "[", "1", "]", ""],
            ["x = ", "{a: ", "1", "}", ""],
            ["x = ", "() => ", "1", "", ""],
            ["", "if (a) {", "", "}", ""],
            ["", "f(function () {", "", "})", ""],
            ["x = ", "!", "1", "", ""],
            ["x = ", "a ? b : ", "1", "", ""],
        ],
        Language::Java => vec![
            ["class A { int x = ", "(", "1", ")", "; }"],
            ["class A { void f() {", "if (a) {", "", "}", "}}"],
            ["class A { Object x = ", "f(", "1", ")", "; }"],
            ["", "class A {", "", "}", ""],
            ["class A { boolean x = ", "!", "a", "", "; }"],
        ],
        Language::Go => vec![
            ["package a\nvar x = ", "(", "1", ")", ""],
            ["package a\nfunc f() {", "if a {", "", "}", "}"],
            ["package a\nvar x = ", "f(", "1", ")", ""],
            ["package a\nvar x = ", "T{", "1", "}", ""],
            ["package a\nvar x = ", "func() {", "", "}", ""],
            ["package a\nvar x = ", "-", "1", "", ""],
        ],
    }
}

#[test]
fn deep_nesting_is_a_gap() {
    for language in Language::ALL {
        for [head, open, core, close, tail] in nestings(language) {
            let (opened, closed) = (open.repeat(10_000), close.repeat(10_000));
            let gaps = gaps_in(language, &format!("{head}{opened}{core}{closed}{tail}"));
            assert!(!gaps.is_empty(), "{language:?}: 10,000 times `{open}`");
            // Left open, as a reply that was cut off.
            let gaps = gaps_in(language, &format!("{head}{opened}"));
            assert!(
                !gaps.is_empty(),
                "{language:?}: 10,000 times `{open}`, left open"
            );
        }
    }
}

#[test]
fn long_chains_are_no_depth() {
    for (language, head, tail) in [
        (Language::Python, "x = ", ""),
        (Language::JavaScript, "x = ", ";"),
        (Language::TypeScript, "x = ", ";"),
        (Language::Java, "class A { int x = ", "; }"),
        (Language::Go, "package a\nvar x = ", "\n"),
    ] {
        let sum = format!("{head}{}{tail}", vec!["a"; 20_000].join(" + "));
        assert_eq!(gaps_in(language, &sum), [], "{language:?}");
        let fields = format!("{head}a{}{tail}", ".b".repeat(100));
        assert_eq!(gaps_in(language, &fields), [], "{language:?}");
    }
}

#[test]
fn odd_bytes_are_read() {
    for (language, head, tail) in [
        (
            Language::Python,
            "import os\nfrom flask import request\n",
            "os.system(request.args['x'])",
        ),
        (
            Language::JavaScript,
            "const e = require('express')();\n",
            "e.get('/', (q, s) => require('child_process').exec(q.query.x))",
        ),
        (
            Language::TypeScript,
            "const e = require('express')();\n",
            "e.get('/', (q, s) => require('child_process').exec(q.query.x))",
        ),
        (
            Language::Java,
            "class A extends javax.servlet.http.HttpServlet {\n",
            "void doGet(javax.servlet.http.HttpServletRequest r) { Runtime.getRuntime().exec(r.getParameter(\"x\")); } }",
        ),
        (
            Language::Go,
            "package a\nimport (\"net/http\"; \"os/exec\")\n",
            "func h(w http.ResponseWriter, r *http.Request) { exec.Command(\"sh\", \"-c\", r.FormValue(\"x\")).Run() }",
        ),
    ] {
        let comment = if language == Language::Python {
            "#"
        } else {
            "//"
        };
        let rules = Catalog::builtin().all();
        for odd in ["", "\u{feff}", "\u{1F600} é", "\0", "\u{fffd}\u{fffd}"] {
            let source = format!("{head}{comment} {odd}\n{tail}\n");
            let lines = source.replace('\n', "\r\n");
            for text in [source, lines] {
                let found = scan(&text, language, &rules).findings;
                let seen = found
                    .iter()
                    .any(|finding| &*finding.rule == "command-injection");
                assert!(seen, "{language:?} with {odd:?}: {found:?}");
            }
        }
        let marked = format!("\u{feff}{head}{tail}\n");
        let seen = scan(&marked, language, &rules).findings.len();
        assert!(seen > 0, "{language:?} behind a byte order mark");
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
fn a_name_that_tells_of_itself_ends() {
    let cases = [
        (
            Language::Java,
            "class A {\n  int f(String s) {\n    s = s.toLowerCase();\n    if (s.endsWith(\".png\")) { return 1; }\n    return 0;\n  }\n  int g(int c) {\n    c = toLowerCase(c);\n    if (c == 'a' || c == 'b') { return 1; }\n    return 0;\n  }\n  int toLowerCase(int c) { return c; }\n}\n",
        ),
        (
            Language::JavaScript,
            "function f(s, u) {\n  s = s.toLowerCase();\n  u = new URL(u);\n  u = u.host;\n  return s.endsWith('.png') || s === 'a' || u === 'b';\n}\n",
        ),
        (
            Language::Go,
            "package a\nfunc f(s string) bool {\n\ts = strings.ToLower(s)\n\ts = filepath.Ext(s)\n\treturn s == \".png\" || strings.HasSuffix(s, \"a\")\n}\n",
        ),
        (
            Language::Python,
            "def f(s):\n    s = s.lower()\n    s = s.rsplit('.')[-1]\n    return s in ('png', 'gif') or s == 'a'\n",
        ),
    ];
    for (language, source) in cases {
        assert_eq!(gaps_in(language, source), [], "{language:?}");
    }
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
