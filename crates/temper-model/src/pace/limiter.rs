//! How many requests are in flight at once: halved where a provider pushes back, grown while it does not.
//!
//! One 429 says little: gateways throw them at random. So pushing back is a share, an average of the last
//! answers that leans to the newest; past a fifth the limit is halved, and everybody waits as long as the
//! provider asked. Answers to requests sent before the cut count no more. Growing takes a twentieth of the
//! limit, at least one, in the time of as many answers as the limit.
//!
//! The first requests of a run start a little apart. A thousand at once would be a thousand handshakes at
//! once, and their answers would come in bursts ever after, each waiting for the others.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::Instant;

/// How much the newest answer weighs in the share.
const NEWEST: f64 = 1.0 / 32.0;
/// The share of refusals that is too much. Seven in a row reach it, one in twenty at random never does.
const TOO_MUCH: f64 = 0.2;
/// How far apart the first requests start.
const APART: Duration = Duration::from_micros(200);
/// Nobody makes everybody wait longer than this.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

pub(super) struct Limiter {
    slots: Semaphore,
    /// The limit as others may read it.
    shown: AtomicUsize,
    state: Mutex<State>,
}

struct State {
    limit: f64,
    ceiling: f64,
    /// Slots that were cut while in use: whoever leaves next takes one along.
    debt: usize,
    /// The share of refusals.
    share: f64,
    /// Counts the cuts.
    era: u64,
    paused_until: Option<Instant>,
    /// When the next of the first requests may start, and how many of them are left.
    opening: Option<Instant>,
    unopened: usize,
}

impl State {
    /// When this request may start, where it is one of the first.
    fn open(&mut self) -> Option<Instant> {
        self.unopened = self.unopened.checked_sub(1)?;
        let now = Instant::now();
        let start = self.opening.map_or(now, |opening| opening.max(now));
        self.opening = Some(start + APART);
        Some(start)
    }
}

impl Limiter {
    pub(super) fn new(ceiling: u32) -> Self {
        let ceiling = ceiling.max(1) as usize;
        Self {
            slots: Semaphore::new(ceiling),
            shown: AtomicUsize::new(ceiling),
            state: Mutex::new(State {
                limit: ceiling as f64,
                ceiling: ceiling as f64,
                debt: 0,
                share: 0.0,
                era: 0,
                paused_until: None,
                opening: None,
                unopened: ceiling,
            }),
        }
    }

    pub(super) fn limit(&self) -> usize {
        self.shown.load(Ordering::Relaxed)
    }

    /// Waits for a slot, and for the end of a pause.
    pub(super) async fn enter(&self) -> Slot<'_> {
        // The semaphore is never closed, so this cannot fail; a slot without a permit would only be generous.
        let permit = self.slots.acquire().await.ok();
        let mut slot = Slot {
            limiter: self,
            permit,
            era: 0,
        };
        let start = self.state().open();
        loop {
            let until = {
                let state = self.state();
                slot.era = state.era;
                let until = state.paused_until.max(start);
                until.filter(|&until| until > Instant::now())
            };
            match until {
                None => return slot,
                Some(until) => tokio::time::sleep_until(until).await,
            }
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn halve(&self, state: &mut State, wish: Option<Duration>) {
        let before = whole(state.limit);
        state.limit = (state.limit / 2.0).max(1.0);
        let cut = before - whole(state.limit);
        state.debt += cut - self.slots.forget_permits(cut);
        state.era += 1;
        state.share = 0.0;
        self.shown.store(whole(state.limit), Ordering::Relaxed);
        let wish = wish.map(|wish| Instant::now() + wish.min(LONGEST_PAUSE));
        state.paused_until = state.paused_until.max(wish);
    }

    fn grow(&self, state: &mut State) {
        let before = whole(state.limit);
        let step = (1.0 / state.limit).max(0.05);
        state.limit = (state.limit + step).min(state.ceiling);
        let new = whole(state.limit) - before;
        let forgiven = new.min(state.debt);
        state.debt -= forgiven;
        self.slots.add_permits(new - forgiven);
        self.shown.store(whole(state.limit), Ordering::Relaxed);
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a limit is between 1 and 2^32"
)]
fn whole(limit: f64) -> usize {
    limit as usize
}

/// The right to have one request in flight.
pub(super) struct Slot<'a> {
    limiter: &'a Limiter,
    permit: Option<SemaphorePermit<'a>>,
    era: u64,
}

impl Slot<'_> {
    pub(super) fn went_well(&self) {
        let mut state = self.limiter.state();
        if self.era == state.era {
            state.share *= 1.0 - NEWEST;
        }
        if state.limit < state.ceiling {
            self.limiter.grow(&mut state);
        }
    }

    pub(super) fn was_too_much(&self, wish: Option<Duration>) {
        let mut state = self.limiter.state();
        if self.era != state.era {
            return;
        }
        state.share += NEWEST * (1.0 - state.share);
        if state.share >= TOO_MUCH {
            self.limiter.halve(&mut state, wish);
        }
    }
}

impl Drop for Slot<'_> {
    fn drop(&mut self) {
        let mut state = self.limiter.state();
        if state.debt > 0 {
            state.debt -= 1;
            if let Some(permit) = self.permit.take() {
                permit.forget();
            }
        }
    }
}
