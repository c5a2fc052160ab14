//! The wire of OpenAI's chat completions.

use serde_json::json;
use temper_model::spec::Timeouts;
use temper_model::{AskErrorKind, Outcome, Provider, ProviderKind, Request, Role, connect};

use crate::helpers::{model_at, request, spec_at, with_key};
use crate::server::{Answer, Server};

use ProviderKind::{DeepSeek, OpenAi, OpenAiCompatible};

async fn outcome_of(body: serde_json::Value) -> (Outcome, String) {
    let server = Server::with(vec![Answer::json(200, &body.to_string())]).await;
    let reply = model_at(&server.url, OpenAiCompatible)
        .ask(&request("hi"))
        .await
        .unwrap();
    (reply.outcome, reply.text)
}

async fn error_of(answer: Answer) -> temper_model::AskError {
    let server = Server::with(vec![answer]).await;
    let model = model_at(&server.url, OpenAiCompatible);
    let error = model.ask(&request("hi")).await.unwrap_err();
    assert!(
        error.message.starts_with(&format!("`{}`: ", server.url)),
        "{error}"
    );
    error
}

#[tokio::test]
async fn a_request_is_what_the_wire_says() {
    let server = Server::with(vec![Answer::completion("ok", "stop")]).await;
    let mut spec = spec_at(&server.url, OpenAiCompatible);
    spec.extra = serde_json::from_value(json!({"top_k": 20, "nested": {"a": {}}})).unwrap();
    let model = connect(&spec, &with_key()).unwrap();
    let prompt = temper_model::Prompt::default()
        .with(Role::System, "Be \"safe\"")
        .with(Role::User, "line\n2");
    let asked = Request {
        prompt: prompt.into(),
        ..request("")
    };
    let reply = model.ask(&asked).await.unwrap();
    assert_eq!(reply.text, "ok");
    assert_eq!(reply.answered_by.as_deref(), Some("served-1"));
    assert_eq!(
        (reply.usage.input_tokens, reply.usage.output_tokens),
        (11, 7)
    );
    assert!(!reply.usage.estimated);
    let seen = &server.seen()[0];
    assert!(
        seen.head.starts_with("POST /v1/chat/completions "),
        "{}",
        seen.head
    );
    assert_eq!(
        seen.body,
        json!({
            "model": "tested",
            "messages": [
                {"role": "system", "content": "Be \"safe\""},
                {"role": "user", "content": "line\n2"},
            ],
            "temperature": 0.8, "top_p": 0.95, "max_tokens": 1024, "seed": 7,
            "top_k": 20, "nested": {"a": {}},
        })
    );
}

#[tokio::test]
async fn openai_itself_has_its_own_word_for_the_limit() {
    for (kind, word) in [(OpenAi, "max_completion_tokens"), (DeepSeek, "max_tokens")] {
        let server = Server::with(vec![Answer::completion("ok", "stop")]).await;
        model_at(&server.url, kind)
            .ask(&request("hi"))
            .await
            .unwrap();
        let body = server.seen()[0].body.clone();
        assert_eq!(body[word], 1024, "{body}");
        assert_eq!(
            body.as_object()
                .unwrap()
                .keys()
                .filter(|k| k.starts_with("max_"))
                .count(),
            1
        );
    }
}

#[tokio::test]
async fn what_a_model_does_not_take_is_not_sent() {
    let server = Server::with(vec![Answer::completion("ok", "stop")]).await;
    let mut spec = spec_at(&server.url, OpenAiCompatible);
    spec.params = toml::from_str("omit = ['temperature', 'top_p', 'seed']").unwrap();
    let model = connect(&spec, &with_key()).unwrap();
    let mut asked = request("hi");
    asked.params = spec.params_for(&asked.params);
    model.ask(&asked).await.unwrap();
    let body = server.seen()[0].body.clone();
    let mut keys: Vec<&String> = body.as_object().unwrap().keys().collect();
    keys.sort();
    assert_eq!(keys, ["max_tokens", "messages", "model"]);
}

#[tokio::test]
async fn ends_are_told_apart() {
    let choice = |message: serde_json::Value, finish: &str| json!({"choices": [{"message": message, "finish_reason": finish}]});
    let cases = [
        (
            choice(json!({"content": "done"}), "stop"),
            Outcome::Complete,
        ),
        (
            choice(json!({"content": "def f("}), "length"),
            Outcome::Truncated,
        ),
        (choice(json!({"content": ""}), "length"), Outcome::Truncated),
        (
            choice(json!({"content": null}), "content_filter"),
            Outcome::Blocked,
        ),
        (choice(json!({"content": " \n"}), "stop"), Outcome::Empty),
        (choice(json!({"content": null}), "stop"), Outcome::Empty),
        (choice(json!({}), "stop"), Outcome::Empty),
        (
            choice(json!({"content": "", "refusal": "No."}), "stop"),
            Outcome::Refused,
        ),
        (
            choice(
                json!({"content": "I'm sorry, but I can't help with that."}),
                "stop",
            ),
            Outcome::Refused,
        ),
    ];
    for (body, expected) in cases {
        let (outcome, _) = outcome_of(body.clone()).await;
        assert_eq!(outcome, expected, "{body}");
    }
    let refusal = choice(json!({"content": null, "refusal": "No."}), "stop");
    assert_eq!(outcome_of(refusal).await.1, "No.");
    let parts =
        json!([{"type": "thinking"}, {"type": "text", "text": "a"}, {"type": "text", "text": "b"}]);
    assert_eq!(
        outcome_of(choice(json!({"content": parts}), "stop"))
            .await
            .1,
        "ab"
    );
}

