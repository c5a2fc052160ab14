//! Anthropic and Gemini, through the `genai` crate: its shapes of requests, our client, our reading of ends.
//!
//! `genai` keeps the raw answer on request. It is read where the crate's own reply says too little: a
//! prompt that Gemini blocked has no candidates at all, and both wires tell a refusal from a filter only by
//! a word that the crate folds together. What is missing here is the cap on an answer's length, for the
//! crate reads the whole answer itself; the time limits hold.

use async_trait::async_trait;
use genai::adapter::AdapterKind;
use genai::chat::{ChatMessage, ChatOptions, ChatRequest, ReasoningEffort};
use genai::resolver::{AuthData, Endpoint};
use genai::{ModelIden, ServiceTarget};
use serde_json::Value;

use super::openai::blocked;
use super::{estimate_usage, wire_seed};
use crate::chat::{Prompt, Reply, Request, Role, Usage};
use crate::http::{Failure, at, quote, read_failure, transport};
use crate::outcome::{End, judge};
use crate::provider::{AskError, AskErrorKind, Provider};
use crate::secret::Secret;
use crate::spec::{ModelSpec, ProviderKind};

/// A model that `genai` knows how to ask.
pub(crate) struct GenAi {
    client: genai::Client,
    adapter: AdapterKind,
    address: String,
    key: Secret,
    sends_seed: bool,
    extra: Option<Value>,
}

impl GenAi {
    /// The provider at this address, with this key.
    pub(crate) fn new(
        client: reqwest::Client,
        address: &str,
        key: Secret,
        spec: &ModelSpec,
    ) -> Result<Self, AskError> {
        let adapter = match spec.provider {
            ProviderKind::Anthropic => AdapterKind::Anthropic,
            _ => AdapterKind::Gemini,
        };
        let client = genai::Client::builder()
            .with_reqwest(client)
            .build()
            .map_err(|e| AskError::new(AskErrorKind::Invalid, e.to_string()))?;
        Ok(Self {
            client,
            adapter,
            address: address.to_owned(),
            key,
            // Anthropic knows no seeds.
            sends_seed: spec.sends_seed() && spec.provider != ProviderKind::Anthropic,
            extra: (!spec.extra.is_empty()).then(|| Value::Object(spec.extra.clone())),
        })
    }

    fn target(&self, model: &str) -> ServiceTarget {
        ServiceTarget {
            endpoint: Endpoint::from_owned(format!("{}/", self.address)),
            auth: AuthData::from_single(self.key.reveal()),
            model: ModelIden::new(self.adapter, model),
        }
    }

    fn options(&self, request: &Request) -> Result<ChatOptions, AskError> {
        let params = &request.params;
        let effort = params.reasoning_effort.as_deref().map(str::parse);
        let effort: Option<ReasoningEffort> = effort
            .transpose()
            .map_err(|e: genai::Error| AskError::new(AskErrorKind::Invalid, e.to_string()))?;
        Ok(ChatOptions {
            temperature: params.temperature.map(widen),
            top_p: params.top_p.map(widen),
            max_tokens: Some(params.max_tokens),
            seed: self.sends_seed.then(|| u64::from(wire_seed(request.seed))),
            reasoning_effort: effort,
            capture_raw_body: Some(true),
            extra_body: self.extra.clone(),
            ..ChatOptions::default()
        })
    }

    async fn exchange(&self, request: &Request) -> Result<Reply, AskError> {
        let options = self.options(request)?;
        let target = self.target(&request.model);
        let chat = messages(&request.prompt);
        match self.client.exec_chat(target, chat, Some(&options)).await {
            Ok(response) => read_response(response, request),
            Err(error) => read_error(error),
        }
    }
}

/// 0.8 stays 0.8 and does not become 0.800000011920929.
fn widen(value: f32) -> f64 {
    value
        .to_string()
        .parse()
        .unwrap_or_else(|_| f64::from(value))
}

