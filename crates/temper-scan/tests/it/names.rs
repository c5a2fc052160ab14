//! Names that hang loose, as a reader of a change sees them.

use temper_scan::Language;
use temper_scan::shape::{Loose, Names};

fn names(of: Vec<Loose>) -> String {
    let names: Vec<String> = of.into_iter().map(|it| it.name).collect();
    names.join(" ")
}

/// Each program with the names that nothing defines.
fn unbound(language: Language, programs: &[(&str, &str)]) {
    let wrong: Vec<String> = programs
        .iter()
        .map(|(program, expected)| {
            (
                program,
                expected,
                names(Names::of(program, language).unbound),
            )
        })
        .filter(|(_, expected, found)| *expected != found)
        .map(|(program, expected, found)| format!("{program}\n{expected:?}, but {found:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn python_modules_and_functions() {
    unbound(
        Language::Python,
        &[
            ("import os.path\nprint(os.sep, path)\n", "path"),
            ("import a.b as c\nc.d(a)\n", "a"),
            ("from a import b, c as d\nb(d, c)\n", "c"),
            ("from a import *\nanything()\n", ""),
            ("def f(x, *, y=1, **z):\n    return x, y, z, w\n", "w"),
            ("f = lambda a, *b: (a, b, c)\n", "c"),
            ("def f():\n    v = 1\ndef g():\n    return v\n", "v"),
            (
                "def f():\n    global v\n    v = 1\ndef g():\n    return v\n",
                "",
            ),
        ],
    );
}

#[test]
fn python_classes_and_patterns() {
    unbound(
        Language::Python,
        &[
            (
                "class A:\n    k = 1\n    j = k\n    def m(self):\n        return k\n",
                "k",
            ),
            (
                "class A:\n    k = 1\n    def m(self, x=k) -> k:\n        return x\n",
                "",
            ),
            (
                "class A:\n    def m(self):\n        return A, __class__, super()\n",
                "",
            ),
            ("with open('f') as (a, b), c() as d:\n    a, b, d\n", "c"),
            (
                "try:\n    pass\nexcept (ValueError, E) as e:\n    print(e)\n",
                "E",
            ),
            ("print([x for x in range(9) if (y := x)], y)\n", ""),
            ("for i, (j, *k) in enumerate([]):\n    i, j, k\n", ""),
            ("match 1:\n    case {'a': q, **r}:\n        q, r, s\n", "s"),
            ("x: Optional[int] = None\n", "Optional"),
            ("def f[T](x: T) -> list[T]:\n    return x\n", ""),
            ("o.attribute = call(keyword=1)\n", "call o"),
            ("print(f'{a!r:>{b}}')\n", "a b"),
            ("@decorated\ndef f(): ...\n", "decorated"),
            ("globals()['x'] = 1\nx\n", ""),
            ("__name__, __file__, NotImplemented, print\n", ""),
            (
                "def f():\n    def g():\n        return h()\n    def h():\n        return g()\n",
                "",
            ),
            ("del gone\n", "gone"),
        ],
    );
}

#[test]
fn javascript() {
    unbound(
        Language::JavaScript,
        &[
            ("const { a, b: c, ...d } = require('x'); a(b, c, d);", "b"),
            (
                "import e, { f as g, h } from 'x'; import * as i from 'y'; e(f, g, h, i);",
                "f",
            ),
            ("const k = ({ l }, [m, n = o]) => l + m + n;", "o"),
            ("try { p(); } catch ({ message }) { message; }", "p"),
            ("async function a() { await b(); }", "b"),
            ("for (const [q, r] of Object.entries({})) q + r;", ""),
            ("s = 1; function t() { return s; }", ""),
            ("({ u } = v); u;", "v"),
            ("w.x = { y, z: 1 };", "w y"),
            (
                "class A extends B { #c = 1; d() { return this.#c; } static { E; } }",
                "B E",
            ),
            ("if (typeof maybe !== 'undefined') maybe();", ""),
            ("label: for (;;) { continue label; }", ""),
            ("const F = () => <div><G.H a={i} /></div>;", "G i"),
            ("function outer() { let inner; } inner;", "inner"),
            (
                "function* g() { yield arguments; } export { g as h }; new.target;",
                "",
            ),
            (
                "window.x = document; process.env; console.log(__dirname, fs);",
                "fs",
            ),
            ("const f = function own() { own(); };", ""),
            ("const { [key]: value = other } = {}; value;", "key other"),
        ],
    );
    unbound(
        Language::TypeScript,
        &[
            ("type T = U; const f = (a: V, b?: W): X => a as Y;", ""),
            (
                "enum E { A } class C<T> { constructor(private d: D) { E.A; this.d; g; } }",
                "g",
            ),
            (
                "import type { A } from 'a'; declare const b: A; abstract class K {} K; b;",
                "",
            ),
            (
                "function is(x: unknown): x is string { return typeof x === 'string'; } is(y!);",
                "y",
            ),
        ],
    );
}

#[test]
fn java() {
    let class = |body: &str| format!("import java.util.*;\nclass A {{ {body} }}");
    let cases = [
        ("int f; int g(int a) { int b = a; return b + f + c; }", "c"),
        (
            "void g() { for (String s : new ArrayList<String>()) s.trim(); s.trim(); }",
            "",
        ),
        (
            "void g() { PreparedStatement s = null; }",
            "PreparedStatement",
        ),
        (
            "void g() { try (Scanner s = new Scanner(\"\")) { s.next(); } catch (Foo e) { e.x(); } }",
            "Foo",
        ),
        (
            "void g() { java.sql.Date d = java.sql.Date.valueOf(\"\"); other.Thing.x(); }",
            "other",
        ),
        (
            "Object g(Object o) { return o instanceof String s ? s : t; }",
            "t",
        ),
        (
            "void g() { Runnable r = () -> h(); List.of(1).forEach(x -> x.y()); }",
            "h",
        ),
        (
            "void g() { List.of(1).stream().map(Foo::bar).map(this::g); }",
            "Foo",
        ),
        (
            "@Deprecated @Mine(key = Value.X) void g() { toString(); Map.Entry<String, U> e; }",
            "Mine U Value",
        ),
        (
            "void g(int k) { out: while (true) { switch (k) { case FOO: break out; } } }",
            "",
        ),
        ("void g() { var v = 1; v = v + w; total = 1; }", "total w"),
        ("<T extends Comparable<T>> T g(T t) { return t; }", ""),
        (
            "enum E { X, Y } record R(int p) { int q() { return p; } } E g() { return E.X; }",
            "",
        ),
        // A class that is not known may give its heirs any name.
        ("void g() { new Other() { void h() { anything(); } }; }", ""),
        (
            "void g() { new Thread() { public void run() { interrupt(); missing(); } }; }",
            "missing",
        ),
    ];
    let programs: Vec<(String, &str)> = cases.iter().map(|it| (class(it.0), it.1)).collect();
    let programs: Vec<(&str, &str)> = programs.iter().map(|it| (&*it.0, it.1)).collect();
    unbound(Language::Java, &programs);
}

#[test]
fn java_imports_and_inheritance() {
    unbound(
        Language::Java,
        &[
            ("import static a.B.*; class A { Object x = any(); }", ""),
            (
                "import static a.B.one; class A { Object x = one(two()); }",
                "two",
            ),
            ("import some.where.*; class A { Any x = other; }", "other"),
            (
                "import javax.servlet.http.*; class A extends HttpServlet { Object x = getServletContext().y(z()); }",
                "z",
            ),
            (
                "class A extends Unknown { Object x = inherited(field); Type t; }",
                "",
            ),
        ],
    );
}

#[test]
fn go() {
    let file = |rest: &str| format!("package a\n{rest}\n");
    let cases = [
        (
            "import \"os\"\nfunc f() { os.Exit(filepath.Base(\"\")) }",
            "filepath",
        ),
        ("import p \"path/filepath\"\nfunc f() { p.Base(\"\") }", ""),
        (
            "import \"gopkg.in/yaml.v3\"\nfunc f() { yaml.Unmarshal(x) }",
            "x",
        ),
        (
            "import \"github.com/go-chi/chi/v5\"\nfunc f() { chi.NewRouter() }",
            "",
        ),
        (
            "import \"github.com/mattn/go-sqlite3\"\nfunc f() { sqlite3.Open() }",
            "",
        ),
        (
            "import \"example.com/odd\"\nfunc f() { even.Number(x) }",
            "",
        ),
        ("import . \"os\"\nfunc f() { Exit(1) }", ""),
        (
            "type T struct { A int; B U }\nfunc (t *T) m(x int) (r error) { r = t.n(x); return r }",
            "U",
        ),
        (
            "func f() { for i, v := range xs { _ = i + v }; var w T = T{Key: val}; _ = w }",
            "T val xs",
        ),
        (
            "func f(v any) { switch t := v.(type) { case int: print(t); case Foo: } }",
            "Foo",
        ),
        (
            "const ( A = iota; B )\nfunc f() int { return A + B + C }",
            "C",
        ),
        (
            "func f[K comparable, V any](m map[K]V) { out: for { break out } }",
            "",
        ),
        (
            "func f() { func(a int) { println(a) }(b); select { case c := <-d: _ = c } }",
            "b d",
        ),
    ];
    let programs: Vec<(String, &str)> = cases.iter().map(|it| (file(it.0), it.1)).collect();
    let programs: Vec<(&str, &str)> = programs.iter().map(|it| (&*it.0, it.1)).collect();
    unbound(Language::Go, &programs);
}

#[test]
fn go_refuses_what_is_not_used() {
    let cases = [
        (
            "import (\n\"os\"\n\"fmt\"\n_ \"embed\"\n)\nfunc f() { fmt.Print() }",
            "os",
        ),
        ("import \"example.com/a\"\nfunc f() {}", ""),
        ("func f() { a := 1; var b int; _ = b }", "a"),
        (
            "func f() { a, err := g(); if err != nil { println(a) } }\nfunc g() (int, error) { return 1, nil }",
            "",
        ),
        (
            "func f() { a := 1; func() { println(a); a := 2; println(a) }() }",
            "",
        ),
        ("func f() { a := 1; func() { a := 2; println(a) }() }", ""),
        (
            "func f() (code int, err error) { code, err = 1, nil; for { code, err := 1, err; return code, err } }",
            "",
        ),
        (
            "func f() (code int) { if code, err := g(); err != nil { return code } }",
            "",
        ),
        ("func f() { key := 1; println(map[int]int{key: 2}) }", ""),
        (
            "var top = 1\nfunc f(unused int) (named error) { return }",
            "",
        ),
        ("func f() { for i := range []int{} { } }", "i"),
    ];
    for (rest, expected) in cases {
        let program = format!("package a\n{rest}\n");
        let found = Names::of(&program, Language::Go);
        assert_eq!(names(found.unused), expected, "{program}");
    }
}

#[test]
fn a_text_that_is_none_has_no_names() {
    for language in Language::ALL {
        assert_eq!(Names::of("", language), Names::default());
        assert_eq!(names(Names::of("((((", language).unused), "");
    }
}

/// Each program with the words that its language refuses where they stand.
fn misplaced(language: Language, programs: &[(&str, &str)]) {
    for (program, expected) in programs {
        let found = names(Names::of(program, language).misplaced);
        assert_eq!(found, *expected, "{program}");
    }
}

#[test]
fn words_that_python_refuses_where_they_stand() {
    misplaced(
        Language::Python,
        &[
            ("async def f():\n    await g()\n", ""),
            ("def f():\n    await g()\n", "await"),
            (
                "async def f():\n    h = lambda: 1\n    async with g() as x:\n        return await x\n",
                "",
            ),
            (
                "async def f():\n    def g():\n        await h()\n    return g\n",
                "await",
            ),
            ("await f()\n", "await"),
            ("def f():\n    yield 1\n    return\n", ""),
            ("if x:\n    return 1\nyield 2\n", "return yield"),
        ],
    );
}

#[test]
fn words_that_javascript_refuses_where_they_stand() {
    misplaced(
        Language::JavaScript,
        &[
            ("async function f() { await g(); }\n", ""),
            ("function f() { await g(); }\n", "await"),
            (
                "app.get('/', async (q, s) => { s.send(await g(q)); });\n",
                "",
            ),
            (
                "app.get('/', (q, s) => { s.send(await g(q)); });\n",
                "await",
            ),
            (
                "async function f() { a.map((x) => await g(x)); }\n",
                "await",
            ),
            ("class A { async f() { await g(); } }\n", ""),
            ("const x = await f();\n", "await"),
            ("import f from 'f';\nconst x = await f();\n", ""),
            (
                "function* f() { yield 1; }\nclass A { *g() { yield 2; } }\n",
                "",
            ),
            (
                "async () => { for await (const x of y) { await x; } }\n",
                "",
            ),
        ],
    );
    let typed =
        "export async function f(): Promise<void> { await g(); }\nfunction h() { await g(); }\n";
    misplaced(Language::TypeScript, &[(typed, "await")]);
}

#[test]
fn java_and_go_have_no_words_that_only_some_functions_take() {
    misplaced(
        Language::Java,
        &[("class A { int f() { return 1; } }\n", "")],
    );
    misplaced(
        Language::Go,
        &[("package a\nfunc f() int { return 1 }\n", "")],
    );
}
