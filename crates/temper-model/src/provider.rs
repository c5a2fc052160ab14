//! The one interface of all models, and how asking can fail.

use std::time::Duration;

use async_trait::async_trait;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::chat::{Reply, Request};

/// Something that answers requests: a remote service, a model in this process, a script.
#[async_trait]
pub trait Provider: Send + Sync {
    /// Answers one request.
    ///
    /// A refusal, a safety block, a cut-off or an empty answer is a [`Reply`] with that outcome, not an error.
    ///
    /// # Errors
    /// When no reply came: see [`AskErrorKind`]. The message never holds a key.
    async fn ask(&self, request: &Request) -> Result<Reply, AskError>;
}

/// No reply came.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{message}")]
pub struct AskError {
    /// What kind of failure it was.
    pub kind: AskErrorKind,
    /// What happened, with the endpoint and the provider's own words, keys taken out.
    pub message: String,
    /// How long the provider asked us to wait.
    pub retry_after: Option<Duration>,
}

/// The kinds of failure that a study tells apart.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum AskErrorKind {
    /// No key, or one that the provider does not accept.
    Authentication,
    /// The provider does not know the model or the address.
    NotFound,
    /// The provider rejects the request as such (too long, a parameter it does not take).
    Invalid,
    /// Too many requests for now.
    RateLimited,
    /// The account's quota or credit is used up: asking again does not help.
    Quota,
    /// The provider failed (5xx).
    Server,
    /// No answer in time.
    Timeout,
    /// No connection, or it broke off in the middle.
    Connection,
    /// The answer was not understood.
    Protocol,
    /// The study's own budget of requests, tokens or money is used up.
    Budget,
    /// The run was stopped.
    Cancelled,
}

impl AskErrorKind {
    /// Whether asking again may help.
    pub fn is_transient(self) -> bool {
        matches!(
            self,
            Self::RateLimited | Self::Server | Self::Timeout | Self::Connection
        )
    }

    /// All kinds, in the order of their tables.
    pub const ALL: [Self; 11] = [
        Self::Authentication,
        Self::NotFound,
        Self::Invalid,
        Self::RateLimited,
        Self::Quota,
        Self::Server,
        Self::Timeout,
        Self::Connection,
        Self::Protocol,
        Self::Budget,
        Self::Cancelled,
    ];

    /// The name in tables and files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Authentication => "authentication",
            Self::NotFound => "not-found",
            Self::Invalid => "invalid",
            Self::RateLimited => "rate-limited",
            Self::Quota => "quota",
            Self::Server => "server",
            Self::Timeout => "timeout",
            Self::Connection => "connection",
            Self::Protocol => "protocol",
            Self::Budget => "budget",
            Self::Cancelled => "cancelled",
        }
    }

    /// What a user can do about it.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Authentication => {
                "check the key in the environment variable that `api_key_env` names"
            }
            Self::NotFound => "check `model` and `base_url` in the study file",
            Self::Invalid => {
                "check `params` and `extra` of the model; `omit` leaves out what it does not take"
            }
            Self::RateLimited => "lower `max_concurrency`, or set `requests_per_minute`",
            Self::Quota => "top up the account, or use another key, and run again",
            Self::Server => "the provider has trouble; run again later, finished samples are kept",
            Self::Timeout => "raise `timeouts` of the model, or lower `max_concurrency`",
            Self::Connection => "check `base_url`, that the server runs, and the proxy settings",
            Self::Protocol => {
                "check that `base_url` is an address of the kind that `provider` says"
            }
            Self::Budget => "raise the study's budget and run again, finished samples are kept",
            Self::Cancelled => "run again, finished samples are kept",
        }
    }
}

impl std::fmt::Display for AskErrorKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

impl AskError {
    /// An error without a wish to wait.
    pub fn new(kind: AskErrorKind, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
            retry_after: None,
        }
    }

    /// What a user can do about it.
    pub fn hint(&self) -> &'static str {
        self.kind.hint()
    }
}
