//! Handlers: the file's functions that the outside world calls, and functions that nothing calls.

use smallvec::SmallVec;

use super::calls::Actual;
use super::external::External;
use super::{Engine, Pending};
use crate::api::{At, HandlerKind, Node, Role, When};
use crate::ir::{ArgKind, Bytes, ClassId, Expr, ExprId, FuncId, FunctionKind};
use crate::state::Mark;
use crate::symbol::Sym;
use crate::value::{Callable, Konst, ValueId};

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
            let at = module.function(function).span.start;
            self.pend(Pending {
                function,
                handler,
                this,
                numbers,
                at,
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
    pub(super) fn decorator_node(&self, decorator: ExprId) -> Option<Node> {
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
                at: span.start,
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
        let makers = self.makers_of(class);
        for &method in &code.methods {
            self.decorated(method, this);
            let name = module.function(method).name;
            if makers.contains(&name) {
                continue;
            }
            for &handler in &kinds {
                let methods = &api.handlers[usize::from(handler)].methods;
                if methods.is_empty() || methods.contains(&name) {
                    self.pend(Pending {
                        function: method,
                        handler,
                        this,
                        numbers: SmallVec::new(),
                        at: module.function(method).span.start,
                    });
                }
            }
        }
    }

    /// Runs the handlers that have been found.
    pub(crate) fn run_pending(&mut self) {
        while !self.pending.is_empty() {
            let mut batch = std::mem::take(&mut self.pending);
            batch.sort_by_key(|pending| self.turn(pending));
            for pending in batch {
                self.run_handler(&pending);
            }
        }
    }

    /// When a handler's turn is: first those that run before each request; of several that one call registers, the
    /// first one first. What is kept in a session comes from another request: so the last ones of a file come before
    /// those that may have filled it.
    fn turn(&self, pending: &Pending) -> (bool, std::cmp::Reverse<u32>) {
        let before = self.api.handlers[usize::from(pending.handler)].before;
        (!before, std::cmp::Reverse(pending.at))
    }

    fn run_handler(&mut self, pending: &Pending) {
        let handler = &self.api.handlers[usize::from(pending.handler)];
        let mut roles: SmallVec<[Role; 2]> = SmallVec::from_slice(&handler.returns);
        self.mute(pending.function, &mut roles);
        self.construct_receiver(pending.this);
        let inputs = self.handler_inputs(pending);
        let (mark, before) = (self.state.mark(), handler.before);
        self.run(pending.function, pending.this, inputs, roles, false);
        if !before {
            self.forget_request(mark);
        }
    }

    /// What a handler has seen of a library's object (`request.args` was checked) holds for its own request only.
    fn forget_request(&mut self, mark: Mark) {
        let mut kept = self.state.take(mark);
        kept.retain(|(slot, _)| self.values.get(self.state.get(*slot)).node.is_none());
        self.state.apply(&kept);
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
    pub(super) fn given_to(&self, decorator: ExprId, at: At) -> Option<ValueId> {
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
                at: code.span.start,
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
        let lone = matches!(code.kind, FunctionKind::Function | FunctionKind::Lambda);
        let found = self.api.handlers.iter().position(fits).filter(|_| lone)?;
        u16::try_from(found).ok()
    }
}
