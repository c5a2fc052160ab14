//! Candidates out of a ledger: a study's own samples, or imported ones.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;
use sha2::{Digest, Sha256};
use temper_model::Prompt;
use temper_scan::{GapKind, Scan, extract};

use super::SourceError;
use super::candidate::{
    Candidate, Insecure, InsecureOrigin, PromptSource, Source, SourceInfo, SourceKind,
};
use super::task::Tasks;
use crate::gather::{Gathered, gather_labelled};
use crate::ledger::{CellKey, LabelSource, Ledger, LedgerError, SampleEnd};
use crate::plan::BASELINE;
use crate::sample::{Sample, SampleOutcome};
use crate::scanners::Scanner;
use crate::scenario::Scenario;
use crate::strategy::StrategyCatalog;

/// Reads a study's samples, scanned with this scanner's rules whatever labels an import brought.
/// The scans that were made now come back beside them, to be kept.
///
/// # Errors
/// When the ledger can't be read or is empty.
pub fn from_ledger(
    name: &str,
    ledger: &dyn Ledger,
    scanner: &Scanner,
    progress: &(dyn Fn(u64, u64) + Sync),
) -> Result<(Source, Vec<crate::ledger::Record>), SourceError> {
    let imported = ledger.header()?.and_then(|header| header.imported);
    let gathered = gather_labelled(ledger, scanner, Some(LabelSource::Temper), progress)?;
    let mut catalog = StrategyCatalog::builtin()?;
    if imported.is_none() {
        let kept = gathered.header.strategies.iter();
        kept.for_each(|file| catalog.adopt(file));
    }
    let known = Known {
        tasks: Tasks::of(&catalog)?,
        baselines: baselines(&gathered),
        name,
        ledger,
        scanner,
        gathered: &gathered,
    };
    let mut candidates = known.candidates()?;
    if let Some(imported) = imported {
        mark_labelled(&mut candidates, &gathered, ledger, imported.labels)?;
    }
    let info = info(name, &gathered);
    let source = Source {
        info,
        scenarios: gathered.header.scenarios.clone(),
        candidates,
    };
    Ok((source, gathered.scans))
}

/// What the candidates of one ledger share.
struct Known<'a> {
    tasks: Tasks,
    baselines: HashMap<(&'a str, &'a str, u32), &'a Sample>,
    name: &'a str,
    ledger: &'a dyn Ledger,
    scanner: &'a Scanner,
    gathered: &'a Gathered,
}

impl Known<'_> {
    fn candidates(&self) -> Result<Vec<Candidate>, LedgerError> {
        let scenarios: HashMap<&str, (&Scenario, Option<Prompt>)> = self
            .gathered
            .header
            .scenarios
            .iter()
            .map(|it| (&*it.id, (it, self.tasks.of_scenario(it))))
            .collect();
        let samples = self.gathered.samples.par_iter();
        samples
            .filter_map(|sample| Some((sample, scenarios.get(&*sample.key.scenario)?)))
            .map(|(sample, (scenario, prompt))| self.candidate(sample, scenario, prompt.as_ref()))
            .collect()
    }

    fn candidate(
        &self,
        sample: &Sample,
        scenario: &Scenario,
        prompt: Option<&Prompt>,
    ) -> Result<Candidate, LedgerError> {
        let key = &sample.key;
        let prompt = match prompt {
            Some(prompt) => Some((prompt.clone(), PromptSource::Scenario)),
            None => self
                .recorded(&key.model, &key.scenario)?
                .map(|prompt| (prompt, PromptSource::Recorded)),
        };
        Ok(Candidate {
            place: format!(
                "{}: {}/{}/{}/{}",
                self.name, key.model, key.strategy, key.scenario, key.index
            ),
            scenario: Arc::clone(&key.scenario),
            weakness: Some(Arc::clone(&sample.weakness)),
            language: sample.language,
            model: Some(Arc::clone(&key.model)),
            strategy: Some(Arc::clone(&key.strategy)),
            prompt,
            outcome: sample.outcome,
            code: sample.code.clone(),
            scan: Scan {
                findings: sample.findings.clone(),
                gaps: sample.gaps.clone(),
            },
            labelled_weak: false,
            functional: sample.functional,
            insecure: self.insecure(sample, scenario)?,
        })
    }

    /// What an imported study's baseline asked, where the import knows it.
    fn recorded(&self, model: &str, scenario: &str) -> Result<Option<Prompt>, LedgerError> {
        let cell = CellKey {
            model: model.into(),
            scenario: scenario.into(),
            strategy: BASELINE.into(),
        };
        let calls = self.ledger.calls(&cell)?;
        let prompt = calls.iter().find(|call| !call.prompt.messages.is_empty());
        Ok(prompt.map(|call| (*call.prompt).clone()))
    }

    /// Insecure versions of a secure sample: the draft that was repaired, and the baseline's of the same index.
    fn insecure(&self, sample: &Sample, scenario: &Scenario) -> Result<Vec<Insecure>, LedgerError> {
        let mut insecure = Vec::new();
        if sample.outcome != SampleOutcome::Complete || !sample.findings.is_empty() {
            return Ok(insecure);
        }
        insecure.extend(self.draft(sample, scenario)?.map(|code| Insecure {
            origin: InsecureOrigin::Draft,
            code,
        }));
        let key = (&*sample.key.model, &*sample.key.scenario, sample.key.index);
        let weak = self.baselines.get(&key).filter(|it| is_weak(it));
        insecure.extend(
            weak.and_then(|it| it.code.clone())
                .map(|code| Insecure {
                    origin: InsecureOrigin::Baseline,
                    code,
                })
                .filter(|it| insecure.iter().all(|other| other.code != it.code)),
        );
        Ok(insecure)
    }

    /// The first whole program with findings that was asked for on the way to this sample.
    fn draft(&self, sample: &Sample, scenario: &Scenario) -> Result<Option<String>, LedgerError> {
        if scenario.program.is_empty() {
            return Ok(None);
        }
        let cell = CellKey {
            model: Arc::clone(&sample.key.model),
            scenario: Arc::clone(&sample.key.scenario),
            strategy: Arc::clone(&sample.key.strategy),
        };
        let index = sample.key.index;
        let decided = self.ledger.decided(&cell)?;
        let end = decided
            .iter()
            .find(|it| it.index == index)
            .map(|it| &it.end);
        let Some(SampleEnd::Reply { step: last }) = end else {
            return Ok(None);
        };
        let calls = self.ledger.calls(&cell)?;
        let earlier = calls
            .iter()
            .filter(|call| call.key.sample == Some(index) && call.key.step < *last);
        for call in earlier {
            let found = extract::extract(&call.text, scenario.language, Some(&scenario.template()));
            let Some(code) = found.code.filter(|_| found.gaps.is_empty()) else {
                continue;
            };
            let (scan, _) = self.scanner.scan(&code, scenario.language, self.ledger)?;
            let parses = scan.gaps.iter().all(|gap| gap.kind != GapKind::Syntax);
            if parses && !scan.findings.is_empty() {
                return Ok(Some(code));
            }
        }
        Ok(None)
    }
}

