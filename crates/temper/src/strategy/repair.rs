//! The same strategies on a program that is there already: a review asks, the openings word its question.

use std::sync::Arc;

use super::compose::{Opened, calls_to_open, open};
use super::{History, Review, Step, Strategy, Turn};
use crate::scenario::Scenario;

/// How a program that is there is repaired. The first turn of its history is that program.
#[derive(Clone)]
pub struct Repair {
    pub(super) id: String,
    pub(super) openings: Vec<Arc<dyn Strategy>>,
    pub(super) review: Arc<dyn Review>,
    pub(super) rounds: u32,
}

impl Repair {
    /// The id of the strategy that it was made from.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Whether it looks at baseline samples: the program itself is the one there is.
    pub fn uses_baseline(&self) -> bool {
        self.openings.iter().any(|part| part.uses_baseline())
    }

    /// The greatest number of calls.
    pub fn max_calls(&self) -> u32 {
        self.rounds * calls_to_open(&self.openings).max(1)
    }

    /// What to do next. An attempt is good when its look is clean; a failed one goes back with what is wrong with it.
    pub fn next(&self, scenario: &Scenario, history: &History<'_>) -> Step {
        let (mut draft, mut used) = (0, 1);
        let mut failed: Option<&Turn> = None;
        for _ in 0..self.rounds {
            let question = self.review.question(scenario, history.turns[draft], failed);
            let Some(prompt) = question else { break };
            let texts: Vec<&str> = prompt.messages.iter().map(|it| it.text.as_str()).collect();
            let task = texts.join("\n\n");
            let turns = history.turns.get(used..).unwrap_or_default();
            let (turn, taken) = match self.attempt(scenario, history, turns, &task, prompt) {
                Opened::Step(step) => return step,
                Opened::Draft { turn, used } => (turn, used),
            };
            let answer = history.turns[used + turn];
            if is_good(answer) {
                return Step::Done { turn: used + turn };
            }
            if better(answer, history.turns[draft]) {
                (draft, failed) = (used + turn, None);
            } else {
                failed = Some(answer);
            }
            used += taken;
        }
        Step::Done { turn: draft }
    }

    fn attempt(
        &self,
        scenario: &Scenario,
        history: &History<'_>,
        turns: &[&Turn],
        task: &str,
        prompt: temper_model::Prompt,
    ) -> Opened {
        if self.openings.is_empty() {
            return match turns {
                [] => Opened::Step(Step::code(prompt)),
                _ => Opened::Draft { turn: 0, used: 1 },
            };
        }
        let within = History {
            turns,
            baseline: history.baseline,
            task: Some(task),
        };
        open(&self.openings, scenario, &within)
    }
}

fn is_good(turn: &Turn) -> bool {
    turn.look.as_ref().is_some_and(super::Look::is_clean)
}

/// A step forward: nothing is wrong with it but that some findings are left, and they are fewer.
fn better(new: &Turn, draft: &Turn) -> bool {
    match (&new.look, &draft.look) {
        (Some(new), Some(draft)) => {
            new.code.is_some() && new.complaints.is_empty() && new.rank() < draft.rank()
        }
        _ => false,
    }
}
