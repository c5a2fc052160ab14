//! What calls do to data on its way: wrapping, replacing, decoding.

use smallvec::SmallVec;

use super::external::External;
use super::{Engine, Key, Shape, Site};
use crate::api::{At, Kinds};
use crate::checks::{pattern, replacement};
use crate::fact::FactSet;
use crate::ir::{Expr, ExprId, FuncId};
use crate::model::{Anchored, Kind};
use crate::value::{Callable, FactId, Konst, ObjId, ObjSet, ValueId};

impl<'a> Engine<'a> {
    /// What a wrapper and the wrapped argument have in common: what is put into the one is in the other.
    pub(super) fn wrapped(&mut self, call: &External<'_, 'a>) -> SmallVec<[ObjId; 2]> {
        let Some(at) = call.facts.and_then(|facts| facts.wraps) else {
            return SmallVec::new();
        };
        let Some((place, value)) = self.slot_value(at, call.site) else {
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
        ObjSet::from_slice(&self.values.get(value).objects)
    }

    /// Puts data into what a value shares with others.
    pub(super) fn fill_shared(&mut self, value: ValueId, taint: &[FactId]) {
        let objects = ObjSet::from_slice(&self.values.get(value).objects);
        for object in objects {
            if self.objects[object.0 as usize].shape == Shape::Other {
                let data = self.tainted(taint.iter().copied().collect());
                self.write(object, Key::Any, data, true);
            }
        }
    }

    /// What a pattern has matched: clean for what a text is that it matches from start to end.
    pub(super) fn matched(&mut self, call: &External<'_, 'a>, taint: FactSet) -> FactSet {
        let matching = call.facts.and_then(|facts| facts.matching);
        let Some(matching) =
            matching.filter(|m| m.gives && !self.matcher.study && !taint.is_empty())
        else {
            return taint;
        };
        let Some((_, pattern)) = self.slot_value(matching.pattern, call.site) else {
            return taint;
        };
        match self.values.get(pattern).konst {
            Konst::Str(text) => {
                let kinds = pattern::kinds_widely(self.symbols.text(text), Anchored::Full);
                self.cleared(&taint, kinds)
            }
            _ => taint,
        }
    }

    /// What is left where every match of a pattern is replaced: clean for what could not be said without the matches.
    pub(super) fn replaced(&mut self, call: &External<'_, 'a>, taint: FactSet) -> FactSet {
        let matching = call.facts.and_then(|facts| facts.matching);
        let Some(matching) = matching.filter(|m| m.replaces && (m.in_study || !self.matcher.study))
        else {
            return taint;
        };
        if taint.is_empty() {
            return taint;
        }
        let Some((_, pattern)) = self.slot_value(matching.pattern, call.site) else {
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

    /// What is left where a function says of each element whether it stays: clean for what the function makes sure of.
    pub(super) fn sifted(&mut self, call: &External<'_, 'a>, taint: FactSet) -> FactSet {
        let keeps = call.facts.and_then(|facts| facts.keeps);
        let Some(At::Arg(Some(at), _)) = keeps.filter(|_| !taint.is_empty()) else {
            return taint;
        };
        let Some(actual) = call.site.actuals.get(usize::from(at)).copied() else {
            return taint;
        };
        let kinds = match self.callables(actual.value).first() {
            Some(&Callable::Function(function)) => {
                self.made_sure(function, ValueId::UNKNOWN, &taint)
            }
            Some(&Callable::Bound(function, this)) => self.made_sure(function, this, &taint),
            _ if self.asks_allow_list(actual.expr) => Kinds::of(Kind::Any),
            _ => Kinds::default(),
        };
        self.cleared(&taint, kinds)
    }

    /// For what a function's first parameter is clean where the function says true.
    fn made_sure(&mut self, function: FuncId, this: ValueId, taint: &FactSet) -> Kinds {
        let given = self.tainted(taint.clone());
        let inputs = self.inputs_for(function, this, &[given]);
        let (_, exits) = self.run(function, this, inputs, SmallVec::new(), true);
        let Some(param) = self.module.function(function).params.first() else {
            return Kinds::default();
        };
        let Some(&slot) = self.known[function.0 as usize].scope.get(&param.name) else {
            return Kinds::default();
        };
        let holds = exits.iter().filter(|exit| exit.truth.is_none_or(|t| t));
        let kinds = holds.map(|exit| {
            let at = exit.delta.binary_search_by_key(&slot, |entry| entry.0);
            at.map_or(Kinds::default(), |at| self.cleared_kinds(exit.delta[at].1))
        });
        kinds.reduce(Kinds::and).unwrap_or_default()
    }

    /// `KNOWN::contains`: a question to a fixed container.
    fn asks_allow_list(&self, function: ExprId) -> bool {
        let Expr::Field { base, name } = self.module.expr(function) else {
            return false;
        };
        let facts = self
            .api
            .of_unknown(name)
            .and_then(|node| self.api.facts(node));
        let asks = facts.is_some_and(|facts| facts.guards.iter().any(|guard| !guard.to.is_empty()));
        asks && self.is_constant_container(self.last[base.0 as usize])
    }
}
