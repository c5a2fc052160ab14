//! The words of a conversation: prompts, requests, replies and how they ended.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who says a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Instructions that frame the conversation.
    System,
    /// The one who asks.
    User,
    /// The model.
    Assistant,
}

/// One message of a prompt.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// Who says it.
    pub role: Role,
    /// What is said.
    pub text: String,
}

/// What a model is shown: the messages so far, the last of them to be answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Prompt {
    /// The messages in order.
    pub messages: Vec<Message>,
}

impl Prompt {
    /// A prompt of one user message.
    pub fn user(text: impl Into<String>) -> Self {
        Self::default().with(Role::User, text)
    }

    /// This prompt with one more message at its end.
    #[must_use]
    pub fn with(mut self, role: Role, text: impl Into<String>) -> Self {
        self.messages.push(Message {
            role,
            text: text.into(),
        });
        self
    }
}

/// How a reply is to be decoded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Params {
    /// Softmax temperature; `None` leaves it to the provider (some reasoning models refuse a value).
    pub temperature: Option<f32>,
    /// Nucleus sampling mass; `None` leaves it to the provider.
    pub top_p: Option<f32>,
    /// The most tokens a reply may have.
    pub max_tokens: u32,
    /// `low`, `medium` or `high` for models that reason before they answer.
    pub reasoning_effort: Option<String>,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            temperature: Some(0.8),
            top_p: Some(0.95),
            max_tokens: 1024,
            reasoning_effort: None,
        }
    }
}

/// One question to a model.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// The model's name as its provider knows it.
    pub model: Arc<str>,
    /// What is asked; shared between the samples of one prompt.
    pub prompt: Arc<Prompt>,
    /// How to decode.
    pub params: Params,
    /// The seed of this sample. The same seed gives the same text again where the provider supports seeds.
    pub seed: u64,
    /// Which of the samples of this prompt this is, from 0: repeats stay independent in a cache.
    pub sample: u32,
}

/// How a reply ended.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The model came to its end.
    Complete,
    /// It was cut off at the token limit.
    Truncated,
    /// The model declined in words or by its refusal field.
    Refused,
    /// A safety filter of the provider stopped the prompt or the reply.
    Blocked,
    /// Nothing came.
    Empty,
}

/// Tokens that a call used.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Usage {
    /// Tokens of the prompt.
    pub input_tokens: u64,
    /// Tokens of the reply, reasoning included.
    pub output_tokens: u64,
    /// The numbers are our estimate (four characters a token), for the provider named none.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub estimated: bool,
}

/// A model's answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Reply {
    /// The text, as it came.
    pub text: String,
    /// How it ended.
    pub outcome: Outcome,
    /// The provider's own word for the end (`stop`, `length`, `content_filter` ...).
    pub finish_reason: Option<String>,
    /// The exact model version that answered, where the provider names it.
    pub answered_by: Option<String>,
    /// Tokens used by the call that succeeded.
    pub usage: Usage,
    /// Seconds from the first attempt to the last byte, pauses between attempts included.
    pub seconds: f64,
    /// How many attempts it took, from 1.
    pub attempts: u32,
}
