//! The measures against the tables published with arXiv 2605.05867.
//!
//! The data is not part of the repository: the test reads it from the folder named by `TEMPER_PAPER`, or from
//! `../shared/paper` beside the workspace, and says so where it is absent.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::Command;

use serde::Deserialize;
use serde_json::Value;
use temper::metrics::BASELINE;
use temper::metrics::group::{By, Group};
use temper::metrics::improvement::{Change, by_cell};
use temper::metrics::prevalence::prevalence;
use temper::metrics::tally::Cells;
use temper::sample::Sample;
use temper_scan::{Cwe, Finding, Language, Severity};

#[derive(Deserialize)]
struct Label {
    language: Language,
    model: String,
    scenario: u32,
    strategy: String,
    generation: u32,
    findings: Vec<Reported>,
    cwes_csv: Option<String>,
}

#[derive(Deserialize)]
struct Reported {
    cwes: BTreeSet<u32>,
    severity: Option<f32>,
}

/// Published severities: language -> set of CWEs -> severity.
type Severities = BTreeMap<String, BTreeMap<BTreeSet<u32>, f32>>;

struct Paper {
    cells: Cells,
    published: Value,
}

#[test]
fn published_tables_follow_from_the_published_labels() {
    let Some(paper) = paper() else {
        eprintln!("skipped: no published data; point `TEMPER_PAPER` at its folder");
        return;
    };
    let (agreeing, of) = prevalence_cells(&paper);
    eprintln!("prevalence: {agreeing} of {of} cells");
    assert_eq!((agreeing, of), (195, 200));

    let (exact, near, of) = severity_cells(&paper);
    eprintln!("improvement by severity: {exact} of {of} cells within a point, {near} within five");
    assert_eq!(of, 757);
    assert!(exact >= 660, "{exact}");
}

fn prevalence_cells(paper: &Paper) -> (usize, usize) {
    let rows = prevalence(
        &paper.cells,
        By {
            scenario: true,
            ..By::MODEL_STRATEGY
        },
    );
    let shares: BTreeMap<&Group, f64> = rows
        .iter()
        .map(|row| (&row.group, 100.0 * row.weak.share().unwrap()))
        .collect();
    let (mut agreeing, mut of) = (0, 0);
    for (language, scenarios) in entries(&paper.published["prevalence"]) {
        for (scenario, models) in entries(scenarios) {
            for (model, published) in entries(models) {
                let Some(published) = published.as_f64() else {
                    continue;
                };
                let ours = shares
                    .get(&group(language, scenario, model, BASELINE))
                    .unwrap();
                of += 1;
                agreeing += usize::from((ours - published).abs() < 0.5);
            }
        }
    }
    (agreeing, of)
}

fn severity_cells(paper: &Paper) -> (usize, usize, usize) {
    let rows = by_cell(&paper.cells);
    let changes: BTreeMap<&Group, Change> = rows
        .iter()
        .map(|row| (&row.group, row.by_severity))
        .collect();
    let (mut exact, mut near, mut of) = (0, 0, 0);
    for (language, models) in entries(&paper.published["improvement_by_severity"]) {
        for (model, scenarios) in entries(models) {
            for (scenario, strategies) in entries(scenarios) {
                for (strategy, published) in entries(strategies) {
                    let change = changes.get(&group(language, scenario, model, strategy));
                    let Some(change) = change.filter(|_| !published.is_null()) else {
                        continue;
                    };
                    of += 1;
                    exact += usize::from(agrees(*change, published, 1.0));
                    near += usize::from(agrees(*change, published, 5.0));
                }
            }
        }
    }
    (exact, near, of)
}

fn agrees(ours: Change, published: &Value, within: f64) -> bool {
    match (ours.percent(), published.as_f64()) {
        (Some(ours), Some(published)) => (ours - published).abs() <= within,
        (None, None) => ours == Change::NoChange,
        _ => false,
    }
}

fn group(language: &str, scenario: &str, model: &str, strategy: &str) -> Group {
    Group {
        model: Some(model.into()),
        language: Some(language.parse().unwrap()),
        scenario: Some(scenario.into()),
        strategy: Some(strategy.into()),
    }
}

fn entries(object: &Value) -> impl Iterator<Item = (&String, &Value)> {
    object.as_object().unwrap().iter()
}

