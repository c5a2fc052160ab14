//! What is measured on both sides, and what the intervals say.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{AcceptanceError, Check, Finding, Measure, Terms};
use crate::sample::{Sample, SampleOutcome};
use crate::stats::mean_difference::{Scores, between};
use crate::stats::proportion::{Proportion, difference};
use crate::stats::{CONFIDENCE, Interval, sign_flip};

/// The level of the checks besides the weaknesses: five of them share an error of 5%.
const SIDE_CONFIDENCE: f64 = 0.99;

/// The samples of both sides by scenario; scenarios that one side lacks are left out.
pub(super) struct Sides<'a> {
    by_scenario: BTreeMap<&'a Arc<str>, [Vec<&'a Sample>; 2]>,
    /// Scenarios that were asked of both, and are not held out.
    pub(super) left_out: BTreeSet<Arc<str>>,
}

impl<'a> Sides<'a> {
    pub(super) fn scenarios(&self) -> Vec<Arc<str>> {
        self.by_scenario.keys().map(|id| Arc::clone(id)).collect()
    }

    /// All samples of a side: 0 the baseline's, 1 the fine-tuned model's.
    fn all(&self, side: usize) -> impl Iterator<Item = &'a Sample> + '_ {
        self.by_scenario
            .values()
            .flat_map(move |it| it[side].iter().copied())
    }
}

/// The two sides in the held-out scenarios. A call that failed for good is nobody's answer.
pub(super) fn sides<'a>(
    samples: &'a [Sample],
    terms: &Terms,
) -> Result<Sides<'a>, AcceptanceError> {
    let mut sides = Sides {
        by_scenario: BTreeMap::new(),
        left_out: BTreeSet::new(),
    };
    let answered = |it: &&Sample| {
        *it.key.model == *terms.model
            && !matches!(
                it.outcome,
                SampleOutcome::Failed | SampleOutcome::NotApplicable
            )
    };
    for sample in samples.iter().filter(answered) {
        let side = match &*sample.key.strategy {
            name if *name == *terms.against => 0,
            name if *name == *terms.strategy => 1,
            _ => continue,
        };
        if !terms.held_out.contains(&sample.key.scenario) {
            sides.left_out.insert(Arc::clone(&sample.key.scenario));
            continue;
        }
        sides.by_scenario.entry(&sample.key.scenario).or_default()[side].push(sample);
    }
    for (side, strategy) in [&terms.against, &terms.strategy].into_iter().enumerate() {
        if sides.all(side).next().is_none() {
            return Err(AcceptanceError::NoSide {
                model: terms.model.clone(),
                strategy: strategy.clone(),
                known: known(samples),
            });
        }
    }
    sides
        .by_scenario
        .retain(|_, it| it.iter().all(|side| !side.is_empty()));
    if sides.by_scenario.is_empty() {
        return Err(AcceptanceError::NoSide {
            model: terms.model.clone(),
            strategy: format!("{} and {}", terms.against, terms.strategy),
            known: known(samples),
        });
    }
    Ok(sides)
}

fn known(samples: &[Sample]) -> String {
    let cells: BTreeSet<String> = samples
        .iter()
        .map(|it| format!("`{}` under `{}`", it.key.model, it.key.strategy))
        .collect();
    if cells.is_empty() {
        return "nothing".to_owned();
    }
    cells.into_iter().collect::<Vec<_>>().join(", ")
}

/// Every check, the weaknesses first.
pub(super) fn checks(sides: &Sides<'_>, terms: &Terms) -> Vec<Check> {
    let whole = |it: &Sample| it.outcome == SampleOutcome::Complete;
    let refused = |it: &Sample| {
        use SampleOutcome::{Blocked, Empty, NoCode, Refused};
        matches!(it.outcome, Refused | Blocked | Empty | NoCode)
    };
    vec![
        weaknesses(sides),
        share(sides, Measure::Whole, terms, |it| Some(whole(it))),
        share(sides, Measure::Refused, terms, |it| Some(refused(it))),
        share(sides, Measure::Truncated, terms, |it| {
            Some(it.outcome == SampleOutcome::Truncated)
        }),
        length(sides, terms),
        share(sides, Measure::Functional, terms, |it| it.functional),
    ]
}

fn is_weak(sample: &Sample) -> bool {
    !sample.findings.is_empty()
}

