//! Samples out of a ledger: replies, code extracted and scanned. No model is asked.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use rayon::prelude::*;
use temper_model::{Outcome, Usage};
use temper_scan::extract::{self, Extraction};
use temper_scan::{GapKind, Scan};

use crate::ledger::{
    Call, CellKey, Failed, Header, Label, LabelSource, Ledger, LedgerError, Record, RunStarted,
    SampleEnd, Scanned,
};
use crate::sample::{Sample, SampleKey, SampleOutcome};
use crate::scanners::Scanner;
use crate::scenario::Scenario;

/// A study as its ledger tells it.
#[derive(Debug, Clone)]
pub struct Gathered {
    /// What study it is.
    pub header: Header,
    /// Its runs.
    pub runs: Vec<RunStarted>,
    /// The samples that came to an end or failed, ordered by model, strategy and scenario of the study, then index.
    pub samples: Vec<Sample>,
    /// The failed calls, in the order in which they failed.
    pub failures: Vec<Failed>,
    /// Samples of the grid that were never tried.
    pub missing: u64,
    /// Scans that were made now; keep them to save the next reader the work.
    pub scans: Vec<Record>,
}

/// A ledger that can't be read as a study.
#[derive(Debug, thiserror::Error)]
pub enum GatherError {
    /// The ledger can't be read.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// Nothing was ever run.
    #[error("the ledger is empty: no run has begun")]
    Empty,
}

/// Reads a study out of its ledger and scans what was not scanned with these rules yet.
/// `progress` counts the cells that are done.
///
/// # Errors
/// When the ledger can't be read or is empty.
pub fn gather(
    ledger: &dyn Ledger,
    scanner: &Scanner,
    progress: &(dyn Fn(u64, u64) + Sync),
) -> Result<Gathered, GatherError> {
    gather_labelled(ledger, scanner, None, progress)
}

/// The same, with other labels of an imported study than those it was imported for.
///
/// # Errors
/// When the ledger can't be read or is empty.
pub fn gather_labelled(
    ledger: &dyn Ledger,
    scanner: &Scanner,
    labels: Option<LabelSource>,
    progress: &(dyn Fn(u64, u64) + Sync),
) -> Result<Gathered, GatherError> {
    let mut header = ledger.header()?.ok_or(GatherError::Empty)?;
    if let (Some(imported), Some(labels)) = (&mut header.imported, labels) {
        imported.labels = labels;
    }
    let header = header;
    let failures = ledger.failures()?;
    let failed: HashMap<(&CellKey, Option<u32>), &Failed> = failures
        .iter()
        .map(|failed| ((&failed.key.cell, failed.key.sample), failed))
        .collect();
    let begun: std::collections::BTreeSet<CellKey> = ledger.cells()?.into_iter().collect();
    let grid = grid(&header);
    let (done, all) = (AtomicU64::new(0), grid.len() as u64);
    let cells: Vec<Cell> = grid
        .par_iter()
        .map(|(key, scenario)| {
            let mut cell = Cell::default();
            if begun.contains(key) {
                let at = Place {
                    header: &header,
                    key,
                    scenario,
                    failed: &failed,
                };
                cell = read_cell(ledger, scanner, &at)?;
            } else if header.imported.is_none() {
                cell.missing = u64::from(header.samples);
            }
            progress(done.fetch_add(1, Ordering::Relaxed) + 1, all);
            Ok(cell)
        })
        .collect::<Result<_, LedgerError>>()?;
    let mut gathered = Gathered {
        runs: ledger.runs()?,
        samples: Vec::new(),
        failures: Vec::new(),
        missing: 0,
        scans: Vec::new(),
        header: header.clone(),
    };
    for cell in cells {
        gathered.samples.extend(cell.samples);
        gathered
            .scans
            .extend(cell.scans.into_iter().map(|s| Record::Scanned(Box::new(s))));
        gathered.missing += cell.missing;
    }
    gathered.failures = failures;
    Ok(gathered)
}

