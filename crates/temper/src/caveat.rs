//! Caveats: what the numbers cannot carry, as values. Every report prints them.

mod words;

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use temper_scan::Language;

use crate::metrics::BASELINE;
use crate::metrics::comparison::{Comparison, Verdict};
use crate::metrics::group::Group;
use crate::metrics::outcomes::Outcomes;
use crate::metrics::tally::Cells;
use crate::sample::SampleOutcome;
use crate::stats::proportion::{Proportion, difference};
use crate::stats::{CONFIDENCE, Interval, power};

/// From this share of cut-off, failed or unanalysed samples on, a caveat is stated.
const NOTABLE: f64 = 0.05;

/// The fewest scenarios whose exact sign-flip test can reach 0.05: 2 / 2⁶ = 0.03.
const ENOUGH_SCENARIOS: u64 = 6;

/// A weakness that the scanner has no rule for in a language.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct BlindSpot {
    /// The language.
    pub language: Language,
    /// The weakness as scenarios name it, such as `path-traversal`.
    pub weakness: Arc<str>,
}

/// Something that limits what the numbers say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Caveat {
    /// A model has no baseline samples, so that nothing can be compared.
    NoBaseline {
        /// The model.
        model: Arc<str>,
    },
    /// Cells have so few samples that only large differences show.
    FewSamples {
        /// The samples of the smallest cell.
        samples: u64,
        /// The smallest drop that shows, in points, where every baseline sample is weak.
        smallest_drop: Option<f64>,
    },
    /// So few scenarios that nothing can be said of others.
    FewScenarios {
        /// How many.
        scenarios: u64,
    },
    /// A strategy's difference from the baseline may be chance.
    Indistinct {
        /// The model.
        model: Arc<str>,
        /// The strategy.
        strategy: Arc<str>,
        /// The difference in points, positive for fewer weak samples.
        points: f64,
        /// Its interval.
        interval: Interval,
    },
    /// A strategy changes how often a model delivers code at all.
    CodeShareDiffers {
        /// The model.
        model: Arc<str>,
        /// The strategy.
        strategy: Arc<str>,
        /// The strategy's samples without code.
        strategy_without: Proportion,
        /// The baseline's samples without code.
        baseline_without: Proportion,
    },
    /// Many samples were cut off at the token limit.
    Truncated {
        /// The model.
        model: Arc<str>,
        /// The strategy.
        strategy: Arc<str>,
        /// Cut off, of those asked for.
        share: Proportion,
    },
    /// Many samples got no reply.
    Failed {
        /// The model.
        model: Arc<str>,
        /// The strategy.
        strategy: Arc<str>,
        /// Failed, of those asked for.
        share: Proportion,
    },
    /// Many samples could not be analysed in full, or do not parse.
    Gaps {
        /// The model.
        model: Arc<str>,
        /// The strategy.
        strategy: Arc<str>,
        /// Samples with gaps, of those with code.
        share: Proportion,
    },
    /// A strategy had nothing to work on for some samples.
    NotApplicable {
        /// The model.
        model: Arc<str>,
        /// The strategy.
        strategy: Arc<str>,
        /// Not applicable, of all samples.
        share: Proportion,
    },
    /// Nobody told whether the code works, for all samples with code or some.
    NotTested {
        /// Samples without a function result, of those with code.
        share: Proportion,
    },
    /// The scanner cannot see a scenario's weakness in its language.
    NotDetectable {
        /// The language.
        language: Language,
        /// The weaknesses.
        weaknesses: Vec<Arc<str>>,
    },
}

/// Every caveat of a study, the gravest first.
pub fn caveats(
    cells: &Cells,
    comparisons: &[Comparison],
    outcomes: &[Outcomes],
    blind_spots: &[BlindSpot],
) -> Vec<Caveat> {
    let mut all = no_baseline(outcomes);
    all.extend(not_detectable(blind_spots));
    all.extend(not_tested(cells));
    all.extend(few_samples(cells));
    all.extend(few_scenarios(comparisons));
    all.extend(comparisons.iter().filter_map(indistinct));
    for row in outcomes {
        all.extend(code_share_differs(row, outcomes));
        all.extend(shares(row));
    }
    all
}

fn no_baseline(outcomes: &[Outcomes]) -> Vec<Caveat> {
    let mut models: Vec<Arc<str>> = outcomes.iter().map(|row| names(&row.group).0).collect();
    models.dedup();
    models
        .into_iter()
        .filter(|model| baseline_of(model, outcomes).is_none())
        .map(|model| Caveat::NoBaseline { model })
        .collect()
}

