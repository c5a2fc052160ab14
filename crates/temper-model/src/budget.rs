//! The most a study may ask, use and spend, over all its models. A call that could go past it is not made.

use std::sync::{Arc, Mutex, PoisonError};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tokio::sync::Notify;

use crate::prices::Cost;
use crate::provider::{AskError, AskErrorKind};

/// The limits of a budget; what is left out is not limited.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct BudgetLimits {
    /// The most requests, repeated attempts included.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_requests: Option<u64>,
    /// The most tokens, of prompts and replies together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_tokens: Option<u64>,
    /// The most money, in USD; every model then needs a price.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_usd: Option<f64>,
}

/// What was asked, used and spent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Spent {
    /// Requests sent, repeated attempts included.
    pub requests: u64,
    /// Tokens of prompts and replies.
    pub tokens: u64,
    /// USD, as far as prices are known.
    pub usd: f64,
}

/// A budget that the models of a study share.
#[derive(Debug, Clone, Default)]
pub struct Budget {
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    limits: BudgetLimits,
    state: Mutex<State>,
    /// Told whenever a call that was in flight turns out cheaper than feared.
    settled: Notify,
}

#[derive(Debug, Default)]
struct State {
    spent: Spent,
    /// What the calls in flight may cost at most.
    reserved: Spent,
    in_flight: u64,
}

impl Budget {
    /// A budget with these limits, of which `spent` is gone already (an earlier run of the same study).
    pub fn new(limits: BudgetLimits, spent: Spent) -> Self {
        Self {
            shared: Arc::new(Shared {
                limits,
                state: Mutex::new(State {
                    spent,
                    ..State::default()
                }),
                settled: Notify::new(),
            }),
        }
    }

    /// The limits.
    pub fn limits(&self) -> BudgetLimits {
        self.shared.limits
    }

    /// What is gone so far; calls in flight are not in it.
    pub fn spent(&self) -> Spent {
        self.state().spent
    }

    /// The limit that leaves no room for another call of this cost, in words.
    pub fn exhausted(&self, cost: Cost) -> Option<String> {
        exceeded(&self.shared.limits, &self.state().spent, cost)
    }

    /// Sets room aside for a call that may cost this much. Waits while calls in flight may still leave room.
    pub(crate) async fn reserve(&self, cost: Cost) -> Result<Reservation, AskError> {
        loop {
            // Listening starts before looking, so that no settlement falls between the two.
            let settled = self.shared.settled.notified();
            match self.try_reserve(cost) {
                Room::Taken(reservation) => return Ok(reservation),
                Room::Never(why) => return Err(AskError::new(AskErrorKind::Budget, why)),
                Room::Perhaps => settled.await,
            }
        }
    }

    fn try_reserve(&self, cost: Cost) -> Room {
        let limits = &self.shared.limits;
        let mut state = self.state();
        if let Some(why) = exceeded(limits, &state.spent, cost) {
            return Room::Never(why);
        }
        let feared = Spent {
            requests: state.spent.requests + state.reserved.requests,
            tokens: state.spent.tokens + state.reserved.tokens,
            usd: state.spent.usd + state.reserved.usd,
        };
        if state.in_flight > 0 && exceeded(limits, &feared, cost).is_some() {
            return Room::Perhaps;
        }
        state.in_flight += 1;
        state.reserved.requests += 1;
        state.reserved.tokens += cost.tokens;
        state.reserved.usd += cost.usd.unwrap_or(0.0);
        Room::Taken(Reservation {
            budget: self.clone(),
            cost,
        })
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        let state = self.shared.state.lock();
        state.unwrap_or_else(PoisonError::into_inner)
    }
}

enum Room {
    Taken(Reservation),
    Perhaps,
    Never(String),
}

/// Which limit a call of this cost would go past.
fn exceeded(limits: &BudgetLimits, spent: &Spent, cost: Cost) -> Option<String> {
    if let Some(most) = limits
        .max_requests
        .filter(|&most| spent.requests + 1 > most)
    {
        return Some(format!("the budget of {most} requests is used up"));
    }
    if let Some(most) = limits
        .max_tokens
        .filter(|&most| spent.tokens + cost.tokens > most)
    {
        let used = spent.tokens;
        return Some(format!(
            "the budget of {most} tokens has no room for another call: {used} are used"
        ));
    }
    let usd = cost.usd.unwrap_or(0.0);
    if let Some(most) = limits.max_usd.filter(|&most| spent.usd + usd > most) {
        let used = spent.usd;
        return Some(format!(
            "the budget of {most:.2} USD has no room for another call: {used:.4} USD are spent"
        ));
    }
    None
}

/// Room that one call in flight holds. Dropped unsettled, it counts as a request that cost nothing.
#[derive(Debug)]
pub(crate) struct Reservation {
    budget: Budget,
    cost: Cost,
}

impl Reservation {
    /// Puts what the call really cost in the place of what was feared.
    pub(crate) fn settle(self, real: Cost) {
        let mut state = self.budget.state();
        state.spent.tokens += real.tokens;
        state.spent.usd += real.usd.unwrap_or(0.0);
    }
}

impl Drop for Reservation {
    fn drop(&mut self) {
        let mut state = self.budget.state();
        state.in_flight -= 1;
        state.spent.requests += 1;
        state.reserved.requests -= 1;
        state.reserved.tokens -= self.cost.tokens;
        state.reserved.usd -= self.cost.usd.unwrap_or(0.0);
        if state.in_flight == 0 {
            // Sums of fractions drift; nothing in flight is exactly nothing.
            state.reserved = Spent::default();
        }
        drop(state);
        if self.budget.shared.limits != BudgetLimits::default() {
            self.budget.shared.settled.notify_waiters();
        }
    }
}
