//! The report as plain text for a terminal, at most `width` columns wide.

use comfy_table::presets::NOTHING;
use comfy_table::{Cell, CellAlignment, ContentArrangement};

use super::Evidence;
use super::tables::{Table, tables};
use super::words::plural;

/// The report as text; the binary adds colour where it wants some.
pub fn render(evidence: &Evidence, width: u16) -> String {
    let mut text = format!("{}\n\n", title(evidence));
    text.push_str(&wrap(&evidence.headline.join(" "), width, "", ""));
    for table in tables(evidence) {
        text.push_str(&format!("\n{}\n", table.title));
        text.push_str(&section(&table, width));
    }
    text.push_str("\nCaveats\n");
    if evidence.caveats.is_empty() {
        text.push_str("  none\n");
    }
    for caveat in &evidence.caveats {
        text.push_str(&wrap(&caveat.message, width, "! ", "  "));
        text.push_str(&wrap(&caveat.advice, width, "  hint: ", "  "));
    }
    without_controls(&text)
}

/// A table with its note, without its title.
pub(crate) fn section(table: &Table, width: u16) -> String {
    let note = Some(&table.note).filter(|note| !note.is_empty());
    let note = note.map_or_else(String::new, |note| wrap(note, width, "  ", "  "));
    grid(table, width) + &note
}

/// Names come from files and models: none of them may steer the terminal.
pub(crate) fn without_controls(text: &str) -> String {
    let shown = |c: char| {
        if c.is_control() && c != '\n' {
            '\u{fffd}'
        } else {
            c
        }
    };
    text.chars().map(shown).collect()
}

fn title(evidence: &Evidence) -> String {
    let study = &evidence.study;
    format!(
        "Study `{}`: {}, {}, {}, seed {}",
        study.name,
        plural(evidence.totals.samples, "sample", "samples"),
        plural(evidence.models().len() as u64, "model", "models"),
        plural(evidence.strategies().len() as u64, "strategy", "strategies"),
        study.seed
    )
}

fn grid(table: &Table, width: u16) -> String {
    let align = |column: usize| match column < table.words {
        true => CellAlignment::Left,
        false => CellAlignment::Right,
    };
    let cells = |row: &[String]| -> Vec<Cell> {
        let cell = |(column, text): (usize, &String)| Cell::new(text).set_alignment(align(column));
        row.iter().enumerate().map(cell).collect()
    };
    let mut grid = comfy_table::Table::new();
    grid.load_style(NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(width)
        .set_header(cells(&table.head));
    for row in without_repeats(&table.rows, table.words) {
        grid.add_row(cells(&row));
    }
    grid.lines()
        .map(|line| format!("{}\n", line.trim_end()))
        .collect()
}

/// A model's name stands only in the first of its rows, where a second column tells the rows apart.
fn without_repeats(rows: &[Vec<String>], words: usize) -> Vec<Vec<String>> {
    let mut shown = rows.to_vec();
    if words >= 2 {
        for place in (1..rows.len()).rev() {
            if rows[place].first() == rows[place - 1].first() {
                shown[place][0].clear();
            }
        }
    }
    shown
        .iter_mut()
        .flatten()
        .filter(|cell| cell.is_empty())
        .for_each(|cell| cell.push(' '));
    shown
}

/// Breaks text into lines of at most `width` characters; the first starts with `first`, the others with `rest`.
pub(crate) fn wrap(text: &str, width: u16, first: &str, rest: &str) -> String {
    let mut wrapped = String::new();
    let (mut line, mut words) = (first.to_owned(), 0);
    for word in text.split_whitespace() {
        let length = line.chars().count() + 1 + word.chars().count();
        if words > 0 && length > usize::from(width) {
            wrapped.push_str(&line);
            wrapped.push('\n');
            (line, words) = (rest.to_owned(), 0);
        }
        if words > 0 {
            line.push(' ');
        }
        line.push_str(word);
        words += 1;
    }
    wrapped + &line + "\n"
}
