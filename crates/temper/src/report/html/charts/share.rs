//! The share of weak samples: for each model a bar for every strategy, with its Wilson interval as a whisker.

use super::{Chart, Plot, each_model};
use crate::metrics::BASELINE;
use crate::metrics::comparison::Verdict;
use crate::metrics::group::Group;
use crate::report::Evidence;
use crate::report::tables::verdict;
use crate::report::words::{percent, share};

/// One chart for each model.
pub(in super::super) fn charts(evidence: &Evidence) -> Vec<Chart> {
    each_model(evidence, chart)
}

fn chart(evidence: &Evidence, model: &str) -> Chart {
    let strategies = evidence.strategies();
    let mut plot = Plot::new(strategies.len(), (0.0, 100.0));
    plot.scale(&[0.0, 25.0, 50.0, 75.0, 100.0], "%");
    let mut words = Vec::new();
    for (place, strategy) in strategies.iter().enumerate() {
        let group = Group {
            model: Some(model.into()),
            strategy: Some(strategy.clone()),
            ..Group::default()
        };
        plot.label(place, strategy);
        let Some(row) = evidence.prevalence_of(&group).filter(|row| row.weak.of > 0) else {
            plot.value(place, "value", "not run");
            continue;
        };
        let compared = evidence.comparison_of(&group).map(|c| c.verdict);
        let y = plot.y(place);
        let percents = 100.0 * row.weak.share().unwrap_or_default();
        plot.bar(place, class(strategy, compared), percents);
        if let Some(interval) = row.interval {
            plot.whisker(y, 100.0 * interval.low, 100.0 * interval.high);
        }
        let said = match compared.map(verdict) {
            Some(word) if !word.is_empty() => format!("{} {word}", share(row.weak)),
            _ => share(row.weak),
        };
        plot.value(place, "value", &said);
        words.push(format!("{strategy} {said}"));
    }
    if let Some(before) = evidence
        .weak_share(&model.into(), &BASELINE.into())
        .and_then(|p| p.share())
    {
        let (x, bottom) = (plot.x(100.0 * before), plot.bottom());
        plot.drawing.line("reference", (x, super::TOP), (x, bottom));
        words.push(format!(
            "the dashed line is the baseline, {}",
            percent(before)
        ));
    }
    Chart {
        caption: model.to_owned(),
        legend: Vec::new(),
        svg: plot.drawing.finish(&format!(
            "{model}, share of weak samples: {}",
            words.join(", ")
        )),
    }
}

fn class(strategy: &str, verdict: Option<Verdict>) -> &'static str {
    match verdict {
        _ if strategy == BASELINE => "bar base",
        Some(Verdict::Fewer) => "bar better",
        Some(Verdict::More) => "bar worse",
        _ => "bar unclear",
    }
}
