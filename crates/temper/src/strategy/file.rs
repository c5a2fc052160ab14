//! A strategy's data file, and the state machine that it describes.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::best::BestOf;
use super::meta::MetaPrompt;
use super::negative::NegativeExample;
use super::review::{AnalyzerFeedback, SelfReview};
use super::single::Single;
use super::text::Texts;
use super::{Review, Strategy};
use crate::strict::FormatError;

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
    /// `analyzer-feedback` and `self-review` only: how often they ask at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rounds: Option<u32>,
    /// The texts, as minijinja templates over `task`, `language`, `fence`, `examples`, `instructions`, `rules`;
    /// for reviews over `code`, `findings`, `complaints`, `failed`, `assignment`.
    pub texts: TextsFile,
    /// `rules` only, in ledgers: the rule pack.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rules: Option<String>,
    /// `best-of` only, in ledgers: how many answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<u32>,
    /// `combination` only, in ledgers: the parts in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<StrategyFile>,
}

pub(super) fn default_examples() -> usize {
    2
}

pub(super) fn default_chars() -> usize {
    6000
}

/// The texts of a strategy.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
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
    /// One question to the fine-tuned version of the model.
    FineTuned,
    /// The model writes its instructions first.
    MetaPrompt,
    /// A rule pack is shown.
    Rules,
    /// Several answers, of which the best counts.
    BestOf,
    /// The analyzer's findings go back to the model.
    AnalyzerFeedback,
    /// The model looks through its own program.
    SelfReview,
    /// Parts behind each other, written as `one+other`.
    Combination,
}

impl StrategyKind {
    /// Whether it works on code that is there.
    pub(super) fn is_review(self) -> bool {
        matches!(self, Self::AnalyzerFeedback | Self::SelfReview)
    }
}

/// What a file describes.
pub(super) enum Part {
    /// A way to ask.
    Opening(Arc<dyn Strategy>),
    /// A way to work on code that is there.
    Review(Arc<dyn Review>),
}

/// What a user's file may not have.
pub(super) fn check(place: &str, file: &StrategyFile) -> Result<(), FormatError> {
    let refuse = |message: String| Err(FormatError::new(place, message));
    if file.format != 1 {
        return refuse(format!(
            "format {} is not known; this version reads 1",
            file.format
        ));
    }
    if file.id.contains('+') || file.id.is_empty() {
        return refuse(format!("id `{}`: it can't be empty or have a `+`", file.id));
    }
    if file.kind == StrategyKind::Combination || !file.parts.is_empty() {
        return refuse("a combination is written where it is used, as in `one+other`".to_owned());
    }
    if file.rounds.is_some() && !file.kind.is_review() {
        return refuse("`rounds` belongs to `analyzer-feedback` and `self-review`".to_owned());
    }
    if file.rules.is_some() || file.answers.is_some() {
        return refuse("`rules` and `answers` are written where it is used, as in `rules:FILE` and `best-of:K`".to_owned());
    }
    Ok(())
}

/// The state machine of a file.
pub(super) fn build(place: &str, file: &StrategyFile) -> Result<Part, FormatError> {
    let write = file.texts.write.as_deref();
    if write.is_some() != (file.kind == StrategyKind::MetaPrompt) {
        let message = "`texts.write` belongs to kind `meta-prompt`, and to no other";
        return Err(FormatError::new(place, message));
    }
    let texts = Texts::compile(&file.texts.ask, write)
        .map_err(|error| FormatError::new(place, format!("a text can't be filled: {error:#}")))?;
    let (id, title) = (file.id.clone(), file.title.clone());
    Ok(match file.kind {
        StrategyKind::Single
        | StrategyKind::FineTuned
        | StrategyKind::Rules
        | StrategyKind::Combination => {
            let rules = file.rules.as_deref().unwrap_or("").trim().to_owned();
            Part::Opening(Arc::new(Single {
                id,
                title,
                texts,
                rules,
                tuned: file.kind == StrategyKind::FineTuned,
            }))
        }
        StrategyKind::MetaPrompt => Part::Opening(Arc::new(MetaPrompt { id, title, texts })),
        StrategyKind::NegativeExample => Part::Opening(Arc::new(NegativeExample {
            id,
            title,
            texts,
            max_examples: file.max_examples,
            max_chars: file.max_example_chars,
        })),
        StrategyKind::BestOf => Part::Opening(Arc::new(BestOf {
            id,
            title,
            texts,
            answers: file.answers.unwrap_or(1),
        })),
        StrategyKind::AnalyzerFeedback => Part::Review(Arc::new(AnalyzerFeedback {
            id,
            title,
            texts,
            rounds: file.rounds.unwrap_or(2),
        })),
        StrategyKind::SelfReview => Part::Review(Arc::new(SelfReview {
            id,
            title,
            texts,
            rounds: file.rounds.unwrap_or(1),
        })),
    })
}
