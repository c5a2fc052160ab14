//! The samples of a dataset.

use std::sync::Arc;

use temper_model::Prompt;
use temper_scan::Language;

use super::candidate::{InsecureOrigin, PromptSource};
use super::manifest::Manifest;
use super::sieve::Dropped;
use super::split::Split;

/// Verified samples, split, with their manifest.
#[derive(Debug, Clone)]
pub struct Dataset {
    /// The samples of both parts in an order that hangs on the seed.
    pub entries: Vec<Entry>,
    /// What was left out.
    pub dropped: Vec<Dropped>,
    /// What the dataset says of itself; the files are not in it yet.
    pub manifest: Manifest,
}

/// A verified sample.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Where it comes from.
    pub place: String,
    /// Its part.
    pub split: Split,
    /// Its scenario.
    pub scenario: Arc<str>,
    /// The weakness of its scenario, where it has one.
    pub weakness: Option<Arc<str>>,
    /// Its language.
    pub language: Language,
    /// The model that wrote it.
    pub model: Option<Arc<str>>,
    /// The strategy it was asked with.
    pub strategy: Option<Arc<str>>,
    /// What is asked.
    pub prompt: Prompt,
    /// How that is known.
    pub prompt_source: PromptSource,
    /// The secure program.
    pub code: String,
    /// Its SHA-256.
    pub sha256: String,
    /// Insecure programs for the same task.
    pub pairs: Vec<Pair>,
}

/// An insecure program beside a secure one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// Where it comes from.
    pub origin: InsecureOrigin,
    /// Its code.
    pub insecure: String,
}
