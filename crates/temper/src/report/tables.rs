//! The tables of a report, as text in cells: what terminal, Markdown and HTML all show.

use std::sync::Arc;

use temper_scan::Language;

use super::Evidence;
use super::pair_tables;
use super::tool_tables;
use super::weakness_tables;
use super::words::{
    NONE, average, count, dollars, interval, move_of_share, seconds, share, tokens,
};
use crate::metrics::comparison::Verdict;
use crate::metrics::group::Group;
use crate::sample::SampleOutcome;

/// A table as text.
pub(crate) struct Table {
    /// What it shows.
    pub(crate) title: &'static str,
    /// A word that links lead to.
    pub(crate) id: &'static str,
    /// A word or two for a table of contents.
    pub(crate) link: &'static str,
    /// How to read it.
    pub(crate) note: String,
    /// The heads of its columns.
    pub(crate) head: Vec<String>,
    /// How many of the first columns hold words; the others hold numbers.
    pub(crate) words: usize,
    /// Its rows.
    pub(crate) rows: Vec<Vec<String>>,
}

/// Every table that has rows, in reading order.
pub(super) fn tables(evidence: &Evidence) -> Vec<Table> {
    let all = [
        prevalence(evidence),
        improvement(evidence),
        languages(evidence),
        weakness_tables::families(evidence),
        weakness_tables::weaknesses(evidence),
        weakness_tables::introduced(evidence),
        pair_tables::side_effects(evidence),
        pair_tables::changes(evidence),
        pair_tables::versus(evidence),
        pair_tables::secure_at_k(evidence),
        pair_tables::density(evidence),
        weakness_tables::co_occurrence(evidence),
        pair_tables::weakness_sets(evidence),
        outcomes(evidence),
        cost(evidence),
        tool_tables::agreement(evidence),
    ];
    all.into_iter()
        .filter(|table| !table.rows.is_empty())
        .collect()
}

pub(super) fn heads(heads: &[&str]) -> Vec<String> {
    heads.iter().map(|head| (*head).to_owned()).collect()
}

/// Each model under each strategy.
pub(super) fn pairs(evidence: &Evidence) -> Vec<(Arc<str>, Arc<str>, Group)> {
    let strategies = evidence.strategies();
    let of = |model: Arc<str>| {
        let group = |strategy: &Arc<str>| Group {
            model: Some(Arc::clone(&model)),
            strategy: Some(Arc::clone(strategy)),
            ..Group::default()
        };
        let pair = |s: &Arc<str>| (Arc::clone(&model), Arc::clone(s), group(s));
        strategies.iter().map(pair).collect::<Vec<_>>()
    };
    evidence.models().into_iter().flat_map(of).collect()
}

fn prevalence(evidence: &Evidence) -> Table {
    let row = |(model, strategy, group): (Arc<str>, Arc<str>, Group)| {
        let row = evidence.prevalence_of(&group)?;
        let compared = evidence.comparison_of(&group);
        Some(vec![
            model.to_string(),
            strategy.to_string(),
            format!("{} of {}", count(row.weak.hits), count(row.weak.of)),
            share(row.weak),
            interval(row.interval),
            share(row.weak_with_code),
            compared.map_or_else(String::new, |c| move_of_share(c.points, c.interval)),
            compared.map_or("", |c| verdict(c.verdict)).to_owned(),
        ])
    };
    Table {
        title: "Samples with a weakness",
        id: "prevalence",
        link: "Weak samples",
        note: "Samples with a finding, of all samples asked for (prevalence, arXiv 2605.05867, RQ1), \
               with Wilson's 95% interval; `of code`: of the samples with code. `vs baseline`: \
               percentage points by which the share moves in the same scenarios, with Newcombe's 95% \
               interval; below 0 is better. `better` and `worse`: that interval leaves 0 out."
            .to_owned(),
        head: heads(&[
            "model", "strategy", "weak", "share", "95%", "of code", "vs baseline", "",
        ]),
        words: 2,
        rows: pairs(evidence).into_iter().filter_map(row).collect(),
    }
}

/// A verdict in a word.
pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Fewer => "better",
        Verdict::More => "worse",
        Verdict::Unclear => "unclear",
        Verdict::NotRun => "",
    }
}

fn improvement(evidence: &Evidence) -> Table {
    let pooled =
        |value: Option<f64>| value.map_or_else(|| NONE.to_owned(), |v| format!("{:.0}", v + 0.0));
    let row = |(model, strategy, group): (Arc<str>, Arc<str>, Group)| {
        let row = evidence.improvement.iter().find(|row| row.group == group)?;
        Some(vec![
            model.to_string(),
            strategy.to_string(),
            average(&row.by_severity),
            pooled(row.by_severity.pooled),
            average(&row.by_samples),
            pooled(row.by_samples.pooled),
            format!("{}", row.by_severity.scenarios),
        ])
    };
    Table {
        title: "Improvement over the baseline, in percent",
        id: "improvement",
        link: "Improvement",
        note: "(baseline - strategy) / baseline in each scenario (arXiv 2605.05867, RQ2): of the \
               summed severities, and of the number of weak samples. 100 is all gone, below 0 is worse. \
               Mean over scenarios, with its 95% bootstrap interval; `pooled` sums over scenarios before \
               it divides. Scenarios without a weakness on either side are left out."
            .to_owned(),
        head: heads(&[
            "model",
            "strategy",
            "by severity",
            "pooled severity",
            "by samples",
            "pooled samples",
            "scenarios",
        ]),
        words: 2,
        rows: pairs(evidence).into_iter().filter_map(row).collect(),
    }
}

