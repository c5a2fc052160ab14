//! What most tests need: a spec, a request, options with keys that are not the environment's.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use async_trait::async_trait;
use temper_model::chat::Usage;
use temper_model::{
    AskError, AskErrorKind, ConnectOptions, Model, ModelSpec, Outcome, Params, Prompt, Provider,
    ProviderKind, Reply, Request, connect,
};

/// A key that no error, log or file may hold.
pub(crate) const KEY: &str = "sk-test-0123456789abcdefghijklmnop";

/// Options that find [`KEY`] under every name.
pub(crate) fn with_key() -> ConnectOptions {
    ConnectOptions {
        keys: Arc::new(|_| Some(KEY.to_owned())),
        ..ConnectOptions::default()
    }
}

/// A model at this address that is asked once and not again.
pub(crate) fn spec_at(url: &str, provider: ProviderKind) -> ModelSpec {
    let mut spec = ModelSpec::new("tested", provider);
    spec.base_url = Some(url.to_owned());
    spec.api_key_env = Some("TEST_KEY".to_owned());
    spec.retries = 0;
    spec
}

pub(crate) fn model_at(url: &str, provider: ProviderKind) -> Arc<Model> {
    connect(&spec_at(url, provider), &with_key()).unwrap()
}

pub(crate) fn request(text: &str) -> Request {
    Request {
        model: "tested".into(),
        prompt: Arc::new(Prompt::user(text)),
        params: Params::default(),
        seed: 7,
        sample: 0,
    }
}

pub(crate) fn reply(text: &str) -> Reply {
    Reply {
        text: text.to_owned(),
        outcome: Outcome::Complete,
        finish_reason: None,
        answered_by: None,
        usage: Usage {
            input_tokens: 100,
            output_tokens: 50,
            estimated: false,
        },
        seconds: 0.0,
        attempts: 1,
    }
}

pub(crate) fn error(kind: AskErrorKind) -> AskError {
    AskError::new(kind, "as the test has it")
}

/// A provider that is a closure over the number of the call, from 0.
pub(crate) struct Fake<F> {
    pub(crate) calls: AtomicU32,
    answer: F,
}

impl<F: Fn(u32) -> Result<Reply, AskError> + Send + Sync> Fake<F> {
    pub(crate) fn new(answer: F) -> Arc<Self> {
        Arc::new(Self {
            calls: AtomicU32::new(0),
            answer,
        })
    }

    pub(crate) fn calls(&self) -> u32 {
        self.calls.load(Ordering::SeqCst)
    }
}

#[async_trait]
impl<F: Fn(u32) -> Result<Reply, AskError> + Send + Sync> Provider for Fake<F> {
    async fn ask(&self, _: &Request) -> Result<Reply, AskError> {
        let call = self.calls.fetch_add(1, Ordering::SeqCst);
        // Long enough for calls to overlap; the clock of the tests is not the world's.
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        (self.answer)(call)
    }
}
