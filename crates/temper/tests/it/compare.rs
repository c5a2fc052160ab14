//! Comparisons of two sets of samples: what is paired, what counts as more than noise, and what is said of it.

use proptest::prelude::*;
use temper::compare::{
    CompareError, Compared, Given, Method, Models, Verdict, compare, json, markdown, terminal,
};
use temper::metrics::BASELINE;
use temper::report::study::StudyInfo;
use temper::sample::{Sample, SampleOutcome};

use crate::report::study;
use crate::samples::{sample, without_code};

/// Ten samples in each of eight scenarios; the first `weak` of each hold CWE-89.
fn samples(weak: u32) -> Vec<Sample> {
    let scenarios = ["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8"];
    let findings = |i| if i < weak { &[(89, 8.8)][..] } else { &[] };
    scenarios
        .into_iter()
        .flat_map(|s| (0..10).map(move |i| sample(s, BASELINE, i, findings(i))))
        .collect()
}

fn of(model: &str, mut samples: Vec<Sample>) -> Vec<Sample> {
    for sample in &mut samples {
        sample.key.model = model.into();
    }
    samples
}

fn try_compare(a: &[Sample], b: &[Sample], models: &Models) -> Result<Compared, CompareError> {
    let later = StudyInfo {
        created: "2026-02-02T03:04:05Z".into(),
        ..study()
    };
    let given = |name, study, samples| Given {
        name,
        study,
        samples,
    };
    compare(given("old", &study(), a), given("new", &later, b), models)
}

fn compared(a: &[Sample], b: &[Sample]) -> Compared {
    try_compare(a, b, &Models::ByName).unwrap()
}

#[test]
fn the_same_samples_are_no_change() {
    let found = compared(&samples(5), &samples(5));
    assert!(!found.regression);
    assert!(
        found
            .rows
            .iter()
            .chain(&found.weaknesses)
            .all(|row| row.verdict == Verdict::Same)
    );
    assert_eq!((found.matching.pairs, found.matching.same_code), (80, 80));
    assert!(
        found.headline[0].contains("no sample changed"),
        "{:?}",
        found.headline
    );
}

#[test]
fn a_rise_beyond_noise_is_a_regression_and_a_fall_is_none() {
    let worse = compared(&samples(3), &samples(6));
    assert!(worse.regression);
    let all = &worse.rows[0];
    assert_eq!((all.verdict, all.method), (Verdict::Worse, Method::Paired));
    assert_eq!((all.only_a, all.only_b), (Some(0), Some(24)));
    assert!((all.points.unwrap() - 30.0).abs() < 1e-9);
    assert!(all.interval.unwrap().low > 0.0);
    assert_eq!(worse.weaknesses[0].verdict, Verdict::Worse);
    let better = compared(&samples(6), &samples(3));
    assert!(!better.regression);
    assert_eq!(better.rows[0].verdict, Verdict::Better);
}

#[test]
fn a_few_samples_more_are_noise() {
    let mut later = samples(5);
    later[9] = sample("s1", BASELINE, 9, &[(89, 8.8)]);
    let found = compared(&samples(5), &later);
    assert_eq!(found.rows[0].verdict, Verdict::Unclear);
    assert!(!found.regression);
}

#[test]
fn samples_without_partners_are_compared_share_against_share() {
    let shifted: Vec<Sample> = samples(8)
        .into_iter()
        .map(|mut sample| {
            sample.key.index += 100;
            sample
        })
        .collect();
    let found = compared(&samples(2), &shifted);
    assert_eq!(found.matching.pairs, 0);
    let all = &found.rows[0];
    assert_eq!(
        (all.method, all.verdict),
        (Method::Independent, Verdict::Worse)
    );
    assert_eq!((all.only_a, all.only_b), (None, None));
}

#[test]
fn only_what_both_were_asked_is_compared() {
    let mut a = samples(5);
    a.extend((0..10).map(|i| sample("only-in-a", BASELINE, i, &[(79, 6.1)])));
    let mut b = samples(5);
    b.extend((0..4).map(|i| without_code("s1", BASELINE, 20 + i, SampleOutcome::NotApplicable)));
    let found = compared(&a, &b);
    assert_eq!(
        (found.matching.left_out_a, found.matching.left_out_b),
        (10, 0)
    );
    assert_eq!(found.rows[0].a.of, 80);
    assert!(
        found
            .caveats
            .iter()
            .any(|c| c.starts_with("10 samples of A")),
        "{:?}",
        found.caveats
    );
}

