//! From samples as read to the records of a ledger.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use sha2::{Digest, Sha256};
use temper_model::{Outcome, Params, Prompt, Usage};

use super::labels::{Severities, labels};
use super::{Collected, ImportError, Imports, Options, Raw};
use crate::ledger::{
    Call, CallKey, CellKey, Header, Imported, Label, LabelSource, Ledger, Record, RunStarted,
    SampleDecided, SampleEnd, StudyModel,
};
use crate::scenario::Scenario;
use crate::strategy::{StrategyCatalog, StrategyFile, StrategyKind, TextsFile};

/// The most records of one commit.
const BATCH: usize = 8_192;

/// Writes the samples into a new ledger.
///
/// # Errors
/// When there is no sample, the labels asked for are nowhere, or the ledger can't be written.
pub fn write(
    mut collected: Collected,
    options: &Options,
    ledger: &dyn Ledger,
) -> Result<Imports, ImportError> {
    expect_labels(&collected, options.labels)?;
    let mut severities = Severities::default();
    for raw in &collected.samples {
        severities.learn(raw.language, raw.log.as_deref().unwrap_or_default());
    }
    let placed = placed(&mut collected);
    holes(&placed, &mut collected);
    let header = header(&collected, &placed, options);
    let imports = Imports {
        samples: placed.len() as u64,
        models: header.models.len(),
        scenarios: header.scenarios.len(),
        strategies: header.strategies.len(),
        notes: header
            .imported
            .iter()
            .flat_map(|i| i.notes.clone())
            .collect(),
    };
    let run = RunStarted {
        at: options.at.clone(),
        temper: env!("CARGO_PKG_VERSION").to_owned(),
        machine: options.machine.clone(),
    };
    let mut batch = vec![Record::Header(Box::new(header)), Record::Run(run)];
    let mut prompts = Prompts::default();
    for (raw, place) in collected.samples.into_iter().zip(placed) {
        records(raw, place, &severities, &mut prompts, &mut batch);
        if batch.len() >= BATCH {
            ledger.append(&batch)?;
            batch.clear();
        }
    }
    ledger.append(&batch)?;
    Ok(imports)
}

fn expect_labels(collected: &Collected, wanted: LabelSource) -> Result<(), ImportError> {
    let any = |has: fn(&Raw) -> bool| collected.samples.iter().any(has);
    if collected.samples.is_empty() {
        return Err(ImportError::NoSamples {
            notes: collected.notes.lines(),
        });
    }
    let there = match wanted {
        LabelSource::Csv => any(|raw| raw.row.is_some()),
        LabelSource::Sarif => any(|raw| raw.log.is_some()),
        LabelSource::Agreed => any(|raw| raw.row.is_some()) && any(|raw| raw.log.is_some()),
        LabelSource::Temper => any(|raw| raw.code.is_some()),
    };
    if there {
        Ok(())
    } else {
        Err(ImportError::NoLabels { wanted })
    }
}

/// Where each sample goes; two of one number do not displace each other.
fn placed(collected: &mut Collected) -> Vec<(CellKey, u32)> {
    let mut taken = HashSet::<(CellKey, u32)>::new();
    let mut next = BTreeMap::<CellKey, u32>::new();
    let mut places = Vec::with_capacity(collected.samples.len());
    let mut known = BTreeSet::<Arc<str>>::new();
    for raw in &collected.samples {
        let cell = CellKey {
            model: shared(&mut known, &raw.model),
            scenario: shared(&mut known, &scenario_id(raw)),
            strategy: shared(&mut known, &raw.strategy),
        };
        let wanted = raw.number.and_then(|number| number.checked_sub(1));
        let mut place = (cell, wanted.unwrap_or(u32::MAX));
        if wanted.is_none() || taken.contains(&place) {
            if raw.number.is_some() {
                let kind = "samples whose number is taken, counted on";
                collected.notes.add(kind, raw.place.clone());
            }
            let free = next.entry(place.0.clone()).or_default();
            place.1 = *free;
            while taken.contains(&place) {
                place.1 += 1;
            }
            *free = place.1 + 1;
        }
        taken.insert(place.clone());
        places.push(place);
    }
    places
}

fn shared(known: &mut BTreeSet<Arc<str>>, text: &str) -> Arc<str> {
    if let Some(same) = known.get(text) {
        return Arc::clone(same);
    }
    let text: Arc<str> = text.into();
    known.insert(Arc::clone(&text));
    text
}

