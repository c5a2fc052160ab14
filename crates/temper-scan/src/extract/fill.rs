//! What elisions of a fragment stand for, taken from the program that it belongs to.

use rustc_hash::FxHashSet;

use super::elision::{self, Marker};
use super::indent;
use super::outline::{ItemKind, Source, squeezed};
use super::place::{Base, Edit, apply, statements};
use crate::language::Language;

/// The fragment with its elisions filled, as far as `base` holds what they stand for.
pub(super) fn fill(fragment: &Source, base: &Base) -> Option<String> {
    let markers = elision::markers(fragment);
    if markers.is_empty() {
        return None;
    }
    let mut edits = Vec::new();
    let mut seen = FxHashSet::default();
    for marker in markers.iter().take(elision::MOST) {
        let first = seen.insert(marker.owner);
        edits.extend(replacement(fragment, base, marker, first));
    }
    Some(apply(fragment.text, edits))
}

/// The line of the marker exchanged for what it stands for; none where that is not known.
fn replacement(fragment: &Source, base: &Base, marker: &Marker, first: bool) -> Option<Edit> {
    let Some(owner) = marker.owner else {
        // The parts that the fragment lacks stay in the program.
        return Some(cut(fragment, marker));
    };
    let item = &fragment.items[owner];
    let old = base.source.find(&item.key).or_else(|| {
        let asked = base
            .entry
            .filter(|entry| fragment.definition(entry) == Some(owner))?;
        base.source.definition(asked)
    })?;
    let missing = if item.kind == ItemKind::Type {
        lost_members(fragment, owner, base, old)
    } else {
        match lost_statements(fragment, owner, base, old, marker) {
            Some(missing) => missing,
            None => return kept(fragment, owner, marker),
        }
    };
    if !first || missing.is_empty() {
        return Some(cut(fragment, marker));
    }
    let blanks = indent::of(&fragment.text[marker.line.clone()]);
    let lines: Vec<String> = missing
        .iter()
        .map(|part| indent::reindent(part, blanks, &[]))
        .collect();
    Some(Edit {
        range: marker.line.clone(),
        text: lines.join("\n"),
    })
}

/// A marker that stays must stay in its function: in Python a comment alone makes no body.
fn kept(fragment: &Source, owner: usize, marker: &Marker) -> Option<Edit> {
    let end = fragment.items[owner].outer.end;
    if fragment.language != Language::Python || end > marker.line.end {
        return None;
    }
    let line = &fragment.text[marker.line.clone()];
    Some(Edit {
        range: marker.line.clone(),
        text: format!("{line}\n{}pass", indent::of(line)),
    })
}

fn cut(fragment: &Source, marker: &Marker) -> Edit {
    let end = (marker.line.end + 1).min(fragment.text.len());
    Edit {
        range: marker.line.start..end,
        text: String::new(),
    }
}

/// The members of the base's type that the fragment's lacks.
fn lost_members(fragment: &Source, owner: usize, base: &Base, old: usize) -> Vec<String> {
    let own: FxHashSet<&str> = fragment
        .items
        .iter()
        .filter(|item| item.parent == Some(owner))
        .map(|item| item.key.as_str())
        .collect();
    let source = &base.source;
    let members = source.items.iter().filter(|item| item.parent == Some(old));
    members
        .filter(|item| !own.contains(item.key.as_str()))
        .map(|item| {
            source
                .text_of(&(line_start(source, item.outer.start)..item.outer.end))
                .to_owned()
        })
        .collect()
}

/// The statements of the base's function that the fragment's lacks, on the marker's side of the hole.
/// None where the marker may stand for what the model was asked to write.
fn lost_statements(
    fragment: &Source,
    owner: usize,
    base: &Base,
    old: usize,
    marker: &Marker,
) -> Option<Vec<String>> {
    let own = statements(fragment, &fragment.items[owner]);
    let known: FxHashSet<String> = own.iter().map(|(_, text)| squeezed(text)).collect();
    let source = &base.source;
    let item = &source.items[old];
    let hole = base
        .hole
        .clone()
        .filter(|hole| item.outer.start <= hole.start && hole.end <= item.outer.end);
    let leads = !own.iter().any(|(range, _)| range.end <= marker.line.start);
    let code = own
        .iter()
        .filter(|(range, text)| !is_marker(range, text, marker))
        .count();
    let on_this_side = |start: usize| match &hole {
        Some(hole) if leads => start < hole.start,
        Some(hole) => start > hole.end,
        None => true,
    };
    let old = statements(source, item).into_iter();
    let missing: Vec<String> = old
        .filter(|(range, text)| on_this_side(range.start) && !known.contains(&squeezed(text)))
        .map(|(range, _)| {
            source
                .text_of(&(line_start(source, range.start)..range.end))
                .to_owned()
        })
        .collect();
    // With nothing else in the function, what was left out is what was asked for.
    let answered = code > 0 || hole.is_none() && !missing.is_empty();
    (answered && (!missing.is_empty() || leads || !says_rest(fragment, marker))).then_some(missing)
}

fn is_marker(range: &std::ops::Range<usize>, text: &str, marker: &Marker) -> bool {
    marker.line.start <= range.start && range.end <= marker.line.end
        || text.starts_with("//")
        || text.starts_with('#')
        || text.starts_with("/*")
}

/// Whether the marker speaks of code to come rather than of code that is there already.
fn says_rest(fragment: &Source, marker: &Marker) -> bool {
    let line = fragment.text[marker.line.clone()].to_lowercase();
    !["existing", "unchanged", "same", "previous", "original"]
        .iter()
        .any(|word| line.contains(word))
}

fn line_start(source: &Source, at: usize) -> usize {
    at - indent::before(source.text, at).len()
}
