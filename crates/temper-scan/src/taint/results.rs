//! Several results at once, as Go's functions have them: the last one is mostly an error.

use smallvec::SmallVec;

use super::{Engine, Key, Shape, Site};
use crate::fact::{FactSet, Note};
use crate::ir::{Bytes, Expr, ExprId};
use crate::model::Label;
use crate::symbol::Sym;
use crate::value::{Konst, Value, ValueId};

impl Engine<'_> {
    /// Assigns the results of a call of something that is not in the file. The first is the value itself; the further
    /// ones are what the models know as `f().1`, `f().2`; by its name, the last one is an error.
    pub(crate) fn store_results(&mut self, targets: &[ExprId], value: ValueId, span: Bytes) {
        for (at, &target) in targets.iter().enumerate() {
            if at == 0 {
                self.store(target, value);
                continue;
            }
            let whole = self.values.get(value);
            let (node, guessed, call) = (whole.node, whole.guessed, whole.cond);
            let name = self.symbols.find(&at.to_string());
            let known = node.and_then(|node| self.api.member(node, name?));
            let result = match known {
                Some(node) => self.of_node(node, guessed, FactSet::new(), span),
                None if self.is_error_name(target) => self.error_of(call, span),
                // `before, after, found := strings.Cut(s, sep)`
                None if at + 1 < targets.len() => {
                    let taint = FactSet::from_slice(&self.values.get(value).taint);
                    self.tainted(taint)
                }
                None => ValueId::UNKNOWN,
            };
            self.store(target, result);
        }
    }

    /// Whether several targets are assigned the results of a call.
    pub(crate) fn has_results(&self, value: ValueId) -> bool {
        let list =
            |object: &crate::value::ObjId| self.objects[object.0 as usize].shape == Shape::List;
        self.traits.several_results && !self.values.get(value).objects.iter().any(list)
    }

    /// An error that a library gave.
    fn error(&mut self, span: Bytes) -> ValueId {
        let fact = self.facts.source(Label::Error, span, Note::Caught, false);
        let mut taint = FactSet::new();
        self.facts.insert(&mut taint, fact);
        self.values.add(Value {
            taint,
            node: self.api.find("builtins.error"),
            ..Value::default()
        })
    }

    /// An error that says how a call ended.
    fn error_of(&mut self, call: Option<ExprId>, span: Bytes) -> ValueId {
        let error = self.error(span);
        let mut error = self.values.get(error).clone();
        error.cond = call;
        if self.tells_client_only(call) {
            error.taint.clear();
        }
        self.values.add(error)
    }

    /// Whether a call's error says what was wrong with what the client has sent, and no more.
    fn tells_client_only(&self, call: Option<ExprId>) -> bool {
        let Some(Expr::Call(call)) = call.map(|call| self.module.expr(call)) else {
            return false;
        };
        let callee = self.last[self.module.call(call).callee.0 as usize];
        let facts = self
            .values
            .get(callee)
            .node
            .and_then(|node| self.api.facts(node));
        facts.is_some_and(|facts| facts.client_errors)
    }

    /// Whether a call's last result says how it ended: `err := check(x)`, `x, ok := find(y)`.
    pub(crate) fn takes_outcome(&self, target: ExprId, value: ExprId) -> bool {
        self.traits.several_results
            && matches!(self.module.expr(value), Expr::Call(_))
            && self.last_target(target).is_some_and(|name| {
                let text = self.symbols.text(name);
                let says = ["ok", "valid", "is", "safe", "allowed", "found"];
                self.is_error(name) || says.iter().any(|word| text.starts_with(word))
            })
    }

    fn last_target(&self, target: ExprId) -> Option<Sym> {
        match self.module.expr(target) {
            Expr::Name(name) => Some(name),
            Expr::List(targets) => match self.module.expr(*self.module.list(targets).last()?) {
                Expr::Name(name) => Some(name),
                _ => None,
            },
            _ => None,
        }
    }

    /// Notes that a variable says how a call of one of the file's functions ended.
    pub(crate) fn keep_outcome(&mut self, target: ExprId, call: ExprId) {
        if !self.outcomes.contains_key(&call) {
            return;
        }
        let Some(slot) = self
            .last_target(target)
            .and_then(|name| self.find_slot(name))
        else {
            return;
        };
        let mut value = self.values.get(self.state.get(slot)).clone();
        value.cond = Some(call);
        let value = self.values.add(value);
        self.state.set(slot, value);
    }

    /// Whether a function's result counts as true: of several, the last one says so.
    pub(crate) fn outcome(&self, returned: ValueId) -> Option<bool> {
        let value = self.values.get(returned);
        let last = match *value.objects.as_slice() {
            [object] if self.traits.several_results => self
                .elements(returned)
                .filter(|_| self.objects[object.0 as usize].shape == Shape::List)
                .and_then(|elements| elements.last().copied()),
            _ => None,
        };
        self.values.get(last.unwrap_or(returned)).truth(Sym::EMPTY)
    }

    /// The value that a name is given: where the name says that it is an error, and nothing says otherwise, it is one
    /// that a library gave.
    pub(crate) fn named_error(&mut self, name: Sym, value: ValueId, span: Bytes) -> ValueId {
        if !self.traits.several_results || !self.is_error(name) {
            return value;
        }
        let given = self.values.get(value);
        if self.tells_client_only(given.cond) {
            return self.error_of(given.cond, span);
        }
        let known = given.node.is_some()
            || given.konst != Konst::Unknown
            || !given.objects.is_empty()
            || !given.callables.is_empty()
            || given.cond.is_some()
            || given
                .taint
                .iter()
                .any(|&fact| self.facts.get(fact).label == Label::Error);
        if known { value } else { self.error(span) }
    }

    fn is_error_name(&self, target: ExprId) -> bool {
        match self.module.expr(target) {
            Expr::Name(name) => self.is_error(name),
            _ => false,
        }
    }

    fn is_error(&self, name: Sym) -> bool {
        let text = self.symbols.text(name);
        let text = text.trim_end_matches(crate::languages::HIDING);
        text.starts_with("err") || text.ends_with("Err") || text.ends_with("Error")
    }

    /// `return a, b`: all ways out of a function fill one list, so that callers see each result by its place.
    pub(crate) fn returned_list(&mut self, value: ExprId) -> Option<ValueId> {
        if !self.traits.several_results {
            return None;
        }
        let Expr::List(items) = self.module.expr(value) else {
            return None;
        };
        let module = self.module;
        let items = module.list(items);
        let values: SmallVec<[ValueId; 4]> = items.iter().map(|&item| self.eval(item)).collect();
        let object = self.object(Site::Rest(self.here(), Sym::EMPTY), Shape::List);
        for (at, &value) in (0..).zip(&values) {
            self.write(object, Key::At(at), value, false);
        }
        self.set_length(object, values.len());
        Some(self.holding(object))
    }
}
