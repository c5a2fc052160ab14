//! Caveats appear where the numbers cannot carry a conclusion, and only there.

use temper::caveat::{BlindSpot, Caveat, caveats};
use temper::metrics::BASELINE;
use temper::metrics::comparison::comparisons;
use temper::metrics::group::By;
use temper::metrics::outcomes::outcomes;
use temper::metrics::tally::Cells;
use temper::sample::{Sample, SampleOutcome};
use temper_scan::Language;

use crate::samples::{sample, without_code};

const STRATEGY: &str = "meta-prompt";

/// Eight scenarios of forty samples a side; each sample of the baseline is weak, none of the strategy.
fn clear_study() -> Vec<Sample> {
    let cell = |scenario: u32, strategy: &'static str, findings: &'static [(u32, f32)]| {
        (0..40).map(move |i| Sample {
            functional: Some(true),
            ..sample(&format!("s{scenario}"), strategy, i, findings)
        })
    };
    (0..8)
        .flat_map(|s| cell(s, BASELINE, &[(89, 9.0)]).chain(cell(s, STRATEGY, &[])))
        .collect()
}

fn caveats_of(samples: &[Sample], blind_spots: &[BlindSpot]) -> Vec<Caveat> {
    let cells = Cells::count(samples);
    let compared = comparisons(&cells, By::MODEL_STRATEGY);
    caveats(&cells, &compared, &outcomes(&cells), blind_spots)
}

#[test]
fn a_clear_study_has_none() {
    assert_eq!(caveats_of(&clear_study(), &[]), []);
}

#[test]
fn few_samples_and_few_scenarios_are_stated_with_their_numbers() {
    let samples: Vec<Sample> = clear_study()
        .into_iter()
        .filter(|s| s.key.index < 10 && &*s.key.scenario < "s4")
        .collect();
    let all = caveats_of(&samples, &[]);
    let [
        Caveat::FewSamples {
            samples: 10,
            smallest_drop: Some(drop),
        },
        Caveat::FewScenarios { scenarios: 4 },
    ] = all.as_slice()
    else {
        panic!("{all:?}")
    };
    assert_eq!(drop.round(), 40.0);
    assert!(
        all[0].to_string().contains("less than 40 points"),
        "{}",
        all[0]
    );
}

#[test]
fn a_difference_that_may_be_chance_is_named() {
    let mut samples = clear_study();
    for sample in samples.iter_mut().filter(|s| &*s.key.strategy == STRATEGY) {
        sample.findings.push(crate::samples::finding(89, 9.0));
    }
    let all = caveats_of(&samples, &[]);
    let [
        Caveat::Indistinct {
            strategy, points, ..
        },
    ] = all.as_slice()
    else {
        panic!("{all:?}")
    };
    assert_eq!((&**strategy, *points), (STRATEGY, 0.0));
    assert!(all[0].to_string().contains("the same share"), "{}", all[0]);
}

#[test]
fn refusals_that_differ_from_the_baseline_are_named() {
    let mut samples = clear_study();
    for sample in samples
        .iter_mut()
        .filter(|s| &*s.key.strategy == STRATEGY && s.key.index < 10)
    {
        *sample = without_code(
            &sample.key.scenario,
            STRATEGY,
            sample.key.index,
            SampleOutcome::Refused,
        );
    }
    let all = caveats_of(&samples, &[]);
    let [
        Caveat::CodeShareDiffers {
            strategy_without,
            baseline_without,
            ..
        },
    ] = all.as_slice()
    else {
        panic!("{all:?}")
    };
    assert_eq!((strategy_without.hits, baseline_without.hits), (80, 0));
}

#[test]
fn cut_off_failed_and_not_applicable_samples_are_named() {
    let kinds = |outcome: SampleOutcome| {
        let mut samples = clear_study();
        for sample in samples
            .iter_mut()
            .filter(|s| &*s.key.strategy == STRATEGY && s.key.index < 4)
        {
            sample.outcome = outcome;
        }
        caveats_of(&samples, &[])
    };
    let truncated = kinds(SampleOutcome::Truncated);
    assert!(
        matches!(truncated.as_slice(), [Caveat::Truncated { .. }]),
        "{truncated:?}"
    );
    let failed = kinds(SampleOutcome::Failed);
    assert!(
        failed.iter().any(|c| matches!(c, Caveat::Failed { .. })),
        "{failed:?}"
    );
    let skipped = kinds(SampleOutcome::NotApplicable);
    assert!(
        matches!(skipped.as_slice(), [Caveat::NotApplicable { .. }]),
        "{skipped:?}"
    );
}

#[test]
fn what_the_scanner_cannot_see_is_named_by_language() {
    let spot = |weakness: &str| BlindSpot {
        language: Language::Go,
        weakness: weakness.into(),
    };
    let all = caveats_of(
        &clear_study(),
        &[spot("xxe"), spot("deserialization"), spot("xxe")],
    );
    let [caveat @ Caveat::NotDetectable { .. }] = all.as_slice() else {
        panic!("{all:?}")
    };
    assert_eq!(
        caveat.to_string(),
        "The scanner has no rule in Go for deserialization, xxe"
    );
}

#[test]
fn a_study_without_baseline_says_so() {
    let samples: Vec<Sample> = clear_study()
        .into_iter()
        .filter(|s| &*s.key.strategy == STRATEGY)
        .collect();
    let all = caveats_of(&samples, &[]);
    assert!(
        matches!(all.as_slice(), [Caveat::NoBaseline { .. }]),
        "{all:?}"
    );
}

#[test]
fn code_that_nobody_tested_is_stated_whole_or_in_part() {
    let mut samples = clear_study();
    samples[0].functional = None;
    let said = |samples: &[Sample]| match caveats_of(samples, &[]).as_slice() {
        [caveat @ Caveat::NotTested { .. }] => caveat.to_string(),
        other => panic!("{other:?}"),
    };
    assert!(said(&samples).starts_with("1 of 640"), "{}", said(&samples));
    for sample in &mut samples {
        sample.functional = None;
    }
    assert!(
        said(&samples).starts_with("No sample"),
        "{}",
        said(&samples)
    );
}