fn not_detectable(blind_spots: &[BlindSpot]) -> Vec<Caveat> {
    let of = |language| {
        let here = blind_spots.iter().filter(|spot| spot.language == language);
        let mut weaknesses: Vec<_> = here.map(|spot| Arc::clone(&spot.weakness)).collect();
        weaknesses.sort();
        weaknesses.dedup();
        (!weaknesses.is_empty()).then_some(Caveat::NotDetectable {
            language,
            weaknesses,
        })
    };
    Language::ALL.into_iter().filter_map(of).collect()
}

fn not_tested(cells: &Cells) -> Option<Caveat> {
    let (mut with_code, mut tested) = (0, 0);
    for tally in cells.0.values() {
        with_code += tally.with_code();
        tested += tally.tested;
    }
    let share = Proportion::new(with_code - tested, with_code);
    (share.hits > 0).then_some(Caveat::NotTested { share })
}

fn few_samples(cells: &Cells) -> Option<Caveat> {
    let asked = cells.0.values().map(|tally| tally.asked());
    let samples = asked.filter(|n| *n > 0).min()?;
    let smallest_drop =
        power::smallest_drop(Proportion::new(samples, samples), samples, CONFIDENCE);
    // From thirty samples on a side, a drop of fifteen points shows: enough to leave the caveat out.
    (samples < 30).then_some(Caveat::FewSamples {
        samples,
        smallest_drop,
    })
}

fn few_scenarios(comparisons: &[Comparison]) -> Option<Caveat> {
    let scenarios = comparisons
        .iter()
        .map(|row| row.scenarios)
        .filter(|n| *n > 0)
        .min()?;
    (scenarios < ENOUGH_SCENARIOS).then_some(Caveat::FewScenarios { scenarios })
}

fn indistinct(row: &Comparison) -> Option<Caveat> {
    let (model, strategy) = names(&row.group);
    (row.verdict == Verdict::Unclear).then_some(Caveat::Indistinct {
        model,
        strategy,
        points: row.points?,
        interval: row.interval?,
    })
}

fn code_share_differs(row: &Outcomes, outcomes: &[Outcomes]) -> Option<Caveat> {
    let (model, strategy) = names(&row.group);
    let baseline = baseline_of(&model, outcomes).filter(|_| &*strategy != BASELINE)?;
    let (strategy_without, baseline_without) = (without_code(row), without_code(baseline));
    let interval = difference(strategy_without, baseline_without, CONFIDENCE)?;
    (!interval.contains(0.0)).then_some(Caveat::CodeShareDiffers {
        model,
        strategy,
        strategy_without,
        baseline_without,
    })
}

fn shares(row: &Outcomes) -> Vec<Caveat> {
    let (model, strategy) = names(&row.group);
    let of_asked = |outcome| Proportion::new(row.of(outcome), row.asked());
    let with_code = row.asked() - without_code(row).hits;
    let not_applicable = Proportion::new(row.of(SampleOutcome::NotApplicable), row.samples);
    let at = || (Arc::clone(&model), Arc::clone(&strategy));
    let notable = |share: Proportion| Some(share).filter(|s| s.share() >= Some(NOTABLE));
    let mut found = Vec::new();
    if let Some(share) = notable(of_asked(SampleOutcome::Truncated)) {
        let (model, strategy) = at();
        found.push(Caveat::Truncated {
            model,
            strategy,
            share,
        });
    }
    if let Some(share) = notable(of_asked(SampleOutcome::Failed)) {
        let (model, strategy) = at();
        found.push(Caveat::Failed {
            model,
            strategy,
            share,
        });
    }
    if let Some(share) = notable(Proportion::new(row.with_gaps.min(with_code), with_code)) {
        let (model, strategy) = at();
        found.push(Caveat::Gaps {
            model,
            strategy,
            share,
        });
    }
    if not_applicable.hits > 0 {
        let (model, strategy) = at();
        found.push(Caveat::NotApplicable {
            model,
            strategy,
            share: not_applicable,
        });
    }
    found
}

fn without_code(row: &Outcomes) -> Proportion {
    let with_code = SampleOutcome::ALL.into_iter().filter(|o| o.has_code());
    let with_code: u64 = with_code.map(|o| row.of(o)).sum();
    Proportion::new(row.asked() - with_code, row.asked())
}

fn baseline_of<'a>(model: &str, outcomes: &'a [Outcomes]) -> Option<&'a Outcomes> {
    let is = |row: &&Outcomes| {
        let (its_model, strategy) = names(&row.group);
        &*its_model == model && &*strategy == BASELINE && row.asked() > 0
    };
    outcomes.iter().find(is)
}

fn names(group: &Group) -> (Arc<str>, Arc<str>) {
    let name = |field: &Option<Arc<str>>| field.clone().unwrap_or_else(|| "all".into());
    (name(&group.model), name(&group.strategy))
}
