//! The tables over pairs of samples: what changed, side effects, strategy against strategy, secure@k, larger sets.

use std::sync::Arc;

use super::Evidence;
use super::tables::{Table, heads, p, pairs};
use super::words::{NONE, count, move_of_share, percent, share, signed};
use crate::metrics::group::Group;
use crate::metrics::secure_at_k::SecureAtK;
use crate::metrics::side_effects::{SideEffects, Transition};
use crate::stats::proportion::Proportion;

type Row = (Arc<str>, Arc<str>, Group);

/// What a strategy removes, what comes instead, and what is left of the improvement.
pub(super) fn side_effects(evidence: &Evidence) -> Table {
    let row = |(model, strategy, group): Row| {
        let row = evidence
            .side_effects
            .iter()
            .find(|row| row.group == group)?;
        Some(vec![
            model.to_string(),
            strategy.to_string(),
            trades(row),
            format!("{:.0}", row.removed_severity),
            format!("{:.0}", row.introduced_severity),
            format!("{:.0}", row.net_severity),
            row.undone.map_or_else(|| NONE.to_owned(), percent),
        ])
    };
    Table {
        title: "Side effects: weaknesses that come where others go",
        id: "side-effects",
        link: "Side effects",
        note:
            "Each baseline sample beside the strategy's of the same number. `trades`: the weakness that \
               went, the one that came, and in how many pairs. Severity is summed over all pairs; \
               `net`: gone less new, above 0 is better; `undone`: new as a share of gone."
                .to_owned(),
        head: heads(&[
            "model",
            "strategy",
            "trades",
            "severity gone",
            "severity new",
            "net",
            "undone",
        ]),
        words: 3,
        rows: pairs(evidence).into_iter().filter_map(row).collect(),
    }
}

/// The three most frequent transitions in which something came.
fn trades(row: &SideEffects) -> String {
    let came = |t: &&Transition| t.to.is_some() && t.from != t.to;
    let name = |side: &Option<_>| {
        side.as_ref()
            .map_or_else(|| "nothing".to_owned(), ToString::to_string)
    };
    let first: Vec<String> = row
        .transitions
        .iter()
        .filter(came)
        .take(3)
        .map(|t| format!("{} to {} ({})", name(&t.from), name(&t.to), count(t.pairs)))
        .collect();
    if first.is_empty() {
        "none".to_owned()
    } else {
        first.join(", ")
    }
}

/// What became of the baseline's weaknesses.
pub(super) fn changes(evidence: &Evidence) -> Table {
    let row = |(model, strategy, group): Row| {
        let row = evidence.changes.iter().find(|row| row.group == group)?;
        let counts = [
            row.before(),
            row.removed,
            row.no_change,
            row.surroundings,
            row.moved,
            row.refactored,
            row.kept_unseen,
            row.introduced,
        ];
        let names = [model.to_string(), strategy.to_string()].into_iter();
        Some(names.chain(counts.map(count)).collect())
    };
    Table {
        title: "What became of the baseline's weaknesses",
        id: "changes",
        link: "Changes",
        note: "The weaknesses of each baseline sample (each once) in the strategy's sample of the same \
               number (RQ2's change types). `gone`: not found there; `same text`: the code is the same; \
               `rest changed`: the weak lines stand as they were, others changed; `moved`: the weak lines \
               stand elsewhere; `refactored`: weak still, in other lines; `kept`: weak still, without \
               code to compare. `new`: only in the strategy's."
            .to_owned(),
        head: heads(&[
            "model", "strategy", "before", "gone", "same text", "rest changed", "moved",
            "refactored", "kept", "new",
        ]),
        words: 2,
        rows: pairs(evidence).into_iter().filter_map(row).collect(),
    }
}

/// Every two strategies against each other.
pub(super) fn versus(evidence: &Evidence) -> Table {
    let p_of = |value: Option<f64>| value.map_or_else(|| NONE.to_owned(), p);
    let decimals =
        |value: Option<f64>| value.map_or_else(|| NONE.to_owned(), |v| format!("{v:.2}"));
    let rows = evidence.versus.iter().map(|row| {
        vec![
            row.model.to_string(),
            format!("{} or {}", row.first, row.second),
            share(row.first_weak),
            share(row.second_weak),
            row.interval.map_or_else(
                || signed(-row.points),
                |i| move_of_share(Some(row.points), Some(i)),
            ),
            p_of(row.p_holm),
            p_of(row.mcnemar_p_holm),
            decimals(row.cohens_h),
        ]
    });
    Table {
        title: "Strategy against strategy",
        id: "versus",
        link: "Versus",
        note:
            "Share of weak samples under the first and the second in the same scenarios, and by how \
               many percentage points it moves from the one to the other (95% bootstrap interval over \
               scenarios). `p scenarios`: sign-flip test over scenarios; `p samples`: McNemar's exact \
               test over pairs of samples; both after Holm for each model. \
               `h`: Cohen's h; 0.2 is small, 0.5 medium, 0.8 large."
                .to_owned(),
        head: heads(&[
            "model",
            "strategies",
            "first",
            "second",
            "moves",
            "p scenarios",
            "p samples",
            "h",
        ]),
        words: 2,
        rows: rows.collect(),
    }
}

