//! The flow of side effects: for each strategy, from the weaknesses of the baseline's samples (left) to what the
//! strategy's samples beside them hold (right): kept, gone, or another weakness. All models together.

use std::collections::BTreeMap;

use super::super::svg::{Anchor, Drawing};
use super::{Chart, WIDTH};
use crate::metrics::side_effects::Transition;
use crate::metrics::tally::Weakness;
use crate::report::Evidence;

use crate::report::words::count;

/// The most weaknesses on the left side; the others are one.
const MOST_LEFT: usize = 8;
/// The most introduced weaknesses on the right side.
const MOST_RIGHT: usize = 6;
/// Where the bars stand.
const LEFT: f64 = 96.0;
const RIGHT: f64 = 300.0;
const BAR: f64 = 9.0;
/// The height of all bars of a side together, and the least room of a label.
const HEIGHT: f64 = 190.0;
const LABEL: f64 = 15.0;

/// What a flow ends in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    Kept,
    Gone,
    Introduced(String),
    OtherIntroduced,
}

/// What a flow begins with.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Start {
    Weakness(String),
    Other,
    Nothing,
}

type Flows = BTreeMap<(Start, End), u64>;

/// One chart for each strategy whose samples have partners in the baseline.
pub(in super::super) fn charts(evidence: &Evidence) -> Vec<Chart> {
    let strategies = evidence.strategies().into_iter();
    strategies
        .filter_map(|strategy| chart(evidence, &strategy))
        .collect()
}

fn chart(evidence: &Evidence, strategy: &str) -> Option<Chart> {
    let of_strategy = evidence.side_effects.iter().filter(|row| {
        row.group.strategy.as_deref() == Some(strategy) && row.group.language.is_none()
    });
    let transitions: Vec<&Transition> = of_strategy.flat_map(|row| &row.transitions).collect();
    let flows = flows(&transitions);
    if flows.is_empty() {
        return None;
    }
    let starts = sums(flows.iter().map(|((start, _), n)| (start.clone(), *n)));
    let ends = sums(flows.iter().map(|((_, end), n)| (end.clone(), *n)));
    let left = places(&starts, start_rank);
    let right = places(&ends, end_rank);
    let feet = left
        .values()
        .map(Place::foot)
        .chain(right.values().map(Place::foot));
    let height = feet.fold(0.0, f64::max);
    let mut drawing = Drawing::new(WIDTH, height + 12.0);
    bands(&mut drawing, &flows, &left, &right);
    for (start, place) in &left {
        drawing.rect(
            start_class(start),
            (LEFT - BAR, place.top),
            (BAR, place.height),
        );
        let at = (LEFT - BAR - 6.0, place.middle() + 4.0);
        drawing.text("label", at, Anchor::End, &start_name(start));
    }
    for (end, place) in &right {
        drawing.rect(end_class(end), (RIGHT, place.top), (BAR, place.height));
        let at = (RIGHT + BAR + 6.0, place.middle() + 4.0);
        let text = format!("{} {}", end_name(end), count(ends[end]));
        drawing.text("label", at, Anchor::Start, &text);
    }
    let words: Vec<String> = ends
        .iter()
        .map(|(end, n)| format!("{} {}", end_name(end), count(*n)))
        .collect();
    Some(Chart {
        caption: strategy.to_owned(),
        legend: Vec::new(),
        svg: drawing.finish(&format!(
            "{strategy}, what became of the baseline's weaknesses, in pairs of samples: {}",
            words.join(", ")
        )),
    })
}

fn flows(transitions: &[&Transition]) -> Flows {
    let frequent = |side: fn(&Transition) -> Option<&Weakness>, most: usize| {
        let moved = transitions.iter().filter(|t| t.from != t.to);
        let all = sums(moved.filter_map(|t| Some((side(t)?.to_string(), t.pairs))));
        let mut all: Vec<(String, u64)> = all.into_iter().collect();
        all.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        all.into_iter()
            .take(most)
            .map(|(name, _)| name)
            .collect::<Vec<_>>()
    };
    let originals = frequent(|t| t.from.as_ref(), MOST_LEFT);
    let introduced = frequent(|t| t.to.as_ref(), MOST_RIGHT);
    sums(transitions.iter().map(|t| {
        let start = match t.from.as_ref().map(ToString::to_string) {
            None => Start::Nothing,
            Some(name) if originals.contains(&name) => Start::Weakness(name),
            Some(_) => Start::Other,
        };
        let end = match t.to.as_ref().map(ToString::to_string) {
            None => End::Gone,
            Some(_) if t.from == t.to => End::Kept,
            Some(name) if introduced.contains(&name) => End::Introduced(name),
            Some(_) => End::OtherIntroduced,
        };
        ((start, end), t.pairs)
    }))
}

