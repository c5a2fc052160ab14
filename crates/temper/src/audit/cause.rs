//! Why a published cell does not follow from the spreadsheet's labels: checks, each the same for all cells.

use std::collections::BTreeMap;
use std::fmt;

use super::published::Value;
use super::{Sides, WITHIN};

/// The cause of a difference, as far as a check can tell it.
#[derive(Debug, Clone, PartialEq)]
pub enum Cause {
    /// The value follows from the SARIF log: the table was made from it, not from the spreadsheet.
    Log,
    /// The baseline has no weakness, so that the quotient does not exist.
    FromNothing,
    /// The value is that of another strategy of the same row.
    OtherColumn {
        /// Which.
        strategy: String,
    },
    /// At least two cells of the row follow if the baseline's sum were another.
    OtherBaseline {
        /// The sum that the labels give.
        ours: f64,
        /// The sum that the published cells imply.
        implied: f64,
    },
    /// The value follows with one weakness more or fewer.
    OneWeakness {
        /// Its severity.
        severity: f64,
        /// Where: in the baseline or under the strategy.
        baseline: bool,
        /// Whether the table counts one more than the labels.
        more: bool,
    },
    /// None of the labels gives it.
    Labels,
    /// An average over cells, some of which differ.
    Cells,
    /// Nothing that was checked explains it.
    Unexplained,
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Log => f.write_str("follows from the SARIF log, not from the spreadsheet"),
            Self::FromNothing => {
                f.write_str("the baseline has no weakness, so the quotient does not exist")
            }
            Self::OtherColumn { strategy } => write!(f, "is the value of `{strategy}`"),
            Self::OtherBaseline { ours, implied } => write!(
                f,
                "follows, as another cell of its row does, from a baseline sum of {implied:.1}; the labels give {ours:.1}"
            ),
            Self::OneWeakness {
                severity,
                baseline,
                more,
            } => write!(
                f,
                "would follow with one weakness of severity {severity:.1} {} {}",
                if *more { "more" } else { "fewer" },
                if *baseline {
                    "in the baseline"
                } else {
                    "under the strategy"
                }
            ),
            Self::Labels => f.write_str("neither the spreadsheet nor the SARIF log gives it"),
            Self::Cells => f.write_str("an average over cells of which some differ"),
            Self::Unexplained => f.write_str("no single slip that was looked for gives it"),
        }
    }
}

/// The cause of a share that differs.
pub(super) fn of_share(_ours: Value, published: Option<Value>, log: Option<Value>) -> Cause {
    match (published, log) {
        (Some(published), Some(log)) if log.agrees(published, WITHIN) => Cause::Log,
        _ => Cause::Labels,
    }
}

/// The cause of an average that differs.
pub(super) fn of_average(published: Option<Value>, log: Option<Value>) -> Cause {
    match (published, log) {
        (Some(published), Some(log)) if log.agrees(published, WITHIN) => Cause::Log,
        _ => Cause::Cells,
    }
}

/// One model in one scenario: the cells of all strategies.
pub(super) struct Row<'a> {
    pub(super) sides: &'a Sides<'a>,
    pub(super) language: &'a str,
    pub(super) model: &'a str,
    pub(super) scenario: &'a str,
    pub(super) published: &'a BTreeMap<String, Option<Value>>,
}

impl Row<'_> {
    pub(super) fn ours(&self, strategy: &str) -> Option<Value> {
        self.sides.sheet.severity(&self.group(strategy)?)
    }

    fn group(&self, strategy: &str) -> Option<crate::metrics::group::Group> {
        self.sides
            .group(self.language, self.scenario, self.model, strategy)
    }

    pub(super) fn cause(&self, strategy: &str, published: Option<Value>) -> Cause {
        let Some(published) = published else {
            return Cause::Unexplained;
        };
        let log = self
            .group(strategy)
            .and_then(|group| self.sides.log.severity(&group));
        if log.is_some_and(|log| log.agrees(published, WITHIN)) {
            return Cause::Log;
        }
        self.nothing_before(strategy)
            .or_else(|| self.other_column(strategy, published))
            .or_else(|| self.other_baseline(strategy))
            .or_else(|| self.one_weakness(strategy, published))
            .unwrap_or(Cause::Unexplained)
    }

    fn nothing_before(&self, strategy: &str) -> Option<Cause> {
        let (before, _) = self.sums(strategy)?;
        (before == 0.0).then_some(Cause::FromNothing)
    }

    /// Only values that tell something: 0 and 100 are those of many cells.
    fn other_column(&self, strategy: &str, published: Value) -> Option<Cause> {
        let Value::Percent(percent) = published else {
            return None;
        };
        let telling = percent.abs() > WITHIN && (percent - 100.0).abs() > WITHIN;
        let others = self.published.keys().filter(|other| *other != strategy);
        let same = |other: &&String| {
            self.ours(other)
                .is_some_and(|ours| ours.agrees(published, 0.5))
        };
        let other = others.filter(|_| telling).find(same)?;
        Some(Cause::OtherColumn {
            strategy: other.clone(),
        })
    }

    fn other_baseline(&self, strategy: &str) -> Option<Cause> {
        let (ours, _) = self.sums(strategy)?;
        let (low, high) = self.implied(strategy)?;
        let differs = |other: &&String| {
            *other != strategy
                && self.published[*other]
                    .zip(self.ours(other))
                    .is_some_and(|(p, o)| !o.agrees(p, WITHIN))
        };
        let others = self.published.keys().filter(differs);
        let shared = others
            .filter_map(|other| self.implied(other))
            .find_map(|(l, h)| {
                let (low, high) = (low.max(l), high.min(h));
                (low <= high).then_some((low + high) / 2.0)
            })?;
        Some(Cause::OtherBaseline {
            ours,
            implied: shared,
        })
    }

    /// The sums of the baseline from which the published value would follow, given what it was rounded from.
    fn implied(&self, strategy: &str) -> Option<(f64, f64)> {
        let (_, after) = self.sums(strategy)?;
        let Value::Percent(percent) = (*self.published.get(strategy)?)? else {
            return None;
        };
        let sum = |percent: f64| after / (1.0 - percent / 100.0);
        (percent < 99.0 && after > 0.0).then(|| (sum(percent - 0.5), sum(percent + 0.5)))
    }

    fn one_weakness(&self, strategy: &str, published: Value) -> Option<Cause> {
        let (before, after) = self.sums(strategy)?;
        for severity in self.sides.severities() {
            for (baseline, more) in [(false, true), (false, false), (true, true), (true, false)] {
                let step = if more { severity } else { -severity };
                let (before, after) = if baseline {
                    (before + step, after)
                } else {
                    (before, after + step)
                };
                let value = 100.0 * (before - after) / before;
                let possible = before > 0.0 && after >= -1e-6;
                if possible && Value::Percent(value).agrees(published, 0.5) {
                    return Some(Cause::OneWeakness {
                        severity,
                        baseline,
                        more,
                    });
                }
            }
        }
        None
    }

    /// The sums of severities of the baseline and of the strategy, over as many samples.
    fn sums(&self, strategy: &str) -> Option<(f64, f64)> {
        let cell = self.sides.sheet.cells.get(&self.group(strategy)?)?;
        Some((cell.baseline_severity?, cell.strategy_severity?))
    }
}

impl Sides<'_> {
    /// The severities that CodeQL gives its security queries in these tables, the most frequent bands first.
    fn severities(&self) -> [f64; 10] {
        [7.8, 7.5, 9.8, 6.1, 5.4, 8.8, 8.1, 5.0, 9.1, 9.3]
    }
}
