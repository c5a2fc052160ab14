//! What a dataset says of itself: where its samples come from, what was left out and why, what is held out.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use temper_scan::Language;

use super::candidate::{InsecureOrigin, PromptSource, SourceInfo};
use super::split::Split;
use crate::strict::{FormatError, nearest};

/// The format that this version writes and reads.
pub const MANIFEST_FORMAT: u32 = 1;

/// The manifest of a dataset, `manifest.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The format of this file: 1.
    pub format: u32,
    /// The version of Temper that made it.
    pub temper: String,
    /// When, as RFC 3339 in UTC.
    pub made: String,
    /// Who verified the samples.
    pub verified_by: Verifiers,
    /// Where the samples come from.
    pub sources: Vec<SourceInfo>,
    /// The languages that were asked for; empty: all.
    pub languages: Vec<Language>,
    /// The seed of the split and of the order of the samples.
    pub seed: u64,
    /// From which similarity on (Jaccard index of runs of five tokens) a sample counts as a copy of another.
    pub similar: f64,
    /// Programs that were read, of all languages.
    pub read: u64,
    /// What each step left out, in order.
    pub steps: Vec<Sieved>,
    /// How the prompts of the samples are known.
    pub prompts: BTreeMap<PromptSource, u64>,
    /// Samples by the model that wrote them; `unknown` where nobody says.
    pub models: BTreeMap<String, u64>,
    /// Samples by the strategy that they were asked with; `unknown` where nobody says.
    pub strategies: BTreeMap<String, u64>,
    /// Pairs by where their insecure program comes from.
    pub pairs: BTreeMap<InsecureOrigin, u64>,
    /// The parts.
    pub splits: BTreeMap<Split, Part>,
    /// Every scenario that was seen, and what it is for.
    pub scenarios: Vec<ScenarioUse>,
    /// What to know before using it.
    pub notes: Vec<String>,
    /// The files of the dataset with their hashes, by their path.
    #[serde(default)]
    pub files: BTreeMap<String, FileInfo>,
}

/// Who verified the samples of a dataset.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Verifiers {
    /// The built-in scanner: version and rule set.
    pub scanner: String,
    /// The profile of its rules.
    pub profile: String,
    /// The hash of its rule set.
    pub rule_set_hash: String,
    /// External analyzers.
    pub analyzers: Vec<Verifier>,
}

/// An external analyzer that found nothing in the samples of the languages that it reads.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Verifier {
    /// Its name.
    pub name: String,
    /// Its version, where it tells.
    pub version: Option<String>,
}

/// What a step left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sieved {
    /// The step.
    pub step: Step,
    /// The analyzer, where the step is one's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub analyzer: Option<String>,
    /// How many samples it left out.
    pub dropped: u64,
    /// How many were left then.
    pub left: u64,
    /// Why: outcomes, rules and the like with the samples they are about. One sample can be about several.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub why: BTreeMap<String, u64>,
}

/// The steps, in order.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// In a language that was asked for.
    Language,
    /// A whole reply with code that parses.
    Complete,
    /// Analysed to its end, with nothing elided.
    Analysed,
    /// Without a finding of the built-in scanner.
    Secure,
    /// Without a weakness in the labels of an import.
    Labels,
    /// Without a finding of an external analyzer.
    Analyzer,
    /// Not failing its functional tests.
    Functional,
    /// With a task, known or made from the code.
    Task,
    /// No copy or near copy of another of the same split and language.
    Distinct,
    /// Among the first of its scenario, where a limit is set.
    Limit,
    /// No near copy of something that is held out.
    Leaks,
}

impl Step {
    /// What is wrong with the samples that a step leaves out.
    pub fn complaint(self) -> &'static str {
        match self {
            Self::Language => "in another language",
            Self::Complete => "not whole programs",
            Self::Analysed => "not analysed to their end",
            Self::Secure => "with a finding",
            Self::Labels => "weak by the import's labels",
            Self::Analyzer => "with a finding of an analyzer",
            Self::Functional => "failing their tests",
            Self::Task => "without a task",
            Self::Distinct => "copies of others",
            Self::Limit => "above the limit of their scenario",
            Self::Leaks => "near copies of what is held out",
        }
    }
}

/// One part of a split.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Its samples.
    pub samples: u64,
    /// Its pairs.
    pub pairs: u64,
    /// How many scenarios they are of.
    pub scenarios: u64,
    /// Samples by language.
    pub languages: BTreeMap<String, u64>,
}

/// What a scenario is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScenarioUse {
    /// The scenario's id.
    pub id: Arc<str>,
    /// Its language.
    pub language: Language,
    /// Its weakness, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weakness: Option<Arc<str>>,
    /// Trained on or held out; none where no sample of it is in the dataset.
    pub split: Option<Split>,
    /// Its samples in the dataset.
    pub samples: u64,
}

/// A file of the dataset.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileInfo {
    /// Its size.
    pub bytes: u64,
    /// Its SHA-256.
    pub sha256: String,
}

impl Manifest {
    /// Reads a manifest from the text of its file `place`.
    ///
    /// # Errors
    /// When the text is not JSON, a key is not known, or the format is not.
    pub fn parse(place: &str, text: &str) -> Result<Self, FormatError> {
        let manifest: Self = serde_json::from_str(text).map_err(|error| {
            let message = crate::strict::with_suggestion(&error.to_string());
            FormatError::new(place, message)
        })?;
        if manifest.format != MANIFEST_FORMAT {
            let message = format!(
                "format {} is not known; this version reads {MANIFEST_FORMAT}",
                manifest.format
            );
            return Err(FormatError::new(place, message));
        }
        Ok(manifest)
    }

    /// The scenarios of one part.
    pub fn of_split(&self, split: Split) -> impl Iterator<Item = &ScenarioUse> {
        self.scenarios
            .iter()
            .filter(move |it| it.split == Some(split))
    }

    /// What a scenario is for; none where the dataset has nothing of it.
    pub fn split_of(&self, scenario: &str) -> Option<Split> {
        let found = self.scenarios.iter().find(|it| *it.id == *scenario)?;
        found.split
    }

    /// The nearest name of a scenario, for a hint.
    pub fn nearest(&self, typed: &str) -> Option<&str> {
        nearest(typed, self.scenarios.iter().map(|it| &*it.id))
    }
}
