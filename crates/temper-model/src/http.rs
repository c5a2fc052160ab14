//! What all remote providers share: one client per endpoint, answers read up to a cap, failures told apart.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use reqwest::header::{HeaderMap, RETRY_AFTER};
use reqwest::{Response, StatusCode};
use serde_json::Value;

use crate::provider::{AskError, AskErrorKind};
use crate::secret::Secret;
use crate::spec::Timeouts;

/// The longest answer that is read. A reply of 100,000 tokens has about 0.5 MB.
pub(crate) const MAX_ANSWER_BYTES: usize = 16 * 1024 * 1024;

/// How much of a provider's own words goes into an error message.
const MAX_QUOTE_CHARS: usize = 400;

/// The HTTP clients of a run: models on the same endpoint share one, with its connections.
#[derive(Debug, Clone, Default)]
pub struct Endpoints {
    clients: Arc<Mutex<HashMap<String, reqwest::Client>>>,
}

impl Endpoints {
    /// The client for this address and these timeouts.
    pub(crate) fn client(
        &self,
        address: &str,
        timeouts: &Timeouts,
    ) -> Result<reqwest::Client, reqwest::Error> {
        let key = format!("{address} {timeouts:?}");
        let mut clients = self.clients.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(client) = clients.get(&key) {
            return Ok(client.clone());
        }
        let client = build_client(timeouts)?;
        clients.insert(key, client.clone());
        Ok(client)
    }
}

fn build_client(timeouts: &Timeouts) -> Result<reqwest::Client, reqwest::Error> {
    reqwest::Client::builder()
        .user_agent(concat!("temper/", env!("CARGO_PKG_VERSION")))
        .connect_timeout(timeouts.connect())
        // Until the first byte, and between bytes.
        .read_timeout(timeouts.first_byte())
        .timeout(timeouts.total())
        // Every request in flight has a connection of its own; none is closed between two calls.
        .pool_max_idle_per_host(4096)
        .pool_idle_timeout(Duration::from_secs(60))
        .tcp_nodelay(true)
        // A redirect could carry a key to another host.
        .redirect(reqwest::redirect::Policy::none())
        .referer(false)
        .build()
}

