//! Strategies: state machines over what has been said and found so far, which answer "ask this" or "done".
//!
//! A strategy never calls a model, reads no files and keeps no state: the whole state is the [`History`].
//! So a run can be resumed from its ledger, and strategies can be combined.

mod catalog;
mod meta;
mod negative;
mod single;
mod text;

use temper_model::{Outcome, Prompt};
use temper_scan::Scan;

use crate::scenario::Scenario;

pub use catalog::{StrategyCatalog, StrategyError, StrategyFile, StrategyKind};

/// A way to ask for code.
pub trait Strategy: Send + Sync {
    /// The id that studies, ledgers and tables use.
    fn id(&self) -> &str;

    /// The name for people.
    fn title(&self) -> &str;

    /// Whether the strategy looks at the finished and scanned baseline samples of the same model and scenario.
    fn uses_baseline(&self) -> bool {
        false
    }

    /// The greatest number of calls that one sample may take.
    fn max_calls(&self) -> u32;

    /// What to do next.
    fn next(&self, scenario: &Scenario, history: &History<'_>) -> Step;
}

/// What has been said and found so far on the way to one sample.
#[derive(Debug, Clone, Copy, Default)]
pub struct History<'a> {
    /// The calls of this sample, in order.
    pub turns: &'a [Turn],
    /// The baseline samples of the same model and scenario, where [`Strategy::uses_baseline`].
    pub baseline: &'a [Observed],
}

/// One call and its answer.
#[derive(Debug, Clone)]
pub struct Turn {
    /// What was asked.
    pub prompt: Prompt,
    /// What came back.
    pub text: String,
    /// How the reply ended.
    pub outcome: Outcome,
}

/// A baseline sample as a strategy sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Observed {
    /// Which of the n samples it is.
    pub index: u32,
    /// Its code.
    pub code: String,
    /// What was found in it.
    pub scan: Scan,
}

/// What a strategy wants next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Ask the model this.
    Ask {
        /// The whole prompt.
        prompt: Prompt,
        /// Who shares the answer.
        scope: Scope,
    },
    /// The reply of this turn (from 0) is the sample.
    Done {
        /// Which turn.
        turn: usize,
    },
    /// The strategy has nothing to work on.
    NotApplicable {
        /// Why, for the record.
        reason: String,
    },
}

/// Who shares the answer to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// Only this sample.
    Sample,
    /// All samples of the same model, scenario and strategy: it is asked once.
    Cell,
}
