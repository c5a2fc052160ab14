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

/// Parts of the languages that a lowering could read twice: what is assigned to and read, compared on both sides,
/// checked and then used.
fn parts_within_parts(language: Language) -> Vec<[&'static str; 5]> {
    match language {
        Language::Python => vec![
            ["x = ", "(a < ", "1", " < b)", ""],
            ["x = ", "(a if ", "1", " else b)", ""],
            ["x = ", "(y := ", "1", ")", ""],
            ["x = ", "[i for i in ", "[]", " if i]", ""],
            ["x = ", "{k: v for k, v in ", "z", ".items()}", ""],
            ["x = ", "f'{", "1", "}'", ""],
            ["x = ", "('%s' % ", "1", ")", ""],
            ["x = ", "'{}'.format(", "1", ")", ""],
            ["x = ", "(lambda a=", "1", ": a)", ""],
            ["x = ", "a[", "1", ":2]", ""],
            ["a[", "b[", "1", "]", "] += 1"],
            ["x = ", "(a or ", "1", ")", ""],
            ["x = ", "(a in ", "b", ")", ""],
            ["x = ", "f(**", "b", ")", ""],
            ["x = ", "f(k=", "b", ")", ""],
            ["x = ", "(await ", "b", ")", ""],
            ["", "@f(", "b", ")", "\ndef g(): pass"],
        ],
        Language::JavaScript | Language::TypeScript => vec![
            ["x = ", "a[b += ", "1", "]", ""],
            ["x = ", "(a[", "1", "] += 1)", ""],
            ["x = ", "(a[", "1", "] ??= 1)", ""],
            ["x = ", "(a[", "1", "] = 1)", ""],
            ["x = ", "(++a[", "1", "])", ""],
            ["x = ", "(a[", "1", "]++)", ""],
            ["x = ", "`${", "1", "}`", ""],
            ["x = ", "a?.[", "1", "]", ""],
            ["x = ", "(a ?? ", "1", ")", ""],
            ["x = ", "(", "a", ")?.b", ""],
            ["x = ", "(a ? ", "1", " : b)", ""],
            ["x = ", "new A(", "1", ")", ""],
            ["x = ", "(([a = ", "1", "]) => a)", ""],
            ["x = ", "(({a = ", "1", "}) => a)", ""],
            ["x = ", "(function (a = ", "1", ") {})", ""],
            ["x = ", "({a = ", "1", "} = b)", ""],
            ["x = ", "class { a = ", "1", " }", ""],
            ["x = ", "class extends (", "A", ") {}", ""],
            ["x = ", "(await ", "1", ")", ""],
            ["x = ", "(async () => { ", "1", " })()", ""],
            ["", "switch (a) { case 1: ", "", "}", ""],
            ["", "for (const a of b) {", "", "}", ""],
            ["", "for (let i = 0; i < 3; i++) {", "", "}", ""],
            ["", "do {", "", "} while (a)", ""],
            ["", "try {", "", "} catch (e) {}", ""],
            ["", "try {} catch (e) {", "", "} finally {}", ""],
            ["", "try {} finally {", "", "}", ""],
        ],
        Language::Java => vec![
            ["class A { int x = ", "++(", "a", ")", "; }"],
            ["class A { int x = ", "(", "a", ")++", "; }"],
            ["class A { void f() { x = ", "a[b += ", "1", "]", "; }}"],
            ["class A { void f() { x = ", "(a[", "1", "] += 1)", "; }}"],
            ["class A { void f() { x = ", "(b = ", "1", ")", "; }}"],
            ["class A { void f() { x = ", "(a ? b : ", "1", ")", "; }}"],
            ["class A { void f() { x = ", "new int[", "1", "]", "; }}"],
            ["class A { void f() { x = ", "new B(", "1", ")", "; }}"],
            ["class A { void f() { x = ", "(T) (", "1", ")", "; }}"],
            ["class A { void f() { x = ", "(a -> ", "1", ")", "; }}"],
            [
                "class A { void f() { x = ",
                "switch (a) { case 1 -> ",
                "1",
                "; default -> 2; }",
                "; }}",
            ],
            [
                "class A { void f() { x = ",
                "switch (a) { case 1: yield ",
                "1",
                "; default: yield 2; }",
                "; }}",
            ],
            [
                "class A { void f() { x = ",
                "new B() { int c = ",
                "1",
                "; }",
                "; }}",
            ],
            [
                "class A { void f() { x = ",
                "(",
                "a",
                " instanceof B b && c)",
                "; }}",
            ],
            [
                "class A { void f() {",
                "try {",
                "",
                "} catch (E e) {}",
                "}}",
            ],
            ["class A { void f() {", "try {} finally {", "", "}", "}}"],
            ["class A { void f() {", "try (A a = b()) {", "", "}", "}}"],
            [
                "class A { void f() {",
                "for (int i = 0; i < 3; i++) {",
                "",
                "}",
                "}}",
            ],
            ["class A { void f() {", "for (A a : b) {", "", "}", "}}"],
            ["class A { void f() {", "do {", "", "} while (a);", "}}"],
            [
                "class A { void f() {",
                "switch (a) { case 1: ",
                "",
                "}",
                "}}",
            ],
            ["class A { void f() {", "synchronized (a) {", "", "}", "}}"],
        ],
        Language::Go => vec![
            [
                "package a\nfunc f() {",
                "a[func() int {",
                "",
                "return 1 }()] += 1\n",
                "}",
            ],
            [
                "package a\nfunc f() {",
                "a[func() int {",
                "",
                "return 1 }()]++\n",
                "}",
            ],
            [
                "package a\nfunc f() {",
                "if a := func() int {",
                "",
                "return 1 }(); a > 0 {}\n",
                "}",
            ],
            [
                "package a\nfunc f() {",
                "for a := range func() T {",
                "",
                "return 1 }() {}\n",
                "}",
            ],
            [
                "package a\nfunc f() {",
                "for i := 0; i < 3; i++ {",
                "",
                "}\n",
                "}",
            ],
            [
                "package a\nfunc f() {",
                "switch a := b.(type) { case int:\n",
                "",
                "}\n",
                "}",
            ],
            [
                "package a\nfunc f() {",
                "switch a { case 1:\n",
                "",
                "}\n",
                "}",
            ],
            [
                "package a\nfunc f() {",
                "select { case a := <-b:\n",
                "",
                "}\n",
                "}",
            ],
            ["package a\nfunc f() {", "go func() {", "", "}()\n", "}"],
            ["package a\nfunc f() {", "defer func() {", "", "}()\n", "}"],
            ["package a\nvar x = ", "T{a: ", "1", "}", ""],
            ["package a\nvar x = ", "[]T{", "1", "}", ""],
            ["package a\nvar x = ", "map[string]T{\"a\": ", "1", "}", ""],
            ["package a\nvar x = ", "a[", "1", ":2]", ""],
            ["package a\nvar x = ", "T(", "1", ")", ""],
            ["package a\nvar x = ", "make([]T, ", "1", ")", ""],
            ["package a\nvar x = ", "append(a, ", "1", ")", ""],
            ["package a\nvar x = ", "(", "a", ").(T)", ""],
        ],
    }
}

#[test]
fn parts_within_parts_are_read_once() {
    // What were read twice at each level would be read a quintillion times: the test would not end.
    const LEVELS: usize = 60;
    for language in Language::ALL {
        for [head, open, core, close, tail] in parts_within_parts(language) {
            let (opened, closed) = (open.repeat(LEVELS), close.repeat(LEVELS));
            let gaps = gaps_in(language, &format!("{head}{opened}{core}{closed}{tail}"));
            assert!(!gaps.contains(&GapKind::Empty), "{language:?}: `{open}`");
        }
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
