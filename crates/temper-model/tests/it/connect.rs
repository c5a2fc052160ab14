//! From an entry to a model, and what is said where that fails.

use std::sync::Arc;

use temper_model::{
    AskErrorKind, ConnectError, ConnectOptions, ModelSpec, Provider, ProviderKind, connect,
};

use crate::helpers::{model_at, request, with_key};
use crate::server::{Answer, Server};

#[test]
fn a_missing_key_names_its_variable() {
    let options = ConnectOptions {
        keys: Arc::new(|_| Some("  ".to_owned())),
        ..ConnectOptions::default()
    };
    let none = ConnectOptions {
        keys: Arc::new(|_| None),
        ..ConnectOptions::default()
    };
    for options in [options, none] {
        let error =
            connect(&ModelSpec::new("claude", ProviderKind::Anthropic), &options).unwrap_err();
        assert_eq!(
            error.to_string(),
            "model `claude` needs a key, but the environment variable `ANTHROPIC_API_KEY` is not set"
        );
        assert!(error.hint().unwrap().contains("export ANTHROPIC_API_KEY="));
    }
}

#[test]
fn a_local_model_is_made_elsewhere() {
    let error = connect(&ModelSpec::new("qwen", ProviderKind::Local), &with_key()).unwrap_err();
    assert!(matches!(error, ConnectError::Local { .. }));
}

#[tokio::test]
async fn an_entry_that_cannot_be_meant_is_refused_first() {
    let error = connect(
        &ModelSpec::new("m", ProviderKind::OpenAiCompatible),
        &with_key(),
    );
    assert!(matches!(error, Err(ConnectError::Spec(_))));
}

#[tokio::test(start_paused = true)]
async fn a_script_in_a_file_is_a_model() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("script.toml");
    std::fs::write(
        &path,
        "latency_ms = 20\n[[entry]]\n[[entry.reply]]\ntext = 'hello'",
    )
    .unwrap();
    let mut spec = ModelSpec::new("demo", ProviderKind::Scripted);
    let error = connect(&spec, &with_key()).unwrap_err();
    assert!(error.to_string().contains("needs `file`"), "{error}");
    spec.file = Some(path);
    let model = connect(&spec, &with_key()).unwrap();
    model.preflight().await.unwrap();
    let reply = model.ask(&request("hi")).await.unwrap();
    assert_eq!(reply.text, "hello");
    assert_eq!(
        reply.seconds, 0.02,
        "as the script has it, not as the clock"
    );
    assert_eq!(model.stats().usd, Some(0.0));
    assert_eq!(
        model.stats().replies,
        1,
        "the preflight is no reply of the study"
    );
}

#[tokio::test]
async fn preflight_asks_once_and_little() {
    let cases = [
        (Answer::completion("yes", "stop"), None),
        (Answer::completion("", "length"), None),
        (Answer::json(429, "{}"), None),
        (Answer::json(401, "{}"), Some(AskErrorKind::Authentication)),
        (Answer::json(404, "{}"), Some(AskErrorKind::NotFound)),
        (Answer::json(503, "{}"), Some(AskErrorKind::Server)),
    ];
    for (answer, expected) in cases {
        let server = Server::with(vec![answer]).await;
        let model = model_at(&server.url, ProviderKind::OpenAiCompatible);
        let error = model.preflight().await.err().map(|e| e.kind);
        assert_eq!(error, expected);
        assert_eq!(server.seen().len(), 1);
        assert_eq!(server.seen()[0].body["max_tokens"], 16);
    }
}
