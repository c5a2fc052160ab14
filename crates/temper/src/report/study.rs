//! What a report must know of a study beyond its samples.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use temper_model::Params;
use temper_scan::Language;

use crate::caveat::BlindSpot;

/// A study as a report describes it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct StudyInfo {
    /// Its name.
    pub name: String,
    /// When it was started, as RFC 3339 has it.
    pub created: String,
    /// When its last sample came, as RFC 3339 has it.
    pub finished: Option<String>,
    /// Seconds from the one to the other that were spent running.
    pub seconds: Option<f64>,
    /// The version of Temper.
    pub tool_version: String,
    /// The suite's id.
    pub suite: String,
    /// The suite's hash.
    pub suite_hash: String,
    /// The hash of the rules that the samples were scanned with.
    pub rule_set_hash: String,
    /// What scanned, with its version.
    pub scanner: String,
    /// The models, in the order of tables.
    pub models: Vec<ModelInfo>,
    /// The strategies, in the order of tables.
    pub strategies: Vec<StrategyInfo>,
    /// The scenarios, in the order of tables.
    pub scenarios: Vec<ScenarioInfo>,
    /// Samples for each model, scenario and strategy.
    pub n: u32,
    /// The seed of the study; the bootstrap draws from it too.
    pub seed: u64,
    /// What the scanner has no rule for.
    pub blind_spots: Vec<BlindSpot>,
    /// Names of weaknesses by id, where they are to differ from MITRE's: `CWE-79` -> `Cross-site scripting`.
    pub weakness_names: BTreeMap<String, String>,
    /// How it was measured, a sentence each.
    pub notes: Vec<String>,
    /// The commands that repeat it.
    pub commands: Vec<String>,
}

/// A model of a study.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ModelInfo {
    /// Its id in the study.
    pub id: Arc<str>,
    /// Who serves it.
    pub provider: String,
    /// Its name there, and the exact version that answered where that is known.
    pub name: String,
    /// How its replies were decoded.
    pub params: Params,
}

/// A strategy of a study.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct StrategyInfo {
    /// Its id.
    pub id: Arc<str>,
    /// What it does, in a sentence.
    pub what: String,
}

/// A scenario of a study.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScenarioInfo {
    /// Its id.
    pub id: Arc<str>,
    /// What it is about, in a few words.
    pub title: String,
    /// Its weakness, such as `path-traversal`.
    pub weakness: Arc<str>,
    /// Its language.
    pub language: Language,
}

/// How a study was measured, a sentence each: the same in every rendering.
pub(super) fn how_measured(study: &StudyInfo) -> Vec<String> {
    let mut lines = vec![
        format!(
            "{} samples for each model, scenario and strategy; seed {}.",
            study.n, study.seed
        ),
        format!("Suite `{}`, hash `{}`.", study.suite, study.suite_hash),
        format!(
            "Scanner: {}, rules `{}`.",
            study.scanner, study.rule_set_hash
        ),
        format!("Temper {}, study of {}.", study.tool_version, study.created),
    ];
    lines.extend(study.models.iter().map(model_line));
    lines.extend(
        study
            .strategies
            .iter()
            .map(|strategy| format!("Strategy `{}`: {}", strategy.id, strategy.what)),
    );
    lines.push(
        "A sample without a finding holds none of the weaknesses that the scanner knows; that is no \
         proof of security."
            .to_owned(),
    );
    lines.extend(study.notes.iter().cloned());
    lines
}

fn model_line(model: &ModelInfo) -> String {
    if model.provider == "imported" {
        return format!("Model `{}`: its samples were imported.", model.id);
    }
    let params = &model.params;
    let mut settings = vec![format!("at most {} tokens", params.max_tokens)];
    settings.extend(params.temperature.map(|t| format!("temperature {t}")));
    settings.extend(params.top_p.map(|p| format!("top-p {p}")));
    settings.extend(
        params
            .reasoning_effort
            .as_ref()
            .map(|e| format!("reasoning effort {e}")),
    );
    let from = match model.provider.as_str() {
        "" => String::new(),
        provider => format!(" from {provider}"),
    };
    format!(
        "Model `{}`: {}{from}, {}.",
        model.id,
        model.name,
        settings.join(", ")
    )
}
