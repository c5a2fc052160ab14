//! The co-occurrence maps: for each strategy a triangle of the weaknesses that meet most often, as a table whose cells
//! hold the samples with both and are shaded by the phi coefficient.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::metrics::co_occurrence::Pair;
use crate::metrics::tally::Weakness;
use crate::report::Evidence;
use crate::report::words::{count, weakness};

/// The most weaknesses of a map.
const MOST: usize = 8;

/// From this p-value on, after correction, a pair meets more or less often than by chance.
const ALPHA: f64 = 0.05;

/// The map of one strategy.
#[derive(Serialize)]
pub(super) struct Map {
    strategy: Arc<str>,
    samples: String,
    heads: Vec<Head>,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Head {
    short: String,
    name: String,
}

#[derive(Serialize)]
struct Row {
    short: String,
    name: String,
    cells: Vec<Cell>,
}

/// A cell: the samples with both, its shade from 0 to 10, and what a pointer reads.
#[derive(Serialize)]
struct Cell {
    text: String,
    shade: u64,
    hint: String,
}

/// One map for each strategy under which weaknesses meet.
pub(super) fn maps(evidence: &Evidence) -> Vec<Map> {
    let strategies = evidence.strategies();
    strategies
        .into_iter()
        .filter_map(|strategy| map(evidence, strategy))
        .collect()
}

fn map(evidence: &Evidence, strategy: Arc<str>) -> Option<Map> {
    let pairs: BTreeMap<(&Weakness, &Weakness), &Pair> = evidence
        .co_occurrence
        .iter()
        .filter(|pair| pair.strategy == strategy && pair.both > 0)
        .map(|pair| ((&pair.first, &pair.second), pair))
        .collect();
    let shown = most_frequent(&pairs);
    let samples = pairs.values().next()?.samples;
    let label = |kind: &Weakness| (kind.to_string(), weakness(kind, &evidence.study));
    let row = |(place, below): (usize, &&Weakness)| {
        let cells = shown[..place].iter().map(|right| {
            let pair = pairs
                .get(&(*right, *below))
                .or_else(|| pairs.get(&(*below, *right)));
            cell(evidence, pair.copied(), right, below)
        });
        let (short, name) = label(below);
        Row {
            short,
            name,
            cells: cells.collect(),
        }
    };
    Some(Map {
        samples: count(samples),
        heads: shown[..shown.len().saturating_sub(1)]
            .iter()
            .map(|kind| {
                let (short, name) = label(kind);
                Head { short, name }
            })
            .collect(),
        rows: shown.iter().enumerate().skip(1).map(row).collect(),
        strategy,
    })
}

/// The weaknesses in the most frequent pairs, the most frequent first.
fn most_frequent<'a>(pairs: &BTreeMap<(&'a Weakness, &'a Weakness), &Pair>) -> Vec<&'a Weakness> {
    let mut meetings = BTreeMap::<&Weakness, u64>::new();
    for ((first, second), pair) in pairs {
        *meetings.entry(first).or_default() += pair.both;
        *meetings.entry(second).or_default() += pair.both;
    }
    let mut all: Vec<(&Weakness, u64)> = meetings.into_iter().collect();
    all.sort_by_key(|(_, meetings)| std::cmp::Reverse(*meetings));
    all.into_iter()
        .take(MOST)
        .map(|(weakness, _)| weakness)
        .collect()
}

fn cell(evidence: &Evidence, pair: Option<&Pair>, first: &Weakness, second: &Weakness) -> Cell {
    let names = format!(
        "{} and {}",
        weakness(first, &evidence.study),
        weakness(second, &evidence.study)
    );
    let Some(pair) = pair else {
        return Cell {
            text: "0".to_owned(),
            shade: 0,
            hint: format!("{names}: in no sample together"),
        };
    };
    let phi = pair.phi.unwrap_or_default();
    let told = match (pair.p_adjusted < ALPHA, phi > 0.0) {
        (false, _) => "no more often than chance",
        (true, true) => "more often than chance",
        (true, false) => "less often than chance",
    };
    // A star and a minus say without colour what the shade says.
    let mark = match (pair.p_adjusted < ALPHA, phi > 0.0) {
        (false, _) => "",
        (true, true) => "*",
        (true, false) => "−",
    };
    Cell {
        text: format!("{}{mark}", count(pair.both)),
        shade: (10.0 * phi.clamp(0.0, 1.0)).round() as u64,
        hint: format!(
            "{names}: {} of {} samples, {told} (phi {phi:.2}, lift {:.2})",
            count(pair.both),
            count(pair.samples),
            pair.lift.unwrap_or_default()
        ),
    }
}