#[derive(Default)]
struct Cell {
    samples: Vec<Sample>,
    scans: Vec<Scanned>,
    missing: u64,
}

struct Place<'a> {
    header: &'a Header,
    key: &'a CellKey,
    scenario: &'a Scenario,
    failed: &'a HashMap<(&'a CellKey, Option<u32>), &'a Failed>,
}

fn grid(header: &Header) -> Vec<(CellKey, &Scenario)> {
    let mut grid = Vec::new();
    for model in &header.models {
        for strategy in &header.strategies {
            for scenario in &header.scenarios {
                let key = CellKey {
                    model: model.id.as_str().into(),
                    scenario: Arc::clone(&scenario.id),
                    strategy: strategy.id.as_str().into(),
                };
                grid.push((key, scenario));
            }
        }
    }
    grid
}

fn read_cell(ledger: &dyn Ledger, scanner: &Scanner, at: &Place<'_>) -> Result<Cell, LedgerError> {
    if let Some(imported) = &at.header.imported {
        return read_imported(ledger, scanner, at, imported.labels);
    }
    let calls = ledger.calls(at.key)?;
    let mut ends: HashMap<u32, SampleEnd> = ledger
        .decided(at.key)?
        .into_iter()
        .map(|d| (d.index, d.end))
        .collect();
    let mut cell = Cell::default();
    let mut replies = Replies::default();
    for index in 0..at.header.samples {
        let mut sample = blank(at, index);
        spend(&mut sample, &calls, index, at.header.samples);
        match ends.remove(&index) {
            Some(SampleEnd::Reply { step }) => {
                let reply = calls
                    .iter()
                    .find(|call| belongs(call, index) && call.key.step == step);
                if let Some(call) = reply {
                    let extract = || replies.extracted(&call.text, at.scenario);
                    cell.scans
                        .extend(read_reply(&mut sample, call, extract, ledger, scanner)?);
                }
            }
            Some(SampleEnd::NotApplicable { .. }) => sample.outcome = SampleOutcome::NotApplicable,
            None if failed(at, index) => {}
            None => {
                cell.missing += 1;
                continue;
            }
        }
        cell.samples.push(sample);
    }
    Ok(cell)
}

/// A cell of an imported study: its samples are whatever was imported, and its texts are code as they are.
fn read_imported(
    ledger: &dyn Ledger,
    scanner: &Scanner,
    at: &Place<'_>,
    source: LabelSource,
) -> Result<Cell, LedgerError> {
    let calls = ledger.calls(at.key)?;
    let mut texts: HashMap<u32, Call> = calls
        .into_iter()
        .filter_map(|call| Some((call.key.sample?, call)))
        .collect();
    let mut cell = Cell::default();
    for label in ledger.labels(at.key)? {
        let mut sample = blank(at, label.index);
        let call = texts.remove(&label.index);
        sample.cost_usd = None;
        sample.seconds = call.as_ref().map_or(0.0, |call| call.seconds);
        let made = read_label(&mut sample, label, call, ledger, scanner, source)?;
        cell.scans.extend(made);
        cell.samples.push(sample);
    }
    Ok(cell)
}

fn read_label(
    sample: &mut Sample,
    label: Label,
    call: Option<Call>,
    ledger: &dyn Ledger,
    scanner: &Scanner,
    source: LabelSource,
) -> Result<Option<Scanned>, LedgerError> {
    sample.functional = label.functional;
    let empty = call
        .as_ref()
        .is_some_and(|call| call.outcome == Outcome::Empty);
    sample.code = call.filter(|_| !empty).map(|call| call.text);
    sample.outcome = SampleOutcome::Complete;
    if empty {
        sample.outcome = SampleOutcome::Empty;
    } else if let Some(findings) = label.findings(source) {
        sample.findings = findings;
    } else if let Some(code) = &sample.code {
        let (scan, made) = scanner.scan(code, sample.language, ledger)?;
        let unparsable = scan.gaps.iter().any(|gap| gap.kind == GapKind::Syntax);
        if unparsable {
            sample.outcome = SampleOutcome::Unparsable;
        }
        (sample.findings, sample.gaps) = (scan.findings, scan.gaps);
        return Ok(made);
    } else {
        sample.outcome = SampleOutcome::NoCode;
    }
    Ok(None)
}

