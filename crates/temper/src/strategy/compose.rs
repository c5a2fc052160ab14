//! Combinations: openings whose questions wrap each other, then reviews of the draft, one behind the other.
//!
//! `meta-prompt+chain-of-thought+analyzer-feedback` reads so: the model writes instructions; the question
//! that would use them becomes the task of chain of thought; its answer is the draft; the analyzer's
//! findings go back until nothing is left to repair. Which turn belongs to which part is told by asking the
//! parts again from the start, so that the history stays the whole state.

use std::sync::Arc;

use super::{History, Review, Step, Strategy, Turn, Wants};
use crate::scenario::Scenario;

/// Openings, then reviews.
pub(super) struct Combination {
    pub(super) id: String,
    pub(super) title: String,
    /// At least one.
    pub(super) openings: Vec<Arc<dyn Strategy>>,
    pub(super) reviews: Vec<Arc<dyn Review>>,
}

impl Strategy for Combination {
    fn id(&self) -> &str {
        &self.id
    }

    fn title(&self) -> &str {
        &self.title
    }

    fn uses_baseline(&self) -> bool {
        self.openings.iter().any(|part| part.uses_baseline())
    }

    fn uses_looks(&self) -> bool {
        !self.reviews.is_empty() || self.openings.iter().any(|part| part.uses_looks())
    }

    fn asks_tuned(&self) -> bool {
        self.openings.iter().any(|part| part.asks_tuned())
    }

    fn max_calls(&self) -> u32 {
        let reviews: u32 = self.reviews.iter().map(|part| part.rounds()).sum();
        calls_to_open(&self.openings) + reviews
    }

    fn next(&self, scenario: &Scenario, history: &History<'_>) -> Step {
        let (mut draft, mut used) = match open(&self.openings, scenario, history) {
            Opened::Step(step) => return step,
            Opened::Draft { turn, used } => (turn, used),
        };
        for review in &self.reviews {
            let mut failed: Option<&Turn> = None;
            for _ in 0..review.rounds() {
                let question = review.question(scenario, history.turns[draft], failed);
                let Some(prompt) = question else { break };
                let Some(&answer) = history.turns.get(used) else {
                    return Step::code(prompt);
                };
                if review.prefers(answer, history.turns[draft]) {
                    (draft, failed) = (used, None);
                } else {
                    failed = Some(answer);
                }
                used += 1;
            }
        }
        Step::Done { turn: draft }
    }
}

/// How many calls openings take at most until there is a draft: all but the last only word the task.
pub(super) fn calls_to_open(openings: &[Arc<dyn Strategy>]) -> u32 {
    let all: u32 = openings.iter().map(|part| part.max_calls()).sum();
    let wrapped = u32::try_from(openings.len()).unwrap_or(u32::MAX);
    all - wrapped.saturating_sub(1)
}

/// How far the openings are.
pub(super) enum Opened {
    /// This comes next.
    Step(Step),
    /// They are done.
    Draft {
        /// The turn that is the draft.
        turn: usize,
        /// How many turns they took.
        used: usize,
    },
}

/// Lets openings ask, one within the other: the question for code of one is the task of the next.
pub(super) fn open(
    openings: &[Arc<dyn Strategy>],
    scenario: &Scenario,
    history: &History<'_>,
) -> Opened {
    let mut task = history.task.map(str::to_owned);
    let mut from = 0;
    let last = openings.len().saturating_sub(1);
    for (at, part) in openings.iter().enumerate() {
        let mut own = 0;
        loop {
            let seen = History {
                turns: &history.turns[from..from + own],
                baseline: history.baseline,
                task: task.as_deref(),
            };
            match part.next(scenario, &seen) {
                Step::Ask {
                    prompt,
                    wants: Wants::Code,
                    ..
                } if at < last => {
                    task = Some(words(&prompt));
                    break;
                }
                Step::Ask { .. } if from + own < history.turns.len() => own += 1,
                Step::Done { turn } => {
                    return Opened::Draft {
                        turn: from + turn,
                        used: from + own,
                    };
                }
                step => return Opened::Step(step),
            }
        }
        from += own;
    }
    Opened::Step(Step::NotApplicable {
        reason: "the combination has no way to ask".to_owned(),
    })
}

fn words(prompt: &temper_model::Prompt) -> String {
    let texts: Vec<&str> = prompt.messages.iter().map(|it| it.text.as_str()).collect();
    texts.join("\n\n")
}
