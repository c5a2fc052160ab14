//! The heat map: the share of weak samples of every scenario under every model and strategy, as a table whose cells are
//! shaded. A table, not a drawing: it can be read aloud, scrolled, and its cells lead to their samples.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use serde::Serialize;
use temper_scan::Language;

use crate::caveat::BlindSpot;
use crate::metrics::group::Group;
use crate::metrics::prevalence::Prevalence;
use crate::report::Evidence;

/// The map: for each model a group of columns, one for each of its strategies.
#[derive(Serialize)]
pub(super) struct HeatMap {
    models: Vec<Columns>,
    languages: Vec<Block>,
    /// All columns, the one of the scenarios included.
    width: usize,
}

/// The columns of one model.
#[derive(Serialize)]
struct Columns {
    model: Arc<str>,
    strategies: Vec<Arc<str>>,
}

/// The scenarios of one language.
#[derive(Serialize)]
struct Block {
    language: &'static str,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    scenario: Arc<str>,
    /// The scenario without the language that its block names anyway.
    name: String,
    title: String,
    cells: Vec<Cell>,
}

/// A cell: its text, its shade from 0 to 10 where it has one, what a pointer reads, and where it leads.
#[derive(Serialize)]
struct Cell {
    text: String,
    shade: Option<u64>,
    hint: String,
    model: Arc<str>,
    strategy: Arc<str>,
    /// Whether it is the first of its model.
    first: bool,
}

type Cells<'a> = HashMap<&'a Group, &'a Prevalence>;

/// The map, where there are samples.
pub(super) fn map(evidence: &Evidence) -> Option<HeatMap> {
    let cells: Cells<'_> = evidence
        .prevalence
        .iter()
        .filter(|row| row.group.scenario.is_some())
        .map(|row| (&row.group, row))
        .collect();
    let models: Vec<Columns> = evidence
        .models()
        .into_iter()
        .map(|model| Columns {
            strategies: strategies(evidence, &cells, &model),
            model,
        })
        .collect();
    let languages: Vec<Block> = Language::ALL
        .into_iter()
        .map(|language| block(evidence, &cells, &models, language))
        .filter(|block| !block.rows.is_empty())
        .collect();
    let width = 1 + models.iter().map(|m| m.strategies.len()).sum::<usize>();
    (!languages.is_empty()).then_some(HeatMap {
        models,
        languages,
        width,
    })
}

/// The strategies that a model was asked under: one that it never was has no column.
fn strategies(evidence: &Evidence, cells: &Cells<'_>, model: &Arc<str>) -> Vec<Arc<str>> {
    let asked: BTreeSet<&Arc<str>> = cells
        .keys()
        .filter(|group| group.model.as_ref() == Some(model))
        .filter_map(|group| group.strategy.as_ref())
        .collect();
    let all = evidence.strategies().into_iter();
    all.filter(|strategy| asked.contains(strategy)).collect()
}

fn block(evidence: &Evidence, cells: &Cells<'_>, models: &[Columns], language: Language) -> Block {
    let scenarios: BTreeSet<&Arc<str>> = cells
        .keys()
        .filter(|group| group.language == Some(language))
        .filter_map(|group| group.scenario.as_ref())
        .collect();
    let row = |scenario: &Arc<str>| {
        let blind = blind(evidence, scenario, language);
        let columns = models.iter().flat_map(|columns| {
            let strategies = columns.strategies.iter().enumerate();
            strategies.map(move |(place, strategy)| (&columns.model, strategy, place == 0))
        });
        Row {
            scenario: Arc::clone(scenario),
            name: name(&short_name(scenario, language), &title(evidence, scenario)),
            title: title(evidence, scenario),
            cells: columns
                .map(|(model, strategy, first)| {
                    let group = Group {
                        model: Some(Arc::clone(model)),
                        language: Some(language),
                        scenario: Some(Arc::clone(scenario)),
                        strategy: Some(Arc::clone(strategy)),
                    };
                    let (text, shade, hint) = cell(cells.get(&group).copied(), blind);
                    Cell {
                        text,
                        shade,
                        hint: format!("{model}, {strategy}: {hint}"),
                        model: Arc::clone(model),
                        strategy: Arc::clone(strategy),
                        first,
                    }
                })
                .collect(),
        }
    };
    Block {
        language: language.name(),
        rows: scenarios.into_iter().map(row).collect(),
    }
}

/// "sql-injection" of "sql-injection-python" or "python/sql-injection".
fn short_name(scenario: &str, language: Language) -> String {
    let id = language.id();
    let name = scenario
        .strip_suffix(id)
        .and_then(|rest| rest.strip_suffix(['-', '/']));
    let name = name.or_else(|| {
        scenario
            .strip_prefix(id)
            .and_then(|rest| rest.strip_prefix(['-', '/']))
    });
    name.filter(|name| !name.is_empty())
        .unwrap_or(scenario)
        .to_owned()
}

/// A name that is a number says nothing: its title stands beside it, its words apart.
fn name(short: &str, title: &str) -> String {
    let number = short.chars().all(|c| c.is_ascii_digit());
    let words = if number { spaced(title) } else { String::new() };
    format!("{short} {words}").trim_end().to_owned()
}

/// "SQL Injection" of "SQLInjection".
fn spaced(title: &str) -> String {
    let letters: Vec<char> = title.chars().collect();
    let mut words = String::with_capacity(title.len() + 8);
    for (place, letter) in letters.iter().enumerate() {
        let before = place.checked_sub(1).map(|at| letters[at]);
        let after = letters.get(place + 1);
        let starts = letter.is_uppercase()
            && before.is_some_and(|before| {
                before.is_lowercase()
                    || (before.is_uppercase() && after.is_some_and(|after| after.is_lowercase()))
            });
        if starts {
            words.push(' ');
        }
        words.push(*letter);
    }
    words
}

fn cell(row: Option<&Prevalence>, blind: bool) -> (String, Option<u64>, String) {
    let Some(row) = row else {
        return (String::new(), None, "not run".to_owned());
    };
    match row.weak.share() {
        None => ("n/a".to_owned(), None, "not applicable".to_owned()),
        Some(_) if blind => (
            "n/d".to_owned(),
            None,
            "not detectable: the scanner has no rule for this weakness in this language".to_owned(),
        ),
        Some(share) => (
            format!("{:.0}", 100.0 * share),
            Some((10.0 * share).round() as u64),
            format!("{} of {} samples are weak", row.weak.hits, row.weak.of),
        ),
    }
}

fn blind(evidence: &Evidence, scenario: &str, language: Language) -> bool {
    let known = evidence.study.scenarios.iter();
    let mut of = known.filter(|s| &*s.id == scenario && s.language == language);
    of.any(|s| {
        let spot = BlindSpot {
            language,
            weakness: Arc::clone(&s.weakness),
        };
        evidence.study.blind_spots.contains(&spot)
    })
}

fn title(evidence: &Evidence, scenario: &str) -> String {
    let mut known = evidence.study.scenarios.iter();
    let found = known.find(|s| &*s.id == scenario);
    found.map_or_else(String::new, |s| s.title.clone())
}
