//! Fragments placed into their scenario.

use temper_scan::extract::ExtractHow;

use super::{EXPRESS, FLASK, NET_HTTP, SERVLET, Scenario, assert_how, assert_order, code};
use temper_scan::Language;

#[test]
fn a_whole_program_is_taken_as_it_is() {
    let program = "from flask import Flask, request\napp = Flask(__name__)\n\n@app.route('/img')\ndef img():\n    return request.args['x']\n";
    let found = FLASK.extract(&format!("```python\n{program}```"));
    assert_how(&found, ExtractHow::WholeProgram);
    assert_eq!(code(&found), program);
}

#[test]
fn a_function_takes_its_place_under_its_decorator() {
    let found = FLASK.extract(
        "```python\nimport re\nfrom flask import send_file\n\ndef allowed(name):\n    return re.fullmatch('[a-z]+', name)\n\ndef img():\n    name = request.args.get('name')\n    return send_file(name)\n```",
    );
    assert_how(&found, ExtractHow::FragmentPlaced);
    let text = code(&found);
    assert_order(
        text,
        &[
            "import os",
            "import re",
            "send_file",
            "app = Flask",
            "@app.route",
            "def img",
            "send_file(name)",
            "app.run()",
        ],
    );
    assert!(text.contains("def allowed"));
    assert!(!text.contains("HOLE"));
}

#[test]
fn a_decorated_function_brings_its_own_decorator() {
    let found = FLASK.extract(
        "```python\n@app.route('/img', methods=['GET'])\ndef img():\n    return request.args['name']\n```",
    );
    assert_eq!(code(&found).matches("@app.route").count(), 1);
    assert!(code(&found).contains("methods=['GET']"));
    assert_order(
        code(&found),
        &["app = Flask", "methods", "def img", "app.run()"],
    );
}

#[test]
fn a_body_fills_the_hole_at_its_indentation() {
    for body in [
        "name = request.args.get('name')\nif not name:\n    return '', 400\nreturn open(name).read()\n",
        "    name = request.args.get('name')\n    if not name:\n        return '', 400\n    return open(name).read()\n",
        "name = request.args.get('name')\n    if not name:\n        return '', 400\n    return open(name).read()\n",
    ] {
        for reply in [format!("```python\n{body}```"), body.to_owned()] {
            let found = FLASK.extract(&reply);
            assert_how(&found, ExtractHow::BodyPlaced);
            assert!(
                code(&found).contains(
                    "def img():\n    name = request.args.get('name')\n    if not name:\n        return '', 400\n    return open(name).read()"
                ),
                "{}",
                code(&found)
            );
        }
    }
}

#[test]
fn a_body_with_imports_gives_them_to_the_top() {
    let found = FLASK.extract("```python\nfrom flask import send_file\nname = request.args['n']\nreturn send_file(name)\n```");
    assert_how(&found, ExtractHow::BodyPlaced);
    assert_order(
        code(&found),
        &[
            "import os",
            "from flask import send_file",
            "def img():\n    name =",
            "    return send_file",
        ],
    );
}

#[test]
fn strings_over_several_lines_do_not_move() {
    let found = FLASK.extract("```python\nreturn \"\"\"<p>\n  kept\n</p>\"\"\"\n```");
    assert!(
        code(&found).contains("    return \"\"\"<p>\n  kept\n</p>\"\"\""),
        "{}",
        code(&found)
    );
}

#[test]
fn express_handlers_take_their_place_in_every_form() {
    for reply in [
        "```js\nfunction img(req, res) {\n  res.sendFile(path.join(__dirname, req.query.name));\n}\n```",
        "```js\nconst img = async (req, res) => {\n  res.sendFile(path.join(__dirname, req.query.name));\n};\n```",
        "```javascript\nconst path = require('path');\nconst fs = require('fs');\n\nasync function img(req, res) {\n  res.sendFile(path.join(__dirname, req.query.name));\n}\n```",
    ] {
        let found = EXPRESS.extract(reply);
        let text = code(&found);
        assert_how(&found, ExtractHow::FragmentPlaced);
        assert_order(
            text,
            &[
                "require('path')",
                "app.get('/img'",
                "img",
                "sendFile",
                "app.listen",
            ],
        );
        assert_eq!(text.matches("require('path')").count(), 1, "{text}");
        assert!(!text.contains("HOLE"));
    }
}

#[test]
fn a_route_takes_the_place_of_the_same_route() {
    let scenario = Scenario {
        language: Language::JavaScript,
        entry: "img",
        program: "const express = require('express');\nconst app = express();\n\napp.get('/img', (req, res) => {\n  // HOLE\n});\n\napp.listen(1);\n",
    };
    let found = scenario.extract("```js\nconst fs = require('fs');\n\napp.get('/img', (req, res) => {\n  res.send(fs.readFileSync(req.query.n));\n});\n```");
    assert_how(&found, ExtractHow::FragmentPlaced);
    assert_eq!(
        code(&found).matches("app.get(").count(),
        1,
        "{}",
        code(&found)
    );
    assert_order(
        code(&found),
        &["express()", "app.get", "readFileSync", "app.listen"],
    );

    let found = scenario.extract("```js\nres.send(req.query.n);\n```");
    assert_how(&found, ExtractHow::BodyPlaced);
    assert!(
        code(&found).contains("=> {\n  res.send(req.query.n);\n});"),
        "{}",
        code(&found)
    );
}