fn is_weak(sample: &Sample) -> bool {
    sample.outcome == SampleOutcome::Complete && !sample.findings.is_empty()
}

fn baselines(gathered: &Gathered) -> HashMap<(&str, &str, u32), &Sample> {
    let baseline = |sample: &&Sample| *sample.key.strategy == *BASELINE;
    let samples = gathered.samples.iter().filter(baseline);
    let keyed = samples.map(|it| ((&*it.key.model, &*it.key.scenario, it.key.index), it));
    keyed.collect()
}

/// What the labels of an import call weak is not verified, whatever our own scanner says.
fn mark_labelled(
    candidates: &mut [Candidate],
    gathered: &Gathered,
    ledger: &dyn Ledger,
    labels: LabelSource,
) -> Result<(), LedgerError> {
    let mut weak = std::collections::HashSet::new();
    for cell in ledger.cells()? {
        for label in ledger.labels(&cell)? {
            let index = label.index;
            if label
                .findings(labels)
                .is_some_and(|found| !found.is_empty())
            {
                weak.insert((cell.clone(), index));
            }
        }
    }
    for (candidate, sample) in candidates.iter_mut().zip(&gathered.samples) {
        let cell = CellKey {
            model: Arc::clone(&sample.key.model),
            scenario: Arc::clone(&sample.key.scenario),
            strategy: Arc::clone(&sample.key.strategy),
        };
        candidate.labelled_weak = weak.contains(&(cell, sample.key.index));
    }
    Ok(())
}

fn info(name: &str, gathered: &Gathered) -> SourceInfo {
    let header = &gathered.header;
    let mut hash = Sha256::new();
    for sample in &gathered.samples {
        hash.update(sample.code.as_deref().unwrap_or_default());
        hash.update([0]);
    }
    let mut notes = Vec::new();
    if gathered.missing > 0 {
        notes.push(format!(
            "{} samples of the study were not asked for yet",
            gathered.missing
        ));
    }
    SourceInfo {
        name: name.to_owned(),
        kind: SourceKind::Ledger,
        samples: gathered.samples.len() as u64,
        content_sha256: hex::encode(hash.finalize()),
        study: Some(header.study.clone()),
        suite: Some(header.suite.clone()),
        suite_hash: Some(header.suite_hash.clone()),
        models: header.models.iter().map(|it| it.id.clone()).collect(),
        strategies: header.strategies.iter().map(|it| it.id.clone()).collect(),
        notes,
    }
}
