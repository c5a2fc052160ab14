//! Introduced weaknesses: for each strategy the samples that hold a weakness which the baseline lacks, all models.

use std::collections::BTreeMap;

use super::{Chart, Plot};
use crate::metrics::tally::Weakness;
use crate::report::Evidence;
use crate::report::words::{count, weakness};

/// The most weaknesses that a chart shows.
const MOST: usize = 8;

/// One chart for each strategy that introduces something.
pub(in super::super) fn charts(evidence: &Evidence) -> Vec<Chart> {
    let totals: Vec<(String, Vec<(&Weakness, u64)>)> = evidence
        .strategies()
        .iter()
        .map(|strategy| (strategy.to_string(), totals(evidence, strategy)))
        .filter(|(_, totals)| !totals.is_empty())
        .collect();
    let first = totals.iter().filter_map(|(_, totals)| totals.first());
    let most = first.map(|(_, samples)| *samples).max().unwrap_or(1);
    totals
        .iter()
        .map(|(strategy, totals)| chart(evidence, strategy, totals, most))
        .collect()
}

fn totals<'a>(evidence: &'a Evidence, strategy: &str) -> Vec<(&'a Weakness, u64)> {
    let mut sums = BTreeMap::<&Weakness, u64>::new();
    let rows = evidence.introduced.iter();
    for row in rows.filter(|row| row.group.strategy.as_deref() == Some(strategy)) {
        for held in &row.weaknesses {
            *sums.entry(&held.weakness).or_default() += held.samples;
        }
    }
    let mut sums: Vec<_> = sums.into_iter().collect();
    sums.sort_by_key(|(_, samples)| std::cmp::Reverse(*samples));
    sums
}

fn chart(evidence: &Evidence, strategy: &str, totals: &[(&Weakness, u64)], most: u64) -> Chart {
    let shown = &totals[..totals.len().min(MOST)];
    let mut plot = Plot::new(shown.len(), (0.0, most as f64));
    plot.scale(&[0.0, most as f64], "");
    let mut words = Vec::new();
    for (place, (kind, samples)) in shown.iter().enumerate() {
        plot.label(place, &kind.to_string());
        plot.bar(place, "bar worse", *samples as f64);
        plot.value(place, "value", &count(*samples));
        words.push(format!("{} {samples}", weakness(kind, &evidence.study)));
    }
    let more = totals.len() - shown.len();
    Chart {
        caption: match more {
            0 => strategy.to_owned(),
            more => format!("{strategy} ({more} more not drawn)"),
        },
        legend: Vec::new(),
        svg: plot.drawing.finish(&format!(
            "{strategy}, samples with a weakness that the baseline lacks: {}",
            words.join(", ")
        )),
    }
}
