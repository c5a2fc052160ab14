//! How often a check names a cause by chance: the published values of the differing cells are exchanged among these
//! cells, in every rotation, and the same checks are made again. What they still find says nothing.

use std::collections::BTreeMap;

use super::published::{ByScenario, Published, Value};
use super::{Sides, WITHIN};

/// Language, model, scenario, strategy.
type Place = [String; 4];

/// The mean number of cells, over all rotations, that each kind of cause is named for.
pub(super) fn by_chance(sides: &Sides<'_>, published: &Published) -> BTreeMap<&'static str, f64> {
    let table = &published.improvement_by_severity;
    let (places, values): (Vec<Place>, Vec<Value>) = differing(sides, table).into_iter().unzip();
    let mut counts = BTreeMap::<&'static str, f64>::new();
    for turn in 1..places.len() {
        let mut turned = table.clone();
        for (place, value) in places.iter().zip(values.iter().cycle().skip(turn)) {
            put(&mut turned, place, *value);
        }
        for row in sides.rows(&turned) {
            for strategy in row.published.keys() {
                if places.iter().any(|place| row.is_at(place, strategy)) {
                    let cause = row.cause(strategy, row.published[strategy]);
                    *counts.entry(cause.kind()).or_default() += 1.0;
                }
            }
        }
    }
    let turns = places.len().saturating_sub(1).max(1) as f64;
    counts.values_mut().for_each(|count| *count /= turns);
    counts
}

fn differing(sides: &Sides<'_>, table: &ByScenario) -> Vec<(Place, Value)> {
    let mut all = Vec::new();
    for row in sides.rows(table) {
        for (strategy, value) in row.published {
            let ours = row.ours(strategy);
            if let Some((ours, value)) = ours.zip(*value)
                && !ours.agrees(value, WITHIN)
            {
                let place = [row.language, row.model, row.scenario, strategy.as_str()];
                all.push((place.map(str::to_owned), value));
            }
        }
    }
    all
}

fn put(table: &mut ByScenario, [language, model, scenario, strategy]: &Place, value: Value) {
    let models = table.get_mut(language);
    let row = models
        .and_then(|models| models.get_mut(model))
        .and_then(|scenarios| scenarios.get_mut(scenario));
    if let Some(row) = row {
        row.insert(strategy.clone(), Some(value));
    }
}
