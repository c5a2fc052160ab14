//! A rule file, read strictly.
//!
//! `rules/<weakness>/<rule>.toml`, beside it one proof per language it claims (`<rule>.py`, `.java`, `.js`, `.ts`, `.go`;
//! the notation is in [`crate::proof`]). A rule claims the languages that it has a repair for. Where data comes from
//! and where it goes are named by label and role: the models say which calls have them, so that a new
//! framework is one model file and no change to any rule.
//!
//! ```toml
//! id = "sql-injection"
//! title = "SQL query built from untrusted data"
//! message = "this SQL query contains {source}"
//! severity = 8.8                  # CodeQL's security-severity of the same weakness
//! precision = "high"              # high, medium, low
//! cwes = [89]                     # the most specific first
//! profiles = ["default", "study", "paranoid"]
//! what = "..."
//! why = "..."                     # an attack in two lines
//! note = "..."                    # where it can be wrong
//! references = ["https://..."]
//!
//! [detect]
//! from = ["untrusted"]            # labels; without `from`, every use of the role is a finding
//! to = ["sql-query"]              # roles
//! cleared-by = ["sql", "number"]  # kinds of sanitizer that help; `any` always does
//! only = ["file-name"]            # only what was cleaned so
//! check = "rate-limit"            # instead: a check in code, `src/checks`
//!
//! [repair]                        # code per language
//! python = '''...'''
//! ```

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::cwe::Cwe;
use crate::language::Language;
use crate::model::{Kind, Label};

/// A rule as written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Rule {
    /// Its id.
    pub id: String,
    /// The weakness in a few words.
    pub title: String,
    /// The finding's sentence; `{source}` and `{sink}` are replaced.
    pub message: String,
    /// How bad it is, as CodeQL's `security-severity`.
    pub severity: f32,
    /// How often a finding is right.
    pub precision: Precision,
    /// The weaknesses, the most specific first.
    pub cwes: Vec<Cwe>,
    /// The profiles it belongs to.
    pub profiles: Vec<Profile>,
    /// What it finds.
    pub what: String,
    /// Why that is dangerous: an attack in two lines.
    pub why: String,
    /// Where it can be wrong.
    pub note: String,
    /// Where to read more.
    pub references: Vec<String>,
    /// How it finds it.
    pub detect: Detect,
    /// How to repair it, as code, per language.
    pub repair: BTreeMap<Language, String>,
    /// The weakness's family: the folder the rule lies in.
    #[serde(default, skip_deserializing)]
    pub family: String,
}

/// How a rule finds its weakness.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Detect {
    /// The labels of the data; empty: any use of the roles.
    #[serde(default)]
    pub from: Vec<Label>,
    /// The roles in which it must not be used.
    #[serde(default)]
    pub to: Vec<String>,
    /// What makes it harmless.
    #[serde(default)]
    pub cleared_by: Vec<Kind>,
    /// Only data that was cleaned in one of these respects: what such a cleaning leaves open.
    #[serde(default)]
    pub only: Vec<Kind>,
    /// Whether it is found even where the data was compared with a fixed value: some queries do not look at comparisons.
    #[serde(default)]
    pub unguarded: bool,
    /// The check in code that finds it.
    #[serde(default)]
    pub check: Option<String>,
    /// Word lists for the check.
    #[serde(default)]
    pub settings: BTreeMap<String, Vec<String>>,
}

/// How often a finding is right.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// Many findings are harmless.
    Low,
    /// Some are.
    Medium,
    /// Few are.
    High,
}

/// A named choice of rules.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Profile {
    /// For people: what is worth their time.
    #[default]
    Default,
    /// What the study's analyzer would report.
    Study,
    /// Everything.
    Paranoid,
}

impl Rule {
    /// The languages that the rule claims.
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        self.repair.keys().copied()
    }
}
