//! What a study file says about a model: where it is, what it is called, how fast it may be asked.

use std::num::NonZeroU32;
use std::path::PathBuf;
use std::time::Duration;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::chat::Params;

mod check;
mod tuned;

pub use check::SpecError;
pub use tuned::TunedModel;

/// One model of a study.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ModelSpec {
    /// The name of this model in the study, in tables and on the command line.
    pub id: String,
    /// Who answers.
    pub provider: ProviderKind,
    /// The model's name as its provider knows it; `id` where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// The address up to and without `/chat/completions`; needed for `openai-compatible`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base_url: Option<String>,
    /// The environment variable that holds the key; each provider has its usual one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub api_key_env: Option<String>,
    /// What differs from the study's decoding parameters for this model.
    #[serde(default, skip_serializing_if = "ParamsOverride::is_empty")]
    pub params: ParamsOverride,
    /// More fields of the request's body, for OpenAI-compatible servers (`top_k`, `chat_template_kwargs` ...).
    #[serde(default, skip_serializing_if = "serde_json::Map::is_empty")]
    pub extra: serde_json::Map<String, serde_json::Value>,
    /// The most requests in flight; fewer where the provider pushes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_concurrency: Option<NonZeroU32>,
    /// The most requests a minute.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requests_per_minute: Option<NonZeroU32>,
    /// The most tokens a minute, prompts and replies together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tokens_per_minute: Option<NonZeroU32>,
    /// How long to wait.
    #[serde(default)]
    pub timeouts: Timeouts,
    /// How often a call is tried again after a failure that may pass.
    #[serde(default = "default_retries")]
    pub retries: u32,
    /// `scripted`: the script; without one, the references of the study's suite answer. `replay`: the cassette. `local`: the weights, where `model` is not one of the known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<PathBuf>,
    /// Record every reply into this cassette, for `replay`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<PathBuf>,
    /// `local`: how many threads decode; all cores where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub threads: Option<NonZeroU32>,
    /// `local`: the folder of a LoRA adapter over this model, as PEFT writes it. The strategy `fine-tuned` asks it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adapter: Option<PathBuf>,
    /// The id of this model's fine-tuned version at its provider, such as `ft:...`. The strategy `fine-tuned` asks it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tuned: Option<String>,
}

fn default_retries() -> u32 {
    6
}

/// Who answers.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum ProviderKind {
    /// OpenAI.
    #[serde(rename = "openai")]
    OpenAi,
    /// Any server with OpenAI's chat completions: vLLM, Ollama, llama.cpp, gateways.
    #[serde(rename = "openai-compatible")]
    OpenAiCompatible,
    /// Anthropic.
    Anthropic,
    /// Google's Gemini.
    Gemini,
    /// DeepSeek.
    #[serde(rename = "deepseek")]
    DeepSeek,
    /// Replies written in a file, for tests and demonstrations.
    Scripted,
    /// A model in this process.
    Local,
    /// Replies recorded earlier.
    Replay,
}

impl ProviderKind {
    /// The name in study files, tables and price lists.
    pub fn name(self) -> &'static str {
        match self {
            Self::OpenAi => "openai",
            Self::OpenAiCompatible => "openai-compatible",
            Self::Anthropic => "anthropic",
            Self::Gemini => "gemini",
            Self::DeepSeek => "deepseek",
            Self::Scripted => "scripted",
            Self::Local => "local",
            Self::Replay => "replay",
        }
    }

    /// Whether asking goes over a network.
    pub fn is_remote(self) -> bool {
        !matches!(self, Self::Scripted | Self::Local | Self::Replay)
    }

    /// The environment variable that usually holds the key.
    pub fn usual_key_variable(self) -> Option<&'static str> {
        match self {
            Self::OpenAi => Some("OPENAI_API_KEY"),
            Self::Anthropic => Some("ANTHROPIC_API_KEY"),
            Self::Gemini => Some("GEMINI_API_KEY"),
            Self::DeepSeek => Some("DEEPSEEK_API_KEY"),
            _ => None,
        }
    }

    /// The address of the service itself.
    pub fn usual_base_url(self) -> Option<&'static str> {
        match self {
            Self::OpenAi => Some("https://api.openai.com/v1"),
            Self::Anthropic => Some("https://api.anthropic.com/v1"),
            Self::Gemini => Some("https://generativelanguage.googleapis.com/v1beta"),
            Self::DeepSeek => Some("https://api.deepseek.com/v1"),
            _ => None,
        }
    }
}

