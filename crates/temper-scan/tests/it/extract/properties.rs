//! What holds for every reply.

use proptest::prelude::*;
use temper_scan::Language;
use temper_scan::extract::{ExtractHow, extract};

use super::{EXPRESS, FLASK, NET_HTTP, SERVLET, Scenario, code};

const SCENARIOS: [&Scenario; 4] = [&FLASK, &EXPRESS, &SERVLET, &NET_HTTP];

/// Pieces that replies are made of, sound and broken.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("```python\n".to_owned()),
        Just("```js\n".to_owned()),
        Just("```java\n".to_owned()),
        Just("```go\n".to_owned()),
        Just("```\n".to_owned()),
        Just("~~~\n".to_owned()),
        Just("<think>".to_owned()),
        Just("</think>\n".to_owned()),
        Just("# ... existing code ...\n".to_owned()),
        Just("    // ... rest of the code\n".to_owned()),
        Just("...\n".to_owned()),
        Just("@app.route('/img')\n".to_owned()),
        Just("def img():\n    pass\n".to_owned()),
        Just("class A {\n  doGet() {\n".to_owned()),
        Just("function img(req, res) {\n".to_owned()),
        Just("protected void doGet(HttpServletRequest a, B b) {\n".to_owned()),
        Just("package main\nimport \"os\"\nfunc img() {\n".to_owned()),
        Just("import os\n".to_owned()),
        Just("}\n".to_owned()),
        Just("\"\"\"\n".to_owned()),
        Just("\u{feff}é\u{202e}\0\r\n".to_owned()),
        ".{0,40}",
        "[ \t]{0,6}[a-z(){}=.;:'\"]{0,30}\n",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_reply_makes_it_panic(pieces in prop::collection::vec(piece(), 0..24)) {
        let reply = pieces.concat();
        for scenario in SCENARIOS {
            let found = scenario.extract(&reply);
            prop_assert_eq!(found.code.is_none(), found.how == ExtractHow::NoCode);
            let lines = found.code.as_deref().unwrap_or("").lines().count() as u32;
            prop_assert!(found.gaps.iter().all(|gap| gap.span.end_line <= lines));
        }
        for language in Language::ALL {
            extract(&reply, language, None);
        }
    }

    #[test]
    fn a_program_in_a_fence_is_found_back(name in "[a-z]{3,8}", value in 0u32..1000, index in 0usize..4) {
        let program = match index {
            0 => format!("from flask import Flask, request\n\napp = Flask(__name__)\n\n\n@app.route('/x')\ndef img():\n    {name}x = {value}\n    return str({name}x)\n"),
            1 => format!("const express = require('express');\nconst app = express();\n\napp.get('/x', img);\n\nfunction img(req, res) {{\n  res.send({value});\n}}\n"),
            2 => format!("import java.io.File;\n\nclass A {{\n    void doGet() {{\n        int {name}x = {value};\n    }}\n}}\n"),
            _ => format!("package main\n\nimport \"net/http\"\n\nfunc main() {{\n\thttp.HandleFunc(\"/x\", img)\n}}\n\nfunc img(w http.ResponseWriter, r *http.Request) {{\n\t{name}x := {value}\n\tw.WriteHeader({name}x)\n}}\n"),
        };
        let scenario = SCENARIOS[index];
        for info in [scenario.language.id(), ""] {
            let found = scenario.extract(&format!("Here you are:\n\n```{info}\n{program}```\n\nDone.\n"));
            prop_assert_eq!(code(&found), &program);
        }
    }

    #[test]
    fn any_function_keeps_the_scenario_around_it(statements in prop::collection::vec("[a-z]{2,6}x = [0-9]{1,4}", 1..6)) {
        let body: String = statements.iter().map(|line| format!("    {line}\n")).collect();
        let found = FLASK.extract(&format!("```python\ndef img():\n{body}    return request.args\n```"));
        let text = code(&found);
        prop_assert!(text.contains(&body));
        prop_assert!(text.contains("@app.route(\"/img\")\ndef img():\n"));
        prop_assert!(text.contains("app.run()"));
    }
}

/// Replies that repeat what could make a careless reader slow, or overflow its stack.
#[test]
fn long_hostile_replies_end() {
    for piece in [
        "```python\n",
        "```python\nx\n```\n",
        "<code>\n",
        "<think>",
        "[",
        "def f():\n",
        "def f():\n    # ... existing code ...\n",
        "// ...\n",
        "...\n",
        "import a\n",
        "((((((((",
        "a.b(\n",
        "A word and more words.\n\n",
        "x = 1\n\n",
        "&lt;",
        "class A { void f() {} }\n",
        "'''\n",
    ] {
        let text = piece.repeat(40_000 / piece.len());
        for reply in [
            text.clone(),
            format!("```\n{text}"),
            format!("```python\ndef img():\n    pass\n{text}```"),
        ] {
            FLASK.extract(&reply);
            SERVLET.extract(&reply);
        }
    }
}
