//! Handlers: the file's functions that the outside world calls, and functions that nothing calls.

use smallvec::SmallVec;

use super::calls::Actual;
use super::external::External;
use super::functions::Inputs;
use super::{Engine, Pending, Shape, Site};
use crate::api::{At, HandlerKind, Kinds, Node, Params, Role, When};
use crate::fact::{FactSet, Note};
use crate::ir::{ArgKind, Bytes, ClassId, Expr, ExprId, FuncId, FunctionKind, Param};
use crate::model::{Kind, Label};
use crate::symbol::Sym;
use crate::value::{Callable, Konst, Value, ValueId};

impl<'a> Engine<'a> {
    /// Looks whether a function's decorators make it a handler.
    pub(crate) fn decorated(&mut self, function: FuncId, this: ValueId) {
        let module = self.module;
        let decorators = module.function(function).decorators;
        for &decorator in module.list(decorators) {
            self.eval(decorator);
            let Some(node) = self.decorator_node(decorator) else {
                continue;
            };
            let api = self.api;
            let Some(facts) = api.facts(node) else {
                continue;
            };
            if !matches!(module.expr(decorator), Expr::Call(_)) {
                for sink in facts.sinks.iter().filter(|sink| sink.slots.is_empty()) {
                    self.used(sink.role, module.expr_span(decorator), false);
                }
            }
            let fits =
                |&number: &u16| self.fits(decorator, &api.handlers[usize::from(number)].when);
            let Some(handler) = facts.decorates.iter().copied().find(fits) else {
                continue;
            };
            let numbers = self.number_parameters(decorator);
            self.pend(Pending {
                function,
                handler,
                this,
                numbers,
            });
        }
    }

    /// Whether the arguments of a decorator fulfil conditions.
    fn fits(&self, decorator: ExprId, when: &When) -> bool {
        let args = match self.module.expr(decorator) {
            Expr::Call(call) => self.module.call(call).args.as_slice(),
            _ => &[],
        };
        when.iter().all(|(slot, test)| {
            let At::Arg(index, name) = *slot else {
                return false;
            };
            let named = args
                .iter()
                .find(|arg| name.is_some_and(|name| arg.kind == ArgKind::Named(name)));
            let placed = index.and_then(|index| args.get(usize::from(index)));
            let placed = placed.filter(|arg| arg.kind == ArgKind::Positional);
            let found = named.or(placed).map(|arg| self.last[arg.value.0 as usize]);
            self.test(test, found)
        })
    }

    /// The library name of a decorator: of its callee where it is a call.
    fn decorator_node(&self, decorator: ExprId) -> Option<Node> {
        let callee = match self.module.expr(decorator) {
            Expr::Call(call) => self.module.call(call).callee,
            _ => decorator,
        };
        let node = self.values.get(self.last[callee.0 as usize]).node;
        let known = node.filter(|&node| node != Node::FOREIGN);
        known.or_else(|| match self.module.expr(callee) {
            Expr::Field { name, .. } => self.api.of_unknown(name),
            _ => None,
        })
    }

    /// The parameters that a route's pattern declares to be numbers: `/users/<int:id>`.
    fn number_parameters(&mut self, decorator: ExprId) -> SmallVec<[Sym; 2]> {
        let Expr::Call(call) = self.module.expr(decorator) else {
            return SmallVec::new();
        };
        let Some(route) = self.module.call(call).args.first() else {
            return SmallVec::new();
        };
        let Konst::Str(route) = self.values.get(self.last[route.value.0 as usize]).konst else {
            return SmallVec::new();
        };
        let text = self.symbols.text(route);
        let typed = text
            .split('<')
            .skip(1)
            .filter_map(|part| part.split('>').next());
        typed
            .filter_map(|part| part.split_once(':'))
            .filter(|(ty, _)| matches!(*ty, "int" | "float" | "uuid"))
            .filter_map(|(_, name)| self.symbols.find(name))
            .collect()
    }

    fn pend(&mut self, pending: Pending) {
        let key = (pending.function, pending.handler);
        if !self.handled.contains(&key) {
            self.handled.push(key);
            self.pending.push(pending);
        }
    }

