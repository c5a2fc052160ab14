//! Statistics against reference values and by their properties.
//!
//! Reference values were computed once with SciPy 1.17.1, statsmodels 0.15.0 and NumPy 2.4.6.
//! `tests/reference/statistics.py` computes them anew.

use proptest::prelude::*;
use temper::stats::association::{TwoByTwo, upper_tail};
use temper::stats::bootstrap::{DRAWS, mean_interval};
use temper::stats::effect::cohens_h;
use temper::stats::mcnemar::Discordant;
use temper::stats::multiplicity::{benjamini_hochberg, holm};
use temper::stats::power::smallest_drop;
use temper::stats::proportion::{Proportion, difference};
use temper::stats::{CONFIDENCE, sign_flip};

fn close(ours: f64, reference: f64) {
    assert!((ours - reference).abs() < 1e-9, "{ours} is not {reference}");
}

/// `statsmodels.stats.proportion.proportion_confint(k, n, method="wilson")`
#[test]
fn wilson_agrees_with_statsmodels() {
    for (hits, of, low, high) in [
        (0, 10, 0.0, 0.27753279986288926),
        (1, 10, 0.017876213095072924, 0.40415002679523854),
        (5, 10, 0.23659309051256394, 0.7634069094874361),
        (10, 10, 0.7224672001371106, 1.0),
        (7, 40, 0.0874541374603592, 0.3194999033178772),
        (123, 400, 0.2642873977313039, 0.3543748355874003),
        (0, 1, 0.0, 0.7934506856227627),
        (1, 1, 0.2065493143772374, 1.0),
    ] {
        let interval = Proportion::new(hits, of).interval(0.95).unwrap();
        close(interval.low, low);
        close(interval.high, high);
    }
    let interval = Proportion::new(7, 40).interval(0.99).unwrap();
    close(interval.low, 0.07064423503673015);
    close(interval.high, 0.3718333537431997);
}

/// `statsmodels.stats.proportion.confint_proportions_2indep(a, b, c, d, method="newcomb", compare="diff")`
#[test]
fn newcombe_agrees_with_statsmodels() {
    for (a, of_a, b, of_b, low, high) in [
        (56, 70, 48, 80, 0.05243147240236498, 0.33387265403690614),
        (9, 10, 3, 10, 0.1705227239345029, 0.809017973535488),
        (10, 10, 0, 20, 0.6790860371419145, 1.0),
        (0, 10, 0, 20, -0.1611251580528194, 0.27753279986288926),
        (5, 56, 0, 29, -0.038137147903536936, 0.19256001385511165),
        (7, 10, 7, 10, -0.35900931567630795, 0.35900931567630795),
    ] {
        let (a, b) = (Proportion::new(a, of_a), Proportion::new(b, of_b));
        let interval = difference(a, b, 0.95).unwrap();
        close(interval.low, low);
        close(interval.high, high);
    }
}

/// `scipy.stats.permutation_test((d,), mean, permutation_type="samples", n_resamples=inf)`
#[test]
fn sign_flip_agrees_with_scipy() {
    for (differences, p) in [
        (&[0.5, 0.2, -0.1, 0.4, 0.3][..], 0.125),
        (&[1.0; 8][..], 0.0078125),
        (&[0.1, -0.1][..], 1.0),
        (
            &[0.3, 0.6, -0.2, 0.0, 0.7, 0.9, 0.1, -0.4, 0.8, 0.5][..],
            0.0546875,
        ),
    ] {
        close(sign_flip::p_value(differences).unwrap(), p);
    }
    assert_eq!(sign_flip::p_value(&[]), None);
}

/// More scenarios than are counted: centred on zero they say nothing, moved by 0.3 they say much.
#[test]
fn sign_flip_of_many_scenarios_is_drawn_and_repeats() {
    let ten = [0.3, 0.6, -0.2, 0.5, 0.7, 0.9, 0.1, -0.4, 0.8, 0.5];
    let centred: Vec<f64> = ten.iter().cycle().take(80).map(|d| d - 0.38).collect();
    let p = sign_flip::p_value(&centred).unwrap();
    assert!(p > 0.95, "{p}");
    assert_eq!(sign_flip::p_value(&centred), Some(p));
    let moved: Vec<f64> = centred.iter().map(|d| d + 0.3).collect();
    // Of 10,000 draws none lies as far out: the way seen alone is left.
    assert!(sign_flip::p_value(&moved).unwrap() < 0.001);
}

