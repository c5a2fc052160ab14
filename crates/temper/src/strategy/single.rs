//! One question, one answer: the baseline, also of a fine-tuned model, chain of thought, a rule pack, and any prompt
//! that users bring.

use temper_model::Prompt;

use super::text::{Fill, Texts};
use super::{History, Step, Strategy};
use crate::scenario::Scenario;

/// Asks one prompt made from a text.
pub(super) struct Single {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) texts: Texts,
    /// The rule pack that the text shows, where it shows one.
    pub(super) rules: String,
    /// Whether the fine-tuned version of the model is asked.
    pub(super) tuned: bool,
}

impl Strategy for Single {
    fn id(&self) -> &str {
        &self.id
    }

    fn title(&self) -> &str {
        &self.title
    }

    fn asks_tuned(&self) -> bool {
        self.tuned
    }

    fn max_calls(&self) -> u32 {
        1
    }

    fn next(&self, scenario: &Scenario, history: &History<'_>) -> Step {
        if !history.turns.is_empty() {
            return Step::Done { turn: 0 };
        }
        let fill = Fill {
            task: history.task,
            rules: &self.rules,
            ..Fill::default()
        };
        Step::code(Prompt::user(self.texts.ask(scenario, &fill)))
    }
}
