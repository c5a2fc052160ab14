//! The report as Markdown, for pull requests and notes.

use super::Evidence;
use super::tables::{Table, tables};

/// The report as Markdown (tables as in GitHub's dialect).
pub fn render(evidence: &Evidence) -> String {
    let study = &evidence.study;
    let mut text = format!("# {}\n\n", escape(&study.name));
    for sentence in &evidence.headline {
        text.push_str(&format!("{}\n", prose(sentence)));
    }
    for table in tables(evidence) {
        text.push_str(&section(table.title, &table));
    }
    text.push_str("\n## Caveats\n\n");
    if evidence.caveats.is_empty() {
        text.push_str("None.\n");
    }
    for caveat in &evidence.caveats {
        text.push_str(&format!(
            "- {} ({})\n",
            prose(&caveat.message),
            prose(&caveat.advice)
        ));
    }
    text.push_str("\n## How it was measured\n\n");
    for line in super::study::how_measured(study) {
        text.push_str(&format!("- {}\n", prose(&line)));
    }
    if !study.commands.is_empty() {
        let commands = study.commands.join("\n");
        text.push_str(&format!(
            "\n```sh\n{}\n```\n",
            commands.replace("```", "` ` `")
        ));
    }
    text
}

/// A table under its title, with its note.
pub(crate) fn section(title: &str, table: &Table) -> String {
    let note = match table.note.as_str() {
        "" => String::new(),
        note => prose(note) + "\n\n",
    };
    format!("\n## {}\n\n{note}{}", escape(title), grid(table))
}

fn grid(table: &Table) -> String {
    let line = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| escape(cell)).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let rule: Vec<&str> = (0..table.head.len())
        .map(|column| if column < table.words { "---" } else { "---:" })
        .collect();
    let rows: String = table.rows.iter().map(|row| line(row)).collect();
    format!("{}| {} |\n{rows}", line(&table.head), rule.join(" | "))
}

/// A cell or a title: nothing in it is markup.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' => escaped.push(' '),
            '|' | '*' | '_' | '`' | '<' | '>' | '[' | ']' | '\\' | '#' => {
                escaped.push('\\');
                escaped.push(c);
            }
            c => escaped.push(c),
        }
    }
    escaped
}

/// A sentence of ours: backticks mark literals, all else is text.
pub(crate) fn prose(text: &str) -> String {
    let part = |(place, part): (usize, &str)| match place % 2 {
        0 => escape(part),
        _ => format!("`{}`", part.replace(['\n', '\r'], " ")),
    };
    text.split('`').enumerate().map(part).collect()
}
