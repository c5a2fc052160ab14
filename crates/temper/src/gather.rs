//! Samples out of a ledger: replies, code extracted and scanned. No model is asked.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use rayon::prelude::*;
use temper_model::{Outcome, Usage};
use temper_scan::{GapKind, Scan, extract};

use crate::ledger::{
    Call, CellKey, Failed, Header, Ledger, LedgerError, Record, RunStarted, SampleEnd, Scanned,
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
    let header = ledger.header()?.ok_or(GatherError::Empty)?;
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
            } else {
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
    let calls = ledger.calls(at.key)?;
    let mut ends: HashMap<u32, SampleEnd> = ledger
        .decided(at.key)?
        .into_iter()
        .map(|d| (d.index, d.end))
        .collect();
    let mut cell = Cell::default();
    for index in 0..at.header.samples {
        let mut sample = blank(at, index);
        spend(&mut sample, &calls, index, at.header.samples);
        match ends.remove(&index) {
            Some(SampleEnd::Reply { step }) => {
                let reply = calls
                    .iter()
                    .find(|call| belongs(call, index) && call.key.step == step);
                if let Some(call) = reply {
                    cell.scans
                        .extend(read_reply(&mut sample, call, ledger, scanner, at.scenario)?);
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

fn read_reply(
    sample: &mut Sample,
    call: &Call,
    ledger: &dyn Ledger,
    scanner: &Scanner,
    scenario: &Scenario,
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
    let extracted = extract::extract(&call.text, scenario.language, Some(&scenario.template()));
    let Some(code) = extracted.code else {
        return Ok(None);
    };
    let (scan, made) = scanner.scan(&code, scenario.language, ledger)?;
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
