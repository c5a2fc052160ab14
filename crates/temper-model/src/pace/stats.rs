//! What happened so far with one model: counters that are cheap to write and to read.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};

use serde::{Deserialize, Serialize};

use crate::chat::Reply;
use crate::prices::Cost;
use crate::provider::AskErrorKind;

/// A snapshot of what happened with one model.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Stats {
    /// Requests in flight now.
    pub in_flight: u64,
    /// The most that may be in flight now.
    pub limit: u64,
    /// Requests sent, repeated attempts included.
    pub attempts: u64,
    /// Replies that came from the provider.
    pub replies: u64,
    /// Attempts that failed and were or will be repeated, by kind.
    pub retries: BTreeMap<AskErrorKind, u64>,
    /// Calls that ended without a reply, by kind.
    pub failures: BTreeMap<AskErrorKind, u64>,
    /// Tokens of prompts.
    pub input_tokens: u64,
    /// Tokens of replies.
    pub output_tokens: u64,
    /// USD spent; `None` where the price is not known.
    pub usd: Option<f64>,
    /// Replies that came from the cache.
    pub cache_hits: u64,
    /// Requests that the cache did not hold.
    pub cache_misses: u64,
}

const KINDS: usize = AskErrorKind::ALL.len();

/// The counters themselves.
#[derive(Default)]
pub(crate) struct Counters {
    in_flight: AtomicU64,
    attempts: AtomicU64,
    replies: AtomicU64,
    retries: [AtomicU64; KINDS],
    failures: [AtomicU64; KINDS],
    input_tokens: AtomicU64,
    output_tokens: AtomicU64,
    /// Billionths of a USD: sums of whole numbers do not drift.
    nano_usd: AtomicU64,
    cache_hits: AtomicU64,
    cache_misses: AtomicU64,
}

/// One request in flight, counted until it is dropped.
pub(crate) struct InFlight<'a>(&'a AtomicU64);

impl Drop for InFlight<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Counters {
    pub(crate) fn enter(&self) -> InFlight<'_> {
        self.attempts.fetch_add(1, Ordering::Relaxed);
        self.in_flight.fetch_add(1, Ordering::Relaxed);
        InFlight(&self.in_flight)
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a call costs far less than 10^10 USD, and never less than nothing"
    )]
    pub(crate) fn answered(&self, reply: &Reply, cost: Cost) {
        self.replies.fetch_add(1, Ordering::Relaxed);
        let usage = reply.usage;
        self.input_tokens
            .fetch_add(usage.input_tokens, Ordering::Relaxed);
        self.output_tokens
            .fetch_add(usage.output_tokens, Ordering::Relaxed);
        let nano = cost.usd.map_or(0, |usd| (usd * 1e9).round() as u64);
        self.nano_usd.fetch_add(nano, Ordering::Relaxed);
    }

    pub(crate) fn retried(&self, kind: AskErrorKind) {
        self.retries[kind as usize].fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn failed(&self, kind: AskErrorKind) {
        self.failures[kind as usize].fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn cache_looked_up(&self, hit: bool) {
        let counter = if hit {
            &self.cache_hits
        } else {
            &self.cache_misses
        };
        counter.fetch_add(1, Ordering::Relaxed);
    }

    /// The counters now. Whether the price is known, and so whether `usd` means something, the caller knows.
    pub(crate) fn snapshot(&self, limit: usize) -> Stats {
        let read = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        let by_kind = |counters: &[AtomicU64; KINDS]| {
            let kinds = AskErrorKind::ALL.into_iter();
            kinds
                .map(|kind| (kind, read(&counters[kind as usize])))
                .filter(|&(_, count)| count > 0)
                .collect()
        };
        Stats {
            in_flight: read(&self.in_flight),
            limit: limit as u64,
            attempts: read(&self.attempts),
            replies: read(&self.replies),
            retries: by_kind(&self.retries),
            failures: by_kind(&self.failures),
            input_tokens: read(&self.input_tokens),
            output_tokens: read(&self.output_tokens),
            usd: Some(read(&self.nano_usd) as f64 / 1e9),
            cache_hits: read(&self.cache_hits),
            cache_misses: read(&self.cache_misses),
        }
    }
}