/// `statsmodels.stats.contingency_tables.mcnemar([[10, b], [c, 20]], exact=True)`
#[test]
fn mcnemar_agrees_with_statsmodels() {
    for (first_only, second_only, p) in [
        (5, 15, 0.04138946533203125),
        (0, 8, 0.0078125),
        (3, 3, 1.0),
        (10, 1, 0.01171875),
        (40, 61, 0.046044066929342785),
        (1, 0, 1.0),
    ] {
        let pairs = Discordant {
            first_only,
            second_only,
        };
        close(pairs.p_value().unwrap(), p);
    }
    assert_eq!(Discordant::default().p_value(), None);
}

/// `statsmodels.stats.proportion.proportion_effectsize(a, b)`
#[test]
fn cohens_h_agrees_with_statsmodels() {
    for (a, b, h) in [
        (90, 50, 0.9272952180016121),
        (30, 30, 0.0),
        (100, 0, std::f64::consts::PI),
        (12, 34, -0.5375836277209237),
    ] {
        let of_100 = |hits| Proportion::new(hits, 100);
        close(cohens_h(of_100(a), of_100(b)).unwrap(), h);
    }
}

/// `scipy.stats.binom.sf(k - 1, n, p)`
#[test]
fn upper_tail_agrees_with_scipy() {
    for (hits, of, expected, p) in [
        (5, 40, 0.05, 0.0480282602542153),
        (3, 10, 0.01, 0.00011384911790577965),
        (12, 100, 0.06, 0.016752387866686917),
    ] {
        close(upper_tail(hits, of, expected), p);
    }
    close(upper_tail(0, 10, 0.5), 1.0);
}

/// `statsmodels.stats.multitest.multipletests(p, method="holm")` and `"fdr_bh"`
#[test]
fn corrections_agree_with_statsmodels() {
    let p = [0.01, 0.04, 0.03, 0.005, 0.5];
    for (ours, reference) in holm(&p).into_iter().zip([0.04, 0.09, 0.09, 0.025, 0.5]) {
        close(ours, reference);
    }
    let reference = [0.025, 0.05, 0.05, 0.025, 0.5];
    for (ours, reference) in benjamini_hochberg(&p).into_iter().zip(reference) {
        close(ours, reference);
    }
}

/// `scipy.stats.fisher_exact(table)`
#[test]
fn fisher_agrees_with_scipy() {
    for ([both, first_only, second_only, neither], p) in [
        ([8, 2, 1, 5], 0.034965034965034975),
        ([3, 7, 6, 4], 0.3698499642772088),
        ([12, 1, 0, 9], 2.0103735274013913e-05),
        ([50, 30, 20, 100], 3.1352782321309466e-11),
    ] {
        let table = TwoByTwo {
            both,
            first_only,
            second_only,
            neither,
        };
        assert!(
            (table.fisher() / p - 1.0).abs() < 1e-6,
            "{} is not {p}",
            table.fisher()
        );
    }
}

#[test]
fn lift_and_phi_of_a_table_by_hand() {
    let table = TwoByTwo {
        both: 8,
        first_only: 2,
        second_only: 1,
        neither: 5,
    };
    close(table.lift().unwrap(), 8.0 * 16.0 / (10.0 * 9.0));
    close(
        table.phi().unwrap(),
        38.0 / (10.0f64 * 6.0 * 9.0 * 7.0).sqrt(),
    );
    let always = TwoByTwo {
        both: 3,
        first_only: 0,
        second_only: 0,
        neither: 0,
    };
    assert_eq!(always.phi(), None);
}

/// `scipy.stats.bootstrap` with 200,000 draws gives 24.1 to 71.5; ours draws 2,000, within its Monte-Carlo error.
#[test]
fn bootstrap_agrees_with_scipy() {
    let scenarios = [10.0, 35.0, -20.0, 80.0, 100.0, 64.0, 55.0, 0.0, 90.0, 72.0];
    let interval = mean_interval(&scenarios, 0.95, DRAWS, 7).unwrap();
    assert!((interval.low - 24.1).abs() < 2.5, "{interval:?}");
    assert!((interval.high - 71.5).abs() < 2.5, "{interval:?}");
}

#[test]
fn bootstrap_repeats_under_its_seed_and_differs_under_another() {
    let scenarios = [0.1, 0.35, 0.71, 0.2, 0.93];
    let draw = |seed| mean_interval(&scenarios, 0.95, 500, seed);
    assert_eq!(draw(1), draw(1));
    assert_ne!(draw(1), draw(2));
    assert_eq!(mean_interval(&[0.5], 0.95, 500, 1), None);
}

#[test]
fn ten_samples_tell_a_drop_of_forty_points_and_one_tells_nothing() {
    let all_of = |n| smallest_drop(Proportion::new(n, n), n, CONFIDENCE);
    assert_eq!(all_of(1), None);
    assert_eq!(all_of(10).map(f64::round), Some(40.0));
    assert!(all_of(100) < Some(7.0));
}