/// `python-08` for a number, `python-sql-injection` for a name.
fn scenario_id(raw: &Raw) -> String {
    let scenario = match raw.scenario.parse::<u32>() {
        Ok(number) => format!("{number:02}"),
        Err(_) => kebab(&raw.scenario),
    };
    format!("{}-{scenario}", raw.language.id())
}

/// What is missing: strategies of a scenario, and the sheet's or log's word on a sample.
fn holes(placed: &[(CellKey, u32)], collected: &mut Collected) {
    let strategies: BTreeSet<&Arc<str>> = placed.iter().map(|(cell, _)| &cell.strategy).collect();
    let mut there = BTreeMap::<(&Arc<str>, &Arc<str>), BTreeSet<&Arc<str>>>::new();
    for (cell, _) in placed {
        let here = there.entry((&cell.model, &cell.scenario)).or_default();
        here.insert(&cell.strategy);
    }
    for ((model, scenario), here) in there {
        for missing in strategies.difference(&here) {
            let place = format!("`{model}` {scenario} `{missing}`");
            collected.notes.add("cells without a sample", place);
        }
    }
    let (sheets, logs) = collected
        .samples
        .iter()
        .fold((false, false), |(sheet, log), raw| {
            (sheet | raw.row.is_some(), log | raw.log.is_some())
        });
    for raw in &collected.samples {
        let groups = raw.row.as_ref().and_then(|row| row.groups.as_ref());
        if sheets && groups.is_none() {
            let kind = "samples without a row in a spreadsheet: the log's word counts";
            collected.notes.add(kind, raw.place.clone());
        }
        if logs && raw.log.is_none() {
            collected
                .notes
                .add("samples that no log is about", raw.place.clone());
        }
        if let (Some(groups), Some(log)) = (groups, &raw.log)
            && groups.len() != log.len()
        {
            let kind = "samples where spreadsheet and log differ in number";
            collected.notes.add(kind, raw.place.clone());
        }
        if let Some(odd) = raw.row.as_ref().and_then(|row| row.odd.as_ref()) {
            let place = format!("`{odd}` ({})", raw.place);
            collected
                .notes
                .add("rows of a spreadsheet with a slip, read as meant", place);
        }
    }
}

fn header(collected: &Collected, placed: &[(CellKey, u32)], options: &Options) -> Header {
    let mut scenarios = BTreeMap::<Arc<str>, Scenario>::new();
    let mut models = BTreeSet::new();
    let mut strategies = BTreeSet::new();
    let mut counts = BTreeMap::<&CellKey, u32>::new();
    let mut hash = Sha256::new();
    for (raw, (cell, index)) in collected.samples.iter().zip(placed) {
        scenarios
            .entry(Arc::clone(&cell.scenario))
            .or_insert_with(|| scenario(raw, &cell.scenario));
        models.insert(Arc::clone(&cell.model));
        strategies.insert(Arc::clone(&cell.strategy));
        *counts.entry(cell).or_default() += 1;
        hash.update(format!(
            "{}\0{}\0{}\0{index}\0",
            cell.model, cell.scenario, cell.strategy
        ));
        hash.update(raw.code.as_deref().unwrap_or_default());
    }
    Header {
        study: options.study.clone(),
        seed: 1,
        samples: most_frequent(counts.into_values()),
        suite: options.source.clone(),
        suite_hash: hex::encode(hash.finalize()),
        scenarios: scenarios.into_values().collect(),
        strategies: in_order(strategies).iter().map(strategy).collect(),
        models: models.iter().map(model).collect(),
        temper: env!("CARGO_PKG_VERSION").to_owned(),
        imported: Some(Imported {
            source: options.source.clone(),
            labels: options.labels,
            notes: collected.notes.lines(),
        }),
    }
}

fn most_frequent(counts: impl Iterator<Item = u32>) -> u32 {
    let mut frequencies = BTreeMap::<u32, u64>::new();
    for count in counts {
        *frequencies.entry(count).or_default() += 1;
    }
    let most = frequencies
        .into_iter()
        .max_by_key(|(count, times)| (*times, *count));
    most.map_or(0, |(count, _)| count)
}

/// The baseline first, then the strategies that Temper knows in the study's order, then the others.
fn in_order(strategies: BTreeSet<Arc<str>>) -> Vec<Arc<str>> {
    const KNOWN: [&str; 5] = [
        "baseline",
        "negative-example",
        "chain-of-thought",
        "meta-prompt",
        "fine-tuned",
    ];
    let rank = |id: &str| {
        KNOWN
            .iter()
            .position(|known| *known == id)
            .unwrap_or(KNOWN.len())
    };
    let mut all: Vec<Arc<str>> = strategies.into_iter().collect();
    all.sort_by_key(|id| (rank(id), Arc::clone(id)));
    all
}

