//! A model in this process as a provider like any other.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::thread::JoinHandle;
use std::time::Instant;

use async_trait::async_trait;
use temper_model::{AskError, AskErrorKind, Provider, Reply, Request};
use tokio::sync::oneshot;

use crate::adapter::Adapter;
use crate::decoder::{Config, Decoder, Kernels, Overlay};
use crate::engine::{Engine, Job, Tuning};
use crate::error::LoadError;
use crate::gguf::Gguf;
use crate::meter::{Meter, Speed};
use crate::tokenizer::Tokenizer;

/// How a local model runs.
#[derive(Debug, Clone)]
pub struct LocalOptions {
    /// Threads that decode; 0 takes one for each physical core. On a busy machine fewer are faster.
    pub threads: usize,
    /// Replies written at the same time. A multiple of eight uses the processor best.
    pub max_batch: usize,
    /// Tokens that prompt and reply may have together; no more than the model was trained for.
    pub context: usize,
    /// Which kernels multiply.
    pub kernels: Kernels,
}

impl Default for LocalOptions {
    fn default() -> Self {
        Self {
            threads: 0,
            max_batch: 8,
            context: 4096,
            kernels: Kernels::default(),
        }
    }
}

/// A model in this process, as it is or with an adapter over it. Dropping the last provider of a
/// model stops its threads.
#[derive(Debug)]
pub struct LocalProvider {
    host: Arc<Host>,
    tuning: Option<Tuning>,
}

/// A loaded model and its decoding thread.
#[derive(Debug)]
struct Host {
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
    tokenizer: Arc<Tokenizer>,
    meter: Arc<Meter>,
    config: Config,
    context: usize,
    max_batch: usize,
}

impl LocalProvider {
    /// Loads a GGUF file and starts decoding threads. Takes seconds; call it off an async runtime.
    ///
    /// # Errors
    /// When the file cannot be read or holds something that is not supported.
    pub fn load(path: &Path, options: &LocalOptions) -> Result<Self, LoadError> {
        let host = Arc::new(Host::start(path, options)?);
        Ok(Self { host, tuning: None })
    }

    /// The same model with a LoRA adapter over it: a folder as PEFT writes it. The new provider
    /// shares weights, threads and batches with this one, so that any number of adapters over one
    /// base cost little more than the base; call it on the base or on a tuned provider, the adapter
    /// always lies over the base.
    ///
    /// # Errors
    /// When the adapter cannot be read or does not fit the model.
    pub fn with_adapter(&self, folder: &Path) -> Result<Self, LoadError> {
        let unfit = |reason| LoadError::Adapter {
            path: folder.to_owned(),
            reason,
        };
        let overlay = Overlay::new(&Adapter::load(folder)?, &self.host.config).map_err(unfit)?;
        let name = folder.file_name().unwrap_or(folder.as_os_str());
        Ok(Self {
            host: Arc::clone(&self.host),
            tuning: Some(Tuning {
                name: name.to_string_lossy().into(),
                overlay: Arc::new(overlay),
            }),
        })
    }

    /// How fast it is and what it is doing.
    pub fn speed(&self) -> Speed {
        self.host.meter.speed()
    }

    /// How many requests it answers at the same time; more than that wait.
    pub fn max_batch(&self) -> usize {
        self.host.max_batch
    }

    /// The model's own words for text and prompts.
    pub fn tokenizer(&self) -> &Tokenizer {
        &self.host.tokenizer
    }

    fn tokens(&self, request: &Request) -> Result<Arc<[u32]>, AskError> {
        if request.prompt.messages.is_empty() {
            return Err(invalid("the prompt has no message".to_owned()));
        }
        if request.params.max_tokens == 0 {
            return Err(invalid(
                "`max_tokens` is 0: nothing may be answered".to_owned(),
            ));
        }
        let tokens = self
            .host
            .tokenizer
            .encode_prompt(&request.prompt)
            .map_err(|error| invalid(error.to_string()))?;
        if tokens.is_empty() {
            return Err(invalid("the prompt has no text".to_owned()));
        }
        if tokens.len() >= self.host.context {
            return Err(invalid(format!(
                "the prompt has {} tokens and leaves no room for an answer: the context is {}; \
                 shorten the prompt or raise the context",
                tokens.len(),
                self.host.context
            )));
        }
        Ok(tokens.into())
    }
}

impl Host {
    fn start(path: &Path, options: &LocalOptions) -> Result<Self, LoadError> {
        let gguf = Gguf::open(path)?;
        let tokenizer = Arc::new(Tokenizer::from_gguf(&gguf)?);
        let decoder = Decoder::load(&gguf, threads(options.threads), options.kernels)?;
        let meter = Arc::new(Meter::default());
        let config = decoder.config().clone();
        let context = options.context.min(config.context);
        let max_batch = options.max_batch.max(1);
        let engine = Engine {
            decoder,
            tokenizer: Arc::clone(&tokenizer),
            meter: Arc::clone(&meter),
            name: path
                .file_stem()
                .map_or_else(String::new, |name| name.to_string_lossy().into_owned()),
            max_batch,
            context,
        };
        let (jobs, received) = channel();
        let thread = std::thread::Builder::new()
            .name("decode".to_owned())
            .spawn(move || engine.run(&received))
            .map_err(|error| LoadError::Threads {
                reason: error.to_string(),
            })?;
        Ok(Self {
            jobs: Some(jobs),
            thread: Some(thread),
            tokenizer,
            meter,
            config,
            context,
            max_batch,
        })
    }
}

fn invalid(message: String) -> AskError {
    AskError {
        kind: AskErrorKind::Invalid,
        message,
        retry_after: None,
    }
}

fn stopped() -> AskError {
    AskError {
        kind: AskErrorKind::Protocol,
        message: "the decoding thread of the local model stopped; this is a fault of ours, please \
                  report it"
            .to_owned(),
        retry_after: None,
    }
}

/// Physical cores, but no more than this process may use.
pub(crate) fn threads(wanted: usize) -> usize {
    if wanted > 0 {
        return wanted;
    }
    let physical = candle_core::utils::get_num_threads();
    std::thread::available_parallelism().map_or(physical, |usable| physical.min(usable.get()))
}

#[async_trait]
impl Provider for LocalProvider {
    async fn ask(&self, request: &Request) -> Result<Reply, AskError> {
        let since = Instant::now();
        let (reply, answer) = oneshot::channel();
        let job = Job {
            tokens: self.tokens(request)?,
            tuning: self.tuning.clone(),
            params: request.params.clone(),
            seed: request.seed,
            since,
            reply,
        };
        let jobs = self.host.jobs.as_ref().ok_or_else(stopped)?;
        jobs.send(job).map_err(|_| stopped())?;
        answer.await.map_err(|_| stopped())?
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // Without a sender the thread ends after its last pass.
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            // If it panicked, those who waited have been told.
            let _ = thread.join();
        }
    }
}
