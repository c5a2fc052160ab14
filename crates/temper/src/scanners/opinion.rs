//! A second opinion: what an external analyzer finds in the samples of a study, remembered in the ledger.

use std::collections::HashMap;
use std::sync::Arc;

use sha2::{Digest, Sha256};
use temper_scan::{Finding, Language, Scan};

use super::external::External;
use super::programs::{ProgramsError, look_at};
use crate::ledger::{Ledger, LedgerError, Record, ScanKey, Scanned};
use crate::sample::Sample;

/// What one analyzer finds in the samples of a study.
#[derive(Debug, Clone)]
pub struct Opinion {
    /// The analyzer with its version.
    pub tool: String,
    /// Its findings in each sample, in the order of the samples; none where there is no code, or in a language that
    /// it does not read.
    pub findings: Vec<Option<Vec<Finding>>>,
}

/// No opinion.
#[derive(Debug, thiserror::Error)]
pub enum OpinionError {
    /// The analyzer could not be asked.
    #[error(transparent)]
    Programs(#[from] ProgramsError),
    /// What it said before can't be read.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
}

/// Asks an analyzer of this version about every text that the ledger does not remember its findings of.
/// The records are what was found now; keep them to save the next reader the work.
///
/// # Errors
/// When the analyzer can't be run or is not understood, or the ledger can't be read.
pub fn opinion(
    analyzer: &External,
    version: Option<&str>,
    samples: &[Sample],
    ledger: &dyn Ledger,
) -> Result<(Opinion, Vec<Record>), OpinionError> {
    let id = id(analyzer, version);
    let keys: Vec<Option<ScanKey>> = samples.iter().map(|it| key(analyzer, &id, it)).collect();
    let mut known: HashMap<&ScanKey, Vec<Finding>> = HashMap::new();
    let mut asked: Vec<(&ScanKey, (Language, &str))> = Vec::new();
    for (key, sample) in keys.iter().zip(samples) {
        let (Some(key), Some(code)) = (key, &sample.code) else {
            continue;
        };
        if known.contains_key(key) {
            continue;
        }
        let remembered = ledger.scan(key)?.map(|scan| scan.findings);
        if remembered.is_none() {
            asked.push((key, (sample.language, code)));
        }
        known.insert(key, remembered.unwrap_or_default());
    }
    let programs: Vec<_> = asked.iter().map(|(_, program)| *program).collect();
    let mut records = Vec::new();
    for ((key, _), findings) in asked.into_iter().zip(look_at(analyzer, &programs)?) {
        let findings = findings.unwrap_or_default();
        records.push(record(key, &findings));
        known.insert(key, findings);
    }
    let of = |key: &Option<ScanKey>| known.get(key.as_ref()?).cloned();
    let opinion = Opinion {
        tool: version.map_or_else(
            || analyzer.name.clone(),
            |version| format!("{} {version}", analyzer.name),
        ),
        findings: keys.iter().map(of).collect(),
    };
    Ok((opinion, records))
}

/// Name, version and a hash of what it is run with: equal ids give equal findings.
fn id(analyzer: &External, version: Option<&str>) -> Arc<str> {
    let run = format!("{:?} {:?}", analyzer.commands, analyzer.arguments);
    let hash = hex::encode(Sha256::digest(run.as_bytes()));
    let version = version.unwrap_or("unknown");
    format!("{}-{version}-{}", analyzer.name, &hash[..16]).into()
}

fn key(analyzer: &External, id: &Arc<str>, sample: &Sample) -> Option<ScanKey> {
    let code = sample
        .code
        .as_ref()
        .filter(|_| analyzer.reads(sample.language))?;
    Some(ScanKey {
        scanner: Arc::clone(id),
        language: sample.language,
        code_hash: hex::encode(Sha256::digest(code.as_bytes())),
    })
}

fn record(key: &ScanKey, findings: &[Finding]) -> Record {
    Record::Scanned(Box::new(Scanned {
        key: key.clone(),
        scan: Scan {
            findings: findings.to_vec(),
            gaps: Vec::new(),
        },
    }))
}
