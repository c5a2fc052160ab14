//! Differences of means against reference values, and the level that the intervals hold.
//!
//! Reference values were computed once with SciPy 1.17.1 and NumPy 2.4.6.
//! `tests/reference/statistics.py` computes them anew.

use proptest::prelude::*;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use temper::stats::mean_difference::{MeanDifference, Reach, Scores, between, paired};

fn scores(values: &[f64]) -> Scores {
    values.iter().copied().collect()
}

fn close(found: MeanDifference, low: f64, high: f64, p: f64) {
    let near = |ours: f64, reference: f64| (ours - reference).abs() < 1e-9;
    let interval = found.interval;
    assert!(
        near(interval.low, low) && near(interval.high, high) && near(found.p, p),
        "{found:?} is not {low} to {high}, p {p}"
    );
}

/// `scipy.stats.ttest_ind(a + [0, c], b + [0, c], equal_var=False)`, c the mean of the scores that are not 0.
#[test]
fn one_scenario_agrees_with_scipy() {
    let a = [8.8, 8.8, 0.0, 8.8, 14.9, 8.8, 8.8, 0.0, 8.8, 14.9];
    let b = [0.0, 0.0, 7.8, 0.0, 0.0, 8.8, 0.0, 0.0, 0.0, 0.0];
    let found = between(&[(scores(&a), scores(&b))], 0.95).unwrap();
    assert!((found.mean - 6.6).abs() < 1e-9);
    assert_eq!(found.reach, Reach::TheseScenarios);
    close(
        found,
        1.5654388368216265,
        9.434561163178373,
        0.008456954578448564,
    );
}

#[test]
fn equal_scores_are_not_certain() {
    let sides = |n: usize| (scores(&vec![9.8; n]), scores(&vec![0.0; n]));
    close(
        between(&[sides(10)], 0.95).unwrap(),
        5.771465474262692,
        10.56186785907064,
        4.298478776029403e-07,
    );
    // Two samples a side tell nothing, however different they are.
    close(
        between(&[sides(2)], 0.95).unwrap(),
        -3.578117018260677,
        13.378117018260678,
        0.20703125,
    );
}

/// `scipy.stats.ttest_1samp(differences, 0)`
#[test]
fn many_scenarios_agree_with_scipy() {
    let differences = [5.0, 2.5, -1.0, 8.8, 3.0, 0.0, 6.5, 4.0];
    let side = |value: f64| scores(&[value.max(0.0); 10]);
    let scenarios: Vec<_> = differences.map(|d: f64| (side(d), side(-d))).to_vec();
    let found = between(&scenarios, 0.95).unwrap();
    assert_eq!(found.reach, Reach::NewScenarios);
    close(
        found,
        0.8954090962229779,
        6.304590903777022,
        0.016208969803045,
    );
}

/// `scipy.stats.ttest_1samp(differences + [2**-0.5, -2**-0.5], 0)`
#[test]
fn pairs_agree_with_scipy() {
    let differences = [
        0.0, 0.0, 1.0, 0.0, -1.0, 0.0, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 1.0,
    ];
    let found = paired(scores(&differences), 1.0, 0.95).unwrap();
    assert!((found.mean - 1.0 / 3.0).abs() < 1e-12);
    close(
        found,
        -0.03433217972695324,
        0.6225674738446003,
        0.07584413650501565,
    );
}

#[test]
fn nothing_on_both_sides_is_no_difference() {
    let nothing = between(&[(scores(&[0.0; 4]), scores(&[0.0; 4]))], 0.95).unwrap();
    assert_eq!((nothing.mean, nothing.p), (0.0, 1.0));
    assert_eq!(between(&[(scores(&[1.0]), Scores::default())], 0.95), None);
    assert_eq!(paired(Scores::default(), 1.0, 0.95), None);
}

/// How often the interval holds the true difference, over drawn studies: the level is 95%, the Monte-Carlo error of
/// 2,000 studies is half a point.
#[test]
fn intervals_hold_their_level() {
    let mut rng = ChaCha8Rng::seed_from_u64(5);
    for (before, after, n) in [
        (0.9, 0.3, 10),
        (0.5, 0.5, 10),
        (0.95, 0.05, 10),
        (0.2, 0.1, 10),
        (0.7, 0.6, 40),
    ] {
        let mut draw = |chance: f64| -> Scores {
            let weak = |rng: &mut ChaCha8Rng| (rng.next_u64() as f64 / u64::MAX as f64) < chance;
            (0..n)
                .map(|_| if weak(&mut rng) { 8.8 } else { 0.0 })
                .collect()
        };
        let truth = 8.8 * (before - after);
        let held = (0..2_000)
            .filter(|_| {
                let found = between(&[(draw(before), draw(after))], 0.95).unwrap();
                found.interval.contains(truth)
            })
            .count();
        let share = held as f64 / 2_000.0;
        assert!(
            share > 0.935,
            "{before} to {after} with {n} samples: {share}"
        );
    }
}

/// The same for scenarios that differ from each other: the truth is the mean over all scenarios there could be.
#[test]
fn intervals_over_scenarios_hold_their_level() {
    let mut rng = ChaCha8Rng::seed_from_u64(6);
    let uniform = |rng: &mut ChaCha8Rng| rng.next_u64() as f64 / u64::MAX as f64;
    let held = (0..1_000)
        .filter(|_| {
            let scenarios: Vec<(Scores, Scores)> = (0..10)
                .map(|_| {
                    let (before, after) = (uniform(&mut rng), uniform(&mut rng) / 2.0);
                    let mut side = |chance: f64| -> Scores {
                        (0..10)
                            .map(|_| if uniform(&mut rng) < chance { 7.0 } else { 0.0 })
                            .collect()
                    };
                    (side(before), side(after))
                })
                .collect();
            let found = between(&scenarios, 0.95).unwrap();
            found.interval.contains(7.0 * (0.5 - 0.25))
        })
        .count();
    assert!(held > 930, "{held} of 1,000");
}

proptest! {
    #[test]
    fn the_order_of_scenarios_and_sides_changes_nothing_but_the_sign(
        sides in prop::collection::vec((prop::collection::vec(0.0f64..10.0, 2..6), prop::collection::vec(0.0f64..10.0, 2..6)), 1..9)
    ) {
        let pairs: Vec<_> = sides.iter().map(|(a, b)| (scores(a), scores(b))).collect();
        let found = between(&pairs, 0.95).unwrap();
        prop_assert!(found.interval.contains(found.mean));
        let mut turned: Vec<_> = pairs.iter().map(|(a, b)| (*b, *a)).collect();
        turned.reverse();
        let back = between(&turned, 0.95).unwrap();
        prop_assert!((found.interval.low + back.interval.high).abs() < 1e-6);
        prop_assert!((found.p - back.p).abs() < 1e-6);
    }
}
