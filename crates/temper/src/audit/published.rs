//! The published tables, as a JSON file has them.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Deserializer};

/// A cell of a table of improvement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value {
    /// In percent.
    Percent(f64),
    /// Nothing before and nothing after.
    NoChange,
}

impl Value {
    /// Whether both are the same within so many points.
    pub fn agrees(self, other: Self, within: f64) -> bool {
        match (self, other) {
            (Self::Percent(a), Self::Percent(b)) => (a - b).abs() <= within,
            (a, b) => a == b,
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Percent(percent) => write!(f, "{percent:.1}"),
            Self::NoChange => f.write_str("no change"),
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Cell {
            Number(f64),
            Text(String),
        }
        match Cell::deserialize(deserializer)? {
            Cell::Number(percent) => Ok(Self::Percent(percent)),
            Cell::Text(text) if text == "no change" => Ok(Self::NoChange),
            Cell::Text(text) => Err(serde::de::Error::custom(format!(
                "`{text}` is neither a number nor `no change`"
            ))),
        }
    }
}

/// Two names -> value.
pub type ByTwo = BTreeMap<String, BTreeMap<String, Option<Value>>>;

/// Language -> model -> scenario -> strategy -> improvement.
pub type ByScenario = BTreeMap<String, BTreeMap<String, ByTwo>>;

/// Language -> strategy -> model -> average.
pub type Averages = BTreeMap<String, ByTwo>;

/// The tables; an empty cell was not published.
#[derive(Debug, Clone, Deserialize)]
pub struct Published {
    /// Language -> scenario -> model -> share of weak baseline samples, in percent.
    pub prevalence: BTreeMap<String, ByTwo>,
    /// Language -> model -> scenario -> strategy -> improvement by severity.
    pub improvement_by_severity: ByScenario,
    /// Its averages.
    #[serde(default)]
    pub improvement_by_severity_average: Averages,
    /// The averages of the improvement by samples.
    #[serde(default)]
    pub improvement_by_samples_average: Averages,
}

impl Published {
    /// Reads the file.
    ///
    /// # Errors
    /// When it is no JSON or lacks a table.
    pub fn parse(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }
}
