//! The report as one HTML file that needs nothing else: no network, no server, no other file.
//!
//! What models wrote is hostile until shown otherwise. It reaches the page in one way only: as JSON in a data block
//! whose `<`, `>` and `&` are escaped, which the page's script puts on screen as text nodes. All other text goes through
//! the template's escaping or `svg::text`. A content security policy admits the page's own script and style alone.

mod charts;
mod data;
mod heat;
mod svg;
mod together;

use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::Evidence;
use super::study::how_measured;
use super::tables::{Table, tables};
use super::words;
use crate::sample::Sample;
use charts::Chart;
use heat::HeatMap;

const TEMPLATE: &str = include_str!("report.html");
const STYLE: &str = include_str!("report.css");
const SCRIPTS: [&str; 3] = [
    include_str!("table.js"),
    include_str!("diff.js"),
    include_str!("sample.js"),
];

/// The most samples whose code one file holds; a browser opens so many in about two seconds.
pub const MOST_SAMPLES: usize = 20_000;

/// Tables of more rows are folded.
const LONG: usize = 14;

/// The evidence and the samples as one HTML page.
///
/// Of more than [`MOST_SAMPLES`] samples the page lists the first so many and says so; its numbers count them all.
///
/// # Errors
/// When the template of this crate is wrong, which its tests rule out.
pub fn render(evidence: &Evidence, samples: &[Sample]) -> Result<String, minijinja::Error> {
    let shown = &samples[..samples.len().min(MOST_SAMPLES)];
    let data = data::block(evidence, shown);
    let nonce = hex::encode(&Sha256::digest(data.as_bytes())[..16]);
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.render_str(
        TEMPLATE,
        Value::from(Serde(Page {
            nonce,
            style: Value::from_safe_string(STYLE.to_owned()),
            script: Value::from_safe_string(SCRIPTS.concat()),
            data: Value::from_safe_string(data),
            title: evidence.study.name.clone(),
            subtitle: subtitle(evidence),
            headline: evidence.headline.iter().map(|s| Prose::of(s)).collect(),
            sections: sections(evidence),
            heat: heat::map(evidence),
            caveats: caveats(evidence),
            measured: how_measured(&evidence.study)
                .iter()
                .map(|s| Prose::of(s))
                .collect(),
            commands: evidence.study.commands.clone(),
            left_out: (samples.len() > shown.len()).then(|| {
                format!(
                    "The first {} of {} samples.",
                    words::count(shown.len() as u64),
                    words::count(samples.len() as u64)
                )
            }),
        })),
    )
}

/// What the template fills in.
#[derive(Serialize)]
struct Page {
    nonce: String,
    style: Value,
    script: Value,
    data: Value,
    title: String,
    subtitle: String,
    headline: Vec<Prose>,
    sections: Vec<Section>,
    heat: Option<HeatMap>,
    caveats: Vec<[Prose; 2]>,
    measured: Vec<Prose>,
    commands: Vec<String>,
    left_out: Option<String>,
}

/// A sentence in parts: every second one is a literal, which stood between backticks.
#[derive(Serialize)]
#[serde(transparent)]
struct Prose(Vec<String>);

impl Prose {
    fn of(text: &str) -> Self {
        Self(text.split('`').map(str::to_owned).collect())
    }
}

/// A question, its charts and its numbers.
#[derive(Serialize)]
struct Section {
    id: &'static str,
    link: &'static str,
    title: &'static str,
    note: Prose,
    charts: Vec<Chart>,
    maps: Vec<together::Map>,
    words: usize,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
    /// Whether the numbers are folded away under the charts.
    folded: bool,
}

fn sections(evidence: &Evidence) -> Vec<Section> {
    tables(evidence)
        .into_iter()
        .map(|table| section(evidence, table))
        .collect()
}

fn section(evidence: &Evidence, table: Table) -> Section {
    let charts = match table.id {
        "prevalence" => charts::share::charts(evidence),
        "improvement" => charts::improvement::charts(evidence),
        "languages" => charts::languages::charts(evidence),
        "side-effects" => charts::flow::charts(evidence),
        "introduced" => charts::introduced::charts(evidence),
        "outcomes" => charts::outcomes::charts(evidence),
        _ => Vec::new(),
    };
    let maps = match table.id {
        "co-occurrence" => together::maps(evidence),
        _ => Vec::new(),
    };
    let table_is_long = table.rows.len() > LONG;
    Section {
        id: table.id,
        link: table.link,
        title: table.title,
        note: Prose::of(&table.note),
        words: table.words,
        head: table.head,
        rows: table.rows,
        folded: !charts.is_empty() || !maps.is_empty() || table_is_long,
        charts,
        maps,
    }
}

fn subtitle(evidence: &Evidence) -> String {
    let totals = &evidence.totals;
    let plural = |n: usize, one: &str| format!("{n} {one}{}", if n == 1 { "" } else { "s" });
    [
        format!("{} samples", words::count(totals.samples)),
        plural(evidence.models().len(), "model"),
        plural(evidence.strategies().len().saturating_sub(1), "strategy").replace("ys", "ies")
            + " beside the baseline",
        format!(
            "study of {}",
            evidence
                .study
                .created
                .get(..10)
                .unwrap_or(&evidence.study.created)
        ),
    ]
    .join(" · ")
}

fn caveats(evidence: &Evidence) -> Vec<[Prose; 2]> {
    let stated = evidence.caveats.iter();
    stated
        .map(|caveat| [Prose::of(&caveat.message), Prose::of(&caveat.advice)])
        .collect()
}