/// How often Wilson's interval holds the truth, summed exactly over the binomial distribution.
#[test]
fn wilson_holds_its_level_on_average() {
    for n in [10u64, 40] {
        let truths: Vec<f64> = (1..100).map(|t| f64::from(t) / 100.0).collect();
        let covered: f64 = truths.iter().map(|truth| coverage(n, *truth)).sum();
        let mean = covered / truths.len() as f64;
        assert!((0.94..0.965).contains(&mean), "n = {n}: {mean}");
    }
}

fn coverage(n: u64, truth: f64) -> f64 {
    let mut chance = (1.0 - truth).powi(n as i32);
    let mut covered = 0.0;
    for hits in 0..=n {
        if Proportion::new(hits, n)
            .interval(0.95)
            .unwrap()
            .contains(truth)
        {
            covered += chance;
        }
        chance *= (n - hits) as f64 / (hits + 1) as f64 * truth / (1.0 - truth);
    }
    covered
}

/// How often the bootstrap's interval holds the true mean, over studies drawn from a known distribution.
#[test]
fn bootstrap_holds_its_level_within_what_few_scenarios_allow() {
    // Forty scenarios with values spread evenly over 0 to 1, whose mean is one half.
    let mut state = 7_u64;
    let mut draw = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 11) as f64 / (1_u64 << 53) as f64
    };
    let studies = 400;
    let covered = (0..studies)
        .filter(|seed| {
            let scenarios: Vec<f64> = (0..40).map(|_| draw()).collect();
            mean_interval(&scenarios, 0.95, 500, *seed)
                .unwrap()
                .contains(0.5)
        })
        .count();
    let share = covered as f64 / studies as f64;
    // Three standard errors of 400 studies are 0.033; percentile intervals of 40 clusters are a little narrow.
    assert!((0.90..0.985).contains(&share), "{share}");
}

proptest! {
    #[test]
    fn mcnemar_has_no_side(a in 0u64..200, b in 0u64..200) {
        let p = |first_only, second_only| Discordant { first_only, second_only }.p_value();
        prop_assert_eq!(p(a, b), p(b, a));
        if let Some(p) = p(a, b) {
            prop_assert!(p > 0.0 && p <= 1.0);
        }
    }

    #[test]
    fn fisher_has_no_side(a in 0u64..30, b in 0u64..30, c in 0u64..30, d in 0u64..30) {
        let table = |both, first_only, second_only, neither| {
            TwoByTwo { both, first_only, second_only, neither }.fisher()
        };
        prop_assert!((table(a, b, c, d) - table(a, c, b, d)).abs() < 1e-9);
        prop_assert!(table(a, b, c, d) > 0.0);
    }

    #[test]
    fn intervals_hold_their_estimate((hits, of) in (1u64..300).prop_flat_map(|of| (0..=of, Just(of)))) {
        let proportion = Proportion::new(hits, of);
        let interval = proportion.interval(0.95).unwrap();
        prop_assert!(interval.contains(proportion.share().unwrap()));
        prop_assert!(interval.low >= 0.0 && interval.high <= 1.0);
    }

    #[test]
    fn a_difference_turned_round_is_its_mirror(a in 0u64..=30, b in 0u64..=50) {
        let (a, b) = (Proportion::new(a, 30), Proportion::new(b, 50));
        let (there, back) = (difference(a, b, 0.95).unwrap(), difference(b, a, 0.95).unwrap());
        prop_assert!((there.low + back.high).abs() < 1e-12);
        prop_assert!((there.high + back.low).abs() < 1e-12);
    }

    #[test]
    fn sign_flip_ignores_order_and_side(mut tenths in prop::collection::vec(-10i32..=10, 1..12)) {
        let p = |tenths: &[i32]| {
            let differences: Vec<f64> = tenths.iter().map(|t| f64::from(*t) / 10.0).collect();
            sign_flip::p_value(&differences).unwrap()
        };
        let before = p(&tenths);
        prop_assert!(before > 0.0 && before <= 1.0);
        tenths.reverse();
        prop_assert!((p(&tenths) - before).abs() < 1e-12);
        let mirrored: Vec<i32> = tenths.iter().map(|t| -t).collect();
        prop_assert!((p(&mirrored) - before).abs() < 1e-12);
    }

    #[test]
    fn corrections_never_lower_a_p_value(p in prop::collection::vec(0.0f64..=1.0, 1..20)) {
        for (raw, (strict, mild)) in p.iter().zip(holm(&p).into_iter().zip(benjamini_hochberg(&p))) {
            prop_assert!(strict >= *raw && mild >= *raw - 1e-15 && strict >= mild - 1e-12);
        }
    }
}
