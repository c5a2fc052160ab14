//! Strategy against strategy: which of two is better for a model, and whether that is more than chance.
//!
//! Over the scenarios where both were asked, by the share of weak samples of those asked for:
//! - points = mean over scenarios of (first's share - second's share) x 100, positive where the second is better, with
//!   its cluster bootstrap interval over scenarios;
//! - p of the sign-flip test over scenarios ([`crate::stats::sign_flip`]), for other scenarios like these;
//! - McNemar's exact test over samples of the same number, for these scenarios, with the odds ratio of the pairs that
//!   differ; it takes pairs as independent, which samples of one scenario are not quite;
//! - Cohen's h of the two shares.
//!
//! Both p-values are Holm-corrected over all comparisons of the model.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::pairing::{Pair, of_two};
use crate::sample::Sample;
use crate::stats::bootstrap::{DRAWS, mean_interval};
use crate::stats::effect::cohens_h;
use crate::stats::mcnemar::Discordant;
use crate::stats::multiplicity::holm;
use crate::stats::proportion::Proportion;
use crate::stats::{CONFIDENCE, Interval, sign_flip};

/// Two strategies of one model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Versus {
    /// The model.
    pub model: Arc<str>,
    /// The one strategy.
    pub first: Arc<str>,
    /// The other.
    pub second: Arc<str>,
    /// Scenarios where both were asked.
    pub scenarios: u64,
    /// The first's weak samples, of the pairs.
    pub first_weak: Proportion,
    /// The second's weak samples, of the pairs.
    pub second_weak: Proportion,
    /// The mean over scenarios of the first's share less the second's, in points.
    pub points: f64,
    /// Its interval, for other scenarios like these.
    pub interval: Option<Interval>,
    /// The sign-flip test over scenarios.
    pub p: Option<f64>,
    /// The same, Holm-corrected.
    pub p_holm: Option<f64>,
    /// The pairs where only one of the two is weak.
    pub discordant: Discordant,
    /// How many times as often only the first is weak as only the second.
    pub odds_ratio: Option<f64>,
    /// McNemar's exact test over samples.
    pub mcnemar_p: Option<f64>,
    /// The same, Holm-corrected.
    pub mcnemar_p_holm: Option<f64>,
    /// Cohen's h of the two shares: 0.2 is small, 0.5 medium, 0.8 large.
    pub cohens_h: Option<f64>,
}

/// Every two strategies of every model; `seed` draws the bootstrap.
pub fn versus(samples: &[Sample], seed: u64) -> Vec<Versus> {
    let mut models = BTreeMap::<&Arc<str>, BTreeMap<&Arc<str>, Vec<&Sample>>>::new();
    for sample in samples {
        let strategies = models.entry(&sample.key.model).or_default();
        strategies
            .entry(&sample.key.strategy)
            .or_default()
            .push(sample);
    }
    models
        .into_iter()
        .flat_map(|(model, strategies)| of_model(model, &strategies, seed))
        .collect()
}

fn of_model(
    model: &Arc<str>,
    strategies: &BTreeMap<&Arc<str>, Vec<&Sample>>,
    seed: u64,
) -> Vec<Versus> {
    let mut rows = Vec::new();
    for (place, (first, samples)) in strategies.iter().enumerate() {
        for (second, others) in strategies.iter().skip(place + 1) {
            let pairs = of_two(samples, others);
            if !pairs.is_empty() {
                let names = [model, *first, *second].map(Arc::clone);
                rows.push(row(names, &pairs, seed));
            }
        }
    }
    correct(&mut rows);
    rows
}

#[derive(Default)]
struct Counts {
    pairs: u64,
    first: u64,
    second: u64,
}

fn row([model, first, second]: [Arc<str>; 3], pairs: &[Pair<'_>], seed: u64) -> Versus {
    let weak = |sample: &Sample| u64::from(!sample.findings.is_empty());
    let mut scenarios = BTreeMap::<&str, Counts>::new();
    let (mut sum, mut discordant) = (Counts::default(), Discordant::default());
    for pair in pairs {
        let (a, b) = (weak(pair.before), weak(pair.after));
        for counts in [
            scenarios.entry(&pair.after.key.scenario).or_default(),
            &mut sum,
        ] {
            counts.pairs += 1;
            counts.first += a;
            counts.second += b;
        }
        discordant.first_only += a * (1 - b);
        discordant.second_only += b * (1 - a);
    }
    let differences: Vec<f64> = scenarios
        .values()
        .map(|c| (c.first as f64 - c.second as f64) / c.pairs as f64)
        .collect();
    let first_weak = Proportion::new(sum.first, sum.pairs);
    let second_weak = Proportion::new(sum.second, sum.pairs);
    let interval = mean_interval(&differences, CONFIDENCE, DRAWS, seed);
    Versus {
        model,
        first,
        second,
        scenarios: differences.len() as u64,
        first_weak,
        second_weak,
        points: 100.0 * differences.iter().sum::<f64>() / differences.len().max(1) as f64,
        interval: interval.map(|i| Interval {
            low: 100.0 * i.low,
            high: 100.0 * i.high,
        }),
        p: sign_flip::p_value(&differences),
        p_holm: None,
        discordant,
        odds_ratio: discordant.odds_ratio(),
        mcnemar_p: discordant.p_value(),
        mcnemar_p_holm: None,
        cohens_h: cohens_h(first_weak, second_weak),
    }
}

fn correct(rows: &mut [Versus]) {
    let tested: Vec<f64> = rows.iter().filter_map(|row| row.p).collect();
    let mut adjusted = holm(&tested).into_iter();
    for row in rows.iter_mut().filter(|row| row.p.is_some()) {
        row.p_holm = adjusted.next();
    }
    let tested: Vec<f64> = rows.iter().filter_map(|row| row.mcnemar_p).collect();
    let mut adjusted = holm(&tested).into_iter();
    for row in rows.iter_mut().filter(|row| row.mcnemar_p.is_some()) {
        row.mcnemar_p_holm = adjusted.next();
    }
}