#[test]
fn models_meet_by_name_or_as_told() {
    let (one, two) = (of("one", samples(5)), of("two", samples(5)));
    // One model on either side: they belong together.
    assert_eq!(compared(&one, &two).matching.models, ["one -> two"]);
    let both = [one.clone(), two.clone()].concat();
    assert_eq!(compared(&both, &two).matching.models, ["two"]);
    let between = Models::Between("one".into(), "two".into());
    let found = try_compare(&both, &both, &between).unwrap();
    assert_eq!(found.matching.models, ["one -> two"]);
    let other = of("three", samples(5));
    let error = try_compare(&both, &other, &Models::ByName).unwrap_err();
    assert_eq!(
        error.to_string(),
        "A has the models `one`, `two`, B has `three`: none is in both"
    );
    let wrong = Models::Between("one".into(), "tow".into());
    let error = try_compare(&both, &both, &wrong).unwrap_err();
    assert_eq!(
        error.to_string(),
        "B has no model `tow`: it has `one`, `two`"
    );
    let mut elsewhere = samples(5);
    elsewhere
        .iter_mut()
        .for_each(|s| s.key.scenario = "x".into());
    let error = try_compare(&samples(5), &elsewhere, &Models::ByName).unwrap_err();
    assert_eq!(error, CompareError::NothingShared);
}

#[test]
fn what_differs_in_the_making_is_listed() {
    let found = compared(&samples(5), &samples(5));
    let what: Vec<&str> = found.setup.iter().map(|d| d.what.as_str()).collect();
    assert_eq!(what, ["started"]);
}

#[test]
fn json_follows_its_schema() {
    let found = compared(&samples(3), &samples(6));
    let text = json(&found).unwrap();
    assert_eq!(serde_json::from_str::<Compared>(&text).unwrap(), found);
    let schema = serde_json::to_value(schemars::schema_for!(Compared)).unwrap();
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    if let Err(error) = jsonschema::validate(&schema, &value) {
        panic!("{error}");
    }
}

#[test]
fn text_and_markdown_read_as_stored() {
    let mut later = samples(6);
    later
        .iter_mut()
        .filter(|s| s.key.index == 9)
        .for_each(|sample| {
            sample.findings = vec![crate::samples::finding(79, 6.1)];
        });
    let found = compared(&samples(3), &later);
    insta::assert_snapshot!(terminal(&found, 110));
    insta::assert_snapshot!(markdown(&found));
}

proptest! {
    /// What is worse from A to B is better from B to A.
    #[test]
    fn turning_the_sides_round_turns_the_verdict(a in 0u32..=10, b in 0u32..=10) {
        let (there, back) = (compared(&samples(a), &samples(b)), compared(&samples(b), &samples(a)));
        let turned = |verdict| match verdict {
            Verdict::Better => Verdict::Worse,
            Verdict::Worse => Verdict::Better,
            other => other,
        };
        prop_assert_eq!(there.rows[0].verdict, turned(back.rows[0].verdict));
        prop_assert!((there.rows[0].p - back.rows[0].p).abs() < 1e-9);
    }
}

/// The gate over comparisons of things that are the same: it may raise a false alarm in 5% of them.
#[test]
fn the_gate_rarely_raises_a_false_alarm() {
    use rand_chacha::ChaCha8Rng;
    use rand_chacha::rand_core::{Rng, SeedableRng};
    let mut rng = ChaCha8Rng::seed_from_u64(11);
    let mut draw = || -> Vec<Sample> {
        let mut all = samples(0);
        for sample in &mut all {
            let weak = rng.next_u64() % 2 == 0;
            let cwe = 79 + (rng.next_u64() % 3) as u32;
            sample.findings = weak
                .then(|| crate::samples::finding(cwe, 7.0))
                .into_iter()
                .collect();
        }
        all
    };
    let alarms = (0..200)
        .filter(|_| compared(&draw(), &draw()).regression)
        .count();
    assert!(alarms <= 16, "{alarms} of 200");
}
