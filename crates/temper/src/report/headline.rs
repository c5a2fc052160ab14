//! The headline: what was found, in a few sentences that stand alone.

use std::sync::Arc;

use super::Evidence;
use super::words::{count, interval_in_words, percent, plural, share};
use crate::metrics::BASELINE;
use crate::metrics::comparison::{Comparison, Verdict};
use crate::metrics::group::Group;

/// The sentences, the most important first.
pub(super) fn headline(evidence: &Evidence) -> Vec<String> {
    let mut sentences = vec![baseline(evidence)];
    sentences.extend(best(evidence));
    sentences.extend(others(evidence));
    sentences.extend(models(evidence));
    sentences.extend(introduced(evidence));
    sentences.extend(without_code(evidence));
    sentences
}

fn baseline(evidence: &Evidence) -> String {
    let row = evidence.prevalence_of(&Group::of_strategy(&BASELINE.into()));
    let Some((row, interval)) = row.and_then(|row| row.interval.map(|i| (row, i))) else {
        return format!(
            "There are no baseline samples to compare with, among {} samples.",
            count(evidence.totals.samples)
        );
    };
    format!(
        "{} of {} baseline samples hold a weakness that the scanner knows: {} (95% interval {}).",
        count(row.weak.hits),
        count(row.weak.of),
        share(row.weak),
        interval_in_words(interval)
    )
}

/// The comparisons over all models, in the order of the strategies.
fn overall(evidence: &Evidence) -> Vec<(Arc<str>, &Comparison)> {
    let strategies = evidence.strategies().into_iter();
    strategies
        .filter_map(|strategy| {
            let compared = evidence.comparison_of(&Group::of_strategy(&strategy))?;
            Some((strategy, compared))
        })
        .collect()
}

fn best(evidence: &Evidence) -> Option<String> {
    let rows = overall(evidence);
    let helping = rows.iter().filter(|(_, row)| row.verdict == Verdict::Fewer);
    let best = helping.max_by(|a, b| {
        let points = |row: &Comparison| row.points.unwrap_or_default();
        points(a.1).total_cmp(&points(b.1))
    });
    match best {
        Some((strategy, row)) => Some(format!(
            "`{strategy}` helps most: {} of its samples are weak, against {} of the baseline's in the \
             same scenarios.",
            share(row.strategy),
            share(row.baseline)
        )),
        None if rows.is_empty() => None,
        None => Some("No strategy lowers that share by more than chance could.".to_owned()),
    }
}

fn others(evidence: &Evidence) -> Vec<String> {
    let rows = overall(evidence);
    let with = |verdict| {
        let matching = rows.iter().filter(|(_, row)| row.verdict == verdict);
        matching
            .map(|(strategy, _)| format!("`{strategy}`"))
            .collect::<Vec<_>>()
    };
    let (more, unclear) = (with(Verdict::More), with(Verdict::Unclear));
    let helped = rows.iter().any(|(_, row)| row.verdict == Verdict::Fewer);
    let mut sentences = Vec::new();
    if !more.is_empty() {
        sentences.push(format!(
            "{} {} it worse.",
            and(&more),
            verb(&more, "makes", "make")
        ));
    }
    if helped && !unclear.is_empty() {
        sentences.push(format!(
            "{} cannot be told from the baseline.",
            and(&unclear)
        ));
    }
    sentences
}

fn models(evidence: &Evidence) -> Option<String> {
    let baseline: Arc<str> = BASELINE.into();
    let mut shares: Vec<(Arc<str>, f64)> = evidence
        .models()
        .into_iter()
        .filter_map(|model| {
            let share = evidence.weak_share(&model, &baseline)?.share()?;
            Some((model, share))
        })
        .collect();
    shares.sort_by(|a, b| a.1.total_cmp(&b.1));
    match shares.as_slice() {
        [(least, low), .., (most, high)] if high - low >= 0.005 => Some(format!(
            "Without a strategy, `{least}` writes the fewest weak samples ({}) and `{most}` the most \
             ({}).",
            percent(*low),
            percent(*high)
        )),
        _ => None,
    }
}

fn introduced(evidence: &Evidence) -> Option<String> {
    let worst = evidence
        .introduced
        .iter()
        .flat_map(|row| row.weaknesses.iter().map(move |weakness| (row, weakness)))
        .max_by_key(|(_, weakness)| weakness.samples)?;
    let (row, weakness) = worst;
    Some(format!(
        "Strategies also bring weaknesses that the baseline does not have, most often {} under \
         `{}` with `{}` ({}).",
        super::words::weakness(&weakness.weakness, &evidence.study),
        row.group.strategy.as_deref().unwrap_or_default(),
        row.group.model.as_deref().unwrap_or_default(),
        plural(weakness.samples, "sample", "samples")
    ))
}

fn without_code(evidence: &Evidence) -> Option<String> {
    let totals = &evidence.totals;
    let without = totals.asked - totals.with_code;
    (without * 20 >= totals.asked && without > 0).then(|| {
        format!(
            "{} of {} samples hold no code: they stay in every denominator.",
            count(without),
            count(totals.asked)
        )
    })
}

fn and(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

fn verb<'a>(names: &[String], one: &'a str, many: &'a str) -> &'a str {
    if names.len() == 1 { one } else { many }
}