#[tokio::test]
async fn a_filtered_prompt_is_a_reply() {
    let bodies = [
        r#"{"error":{"message":"The response was filtered","code":"content_filter","status":400}}"#,
        r#"{"error":{"message":"Invalid prompt: your prompt was flagged as","code":"invalid_prompt"}}"#,
        r#"{"error":{"message":"Content Exists Risk","type":"invalid_request_error"}}"#,
    ];
    for body in bodies {
        let server = Server::with(vec![Answer::json(400, body)]).await;
        let reply = model_at(&server.url, OpenAiCompatible)
            .ask(&request("hi"))
            .await
            .unwrap();
        assert_eq!(reply.outcome, Outcome::Blocked, "{body}");
        assert_eq!(reply.usage.output_tokens, 0);
    }
}

#[tokio::test]
async fn usage_is_estimated_where_none_is_named() {
    let body = r#"{"choices":[{"message":{"content":"12345678"},"finish_reason":"stop"}]}"#;
    let server = Server::with(vec![Answer::json(200, body)]).await;
    let reply = model_at(&server.url, OpenAiCompatible)
        .ask(&request("hi"))
        .await
        .unwrap();
    assert!(reply.usage.estimated);
    assert_eq!(reply.usage.output_tokens, 2);
}

#[tokio::test]
async fn failures_are_told_apart() {
    use AskErrorKind::*;
    let error = |status, body: &str| Answer::json(status, body);
    let cases = [
        (error(401, r#"{"error":{"message":"no"}}"#), Authentication),
        (error(403, "{}"), Authentication),
        (
            error(404, r#"{"error":{"message":"no such model"}}"#),
            NotFound,
        ),
        (error(307, ""), NotFound),
        (error(400, r#"{"error":{"message":"too long"}}"#), Invalid),
        (error(422, r#"{"detail":"temperature"}"#), Invalid),
        (error(402, "{}"), Quota),
        (
            error(429, r#"{"error":{"code":"insufficient_quota"}}"#),
            Quota,
        ),
        (error(429, "slow down"), RateLimited),
        (error(500, "<html>"), Server),
        (error(529, "{}"), Server),
        (error(200, "<html>not json</html>"), Protocol),
        (error(200, r#"{"choices":[]}"#), Protocol),
        (
            error(200, r#"{"error":{"message":"upstream","code":429}}"#),
            RateLimited,
        ),
        (error(200, r#"{"error":{"message":"upstream"}}"#), Server),
        (
            error(
                200,
                r#"{"choices":[{"finish_reason":"insufficient_system_resource"}]}"#,
            ),
            Server,
        ),
        (error(200, r#"{"choices":[{"mess"#), Connection),
        (Answer::Cut(r#"{"choices":[{"mess"#.to_owned()), Connection),
        (Answer::Announce(1 << 40), Protocol),
    ];
    for (index, (answer, kind)) in cases.into_iter().enumerate() {
        let error = error_of(answer).await;
        assert_eq!(error.kind, kind, "case {index}: {error}");
    }
}

#[tokio::test]
async fn the_wish_to_wait_is_read_in_all_its_forms() {
    let with = |header: &str| Answer::Whole(429, format!("{header}\r\n"), String::new());
    let seconds = |error: temper_model::AskError| error.retry_after.unwrap().as_secs_f64();
    assert_eq!(seconds(error_of(with("Retry-After: 3")).await), 3.0);
    assert_eq!(seconds(error_of(with("retry-after-ms: 250")).await), 0.25);
    let past = with("Retry-After: Sun, 06 Nov 1994 08:49:37 GMT");
    assert_eq!(seconds(error_of(past).await), 0.0);
    let body = r#"{"error":{"details":[{"@type":"RetryInfo","retryDelay":"34s"}]}}"#;
    assert_eq!(seconds(error_of(Answer::json(429, body)).await), 34.0);
    assert_eq!(error_of(with("Retry-After: soon")).await.retry_after, None);
    // A server's number that no clock can hold must not break the run.
    assert_eq!(error_of(with("Retry-After: 1e300")).await.retry_after, None);
}

#[tokio::test]
async fn an_answer_that_never_comes_times_out() {
    let server = Server::with(vec![Answer::Silence]).await;
    let mut spec = spec_at(&server.url, OpenAiCompatible);
    spec.timeouts = Timeouts {
        first_byte_seconds: 0.05,
        ..Timeouts::default()
    };
    let model = connect(&spec, &with_key()).unwrap();
    let error = model.ask(&request("hi")).await.unwrap_err();
    assert_eq!(error.kind, AskErrorKind::Timeout);
}

#[tokio::test]
async fn an_endpoint_that_is_not_there_is_named() {
    let model = model_at("http://127.0.0.1:1/v1", OpenAiCompatible);
    let error = model.preflight().await.unwrap_err();
    assert_eq!(error.kind, AskErrorKind::Connection);
    assert!(
        error
            .message
            .starts_with("`http://127.0.0.1:1/v1`: cannot connect"),
        "{error}"
    );
    assert!(error.hint().contains("base_url"));
}

#[tokio::test]
async fn no_key_no_header() {
    let server = Server::with(vec![Answer::completion("ok", "stop")]).await;
    let mut spec = spec_at(&server.url, OpenAiCompatible);
    spec.api_key_env = None;
    let model = connect(&spec, &with_key()).unwrap();
    model.preflight().await.unwrap();
    let head = server.seen()[0].head.to_ascii_lowercase();
    assert!(!head.contains("authorization"), "{head}");
}
