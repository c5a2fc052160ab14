//! What `temper fix` tells programs, as one JSON document.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use temper_scan::Finding;

use super::refusal::Refusal;

/// What became of all files.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FixDocument {
    /// The format of this document: 1.
    pub format: u32,
    /// The files that had findings to repair, in the order of the work.
    pub files: Vec<FixedFile>,
}

/// What became of a file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FixedFile {
    /// Its path.
    pub path: String,
    /// The findings that have a proven repair.
    pub fixed: Vec<Finding>,
    /// The findings that have none.
    pub left: Vec<Finding>,
    /// The unified diff of the proven repair; empty without one.
    pub diff: String,
    /// What is wrong with the best attempt, where findings are left.
    pub refused: Vec<Refusal>,
    /// The diff of the best attempt that was refused.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub refused_diff: String,
    /// Why the model could not be asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failed: Option<String>,
    /// How many questions were asked.
    pub calls: u32,
    /// The tokens that they took.
    pub tokens: u64,
}
