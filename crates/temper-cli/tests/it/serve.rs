//! `temper serve --mcp`, asked by a real client of the protocol's SDK.

use std::path::Path;

use rmcp::ServiceExt;
use rmcp::model::{CallToolRequestParams, CallToolResult};
use rmcp::service::{RoleClient, RunningService};
use rmcp::transport::TokioChildProcess;
use serde_json::{Value, json};

const BAD: &str = "import os\n\nfrom flask import request\n\n\ndef ping():\n    host = request.args[\"host\"]\n    return os.system(\"ping \" + host)\n";

fn good() -> String {
    BAD.replace("import os\n", "import subprocess\n").replace(
        "os.system(\"ping \" + host)",
        "subprocess.run([\"ping\", host]).returncode",
    )
}

async fn client(folder: &Path, model: &str) -> RunningService<RoleClient, ()> {
    let mut command = tokio::process::Command::new(assert_cmd::cargo::cargo_bin!("temper"));
    command
        .current_dir(folder)
        .args(["serve", "--mcp", "--model", model]);
    ().serve(TokioChildProcess::new(command).unwrap())
        .await
        .unwrap()
}

async fn call(
    client: &RunningService<RoleClient, ()>,
    tool: &'static str,
    arguments: Value,
) -> (bool, Value) {
    let Value::Object(arguments) = arguments else {
        panic!("arguments are an object");
    };
    let asked = CallToolRequestParams::new(tool).with_arguments(arguments);
    let result: CallToolResult = client.call_tool(asked).await.unwrap();
    let failed = result.is_error == Some(true);
    (failed, result.structured_content.unwrap())
}

#[tokio::test]
async fn agents_scan_explain_list_and_fix() {
    let folder = tempfile::tempdir().unwrap();
    let script = format!(
        "[[entry]]\n[[entry.reply]]\ntext = '''\n```python\n{}```\n'''\n",
        good()
    );
    std::fs::write(folder.path().join("model.toml"), script).unwrap();
    std::fs::write(folder.path().join("app.py"), BAD).unwrap();
    let client = client(folder.path(), "scripted:model.toml").await;

    let tools = client.list_all_tools().await.unwrap();
    let mut names: Vec<&str> = tools.iter().map(|tool| &*tool.name).collect();
    names.sort_unstable();
    assert_eq!(names, ["explain", "fix", "rules", "scan"]);

    let (failed, found) = call(
        &client,
        "scan",
        json!({ "code": BAD, "language": "python" }),
    )
    .await;
    assert!(!failed);
    assert_eq!(found["findings"][0]["rule"], "command-injection");
    assert_eq!(found["findings"][0]["span"]["start_line"], 8);
    assert!(
        found["findings"][0]["repair"]
            .as_str()
            .unwrap()
            .contains("subprocess")
    );

    let (_, by_path) = call(&client, "scan", json!({ "path": "app.py" })).await;
    assert_eq!(by_path["findings"], found["findings"]);

    let (_, rule) = call(
        &client,
        "explain",
        json!({ "rule": "sql-injection", "language": "go" }),
    )
    .await;
    assert_eq!(rule["cwes"][0], "CWE-89");
    assert_eq!(rule["repair"].as_object().unwrap().len(), 1);

    let (_, rules) = call(&client, "rules", json!({ "language": "java" })).await;
    let rules = rules["rules"].as_array().unwrap();
    assert!(rules.iter().any(|rule| rule["id"] == "jndi-injection"));
    let java = json!("java");
    let claims = |rule: &Value| rule["languages"].as_array().unwrap().contains(&java);
    assert!(rules.iter().all(claims));

    let (failed, fixed) = call(&client, "fix", json!({ "path": "app.py" })).await;
    assert!(!failed, "{fixed}");
    assert_eq!(fixed["code"], good());
    assert_eq!(fixed["left"], json!([]));
    let on_disk = std::fs::read_to_string(folder.path().join("app.py")).unwrap();
    assert_eq!(on_disk, BAD, "a tool writes nothing");
    client.cancel().await.unwrap();
}

#[tokio::test]
async fn what_is_wrong_with_a_call_is_told_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let client = client(folder.path(), "scripted:missing.toml").await;
    let told = [
        ("scan", json!({ "code": "x" }), "give `language`"),
        (
            "scan",
            json!({ "path": "none.py" }),
            "cannot read `none.py`",
        ),
        (
            "explain",
            json!({ "rule": "nonsense" }),
            "no rule is called `nonsense`",
        ),
        (
            "fix",
            json!({ "code": BAD, "language": "python" }),
            "missing.toml",
        ),
    ];
    for (tool, arguments, why) in told {
        let (failed, answer) = call(&client, tool, arguments).await;
        assert!(failed, "{tool}: {answer}");
        assert!(
            answer["error"].as_str().unwrap().contains(why),
            "{tool}: {answer}"
        );
    }
    client.cancel().await.unwrap();
}
