//! Anthropic and Gemini.

use serde_json::{Value, json};
use temper_model::{AskErrorKind, Outcome, Prompt, Provider, ProviderKind, Reply, Request, Role};

use crate::helpers::{model_at, request};
use crate::server::{Answer, Seen, Server};

use ProviderKind::{Anthropic, Gemini};

async fn ask(kind: ProviderKind, body: &Value) -> (Reply, Seen) {
    let server = Server::with(vec![Answer::json(200, &body.to_string())]).await;
    let prompt = Prompt::default()
        .with(Role::System, "Be safe.")
        .with(Role::User, "Write it.");
    let asked = Request {
        prompt: prompt.into(),
        ..request("")
    };
    let reply = model_at(&server.url, kind).ask(&asked).await.unwrap();
    (reply, server.seen()[0].clone())
}

fn anthropic(text: &str, stop: &str) -> Value {
    json!({
        "type": "message", "role": "assistant", "model": "claude-x-20250101",
        "content": [{"type": "text", "text": text}], "stop_reason": stop,
        "usage": {"input_tokens": 12, "output_tokens": 5},
    })
}

fn gemini(text: &str, finish: &str) -> Value {
    json!({
        "candidates": [{"content": {"parts": [{"text": text}]}, "finishReason": finish}],
        "usageMetadata": {"promptTokenCount": 12, "candidatesTokenCount": 5, "totalTokenCount": 17},
        "modelVersion": "gemini-x-001",
    })
}

#[tokio::test]
async fn anthropic_is_asked_on_its_own_wire() {
    let (reply, seen) = ask(Anthropic, &anthropic("  done\n", "end_turn")).await;
    assert_eq!(reply.text, "  done\n");
    assert_eq!(reply.outcome, Outcome::Complete);
    assert_eq!(reply.finish_reason.as_deref(), Some("end_turn"));
    assert_eq!(reply.answered_by.as_deref(), Some("claude-x-20250101"));
    assert_eq!(
        (reply.usage.input_tokens, reply.usage.output_tokens),
        (12, 5)
    );
    assert!(seen.head.starts_with("POST /v1/messages "), "{}", seen.head);
    assert_eq!(seen.body["system"], "Be safe.");
    assert_eq!(
        seen.body["messages"],
        json!([{"role": "user", "content": "Write it."}])
    );
    assert_eq!(seen.body["max_tokens"], 1024);
    assert_eq!(seen.body["temperature"], 0.8);
    assert_eq!(seen.body.get("seed"), None);
}

#[tokio::test]
async fn gemini_is_asked_on_its_own_wire() {
    let (reply, seen) = ask(Gemini, &gemini("done", "STOP")).await;
    assert_eq!(
        (reply.text.as_str(), reply.outcome),
        ("done", Outcome::Complete)
    );
    assert_eq!(
        (reply.usage.input_tokens, reply.usage.output_tokens),
        (12, 5)
    );
    assert!(
        seen.head
            .starts_with("POST /v1/models/tested:generateContent "),
        "{}",
        seen.head
    );
    let config = &seen.body["generationConfig"];
    assert_eq!(config["maxOutputTokens"], 1024);
    assert_eq!(config["temperature"], 0.8);
    assert_eq!(config["topP"], 0.95);
    assert_eq!(config["seed"], 7);
}

#[tokio::test]
async fn ends_are_told_apart() {
    let cases = [
        (
            Anthropic,
            anthropic("half", "max_tokens"),
            Outcome::Truncated,
        ),
        (Anthropic, anthropic("", "refusal"), Outcome::Refused),
        (Anthropic, anthropic("", "end_turn"), Outcome::Empty),
        (Gemini, gemini("half", "MAX_TOKENS"), Outcome::Truncated),
        (Gemini, gemini("", "SAFETY"), Outcome::Blocked),
        (Gemini, gemini("", "PROHIBITED_CONTENT"), Outcome::Blocked),
        (
            Gemini,
            json!({"candidates": [{"finishReason": "SAFETY"}]}),
            Outcome::Blocked,
        ),
        (
            Gemini,
            json!({"promptFeedback": {"blockReason": "PROHIBITED_CONTENT"}}),
            Outcome::Blocked,
        ),
    ];
    for (kind, body, expected) in cases {
        let (reply, _) = ask(kind, &body).await;
        assert_eq!(reply.outcome, expected, "{body}");
    }
}

#[tokio::test]
async fn failures_are_told_apart() {
    let gemini_quota = r#"{"error":{"code":429,"message":"m","status":"RESOURCE_EXHAUSTED","details":[{"retryDelay":"2s"}]}}"#;
    let gemini_key = r#"{"error":{"code":400,"message":"API key not valid. Please pass a valid API key.","status":"INVALID_ARGUMENT"}}"#;
    let overloaded =
        r#"{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}"#;
    let cases = [
        (
            Gemini,
            Answer::json(429, gemini_quota),
            AskErrorKind::RateLimited,
        ),
        (
            Gemini,
            Answer::json(400, gemini_key),
            AskErrorKind::Authentication,
        ),
        (
            Gemini,
            Answer::Cut("{\"cand".to_owned()),
            AskErrorKind::Connection,
        ),
        (Gemini, Answer::json(200, "{}"), AskErrorKind::Protocol),
        (
            Anthropic,
            Answer::json(529, overloaded),
            AskErrorKind::Server,
        ),
        (Anthropic, Answer::json(404, "{}"), AskErrorKind::NotFound),
        (
            Anthropic,
            Answer::json(200, "<html>"),
            AskErrorKind::Protocol,
        ),
    ];
    for (index, (kind, answer, expected)) in cases.into_iter().enumerate() {
        let server = Server::with(vec![answer]).await;
        let error = model_at(&server.url, kind)
            .ask(&request("hi"))
            .await
            .unwrap_err();
        assert_eq!(error.kind, expected, "case {index}: {error}");
        assert!(
            error.message.starts_with(&format!("`{}`", server.url)),
            "{error}"
        );
        if index == 0 {
            assert_eq!(error.retry_after.unwrap().as_secs(), 2);
        }
    }
}
