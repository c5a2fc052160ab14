//! What comes in by the parameters of functions that a framework, or nobody in the file, calls.

use super::functions::Inputs;
use super::{Engine, Pending, Shape, Site};
use crate::api::{Kinds, Node, Params};
use crate::checks::pattern;
use crate::fact::{FactSet, Note};
use crate::ir::{ClassId, Expr, ExprId, FuncId, FunctionKind, Param};
use crate::model::{Kind, Label};
use crate::value::{Callable, Konst, Value, ValueId};

impl<'a> Engine<'a> {
    pub(super) fn handler_inputs(&mut self, pending: &Pending) -> Inputs {
        let module = self.module;
        let api = self.api;
        let code = module.function(pending.function);
        let takes_this = matches!(
            code.kind,
            FunctionKind::Method {
                receiver_param: true
            }
        );
        let handler = &api.handlers[usize::from(pending.handler)];
        let kind = &handler.params;
        let mut inputs = Inputs::new();
        for (index, param) in code.params.iter().enumerate() {
            if index == 0 && takes_this {
                inputs.push(pending.this);
                continue;
            }
            let place = index - usize::from(takes_this);
            let value = match kind {
                Params::Unknown if self.takes_body(param, pending.handler) => {
                    self.handler_input(param, Label::Untrusted, Some(pending))
                }
                Params::Unknown => self.lone_input(param),
                Params::All(label) => match self.filled(pending.function, param, *label) {
                    Some(filled) => filled,
                    None => self.handler_input(param, *label, Some(pending)),
                },
                Params::Types(types) => match types.get(place).copied().flatten() {
                    Some(node) => {
                        let said = self.said_type(param, handler.first_parameter.is_some());
                        let node = said.unwrap_or(node);
                        self.of_node(node, false, FactSet::new(), param.span)
                    }
                    None => match handler.others.filter(|_| place >= types.len()) {
                        Some(label) => self.handler_input(param, label, Some(pending)),
                        None => self.lone_input(param),
                    },
                },
            };
            inputs.push(value);
        }
        inputs
    }

    /// The declared type of a parameter of a function that only its first parameter's name makes a handler.
    pub(super) fn said_type(&mut self, param: &Param, guessed: bool) -> Option<Node> {
        let ty = param.ty.filter(|_| guessed)?;
        let (node, _) = self.type_node(ty)?;
        (node != Node::FOREIGN && !self.api.is_language(node)).then_some(node)
    }

    /// What the annotations of a parameter say: `@Res()` gives a type, and `@Param("id", ParseIntPipe)` cleans.
    pub(super) fn annotated(&mut self, param: &Param) -> (Option<Node>, Kinds) {
        let (module, api) = (self.module, self.api);
        let (mut given, mut kinds) = (None, Kinds::default());
        for &annotation in module.list(param.annotations) {
            self.eval(annotation);
            let Expr::Call(call) = module.expr(annotation) else {
                continue;
            };
            let node = self.decorator_node(annotation);
            let result = node.and_then(|node| api.member(node, api.call));
            given = given.or_else(|| result.and_then(|result| api.kin(result)));
            for arg in &module.call(call).args {
                let pipe = self.values.get(self.last[arg.value.0 as usize]).node;
                let facts = pipe.and_then(|pipe| api.facts(pipe));
                for clean in facts.map_or(&[][..], |facts| &facts.cleans) {
                    kinds = kinds.with(clean.kinds);
                }
            }
        }
        (given, kinds)
    }

    /// A parameter that the outside world fills, unless its type or default says that the framework does.
    pub(super) fn handler_input(
        &mut self,
        param: &Param,
        label: Label,
        pending: Option<&Pending>,
    ) -> ValueId {
        let typed = param.ty.and_then(|ty| self.type_node(ty));
        if let Some((node, guessed)) = typed
            && node != Node::FOREIGN
            && !self.api.is_language(node)
            && !pending.is_some_and(|pending| self.is_body(node, pending.handler))
        {
            return self.of_node(node, guessed, FactSet::new(), param.span);
        }
        let (given, cleaned) = self.annotated(param);
        if let Some(node) = given {
            return self.of_node(node, false, FactSet::new(), param.span);
        }
        if let Some(default) = param.default
            && self.is_harmless_call(default)
        {
            let given = self.provided(default, label);
            return given.unwrap_or_else(|| self.lone_input(param));
        }
        let mut taint = FactSet::new();
        let fact = self
            .facts
            .source(label, param.span, Note::Parameter(param.name), false);
        self.facts.insert(&mut taint, fact);
        self.add_name_labels(param.name, &mut taint, param.span);
        if !cleaned.is_empty() {
            taint = self.cleared(&taint, cleaned);
        }
        if pending.is_some_and(|pending| pending.numbers.contains(&param.name)) {
            taint = self.cleared(&taint, Kinds::of(Kind::Number));
        }
        let kinds = self.kinds_of_type(param.ty, typed.map(|typed| typed.0));
        let kinds = kinds.with(self.declared_pattern(param));
        let kinds = kinds.with(self.kinds_of_elements(param));
        taint = self.cleared(&taint, kinds);
        self.values.add(Value {
            taint,
            node: typed.map(|typed| typed.0),
            ..Value::default()
        })
    }

