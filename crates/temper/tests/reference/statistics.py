"""The reference values of tests/it/stats.rs and tests/it/mean_difference.rs, computed anew.

    pip install scipy==1.17.1 statsmodels==0.15.0 numpy==2.4.6
    python crates/temper/tests/reference/statistics.py

Prints each value with the call that gives it, and whether the tests hold it; exits with 1 where they do not.
The tests themselves need no Python: the values stand in them.
"""
import pathlib
import re
import sys

import numpy as np
from scipy import stats
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint, proportion_effectsize

HERE = pathlib.Path(__file__).parent.parent / "it"
NUMBER = r"-?\d+(?:\.\d+)?(?:e-?\d+)?"
HELD = [float(n) for file in ("stats.rs", "mean_difference.rs")
        for n in re.findall(NUMBER, (HERE / file).read_text().replace("std::f64::consts::PI", repr(np.pi)))]
missing = 0


def told(call, *values):
    global missing
    for value in values:
        value = float(value)
        held = any(abs(value - n) <= 1e-9 * max(1.0, abs(value)) for n in HELD)
        missing += not held
        print(f"{'held   ' if held else 'MISSING'} {value!r:<24} {call}")


for k, n, level in [(0, 10, 0.95), (1, 10, 0.95), (5, 10, 0.95), (10, 10, 0.95), (7, 40, 0.95), (123, 400, 0.95),
                    (0, 1, 0.95), (1, 1, 0.95), (7, 40, 0.99)]:
    interval = proportion_confint(k, n, alpha=1 - level, method="wilson")
    told(f"Wilson {level}: proportion_confint({k}, {n}, method='wilson')", *np.clip(interval, 0, 1))
for a, n_a, b, n_b in [(56, 70, 48, 80), (9, 10, 3, 10), (10, 10, 0, 20), (0, 10, 0, 20), (5, 56, 0, 29), (7, 10, 7, 10)]:
    interval = confint_proportions_2indep(a, n_a, b, n_b, method="newcomb", compare="diff")
    told(f"Newcombe: confint_proportions_2indep({a}, {n_a}, {b}, {n_b}, method='newcomb')", *interval)
for d in [[0.5, 0.2, -0.1, 0.4, 0.3], [1.0] * 8, [0.1, -0.1], [0.3, 0.6, -0.2, 0.0, 0.7, 0.9, 0.1, -0.4, 0.8, 0.5]]:
    test = stats.permutation_test((d,), np.mean, permutation_type="samples", n_resamples=np.inf)
    told(f"sign flip: permutation_test(({d},), mean)", test.pvalue)
for b, c in [(5, 15), (0, 8), (3, 3), (10, 1), (40, 61), (1, 0)]:
    told(f"McNemar, exact: mcnemar([[10, {b}], [{c}, 20]])", mcnemar([[10, b], [c, 20]], exact=True).pvalue)
for a, b in [(90, 50), (30, 30), (100, 0), (12, 34)]:
    told(f"Cohen's h: proportion_effectsize({a / 100}, {b / 100})", proportion_effectsize(a / 100, b / 100))
for k, n, p in [(5, 40, 0.05), (3, 10, 0.01), (12, 100, 0.06)]:
    told(f"binomial tail: binom.sf({k - 1}, {n}, {p})", stats.binom.sf(k - 1, n, p))
ps = [0.01, 0.04, 0.03, 0.005, 0.5]
for method in ["holm", "fdr_bh"]:
    told(f"multipletests({ps}, method='{method}')", *multipletests(ps, method=method)[1])
for table in [[[8, 2], [1, 5]], [[3, 7], [6, 4]], [[12, 1], [0, 9]], [[50, 30], [20, 100]]]:
    told(f"Fisher, exact: fisher_exact({table})", stats.fisher_exact(table)[1])

a = [8.8, 8.8, 0.0, 8.8, 14.9, 8.8, 8.8, 0.0, 8.8, 14.9]
b = [0.0, 0.0, 7.8, 0.0, 0.0, 8.8, 0.0, 0.0, 0.0, 0.0]


def welch(a, b):
    """One scenario: Welch's test with two more scores on each side, nothing and the mean of what there is."""
    held = [x for x in a + b if x]
    padded = [side + [0.0, sum(held) / len(held)] for side in (a, b)]
    test = stats.ttest_ind(*padded, equal_var=False)
    interval = test.confidence_interval(0.95)
    return interval.low, interval.high, test.pvalue


told("Welch: ttest_ind(a + [0, c], b + [0, c], equal_var=False)", *welch(a, b))
told("Welch: ten of 9.8 against ten of 0", *welch([9.8] * 10, [0.0] * 10))
told("Welch: two of 9.8 against two of 0", *welch([9.8] * 2, [0.0] * 2)[:2])


def one_sample(differences):
    test = stats.ttest_1samp(differences, 0)
    interval = test.confidence_interval(0.95)
    return interval.low, interval.high, test.pvalue


told("ttest_1samp(differences, 0)", *one_sample([5.0, 2.5, -1.0, 8.8, 3.0, 0.0, 6.5, 4.0]))
pairs = [0, 0, 1, 0, -1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1]
told("ttest_1samp(differences + [2**-0.5, -2**-0.5], 0)", *one_sample(pairs + [2**-0.5, -2**-0.5]))
print(f"{missing} values are not in the tests" if missing else "every value is in the tests")
sys.exit(missing > 0)
