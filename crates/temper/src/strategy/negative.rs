//! Negative examples: the model sees its own insecure baseline code as what not to write.

use temper_model::Prompt;

use super::text::{Fill, Texts};
use super::{History, Observed, Step, Strategy};
use crate::scenario::Scenario;

/// Shows the worst baseline samples of the same model and scenario.
pub(super) struct NegativeExample {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) texts: Texts,
    /// How many samples are shown at most.
    pub(super) max_examples: usize,
    /// How many characters they may have together; the first is always shown, cut if need be.
    pub(super) max_chars: usize,
}

impl Strategy for NegativeExample {
    fn id(&self) -> &str {
        &self.id
    }

    fn title(&self) -> &str {
        &self.title
    }

    fn uses_baseline(&self) -> bool {
        true
    }

    fn max_calls(&self) -> u32 {
        1
    }

    fn next(&self, scenario: &Scenario, history: &History<'_>) -> Step {
        if !history.turns.is_empty() {
            return Step::Done { turn: 0 };
        }
        let examples = self.choose(history.baseline);
        if examples.is_empty() {
            return Step::NotApplicable {
                reason: "no baseline sample of this model and scenario has a finding".to_owned(),
            };
        }
        let fill = Fill {
            task: history.task,
            examples: &examples,
            ..Fill::default()
        };
        Step::code(Prompt::user(self.texts.ask(scenario, &fill)))
    }
}

impl NegativeExample {
    /// The distinct insecure samples, the most severe first.
    fn choose(&self, baseline: &[Observed]) -> Vec<String> {
        let mut insecure: Vec<&Observed> = baseline
            .iter()
            .filter(|sample| !sample.scan.findings.is_empty())
            .collect();
        insecure.sort_by(|a, b| {
            severity(b)
                .total_cmp(&severity(a))
                .then(a.index.cmp(&b.index))
        });
        let mut chosen: Vec<String> = Vec::new();
        let mut room = self.max_chars;
        for sample in insecure {
            let code = sample.code.trim();
            if chosen.len() == self.max_examples || chosen.iter().any(|known| known == code) {
                continue;
            }
            let length = code.chars().count();
            if length > room && !chosen.is_empty() {
                continue;
            }
            chosen.push(code.chars().take(self.max_chars).collect());
            room = room.saturating_sub(length);
        }
        chosen
    }
}

fn severity(sample: &Observed) -> f64 {
    sample
        .scan
        .findings
        .iter()
        .map(|finding| f64::from(finding.severity.0))
        .sum()
}
