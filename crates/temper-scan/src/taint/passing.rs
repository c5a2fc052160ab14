//! What calls do to data on its way: wrapping, replacing, decoding.

use smallvec::SmallVec;

use super::external::External;
use super::{Engine, Key, Shape, Site};
use crate::api::Kinds;
use crate::checks::replacement;
use crate::fact::FactSet;
use crate::value::{FactId, Konst, ObjId, ValueId};

impl<'a> Engine<'a> {
    /// What a wrapper and the wrapped argument have in common: what is put into the one is in the other.
    pub(super) fn wrapped(&mut self, call: &External<'_, 'a>) -> SmallVec<[ObjId; 2]> {
        let Some(at) = call.facts.and_then(|facts| facts.wraps) else {
            return SmallVec::new();
        };
        let Some(&(place, value)) = self.slot_values(at, call.site).first() else {
            return SmallVec::new();
        };
        if self.values.get(value).objects.is_empty() {
            let object = self.object(Site::Expr(place), Shape::Other);
            let mut owner = self.values.get(value).clone();
            owner.objects.push(object);
            let owner = self.values.add(owner);
            self.replace(place, owner);
            return SmallVec::from_slice(&[object]);
        }
        self.values.get(value).objects.clone()
    }

    /// Puts data into what a value shares with others.
    pub(super) fn fill_shared(&mut self, value: ValueId, taint: &[FactId]) {
        let objects = self.values.get(value).objects.clone();
        for object in objects {
            if self.objects[object.0 as usize].shape == Shape::Other {
                let data = self.tainted(taint.iter().copied().collect());
                self.write(object, Key::Any, data, true);
            }
        }
    }

    /// What is left where every match of a pattern is replaced: clean for what could not be said without the matches.
    pub(super) fn replaced(&mut self, call: &External<'_, 'a>, taint: FactSet) -> FactSet {
        let matching = call.facts.and_then(|facts| facts.matching);
        let Some(matching) = matching.filter(|m| m.replaces && (m.in_study || !self.matcher.study))
        else {
            return taint;
        };
        let Some(&(_, pattern)) = self.slot_values(matching.pattern, call.site).first() else {
            return taint;
        };
        let value = self.values.get(pattern);
        let Konst::Str(text) = value.konst else {
            return taint;
        };
        let literal = matching.literal.unwrap_or(value.node.is_none());
        let kinds = replacement::removed(self.symbols.text(text), literal);
        self.cleared(&taint, kinds)
    }

    /// What a call decodes had been encoded: it is clean no longer.
    pub(super) fn spoilt(&mut self, call: &External<'_, 'a>, taint: FactSet) -> FactSet {
        let spoils = call.facts.map_or(Kinds::default(), |facts| facts.spoils);
        if spoils.is_empty() {
            return taint;
        }
        let without = |&fact: &FactId| self.facts.without(fact, spoils);
        taint.iter().map(without).collect()
    }
}
