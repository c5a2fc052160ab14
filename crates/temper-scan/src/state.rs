//! The values of all variables and fields at the current point, with a trail to go back along.
//!
//! A branch is run on the one state there is; what it changed is then taken off again as a [`Delta`], and the deltas
//! of all branches are joined. So a branch costs what it changes, not what there is.

use smallvec::SmallVec;

use crate::value::ValueId;

/// A variable or field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Slot(pub(crate) u32);

/// What a stretch of the program changed, ordered by slot.
pub(crate) type Delta = SmallVec<[(Slot, ValueId); 4]>;

/// A point to go back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark(usize);

/// The current values.
#[derive(Debug, Default)]
pub(crate) struct State {
    values: Vec<ValueId>,
    trail: Vec<(Slot, ValueId)>,
}

impl State {
    /// A new slot, not assigned yet.
    pub(crate) fn slot(&mut self) -> Slot {
        let slot = Slot(u32::try_from(self.values.len()).unwrap_or(u32::MAX));
        self.values.push(ValueId::UNSET);
        slot
    }

    /// The value of a slot.
    pub(crate) fn get(&self, slot: Slot) -> ValueId {
        self.values[slot.0 as usize]
    }

    /// Gives a slot a value.
    pub(crate) fn set(&mut self, slot: Slot, value: ValueId) {
        let old = std::mem::replace(&mut self.values[slot.0 as usize], value);
        if old != value {
            self.trail.push((slot, old));
        }
    }

    /// This point.
    pub(crate) fn mark(&self) -> Mark {
        Mark(self.trail.len())
    }

    /// How many changes there were since a point.
    pub(crate) fn changes(&self, mark: Mark) -> usize {
        self.trail.len() - mark.0
    }

    /// What changed since a point.
    pub(crate) fn peek(&self, mark: Mark) -> Delta {
        let trail = &self.trail[mark.0..];
        let mut delta = Delta::with_capacity(trail.len());
        for &(slot, _) in trail {
            delta.push((slot, self.get(slot)));
        }
        if trail.len() < 2 {
            return delta;
        }
        delta.sort_unstable();
        delta.dedup();
        delta
    }

    /// Goes back to a point, and says what had changed since.
    pub(crate) fn take(&mut self, mark: Mark) -> Delta {
        let delta = self.peek(mark);
        while self.trail.len() > mark.0 {
            if let Some((slot, old)) = self.trail.pop() {
                self.values[slot.0 as usize] = old;
            }
        }
        delta
    }

    /// Makes the changes again.
    pub(crate) fn apply(&mut self, delta: &Delta) {
        for &(slot, value) in delta {
            self.set(slot, value);
        }
    }
}