impl std::fmt::Display for ProviderKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

/// What differs from the study's decoding parameters.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ParamsOverride {
    /// Another temperature.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub temperature: Option<f32>,
    /// Another nucleus sampling mass.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub top_p: Option<f32>,
    /// Another limit of the reply; models that reason need room for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_tokens: Option<u32>,
    /// Another effort of reasoning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reasoning_effort: Option<String>,
    /// What this model does not take and is not sent.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub omit: Vec<Omit>,
}

/// A parameter that some models refuse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Omit {
    /// The temperature.
    Temperature,
    /// The nucleus sampling mass.
    TopP,
    /// The seed.
    Seed,
}

impl ParamsOverride {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// How long to wait for a provider, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Timeouts {
    /// For a connection.
    pub connect_seconds: f64,
    /// For the first byte of the answer: providers send it once the model has finished.
    pub first_byte_seconds: f64,
    /// For the whole call.
    pub total_seconds: f64,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            connect_seconds: 10.0,
            first_byte_seconds: 300.0,
            total_seconds: 600.0,
        }
    }
}

impl Timeouts {
    /// For a connection.
    pub fn connect(&self) -> Duration {
        Duration::from_secs_f64(self.connect_seconds)
    }

    /// For the first byte.
    pub fn first_byte(&self) -> Duration {
        Duration::from_secs_f64(self.first_byte_seconds)
    }

    /// For the whole call.
    pub fn total(&self) -> Duration {
        Duration::from_secs_f64(self.total_seconds)
    }
}

impl ModelSpec {
    /// A model with everything else as usual.
    pub fn new(id: impl Into<String>, provider: ProviderKind) -> Self {
        Self {
            id: id.into(),
            provider,
            model: None,
            base_url: None,
            api_key_env: None,
            params: ParamsOverride::default(),
            extra: serde_json::Map::new(),
            max_concurrency: None,
            requests_per_minute: None,
            tokens_per_minute: None,
            timeouts: Timeouts::default(),
            retries: default_retries(),
            file: None,
            record: None,
            threads: None,
            adapter: None,
            tuned: None,
        }
    }

    /// The model's name as its provider knows it.
    pub fn model_name(&self) -> &str {
        self.model.as_deref().unwrap_or(&self.id)
    }

    /// The environment variable that holds the key; `None` where no key is sent.
    pub fn key_variable(&self) -> Option<&str> {
        self.api_key_env
            .as_deref()
            .or(self.provider.usual_key_variable())
    }

    /// The address that is asked, without a slash at its end.
    pub fn address(&self) -> Option<&str> {
        self.base_url
            .as_deref()
            .or(self.provider.usual_base_url())
            .map(|url| url.trim_end_matches('/'))
    }

    /// The most requests in flight.
    pub fn concurrency(&self) -> u32 {
        self.max_concurrency.map_or(32, NonZeroU32::get)
    }

    /// The study's decoding parameters as this model takes them. Requests carry these.
    #[must_use]
    pub fn params_for(&self, study: &Params) -> Params {
        let own = &self.params;
        let kept = |what: Omit, value: Option<f32>| value.filter(|_| !own.omit.contains(&what));
        Params {
            temperature: kept(Omit::Temperature, own.temperature.or(study.temperature)),
            top_p: kept(Omit::TopP, own.top_p.or(study.top_p)),
            max_tokens: own.max_tokens.unwrap_or(study.max_tokens),
            reasoning_effort: (own.reasoning_effort.clone()).or(study.reasoning_effort.clone()),
        }
    }

    /// Whether requests carry their seed.
    pub fn sends_seed(&self) -> bool {
        !self.params.omit.contains(&Omit::Seed)
    }
}
