//! One question, one answer: the baseline, chain of thought, and any prompt that users bring.

use temper_model::Prompt;

use super::text::Texts;
use super::{History, Scope, Step, Strategy};
use crate::scenario::Scenario;

/// Asks one prompt made from a text.
pub(super) struct Single {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) texts: Texts,
}

impl Strategy for Single {
    fn id(&self) -> &str {
        &self.id
    }

    fn title(&self) -> &str {
        &self.title
    }

    fn max_calls(&self) -> u32 {
        1
    }

    fn next(&self, scenario: &Scenario, history: &History<'_>) -> Step {
        if !history.turns.is_empty() {
            return Step::Done { turn: 0 };
        }
        let prompt = Prompt::user(self.texts.ask(scenario, &[], ""));
        Step::Ask {
            prompt,
            scope: Scope::Sample,
        }
    }
}
