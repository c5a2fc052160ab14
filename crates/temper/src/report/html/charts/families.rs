//! Families of weaknesses: for each of the most frequent a bar for every strategy, all models and languages together.

use super::{Chart, Plot};
use crate::metrics::BASELINE;
use crate::report::Evidence;
use crate::report::weakness_tables::{family_names, family_share};
use crate::report::words::{percent, share};
use crate::stats::CONFIDENCE;
use crate::stats::proportion::Proportion;

/// The most families that are drawn.
const MOST: usize = 6;

/// One chart for each of the most frequent families.
pub(in super::super) fn charts(evidence: &Evidence) -> Vec<Chart> {
    let strategies = evidence.strategies();
    let shares: Vec<(String, Vec<Option<Proportion>>)> = family_names(evidence)
        .into_iter()
        .take(MOST)
        .map(|(family, name)| {
            let share = |strategy| family_share(evidence, family, strategy);
            (name, strategies.iter().map(share).collect())
        })
        .collect();
    let held = shares.iter().flat_map(|(_, shares)| shares).flatten();
    let most = held
        .filter_map(|p| p.interval(CONFIDENCE))
        .map(|i| 100.0 * i.high);
    // One scale for all, so that families compare: a round number above the highest interval.
    let most = (most.fold(0.0, f64::max) / 20.0).ceil().max(1.0) * 20.0;
    let names: Vec<&str> = strategies.iter().map(AsRef::as_ref).collect();
    shares
        .into_iter()
        .map(|(name, shares)| chart(name, &names, &shares, most))
        .collect()
}

fn chart(name: String, strategies: &[&str], shares: &[Option<Proportion>], most: f64) -> Chart {
    let mut plot = Plot::new(strategies.len(), (0.0, most));
    plot.scale(&[0.0, most / 2.0, most], "%");
    let mut words = Vec::new();
    for (place, (strategy, held)) in strategies.iter().zip(shares).enumerate() {
        plot.label(place, strategy);
        let Some((held, known)) = held.and_then(|p| Some((p, p.share()?))) else {
            plot.value(place, "value", "not run");
            continue;
        };
        plot.bar(place, class(strategy), 100.0 * known);
        if let Some(interval) = held.interval(CONFIDENCE) {
            let y = plot.y(place);
            plot.whisker(y, 100.0 * interval.low, 100.0 * interval.high);
        }
        plot.value(place, "value", &share(held));
        words.push(format!("{strategy} {}", percent(known)));
    }
    let label = format!(
        "{name}, share of samples that hold it: {}",
        words.join(", ")
    );
    Chart {
        caption: name,
        legend: Vec::new(),
        svg: plot.drawing.finish(&label),
    }
}

fn class(strategy: &str) -> &'static str {
    match strategy {
        BASELINE => "bar base",
        _ => "bar plain",
    }
}
