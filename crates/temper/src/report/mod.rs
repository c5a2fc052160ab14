//! Evidence: everything that a report says, as one value, and its renderings.
//!
//! [`evidence`] makes the value; each renderer turns it into one form and computes nothing of its own.

pub mod study;

mod headline;
mod pair_tables;
pub(crate) mod tables;
mod tool_tables;
mod weakness_tables;
pub(crate) mod words;

pub mod tidy;

pub mod csv;
pub mod html;
pub mod json;
pub mod latex;
pub mod markdown;
#[cfg(feature = "parquet")]
pub mod parquet;
pub mod terminal;

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::caveat::{Caveat, caveats};
use crate::metrics::change::{Changes, changes};
use crate::metrics::co_occurrence::{self, Pair};
use crate::metrics::comparison::{Comparison, comparisons};
use crate::metrics::cost::{Cost, cost};
use crate::metrics::density::{Density, density};
use crate::metrics::group::{By, Group};
use crate::metrics::improvement::{self, CellImprovement, Improvement};
use crate::metrics::introduced::{Introduced, introduced};
use crate::metrics::outcomes::{Outcomes, outcomes};
use crate::metrics::prevalence::{Prevalence, prevalence};
use crate::metrics::secure_at_k::{SecureAtK, secure_at_k};
use crate::metrics::side_effects::{SideEffects, side_effects};
use crate::metrics::tally::{Cells, Tally};
use crate::metrics::tool_agreement::{ToolAgreement, tool_agreement};
use crate::metrics::versus::{Versus, versus};
use crate::metrics::weakness_sets::{WeaknessSet, weakness_sets};
use crate::sample::Sample;
use crate::scanners::opinion::Opinion;
use crate::stats::proportion::Proportion;
use study::StudyInfo;

/// The version of the JSON form of [`Evidence`].
pub const FORMAT: u32 = 1;

/// What a study found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    /// The version of this form.
    pub format: u32,
    /// The study.
    pub study: StudyInfo,
    /// What was found, in a few sentences.
    pub headline: Vec<String>,
    /// The sums over all samples.
    pub totals: Totals,
    /// The share of weak samples in every grouping by model, language, scenario and strategy.
    pub prevalence: Vec<Prevalence>,
    /// Each strategy against the baseline: over all models, by model, and by model and language.
    pub comparisons: Vec<Comparison>,
    /// The study's improvement averaged by model and strategy, and by model, language and strategy.
    pub improvement: Vec<Improvement>,
    /// The study's improvement in each scenario.
    pub improvement_by_scenario: Vec<CellImprovement>,
    /// The weaknesses that strategies introduce.
    pub introduced: Vec<Introduced>,
    /// Severity per sample and per 100 lines, by model and strategy, and within each language.
    #[serde(default)]
    pub density: Vec<Density>,
    /// Every two strategies of a model against each other.
    #[serde(default)]
    pub versus: Vec<Versus>,
    /// The chance that one of k samples is secure, by model and strategy, and within each language.
    #[serde(default)]
    pub secure_at_k: Vec<SecureAtK>,
    /// What became of the baseline's weaknesses, by model and strategy, and within each language.
    #[serde(default)]
    pub changes: Vec<Changes>,
    /// Which weaknesses a strategy trades for which, by model and strategy, and within each language.
    #[serde(default)]
    pub side_effects: Vec<SideEffects>,
    /// How the samples ended.
    pub outcomes: Vec<Outcomes>,
    /// The weaknesses that share samples, two and two.
    pub co_occurrence: Vec<Pair>,
    /// Three and four weaknesses that share samples.
    #[serde(default)]
    pub weakness_sets: Vec<WeaknessSet>,
    /// What the samples took.
    pub cost: Vec<Cost>,
    /// How analyzers agree on the samples, where others than the built-in one were asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tool_agreement: Vec<ToolAgreement>,
    /// What the numbers cannot carry.
    pub caveats: Vec<StatedCaveat>,
}

/// Sums over all samples of a study.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Totals {
    /// All samples.
    pub samples: u64,
    /// Those that a model was asked for.
    pub asked: u64,
    /// Those with code.
    pub with_code: u64,
    /// Those with a weakness.
    pub weak: u64,
    /// All findings.
    pub findings: u64,
    /// Tokens of the prompts.
    pub input_tokens: u64,
    /// Tokens of the replies.
    pub output_tokens: u64,
    /// Seconds of all calls, as if one after another.
    pub seconds: f64,
    /// US dollars of the samples whose price is known.
    pub usd: f64,
    /// Samples whose price is known.
    pub priced: u64,
}

/// A caveat with its words, for readers that do not know the kinds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct StatedCaveat {
    /// The caveat with its numbers.
    #[serde(flatten)]
    pub caveat: Caveat,
    /// What it says.
    pub message: String,
    /// What to do about it.
    pub advice: String,
}

