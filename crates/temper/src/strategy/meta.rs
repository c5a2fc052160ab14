//! Meta prompting: the model writes the secure-coding instructions, once a cell, then follows them.

use temper_model::{Outcome, Prompt};

use super::text::{Fill, Texts};
use super::{History, Scope, Step, Strategy, Turn, Wants};
use crate::scenario::Scenario;

/// Asks for instructions, then asks with them.
pub(super) struct MetaPrompt {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) texts: Texts,
}

impl Strategy for MetaPrompt {
    fn id(&self) -> &str {
        &self.id
    }

    fn title(&self) -> &str {
        &self.title
    }

    fn max_calls(&self) -> u32 {
        2
    }

    fn next(&self, scenario: &Scenario, history: &History<'_>) -> Step {
        let fill = Fill {
            task: history.task,
            ..Fill::default()
        };
        match history.turns {
            [] => Step::Ask {
                prompt: Prompt::user(self.texts.write(scenario, &fill)),
                scope: Scope::Cell,
                wants: Wants::Words,
            },
            [written] if !usable(written) => Step::NotApplicable {
                reason: format!("the model wrote no instructions ({:?})", written.outcome),
            },
            [written] => {
                let instructions = written.text.trim();
                let fill = Fill {
                    instructions,
                    ..fill
                };
                Step::code(Prompt::user(self.texts.ask(scenario, &fill)))
            }
            [_, ..] => Step::Done { turn: 1 },
        }
    }
}

/// Instructions that were cut off still instruct; a refusal or silence does not.
fn usable(written: &Turn) -> bool {
    matches!(written.outcome, Outcome::Complete | Outcome::Truncated)
        && !written.text.trim().is_empty()
}
