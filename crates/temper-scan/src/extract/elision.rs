//! Comments such as `// ... existing code ...` that stand for code which is not there.

use std::ops::Range;

use super::indent;
use super::outline::{ItemKind, Source};
use super::tree;
use crate::finding::{Gap, GapKind, Span};
use crate::language::Language;

/// So many markers are looked at closely; no honest reply holds more.
pub(super) const MOST: usize = 200;

/// One such comment.
#[derive(Debug, Clone)]
pub(super) struct Marker {
    /// The bytes of its line, without the newline.
    pub(super) line: Range<usize>,
    /// The innermost part of the program that it stands in.
    pub(super) owner: Option<usize>,
}

/// The markers of a program, in order.
pub(super) fn markers(source: &Source) -> Vec<Marker> {
    let text = source.text;
    let mut lines: Vec<Range<usize>> = Vec::new();
    tree::walk(source.tree.root_node(), |node| {
        if node.kind().contains("comment") {
            let line = indent::line_start(text, node.start_byte())..node.end_byte();
            let line = line.start..line.end - trailing_newlines(&text[line.clone()]);
            let comment = tree::text(node, text);
            if text[line.clone()].trim() == comment.trim() && is_elision(comment) {
                lines.push(line);
            }
        }
        true
    });
    if source.language != Language::Python {
        lines.extend(bare_dots(source));
        lines.sort_by_key(|line| line.start);
        lines.dedup();
    }
    let numbered = lines.into_iter().enumerate();
    let owned = numbered.map(|(at, line)| {
        let owner = if at < MOST {
            owner(source, line.end)
        } else {
            None
        };
        Marker { line, owner }
    });
    owned.collect()
}

fn trailing_newlines(text: &str) -> usize {
    text.len() - text.trim_end_matches('\n').len()
}

/// Lines of nothing but dots outside of strings and comments.
fn bare_dots(source: &Source) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in source.text.split_inclusive('\n') {
        let content = line.trim_end_matches('\n');
        if found.len() < MOST && matches!(line.trim(), "..." | "…" | "....") {
            let at = start + indent::of(line).len();
            if !tree::is_quoted(&source.tree, at) {
                found.push(start..start + content.len());
            }
        }
        start += line.len();
    }
    found
}

/// The smallest part whose body holds `at`.
fn owner(source: &Source, at: usize) -> Option<usize> {
    let holding = source.items.iter().enumerate().filter(|(_, item)| {
        item.kind != ItemKind::Comment
            && item
                .body
                .as_ref()
                .is_some_and(|_| item.outer.start < at && at <= item.outer.end)
    });
    let inside = holding
        .min_by_key(|(_, item)| item.outer.len())
        .map(|(at, _)| at);
    inside.or_else(|| unbodied(source, at))
}

/// In Python a function of nothing but a comment has no body, and the comment stands after it.
fn unbodied(source: &Source, at: usize) -> Option<usize> {
    let depth = indent::of(&source.text[indent::line_start(source.text, at)..]).len();
    if source.language != Language::Python || depth == 0 {
        return None;
    }
    let before = source.items.iter().enumerate().filter(|(_, item)| {
        item.outer.start < at && matches!(item.kind, ItemKind::Function | ItemKind::Type)
    });
    before
        .filter(|(_, item)| indent::before(source.text, item.outer.start).len() < depth)
        .max_by_key(|(_, item)| item.outer.start)
        .map(|(at, _)| at)
}

/// A gap for every marker that is left in the program.
pub(super) fn gaps(source: &Source) -> Vec<Gap> {
    let mut lines = LineCount::default();
    let found = markers(source).into_iter().map(|marker| {
        let line = &source.text[marker.line.clone()];
        let row = lines.of(source.text, marker.line.start);
        let column = indent::of(line).len() as u32 + 1;
        let end_column = line.trim_end().chars().count() as u32 + 1;
        Gap {
            kind: GapKind::Elision,
            span: Span {
                start_line: row,
                start_column: column,
                end_line: row,
                end_column,
            },
            message: format!(
                "`{}` stands for code that the reply does not show",
                shown(line)
            ),
        }
    });
    found.collect()
}

/// Counts lines up to ascending places, each line once.
#[derive(Debug, Default)]
struct LineCount {
    at: usize,
    line: u32,
}

