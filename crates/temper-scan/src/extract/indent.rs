//! Indentation: blocks moved left and right as a whole.

use std::ops::Range;

/// The lines, each without up to `columns` leading blanks.
pub(super) fn shift_left(lines: &[&str], columns: usize) -> String {
    let mut text = String::new();
    for line in lines {
        let blanks = line.len() - line.trim_start_matches([' ', '\t']).len();
        text.push_str(&line[blanks.min(columns)..]);
        text.push('\n');
    }
    text
}

/// The blanks that a line begins with.
pub(super) fn of(line: &str) -> &str {
    &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
}

/// The blanks before `at`, where nothing else stands before it on its line.
pub(super) fn before(text: &str, at: usize) -> &str {
    let start = line_start(text, at);
    of(&text[start..at])
}

/// Where the line of `at` begins.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

/// Where the line of `at` ends, its newline not included.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    text[at..]
        .find('\n')
        .map_or(text.len(), |newline| at + newline)
}

/// `text` with its own indentation exchanged for `target`, lines that begin inside of a `fixed` range
/// (a string over several lines) left as they are. The first line is taken to begin at its indentation.
pub(super) fn reindent(text: &str, target: &str, fixed: &[Range<usize>]) -> String {
    let own = common(text, fixed);
    let mut moved = String::with_capacity(text.len());
    let mut start = 0;
    let mut fixed = fixed.iter().peekable();
    for line in text.split_inclusive('\n') {
        while fixed.next_if(|range| range.end <= start).is_some() {}
        let inside = fixed.peek().is_some_and(|range| range.start < start);
        if inside || line.trim().is_empty() {
            moved.push_str(line);
        } else {
            moved.push_str(target);
            moved.push_str(line.strip_prefix(own).unwrap_or_else(|| line.trim_start()));
        }
        start += line.len();
    }
    moved
}

/// The indentation that all lines share; a first line that lost its own does not count.
fn common<'a>(text: &'a str, fixed: &[Range<usize>]) -> &'a str {
    let mut start = 0;
    let mut fixed = fixed.iter().peekable();
    let mut shared: Option<&str> = None;
    let mut first: Option<&str> = None;
    for line in text.split_inclusive('\n') {
        while fixed.next_if(|range| range.end <= start).is_some() {}
        let inside = fixed.peek().is_some_and(|range| range.start < start);
        start += line.len();
        if inside || line.trim().is_empty() {
            continue;
        }
        let blanks = of(line);
        if first.is_none() {
            first = Some(line);
            if blanks.is_empty() && !opens_block(line) {
                continue;
            }
        }
        shared = Some(shared.map_or(blanks, |so_far| prefix(so_far, blanks)));
    }
    shared.unwrap_or_else(|| first.map_or("", of))
}

/// Whether the lines after this one are deeper because of it.
fn opens_block(line: &str) -> bool {
    line.trim_end()
        .ends_with([':', '{', '(', '[', ',', '\\', '>'])
}

fn prefix<'a>(left: &'a str, right: &str) -> &'a str {
    let same = left
        .bytes()
        .zip(right.bytes())
        .take_while(|(a, b)| a == b)
        .count();
    &left[..same]
}
