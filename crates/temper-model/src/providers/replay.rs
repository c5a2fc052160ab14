//! Cassettes: replies recorded from a provider, and played back without it.
//!
//! A cassette is JSON Lines, one request with its reply each. Only what is asked and answered is in it: no
//! address, no header, no key.

use std::collections::HashMap;
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use serde::{Deserialize, Serialize};

use crate::cache::request_key;
use crate::chat::{Params, Prompt, Reply, Request};
use crate::provider::{AskError, AskErrorKind, Provider};
use crate::secret::Secret;

/// The version of the lines that are written.
const VERSION: u32 = 1;

/// One line of a cassette.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    version: u32,
    model: String,
    prompt: Prompt,
    params: Params,
    seed: u64,
    sample: u32,
    reply: Reply,
}

/// A cassette that cannot be played or recorded.
#[derive(Debug, thiserror::Error)]
pub enum CassetteError {
    /// The file cannot be opened, read or written.
    #[error("cannot use the cassette `{}`: {source}", path.display())]
    File {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A line is none of a cassette.
    #[error("line {line} of the cassette `{}` cannot be read: {source}", path.display())]
    Line {
        /// Which file.
        path: PathBuf,
        /// Which line, from 1.
        line: usize,
        /// Why.
        source: serde_json::Error,
    },
    /// A line of another version.
    #[error("line {line} of the cassette `{}` has version {version}, this Temper reads {VERSION}", path.display())]
    Version {
        /// Which file.
        path: PathBuf,
        /// Which line, from 1.
        line: usize,
        /// The version it has.
        version: u32,
    },
}

/// A provider that plays a cassette. A request matches in all its parts or not at all.
pub struct Replay {
    path: PathBuf,
    replies: HashMap<[u8; 32], Reply>,
}

impl Replay {
    /// Reads a cassette.
    ///
    /// # Errors
    /// When the file cannot be read, with the line where one is broken.
    pub fn from_file(path: &Path) -> Result<Self, CassetteError> {
        let file = |source| CassetteError::File {
            path: path.to_owned(),
            source,
        };
        let mut replies = HashMap::new();
        let lines = BufReader::new(File::open(path).map_err(file)?).lines();
        for (index, text) in lines.enumerate() {
            let text = text.map_err(file)?;
            if text.trim().is_empty() {
                continue;
            }
            let line = read_line(path, index + 1, &text)?;
            let request = Request {
                model: line.model.into(),
                prompt: Arc::new(line.prompt),
                params: line.params,
                seed: line.seed,
                sample: line.sample,
            };
            // The first recording stands: what was asked first was answered first.
            replies
                .entry(request_key("", &request))
                .or_insert(line.reply);
        }
        Ok(Self {
            path: path.to_owned(),
            replies,
        })
    }
}

fn read_line(path: &Path, number: usize, text: &str) -> Result<Line, CassetteError> {
    let line: Line = serde_json::from_str(text).map_err(|source| CassetteError::Line {
        path: path.to_owned(),
        line: number,
        source,
    })?;
    if line.version != VERSION {
        return Err(CassetteError::Version {
            path: path.to_owned(),
            line: number,
            version: line.version,
        });
    }
    Ok(line)
}

#[async_trait]
impl Provider for Replay {
    async fn ask(&self, request: &Request) -> Result<Reply, AskError> {
        let reply = self.replies.get(&request_key("", request));
        reply.cloned().ok_or_else(|| {
            let message = format!(
                "the cassette `{}` holds no reply to this request of `{}` (seed {}, sample {})",
                self.path.display(),
                request.model,
                request.seed,
                request.sample,
            );
            AskError::new(AskErrorKind::NotFound, message)
        })
    }
}

/// A provider whose replies are recorded as they come.
pub struct Recorder {
    inner: Arc<dyn Provider>,
    key: Option<Secret>,
    path: PathBuf,
    file: Mutex<File>,
}

impl Recorder {
    /// Records what `inner` answers at the end of this file. The key, should anyone echo it, is taken out.
    ///
    /// # Errors
    /// When the file cannot be opened for writing.
    pub fn new(
        inner: Arc<dyn Provider>,
        path: &Path,
        key: Option<Secret>,
    ) -> Result<Self, CassetteError> {
        let file = OpenOptions::new().create(true).append(true).open(path);
        let file = file.map_err(|source| CassetteError::File {
            path: path.to_owned(),
            source,
        })?;
        Ok(Self {
            inner,
            key,
            path: path.to_owned(),
            file: Mutex::new(file),
        })
    }

    fn record(&self, request: &Request, reply: &Reply) -> io::Result<()> {
        let line = Line {
            version: VERSION,
            model: request.model.to_string(),
            prompt: (*request.prompt).clone(),
            params: request.params.clone(),
            seed: request.seed,
            sample: request.sample,
            reply: reply.clone(),
        };
        let mut text = serde_json::to_string(&line)?;
        if let Some(key) = &self.key {
            text = key.scrub(&text).into_owned();
        }
        text.push('\n');
        // One write a line, so that a run that is killed leaves whole lines behind it.
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.write_all(text.as_bytes())
    }
}

#[async_trait]
impl Provider for Recorder {
    async fn ask(&self, request: &Request) -> Result<Reply, AskError> {
        let reply = self.inner.ask(request).await?;
        self.record(request, &reply).map_err(|e| {
            let path = self.path.display();
            let message = format!("cannot write to the cassette `{path}`: {e}");
            AskError::new(AskErrorKind::Invalid, message)
        })?;
        Ok(reply)
    }
}