impl LineCount {
    fn of(&mut self, text: &str, at: usize) -> u32 {
        let passed = text[self.at..at]
            .bytes()
            .filter(|&byte| byte == b'\n')
            .count();
        self.line += passed as u32;
        self.at = at;
        self.line + 1
    }
}

fn shown(line: &str) -> String {
    line.trim().chars().take(80).collect()
}

/// Words that, beside dots, say that something is left out.
const LEFT_OUT: [&str; 24] = [
    "existing",
    "rest",
    "remaining",
    "remainder",
    "unchanged",
    "previous",
    "same",
    "other",
    "omitted",
    "above",
    "before",
    "code",
    "imports",
    "implementation",
    "methods",
    "routes",
    "functions",
    "more",
    "your",
    "original",
    "additional",
    "continue",
    "logic",
    "handlers",
];

/// Phrases that say so without dots, when a comment begins with one.
const PHRASES: [&str; 14] = [
    "existing code",
    "existing imports",
    "existing routes",
    "rest of code",
    "remaining code",
    "remaining imports",
    "previous code",
    "other existing",
    "same as before",
    "same as above",
    "code omitted",
    "implementation omitted",
    "keep existing",
    "code remains",
];

/// What "the rest of the ..." can be said of.
const PARTS: [&str; 14] = [
    "code",
    "file",
    "program",
    "class",
    "function",
    "implementation",
    "app",
    "application",
    "server",
    "routes",
    "imports",
    "methods",
    "script",
    "module",
];

/// Whether a comment stands for code that was left out.
fn is_elision(comment: &str) -> bool {
    let body = comment
        .trim()
        .trim_start_matches(['/', '*', '#', '!', '-', ' ']);
    let body = body
        .trim_end_matches(['*', '/', '-', '`', ' '])
        .trim()
        .to_lowercase();
    let words: Vec<&str> = body
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .collect();
    let dotted = ["...", "…", "(..."]
        .iter()
        .any(|dots| body.starts_with(dots))
        || ["...", "…", "...)"].iter().any(|dots| body.ends_with(dots));
    if body.lines().count() > 1 || words.len() > 12 {
        return false;
    }
    if words.is_empty() {
        return dotted;
    }
    dotted && words.iter().any(|word| LEFT_OUT.contains(word)) || says_so(&words)
}

fn says_so(words: &[&str]) -> bool {
    let said = words.join(" ");
    let said = said.strip_prefix("the ").unwrap_or(&said);
    let rest = said.strip_prefix("rest of ").is_some_and(|rest| {
        let words = rest
            .split(' ')
            .filter(|word| !matches!(*word, "the" | "your" | "this" | "existing"));
        words.take(1).any(|word| PARTS.contains(&word))
    });
    let unchanged = (said.ends_with("unchanged") || said.ends_with(" the same"))
        && words.len() <= 8
        && (words.len() == 1
            || words
                .iter()
                .any(|word| PARTS.contains(word) || *word == "rest"));
    words.len() <= 9 && (rest || unchanged || PHRASES.iter().any(|phrase| said.starts_with(phrase)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_that_stand_for_code_are_told_from_those_that_explain() {
        for comment in [
            "// ...existing code...",
            "# ... existing code ...",
            "#...existing code...",
            "# ...existing code````",
            "// --- existing code ---",
            "/* unchanged */",
            "// ... (rest of your imports and class definition)",
            "// Rest of the code remains the same",
            "# ... rest of the file",
            "# rest of the code",
            "// ...",
            "// …",
            "// ... more settings",
            "// (rest of the code unchanged)",
            "# Same as above",
            "// other existing routes",
        ] {
            assert!(is_elision(comment), "{comment}");
        }
        for comment in [
            "// Prevent overwriting existing files",
            "// unsubscribe handles GET /unsubscribe?email=...",
            "// Example: { username: \"modUser\", passwordHash: \"...\", salt: \"...\" }",
            "# Input validation (same as login)",
            "// Check for existing user (avoid timing attacks by always running the query)",
            "// Write the header and the rest of the file",
            "# Password must be unchanged",
            "// the rest of the parameters are optional",
            "# Loading...",
            "//",
        ] {
            assert!(!is_elision(comment), "{comment}");
        }
    }
}