fn scenario(raw: &Raw, id: &Arc<str>) -> Scenario {
    let title = raw
        .title
        .clone()
        .unwrap_or_else(|| format!("Scenario {}", raw.scenario));
    Scenario {
        id: Arc::clone(id),
        weakness: kebab(&title).into(),
        cwes: Vec::new(),
        language: raw.language,
        framework: String::new(),
        title: spaced(&title),
        task: String::new(),
        entry: String::new(),
        behaviour: Vec::new(),
        study_scenario: raw.scenario.parse().ok(),
        program: String::new(),
        hole: 0..0,
        references: None,
    }
}

/// `SQLInjection` -> `SQL Injection`.
fn spaced(name: &str) -> String {
    let letters: Vec<char> = name.trim().chars().collect();
    let mut text = String::new();
    for (at, c) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at));
        let after = letters.get(at + 1);
        let begins = c.is_uppercase()
            && before.is_some_and(|b| {
                b.is_lowercase() || (b.is_uppercase() && after.is_some_and(|a| a.is_lowercase()))
            });
        if begins {
            text.push(' ');
        }
        text.push(*c);
    }
    text
}

/// `SQLInjection` -> `sql-injection`.
fn kebab(name: &str) -> String {
    let words = spaced(name).to_lowercase();
    let parts = words
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-")
}

fn model(id: &Arc<str>) -> StudyModel {
    StudyModel {
        id: id.to_string(),
        provider: "imported".to_owned(),
        model: id.to_string(),
        base_url: None,
        params: Params {
            temperature: None,
            top_p: None,
            max_tokens: 0,
            reasoning_effort: None,
        },
        tuned: None,
    }
}

/// A strategy of this name as Temper has it, or else only its name.
fn strategy(id: &Arc<str>) -> StrategyFile {
    let known = StrategyCatalog::builtin()
        .ok()
        .and_then(|catalog| catalog.file(id).ok());
    let summary = known.map_or_else(|| "As imported.".to_owned(), |file| file.summary);
    StrategyFile {
        format: 1,
        id: id.to_string(),
        kind: StrategyKind::Single,
        title: id.to_string(),
        summary,
        source: "imported".to_owned(),
        max_examples: 0,
        max_example_chars: 0,
        rounds: None,
        texts: TextsFile::default(),
        rules: None,
        answers: None,
        parts: Vec::new(),
    }
}

/// Prompts that were seen: samples of a cell share theirs.
#[derive(Default)]
struct Prompts(BTreeMap<Option<Arc<str>>, Arc<Prompt>>);

impl Prompts {
    fn of(&mut self, text: Option<Arc<str>>) -> Arc<Prompt> {
        let new = || Arc::new(text.as_deref().map_or_else(Prompt::default, Prompt::user));
        Arc::clone(self.0.entry(text.clone()).or_insert_with(new))
    }
}

fn records(
    raw: Raw,
    (cell, index): (CellKey, u32),
    severities: &Severities,
    prompts: &mut Prompts,
    batch: &mut Vec<Record>,
) {
    let row = raw.row.unwrap_or_default();
    let labels = labels(
        raw.language,
        row.groups.as_deref(),
        raw.log.as_deref(),
        severities,
    );
    batch.push(Record::Label(Box::new(Label {
        cell: cell.clone(),
        index,
        sheet: labels.sheet,
        log: labels.log,
        functional: raw.functional,
    })));
    if let Some(text) = raw.code {
        let key = CallKey {
            cell: cell.clone(),
            sample: Some(index),
            step: 0,
        };
        batch.push(Record::Call(Box::new(Call {
            key,
            seed: 0,
            prompt: prompts.of(raw.prompt),
            outcome: if text.trim().is_empty() {
                Outcome::Empty
            } else {
                Outcome::Complete
            },
            text,
            finish_reason: None,
            answered_by: None,
            usage: Usage::default(),
            cost_usd: None,
            seconds: row.seconds.unwrap_or_default(),
            attempts: 1,
        })));
    }
    batch.push(Record::Sample(SampleDecided {
        cell,
        index,
        end: SampleEnd::Reply { step: 0 },
    }));
}
