//! The best of several answers to one question, by what the analyzer finds in them.

use temper_model::Prompt;

use super::text::{Fill, Texts};
use super::{History, Look, Scenario, Step, Strategy};

/// Asks one question up to `answers` times; stops at an answer with which nothing is wrong.
pub(super) struct BestOf {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) texts: Texts,
    pub(super) answers: u32,
}

impl Strategy for BestOf {
    fn id(&self) -> &str {
        &self.id
    }

    fn title(&self) -> &str {
        &self.title
    }

    fn uses_looks(&self) -> bool {
        true
    }

    fn max_calls(&self) -> u32 {
        self.answers
    }

    fn next(&self, scenario: &Scenario, history: &History<'_>) -> Step {
        let looks = || history.turns.iter().filter_map(|turn| turn.look.as_ref());
        let found = looks().any(Look::is_clean);
        if !found && history.turns.len() < self.answers as usize {
            let fill = Fill {
                task: history.task,
                ..Fill::default()
            };
            return Step::code(Prompt::user(self.texts.ask(scenario, &fill)));
        }
        let rank = |at: &usize| history.turns[*at].look.as_ref().map(Look::rank);
        // An answer that nobody looked at comes last; of equals the earliest counts.
        let best = (0..history.turns.len()).min_by(|a, b| {
            let (a, b) = (rank(a), rank(b));
            (a.is_none(), a)
                .partial_cmp(&(b.is_none(), b))
                .unwrap_or(std::cmp::Ordering::Equal)
        });
        Step::Done {
            turn: best.unwrap_or(0),
        }
    }
}
