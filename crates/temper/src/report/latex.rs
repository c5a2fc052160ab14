//! The tables as LaTeX for a paper: `booktabs` rules, a caption and a label each, nothing but ASCII commands.
//!
//! Names keep their letters: where they hold others than Latin ones, compile with LuaLaTeX or XeLaTeX.

use super::Evidence;
use super::tables::{Table, tables};

/// Tables longer than this run over pages.
const LONG: usize = 40;

/// Cells longer than this are set as paragraphs.
const WIDE: usize = 32;

const HEAD: &str = "\
% Tables of a study, written by `temper report --format latex`.
% In the preamble: \\usepackage{booktabs,longtable,array}
";

/// Every table, to be taken in by `\input`.
pub fn render(evidence: &Evidence) -> String {
    let mut text = HEAD.to_owned();
    text.push_str(&format!(
        "% Study {}, {} samples, seed {}, rules {}.\n",
        comment(&evidence.study.name),
        evidence.totals.samples,
        evidence.study.seed,
        comment(&evidence.study.rule_set_hash)
    ));
    for table in tables(evidence) {
        text.push('\n');
        text.push_str(&float(&table));
    }
    text
}

/// A whole document with every table, to look at.
pub fn document(evidence: &Evidence) -> String {
    format!(
        "\\documentclass[a4paper,9pt]{{extarticle}}\n\\usepackage[margin=2cm]{{geometry}}\n\
         \\usepackage[T1]{{fontenc}}\n\\usepackage{{booktabs,longtable,array}}\n\
         \\begin{{document}}\n{}\\end{{document}}\n",
        render(evidence)
    )
}

fn float(table: &Table) -> String {
    let caption = format!(
        "\\caption{{{}.{}}}\\label{{tab:temper-{}}}",
        escape(table.title),
        match table.note.as_str() {
            "" => String::new(),
            note => format!(" {}", prose(note)),
        },
        table.id
    );
    let columns = columns(table);
    let head = line(&table.head, table.head.len());
    let rows = table.rows.iter();
    let body: String = rows.map(|row| line(row, table.words)).collect();
    if table.rows.len() > LONG {
        return format!(
            "\\begin{{longtable}}{{{columns}}}\n{caption}\\\\\n\\toprule\n{head}\\midrule\n\\endfirsthead\n\
             \\toprule\n{head}\\midrule\n\\endhead\n{body}\\bottomrule\n\\end{{longtable}}\n"
        );
    }
    format!(
        "\\begin{{table}}[tbp]\n\\centering\\small\n{caption}\n\\par\\smallskip\n\\begin{{tabular}}{{{columns}}}\n\\toprule\n{head}\
         \\midrule\n{body}\\bottomrule\n\\end{{tabular}}\n\\end{{table}}\n"
    )
}

/// `l` for words, `r` for numbers, a ragged paragraph for what is too wide for a line.
fn columns(table: &Table) -> String {
    let widest = |column: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let wide = (0..table.head.len())
        .filter(|column| widest(*column) > WIDE)
        .count()
        .max(1);
    let place = |column: usize| match column {
        _ if widest(column) > WIDE => {
            format!(
                ">{{\\raggedright\\arraybackslash}}p{{{:.2}\\linewidth}}",
                0.45 / wide as f64
            )
        }
        _ if column < table.words => "l".to_owned(),
        _ => "r".to_owned(),
    };
    (0..table.head.len()).map(place).collect()
}

/// A row: its first cells hold `words`, the others numbers.
fn line(cells: &[String], words: usize) -> String {
    let cell = |(place, cell): (usize, &String)| match place < words {
        true => escape(cell),
        false => numbers(&escape(cell)),
    };
    let cells: Vec<String> = cells.iter().enumerate().map(cell).collect();
    format!("{} \\\\\n", cells.join(" & "))
}

/// Numbers as they are printed: a minus for a sign, a dash between the ends of a range.
fn numbers(text: &str) -> String {
    let mut printed = String::with_capacity(text.len());
    let mut before = ' ';
    for c in text.chars() {
        match (before, c) {
            (' ' | '(', '-') => printed.push_str("$-$"),
            (digit, '-') if digit.is_ascii_digit() => printed.push_str("--"),
            _ => printed.push(c),
        }
        before = c;
    }
    printed
}

/// A sentence of ours: backticks mark literals.
fn prose(text: &str) -> String {
    let part = |(place, part): (usize, &str)| match place % 2 {
        0 => escape(part),
        _ => format!("\\texttt{{{}}}", escape(part)),
    };
    text.split('`').enumerate().map(part).collect()
}

/// Text that is nothing but text.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '{' | '}' | '%' | '$' | '#' | '_' | '&' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '<' => escaped.push_str("\\textless{}"),
            '>' => escaped.push_str("\\textgreater{}"),
            '|' => escaped.push_str("\\textbar{}"),
            '"' => escaped.push_str("\\textquotedbl{}"),
            // At the start of a row's first cell these would be read as an option or a star of `\\`.
            '[' | ']' | '*' => {
                escaped.push('{');
                escaped.push(c);
                escaped.push('}');
            }
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Text in a comment, which a line's end would close.
fn comment(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}