/// A call of this sample, or one that all samples share.
fn belongs(call: &Call, index: u32) -> bool {
    call.key.sample.is_none_or(|sample| sample == index)
}

fn failed(at: &Place<'_>, index: u32) -> bool {
    at.failed.contains_key(&(at.key, Some(index))) || at.failed.contains_key(&(at.key, None))
}

fn blank(at: &Place<'_>, index: u32) -> Sample {
    Sample {
        key: SampleKey {
            model: Arc::clone(&at.key.model),
            scenario: Arc::clone(&at.key.scenario),
            strategy: Arc::clone(&at.key.strategy),
            index,
        },
        language: at.scenario.language,
        weakness: Arc::clone(&at.scenario.weakness),
        outcome: SampleOutcome::Failed,
        code: None,
        findings: Vec::new(),
        gaps: Vec::new(),
        functional: None,
        usage: Usage::default(),
        cost_usd: Some(0.0),
        seconds: 0.0,
    }
}

/// Adds up what a sample's calls took. A shared call is split evenly, its remainder on the first sample.
fn spend(sample: &mut Sample, calls: &[Call], index: u32, samples: u32) {
    for call in calls.iter().filter(|call| belongs(call, index)) {
        let sharers = if call.key.sample.is_some() {
            1
        } else {
            u64::from(samples.max(1))
        };
        let part = |whole: u64| whole / sharers + if index == 0 { whole % sharers } else { 0 };
        sample.usage.input_tokens += part(call.usage.input_tokens);
        sample.usage.output_tokens += part(call.usage.output_tokens);
        sample.usage.estimated |= call.usage.estimated;
        sample.seconds += call.seconds / sharers as f64;
        let cost = call.cost_usd.map(|cost| cost / sharers as f64);
        sample.cost_usd = sample.cost_usd.zip(cost).map(|(sum, cost)| sum + cost);
    }
}

/// The code of a cell's replies. Models repeat themselves: what is said twice is taken apart once.
#[derive(Default)]
struct Replies<'a>(HashMap<&'a str, Extraction>);

impl<'a> Replies<'a> {
    fn extracted(&mut self, reply: &'a str, scenario: &Scenario) -> Extraction {
        let extract = || extract::extract(reply, scenario.language, Some(&scenario.template()));
        self.0.entry(reply).or_insert_with(extract).clone()
    }
}

fn read_reply(
    sample: &mut Sample,
    call: &Call,
    extract: impl FnOnce() -> Extraction,
    ledger: &dyn Ledger,
    scanner: &Scanner,
) -> Result<Option<Scanned>, LedgerError> {
    sample.outcome = match call.outcome {
        Outcome::Refused => SampleOutcome::Refused,
        Outcome::Blocked => SampleOutcome::Blocked,
        Outcome::Empty => SampleOutcome::Empty,
        Outcome::Complete | Outcome::Truncated => SampleOutcome::NoCode,
    };
    if sample.outcome != SampleOutcome::NoCode {
        return Ok(None);
    }
    let extracted = extract();
    let Some(code) = extracted.code else {
        return Ok(None);
    };
    let (scan, made) = scanner.scan(&code, sample.language, ledger)?;
    let Scan { findings, gaps } = scan;
    sample.outcome = match call.outcome {
        Outcome::Truncated => SampleOutcome::Truncated,
        _ if gaps.iter().any(|gap| gap.kind == GapKind::Syntax) => SampleOutcome::Unparsable,
        _ => SampleOutcome::Complete,
    };
    sample.code = Some(code);
    sample.findings = findings;
    sample.gaps = gaps;
    sample.gaps.extend(extracted.gaps);
    Ok(made)
}
