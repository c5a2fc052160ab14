//! The heat map: for each model, the share of weak samples of every scenario under every strategy, as a table whose
//! cells are shaded. A table, not a drawing: it can be read aloud, scrolled, and its cells lead to their samples.

use std::collections::HashMap;
use std::sync::Arc;

use serde::Serialize;
use temper_scan::Language;

use crate::caveat::BlindSpot;
use crate::metrics::group::Group;
use crate::metrics::prevalence::Prevalence;
use crate::report::Evidence;

/// The map of one model.
#[derive(Serialize)]
pub(super) struct HeatMap {
    model: String,
    strategies: Vec<String>,
    languages: Vec<Block>,
}

/// The scenarios of one language.
#[derive(Serialize)]
struct Block {
    language: &'static str,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    scenario: String,
    title: String,
    cells: Vec<Cell>,
}

/// A cell: its text, its shade from 0 to 10 where it has one, and what a pointer reads.
#[derive(Serialize)]
struct Cell {
    text: String,
    shade: Option<u64>,
    hint: String,
}

/// The maps of all models.
pub(super) fn maps(evidence: &Evidence) -> Vec<HeatMap> {
    let cells: HashMap<&Group, &Prevalence> = evidence
        .prevalence
        .iter()
        .filter(|row| row.group.scenario.is_some())
        .map(|row| (&row.group, row))
        .collect();
    let strategies = evidence.strategies();
    let models = evidence.models();
    models
        .iter()
        .map(|model| HeatMap {
            model: model.to_string(),
            strategies: strategies.iter().map(ToString::to_string).collect(),
            languages: Language::ALL
                .into_iter()
                .map(|language| block(evidence, &cells, model, language))
                .filter(|block| !block.rows.is_empty())
                .collect(),
        })
        .collect()
}

fn block(
    evidence: &Evidence,
    cells: &HashMap<&Group, &Prevalence>,
    model: &Arc<str>,
    language: Language,
) -> Block {
    let mut scenarios: Vec<&Arc<str>> = cells
        .keys()
        .filter(|group| group.language == Some(language))
        .filter_map(|group| group.scenario.as_ref())
        .collect();
    scenarios.sort();
    scenarios.dedup();
    let strategies = evidence.strategies();
    let row = |scenario: &Arc<str>| {
        let group = |strategy: &Arc<str>| Group {
            model: Some(Arc::clone(model)),
            language: Some(language),
            scenario: Some(Arc::clone(scenario)),
            strategy: Some(Arc::clone(strategy)),
        };
        let blind = blind(evidence, scenario, language);
        Row {
            scenario: scenario.to_string(),
            title: title(evidence, scenario),
            cells: strategies
                .iter()
                .map(|s| cell(cells.get(&group(s)).copied(), blind))
                .collect(),
        }
    };
    Block {
        language: language.name(),
        rows: scenarios.into_iter().map(row).collect(),
    }
}

fn cell(row: Option<&Prevalence>, blind: bool) -> Cell {
    let Some(row) = row else {
        return Cell {
            text: String::new(),
            shade: None,
            hint: "not run".into(),
        };
    };
    match row.weak.share() {
        None => Cell {
            text: "n/a".into(),
            shade: None,
            hint: "not applicable".into(),
        },
        Some(_) if blind => Cell {
            text: "n/d".into(),
            shade: None,
            hint: "not detectable: the scanner has no rule for this weakness in this language"
                .into(),
        },
        Some(share) => Cell {
            text: format!("{:.0}", 100.0 * share),
            shade: Some((10.0 * share).round() as u64),
            hint: format!("{} of {} samples are weak", row.weak.hits, row.weak.of),
        },
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
