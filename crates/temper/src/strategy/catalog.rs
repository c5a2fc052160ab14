//! The strategies there are: read from data files, those of Temper and those that users bring.

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Strategy;
use super::meta::MetaPrompt;
use super::negative::NegativeExample;
use super::single::Single;
use super::text::Texts;
use crate::strict::{FormatError, nearest, read_toml};

static BUILTIN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/strategies");

/// A strategy's data file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StrategyFile {
    /// The format of the file: 1.
    pub format: u32,
    /// The id that studies, ledgers and tables use.
    pub id: String,
    /// Which state machine the texts are for.
    pub kind: StrategyKind,
    /// The name for people.
    pub title: String,
    /// What the strategy does, in a sentence.
    pub summary: String,
    /// Where it comes from.
    pub source: String,
    /// `negative-example` only: how many insecure samples are shown at most.
    #[serde(default = "default_examples")]
    pub max_examples: usize,
    /// `negative-example` only: how many characters they may have together.
    #[serde(default = "default_chars")]
    pub max_example_chars: usize,
    /// The texts, as minijinja templates over `task`, `language`, `fence`, `examples`, `instructions`.
    pub texts: TextsFile,
}

fn default_examples() -> usize {
    2
}

fn default_chars() -> usize {
    6000
}

/// The texts of a strategy.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TextsFile {
    /// The prompt that asks for code.
    pub ask: String,
    /// `meta-prompt` only: the prompt that asks for instructions.
    #[serde(default)]
    pub write: Option<String>,
}

/// The state machines that texts can be given to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum StrategyKind {
    /// One question.
    Single,
    /// Insecure baseline samples are shown.
    NegativeExample,
    /// The model writes its instructions first.
    MetaPrompt,
}

/// A strategy that can't be had.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StrategyError {
    /// No such strategy.
    #[error("no strategy is called `{id}`{hint}")]
    Unknown {
        /// The name that was asked for.
        id: String,
        /// The nearest name, or all of them.
        hint: String,
    },
    /// A file is not as the format wants it.
    #[error(transparent)]
    Format(#[from] FormatError),
}

/// The strategies by id.
#[derive(Clone)]
pub struct StrategyCatalog {
    entries: BTreeMap<String, (StrategyFile, Arc<dyn Strategy>)>,
}

impl StrategyCatalog {
    /// The strategies that come with Temper.
    ///
    /// # Errors
    /// Never with the files that are built in: a test reads them all.
    pub fn builtin() -> Result<Self, StrategyError> {
        let mut catalog = Self {
            entries: BTreeMap::new(),
        };
        for file in BUILTIN
            .files()
            .filter(|f| f.path().extension().is_some_and(|e| e == "toml"))
        {
            let text = file.contents_utf8().unwrap_or_default();
            catalog.add(&file.path().display().to_string(), text)?;
        }
        Ok(catalog)
    }

    /// Adds a strategy from the text of its file `place`; returns its id. The last of a name wins.
    ///
    /// # Errors
    /// When the file is not as the format wants it, or a text names something that is not there.
    pub fn add(&mut self, place: &str, text: &str) -> Result<String, StrategyError> {
        let file: StrategyFile = read_toml(place, text)?;
        if file.format != 1 {
            let message = format!("format {} is not known; this version reads 1", file.format);
            return Err(FormatError::new(place, message).into());
        }
        let strategy = build(place, &file)?;
        let id = file.id.clone();
        self.entries.insert(id.clone(), (file, strategy));
        Ok(id)
    }

    /// The strategy with this id.
    ///
    /// # Errors
    /// When there is none; the error names the nearest or all.
    pub fn get(&self, id: &str) -> Result<Arc<dyn Strategy>, StrategyError> {
        self.entries
            .get(id)
            .map(|(_, strategy)| Arc::clone(strategy))
            .ok_or_else(|| {
                let known = || self.entries.keys().map(String::as_str);
                let hint = match nearest(id, known()) {
                    Some(near) => format!("; did you mean `{near}`?"),
                    None => format!(": there are {}", known().collect::<Vec<_>>().join(", ")),
                };
                StrategyError::Unknown {
                    id: id.to_owned(),
                    hint,
                }
            })
    }

    /// The data file of a strategy, for the ledger and for people.
    pub fn file(&self, id: &str) -> Option<&StrategyFile> {
        self.entries.get(id).map(|(file, _)| file)
    }

    /// All ids in alphabetical order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }
}

fn build(place: &str, file: &StrategyFile) -> Result<Arc<dyn Strategy>, FormatError> {
    let write = file.texts.write.as_deref();
    if write.is_some() != (file.kind == StrategyKind::MetaPrompt) {
        let message = "`texts.write` belongs to kind `meta-prompt`, and to no other";
        return Err(FormatError::new(place, message));
    }
    let texts = Texts::compile(&file.texts.ask, write)
        .map_err(|error| FormatError::new(place, format!("a text can't be filled: {error:#}")))?;
    let (id, title) = (file.id.clone(), file.title.clone());
    Ok(match file.kind {
        StrategyKind::Single => Arc::new(Single { id, title, texts }),
        StrategyKind::MetaPrompt => Arc::new(MetaPrompt { id, title, texts }),
        StrategyKind::NegativeExample => Arc::new(NegativeExample {
            id,
            title,
            texts,
            max_examples: file.max_examples,
            max_chars: file.max_example_chars,
        }),
    })
}
