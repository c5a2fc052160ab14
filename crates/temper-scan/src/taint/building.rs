//! Values that are built from others: sums, texts, lists and maps.

use smallvec::SmallVec;

use super::address::Lead;
use super::{Engine, Key, Shape, Site};
use crate::api::Kinds;
use crate::fact::FactSet;
use crate::ir::{BinaryOp, Expr, ExprId, ExprList};
use crate::model::{Kind, Label};
use crate::symbol::Sym;
use crate::value::{FactId, Konst, ObjId, Value, ValueId};

/// How many elements of a list are told apart.
pub(super) const MAX_PLACES: usize = 100;

/// How long a text may get that is put together from constants.
const MAX_TEXT: usize = 4096;

impl Engine<'_> {
    /// A long sum leans to the left: it is walked down to its left end, not descended into.
    pub(super) fn binary(&mut self, op: BinaryOp, left: ExprId, right: ExprId) -> ValueId {
        let mut chain: SmallVec<[(BinaryOp, ExprId); 8]> = SmallVec::new();
        let mut at = left;
        chain.push((op, right));
        while let Expr::Binary { op, left, right } = self.module.expr(at) {
            chain.push((op, right));
            at = left;
        }
        let mut value = self.eval(at);
        let mut lead = Lead::default();
        value = self.behind(&mut lead, value);
        for &(op, right) in chain.iter().rev() {
            let mut operand = self.eval(right);
            if op == BinaryOp::Add {
                operand = self.behind(&mut lead, operand);
            }
            if op == BinaryOp::Add {
                let before = self.values.get(value);
                let below = before.taint.is_empty() && before.konst != Konst::Str(Sym::EMPTY);
                operand = self.placed(operand, before.konst, below);
            }
            value = self.combine(op, value, operand);
        }
        value
    }

    /// The next part of a text, with what the part before it says: behind a fixed host or folder, it stays there.
    fn placed(&mut self, part: ValueId, before: Konst, below: bool) -> ValueId {
        if self.values.get(part).taint.is_empty() {
            return part;
        }
        let mut kinds = Kinds::default();
        if let Konst::Str(text) = before {
            let text = self.symbols.text(text);
            if begins_plain(text) {
                kinds = kinds.with(Kinds::of(Kind::Plain));
            }
            if text == "/" {
                kinds = kinds.with(Kinds::of(Kind::Rooted));
            }
        }
        let inside = Kinds::of(Kind::NoParent);
        let taint = &self.values.get(part).taint;
        let covered = |fact: &FactId| self.facts.get(*fact).cleared.covers(inside);
        if below && taint.iter().all(covered) {
            kinds = kinds.with(Kinds::of(Kind::Path));
        }
        if kinds.is_empty() {
            return part;
        }
        self.clean(part, kinds)
    }

    /// The result of an operator: that of `+`, and of `%` and `/` where they are not of numbers only, holds what both hold.
    pub(super) fn combine(&mut self, op: BinaryOp, left: ValueId, right: ValueId) -> ValueId {
        let konst = match (
            op,
            self.values.get(left).konst,
            self.values.get(right).konst,
        ) {
            (BinaryOp::Add, Konst::Str(a), Konst::Str(b)) => self.glue(&[a, b]),
            (BinaryOp::Add, Konst::Str(a), Konst::Int(b)) => {
                let number = self.symbols.intern_made(&b.to_string());
                self.glue(&[a, number])
            }
            (BinaryOp::Add, Konst::Int(a), Konst::Str(b)) => {
                let number = self.symbols.intern_made(&a.to_string());
                self.glue(&[number, b])
            }
            (op, Konst::Int(a), Konst::Int(b)) => op.fold(a, b).map_or(Konst::Unknown, Konst::Int),
            _ => Konst::Unknown,
        };
        let escapes = self.escapes(left);
        let mut taint = self.taint_of(left);
        let more = self.taint_of(right);
        let more = self.cleared(&more, escapes);
        self.facts.union(&mut taint, &more);
        if !matches!(op, BinaryOp::Add | BinaryOp::Mod | BinaryOp::Div) {
            // A number that is computed from a predictable one is predictable.
            taint.retain(|fact| self.facts.get(*fact).label == Label::WeakRandom);
            return match taint.is_empty() {
                true => self.constant(konst),
                false => self.tainted(taint),
            };
        }
        // Joining a path object gives a path object.
        let joins = op == BinaryOp::Div || !escapes.is_empty();
        let node = self.values.get(left).node.filter(|_| joins);
        self.values.add(Value {
            konst,
            taint,
            node,
            ..Value::default()
        })
    }

    /// What a text escapes that is added to this one.
    fn escapes(&self, text: ValueId) -> Kinds {
        let node = self.values.get(text).node;
        let facts = node.and_then(|node| self.api.facts(node));
        facts.map_or_else(Kinds::default, |facts| facts.escapes)
    }

    pub(super) fn glue(&mut self, parts: &[Sym]) -> Konst {
        let length: usize = parts
            .iter()
            .map(|&part| self.symbols.text(part).len())
            .sum();
        if length > MAX_TEXT {
            return Konst::Unknown;
        }
        let text: String = parts.iter().map(|&part| self.symbols.text(part)).collect();
        Konst::Str(self.symbols.intern_made(&text))
    }

    pub(super) fn text(&mut self, parts: ExprList) -> ValueId {
        let module = self.module;
        let mut taint = FactSet::new();
        let mut texts: SmallVec<[Sym; 8]> = SmallVec::new();
        let mut constant = true;
        let mut lead = Lead::default();
        for (at, &part) in module.list(parts).iter().enumerate() {
            let mut value = self.eval(part);
            value = self.behind(&mut lead, value);
            if !self.values.get(value).taint.is_empty() {
                let before = match constant && at > 0 {
                    true => self.glue(&texts),
                    false => Konst::Unknown,
                };
                let below = taint.is_empty() && at > 0;
                value = self.placed(value, before, below);
            }
            match self.values.get(value).konst {
                Konst::Str(text) => texts.push(text),
                Konst::Int(number) => texts.push(self.symbols.intern_made(&number.to_string())),
                _ => constant = false,
            }
            let more = self.taint_of(value);
            self.facts.union(&mut taint, &more);
        }
        let konst = if constant {
            self.glue(&texts)
        } else {
            Konst::Unknown
        };
        // Whatever went in: what comes out is a text.
        let taint = self.cleared(&taint, Kinds::of(Kind::Type));
        self.values.add(Value {
            konst,
            taint,
            ..Value::default()
        })
    }

    pub(super) fn list(&mut self, id: ExprId, items: ExprList) -> ValueId {
        let module = self.module;
        let items = module.list(items);
        let values: SmallVec<[ValueId; 8]> = items.iter().map(|&item| self.eval(item)).collect();
        let object = self.object(Site::Expr(id), Shape::List);
        let mut shifted = items.len() > MAX_PLACES;
        for (at, (&item, &value)) in (0..).zip(items.iter().zip(&values)) {
            if matches!(module.expr(item), Expr::Spread(_)) {
                let element = self.element(value, module.expr_span(item));
                self.write(object, Key::Any, element, true);
                shifted = true;
            } else {
                let key = if shifted { Key::Any } else { Key::At(at) };
                self.write(object, key, value, shifted);
            }
        }
        if !shifted {
            self.set_length(object, values.len());
        }
        self.holding(object)
    }

    pub(super) fn map(&mut self, id: ExprId, entries: ExprList) -> ValueId {
        let module = self.module;
        let entries = module.list(entries);
        let values: SmallVec<[(ValueId, ValueId); 8]> = entries
            .chunks_exact(2)
            .map(|entry| (self.eval(entry[0]), self.eval(entry[1])))
            .collect();
        let object = self.object(Site::Expr(id), Shape::Map);
        for (entry, &(key, value)) in entries.chunks_exact(2).zip(&values) {
            if matches!(module.expr(entry[0]), Expr::Spread(_)) {
                self.spread_into(object, key);
            } else {
                let key = self.key(key);
                if let Key::Name(name) = key {
                    self.named_use(name, value, module.expr_span(entry[1]));
                    self.named_literal(name, value, entry[1]);
                }
                let value = self.under_key(key, value);
                self.write(object, key, value, key == Key::Any);
            }
        }
        self.holding(object)
    }

    /// What a key says of the value under it: for what it is clean there.
    fn under_key(&mut self, key: Key, value: ValueId) -> ValueId {
        let Key::Name(name) = key else { return value };
        match self.api.keys.get(&name) {
            Some(&kinds) => self.clean(value, kinds),
            None => value,
        }
    }

    pub(super) fn spread_into(&mut self, object: ObjId, value: ValueId) {
        let from = self.values.get(value).clone();
        if from.objects.is_empty() {
            self.write(object, Key::Any, ValueId::UNKNOWN, true);
        }
        for other in from.objects {
            let parts: SmallVec<[_; 8]> =
                SmallVec::from_slice(&self.objects[other.0 as usize].parts);
            for (key, slot) in parts {
                let part = self.state.get(slot);
                if part != ValueId::UNSET {
                    self.write(object, key, part, key == Key::Any);
                }
            }
        }
        if !from.taint.is_empty() {
            let whole = self.tainted(from.taint);
            // What stands there already may be replaced.
            let parts: SmallVec<[_; 8]> =
                SmallVec::from_slice(&self.objects[object.0 as usize].parts);
            for (key, slot) in parts {
                if key != Key::Length && self.state.get(slot) != ValueId::UNSET {
                    self.write(object, key, whole, true);
                }
            }
            self.write(object, Key::Any, whole, true);
        }
    }
}

/// Whether a text that begins so is no markup, whatever follows.
fn begins_plain(text: &str) -> bool {
    text.trim_start()
        .starts_with(|c: char| c != '<' && c != '&' && c != '%')
}
