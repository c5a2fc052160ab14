//! The checks for a cause: one model in one scenario, the cells of all strategies beside each other.

use std::collections::BTreeMap;

use super::cause::Cause;
use super::published::{ByTwo, Value};
use super::reach::{Choice, Reach};
use super::{Sides, WITHIN};
use crate::metrics::BASELINE;
use crate::metrics::group::Group;
use crate::metrics::improvement::CellImprovement;

/// One model in one scenario: the cells of all strategies.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub(super) sides: &'a Sides<'a>,
    pub(super) language: &'a str,
    pub(super) model: &'a str,
    pub(super) scenario: &'a str,
    /// The row's cells.
    pub(super) published: &'a BTreeMap<String, Option<Value>>,
    /// The cells of all models of the language.
    pub(super) models: &'a BTreeMap<String, ByTwo>,
}

impl Row<'_> {
    pub(super) fn ours(&self, strategy: &str) -> Option<Value> {
        self.sides.sheet.severity(&self.group(strategy)?)
    }

    fn group(&self, strategy: &str) -> Option<Group> {
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
        self.nothing_before(strategy, published)
            .or_else(|| self.other_column(strategy, published))
            .or_else(|| self.other_model(strategy, published))
            .or_else(|| self.other_baseline(strategy))
            .or_else(|| self.one_weakness(strategy, published))
            .unwrap_or(Cause::Unexplained)
    }

    /// Whether this is the cell of that language, model, scenario and strategy.
    pub(super) fn is_at(&self, place: &[String; 4], strategy: &str) -> bool {
        [self.language, self.model, self.scenario, strategy] == *place
    }

    /// Whether some choice of labels, sample by sample, gives the published value.
    pub(super) fn could_be(
        &self,
        strategy: &str,
        published: Option<Value>,
        reach: &Reach,
        choice: Choice,
    ) -> bool {
        let groups = self.group(BASELINE).zip(self.group(strategy));
        groups
            .zip(published)
            .is_some_and(|((baseline, strategy), published)| {
                reach.gives(&baseline, &strategy, published, choice)
            })
    }

    fn nothing_before(&self, strategy: &str, published: Value) -> Option<Cause> {
        let cell = self.cell(strategy)?;
        let samples = cell.by_samples.percent().map(Value::Percent);
        (cell.baseline_severity? == 0.0).then(|| Cause::FromNothing {
            by_samples: samples.is_some_and(|value| value.agrees(published, WITHIN)),
        })
    }

    fn other_column(&self, strategy: &str, published: Value) -> Option<Cause> {
        let others = self.published.keys().filter(|other| *other != strategy);
        let same = |other: &&String| {
            self.ours(other)
                .is_some_and(|ours| ours.agrees(published, 0.5))
        };
        let other = others.filter(|_| tells(published)).find(same)?;
        Some(Cause::OtherColumn {
            strategy: other.clone(),
        })
    }

    /// One fitting sum may be chance; a second cell of the scenario must differ, too, and fit the same model's.
    fn other_model(&self, strategy: &str, published: Value) -> Option<Cause> {
        let fits = |model: &&String| {
            self.fits_baseline_of(model, strategy, published)
                && self.fits_elsewhere(model, strategy)
        };
        let others = self.models.keys().filter(|model| *model != self.model);
        Some(Cause::OtherModel {
            model: others.filter(|_| tells(published)).find(fits)?.clone(),
        })
    }

    fn fits_elsewhere(&self, model: &str, strategy: &str) -> bool {
        self.models.iter().any(|(other, scenarios)| {
            let Some(published) = scenarios.get(self.scenario) else {
                return false;
            };
            let row = Row {
                model: other,
                published,
                ..*self
            };
            let mut cells = published
                .iter()
                .filter_map(|(s, value)| Some((s, (*value)?)));
            other != model
                && cells.any(|(s, value)| {
                    (other != self.model || s != strategy)
                        && tells(value)
                        && row.ours(s).is_some_and(|ours| !ours.agrees(value, WITHIN))
                        && row.fits_baseline_of(model, s, value)
                })
        })
    }

    fn fits_baseline_of(&self, model: &str, strategy: &str, published: Value) -> bool {
        let other = Row { model, ..*self };
        let sums = self.sums(strategy).zip(other.sums(strategy));
        sums.is_some_and(|((_, after), (before, _))| {
            let percent = 100.0 * (before - after) / before;
            before > 0.0 && Value::Percent(percent).agrees(published, WITHIN)
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
        for severity in SEVERITIES {
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

    /// The sums of severities of the baseline and of the strategy.
    fn sums(&self, strategy: &str) -> Option<(f64, f64)> {
        let cell = self.cell(strategy)?;
        Some((cell.baseline_severity?, cell.strategy_severity?))
    }

    fn cell(&self, strategy: &str) -> Option<&CellImprovement> {
        self.sides.sheet.cells.get(&self.group(strategy)?)
    }
}

/// Whether a value tells something: 0 and 100 are those of many cells.
fn tells(value: Value) -> bool {
    matches!(value, Value::Percent(p) if p.abs() > WITHIN && (p - 100.0).abs() > WITHIN)
}

/// The severities that CodeQL gives its security queries in these tables, the most frequent bands first.
const SEVERITIES: [f64; 10] = [7.8, 7.5, 9.8, 6.1, 5.4, 8.8, 8.1, 5.0, 9.1, 9.3];
