//! Replies written by hand: a deterministic stand-in for a model, for tests and demonstrations.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use regex::Regex;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::estimate_usage;
use crate::cache::request_key;
use crate::chat::{Outcome, Reply, Request, Role};
use crate::provider::{AskError, AskErrorKind, Provider};

/// A script: entries in order, of which the first that matches a request answers it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Script {
    /// How long every answer takes, in milliseconds.
    pub latency_ms: u64,
    /// The entries.
    pub entry: Vec<Entry>,
}

/// Which requests are answered, and how.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Entry {
    /// The last user message holds this text; every message where both conditions are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// The last user message matches this regular expression.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when_regex: Option<String>,
    /// The request asks this model; any where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Failures that a request meets before its reply, one at each attempt.
    pub fail: Vec<Fail>,
    /// The replies among which the request's seed chooses.
    pub reply: Vec<Said>,
}

/// One reply of a script.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// What the model says.
    #[serde(default)]
    pub text: String,
    /// How often, against the other replies of the entry.
    #[serde(default = "one")]
    pub weight: u32,
    /// How it ended; told from the text where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
}

fn one() -> u32 {
    1
}

/// One failure of a script.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fail {
    /// What kind of failure.
    pub kind: AskErrorKind,
    /// The provider's wish to wait.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after_ms: Option<u64>,
    /// How many attempts in a row meet it.
    #[serde(default = "one")]
    pub times: u32,
}

impl Said {
    /// A reply with this text.
    pub fn text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            weight: 1,
            outcome: None,
        }
    }
}

impl Entry {
    /// An entry for messages that hold this text.
    pub fn when(text: impl Into<String>) -> Self {
        Self {
            when: Some(text.into()),
            ..Self::default()
        }
    }

    /// This entry for requests of this model alone.
    #[must_use]
    pub fn of_model(mut self, model: impl Into<String>) -> Self {
        self.model = Some(model.into());
        self
    }

    /// This entry with one more reply.
    #[must_use]
    pub fn says(mut self, reply: Said) -> Self {
        self.reply.push(reply);
        self
    }

    /// This entry with one more failure before its replies.
    #[must_use]
    pub fn fails(mut self, fail: Fail) -> Self {
        self.fail.push(fail);
        self
    }
}

/// A script that cannot be played.
#[derive(Debug, thiserror::Error)]
pub enum ScriptError {
    /// The file cannot be read.
    #[error("cannot read the script `{}`: {source}", path.display())]
    Read {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The file is no script.
    #[error("`{}` is not a script: {source}", path.display())]
    Parse {
        /// Which file.
        path: PathBuf,
        /// Why, with the line.
        source: Box<toml::de::Error>,
    },
    /// A regular expression is none.
    #[error("entry {entry} of the script has a `when_regex` that is none: {source}")]
    Regex {
        /// The entry's place, from 1.
        entry: usize,
        /// Why.
        source: Box<regex::Error>,
    },
    /// An entry that says nothing.
    #[error("entry {entry} of the script has no reply with a weight above 0")]
    Silent {
        /// The entry's place, from 1.
        entry: usize,
    },
}

/// A provider that plays a [`Script`].
pub struct Scripted {
    latency: Duration,
    entries: Vec<(Condition, Entry)>,
    /// How often each request with failures ahead of it was asked.
    asked: Mutex<HashMap<[u8; 32], u32>>,
}

enum Condition {
    Always,
    Holds(String),
    Matches(Regex),
}

impl Condition {
    fn of(entry: &Entry) -> Result<Self, regex::Error> {
        Ok(match (&entry.when, &entry.when_regex) {
            (_, Some(pattern)) => Self::Matches(Regex::new(pattern)?),
            (Some(text), None) => Self::Holds(text.clone()),
            (None, None) => Self::Always,
        })
    }

