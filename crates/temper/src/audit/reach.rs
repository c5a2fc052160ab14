//! What any choice of labels could give: how far no rule for reading the labels can come.
//!
//! For each sample of a cell the spreadsheet's weaknesses may count, the log's, what both have or what either has, and
//! the choice may be another for every sample of every cell. A published value that not even that gives follows from
//! no rule that says whose labels count.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use temper_scan::Confidence;

use super::WITHIN;
use super::published::Value;
use crate::metrics::group::{By, Group};
use crate::metrics::tally::CellKey;
use crate::sample::{Sample, SampleKey};

/// Severities are sums of tenths.
type Tenths = u32;

/// The sums of severities that each sample could count for: by the sheet, the log, both, either.
pub(super) struct Reach(BTreeMap<Group, Vec<[Tenths; 4]>>);

/// Which of a sample's sums may be chosen.
#[derive(Debug, Clone, Copy)]
pub(super) enum Choice {
    /// The sheet's or the log's.
    SheetOrLog,
    /// Or what both, or what either has.
    Any,
}

impl Reach {
    pub(super) fn of(sheet: &[Sample], log: &[Sample]) -> Self {
        let by_log: HashMap<&SampleKey, f64> = log
            .iter()
            .map(|s| (&s.key, severity(s, |_| true)))
            .collect();
        let by = By {
            scenario: true,
            ..By::MODEL_STRATEGY
        };
        let mut cells = BTreeMap::<Group, Vec<[Tenths; 4]>>::new();
        for sample in sheet {
            let ours = severity(sample, |_| true);
            let theirs = by_log.get(&sample.key).copied().unwrap_or_default();
            // The import marks as certain what the log has too, with the log's severity.
            let both = severity(sample, |confidence| confidence == Confidence::High);
            let sums = [ours, theirs, both, ours + theirs - both];
            let group = by.group(&CellKey::of(sample));
            cells.entry(group).or_default().push(sums.map(tenths));
        }
        Self(cells)
    }

    /// Whether some choice gives `published`; not asked where the baseline could only be empty.
    pub(super) fn gives(
        &self,
        baseline: &Group,
        strategy: &Group,
        published: Value,
        choice: Choice,
    ) -> bool {
        let (before, after) = (self.sums(baseline, choice), self.sums(strategy, choice));
        match published {
            Value::NoChange => before.contains(&0) && after.contains(&0),
            Value::Percent(percent) => before.iter().filter(|before| **before > 0).any(|before| {
                let left = |percent: f64| f64::from(*before) * (1.0 - percent / 100.0);
                let low = left(percent + WITHIN).max(0.0);
                let high = left(percent - WITHIN).max(0.0);
                let (low, high) = (
                    (low - 1e-6).ceil() as Tenths,
                    (high + 1e-6).floor() as Tenths,
                );
                low <= high && after.range(low..=high).next().is_some()
            }),
        }
    }

    fn sums(&self, group: &Group, choice: Choice) -> BTreeSet<Tenths> {
        let choices = match choice {
            Choice::SheetOrLog => 2,
            Choice::Any => 4,
        };
        let mut sums = BTreeSet::from([0]);
        for sample in self.0.get(group).into_iter().flatten() {
            let own: BTreeSet<Tenths> = sample[..choices].iter().copied().collect();
            sums = own
                .iter()
                .flat_map(|own| sums.iter().map(move |sum| sum + own))
                .collect();
        }
        sums
    }
}

fn severity(sample: &Sample, counts: impl Fn(Confidence) -> bool) -> f64 {
    let findings = sample.findings.iter().filter(|f| counts(f.confidence));
    findings.map(|f| f64::from(f.severity.0)).sum()
}

fn tenths(severity: f64) -> Tenths {
    (10.0 * severity).round().max(0.0) as Tenths
}
