//! Is the cost of a scan linear, whatever the text? Times texts that are made to be slow, at a quarter, half and whole size.
//!
//! usage: adversarial [BYTES [SHAPE]]     (default 1,000,000 and all shapes; a scan must stay under 2 s)
#![allow(clippy::print_stdout, reason = "a program, not the library")]
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "it reads the clock"
)]
#![allow(clippy::too_many_lines, reason = "a table of shapes")]

use std::time::Instant;

use temper_scan::{Catalog, Language, Profile, scan};

// The allocator of the binary `temper`.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A shape of text: what comes first, what is repeated (`#` stands for the number), what comes last.
struct Shape {
    name: &'static str,
    language: Language,
    head: &'static str,
    unit: &'static str,
    tail: &'static str,
}

const fn shape(
    name: &'static str,
    language: Language,
    [head, unit, tail]: [&'static str; 3],
) -> Shape {
    Shape {
        name,
        language,
        head,
        unit,
        tail,
    }
}

const PYTHON: &str = "from flask import request\nimport os\n";
const EXPRESS: &str = "const app = require('express')();\nconst fs = require('fs');\n";
const SERVLET: &str = "class A extends javax.servlet.http.HttpServlet { void doGet(javax.servlet.http.HttpServletRequest r) {\n";
const HANDLER: &str =
    "package a\nimport (\"net/http\"; \"os\")\nfunc h(w http.ResponseWriter, r *http.Request) {\n";

fn shapes() -> Vec<Shape> {
    use Language::{Go, Java, JavaScript, Python, TypeScript};
    vec![
        shape(
            "one long function",
            Python,
            [
                "from flask import request\nimport os\ndef f():\n    x = request.args['x']\n",
                "    x = x + 'a#'\n",
                "    os.system(x)\n",
            ],
        ),
        shape(
            "many small functions in a chain",
            Python,
            [
                PYTHON,
                "def f#(x):\n    return f#0(x)\n",
                "os.system(request.args['x'])\n",
            ],
        ),
        shape(
            "branches that join",
            Python,
            [
                "from flask import request\ndef f(c):\n    x = request.args['x']\n",
                "    if c == '#':\n        x = x + 'a'\n    else:\n        y# = x\n",
                "    open(x)\n",
            ],
        ),
        shape(
            "many tainted variables, one call",
            Python,
            [
                "from flask import request\ndef f():\n",
                "    v# = request.args['#']\n",
                "    open(v0)\n",
            ],
        ),
        shape("open brackets", Python, ["x = ", "(", "1"]),
        shape("a deep expression", JavaScript, ["x = ", "[", "1"]),
        shape(
            "minified calls",
            JavaScript,
            [EXPRESS, "a#=b(a#,c,function(d){return e(d)});", ""],
        ),
        shape(
            "many routes",
            JavaScript,
            [
                EXPRESS,
                "app.get('/#', (req, res) => { fs.readFile(req.query.p, (e, d) => res.send(d)); });\n",
                "",
            ],
        ),
        shape(
            "nested callbacks",
            JavaScript,
            [EXPRESS, "a(function(x#) { b(x#); ", ""],
        ),
        shape(
            "template literals",
            TypeScript,
            [EXPRESS, "const s#: string = `a${s#}b${s#}`;\n", ""],
        ),
        shape(
            "one long line of additions",
            JavaScript,
            ["x = 1", " + y#", ";"],
        ),
        shape(
            "object literals",
            TypeScript,
            ["const o = {", "k#: {a: [1, 2, {b: f(x)}]},\n", "};"],
        ),
        shape(
            "one long method",
            Java,
            [SERVLET, "String a# = r.getParameter(\"p\") + a#;\n", "}}"],
        ),
        shape(
            "many methods",
            Java,
            [
                "class A {",
                "String m#(String s) { return m#1(s) + new java.io.File(s); }\n",
                "}",
            ],
        ),
        shape("nested blocks", Java, [SERVLET, "if (a == #) { ", ""]),
        shape(
            "a long chain of calls",
            Java,
            ["class A { void f() { b", ".append(x#)", "; }}"],
        ),
        shape(
            "one long function",
            Go,
            [HANDLER, "x# := r.FormValue(\"#\")\nos.Open(x#)\n", "}"],
        ),
        shape(
            "many functions",
            Go,
            [
                "package a\n",
                "func f#(x string) string { return f#0(x) }\n",
                "",
            ],
        ),
        shape(
            "cases of a switch",
            Go,
            [
                HANDLER,
                "switch r.FormValue(\"x\") {\ncase \"#\": os.Open(r.FormValue(\"y\"))\n}\n",
                "}",
            ],
        ),
        shape(
            "composite literals",
            Go,
            ["package a\nvar x = ", "T{a: ", "1"],
        ),
    ]
}

fn text(shape: &Shape, bytes: usize) -> String {
    let mut text = shape.head.to_owned();
    let mut at = 0;
    while text.len() < bytes {
        text += &shape.unit.replace('#', &at.to_string());
        at += 1;
    }
    text + shape.tail
}

fn main() {
    let bytes: usize = std::env::args()
        .nth(1)
        .and_then(|bytes| bytes.parse().ok())
        .unwrap_or(1_000_000);
    let rules = Catalog::builtin().profile(Profile::Study);
    println!(
        "{:<36} {:>8} {:>8} {:>8}  gaps",
        "seconds at a part of the size", "1/4", "1/2", "1"
    );
    let only = std::env::args().nth(2).unwrap_or_default();
    for shape in shapes()
        .into_iter()
        .filter(|shape| shape.name.contains(&only))
    {
        let mut row = format!("{:<11}{:<25}", shape.language.id(), shape.name);
        let mut gaps = 0;
        for part in [4, 2, 1] {
            let text = text(&shape, bytes / part);
            let start = Instant::now();
            gaps = scan(&text, shape.language, &rules).gaps.len();
            row += &format!(" {:>8.3}", start.elapsed().as_secs_f64());
        }
        println!("{row}  {gaps}");
    }
}