/// Everything that `samples` of `study` say. The order of the samples does not matter.
pub fn evidence(study: StudyInfo, samples: &[Sample]) -> Evidence {
    let cells = Cells::count(samples);
    let by_model = comparisons(&cells, By::MODEL_STRATEGY);
    let outcomes = outcomes(&cells);
    let caveats = caveats(&cells, &by_model, &outcomes, &study.blind_spots);
    let improvement_by_scenario = improvement::by_cell(&cells);
    let seed = study.seed;
    let averages = |by| improvement::average(&improvement_by_scenario, by, seed);
    let by_model_and_language = [By::MODEL_STRATEGY, By::MODEL_LANGUAGE_STRATEGY];
    let mut evidence = Evidence {
        format: FORMAT,
        headline: Vec::new(),
        totals: totals(&cells),
        prevalence: By::all().flat_map(|by| prevalence(&cells, by)).collect(),
        comparisons: compared(&cells, by_model),
        improvement: by_model_and_language
            .into_iter()
            .flat_map(averages)
            .collect(),
        introduced: introduced(&cells),
        density: by_model_and_language
            .into_iter()
            .flat_map(|by| density(&cells, by, seed))
            .collect(),
        versus: versus(samples, seed),
        secure_at_k: secure_at_k(samples, seed),
        changes: changes(samples),
        side_effects: side_effects(samples),
        co_occurrence: co_occurrence::pairs(samples),
        weakness_sets: weakness_sets(samples),
        cost: cost(&cells),
        tool_agreement: Vec::new(),
        caveats: caveats.into_iter().map(StatedCaveat::from).collect(),
        improvement_by_scenario,
        outcomes,
        study,
    };
    evidence.headline = headline::headline(&evidence);
    evidence
}

fn compared(cells: &Cells, by_model: Vec<Comparison>) -> Vec<Comparison> {
    let mut all = comparisons(
        cells,
        By {
            model: false,
            ..By::MODEL_STRATEGY
        },
    );
    all.extend(by_model);
    all.extend(comparisons(cells, By::MODEL_LANGUAGE_STRATEGY));
    all
}

fn totals(cells: &Cells) -> Totals {
    let mut sum = Tally::default();
    for tally in cells.0.values() {
        sum.add(tally);
    }
    Totals {
        samples: sum.samples(),
        asked: sum.asked(),
        with_code: sum.with_code(),
        weak: sum.weak,
        findings: sum.findings,
        input_tokens: sum.input_tokens,
        output_tokens: sum.output_tokens,
        seconds: sum.seconds,
        usd: sum.cost_usd,
        priced: sum.priced,
    }
}

impl From<Caveat> for StatedCaveat {
    fn from(caveat: Caveat) -> Self {
        Self {
            message: caveat.to_string(),
            advice: caveat.advice().to_owned(),
            caveat,
        }
    }
}

impl Evidence {
    /// Adds how other analyzers agree with the scanner and with each other on the same samples.
    #[must_use]
    pub fn with_opinions(mut self, samples: &[Sample], others: &[Opinion]) -> Self {
        let own = match self.study.scanner.strip_prefix("temper-") {
            Some(id) => format!("temper {}", id.split('-').next().unwrap_or(id)),
            None => self.study.scanner.clone(),
        };
        self.tool_agreement = tool_agreement(&own, samples, others);
        self
    }

    /// The prevalence of one group, where it has samples.
    pub fn prevalence_of(&self, group: &Group) -> Option<&Prevalence> {
        self.prevalence.iter().find(|row| row.group == *group)
    }

    /// The comparison of one group.
    pub fn comparison_of(&self, group: &Group) -> Option<&Comparison> {
        self.comparisons.iter().find(|row| row.group == *group)
    }

    /// The models with samples: first those that the study names, in its order.
    pub fn models(&self) -> Vec<Arc<str>> {
        let named = self.study.models.iter().map(|model| &model.id);
        in_order(
            named,
            self.outcomes
                .iter()
                .filter_map(|row| row.group.model.as_ref()),
        )
    }

    /// The strategies with samples: first those that the study names, in its order.
    pub fn strategies(&self) -> Vec<Arc<str>> {
        let named = self.study.strategies.iter().map(|strategy| &strategy.id);
        in_order(
            named,
            self.outcomes
                .iter()
                .filter_map(|row| row.group.strategy.as_ref()),
        )
    }

    /// The share of weak samples of a model under a strategy, over everything.
    pub fn weak_share(&self, model: &Arc<str>, strategy: &Arc<str>) -> Option<Proportion> {
        let group = Group {
            model: Some(Arc::clone(model)),
            strategy: Some(Arc::clone(strategy)),
            ..Group::default()
        };
        self.prevalence_of(&group).map(|row| row.weak)
    }
}

/// Those of `present` that are `named`, in that order, then the others in theirs; each once.
fn in_order<'a>(
    named: impl Iterator<Item = &'a Arc<str>>,
    present: impl Iterator<Item = &'a Arc<str>>,
) -> Vec<Arc<str>> {
    let present: Vec<&Arc<str>> = present.collect();
    let mut all: Vec<Arc<str>> = Vec::new();
    let known = named.filter(|name| present.contains(name));
    for name in known.chain(present.iter().copied()) {
        if !all.contains(name) {
            all.push(Arc::clone(name));
        }
    }
    all
}
