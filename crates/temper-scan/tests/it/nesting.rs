//! Parts within parts: a lowering reads each of them once.
//!
//! What it read twice at each level (what is assigned to and read, compared on both sides, checked and then used) would
//! be read a quintillion times sixty levels deep.

use temper_scan::{Catalog, GapKind, Language, scan};

/// What stands before, what opens a level, the core, what closes a level, what stands behind.
type Nesting = [&'static str; 5];

#[rustfmt::skip]
const PYTHON: &[Nesting] = &[
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
];

#[rustfmt::skip]
const JAVASCRIPT: &[Nesting] = &[
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
];

#[rustfmt::skip]
const JAVA: &[Nesting] = &[
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
    ["class A { void f() { x = ", "switch (a) { case 1 -> ", "1", "; default -> 2; }", "; }}"],
    ["class A { void f() { x = ", "switch (a) { case 1: yield ", "1", "; default: yield 2; }", "; }}"],
    ["class A { void f() { x = ", "new B() { int c = ", "1", "; }", "; }}"],
    ["class A { void f() { x = ", "(", "a", " instanceof B b && c)", "; }}"],
    ["class A { void f() {", "try {", "", "} catch (E e) {}", "}}"],
    ["class A { void f() {", "try {} finally {", "", "}", "}}"],
    ["class A { void f() {", "try (A a = b()) {", "", "}", "}}"],
    ["class A { void f() {", "for (int i = 0; i < 3; i++) {", "", "}", "}}"],
    ["class A { void f() {", "for (A a : b) {", "", "}", "}}"],
    ["class A { void f() {", "do {", "", "} while (a);", "}}"],
    ["class A { void f() {", "switch (a) { case 1: ", "", "}", "}}"],
    ["class A { void f() {", "synchronized (a) {", "", "}", "}}"],
];

#[rustfmt::skip]
const GO: &[Nesting] = &[
    ["package a\nfunc f() {", "a[func() int {", "", "return 1 }()] += 1\n", "}"],
    ["package a\nfunc f() {", "a[func() int {", "", "return 1 }()]++\n", "}"],
    ["package a\nfunc f() {", "if a := func() int {", "", "return 1 }(); a > 0 {}\n", "}"],
    ["package a\nfunc f() {", "for a := range func() T {", "", "return 1 }() {}\n", "}"],
    ["package a\nfunc f() {", "for i := 0; i < 3; i++ {", "", "}\n", "}"],
    ["package a\nfunc f() {", "switch a := b.(type) { case int:\n", "", "}\n", "}"],
    ["package a\nfunc f() {", "switch a { case 1:\n", "", "}\n", "}"],
    ["package a\nfunc f() {", "select { case a := <-b:\n", "", "}\n", "}"],
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
];

fn nestings(language: Language) -> &'static [Nesting] {
    match language {
        Language::Python => PYTHON,
        Language::JavaScript | Language::TypeScript => JAVASCRIPT,
        Language::Java => JAVA,
        Language::Go => GO,
    }
}

#[test]
fn parts_within_parts_are_read_once() {
    const LEVELS: usize = 60;
    let rules = Catalog::builtin().all();
    for language in Language::ALL {
        for [head, open, core, close, tail] in nestings(language) {
            let (opened, closed) = (open.repeat(LEVELS), close.repeat(LEVELS));
            let source = format!("{head}{opened}{core}{closed}{tail}");
            let gaps = scan(&source, language, &rules).gaps;
            assert!(
                gaps.iter().all(|gap| gap.kind != GapKind::Empty),
                "{language:?}: `{open}`"
            );
        }
    }
}