fn messages(prompt: &Prompt) -> ChatRequest {
    let messages = prompt.messages.iter().map(|message| match message.role {
        Role::System => ChatMessage::system(message.text.as_str()),
        Role::User => ChatMessage::user(message.text.as_str()),
        Role::Assistant => ChatMessage::assistant(message.text.as_str()),
    });
    ChatRequest::new(messages.collect())
}

fn read_response(
    response: genai::chat::ChatResponse,
    request: &Request,
) -> Result<Reply, AskError> {
    let raw = response.captured_raw_body.as_ref();
    if let Some(reason) = raw.and_then(block_reason) {
        return Ok(blocked(reason));
    }
    let text: String = response.content.texts().concat();
    let finish_reason = response.stop_reason.as_ref().map(|r| r.raw().to_owned());
    let end = finish_reason
        .as_deref()
        .map_or(End::Natural, End::from_word);
    let usage = match (
        response.usage.prompt_tokens,
        response.usage.completion_tokens,
    ) {
        (Some(input), Some(output)) => Usage {
            input_tokens: u64::try_from(input).unwrap_or(0),
            output_tokens: u64::try_from(output).unwrap_or(0),
            estimated: false,
        },
        _ => estimate_usage(request, &text),
    };
    Ok(Reply {
        outcome: judge(end, &text, None),
        text,
        finish_reason,
        answered_by: Some(response.provider_model_iden.model_name.to_string()),
        usage,
        seconds: 0.0,
        attempts: 1,
    })
}

/// Why Gemini blocked the prompt itself, if it did.
fn block_reason(raw: &Value) -> Option<String> {
    let reason = raw.pointer("/promptFeedback/blockReason")?.as_str()?;
    Some(reason.to_owned())
}

/// `genai`'s errors print whole requests and answers, so each is told anew.
fn read_error(error: genai::Error) -> Result<Reply, AskError> {
    match error {
        genai::Error::WebModelCall { webc_error, .. }
        | genai::Error::WebAdapterCall { webc_error, .. } => read_web_error(webc_error),
        genai::Error::ChatResponseGeneration {
            response_body,
            cause,
            ..
        } => match block_reason(&response_body) {
            Some(reason) => Ok(blocked(reason)),
            None => Err(protocol(&cause)),
        },
        other => {
            let message = quote(&other.to_string());
            Err(AskError::new(AskErrorKind::Invalid, message))
        }
    }
}

fn read_web_error(error: genai::webc::Error) -> Result<Reply, AskError> {
    use genai::webc::Error;
    match error {
        Error::ResponseFailedStatus {
            status,
            body,
            headers,
        } => match read_failure(status, &headers, body.as_bytes()) {
            Failure::Error(error) => Err(error),
            Failure::Blocked(reason) => Ok(blocked(reason)),
        },
        Error::Reqwest(error) => Err(transport(error)),
        // A body that ends too early is a connection that broke off.
        Error::ResponseFailedInvalidJson { body, cause } if cause.contains("EOF") => {
            let message = format!("the answer broke off after {} bytes", body.len());
            Err(AskError::new(AskErrorKind::Connection, message))
        }
        Error::ResponseFailedInvalidJson { cause, .. } => Err(protocol(&cause)),
        Error::ResponseFailedNotJson { content_type, body } => {
            Err(protocol(&format!("`{content_type}`: {body}")))
        }
        Error::JsonValueExt(error) => Err(protocol(&error.to_string())),
    }
}

fn protocol(cause: &str) -> AskError {
    let message = format!("the answer was not understood: {}", quote(cause));
    AskError::new(AskErrorKind::Protocol, message)
}

#[async_trait]
impl Provider for GenAi {
    async fn ask(&self, request: &Request) -> Result<Reply, AskError> {
        match self.exchange(request).await {
            Ok(mut reply) => {
                reply.text = self.key.scrub_whole(reply.text);
                Ok(reply)
            }
            Err(error) => Err(at(&self.address, Some(&self.key), error)),
        }
    }
}
