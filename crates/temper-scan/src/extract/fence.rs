//! Fenced blocks of a Markdown text, read the way models write them.

use std::ops::Range;

use super::indent;

/// One fenced block.
#[derive(Debug, Clone)]
pub(super) struct Block {
    /// The info string after the opening fence.
    pub(super) info: String,
    /// The text inside, without the indentation of the fence.
    pub(super) text: String,
    /// Whether a closing fence was met.
    pub(super) closed: bool,
    /// The lines before the fence that may say what it holds.
    pub(super) heading: String,
}

/// The blocks of `text`, and the text between them.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    /// The fenced blocks, in order.
    pub(super) fenced: Vec<Block>,
    /// All that stands outside of them.
    pub(super) outside: String,
}

/// A fence's opening line.
#[derive(Debug, Clone)]
struct Opening<'a> {
    mark: u8,
    length: usize,
    indent: usize,
    info: &'a str,
}

/// Pairs of tags that some models use for fences, each on a line of its own.
const TAGS: [(&str, &str); 6] = [
    ("[PYTHON]", "[/PYTHON]"),
    ("[CODE]", "[/CODE]"),
    ("<code>", "</code>"),
    ("<pre>", "</pre>"),
    ("<pre><code>", "</code></pre>"),
    ("<answer>", "</answer>"),
];

/// The closing tag is looked for in so many lines.
const LONGEST: usize = 400;

/// Reads the blocks of a Markdown text.
pub(super) fn read(text: &str) -> Blocks {
    let lines: Vec<&str> = text.lines().map(unquoted).collect();
    let mut blocks = Blocks::default();
    let mut at = 0;
    while at < lines.len() {
        let next = match (opening(lines[at]), tag(lines[at])) {
            (Some(fence), _) if is_wrapper(&fence, &lines[at + 1..]) => at + 1,
            (Some(fence), _) => {
                let end = closing(&lines, at + 1, &fence);
                let heading = heading(&lines[..at]);
                push(&mut blocks, &lines, at + 1..end, &fence, heading);
                end + 1
            }
            (None, Some(closer)) => tagged(&mut blocks, &lines, at, closer),
            (None, None) => {
                blocks.outside.push_str(lines[at]);
                blocks.outside.push('\n');
                at + 1
            }
        };
        at = next;
    }
    blocks
}

/// A line without the `> ` of a quotation around a fence.
fn unquoted(line: &str) -> &str {
    let rest = line.strip_prefix("> ").unwrap_or(line);
    if rest.trim_start().starts_with("```") {
        rest
    } else {
        line
    }
}

fn opening(line: &str) -> Option<Opening<'_>> {
    let body = line.trim_start();
    let mark = *body.as_bytes().first()?;
    if mark != b'`' && mark != b'~' {
        return None;
    }
    let length = body.bytes().take_while(|&byte| byte == mark).count();
    let info = body[length..].trim();
    // A backtick in the info string makes it inline code.
    let fits = length >= 3 && !(mark == b'`' && info.contains('`'));
    fits.then_some(Opening {
        mark,
        length,
        indent: line.len() - body.len(),
        info,
    })
}

/// Whether the fence closes at `line`.
fn closes(line: &str, fence: &Opening) -> bool {
    opening(line).is_some_and(|close| {
        close.mark == fence.mark
            && close.length >= fence.length
            && close.info.is_empty()
            // A deeper fence belongs to the text inside, such as an example in a docstring.
            && close.indent <= fence.indent + 3
    })
}

/// The line of the closing fence, or the number of lines. A fence that opens inside with an info string
/// ends an unclosed block too.
fn closing(lines: &[&str], from: usize, fence: &Opening) -> usize {
    let inside = &lines[from..];
    let end = inside.iter().position(|line| {
        closes(line, fence)
            || opening(line).is_some_and(|next| {
                next.mark == fence.mark
                    && next.length == fence.length
                    && next.indent <= fence.indent
                    && !next.info.is_empty()
            })
    });
    end.map_or(lines.len(), |end| from + end)
}

/// A fence that only wraps a Markdown text with fences of its own is not a block.
fn is_wrapper(fence: &Opening, after: &[&str]) -> bool {
    let info = fence.info.to_ascii_lowercase();
    let first = after.iter().find_map(|line| opening(line));
    match info.as_str() {
        "markdown" | "md" => first.is_some_and(|inner| !inner.info.is_empty()),
        "" => after
            .iter()
            .find(|line| !line.trim().is_empty())
            .is_some_and(|line| {
                opening(line)
                    .is_some_and(|inner| inner.mark == fence.mark && !inner.info.is_empty())
            }),
        _ => false,
    }
}

fn push(
    blocks: &mut Blocks,
    lines: &[&str],
    range: Range<usize>,
    fence: &Opening,
    heading: String,
) {
    let closed = lines.get(range.end).is_some_and(|line| closes(line, fence));
    let text = indent::shift_left(&lines[range], fence.indent);
    blocks.fenced.push(Block {
        info: fence.info.to_owned(),
        text,
        closed,
        heading,
    });
}

fn tag(line: &str) -> Option<&'static str> {
    let line = line.trim();
    TAGS.iter()
        .find(|(open, _)| line == *open)
        .map(|&(_, close)| close)
}

/// A block between tags. Fences inside are read for themselves.
fn tagged(blocks: &mut Blocks, lines: &[&str], at: usize, closer: &str) -> usize {
    let inside = &lines[at + 1..];
    let inside = &inside[..inside.len().min(LONGEST)];
    let Some(end) = inside.iter().position(|line| line.trim() == closer) else {
        return at + 1;
    };
    if inside[..end].iter().any(|line| opening(line).is_some()) {
        return at + 1;
    }
    let text = inside[..end].join("\n") + "\n";
    let heading = heading(&lines[..at]);
    blocks.fenced.push(Block {
        info: String::new(),
        text,
        closed: true,
        heading,
    });
    at + 1 + end + 1
}

/// The last two lines of prose, which often say what the next block holds.
fn heading(before: &[&str]) -> String {
    let window = before
        .iter()
        .rev()
        .take(6)
        .take_while(|line| opening(line).is_none());
    let mut said: Vec<&str> = window
        .filter(|line| !line.trim().is_empty())
        .take(2)
        .copied()
        .collect();
    said.reverse();
    said.join("\n")
}