fn languages(evidence: &Evidence) -> Table {
    let has = |language: &Language| {
        evidence
            .prevalence
            .iter()
            .any(|row| row.group.language == Some(*language))
    };
    let languages: Vec<Language> = Language::ALL.into_iter().filter(has).collect();
    let row = |(model, strategy, group): (Arc<str>, Arc<str>, Group)| {
        let cell = |language: &Language| {
            let group = Group {
                language: Some(*language),
                ..group.clone()
            };
            evidence
                .prevalence_of(&group)
                .map_or_else(|| NONE.to_owned(), |row| share(row.weak))
        };
        let shares = languages.iter().map(cell);
        [model.to_string(), strategy.to_string()]
            .into_iter()
            .chain(shares)
            .collect()
    };
    let many = languages.len() > 1;
    let names = languages.iter().map(|language| language.name().to_owned());
    Table {
        title: "Samples with a weakness, by language",
        id: "languages",
        link: "Languages",
        note: "Samples with a finding, of all samples asked for in a language.".to_owned(),
        head: heads(&["model", "strategy"])
            .into_iter()
            .chain(names)
            .collect(),
        words: 2,
        rows: pairs(evidence)
            .into_iter()
            .filter(|_| many)
            .map(row)
            .collect(),
    }
}

pub(super) fn p(value: f64) -> String {
    if value < 0.001 {
        "<0.001".to_owned()
    } else {
        format!("{value:.3}")
    }
}

fn outcomes(evidence: &Evidence) -> Table {
    let occurs = |outcome: &SampleOutcome| evidence.outcomes.iter().any(|row| row.of(*outcome) > 0);
    let shown: Vec<SampleOutcome> = SampleOutcome::ALL.into_iter().filter(occurs).collect();
    let row = |(model, strategy, group): (Arc<str>, Arc<str>, Group)| {
        let row = evidence.outcomes.iter().find(|row| row.group == group)?;
        let mut cells = vec![model.to_string(), strategy.to_string(), count(row.samples)];
        cells.extend(shown.iter().map(|outcome| count(row.of(*outcome))));
        cells.push(count(row.with_gaps));
        Some(cells)
    };
    let names = shown
        .iter()
        .map(|outcome| outcome_name(*outcome).to_owned());
    Table {
        title: "How the samples ended",
        id: "outcomes",
        link: "Outcomes",
        note: "Numbers of samples. All but `not applicable`, where the strategy had nothing to work on, \
               stay in every denominator. `gaps`: samples with code that were not analysed in full."
            .to_owned(),
        head: heads(&["model", "strategy", "samples"])
            .into_iter()
            .chain(names)
            .chain(heads(&["gaps"]))
            .collect(),
        words: 2,
        rows: pairs(evidence).into_iter().filter_map(row).collect(),
    }
}

/// An outcome as tables name it.
pub(super) fn outcome_name(outcome: SampleOutcome) -> &'static str {
    match outcome {
        SampleOutcome::Complete => "complete",
        SampleOutcome::Truncated => "truncated",
        SampleOutcome::Unparsable => "unparsable",
        SampleOutcome::NoCode => "no code",
        SampleOutcome::Refused => "refused",
        SampleOutcome::Blocked => "blocked",
        SampleOutcome::Empty => "empty",
        SampleOutcome::Failed => "failed",
        SampleOutcome::NotApplicable => "not applicable",
    }
}

fn cost(evidence: &Evidence) -> Table {
    let row = |(model, strategy, group): (Arc<str>, Arc<str>, Group)| {
        let row = evidence.cost.iter().find(|row| row.group == group)?;
        let per_sample = |amount: f64| amount / row.samples.max(1) as f64;
        let tilde = if row.estimated { "~" } else { "" };
        let removed = row.per_weakness_removed;
        Some(vec![
            model.to_string(),
            strategy.to_string(),
            format!("{tilde}{}", tokens(row.input_tokens as f64)),
            format!("{tilde}{}", tokens(row.output_tokens as f64)),
            seconds(per_sample(row.seconds)),
            dollars(row.usd),
            removed.map_or_else(
                || NONE.to_owned(),
                |r| format!("{tilde}{}", tokens(r.tokens)),
            ),
            removed.map_or_else(|| NONE.to_owned(), |r| dollars(r.usd)),
        ])
    };
    let spent = evidence.totals.input_tokens + evidence.totals.output_tokens > 0;
    Table {
        title: "Tokens, time and price",
        id: "cost",
        link: "Cost",
        note: "Tokens and price of all samples (`~`: partly estimated), and the time of the calls of one \
               sample. `per finding less`: tokens and price beyond the baseline's for one finding fewer."
            .to_owned(),
        head: heads(&[
            "model",
            "strategy",
            "tokens in",
            "tokens out",
            "time a sample",
            "price",
            "tokens per finding less",
            "price per finding less",
        ]),
        words: 2,
        rows: pairs(evidence)
            .into_iter()
            .filter(|_| spent)
            .filter_map(row)
            .collect(),
    }
}
