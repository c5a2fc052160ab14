//! Recommendations as tables for a terminal and for Markdown.

use std::sync::Arc;

use super::{Candidate, Recommendation, Recommendations, Stance, Verdict};
use crate::report::markdown::{prose, section as markdown_section};
use crate::report::tables::Table;
use crate::report::terminal::{section as terminal_section, without_controls, wrap};
use crate::report::words::{NONE, count};
use crate::stats::mean_difference::Reach;

/// The recommendations for a terminal, at most `width` columns wide.
pub fn terminal(recommendations: &Recommendations, width: u16) -> String {
    let mut text = wrap(&title(recommendations), width, "", "");
    for (title, table) in tables(recommendations) {
        text.push_str(&format!("\n{title}\n"));
        text.push_str(&terminal_section(&table, width));
    }
    text.push('\n');
    for line in reading(recommendations) {
        text.push_str(&wrap(&line, width, "", ""));
    }
    without_controls(&text)
}

/// The recommendations as Markdown.
pub fn markdown(recommendations: &Recommendations) -> String {
    let mut text = format!("# Recommendations\n\n{}\n", prose(&title(recommendations)));
    for (title, table) in tables(recommendations) {
        text.push_str(&markdown_section(&title, &table));
    }
    text.push_str("\n## How to read it\n\n");
    for line in reading(recommendations) {
        text.push_str(&format!("- {}\n", prose(&line)));
    }
    text
}

fn title(all: &Recommendations) -> String {
    format!(
        "Which strategy to use, from {} samples of study `{}` (scanner `{}`)",
        count(all.source.samples),
        all.source.study,
        all.source.scanner
    )
}

/// A table for each model, with its title.
fn tables(all: &Recommendations) -> Vec<(String, Table)> {
    let mut models: Vec<Option<&Arc<str>>> =
        all.rows.iter().map(|row| row.model.as_ref()).collect();
    models.dedup();
    let head = [
        "language",
        "weakness",
        "use",
        "reduction",
        "95%",
        "baseline",
    ];
    let table = |model: Option<&Arc<str>>| {
        let rows = all.rows.iter().filter(|row| row.model.as_ref() == model);
        let table = Table {
            title: "Recommendations",
            id: "recommendations",
            link: "Recommendations",
            note: silent(all, model),
            head: head.map(str::to_owned).to_vec(),
            words: 3,
            rows: rows.map(cells).collect(),
        };
        let title = model.map_or_else(
            || "All models together".to_owned(),
            |m| format!("Model {m}"),
        );
        (title, table)
    };
    models.into_iter().map(table).collect()
}

/// Which strategies are left out because a model delivers less code under them.
fn silent(all: &Recommendations, model: Option<&Arc<str>>) -> String {
    let rows = all.rows.iter().filter(|row| row.model.as_ref() == model);
    let mut names: Vec<String> = rows
        .flat_map(|row| &row.candidates)
        .filter(|candidate| candidate.stance == Stance::LessCode)
        .map(|candidate| format!("`{}`", candidate.strategy))
        .collect();
    names.sort();
    names.dedup();
    if names.is_empty() {
        return String::new();
    }
    format!(
        "Not recommended in some rows, because less code comes under it: {}",
        names.join(", ")
    )
}

fn cells(row: &Recommendation) -> Vec<String> {
    let best = row
        .candidates
        .iter()
        .find(|c| Some(&c.strategy) == row.strategy.as_ref());
    let bare = matches!(
        row.verdict,
        Verdict::NothingToReduce | Verdict::NotDetectable
    );
    let shown = best.or(row.candidates.first()).filter(|_| !bare);
    let of = |text: &dyn Fn(&Candidate) -> String| shown.map_or_else(|| NONE.to_owned(), text);
    let or_all = |name: Option<String>| name.unwrap_or_else(|| "all".to_owned());
    vec![
        or_all(row.language.map(|language| language.name().to_owned())),
        or_all(row.weakness.as_ref().map(ToString::to_string)),
        match &row.strategy {
            Some(strategy) => strategy.to_string(),
            None => match shown {
                Some(first) => format!(
                    "- ({}; best: {})",
                    verdict_words(row.verdict),
                    first.strategy
                ),
                None => format!("- ({})", verdict_words(row.verdict)),
            },
        },
        of(&|c| one_decimal(c.reduction)),
        of(&range),
        shown
            .map(|c| c.baseline_severity)
            .or(row.baseline_severity)
            .map_or_else(|| NONE.to_owned(), one_decimal),
    ]
}

/// What a verdict says, in words.
pub(super) fn verdict_words(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Helps => "helps",
        Verdict::NoStrategyHelps => "no strategy helps",
        Verdict::TooFewSamples => "too few samples",
        Verdict::NothingToReduce => "no finding in the baseline",
        Verdict::NotDetectable => "not detectable",
        Verdict::NotCompared => "nothing to compare",
    }
}

/// "5.1 (3.2 to 7.0)".
pub(super) fn amount(candidate: &Candidate) -> String {
    format!("{:.1} ({})", candidate.reduction, range(candidate))
}

fn range(candidate: &Candidate) -> String {
    let interval = candidate.interval;
    format!(
        "{} to {}",
        one_decimal(interval.low),
        one_decimal(interval.high)
    )
}

/// One decimal, and never minus zero.
fn one_decimal(value: f64) -> String {
    format!("{:.1}", (value * 10.0).round() / 10.0 + 0.0)
}

fn reading(all: &Recommendations) -> Vec<String> {
    let mut lines = vec![
        "`baseline`: its severity per sample; `reduction`: how much less the strategy has, over the scenarios that \
         both were asked, what it introduces taken off. A refusal counts as a sample."
            .to_owned(),
        "95%: the interval holds for all strategies of a row together, so that the best is not better than it looks."
            .to_owned(),
        "`-`: nothing is recommended, for the reason that stands there; the numbers are those of the strategy behind it."
            .to_owned(),
        format!(
            "`no strategy helps`: every strategy's interval ends below {:.0}% of the baseline's severity.",
            100.0 * all.relevant
        ),
    ];
    let any = |reach| {
        all.rows
            .iter()
            .flat_map(|row| &row.candidates)
            .any(|c| c.reach == reach)
    };
    if any(Reach::TheseScenarios) {
        lines.push("Rows of fewer than 6 scenarios speak of new samples of these scenarios, not of other code.".to_owned());
    }
    lines.push(
        "No finding is no proof of security: the scanner knows the weaknesses that it knows."
            .to_owned(),
    );
    lines
}
