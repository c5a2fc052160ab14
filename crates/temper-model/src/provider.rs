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
    /// Too many requests, or the quota is used up.
    RateLimited,
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
}
