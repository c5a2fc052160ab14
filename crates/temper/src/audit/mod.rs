//! The audit: published tables beside what follows from the published labels, cell by cell, each difference with its cause.
//!
//! One reading of the formulas holds for all cells: the prevalence of [`crate::metrics::prevalence`] and the improvement
//! of [`crate::metrics::improvement`], over the spreadsheet's labels. A cell agrees that lies within one point; no cell
//! has a rule of its own. A cause is a check that was made, in the order of [`Cause`], the first that holds.

mod cause;
mod markdown;
mod published;

use std::collections::BTreeMap;

use temper_scan::Language;

pub use cause::Cause;
pub use markdown::render;
pub use published::{Published, Value};

use crate::metrics::BASELINE;
use crate::metrics::group::{By, Group};
use crate::metrics::improvement::{Average, CellImprovement, Change, average, by_cell};
use crate::metrics::prevalence::prevalence;
use crate::metrics::tally::Cells;
use crate::sample::Sample;
use crate::scenario::Scenario;

/// How far, in points, a value may lie from the published one and agree: tables print whole numbers.
pub const WITHIN: f64 = 1.0;

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Audit {
    /// Prevalence of the baseline, by scenario and model.
    pub prevalence: Table,
    /// Improvement by severity, by scenario, model and strategy.
    pub severity: Table,
    /// Improvement by severity, averaged over scenarios.
    pub severity_averages: Table,
    /// Improvement by samples, averaged over scenarios.
    pub samples_averages: Table,
}

/// One published table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// Cells that are published and that there are samples for.
    pub cells: usize,
    /// Those within [`WITHIN`].
    pub agreeing: usize,
    /// Those within five points.
    pub near: usize,
    /// Published cells without samples.
    pub without_samples: usize,
    /// The others, in the order of the tables.
    pub differing: Vec<Differing>,
}

/// A cell that does not agree.
#[derive(Debug, Clone, PartialEq)]
pub struct Differing {
    /// Where it is: language, model, scenario, strategy, as far as the table has them.
    pub place: String,
    /// What follows from the labels.
    pub ours: Value,
    /// What is published.
    pub published: Value,
    /// Why they differ, as far as it can be told.
    pub cause: Cause,
}

/// The samples under the spreadsheet's labels and under the log's, and the scenarios they are of.
#[derive(Debug, Clone, Copy)]
pub struct Labelled<'a> {
    /// By the spreadsheet.
    pub sheet: &'a [Sample],
    /// By the log.
    pub log: &'a [Sample],
    /// The scenarios, with their numbers in the study.
    pub scenarios: &'a [Scenario],
}

/// Compares every published cell.
pub fn audit(published: &Published, labelled: Labelled<'_>) -> Audit {
    let ids = labelled
        .scenarios
        .iter()
        .filter_map(|s| Some(((s.language, s.study_scenario?), &*s.id)))
        .collect();
    let (sheet, log) = (Side::of(labelled.sheet), Side::of(labelled.log));
    let sides = Sides { sheet, log, ids };
    Audit {
        prevalence: sides.prevalence(published),
        severity: sides.severity(published),
        severity_averages: sides.averages(&published.improvement_by_severity_average, |row| &row.0),
        samples_averages: sides.averages(&published.improvement_by_samples_average, |row| &row.1),
    }
}

/// What follows from one set of labels.
pub(crate) struct Side {
    prevalence: BTreeMap<Group, Value>,
    cells: BTreeMap<Group, CellImprovement>,
    averages: BTreeMap<Group, (Value, Value)>,
}

impl Side {
    fn of(samples: &[Sample]) -> Self {
        let cells = Cells::count(samples);
        let by = By {
            scenario: true,
            ..By::MODEL_STRATEGY
        };
        let shares = prevalence(&cells, by).into_iter();
        let rows = by_cell(&cells);
        let value = |average: &Average| average.mean.map_or(Value::NoChange, Value::Percent);
        let averages = average(&rows, By::MODEL_LANGUAGE_STRATEGY, 1).into_iter();
        Self {
            prevalence: shares
                .filter_map(|row| Some((row.group, Value::Percent(100.0 * row.weak.share()?))))
                .collect(),
            averages: averages
                .map(|row| (row.group, (value(&row.by_severity), value(&row.by_samples))))
                .collect(),
            cells: rows
                .into_iter()
                .map(|row| (row.group.clone(), row))
                .collect(),
        }
    }

