//! The measures against the tables published with arXiv 2605.05867, by the way that a user goes: import, gather, audit.
//!
//! The data is not part of the repository: the test reads it from the folder named by `TEMPER_PAPER`, or from
//! `../shared/paper` beside the workspace, and says so where it is absent.

use std::path::{Path, PathBuf};
use std::process::Command;

use temper::audit::{Audit, Cause, Labelled, Published, audit, render};
use temper::import::{Mapping, Options, read, write};
use temper::ledger::{LabelSource, SqliteLedger};

use crate::importing::gathered;

#[test]
fn published_tables_follow_from_the_published_labels() {
    let Some(found) = audited() else {
        eprintln!("skipped: no published data; point `TEMPER_PAPER` at its folder");
        return;
    };
    let prevalence = &found.prevalence;
    assert_eq!((prevalence.agreeing, prevalence.cells), (195, 200));
    assert_eq!(
        prevalence.differing.len(),
        5,
        "the five that the labels contradict are named"
    );

    let severity = &found.severity;
    let by_log = severity.with_cause(|cause| *cause == Cause::Log);
    eprintln!(
        "improvement by severity: {} of {} within a point, {by_log} more by the log, {} within five",
        severity.agreeing, severity.cells, severity.near
    );
    assert_eq!((severity.cells, severity.without_samples), (757, 3));
    assert!(severity.agreeing >= 677, "{}", severity.agreeing);
    assert!(severity.agreeing + by_log >= 690, "{by_log}");
    assert_eq!(severity.agreeing + severity.differing.len(), severity.cells);
    the_document_is_up_to_date(&found);
}

/// `docs/replication.md` is what the command prints.
fn the_document_is_up_to_date(found: &Audit) {
    let place = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/replication.md");
    let kept = std::fs::read_to_string(place).unwrap_or_default();
    assert!(
        kept == render(found),
        "docs/replication.md is not what `temper report --audit` prints now; make it anew as it says at its head"
    );
}

fn audited() -> Option<Audit> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/paper");
    let folder =
        std::env::var_os("TEMPER_PAPER").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let published = std::fs::read_to_string(folder.join("published.json")).ok()?;
    let published = Published::parse(&published).unwrap();
    let work = tempfile::tempdir().unwrap();
    let labels = unpacked(&folder, work.path())?;
    let collected = read(&labels, &Mapping::builtin().unwrap()).unwrap();
    let options = Options {
        study: "published".into(),
        source: "labels.jsonl".into(),
        labels: LabelSource::Csv,
        at: "2026-05-01T00:00:00Z".into(),
        machine: "test".into(),
    };
    let ledger = SqliteLedger::open(&work.path().join("ledger.db")).unwrap();
    assert_eq!(write(collected, &options, &ledger).unwrap().samples, 9589);
    let sheet = gathered(work.path(), Some(LabelSource::Csv));
    let log = gathered(work.path(), Some(LabelSource::Sarif));
    assert_eq!((sheet.samples.len(), sheet.missing), (9589, 0));
    let labelled = Labelled {
        sheet: &sheet.samples,
        log: &log.samples,
        scenarios: &sheet.header.scenarios,
    };
    Some(audit(&published, labelled))
}

/// The labels as a plain file: as they lie there, or unpacked into `work`.
fn unpacked(folder: &Path, work: &Path) -> Option<PathBuf> {
    let plain = folder.join("labels.jsonl");
    if plain.is_file() {
        return Some(plain);
    }
    let archive = folder.join("labels.jsonl.gz");
    let gzip = Command::new("gzip").arg("-dc").arg(archive).output().ok()?;
    let place = work.join("labels.jsonl");
    std::fs::write(&place, gzip.stdout).ok()?;
    gzip.status.success().then_some(place)
}
