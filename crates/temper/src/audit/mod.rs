//! The audit: published tables beside what follows from the published labels, cell by cell, each difference with its cause.
//!
//! One reading of the formulas holds for all cells: the prevalence of [`crate::metrics::prevalence`] and the improvement
//! of [`crate::metrics::improvement`], over the spreadsheet's labels. A cell agrees that lies within one point; no cell
//! has a rule of its own. A cause is a check that was made, in the order of [`Cause`], the first that holds; how often it
//! would hold by chance is told beside it, and so is the most that any rule for reading the labels could reach.

mod cause;
mod chance;
mod markdown;
mod published;
mod reach;
mod row;

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
use reach::{Choice, Reach};
use row::Row;

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
    /// The most cells of `severity` that any rule for reading the labels could make agree.
    pub bound: Bound,
    /// How many of the differing cells of `severity` each kind of cause would be named for by chance.
    pub by_chance: BTreeMap<&'static str, f64>,
}

/// How many cells could agree if whose labels count were chosen anew for each sample of each cell, knowing the answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bound {
    /// Choosing between the spreadsheet and the log.
    pub sheet_or_log: usize,
    /// Choosing between these, what both have and what either has.
    pub any: usize,
}

/// One published table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// Cells that are published and that there are samples for.
    pub cells: usize,
    /// Those within half a point: the number that would be printed.
    pub exact: usize,
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
    /// Whether some choice of labels, sample by sample, gives it: told of cells of the improvement by severity.
    pub possible: Option<bool>,
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
    let reach = Reach::of(labelled.sheet, labelled.log);
    let (severity, bound) = sides.severity(published, &reach);
    let cells = means(&published.improvement_by_severity);
    Audit {
        prevalence: sides.prevalence(published),
        severity_averages: sides.averages(
            &published.improvement_by_severity_average,
            |row| &row.0,
            &cells,
        ),
        samples_averages: sides.averages(
            &published.improvement_by_samples_average,
            |row| &row.1,
            &BTreeMap::new(),
        ),
        by_chance: chance::by_chance(&sides, published),
        severity,
        bound,
    }
}

/// Language, strategy, model.
type Place<'a> = (&'a str, &'a str, &'a str);

/// The means over scenarios of the published cells, "no change" left out.
fn means(published: &published::ByScenario) -> BTreeMap<Place<'_>, Value> {
    let mut sums = BTreeMap::<Place<'_>, (f64, f64)>::new();
    for (language, models) in published {
        for (model, scenarios) in models {
            for (strategy, value) in scenarios.values().flatten() {
                if let Some(Value::Percent(percent)) = value {
                    let sum = sums.entry((language, strategy, model)).or_default();
                    *sum = (sum.0 + percent, sum.1 + 1.0);
                }
            }
        }
    }
    let mean = |(sum, n): (f64, f64)| Value::Percent(sum / n);
    sums.into_iter()
        .map(|(place, sum)| (place, mean(sum)))
        .collect()
}

/// What follows from one set of labels.
struct Side {
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

    fn severity(&self, group: &Group) -> Option<Value> {
        match self.cells.get(group)?.by_severity {
            Change::Percent { percent } | Change::FromNothing { percent } => {
                Some(Value::Percent(percent))
            }
            Change::NoChange => Some(Value::NoChange),
            Change::NotRun => None,
        }
    }
}

struct Sides<'a> {
    sheet: Side,
    log: Side,
    ids: BTreeMap<(Language, u8), &'a str>,
}

impl Sides<'_> {
    fn group(&self, language: &str, scenario: &str, model: &str, strategy: &str) -> Option<Group> {
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
                    table.compare(place, of(&self.sheet), *value, || {
                        (cause::of_share(*value, of(&self.log)), None)
                    });
                }
            }
        }
        table
    }

    fn severity(&self, published: &Published, reach: &Reach) -> (Table, Bound) {
        let mut table = Table::default();
        let mut bound = Bound::default();
        for row in self.rows(&published.improvement_by_severity) {
            for (strategy, value) in row.published {
                let place = format!(
                    "{}, {}, scenario {}, {strategy}",
                    row.language, row.model, row.scenario
                );
                table.compare(place, row.ours(strategy), *value, || {
                    let gives = |choice| row.could_be(strategy, *value, reach, choice);
                    let any = gives(Choice::Any);
                    bound.any += usize::from(any);
                    bound.sheet_or_log += usize::from(gives(Choice::SheetOrLog));
                    (row.cause(strategy, *value), Some(any))
                });
            }
        }
        bound.any += table.agreeing;
        bound.sheet_or_log += table.agreeing;
        (table, bound)
    }

    /// Every row of the table: one model in one scenario.
    fn rows<'b>(&'b self, published: &'b published::ByScenario) -> impl Iterator<Item = Row<'b>> {
        published.iter().flat_map(move |(language, models)| {
            models.iter().flat_map(move |(model, scenarios)| {
                scenarios.iter().map(move |(scenario, published)| Row {
                    sides: self,
                    language,
                    model,
                    scenario,
                    published,
                    models,
                })
            })
        })
    }

    fn averages(
        &self,
        published: &published::Averages,
        pick: fn(&(Value, Value)) -> &Value,
        cells: &BTreeMap<Place<'_>, Value>,
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
                    let cells = cells.get(&(language.as_str(), strategy.as_str(), model.as_str()));
                    table.compare(place, of(&self.sheet), *value, || {
                        let log = of(&self.log);
                        (cause::of_average(*value, log, cells.copied()), None)
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
        why: impl FnOnce() -> (Cause, Option<bool>),
    ) {
        let Some(published) = published else { return };
        let Some(ours) = ours else {
            self.without_samples += 1;
            return;
        };
        self.cells += 1;
        self.exact += usize::from(ours.agrees(published, 0.5));
        self.near += usize::from(ours.agrees(published, 5.0));
        if ours.agrees(published, WITHIN) {
            self.agreeing += 1;
        } else {
            let (cause, possible) = why();
            self.differing.push(Differing {
                place,
                ours,
                published,
                cause,
                possible,
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
