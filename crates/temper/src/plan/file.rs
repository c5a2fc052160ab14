//! The study file: what a user writes in TOML.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use temper_model::budget::BudgetLimits;
use temper_model::{ModelSpec, Params};
use temper_scan::Language;

use crate::scenario::Scenario;
use crate::strict::{FormatError, read_toml};

/// A study as typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StudyFile {
    /// The format of this file: 1.
    pub format: u32,
    /// The study's name: it names the folder of its results.
    pub name: String,
    /// A suite that comes with Temper, or the path of a folder.
    #[serde(default = "default_suite")]
    pub suite: String,
    /// The seed that every sample's seed comes from.
    #[serde(default = "default_seed")]
    pub seed: u64,
    /// Samples for each model, scenario and strategy. The study had 10.
    #[serde(default = "default_samples")]
    pub samples: u32,
    /// The strategies: names of built-in ones, or paths of strategy files (ending in `.toml`).
    pub strategies: Vec<String>,
    /// Which scenarios of the suite; all where it is left out.
    #[serde(default)]
    pub scenarios: Selection,
    /// How replies are decoded; a model's entry can differ.
    #[serde(default)]
    pub params: Params,
    /// Where to stop.
    #[serde(default)]
    pub budget: BudgetLimits,
    /// The models.
    pub models: Vec<ModelSpec>,
}

fn default_suite() -> String {
    "cwe-core".to_owned()
}

fn default_seed() -> u64 {
    1
}

fn default_samples() -> u32 {
    10
}

/// Which scenarios of a suite. What is left empty chooses all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Selection {
    /// Only these languages.
    pub languages: Vec<Language>,
    /// Only these weaknesses.
    pub weaknesses: Vec<String>,
    /// Only these scenarios.
    pub ids: Vec<String>,
    /// Only the ten weaknesses of the study (arXiv 2605.05867).
    pub study_only: bool,
}

impl Selection {
    /// Whether a scenario is chosen.
    pub fn takes(&self, scenario: &Scenario) -> bool {
        (self.languages.is_empty() || self.languages.contains(&scenario.language))
            && (self.weaknesses.is_empty()
                || self
                    .weaknesses
                    .iter()
                    .any(|weakness| **weakness == *scenario.weakness))
            && (self.ids.is_empty() || self.ids.iter().any(|id| **id == *scenario.id))
            && (!self.study_only || scenario.study_scenario.is_some())
    }
}

impl StudyFile {
    /// Reads a study from the text of its file `place`.
    ///
    /// # Errors
    /// When the text is not TOML, a key is not known, or the format or the name is not usable.
    pub fn parse(place: &str, text: &str) -> Result<Self, FormatError> {
        let study: Self = read_toml(place, text)?;
        if study.format != 1 {
            let message = format!("format {} is not known; this version reads 1", study.format);
            return Err(FormatError::new(place, message));
        }
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        if study.name.is_empty() || study.name.starts_with('.') || !study.name.chars().all(plain) {
            let message = format!(
                "name `{}`: use letters, digits, `-`, `_` and `.`, since it names a folder",
                study.name
            );
            return Err(FormatError::new(place, message));
        }
        Ok(study)
    }
}
