//! Parameters that a framework fills with instances of the file's own classes: models of a request's body, bundles of
//! parameters.

use smallvec::SmallVec;

use super::functions::Inputs;
use super::{Engine, Key, Shape, Site};
use crate::api::{Kinds, Node};
use crate::checks::pattern;
use crate::fact::{FactSet, Note};
use crate::ir::{ArgKind, ClassId, Expr, ExprId, FuncId, Param};
use crate::model::{Anchored, Label};
use crate::value::{Callable, Konst, ValueId};

impl Engine<'_> {
    /// An instance that the framework makes of what came in; nothing where the parameter's type is no class of the file,
    /// or something else provides it (`Depends(current_user)`).
    pub(super) fn filled(
        &mut self,
        function: FuncId,
        param: &Param,
        label: Label,
    ) -> Option<ValueId> {
        let ty = param.ty.filter(|_| self.traits.fills_by_type)?;
        self.eval(ty);
        let (class, provider) = self.declared_class(ty)?;
        // An enumeration is one of a known few, whoever fills it.
        let base = self.base_node(class).and_then(|node| self.api.facts(node));
        if base.is_some_and(|facts| !facts.cleans.is_empty()) {
            return None;
        }
        let provider = provider.or(param.default);
        if provider.is_some_and(|provider| self.is_provided(provider)) {
            return None;
        }
        let object = self.object(Site::Rest(function, param.name), Shape::Instance(class));
        let this = self.instance_of(class, object);
        match self.named_constructor(class) {
            Some(constructor) => self.construct(constructor, this, label),
            None => self.fill_fields(class, object, param, label),
        }
        // What no field is known to keep.
        let fact = self
            .facts
            .source(label, param.span, Note::Parameter(param.name), false);
        Some(self.with_taint(this, FactSet::from_slice(&[fact])))
    }

    /// The class of the file that a declared type names, and what provides it: `Annotated[Paging, Depends()]`.
    fn declared_class(&mut self, ty: ExprId) -> Option<(ClassId, Option<ExprId>)> {
        let Expr::Index { base, index } = self.module.expr(ty) else {
            return self.own_class(ty).map(|class| (class, None));
        };
        let (Expr::Name(name) | Expr::Field { name, .. }) = self.module.expr(base) else {
            return None;
        };
        if !matches!(self.symbols.text(name), "Annotated" | "Optional") {
            return None;
        }
        let inner = match self.module.expr(index) {
            Expr::List(list) => self.module.list(list).to_vec(),
            _ => vec![index],
        };
        let class = self.own_class(*inner.first()?)?;
        Some((class, inner.get(1).copied()))
    }

    /// Whether a default or annotation names a function that makes the value.
    fn is_provided(&mut self, provider: ExprId) -> bool {
        let Expr::Call(call) = self.module.expr(provider) else {
            return false;
        };
        !self.module.call(call).args.is_empty() && self.is_harmless_call(provider)
    }

    /// What a function of the file gives that the framework calls for a parameter: `Depends(paging)`.
    pub(super) fn provided(&mut self, default: ExprId, label: Label) -> Option<ValueId> {
        let Expr::Call(call) = self.module.expr(default) else {
            return None;
        };
        let maker = self.module.call(call).args.first()?.value;
        let callables = self.callables(self.last[maker.0 as usize]);
        let Some(&Callable::Function(function)) = callables.first() else {
            return None;
        };
        let (module, span) = (self.module, self.module.expr_span(default));
        self.deeper(span, None, |engine| {
            let params = module.function(function).params.iter();
            let inputs: Inputs = params
                .map(|param| engine.handler_input(param, label, None))
                .collect();
            let given = engine.run(function, ValueId::UNKNOWN, inputs, SmallVec::new(), false);
            (given.0 != ValueId::UNKNOWN).then_some(given.0)
        })
    }

    /// An instance that nobody in the file makes has been made by a framework: what its constructor keeps is in its fields.
    pub(super) fn construct_receiver(&mut self, this: ValueId) {
        let [object] = *self.values.get(this).objects.as_slice() else {
            return;
        };
        let object = &self.objects[object.0 as usize];
        let Shape::Instance(class) = object.shape else {
            return;
        };
        let fresh = object.parts.is_empty();
        let Some(constructor) = self.named_constructor(class).filter(|_| fresh) else {
            return;
        };
        // Two classes may want each other.
        let at = constructor.0 as usize;
        if std::mem::replace(&mut self.known[at].running, true) {
            return;
        }
        let inputs = self.inputs_for(constructor, this, &[]);
        self.known[at].running = false;
        self.run(constructor, this, inputs, SmallVec::new(), false);
    }

    /// Runs the constructor as a handler: its parameters come in one by one.
    fn construct(&mut self, constructor: FuncId, this: ValueId, label: Label) {
        let module = self.module;
        let mut inputs = Inputs::new();
        for (at, param) in module.function(constructor).params.iter().enumerate() {
            inputs.push(match at {
                0 => this,
                _ => self.handler_input(param, label, None),
            });
        }
        self.run(constructor, this, inputs, SmallVec::new(), false);
    }

    /// Each declared field holds what came in, as clean as its type says.
    fn fill_fields(
        &mut self,
        class: ClassId,
        object: crate::value::ObjId,
        param: &Param,
        label: Label,
    ) {
        for (name, ty) in self.typed_fields(class) {
            let typed = self.type_node(ty).map(|found| found.0);
            let made = typed.filter(|&node| node != Node::FOREIGN && !self.api.is_language(node));
            if let Some(node) = made {
                let value = self.of_node(node, false, FactSet::new(), param.span);
                self.write(object, Key::Name(name), value, false);
                continue;
            }
            let kinds = self.kinds_of_type(Some(ty), typed);
            let mut taint = FactSet::new();
            let note = Note::Parameter(param.name);
            let fact = self.facts.source(label, param.span, note, false);
            taint.push(self.facts.cleared(fact, kinds));
            self.add_name_labels(name, &mut taint, param.span);
            let value = self.tainted(taint);
            self.write(object, Key::Name(name), value, false);
        }
    }

    /// What the elements of a parameter are clean for by their declared type: `ids: list[int]`.
    pub(super) fn kinds_of_elements(&mut self, param: &Param) -> Kinds {
        let Some(Expr::Index { base, index }) = param.ty.map(|ty| self.module.expr(ty)) else {
            return Kinds::default();
        };
        let (Expr::Name(name) | Expr::Field { name, .. }) = self.module.expr(base) else {
            return Kinds::default();
        };
        let name = self.symbols.text(name);
        let listed = matches!(
            name,
            "list" | "List" | "set" | "Set" | "Sequence" | "Iterable"
        );
        if !listed || !self.traits.fills_by_type {
            return Kinds::default();
        }
        let inner = match self.module.expr(index) {
            Expr::List(types) => self.module.list(types).first().copied(),
            _ => Some(index),
        };
        let node = inner.and_then(|inner| self.type_node(inner));
        self.kinds_of_type(inner, node.map(|found| found.0))
    }

    /// What a parameter is clean for by the pattern that its declaration asks for: `x: str = Query(pattern="^[a-z]+$")`.
    pub(super) fn declared_pattern(&mut self, param: &Param) -> Kinds {
        if !self.traits.fills_by_type {
            return Kinds::default();
        }
        let annotated = match param.ty.map(|ty| self.module.expr(ty)) {
            Some(Expr::Index { index, .. }) => match self.module.expr(index) {
                Expr::List(list) => self.module.list(list).get(1).copied(),
                _ => None,
            },
            _ => None,
        };
        let Some(Expr::Call(call)) = param.default.or(annotated).map(|at| self.module.expr(at))
        else {
            return Kinds::default();
        };
        let module = self.module;
        let pattern = module.call(call).args.iter().find(|arg| match arg.kind {
            ArgKind::Named(name) => matches!(self.symbols.text(name), "pattern" | "regex"),
            _ => false,
        });
        let konst = pattern.map(|pattern| {
            let value = self.eval(pattern.value);
            self.values.get(value).konst
        });
        match konst {
            Some(Konst::Str(text)) => pattern::kinds(self.symbols.text(text), Anchored::None),
            _ => Kinds::default(),
        }
    }
}
