//! Calls: of the file's own functions, of its classes, and of everything else.

use smallvec::SmallVec;

use super::{Engine, Key, Shape, Site};
use crate::ir::{ArgKind, Bytes, CallId, ClassId, Expr, ExprId};
use crate::symbol::Sym;
use crate::value::{Callable, ValueId};

/// An argument with its value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Actual {
    pub(crate) kind: ArgKind,
    pub(crate) expr: ExprId,
    pub(crate) value: ValueId,
}

/// The arguments of a call.
pub(crate) type Actuals = SmallVec<[Actual; 4]>;

/// A call with everything in it evaluated.
pub(crate) struct CallSite {
    /// The call.
    pub(crate) id: ExprId,
    pub(crate) span: Bytes,
    /// What is called.
    pub(crate) callee: ValueId,
    /// The last name of what is called.
    pub(crate) name: Option<Sym>,
    /// The receiver.
    pub(crate) receiver: Option<(ExprId, ValueId)>,
    pub(crate) actuals: Actuals,
    pub(crate) is_new: bool,
}

impl Engine<'_> {
    /// Evaluates a call.
    pub(crate) fn call(&mut self, id: ExprId, call: CallId, split: bool) -> ValueId {
        let site = self.call_site(id, call);
        let callables = self.callables(site.callee);
        if callables.is_empty() {
            return self.external(&site);
        }
        let mut found = ValueId::UNSET;
        for callable in callables {
            let value = match callable {
                Callable::Function(function) => {
                    self.invoke(function, ValueId::UNKNOWN, &site, split)
                }
                Callable::Bound(method, this) => self.invoke(method, this, &site, split),
                Callable::Class(class) => self.instantiate(class, &site),
            };
            found = self.join(found, value);
        }
        found
    }

    fn call_site(&mut self, id: ExprId, call: CallId) -> CallSite {
        let module = self.module;
        let call = module.call(call);
        let (callee, name, receiver) = match module.expr(call.callee) {
            Expr::Field { base, name } => {
                let holder = self.eval(base);
                let callee = self.member(holder, name, module.expr_span(call.callee));
                self.last[call.callee.0 as usize] = callee;
                (callee, Some(name), Some((base, holder)))
            }
            Expr::Name(name) => (self.eval(call.callee), Some(name), None),
            _ => (self.eval(call.callee), None, None),
        };
        let actuals = call
            .args
            .iter()
            .map(|arg| Actual {
                kind: arg.kind,
                expr: arg.value,
                value: self.eval(arg.value),
            })
            .collect();
        CallSite {
            id,
            span: module.expr_span(id),
            callee,
            name,
            receiver,
            actuals,
            is_new: call.is_new,
        }
    }

    fn instantiate(&mut self, class: ClassId, site: &CallSite) -> ValueId {
        let object = self.object(Site::Expr(site.id), Shape::Instance(class));
        let this = self.instance_of(class, object);
        let name = self.module.class(class).name;
        let constructor = ["__init__", "constructor"]
            .iter()
            .filter_map(|name| self.symbols.find(name))
            .chain([name])
            .find_map(|name| self.find_method(class, name, 0));
        match constructor {
            Some(constructor) => {
                self.invoke(constructor, this, site, false);
            }
            // A class without a constructor keeps what it is given (data classes, models).
            None => {
                for actual in &site.actuals {
                    let key = match actual.kind {
                        ArgKind::Named(name) => {
                            self.named_literal(name, actual.value, actual.expr);
                            let span = self.module.expr_span(actual.expr);
                            self.named_use(name, actual.value, span);
                            Key::Name(name)
                        }
                        _ => Key::Any,
                    };
                    self.write(object, key, actual.value, key == Key::Any);
                }
            }
        }
        this
    }
}
