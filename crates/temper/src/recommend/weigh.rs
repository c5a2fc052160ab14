//! How a row is weighed: the scenarios that both sides were asked, the reduction in each, and the verdict.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use temper_scan::Language;

use super::{Basis, Candidate, RELEVANT, Recommendation, Stance, Verdict};
use crate::caveat::BlindSpot;
use crate::metrics::BASELINE;
use crate::metrics::tally::{CellKey, Tally, Weakness, severity};
use crate::sample::{Sample, SampleOutcome};
use crate::stats::CONFIDENCE;
use crate::stats::mean_difference::{Scores, between};
use crate::stats::proportion::{Proportion, difference};

/// The counts of one model, scenario and strategy, with the moments of its samples' severities.
#[derive(Clone, Default)]
struct Cell {
    weakness: Arc<str>,
    tally: Tally,
    scores: Scores,
}

/// All cells of a study that were asked.
pub(super) struct Cells(BTreeMap<CellKey, Cell>);

impl Cells {
    pub(super) fn count(samples: &[Sample]) -> Self {
        let mut cells = BTreeMap::<CellKey, Cell>::new();
        let asked = |sample: &&Sample| sample.outcome != SampleOutcome::NotApplicable;
        for sample in samples.iter().filter(asked) {
            let cell = cells.entry(CellKey::of(sample)).or_default();
            cell.weakness = Arc::clone(&sample.weakness);
            cell.tally.count(sample);
            cell.scores.add(severity(&sample.findings));
        }
        Self(cells)
    }
}

/// What a row is about; an absent field means all.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    model: Option<Arc<str>>,
    language: Option<Language>,
    weakness: Option<Arc<str>>,
}

impl Place {
    fn holds(&self, key: &CellKey, cell: &Cell) -> bool {
        self.model.as_ref().is_none_or(|m| *m == key.model)
            && self.language.is_none_or(|l| l == key.language)
            && self.weakness.as_ref().is_none_or(|w| *w == cell.weakness)
    }
}

/// The rows that a study can have: every model, then all models together where there are several; in each every
/// language and weakness, then every language, then all.
pub(super) fn places(cells: &Cells) -> Vec<Place> {
    let models: BTreeSet<&Arc<str>> = cells.0.keys().map(|key| &key.model).collect();
    let pairs: BTreeSet<(Language, &Arc<str>)> = cells
        .0
        .iter()
        .map(|(key, cell)| (key.language, &cell.weakness))
        .collect();
    let languages: BTreeSet<Language> = pairs.iter().map(|(language, _)| *language).collect();
    let mut kinds: Vec<(Option<Language>, Option<Arc<str>>)> = pairs
        .iter()
        .map(|(language, weakness)| (Some(*language), Some(Arc::clone(weakness))))
        .collect();
    kinds.extend(languages.iter().map(|language| (Some(*language), None)));
    if languages.len() > 1 {
        kinds.push((None, None));
    }
    let several = (models.len() > 1).then_some(None);
    let of_model = |model: Option<Arc<str>>| {
        kinds.iter().map(move |(language, weakness)| Place {
            model: model.clone(),
            language: *language,
            weakness: weakness.clone(),
        })
    };
    let named = models.into_iter().map(|model| Some(Arc::clone(model)));
    let all = named.chain(several).flat_map(of_model);
    all.filter(|place| cells.0.iter().any(|(key, cell)| place.holds(key, cell)))
        .collect()
}

/// The two sides of one strategy: by scenario, so that models asked the same scenario are one cluster.
#[derive(Default)]
struct Sides {
    scenarios: BTreeMap<(Language, Arc<str>), (Scores, Scores)>,
    before: Tally,
    after: Tally,
    /// Severity per sample of weaknesses that became rarer and more frequent, summed over cells.
    moved: (f64, f64),
    cells: f64,
}

