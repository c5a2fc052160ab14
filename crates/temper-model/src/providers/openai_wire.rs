//! The words of OpenAI's chat completions: a request's body, and a completion read back.
//!
//! The same words stand in batch files, so this module knows nothing of HTTP.

use serde::de::{self, Deserializer, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{estimate_usage, wire_seed};
use crate::chat::{Message, Reply, Request, Usage};
use crate::http::quote;
use crate::outcome::{End, judge};
use crate::provider::{AskError, AskErrorKind};
use crate::spec::{ModelSpec, ProviderKind};

/// How the body of one model's requests differs from another's.
#[derive(Debug, Clone)]
pub(crate) struct Dialect {
    /// OpenAI's own models take `max_completion_tokens`; everyone else knows `max_tokens`.
    completion_limit: bool,
    sends_seed: bool,
    /// The members of `extra`, already written, to be put before the body's last brace.
    extra: Option<String>,
}

impl Dialect {
    pub(crate) fn of(spec: &ModelSpec) -> Self {
        let extra = Value::Object(spec.extra.clone()).to_string();
        let members = extra.strip_prefix('{').and_then(|e| e.strip_suffix('}'));
        Self {
            completion_limit: spec.provider == ProviderKind::OpenAi,
            sends_seed: spec.sends_seed(),
            extra: members.filter(|m| !m.is_empty()).map(str::to_owned),
        }
    }
}

/// A request's body.
#[derive(Serialize)]
struct Body<'a> {
    model: &'a str,
    messages: Vec<Said<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    temperature: Option<f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    top_p: Option<f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_tokens: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_completion_tokens: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reasoning_effort: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    seed: Option<u32>,
}

#[derive(Serialize)]
struct Said<'a> {
    role: crate::chat::Role,
    content: &'a str,
}

impl<'a> From<&'a Message> for Said<'a> {
    fn from(message: &'a Message) -> Self {
        Self {
            role: message.role,
            content: &message.text,
        }
    }
}

/// Writes the body of a request.
pub(crate) fn write_body(request: &Request, dialect: &Dialect) -> Result<Vec<u8>, AskError> {
    let limit = Some(request.params.max_tokens);
    let body = Body {
        model: &request.model,
        messages: request.prompt.messages.iter().map(Said::from).collect(),
        temperature: request.params.temperature,
        top_p: request.params.top_p,
        max_tokens: limit.filter(|_| !dialect.completion_limit),
        max_completion_tokens: limit.filter(|_| dialect.completion_limit),
        reasoning_effort: request.params.reasoning_effort.as_deref(),
        seed: dialect.sends_seed.then(|| wire_seed(request.seed)),
    };
    let size: usize = request
        .prompt
        .messages
        .iter()
        .map(|m| m.text.len() + 64)
        .sum();
    let mut bytes = Vec::with_capacity(size + size / 8 + 256);
    serde_json::to_writer(&mut bytes, &body)
        .map_err(|e| AskError::new(AskErrorKind::Invalid, e.to_string()))?;
    if let Some(extra) = &dialect.extra {
        bytes.pop();
        bytes.push(b',');
        bytes.extend_from_slice(extra.as_bytes());
        bytes.push(b'}');
    }
    Ok(bytes)
}

/// A completion, as far as it matters.
#[derive(Deserialize)]
struct Completion {
    model: Option<String>,
    #[serde(default)]
    choices: Vec<Choice>,
    usage: Option<Tokens>,
    error: Option<Value>,
}

#[derive(Deserialize)]
struct Choice {
    message: Option<Answer>,
    finish_reason: Option<String>,
}

#[derive(Deserialize)]
struct Answer {
    #[serde(default, deserialize_with = "text_or_parts")]
    content: Option<String>,
    refusal: Option<String>,
}

#[derive(Deserialize)]
struct Tokens {
    prompt_tokens: Option<u64>,
    completion_tokens: Option<u64>,
}

