//! Parts of a program put in the places of a whole one: a definition over its earlier version, helpers
//! beside it, a body into the hole.

use std::collections::BTreeMap;
use std::ops::Range;

use super::outline::{Item, ItemKind, Source, body_of};
use super::{imports, indent, tree};
use crate::language::Language;

/// Programs of scenarios are far shorter; the blocks of a reply that are merged may be longer.
const LONGEST: usize = 64 * 1024;

/// A text to stand in place of a range.
#[derive(Debug, Clone)]
pub(super) struct Edit {
    pub(super) range: Range<usize>,
    pub(super) text: String,
}

/// Where the parts of a fragment can go.
#[derive(Debug)]
pub(super) struct Base<'s> {
    pub(super) source: Source<'s>,
    /// The line that marks the hole, its blanks included.
    pub(super) hole: Option<Range<usize>>,
    /// The definition that was asked for.
    pub(super) entry: Option<&'s str>,
}

/// How the fragment was placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Placed {
    /// Definitions took their places.
    Parts,
    /// Statements filled the hole.
    Body,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Slot {
    /// Over an item of the base.
    Item(usize),
    Hole,
    End,
}

/// A part of the fragment on its way to a slot.
#[derive(Debug, Clone, Copy)]
struct Piece<'f> {
    item: &'f Item,
    /// Whether it is a newer version of the slot's part; otherwise it only stands beside it.
    replaces: bool,
}

/// Puts the parts of `fragment` in their places in `base`.
pub(super) fn place(base: &Base, fragment: &Source) -> (String, Placed) {
    let slots = slots(base, fragment);
    let mut edits = imports::merge(&base.source, fragment);
    let body = slots.keys().all(|slot| *slot == Slot::Hole) && !has_definitions(base, fragment);
    for (slot, pieces) in &slots {
        edits.extend(edits_for(base, fragment, *slot, pieces));
    }
    let how = if body { Placed::Body } else { Placed::Parts };
    (apply(base.source.text, edits), how)
}

/// Whether the fragment brings the definition that was asked for, or any other.
fn has_definitions(base: &Base, fragment: &Source) -> bool {
    let entry = base
        .entry
        .is_some_and(|entry| fragment.definition(entry).is_some());
    entry || fragment.top().any(|item| item.kind == ItemKind::Type)
}

/// The parts of the fragment by the slot that each goes to, in the fragment's order.
fn slots<'f>(base: &Base, fragment: &'f Source) -> BTreeMap<Slot, Vec<Piece<'f>>> {
    let mut slots: BTreeMap<Slot, Vec<Piece>> = BTreeMap::new();
    let mut waiting: Vec<Piece> = Vec::new();
    let mut last = None;
    let entries = Entries::of(base, fragment);
    for (at, item) in fragment.items.iter().enumerate() {
        if item.parent.is_some() || matches!(item.kind, ItemKind::Import | ItemKind::Package) {
            continue;
        }
        match target(base, fragment, at, &entries) {
            Some(target) => {
                let slot = slots.entry(Slot::Item(target)).or_default();
                // A later version of the same part stands for the earlier one.
                slot.retain(|earlier| earlier.item.key != item.key);
                slot.append(&mut waiting);
                slot.push(Piece {
                    item,
                    replaces: true,
                });
                last = Some(Slot::Item(target));
            }
            None => waiting.push(Piece {
                item,
                replaces: false,
            }),
        }
    }
    if !waiting
        .iter()
        .all(|piece| piece.item.kind == ItemKind::Comment)
    {
        let covered = slots.keys().any(|slot| covers(base, *slot));
        let slot = match (covered, &base.hole, last) {
            (false, Some(_), _) => Slot::Hole,
            (_, _, Some(last)) => last,
            (_, _, None) => Slot::End,
        };
        slots.entry(slot).or_default().extend(waiting);
    }
    slots
}

fn covers(base: &Base, slot: Slot) -> bool {
    match (slot, &base.hole) {
        (Slot::Item(at), Some(hole)) => {
            let range = &base.source.items[at].outer;
            range.start <= hole.end && hole.start <= range.end
        }
        _ => false,
    }
}

