//! A comparison for a terminal and as Markdown.

use super::headline::{name, signed, tested};
use super::{Compared, Method, Row, Verdict};
use crate::report::markdown::{escape, prose, section as markdown_section};
use crate::report::tables::Table;
use crate::report::terminal::{section as terminal_section, without_controls, wrap};
use crate::report::words::{NONE, count, share};

/// The most weaknesses that a table shows.
const MOST: usize = 20;

/// The comparison for a terminal, at most `width` columns wide.
pub fn terminal(compared: &Compared, width: u16) -> String {
    let mut text = sides(compared)
        .iter()
        .map(|line| wrap(line, width, "", "   "))
        .collect::<String>();
    text.push('\n');
    text.push_str(&wrap(&compared.headline.join(" "), width, "", ""));
    for table in tables(compared) {
        text.push_str(&format!("\n{}\n", table.title));
        text.push_str(&terminal_section(&table, width));
    }
    if !compared.caveats.is_empty() {
        text.push_str("\nCaveats\n");
    }
    for caveat in &compared.caveats {
        text.push_str(&wrap(caveat, width, "! ", "  "));
    }
    without_controls(&text)
}

/// The comparison as Markdown, for a pull request.
pub fn markdown(compared: &Compared) -> String {
    let title = format!("{} against {}", compared.b.name, compared.a.name);
    let mut text = format!("# {}\n\n", escape(&title));
    for line in sides(compared) {
        text.push_str(&format!("- {}\n", prose(&line)));
    }
    text.push('\n');
    for sentence in &compared.headline {
        text.push_str(&format!("{}\n", prose(sentence)));
    }
    for table in tables(compared) {
        text.push_str(&markdown_section(table.title, &table));
    }
    if !compared.caveats.is_empty() {
        text.push_str("\n## Caveats\n\n");
    }
    for caveat in &compared.caveats {
        text.push_str(&format!("- {}\n", prose(caveat)));
    }
    text
}

fn sides(compared: &Compared) -> [String; 2] {
    [
        ("A", &compared.a, compared.matching.a),
        ("B", &compared.b, compared.matching.b),
    ]
    .map(|(letter, side, used)| {
        format!(
            "{letter}: {}, {} of {} samples compared, scanner `{}`",
            side.name,
            count(used),
            count(side.samples),
            side.scanner
        )
    })
}

fn tables(compared: &Compared) -> Vec<Table> {
    let all = [groups(compared), weaknesses(compared), setup(compared)];
    all.into_iter()
        .filter(|table| !table.rows.is_empty())
        .collect()
}

const HEAD: [&str; 7] = ["", "A", "B", "points", "95%", "p", "severity"];

fn groups(compared: &Compared) -> Table {
    Table {
        title: "Samples with a weakness",
        id: "groups",
        link: "Groups",
        note: tested(compared),
        head: head("samples"),
        words: 2,
        rows: compared.rows.iter().map(|row| cells(row, true)).collect(),
    }
}

fn weaknesses(compared: &Compared) -> Table {
    let more = compared.weaknesses.len().saturating_sub(MOST);
    let changed = |row: &&Row| matches!(row.verdict, Verdict::Better | Verdict::Worse);
    let shown = compared.weaknesses.iter().take(MOST);
    let late = compared.weaknesses.iter().skip(MOST).filter(changed);
    Table {
        title: "Samples that hold each weakness",
        id: "weaknesses",
        link: "Weaknesses",
        note: match more {
            0 => String::new(),
            _ => format!(
                "The {MOST} most frequent, and every other one that moved by more than noise."
            ),
        },
        head: head("weakness"),
        words: 2,
        rows: shown.chain(late).map(|row| cells(row, false)).collect(),
    }
}

fn setup(compared: &Compared) -> Table {
    Table {
        title: "What differs in how they were made",
        id: "setup",
        link: "Setup",
        note: String::new(),
        head: ["", "A", "B"].map(str::to_owned).to_vec(),
        words: 3,
        rows: compared
            .setup
            .iter()
            .map(|d| vec![d.what.clone(), d.a.clone(), d.b.clone()])
            .collect(),
    }
}

fn head(first: &str) -> Vec<String> {
    let [_, rest @ ..] = HEAD;
    let rest = rest
        .iter()
        .filter(|name| first == "samples" || **name != "severity");
    [first, "verdict"]
        .into_iter()
        .chain(rest.copied())
        .map(str::to_owned)
        .collect()
}

fn cells(row: &Row, with_severity: bool) -> Vec<String> {
    let side = |p: crate::stats::proportion::Proportion, only: Option<u64>| match (row.method, only)
    {
        (Method::Paired, Some(only)) if only > 0 => format!("{} ({} only)", share(p), count(only)),
        _ => share(p),
    };
    let mut cells = vec![
        name(&row.of).replace('`', ""),
        verdict(row.verdict).to_owned(),
        side(row.a, row.only_a),
        side(row.b, row.only_b),
        row.points.map_or_else(|| NONE.to_owned(), signed),
        row.interval.map_or_else(
            || NONE.to_owned(),
            |i| format!("{} to {}", signed(i.low), signed(i.high)),
        ),
        p(row.p_holm),
    ];
    if with_severity {
        let moved = |s: super::SeverityChange| format!("{:.1} to {:.1}", s.a, s.b);
        cells.push(row.severity.map_or_else(|| NONE.to_owned(), moved));
    }
    cells
}

fn p(value: f64) -> String {
    if value < 0.001 {
        "<0.001".to_owned()
    } else {
        format!("{value:.3}")
    }
}

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Better => "better",
        Verdict::Worse => "WORSE",
        Verdict::Unclear => "noise",
        Verdict::Same => "same",
    }
}
