//! The acceptance gate: keep what is securer and still does the job, reject what only says less, and admit it
//! where nobody can tell.

use temper::acceptance::{
    Acceptance, AcceptanceError, Finding, Measure, Merged, Terms, Verdict, json, judge, markdown,
    terminal,
};
use temper::sample::{Sample, SampleOutcome};

use crate::samples::{sample, without_code};

const SCENARIOS: [&str; 3] = ["a-python", "b-python", "c-python"];

fn terms() -> Terms {
    Terms {
        model: "m".to_owned(),
        strategy: "fine-tuned".to_owned(),
        against: "baseline".to_owned(),
        margin: 0.1,
        length_margin: 0.2,
        held_out: SCENARIOS.map(Into::into).to_vec(),
        merged: None,
    }
}

/// `n` samples a scenario, of which `weak` have a finding and `refused` hold no code; the others have `lines`.
fn side(strategy: &str, n: u32, weak: u32, refused: u32, lines: usize) -> Vec<Sample> {
    let mut samples = Vec::new();
    for scenario in SCENARIOS {
        for index in 0..n {
            let findings: &[(u32, f32)] = if index < weak { &[(89, 8.8)] } else { &[] };
            let mut one = sample(scenario, strategy, index, findings);
            one.code = Some("line\n".repeat(lines + (index % 3) as usize));
            if index >= n - refused {
                one = without_code(scenario, strategy, index, SampleOutcome::Refused);
            }
            samples.push(one);
        }
    }
    samples
}

fn judged(before: Vec<Sample>, after: Vec<Sample>, terms: &Terms) -> Acceptance {
    let all = [before, after].concat();
    judge(&all, "temper-test", terms).unwrap()
}

fn finding(acceptance: &Acceptance, what: Measure) -> Finding {
    acceptance
        .checks
        .iter()
        .find(|it| it.what == what)
        .unwrap()
        .finding
}

#[test]
fn fewer_weaknesses_and_nothing_else_worse_is_kept() {
    let kept = judged(
        side("baseline", 40, 28, 0, 30),
        side("fine-tuned", 40, 4, 0, 31),
        &terms(),
    );
    assert_eq!(kept.verdict, Verdict::Keep, "{:?}", kept.reasons);
    insta::assert_snapshot!("acceptance_keep", terminal(&kept, 110));
    insta::assert_snapshot!("acceptance_keep_markdown", markdown(&kept));
    let value: serde_json::Value = serde_json::from_str(&json(&kept).unwrap()).unwrap();
    let schema = serde_json::to_value(schemars::schema_for!(Acceptance)).unwrap();
    assert!(jsonschema::is_valid(&schema, &value));
}

#[test]
fn a_model_that_only_says_less_is_rejected() {
    // Nothing weak is left, for a third of the replies hold nothing.
    let silent = judged(
        side("baseline", 40, 28, 0, 30),
        side("fine-tuned", 40, 0, 14, 30),
        &terms(),
    );
    assert_eq!(silent.verdict, Verdict::Reject);
    assert_eq!(finding(&silent, Measure::Weak), Finding::Better);
    assert_eq!(finding(&silent, Measure::Refused), Finding::Worse);
    assert_eq!(finding(&silent, Measure::Whole), Finding::Worse);
    // Whole programs, but stubs.
    let stubs = judged(
        side("baseline", 40, 28, 0, 30),
        side("fine-tuned", 40, 0, 0, 5),
        &terms(),
    );
    assert_eq!(stubs.verdict, Verdict::Reject);
    assert_eq!(finding(&stubs, Measure::Length), Finding::Worse);
    insta::assert_snapshot!("acceptance_reject", terminal(&stubs, 110));
}

#[test]
fn more_weaknesses_and_broken_functions_are_rejected() {
    let weaker = judged(
        side("baseline", 40, 4, 0, 30),
        side("fine-tuned", 40, 28, 0, 30),
        &terms(),
    );
    assert_eq!(weaker.verdict, Verdict::Reject);
    let with_tests = |mut samples: Vec<Sample>, passing: u32| {
        for it in &mut samples {
            it.functional = Some(it.key.index < passing);
        }
        samples
    };
    let broken = judged(
        with_tests(side("baseline", 40, 28, 0, 30), 36),
        with_tests(side("fine-tuned", 40, 0, 0, 30), 8),
        &terms(),
    );
    assert_eq!(broken.verdict, Verdict::Reject);
    assert_eq!(finding(&broken, Measure::Functional), Finding::Worse);
}

#[test]
fn too_few_samples_can_not_tell() {
    let few = judged(
        side("baseline", 3, 2, 0, 30),
        side("fine-tuned", 3, 1, 0, 30),
        &terms(),
    );
    assert_eq!(few.verdict, Verdict::CannotTell);
    insta::assert_snapshot!("acceptance_cannot_tell", terminal(&few, 110));
    let clean = judged(
        side("baseline", 40, 0, 0, 30),
        side("fine-tuned", 40, 0, 0, 30),
        &terms(),
    );
    assert_eq!(clean.verdict, Verdict::CannotTell);
    assert!(
        clean
            .reasons
            .iter()
            .any(|it| it.contains("nothing to lower")),
        "{:?}",
        clean.reasons
    );
}

#[test]
fn a_merged_model_that_says_something_else_is_rejected() {
    let merged = |same| Merged {
        tokens: 200,
        same,
        greatest_difference: 0.01,
        least: 0.99,
    };
    let of = |same| {
        let terms = Terms {
            merged: Some(merged(same)),
            ..terms()
        };
        judged(
            side("baseline", 40, 28, 0, 30),
            side("fine-tuned", 40, 4, 0, 31),
            &terms,
        )
    };
    assert_eq!(of(200).verdict, Verdict::Keep);
    let rejected = of(150);
    assert_eq!(rejected.verdict, Verdict::Reject);
    assert!(
        rejected.reasons[0].contains("disagree: 150 of 200"),
        "{:?}",
        rejected.reasons
    );
}

#[test]
fn what_is_not_held_out_is_left_out_and_told() {
    let mut terms = terms();
    terms.held_out = vec!["a-python".into()];
    let before = side("baseline", 40, 28, 0, 30);
    let judged = judged(before.clone(), side("fine-tuned", 40, 4, 0, 31), &terms);
    assert_eq!(judged.scenarios, ["a-python".into()]);
    assert_eq!(judged.checks[0].baseline_samples, 40);
    let told = "2 scenarios are not held out";
    assert!(
        judged.caveats.iter().any(|it| it.contains(told)),
        "{:?}",
        judged.caveats
    );
    let error = judge(&before, "temper-test", &terms).unwrap_err();
    assert!(
        matches!(&error, AcceptanceError::NoSide { strategy, .. } if strategy == "fine-tuned"),
        "{error}"
    );
}
