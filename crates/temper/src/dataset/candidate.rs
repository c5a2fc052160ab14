//! A program that may become a sample of a dataset, whatever it was read from.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use temper_model::Prompt;
use temper_scan::{Language, Scan};

use crate::sample::SampleOutcome;
use crate::scenario::Scenario;

/// A program with what is known of it.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Where it comes from, for people: `SOURCE: MODEL/STRATEGY/SCENARIO/INDEX`, a file, a line.
    pub place: String,
    /// What is never on both sides of a split: the scenario's id, or the file's folder.
    pub scenario: Arc<str>,
    /// The weakness that its scenario invites, where it has one.
    pub weakness: Option<Arc<str>>,
    /// Its language.
    pub language: Language,
    /// The model that wrote it, where that is known.
    pub model: Option<Arc<str>>,
    /// The strategy it was asked with, where that is known.
    pub strategy: Option<Arc<str>>,
    /// What was asked, and how that is known.
    pub prompt: Option<(Prompt, PromptSource)>,
    /// How it ended.
    pub outcome: SampleOutcome,
    /// The code, where there is any.
    pub code: Option<String>,
    /// What the built-in scanner says of it.
    pub scan: Scan,
    /// Whether labels that came with an import call it weak.
    pub labelled_weak: bool,
    /// Whether it passes its functional tests, where somebody ran them.
    pub functional: Option<bool>,
    /// Insecure programs for the same task.
    pub insecure: Vec<Insecure>,
}

/// A program with findings, for the task of a secure one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Insecure {
    /// Where it comes from.
    pub origin: InsecureOrigin,
    /// Its code.
    pub code: String,
}

/// Where the insecure program of a pair comes from.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum InsecureOrigin {
    /// The draft that was repaired.
    Draft,
    /// The baseline sample of the same model, scenario and index.
    Baseline,
}

/// How the prompt of a sample is known.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum PromptSource {
    /// It is the baseline's prompt for the scenario.
    Scenario,
    /// It was written down beside the sample.
    Recorded,
    /// It was made from the code: one function was taken out and is asked for.
    Made,
}

/// What was read from one place.
#[derive(Debug, Clone, Default)]
pub struct Source {
    /// What it is.
    pub info: SourceInfo,
    /// The scenarios it knows, whole.
    pub scenarios: Vec<Scenario>,
    /// Its programs.
    pub candidates: Vec<Candidate>,
}

/// Where candidates come from, as the manifest names it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceInfo {
    /// The ledger, folder or file as it was named.
    pub name: String,
    /// What it is.
    pub kind: SourceKind,
    /// The programs in it.
    pub samples: u64,
    /// SHA-256 over the programs: what was read, whatever it was called.
    pub content_sha256: String,
    /// The study, of a ledger.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub study: Option<String>,
    /// The study's suite, of a ledger.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suite: Option<String>,
    /// SHA-256 of that suite's files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suite_hash: Option<String>,
    /// The study's models.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub models: Vec<String>,
    /// The study's strategies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub strategies: Vec<String>,
    /// What was odd.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

/// What candidates are read from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// The ledger of a study.
    #[default]
    Ledger,
    /// A folder of code.
    Folder,
    /// A file of JSON Lines.
    Lines,
}
