//! Fences, and replies without them.

use temper_scan::Language;
use temper_scan::extract::{ExtractHow, extract};

use super::{assert_how, code};

const PROGRAM: &str =
    "import os\n\n\ndef img(name):\n    return open(os.path.join('images', name))\n";

fn python(reply: &str) -> temper_scan::extract::Extraction {
    extract(reply, Language::Python, None)
}

#[test]
fn every_kind_of_fence_gives_the_program() {
    let indented: String = PROGRAM.lines().map(|line| format!("   {line}\n")).collect();
    for reply in [
        format!("```python\n{PROGRAM}```"),
        format!("Sure! Here it is:\n\n```py\n{PROGRAM}```\n\nThis opens the file."),
        format!("~~~python\n{PROGRAM}~~~\n"),
        format!("````python\n{PROGRAM}````\n"),
        format!("```Python3\n{PROGRAM}```\n"),
        format!("```python:app.py\n{PROGRAM}```\n"),
        format!("```python title=\"app.py\"\n{PROGRAM}```\n"),
        format!("```{{.python}}\n{PROGRAM}```\n"),
        format!("```app.py\n{PROGRAM}```\n"),
        format!("```\n{PROGRAM}```\n"),
        format!("```plaintext\n{PROGRAM}```\n"),
        format!("```bash\npip install flask\n```\n```python\n{PROGRAM}```\n"),
        format!("```markdown\n# Answer\n```python\n{PROGRAM}```\n```\n"),
        format!("```\n```python\n{PROGRAM}```\n```\n"),
        format!("1. The code:\n\n   ```python\n{indented}   ```\n2. Done.\n"),
        format!("```python\n{PROGRAM}"),
        format!("```python\r\n{}```\r\n", PROGRAM.replace('\n', "\r\n")),
        format!("<think>\n```python\nbad()\n```\n</think>\n```python\n{PROGRAM}```"),
        format!("Let me think about it.\n</think>\n\n```python\n{PROGRAM}```"),
        format!("[PYTHON]\n{PROGRAM}[/PYTHON]"),
        format!("```python\n{PROGRAM}```<|im_end|>"),
        format!(
            "<|channel|>analysis<|message|>Hm.<|end|><|channel|>final<|message|>```python\n{PROGRAM}```"
        ),
    ] {
        let found = python(&reply);
        assert_how(&found, ExtractHow::WholeProgram);
        assert_eq!(code(&found), PROGRAM, "{reply}");
        assert_eq!(found.gaps, []);
    }
}

#[test]
fn a_fence_inside_of_a_docstring_does_not_end_the_block() {
    let program = "def img(name):\n    \"\"\"Opens it.\n\n    ```\n    img('a')\n    ```\n    \"\"\"\n    return open(name)\n";
    let found = python(&format!("```python\n{program}```\n"));
    assert_eq!(code(&found), program);
}

#[test]
fn a_block_that_is_cut_off_is_noted() {
    let found = python("```python\nimport os\n\ndef img(name):\n    return op");
    assert!(code(&found).ends_with("return op\n"));
    assert!(
        found.notes.iter().any(|note| note.contains("ends inside")),
        "{:?}",
        found.notes
    );
}

#[test]
fn escaped_markup_is_read_where_it_parses_better() {
    let found = extract(
        "```go\npackage main\n\nfunc ok(a int) bool {\n\treturn a &lt; 3 &amp;&amp; a &gt; 1\n}\n```",
        Language::Go,
        None,
    );
    assert!(code(&found).contains("a < 3 && a > 1"));
    let kept = "page = \"&lt;b&gt;\"\n";
    assert_eq!(code(&python(&format!("```python\n{kept}```"))), kept);
}

#[test]
fn a_diff_gives_its_new_side() {
    let found = python(
        "```diff\n--- a/app.py\n+++ b/app.py\n@@ -1,3 +1,3 @@\n import os\n-os.system(name)\n+os.remove(name)\n```",
    );
    assert_eq!(code(&found), "import os\nos.remove(name)\n");
}

#[test]
fn code_without_a_fence_is_told_from_the_prose_around_it() {
    let reply = format!(
        "Here is the implementation of the function you asked for:\n\n{PROGRAM}\nThis function joins the name to the folder. It then opens the file.\n\nLet me know if you need anything else!\n"
    );
    let found = python(&reply);
    assert_how(&found, ExtractHow::Unfenced);
    assert_eq!(code(&found).trim_end(), PROGRAM.trim_end());

    let java = "Sure, here it is:\nimport java.io.File;\n\npublic class A {\n    File open(String name) {\n        return new File(name);\n    }\n\n    // the rest\n}\n\nNote that this does not check the name.\n";
    let found = extract(java, Language::Java, None);
    assert!(
        code(&found).starts_with("import java.io.File;"),
        "{}",
        code(&found)
    );
    assert!(code(&found).trim_end().ends_with('}'), "{}", code(&found));

    let js = "const fs = require('fs');\n\napp.get('/img', (req, res) => {\n  const name = req.query.name;\n\n  res.sendFile(name);\n});\n";
    assert_eq!(code(&extract(js, Language::JavaScript, None)), js);

    let go =
        "package main\n\nimport \"os\"\n\nfunc main() {\n\tos.Remove(\"a\")\n\n\tos.Exit(1)\n}\n";
    assert_eq!(code(&extract(go, Language::Go, None)), go);
}

#[test]
fn a_reply_without_code_has_none() {
    for reply in [
        "",
        "   \n\n",
        "I'm sorry, but I can't help with that request.",
        "I cannot assist with creating code that could be used to harm others.",
        "As an AI language model, I must decline.",
        "To complete the function, validate the file name and then return the image from the folder.\n\n1. Read the parameter.\n2. Check it.\n3. Return the file.",
        "<think>\nThe user wants code: `import os`.\n",
        "You should use `os.path.join()` for this.",
        "```bash\npip install flask\n```\n",
        "```\n```\n",
    ] {
        for language in Language::ALL {
            let found = extract(reply, language, None);
            assert_eq!(found.code, None, "{language}: {reply}");
            assert_how(&found, ExtractHow::NoCode);
        }
    }
}