    /// Looks whether an argument becomes a handler by being passed to this call.
    pub(crate) fn registered(&mut self, call: &External<'_, 'a>, at: u8, actual: &Actual) -> bool {
        let Some(facts) = call.facts else {
            return false;
        };
        let mut found = false;
        for registers in &facts.registers {
            if self.api.handlers[usize::from(registers.handler)].inline {
                continue;
            }
            let hit = match registers.slot {
                At::Arg(index, name) => {
                    index == Some(at)
                        || name.is_some_and(|name| actual.kind == crate::ir::ArgKind::Named(name))
                }
                At::From(start) => at >= start,
                _ => true,
            };
            if !hit {
                continue;
            }
            found |= self.pend_callables(actual.value, registers.handler, call.site.span);
        }
        found
    }

    /// Looks whether an entry of a map that is passed becomes a handler: `route({ handler })`.
    pub(crate) fn registered_options(&mut self, call: &External<'_, 'a>) {
        let Some(facts) = call.facts else { return };
        for registers in &facts.registers {
            let At::Arg(None, Some(_)) = registers.slot else {
                continue;
            };
            if self.api.handlers[usize::from(registers.handler)].inline {
                continue;
            }
            let found = self.slot_value(registers.slot, call.site);
            let mut given: SmallVec<[ValueId; 4]> = found.into_iter().map(|f| f.1).collect();
            // `route([{ handler }, { handler }])`: each of a list.
            if let (true, At::Arg(_, Some(name))) = (given.is_empty(), registers.slot) {
                for actual in &call.site.actuals {
                    let listed = self.elements(actual.value).into_iter().flatten();
                    given.extend(listed.filter_map(|map| self.entry_of(map, name)));
                }
            }
            for value in given {
                self.pend_callables(value, registers.handler, call.site.span);
            }
        }
    }

    /// The functions of a value become handlers.
    fn pend_callables(&mut self, value: ValueId, handler: u16, span: Bytes) -> bool {
        let mut found = false;
        for callable in self.callables(value) {
            let (function, this) = match callable {
                Callable::Function(function) => (function, ValueId::UNKNOWN),
                Callable::Bound(method, this) => (method, this),
                Callable::Class(_) => continue,
            };
            found = true;
            self.routes.push((function, span));
            self.pend(Pending {
                function,
                handler,
                this,
                numbers: SmallVec::new(),
            });
        }
        found
    }

    /// Looks which methods of a class the outside world calls, and whether they are decorated.
    pub(crate) fn class_handlers(&mut self, class: ClassId) {
        let module = self.module;
        let code = module.class(class);
        let mut kinds: SmallVec<[u16; 4]> = SmallVec::new();
        let api = self.api;
        self.check_verdicts(class);
        if let Some(facts) = self.base_node(class).and_then(|node| api.facts(node)) {
            kinds.extend_from_slice(&facts.bases);
        }
        for &decorator in module.list(code.decorators) {
            self.eval(decorator);
            let node = self.decorator_node(decorator);
            if let Some(facts) = node.and_then(|node| api.facts(node)) {
                kinds.extend_from_slice(&facts.bases);
            }
        }
        let this = self.instance(class);
        for &method in &code.methods {
            self.decorated(method, this);
            let name = module.function(method).name;
            for &handler in &kinds {
                let methods = &api.handlers[usize::from(handler)].methods;
                if methods.is_empty() || methods.contains(&name) {
                    self.pend(Pending {
                        function: method,
                        handler,
                        this,
                        numbers: SmallVec::new(),
                    });
                }
            }
        }
    }

    /// Runs the handlers that have been found.
    pub(crate) fn run_pending(&mut self) {
        while let Some(pending) = self.pending.pop() {
            let handler = &self.api.handlers[usize::from(pending.handler)];
            let mut roles: SmallVec<[Role; 2]> = SmallVec::from_slice(&handler.returns);
            self.mute(pending.function, &mut roles);
            self.construct_receiver(pending.this);
            let inputs = self.handler_inputs(&pending);
            self.run(pending.function, pending.this, inputs, roles, false);
        }
    }

