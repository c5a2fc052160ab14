//! The plan of a study: which cells, how many samples, what it will take. Nothing is asked of a model.

mod estimate;
mod file;
mod power;

use std::sync::Arc;

use temper_model::{ModelSpec, ProviderKind};

use crate::scenario::{Scenario, Suite};
use crate::strategy::{Strategy, StrategyCatalog, StrategyError, StrategyFile};
use crate::strict::nearest;

pub use estimate::{ModelEstimate, estimate};
pub use file::{Selection, StudyFile};
pub use power::power_note;

/// The id of the strategy that all others are compared with.
pub const BASELINE: &str = "baseline";

/// A study as meant: every name resolved, ready to run.
#[derive(Clone)]
pub struct Plan {
    /// The study as typed.
    pub study: StudyFile,
    /// The suite, with the chosen scenarios only; its hash is that of the whole suite.
    pub suite: Suite,
    /// The strategies, the baseline first.
    pub strategies: Vec<Arc<dyn Strategy>>,
    /// The strategies' data files, in the same order.
    pub strategy_files: Vec<StrategyFile>,
    /// What the reader of the plan should know.
    pub notes: Vec<String>,
}

/// A study that can't be run as it is written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// A list that must hold something is empty.
    #[error("the study has no {0}")]
    Nothing(&'static str),
    /// A number that can't be zero is.
    #[error("`{0}` is 0; it must be at least 1")]
    Zero(&'static str),
    /// Two models have one id.
    #[error("two models are called `{0}`; give each its own `id`")]
    Twins(String),
    /// The suite does not have what the selection names.
    #[error("the suite `{suite}` has no {what} `{name}`{hint}")]
    Unknown {
        /// The suite's id.
        suite: String,
        /// `scenario` or `weakness`.
        what: &'static str,
        /// The name that was asked for.
        name: String,
        /// The nearest name.
        hint: String,
    },
    /// A model's entry is wrong.
    #[error(transparent)]
    Model(#[from] temper_model::spec::SpecError),
    /// A strategy asks the fine-tuned version of a model that has none.
    #[error(
        "strategy `{strategy}` asks the fine-tuned version of each model, and model `{model}` has none: add `{key}` to its entry"
    )]
    NotTuned {
        /// The strategy.
        strategy: String,
        /// The model's id.
        model: String,
        /// What its entry lacks.
        key: &'static str,
    },
    /// A strategy is not there.
    #[error(transparent)]
    Strategy(#[from] StrategyError),
}

impl Plan {
    /// Resolves every name of a study.
    ///
    /// # Errors
    /// When a name is not known, a list is empty, or a number makes no sense.
    pub fn new(
        study: StudyFile,
        mut suite: Suite,
        catalog: &StrategyCatalog,
    ) -> Result<Self, PlanError> {
        check_models(&study)?;
        if study.samples == 0 {
            return Err(PlanError::Zero("samples"));
        }
        let mut notes = Vec::new();
        suite.scenarios = chosen(&study.scenarios, &suite)?;
        if suite.scenarios.is_empty() {
            return Err(PlanError::Nothing("scenarios: the selection leaves none"));
        }
        let ids = ordered_strategies(&study, catalog, &mut notes)?;
        let strategies = ids
            .iter()
            .map(|id| catalog.get(id))
            .collect::<Result<Vec<_>, _>>()?;
        check_tuned(&study, &strategies, &mut notes)?;
        let strategy_files = ids
            .iter()
            .map(|id| catalog.file(id))
            .collect::<Result<Vec<_>, _>>()?;
        Ok(Self {
            study,
            suite,
            strategies,
            strategy_files,
            notes,
        })
    }

    /// The models of the study.
    pub fn models(&self) -> &[ModelSpec] {
        &self.study.models
    }

    /// The scenarios of the study.
    pub fn scenarios(&self) -> &[Arc<Scenario>] {
        &self.suite.scenarios
    }

    /// How many cells the grid has.
    pub fn cells(&self) -> usize {
        self.models().len() * self.scenarios().len() * self.strategies.len()
    }

    /// How many samples the grid has.
    pub fn samples(&self) -> u64 {
        self.cells() as u64 * u64::from(self.study.samples)
    }
}

fn check_models(study: &StudyFile) -> Result<(), PlanError> {
    if study.models.is_empty() {
        return Err(PlanError::Nothing("models: add a [[models]] entry"));
    }
    for (index, model) in study.models.iter().enumerate() {
        model.check()?;
        if study.models[..index]
            .iter()
            .any(|earlier| earlier.id == model.id)
        {
            return Err(PlanError::Twins(model.id.clone()));
        }
    }
    Ok(())
}

/// Whoever asks a fine-tuned version must find one; one that nobody asks is told.
fn check_tuned(
    study: &StudyFile,
    strategies: &[Arc<dyn Strategy>],
    notes: &mut Vec<String>,
) -> Result<(), PlanError> {
    let asks = strategies.iter().find(|it| it.asks_tuned());
    for model in &study.models {
        match (asks, model.is_tuned()) {
            (Some(strategy), false) => {
                return Err(PlanError::NotTuned {
                    strategy: strategy.id().to_owned(),
                    model: model.id.clone(),
                    key: match model.provider {
                        ProviderKind::Local => "adapter = \"FOLDER\"",
                        _ => "tuned = \"ID\"",
                    },
                });
            }
            (None, true) => notes.push(format!(
                "model `{}` has a fine-tuned version that no strategy asks: add `fine-tuned` to the strategies",
                model.id
            )),
            _ => {}
        }
    }
    Ok(())
}

fn chosen(selection: &Selection, suite: &Suite) -> Result<Vec<Arc<Scenario>>, PlanError> {
    let unknown = |what, name: &str, known: Vec<&str>| PlanError::Unknown {
        suite: suite.id.clone(),
        what,
        name: name.to_owned(),
        hint: nearest(name, known.into_iter())
            .map(|near| format!("; did you mean `{near}`?"))
            .unwrap_or_else(|| "; `temper suite list` shows them".to_owned()),
    };
    for id in &selection.ids {
        if suite.scenario(id).is_none() {
            let known = suite.scenarios.iter().map(|s| &*s.id).collect();
            return Err(unknown("scenario", id, known));
        }
    }
    for id in &selection.weaknesses {
        if suite.weakness(id).is_none() {
            let known = suite.weaknesses.iter().map(|w| w.id.as_str()).collect();
            return Err(unknown("weakness", id, known));
        }
    }
    Ok(suite
        .scenarios
        .iter()
        .filter(|s| selection.takes(s))
        .cloned()
        .collect())
}

/// The baseline first: others are compared with it, and some are made from it.
fn ordered_strategies(
    study: &StudyFile,
    catalog: &StrategyCatalog,
    notes: &mut Vec<String>,
) -> Result<Vec<String>, PlanError> {
    let mut ids: Vec<String> = Vec::new();
    for id in &study.strategies {
        catalog.get(id)?;
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }
    if ids.is_empty() {
        return Err(PlanError::Nothing("strategies"));
    }
    if !ids.iter().any(|id| id == BASELINE) {
        notes.push("the baseline was added: every strategy is compared with it".to_owned());
    }
    ids.retain(|id| id != BASELINE);
    ids.insert(0, BASELINE.to_owned());
    Ok(ids)
}
