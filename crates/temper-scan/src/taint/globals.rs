//! What one function leaves in a variable of the file, or with the request, and another reads, whichever was run first.

use rustc_hash::FxHashSet;
use smallvec::SmallVec;

use super::{Engine, Key, Pending, Shape};
use crate::ir::{Bytes, Expr, ExprId, FuncId, FunctionKind};
use crate::model::Label;
use crate::symbol::Sym;
use crate::value::ValueId;

/// How many functions are run once more.
const MAX_READERS: usize = 32;

impl Engine<'_> {
    /// Runs the functions once more that read untrusted data which was left there since.
    pub(super) fn run_readers(&mut self, root: FuncId) {
        let filled = self.filled_variables(root);
        let mut readers = match filled.is_empty() {
            true => Vec::new(),
            false => self.readers(&filled),
        };
        for function in self.late_askers() {
            if !readers.contains(&function) {
                readers.push(function);
            }
        }
        for function in readers {
            self.known[function.0 as usize].results.clear();
            let handled = self.handled.iter().find(|(of, _)| *of == function).copied();
            match handled {
                Some((function, handler)) => {
                    let class = self.module.function(function).class;
                    let this = class.map_or(ValueId::UNKNOWN, |class| self.instance(class));
                    self.pending.push(Pending {
                        function,
                        handler,
                        this,
                        numbers: SmallVec::new(),
                        at: self.module.function(function).span.start,
                    });
                }
                None => self.run_alone(function),
            }
            self.run_pending();
        }
    }

    /// Leaves a value with the request.
    pub(super) fn left_with_request(&mut self, given: &[ValueId]) -> Option<ValueId> {
        let &[key, value] = given else { return None };
        let key = self.request_key(key)?;
        match self.left.iter().position(|left| left.0 == key) {
            Some(at) => self.left[at].1 = self.join(self.left[at].1, value),
            None => self.left.push((key, value)),
        }
        None
    }

    /// Finds what was left with the request.
    pub(super) fn found_with_request(&mut self, given: &[ValueId]) -> Option<ValueId> {
        let key = self.request_key(*given.first()?)?;
        let found = self
            .left
            .iter()
            .find(|left| left.0 == key)
            .map(|left| left.1);
        let taint = found.map_or(0, |found| self.taint_of(found).len());
        self.awaited.push((key, self.here(), taint));
        found.filter(|_| taint > 0)
    }

    /// What tells entries of a request apart: a constant, or the file's own type of which a key is an instance.
    fn request_key(&self, key: ValueId) -> Option<Key> {
        if self.matcher.study {
            return None;
        }
        let known = self.values.get(key);
        match (self.key(key), known.objects.as_slice()) {
            (Key::Any, &[object]) => match self.objects[object.0 as usize].shape {
                Shape::Instance(class) => Some(Key::Name(self.module.class(class).name)),
                _ => None,
            },
            (Key::Any, _) => None,
            (key, _) => Some(key),
        }
    }

    /// The functions that asked for what was left with the request later.
    fn late_askers(&self) -> Vec<FuncId> {
        let late = |&&(key, _, then): &&(Key, FuncId, usize)| {
            let left = self.left.iter().find(|left| left.0 == key);
            left.is_some_and(|left| self.taint_of(left.1).len() > then)
        };
        let askers = self.awaited.iter().filter(late);
        askers.map(|asked| self.outermost(asked.1)).collect()
    }

    /// The function of the file or of a class around a function.
    fn outermost(&self, function: FuncId) -> FuncId {
        let mut at = function;
        while let Some(parent) = self.module.function(at).parent {
            let around = self.module.function(parent);
            if around.parent.is_none() || around.kind == FunctionKind::ClassBody {
                break;
            }
            at = parent;
        }
        at
    }

    /// The variables of the file that hold untrusted data now.
    fn filled_variables(&self, root: FuncId) -> FxHashSet<Sym> {
        let untrusted = |value: ValueId| {
            let known = self.values.get(value);
            // What a library keeps is its own matter.
            let open =
                known.node.is_none() && !(known.taint.is_empty() && known.objects.is_empty());
            let of_label = |&fact: &_| self.facts.get(fact).label == Label::Untrusted;
            open && self.taint_of(value).iter().any(of_label)
        };
        let scope = self.known[root.0 as usize].scope.iter();
        scope
            .filter(|&(_, &slot)| untrusted(self.state.get(slot)))
            .map(|(&name, _)| name)
            .collect()
    }

    /// The functions that read one of these variables.
    fn readers(&self, names: &FxHashSet<Sym>) -> Vec<FuncId> {
        let count = u32::try_from(self.module.expr_count()).unwrap_or(u32::MAX);
        let reads: Vec<(Sym, Bytes)> = (0..count)
            .map(ExprId)
            .filter_map(|id| match self.module.expr(id) {
                Expr::Name(name) if names.contains(&name) => {
                    Some((name, self.module.expr_span(id)))
                }
                _ => None,
            })
            .collect();
        let readers = self.module.functions().filter(|&(id, function)| {
            let outermost = function.parent.is_some()
                && function.kind != FunctionKind::ClassBody
                && self.outermost(id) == id;
            let own = &self.known[id.0 as usize].scope;
            let inside = |&(name, at): &(Sym, Bytes)| {
                let span = function.span;
                span.start <= at.start && at.end <= span.end && !own.contains_key(&name)
            };
            outermost && reads.iter().any(inside)
        });
        readers.map(|(id, _)| id).take(MAX_READERS).collect()
    }
}