/// Reads a completion. Attempts and seconds are filled in by whoever asked.
pub(crate) fn read_completion(body: &[u8], request: &Request) -> Result<Reply, AskError> {
    let completion: Completion = serde_json::from_slice(body).map_err(|e| not_json(&e, body))?;
    if let Some(error) = completion.error.filter(|e| !e.is_null()) {
        return Err(error_inside(&error));
    }
    let Some(choice) = completion.choices.into_iter().next() else {
        let message = "the answer holds no `choices`";
        return Err(AskError::new(AskErrorKind::Protocol, message));
    };
    // DeepSeek and some gateways end a completion this way when they run out of machines.
    let reason = choice.finish_reason;
    if matches!(
        reason.as_deref(),
        Some("insufficient_system_resource" | "error")
    ) {
        let message = "the provider broke off the reply for want of resources";
        return Err(AskError::new(AskErrorKind::Server, message));
    }
    let answer = choice.message.unwrap_or(Answer {
        content: None,
        refusal: None,
    });
    let text = answer.content.unwrap_or_default();
    let end = reason.as_deref().map_or(End::Natural, End::from_word);
    let outcome = judge(end, &text, answer.refusal.as_deref());
    let usage = read_usage(completion.usage, request, &text);
    // The words of a refusal are the reply where there is no other.
    let text = if text.is_empty() {
        answer.refusal.unwrap_or_default()
    } else {
        text
    };
    Ok(Reply {
        text,
        outcome,
        finish_reason: reason,
        answered_by: completion.model,
        usage,
        seconds: 0.0,
        attempts: 1,
    })
}

fn read_usage(tokens: Option<Tokens>, request: &Request, text: &str) -> Usage {
    match tokens {
        Some(Tokens {
            prompt_tokens: Some(input_tokens),
            completion_tokens: Some(output_tokens),
        }) => Usage {
            input_tokens,
            output_tokens,
            estimated: false,
        },
        _ => estimate_usage(request, text),
    }
}

/// An answer cut short is a broken connection; anything else that is no completion is another protocol.
fn not_json(error: &serde_json::Error, body: &[u8]) -> AskError {
    if error.is_eof() {
        let message = "the answer broke off in the middle";
        return AskError::new(AskErrorKind::Connection, message);
    }
    let start = quote(&String::from_utf8_lossy(body));
    AskError::new(
        AskErrorKind::Protocol,
        format!("the answer is not a chat completion ({error}): {start}"),
    )
}

/// Gateways pass on a provider's failure inside an answer with status 200.
fn error_inside(error: &Value) -> AskError {
    let message = error.get("message").and_then(Value::as_str);
    let message = message.map_or_else(|| error.to_string(), str::to_owned);
    let code = error.get("code").and_then(|code| {
        let text = code.as_str().and_then(|c| c.parse().ok());
        code.as_u64().or(text)
    });
    let kind = match code {
        Some(429) => AskErrorKind::RateLimited,
        Some(401 | 403) => AskErrorKind::Authentication,
        Some(402) => AskErrorKind::Quota,
        Some(404) => AskErrorKind::NotFound,
        Some(408) => AskErrorKind::Timeout,
        Some(400..500) => AskErrorKind::Invalid,
        _ => AskErrorKind::Server,
    };
    AskError::new(kind, quote(&message))
}

/// `content` is a text, null, or (Mistral, some gateways) a list of parts of which the texts count.
fn text_or_parts<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    struct Content;
    impl<'de> Visitor<'de> for Content {
        type Value = Option<String>;

        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("a text or a list of parts")
        }

        fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
            Ok(None)
        }

        fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
            Ok(Some(text.to_owned()))
        }

        fn visit_string<E: de::Error>(self, text: String) -> Result<Self::Value, E> {
            Ok(Some(text))
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Self::Value, A::Error> {
            let mut all = String::new();
            while let Some(part) = parts.next_element::<Value>()? {
                let text = part.get("text").and_then(Value::as_str);
                all.push_str(text.unwrap_or_default());
            }
            Ok(Some(all))
        }
    }
    deserializer.deserialize_any(Content)
}