fn weaknesses(sides: &Sides<'_>) -> Check {
    let mut check = measured(sides, Measure::Weak, CONFIDENCE, |it| Some(is_weak(it)));
    let share = |samples: &[&Sample]| {
        let weak = samples.iter().filter(|it| is_weak(it)).count();
        weak as f64 / samples.len().max(1) as f64
    };
    let differences: Vec<f64> = sides
        .by_scenario
        .values()
        .map(|[before, after]| share(before) - share(after))
        .collect();
    check.p = sign_flip::p_value(&differences);
    check.finding = match check.interval {
        None => Finding::NotMeasured,
        Some(it) if it.high < 0.0 => Finding::Better,
        Some(it) if it.low > 0.0 => Finding::Worse,
        Some(_) => Finding::Open,
    };
    check
}

/// A share that must not get worse.
fn share(
    sides: &Sides<'_>,
    what: Measure,
    terms: &Terms,
    counts: impl Fn(&Sample) -> Option<bool>,
) -> Check {
    let mut check = measured(sides, what, SIDE_CONFIDENCE, counts);
    check.finding = match check.interval.map(|it| gain(it, what)) {
        None => Finding::NotMeasured,
        Some(gain) if gain.low > 0.0 => Finding::Better,
        Some(gain) if gain.high < 0.0 => Finding::Worse,
        Some(gain) if gain.low >= -terms.margin => Finding::Holds,
        Some(_) => Finding::Open,
    };
    check
}

/// The interval of what is gained: more of what is good, less of what is bad.
fn gain(it: Interval, what: Measure) -> Interval {
    if what.more_is_better() {
        return it;
    }
    Interval {
        low: -it.high,
        high: -it.low,
    }
}

fn measured(
    sides: &Sides<'_>,
    what: Measure,
    confidence: f64,
    counts: impl Fn(&Sample) -> Option<bool>,
) -> Check {
    let [before, after] = [0, 1].map(|side| {
        let known: Vec<bool> = sides.all(side).filter_map(&counts).collect();
        let hits = known.iter().filter(|it| **it).count();
        Proportion::new(hits as u64, known.len() as u64)
    });
    Check {
        what,
        baseline_samples: before.of,
        tuned_samples: after.of,
        baseline: before.share(),
        tuned: after.share(),
        interval: difference(after, before, confidence),
        confidence,
        p: None,
        finding: Finding::NotMeasured,
    }
}

/// Lines of whole programs: shorter is worse from a share of the length before on, longer is as good.
fn length(sides: &Sides<'_>, terms: &Terms) -> Check {
    let lengths = |samples: &[&Sample]| {
        let mut scores = Scores::default();
        let whole = samples
            .iter()
            .filter(|it| it.outcome == SampleOutcome::Complete);
        whole
            .filter_map(|it| it.code.as_deref())
            .for_each(|it| scores.add(lines(it)));
        scores
    };
    let scenarios: Vec<(Scores, Scores)> = sides
        .by_scenario
        .values()
        .map(|[before, after]| (lengths(after), lengths(before)))
        .filter(|(after, before)| after.count > 0 && before.count > 0)
        .collect();
    let found = between(&scenarios, SIDE_CONFIDENCE);
    let mean = |side: fn(&(Scores, Scores)) -> Scores| {
        let means: Vec<f64> = scenarios.iter().filter_map(|it| side(it).mean()).collect();
        (!means.is_empty()).then(|| means.iter().sum::<f64>() / means.len() as f64)
    };
    let count =
        |side: fn(&(Scores, Scores)) -> Scores| scenarios.iter().map(|it| side(it).count).sum();
    let baseline = mean(|it| it.1);
    let least = -terms.length_margin * baseline.unwrap_or(0.0);
    Check {
        what: Measure::Length,
        baseline_samples: count(|it| it.1),
        tuned_samples: count(|it| it.0),
        baseline,
        tuned: mean(|it| it.0),
        interval: found.map(|it| it.interval),
        confidence: SIDE_CONFIDENCE,
        p: None,
        finding: match found.map(|it| it.interval) {
            None => Finding::NotMeasured,
            Some(it) if it.high < least => Finding::Worse,
            Some(it) if it.low >= least => Finding::Holds,
            Some(_) => Finding::Open,
        },
    }
}

fn lines(code: &str) -> f64 {
    code.lines().filter(|line| !line.trim().is_empty()).count() as f64
}
