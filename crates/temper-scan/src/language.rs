//! Which language a text is written in.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A language that the analyzer reads.
#[derive(
    Debug,
    Default,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Python 3.
    #[default]
    Python,
    /// JavaScript, JSX included.
    JavaScript,
    /// TypeScript, TSX included.
    TypeScript,
    /// Java.
    Java,
    /// Go.
    Go,
}

impl Language {
    /// Every language, in the order that tables use.
    pub const ALL: [Self; 5] = [
        Self::Python,
        Self::Java,
        Self::JavaScript,
        Self::TypeScript,
        Self::Go,
    ];

    /// The lower-case name that files and options use.
    pub fn id(self) -> &'static str {
        match self {
            Self::Python => "python",
            Self::JavaScript => "javascript",
            Self::TypeScript => "typescript",
            Self::Java => "java",
            Self::Go => "go",
        }
    }

    /// The name as its users write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Python => "Python",
            Self::JavaScript => "JavaScript",
            Self::TypeScript => "TypeScript",
            Self::Java => "Java",
            Self::Go => "Go",
        }
    }

    /// The language of a file with this extension (without the dot), where it is one of ours.
    pub fn from_extension(extension: &str) -> Option<Self> {
        Some(match extension.to_ascii_lowercase().as_str() {
            "py" | "pyw" | "pyi" => Self::Python,
            "js" | "jsx" | "mjs" | "cjs" => Self::JavaScript,
            "ts" | "tsx" | "mts" | "cts" => Self::TypeScript,
            "java" => Self::Java,
            "go" => Self::Go,
            _ => return None,
        })
    }

    /// The language whose models and rules hold for this one: TypeScript is read with JavaScript's.
    pub fn data(self) -> Self {
        match self {
            Self::TypeScript => Self::JavaScript,
            other => other,
        }
    }

    /// The usual extension of a file of this language, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Python => "py",
            Self::JavaScript => "js",
            Self::TypeScript => "ts",
            Self::Java => "java",
            Self::Go => "go",
        }
    }

    /// The language that a fence's info string names (` ```py `), where it is one of ours.
    pub fn from_fence(info: &str) -> Option<Self> {
        let word = info
            .split(|c: char| c.is_whitespace() || c == '{' || c == ',')
            .next()?;
        Some(match word.to_ascii_lowercase().as_str() {
            "python" | "python3" | "py" => Self::Python,
            "javascript" | "js" | "jsx" | "node" | "nodejs" | "mjs" => Self::JavaScript,
            "typescript" | "ts" | "tsx" => Self::TypeScript,
            "java" => Self::Java,
            "go" | "golang" => Self::Go,
            _ => return None,
        })
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// The text names no language that the analyzer reads.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown language `{0}`: expected python, java, javascript, typescript or go")]
pub struct UnknownLanguage(pub String);

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::from_fence(text).ok_or_else(|| UnknownLanguage(text.to_owned()))
    }
}
