//! Requests and tokens a minute, where a provider's account has such limits.
//!
//! Each is kept as the moment at which the account is free again (the generic cell rate algorithm). A tenth
//! of a minute may be used at once, so that a small study does not crawl.

use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// How far ahead of its pace an account may run.
const BURST: Duration = Duration::from_secs(6);

pub(super) struct Rates {
    requests: Option<Rate>,
    tokens: Option<Rate>,
}

impl Rates {
    pub(super) fn new(requests: Option<NonZeroU32>, tokens: Option<NonZeroU32>) -> Self {
        Self {
            requests: requests.map(Rate::new),
            tokens: tokens.map(Rate::new),
        }
    }

    /// Waits until a request of so many tokens may be sent. Given up while waiting, its share stays used.
    pub(super) async fn admit(&self, tokens: u64) {
        let requests = self.requests.as_ref().and_then(|rate| rate.take(1));
        let tokens = self.tokens.as_ref().and_then(|rate| rate.take(tokens));
        if let Some(start) = requests.max(tokens) {
            tokio::time::sleep_until(start).await;
        }
    }

    /// Puts the tokens that were really used in the place of those feared.
    pub(super) fn settle(&self, feared: u64, real: u64) {
        if let Some(rate) = &self.tokens {
            rate.give_back(feared.saturating_sub(real));
        }
    }
}

struct Rate {
    /// The time that one unit takes.
    each: Duration,
    free_at: Mutex<Option<Instant>>,
}

impl Rate {
    fn new(a_minute: NonZeroU32) -> Self {
        Self {
            each: Duration::from_secs(60) / a_minute.get(),
            free_at: Mutex::new(None),
        }
    }

    fn time_of(&self, units: u64) -> Duration {
        self.each
            .saturating_mul(u32::try_from(units).unwrap_or(u32::MAX))
    }

    /// Takes so many units, and says when they may be used; `None` means now.
    fn take(&self, units: u64) -> Option<Instant> {
        let now = Instant::now();
        let mut free_at = self.free_at.lock().unwrap_or_else(PoisonError::into_inner);
        let from = free_at.unwrap_or(now).max(now);
        *free_at = Some(from + self.time_of(units));
        let ahead = from - now;
        (ahead > BURST).then(|| from - BURST)
    }

    fn give_back(&self, units: u64) {
        let mut free_at = self.free_at.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(at) = *free_at {
            *free_at = at.checked_sub(self.time_of(units));
        }
    }
}