/// Reads a whole answer, or stops where it grows past the cap.
pub(crate) async fn read_capped(mut response: Response) -> Result<Vec<u8>, AskError> {
    let announced = response.content_length().unwrap_or(4096);
    let too_long = || {
        let limit = MAX_ANSWER_BYTES / (1024 * 1024);
        AskError::new(
            AskErrorKind::Protocol,
            format!("the answer is longer than {limit} MiB"),
        )
    };
    let announced = usize::try_from(announced).unwrap_or(usize::MAX);
    if announced > MAX_ANSWER_BYTES {
        return Err(too_long());
    }
    let mut body = Vec::with_capacity(announced);
    while let Some(chunk) = response.chunk().await.map_err(transport)? {
        if body.len() + chunk.len() > MAX_ANSWER_BYTES {
            return Err(too_long());
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// A failure below HTTP. The address is left out: the caller puts it in front.
pub(crate) fn transport(error: reqwest::Error) -> AskError {
    let kind = if error.is_timeout() {
        AskErrorKind::Timeout
    } else if error.is_builder() {
        AskErrorKind::Invalid
    } else {
        AskErrorKind::Connection
    };
    let what = match kind {
        AskErrorKind::Timeout if error.is_connect() => "no connection in time",
        AskErrorKind::Timeout => "no answer in time",
        AskErrorKind::Invalid => "the request cannot be built",
        _ if error.is_connect() => "cannot connect",
        _ => "the connection broke off",
    };
    let cause = innermost(&error.without_url());
    AskError::new(kind, format!("{what}: {cause}"))
}

/// The last cause says most: `connection refused`, `invalid peer certificate`.
fn innermost(error: &dyn std::error::Error) -> String {
    let mut error = error;
    while let Some(source) = error.source() {
        error = source;
    }
    error.to_string()
}

/// What a provider's answer with an error status means.
#[derive(Debug, PartialEq)]
pub(crate) enum Failure {
    /// No reply came.
    Error(AskError),
    /// A safety filter stopped the prompt: that is a reply with this finish reason.
    Blocked(String),
}

/// Reads an answer with an error status.
pub(crate) fn read_failure(status: StatusCode, headers: &HeaderMap, body: &[u8]) -> Failure {
    let json: Value = serde_json::from_slice(body).unwrap_or(Value::Null);
    let words = Words::read(&json, body);
    if status.is_client_error() && words.names_filter() {
        return Failure::Blocked(words.code.unwrap_or_else(|| "content_filter".to_owned()));
    }
    let kind = kind_of(status, &words);
    let retry_after = retry_after(headers).or_else(|| google_delay(&json));
    let quote = quote(&words.message);
    let separator = if quote.is_empty() { "" } else { ": " };
    let message = format!("status {status}{separator}{quote}");
    Failure::Error(AskError {
        kind,
        message,
        retry_after: retry_after.filter(|_| kind.is_transient()),
    })
}

fn kind_of(status: StatusCode, words: &Words) -> AskErrorKind {
    match status.as_u16() {
        402 => AskErrorKind::Quota,
        429 if words.names_quota() => AskErrorKind::Quota,
        429 => AskErrorKind::RateLimited,
        401 | 403 => AskErrorKind::Authentication,
        404 | 300..400 => AskErrorKind::NotFound,
        408 => AskErrorKind::Timeout,
        // Too early, conflict, locked: asked again, they usually pass.
        409 | 423 | 425 => AskErrorKind::Server,
        400 if words.names_key() => AskErrorKind::Authentication,
        400..500 => AskErrorKind::Invalid,
        _ => AskErrorKind::Server,
    }
}

/// A provider's own words for a failure; every wire has `error.message`, most a code or a type.
struct Words {
    message: String,
    code: Option<String>,
    sort: Option<String>,
}

impl Words {
    fn read(json: &Value, body: &[u8]) -> Self {
        let error = json.get("error").unwrap_or(json);
        let text = |value: &Value, field: &str| {
            let found = value.get(field)?;
            found.as_str().map(str::to_owned)
        };
        let message = text(error, "message")
            .or_else(|| error.as_str().map(str::to_owned))
            .or_else(|| text(json, "detail"))
            .unwrap_or_else(|| String::from_utf8_lossy(body).into_owned());
        Self {
            message,
            code: text(error, "code").or_else(|| text(error, "status")),
            sort: text(error, "type"),
        }
    }

    fn is_any(&self, names: &[&str]) -> bool {
        [&self.code, &self.sort]
            .into_iter()
            .flatten()
            .any(|word| names.contains(&word.as_str()))
    }

    fn names_quota(&self) -> bool {
        self.is_any(&["insufficient_quota", "billing_hard_limit_reached"])
    }

    /// Gemini answers 400 to a wrong key.
    fn names_key(&self) -> bool {
        self.message.contains("API key not valid") || self.is_any(&["invalid_api_key"])
    }

    /// Filters of a prompt come as errors: Azure, OpenAI's flagged prompts, DeepSeek.
    fn names_filter(&self) -> bool {
        self.is_any(&["content_filter", "content_policy_violation"])
            || (self.is_any(&["invalid_prompt"]) && self.message.contains("flagged"))
            || self.message.contains("Content Exists Risk")
    }
}

/// The start of a text, on one line and without control characters.
pub(crate) fn quote(text: &str) -> String {
    let line: String = text
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .filter(|c| !c.is_control())
        .collect();
    match line.char_indices().nth(MAX_QUOTE_CHARS) {
        Some((end, _)) => format!("{} ...", &line[..end]),
        None => line,
    }
}

/// The wish to wait in the headers: milliseconds, seconds, or a date.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = |name| headers.get(name)?.to_str().ok().map(str::trim);
    if let Some(ms) = text("retry-after-ms").and_then(|ms| ms.parse::<f64>().ok()) {
        return Duration::try_from_secs_f64(ms / 1000.0).ok();
    }
    let wish = text(RETRY_AFTER.as_str())?;
    if let Ok(seconds) = wish.parse::<f64>() {
        return Duration::try_from_secs_f64(seconds).ok();
    }
    let until = jiff::fmt::rfc2822::parse(wish).ok()?.timestamp();
    let left = until.duration_since(jiff::Timestamp::now());
    Some(Duration::try_from(left).unwrap_or(Duration::ZERO))
}

/// Google says how long to wait in the body: `"retryDelay": "34s"`.
fn google_delay(json: &Value) -> Option<Duration> {
    let details = json.pointer("/error/details")?.as_array()?;
    let delay = details.iter().find_map(|d| d.get("retryDelay"))?.as_str()?;
    let seconds: f64 = delay.strip_suffix('s')?.parse().ok()?;
    Duration::try_from_secs_f64(seconds).ok()
}

/// The error as users see it: the address in front, every piece of the key taken out.
pub(crate) fn at(address: &str, key: Option<&Secret>, mut error: AskError) -> AskError {
    error.message = format!("`{address}`: {}", error.message);
    if let Some(key) = key {
        error.message = key.scrub(&error.message).into_owned();
    }
    error
}
