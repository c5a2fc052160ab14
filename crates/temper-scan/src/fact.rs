//! Taint facts: what kind of data a value holds, where it came from, and what it was cleaned for on the way.

use smallvec::SmallVec;

use crate::api::{Kinds, Node};
use crate::ir::Bytes;
use crate::model::Label;
use crate::symbol::Sym;
use crate::value::FactId;

/// The facts of one value.
pub(crate) type FactSet = SmallVec<[FactId; 2]>;

/// Data of a label at one step of its way.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fact {
    pub(crate) label: Label,
    pub(crate) cleared: Kinds,
    /// Whether a name on the way was told from its looks only.
    pub(crate) guessed: bool,
    pub(crate) before: Option<FactId>,
    pub(crate) span: Bytes,
    pub(crate) note: Note,
    length: u16,
}

/// What happened to the data at a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Note {
    /// It came from this library name.
    Source(Node),
    /// It arrived in this parameter of a handler.
    Parameter(Sym),
    /// It is what this name says.
    Named(Sym),
    /// It is written in the code.
    Written,
    /// An exception was caught.
    Caught,
    /// It was assigned to this name.
    Assigned(Sym),
    /// It was passed as this parameter.
    Passed(Sym),
    /// It was returned from a function of this name.
    Returned(Sym),
}

/// How many steps of a way are kept.
const MAX_STEPS: u16 = 24;

/// How many facts of one label a value keeps.
const MAX_FACTS: usize = 4;

/// All facts of a scan.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    table: Vec<Fact>,
}

impl Facts {
    fn add(&mut self, fact: Fact) -> FactId {
        let id = FactId(u32::try_from(self.table.len()).unwrap_or(u32::MAX));
        self.table.push(fact);
        id
    }

    /// The fact of an id.
    pub(crate) fn get(&self, id: FactId) -> Fact {
        self.table[id.0 as usize]
    }

    /// Data that enters here.
    pub(crate) fn source(
        &mut self,
        label: Label,
        span: Bytes,
        note: Note,
        guessed: bool,
    ) -> FactId {
        self.add(Fact {
            label,
            cleared: Kinds::default(),
            guessed,
            before: None,
            span,
            note,
            length: 1,
        })
    }

    /// The same data one step further. A step at a place where the data has been already adds nothing.
    pub(crate) fn step(&mut self, id: FactId, span: Bytes, note: Note) -> FactId {
        let fact = self.get(id);
        if fact.length >= MAX_STEPS {
            return id;
        }
        let mut at = Some(id);
        while let Some(here) = at {
            let here = self.get(here);
            if here.span == span {
                return id;
            }
            at = here.before;
        }
        self.add(Fact {
            before: Some(id),
            span,
            note,
            length: fact.length + 1,
            ..fact
        })
    }

    /// The same data, cleaned.
    pub(crate) fn cleared(&mut self, id: FactId, kinds: Kinds) -> FactId {
        let fact = self.get(id);
        if fact.cleared.covers(kinds) {
            return id;
        }
        self.add(Fact {
            cleared: fact.cleared.with(kinds),
            ..fact
        })
    }

    /// The same data, no longer clean for these kinds.
    pub(crate) fn without(&mut self, id: FactId, kinds: Kinds) -> FactId {
        let fact = self.get(id);
        let cleared = fact.cleared.less(kinds);
        if cleared == fact.cleared {
            return id;
        }
        self.add(Fact { cleared, ..fact })
    }

    /// Adds a fact to a set, unless one that says as much is there; facts that say less go.
    pub(crate) fn insert(&self, set: &mut FactSet, id: FactId) {
        let new = self.get(id);
        let mut same = 0;
        for &known in set.iter() {
            let known_fact = self.get(known);
            if known_fact.label == new.label {
                if new.cleared.covers(known_fact.cleared) {
                    return;
                }
                same += 1;
            }
        }
        set.retain(|known| {
            let known = self.get(*known);
            known.label != new.label || !known.cleared.covers(new.cleared)
        });
        if same < MAX_FACTS {
            set.push(id);
        }
    }

    /// Adds all facts of another set.
    pub(crate) fn union(&self, set: &mut FactSet, other: &[FactId]) {
        for &id in other {
            self.insert(set, id);
        }
    }

    /// The way of a fact, from its source on.
    pub(crate) fn way(&self, id: FactId) -> Vec<Fact> {
        let mut way = Vec::new();
        let mut at = Some(id);
        while let Some(here) = at {
            let fact = self.get(here);
            way.push(fact);
            at = fact.before;
        }
        way.reverse();
        way
    }
}
