//! The measures over pairs of samples and over what shares a sample, on samples made by hand and drawn.

use proptest::prelude::*;
use temper::metrics::BASELINE;
use temper::metrics::change::{Changes, changes};
use temper::metrics::density::density;
use temper::metrics::group::By;
use temper::metrics::secure_at_k::{all_of, at_least_one, secure_at_k};
use temper::metrics::side_effects::side_effects;
use temper::metrics::tally::Cells;
use temper::metrics::versus::versus;
use temper::metrics::weakness_sets::weakness_sets;
use temper::report::{evidence, study::StudyInfo};
use temper::sample::{Sample, SampleOutcome};
use temper::stats::proportion::Proportion;

use crate::samples::{sample, without_code};

const STRATEGY: &str = "meta-prompt";

fn with_code(mut sample: Sample, code: &str, lines: &[u32]) -> Sample {
    sample.code = Some(code.to_owned());
    for (finding, line) in sample.findings.iter_mut().zip(lines) {
        finding.span.start_line = *line;
    }
    sample
}

/// What became of one weakness at `line` of `before`, where `after` holds it at `new_line`.
fn change(before: &str, line: u32, after: &str, new_line: u32) -> Changes {
    let samples = [
        with_code(sample("s", BASELINE, 0, &[(89, 8.0)]), before, &[line]),
        with_code(sample("s", STRATEGY, 0, &[(89, 8.0)]), after, &[new_line]),
    ];
    changes(&samples).remove(0)
}

#[test]
fn change_types_follow_the_lines_of_the_weakness() {
    let text = "import db\nid = read()\ndb.run(id)\nlog(id)\n";
    assert_eq!(change(text, 3, text, 3).no_change, 1);
    let rest = "import db\nid = read().strip()\n  db.run(id)\nlog(id)\n";
    assert_eq!(change(text, 3, rest, 3).surroundings, 1);
    let moved = "db.run(id)\nimport db\nid = read()\nlog(id)\n";
    assert_eq!(change(text, 3, moved, 1).moved, 1);
    let other = "import db\nid = read()\ndb.run(f'{id}')\nlog(id)\n";
    assert_eq!(change(text, 3, other, 3).refactored, 1);
}

#[test]
fn weaknesses_that_went_and_came_are_counted_once_a_sample() {
    let samples = [
        sample("s", BASELINE, 0, &[(89, 8.0), (89, 8.0), (79, 6.0)]),
        sample("s", STRATEGY, 0, &[(79, 6.0), (117, 4.0)]),
        sample("s", BASELINE, 1, &[(79, 6.0)]),
        without_code("s", STRATEGY, 1, SampleOutcome::Refused),
    ];
    let rows = changes(&samples);
    let row = &rows[0];
    assert_eq!(
        (row.pairs, row.removed, row.introduced),
        (1, 1, 1),
        "a refusal mends nothing"
    );
    assert_eq!((row.before(), row.kept()), (2, 1));
    assert_eq!(rows.len(), 2, "over all languages, and in Python");
}

#[test]
fn labels_without_code_are_kept_unseen() {
    let mut samples = [
        sample("s", BASELINE, 0, &[(89, 8.0)]),
        sample("s", STRATEGY, 0, &[(89, 8.0)]),
    ];
    samples.iter_mut().for_each(|s| s.code = None);
    assert_eq!(changes(&samples)[0].kept_unseen, 1);
}

