//! Decoding with tiny random models: seeds, batches, limits, and requests that make no sense.

use std::sync::Arc;

use futures::future::join_all;
use temper_local::decoder::Kernels;
use temper_local::{LoadError, LocalOptions, LocalProvider};
use temper_model::{AskErrorKind, Outcome, Params, Prompt, Provider, Reply, Request};

use crate::tiny;

fn load(architecture: &str, options: &LocalOptions) -> LocalProvider {
    LocalProvider::load(&tiny::model(architecture).path, options).unwrap()
}

fn options(max_batch: usize) -> LocalOptions {
    LocalOptions {
        threads: 2,
        max_batch,
        ..LocalOptions::default()
    }
}

fn request(text: &str, seed: u64) -> Request {
    Request {
        model: "tiny".into(),
        prompt: Arc::new(Prompt::user(text)),
        params: Params {
            max_tokens: 24,
            ..Params::default()
        },
        seed,
        sample: 0,
    }
}

async fn all(provider: &LocalProvider, requests: &[Request]) -> Vec<Reply> {
    let replies = requests.iter().map(|request| provider.ask(request));
    join_all(replies)
        .await
        .into_iter()
        .map(Result::unwrap)
        .collect()
}

async fn alone(provider: &LocalProvider, requests: &[Request]) -> Vec<Reply> {
    let mut replies = Vec::new();
    for request in requests {
        replies.push(provider.ask(request).await.unwrap());
    }
    replies
}

fn texts(replies: &[Reply]) -> Vec<&str> {
    replies.iter().map(|reply| reply.text.as_str()).collect()
}

/// Thirteen requests over three prompts: they share prompts, wait, join and leave.
fn mixed() -> Vec<Request> {
    let prompts = ["hello", "the second prompt, a longer one", "x"];
    (0..13)
        .map(|i| {
            let mut request = request(prompts[i % 3], 100 + i as u64);
            request.params.max_tokens = 5 + 3 * i as u32;
            request
        })
        .collect()
}

#[tokio::test]
async fn a_reply_does_not_depend_on_its_company() {
    let expected = alone(&load("qwen2", &options(1)), &mixed()).await;
    for max_batch in [2, 5, 8, 13] {
        let provider = load("qwen2", &options(max_batch));
        let replies = all(&provider, &mixed()).await;
        assert_eq!(texts(&expected), texts(&replies), "{max_batch}");
    }
}

#[tokio::test]
async fn nor_does_it_with_the_kernels_of_candle() {
    let options = |max_batch| LocalOptions {
        kernels: Kernels::Candle,
        ..options(max_batch)
    };
    let requests = &mixed()[..4];
    let expected = alone(&load("qwen2", &options(1)), requests).await;
    let replies = all(&load("qwen2", &options(3)), requests).await;
    assert_eq!(texts(&expected), texts(&replies));
}

#[tokio::test]
async fn a_reply_does_not_depend_on_the_number_of_threads() {
    let threads = |threads| LocalOptions {
        threads,
        ..options(4)
    };
    let one = all(&load("qwen2", &threads(1)), &mixed()).await;
    let three = all(&load("qwen2", &threads(3)), &mixed()).await;
    assert_eq!(texts(&one), texts(&three));
}

#[tokio::test]
async fn the_seed_decides_and_nothing_else() {
    let provider = load("qwen2", &options(4));
    let requests = [
        request("hello", 1),
        request("hello", 1),
        request("hello", 2),
    ];
    let replies = all(&provider, &requests).await;
    assert_eq!(replies[0].text, replies[1].text);
    assert_ne!(replies[0].text, replies[2].text);
}

#[tokio::test]
async fn samples_of_one_prompt_share_its_reading() {
    let provider = load("qwen2", &options(8));
    let requests: Vec<Request> = (0..6).map(|seed| request("hello", seed)).collect();
    let replies = all(&provider, &requests).await;
    let speed = provider.speed();
    assert_eq!(speed.read_tokens, replies[0].usage.input_tokens);
}