fn paper() -> Option<Paper> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/paper");
    let folder =
        std::env::var_os("TEMPER_PAPER").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let published = std::fs::read_to_string(folder.join("published.json")).ok()?;
    let labels = std::fs::read_to_string(folder.join("labels.jsonl"))
        .ok()
        .or_else(|| unpacked(&folder.join("labels.jsonl.gz")))?;
    let published: Value = serde_json::from_str(&published).unwrap();
    let severities = severities(&published["severity"]);
    let samples: Vec<Sample> = labels
        .lines()
        .map(|line| sample(&serde_json::from_str(line).unwrap(), &severities))
        .collect();
    assert_eq!(samples.len(), 9589);
    Some(Paper {
        cells: Cells::count(&samples),
        published,
    })
}

fn unpacked(archive: &std::path::Path) -> Option<String> {
    let gzip = Command::new("gzip").arg("-dc").arg(archive).output().ok()?;
    gzip.status
        .success()
        .then(|| String::from_utf8(gzip.stdout).unwrap())
}

fn severities(table: &Value) -> Severities {
    let mut all = Severities::new();
    for (language, rows) in entries(table) {
        let of_language = all.entry(language.clone()).or_default();
        for row in rows.as_array().unwrap() {
            let cwes: BTreeSet<u32> = serde_json::from_value(row["cwes"].clone()).unwrap();
            let severity = row["severity"].as_f64().unwrap() as f32;
            // CWE-20 and CWE-78 stand in the table twice, for a frequent rule and a rare one; the frequent is the graver.
            let kept = of_language.entry(cwes).or_insert(severity);
            *kept = kept.max(severity);
        }
    }
    all
}

/// A sample whose findings are those of the authors' spreadsheet, as often as it says.
fn sample(label: &Label, severities: &Severities) -> Sample {
    let of_language = &severities[label.language.id()];
    let findings = groups(label.cwes_csv.as_deref().unwrap_or_default())
        .into_iter()
        .flat_map(|(cwes, times)| {
            let severity = severity(&cwes, &label.findings, of_language);
            (0..times).map(move |_| finding(&cwes, severity))
        })
        .collect();
    let scenario = label.scenario.to_string();
    let mut sample = crate::samples::sample(&scenario, &label.strategy, label.generation, &[]);
    sample.key.model = label.model.as_str().into();
    sample.language = label.language;
    sample.findings = findings;
    sample
}

/// What the analyzer reported for these CWEs in this sample; else the table's; else that of a group that shares one.
fn severity(
    cwes: &BTreeSet<u32>,
    reported: &[Reported],
    table: &BTreeMap<BTreeSet<u32>, f32>,
) -> f32 {
    let here = reported.iter().filter(|finding| finding.cwes == *cwes);
    let shared = table
        .iter()
        .filter(|(others, _)| !others.is_disjoint(cwes))
        .map(|(_, s)| *s);
    here.filter_map(|finding| finding.severity)
        .max_by(f32::total_cmp)
        .or_else(|| table.get(cwes).copied())
        .or_else(|| shared.max_by(f32::total_cmp))
        .unwrap_or_default()
}

/// `[22, 23] x 2, [209, 497]` -> each group of CWEs with its number; slips such as `[20 x 2]` are read as meant.
fn groups(text: &str) -> Vec<(BTreeSet<u32>, u32)> {
    let part = |part: &str| {
        let (inside, after) = part.split_once(']').unwrap_or((part, ""));
        let (inside, slipped) = inside.split_once('x').unwrap_or((inside, ""));
        let times = |text: &str| text.trim_matches([' ', 'x', ',', '[']).parse().ok();
        let cwes: BTreeSet<u32> = inside
            .split(',')
            .filter_map(|c| c.trim().parse().ok())
            .collect();
        (cwes, times(after).or_else(|| times(slipped)).unwrap_or(1))
    };
    text.split('[')
        .map(part)
        .filter(|(cwes, _)| !cwes.is_empty())
        .collect()
}

fn finding(cwes: &BTreeSet<u32>, severity: f32) -> Finding {
    let mut finding = crate::samples::finding(0, severity);
    finding.cwes = cwes.iter().copied().map(Cwe).collect();
    finding.severity = Severity(severity);
    finding
}

#[test]
fn groups_are_read_with_their_multiplicity_and_slips() {
    let read = |text| -> Vec<(Vec<u32>, u32)> {
        groups(text)
            .into_iter()
            .map(|(cwes, n)| (cwes.into_iter().collect(), n))
            .collect()
    };
    assert_eq!(
        read("[22, 23] x 2, [209, 497]"),
        [(vec![22, 23], 2), (vec![209, 497], 1)]
    );
    assert_eq!(read("[20 x 2]"), [(vec![20], 2)]);
    assert_eq!(
        read("[20] x  2,[ 327, 328]"),
        [(vec![20], 2), (vec![327, 328], 1)]
    );
    assert_eq!(read("None"), []);
}
