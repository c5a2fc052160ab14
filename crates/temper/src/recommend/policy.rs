//! The policy file: which strategy to use where, as strict TOML that people read and `temper` reads back.
//!
//! The choice that fits a case most closely wins: the weakness counts before the model, the model before the language.
//! A choice without a strategy says why there is none and is passed over, so that a broader choice can answer.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use temper_scan::{Cwe, Language};

use super::text::{amount, verdict_words};
use super::{Recommendation, Recommendations, Verdict};
use crate::metrics::BASELINE;
use crate::strict::{FormatError, read_toml};

/// The version of the policy file.
const FORMAT: u32 = 1;

const HEAD: &str = "\
# Which strategy to use, by model, language and weakness. Written by `temper recommend`; edit it freely.
# The choice that fits most closely wins: first by weakness (or one of its CWEs), then by model, then by language.
# An absent key fits everything. A choice without `strategy` is passed over, so that a broader one can answer.
# Where no choice answers, `default` does.

";

/// A policy file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// The format of the file: 1.
    pub format: u32,
    /// The strategy where no choice answers.
    #[serde(default = "baseline")]
    pub default: Arc<str>,
    /// What the choices rest on; absent in a file that was written by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<PolicySource>,
    /// The choices, in any order.
    #[serde(default)]
    pub choices: Vec<Choice>,
}

fn baseline() -> Arc<str> {
    BASELINE.into()
}

/// What a policy rests on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PolicySource {
    /// The study.
    pub study: String,
    /// Its suite.
    pub suite: String,
    /// The suite's hash.
    pub suite_hash: String,
    /// What scanned, with its version and rules.
    pub scanner: String,
    /// The version of Temper.
    pub temper: String,
    /// How many samples.
    pub samples: u64,
}

/// One choice.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The model's id in the study; any where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<Arc<str>>,
    /// The language; any where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The weakness, such as `path-traversal`; any where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weakness: Option<Arc<str>>,
    /// The CWEs that the weakness goes by: a finding with one of them fits, too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cwes: Vec<Cwe>,
    /// The strategy to use; absent where the study cannot say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strategy: Option<Arc<str>>,
    /// Why, in a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// What a strategy is wanted for.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The model's id, where it is known.
    pub model: Option<&'a str>,
    /// The language of the code.
    pub language: Language,
    /// The weakness by name, where it is known.
    pub weakness: Option<&'a str>,
    /// The CWEs of the finding.
    pub cwes: &'a [Cwe],
}

impl Policy {
    /// The policy that recommendations make.
    pub fn of(recommendations: &Recommendations) -> Self {
        Self {
            format: FORMAT,
            default: baseline(),
            source: Some(recommendations.source.clone()),
            choices: recommendations.rows.iter().map(choice).collect(),
        }
    }

    /// Reads a policy from the text of its file `place`.
    ///
    /// # Errors
    /// When the text is not TOML, holds an unknown key, or a format or choice that makes no sense.
    pub fn parse(place: &str, text: &str) -> Result<Self, FormatError> {
        let policy: Self = read_toml(place, text)?;
        if policy.format != FORMAT {
            let message = format!(
                "format {} is not known; this version reads {FORMAT}",
                policy.format
            );
            return Err(FormatError::new(place, message));
        }
        let named = policy.choices.iter().filter_map(|c| c.strategy.as_ref());
        if named
            .chain([&policy.default])
            .any(|strategy| strategy.trim().is_empty())
        {
            return Err(FormatError::new(
                place,
                "a `strategy` is empty; leave the key out instead",
            ));
        }
        for (place_of, choice) in policy.choices.iter().enumerate() {
            if !choice.cwes.is_empty() && choice.weakness.is_none() {
                let message = format!("choice {} has `cwes` without `weakness`", place_of + 1);
                return Err(FormatError::new(place, message));
            }
        }
        Ok(policy)
    }

    /// The file's text, which [`Policy::parse`] reads back.
    ///
    /// # Errors
    /// When a value has no TOML form; none of a policy's is such.
    pub fn render(&self) -> Result<String, toml::ser::Error> {
        Ok(format!("{HEAD}{}", toml::to_string(self)?))
    }

    /// The strategy for a case, and the choice that gave it; none gave it where it is the default.
    pub fn choose(&self, case: &Case<'_>) -> (&Arc<str>, Option<&Choice>) {
        let mut best: Option<(u8, &Arc<str>, &Choice)> = None;
        for choice in &self.choices {
            if let (Some(closeness), Some(strategy)) = (choice.fits(case), &choice.strategy)
                && best.is_none_or(|(so_far, ..)| closeness > so_far)
            {
                best = Some((closeness, strategy, choice));
            }
        }
        match best {
            Some((_, strategy, choice)) => (strategy, Some(choice)),
            None => (&self.default, None),
        }
    }
}

impl Choice {
    /// How closely the choice fits, where it does.
    fn fits(&self, case: &Case<'_>) -> Option<u8> {
        let model = self.model.as_deref().map(|model| Some(model) == case.model);
        let language = self.language.map(|language| language == case.language);
        let weakness = self.weakness.as_deref().map(|weakness| {
            Some(weakness) == case.weakness || self.cwes.iter().any(|cwe| case.cwes.contains(cwe))
        });
        let keys = [(weakness, 4), (model, 2), (language, 1)];
        let fits = keys.iter().all(|(key, _)| key.unwrap_or(true));
        fits.then(|| {
            keys.iter()
                .filter(|(key, _)| key.is_some())
                .map(|(_, weight)| weight)
                .sum()
        })
    }
}

fn choice(row: &Recommendation) -> Choice {
    let strategy = match row.verdict {
        Verdict::Helps => row.strategy.clone(),
        Verdict::NoStrategyHelps => Some(baseline()),
        _ => None,
    };
    let best = row
        .candidates
        .iter()
        .find(|c| Some(&c.strategy) == row.strategy.as_ref());
    let why = match best {
        Some(best) => format!(
            "severity per sample {:.1} instead of {:.1}, less by {}",
            best.severity,
            best.baseline_severity,
            amount(best)
        ),
        None => verdict_words(row.verdict).to_owned(),
    };
    Choice {
        model: row.model.clone(),
        language: row.language,
        weakness: row.weakness.clone(),
        cwes: row.cwes.clone(),
        strategy,
        why: Some(why),
    }
}
