//! The mapping file: where a folder or a file of samples keeps what a ledger needs.

use std::collections::BTreeMap;

use regex::Regex;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::strict::{FormatError, read_toml};

/// The layout that comes with Temper: the study's replication package.
pub const BUILTIN: &str = include_str!("../../imports/codesecurity2025.toml");

/// A mapping file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MappingFile {
    /// The format of the file: 1.
    pub format: u32,
    /// The id of the layout; the study is called so unless it is given a name.
    pub id: String,
    /// What is laid out so.
    pub title: String,
    /// For folders: which file is what.
    #[serde(default)]
    pub folder: Option<FolderMap>,
    /// For folders with spreadsheets: the heads of their columns.
    #[serde(default)]
    pub sheet: SheetMap,
    /// For JSON Lines: which field is what.
    #[serde(default)]
    pub jsonl: JsonlMap,
    /// Strategies as the files name them -> as tables are to name them.
    #[serde(default)]
    pub strategies: BTreeMap<String, String>,
}

/// Which file of a folder is what, as regular expressions over the path below the folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FolderMap {
    /// A sample. Named groups: `model`, `scenario`, `strategy`, and where they are known `sample` (a number from 1),
    /// `language` and `title`.
    pub sample: String,
    /// A SARIF log; it is about the samples below its folder.
    #[serde(default)]
    pub log: Option<String>,
    /// A spreadsheet of weaknesses; it is about the samples below its folder.
    #[serde(default)]
    pub sheet: Option<String>,
    /// A text of prompts, each after a line that names its strategy and ends with a colon.
    #[serde(default)]
    pub prompts: Option<String>,
}

/// The heads of a spreadsheet's columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct SheetMap {
    /// The number of the sample.
    pub sample: String,
    /// The weaknesses, such as `[79, 116] x 2, [89]` or `None`.
    pub cwes: String,
    /// The seconds that the sample took.
    pub seconds: String,
}

impl Default for SheetMap {
    fn default() -> Self {
        Self {
            sample: "Generation".to_owned(),
            cwes: "CWEs Detected".to_owned(),
            seconds: "Time taken (s)".to_owned(),
        }
    }
}

/// The fields of a line of JSON Lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct JsonlMap {
    /// The programming language.
    pub language: String,
    /// The model.
    pub model: String,
    /// The scenario: a number or a name.
    pub scenario: String,
    /// What the scenario is about.
    pub title: String,
    /// The strategy.
    pub strategy: String,
    /// The number of the sample, from 1.
    pub sample: String,
    /// The code.
    pub code: String,
    /// What an analyzer found: objects with `rule`, `cwes`, `severity`, `line`, `message`, each of them optional.
    pub findings: String,
    /// What a spreadsheet says, such as `[79, 116] x 2, [89]` or `None`.
    pub sheet: String,
    /// Whether the code passes its functional tests.
    pub functional: String,
}

impl Default for JsonlMap {
    fn default() -> Self {
        let own = |name: &str| name.to_owned();
        Self {
            language: own("language"),
            model: own("model"),
            scenario: own("scenario"),
            title: own("title"),
            strategy: own("strategy"),
            sample: own("sample"),
            code: own("code"),
            findings: own("findings"),
            sheet: own("sheet"),
            functional: own("functional"),
        }
    }
}

/// A mapping, read and checked.
#[derive(Debug, Clone)]
pub struct Mapping {
    /// The file.
    pub file: MappingFile,
    pub(super) paths: Option<Paths>,
    strategies: BTreeMap<String, String>,
}

/// The expressions of a folder.
#[derive(Debug, Clone)]
pub(super) struct Paths {
    pub(super) sample: Regex,
    pub(super) log: Option<Regex>,
    pub(super) sheet: Option<Regex>,
    pub(super) prompts: Option<Regex>,
}

impl Mapping {
    /// The mapping of the study's replication package.
    ///
    /// # Errors
    /// Never: a test reads it.
    pub fn builtin() -> Result<Self, FormatError> {
        Self::parse("codesecurity2025.toml", BUILTIN)
    }

    /// Reads the text of the mapping file `place`.
    ///
    /// # Errors
    /// When it is no TOML, has an unknown key or a newer format, or an expression is wrong or lacks a group.
    pub fn parse(place: &str, text: &str) -> Result<Self, FormatError> {
        let file: MappingFile = read_toml(place, text)?;
        if file.format != 1 {
            let message = format!(
                "format {} is not known; this version reads format 1",
                file.format
            );
            return Err(FormatError::new(place, message));
        }
        let paths = file
            .folder
            .as_ref()
            .map(|folder| paths(place, folder))
            .transpose()?;
        let named = |(from, to): (&String, &String)| (plain(from), to.clone());
        Ok(Self {
            strategies: file.strategies.iter().map(named).collect(),
            paths,
            file,
        })
    }

    /// The strategy that a file calls `name`.
    pub(super) fn strategy(&self, name: &str) -> String {
        self.listed(name).unwrap_or_else(|| name.trim().to_owned())
    }

    /// The same, where it is in the list: what else stands alone in a row is no strategy.
    pub(super) fn listed(&self, name: &str) -> Option<String> {
        self.strategies.get(&plain(name)).cloned()
    }
}

/// A name without spaces and case: `Copilot Raw` and `CopilotRaw` are one.
fn plain(name: &str) -> String {
    let kept = name
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '_' | '-'));
    kept.flat_map(char::to_lowercase).collect()
}

fn paths(place: &str, folder: &FolderMap) -> Result<Paths, FormatError> {
    let compile = |key: &str, text: &str| {
        Regex::new(text).map_err(|error| FormatError::new(place, format!("folder.{key}: {error}")))
    };
    let optional =
        |key: &str, text: &Option<String>| text.as_ref().map(|text| compile(key, text)).transpose();
    let sample = compile("sample", &folder.sample)?;
    for group in ["model", "scenario", "strategy"] {
        if !sample.capture_names().flatten().any(|name| name == group) {
            let message = format!("folder.sample has no group `(?<{group}>...)`");
            return Err(FormatError::new(place, message));
        }
    }
    Ok(Paths {
        sample,
        log: optional("log", &folder.log)?,
        sheet: optional("sheet", &folder.sheet)?,
        prompts: optional("prompts", &folder.prompts)?,
    })
}
