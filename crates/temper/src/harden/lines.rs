//! Where the lines of a text went in a changed version of it.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// The lines of two versions of a text, put beside each other. Lines count from 1.
#[derive(Debug)]
pub struct Alignment {
    ops: Vec<DiffOp>,
}

/// Where a line went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Went {
    /// It is this line now.
    Kept(u32),
    /// It was changed or deleted; these lines stand in its place, perhaps none.
    Changed(Range<u32>),
}

/// Lines that were exchanged for others; either side can be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The lines before.
    pub old: Range<u32>,
    /// The lines after.
    pub new: Range<u32>,
}

impl Alignment {
    /// Aligns two versions.
    pub fn of(old: &str, new: &str) -> Self {
        let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
        Self {
            ops: capture_diff_slices(Algorithm::Patience, &old, &new),
        }
    }

    /// Where an old line went.
    pub fn went(&self, line: u32) -> Went {
        let at = (line as usize).saturating_sub(1);
        for op in &self.ops {
            let old = op.old_range();
            if !old.contains(&at) {
                continue;
            }
            if let DiffOp::Equal { new_index, .. } = op {
                return Went::Kept(number(new_index + (at - old.start)));
            }
            return Went::Changed(lines(op.new_range()));
        }
        Went::Changed(0..0)
    }

    /// What was exchanged, in order.
    pub fn changes(&self) -> Vec<Change> {
        let changed = self
            .ops
            .iter()
            .filter(|op| !matches!(op, DiffOp::Equal { .. }));
        changed
            .map(|op| Change {
                old: lines(op.old_range()),
                new: lines(op.new_range()),
            })
            .collect()
    }
}

fn lines(range: Range<usize>) -> Range<u32> {
    number(range.start)..number(range.end)
}

fn number(index: usize) -> u32 {
    u32::try_from(index + 1).unwrap_or(u32::MAX)
}
