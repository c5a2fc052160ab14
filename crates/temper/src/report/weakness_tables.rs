//! The tables over weaknesses: families, CWEs, what strategies introduce, what shares a sample.

use std::collections::BTreeMap;
use std::sync::Arc;

use temper_scan::Family;

use super::Evidence;
use super::tables::{Table, heads, p, pairs};
use super::words::{NONE, count, percent, share, weakness};
use crate::metrics::group::Group;
use crate::metrics::introduced::Introduced;
use crate::metrics::tally::Weakness;
use crate::stats::proportion::Proportion;

/// The families of weaknesses under each strategy, the most frequent first, over all models and languages.
pub(super) fn family_names(evidence: &Evidence) -> Vec<(Family, String)> {
    let mut sums = BTreeMap::<Family, (u64, &str)>::new();
    for strategy in evidence.strategies() {
        let row = evidence.prevalence_of(&Group::of_strategy(&strategy));
        for held in row.into_iter().flat_map(|row| &row.by_family) {
            sums.entry(held.family).or_insert((0, &held.name)).0 += held.weak.hits;
        }
    }
    let mut sums: Vec<_> = sums.into_iter().collect();
    sums.sort_by_key(|(_, (samples, _))| std::cmp::Reverse(*samples));
    sums.into_iter()
        .map(|(family, (_, name))| (family, name.to_owned()))
        .collect()
}

/// How often a family occurs under a strategy, over all models and languages; all zero where it does not.
pub(super) fn family_share(
    evidence: &Evidence,
    family: Family,
    strategy: &Arc<str>,
) -> Option<Proportion> {
    let row = evidence.prevalence_of(&Group::of_strategy(strategy))?;
    let held = row.by_family.iter().find(|held| held.family == family);
    Some(held.map_or(Proportion::new(0, row.weak.of), |held| held.weak))
}

/// The share of samples that hold a weakness of each family.
pub(super) fn families(evidence: &Evidence) -> Table {
    let strategies = evidence.strategies();
    let row = |(family, name): (Family, String)| {
        let cell = |strategy: &Arc<str>| {
            family_share(evidence, family, strategy).map_or_else(|| NONE.to_owned(), share)
        };
        std::iter::once(name)
            .chain(strategies.iter().map(cell))
            .collect()
    };
    let names = strategies.iter().map(|strategy| strategy.to_string());
    Table {
        title: "Samples with a weakness, by family of weaknesses",
        id: "families",
        link: "Families",
        note: "Samples that hold a weakness of the family, of all samples asked for, over all models and \
               languages; the most frequent twelve. A family joins the CWEs that name one mistake."
            .to_owned(),
        head: heads(&["family"]).into_iter().chain(names).collect(),
        words: 1,
        rows: family_names(evidence).into_iter().take(12).map(row).collect(),
    }
}

/// How many samples hold each weakness.
pub(super) fn weaknesses(evidence: &Evidence) -> Table {
    let strategies = evidence.strategies();
    let mut counts = BTreeMap::<&Weakness, BTreeMap<&str, u64>>::new();
    for strategy in &strategies {
        let row = evidence.prevalence_of(&Group::of_strategy(strategy));
        for held in row.into_iter().flat_map(|row| &row.by_weakness) {
            counts
                .entry(&held.weakness)
                .or_default()
                .insert(strategy, held.samples);
        }
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, by_strategy)| std::cmp::Reverse(by_strategy.values().sum::<u64>()));
    let row = |(kind, by_strategy): (&Weakness, BTreeMap<&str, u64>)| {
        let cell = |strategy: &Arc<str>| count(by_strategy.get(&**strategy).copied().unwrap_or(0));
        let name = std::iter::once(weakness(kind, &evidence.study));
        name.chain(strategies.iter().map(cell)).collect()
    };
    let names = strategies.iter().map(|strategy| strategy.to_string());
    Table {
        title: "Samples that hold each weakness",
        id: "weaknesses",
        link: "Weaknesses",
        note: "Numbers of samples, over all models and languages; the most frequent twelve. A finding \
               counts as the first CWE that it names."
            .to_owned(),
        head: heads(&["weakness"]).into_iter().chain(names).collect(),
        words: 1,
        rows: counts.into_iter().take(12).map(row).collect(),
    }
}

/// What strategies bring that the baseline has not.
pub(super) fn introduced(evidence: &Evidence) -> Table {
    let held = |row: &Introduced| {
        let first = row.weaknesses.iter().take(5);
        let mut names: Vec<String> = first
            .map(|w| format!("{} ({})", w.weakness, w.samples))
            .collect();
        let more = row.weaknesses.len().saturating_sub(5);
        if more > 0 {
            names.push(format!("{more} more"));
        }
        names.join(", ")
    };
    let row = |(model, strategy, group): (Arc<str>, Arc<str>, Group)| {
        let row = evidence.introduced.iter().find(|row| row.group == group)?;
        Some(vec![
            model.to_string(),
            strategy.to_string(),
            if row.weaknesses.is_empty() {
                "none".to_owned()
            } else {
                held(row)
            },
            row.undone.map_or_else(|| NONE.to_owned(), percent),
        ])
    };
    Table {
        title: "Weaknesses that a strategy introduces",
        id: "introduced",
        link: "Introduced",
        note:
            "Weaknesses in a strategy's samples that no baseline sample of the same model and scenario \
               holds, and how many samples hold them. `undone`: their severity as a share of the \
               severity removed."
                .to_owned(),
        head: heads(&["model", "strategy", "introduced", "undone"]),
        words: 3,
        rows: pairs(evidence).into_iter().filter_map(row).collect(),
    }
}

/// The pairs of weaknesses that share samples.
pub(super) fn co_occurrence(evidence: &Evidence) -> Table {
    let decimals =
        |value: Option<f64>| value.map_or_else(|| NONE.to_owned(), |v| format!("{v:.2}"));
    let of = |strategy: Arc<str>| {
        let pairs = evidence
            .co_occurrence
            .iter()
            .filter(move |pair| pair.strategy == strategy && pair.both > 0);
        pairs.take(3).map(|pair| {
            vec![
                pair.strategy.to_string(),
                format!("{} + {}", pair.first, pair.second),
                format!("{} of {}", count(pair.both), count(pair.samples)),
                format!(
                    "{} of {}",
                    count(pair.baseline_both),
                    count(pair.baseline_samples)
                ),
                decimals(pair.lift),
                decimals(pair.phi),
                p(pair.p_adjusted),
            ]
        })
    };
    Table {
        title: "Weaknesses that share samples",
        id: "co-occurrence",
        link: "Together",
        note:
            "The three most frequent pairs of each strategy: the samples that hold both, and those of \
               the baseline in the same scenarios. `lift`: how many times as often as by chance; `phi`: \
               their correlation, -1 to 1; `p`: Fisher's exact test, after Benjamini and Hochberg."
                .to_owned(),
        head: heads(&["strategy", "pair", "both", "baseline", "lift", "phi", "p"]),
        words: 2,
        rows: evidence.strategies().into_iter().flat_map(of).collect(),
    }
}
