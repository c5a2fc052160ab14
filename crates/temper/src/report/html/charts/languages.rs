//! The share of weak samples by language: for each language a row for every strategy, a mark for every model.

use temper_scan::Language;

use super::{Chart, Plot};
use crate::metrics::group::Group;
use crate::report::Evidence;
use crate::report::words::percent;

/// One chart for each language.
pub(in super::super) fn charts(evidence: &Evidence) -> Vec<Chart> {
    let occurs = |language: &Language| {
        evidence
            .prevalence
            .iter()
            .any(|row| row.group.language == Some(*language))
    };
    Language::ALL
        .into_iter()
        .filter(occurs)
        .map(|language| chart(evidence, language))
        .collect()
}

fn chart(evidence: &Evidence, language: Language) -> Chart {
    let (models, strategies) = (evidence.models(), evidence.strategies());
    let mut plot = Plot::new(strategies.len(), (0.0, 100.0));
    plot.scale(&[0.0, 25.0, 50.0, 75.0, 100.0], "%");
    let mut words = Vec::new();
    for (place, strategy) in strategies.iter().enumerate() {
        plot.label(place, strategy);
        let share = |model: &std::sync::Arc<str>| {
            let group = Group {
                model: Some(model.clone()),
                language: Some(language),
                strategy: Some(strategy.clone()),
                scenario: None,
            };
            evidence
                .prevalence_of(&group)
                .and_then(|row| row.weak.share())
        };
        let shares: Vec<Option<f64>> = models.iter().map(share).collect();
        let known: Vec<f64> = shares.iter().flatten().copied().collect();
        if let (Some(low), Some(high)) = (
            known.iter().copied().reduce(f64::min),
            known.iter().copied().reduce(f64::max),
        ) {
            let (y, from, to) = (plot.y(place), plot.x(100.0 * low), plot.x(100.0 * high));
            plot.drawing.line("span", (from, y), (to, y));
            let range = if percent(low) == percent(high) {
                percent(low)
            } else {
                format!("{:.0}-{}", 100.0 * low, percent(high))
            };
            plot.value(place, "value", &range);
        }
        for (series, share) in shares.iter().enumerate() {
            if let Some(share) = share {
                let at = (plot.x(100.0 * share), plot.y(place));
                plot.drawing.marker(series, at);
                words.push(format!("{strategy} {} {}", models[series], percent(*share)));
            }
        }
    }
    let legend = models.iter().enumerate();
    Chart {
        caption: language.name().to_owned(),
        legend: legend
            .map(|(i, model)| (format!("s{}", i % 6), model.to_string()))
            .collect(),
        svg: plot.drawing.finish(&format!(
            "{}, share of weak samples: {}",
            language.name(),
            words.join(", ")
        )),
    }
}
