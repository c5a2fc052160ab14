//! The file `temper.toml`: what a team wants `temper fix` and the scans beside it to use.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use temper_model::ModelSpec;

use crate::strict::{FormatError, read_toml};

/// The settings of a project.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The format of this file: 1.
    pub format: u32,
    /// What `temper fix` uses where its options say nothing else.
    #[serde(default)]
    pub fix: FixSettings,
    /// Models that can be named by their id.
    #[serde(default)]
    pub models: Vec<ModelSpec>,
    /// External analyzers: presets by name, or command lines.
    #[serde(default)]
    pub analyzers: Vec<AnalyzerSettings>,
}

/// What `temper fix` uses.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct FixSettings {
    /// The model: an id of this file, or `PROVIDER:NAME`.
    pub model: Option<String>,
    /// The strategy, such as `analyzer-feedback`.
    pub strategy: Option<String>,
    /// How often a failed repair goes back to the model.
    pub rounds: Option<u32>,
    /// How many ways are gone for each file.
    pub samples: Option<u32>,
    /// Command lines that must succeed after every repair.
    pub checks: Vec<String>,
}

/// An external analyzer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnalyzerSettings {
    /// A preset's name, or any name for a command line.
    pub name: String,
    /// The command line, which prints SARIF or writes it to `{output}`; `{target}` is the file or folder. A preset needs none.
    #[serde(default)]
    pub command: Vec<String>,
    /// What the preset's command line is given besides.
    #[serde(default)]
    pub arguments: Vec<String>,
    /// How to install it, for those who lack it.
    #[serde(default)]
    pub install: Option<String>,
    /// How many seconds it may take [default: 1800].
    #[serde(default)]
    pub timeout: Option<u64>,
    /// The command line that tells its version, where it is no preset.
    #[serde(default)]
    pub version: Vec<String>,
}

impl Settings {
    /// Reads the settings from the text of their file `place`.
    ///
    /// # Errors
    /// When the text is not TOML, a key is not known, or the format is not.
    pub fn parse(place: &str, text: &str) -> Result<Self, FormatError> {
        let settings: Self = read_toml(place, text)?;
        if settings.format != 1 {
            let message = format!(
                "format {} is not known; this version reads 1",
                settings.format
            );
            return Err(FormatError::new(place, message));
        }
        Ok(settings)
    }
}
