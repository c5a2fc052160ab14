//! How fast a model is asked: so many at once, so many a minute, again after failures that may pass.
//!
//! Every wait here can be dropped at any moment: slots and reservations are given back by their guards.

mod backoff;
mod limiter;
mod rate;
mod stats;

use std::future::Future;
use std::time::Duration;

use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use crate::budget::Budget;
use crate::chat::{Reply, Request};
use crate::prices::{Cost, Price};
use crate::provider::{AskError, AskErrorKind, Provider};
use crate::providers::estimate_prompt_tokens;
use crate::spec::{ModelSpec, ProviderKind};

use limiter::{Limiter, Slot};
use rate::Rates;
use stats::Counters;

pub use stats::Stats;

/// Whoever asks us to wait longer than this means "not today": the error then goes to the caller.
const LONGEST_WAIT: Duration = Duration::from_secs(600);

/// The pace of one model.
pub(crate) struct Pace {
    limiter: Limiter,
    rates: Rates,
    retries: u32,
    price: Option<Price>,
    budget: Budget,
    stop: CancellationToken,
    /// A script says itself how long its replies take, so that a scripted study is the same to the byte.
    measures: bool,
    pub(crate) counters: Counters,
}

impl Pace {
    pub(crate) fn new(
        spec: &ModelSpec,
        price: Option<Price>,
        budget: Budget,
        stop: CancellationToken,
    ) -> Self {
        Self {
            limiter: Limiter::new(spec.concurrency()),
            rates: Rates::new(spec.requests_per_minute, spec.tokens_per_minute),
            retries: spec.retries,
            price,
            budget,
            stop,
            measures: spec.provider != ProviderKind::Scripted,
            counters: Counters::default(),
        }
    }

    /// Asks, and asks again where that may help.
    pub(crate) async fn ask(
        &self,
        provider: &dyn Provider,
        request: &Request,
    ) -> Result<Reply, AskError> {
        let started = Instant::now();
        let mut attempts = 0;
        loop {
            attempts += 1;
            let error = match self.attempt(provider, request).await {
                Ok(mut reply) => {
                    reply.attempts = attempts;
                    if self.measures {
                        reply.seconds = started.elapsed().as_secs_f64();
                    }
                    return Ok(reply);
                }
                Err(error) => error,
            };
            let Some(pause) = self.pause_before_next(&error, attempts) else {
                self.counters.failed(error.kind);
                return Err(told_with(error, attempts));
            };
            self.counters.retried(error.kind);
            self.or_stop(tokio::time::sleep(pause)).await?;
        }
    }

    /// One attempt, with everything that it has to wait for.
    async fn attempt(&self, provider: &dyn Provider, request: &Request) -> Result<Reply, AskError> {
        if self.stop.is_cancelled() {
            return Err(cancelled());
        }
        let prompt_tokens = estimate_prompt_tokens(&request.prompt);
        let most = u64::from(request.params.max_tokens);
        let feared = Cost::of_tokens(self.price, prompt_tokens, most);
        self.or_stop(self.rates.admit(feared.tokens)).await?;
        let slot = self.or_stop(self.limiter.enter()).await?;
        let reservation = self.or_stop(self.budget.reserve(feared)).await??;
        let in_flight = self.counters.enter();
        let result = provider.ask(request).await;
        drop(in_flight);
        self.judge(&slot, &result);
        if let Ok(reply) = &result {
            let real = Cost::of(self.price, reply.usage);
            reservation.settle(real);
            self.rates.settle(feared.tokens, real.tokens);
            self.counters.answered(reply, real);
        }
        result
    }

    /// Tells the limiter how the provider bears its load.
    fn judge(&self, slot: &Slot<'_>, result: &Result<Reply, AskError>) {
        match result {
            Ok(_) => slot.went_well(),
            Err(error) if is_overload(error) => slot.was_too_much(error.retry_after),
            Err(_) => {}
        }
    }

    /// How long to wait before the next attempt; `None` where there is none.
    fn pause_before_next(&self, error: &AskError, attempts: u32) -> Option<Duration> {
        if !error.kind.is_transient() || attempts > self.retries {
            return None;
        }
        let pause = backoff::pause(attempts, error.retry_after);
        (pause <= LONGEST_WAIT).then_some(pause)
    }

    async fn or_stop<T>(&self, wait: impl Future<Output = T>) -> Result<T, AskError> {
        let done = self.stop.run_until_cancelled(wait).await;
        done.ok_or_else(cancelled)
    }

    /// A snapshot of what happened so far.
    pub(crate) fn stats(&self) -> Stats {
        let mut stats = self.counters.snapshot(self.limiter.limit());
        stats.usd = stats.usd.filter(|_| self.price.is_some());
        stats
    }
}

/// A 429, or a failure of the server with a wish to wait: both mean "slower".
fn is_overload(error: &AskError) -> bool {
    error.kind == AskErrorKind::RateLimited
        || (error.kind == AskErrorKind::Server && error.retry_after.is_some())
}

fn cancelled() -> AskError {
    AskError::new(AskErrorKind::Cancelled, "the run was stopped")
}

fn told_with(mut error: AskError, attempts: u32) -> AskError {
    if attempts > 1 {
        error.message = format!("{} (after {attempts} attempts)", error.message);
    }
    error
}
