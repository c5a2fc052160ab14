//! Values and the data they hold: making, joining, cleaning.

use super::Engine;
use crate::api::{Kinds, Node};
use crate::fact::{FactSet, Note};
use crate::ir::Bytes;
use crate::model::Literal;
use crate::symbol::Sym;
use crate::value::{FactId, Konst, Value, ValueId};

impl Engine<'_> {
    /// A constant value.
    pub(crate) fn constant(&mut self, konst: Konst) -> ValueId {
        self.values.add(Value::of(konst))
    }

    /// A value that is known by its facts only.
    pub(crate) fn tainted(&mut self, taint: FactSet) -> ValueId {
        self.values.add(Value {
            taint,
            ..Value::default()
        })
    }

    /// A value of a library name, with the data that comes from there.
    pub(crate) fn of_node(
        &mut self,
        node: Node,
        guessed: bool,
        mut taint: FactSet,
        span: Bytes,
    ) -> ValueId {
        self.add_sources(node, guessed, &mut taint, span);
        let konst = self.constant_of(node);
        self.values.add(Value {
            konst,
            node: Some(node),
            guessed,
            taint,
            ..Value::default()
        })
    }

    /// The constant that a library name is known to be.
    pub(crate) fn constant_of(&mut self, node: Node) -> Konst {
        let api = self.api;
        match api.facts(node).and_then(|facts| facts.constant.as_ref()) {
            None => Konst::Unknown,
            Some(&Literal::Bool(truth)) => Konst::Bool(truth),
            Some(&Literal::Int(number)) => Konst::Int(number),
            Some(Literal::Text(text)) => Konst::Str(self.symbols.intern_made(text)),
        }
    }

    /// Adds what comes from a library name by being read.
    pub(crate) fn add_sources(
        &mut self,
        node: Node,
        guessed: bool,
        taint: &mut FactSet,
        span: Bytes,
    ) {
        let api = self.api;
        for source in api.facts(node).map_or(&[][..], |facts| &facts.sources) {
            if source.to.is_empty() && source.when.is_empty() {
                let fact = self
                    .facts
                    .source(source.label, span, Note::Source(node), guessed);
                let fact = self.facts.cleared(fact, source.clean);
                self.facts.insert(taint, fact);
            }
        }
    }

    /// Either of two values.
    pub(crate) fn join(&mut self, a: ValueId, b: ValueId) -> ValueId {
        if a == b || b == ValueId::UNSET {
            return a;
        }
        if a == ValueId::UNSET {
            return b;
        }
        let (left, right) = (self.values.get(a), self.values.get(b));
        if left == right {
            return a;
        }
        let mut value = left.clone();
        let right = right.clone();
        value.implied = match (value.implied, right.implied) {
            (a, b) if a == b => a,
            (Some(cond), None) if right.konst == Konst::Bool(false) => Some(cond),
            (None, Some(cond)) if value.konst == Konst::Bool(false) => Some(cond),
            _ => None,
        };
        if value.konst != right.konst {
            let text = |konst: Konst| match konst {
                Konst::Str(text) if text != Sym::EMPTY => Some(text),
                _ => None,
            };
            let own = text(value.konst).or(value.fallback);
            value.fallback = own.or_else(|| text(right.konst)).or(right.fallback);
            let fixed = |konst: Konst| matches!(konst, Konst::Str(_) | Konst::Int(_));
            value.fixed =
                (value.fixed || fixed(value.konst)) && (right.fixed || fixed(right.konst));
            value.konst = Konst::Unknown;
        } else {
            value.fallback = value.fallback.or(right.fallback);
            value.fixed &= right.fixed;
        }
        // `None` or an unknown value beside a known kind: the kind is what later uses mean.
        // Of a kind and a special form of it: what is always true.
        let wider = match (value.node, right.node) {
            (None, _) => true,
            (Some(left), Some(right)) => self.api.is_a(left, right),
            (Some(_), None) => false,
        };
        if wider {
            value.node = right.node;
            value.guessed = right.guessed;
        }
        self.facts.union(&mut value.taint, &right.taint);
        for callable in right.callables {
            if !value.callables.contains(&callable) && value.callables.len() < 4 {
                value.callables.push(callable);
            }
        }
        for object in right.objects {
            if !value.objects.contains(&object) && value.objects.len() < 4 {
                value.objects.push(object);
            }
        }
        if value.cond != right.cond {
            value.cond = None;
        }
        self.values.add(value)
    }

    /// The facts of a value and of everything inside it.
    pub(crate) fn taint_of(&self, value: ValueId) -> FactSet {
        let mut taint = FactSet::new();
        self.gather(value, &mut taint, 0);
        taint
    }

    fn gather(&self, value: ValueId, taint: &mut FactSet, depth: u8) {
        let value = self.values.get(value);
        self.facts.union(taint, &value.taint);
        if depth < 4 {
            for object in &value.objects {
                for &(_, slot) in self.objects[object.0 as usize].parts.iter().take(64) {
                    self.gather(self.state.get(slot), taint, depth + 1);
                }
            }
        }
    }

    /// The value with other facts.
    pub(crate) fn with_taint(&mut self, value: ValueId, taint: FactSet) -> ValueId {
        if self.values.get(value).taint == taint {
            return value;
        }
        let mut value = self.values.get(value).clone();
        value.taint = taint;
        self.values.add(value)
    }

    /// The value, shown or made clean.
    pub(crate) fn clean(&mut self, value: ValueId, kinds: Kinds) -> ValueId {
        if self.values.get(value).taint.is_empty() {
            return value;
        }
        let taint = self.cleared(&FactSet::from_slice(&self.values.get(value).taint), kinds);
        self.with_taint(value, taint)
    }

    /// The facts, cleaned.
    pub(crate) fn cleared(&mut self, taint: &[FactId], kinds: Kinds) -> FactSet {
        let mut out = FactSet::new();
        for &fact in taint {
            let fact = self.facts.cleared(fact, kinds);
            self.facts.insert(&mut out, fact);
        }
        out
    }

    /// The facts one step further.
    pub(crate) fn stepped(&mut self, taint: &[FactId], span: Bytes, note: Note) -> FactSet {
        taint
            .iter()
            .map(|&fact| self.facts.step(fact, span, note))
            .collect()
    }
}