    /// Takes off the roles that a decorator of a handler, or of its class, says that its result does not have.
    fn mute(&mut self, function: FuncId, roles: &mut SmallVec<[Role; 2]>) {
        let module = self.module;
        let api = self.api;
        let code = module.function(function);
        let of_class = code.class.map(|class| module.class(class).decorators);
        // What the handler says itself counts, not what its class says.
        for list in [Some(code.decorators), of_class].into_iter().flatten() {
            let mut said = false;
            for &decorator in module.list(list) {
                let node = self.decorator_node(decorator);
                let Some(facts) = node.and_then(|node| api.facts(node)) else {
                    continue;
                };
                for (when, muted) in &facts.mutes {
                    said |= when
                        .iter()
                        .all(|(at, _)| self.given_to(decorator, *at).is_some());
                    let holds = |(at, test): &(At, crate::api::Test)| {
                        self.test(test, self.given_to(decorator, *at))
                    };
                    if when.iter().all(holds) {
                        roles.retain(|role| !muted.contains(role));
                    }
                }
            }
            if said {
                return;
            }
        }
    }

    /// What a decorator is given at a slot; of a list, the first element.
    fn given_to(&self, decorator: ExprId, at: At) -> Option<ValueId> {
        let (Expr::Call(call), At::Arg(index, name)) = (self.module.expr(decorator), at) else {
            return None;
        };
        let args = &self.module.call(call).args;
        let named = args
            .iter()
            .find(|arg| name.is_some_and(|name| arg.kind == crate::ir::ArgKind::Named(name)));
        let placed = index.and_then(|index| {
            args.iter()
                .filter(|arg| arg.kind == crate::ir::ArgKind::Positional)
                .nth(usize::from(index))
        });
        let value = self.last[named.or(placed)?.value.0 as usize];
        Some(self.first_of_list(value).unwrap_or(value))
    }

    fn handler_inputs(&mut self, pending: &Pending) -> Inputs {
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
    fn said_type(&mut self, param: &Param, guessed: bool) -> Option<Node> {
        let ty = param.ty.filter(|_| guessed)?;
        let (node, _) = self.type_node(ty)?;
        (node != Node::FOREIGN && !self.api.is_language(node)).then_some(node)
    }

    /// What the annotations of a parameter say: `@Res()` gives a type, and `@Param("id", ParseIntPipe)` cleans.
    fn annotated(&mut self, param: &Param) -> (Option<Node>, Kinds) {
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

    /// Whether a parameter of the type is what was sent to the handler, not an object of the framework.
    fn is_body(&self, node: Node, handler: u16) -> bool {
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
            .flat_map(|facts| &facts.cleans)
            .fold(Kinds::default(), |all, clean| all.with(clean.kinds))
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

    /// Runs a function that nothing has called: its parameters are what their types and names say.
    pub(crate) fn run_alone(&mut self, function: FuncId) {
        let module = self.module;
        let code = module.function(function);
        let this = match code.class {
            Some(class) => self.instance(class),
            None => ValueId::UNKNOWN,
        };
        if let Some(handler) = self.handler_by_parameter(function) {
            self.pend(Pending {
                function,
                handler,
                this,
                numbers: SmallVec::new(),
            });
            return;
        }
        let inputs = self.inputs_for(function, this, &[]);
        self.run(function, this, inputs, SmallVec::new(), false);
    }

    /// The handler that a function is by the name of its first parameter.
    fn handler_by_parameter(&self, function: FuncId) -> Option<u16> {
        let code = self.module.function(function);
        let first = code.params.first()?.name;
        let fits = |handler: &HandlerKind| {
            handler
                .first_parameter
                .is_some_and(|(name, module)| name == first && self.imported.contains(&module))
        };
        let lone = code.kind == FunctionKind::Function;
        let found = self.api.handlers.iter().position(fits).filter(|_| lone)?;
        u16::try_from(found).ok()
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
    fn lone_input(&mut self, param: &Param) -> ValueId {
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
