//! Which samples of A and B are compared: those of the same scenarios under the same strategies, and of the models
//! that belong together; sample beside sample where both have one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::CompareError;
use crate::sample::{Sample, SampleOutcome};

/// Which models are compared with which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Models {
    /// Those that both have, by name; or the only one of either, where each has one.
    ByName,
    /// A model of A with a model of B.
    Between(String, String),
}

/// Which samples are compared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Matching {
    /// Samples with a partner of the same index.
    pub pairs: u64,
    /// Pairs whose two sides hold the same code.
    pub same_code: u64,
    /// Samples of A that are compared.
    pub a: u64,
    /// Samples of B that are compared.
    pub b: u64,
    /// Samples of A whose model, scenario or strategy B lacks.
    pub left_out_a: u64,
    /// Samples of B whose model, scenario or strategy A lacks.
    pub left_out_b: u64,
    /// Scenarios that are compared.
    pub scenarios: u64,
    /// The models that are compared, as rows name them.
    pub models: Vec<String>,
}

/// A model pair, a scenario and a strategy.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct CellKey {
    pub(super) model: Arc<str>,
    pub(super) scenario: Arc<str>,
    pub(super) strategy: Arc<str>,
}

/// The samples of one cell on both sides, by index.
#[derive(Default)]
pub(super) struct Cell<'a> {
    pub(super) a: BTreeMap<u32, &'a Sample>,
    pub(super) b: BTreeMap<u32, &'a Sample>,
}

impl<'a> Cell<'a> {
    /// The samples that have a partner.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (&'a Sample, &'a Sample)> {
        self.a
            .iter()
            .filter_map(|(index, a)| Some((*a, *self.b.get(index)?)))
    }
}

pub(super) struct Matched<'a> {
    pub(super) cells: BTreeMap<CellKey, Cell<'a>>,
    pub(super) summary: Matching,
}

pub(super) fn matched<'a>(
    a: &'a [Sample],
    b: &'a [Sample],
    models: &Models,
) -> Result<Matched<'a>, CompareError> {
    let names = names(a, b, models)?;
    let mut cells = BTreeMap::<CellKey, Cell<'a>>::new();
    let (mut asked_a, mut asked_b) = (0, 0);
    for sample in a.iter().filter(|s| asked(s)) {
        asked_a += 1;
        if let Some((_, _, name)) = names.iter().find(|(of_a, ..)| *of_a == sample.key.model) {
            let cell = cells.entry(key(name, sample)).or_default();
            cell.a.insert(sample.key.index, sample);
        }
    }
    for sample in b.iter().filter(|s| asked(s)) {
        asked_b += 1;
        if let Some((_, _, name)) = names.iter().find(|(_, of_b, _)| *of_b == sample.key.model) {
            let cell = cells.entry(key(name, sample)).or_default();
            cell.b.insert(sample.key.index, sample);
        }
    }
    cells.retain(|_, cell| !cell.a.is_empty() && !cell.b.is_empty());
    if cells.is_empty() {
        return Err(CompareError::NothingShared);
    }
    let summary = summary(&cells, asked_a, asked_b);
    Ok(Matched { cells, summary })
}

/// What the strategy had nothing to work on for was never asked.
fn asked(sample: &Sample) -> bool {
    sample.outcome != SampleOutcome::NotApplicable
}

fn key(model: &Arc<str>, sample: &Sample) -> CellKey {
    CellKey {
        model: Arc::clone(model),
        scenario: Arc::clone(&sample.key.scenario),
        strategy: Arc::clone(&sample.key.strategy),
    }
}

type Named = (Arc<str>, Arc<str>, Arc<str>);

/// The models that belong together: A's, B's, and the name of the two.
fn names(a: &[Sample], b: &[Sample], models: &Models) -> Result<Vec<Named>, CompareError> {
    let of = |samples: &[Sample]| -> BTreeSet<Arc<str>> {
        let names = samples.iter().map(|sample| Arc::clone(&sample.key.model));
        names.collect()
    };
    let (of_a, of_b) = (of(a), of(b));
    let between = |a: &Arc<str>, b: &Arc<str>| {
        let name = if a == b {
            Arc::clone(a)
        } else {
            format!("{a} -> {b}").into()
        };
        (Arc::clone(a), Arc::clone(b), name)
    };
    let found: Vec<Named> = match models {
        Models::Between(a, b) => vec![between(&named('A', a, &of_a)?, &named('B', b, &of_b)?)],
        Models::ByName if of_a.len() == 1 && of_b.len() == 1 => {
            of_a.iter().zip(&of_b).map(|(a, b)| between(a, b)).collect()
        }
        Models::ByName => {
            let both = of_a.intersection(&of_b);
            both.map(|both| between(both, both)).collect()
        }
    };
    if found.is_empty() {
        let (a, b) = (list(&of_a), list(&of_b));
        return Err(CompareError::Models { a, b });
    }
    Ok(found)
}

fn named(side: char, id: &str, known: &BTreeSet<Arc<str>>) -> Result<Arc<str>, CompareError> {
    known
        .get(id)
        .cloned()
        .ok_or_else(|| CompareError::UnknownModel {
            side,
            id: id.to_owned(),
            known: list(known),
        })
}

fn list(names: &BTreeSet<Arc<str>>) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.len() {
        0 => "none".to_owned(),
        _ => quoted.join(", "),
    }
}

fn summary(cells: &BTreeMap<CellKey, Cell<'_>>, asked_a: u64, asked_b: u64) -> Matching {
    let sum = |count: fn(&Cell<'_>) -> usize| cells.values().map(count).sum::<usize>() as u64;
    let (a, b) = (sum(|cell| cell.a.len()), sum(|cell| cell.b.len()));
    let same = |cell: &Cell<'_>| {
        let same = cell
            .pairs()
            .filter(|(a, b)| a.code.is_some() && a.code == b.code);
        same.count()
    };
    let distinct = |name: fn(&CellKey) -> &Arc<str>| {
        let names: BTreeSet<&Arc<str>> = cells.keys().map(name).collect();
        names
    };
    Matching {
        pairs: sum(|cell| cell.pairs().count()),
        same_code: sum(same),
        a,
        b,
        left_out_a: asked_a - a,
        left_out_b: asked_b - b,
        scenarios: distinct(|key| &key.scenario).len() as u64,
        models: distinct(|key| &key.model)
            .into_iter()
            .map(ToString::to_string)
            .collect(),
    }
}
