//! Improvement over the baseline: for each model and strategy two marks, by severity and by samples, with their
//! bootstrap intervals. The scale ends at -100; what lies below stands at its end with its number.

use super::{Chart, Plot};
use crate::metrics::BASELINE;
use crate::metrics::improvement::Average;
use crate::report::Evidence;
use crate::report::words::signed;

/// The height of a row with two marks.
const ROW_OF_TWO: f64 = 36.0;

/// One chart for each model that has a strategy beside the baseline.
pub(in super::super) fn charts(evidence: &Evidence) -> Vec<Chart> {
    evidence
        .models()
        .iter()
        .filter_map(|model| chart(evidence, model))
        .collect()
}

fn chart(evidence: &Evidence, model: &str) -> Option<Chart> {
    let of_model = evidence
        .improvement
        .iter()
        .filter(|row| row.group.model.as_deref() == Some(model) && row.group.language.is_none());
    let rows: Vec<_> = of_model.collect();
    let strategies: Vec<_> = evidence
        .strategies()
        .into_iter()
        .filter(|strategy| &**strategy != BASELINE)
        .collect();
    if rows.is_empty() {
        return None;
    }
    let mut plot = Plot::with_row_height(ROW_OF_TWO, strategies.len(), (-100.0, 100.0));
    plot.scale(&[-100.0, -50.0, 0.0, 50.0, 100.0], "");
    let (zero, bottom) = (plot.x(0.0), plot.bottom());
    plot.drawing
        .line("axis", (zero, super::TOP), (zero, bottom));
    let mut words = Vec::new();
    for (place, strategy) in strategies.iter().enumerate() {
        plot.label(place, strategy);
        let row = rows
            .iter()
            .find(|row| row.group.strategy.as_ref() == Some(strategy));
        let Some(row) = row.filter(|row| row.by_severity.mean.is_some()) else {
            plot.value(place, "value", "none");
            continue;
        };
        let y = plot.y(place);
        mark(&mut plot, 0, y - 6.0, &row.by_severity);
        mark(&mut plot, 1, y + 6.0, &row.by_samples);
        let number = |average: &Average| average.mean.map_or_else(|| "-".to_owned(), signed);
        let said = format!("{} / {}", number(&row.by_severity), number(&row.by_samples));
        plot.value(place, "value", &said);
        words.push(format!("{strategy} {said}"));
    }
    Some(Chart {
        caption: model.to_owned(),
        legend: vec![
            ("s0".to_owned(), "by severity".to_owned()),
            ("s1".to_owned(), "by samples".to_owned()),
        ],
        svg: plot.drawing.finish(&format!(
            "{model}, improvement in percent by severity / by samples: {}",
            words.join(", ")
        )),
    })
}

fn mark(plot: &mut Plot, series: usize, y: f64, average: &Average) {
    if let Some(interval) = average.interval {
        plot.whisker(y, interval.low, interval.high);
    }
    if let Some(mean) = average.mean {
        let x = plot.x(mean);
        plot.drawing.marker(series, (x, y));
    }
}
