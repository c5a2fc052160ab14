//! Expressions: what they evaluate to.

use smallvec::SmallVec;

use super::{Engine, Key, Shape, Site};
use crate::api::Kinds;
use crate::checks::credential;
use crate::fact::{FactSet, Note};
use crate::ir::{Bytes, CompareOp, Expr, ExprId, ExprList};
use crate::model::{Kind, Label};
use crate::state::{Delta, Slot};
use crate::symbol::Sym;
use crate::value::{Callable, FactId, Konst, ObjSet, Value, ValueId};

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
                if self.traits.fields_apart
                    && let Some(field) = self.own_field(holder, name, span)
                {
                    return field;
                }
                let part = self.member(holder, name, span);
                self.telling(part, id)
            }
            Expr::Index { base, index } => {
                let holder = self.eval(base);
                let index = self.eval(index);
                if let Some(given) = self.subscripted(holder, index, span) {
                    return given;
                }
                let key = self.key(index);
                let part = self.part(holder, key, span);
                let part = self.looked_up(holder, key, part);
                self.chosen(part, index)
            }
            Expr::Slice(base) => self.slice(base),
            Expr::Call(call) => self.call(id, call, split),
            Expr::Same(inner) => self.eval_as(inner, split),
            Expr::Binary { op, left, right } => self.binary(op, left, right),
            Expr::Compare { op, left, right } => self.compare(id, op, left, right),
            Expr::Not(inner) => self.not(id, inner, split),
            Expr::Unary(inner) => {
                let value = self.eval(inner);
                let taint = FactSet::from_slice(&self.values.get(value).taint);
                let taint = self.cleared(&taint, Kinds::of(Kind::Number));
                self.tainted(taint)
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
            Expr::Stretch { base, bounds } => self.stretch_of(id, base, bounds),
            Expr::Copy(inner) => self.copied(id, inner),
            Expr::Yield(inner) => self.yielded(inner),
            Expr::Spread(inner) => self.eval(inner),
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

    /// A part that tells of the whole is known as the outcome of reading it.
    fn telling(&mut self, part: ValueId, id: ExprId) -> ValueId {
        let value = self.values.get(part);
        let facts = value.node.and_then(|node| self.api.facts(node));
        if value.cond.is_some() || facts.is_none_or(|facts| facts.tells.is_empty()) {
            return part;
        }
        let mut value = value.clone();
        value.cond = Some(id);
        self.values.add(value)
    }

    /// What stands in a map under a key that is not known may be missing: that it is true is not certain.
    fn looked_up(&mut self, holder: ValueId, key: Key, part: ValueId) -> ValueId {
        let value = self.values.get(part);
        if key != Key::Any || value.konst != Konst::Bool(true) || !self.is_map(holder) {
            return part;
        }
        let mut value = value.clone();
        value.konst = Konst::Unknown;
        self.values.add(value)
    }

    /// An element that a predictable random number has chosen is as predictable.
    fn chosen(&mut self, part: ValueId, index: ValueId) -> ValueId {
        let random = |fact: &FactId| self.facts.get(*fact).label == Label::WeakRandom;
        let choice = &self.values.get(index).taint;
        if !choice.iter().any(random) {
            return part;
        }
        let choice: FactSet = choice.iter().copied().filter(random).collect();
        let mut taint = FactSet::from_slice(&self.values.get(part).taint);
        self.facts.union(&mut taint, &choice);
        self.with_taint(part, taint)
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
            let value = self.captured(value, name);
            return self.labelled(value, name, span);
        }
        let mut taint = FactSet::new();
        self.add_name_labels(name, &mut taint, span);
        match self.free_name(name) {
            Some((node, guessed)) => self.of_node(node, guessed, taint, span),
            None => self.tainted(taint),
        }
    }

    /// A name of the function around this one: that it matched a pattern was seen at another time, and counts for
    /// nothing here.
    fn captured(&mut self, value: ValueId, name: Sym) -> ValueId {
        let pattern = Kinds::of(Kind::Pattern);
        let matched = |fact: &FactId| self.facts.get(*fact).cleared.covers(pattern);
        let taint = &self.values.get(value).taint;
        if !taint.iter().any(matched) {
            return value;
        }
        let here = self.here();
        if self.known[here.0 as usize].scope.contains_key(&name) {
            return value;
        }
        let taint: FactSet = taint
            .clone()
            .into_iter()
            .map(|fact| self.facts.without(fact, pattern))
            .collect();
        self.with_taint(value, taint)
    }

    fn slice(&mut self, base: ExprId) -> ValueId {
        let whole = self.eval(base);
        let mut value = self.values.get(whole).clone();
        value.konst = Konst::Unknown;
        value.fixed = false;
        value.cond = None;
        self.values.add(value)
    }

    /// `base[from:to]` with constant bounds: of a text the part, of a list of known length a list of those elements.
    fn stretch_of(&mut self, id: ExprId, base: ExprId, bounds: ExprList) -> ValueId {
        let whole = self.eval(base);
        let module = self.module;
        let mut limits: SmallVec<[Option<i64>; 2]> = SmallVec::new();
        for &bound in module.list(bounds) {
            let value = self.eval(bound);
            limits.push(match self.values.get(value).konst {
                Konst::Int(at) => Some(at),
                Konst::Null => None,
                _ => return self.slice(base),
            });
        }
        let (from, to) = (
            limits.first().copied().flatten(),
            limits.get(1).copied().flatten(),
        );
        if let Some(part) = self.stretch_of_text(whole, from, to) {
            return part;
        }
        let Some(elements) = self.elements(whole) else {
            return self.slice(base);
        };
        let place = |at: Option<i64>, otherwise: usize| match at {
            Some(at) if at < 0 => {
                let back = usize::try_from(at.unsigned_abs()).unwrap_or(usize::MAX);
                elements.len().saturating_sub(back)
            }
            Some(at) => usize::try_from(at)
                .unwrap_or(usize::MAX)
                .min(elements.len()),
            None => otherwise,
        };
        let (from, to) = (place(from, 0), place(to, elements.len()));
        let mut value = self.values.get(whole).clone();
        let object = self.object(Site::Expr(id), Shape::List);
        self.set_length(object, 0);
        for &element in elements.get(from..to).unwrap_or(&[]) {
            self.push(object, element);
        }
        value.objects = SmallVec::from_slice(&[object]);
        value.cond = None;
        self.values.add(value)
    }

    /// Whether nothing may be there: an element of a map under a key that is not known.
    pub(crate) fn may_be_absent(&mut self, place: ExprId) -> bool {
        let Expr::Index { base, index } = self.module.expr(place) else {
            return false;
        };
        let key = self.key(self.last[index.0 as usize]);
        key == Key::Any && self.is_map(self.last[base.0 as usize])
    }

    fn compare(&mut self, id: ExprId, op: CompareOp, left: ExprId, right: ExprId) -> ValueId {
        let a = self.eval(left);
        let b = self.eval(right);
        let (x, y) = (self.values.get(a).konst, self.values.get(b).konst);
        let konst = match op {
            CompareOp::In => self.contains(b, x),
            CompareOp::NotIn => match self.contains(b, x) {
                Konst::Bool(found) => Konst::Bool(!found),
                other => other,
            },
            op => self.decided(op, x, y).map_or(Konst::Unknown, Konst::Bool),
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
        let truth = truth.filter(|_| !self.may_be_absent(left));
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
        // `x || true`: it holds, whatever a condition on the left says.
        let of_condition = self.values.get(a).cond.is_some() && self.values.get(a).taint.is_empty();
        let settled = of_condition && self.values.get(b).konst == Konst::Bool(!and);
        if truth == Some(and) || settled {
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

    /// A conversion keeps the data, and tells the type.
    fn cast(&mut self, ty: ExprId, inner: ExprId) -> ValueId {
        let value = self.eval(inner);
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
        // What is more special than the type already stays so.
        if !cast.node.is_some_and(|own| api.is_a(own, node)) {
            cast.node = Some(node);
            cast.guessed = guessed;
        }
        let cast = self.values.add(cast);
        if let Expr::Map(entries) = self.module.expr(inner) {
            self.fields_given(cast, entries);
        }
        cast
    }

    /// A literal of a library's type assigns the fields that it names.
    fn fields_given(&mut self, holder: ValueId, entries: ExprList) {
        let module = self.module;
        for entry in module.list(entries).chunks_exact(2) {
            let key = self.key(self.last[entry[0].0 as usize]);
            let value = self.last[entry[1].0 as usize];
            self.assigned(holder, key, value, entry[1]);
            let Key::Name(name) = key else { continue };
            let clean = self.cleaned_by_field(holder, name, value);
            if clean != value
                && let [object] = *self.values.get(holder).objects.as_slice()
            {
                self.write(object, key, clean, false);
            }
        }
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
        // What the conditions show of the element holds inside only; what the result is made of stays.
        let delta = self.state.take(mark);
        self.keep_parts(value, &delta, 3);
        value
    }

    /// Puts the parts of a value back that were made in a state which is left.
    fn keep_parts(&mut self, value: ValueId, delta: &Delta, depth: u8) {
        let objects = ObjSet::from_slice(&self.values.get(value).objects);
        for object in objects {
            let parts: SmallVec<[Slot; 8]> = self.objects[object.0 as usize]
                .parts
                .iter()
                .map(|part| part.1)
                .collect();
            for slot in parts {
                let Ok(at) = delta.binary_search_by_key(&slot, |entry| entry.0) else {
                    continue;
                };
                self.state.set(slot, delta[at].1);
                if depth > 0 {
                    self.keep_parts(delta[at].1, delta, depth - 1);
                }
            }
        }
    }
}