#[test]
fn a_java_method_takes_its_place_in_the_class() {
    let found = SERVLET.extract(
        "```java\nimport java.nio.file.Files;\n\nprotected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {\n    send(resp, req.getParameter(\"name\"));\n}\n\nprivate void send(HttpServletResponse resp, String name) throws IOException {\n    resp.getWriter().write(name);\n}\n```",
    );
    assert_how(&found, ExtractHow::FragmentPlaced);
    assert_order(
        code(&found),
        &[
            "java.io.IOException;\nimport java.nio.file.Files;",
            "class ImageServlet",
            "Store store",
            "@Override\n    protected void doGet",
            "        send(resp",
            "    private void send",
            "}\n",
        ],
    );
    assert_eq!(code(&found).matches("doGet").count(), 1);
}

#[test]
fn a_java_class_without_imports_gets_those_of_the_scenario() {
    let found = SERVLET.extract(
        "```java\npublic class ImageServlet extends HttpServlet {\n    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {\n        store.send(resp);\n    }\n}\n```",
    );
    assert_how(&found, ExtractHow::FragmentPlaced);
    assert_order(
        code(&found),
        &[
            "package scenario;",
            "import java.io.IOException;",
            "class ImageServlet",
            "Store store",
            "doGet",
        ],
    );
    assert_eq!(code(&found).matches("class ").count(), 1);
}

#[test]
fn a_java_class_with_another_name_stands_for_that_of_the_scenario() {
    let found = SERVLET.extract(
        "```java\npublic class Better extends HttpServlet {\n    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {\n        resp.getWriter().write(\"x\");\n    }\n}\n```",
    );
    assert_order(
        code(&found),
        &["import java.io.IOException;", "class Better"],
    );
    assert!(!code(&found).contains("ImageServlet"), "{}", code(&found));
}

#[test]
fn a_java_body_fills_the_hole() {
    let found = SERVLET.extract(
        "```java\nString name = req.getParameter(\"name\");\nresp.getWriter().write(name);\n```",
    );
    assert_how(&found, ExtractHow::BodyPlaced);
    assert!(
        code(&found).contains(
            "IOException {\n        String name = req.getParameter(\"name\");\n        resp"
        ),
        "{}",
        code(&found)
    );
}

#[test]
fn a_go_function_takes_its_place_with_its_imports() {
    let found = NET_HTTP.extract(
        "```go\nimport (\n\t\"net/http\"\n\t\"os\"\n)\n\nfunc img(w http.ResponseWriter, r *http.Request) {\n\tdata, _ := os.ReadFile(r.FormValue(\"name\"))\n\tw.Write(data)\n}\n```",
    );
    assert_how(&found, ExtractHow::FragmentPlaced);
    assert_order(
        code(&found),
        &[
            "package main",
            "\"net/http\"",
            "import \"os\"",
            "func main",
            "func img",
            "os.ReadFile",
        ],
    );
    assert_eq!(code(&found).matches("\"net/http\"").count(), 1);
    assert_eq!(code(&found).matches("func img").count(), 1);
}

#[test]
fn a_go_program_is_taken_as_it_is_and_a_body_fills_the_hole() {
    let program = "package main\n\nimport \"net/http\"\n\nfunc img(w http.ResponseWriter, r *http.Request) {\n\tw.Write(nil)\n}\n\nfunc main() {\n\thttp.HandleFunc(\"/img\", img)\n}\n";
    let found = NET_HTTP.extract(&format!("```go\n{program}```"));
    assert_how(&found, ExtractHow::WholeProgram);
    assert_eq!(code(&found), program);

    let found =
        NET_HTTP.extract("```go\nname := r.FormValue(\"name\")\nw.Write([]byte(name))\n```");
    assert_how(&found, ExtractHow::BodyPlaced);
    assert!(
        code(&found).contains("{\n\tname := r.FormValue(\"name\")\n\tw.Write"),
        "{}",
        code(&found)
    );
}

#[test]
fn a_hole_for_a_whole_function_takes_it() {
    let scenario = Scenario {
        language: Language::Python,
        entry: "img",
        program: "from flask import Flask, request\n\napp = Flask(__name__)\n\n# HOLE\n",
    };
    let found = scenario
        .extract("```python\n@app.route('/img')\ndef img():\n    return request.args['n']\n```");
    assert_how(&found, ExtractHow::FragmentPlaced);
    assert_order(
        code(&found),
        &["app = Flask", "@app.route('/img')\ndef img():\n    return"],
    );
}

#[test]
fn a_method_of_a_typescript_class_takes_its_place() {
    let scenario = Scenario {
        language: Language::TypeScript,
        entry: "find",
        program: "import { Controller, Get, Query } from '@nestjs/common';\n\n@Controller('img')\nexport class Images {\n  @Get()\n  find(@Query('n') n: string) {\n    // HOLE\n  }\n}\n",
    };
    let found = scenario.extract(
        "```ts\nfind(@Query('n') n: string) {\n  return this.db.query(`select ${n}`);\n}\n```",
    );
    assert_how(&found, ExtractHow::FragmentPlaced);
    assert_order(
        code(&found),
        &["@Get()\n", "find(@Query", "this.db.query", "}\n}"],
    );
    assert_eq!(code(&found).matches("find(").count(), 1);
}
