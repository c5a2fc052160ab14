//! From checks to an answer with its reasons.

use super::checks::Sides;
use super::{Check, Finding, Measure, Terms, Verdict};
use crate::stats::CONFIDENCE;
use crate::stats::power::smallest_drop;
use crate::stats::proportion::Proportion;

/// What to do, and why: what decided comes first.
pub(super) fn verdict(checks: &[Check], terms: &Terms) -> (Verdict, Vec<String>) {
    let found = |finding: Finding| checks.iter().filter(move |it| it.finding == finding);
    let disagrees = terms.merged.filter(|it| !it.agrees());
    let worse: Vec<String> = found(Finding::Worse).map(sentence).collect();
    if !worse.is_empty() || disagrees.is_some() {
        let merged = disagrees.map(|it| it.sentence());
        let rest = found(Finding::Better).map(sentence);
        return (
            Verdict::Reject,
            worse.into_iter().chain(merged).chain(rest).collect(),
        );
    }
    let weak = checks.iter().find(|it| it.what == Measure::Weak);
    let down = weak.is_some_and(|it| it.finding == Finding::Better);
    let open: Vec<&Check> = found(Finding::Open).collect();
    let mut reasons: Vec<String> = Vec::new();
    if down && open.is_empty() {
        reasons.extend(weak.map(sentence));
        let held: Vec<&str> = checks
            .iter()
            .filter(|it| it.what != Measure::Weak)
            .filter(|it| matches!(it.finding, Finding::Holds | Finding::Better))
            .map(|it| it.what.words())
            .collect();
        reasons.push(format!("not worse: {}", held.join(", ")));
        reasons.extend(terms.merged.map(|it| it.sentence()));
        return (Verdict::Keep, reasons);
    }
    reasons.extend(open.iter().map(|it| sentence(it)));
    if down {
        reasons.extend(weak.map(sentence));
    } else {
        reasons.extend(weak.and_then(power));
    }
    (Verdict::CannotTell, reasons)
}

/// A check in a sentence.
fn sentence(check: &Check) -> String {
    let value = |value: Option<f64>| match value {
        None => "none".to_owned(),
        Some(lines) if check.what == Measure::Length => format!("{lines:.1}"),
        Some(share) => format!("{:.0}%", 100.0 * share),
    };
    let interval = check.interval.map_or_else(String::new, |it| {
        let (scale, unit) = scale(check.what);
        format!(
            " ({:.0}% interval of the change {} to {}{unit})",
            100.0 * check.confidence,
            signed(scale * it.low),
            signed(scale * it.high)
        )
    });
    format!(
        "{}: {} before, {} after, {}{interval}",
        check.what.words(),
        value(check.baseline),
        value(check.tuned),
        check.finding.words(),
    )
}

/// What a value is multiplied by for people, and its unit.
pub(super) fn scale(what: Measure) -> (f64, &'static str) {
    match what {
        Measure::Length => (1.0, " lines"),
        _ => (100.0, " points"),
    }
}

/// A change with its sign; what rounds to nothing has no minus.
pub(super) fn signed(change: f64) -> String {
    format!("{:+.1}", (10.0 * change).round() / 10.0 + 0.0)
}

/// What so few samples could have shown.
fn power(weak: &Check) -> Option<String> {
    let hits = (weak.baseline? * weak.baseline_samples as f64).round() as u64;
    if hits == 0 {
        return Some(
            "the baseline has no weakness in these scenarios: there is nothing to lower".to_owned(),
        );
    }
    let baseline = Proportion::new(hits, weak.baseline_samples);
    Some(
        match smallest_drop(baseline, weak.tuned_samples, CONFIDENCE) {
            Some(points) => format!(
                "with {} and {} samples a drop under {points:.0} points cannot be told from chance; more samples (`-n`) can",
                weak.baseline_samples, weak.tuned_samples
            ),
            None => format!(
                "with {} and {} samples even a drop to nothing could be chance; take more (`-n`)",
                weak.baseline_samples, weak.tuned_samples
            ),
        },
    )
}

/// What the numbers cannot carry.
pub(super) fn caveats(checks: &[Check], terms: &Terms, sides: &Sides<'_>) -> Vec<String> {
    let mut caveats = Vec::new();
    let scenarios = sides.scenarios().len();
    if scenarios < crate::stats::mean_difference::ENOUGH_SCENARIOS {
        caveats.push(format!(
            "{scenarios} held-out scenarios speak for themselves alone; six or more speak for others like them"
        ));
    }
    if checks
        .iter()
        .any(|it| it.what == Measure::Functional && it.finding == Finding::NotMeasured)
    {
        caveats.push("nobody ran functional tests: whether the programs do their job is told by parsing and length alone".to_owned());
    }
    if terms.merged.is_none() {
        caveats
            .push("whether the merged model agrees with the adapter was not looked at".to_owned());
    }
    if !sides.left_out.is_empty() {
        caveats.push(format!(
            "{} scenarios are not held out and were left out of the comparison",
            sides.left_out.len()
        ));
    }
    caveats
}

impl super::Merged {
    /// Whether enough tokens are the same.
    pub fn agrees(&self) -> bool {
        self.same as f64 >= self.least * self.tokens as f64
    }

    fn sentence(&self) -> String {
        let word = if self.agrees() { "agree" } else { "disagree" };
        format!(
            "merged and unmerged {word}: {} of {} tokens the same, logits within {:.2e}",
            self.same, self.tokens, self.greatest_difference
        )
    }
}
