//! How analyzers agree on the samples of a study.

use proptest::prelude::*;
use temper::metrics::tool_agreement::{ToolAgreement, tool_agreement};
use temper::sample::{Sample, SampleOutcome};
use temper::scanners::opinion::Opinion;
use temper::stats::association::TwoByTwo;
use temper_scan::Language;

use crate::samples::{finding, sample, without_code};

/// Twelve Python samples, six of them flagged, four in Go, and one without code.
fn study() -> Vec<Sample> {
    let mut samples = Vec::new();
    for index in 0..12 {
        let findings: &[(u32, f32)] = if index < 6 { &[(89, 8.8)] } else { &[] };
        samples.push(sample("s", "baseline", index, findings));
    }
    for index in 0..4 {
        let mut of_go = sample("g", "baseline", index, &[]);
        of_go.language = Language::Go;
        samples.push(of_go);
    }
    samples.push(without_code("s", "baseline", 12, SampleOutcome::Refused));
    samples
}

/// A tool that finds this weakness in these samples and nothing in the others with code.
fn opinion(samples: &[Sample], cwe: u32, weak: &[usize], reads_go: bool) -> Opinion {
    let of = |(at, sample): (usize, &Sample)| {
        let reads = reads_go || sample.language == Language::Python;
        let found = if weak.contains(&at) {
            vec![finding(cwe, 5.0)]
        } else {
            Vec::new()
        };
        (reads && sample.code.is_some()).then_some(found)
    };
    Opinion {
        tool: format!("tool-{cwe}"),
        findings: samples.iter().enumerate().map(of).collect(),
    }
}

fn numbers(row: &ToolAgreement) -> [u64; 7] {
    [
        row.samples,
        row.both,
        row.first_only,
        row.second_only,
        row.places_both,
        row.places_first_only,
        row.places_second_only,
    ]
}

#[test]
fn tools_are_compared_on_what_both_read() {
    let samples = study();
    let same = opinion(&samples, 89, &[0, 1, 2, 3, 8], false);
    let other = opinion(&samples, 78, &[0, 12], true);
    let rows = tool_agreement("temper", &samples, &[same, other]);
    let named: Vec<_> = rows
        .iter()
        .map(|it| (it.first.as_str(), it.second.as_str(), it.language))
        .collect();
    assert_eq!(
        named,
        [
            ("temper", "tool-89", None),
            ("temper", "tool-78", None),
            ("temper", "tool-78", Some(Language::Python)),
            ("temper", "tool-78", Some(Language::Go)),
            ("tool-89", "tool-78", None),
        ]
    );
    assert_eq!(numbers(&rows[0]), [12, 4, 2, 1, 4, 2, 1]);
    // Observed (4 + 5) / 12, by chance (6 x 5 + 6 x 7) / 144.
    let kappa = rows[0].kappa.unwrap();
    assert!((kappa - (0.75 - 0.5) / 0.5).abs() < 1e-12, "{kappa}");
    // The same samples flagged for another weakness are not the same places.
    assert_eq!(numbers(&rows[2]), [12, 1, 5, 0, 0, 6, 1]);
    assert_eq!(numbers(&rows[3]), [4, 0, 0, 1, 0, 0, 1]);
    assert_eq!(rows[3].kappa, Some(0.0));
}

#[test]
fn nothing_to_compare_is_no_row() {
    let samples = vec![without_code("s", "baseline", 0, SampleOutcome::Refused)];
    let none = opinion(&samples, 89, &[], true);
    assert_eq!(tool_agreement("temper", &samples, &[none]), []);
}

proptest! {
    #[test]
    fn kappa_is_symmetric_bounded_and_one_only_in_full_agreement(
        both in 0_u64..50, first_only in 0_u64..50, second_only in 0_u64..50, neither in 0_u64..50,
    ) {
        let table = TwoByTwo { both, first_only, second_only, neither };
        let turned = TwoByTwo { first_only: second_only, second_only: first_only, ..table };
        match (table.kappa(), turned.kappa()) {
            (Some(one), Some(other)) => {
                prop_assert!((one - other).abs() < 1e-12);
                prop_assert!((-1.0..=1.0).contains(&one), "{one}");
                prop_assert_eq!(one > 1.0 - 1e-12, first_only + second_only == 0);
            }
            (None, None) => prop_assert_eq!(both.min(neither) + first_only + second_only, 0),
            unequal => prop_assert!(false, "{unequal:?}"),
        }
    }
}
