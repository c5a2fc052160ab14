//! Parameters that a framework fills with instances of the file's own classes: models of a request's body, bundles of
//! parameters.

use smallvec::SmallVec;

use super::functions::Inputs;
use super::{Engine, Shape, Site};
use crate::api::Kinds;
use crate::fact::{FactSet, Note};
use crate::ir::{ClassId, Expr, ExprId, FuncId, Param};
use crate::model::Label;
use crate::value::ValueId;

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
        let constructor = self.symbols.find("__init__");
        let constructor = constructor.and_then(|name| self.find_methods(class, name).first().copied());
        match constructor {
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

    /// Runs the constructor as a handler: its parameters come in one by one.
    fn construct(&mut self, constructor: FuncId, this: ValueId, label: Label) {
        let module = self.module;
        let mut inputs = Inputs::new();
        for (at, param) in module.function(constructor).params.iter().enumerate() {
            inputs.push(match at {
                0 => this,
                _ => self.handler_input(param, label, &[]),
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
            let kinds = self.kinds_of_field(ty);
            let mut taint = FactSet::new();
            let note = Note::Parameter(param.name);
            let fact = self.facts.source(label, param.span, note, false);
            taint.push(self.facts.cleared(fact, kinds));
            self.add_name_labels(name, &mut taint, param.span);
            let value = self.tainted(taint);
            self.write(object, super::Key::Name(name), value, false);
        }
    }

    /// What a field is clean for by its declared type.
    fn kinds_of_field(&mut self, ty: ExprId) -> Kinds {
        let node = self.type_node(ty).map(|found| found.0);
        let facts = node.and_then(|node| self.api.facts(node));
        let cleans = facts.map_or(&[][..], |facts| &facts.cleans);
        cleans
            .iter()
            .fold(Kinds::default(), |all, clean| all.with(clean.kinds))
    }
}
