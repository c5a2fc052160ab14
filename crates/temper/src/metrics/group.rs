//! Groups of cells: what a row of a table is over.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use temper_scan::Language;

use super::tally::CellKey;

/// What a set of cells has in common; an empty field means all.
#[derive(
    Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub struct Group {
    /// The model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<Arc<str>>,
    /// The language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The scenario.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scenario: Option<Arc<str>>,
    /// The strategy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strategy: Option<Arc<str>>,
}

impl Group {
    /// All samples of a strategy.
    pub fn of_strategy(strategy: &Arc<str>) -> Self {
        Self {
            strategy: Some(Arc::clone(strategy)),
            ..Self::default()
        }
    }
}

/// Which fields of a [`Group`] are kept apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct By {
    /// Models are kept apart.
    pub model: bool,
    /// Languages are kept apart.
    pub language: bool,
    /// Scenarios (and so languages) are kept apart.
    pub scenario: bool,
    /// Strategies are kept apart.
    pub strategy: bool,
}

impl By {
    /// One group for each model and strategy.
    pub const MODEL_STRATEGY: Self = Self {
        model: true,
        language: false,
        scenario: false,
        strategy: true,
    };

    /// One group for each model, language and strategy.
    pub const MODEL_LANGUAGE_STRATEGY: Self = Self {
        language: true,
        ..Self::MODEL_STRATEGY
    };

    /// Every grouping once: a scenario has one language, so grouping by scenario groups by language too.
    pub fn all() -> impl Iterator<Item = Self> {
        let places = [(false, false), (true, false), (true, true)];
        places.into_iter().flat_map(|(language, scenario)| {
            [(false, false), (false, true), (true, false), (true, true)].map(|(model, strategy)| {
                Self {
                    model,
                    language,
                    scenario,
                    strategy,
                }
            })
        })
    }

    /// The group of a cell.
    pub fn group(self, key: &CellKey) -> Group {
        Group {
            model: self.model.then(|| Arc::clone(&key.model)),
            language: (self.language || self.scenario).then_some(key.language),
            scenario: self.scenario.then(|| Arc::clone(&key.scenario)),
            strategy: self.strategy.then(|| Arc::clone(&key.strategy)),
        }
    }
}
