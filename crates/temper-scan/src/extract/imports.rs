//! Imports of a fragment, brought to where its program has its own.

use rustc_hash::FxHashSet;
use tree_sitter::Node;

use super::indent;
use super::outline::{Item, ItemKind, Source, squeezed};
use super::place::Edit;
use super::tree;
use crate::language::Language;

/// The edits that give `base` the imports of `fragment`, as far as it lacks them.
pub(super) fn merge(base: &Source, fragment: &Source) -> Vec<Edit> {
    let known: FxHashSet<String> = imports(base).map(|item| item.key.clone()).collect();
    let bound: FxHashSet<&str> = imports(base)
        .flat_map(|item| &item.names)
        .map(String::as_str)
        .collect();
    let specs: FxHashSet<String> = imports(base)
        .flat_map(|item| go_specs(base, item))
        .map(squeezed)
        .collect();
    let mut lines = Vec::new();
    let mut seen = FxHashSet::default();
    for item in imports(fragment) {
        let text = fragment.text_of(&item.outer);
        let missing = match base.language {
            Language::Go => go_specs(fragment, item)
                .into_iter()
                .filter(|spec| !specs.contains(&squeezed(spec)))
                .map(|spec| format!("import {spec}"))
                .collect(),
            _ if known.contains(&item.key) || binds_again(base.language, item, &bound) => {
                Vec::new()
            }
            _ => vec![text.trim().to_owned()],
        };
        lines.extend(
            missing
                .into_iter()
                .filter(|line| seen.insert(squeezed(line))),
        );
    }
    if lines.is_empty() {
        return Vec::new();
    }
    let (at, lead) = place(base);
    let text = format!("{lead}{}\n", lines.join("\n"));
    vec![Edit {
        range: at..at,
        text,
    }]
}

fn imports<'a>(source: &'a Source) -> impl Iterator<Item = &'a Item> {
    source.top().filter(|item| item.kind == ItemKind::Import)
}

/// In JavaScript a name can be declared once only.
fn binds_again(language: Language, item: &Item, bound: &FxHashSet<&str>) -> bool {
    matches!(language, Language::JavaScript | Language::TypeScript)
        && !item.names.is_empty()
        && item.names.iter().all(|name| bound.contains(name.as_str()))
}

/// The start of a line after the imports that are there, or where the first would stand, and what leads up to it.
fn place(base: &Source) -> (usize, &'static str) {
    let last = imports(base).last().map(|item| item.outer.end);
    let package = base
        .top()
        .find(|item| item.kind == ItemKind::Package)
        .map(|item| item.outer.end);
    let end = last.or(package).or_else(|| prologue(base));
    let Some(end) = end else {
        return (0, "");
    };
    // Some grammars count the newline into the statement.
    let end = base.text[..end].trim_end_matches('\n').len();
    let end = indent::line_end(base.text, end);
    if end < base.text.len() {
        (end + 1, "")
    } else {
        (end, "\n")
    }
}

/// The end of a docstring or `'use strict'` at the start.
fn prologue(base: &Source) -> Option<usize> {
    let first = base.top().find(|item| item.kind != ItemKind::Comment)?;
    let text = base.text_of(&first.outer);
    text.starts_with(['"', '\'']).then_some(first.outer.end)
}

fn go_specs<'s>(source: &Source<'s>, item: &Item) -> Vec<&'s str> {
    let mut specs = Vec::new();
    let root = source.tree.root_node();
    let Some(node) = root.descendant_for_byte_range(item.outer.start, item.outer.end) else {
        return specs;
    };
    tree::walk(node, |below: Node| {
        if below.kind() == "import_spec" {
            specs.push(tree::text(below, source.text));
        }
        below.kind() != "import_spec"
    });
    specs
}