    fn takes_body(&mut self, param: &Param, handler: u16) -> bool {
        if self.api.handlers[usize::from(handler)].bodies.is_empty() {
            return false;
        }
        let typed = param.ty.and_then(|ty| self.type_node(ty));
        typed.is_some_and(|(node, _)| self.is_body(node, handler))
    }

    /// Whether a parameter of the type is what was sent to the handler, not an object of the framework.
    pub(super) fn is_body(&self, node: Node, handler: u16) -> bool {
        let bodies = &self.api.handlers[usize::from(handler)].bodies;
        bodies.iter().any(|&body| self.api.is_a(node, body))
    }

    /// What a parameter or field is clean for by its declared type: a number, a text, one of a known few.
    pub(super) fn kinds_of_type(&self, ty: Option<ExprId>, node: Option<Node>) -> Kinds {
        let class = ty.and_then(|ty| self.own_class(ty));
        let bases = class.map_or(&[][..], |class| {
            self.module.list(self.module.class(class).bases)
        });
        let bases = bases
            .iter()
            .filter_map(|base| self.values.get(self.last[base.0 as usize]).node);
        let facts = node.into_iter().chain(bases);
        facts
            .filter_map(|node| self.api.facts(node))
            .fold(Kinds::default(), |all, facts| {
                all.with(facts.cleaned(|_| true))
            })
    }

    pub(super) fn is_harmless_call(&mut self, default: ExprId) -> bool {
        let Expr::Call(call) = self.module.expr(default) else {
            return false;
        };
        self.eval(default);
        let callee = self.module.call(call).callee;
        let node = self.values.get(self.last[callee.0 as usize]).node;
        node.and_then(|node| self.api.facts(node))
            .is_some_and(|facts| facts.harmless)
    }

    /// The values of a function's parameters: those that are handed to it, and for others what types and names say.
    pub(crate) fn inputs_for(
        &mut self,
        function: FuncId,
        this: ValueId,
        handed: &[ValueId],
    ) -> Inputs {
        let module = self.module;
        let code = module.function(function);
        let takes_this = matches!(
            code.kind,
            FunctionKind::Method {
                receiver_param: true
            }
        );
        let mut inputs = Inputs::new();
        for (index, param) in code.params.iter().enumerate() {
            if index == 0 && takes_this {
                inputs.push(this);
                continue;
            }
            let place = index - usize::from(takes_this);
            let value = match handed.get(place) {
                Some(&value) if value != ValueId::UNKNOWN => {
                    self.noted(value, param.span, Note::Passed(param.name))
                }
                _ => self.lone_input(param),
            };
            inputs.push(value);
        }
        inputs
    }

    /// A parameter of which only the declaration is known.
    pub(super) fn lone_input(&mut self, param: &Param) -> ValueId {
        let typed = param.ty.and_then(|ty| self.type_node(ty));
        let mut taint = FactSet::new();
        let module = self.module;
        let api = self.api;
        for &annotation in module.list(param.annotations) {
            self.eval(annotation);
            let Some(node) = self.decorator_node(annotation) else {
                continue;
            };
            for source in api.facts(node).map_or(&[][..], |facts| &facts.sources) {
                let note = Note::Parameter(param.name);
                let fact = self.facts.source(source.label, param.span, note, false);
                self.facts.insert(&mut taint, fact);
            }
            taint = self.asked_for(annotation, taint);
        }
        for &annotation in module.list(param.annotations) {
            let kinds = self.declared_match(annotation);
            taint = self.cleared(&taint, kinds);
        }
        if let Some((node, _)) = typed {
            for clean in api.facts(node).map_or(&[][..], |facts| &facts.cleans) {
                taint = self.cleared(&taint, clean.kinds);
            }
        }
        self.add_name_labels(param.name, &mut taint, param.span);
        let own = param.ty.and_then(|ty| Some((ty, self.own_class(ty)?)));
        // Where every parameter has a type, one that no model knows is no type of a library that is known.
        let named = own.is_none() && !(self.traits.overloads && param.ty.is_some());
        let guess = || api.by_parameter(param.name).filter(|_| named);
        // A class that stands in another hides a library's of the same name.
        let typed = typed.filter(|typed| !typed.1 || own.is_none());
        match typed.or_else(|| guess().map(|node| (node, true))) {
            Some((node, guessed)) => self.of_node(node, guessed, taint, param.span),
            None => match own {
                // Sent from outside: what fills its fields is not what the program fills them with.
                Some((ty, class)) if !taint.is_empty() => {
                    let object = self.object(Site::Expr(ty), Shape::Instance(class));
                    let sent = self.instance_of(class, object);
                    self.with_taint(sent, taint)
                }
                Some((_, class)) => {
                    let instance = self.instance(class);
                    self.construct_receiver(instance);
                    let known = FactSet::from_slice(&self.values.get(instance).taint);
                    self.facts.union(&mut taint, &known);
                    self.with_taint(instance, taint)
                }
                None => self.tainted(taint),
            },
        }
    }