    pub(crate) fn severity(&self, group: &Group) -> Option<Value> {
        match self.cells.get(group)?.by_severity {
            Change::Percent { percent } | Change::FromNothing { percent } => {
                Some(Value::Percent(percent))
            }
            Change::NoChange => Some(Value::NoChange),
            Change::NotRun => None,
        }
    }
}

pub(crate) struct Sides<'a> {
    pub(crate) sheet: Side,
    pub(crate) log: Side,
    ids: BTreeMap<(Language, u8), &'a str>,
}

impl Sides<'_> {
    pub(crate) fn group(
        &self,
        language: &str,
        scenario: &str,
        model: &str,
        strategy: &str,
    ) -> Option<Group> {
        let language: Language = language.parse().ok()?;
        let id = self.ids.get(&(language, scenario.parse().ok()?))?;
        Some(Group {
            model: Some(model.into()),
            language: Some(language),
            scenario: Some((*id).into()),
            strategy: Some(strategy.into()),
        })
    }

    fn prevalence(&self, published: &Published) -> Table {
        let mut table = Table::default();
        for (language, scenarios) in &published.prevalence {
            for (scenario, models) in scenarios {
                for (model, value) in models {
                    let group = self.group(language, scenario, model, BASELINE);
                    let of = |side: &Side| side.prevalence.get(group.as_ref()?).copied();
                    let place = format!("{language}, scenario {scenario}, {model}");
                    table.compare(place, of(&self.sheet), *value, |ours| {
                        cause::of_share(ours, *value, of(&self.log))
                    });
                }
            }
        }
        table
    }

    fn severity(&self, published: &Published) -> Table {
        let mut table = Table::default();
        for (language, models) in &published.improvement_by_severity {
            for (model, scenarios) in models {
                for (scenario, strategies) in scenarios {
                    let row = cause::Row {
                        sides: self,
                        language,
                        model,
                        scenario,
                        published: strategies,
                    };
                    for (strategy, value) in strategies {
                        let place = format!("{language}, {model}, scenario {scenario}, {strategy}");
                        table.compare(place, row.ours(strategy), *value, |_| {
                            row.cause(strategy, *value)
                        });
                    }
                }
            }
        }
        table
    }

    fn averages(
        &self,
        published: &published::Averages,
        pick: fn(&(Value, Value)) -> &Value,
    ) -> Table {
        let mut table = Table::default();
        for (language, strategies) in published {
            for (strategy, models) in strategies {
                for (model, value) in models {
                    let group = Group {
                        model: Some(model.as_str().into()),
                        language: language.parse().ok(),
                        scenario: None,
                        strategy: Some(strategy.as_str().into()),
                    };
                    let of = |side: &Side| side.averages.get(&group).map(|row| *pick(row));
                    let place = format!("{language}, {model}, {strategy}");
                    table.compare(place, of(&self.sheet), *value, |_| {
                        cause::of_average(*value, of(&self.log))
                    });
                }
            }
        }
        table
    }
}

impl Table {
    fn compare(
        &mut self,
        place: String,
        ours: Option<Value>,
        published: Option<Value>,
        cause: impl FnOnce(Value) -> Cause,
    ) {
        let Some(published) = published else { return };
        let Some(ours) = ours else {
            self.without_samples += 1;
            return;
        };
        self.cells += 1;
        self.near += usize::from(ours.agrees(published, 5.0));
        if ours.agrees(published, WITHIN) {
            self.agreeing += 1;
        } else {
            self.differing.push(Differing {
                place,
                ours,
                published,
                cause: cause(ours),
            });
        }
    }

    /// How many of the differing cells have this kind of cause.
    pub fn with_cause(&self, wanted: impl Fn(&Cause) -> bool) -> usize {
        self.differing
            .iter()
            .filter(|cell| wanted(&cell.cause))
            .count()
    }
}
