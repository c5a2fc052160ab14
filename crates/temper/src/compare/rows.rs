//! The rows of a comparison: groups of cells, counted on both sides and tested.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::matching::{Cell, CellKey, Matched};
use super::{ALPHA, Method, Of, Row, SeverityChange, Verdict};
use crate::metrics::tally::{Weakness, severity};
use crate::sample::Sample;
use crate::stats::association::TwoByTwo;
use crate::stats::mcnemar::Discordant;
use crate::stats::mean_difference::{Scores, paired, typical};
use crate::stats::multiplicity::holm;
use crate::stats::proportion::{Proportion, difference};
use crate::stats::{CONFIDENCE, Interval, mean_difference};

/// From this share of samples with a partner on, a row is paired; the few others are left out of it.
const NEARLY_ALL: f64 = 0.95;

type Cells<'a> = Vec<(&'a CellKey, &'a Cell<'a>)>;

/// The rows over groups of samples, and the rows of the weaknesses that were found; Holm's correction is over both.
pub(super) fn rows(matched: &Matched<'_>) -> (Vec<Row>, Vec<Row>) {
    let all: Cells<'_> = matched.cells.iter().collect();
    let mut rows: Vec<Row> = groups(&all)
        .into_iter()
        .map(|(of, cells)| row(of, &cells, |sample| !sample.findings.is_empty(), true))
        .collect();
    let found: BTreeSet<Weakness> = all
        .iter()
        .flat_map(|(_, cell)| cell.a.values().chain(cell.b.values()))
        .flat_map(|sample| sample.findings.iter().map(Weakness::of))
        .collect();
    let of_weakness = |weakness: Weakness| {
        let holds = |sample: &Sample| sample.findings.iter().any(|f| Weakness::of(f) == weakness);
        let of = Of {
            found: Some(weakness.clone()),
            ..Of::default()
        };
        row(of, &all, holds, false)
    };
    let mut weaknesses: Vec<Row> = found.into_iter().map(of_weakness).collect();
    weaknesses.sort_by_key(|row| std::cmp::Reverse(row.a.hits.max(row.b.hits)));
    correct(&mut rows, &mut weaknesses);
    (rows, weaknesses)
}

