//! Batch files, out and in.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use temper_model::batch::{BatchError, BatchWriter, read_results};
use temper_model::{AskErrorKind, ModelSpec, Outcome, ProviderKind, Request};

use crate::helpers::request;

fn spec() -> ModelSpec {
    ModelSpec::new("tested", ProviderKind::OpenAiCompatible)
}

fn asked(ids: &[&str]) -> BTreeMap<String, Request> {
    ids.iter()
        .map(|id| ((*id).to_owned(), request(id)))
        .collect()
}

fn good(id: &str, text: &str) -> String {
    json!({
        "id": "batch_req_1", "custom_id": id, "error": null,
        "response": {"status_code": 200, "request_id": "r", "body": {
            "model": "served-1",
            "choices": [{"message": {"content": text}, "finish_reason": "stop"}],
            "usage": {"prompt_tokens": 3, "completion_tokens": 4},
        }},
    })
    .to_string()
}

#[test]
fn questions_are_lines_of_their_own() {
    let mut writer = BatchWriter::new(Vec::new(), &spec());
    writer.add("a/1", &request("first\nquestion")).unwrap();
    writer.add("a/2", &request("second")).unwrap();
    let error = writer.add("a/1", &request("again")).unwrap_err();
    assert!(matches!(error, BatchError::Duplicate(id) if id == "a/1"));
    assert_eq!(writer.lines(), 2);
    let bytes = writer.bytes();
    let text = String::from_utf8(writer.finish().unwrap()).unwrap();
    assert_eq!(bytes, text.len() as u64);
    let lines: Vec<Value> = text
        .lines()
        .map(|l| serde_json::from_str(l).unwrap())
        .collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(
        lines[0],
        json!({
            "custom_id": "a/1", "method": "POST", "url": "/v1/chat/completions",
            "body": {
                "model": "tested",
                "messages": [{"role": "user", "content": "first\nquestion"}],
                "temperature": 0.8, "top_p": 0.95, "max_tokens": 1024, "seed": 7,
            },
        })
    );
}

#[test]
fn answers_find_their_questions_in_any_order() {
    let file = format!("\u{feff}{}\n\n{}", good("b", "two"), good("a", "one"));
    let results = read_results(file.as_bytes(), &asked(&["a", "b", "c"])).unwrap();
    let text = |id: &str| results.answers[id].as_ref().unwrap().text.clone();
    assert_eq!((text("a"), text("b")), ("one".to_owned(), "two".to_owned()));
    assert_eq!(
        results.answers["a"].as_ref().unwrap().usage.output_tokens,
        4
    );
    assert_eq!(results.missing, ["c"]);
    assert_eq!(results.problems, []);
}

#[test]
fn failed_questions_keep_their_failure() {
    let line = |id: &str, response: Value, error: Value| {
        json!({"custom_id": id, "response": response, "error": error}).to_string()
    };
    let filtered = json!({"error": {"code": "content_filter", "message": "no"}});
    let file = [
        line(
            "busy",
            json!({"status_code": 429, "body": {"error": {"message": "slow"}}}),
            json!(null),
        ),
        line(
            "late",
            json!(null),
            json!({"code": "batch_expired", "message": "too late"}),
        ),
        line("none", json!(null), json!(null)),
        line(
            "filtered",
            json!({"status_code": 400, "body": filtered}),
            json!(null),
        ),
        line(
            "odd",
            json!({"status_code": 200, "body": {"choices": []}}),
            json!(null),
        ),
    ]
    .join("\n");
    let ids = ["busy", "late", "none", "filtered", "odd"];
    let results = read_results(file.as_bytes(), &asked(&ids)).unwrap();
    let kind = |id: &str| results.answers[id].as_ref().unwrap_err().kind;
    assert_eq!(kind("busy"), AskErrorKind::RateLimited);
    assert_eq!(kind("late"), AskErrorKind::Server);
    assert_eq!(kind("none"), AskErrorKind::Protocol);
    assert_eq!(kind("odd"), AskErrorKind::Protocol);
    assert_eq!(
        results.answers["filtered"].as_ref().unwrap().outcome,
        Outcome::Blocked
    );
    assert_eq!(results.missing, Vec::<String>::new());
}

#[test]
fn broken_lines_are_named_and_the_rest_is_read() {
    let failed =
        json!({"custom_id": "b", "response": {"status_code": 500, "body": null}, "error": null});
    let mut file = format!(
        "{}\n{}\n{}\nnot json\n{}\n{}\n",
        good("a", "one"),
        good("a", "again"),
        good("stranger", "x"),
        failed,
        good("b", "second try"),
    )
    .into_bytes();
    file.extend_from_slice(b"\xff\xfe\n");
    let torn = good("c", "torn");
    file.extend_from_slice(&torn.as_bytes()[..torn.len() / 2]);
    let results = read_results(&file[..], &asked(&["a", "b", "c"])).unwrap();
    assert_eq!(results.answers["a"].as_ref().unwrap().text, "one");
    assert_eq!(results.answers["b"].as_ref().unwrap().text, "second try");
    assert_eq!(results.missing, ["c"]);
    let problems: Vec<String> = results.problems.iter().map(ToString::to_string).collect();
    let starts = [
        "line 2: `a` was answered before",
        "line 3: nothing was asked under the name `stranger`",
        "line 4: it is not an answer",
        "line 7: it is not UTF-8",
        "line 8: it is not an answer",
    ];
    assert_eq!(problems.len(), starts.len(), "{problems:?}");
    for (problem, start) in problems.iter().zip(starts) {
        assert!(problem.starts_with(start), "{problem}");
    }
}
