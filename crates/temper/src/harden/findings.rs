//! Which findings of a changed file are those of the file before, and which are new.

use temper_scan::shape::Shape;
use temper_scan::{Finding, Language, sarif};

use super::lines::{Alignment, Went};

/// The findings of a changed file, sorted out.
#[derive(Debug, Default)]
pub(super) struct Compared {
    /// For each old finding whether it is still there.
    pub(super) kept: Vec<bool>,
    /// The findings that were not there before.
    pub(super) new: Vec<Finding>,
}

/// Two versions of a file.
#[derive(Clone, Copy)]
pub(super) struct Versions<'a> {
    /// The text before.
    pub(super) old: &'a str,
    /// The text after.
    pub(super) new: &'a str,
    /// The shape before.
    pub(super) old_shape: &'a Shape,
    /// The shape after.
    pub(super) new_shape: &'a Shape,
    /// Where lines went.
    pub(super) alignment: &'a Alignment,
}

/// Matches findings by rule and place. Moved lines are understood; of a changed line the finding may be
/// anywhere in what stands in its place, or in the same function.
pub(super) fn compare(versions: Versions<'_>, old: &[Finding], new: &[Finding]) -> Compared {
    let mut kept = vec![false; old.len()];
    let mut waiting: Vec<usize> = (0..new.len()).collect();
    let (old_prints, new_prints) = (
        sarif::fingerprints(versions.old, old),
        sarif::fingerprints(versions.new, new),
    );
    let on_line = |o: usize, n: usize| {
        versions.alignment.went(old[o].span.start_line) == Went::Kept(new[n].span.start_line)
    };
    let printed = |o: usize, n: usize| old_prints[o] == new_prints[n];
    let in_place = |o: usize, n: usize| match versions.alignment.went(old[o].span.start_line) {
        Went::Changed(range) => range.contains(&new[n].span.start_line),
        Went::Kept(_) => false,
    };
    let in_function = |o: usize, n: usize| {
        let of = |shape: &Shape, line| shape.function_at(line).map(|it| it.name.clone());
        of(versions.old_shape, old[o].span.start_line)
            == of(versions.new_shape, new[n].span.start_line)
    };
    let passes: [&dyn Fn(usize, usize) -> bool; 4] = [&on_line, &printed, &in_place, &in_function];
    for same in passes {
        waiting.retain(|&n| {
            let found =
                (0..old.len()).find(|&o| !kept[o] && old[o].rule == new[n].rule && same(o, n));
            if let Some(o) = found {
                kept[o] = true;
            }
            found.is_none()
        });
    }
    Compared {
        kept,
        new: waiting.into_iter().map(|n| new[n].clone()).collect(),
    }
}

/// The findings of a text that an earlier version of it did not have, by rule and place.
pub fn new_findings(
    (old, before): (&str, &[Finding]),
    (new, after): (&str, &[Finding]),
    language: Language,
) -> Vec<Finding> {
    if before.is_empty() || after.is_empty() {
        return after.to_vec();
    }
    let versions = Versions {
        old,
        new,
        old_shape: &Shape::of(old, language),
        new_shape: &Shape::of(new, language),
        alignment: &Alignment::of(old, new),
    };
    compare(versions, before, after).new
}
