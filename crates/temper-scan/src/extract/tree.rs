//! Parsing, with the walks over the tree that extraction needs. All walks are loops, not recursion:
//! a reply may nest as deep as it likes.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::ops::{ControlFlow, Range};

use tree_sitter::{Node, ParseOptions, ParseState, Parser, Tree};

use crate::language::Language;

/// How far a text is from being code of a language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Errors {
    /// Places that the parser could not read.
    pub(super) count: usize,
    /// Bytes that the parser had to skip.
    pub(super) bytes: usize,
}

/// How many parsed texts are kept: the program of a scenario, a reply, and what becomes of it on the way.
const KEPT: usize = 6;

/// Longer texts are not kept.
const LONGEST_KEPT: usize = 1 << 16;

/// A parsed text.
type Parsed = (Language, String, Option<Tree>);

thread_local! {
    /// The texts parsed last, the newest first. Extraction looks at a text several times, and at a scenario's program
    /// for each of its replies. What it finds does not depend on what is kept.
    static RECENT: RefCell<VecDeque<Parsed>> = const { RefCell::new(VecDeque::new()) };
}

/// Parses `source`. None where the parser's effort for it is out of proportion to its size.
pub(super) fn parse(source: &str, language: Language) -> Option<Tree> {
    if source.len() > LONGEST_KEPT {
        return parse_anew(source, language);
    }
    let found = RECENT.with_borrow_mut(|recent| {
        let same = |(its, text, _): &Parsed| *its == language && text == source;
        let place = recent.iter().position(same)?;
        let parsed = recent.remove(place)?;
        let tree = parsed.2.clone();
        recent.push_front(parsed);
        Some(tree)
    });
    found.unwrap_or_else(|| {
        let tree = parse_anew(source, language);
        RECENT.with_borrow_mut(|recent| {
            recent.truncate(KEPT - 1);
            recent.push_front((language, source.to_owned(), tree.clone()));
        });
        tree
    })
}

fn parse_anew(source: &str, language: Language) -> Option<Tree> {
    match language {
        Language::Python => parse_with(source, tree_sitter_python::LANGUAGE.into()),
        Language::JavaScript => parse_with(source, tree_sitter_javascript::LANGUAGE.into()),
        Language::Java => parse_with(source, tree_sitter_java::LANGUAGE.into()),
        Language::Go => parse_with(source, tree_sitter_go::LANGUAGE.into()),
        Language::TypeScript => {
            let plain = parse_with(source, tree_sitter_typescript::LANGUAGE_TYPESCRIPT.into())?;
            if !plain.root_node().has_error() {
                return Some(plain);
            }
            let with_jsx = parse_with(source, tree_sitter_typescript::LANGUAGE_TSX.into())?;
            let better = errors(&with_jsx).count < errors(&plain).count;
            Some(if better { with_jsx } else { plain })
        }
    }
}

fn parse_with(source: &str, grammar: tree_sitter::Language) -> Option<Tree> {
    let mut parser = Parser::new();
    parser.set_language(&grammar).ok()?;
    // The callback comes every hundred operations. Honest code needs far fewer than one a byte.
    let mut left = 2_000 + source.len() / 10;
    let mut budget = |_: &ParseState| {
        left = left.saturating_sub(1);
        if left == 0 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let options = ParseOptions::new().progress_callback(&mut budget);
    let bytes = source.as_bytes();
    parser.parse_with_options(
        &mut |at, _| bytes.get(at..).unwrap_or(&[]),
        None,
        Some(options),
    )
}

/// The places of the tree that are not of its language.
pub(super) fn errors(tree: &Tree) -> Errors {
    let mut errors = Errors::default();
    walk(tree.root_node(), |node| {
        if node.is_error() || node.is_missing() {
            errors.count += 1;
            errors.bytes += node.byte_range().len();
            return false;
        }
        node.has_error()
    });
    errors
}

/// Visits `root` and what is below it, top down; `visit` says whether to go below a node.
pub(super) fn walk<'tree>(root: Node<'tree>, mut visit: impl FnMut(Node<'tree>) -> bool) {
    let mut cursor = root.walk();
    loop {
        if visit(cursor.node()) && cursor.goto_first_child() {
            continue;
        }
        while !cursor.goto_next_sibling() {
            if !cursor.goto_parent() {
                return;
            }
        }
    }
}

/// The named children of `node`.
pub(super) fn children<'tree>(node: Node<'tree>) -> Vec<Node<'tree>> {
    let mut cursor = node.walk();
    node.named_children(&mut cursor).collect()
}

/// The text of `node`.
pub(super) fn text<'s>(node: Node, source: &'s str) -> &'s str {
    source.get(node.byte_range()).unwrap_or("")
}

/// The strings that stretch over several lines: their lines must not move.
pub(super) fn long_strings(tree: &Tree) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    walk(tree.root_node(), |node| {
        let is_string = matches!(
            node.kind(),
            "string" | "template_string" | "raw_string_literal" | "string_literal" | "text_block"
        );
        if is_string && node.start_position().row != node.end_position().row {
            ranges.push(node.byte_range());
        }
        !is_string && node.start_position().row != node.end_position().row
    });
    ranges
}

/// Whether the byte at `at` stands in a string or a comment.
pub(super) fn is_quoted(tree: &Tree, at: usize) -> bool {
    let mut node = tree.root_node().descendant_for_byte_range(at, at + 1);
    for _ in 0..4 {
        let Some(current) = node else {
            return false;
        };
        let kind = current.kind();
        if ["string", "comment", "template", "rune"]
            .iter()
            .any(|part| kind.contains(part))
        {
            return true;
        }
        node = current.parent();
    }
    false
}
