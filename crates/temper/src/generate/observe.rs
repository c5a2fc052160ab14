//! What a run tells those who watch it.

use temper_model::{AskErrorKind, Outcome, Usage};

use crate::ledger::CallKey;

/// Something that happened in a run.
#[derive(Debug, Clone)]
pub enum Event<'a> {
    /// A model's work begins: samples in all, and how many of them the ledger already has.
    ModelStarted {
        /// The model's id.
        model: &'a str,
        /// Samples in the plan.
        samples: u64,
        /// Samples that an earlier run has brought to an end.
        decided: u64,
    },
    /// A call was answered and kept.
    Answered {
        /// Which call.
        key: &'a CallKey,
        /// How it ended.
        outcome: Outcome,
        /// What it used.
        usage: Usage,
        /// What it cost.
        cost_usd: Option<f64>,
        /// How many attempts it took.
        attempts: u32,
    },
    /// A call failed after all attempts.
    Failed {
        /// Which call.
        key: &'a CallKey,
        /// The kind of failure.
        kind: AskErrorKind,
        /// What happened.
        message: &'a str,
    },
    /// A sample came to its end.
    Decided {
        /// The model's id.
        model: &'a str,
    },
    /// No more is asked of a model in this run.
    Halted {
        /// The model's id.
        model: &'a str,
        /// Why.
        reason: &'a str,
    },
}

/// Someone who watches a run. Called from many tasks; it must be quick.
pub trait Observer: Send + Sync {
    /// Something happened.
    fn see(&self, event: &Event<'_>);
}

/// Watches nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Observer for Silent {
    fn see(&self, _event: &Event<'_>) {}
}
