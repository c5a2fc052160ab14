//! Recommendations: what is chosen, when nothing is, and the policy that remembers it.

use std::collections::BTreeMap;
use std::sync::Arc;

use temper::caveat::BlindSpot;
use temper::metrics::BASELINE;
use temper::recommend::{
    Basis, Case, Policy, Recommendation, Recommendations, Stance, Verdict, json, markdown,
    recommend, terminal,
};
use temper::report::study::StudyInfo;
use temper::sample::{Sample, SampleOutcome};
use temper_scan::{Cwe, Language};

use crate::report::study;
use crate::samples::{sample, without_code};

/// `weak` of `of` samples of a strategy hold a finding of severity 8.8.
fn cell(scenario: &str, strategy: &str, weak: u32, of: u32) -> Vec<Sample> {
    let findings = |i| if i < weak { &[(89, 8.8)][..] } else { &[] };
    (0..of)
        .map(|i| sample(scenario, strategy, i, findings(i)))
        .collect()
}

fn recommended(study: &StudyInfo, samples: &[Sample]) -> Recommendations {
    let cwes: BTreeMap<Arc<str>, Vec<Cwe>> = [("sql-injection".into(), vec![Cwe(89)])].into();
    recommend(Basis { study, cwes: &cwes }, samples)
}

fn first(samples: &[Sample]) -> Recommendation {
    recommended(&study(), samples).rows.remove(0)
}

#[test]
fn the_strategy_that_removes_most_is_recommended() {
    let samples = [
        cell("s1", BASELINE, 10, 10),
        cell("s1", "chain-of-thought", 4, 10),
        cell("s1", "meta-prompt", 0, 10),
    ]
    .concat();
    let row = first(&samples);
    assert_eq!(row.verdict, Verdict::Helps);
    assert_eq!(row.strategy.as_deref(), Some("meta-prompt"));
    assert_eq!(row.cwes, [Cwe(89)]);
    assert!((row.candidates[0].reduction - 8.8).abs() < 1e-5);
    assert!(row.candidates[0].interval.low > 4.0);
}

#[test]
fn what_a_strategy_introduces_is_taken_off() {
    let mut samples = [cell("s1", BASELINE, 10, 10), cell("s1", "cot", 0, 10)].concat();
    for sample in samples.iter_mut().filter(|s| &*s.key.strategy == "cot") {
        sample.findings = vec![crate::samples::finding(78, 9.8)];
    }
    let row = first(&samples);
    assert_eq!(
        (row.verdict, row.strategy.clone()),
        (Verdict::NoStrategyHelps, None)
    );
    let candidate = &row.candidates[0];
    assert!((candidate.reduction + 1.0).abs() < 1e-5);
    assert!((candidate.removed - 8.8).abs() < 1e-5);
    assert!((candidate.introduced - 9.8).abs() < 1e-5);
}

#[test]
fn few_samples_are_too_few_to_tell() {
    let samples = [cell("s1", BASELINE, 2, 2), cell("s1", "cot", 0, 2)].concat();
    let row = first(&samples);
    assert_eq!(row.verdict, Verdict::TooFewSamples);
    assert_eq!(row.strategy, None);
    assert_eq!(row.candidates[0].stance, Stance::Unclear);
}

#[test]
fn a_strategy_of_no_use_is_told_from_one_that_is_unclear() {
    let samples = [cell("s1", BASELINE, 380, 400), cell("s1", "cot", 378, 400)].concat();
    let row = first(&samples);
    assert_eq!(row.verdict, Verdict::NoStrategyHelps);
    assert_eq!(row.candidates[0].stance, Stance::NoUse);
}

#[test]
fn silence_is_not_recommended() {
    let mut samples = cell("s1", BASELINE, 10, 10);
    samples.extend((0..10).map(|i| without_code("s1", "cot", i, SampleOutcome::Refused)));
    let row = first(&samples);
    assert_eq!(row.candidates[0].stance, Stance::LessCode);
    assert_eq!(row.strategy, None);
    let text = terminal(&recommended(&study(), &samples), 200);
    assert!(text.contains("less code comes under it: `cot`"), "{text}");
}

#[test]
fn a_clean_baseline_a_blind_spot_and_a_lone_baseline_are_named() {
    let clean = [cell("s1", BASELINE, 0, 10), cell("s1", "cot", 0, 10)].concat();
    assert_eq!(first(&clean).verdict, Verdict::NothingToReduce);
    assert_eq!(
        first(&cell("s1", BASELINE, 9, 10)).verdict,
        Verdict::NotCompared
    );
    let blind = StudyInfo {
        blind_spots: vec![BlindSpot {
            language: Language::Python,
            weakness: "sql-injection".into(),
        }],
        ..study()
    };
    let row = recommended(&blind, &clean).rows.remove(0);
    assert_eq!(row.verdict, Verdict::NotDetectable);
}