/// Every grouping whose groups differ: all, models, strategies, both, languages, weaknesses of scenarios.
fn groups<'a>(all: &Cells<'a>) -> Vec<(Of, Cells<'a>)> {
    let mut found: Vec<(Of, Cells<'a>)> = vec![(Of::default(), all.clone())];
    let groupings: [fn(&CellKey, &Sample) -> Of; 5] = [
        |key, _| Of {
            model: Some(Arc::clone(&key.model)),
            ..Of::default()
        },
        |key, _| Of {
            strategy: Some(Arc::clone(&key.strategy)),
            ..Of::default()
        },
        |key, _| Of {
            model: Some(Arc::clone(&key.model)),
            strategy: Some(Arc::clone(&key.strategy)),
            ..Of::default()
        },
        |_, sample| Of {
            language: Some(sample.language),
            ..Of::default()
        },
        |_, sample| Of {
            scenarios: Some(Arc::clone(&sample.weakness)),
            ..Of::default()
        },
    ];
    let mut seen = BTreeSet::new();
    for grouping in groupings {
        let mut groups = BTreeMap::<Of, Cells<'a>>::new();
        for (key, cell) in all {
            if let Some(sample) = cell.a.values().next() {
                groups
                    .entry(grouping(key, sample))
                    .or_default()
                    .push((key, cell));
            }
        }
        // A grouping into one group, or into the same groups as before, says nothing new.
        let shape: Vec<Vec<&CellKey>> = groups
            .values()
            .map(|cells| cells.iter().map(|(key, _)| *key).collect())
            .collect();
        if groups.len() > 1 && seen.insert(shape) {
            found.extend(groups);
        }
    }
    found
}

fn row(of: Of, cells: &Cells<'_>, weak: impl Fn(&Sample) -> bool, with_severity: bool) -> Row {
    let size = |side: fn(&Cell<'_>) -> usize| cells.iter().map(|(_, c)| side(c)).sum::<usize>();
    let (of_a, of_b) = (size(|c| c.a.len()), size(|c| c.b.len()));
    let pairs = size(|c| c.pairs().count());
    let share = pairs as f64 / of_a.max(of_b).max(1) as f64;
    let mut row = if share >= NEARLY_ALL {
        paired_row(of, cells, &weak)
    } else {
        independent_row(of, cells, &weak)
    };
    if with_severity {
        row.severity = match row.method {
            Method::Paired => paired_severity(cells),
            Method::Independent => independent_severity(cells),
        };
    }
    row
}

fn paired_row(of: Of, cells: &Cells<'_>, weak: &impl Fn(&Sample) -> bool) -> Row {
    let (mut a, mut b, mut pairs) = (0, 0, 0);
    let (mut only_a, mut only_b) = (0, 0);
    let mut moves = Scores::default();
    for (first, second) in cells.iter().flat_map(|(_, cell)| cell.pairs()) {
        let (before, after) = (weak(first), weak(second));
        pairs += 1;
        a += u64::from(before);
        b += u64::from(after);
        only_a += u64::from(before && !after);
        only_b += u64::from(after && !before);
        moves.add(f64::from(u8::from(after)) - f64::from(u8::from(before)));
    }
    let differing = Discordant {
        first_only: only_a,
        second_only: only_b,
    };
    let found = paired(moves, 1.0, CONFIDENCE);
    Row {
        of,
        a: Proportion::new(a, pairs),
        b: Proportion::new(b, pairs),
        points: found.map(|d| 100.0 * d.mean),
        interval: found.map(|d| points(d.interval)),
        method: Method::Paired,
        only_a: Some(only_a),
        only_b: Some(only_b),
        p: differing.p_value().unwrap_or(1.0),
        p_holm: 1.0,
        severity: None,
        verdict: Verdict::Same,
    }
}

fn independent_row(of: Of, cells: &Cells<'_>, weak: &impl Fn(&Sample) -> bool) -> Row {
    let count = |samples: &mut dyn Iterator<Item = &Sample>| {
        let (mut hits, mut all) = (0, 0);
        for sample in samples {
            all += 1;
            hits += u64::from(weak(sample));
        }
        Proportion::new(hits, all)
    };
    let a = count(&mut cells.iter().flat_map(|(_, cell)| cell.a.values().copied()));
    let b = count(&mut cells.iter().flat_map(|(_, cell)| cell.b.values().copied()));
    let table = TwoByTwo {
        both: a.hits,
        first_only: a.of - a.hits,
        second_only: b.hits,
        neither: b.of - b.hits,
    };
    Row {
        of,
        a,
        b,
        points: a.share().zip(b.share()).map(|(a, b)| 100.0 * (b - a)),
        interval: difference(b, a, CONFIDENCE).map(points),
        method: Method::Independent,
        only_a: None,
        only_b: None,
        p: table.fisher(),
        p_holm: 1.0,
        severity: None,
        verdict: Verdict::Same,
    }
}

fn points(shares: Interval) -> Interval {
    Interval {
        low: 100.0 * shares.low,
        high: 100.0 * shares.high,
    }
}

fn paired_severity(cells: &Cells<'_>) -> Option<SeverityChange> {
    let (mut a, mut b, mut moves) = (Scores::default(), Scores::default(), Scores::default());
    for (first, second) in cells.iter().flat_map(|(_, cell)| cell.pairs()) {
        let (before, after) = (severity(&first.findings), severity(&second.findings));
        a.add(before);
        b.add(after);
        moves.add(after - before);
    }
    let found = paired(moves, typical([a, b].into_iter()), CONFIDENCE)?;
    Some(SeverityChange {
        a: a.mean()?,
        b: b.mean()?,
        interval: found.interval,
    })
}

/// Over all samples of the shared cells, without their scenarios: the intervals of the shares do the same.
fn independent_severity(cells: &Cells<'_>) -> Option<SeverityChange> {
    let scores = |side: for<'c> fn(&'c Cell<'_>) -> &'c BTreeMap<u32, &'c Sample>| -> Scores {
        let samples = cells.iter().flat_map(|(_, cell)| side(cell).values());
        samples.map(|sample| severity(&sample.findings)).collect()
    };
    let (a, b) = (scores(|cell| &cell.a), scores(|cell| &cell.b));
    let found = mean_difference::between(&[(b, a)], CONFIDENCE)?;
    Some(SeverityChange {
        a: a.mean()?,
        b: b.mean()?,
        interval: found.interval,
    })
}

fn correct(rows: &mut [Row], weaknesses: &mut [Row]) {
    let tested: Vec<f64> = rows
        .iter()
        .chain(weaknesses.iter())
        .map(|row| row.p)
        .collect();
    let adjusted = holm(&tested);
    for (row, p) in rows.iter_mut().chain(weaknesses).zip(adjusted) {
        row.p_holm = p;
        row.verdict = match row.points.unwrap_or_default() {
            moved if moved > 0.0 && p < ALPHA => Verdict::Worse,
            moved if moved < 0.0 && p < ALPHA => Verdict::Better,
            moved if moved == 0.0 && row.only_a.unwrap_or_default() == 0 => Verdict::Same,
            _ => Verdict::Unclear,
        };
    }
}
