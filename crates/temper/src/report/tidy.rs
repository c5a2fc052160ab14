//! The tidy data: one row for each sample, or one for each finding, as columns that CSV and Parquet both write.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use temper_scan::{Family, Finding, family_of};

use super::tables::outcome_name;
use crate::metrics::tally::{Weakness, severity};
use crate::sample::Sample;

/// Which table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Rows {
    /// A row for each sample.
    Samples,
    /// A row for each finding, with the key of its sample.
    Findings,
}

/// A table in columns of equal length.
#[derive(Debug, Clone, PartialEq)]
pub struct Tidy {
    /// The columns, in order.
    pub columns: Vec<Column>,
}

/// A named column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its name, in `snake_case`.
    pub name: &'static str,
    /// Its values, a row each.
    pub values: Values,
}

/// The values of a column; `None` is a missing value.
#[derive(Debug, Clone, PartialEq)]
pub enum Values {
    /// Text.
    Text(Vec<String>),
    /// Whole numbers.
    Whole(Vec<i64>),
    /// Numbers, some of which may be missing.
    Number(Vec<Option<f64>>),
    /// Yes or no.
    Flag(Vec<bool>),
}

impl Tidy {
    /// The table of `samples`, in their order.
    pub fn of(samples: &[Sample], rows: Rows) -> Self {
        match rows {
            Rows::Samples => of_samples(samples),
            Rows::Findings => of_findings(samples),
        }
    }

    /// How many rows it has.
    pub fn rows(&self) -> usize {
        self.columns.first().map_or(0, |column| column.values.len())
    }
}

impl Values {
    /// How many there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Text(values) => values.len(),
            Self::Whole(values) => values.len(),
            Self::Number(values) => values.len(),
            Self::Flag(values) => values.len(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

fn text<T>(name: &'static str, rows: &[T], value: impl Fn(&T) -> String) -> Column {
    Column {
        name,
        values: Values::Text(rows.iter().map(value).collect()),
    }
}

fn whole<T>(name: &'static str, rows: &[T], value: impl Fn(&T) -> u64) -> Column {
    let whole = |row| i64::try_from(value(row)).unwrap_or(i64::MAX);
    Column {
        name,
        values: Values::Whole(rows.iter().map(whole).collect()),
    }
}

fn number<T>(name: &'static str, rows: &[T], value: impl Fn(&T) -> Option<f64>) -> Column {
    Column {
        name,
        values: Values::Number(rows.iter().map(value).collect()),
    }
}

fn flag<T>(name: &'static str, rows: &[T], value: impl Fn(&T) -> bool) -> Column {
    Column {
        name,
        values: Values::Flag(rows.iter().map(value).collect()),
    }
}

/// The columns that say which sample a row is of.
fn keys<T>(rows: &[T], sample: impl Fn(&T) -> &Sample) -> Vec<Column> {
    vec![
        text("model", rows, |row| sample(row).key.model.to_string()),
        text("language", rows, |row| sample(row).language.to_string()),
        text("scenario", rows, |row| sample(row).key.scenario.to_string()),
        text("scenario_weakness", rows, |row| {
            sample(row).weakness.to_string()
        }),
        text("strategy", rows, |row| sample(row).key.strategy.to_string()),
        whole("sample", rows, |row| u64::from(sample(row).key.index)),
    ]
}

fn of_samples(samples: &[Sample]) -> Tidy {
    let lines = |sample: &Sample| {
        let code = sample.code.as_deref().unwrap_or_default();
        code.lines().filter(|line| !line.trim().is_empty()).count() as u64
    };
    let worst = |sample: &Sample| {
        let severities = sample
            .findings
            .iter()
            .map(|finding| f64::from(finding.severity.0));
        severities.reduce(f64::max)
    };
    let weaknesses = |sample: &Sample| {
        let names = Weakness::all_of(sample)
            .into_iter()
            .map(|weakness| weakness.to_string());
        names.collect::<Vec<_>>().join(";")
    };
    let families = |sample: &Sample| {
        let mut held: Vec<String> = sample.findings.iter().map(family).collect();
        held.retain(|family| !family.is_empty());
        held.sort();
        held.dedup();
        held.join(";")
    };
    let mut columns = keys(samples, |sample| sample);
    columns.extend([
        text("outcome", samples, |s| outcome_name(s.outcome).to_owned()),
        flag("has_code", samples, |s| s.outcome.has_code()),
        flag("weak", samples, |s| !s.findings.is_empty()),
        whole("findings", samples, |s| s.findings.len() as u64),
        number("severity", samples, |s| Some(severity(&s.findings))),
        number("worst_severity", samples, worst),
        text("weaknesses", samples, weaknesses),
        text("families", samples, families),
        text("functional", samples, |s| {
            functional(s.functional).to_owned()
        }),
        whole("gaps", samples, |s| s.gaps.len() as u64),
        whole("code_lines", samples, lines),
        whole("input_tokens", samples, |s| s.usage.input_tokens),
        whole("output_tokens", samples, |s| s.usage.output_tokens),
        flag("tokens_estimated", samples, |s| s.usage.estimated),
        number("cost_usd", samples, |s| s.cost_usd),
        number("seconds", samples, |s| Some(s.seconds)),
    ]);
    Tidy { columns }
}

/// The id of a finding's family; empty where it names no weakness.
fn family(finding: &Finding) -> String {
    family_of(&finding.cwes).map_or_else(String::new, Family::id)
}

/// Whether the code works: empty where nobody told.
fn functional(works: Option<bool>) -> &'static str {
    match works {
        None => "",
        Some(true) => "pass",
        Some(false) => "fail",
    }
}

fn of_findings(samples: &[Sample]) -> Tidy {
    let rows: Vec<(&Sample, &Finding)> = samples
        .iter()
        .flat_map(|sample| sample.findings.iter().map(move |finding| (sample, finding)))
        .collect();
    let cwes = |finding: &Finding| {
        let names = finding.cwes.iter().map(ToString::to_string);
        names.collect::<Vec<_>>().join(";")
    };
    let mut columns = keys(&rows, |(sample, _)| sample);
    columns.extend([
        text("rule", &rows, |(_, f)| f.rule.to_string()),
        text("weakness", &rows, |(_, f)| Weakness::of(f).to_string()),
        text("family", &rows, |(_, f)| family(f)),
        text("cwes", &rows, |(_, f)| cwes(f)),
        number("severity", &rows, |(_, f)| Some(f64::from(f.severity.0))),
        text("band", &rows, |(_, f)| f.severity.band().to_owned()),
        whole("line", &rows, |(_, f)| u64::from(f.span.start_line)),
        whole("trace_steps", &rows, |(_, f)| f.trace.len() as u64),
        text("message", &rows, |(_, f)| f.message.clone()),
    ]);
    Tidy { columns }
}