    /// `@Pattern(regexp = "[a-z]+")`: what does not match never comes in.
    fn declared_match(&self, annotation: ExprId) -> Kinds {
        let node = self.decorator_node(annotation);
        let facts = node.and_then(|node| self.api.facts(node));
        let Some(matching) = facts.and_then(|facts| facts.matching) else {
            return Kinds::default();
        };
        let given = self.given_to(annotation, matching.pattern);
        match given.map(|given| self.values.get(given).konst) {
            Some(Konst::Str(text)) => pattern::kinds(self.symbols.text(text), matching.anchored),
            _ => Kinds::default(),
        }
    }

    /// The names of a parameter that is taken apart are the function's own, whatever a library is called.
    pub(super) fn declare_names(&mut self, pattern: ExprId) {
        let span = self.module.expr_span(pattern);
        self.deeper(span, (), |engine| engine.declare_inside(pattern));
    }

    fn declare_inside(&mut self, pattern: ExprId) {
        let module = self.module;
        match module.expr(pattern) {
            Expr::Name(name) => self.declare(name, ValueId::UNKNOWN),
            Expr::Spread(inner) | Expr::Assign { target: inner, .. } => self.declare_names(inner),
            Expr::List(parts) => {
                for &part in module.list(parts) {
                    self.declare_names(part);
                }
            }
            Expr::Map(entries) => {
                for entry in module.list(entries).chunks_exact(2) {
                    let rest = matches!(module.expr(entry[0]), Expr::Spread(_));
                    self.declare_names(if rest { entry[0] } else { entry[1] });
                }
            }
            _ => {}
        }
    }

    /// What the parts of a parameter stand for by their names, where nothing is known of the whole: `({ request }) => …`.
    pub(super) fn guess_parts(&mut self, pattern: ExprId, whole: ValueId) {
        let known = self.values.get(whole);
        let unknown = known.node.is_none_or(|node| node == Node::FOREIGN);
        if !unknown || !known.taint.is_empty() || !known.objects.is_empty() {
            return;
        }
        let module = self.module;
        let Expr::Map(entries) = module.expr(pattern) else {
            return;
        };
        for entry in module.list(entries).chunks_exact(2) {
            if let Expr::Name(name) = module.expr(entry[1])
                && let Some(node) = self.api.by_parameter(name)
            {
                let span = module.expr_span(entry[1]);
                let part = self.of_node(node, true, FactSet::new(), span);
                self.declare(name, part);
            }
        }
    }

    /// `@RequestHeader("X-User-Role")`: what is asked for by the name of a right is a claim of the client.
    fn asked_for(&mut self, annotation: ExprId, taint: FactSet) -> FactSet {
        let (Expr::Call(call), false) = (self.module.expr(annotation), taint.is_empty()) else {
            return taint;
        };
        let Some(asked) = self.module.call(call).args.first().map(|arg| arg.value) else {
            return taint;
        };
        let (Expr::Str(text), Some(claims)) = (self.module.expr(asked), self.api.claims()) else {
            return taint;
        };
        match claims.holds(&super::plain(self.symbols.text(text))) {
            true => self.stepped(&taint, self.module.expr_span(asked), Note::Named(text)),
            false => taint,
        }
    }

    /// The class of the file that a type names.
    pub(crate) fn own_class(&self, ty: ExprId) -> Option<ClassId> {
        let value = self.values.get(self.last[ty.0 as usize]);
        let known = value.callables.iter().find_map(|callable| match callable {
            Callable::Class(class) => Some(*class),
            _ => None,
        });
        // In Java, a class that stands in another is called by its name alone.
        known.or_else(|| match self.module.expr(ty) {
            Expr::Name(name)
                if self.traits.overloads && (value.node.is_none() || value.guessed) =>
            {
                let mut classes = self.module.classes();
                classes
                    .find(|(_, class)| class.name == name)
                    .map(|(id, _)| id)
            }
            _ => None,
        })
    }
}
