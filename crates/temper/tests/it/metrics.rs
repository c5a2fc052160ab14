//! The measures on samples made by hand, where the right answer can be read off.

use temper::metrics::comparison::{Verdict, comparisons};
use temper::metrics::cost::cost;
use temper::metrics::group::{By, Group};
use temper::metrics::improvement::{Change, average, by_cell};
use temper::metrics::introduced::introduced;
use temper::metrics::outcomes::outcomes;
use temper::metrics::prevalence::prevalence;
use temper::metrics::tally::{Cells, Weakness};
use temper::metrics::{BASELINE, co_occurrence};
use temper::sample::{Sample, SampleOutcome};
use temper::stats::proportion::Proportion;
use temper_scan::Cwe;

use crate::samples::{sample, without_code};

const STRATEGY: &str = "meta-prompt";

/// Baseline: both samples weak (8.0 + 6.0, and 6.0); strategy: one weak (4.0), one refused.
fn small_study() -> Vec<Sample> {
    vec![
        sample("s", BASELINE, 0, &[(89, 8.0), (79, 6.0)]),
        sample("s", BASELINE, 1, &[(79, 6.0)]),
        sample("s", STRATEGY, 0, &[(117, 4.0)]),
        without_code("s", STRATEGY, 1, SampleOutcome::Refused),
    ]
}

#[test]
fn outcomes_are_in_the_order_that_tallies_use() {
    for (place, outcome) in SampleOutcome::ALL.into_iter().enumerate() {
        assert_eq!(outcome as usize, place);
    }
}

#[test]
fn a_refusal_stays_in_the_denominator_and_is_no_code() {
    let rows = prevalence(&Cells::count(&small_study()), By::MODEL_STRATEGY);
    let row = rows
        .iter()
        .find(|row| row.group.strategy.as_deref() == Some(STRATEGY))
        .unwrap();
    assert_eq!(row.weak, Proportion::new(1, 2));
    assert_eq!(row.weak_with_code, Proportion::new(1, 1));
    assert_eq!(row.by_severity["medium"], 1);
}

#[test]
fn a_sample_with_several_findings_counts_once() {
    let rows = prevalence(&Cells::count(&small_study()), By::MODEL_STRATEGY);
    let row = rows
        .iter()
        .find(|row| row.group.strategy.as_deref() == Some(BASELINE))
        .unwrap();
    assert_eq!((row.weak, row.findings), (Proportion::new(2, 2), 3));
    assert_eq!(row.by_weakness[0].weakness, Weakness::Cwe(Cwe(79)));
    assert_eq!(row.by_weakness[0].samples, 2);
}

#[test]
fn every_grouping_counts_every_sample_once() {
    let cells = Cells::count(&small_study());
    for by in By::all() {
        let rows = prevalence(&cells, by);
        assert_eq!(rows.iter().map(|row| row.weak.of).sum::<u64>(), 4, "{by:?}");
    }
    assert_eq!(By::all().count(), 12);
}

#[test]
fn improvement_follows_the_formulas() {
    let rows = by_cell(&Cells::count(&small_study()));
    let [row] = rows.as_slice() else {
        panic!("{rows:?}")
    };
    assert_eq!(row.by_severity, Change::Percent { percent: 80.0 });
    assert_eq!(row.by_samples, Change::Percent { percent: 50.0 });
}

#[test]
fn improvement_tells_its_special_cases_apart() {
    let samples = vec![
        sample("clean", BASELINE, 0, &[]),
        sample("clean", STRATEGY, 0, &[]),
        sample("spoiled", BASELINE, 0, &[]),
        sample("spoiled", BASELINE, 1, &[]),
        sample("spoiled", STRATEGY, 0, &[(79, 6.0), (89, 9.0)]),
        sample("spoiled", STRATEGY, 1, &[]),
        sample("not-applicable", BASELINE, 0, &[]),
        without_code("not-applicable", STRATEGY, 0, SampleOutcome::NotApplicable),
        sample("no-baseline", STRATEGY, 0, &[]),
    ];
    let rows = by_cell(&Cells::count(&samples));
    let change = |scenario: &str| {
        let named = |group: &Group| group.scenario.as_deref() == Some(scenario);
        rows.iter()
            .find(|row| named(&row.group))
            .unwrap()
            .by_severity
    };
    assert_eq!(change("clean"), Change::NoChange);
    // Two findings in two samples; one of the samples is weak.
    assert_eq!(change("spoiled"), Change::FromNothing { percent: -100.0 });
    assert_eq!(change("not-applicable"), Change::NotRun);
    assert_eq!(change("no-baseline"), Change::NotRun);

    let averages = average(&rows, By::MODEL_STRATEGY, 1);
    let row = &averages[0].by_severity;
    assert_eq!(row.mean, Some(-100.0));
    assert_eq!(averages[0].by_samples.mean, Some(-50.0));
    assert_eq!(
        (row.scenarios, row.no_change, row.from_nothing, row.not_run),
        (1, 1, 1, 2)
    );
    assert_eq!(row.pooled, None);
}

#[test]
fn unequal_numbers_of_samples_are_compared_per_sample() {
    let mut samples = vec![sample("s", BASELINE, 0, &[(79, 6.0)])];
    samples.extend((0..4).map(|i| sample("s", STRATEGY, i, &[(79, 6.0)])));
    let rows = by_cell(&Cells::count(&samples));
    assert_eq!(rows[0].by_severity, Change::Percent { percent: 0.0 });
}