fn sums<K: Ord>(pairs: impl Iterator<Item = (K, u64)>) -> BTreeMap<K, u64> {
    let mut sums = BTreeMap::new();
    for (key, n) in pairs {
        *sums.entry(key).or_default() += n;
    }
    sums
}

/// Where a bar stands.
struct Place {
    top: f64,
    height: f64,
}

impl Place {
    fn middle(&self) -> f64 {
        self.top + self.height / 2.0
    }

    fn foot(&self) -> f64 {
        self.top + self.height.max(LABEL)
    }
}

/// The bars of a side, one below the other, each with the room that its label needs.
fn places<K: Ord + Clone>(
    sums: &BTreeMap<K, u64>,
    rank: fn(&K, u64) -> (u8, u64),
) -> BTreeMap<K, Place> {
    let total: u64 = sums.values().sum();
    let mut ordered: Vec<(&K, u64)> = sums.iter().map(|(key, n)| (key, *n)).collect();
    ordered.sort_by_key(|(key, n)| rank(key, *n));
    let mut top = 6.0;
    let mut places = BTreeMap::new();
    for (key, n) in ordered {
        let height = (HEIGHT * n as f64 / total.max(1) as f64).max(1.0);
        let room = height.max(LABEL) + 3.0;
        let place = Place {
            top: top + (room - 3.0 - height) / 2.0,
            height,
        };
        places.insert(key.clone(), place);
        top += room;
    }
    places
}

/// The most frequent first, what stands for several last.
fn start_rank(start: &Start, n: u64) -> (u8, u64) {
    let kind = match start {
        Start::Weakness(_) => 0,
        Start::Other => 1,
        Start::Nothing => 2,
    };
    (kind, u64::MAX - n)
}

fn end_rank(end: &End, n: u64) -> (u8, u64) {
    let kind = match end {
        End::Kept => 0,
        End::Gone => 1,
        End::Introduced(_) => 2,
        End::OtherIntroduced => 3,
    };
    (kind, u64::MAX - n)
}

fn bands(
    drawing: &mut Drawing,
    flows: &Flows,
    left: &BTreeMap<Start, Place>,
    right: &BTreeMap<End, Place>,
) {
    let mut from: BTreeMap<&Start, f64> =
        left.iter().map(|(key, place)| (key, place.top)).collect();
    let mut to: BTreeMap<&End, f64> = right.iter().map(|(key, place)| (key, place.top)).collect();
    // Bands leave a bar in the order in which they arrive, so that they cross as little as can be.
    let mut ordered: Vec<(&(Start, End), &u64)> = flows.iter().collect();
    ordered.sort_by(|((a, b), _), ((c, d), _)| {
        let key = |start: &Start, end: &End| (left[start].top, right[end].top);
        let ((a, b), (c, d)) = (key(a, b), key(c, d));
        a.total_cmp(&c).then(b.total_cmp(&d))
    });
    let total: u64 = flows.values().sum();
    for ((start, end), n) in ordered {
        let height = HEIGHT * *n as f64 / total.max(1) as f64;
        let (y1, y2) = (from[start], to[end]);
        drawing.band(band_class(end), (LEFT, y1), (RIGHT, y2), height);
        if let Some(y) = from.get_mut(start) {
            *y += height;
        }
        if let Some(y) = to.get_mut(end) {
            *y += height;
        }
    }
}

fn start_name(start: &Start) -> String {
    match start {
        Start::Weakness(name) => name.clone(),
        Start::Other => "others".to_owned(),
        Start::Nothing => "nothing gone".to_owned(),
    }
}

fn end_name(end: &End) -> String {
    match end {
        End::Kept => "kept".to_owned(),
        End::Gone => "gone".to_owned(),
        End::Introduced(name) => format!("new {name}"),
        End::OtherIntroduced => "other new".to_owned(),
    }
}

fn start_class(start: &Start) -> &'static str {
    match start {
        Start::Nothing => "bar unclear",
        _ => "bar base",
    }
}

fn end_class(end: &End) -> &'static str {
    match end {
        End::Kept => "bar base",
        End::Gone => "bar better",
        End::Introduced(_) | End::OtherIntroduced => "bar worse",
    }
}

fn band_class(end: &End) -> &'static str {
    match end {
        End::Kept => "band base",
        End::Gone => "band better",
        End::Introduced(_) | End::OtherIntroduced => "band worse",
    }
}
