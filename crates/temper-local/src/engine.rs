//! The decoding thread: what waits becomes what is being written, a token each per pass, until it is
//! done. Requests with the same prompt share one reading of it.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError};
use std::time::Instant;

use rayon::prelude::*;
use temper_model::{AskError, AskErrorKind, Outcome, Params, Reply, Usage};
use tokio::sync::oneshot;

use crate::decoder::{Decoder, Overlay, Prefix, Sequence};
use crate::meter::Meter;
use crate::sample::Sampler;
use crate::tokenizer::Tokenizer;

/// Tokens of prompts that nobody decodes from any more but that stay in memory, in case more
/// samples of them are asked for.
const KEPT_TOKENS: usize = 2048;

/// One request, tokenized.
pub(crate) struct Job {
    pub(crate) tokens: Arc<[u32]>,
    pub(crate) tuning: Option<Tuning>,
    pub(crate) params: Params,
    pub(crate) seed: u64,
    pub(crate) since: Instant,
    pub(crate) reply: oneshot::Sender<Result<Reply, AskError>>,
}

/// An adapter under its name.
#[derive(Debug, Clone)]
pub(crate) struct Tuning {
    pub(crate) name: Arc<str>,
    pub(crate) overlay: Arc<Overlay>,
}

impl Job {
    fn overlay(&self) -> Option<&Arc<Overlay>> {
        self.tuning.as_ref().map(|tuning| &tuning.overlay)
    }

    /// Whether the prompt was read as this job needs it: the same words, by the same model.
    fn is_read_in(&self, prefix: &Prefix) -> bool {
        let same_model = match (&prefix.overlay, self.overlay()) {
            (None, None) => true,
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            _ => false,
        };
        same_model && prefix.tokens == self.tokens
    }
}

/// A reply being written.
struct Slot {
    job: Job,
    sequence: Sequence,
    sampler: Sampler,
    written: Vec<u32>,
    end: Option<End>,
}

/// Why a reply ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// The model said so.
    Token,
    /// It has the tokens that were allowed.
    Limit,
    /// The context is full.
    Context,
}

/// Everything that the decoding thread owns.
pub(crate) struct Engine {
    pub(crate) decoder: Decoder,
    pub(crate) tokenizer: Arc<Tokenizer>,
    pub(crate) meter: Arc<Meter>,
    pub(crate) name: String,
    pub(crate) max_batch: usize,
    pub(crate) context: usize,
}

impl Engine {
    /// Serves jobs until their senders are gone.
    pub(crate) fn run(self, jobs: &Receiver<Job>) {
        let mut queue = Queue::default();
        let mut kept = Vec::new();
        let mut active: Vec<Slot> = Vec::new();
        while queue.fill(jobs, active.is_empty()) {
            active.retain(|slot| !slot.job.reply.is_closed());
            while active.len() < self.max_batch
                && let Some(job) = queue.next(&kept)
            {
                match self.admit(job, &mut kept) {
                    Some(slot) if slot.end.is_some() => self.finish(slot),
                    Some(slot) => active.push(slot),
                    None => {}
                }
            }
            self.meter.load(active.len(), queue.waiting.len());
            if !active.is_empty() {
                active = self.advance(active);
            }
        }
    }

    /// Reads the job's prompt, unless that was done, and draws the first token.
    fn admit(&self, job: Job, kept: &mut Vec<Arc<Prefix>>) -> Option<Slot> {
        let prefix = match self.prefix(&job, kept) {
            Ok(prefix) => prefix,
            Err(error) => {
                answer(job, Err(failed(&error)));
                return None;
            }
        };
        let mut slot = Slot {
            sampler: Sampler::new(&job.params, job.seed),
            sequence: Sequence::new(Arc::clone(&prefix)),
            written: Vec::new(),
            end: None,
            job,
        };
        self.take(&mut slot, &mut prefix.logits.clone());
        Some(slot)
    }

    fn prefix(&self, job: &Job, kept: &mut Vec<Arc<Prefix>>) -> candle_core::Result<Arc<Prefix>> {
        let known = kept.iter().position(|prefix| job.is_read_in(prefix));
        let prefix = match known {
            Some(known) => kept.remove(known),
            None => {
                let begun = Instant::now();
                let prefix = self
                    .decoder
                    .read(Arc::clone(&job.tokens), job.overlay().cloned())?;
                self.meter.read(job.tokens.len(), begun.elapsed());
                Arc::new(prefix)
            }
        };
        // The latest last; the oldest go until the rest fits. The one in use always stays.
        kept.push(Arc::clone(&prefix));
        while kept.len() > 1
            && kept.iter().map(|prefix| prefix.tokens.len()).sum::<usize>() > KEPT_TOKENS
        {
            kept.remove(0);
        }
        Ok(prefix)
    }

