//! What one function keeps in a request, or beside it, and the next one reads: `g.tenant`, `res.locals.user`.
//!
//! Each function that handles a request is run with a request of its own. Objects that a model calls `shared` go from one
//! to the next: what is assigned to a field that no model knows is there for all functions that are run later.

use super::{Engine, Key};
use crate::api::Node;
use crate::value::ValueId;

/// How many special forms of an object lie above each other.
const MAX_FORMS: usize = 4;

impl Engine<'_> {
    /// Notes what a field of a shared object is given, where that is data.
    pub(super) fn share(&mut self, holder: ValueId, key: Key, value: ValueId) {
        let Some(at) = self.shared_at(holder, key) else {
            return;
        };
        let given = self.values.get(value);
        if given.taint.is_empty() && given.objects.is_empty() {
            return;
        }
        let before = self.shared.get(&at).copied().unwrap_or(ValueId::UNSET);
        let both = self.join(before, value);
        self.shared.insert(at, both);
    }

    /// What some function has given to a field of a shared object.
    pub(super) fn shared(&self, holder: ValueId, key: Key) -> Option<ValueId> {
        if self.shared.is_empty() {
            return None;
        }
        let at = self.shared_at(holder, key)?;
        self.shared.get(&at).copied()
    }

    /// `c.Get("tenant")`.
    pub(super) fn shared_by_call(&self, holder: ValueId, keys: &[ValueId]) -> Option<ValueId> {
        self.shared(holder, self.key(*keys.first()?))
    }

    /// The kind of object that is shared, and the field; nothing where a model knows the field.
    fn shared_at(&self, holder: ValueId, key: Key) -> Option<(Node, Key)> {
        let Key::Name(name) = key else { return None };
        let is_shared = |node: Node| self.api.facts(node).is_some_and(|facts| facts.shared);
        let mut node = self
            .values
            .get(holder)
            .node
            .filter(|&node| is_shared(node))?;
        if self.api.member(node, name).is_some() {
            return None;
        }
        // A special form of it is the same object.
        for _ in 0..MAX_FORMS {
            match self.api.kin(node).filter(|&kin| is_shared(kin)) {
                Some(kin) => node = kin,
                None => break,
            }
        }
        Some((node, key))
    }
}