#[test]
fn a_traded_weakness_undoes_part_of_the_improvement() {
    let samples = [
        sample("s", BASELINE, 0, &[(89, 8.0), (79, 6.0)]),
        sample("s", STRATEGY, 0, &[(117, 4.0), (79, 6.0)]),
        sample("s", BASELINE, 1, &[(89, 8.0)]),
        sample("s", STRATEGY, 1, &[]),
        sample("s", BASELINE, 2, &[]),
        sample("s", STRATEGY, 2, &[(117, 4.0)]),
    ];
    let row = &side_effects(&samples)[0];
    assert_eq!((row.removed_severity, row.introduced_severity), (16.0, 8.0));
    assert_eq!((row.net_severity, row.undone), (8.0, Some(0.5)));
    let transitions: Vec<String> = row
        .transitions
        .iter()
        .map(|t| {
            let name = |side: &Option<_>| side.as_ref().map_or("-".to_owned(), ToString::to_string);
            format!("{} {} {}", name(&t.from), name(&t.to), t.pairs)
        })
        .collect();
    for expected in [
        "CWE-89 CWE-117 1",
        "CWE-89 - 1",
        "- CWE-117 1",
        "CWE-79 CWE-79 1",
    ] {
        assert!(
            transitions.contains(&expected.to_owned()),
            "{transitions:?}"
        );
    }
    let of_117 = row
        .weaknesses
        .iter()
        .find(|w| w.weakness.to_string() == "CWE-117")
        .unwrap();
    assert_eq!((of_117.removed, of_117.kept, of_117.introduced), (0, 0, 2));
}

#[test]
fn secure_at_k_is_the_unbiased_estimator() {
    // By hand: 1 - C(7,1)/C(10,1), 1 - C(7,5)/C(10,5), 1 - C(19,10)/C(20,10).
    for (n, c, k, any) in [
        (10, 3, 1, 0.3),
        (10, 3, 5, 0.916_666_666_666_666_7),
        (20, 1, 10, 0.5),
    ] {
        assert!((at_least_one(n, c, k) - any).abs() < 1e-12, "{n} {c} {k}");
    }
    assert!((all_of(5, 5, 2) - 1.0).abs() < 1e-12);
    assert!(all_of(10, 3, 5).abs() < 1e-12);
}

#[test]
fn a_sample_that_does_not_work_or_was_refused_is_not_functional_and_secure() {
    let mut samples = vec![
        sample("s", BASELINE, 0, &[]),
        sample("s", BASELINE, 1, &[]),
        sample("s", BASELINE, 2, &[(89, 8.0)]),
        without_code("s", BASELINE, 3, SampleOutcome::Refused),
    ];
    for (sample, works) in samples.iter_mut().zip([true, false, true]) {
        sample.functional = Some(works);
    }
    let rows = secure_at_k(&samples, 1);
    let row = rows.iter().find(|row| row.k == 1).unwrap();
    assert_eq!((row.secure, row.scenarios), (0.5, 1));
    assert!((row.functional_secure.unwrap() - 1.0 / 3.0).abs() < 1e-12);
    assert!(
        rows.iter().all(|row| row.k <= 3),
        "four samples say nothing of five"
    );
}

#[test]
fn two_strategies_are_compared_over_the_samples_of_both() {
    let mut samples = Vec::new();
    for scenario in ["a", "b", "c", "d", "e", "f"] {
        for index in 0..5 {
            samples.push(sample(scenario, "one", index, &[(89, 8.0)]));
            samples.push(sample(scenario, "two", index, &[]));
        }
    }
    samples.push(sample("only-one", "one", 0, &[(89, 8.0)]));
    let rows = versus(&samples, 1);
    let [row] = rows.as_slice() else {
        panic!("{rows:?}")
    };
    assert_eq!(
        (row.first_weak, row.second_weak),
        (Proportion::new(30, 30), Proportion::new(0, 30))
    );
    assert_eq!((row.scenarios, row.points), (6, 100.0));
    assert_eq!(row.p, Some(2.0 / 64.0));
    assert_eq!(
        (row.discordant.first_only, row.discordant.second_only),
        (30, 0)
    );
    assert!(row.mcnemar_p_holm.unwrap() < 1e-8 && row.odds_ratio.is_none());
}

#[test]
fn density_counts_filled_lines_only() {
    let code = "a\n\n  \nb\n";
    let samples = [with_code(
        sample("s", BASELINE, 0, &[(89, 8.0)]),
        code,
        &[1],
    )];
    let rows = density(&Cells::count(&samples), By::MODEL_STRATEGY, 1);
    assert_eq!(
        (rows[0].lines, rows[0].per_100_lines, rows[0].per_sample),
        (2, Some(400.0), Some(8.0))
    );
}

