//! The samples as the page's script reads them: one JSON value, as small as it gets.
//!
//! Names stand once and samples point at them by place. Code is kept as lists of lines, each different line once:
//! the samples of a scenario share most of theirs.

use std::collections::HashMap;
use std::hash::Hash;

use serde::Serialize;
use temper_scan::{Finding, Span};

use crate::metrics::BASELINE;
use crate::metrics::tally::Weakness;
use crate::report::Evidence;
use crate::report::tables::outcome_name;
use crate::report::words::weakness_name;
use crate::sample::Sample;

/// The data block's text. It holds no `<`, `>` or `&`, so that nothing in it can end the block or open markup,
/// and no line separator that scripts take for the end of a line.
pub(super) fn block(evidence: &Evidence, samples: &[Sample]) -> String {
    let json = serde_json::to_string(&Data::of(evidence, samples)).unwrap_or_default();
    let mut safe = String::with_capacity(json.len() + json.len() / 16);
    for c in json.chars() {
        match c {
            '<' => safe.push_str("\\u003c"),
            '>' => safe.push_str("\\u003e"),
            '&' => safe.push_str("\\u0026"),
            '\u{2028}' => safe.push_str("\\u2028"),
            '\u{2029}' => safe.push_str("\\u2029"),
            c => safe.push(c),
        }
    }
    safe
}

/// Everything the script knows. The names of the fields are the script's, too.
#[derive(Serialize)]
struct Data<'a> {
    baseline: &'static str,
    models: Vec<&'a str>,
    languages: Vec<&'a str>,
    scenarios: Vec<&'a str>,
    strategies: Vec<&'a str>,
    outcomes: Vec<&'a str>,
    weaknesses: Vec<String>,
    names: Vec<Option<&'a str>>,
    texts: Vec<&'a str>,
    lines: Vec<&'a str>,
    codes: Vec<Vec<usize>>,
    samples: Vec<Row>,
}

/// A sample: places of model, language, scenario, strategy; index; place of outcome; place of code or -1; findings;
/// gaps (line, place of text); tokens in and out; seconds; dollars.
#[derive(Serialize)]
struct Row(
    usize,
    usize,
    usize,
    usize,
    u32,
    usize,
    i64,
    Vec<FindingRow>,
    Vec<(u32, usize)>,
    [u64; 2],
    f64,
    Option<f64>,
);

/// A finding: place of weakness; all CWEs; severity; places of rule and message; span; trace (span, place of note).
#[derive(Serialize)]
struct FindingRow(
    usize,
    Vec<u32>,
    f32,
    usize,
    usize,
    [u32; 4],
    Vec<([u32; 4], usize)>,
);

/// Values in the order in which they were first met, each once.
struct Places<K, V> {
    places: HashMap<K, usize>,
    values: Vec<V>,
}

impl<K: Hash + Eq + Clone + Into<V>, V> Places<K, V> {
    fn new(values: impl IntoIterator<Item = K>) -> Self {
        let mut all = Self {
            places: HashMap::new(),
            values: Vec::new(),
        };
        for value in values {
            all.place(value);
        }
        all
    }

    fn place(&mut self, value: K) -> usize {
        *self.places.entry(value).or_insert_with_key(|key| {
            self.values.push(key.clone().into());
            self.values.len() - 1
        })
    }
}

struct Tables<'a> {
    models: Places<&'a str, &'a str>,
    languages: Places<&'a str, &'a str>,
    scenarios: Places<&'a str, &'a str>,
    strategies: Places<&'a str, &'a str>,
    outcomes: Places<&'a str, &'a str>,
    weaknesses: Places<Weakness, Weakness>,
    texts: Places<&'a str, &'a str>,
    lines: Places<&'a str, &'a str>,
    codes: Places<Vec<usize>, Vec<usize>>,
}

impl<'a> Data<'a> {
    fn of(evidence: &'a Evidence, samples: &'a [Sample]) -> Self {
        let (models, strategies) = (evidence.models(), evidence.strategies());
        let mut ordered: Vec<&Sample> = samples.iter().collect();
        let rank = |all: &[std::sync::Arc<str>], id| all.iter().position(|known| *known == id);
        ordered.sort_by_cached_key(|sample| {
            let key = sample.key.clone();
            let (model, strategy) = (rank(&models, key.model), rank(&strategies, key.strategy));
            (model, sample.language, key.scenario, strategy, key.index)
        });
        let mut tables = Tables {
            models: Places::new([]),
            languages: Places::new([]),
            scenarios: Places::new([]),
            strategies: Places::new([]),
            outcomes: Places::new([]),
            weaknesses: Places::new([]),
            texts: Places::new([]),
            lines: Places::new([]),
            codes: Places::new([]),
        };
        let samples = ordered
            .into_iter()
            .map(|sample| tables.row(sample))
            .collect();
        let weaknesses = &tables.weaknesses.values;
        Self {
            baseline: BASELINE,
            models: tables.models.values,
            languages: tables.languages.values,
            scenarios: tables.scenarios.values,
            strategies: tables.strategies.values,
            outcomes: tables.outcomes.values,
            names: weaknesses
                .iter()
                .map(|kind| weakness_name(kind, &evidence.study))
                .collect(),
            weaknesses: weaknesses.iter().map(ToString::to_string).collect(),
            texts: tables.texts.values,
            lines: tables.lines.values,
            codes: tables.codes.values,
            samples,
        }
    }
}

impl<'a> Tables<'a> {
    fn row(&mut self, sample: &'a Sample) -> Row {
        let key = &sample.key;
        let code = sample
            .code
            .as_deref()
            .map_or(-1, |code| self.code(code) as i64);
        Row(
            self.models.place(&key.model),
            self.languages.place(sample.language.name()),
            self.scenarios.place(&key.scenario),
            self.strategies.place(&key.strategy),
            key.index,
            self.outcomes.place(outcome_name(sample.outcome)),
            code,
            sample
                .findings
                .iter()
                .map(|finding| self.finding(finding))
                .collect(),
            sample
                .gaps
                .iter()
                .map(|gap| (gap.span.start_line, self.texts.place(&gap.message)))
                .collect(),
            [sample.usage.input_tokens, sample.usage.output_tokens],
            (sample.seconds * 100.0).round() / 100.0,
            sample.cost_usd,
        )
    }

    fn code(&mut self, code: &'a str) -> usize {
        let lines = code
            .split('\n')
            .map(|line| self.lines.place(line))
            .collect();
        self.codes.place(lines)
    }

    fn finding(&mut self, finding: &'a Finding) -> FindingRow {
        let steps = finding.trace.iter();
        FindingRow(
            self.weaknesses.place(Weakness::of(finding)),
            finding.cwes.iter().map(|cwe| cwe.0).collect(),
            finding.severity.0,
            self.texts.place(&finding.rule),
            self.texts.place(&finding.message),
            corners(finding.span),
            steps
                .map(|step| (corners(step.span), self.texts.place(&step.note)))
                .collect(),
        )
    }
}

fn corners(span: Span) -> [u32; 4] {
    [
        span.start_line,
        span.start_column,
        span.end_line,
        span.end_column,
    ]
}