#[tokio::test]
async fn rows_of_llama_files_are_put_back_in_order() {
    let greedy = |text: &str| {
        let mut request = request(text, 0);
        request.params.temperature = Some(0.0);
        request
    };
    let requests = [greedy("hello"), greedy("a prompt of some words")];
    let llama = all(&load("llama", &options(2)), &requests).await;
    let qwen = all(&load("qwen2", &options(2)), &requests).await;
    assert_eq!(texts(&llama), texts(&qwen));
}

#[tokio::test]
async fn the_token_limit_truncates_and_usage_is_exact() {
    let provider = load("qwen2", &options(2));
    let mut request = request("he", 5);
    request.params.max_tokens = 3;
    let reply = provider.ask(&request).await.unwrap();
    assert_eq!(reply.outcome, Outcome::Truncated);
    assert_eq!(reply.finish_reason.as_deref(), Some("length"));
    assert_eq!(reply.usage.output_tokens, 3);
    assert!(!reply.usage.estimated);
    let prompt = provider.tokenizer().encode_prompt(&request.prompt).unwrap();
    assert_eq!(reply.usage.input_tokens, prompt.len() as u64);
}

#[tokio::test]
async fn a_full_context_truncates() {
    let provider = load(
        "qwen2",
        &LocalOptions {
            context: 40,
            ..options(2)
        },
    );
    let mut request = request("hello", 5);
    request.params.max_tokens = 1000;
    let reply = provider.ask(&request).await.unwrap();
    assert_eq!(reply.finish_reason.as_deref(), Some("context"));
    assert_eq!(reply.usage.input_tokens + reply.usage.output_tokens, 40);
}

#[tokio::test]
async fn requests_that_make_no_sense_are_refused_with_the_reason() {
    let provider = load(
        "qwen2",
        &LocalOptions {
            context: 40,
            ..options(2)
        },
    );
    let mut empty = request("", 1);
    empty.prompt = Arc::new(Prompt::default());
    let long = request(&"word ".repeat(100), 1);
    let mut nothing = request("hello", 1);
    nothing.params.max_tokens = 0;
    for (request, word) in [
        (empty, "no message"),
        (long, "context"),
        (nothing, "max_tokens"),
    ] {
        let error = provider.ask(&request).await.unwrap_err();
        assert_eq!(error.kind, AskErrorKind::Invalid);
        assert!(error.message.contains(word), "{}", error.message);
    }
}

#[tokio::test]
async fn a_dropped_question_frees_its_place() {
    let provider = load("qwen2", &options(1));
    let mut endless = request("hello", 1);
    endless.params.max_tokens = 400;
    {
        let question = provider.ask(&endless);
        futures::pin_mut!(question);
        assert!(futures::poll!(&mut question).is_pending());
    }
    // With one place only, this could not be answered while the dropped one is being written.
    let reply = provider.ask(&request("hello", 2)).await.unwrap();
    assert!(reply.usage.output_tokens <= 24);
    assert!(provider.speed().written_tokens < 400);
}

#[test]
fn a_broken_file_says_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("broken.gguf");
    let missing = LocalProvider::load(&path, &options(1)).unwrap_err();
    assert!(matches!(missing, LoadError::Read { .. }), "{missing}");
    std::fs::write(&path, b"this is no model").unwrap();
    let garbage = LocalProvider::load(&path, &options(1)).unwrap_err();
    assert!(matches!(garbage, LoadError::NotGguf { .. }), "{garbage}");
    let whole = std::fs::read(tiny::model("qwen2").path).unwrap();
    std::fs::write(&path, &whole[..whole.len() - 5000]).unwrap();
    let short = LocalProvider::load(&path, &options(1)).unwrap_err();
    assert!(matches!(short, LoadError::NotGguf { .. }), "{short}");
}

#[test]
fn an_architecture_that_is_not_supported_is_named() {
    let error = LocalProvider::load(&tiny::model("mamba").path, &options(1)).unwrap_err();
    assert!(error.to_string().contains("`mamba`"), "{error}");
}