/// Where the definition that was asked for is, in the base and in the fragment.
struct Entries {
    base: Option<usize>,
    fragment: Option<usize>,
}

impl Entries {
    fn of(base: &Base, fragment: &Source) -> Self {
        let entry = base.entry;
        Self {
            base: entry.and_then(|entry| base.source.definition(entry)),
            fragment: entry.and_then(|entry| fragment.definition(entry)),
        }
    }
}

/// The part of the base whose newer version the fragment's part is.
fn target(base: &Base, fragment: &Source, at: usize, entries: &Entries) -> Option<usize> {
    let item = &fragment.items[at];
    if item.kind == ItemKind::Comment {
        return None;
    }
    if let Some(found) = base.source.find(&item.key) {
        return Some(found);
    }
    let (entry, asked) = (entries.base?, entries.fragment?);
    if asked == at {
        return Some(entry);
    }
    // A type with another name that holds what was asked for stands for the one that holds the hole.
    let held = fragment.items[asked].parent == Some(at);
    held.then(|| base.source.items[entry].parent).flatten()
}

fn edits_for(base: &Base, fragment: &Source, slot: Slot, pieces: &[Piece]) -> Vec<Edit> {
    let text = base.source.text;
    match slot {
        Slot::End => {
            let lead = if text.is_empty() || text.ends_with("\n\n") {
                ""
            } else {
                "\n\n"
            };
            let body = rendered(fragment, pieces, "", None);
            vec![Edit {
                range: text.len()..text.len(),
                text: format!("{lead}{body}\n"),
            }]
        }
        Slot::Hole => {
            let hole = base.hole.clone().unwrap_or(text.len()..text.len());
            let blanks = indent::of(&text[hole.clone()]);
            vec![Edit {
                text: rendered(fragment, pieces, blanks, None),
                range: hole,
            }]
        }
        Slot::Item(at) => over_item(base, fragment, at, pieces),
    }
}

/// The fragment's parts in the place of the base's part at `at`.
fn over_item(base: &Base, fragment: &Source, at: usize, pieces: &[Piece]) -> Vec<Edit> {
    let old = &base.source.items[at];
    let mut newer = pieces.iter().filter(|piece| piece.replaces);
    // A fragment without decorators keeps those of the program, which say how the part is reached.
    let bare = newer.all(|piece| piece.item.inner == piece.item.outer);
    let range = if bare {
        old.inner.clone()
    } else {
        old.outer.clone()
    };
    let blanks = indent::before(base.source.text, range.start);
    let top = base.source.ancestor(at);
    // Functions beside a method go before its class; in Java there are none but methods.
    let (inside, before): (Vec<Piece>, Vec<Piece>) = pieces
        .iter()
        .partition(|piece| piece.replaces || top == at || base.source.language == Language::Java);
    let mut edits = Vec::new();
    if !before.is_empty() {
        let start = base.source.items[top].outer.start;
        let text = rendered(fragment, &before, "", None) + "\n\n";
        edits.push(Edit {
            range: start..start,
            text,
        });
    }
    let kept = annotations(&base.source, old, fragment, &inside);
    let text = rendered(fragment, &inside, blanks, Some((&base.source, old)));
    edits.push(Edit {
        range,
        text: kept + text.trim_start_matches([' ', '\t']),
    });
    edits
}

/// Java's annotations are part of the method: those of the program stay where the fragment has none.
fn annotations(base: &Source, old: &Item, fragment: &Source, pieces: &[Piece]) -> String {
    let has_own = pieces.iter().any(|piece| {
        fragment
            .text_of(&piece.item.inner)
            .trim_start()
            .starts_with('@')
    });
    if base.language != Language::Java || has_own {
        return String::new();
    }
    let mut kept = String::new();
    let node = base
        .tree
        .root_node()
        .descendant_for_byte_range(old.inner.start, old.inner.end);
    let modifiers = node
        .and_then(|node| node.named_child(0))
        .filter(|it| it.kind() == "modifiers");
    for child in modifiers.map(tree::children).unwrap_or_default() {
        if child.kind().ends_with("annotation") {
            kept.push_str(tree::text(child, base.text));
            kept.push('\n');
            kept.push_str(indent::before(base.text, old.inner.start));
        }
    }
    kept
}