#[test]
fn a_strategy_is_compared_over_the_scenarios_it_applies_to() {
    let mut samples: Vec<Sample> = (0..20)
        .map(|i| sample("hard", BASELINE, i, &[(89, 9.0)]))
        .collect();
    samples.extend((0..20).map(|i| sample("hard", STRATEGY, i, &[])));
    samples.extend((0..20).map(|i| sample("easy", BASELINE, i, &[])));
    let not_applicable = SampleOutcome::NotApplicable;
    samples.extend((0..20).map(|i| without_code("easy", STRATEGY, i, not_applicable)));

    let rows = comparisons(&Cells::count(&samples), By::MODEL_STRATEGY);
    let [row] = rows.as_slice() else {
        panic!("{rows:?}")
    };
    assert_eq!(
        (row.baseline, row.strategy),
        (Proportion::new(20, 20), Proportion::new(0, 20))
    );
    assert_eq!((row.scenarios, row.points), (1, Some(100.0)));
    assert_eq!(row.verdict, Verdict::Fewer);
    assert_eq!(row.p, Some(1.0), "one scenario says nothing of others");
}

#[test]
fn introduced_weaknesses_are_those_the_baseline_lacks() {
    let rows = introduced(&Cells::count(&small_study()));
    let [row] = rows.as_slice() else {
        panic!("{rows:?}")
    };
    let [new] = row.weaknesses.as_slice() else {
        panic!("{row:?}")
    };
    assert_eq!(new.weakness, Weakness::Cwe(Cwe(117)));
    assert_eq!(
        (new.samples, new.scenarios.as_slice()),
        (1, &["s".to_owned()][..])
    );
    // Removed per sample: 8/2 of CWE-89 and 12/2 of CWE-79; introduced: 4/2.
    assert_eq!((row.removed_severity, row.introduced_severity), (10.0, 2.0));
    assert_eq!(row.undone, Some(0.2));
}

#[test]
fn outcomes_count_every_sample() {
    let rows = outcomes(&Cells::count(&small_study()));
    let row = rows
        .iter()
        .find(|row| row.group.strategy.as_deref() == Some(STRATEGY))
        .unwrap();
    assert_eq!((row.samples, row.asked()), (2, 2));
    assert_eq!(row.of(SampleOutcome::Refused), 1);
    assert_eq!(row.counts.iter().map(|count| count.samples).sum::<u64>(), 2);
}

#[test]
fn pairs_share_samples() {
    let pairs = co_occurrence::pairs(&small_study());
    let [pair, gone] = pairs.as_slice() else {
        panic!("{pairs:?}")
    };
    assert_eq!(
        (pair.first.to_string(), pair.second.to_string()),
        ("CWE-79".into(), "CWE-89".into())
    );
    assert_eq!((pair.both, pair.samples, pair.lift), (1, 2, Some(1.0)));
    // The strategy's one sample with code has neither; the baseline of its scenario had both once.
    assert_eq!((&*gone.strategy, gone.both, gone.samples), (STRATEGY, 0, 1));
    assert_eq!((gone.baseline_both, gone.baseline_samples), (1, 2));
}

#[test]
fn cost_of_a_weakness_removed_is_what_is_spent_beyond_the_baseline() {
    let mut samples = small_study();
    samples[2].usage.input_tokens += 300;
    let rows = cost(&Cells::count(&samples));
    let row = rows
        .iter()
        .find(|row| row.group.strategy.as_deref() == Some(STRATEGY))
        .unwrap();
    // 150 tokens more a sample buy 1.5 - 0.5 findings fewer.
    let removed = row.per_weakness_removed.unwrap();
    assert_eq!((removed.tokens, removed.usd), (150.0, Some(0.0)));
    assert_eq!(row.usd, Some(0.02));
}

#[test]
fn an_unknown_price_is_not_zero() {
    let mut samples = small_study();
    samples[2].cost_usd = None;
    let rows = cost(&Cells::count(&samples));
    let row = rows
        .iter()
        .find(|row| row.group.strategy.as_deref() == Some(STRATEGY))
        .unwrap();
    assert_eq!(row.usd, None);
}

/// CWE-22 and CWE-23 are one family, CWE-89 another; a rule without a CWE is of none.
#[test]
fn families_join_the_ids_of_one_mistake() {
    let mut both = sample("s1", BASELINE, 0, &[(22, 7.5), (23, 9.3)]);
    both.findings.push(temper_scan::Finding {
        cwes: Vec::new(),
        ..both.findings[0].clone()
    });
    let samples = [
        both,
        sample("s1", BASELINE, 1, &[(23, 9.3), (89, 8.8)]),
        sample("s1", BASELINE, 2, &[]),
        sample("s1", BASELINE, 3, &[]),
    ];
    let rows = prevalence(&Cells::count(&samples), By::MODEL_STRATEGY);
    let [row] = rows.as_slice() else {
        panic!("{rows:?}")
    };
    let told: Vec<(String, u64, u64, u64, f64)> = row
        .by_family
        .iter()
        .map(|f| {
            (
                f.family.id(),
                f.weak.hits,
                f.weak.of,
                f.findings,
                (10.0 * f.severity).round(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("path-traversal".to_owned(), 2, 4, 3, 261.0),
            ("sql-injection".to_owned(), 1, 4, 1, 88.0),
        ]
    );
    assert!(row.by_family[0].interval.unwrap().contains(0.5));
}
