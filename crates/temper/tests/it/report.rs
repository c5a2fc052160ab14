//! Evidence and its renderings.

use temper::metrics::BASELINE;
use temper::report::study::{ModelInfo, StrategyInfo, StudyInfo};
use temper::report::{Evidence, evidence, json, markdown, terminal};
use temper::sample::{Sample, SampleOutcome};

use crate::samples::{sample, without_code};

pub(crate) fn study() -> StudyInfo {
    let strategy = |id: &str, what: &str| StrategyInfo {
        id: id.into(),
        what: what.into(),
    };
    StudyInfo {
        name: "small".into(),
        created: "2026-01-02T03:04:05Z".into(),
        tool_version: "0.1.0".into(),
        suite: "cwe-core".into(),
        suite_hash: "abc".into(),
        rule_set_hash: "def".into(),
        scanner: "temper-scan 0.1.0".into(),
        models: vec![ModelInfo {
            id: "m".into(),
            name: "m-2026".into(),
            ..ModelInfo::default()
        }],
        strategies: vec![
            strategy("baseline", "The task alone."),
            strategy("meta-prompt", "The model writes the prompt."),
        ],
        n: 10,
        seed: 7,
        weakness_names: [("CWE-89".to_owned(), "SQL injection".to_owned())].into(),
        commands: vec!["temper study run small".into()],
        ..StudyInfo::default()
    }
}

pub(crate) fn samples() -> Vec<Sample> {
    let scenarios = ["s1", "s2", "s3", "s4"];
    let cell = |scenario: &'static str| {
        (0..10).flat_map(move |i| {
            let weak: &[(u32, f32)] = if i < 8 { &[(89, 8.8), (79, 6.1)] } else { &[] };
            let left: &[(u32, f32)] = if i < 2 { &[(117, 7.8)] } else { &[] };
            let treated = match i {
                9 => without_code(scenario, "meta-prompt", i, SampleOutcome::Refused),
                _ => sample(scenario, "meta-prompt", i, left),
            };
            [sample(scenario, BASELINE, i, weak), treated]
        })
    };
    scenarios.into_iter().flat_map(cell).collect()
}

#[test]
fn terminal_text_reads_as_stored() {
    insta::assert_snapshot!(terminal::render(&evidence(study(), &samples()), 100));
}

#[test]
fn markdown_reads_as_stored() {
    insta::assert_snapshot!(markdown::render(&evidence(study(), &samples())));
}

#[test]
fn terminal_text_stays_within_its_width() {
    let text = terminal::render(&evidence(study(), &samples()), 100);
    for line in text.lines() {
        assert!(line.chars().count() <= 100, "{line}");
    }
}

#[test]
fn json_comes_back_as_it_was_and_follows_its_schema() {
    let evidence = evidence(study(), &samples());
    let text = json::render(&evidence).unwrap();
    let back: Evidence = serde_json::from_str(&text).unwrap();
    assert_eq!(back, evidence);
    assert_eq!(back.format, 1);
    let schema = serde_json::to_value(json::schema()).unwrap();
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    if let Err(error) = jsonschema::validate(&schema, &value) {
        panic!("{error}");
    }
}

#[test]
fn the_order_of_samples_changes_nothing() {
    let mut turned = samples();
    turned.reverse();
    assert_eq!(evidence(study(), &turned), evidence(study(), &samples()));
}

#[test]
fn an_empty_study_makes_a_report_too() {
    let evidence = evidence(StudyInfo::default(), &[]);
    assert!(
        evidence.headline[0].contains("no baseline samples"),
        "{:?}",
        evidence.headline
    );
    assert!(terminal::render(&evidence, 100).contains("Caveats"));
    assert!(markdown::render(&evidence).contains("## Caveats"));
}

#[test]
fn markdown_keeps_names_from_being_markup() {
    let mut samples = samples();
    for sample in &mut samples {
        sample.key.model = "<img src=x> | *m*".into();
    }
    let text = markdown::render(&evidence(study(), &samples));
    // Outside of code spans, where markup is text anyway, no tag is left.
    let outside: String = text.replace("\\<", "").split('`').step_by(2).collect();
    assert!(!outside.contains("<img"), "{text}");
    assert!(text.contains("\\<img src=x\\> \\| \\*m\\*"), "{text}");
}
