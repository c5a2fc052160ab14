//! OpenAI's chat completions over HTTP: OpenAI, DeepSeek, vLLM, Ollama, llama.cpp, gateways.
//!
//! This wire is written out here and not asked through `genai`, as the other wires are, for it is the hot
//! path and the one that most servers speak. `genai` 0.7 reads an answer into a tree of values and then
//! picks from it, drops the `refusal` field, trims the text, and cannot cap the length of an answer.

use async_trait::async_trait;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue};

use super::openai_wire::{Dialect, read_completion, write_body};
use crate::chat::{Outcome, Reply, Request, Usage};
use crate::http::{Failure, at, read_capped, read_failure, transport};
use crate::provider::{AskError, AskErrorKind, Provider};
use crate::secret::Secret;
use crate::spec::ModelSpec;

/// A model behind an endpoint with OpenAI's chat completions.
pub(crate) struct OpenAi {
    client: reqwest::Client,
    url: reqwest::Url,
    address: String,
    key: Option<Secret>,
    headers: HeaderMap,
    dialect: Dialect,
}

impl OpenAi {
    /// The provider at this address, with this key in its headers.
    pub(crate) fn new(
        client: reqwest::Client,
        address: &str,
        key: Option<Secret>,
        spec: &ModelSpec,
    ) -> Result<Self, AskError> {
        let invalid = |message: String| AskError::new(AskErrorKind::Invalid, message);
        let url = reqwest::Url::parse(&format!("{address}/chat/completions"))
            .map_err(|e| invalid(e.to_string()))?;
        Ok(Self {
            client,
            url,
            address: address.to_owned(),
            headers: headers(key.as_ref())?,
            key,
            dialect: Dialect::of(spec),
        })
    }

    async fn exchange(&self, request: &Request) -> Result<Reply, AskError> {
        let body = write_body(request, &self.dialect)?;
        let response = self
            .client
            .post(self.url.clone())
            .headers(self.headers.clone())
            .body(body)
            .send()
            .await
            .map_err(transport)?;
        let status = response.status();
        if status.is_success() {
            return read_completion(&read_capped(response).await?, request);
        }
        let headers = response.headers().clone();
        let body = read_capped(response).await.unwrap_or_default();
        match read_failure(status, &headers, &body) {
            Failure::Error(error) => Err(error),
            Failure::Blocked(reason) => Ok(blocked(reason)),
        }
    }
}

/// The headers of every request. The key is marked so that no layer below prints it.
fn headers(key: Option<&Secret>) -> Result<HeaderMap, AskError> {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    if let Some(key) = key {
        let mut value =
            HeaderValue::try_from(format!("Bearer {}", key.reveal())).map_err(|_| {
                let message = "the key holds characters that a header cannot carry";
                AskError::new(AskErrorKind::Authentication, message)
            })?;
        value.set_sensitive(true);
        headers.insert(AUTHORIZATION, value);
    }
    Ok(headers)
}

/// The reply where a filter stopped the prompt itself: nothing was generated, nothing is billed.
pub(crate) fn blocked(reason: String) -> Reply {
    Reply {
        text: String::new(),
        outcome: Outcome::Blocked,
        finish_reason: Some(reason),
        answered_by: None,
        usage: Usage::default(),
        seconds: 0.0,
        attempts: 1,
    }
}

#[async_trait]
impl Provider for OpenAi {
    async fn ask(&self, request: &Request) -> Result<Reply, AskError> {
        match self.exchange(request).await {
            Ok(mut reply) => {
                // A server that echoes its headers must not get a key into a ledger.
                if let Some(key) = &self.key {
                    reply.text = key.scrub_whole(reply.text);
                }
                Ok(reply)
            }
            Err(error) => Err(at(&self.address, self.key.as_ref(), error)),
        }
    }
}
