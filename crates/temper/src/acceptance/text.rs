//! The gate's answer for a terminal and as Markdown.

use super::verdict::{scale, signed};
use super::{Acceptance, Check, Measure};
use crate::report::markdown::{escape, prose, section as markdown_section};
use crate::report::tables::Table;
use crate::report::terminal::{section as terminal_section, without_controls, wrap};
use crate::report::words::{NONE, count};

/// The answer for a terminal, at most `width` columns wide.
pub fn terminal(acceptance: &Acceptance, width: u16) -> String {
    let mut text = wrap(&title(acceptance), width, "", "");
    text.push_str(&terminal_section(&table(acceptance), width));
    text.push_str(&format!("\nVerdict: {}\n", acceptance.verdict.words()));
    for reason in &acceptance.reasons {
        text.push_str(&wrap(reason, width, "- ", "  "));
    }
    for caveat in &acceptance.caveats {
        text.push_str(&wrap(caveat, width, "! ", "  "));
    }
    without_controls(&text)
}

/// The answer as Markdown.
pub fn markdown(acceptance: &Acceptance) -> String {
    let mut text = format!(
        "# {}: {}\n\n{}\n",
        escape(&acceptance.model),
        acceptance.verdict.words(),
        prose(&title(acceptance))
    );
    text.push_str(&markdown_section("Checks", &table(acceptance)));
    for (title, lines) in [
        ("Reasons", &acceptance.reasons),
        ("Caveats", &acceptance.caveats),
    ] {
        if lines.is_empty() {
            continue;
        }
        text.push_str(&format!("\n## {title}\n\n"));
        for line in lines {
            text.push_str(&format!("- {}\n", prose(line)));
        }
    }
    text
}

fn title(acceptance: &Acceptance) -> String {
    format!(
        "`{}`: `{}` against `{}` on {} held-out scenarios (scanner `{}`)",
        acceptance.model,
        acceptance.strategy,
        acceptance.against,
        acceptance.scenarios.len(),
        acceptance.scanner
    )
}

fn table(acceptance: &Acceptance) -> Table {
    let head = ["", "before", "n", "after", "n", "change", "interval", ""];
    Table {
        title: "Checks",
        id: "checks",
        link: "Checks",
        note: String::new(),
        head: head.map(str::to_owned).to_vec(),
        words: 1,
        rows: acceptance.checks.iter().map(cells).collect(),
    }
}

fn cells(check: &Check) -> Vec<String> {
    let (scale, _) = scale(check.what);
    let value = |value: Option<f64>| match (value, check.what) {
        (None, _) => NONE.to_owned(),
        (Some(lines), Measure::Length) => format!("{lines:.1}"),
        (Some(share), _) => format!("{:.1}%", 100.0 * share),
    };
    let change = check
        .tuned
        .zip(check.baseline)
        .map(|(after, before)| after - before);
    vec![
        check.what.words().to_owned(),
        value(check.baseline),
        count(check.baseline_samples),
        value(check.tuned),
        count(check.tuned_samples),
        change.map_or_else(|| NONE.to_owned(), |it| signed(scale * it)),
        check.interval.map_or_else(
            || NONE.to_owned(),
            |it| format!("{} to {}", signed(scale * it.low), signed(scale * it.high)),
        ),
        check.finding.words().to_owned(),
    ]
}