pub(super) fn row(basis: Basis<'_>, cells: &Cells, place: Place) -> Recommendation {
    let mut strategies = BTreeMap::<Arc<str>, Sides>::new();
    let mut baseline = Scores::default();
    for (key, cell) in cells.0.iter().filter(|(key, cell)| place.holds(key, cell)) {
        if &*key.strategy == BASELINE {
            merge(&mut baseline, cell.scores);
        } else if let Some(before) = cells.0.get(&key.under(BASELINE)) {
            let sides = strategies.entry(Arc::clone(&key.strategy)).or_default();
            count(sides, key, before, cell);
        }
    }
    let confidence = 1.0 - (1.0 - CONFIDENCE) / strategies.len().max(1) as f64;
    let mut candidates: Vec<Candidate> = strategies
        .into_iter()
        .filter_map(|(strategy, sides)| candidate(strategy, &sides, confidence))
        .collect();
    candidates.sort_by(|a, b| b.reduction.total_cmp(&a.reduction));
    let verdict = verdict(basis, &place, baseline, &candidates);
    let best = candidates.iter().find(|c| c.stance == Stance::Helps);
    let named = place.weakness.as_ref().and_then(|w| basis.cwes.get(w));
    Recommendation {
        strategy: best
            .filter(|_| verdict == Verdict::Helps)
            .map(|best| Arc::clone(&best.strategy)),
        cwes: named.cloned().unwrap_or_default(),
        model: place.model,
        language: place.language,
        weakness: place.weakness,
        verdict,
        baseline_severity: baseline.mean(),
        baseline_samples: baseline.count,
        candidates,
    }
}

fn merge(all: &mut Scores, more: Scores) {
    all.count += more.count;
    all.above += more.above;
    all.sum += more.sum;
    all.squares += more.squares;
}

fn count(sides: &mut Sides, key: &CellKey, before: &Cell, after: &Cell) {
    let cluster = (key.language, Arc::clone(&key.scenario));
    let (first, second) = sides.scenarios.entry(cluster).or_default();
    merge(first, before.scores);
    merge(second, after.scores);
    sides.before.add(&before.tally);
    sides.after.add(&after.tally);
    sides.cells += 1.0;
    let weaknesses: BTreeSet<&Weakness> = before
        .tally
        .weaknesses
        .keys()
        .chain(after.tally.weaknesses.keys())
        .collect();
    for weakness in weaknesses {
        let drop = per_sample(&before.tally, weakness) - per_sample(&after.tally, weakness);
        sides.moved.0 += drop.max(0.0);
        sides.moved.1 += (-drop).max(0.0);
    }
}

fn per_sample(tally: &Tally, weakness: &Weakness) -> f64 {
    let held = tally.weaknesses.get(weakness);
    held.map_or(0.0, |presence| presence.severity / tally.asked() as f64)
}

fn candidate(strategy: Arc<str>, sides: &Sides, confidence: f64) -> Option<Candidate> {
    let scenarios: Vec<(Scores, Scores)> = sides.scenarios.values().copied().collect();
    let found = between(&scenarios, confidence)?;
    let mean = |side: fn(&(Scores, Scores)) -> Scores| {
        let means: Vec<f64> = scenarios.iter().filter_map(|s| side(s).mean()).collect();
        means.iter().sum::<f64>() / means.len().max(1) as f64
    };
    let baseline_severity = mean(|s| s.0);
    let with_code = |tally: &Tally| Proportion::new(tally.with_code(), tally.asked());
    let silent = difference(
        with_code(&sides.before),
        with_code(&sides.after),
        CONFIDENCE,
    )
    .is_some_and(|interval| interval.low > 0.0);
    let stance = match found.interval {
        _ if silent => Stance::LessCode,
        i if i.low > 0.0 => Stance::Helps,
        i if i.high < 0.0 => Stance::Harms,
        i if i.high < RELEVANT * baseline_severity => Stance::NoUse,
        _ => Stance::Unclear,
    };
    Some(Candidate {
        strategy,
        scenarios: scenarios.len() as u64,
        samples: sides.after.asked(),
        baseline_severity,
        severity: mean(|s| s.1),
        reduction: found.mean,
        interval: found.interval,
        reach: found.reach,
        removed: sides.moved.0 / sides.cells,
        introduced: sides.moved.1 / sides.cells,
        baseline_weak: sides.before.weak_of_asked(),
        weak: sides.after.weak_of_asked(),
        with_code: with_code(&sides.after),
        stance,
    })
}

fn verdict(basis: Basis<'_>, place: &Place, baseline: Scores, candidates: &[Candidate]) -> Verdict {
    let spot = place.language.zip(place.weakness.clone());
    let blind = spot.is_some_and(|(language, weakness)| {
        let spot = BlindSpot { language, weakness };
        basis.study.blind_spots.contains(&spot)
    });
    let any = |stance| candidates.iter().any(|c| c.stance == stance);
    match () {
        () if blind => Verdict::NotDetectable,
        () if candidates.is_empty() || baseline.count == 0 => Verdict::NotCompared,
        () if any(Stance::Helps) => Verdict::Helps,
        () if baseline.above == 0 => Verdict::NothingToReduce,
        () if any(Stance::Unclear) => Verdict::TooFewSamples,
        () => Verdict::NoStrategyHelps,
    }
}
