//! Reviews: a program that is there goes back to the model, with what an analyzer found, or with a request to look itself.

use temper_model::Prompt;

use super::text::{Fill, Texts, seen};
use super::{Review, Turn};
use crate::scenario::Scenario;

/// Shows the analyzer's findings with their traces and the rules' repairs, until nothing is left to repair.
pub(super) struct AnalyzerFeedback {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) texts: Texts,
    pub(super) rounds: u32,
}

impl Review for AnalyzerFeedback {
    fn id(&self) -> &str {
        &self.id
    }

    fn title(&self) -> &str {
        &self.title
    }

    fn rounds(&self) -> u32 {
        self.rounds
    }

    fn question(&self, scenario: &Scenario, draft: &Turn, failed: Option<&Turn>) -> Option<Prompt> {
        let look = seen(draft).filter(|look| !look.is_clean())?;
        Some(ask(&self.texts, scenario, look, failed))
    }

    /// What the analyzer likes better; of two equals the later.
    fn prefers(&self, new: &Turn, draft: &Turn) -> bool {
        match (&new.look, &draft.look) {
            (Some(new), Some(draft)) => new.rank() <= draft.rank(),
            _ => false,
        }
    }
}

/// Asks the model to find and repair the weaknesses itself. No analyzer is involved.
pub(super) struct SelfReview {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) texts: Texts,
    pub(super) rounds: u32,
}

impl Review for SelfReview {
    fn id(&self) -> &str {
        &self.id
    }

    fn title(&self) -> &str {
        &self.title
    }

    fn rounds(&self) -> u32 {
        self.rounds
    }

    fn question(&self, scenario: &Scenario, draft: &Turn, failed: Option<&Turn>) -> Option<Prompt> {
        Some(ask(&self.texts, scenario, seen(draft)?, failed))
    }

    /// Its latest code: without an analyzer there is nothing to choose by.
    fn prefers(&self, new: &Turn, _: &Turn) -> bool {
        seen(new).is_some()
    }
}

fn ask(texts: &Texts, scenario: &Scenario, draft: &super::Look, failed: Option<&Turn>) -> Prompt {
    let fill = Fill {
        draft: Some(draft),
        failed: failed.and_then(|turn| turn.look.as_ref()),
        ..Fill::default()
    };
    Prompt::user(texts.ask(scenario, &fill))
}
