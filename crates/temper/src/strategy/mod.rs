//! Strategies: state machines over what has been said and found so far, which answer "ask this" or "done".
//!
//! A strategy never calls a model, reads no files and keeps no state: the whole state is the [`History`].
//! So a run can be resumed from its ledger, and strategies can be combined:
//! a [`Strategy`] opens (it asks for code), a [`Review`] works on code that is there,
//! and `compose` puts openings and reviews behind each other.

mod look;

mod text;

mod review;

mod single;

mod meta;

mod negative;

mod best;

mod compose;

mod repair;

mod file;

mod catalog;

use temper_model::{Outcome, Prompt};
use temper_scan::Scan;

use crate::scenario::Scenario;

pub use catalog::{StrategyCatalog, StrategyError};
pub use file::{StrategyFile, StrategyKind, TextsFile};
pub use look::{Advice, Look};
pub use repair::Repair;

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

    /// Whether the strategy looks at the code of its own answers: then every [`Turn`] needs its [`Look`].
    fn uses_looks(&self) -> bool {
        false
    }

    /// Whether it asks the fine-tuned version of the model.
    fn asks_tuned(&self) -> bool {
        false
    }

    /// The greatest number of calls that one sample may take.
    fn max_calls(&self) -> u32;

    /// What to do next.
    fn next(&self, scenario: &Scenario, history: &History<'_>) -> Step;
}

/// A way to work on code that is there already.
pub trait Review: Send + Sync {
    /// The id that studies, ledgers and tables use.
    fn id(&self) -> &str;

    /// The name for people.
    fn title(&self) -> &str;

    /// How often it may ask.
    fn rounds(&self) -> u32;

    /// The question about a draft, where there is anything to ask. `failed` is an attempt to better it that did not.
    fn question(&self, scenario: &Scenario, draft: &Turn, failed: Option<&Turn>) -> Option<Prompt>;

    /// Whether a new answer takes the place of the draft.
    fn prefers(&self, new: &Turn, draft: &Turn) -> bool;
}

/// What has been said and found so far on the way to one sample.
#[derive(Debug, Clone, Copy, Default)]
pub struct History<'a> {
    /// The calls of this sample, in order.
    pub turns: &'a [&'a Turn],
    /// The baseline samples of the same model and scenario, where [`Strategy::uses_baseline`].
    pub baseline: &'a [Observed],
    /// The task in other words than the scenario's: those of the strategy before this one in a combination.
    pub task: Option<&'a str>,
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
    /// What was seen in its code, where [`Strategy::uses_looks`].
    pub look: Option<Look>,
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
        /// What is asked for.
        wants: Wants,
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

impl Step {
    /// A question for code, whose answer belongs to one sample.
    fn code(prompt: Prompt) -> Self {
        Self::Ask {
            prompt,
            scope: Scope::Sample,
            wants: Wants::Code,
        }
    }
}

/// Who shares the answer to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// Only this sample.
    Sample,
    /// All samples of the same model, scenario and strategy: it is asked once.
    Cell,
}

/// What a question asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Wants {
    /// The program.
    Code,
    /// Words that a later question uses.
    Words,
}
