//! The measures against the tables published with arXiv 2605.05867, by the way that a user goes: import, gather, audit.
//!
//! The data is not part of the repository: the test reads it from the folder named by `TEMPER_PAPER`, or from
//! `../shared/paper` beside the workspace, and says so where it is absent.

use std::path::{Path, PathBuf};
use std::process::Command;

use temper::audit::{Audit, Cause, Labelled, Published, audit, render};
use temper::import::{Mapping, Options, read, write};
use temper::ledger::{LabelSource, SqliteLedger};
use temper::metrics::BASELINE;
use temper::sample::Sample;
use temper::scenario::Scenario;

use crate::importing::gathered;
use crate::samples::sample;
use crate::strategies::scenario;

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
    assert_eq!((found.bound.sheet_or_log, found.bound.any), (694, 697));
    let averages = &found.severity_averages;
    let by_cells = averages.with_cause(|cause| *cause == Cause::PublishedCells);
    assert_eq!((averages.differing.len(), by_cells), (24, 23));
    the_document_is_up_to_date(&found);
}

/// One scenario, two samples a side. By the sheet half of the severity goes, by the log all of it; a quarter may go
/// where the one counts here and the other there; more than before follows from no choice.
#[test]
fn what_no_choice_of_labels_gives_is_told() {
    let labels = |counts: [usize; 4]| -> Vec<Sample> {
        let sides = [
            (BASELINE, 0),
            (BASELINE, 1),
            ("meta-prompt", 0),
            ("meta-prompt", 1),
        ];
        let made = sides.iter().zip(counts);
        made.map(|((strategy, index), n)| sample("s1", strategy, *index, &vec![(79, 6.0); n]))
            .collect()
    };
    let (sheet, log) = (labels([2, 2, 1, 1]), labels([2, 2, 0, 0]));
    let scenario = Scenario {
        id: "s1".into(),
        study_scenario: Some(1),
        ..scenario()
    };
    let of = |percent: f64| {
        let text = format!(
            r#"{{"prevalence": {{}}, "improvement_by_severity": {{"python": {{"m": {{"1": {{"meta-prompt": {percent}}}}}}}}}}}"#
        );
        let published = Published::parse(&text).unwrap();
        let labelled = Labelled {
            sheet: &sheet,
            log: &log,
            scenarios: std::slice::from_ref(&scenario),
        };
        let table = audit(&published, labelled).severity;
        assert_eq!(table.cells, 1);
        table
            .differing
            .into_iter()
            .next()
            .map(|cell| (cell.cause, cell.possible))
    };
    assert_eq!(of(50.0), None);
    assert_eq!(of(100.0), Some((Cause::Log, Some(true))));
    assert_eq!(of(75.0).unwrap().1, Some(true));
    assert_eq!(of(-20.0), Some((Cause::Unexplained, Some(false))));
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
