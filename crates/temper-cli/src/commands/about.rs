//! What a report must know of a study beyond its samples, from the header of its ledger.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use temper::caveat::BlindSpot;
use temper::gather::Gathered;
use temper::ledger::{Header, Imported, LabelSource, StudyModel};
use temper::report::study::{ModelInfo, ScenarioInfo, StrategyInfo, StudyInfo};
use temper::scanners::Scanner;
use temper::scenario::Scenario;
use temper::strategy::StrategyFile;
use temper_scan::RuleSet;

/// What a report must know of a study beyond its samples.
pub fn info(gathered: &Gathered, scanner: &Scanner, folder: &Path) -> StudyInfo {
    let header = &gathered.header;
    StudyInfo {
        name: header.study.clone(),
        created: gathered
            .runs
            .first()
            .map(|run| run.at.clone())
            .unwrap_or_default(),
        finished: None,
        seconds: None,
        tool_version: env!("CARGO_PKG_VERSION").to_owned(),
        suite: header.suite.clone(),
        suite_hash: header.suite_hash.clone(),
        rule_set_hash: match labelled(header) {
            Some(_) => "none of ours".to_owned(),
            None => scanner.rules().fingerprint().to_owned(),
        },
        scanner: match labelled(header) {
            Some(imported) => format!("the import's labels ({})", imported.labels.name()),
            None => scanner.id().to_string(),
        },
        models: header.models.iter().map(model_info).collect(),
        strategies: header.strategies.iter().map(strategy_info).collect(),
        scenarios: header.scenarios.iter().map(scenario_info).collect(),
        n: header.samples,
        seed: header.seed,
        blind_spots: match header.imported {
            Some(_) => Vec::new(),
            None => blind_spots(header, scanner.rules()),
        },
        weakness_names: weakness_names(gathered),
        notes: notes(gathered),
        commands: vec![
            match &header.imported {
                Some(i) => format!("temper import {} --labels {}", i.source, i.labels.name()),
                None => format!("temper study run {}", folder.display()),
            },
            format!("temper report {}", folder.display()),
        ],
    }
}

/// The import whose own labels count: those were made by no rule of ours.
fn labelled(header: &Header) -> Option<&Imported> {
    let imported = header.imported.as_ref()?;
    (imported.labels != LabelSource::Temper).then_some(imported)
}

fn notes(gathered: &Gathered) -> Vec<String> {
    let mut notes = Vec::new();
    if gathered.missing > 0 {
        let missing = gathered.missing;
        notes.push(format!(
            "{missing} samples of the grid were not asked for yet."
        ));
    }
    if let Some(run) = gathered.runs.last() {
        let runs = gathered.runs.len();
        notes.push(format!("{runs} run(s), the last on {}.", run.machine));
    }
    if let Some(imported) = &gathered.header.imported {
        notes.push(format!("Imported from {}.", imported.source));
        notes.extend(imported.notes.iter().map(|note| format!("Import: {note}.")));
    }
    notes
}

fn strategy_info(file: &StrategyFile) -> StrategyInfo {
    StrategyInfo {
        id: file.id.as_str().into(),
        what: file.summary.clone(),
    }
}

fn scenario_info(scenario: &Scenario) -> ScenarioInfo {
    ScenarioInfo {
        id: Arc::clone(&scenario.id),
        title: scenario.title.clone(),
        weakness: Arc::clone(&scenario.weakness),
        language: scenario.language,
    }
}

fn model_info(model: &StudyModel) -> ModelInfo {
    ModelInfo {
        id: model.id.as_str().into(),
        provider: model.provider.clone(),
        name: model.model.clone(),
        params: model.params.clone(),
    }
}

/// Weaknesses of the study that no chosen rule looks for in the scenario's language.
fn blind_spots(header: &Header, rules: &RuleSet) -> Vec<BlindSpot> {
    let seen = |scenario: &Scenario| {
        rules.rules().iter().any(|rule| {
            rule.languages().any(|claimed| claimed == scenario.language)
                && rule.cwes.iter().any(|cwe| scenario.cwes.contains(cwe))
        })
    };
    let blind = header.scenarios.iter().filter(|scenario| !seen(scenario));
    blind
        .map(|s| BlindSpot {
            language: s.language,
            weakness: Arc::clone(&s.weakness),
        })
        .collect()
}

fn weakness_names(gathered: &Gathered) -> BTreeMap<String, String> {
    let findings = gathered.samples.iter().flat_map(|sample| &sample.findings);
    let cwes = findings.flat_map(|finding| &finding.cwes);
    cwes.filter_map(|cwe| Some((cwe.to_string(), cwe.name()?.to_owned())))
        .collect()
}
