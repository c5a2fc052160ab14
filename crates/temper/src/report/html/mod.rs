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
        "families" => charts::families::charts(evidence),
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
        note: Prose::of(&format!("{} {}", table.note, about_charts(table.id))),
        words: table.words,
        head: table.head,
        rows: table.rows,
        folded: !charts.is_empty() || !maps.is_empty() || table_is_long,
        charts,
        maps,
    }
}

/// How to read a section's charts, beyond what its table's note says.
fn about_charts(id: &str) -> &'static str {
    match id {
        "prevalence" => "Whiskers: the interval; dashed line: the baseline.",
        "improvement" => {
            "The charts show both means with their intervals; what lies below -100 stands at the edge."
        }
        "families" => "Whiskers: Wilson's 95% interval.",
        "languages" => {
            "In the charts each mark is a model, and the numbers are the lowest and the highest of them."
        }
        "introduced" => "The charts add up the samples of all models.",
        "side-effects" => {
            "In the charts, over all models: on the left the weaknesses of the baseline's samples, on the \
             right what became of them; the wider a band, the more pairs. `nothing gone`: a weakness came \
             where none went."
        }
        _ => "",
    }
}

fn subtitle(evidence: &Evidence) -> String {
    let totals = &evidence.totals;
    let strategies = evidence.strategies().len().saturating_sub(1) as u64;
    [
        words::plural(totals.samples, "sample", "samples"),
        words::plural(evidence.models().len() as u64, "model", "models"),
        words::plural(strategies, "strategy", "strategies") + " beside the baseline",
        format!(
            "{} {}",
            if imported(evidence) {
                "imported"
            } else {
                "study of"
            },
            evidence
                .study
                .created
                .get(..10)
                .unwrap_or(&evidence.study.created)
        ),
    ]
    .join(" · ")
}

/// Whether the samples came from elsewhere, so that the study's date is that of their import.
fn imported(evidence: &Evidence) -> bool {
    let mut models = evidence.study.models.iter();
    models.any(|model| model.provider == "imported")
}

fn caveats(evidence: &Evidence) -> Vec<[Prose; 2]> {
    let stated = evidence.caveats.iter();
    stated
        .map(|caveat| [Prose::of(&caveat.message), Prose::of(&caveat.advice)])
        .collect()
}
