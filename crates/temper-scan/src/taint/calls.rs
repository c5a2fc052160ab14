//! Calls: of the file's own functions, of its classes, and of everything else.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::{Engine, Shape, Site};
use crate::ir::{
    ArgKind, Bytes, CallId, ClassId, Expr, ExprId, FuncId, FunctionKind, Module, ParamKind, Stmt,
};
use crate::symbol::Sym;
use crate::value::{Callable, ValueId};

/// Fields that are what the whole is.
const WHOLE: &[&str] = &["value", "raw", "text", "id"];

/// The methods of types that are no classes by name; none where several have the same.
pub(super) fn loose_methods(module: &Module) -> FxHashMap<Sym, Option<FuncId>> {
    let loose = FunctionKind::Method {
        receiver_param: true,
    };
    let mut found = FxHashMap::default();
    for (id, function) in module.functions() {
        if function.kind == loose && function.class.is_none() {
            found
                .entry(function.name)
                .and_modify(|known| *known = None)
                .or_insert(Some(id));
        }
    }
    found
}

/// An argument with its value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Actual {
    pub(crate) kind: ArgKind,
    pub(crate) expr: ExprId,
    pub(crate) value: ValueId,
}

impl Actual {
    /// Whether it stands for the parameter of its place, not for a named one or for several.
    pub(crate) fn is_placed(&self) -> bool {
        self.kind == ArgKind::Positional
    }
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
        let mut callables = self.fitting(self.callables(site.callee), &site);
        if callables.is_empty() {
            callables = self.callable_instance(site.callee);
        }
        if callables.is_empty() {
            callables.extend(self.loose_method(&site));
        }
        if callables.is_empty() {
            return self
                .generated_getter(&site)
                .unwrap_or_else(|| self.external(&site));
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

    /// An instance of a class of the file that can be called as a function.
    fn callable_instance(&mut self, callee: ValueId) -> SmallVec<[Callable; 1]> {
        let called = match self.symbols.find("__call__") {
            Some(name) if !self.values.get(callee).objects.is_empty() => {
                self.class_member(callee, name)
            }
            _ => None,
        };
        called.map_or_else(SmallVec::new, |called| self.callables(called))
    }

    /// The method of a type that is no class, where only one type of the file has a method of this name.
    fn loose_method(&self, site: &CallSite) -> Option<Callable> {
        let (_, receiver) = site.receiver?;
        let method = self.loose.get(&site.name?).copied().flatten()?;
        let known = self.values.get(site.callee).node.is_some();
        (!known).then_some(Callable::Bound(method, receiver))
    }

    /// The constructor of this name that takes as many arguments as there are.
    fn constructor(&self, class: ClassId, name: Sym, site: &CallSite) -> Option<FuncId> {
        let all = self.find_methods(class, name);
        let all: SmallVec<[Callable; 1]> = all.into_iter().map(Callable::Function).collect();
        match self.fitting(all, site).first() {
            Some(&Callable::Function(method)) => Some(method),
            _ => None,
        }
    }

    /// Of several methods of one name, those that take as many arguments as there are.
    fn fitting(
        &self,
        callables: SmallVec<[Callable; 1]>,
        site: &CallSite,
    ) -> SmallVec<[Callable; 1]> {
        if callables.len() < 2 {
            return callables;
        }
        let fits = |callable: &Callable| match *callable {
            Callable::Function(method) | Callable::Bound(method, _) => {
                let params = &self.module.function(method).params;
                let open = params.last().is_some_and(|p| p.kind == ParamKind::Rest);
                params.len() == site.actuals.len() || open && params.len() <= site.actuals.len() + 1
            }
            Callable::Class(_) => true,
        };
        let fitting: SmallVec<[Callable; 1]> = callables.iter().copied().filter(fits).collect();
        if fitting.is_empty() {
            return callables;
        }
        fitting
    }

    fn call_site(&mut self, id: ExprId, call: CallId) -> CallSite {
        let module = self.module;
        let call = module.call(call);
        let (callee, name, receiver) = match module.expr(call.callee) {
            Expr::Field { base, name } => {
                let holder = self.eval(base);
                let above = match module.expr(base) {
                    Expr::Super => self.method_above(name, holder),
                    _ => None,
                };
                let callee = above
                    .unwrap_or_else(|| self.member(holder, name, module.expr_span(call.callee)));
                self.last[call.callee.0 as usize] = callee;
                (callee, Some(name), Some((base, holder)))
            }
            Expr::Name(name) => (self.eval(call.callee), Some(name), None),
            _ => (self.eval(call.callee), None, None),
        };
        let mut actuals = SmallVec::with_capacity(call.args.len());
        for arg in &call.args {
            actuals.push(Actual {
                kind: arg.kind,
                expr: arg.value,
                value: self.eval(arg.value),
            });
        }
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

    /// `order.getPrice()` where the class of the file has a field `price`, and a tool writes the method for it.
    fn generated_getter(&mut self, site: &CallSite) -> Option<ValueId> {
        let (Some((_, holder)), Some(name), []) = (site.receiver, site.name, &site.actuals[..])
        else {
            return None;
        };
        let text = self.symbols.text(name);
        let field = ["get", "is"].iter().find_map(|start| {
            let rest = text.strip_prefix(start)?;
            let first = rest.chars().next().filter(|first| first.is_uppercase())?;
            Some(
                first
                    .to_lowercase()
                    .chain(rest.chars().skip(1))
                    .collect::<String>(),
            )
        })?;
        let field = self.symbols.find(&field)?;
        let (class, _) = *self.classes_of(holder).first().filter(|of| !of.1)?;
        let fields = self.typed_fields(class);
        let &(_, ty) = fields.iter().find(|known| known.0 == field)?;
        let value = self.member(holder, field, site.span);
        let node = self.type_node(ty).map(|of| of.0);
        let kinds = self.kinds_of_type(Some(ty), node);
        Some(self.clean(value, kinds))
    }

    /// The fields that a class's body declares, in order, each with its type: what a data class is made of.
    pub(super) fn typed_fields(&self, class: ClassId) -> SmallVec<[(Sym, ExprId); 4]> {
        let module = self.module;
        let Some(body) = module.class(class).body else {
            return SmallVec::new();
        };
        let block = module.function(body).body;
        let fields = module.block(block).iter().filter_map(|&stmt| {
            let Stmt::Assign {
                target,
                ty: Some(ty),
                ..
            } = *module.stmt(stmt)
            else {
                return None;
            };
            match module.expr(target) {
                Expr::Name(name) => Some((name, ty)),
                _ => None,
            }
        });
        fields.collect()
    }

    /// What methods are called that make an instance, whatever its class is called.
    pub(super) fn constructor_names(&self) -> SmallVec<[Sym; 2]> {
        let names = ["__init__", "constructor"];
        names
            .iter()
            .filter_map(|name| self.symbols.find(name))
            .collect()
    }

    /// The method of such a name that makes the instances of a class.
    pub(super) fn named_constructor(&self, class: ClassId) -> Option<FuncId> {
        let names = self.makers_of(class);
        names
            .into_iter()
            .find_map(|name| self.find_methods(class, name).first().copied())
    }

    /// Whether a field of this name is what the whole is: the value of a key, the id of a session.
    pub(super) fn is_whole(&self, name: Sym) -> bool {
        let name = self.symbols.text(name);
        WHOLE.iter().any(|whole| name.eq_ignore_ascii_case(whole))
    }

    /// What the methods may be called that make an instance of a class: in Java, they have its name.
    pub(super) fn makers_of(&self, class: ClassId) -> SmallVec<[Sym; 2]> {
        let mut names = self.constructor_names();
        let own = self.module.class(class).name;
        if self.traits.overloads && own != Sym::EMPTY {
            names.push(own);
        }
        names
    }

    fn instantiate(&mut self, class: ClassId, site: &CallSite) -> ValueId {
        let object = self.object(Site::Expr(site.id), Shape::Instance(class));
        let this = self.instance_of(class, object);
        let name = self.module.class(class).name;
        let constructor = self
            .constructor_names()
            .into_iter()
            .chain([name])
            .find_map(|name| self.constructor(class, name, site));
        match constructor {
            Some(constructor) => {
                self.invoke(constructor, this, site, false);
            }
            // A class without a constructor keeps what it is given (data classes, models).
            None => {
                self.keep_given(class, this, site);
            }
        }
        this
    }
}