#[test]
fn sets_of_three_are_found_with_their_lift() {
    let three = [(79, 6.0), (89, 8.0), (117, 4.0)];
    let samples: Vec<Sample> = (0..10)
        .map(|i| sample("s", BASELINE, i, if i < 2 { &three } else { &[] }))
        .collect();
    let rows = weakness_sets(&samples);
    let [row] = rows.as_slice() else {
        panic!("{rows:?}")
    };
    assert_eq!(row.weaknesses.len(), 3);
    assert_eq!(row.samples, Proportion::new(2, 10));
    // 0.2 against 0.2 x 0.2 x 0.2.
    assert!((row.lift.unwrap() - 25.0).abs() < 1e-9);
}

prop_compose! {
    fn any_study()(
        held in prop::collection::vec(
            (0usize..3, 0usize..3, 0u32..4, prop::collection::vec((0usize..4, 1u8..10), 0..4)), 1..40)
    ) -> Vec<Sample> {
        let mut seen = std::collections::HashSet::new();
        held.into_iter()
            .filter(|(scenario, strategy, index, _)| seen.insert((*scenario, *strategy, *index)))
            .map(|(scenario, strategy, index, findings)| {
                let findings: Vec<(u32, f32)> = findings
                    .into_iter()
                    .map(|(cwe, severity)| ([79, 89, 117, 22][cwe], f32::from(severity)))
                    .collect();
                sample(
                    ["a", "b", "c"][scenario],
                    [BASELINE, STRATEGY, "other"][strategy],
                    index,
                    &findings,
                )
            })
            .collect()
    }
}

proptest! {
    #[test]
    fn net_severity_is_before_less_after(samples in any_study()) {
        for row in side_effects(&samples).into_iter().filter(|row| row.group.language.is_none()) {
            let strategy = row.group.strategy.clone().unwrap();
            let sum = |wanted: &str, other: &str| -> f64 {
                let paired = |s: &&Sample| {
                    &*s.key.strategy == wanted && samples.iter().any(|o| {
                        &*o.key.strategy == other && o.key.scenario == s.key.scenario && o.key.index == s.key.index
                    })
                };
                let findings = samples.iter().filter(paired).flat_map(|s| &s.findings);
                findings.map(|f| f64::from(f.severity.0)).sum()
            };
            let expected = sum(BASELINE, &strategy) - sum(&strategy, BASELINE);
            prop_assert!((row.net_severity - expected).abs() < 1e-9, "{} {}", row.net_severity, expected);
        }
    }

    #[test]
    fn every_weakness_before_is_gone_or_kept(samples in any_study()) {
        let moves = side_effects(&samples);
        for (row, moved) in changes(&samples).iter().zip(&moves) {
            prop_assert_eq!(&row.group, &moved.group);
            let sum = |of: fn(&temper::metrics::side_effects::WeaknessMoves) -> u64| -> u64 {
                moved.weaknesses.iter().map(of).sum()
            };
            prop_assert_eq!(row.removed, sum(|w| w.removed));
            prop_assert_eq!(row.kept(), sum(|w| w.kept));
            prop_assert_eq!(row.introduced, sum(|w| w.introduced));
        }
    }

    #[test]
    fn more_looks_never_lower_the_chance_of_a_secure_one(n in 1u64..30, c in 0u64..30, k in 1u32..29) {
        let c = c.min(n);
        prop_assume!(u64::from(k) < n);
        prop_assert!(at_least_one(n, c, k + 1) >= at_least_one(n, c, k) - 1e-12);
        prop_assert!(all_of(n, c, k + 1) <= all_of(n, c, k) + 1e-12);
        prop_assert!((at_least_one(n, c, 1) - c as f64 / n as f64).abs() < 1e-12);
    }
}

proptest! {
    // A whole report is a thousand times the work of one measure.
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn evidence_does_not_depend_on_the_order_of_samples(samples in any_study()) {
        let mut turned = samples.clone();
        turned.reverse();
        let (mut a, mut b) =
            (evidence(StudyInfo::default(), &samples), evidence(StudyInfo::default(), &turned));
        // Sums of floating point numbers may differ in their last place with the order.
        for evidence in [&mut a, &mut b] {
            evidence.density.clear();
        }
        prop_assert_eq!(a, b);
    }
}