/// The chance that one of k samples is secure.
pub(super) fn secure_at_k(evidence: &Evidence) -> Table {
    let tested = evidence
        .secure_at_k
        .iter()
        .any(|row| row.functional_secure.is_some());
    let mut ks: Vec<u32> = evidence.secure_at_k.iter().map(|row| row.k).collect();
    ks.sort_unstable();
    ks.dedup();
    let row = |(model, strategy, group): Row| {
        let of = |k: &u32| {
            evidence
                .secure_at_k
                .iter()
                .find(|row| row.group == group && row.k == *k)
        };
        let cell = |value: Option<f64>| value.map_or_else(|| NONE.to_owned(), percent);
        let with = |value: fn(&SecureAtK) -> Option<f64>| {
            ks.iter()
                .map(|k| cell(of(k).and_then(value)))
                .collect::<Vec<_>>()
        };
        let mut row = vec![model.to_string(), strategy.to_string()];
        row.extend(with(|row| Some(row.secure)));
        row.extend(
            with(|row| row.functional_secure)
                .into_iter()
                .filter(|_| tested),
        );
        row
    };
    let named = |name: &str| ks.iter().map(|k| format!("{name}@{k}")).collect::<Vec<_>>();
    Table {
        title: "The chance of a secure sample among k",
        id: "secure-at-k",
        link: "secure@k",
        note: format!(
            "`secure@k`: the chance that of k samples at least one is code that parses and has no finding; \
             the unbiased estimator of pass@k (arXiv 2107.03374), as a mean over scenarios. {}",
            if tested {
                "`func-sec@k`: and that passes its functional tests, over the samples with such a result."
            } else {
                "No sample has a function result, so that func-sec@k is not known."
            }
        ),
        head: heads(&["model", "strategy"])
            .into_iter()
            .chain(named("secure"))
            .chain(named("func-sec").into_iter().filter(|_| tested))
            .collect(),
        words: 2,
        rows: pairs(evidence)
            .into_iter()
            .filter(|_| !ks.is_empty())
            .map(row)
            .collect(),
    }
}

/// Severity per sample and per 100 lines.
pub(super) fn density(evidence: &Evidence) -> Table {
    let number = |value: Option<f64>| value.map_or_else(|| NONE.to_owned(), |v| format!("{v:.1}"));
    let row = |(model, strategy, group): Row| {
        let row = evidence.density.iter().find(|row| row.group == group)?;
        let interval = row.interval.map_or_else(
            || NONE.to_owned(),
            |i| format!("{:.1} to {:.1}", i.low, i.high),
        );
        Some(vec![
            model.to_string(),
            strategy.to_string(),
            number(row.per_sample),
            interval,
            number(row.per_100_lines),
        ])
    };
    Table {
        title: "Severity per sample and per 100 lines",
        id: "density",
        link: "Severity",
        note: "The severities (0 to 10, as in CVSS) of all findings, summed, per sample asked for, with \
               its 95% bootstrap interval over scenarios, and per 100 lines of code that are not blank."
            .to_owned(),
        head: heads(&["model", "strategy", "per sample", "95%", "per 100 lines"]),
        words: 2,
        rows: pairs(evidence).into_iter().filter_map(row).collect(),
    }
}

/// Three and four weaknesses that share samples.
pub(super) fn weakness_sets(evidence: &Evidence) -> Table {
    let of = |strategy: Arc<str>| {
        let sets = evidence.weakness_sets.iter();
        let mine = sets.filter(move |set| set.strategy == strategy).take(3);
        mine.map(|set| {
            let names: Vec<String> = set.weaknesses.iter().map(ToString::to_string).collect();
            let of = |p: Proportion| format!("{} of {}", count(p.hits), count(p.of));
            vec![
                set.strategy.to_string(),
                names.join(" + "),
                of(set.samples),
                of(set.baseline),
                set.lift
                    .map_or_else(|| NONE.to_owned(), |lift| format!("{lift:.1}")),
                p(set.p_adjusted),
            ]
        })
    };
    Table {
        title: "Three or more weaknesses that share samples",
        id: "weakness-sets",
        link: "Sets",
        note: "The three most frequent sets of each strategy: the samples that hold them all, and those \
               of the baseline in the same scenarios. `lift`: how many times as often as by chance; `p`: \
               the binomial tail, after Benjamini and Hochberg."
            .to_owned(),
        head: heads(&["strategy", "set", "all", "baseline", "lift", "p"]),
        words: 2,
        rows: evidence.strategies().into_iter().flat_map(of).collect(),
    }
}