/// Two models, two languages, two weaknesses: the first model is helped everywhere, the second nowhere.
fn two_models() -> Vec<Sample> {
    let mut all = Vec::new();
    for (model, after) in [("a", 0), ("b", 40)] {
        for (scenario, weakness, language) in [
            ("s1", "sql-injection", Language::Python),
            ("s2", "xss", Language::Python),
            ("s3", "sql-injection", Language::Go),
        ] {
            let cells = [
                cell(scenario, BASELINE, 40, 40),
                cell(scenario, "cot", after, 40),
            ];
            all.extend(cells.concat().into_iter().map(|mut sample| {
                sample.key.model = model.into();
                sample.weakness = weakness.into();
                sample.language = language;
                sample
            }));
        }
    }
    all
}

#[test]
fn a_policy_comes_back_as_it_was_and_answers_by_the_closest_choice() {
    let made = Policy::of(&recommended(&study(), &two_models()));
    let text = made.render().unwrap();
    let policy = Policy::parse("policy.toml", &text).unwrap();
    assert_eq!(policy, made);
    let case = Case {
        model: Some("a"),
        language: Language::Python,
        weakness: None,
        cwes: &[Cwe(89)],
    };
    let (strategy, choice) = policy.choose(&case);
    assert_eq!(&**strategy, "cot");
    let choice = choice.unwrap();
    assert_eq!(choice.weakness.as_deref(), Some("sql-injection"));
    assert!(
        choice.why.as_ref().unwrap().contains("8.8 instead of")
            || choice.why.as_ref().unwrap().contains("instead of 8.8")
    );
    let other = Case {
        model: Some("b"),
        ..case
    };
    assert_eq!(&**policy.choose(&other).0, "baseline");
    // A weakness that the study does not have is answered by the model's language.
    let new = Case {
        cwes: &[Cwe(611)],
        ..case
    };
    let (strategy, choice) = policy.choose(&new);
    assert_eq!(
        (&**strategy, choice.unwrap().weakness.as_deref()),
        ("cot", None)
    );
}

#[test]
fn an_undecided_choice_lets_a_broader_one_answer() {
    let text = "format = 1\n[[choices]]\nweakness = \"xss\"\nwhy = \"too few samples to tell\"\n\
        [[choices]]\nmodel = \"m\"\nstrategy = \"cot\"\n";
    let policy = Policy::parse("p.toml", text).unwrap();
    let case = |model| Case {
        model: Some(model),
        language: Language::Go,
        weakness: Some("xss"),
        cwes: &[],
    };
    assert_eq!(&**policy.choose(&case("m")).0, "cot");
    let (strategy, choice) = policy.choose(&case("n"));
    assert_eq!((&**strategy, choice), ("baseline", None));
}

#[test]
fn a_broken_policy_is_refused_with_its_place() {
    for (text, said) in [
        ("format = 2\n", "p.toml: format 2 is not known"),
        (
            "format = 1\n[[choices]]\nstrategi = \"x\"\n",
            "did you mean `strategy`?",
        ),
        (
            "format = 1\n[[choices]]\nstrategy = \" \"\n",
            "a `strategy` is empty",
        ),
        (
            "format = 1\n[[choices]]\ncwes = [89]\n",
            "choice 1 has `cwes` without `weakness`",
        ),
        (
            "format = 1\n[[choices]]\nlanguage = \"cobol\"\n",
            "p.toml:3",
        ),
    ] {
        let error = Policy::parse("p.toml", text).unwrap_err().to_string();
        assert!(error.contains(said), "{error}");
    }
}

#[test]
fn json_follows_its_schema() {
    let made = recommended(&study(), &two_models());
    let text = json(&made).unwrap();
    assert_eq!(
        serde_json::from_str::<Recommendations>(&text).unwrap(),
        made
    );
    let schema = serde_json::to_value(schemars::schema_for!(Recommendations)).unwrap();
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    if let Err(error) = jsonschema::validate(&schema, &value) {
        panic!("{error}");
    }
}

#[test]
fn the_order_of_samples_changes_nothing() {
    let mut turned = two_models();
    turned.reverse();
    assert_eq!(
        recommended(&study(), &turned),
        recommended(&study(), &two_models())
    );
}

#[test]
fn text_and_markdown_read_as_stored() {
    let made = recommended(&study(), &two_models());
    insta::assert_snapshot!(terminal(&made, 130));
    insta::assert_snapshot!(markdown(&made));
    insta::assert_snapshot!(Policy::of(&made).render().unwrap());
}