/// The parts one after the other, moved to the indentation `blanks`.
fn rendered(
    fragment: &Source,
    pieces: &[Piece],
    blanks: &str,
    old: Option<(&Source, &Item)>,
) -> String {
    let mut text = String::new();
    let mut previous: Option<&Item> = None;
    for Piece { item, .. } in pieces {
        if let Some(previous) = previous {
            let adjacent = fragment.text.get(previous.outer.end..item.outer.start);
            let between = adjacent.filter(|between| between.trim().is_empty());
            let newlines = between.map_or(2, |between| between.matches('\n').count().clamp(1, 3));
            text.push_str(&"\n".repeat(newlines));
        }
        text.push_str(&moved(fragment, item, blanks, old));
        previous = Some(item);
    }
    text
}

fn moved(fragment: &Source, item: &Item, blanks: &str, old: Option<(&Source, &Item)>) -> String {
    // From the start of the line, so that the first line has its indentation too.
    let lead = indent::before(fragment.text, item.outer.start).len();
    let start = item.outer.start - lead;
    let strings = &fragment.strings;
    let first = strings.partition_point(|range| range.end <= start);
    let inside = strings[first..]
        .iter()
        .take_while(|range| range.start < item.outer.end);
    let fixed: Vec<Range<usize>> = inside
        .map(|range| range.start.saturating_sub(start)..range.end - start)
        .collect();
    let with_members = old.and_then(|(base, old)| with_lost_members(base, old, fragment, item));
    match with_members {
        Some(text) => indent::reindent(&text, blanks, &[]),
        None => {
            let text = fragment
                .text_of(&(start..item.outer.end))
                .trim_end_matches('\n');
            indent::reindent(text, blanks, &fixed)
        }
    }
}

/// A type whose new version uses members that only the old one has gets them back.
fn with_lost_members(base: &Source, old: &Item, fragment: &Source, item: &Item) -> Option<String> {
    let body = item
        .body
        .clone()
        .filter(|_| item.kind == ItemKind::Type && old.kind == item.kind)?;
    if fragment.language == Language::Python || base.text.len() > LONGEST {
        return None;
    }
    let new = fragment.text_of(&item.outer);
    let lost: Vec<&str> = base
        .items
        .iter()
        .filter(|member| {
            member
                .parent
                .is_some_and(|at| base.items[at].outer == old.outer)
        })
        .filter(|member| fragment.find(&member.key).is_none() && !member.names.is_empty())
        .filter(|member| member.names.iter().any(|name| new.contains(name.as_str())))
        .map(|member| base.text_of(&member.outer))
        .collect();
    if lost.is_empty() {
        return None;
    }
    let at = body.start + 1 - item.outer.start;
    Some(format!(
        "{}\n    {}\n{}",
        &new[..at],
        lost.join("\n    "),
        &new[at..]
    ))
}

/// The text with the edits made; of two that overlap the earlier and larger one counts.
pub(super) fn apply(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| (edit.range.start, std::cmp::Reverse(edit.range.end)));
    let mut result = String::with_capacity(text.len());
    let mut from = 0;
    for edit in edits {
        if edit.range.start < from {
            continue;
        }
        result.push_str(&text[from..edit.range.start]);
        result.push_str(&edit.text);
        from = edit.range.end;
    }
    result.push_str(&text[from..]);
    result
}

/// The bytes of the body of the item, where the parser sees one.
pub(super) fn statements<'s>(source: &'s Source, item: &Item) -> Vec<(Range<usize>, &'s str)> {
    let node = source
        .tree
        .root_node()
        .descendant_for_byte_range(item.inner.start, item.inner.end);
    let body = node.and_then(body_of);
    let children = body.map(tree::children).unwrap_or_default();
    let ranges = children
        .into_iter()
        .map(|child| (child.byte_range(), tree::text(child, source.text)));
    ranges.collect()
}
