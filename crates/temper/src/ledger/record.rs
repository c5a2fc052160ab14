//! The records of a ledger: a wire format of its own, versioned.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use temper_model::spec::TunedModel;
use temper_model::{AskErrorKind, Outcome, Params, Prompt, Usage};
use temper_scan::{Confidence, Finding, Language, Scan};

use crate::scenario::Scenario;
use crate::strategy::StrategyFile;

/// The format that this version writes and reads.
pub const LEDGER_FORMAT: i64 = 2;

/// Anything that a ledger keeps.
#[derive(Debug, Clone)]
pub enum Record {
    /// What study this is.
    Header(Box<Header>),
    /// A run began.
    Run(RunStarted),
    /// A call was answered.
    Call(Box<Call>),
    /// A call failed for good, in this run.
    Failed(Failed),
    /// A sample came to its end.
    Sample(SampleDecided),
    /// A text was scanned.
    Scanned(Box<Scanned>),
    /// Somebody else's findings in a sample, of an imported study.
    Label(Box<Label>),
}

/// What study a ledger is of: written when it is made, and again when the study grows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Header {
    /// The study's name.
    pub study: String,
    /// The seed that all seeds of samples come from.
    pub seed: u64,
    /// Samples a cell.
    pub samples: u32,
    /// The suite's id.
    pub suite: String,
    /// SHA-256 of the suite's files.
    pub suite_hash: String,
    /// The scenarios, whole: a report needs no suite folder.
    pub scenarios: Vec<Scenario>,
    /// The strategies with their texts.
    pub strategies: Vec<StrategyFile>,
    /// The models with their parameters.
    pub models: Vec<StudyModel>,
    /// The version of Temper that wrote this.
    pub temper: String,
    /// Where the samples come from, if Temper did not ask for them itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub imported: Option<Imported>,
}

/// Where the samples of a ledger come from that Temper did not ask for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Imported {
    /// What was read, as it was named.
    pub source: String,
    /// Whose findings count, unless a reader asks otherwise.
    pub labels: LabelSource,
    /// What was odd, a sentence each.
    pub notes: Vec<String>,
}

/// Whose findings count in an imported study.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LabelSource {
    /// The spreadsheet's.
    Csv,
    /// The SARIF log's.
    Sarif,
    /// Those that both have.
    Agreed,
    /// Temper's: the code is scanned anew.
    Temper,
}

impl LabelSource {
    /// The name that options and reports use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Sarif => "sarif",
            Self::Agreed => "agreed",
            Self::Temper => "temper",
        }
    }
}

/// A model as a study asks it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct StudyModel {
    /// The id in the study.
    pub id: String,
    /// The provider's kind, such as `openai` or `local`.
    pub provider: String,
    /// The model's name as its provider knows it.
    pub model: String,
    /// Where it is asked, where that was configured.
    pub base_url: Option<String>,
    /// How it decodes.
    pub params: Params,
    /// Its fine-tuned version, where a strategy asks that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tuned: Option<TunedModel>,
}

/// A run of the study began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RunStarted {
    /// When, as RFC 3339 in UTC.
    pub at: String,
    /// The version of Temper.
    pub temper: String,
    /// Operating system and processor family.
    pub machine: String,
}

/// One model, scenario and strategy.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub struct CellKey {
    /// The model's id in the study.
    pub model: Arc<str>,
    /// The scenario's id.
    pub scenario: Arc<str>,
    /// The strategy's id.
    pub strategy: Arc<str>,
}

/// One call of a study.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub struct CallKey {
    /// The cell that the call belongs to.
    #[serde(flatten)]
    pub cell: CellKey,
    /// The sample, from 0; `None` where all samples of the cell share the call.
    pub sample: Option<u32>,
    /// The step of the strategy, from 0.
    pub step: u32,
}

/// A call that was answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Call {
    /// Which call.
    #[serde(flatten)]
    pub key: CallKey,
    /// The seed it was asked with.
    pub seed: u64,
    /// What was asked.
    pub prompt: Arc<Prompt>,
    /// What came back, as it came.
    pub text: String,
    /// How the reply ended.
    pub outcome: Outcome,
    /// The provider's own word for the end.
    pub finish_reason: Option<String>,
    /// The exact model version that answered.
    pub answered_by: Option<String>,
    /// Tokens used.
    pub usage: Usage,
    /// What it cost in US dollars, where the price is known.
    pub cost_usd: Option<f64>,
    /// Seconds from the first attempt to the last byte.
    pub seconds: f64,
    /// How many attempts it took.
    pub attempts: u32,
}

/// A call that failed after all attempts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Failed {
    /// Which call.
    #[serde(flatten)]
    pub key: CallKey,
    /// The kind of failure.
    pub kind: AskErrorKind,
    /// What happened.
    pub message: String,
}

/// A sample that came to its end: it is never asked for again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SampleDecided {
    /// The cell.
    #[serde(flatten)]
    pub cell: CellKey,
    /// Which of the cell's samples, from 0.
    pub index: u32,
    /// How.
    pub end: SampleEnd,
}

/// How a sample came to its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SampleEnd {
    /// The reply of this step is the sample.
    Reply {
        /// The step, from 0.
        step: u32,
    },
    /// The strategy had nothing to work on.
    NotApplicable {
        /// Why.
        reason: String,
    },
}

/// Which text, read by which scanner.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub struct ScanKey {
    /// The scanner with the hash of its rules, such as `temper-1f2e3d`.
    pub scanner: Arc<str>,
    /// The language that the text was read as.
    pub language: Language,
    /// SHA-256 of the text.
    pub code_hash: String,
}

/// What a scanner found in a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Scanned {
    /// Which text, read by which scanner.
    #[serde(flatten)]
    pub key: ScanKey,
    /// What was found.
    pub scan: Scan,
}

/// Somebody else's findings in one sample.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Label {
    /// The cell.
    #[serde(flatten)]
    pub cell: CellKey,
    /// Which of the cell's samples, from 0.
    pub index: u32,
    /// The spreadsheet's, where it has a row. Those that the log has too are of high confidence, the others of low.
    pub sheet: Option<Vec<Finding>>,
    /// The log's, where there is one.
    pub log: Option<Vec<Finding>>,
    /// Whether the code passes its functional tests, where that is known.
    pub functional: Option<bool>,
}

impl Label {
    /// The findings of one source; none where Temper's own scan counts. Where the sheet has no row, the log's word is
    /// taken, and the other way round.
    pub fn findings(self, source: LabelSource) -> Option<Vec<Finding>> {
        let agreed = |found: Vec<Finding>| {
            let both = found
                .into_iter()
                .filter(|f| f.confidence == Confidence::High);
            both.collect()
        };
        match source {
            LabelSource::Csv => Some(self.sheet.or(self.log).unwrap_or_default()),
            LabelSource::Sarif => Some(self.log.or(self.sheet).unwrap_or_default()),
            LabelSource::Agreed => Some(match self.log {
                None => self.sheet.unwrap_or_default(),
                Some(log) => self.sheet.map_or(log, agreed),
            }),
            LabelSource::Temper => None,
        }
    }
}

/// What calls took together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Spent {
    /// Calls that were answered.
    pub calls: u64,
    /// Tokens of the prompts.
    pub input_tokens: u64,
    /// Tokens of the replies.
    pub output_tokens: u64,
    /// US dollars, as far as prices are known.
    pub usd: f64,
}