    fn met_by(&self, message: &str) -> bool {
        match self {
            Self::Always => true,
            Self::Holds(text) => message.contains(text),
            Self::Matches(pattern) => pattern.is_match(message),
        }
    }
}

impl Scripted {
    /// A provider that plays this script.
    ///
    /// # Errors
    /// When a regular expression is none, or an entry has nothing to say.
    pub fn new(script: Script) -> Result<Self, ScriptError> {
        let mut entries = Vec::new();
        for (index, entry) in script.entry.into_iter().enumerate() {
            if entry.reply.iter().all(|r| r.weight == 0) {
                return Err(ScriptError::Silent { entry: index + 1 });
            }
            let condition = Condition::of(&entry).map_err(|source| ScriptError::Regex {
                entry: index + 1,
                source: Box::new(source),
            })?;
            entries.push((condition, entry));
        }
        Ok(Self {
            latency: Duration::from_millis(script.latency_ms),
            entries,
            asked: Mutex::default(),
        })
    }

    /// A provider that plays the script in this TOML file.
    ///
    /// # Errors
    /// When the file cannot be read or is no script.
    pub fn from_file(path: &Path) -> Result<Self, ScriptError> {
        let text = std::fs::read_to_string(path).map_err(|source| ScriptError::Read {
            path: path.to_owned(),
            source,
        })?;
        let script = toml::from_str(&text).map_err(|source| ScriptError::Parse {
            path: path.to_owned(),
            source: Box::new(source),
        })?;
        Self::new(script)
    }

    /// The failure that this attempt meets, if any is left.
    fn failure<'a>(&self, entry: &'a Entry, request: &Request) -> Option<&'a Fail> {
        if entry.fail.is_empty() {
            return None;
        }
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let count = asked.entry(request_key("", request)).or_insert(0);
        let mut before = *count;
        *count += 1;
        entry.fail.iter().find(|fail| {
            let meets = before < fail.times;
            before = before.saturating_sub(fail.times);
            meets
        })
    }
}

/// The reply that this seed falls on.
fn choose(replies: &[Said], seed: u64) -> Option<&Said> {
    let total: u64 = replies.iter().map(|r| u64::from(r.weight)).sum();
    let mut at = mix(seed) % total.max(1);
    replies.iter().find(|reply| {
        let weight = u64::from(reply.weight);
        let falls = at < weight;
        at = at.saturating_sub(weight);
        falls
    })
}

/// SplitMix64's finaliser: neighbouring seeds fall far apart, the same on every machine.
fn mix(seed: u64) -> u64 {
    let mut z = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[async_trait]
impl Provider for Scripted {
    async fn ask(&self, request: &Request) -> Result<Reply, AskError> {
        if !self.latency.is_zero() {
            tokio::time::sleep(self.latency).await;
        }
        let messages = request.prompt.messages.iter();
        let last = messages.rev().find(|m| m.role == Role::User);
        let message = last.map_or("", |m| m.text.as_str());
        let asks = |entry: &Entry| {
            entry
                .model
                .as_deref()
                .is_none_or(|it| *it == *request.model)
        };
        let found = |(when, entry): &&(Condition, Entry)| asks(entry) && when.met_by(message);
        let entry = self.entries.iter().find(found);
        let Some((_, entry)) = entry else {
            let message = "no entry of the script matches the last user message";
            return Err(AskError::new(AskErrorKind::NotFound, message));
        };
        if let Some(fail) = self.failure(entry, request) {
            return Err(AskError {
                kind: fail.kind,
                message: format!("the script says `{}`", fail.kind),
                retry_after: fail.retry_after_ms.map(Duration::from_millis),
            });
        }
        let Some(said) = choose(&entry.reply, request.seed) else {
            let message = "the entry of the script has no reply";
            return Err(AskError::new(AskErrorKind::NotFound, message));
        };
        Ok(Reply {
            outcome: said
                .outcome
                .unwrap_or_else(|| crate::outcome::judge_text(&said.text)),
            text: said.text.clone(),
            finish_reason: None,
            answered_by: Some(request.model.to_string()),
            usage: estimate_usage(request, &said.text),
            seconds: self.latency.as_secs_f64(),
            attempts: 1,
        })
    }
}
