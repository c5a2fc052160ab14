//! Placeholders for code that the reply does not repeat.

use temper_scan::extract::{ExtractHow, extract};
use temper_scan::{GapKind, Language};

use super::{FLASK, NET_HTTP, SERVLET, assert_how, assert_order, code};

#[test]
fn what_was_left_out_around_the_function_comes_from_the_scenario() {
    let found = NET_HTTP.extract(
        "```go\npackage main\n\n// ...existing code...\n\nfunc img(w http.ResponseWriter, r *http.Request) {\n\tw.Write([]byte(r.FormValue(\"x\")))\n}\n\n// ...existing code...\n```",
    );
    assert_how(&found, ExtractHow::FragmentPlaced);
    assert_order(
        code(&found),
        &[
            "package main",
            "\"net/http\"",
            "func main",
            "func img",
            "FormValue",
        ],
    );
    assert!(!code(&found).contains("existing code"));
    assert_eq!(found.gaps, []);
}

#[test]
fn what_was_left_out_of_a_class_comes_from_the_scenario() {
    let found = SERVLET.extract(
        "```java\npublic class ImageServlet extends HttpServlet {\n    // ... existing code ...\n\n    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {\n        store.send(req.getParameter(\"x\"));\n    }\n}\n```",
    );
    assert_order(
        code(&found),
        &[
            "import java.io.IOException",
            "class ImageServlet",
            "Store store",
            "doGet",
        ],
    );
    assert_eq!(
        code(&found).matches("Store store").count(),
        1,
        "{}",
        code(&found)
    );
    assert_eq!(found.gaps, []);
}

#[test]
fn a_placeholder_for_nothing_is_no_gap() {
    let found = FLASK.extract(
        "```python\ndef img():\n    # ...existing code...\n    return request.args['n']\n```",
    );
    assert!(!code(&found).contains("existing"), "{}", code(&found));
    assert_eq!(found.gaps, []);
}

#[test]
fn a_placeholder_for_the_answer_itself_is_a_gap() {
    let found =
        FLASK.extract("```python\ndef img():\n    # ... rest of the implementation ...\n```");
    assert_eq!(found.gaps.len(), 1, "{found:#?}");
    assert_eq!(found.gaps[0].kind, GapKind::Elision);
    let line = code(&found)
        .lines()
        .nth(found.gaps[0].span.start_line as usize - 1)
        .unwrap();
    assert_eq!(line, "    # ... rest of the implementation ...");
    assert_eq!(found.gaps[0].span.start_column, 5);
}

#[test]
fn without_a_scenario_every_placeholder_is_a_gap() {
    for (language, text) in [
        (
            Language::Python,
            "import os\n\n# ... existing code ...\n\ndef img():\n    return os.name\n",
        ),
        (
            Language::JavaScript,
            "const a = require('a');\n...\nfunction f() {\n  return a;\n}\n",
        ),
        (
            Language::Java,
            "class A {\n    /* unchanged */\n    int f() { return 1; }\n}\n",
        ),
        (
            Language::Go,
            "package main\n\n// ... other handlers\n\nfunc f() {}\n",
        ),
    ] {
        let found = extract(&format!("```{language}\n{text}```"), language, None);
        assert_eq!(code(&found), text);
        assert_eq!(found.gaps.len(), 1, "{language}: {found:#?}");
        assert_eq!(found.gaps[0].kind, GapKind::Elision);
    }
}

#[test]
fn other_functions_whose_bodies_were_left_out_come_from_the_scenario() {
    let found = NET_HTTP.extract(
        "```go\npackage main\n\nimport \"net/http\"\n\nfunc main() {\n\t// ... unchanged ...\n}\n\nfunc img(w http.ResponseWriter, r *http.Request) {\n\tw.Write([]byte(r.FormValue(\"x\")))\n}\n```",
    );
    assert_order(
        code(&found),
        &[
            "func main() {\n\thttp.HandleFunc(\"/img\", img)",
            "func img",
            "FormValue",
        ],
    );
    assert_eq!(found.gaps, []);
}

#[test]
fn an_elided_later_version_is_merged_into_the_whole_one() {
    let found = extract(
        "```python\nimport os\n\ndef load(name):\n    return open(name)\n\ndef img(name):\n    return load(name)\n```\nNow with a check:\n```python\n# ... existing code ...\n\ndef img(name):\n    return load(os.path.basename(name))\n```\n",
        Language::Python,
        None,
    );
    assert_order(
        code(&found),
        &["import os", "def load", "def img", "basename"],
    );
    assert_eq!(code(&found).matches("def img").count(), 1);
    assert_eq!(found.gaps, []);
}
