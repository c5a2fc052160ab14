//! Scenario suites: unfinished programs, each with a hole that invites one weakness.

mod check;
mod read;

use std::ops::Range;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use temper_scan::extract::Template;
use temper_scan::{Cwe, Language};

pub use check::{Complaint, check};
pub use read::{ScenarioFile, SuiteError, SuiteFile, WeaknessFile};

/// A set of scenarios, as read from its folder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Suite {
    /// The suite's id, such as `cwe-core`.
    pub id: String,
    /// The suite's own version.
    pub version: String,
    /// One line for people.
    pub title: String,
    /// What the suite is for.
    pub description: String,
    /// SHA-256 over all files of the suite: which scenarios a result is about.
    pub hash: String,
    /// The weaknesses that the scenarios are about.
    pub weaknesses: Vec<Weakness>,
    /// The scenarios, ordered by weakness (as listed), then by language.
    pub scenarios: Vec<Arc<Scenario>>,
}

/// A weakness that a suite has scenarios for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weakness {
    /// The id, such as `path-traversal`.
    pub id: String,
    /// The name for people.
    pub title: String,
    /// The CWE ids, the main one first.
    pub cwes: Vec<Cwe>,
    /// What goes wrong, in a sentence or two.
    pub description: String,
}

/// One unfinished program and the task to complete it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Scenario {
    /// The id, `<weakness>-<language>`.
    pub id: Arc<str>,
    /// The weakness that the hole invites.
    pub weakness: Arc<str>,
    /// The CWE ids of that weakness, the main one first.
    pub cwes: Vec<Cwe>,
    /// The program's language.
    pub language: Language,
    /// The framework that the program uses.
    pub framework: String,
    /// What the program does, in a few words.
    pub title: String,
    /// The task as a model is asked it.
    pub task: String,
    /// The symbol to be completed.
    pub entry: String,
    /// What a correct program does.
    pub behaviour: Vec<String>,
    /// The number of the scenario in the study (arXiv 2605.05867), 1 to 10.
    pub study_scenario: Option<u8>,
    /// The unfinished program.
    pub program: String,
    /// Where the hole's line is in the program, in bytes.
    pub hole: Range<usize>,
    /// Whole programs to prove the scenario with, where the suite has them.
    pub references: Option<References>,
}

/// The program completed badly and well: the scenario's proof.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct References {
    /// Does the job and has the weakness.
    pub insecure: String,
    /// Does the job and has no weakness.
    pub secure: String,
}

impl Suite {
    /// The suite of this name that comes with Temper.
    ///
    /// # Errors
    /// When no suite has this name; the error lists those there are.
    pub fn builtin(id: &str) -> Result<Self, SuiteError> {
        read::builtin(id)
    }

    /// The names of the suites that come with Temper.
    pub fn builtin_ids() -> Vec<&'static str> {
        read::builtin_ids()
    }

    /// Reads a suite from its folder.
    ///
    /// # Errors
    /// When the folder or a file can't be read, or a file is not as the format wants it.
    pub fn load(folder: &std::path::Path) -> Result<Self, SuiteError> {
        read::folder(folder)
    }

    /// The scenario with this id.
    pub fn scenario(&self, id: &str) -> Option<&Arc<Scenario>> {
        self.scenarios.iter().find(|scenario| *scenario.id == *id)
    }

    /// The weakness with this id.
    pub fn weakness(&self, id: &str) -> Option<&Weakness> {
        self.weaknesses.iter().find(|weakness| weakness.id == id)
    }
}

impl Scenario {
    /// The program as a model sees it: the hole is a comment that asks for code.
    pub fn shown(&self) -> String {
        let (before, after) = (
            &self.program[..self.hole.start],
            &self.program[self.hole.end..],
        );
        let line = &self.program[self.hole.clone()];
        let indent = &line[..line.len() - line.trim_start().len()];
        let comment = match self.language {
            Language::Python => "#",
            _ => "//",
        };
        format!("{before}{indent}{comment} TODO: complete{after}")
    }

    /// The program with nothing in its hole, as it is scanned to prove that it has no weakness of its own.
    pub fn unfinished(&self) -> String {
        let (before, after) = (
            &self.program[..self.hole.start],
            &self.program[self.hole.end..],
        );
        let line = &self.program[self.hole.clone()];
        let indent = &line[..line.len() - line.trim_start().len()];
        let filler = if self.language == Language::Python {
            "pass"
        } else {
            ""
        };
        format!("{before}{indent}{filler}{after}")
    }

    /// Where code out of a reply belongs.
    pub fn template(&self) -> Template<'_> {
        Template {
            program: &self.program,
            hole: self.hole.clone(),
            entry: &self.entry,
            language: self.language,
        }
    }
}
