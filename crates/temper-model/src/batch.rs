//! OpenAI's batch files: questions out as JSON Lines, answers in, for runs on someone's cluster.
//!
//! The same form serves OpenAI's batch service and vLLM's `run_batch`. Answers come back in any order, some
//! not at all, some as errors, and files that travelled arrive torn; so reading never fails on a line but
//! says what was wrong with it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead, Write};

use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::chat::{Reply, Request};
use crate::http::{Failure, MAX_ANSWER_BYTES, quote, read_failure};
use crate::provider::{AskError, AskErrorKind};
use crate::providers::openai::blocked;
use crate::providers::openai_wire::{Dialect, read_completion, write_body};
use crate::spec::ModelSpec;

/// The most lines of a file that OpenAI takes (platform.openai.com/docs/guides/batch).
pub const MAX_LINES: u64 = 50_000;
/// The longest file that OpenAI takes, in bytes (the same page).
pub const MAX_BYTES: u64 = 200_000_000;

/// A question that cannot be written to a batch file.
#[derive(Debug, thiserror::Error)]
pub enum BatchError {
    /// The file cannot be written.
    #[error("cannot write the batch file: {0}")]
    Write(#[from] io::Error),
    /// Two questions of one name could not be told apart in the answers.
    #[error("the batch file already holds a request `{0}`")]
    Duplicate(String),
    /// The question has no form on this wire.
    #[error("request `{custom_id}` cannot be written: {why}")]
    Request {
        /// Its name.
        custom_id: String,
        /// Why.
        why: String,
    },
}

/// Writes questions to a batch file.
pub struct BatchWriter<W> {
    out: W,
    dialect: Dialect,
    written: BTreeSet<String>,
    bytes: u64,
}

#[derive(Serialize)]
struct Question<'a> {
    custom_id: &'a str,
    method: &'static str,
    url: &'static str,
    body: &'a RawValue,
}

impl<W: Write> BatchWriter<W> {
    /// A writer of questions to this model.
    pub fn new(out: W, spec: &ModelSpec) -> Self {
        Self {
            out,
            dialect: Dialect::of(spec),
            written: BTreeSet::new(),
            bytes: 0,
        }
    }

    /// Adds a question under a name of its own.
    ///
    /// # Errors
    /// When the name is taken, or the file cannot be written.
    pub fn add(&mut self, custom_id: &str, request: &Request) -> Result<(), BatchError> {
        if !self.written.insert(custom_id.to_owned()) {
            return Err(BatchError::Duplicate(custom_id.to_owned()));
        }
        let line = self.line(custom_id, request);
        let mut line = line.map_err(|why| BatchError::Request {
            custom_id: custom_id.to_owned(),
            why,
        })?;
        line.push('\n');
        self.out.write_all(line.as_bytes())?;
        self.bytes += line.len() as u64;
        Ok(())
    }

    fn line(&self, custom_id: &str, request: &Request) -> Result<String, String> {
        let body = write_body(request, &self.dialect).map_err(|e| e.message)?;
        let body = String::from_utf8(body).map_err(|e| e.to_string())?;
        let body = RawValue::from_string(body).map_err(|e| e.to_string())?;
        let question = Question {
            custom_id,
            method: "POST",
            url: "/v1/chat/completions",
            body: &body,
        };
        serde_json::to_string(&question).map_err(|e| e.to_string())
    }

    /// How many questions were added.
    pub fn lines(&self) -> u64 {
        self.written.len() as u64
    }

    /// How many bytes were written.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Writes out what is buffered, and gives the file back.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn finish(mut self) -> io::Result<W> {
        self.out.flush()?;
        Ok(self.out)
    }
}

/// What a file of answers held.
#[derive(Debug, Default)]
pub struct BatchResults {
    /// The answers by the names of their questions.
    pub answers: BTreeMap<String, Result<Reply, AskError>>,
    /// Questions without an answer, in order.
    pub missing: Vec<String>,
    /// Lines that were of no use.
    pub problems: Vec<LineProblem>,
}

/// A line that was of no use, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct LineProblem {
    /// Which line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub what: String,
}

/// An answer's line. Every part may be missing.
#[derive(Deserialize)]
struct Answer<'a> {
    custom_id: String,
    #[serde(borrow)]
    response: Option<Response<'a>>,
    error: Option<serde_json::Value>,
}

#[derive(Deserialize)]
struct Response<'a> {
    status_code: Option<u16>,
    #[serde(borrow)]
    body: Option<&'a RawValue>,
}

/// Reads the answers to these questions, by name.
///
/// Where a name comes more than once, the first reply counts; a reply goes before an error.
///
/// # Errors
/// Only when the file itself cannot be read.
pub fn read_results(
    mut input: impl BufRead,
    asked: &BTreeMap<String, Request>,
) -> io::Result<BatchResults> {
    let mut results = BatchResults::default();
    let mut bytes = Vec::new();
    for line in 1.. {
        bytes.clear();
        if input.read_until(b'\n', &mut bytes)? == 0 {
            break;
        }
        if let Err(what) = results.take(&bytes, asked) {
            results.problems.push(LineProblem { line, what });
        }
    }
    let unanswered = asked.keys().filter(|id| !results.answers.contains_key(*id));
    results.missing = unanswered.cloned().collect();
    Ok(results)
}

impl BatchResults {
    /// Takes the answer of one line.
    fn take(&mut self, line: &[u8], asked: &BTreeMap<String, Request>) -> Result<(), String> {
        if line.len() > 2 * MAX_ANSWER_BYTES {
            return Err("it is too long for an answer".to_owned());
        }
        let text = std::str::from_utf8(line).map_err(|_| "it is not UTF-8 text".to_owned())?;
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.is_empty() {
            return Ok(());
        }
        let answer: Answer =
            serde_json::from_str(text).map_err(|e| format!("it is not an answer ({e})"))?;
        let id = answer.custom_id.clone();
        let Some(request) = asked.get(&id) else {
            return Err(format!("nothing was asked under the name `{}`", quote(&id)));
        };
        let result = read_answer(&answer, request);
        match self.answers.get(&id) {
            None => {}
            Some(Err(_)) if result.is_ok() => {}
            Some(_) => return Err(format!("`{id}` was answered before, this one is left out")),
        }
        self.answers.insert(id, result);
        Ok(())
    }
}

fn read_answer(answer: &Answer<'_>, request: &Request) -> Result<Reply, AskError> {
    let response = answer.response.as_ref();
    let body = response.and_then(|r| r.body).map_or("", RawValue::get);
    let status = response.and_then(|r| r.status_code).unwrap_or(200);
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if !status.is_success() {
        return match read_failure(status, &HeaderMap::new(), body.as_bytes()) {
            Failure::Error(error) => Err(error),
            Failure::Blocked(reason) => Ok(blocked(reason)),
        };
    }
    if let Some(error) = answer.error.as_ref().filter(|e| !e.is_null()) {
        let words = error.get("message").and_then(|m| m.as_str());
        let words = words.map_or_else(|| error.to_string(), str::to_owned);
        let message = format!("the batch failed: {}", quote(&words));
        return Err(AskError::new(AskErrorKind::Server, message));
    }
    if body.is_empty() || body == "null" {
        let message = "the answer holds neither a reply nor an error";
        return Err(AskError::new(AskErrorKind::Protocol, message));
    }
    read_completion(body.as_bytes(), request)
}