    /// One more token for each.
    fn advance(&self, mut active: Vec<Slot>) -> Vec<Slot> {
        let begun = Instant::now();
        let tokens: Vec<u32> = active
            .iter()
            .map(|slot| slot.written.last().copied().unwrap_or_default())
            .collect();
        let mut sequences: Vec<&mut Sequence> =
            active.iter_mut().map(|slot| &mut slot.sequence).collect();
        let mut logits = match self.decoder.step(&mut sequences, &tokens) {
            Ok(logits) => logits,
            Err(error) => {
                for slot in active {
                    answer(slot.job, Err(failed(&error)));
                }
                return Vec::new();
            }
        };
        let vocabulary = self.decoder.config().vocabulary;
        self.decoder.install(|| {
            active
                .par_iter_mut()
                .zip(logits.par_chunks_mut(vocabulary))
                .for_each(|(slot, logits)| self.take(slot, logits));
        });
        self.meter.wrote(active.len(), begun.elapsed());
        let (going, done): (Vec<Slot>, Vec<Slot>) =
            active.into_iter().partition(|slot| slot.end.is_none());
        for slot in done {
            self.finish(slot);
        }
        going
    }

    /// Draws the next token of a reply and sees whether that was the last.
    fn take(&self, slot: &mut Slot, logits: &mut [f32]) {
        let token = slot.sampler.pick(logits);
        if self.tokenizer.is_end(token) {
            slot.end = Some(End::Token);
            return;
        }
        slot.written.push(token);
        if slot.written.len() >= slot.job.params.max_tokens as usize {
            slot.end = Some(End::Limit);
        } else if slot.job.tokens.len() + slot.written.len() >= self.context {
            slot.end = Some(End::Context);
        }
    }

    fn finish(&self, slot: Slot) {
        let reply = self.tokenizer.decode(&slot.written).map(|text| {
            let (outcome, reason) = match slot.end {
                Some(End::Token) if text.trim().is_empty() => (Outcome::Empty, "stop"),
                Some(End::Token) => (Outcome::Complete, "stop"),
                Some(End::Context) => (Outcome::Truncated, "context"),
                Some(End::Limit) | None => (Outcome::Truncated, "length"),
            };
            Reply {
                text,
                outcome,
                finish_reason: Some(reason.to_owned()),
                answered_by: Some(match &slot.job.tuning {
                    Some(tuning) => format!("{} + {}", self.name, tuning.name),
                    None => self.name.clone(),
                }),
                usage: Usage {
                    input_tokens: slot.job.tokens.len() as u64,
                    output_tokens: slot.written.len() as u64,
                    estimated: false,
                },
                seconds: slot.job.since.elapsed().as_secs_f64(),
                attempts: 1,
            }
        });
        answer(slot.job, reply.map_err(|error| failed(&error)));
    }
}

/// Who asked may be gone by now; then nobody misses the answer.
fn answer(job: Job, reply: Result<Reply, AskError>) {
    let _ = job.reply.send(reply);
}

fn failed(error: &dyn std::error::Error) -> AskError {
    AskError {
        kind: AskErrorKind::Protocol,
        message: format!("the local model failed: {error}"),
        retry_after: None,
    }
}

/// Jobs in the order they came.
#[derive(Default)]
struct Queue {
    waiting: VecDeque<Job>,
}

impl Queue {
    /// Takes what has come; waits for something if there is nothing to do. `false` when all senders
    /// are gone and nothing is left.
    fn fill(&mut self, jobs: &Receiver<Job>, idle: bool) -> bool {
        self.waiting.retain(|job| !job.reply.is_closed());
        if idle && self.waiting.is_empty() {
            match jobs.recv() {
                Ok(job) => self.waiting.push_back(job),
                Err(_) => return false,
            }
        }
        loop {
            match jobs.try_recv() {
                Ok(job) => self.waiting.push_back(job),
                Err(TryRecvError::Empty) => return true,
                Err(TryRecvError::Disconnected) => return !idle || !self.waiting.is_empty(),
            }
        }
    }

    /// The next job: one whose prompt has been read, else the oldest.
    fn next(&mut self, kept: &[Arc<Prefix>]) -> Option<Job> {
        let read = |job: &Job| kept.iter().any(|prefix| job.is_read_in(prefix));
        let at = self.waiting.iter().position(read).unwrap_or(0);
        self.waiting.remove(at)
    }
}
