//! Values that are built from others: sums, texts, lists and maps.

use smallvec::SmallVec;

use super::address::Lead;
use super::{Engine, Key, Shape, Site};
use crate::api::Kinds;
use crate::fact::FactSet;
use crate::ir::{BinaryOp, Expr, ExprId, ExprList};
use crate::model::Kind;
use crate::symbol::Sym;
use crate::value::{Konst, ObjId, Value, ValueId};

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
            value = self.combine(op, value, operand);
        }
        value
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
        if !matches!(op, BinaryOp::Add | BinaryOp::Mod | BinaryOp::Div) {
            return self.number(konst, left, right);
        }
        let mut taint = self.taint_of(left);
        let more = self.taint_of(right);
        self.facts.union(&mut taint, &more);
        // Joining a path object gives a path object.
        let node = self.values.get(left).node.filter(|_| op == BinaryOp::Div);
        self.values.add(Value {
            konst,
            taint,
            node,
            ..Value::default()
        })
    }

    /// The result of arithmetic: data that goes in comes out as a number.
    fn number(&mut self, konst: Konst, left: ValueId, right: ValueId) -> ValueId {
        let (left, right) = (self.values.get(left), self.values.get(right));
        if left.taint.is_empty() && right.taint.is_empty() {
            return self.constant(konst);
        }
        let mut taint = left.taint.clone();
        self.facts.union(&mut taint, &right.taint);
        let taint = self.cleared(&taint, Kinds::of(Kind::Number));
        self.tainted(taint)
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
        for &part in module.list(parts) {
            let value = self.eval(part);
            let value = self.behind(&mut lead, value);
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
                let value = self.under_key(key, value, entry[1]);
                self.write(object, key, value, key == Key::Any);
            }
        }
        self.holding(object)
    }

    /// What a key says of the value under it: what it is used for, and for what it is clean there.
    fn under_key(&mut self, key: Key, value: ValueId, place: ExprId) -> ValueId {
        let Key::Name(name) = key else { return value };
        self.used_as(name, value, place);
        match self.api.keys.get(&name) {
            Some(&kinds) => self.clean(value, kinds),
            None => value,
        }
    }

    pub(super) fn spread_into(&mut self, object: ObjId, value: ValueId) {
        let from = self.values.get(value).clone();
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
            self.write(object, Key::Any, whole, true);
        }
    }
}
