//! How the samples ended: for each model a stacked bar for every strategy.

use super::{Chart, Plot, ROW, each_model};
use crate::metrics::outcomes::Outcomes;
use crate::report::Evidence;
use crate::report::tables::outcome_name;
use crate::report::words::percent;
use crate::sample::SampleOutcome;

/// One chart for each model.
pub(in super::super) fn charts(evidence: &Evidence) -> Vec<Chart> {
    each_model(evidence, chart)
}

fn chart(evidence: &Evidence, model: &str) -> Chart {
    let strategies = evidence.strategies();
    let mut plot = Plot::new(strategies.len(), (0.0, 100.0));
    plot.scale(&[0.0, 50.0, 100.0], "%");
    let mut words = Vec::new();
    for (place, strategy) in strategies.iter().enumerate() {
        plot.label(place, strategy);
        let of_cell = |row: &&Outcomes| {
            row.group.model.as_deref() == Some(model)
                && row.group.strategy.as_ref() == Some(strategy)
        };
        if let Some(row) = evidence.outcomes.iter().find(of_cell) {
            stack(&mut plot, place, row);
            let complete = row.of(SampleOutcome::Complete) as f64 / row.samples.max(1) as f64;
            plot.value(place, "value", &percent(complete));
            words.push(format!("{strategy} {}", percent(complete)));
        } else {
            plot.value(place, "value", "not run");
        }
    }
    Chart {
        caption: model.to_owned(),
        legend: legend(evidence),
        svg: plot.drawing.finish(&format!(
            "{model}, share of samples with complete code: {}; all outcomes are in the table",
            words.join(", ")
        )),
    }
}

fn stack(plot: &mut Plot, place: usize, row: &Outcomes) {
    let mut before = 0.0;
    for (kind, count) in row
        .counts
        .iter()
        .enumerate()
        .filter(|(_, count)| count.samples > 0)
    {
        let share = 100.0 * count.samples as f64 / row.samples as f64;
        let (from, to) = (plot.x(before), plot.x(before + share));
        let corner = (from, plot.y(place) - ROW / 2.0 + 5.0);
        plot.drawing
            .rect(&format!("stack o{kind}"), corner, (to - from, ROW - 10.0));
        before += share;
    }
}

fn legend(evidence: &Evidence) -> Vec<(String, String)> {
    SampleOutcome::ALL
        .into_iter()
        .enumerate()
        .filter(|(_, outcome)| evidence.outcomes.iter().any(|row| row.of(*outcome) > 0))
        .map(|(kind, outcome)| (format!("o{kind}"), outcome_name(outcome).to_owned()))
        .collect()
}
