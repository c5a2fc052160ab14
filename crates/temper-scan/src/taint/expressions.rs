//! Expressions: what they evaluate to.

use smallvec::SmallVec;

use super::{Engine, Key, Shape, Site};
use crate::checks::credential;
use crate::fact::{FactSet, Note};
use crate::ir::{BinaryOp, Bytes, CompareOp, Expr, ExprId, ExprList};
use crate::model::Label;
use crate::symbol::Sym;
use crate::value::{Callable, Konst, ObjId, Value, ValueId};

/// How long a text may get that is put together from constants.
const MAX_TEXT: usize = 4096;

impl Engine<'_> {
    /// Evaluates an expression.
    pub(crate) fn eval(&mut self, id: ExprId) -> ValueId {
        self.eval_as(id, false)
    }

    /// Evaluates an expression. As a condition (`split`), calls of the file's functions are run so that their outcome tells
    /// their arguments apart.
    pub(crate) fn eval_as(&mut self, id: ExprId, split: bool) -> ValueId {
        let span = self.module.expr_span(id);
        let value = self.deeper(span, ValueId::UNKNOWN, |engine| {
            engine.eval_inside(id, split)
        });
        self.last[id.0 as usize] = value;
        value
    }

    fn eval_inside(&mut self, id: ExprId, split: bool) -> ValueId {
        let span = self.module.expr_span(id);
        match self.module.expr(id) {
            Expr::Null => self.constant(Konst::Null),
            Expr::Bool(truth) => self.constant(Konst::Bool(truth)),
            Expr::Int(number) => self.constant(Konst::Int(number)),
            Expr::Number => ValueId::UNKNOWN,
            Expr::Str(text) => self.string(text, span),
            Expr::Regex(text) => self.regex_literal(text),
            Expr::Name(name) => self.name(id, name),
            Expr::This | Expr::Super => self
                .frames
                .last()
                .map_or(ValueId::UNKNOWN, |frame| frame.this),
            Expr::Module(path) => self.module_value(path, span),
            Expr::Field { base, name } => {
                let holder = self.eval(base);
                self.member(holder, name, span)
            }
            Expr::Index { base, index } => {
                let holder = self.eval(base);
                let key = self.eval(index);
                let key = self.key(key);
                self.part(holder, key, span)
            }
            Expr::Slice(base) => self.slice(base),
            Expr::Call(call) => self.call(id, call, split),
            Expr::Binary { op, left, right } => self.binary(op, left, right),
            Expr::Compare { op, left, right } => self.compare(id, op, left, right),
            Expr::Not(inner) => self.not(id, inner, split),
            Expr::Unary(inner) => {
                self.eval(inner);
                ValueId::UNKNOWN
            }
            Expr::And(left, right) => self.either(id, (left, right), true, split),
            Expr::Or(left, right) => self.either(id, (left, right), false, split),
            Expr::Conditional { cond, then, other } => self.conditional(cond, then, other),
            Expr::Text(parts) => self.text(parts),
            Expr::List(items) => self.list(id, items),
            Expr::Map(entries) => self.map(id, entries),
            _ => self.eval_other(id),
        }
    }

    fn eval_other(&mut self, id: ExprId) -> ValueId {
        match self.module.expr(id) {
            Expr::Function(function) => self.closure(function),
            Expr::Class(class) => {
                self.define_class(class);
                self.class_value(class)
            }
            Expr::Assign { target, value } => {
                let value = self.eval(value);
                self.store(target, value);
                value
            }
            Expr::Yield(inner) => self.yielded(inner),
            Expr::Spread(inner) | Expr::Same(inner) => self.eval(inner),
            Expr::Cast { ty, value } => self.cast(ty, value),
            Expr::Comprehension {
                target,
                over,
                conds,
                result,
            } => {
                let value = self.comprehension(target, over, conds, result);
                let object = self.object(Site::Expr(id), Shape::List);
                self.write(object, Key::Any, value, true);
                self.holding(object)
            }
            Expr::Unknown(parts) => self.any_of(parts),
            _ => ValueId::UNKNOWN,
        }
    }

    /// A lambda sees the receiver of the method around it.
    fn closure(&mut self, function: crate::ir::FuncId) -> ValueId {
        let this = self.frames.last().map_or(ValueId::UNKNOWN, |f| f.this);
        let lambda = self.module.function(function).kind == crate::ir::FunctionKind::Lambda;
        let callable = match lambda && this != ValueId::UNKNOWN {
            true => Callable::Bound(function, this),
            false => Callable::Function(function),
        };
        self.values.add(Value {
            callables: SmallVec::from_slice(&[callable]),
            ..Value::default()
        })
    }

    fn regex_literal(&mut self, text: Sym) -> ValueId {
        let node = self.api.find("builtins.RegExp");
        self.values.add(Value {
            konst: Konst::Str(text),
            node,
            ..Value::default()
        })
    }

    /// A text literal; one that looks like a secret is marked, so that it is known wherever it gets to.
    fn string(&mut self, text: Sym, span: Bytes) -> ValueId {
        let mut taint = FactSet::new();
        if self.matcher.wary && credential::plausible(self.symbols.text(text)) {
            taint.push(
                self.facts
                    .source(Label::Literal, span, Note::Written, false),
            );
        }
        self.values.add(Value {
            konst: Konst::Str(text),
            taint,
            ..Value::default()
        })
    }

    fn any_of(&mut self, parts: ExprList) -> ValueId {
        let module = self.module;
        let mut found = ValueId::UNSET;
        for &part in module.list(parts) {
            let value = self.eval(part);
            found = self.join(found, value);
        }
        if found == ValueId::UNSET {
            return ValueId::UNKNOWN;
        }
        found
    }

    /// What a generator yields is what its callers get.
    fn yielded(&mut self, inner: ExprId) -> ValueId {
        let value = self.eval(inner);
        self.returned(inner, value);
        let result = self
            .frames
            .last()
            .map_or(ValueId::UNSET, |frame| frame.result);
        let result = self.join(result, value);
        if let Some(frame) = self.frames.last_mut() {
            frame.result = result;
        }
        ValueId::UNKNOWN
    }

    fn name(&mut self, id: ExprId, name: Sym) -> ValueId {
        let span = self.module.expr_span(id);
        if let Some(value) = self.lookup(name) {
            let value = if value == ValueId::UNSET {
                ValueId::UNKNOWN
            } else {
                value
            };
            return self.labelled(value, name, span);
        }
        let mut taint = FactSet::new();
        self.add_name_labels(name, &mut taint, span);
        match self.free_name(name) {
            Some((node, guessed)) => self.of_node(node, guessed, taint, span),
            None => self.tainted(taint),
        }
    }

    fn slice(&mut self, base: ExprId) -> ValueId {
        let whole = self.eval(base);
        let mut value = self.values.get(whole).clone();
        value.konst = Konst::Unknown;
        value.cond = None;
        self.values.add(value)
    }

    /// A long sum leans to the left: it is walked down to its left end, not descended into.
    fn binary(&mut self, op: BinaryOp, left: ExprId, right: ExprId) -> ValueId {
        let mut chain: SmallVec<[(BinaryOp, ExprId); 8]> = SmallVec::new();
        let mut at = left;
        chain.push((op, right));
        while let Expr::Binary { op, left, right } = self.module.expr(at) {
            chain.push((op, right));
            at = left;
        }
        let mut value = self.eval(at);
        for &(op, right) in chain.iter().rev() {
            let operand = self.eval(right);
            value = match op {
                BinaryOp::Other => ValueId::UNKNOWN,
                op => self.combine(op, value, operand),
            };
        }
        value
    }

    /// The result of `+`, `%` or `/`: it holds what both hold.
    fn combine(&mut self, op: BinaryOp, left: ValueId, right: ValueId) -> ValueId {
        let konst = match (
            op,
            self.values.get(left).konst,
            self.values.get(right).konst,
        ) {
            (BinaryOp::Add, Konst::Str(a), Konst::Str(b)) => self.glue(&[a, b]),
            (BinaryOp::Add, Konst::Int(a), Konst::Int(b)) => {
                a.checked_add(b).map_or(Konst::Unknown, Konst::Int)
            }
            _ => Konst::Unknown,
        };
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

    fn glue(&mut self, parts: &[Sym]) -> Konst {
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

    fn text(&mut self, parts: ExprList) -> ValueId {
        let module = self.module;
        let mut taint = FactSet::new();
        let mut texts: SmallVec<[Sym; 8]> = SmallVec::new();
        let mut constant = true;
        for &part in module.list(parts) {
            let value = self.eval(part);
            match self.values.get(value).konst {
                Konst::Str(text) => texts.push(text),
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

    fn compare(&mut self, id: ExprId, op: CompareOp, left: ExprId, right: ExprId) -> ValueId {
        let a = self.eval(left);
        let b = self.eval(right);
        let (x, y) = (self.values.get(a).konst, self.values.get(b).konst);
        let konst = match op {
            _ if x == Konst::Unknown || y == Konst::Unknown => Konst::Unknown,
            CompareOp::Equal => Konst::Bool(x == y),
            CompareOp::NotEqual => Konst::Bool(x != y),
            _ => Konst::Unknown,
        };
        self.compared(id, op, a, b);
        self.values.add(Value {
            konst,
            cond: Some(id),
            ..Value::default()
        })
    }

    fn not(&mut self, id: ExprId, inner: ExprId, split: bool) -> ValueId {
        let value = self.eval_as(inner, split);
        let truth = self.values.get(value).truth(Sym::EMPTY);
        self.values.add(Value {
            konst: truth.map_or(Konst::Unknown, |truth| Konst::Bool(!truth)),
            cond: Some(id),
            ..Value::default()
        })
    }

    /// `and`, `or`: the right side is run in the state that the left side leaves where it does not decide.
    fn either(&mut self, id: ExprId, sides: (ExprId, ExprId), and: bool, split: bool) -> ValueId {
        let (left, right) = sides;
        let a = self.eval_as(left, split);
        let truth = self.values.get(a).truth(Sym::EMPTY);
        if truth == Some(!and) {
            return a;
        }
        let mark = self.state.mark();
        self.assume(left, and);
        let b = self.eval_as(right, split);
        let changed = self.state.take(mark);
        for (slot, value) in changed {
            let value = self.join(self.state.get(slot), value);
            self.state.set(slot, value);
        }
        if truth == Some(and) {
            return b;
        }
        let joined = self.join(a, b);
        let mut value = self.values.get(joined).clone();
        value.cond = Some(id);
        self.values.add(value)
    }

    fn conditional(&mut self, cond: ExprId, then: ExprId, other: ExprId) -> ValueId {
        let decided = self.condition(cond);
        let mut found = ValueId::UNSET;
        let mut deltas = SmallVec::<[_; 2]>::new();
        for (truth, branch) in [(true, then), (false, other)] {
            if decided.is_none_or(|decided| decided == truth) {
                let mark = self.state.mark();
                self.assume(cond, truth);
                let value = self.eval(branch);
                deltas.push(self.state.take(mark));
                found = self.join(found, value);
            }
        }
        match deltas.as_slice() {
            [a, b] => {
                let joined = self.join_deltas(a, b);
                self.state.apply(&joined);
            }
            [a] => self.state.apply(a),
            _ => {}
        }
        found
    }

    fn list(&mut self, id: ExprId, items: ExprList) -> ValueId {
        let module = self.module;
        let items = module.list(items);
        let values: SmallVec<[ValueId; 8]> = items.iter().map(|&item| self.eval(item)).collect();
        let object = self.object(Site::Expr(id), Shape::List);
        let mut shifted = false;
        for (at, (&item, &value)) in (0..).zip(items.iter().zip(&values)) {
            if matches!(module.expr(item), Expr::Spread(_)) {
                let element = self.element(value, module.expr_span(item));
                self.write(object, Key::Any, element, true);
                shifted = true;
            } else {
                let key = if shifted || at > 100 {
                    Key::Any
                } else {
                    Key::At(at)
                };
                self.write(object, key, value, shifted);
            }
        }
        self.holding(object)
    }

    fn map(&mut self, id: ExprId, entries: ExprList) -> ValueId {
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
                self.write(object, key, value, key == Key::Any);
            }
        }
        self.holding(object)
    }

    fn spread_into(&mut self, object: ObjId, value: ValueId) {
        let from = self.values.get(value).clone();
        for other in from.objects {
            let parts: SmallVec<[_; 8]> =
                SmallVec::from_slice(&self.objects[other.0 as usize].parts);
            for (key, slot) in parts {
                let part = self.state.get(slot);
                self.write(object, key, part, key == Key::Any);
            }
        }
        if !from.taint.is_empty() {
            let whole = self.tainted(from.taint);
            self.write(object, Key::Any, whole, true);
        }
    }

    /// A conversion keeps the data, and tells the type.
    fn cast(&mut self, ty: ExprId, value: ExprId) -> ValueId {
        let value = self.eval(value);
        let Some((node, guessed)) = self.type_node(ty) else {
            return value;
        };
        let mut cast = self.values.get(value).clone();
        let api = self.api;
        if let Some(facts) = api.facts(node) {
            for clean in &facts.cleans {
                cast.taint = self.cleared(&cast.taint, clean.kinds);
            }
        }
        cast.node = Some(node);
        cast.guessed = guessed;
        self.values.add(cast)
    }

    fn comprehension(
        &mut self,
        target: ExprId,
        over: ExprId,
        conds: ExprList,
        result: ExprId,
    ) -> ValueId {
        let module = self.module;
        let iterated = self.eval(over);
        let element = self.element(iterated, module.expr_span(over));
        self.store(target, element);
        let mark = self.state.mark();
        for &cond in module.list(conds) {
            self.condition(cond);
            self.assume(cond, true);
        }
        let value = self.eval(result);
        self.state.take(mark);
        value
    }
}
